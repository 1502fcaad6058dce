"""Which sheets of a workbook are read: the one asked for, else all visible ones with a table."""

from collections.abc import Collection, Iterator
from itertools import chain, islice
from time import process_time

from dabiao.readers.cells import plain_number
from dabiao.readers.headers import is_header
from dabiao.readers.interface import MOST_COLUMNS, MOST_ROWS
from dabiao.readers.spreadsheet.batches import batches
from dabiao.readers.spreadsheet.book import Book, Sheet
from dabiao.readers.spreadsheet.interface import Message, ProblemError
from dabiao.readers.spreadsheet.returned import Returned, returned
from dabiao.readers.spreadsheet.values import Value, text_of_value

_PATIENCE = 20  # seconds; the process ends a little later
_ROWS_ABOVE = 30
_FEW_FIGURES = 2  # rows of them; a page of notes has hardly one
_MOST_CELLS = 40_000_000


def messages_of_sheets(book: Book, wanted: str) -> Iterator[Message]:
    """The rows of the sheets to read, then the visible sheets that hold something else.

    Args:
        book: the workbook.
        wanted: the name of a sheet, or its number from 1; "" for all that hold a table.

    Raises:
        ProblemError: there is no such sheet, nothing in any, or too much in all of them.
    """
    earlier = returned(book)
    if earlier.added:
        yield {"added": sorted(earlier.added), "unread": sorted(earlier.unread)}
    for message in _messages_of(book, wanted, earlier):
        name = message.get("sheet") or message.get("only")
        yield message | {"parted": True} if name in earlier.parted else message


def _messages_of(book: Book, wanted: str, earlier: Returned) -> Iterator[Message]:
    if wanted:
        names = [name for name in book.names if name not in earlier.added]
        yield from _alone(book.sheet(_named(names, wanted)))
        return
    filled = _filled(book, earlier.added)
    first = list(islice(filled, 2))
    if not first:
        raise ProblemError("there is nothing in it", "没有内容")
    if len(first) == 1:
        yield from _alone(first[0])
    else:
        yield from _bounded(_of_tables(book, chain(first, filled), earlier.parted))


def _of_tables(book: Book, filled: Iterator[Sheet], files: Collection[str]) -> Iterator[Message]:
    """The rows of all sheets with a table; those that are whole files of text are none of notes."""
    left: list[str] = []
    is_first = True
    for sheet in filled:
        if sheet.name not in files and not _holds_table(sheet):
            left.append(sheet.name)
            continue
        is_first = False
        yield from _messages(sheet, sheet.name)
    if is_first:  # whoever reads it says what it lacks
        yield from _messages(book.sheet(left.pop(0)), "")
    if left:
        yield {"sheets_left": left}


def _alone(sheet: Sheet) -> Iterator[Message]:
    return (message | {"only": sheet.name} for message in _messages(sheet, ""))


def _messages(sheet: Sheet, name: str) -> Iterator[Message]:
    if sheet.far_cells:
        yield {"far_cells": sheet.far_cells, "sheet": name}
    for message in batches(sheet):
        yield message | {"sheet": name}


def _bounded(messages: Iterator[Message]) -> Iterator[Message]:
    """The messages of all sheets, which together may hold no more than one."""
    rows = cells = 0
    for message in messages:
        batch = message.get("rows", [])
        rows, cells = rows + len(batch), cells + sum(map(len, batch))
        if rows > MOST_ROWS or cells > _MOST_CELLS:
            raise ProblemError(
                f"more than {MOST_ROWS} rows or {_MOST_CELLS} cells in all sheets",
                f"各工作表合计超过 {MOST_ROWS} 行或 {_MOST_CELLS} 个单元格",
            )
        yield message


def _named(names: list[str], wanted: str) -> str:
    if wanted in names:
        return wanted
    if wanted.isdecimal() and 0 < int(wanted) <= len(names):
        return names[int(wanted) - 1]
    listed = ", ".join(names[:20])
    raise ProblemError(
        f"no sheet '{wanted}'; it has: {listed}", f"没有工作表“{wanted}”；现有：{listed}"
    )


def _filled(book: Book, added: Collection[str]) -> Iterator[Sheet]:
    """The visible sheets that are not blank, but for those that an earlier check added."""
    started = process_time()
    for name in (name for name in book.visible if name not in added):
        if process_time() - started > _PATIENCE:
            raise ProblemError(
                f"it takes too much time: sheet '{name}' and those behind it are not read; "
                "--sheet names the one to read",
                f"读取时间过长，工作表“{name}”及其后各表未读取；可用 --sheet 指定要读取的工作表",
            )
        sheet = book.sheet(name)
        if not sheet.is_blank:
            yield sheet


def _holds_table(sheet: Sheet) -> bool:
    """Whether there are headers with something below them, or more figures than notes have."""
    has_header, figures = False, 0
    for number, row in enumerate(sheet.rows()):
        if has_header and any(value != "" for value in row):
            return True
        if number < _ROWS_ABOVE:
            has_header = has_header or is_header(
                [text_of_value(value) for value in row[:MOST_COLUMNS]]
            )
        figures += any(_is_figure(value) for value in row)
        if figures >= _FEW_FIGURES:
            return True
    return False


def _is_figure(value: Value) -> bool:
    if isinstance(value, str):
        return plain_number(value.strip().removesuffix("%")) is not None
    return isinstance(value, int | float) and not isinstance(value, bool)
