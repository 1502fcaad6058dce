"""Where in the workbook that is given back the places of a submission are."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from dabiao.model.finding import Location
from dabiao.readers.spreadsheet.values import Value, text_of_value
from dabiao.readers.whole import WholeFile, WholeSheet

_IN_ITS_CELL = 100
"""What is quoted from that cell, the first of it most, outweighs whatever else its row holds."""
_FEW = 100
"""So many rows are held against what is quoted one by one."""


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

    def find(self, location: Location, quoted: Sequence[str] = (), key: int = 0) -> Place | None:
        """The cell of a location; None where it is of the file, or the file is not given back.

        Args:
            location: of a cell, or of a row: then it is the first cell that is filled in.
            quoted: what is quoted from the cell or its row, which tells rows on one line apart.
            key: the column, from 1, that tells them apart best; 0 for that of the location.
        """
        cells = self._sheets.get((location.file, location.sheet))
        return cells.find(location, quoted, key) if cells and location.line else None


class _Cells:
    """The cells of one sheet."""

    def __init__(self, name: str, sheet: WholeSheet) -> None:
        self._name, self._places = name, sheet.places
        self._rows: Mapping[int, Mapping[int, Value]] = {
            row: {cell[0]: cell[1] for cell in cells if cell[1] is not None}
            for row, cells in sheet.rows
        }
        self._indexes: dict[int, defaultdict[str, list[int]]] = {}
        self._merged = sorted(sheet.merged)
        self._tops = [each[0] for each in self._merged]

    def find(self, location: Location, quoted: Sequence[str], key: int) -> Place:
        row = self._row(location.line, quoted, key or location.column)
        column = location.column - 1
        if column < 0:
            column = min(self._rows.get(row, ()), default=0)
        for top, left, bottom, right in self._merged[: bisect_right(self._tops, row)]:
            if row <= bottom and left <= column <= right:
                return Place(self._name, top, left)
        return Place(self._name, row, column)

    def _row(self, line: int, quoted: Sequence[str], key: int) -> int:
        if self._places is None:
            return line - 1
        rows = self._places.get(line)
        if rows is None:  # within the lines of a row
            before = [each for each in self._places if each <= line]
            rows = self._places[max(before)] if before else [0]
        texts = [text for text in dict.fromkeys(text.strip() for text in quoted) if text]

        def likeness(row: int) -> int:
            cells = self._texts(row)
            own = cells.get(key - 1)
            in_cell = len(texts) - texts.index(own) if own in texts else 0
            return _IN_ITS_CELL * in_cell + len(set(texts).intersection(cells.values()))

        return max(self._telling(rows, texts), key=likeness)  # of several the first

    def _telling(self, rows: Sequence[int], texts: Collection[str]) -> Sequence[int]:
        """Of many rows on one line those with a text that few of them have: not each with each."""
        if len(rows) <= _FEW:
            return rows
        with_text = self._by_text(rows)
        found = [with_text.get(text, []) for text in texts]
        few = sorted({row for some in found if len(some) <= _FEW for row in some})
        return few or rows[:_FEW]

    def _by_text(self, rows: Sequence[int]) -> Mapping[str, Sequence[int]]:
        """The rows that have each text, made once for the rows of one line."""
        if rows[0] not in self._indexes:
            index = self._indexes[rows[0]] = defaultdict(list)
            for row in rows:
                for text in set(self._texts(row).values()):
                    index[text].append(row)
        return self._indexes[rows[0]]

    def _texts(self, row: int) -> Mapping[int, str]:
        cells = self._rows.get(row, {})
        return {column: text_of_value(value).strip() for column, value in cells.items()}
