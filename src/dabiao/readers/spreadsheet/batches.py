"""The rows of a sheet in batches, in which each text is written once."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from dabiao.readers.interface import LONGEST_CELL, MOST_COLUMNS
from dabiao.readers.spreadsheet.interface import Message, MessageRow
from dabiao.readers.spreadsheet.marks.interface import RowMarks, SheetMarks
from dabiao.readers.spreadsheet.merged import FillDown
from dabiao.readers.spreadsheet.values import Value, percent_of_value, text_of_value

if TYPE_CHECKING:
    from python_calamine import CalamineSheet

_LARGEST = 20_000  # cells


def batches(sheet: "CalamineSheet", marks: SheetMarks) -> Iterator[Message]:
    """The rows that hold something, with what their marks and merged cells make of them."""
    if sheet.start is None:
        return
    fill_down = FillDown(sheet.merged_cell_ranges or marks.merged)
    left = sheet.start[1]  # blank columns, which calamine leaves out
    batch = _Batch()
    for line, values in enumerate(sheet.iter_rows(), 1):
        marked = marks.rows.get(line)
        if marked is None and not fill_down:
            batch.add(line, left, values, [], {})
        else:
            cells = [""] * left + [text_of_value(value) for value in values]
            if marked:
                _apply(marked, cells, values, left)
            fill_down.fill(line, cells)
            computed = sorted(marked.computed) if marked else []
            batch.add(line, 0, cells, computed, marked.shown if marked else {})
        if batch.size > _LARGEST:
            yield batch.message()
            batch = _Batch()
    yield batch.message()


def _apply(marked: RowMarks, cells: list[str], values: Sequence[Value], left: int) -> None:
    for column in marked.percent:
        if left <= column < len(cells) and cells[column]:
            cells[column] = percent_of_value(values[column - left])
    for column, text in marked.texts.items():
        if column < len(cells):
            cells[column] = text


class _Batch:
    """Rows as numbers of texts, since most texts of a table recur again and again."""

    def __init__(self) -> None:
        self.size = 0
        self._texts: list[str] = [""]
        self._rows: list[MessageRow] = []
        self._numbers: dict[tuple[type, Value], int] = {(str, ""): 0}

    def add(
        self,
        line: int,
        left: int,
        values: Sequence[Value],
        computed: list[int],
        shown: Mapping[int, str],
    ) -> None:
        """Adds a row, with so many blank cells to its left, unless all of it is blank."""
        keys = [(value.__class__, value) for value in values]  # 1 and True are equal
        try:
            numbers = [self._numbers[key] for key in keys]
        except KeyError:
            numbers = [self._number(key) for key in keys]
        while numbers and not numbers[-1]:
            numbers.pop()
        if numbers:  # what is cut off here is refused by whoever reads it
            whole = [0] * left + numbers
            self._rows.append((line, whole[: MOST_COLUMNS + 1], computed, list(shown.items())))
            self.size += len(numbers)

    def message(self) -> Message:
        """The batch as it is written."""
        return {"texts": self._texts, "rows": self._rows}

    def _number(self, key: tuple[type, Value]) -> int:
        known = self._numbers.get(key)
        if known is not None:
            return known
        text = text_of_value(key[1])[: LONGEST_CELL + 1]
        number = len(self._texts) if text else 0
        if text:
            self._texts.append(text)
        self._numbers[key] = number
        return number
