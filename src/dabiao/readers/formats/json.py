"""Reads JSON and JSON Lines: an object per row, or one object that holds a list of them."""

import re
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from typing import TYPE_CHECKING, BinaryIO

from dabiao.core.lang import Words
from dabiao.findings.collector import Findings
from dabiao.readers.interface import MOST_COLUMNS, Certainty, ReadError, ReadOptions, Row
from dabiao.readers.text import text_of

if TYPE_CHECKING:
    from json import JSONDecoder

_MARKS = b"\xef\xbb\xbf\xff\xfe"  # byte order marks
_BEGINS = rb"\s*(?:\[\s*)?(?:\{\s*[\"}]|\[\s*\]\s*$)"
_LARGEST = 16 * 1024 * 1024
_BLANKS = re.compile(r"[ \t\r\n]*")

Item = dict[str, object]
"""An object of JSON, its numbers as they are written."""


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


class JsonReader:
    """The reader of JSON: its rows are the objects, its header all keys in order of appearance."""

    endings = (".json", ".jsonl", ".ndjson")
    delimited = False

    def certainty(self, start: bytes, name: str) -> Certainty:
        """An object, or a list of them; a CSV may begin with [注]."""
        text = start.lstrip(_MARKS).replace(b"\0", b"")  # UTF-16 has zeros between the letters
        if re.match(_BEGINS, text):
            return Certainty.BY_CONTENT
        return Certainty.BY_NAME if name.endswith(self.endings) else Certainty.NO

    def rows(
        self, stream: BinaryIO, file: str, options: ReadOptions, findings: Findings
    ) -> Iterator[Row]:
        """The header, on the line of the first object, and a row per object."""
        with text_of(stream, file, options.encoding, findings) as decoded:
            text = decoded.read(_LARGEST + 1)
        if len(text) > _LARGEST:
            problem = f"more than {_LARGEST // 1024 // 1024} million characters"
            raise ReadError(Words(problem, f"超过 {_LARGEST // 1024 // 1024} 百万字符"))
        header: dict[str, None] = {}
        first = 1
        with suppress(ReadError):  # raised below, after the rows that stand before the damage
            for number, (line, item) in enumerate(_objects(text)):
                first = line if number == 0 else first
                header.update(dict.fromkeys(item))
                if len(header) > MOST_COLUMNS:
                    break
        if header:
            yield Row(first, list(header))
        for line, item in _objects(text):
            yield Row(line, [_cell(item.get(key)) for key in header])


def _objects(text: str) -> Iterator[tuple[int, Item]]:
    """The objects of a list, or those that follow each other, each with its line."""
    position = _after_blanks(text, 0)
    in_list = text.startswith("[", position)
    line, counted, position = 1, 0, position + in_list
    while True:
        position = _after_blanks(text, position)
        line, counted = line + text.count("\n", counted, position), position
        if in_list and text.startswith("]", position):
            if _after_blanks(text, position + 1) < len(text):
                raise ReadError(Words("text behind the list", "列表之后还有内容"), line)
            return
        if position == len(text):
            if in_list:
                raise ReadError(Words("the list does not end", "列表没有结束"), line)
            return
        item, position = _decoded(text, position, line)
        if not isinstance(item, dict):
            raise ReadError(Words("a row must be an object {…}", "每行数据应为对象 {…}"), line)
        yield from ((line, row) for row in _rows_in(item))
        position = _after_blanks(text, position)
        if in_list and text.startswith(",", position):
            position += 1
        elif in_list and position < len(text) and not text.startswith("]", position):
            raise ReadError(Words("a comma is missing between rows", "行与行之间缺少逗号"), line)


def _rows_in(item: Item) -> list[Item]:
    """The rows of ``{"observations": [{…}, …]}``; any other object is a row itself."""
    lists = [value for value in item.values() if isinstance(value, list)]
    if len(lists) == 1 and lists[0] and all(isinstance(row, dict) for row in lists[0]):
        # What stands beside the list (a period, a region) holds for all its rows.
        beside = {key: value for key, value in item.items() if not isinstance(value, list | dict)}
        return [{**beside, **row} for row in lists[0]]
    return [item]


def _after_blanks(text: str, position: int) -> int:
    found = _BLANKS.match(text, position)
    return found.end() if found else position


def _decoded(text: str, position: int, line: int) -> tuple[object, int]:
    """The value that begins at a position, and the position behind it."""
    from json import JSONDecodeError  # noqa: PLC0415 - as above

    try:
        value, end = _decoder().raw_decode(text, position)
        return value, end
    except JSONDecodeError as error:
        problem, where = error.msg, line + text.count("\n", position, error.pos)
    except _TwiceError as error:
        problem, where = f"the key {str(error)!r} stands twice in an object", line
    except RecursionError:
        problem, where = "nested too deeply", line
    raise ReadError(Words(f"bad JSON ({problem})", f"JSON 格式有误（{problem}）"), where)


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    from json import dumps  # noqa: PLC0415 - as above

    return dumps(value, ensure_ascii=False)


READER = JsonReader()
