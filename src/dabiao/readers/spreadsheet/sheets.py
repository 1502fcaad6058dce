"""Which sheet of a workbook is read: the one asked for, else the first visible one with a table."""

from collections.abc import Iterator
from itertools import islice
from time import process_time
from typing import TYPE_CHECKING

from dabiao.readers.headers import is_header
from dabiao.readers.interface import MOST_COLUMNS
from dabiao.readers.spreadsheet.batches import batches
from dabiao.readers.spreadsheet.interface import Message, ProblemError
from dabiao.readers.spreadsheet.marks import marks_of
from dabiao.readers.spreadsheet.values import text_of_value

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

_PATIENCE = 10  # seconds
_ROWS_ABOVE = 30


def messages_of_sheet(book: "CalamineWorkbook", wanted: str, content: bytes) -> Iterator[Message]:
    """The rows of the sheet to read, then the visible sheets that hold something else.

    Args:
        book: the workbook.
        wanted: the name of a sheet, or its number from 1; "" for the first with a table.
        content: of the file, for what calamine leaves out.

    Raises:
        ProblemError: there is no such sheet, or nothing in any.
    """
    if wanted:
        name = _named(book.sheet_names, wanted)
        yield from batches(book.get_sheet_by_name(name), marks_of(content, name))
        return
    filled = _filled(book)
    if not filled:
        raise ProblemError("there is nothing in it", "没有内容")
    with_table = (each for each in filled if each[1] is not None and _holds_table(each[1]))
    name, sheet = next(with_table, filled[0])
    if sheet is None:
        sheet = book.get_sheet_by_name(name)
    yield from batches(sheet, marks_of(content, name))
    yield {"sheets_left": [other for other, _ in filled if other != name]}


def _named(names: list[str], wanted: str) -> str:
    if wanted in names:
        return wanted
    if wanted.isdecimal() and 0 < int(wanted) <= len(names):
        return names[int(wanted) - 1]
    listed = ", ".join(names[:20])
    raise ProblemError(
        f"no sheet '{wanted}'; it has: {listed}", f"没有工作表“{wanted}”；现有：{listed}"
    )


def _filled(book: "CalamineWorkbook") -> list[tuple[str, "CalamineSheet | None"]]:
    """The visible sheets that are not blank; None for one that was not opened."""
    visible = [sheet.name for sheet in book.sheets_metadata if _is_visible(sheet.visible)]
    filled: list[tuple[str, CalamineSheet | None]] = []
    started = process_time()
    for name in visible:
        # Sheets are that many in an attack only: the rest is taken to hold something.
        sheet = book.get_sheet_by_name(name) if process_time() - started < _PATIENCE else None
        if sheet is None or sheet.start is not None:
            filled.append((name, sheet))
    return filled


def _is_visible(visibility: object) -> bool:
    return str(visibility).endswith(".Visible")


def _holds_table(sheet: "CalamineSheet") -> bool:
    rows = islice(sheet.iter_rows(), _ROWS_ABOVE)
    return any(is_header([text_of_value(value) for value in row[:MOST_COLUMNS]]) for row in rows)
