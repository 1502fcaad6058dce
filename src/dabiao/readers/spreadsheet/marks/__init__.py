"""What calamine leaves out of a spreadsheet's cells, row by row; one file per kind of workbook.

A cell that is shown as 6.5% holds 0.065: without its number format the figure would be wrong by two
orders of magnitude. A formula without a stored result reads as nothing or as zero, an error as
nothing, and 5.8¹ with a raised footnote mark as 5.81. A cell that is shown as 6 may hold 5.96, and
one that is shown as 5.8亿元 holds 5.8.
"""

import zipfile
from collections.abc import Iterable
from io import BytesIO

from dabiao.readers.spreadsheet.marks import ods, xls, xlsx
from dabiao.readers.spreadsheet.marks.interface import Kind, Mark, RowMarks, SheetMarks


def marks_of(content: bytes, sheet: str) -> SheetMarks:
    """The marks of a sheet.

    Raises:
        Exception: of the libraries, where the workbook is damaged.
    """
    if not content.startswith(b"PK"):
        return SheetMarks(_by_row(xls.marks(content, sheet)))
    with zipfile.ZipFile(BytesIO(content)) as archive:
        names = set(archive.namelist())
        if "content.xml" in names:
            found, merged = ods.marks(archive.read("content.xml"), sheet)
            return SheetMarks(_by_row(found), merged)
        if "xl/workbook.xml" in names:
            return SheetMarks(_by_row(xlsx.marks(archive, names, sheet)))
    return SheetMarks({})


def _by_row(marks: Iterable[Mark]) -> dict[int, RowMarks]:
    rows: dict[int, RowMarks] = {}
    for row, column, kind, text in marks:
        marked = rows.setdefault(row, RowMarks(set(), set(), {}, {}, {}))
        if kind is Kind.TEXT:
            marked.texts[column] = text
        elif kind is Kind.SHOWN:
            marked.shown[column] = text
        elif kind is Kind.UNIT:
            marked.units[column] = text
        else:
            (marked.percent if kind is Kind.PERCENT else marked.computed).add(column)
    return rows
