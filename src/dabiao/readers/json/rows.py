"""Rows of JSON, one by one: objects in a list or after each other, and lists in a list."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress

from dabiao.core.lang import Words
from dabiao.model.observation import Field
from dabiao.readers.headers import read_title
from dabiao.readers.interface import MOST_COLUMNS, ReadError, Row
from dabiao.readers.json.beside import NOTHING, Around, beside, with_beside
from dabiao.readers.json.decoding import Item, after_blanks, cell, decoded, line_of, simple


def rows_of_objects(
    text: str, position: int, *, inside: bool = False, around: Around = NOTHING
) -> Iterator[Row]:
    """A header, all keys in order of appearance, and a row per object.

    Args:
        text: of the file.
        position: of the list, or of the first object.
        inside: whether the list stands inside of something that goes on behind it.
        around: what holds for all rows.
    """

    def objects() -> Iterator[tuple[int, object]]:
        return values(text, position, inside=inside)

    return rows_of_items(objects, line_of(text, 0) if inside else None, around)


def rows_of_items(
    objects: Callable[[], Iterable[tuple[int, object]]],
    first: int | None = None,
    around: Around = NOTHING,
) -> Iterator[Row]:
    """A header, all keys in order of appearance, and a row per object.

    Args:
        objects: gives the objects, each with its line; asked twice.
        first: the line of the header; None for that of the first object.
        around: what holds for all rows.

    Raises:
        ReadError: while iterating, where an object is none, or cannot be read.
    """
    header: dict[str, None] = {}
    captions = dict.fromkeys(around.captions)
    at = first
    with suppress(ReadError):  # raised below, after the rows that stand before the damage
        for line, item, of_group in _items(objects(), around):
            at = line if at is None else at
            header.update(dict.fromkeys(item))
            captions.update(dict.fromkeys(of_group))
            if len(header) > MOST_COLUMNS:
                break
    at = 1 if at is None else at
    yield from (Row(at, [caption]) for caption in captions)
    if header:
        yield Row(at, list(header))
    for line, item, _ in _items(objects(), around):
        yield Row(line, [cell(item.get(key)) for key in header])


def _items(
    objects: Iterable[tuple[int, object]], around: Around
) -> Iterator[tuple[int, Item, tuple[str, ...]]]:
    """The rows, each with its line and the titles of its group."""
    for line, item in objects:
        if not isinstance(item, dict):
            raise ReadError(Words("a row must be an object {…}", "每行数据应为对象 {…}"), line)
        rows, of_group = _spread(item)
        for row in rows:
            yield line, with_beside(with_beside(row, of_group), around), of_group.captions


def _spread(item: Item) -> tuple[list[Item], Around]:
    """The rows of ``{"年份": 2023, "observations": [{…}, …]}``; any other object is a row itself."""
    lists = [key for key, value in item.items() if isinstance(value, list)]
    if len(lists) != 1 or any(read_title(k).field is Field.VALUE for k in item if k not in lists):
        return [item], NOTHING
    rows = item[lists[0]]
    if not isinstance(rows, list) or not rows or not all(isinstance(row, dict) for row in rows):
        return [item], NOTHING
    return rows, beside([item], lists, {key for row in rows for key in row})


def rows_of_lists(text: str, position: int) -> Iterator[Row]:
    """A row per list in a list."""
    for line, cells in values(text, position):
        yield Row(line, cells_of(cells, line))


def cells_of(row: object, line: int) -> list[str]:
    """The cells of a row that is a list.

    Raises:
        ReadError: it is none, or something is nested in it.
    """
    if not isinstance(row, list):
        raise ReadError(Words("a row must be a list […]", "每行数据应为列表 […]"), line)
    if any(isinstance(simple(value), dict | list) for value in row):
        raise ReadError(Words("a cell must be a text or a number", "单元格应为文本或数值"), line)
    return [cell(value) for value in row]


def values(text: str, position: int, *, inside: bool = False) -> Iterator[tuple[int, object]]:
    """The values of a list, or those that follow each other, each with its line.

    Raises:
        ReadError: while iterating, where the text is damaged.
    """
    line, counted = line_of(text, position), position
    in_list = text.startswith("[", position)
    position += in_list
    while True:
        position = after_blanks(text, position)
        line, counted = line + text.count("\n", counted, position), position
        if in_list and text.startswith("]", position):
            if not inside and after_blanks(text, position + 1) < len(text):
                raise ReadError(Words("text behind the list", "列表之后还有内容"), line)
            return
        if position == len(text):
            if in_list:
                raise ReadError(Words("the list does not end", "列表没有结束"), line)
            return
        value, position = decoded(text, position, line)
        yield line, value
        position = after_blanks(text, position)
        if in_list and text.startswith(",", position):
            position += 1
        elif in_list and position < len(text) and not text.startswith("]", position):
            raise ReadError(Words("a comma is missing between rows", "行与行之间缺少逗号"), line)
