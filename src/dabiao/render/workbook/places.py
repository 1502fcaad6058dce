"""Where in the workbook that is given back the places of a submission are."""

from bisect import bisect_right
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from dabiao.model.finding import Location
from dabiao.readers.whole import WholeFile, WholeSheet


class Place(NamedTuple):
    """A cell of the new workbook: the name of its sheet, row and column from 0."""

    sheet: str
    row: int
    column: int


class NamedSheet(NamedTuple):
    """A sheet of a submission, the name that it gets, and the file that it is from."""

    name: str
    sheet: WholeSheet
    file: WholeFile


class Places:
    """Finds the cells of locations.

    Args:
        sheets: those of the new workbook.
    """

    def __init__(self, sheets: Sequence[NamedSheet]) -> None:
        self._sheets: dict[tuple[str, str], _Cells] = {}
        for name, sheet, file in sheets:
            cells = _Cells(name, sheet)
            self._sheets[file.file, sheet.name] = cells
            if sheet.is_alone:
                self._sheets.setdefault((file.file, ""), cells)

    def find(self, location: Location, quoted: Collection[str] = ()) -> Place | None:
        """The cell of a location; None where it is of the file, or the file is not given back.

        Args:
            location: of a cell, or of a row: then it is the first cell that is filled in.
            quoted: what is quoted from the cell, which tells rows on one line apart.
        """
        cells = self._sheets.get((location.file, location.sheet))
        return cells.find(location, quoted) if cells and location.line else None


class _Cells:
    """The cells of one sheet."""

    def __init__(self, name: str, sheet: WholeSheet) -> None:
        self._name, self._places = name, sheet.places
        self._rows: Mapping[int, Mapping[int, object]] = {
            row: {cell[0]: cell[1] for cell in cells if cell[1] is not None}
            for row, cells in sheet.rows
        }
        self._merged = sorted(sheet.merged)
        self._tops = [each[0] for each in self._merged]

    def find(self, location: Location, quoted: Collection[str]) -> Place:
        row = self._row(location, quoted)
        column = location.column - 1
        if column < 0:
            column = min(self._rows.get(row, ()), default=0)
        for top, left, bottom, right in self._merged[: bisect_right(self._tops, row)]:
            if row <= bottom and left <= column <= right:
                return Place(self._name, top, left)
        return Place(self._name, row, column)

    def _row(self, location: Location, quoted: Collection[str]) -> int:
        if self._places is None:
            return location.line - 1
        rows = self._places.get(location.line)
        if rows is None:  # within the lines of a row
            before = [line for line in self._places if line <= location.line]
            rows = self._places[max(before)] if before else [0]
        texts = {text.strip() for text in quoted}
        fitting = (
            row
            for row in rows
            if str(self._rows.get(row, {}).get(location.column - 1, "")).strip() in texts
        )
        return next(fitting, rows[0])
