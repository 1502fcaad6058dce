"""The shapes in which JSON holds a table, and the rows of each."""

from collections.abc import Iterator
from typing import NamedTuple

from dabiao.core.lang import Words
from dabiao.core.safe import excerpt
from dabiao.readers.headers import read_title
from dabiao.readers.interface import ReadError, Row
from dabiao.readers.json import stat
from dabiao.readers.json.beside import beside
from dabiao.readers.json.columns import (
    headers_and_data,
    rows_of_columns,
    rows_of_keyed,
    rows_of_split,
)
from dabiao.readers.json.decoding import (
    Item,
    after_blanks,
    decoded,
    line_of,
    position_of,
    simple,
)
from dabiao.readers.json.rows import rows_of_lists, rows_of_objects

_DEEPEST = 3
_ACCEPTED = Words(
    "accepted are a list of objects, one object that holds one such list, JSON Lines, a list of lists "
    'with the headers first, {"columns": […], "data": [[…], …]}, an object of lists of one length, '
    "and JSON-stat",
    "可接受：对象列表、含有一个对象列表的对象、JSON Lines、以表头开头的列表之列表、"
    '{"columns": […], "data": [[…], …]}、各列等长的列表组成的对象、JSON-stat',
)


class _List(NamedTuple):
    """A list of objects somewhere in an object: the keys that lead there, and the objects around it."""

    path: tuple[str, ...]
    around: tuple[Item, ...]
    rows: list[object]


def rows_of(text: str) -> Iterator[Row]:
    """The rows of the table that a text of JSON holds, the first ones its headers.

    Raises:
        ReadError: it is damaged, or in no shape of a table.
    """
    start = after_blanks(text, 0)
    if text.startswith("[", start):
        yield from _of_list(text, start)
        return
    if start == len(text):
        return
    line = line_of(text, start)
    value, end = decoded(text, start, line)
    if not isinstance(value, dict):
        raise _no_table(Words("a bare value", "单个值"), line)
    if after_blanks(text, end) < len(text):
        yield from rows_of_objects(text, start)  # JSON Lines
    else:
        yield from _of_object(text, start, value)


def _of_list(text: str, start: int) -> Iterator[Row]:
    first = after_blanks(text, start + 1)
    if text.startswith("[", first):
        yield from rows_of_lists(text, start)
        return
    if text.startswith("{", first):
        _, end = decoded(text, first, line_of(text, first))
        second = after_blanks(text, after_blanks(text, end) + 1)
        if text.startswith("[", second):  # [{"page": 1, …}, [{…}, …]], as the World Bank answers
            whole, _ = decoded(text, start, line_of(text, start))
            if isinstance(whole, list) and len(whole) == len(("answer", "rows")):
                answer, rows = whole
                around = beside([answer], (), _keys(rows))
                yield from rows_of_objects(text, position_of(text, [1]), inside=True, around=around)
                return
    yield from rows_of_objects(text, start)


def _of_object(text: str, start: int, item: Item) -> Iterator[Row]:
    line = line_of(text, start)
    if datasets := stat.datasets(item):
        yield from stat.rows_of(text, datasets)
        return
    if split := headers_and_data(item):
        yield from rows_of_split(text, item, *split)
        return
    found = list(_lists(item))
    if len(found) > 1:
        one, other = (excerpt(".".join(each.path)) for each in found[:2])
        raise ReadError(
            Words(
                f"two lists of objects, '{one}' and '{other}'; leave the one that holds the figures",
                f"有两个对象列表“{one}”和“{other}”；请只保留含有数据的一个",
            ),
            line,
        )
    if found:
        [(path, levels, rows)] = found
        around = beside(levels, path, _keys(rows))
        yield from rows_of_objects(text, position_of(text, path), inside=True, around=around)
        return
    if empty := next((key for key, value in item.items() if value == []), None):
        name = excerpt(empty)
        raise ReadError(Words(f"the list '{name}' is empty", f"列表“{name}”为空"), line)
    if (columns := rows_of_columns(item, line)) is not None:
        yield from columns
    elif item and all(isinstance(value, dict) for value in item.values()):
        yield from rows_of_keyed(item, line)
    elif _is_row(item):
        yield from rows_of_objects(text, start)
    else:
        raise _no_table(Words("an object of other things", "含有其他内容的对象"), line)


def _keys(rows: list[object]) -> set[str]:
    return {key for row in rows if isinstance(row, dict) for key in row}


def _no_table(what: Words, line: int) -> ReadError:
    return ReadError(
        Words(
            f"the JSON is {what.en}, not a table; {_ACCEPTED.en}",
            f"JSON 是{what.zh}，不是数据表；{_ACCEPTED.zh}",
        ),
        line,
    )


def _is_row(item: Item) -> bool:
    """Whether an object is a row by itself; one with things nested in it only by its other keys."""
    flat = [key for key, value in item.items() if not isinstance(simple(value), dict | list)]
    return len(flat) == len(item) or any(read_title(key).is_known for key in flat)


def _lists(
    item: Item, path: tuple[str, ...] = (), around: tuple[Item, ...] = ()
) -> Iterator[_List]:
    """The lists of objects in an object, and in the objects in it."""
    for key, value in item.items():
        if isinstance(value, list) and value and isinstance(value[0], dict):
            yield _List((*path, key), (*around, item), value)
        elif isinstance(value, dict) and len(path) + 1 < _DEEPEST:
            yield from _lists(value, (*path, key), (*around, item))
