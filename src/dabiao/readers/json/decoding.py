"""Takes JSON apart: values as they are written, and where in the text they begin."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from dabiao.core.lang import Words
from dabiao.core.safe import excerpt
from dabiao.readers.interface import ReadError

if TYPE_CHECKING:
    from json import JSONDecoder

Item = dict[str, object]
"""An object of JSON, its numbers as they are written."""

_BLANKS = re.compile(r"[ \t\r\n]*")
_PAIRS = (
    {"id", "value"}, {"id", "name"}, {"id", "label"}, {"code", "value"}, {"code", "name"}, {"code", "label"},
)  # fmt: skip
"""Keys of an object that is a thing with its code: of it the name is taken."""
_NAMES = ("value", "name", "label")
_TOO_DEEP = Words("nested too deeply", "嵌套过深")
_PROBLEMS = {
    "Expecting value": Words("a value is missing", "此处缺少值"),
    "Expecting ',' delimiter": Words("a comma is missing", "缺少逗号"),
    "Expecting ':' delimiter": Words("a colon is missing behind a key", "键名之后缺少冒号"),
    "Expecting property name enclosed in double quotes": Words(
        "a key must stand in double quotes", "键名应置于英文双引号中"
    ),
    "Unterminated string starting at": Words("a text does not end", "文本缺少右引号"),
    "Invalid control character at": Words(
        "a text with a line break or tab in it", "文本中有换行符或制表符"
    ),
    "Invalid \\escape": Words("a backslash that escapes nothing", "反斜杠转义有误"),
    "Invalid \\uXXXX escape": Words("a bad \\u escape", "\\u 转义有误"),
}


class _TwiceError(ValueError):
    """An object with the same key twice: one of the two would be lost."""


def _once(pairs: list[tuple[str, object]]) -> Item:
    item = dict(pairs)
    if len(item) < len(pairs):
        [(key, _)] = Counter(key for key, _ in pairs).most_common(1)
        raise _TwiceError(key)
    return item


@cache
def _decoder() -> "JSONDecoder":
    # Every file asks all formats which of them reads it; few are JSON.
    from json import JSONDecoder  # noqa: PLC0415

    # Numbers stay as they are written: a float would change them.
    return JSONDecoder(parse_float=str, parse_int=str, parse_constant=str, object_pairs_hook=_once)


def after_blanks(text: str, position: int) -> int:
    """The position of the next character that is not blank."""
    found = _BLANKS.match(text, position)
    return found.end() if found else position


def decoded(text: str, position: int, line: int) -> tuple[object, int]:
    """The value that begins at a position, on a line, and the position behind it.

    Raises:
        ReadError: there is none.
    """
    from json import JSONDecodeError  # noqa: PLC0415 - as above

    try:
        value, end = _decoder().raw_decode(text, position)
        return value, end
    except JSONDecodeError as error:
        where = line + text.count("\n", position, error.pos)
        english = error.msg
        known = next((_PROBLEMS[each] for each in _PROBLEMS if english.startswith(each)), None)
        problem = known or Words(english, english)
    except _TwiceError as error:
        key, where = excerpt(str(error)), line
        problem = Words(f"the key '{key}' stands twice in an object", f"同一对象中键“{key}”重复")
    except RecursionError:
        problem, where = _TOO_DEEP, line
    raise ReadError(Words(f"bad JSON ({problem.en})", f"JSON 格式有误（{problem.zh}）"), where)


def position_of(text: str, path: Sequence[str | int]) -> int:
    """Where a value begins.

    Args:
        text: valid JSON.
        path: to the value: keys of objects, numbers of what stands in lists.

    Raises:
        ReadError: it is nested too deeply.
    """
    position = after_blanks(text, 0)
    for key in path:
        position = after_blanks(text, position + 1)
        count = 0
        while True:
            name: object = count
            if isinstance(key, str):
                name, position = decoded(text, position, 1)
                position = after_blanks(text, after_blanks(text, position) + 1)  # the colon
            if name == key:
                break
            _, position = decoded(text, position, 1)
            position = after_blanks(text, after_blanks(text, position) + 1)  # the comma
            count += 1
    return position


def line_of(text: str, position: int) -> int:
    """The line, from 1, of a position."""
    return 1 + text.count("\n", 0, position)


def simple(value: object) -> object:
    """A value; of a thing with its code, ``{"id": "CN", "value": "China"}``, its name alone."""
    if isinstance(value, dict) and set(value) in _PAIRS:
        name = next(value[key] for key in _NAMES if key in value)
        return value if isinstance(name, dict | list) else name
    return value


def cell(value: object) -> str:
    """A value as the text of a cell; what is nested in it as JSON.

    Raises:
        ReadError: it is nested too deeply.
    """
    value = simple(value)
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    from json import dumps  # noqa: PLC0415 - as above

    try:
        return dumps(value, ensure_ascii=False)
    except RecursionError:
        raise ReadError(_TOO_DEEP) from None
