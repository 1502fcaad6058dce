"""A workbook: its sheets, also with cells that calamine does not read as they are written."""

import zipfile
from collections.abc import Iterator, Mapping
from functools import cached_property
from io import BytesIO
from itertools import islice
from typing import NamedTuple

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, load_workbook

from dabiao.readers.spreadsheet.marks import marks_of
from dabiao.readers.spreadsheet.marks.interface import Merged, SheetMarks
from dabiao.readers.spreadsheet.mending import ods, xlsx
from dabiao.readers.spreadsheet.mending.far import Place
from dabiao.readers.spreadsheet.parts import parsed, part_of
from dabiao.readers.spreadsheet.values import Value

_BOOK, _TABLES = "xl/workbook.xml", "content.xml"


class Sheet:
    """A sheet of a workbook.

    Attributes:
        name: as people see it.
        is_blank: whether it holds nothing.
        left: how many blank columns there are before the first of each row.
        far_cells: those that stand so far away that they are not read.
    """

    def __init__(self, book: "Book", name: str, read: "_Read") -> None:
        self.left = read.sheet.start[1] if read.sheet.start else 0
        self.is_blank = read.sheet.start is None
        self.far_cells = read.far_cells
        self.name = name
        self._book, self._read = book, read

    def rows(self) -> Iterator[list[Value]]:
        """The values of all rows from the first, without the blank columns at the left."""
        count = 0
        try:
            for row in self._read.sheet.iter_rows():
                yield row
                count += 1
        except OverflowError:  # of a time that is longer than any, which only such a book can hold
            mended = self._book.mended(self.name)
            yield from islice(mended.sheet.iter_rows(), count, None)

    @cached_property
    def marks(self) -> SheetMarks:
        """What calamine leaves out of the cells."""
        return marks_of(self._read.content, self.name)

    @property
    def merged(self) -> tuple[Merged, ...]:
        """The merged ranges."""
        return tuple(self._read.sheet.merged_cell_ranges or self.marks.merged)


class _Read(NamedTuple):
    """What calamine makes of a sheet, of which content, and what had to be left out for it."""

    sheet: CalamineSheet
    content: bytes
    far_cells: list[Place]


class Book:
    """A workbook.

    Args:
        content: of the file.

    Raises:
        Exception: of the libraries, here and later, where the workbook is damaged.
    """

    def __init__(self, content: bytes) -> None:
        self._content = content
        self._parts = _part_names(content)
        self._far: Mapping[str, list[Place]] = {}
        self._book = self._loaded()

    @property
    def names(self) -> list[str]:
        """The names of all sheets."""
        return self._book.sheet_names

    @property
    def visible(self) -> list[str]:
        """The names of the sheets that are not hidden."""
        sheets = self._book.sheets_metadata
        return [sheet.name for sheet in sheets if str(sheet.visible).endswith(".Visible")]

    def sheet(self, name: str) -> Sheet:
        """A sheet by its name."""
        if self._is_odd(name):
            return Sheet(self, name, self.mended(name))
        try:
            read = _Read(self._book.get_sheet_by_name(name), self._content, self._far.get(name, []))
        except CalamineError:
            if _BOOK not in self._parts:
                raise
            read = self.mended(name)
        return Sheet(self, name, read)

    def mended(self, name: str) -> "_Read":
        """A sheet of an Office Open XML workbook, written so that calamine reads all of it."""
        with zipfile.ZipFile(BytesIO(self._content)) as archive:
            part = self._part(archive, name)
            data, far = xlsx.mended(archive, part)
            kept = [n for n in self._parts if n == part or not n.startswith("xl/worksheets/")]
            content = _with_part(
                archive, [n for n in kept if n.endswith((".xml", ".rels"))], part, data
            )
        return _Read(load_workbook(BytesIO(content)).get_sheet_by_name(name), content, far)

    def _loaded(self) -> CalamineWorkbook:
        """What calamine makes of it; the tables of OpenDocument are mended where it has to be."""
        if _TABLES not in self._parts:
            return load_workbook(BytesIO(self._content))
        with zipfile.ZipFile(BytesIO(self._content)) as archive:
            data = archive.read(_TABLES)
            if not ods.is_odd(data):
                try:
                    return load_workbook(BytesIO(self._content))
                except CalamineError:
                    pass
            data, far = ods.mended(data)
            self._content = _with_part(archive, self._parts, _TABLES, data)
        self._far = far
        return load_workbook(BytesIO(self._content))

    def _is_odd(self, name: str) -> bool:
        if _BOOK not in self._parts:
            return False
        with zipfile.ZipFile(BytesIO(self._content)) as archive:
            part = self._part(archive, name)
            return part in self._parts and xlsx.is_odd(archive.read(part))

    def _part(self, archive: zipfile.ZipFile, name: str) -> str:
        return part_of(archive, parsed(archive.read(_BOOK)), name)


def _part_names(content: bytes) -> list[str]:
    if not content.startswith(b"PK"):
        return []
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return archive.namelist()


def _with_part(archive: zipfile.ZipFile, names: list[str], part: str, data: bytes) -> bytes:
    """An archive with these parts of another one, one of them replaced."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as mended:
        for name in names:
            mended.writestr(name, data if name == part else archive.read(name))
    return file.getvalue()
