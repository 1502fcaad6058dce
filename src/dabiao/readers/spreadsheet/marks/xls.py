"""The marks of workbooks of Excel 97: .xls."""

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

from dabiao.readers.spreadsheet.marks.interface import (
    Digits,
    Kind,
    Mark,
    shown_digits,
    shown_otherwise,
    shows_percent,
    unit_of_format,
)

if TYPE_CHECKING:
    from xlrd.book import Book


def marks(content: bytes, sheet: str) -> Iterator[Mark]:
    """The marks of a sheet; formulas look like figures in it."""
    import xlrd  # noqa: PLC0415 - only for this format

    with open(os.devnull, "w") as nowhere:  # noqa: PTH123 - xlrd prints warnings
        book = xlrd.open_workbook(
            file_contents=content, formatting_info=True, on_demand=True, logfile=nowhere
        )
        table = book.sheet_by_name(sheet)
        percent, rounding = _percent_styles(book), _rounding_styles(book)
        units = _unit_styles(book)
        for row in range(table.nrows):
            for column, cell in enumerate(table.row(row)):
                if cell.ctype == xlrd.XL_CELL_NUMBER:
                    if cell.xf_index in percent:
                        yield Mark(row + 1, column, Kind.PERCENT)
                    digits = rounding.get(cell.xf_index or 0)
                    if digits and (shown := shown_otherwise(float(cell.value), digits)):
                        yield Mark(row + 1, column, Kind.SHOWN, shown)
                    if unit := units.get(cell.xf_index or 0):
                        yield Mark(row + 1, column, Kind.UNIT, unit)
                elif cell.ctype == xlrd.XL_CELL_ERROR:
                    shown = xlrd.error_text_from_code.get(int(cell.value), "#N/A")
                    yield Mark(row + 1, column, Kind.TEXT, shown)


def _percent_styles(book: "Book") -> set[int]:
    """The numbers of the cell styles that show percentages."""
    return {
        number
        for number, style in enumerate(book.xf_list)
        if shows_percent(book.format_map[style.format_key].format_str)
    }


def _unit_styles(book: "Book") -> dict[int, str]:
    """The units that cell styles put behind figures, by the numbers of the styles."""
    found = {
        number: unit_of_format(book.format_map[style.format_key].format_str)
        for number, style in enumerate(book.xf_list)
    }
    return {number: unit for number, unit in found.items() if unit}


def _rounding_styles(book: "Book") -> dict[int, Digits]:
    """How many digits the cell styles show that show a certain number of them."""
    found = {
        number: shown_digits(book.format_map[style.format_key].format_str)
        for number, style in enumerate(book.xf_list)
    }
    return {number: digits for number, digits in found.items() if digits}
