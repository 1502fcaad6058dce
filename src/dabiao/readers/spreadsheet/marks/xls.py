"""The marks of workbooks of Excel 97: .xls."""

import os
from collections.abc import Callable, Iterator
from typing import Any

from dabiao.readers.spreadsheet.marks.interface import Kind, Mark, shows_percent


def marks(content: bytes, sheet: str) -> Iterator[Mark]:
    """The marks of a sheet; formulas cannot be told from figures."""
    import xlrd  # noqa: PLC0415 - in an extra, and only for this format

    with open(os.devnull, "w") as nowhere:  # noqa: PTH123 - xlrd prints what it wonders at
        book: Any = xlrd.open_workbook(
            file_contents=content, formatting_info=True, on_demand=True, logfile=nowhere
        )
        table = book.sheet_by_name(sheet)
        percent = _percent_formats_of(book)
        for row in range(table.nrows):
            for column, cell in enumerate(table.row(row)):
                if cell.ctype == xlrd.XL_CELL_NUMBER and percent(cell.xf_index):
                    yield Mark(row + 1, column, Kind.PERCENT)
                elif cell.ctype == xlrd.XL_CELL_ERROR:
                    said = xlrd.error_text_from_code.get(cell.value, "#N/A")
                    yield Mark(row + 1, column, Kind.TEXT, said)


def _percent_formats_of(book: Any) -> Callable[[int], bool]:
    """Tells of the number of a cell's style whether it shows a percentage."""
    shown = {
        number
        for number, style in enumerate(book.xf_list)
        if shows_percent(book.format_map[style.format_key].format_str)
    }
    return shown.__contains__
