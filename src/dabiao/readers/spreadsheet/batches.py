"""The rows of a sheet in batches, in which each text is written once."""

from collections.abc import Iterator, Mapping, Sequence

from dabiao.readers.interface import LONGEST_CELL, MOST_COLUMNS
from dabiao.readers.spreadsheet.book import Sheet
from dabiao.readers.spreadsheet.interface import Message
from dabiao.readers.spreadsheet.marks.interface import RowMarks
from dabiao.readers.spreadsheet.merged import FillDown
from dabiao.readers.spreadsheet.values import Value, percent_of_value, text_of_value

_LARGEST = 20_000  # cells


def batches(sheet: Sheet) -> Iterator[Message]:
    """The rows that hold something, with what their marks and merged cells make of them."""
    fill_down = FillDown(sheet.merged)
    left = sheet.left  # blank columns, which calamine leaves out
    marks = sheet.marks.rows
    batch = _Batch()
    for line, values in enumerate(sheet.rows(), 1):
        marked = marks.get(line)
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
    for column, unit in marked.units.items():
        is_number = column < len(cells) and isinstance(values[column - left], int | float)
        if left <= column and is_number and column not in marked.percent:
            cells[column] += unit
    for column, text in marked.texts.items():
        if column < len(cells):
            cells[column] = text


class _Batch:
    """Rows as numbers of texts, since most texts of a table recur again and again."""

    def __init__(self) -> None:
        self.size = 0
        self._texts: list[str] = [""]
        self._message: Message = {"lines": [], "rows": [], "computed": [], "shown": []}
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
        known = self._numbers.get
        # 1 and True are equal, and are two texts.
        found = [known((value.__class__, value)) for value in values]
        numbers = [
            self._number(value) if number is None else number
            for value, number in zip(values, found, strict=True)
        ]
        while numbers and not numbers[-1]:
            numbers.pop()
        if numbers:  # what is cut off here is refused by whoever reads it
            whole = [0] * left + numbers if left else numbers
            del whole[MOST_COLUMNS + 1 :]
            place = len(self._message["lines"])
            self._message["lines"].append(line)
            self._message["rows"].append(whole)
            if computed:
                self._message["computed"].append((place, computed))
            if shown:
                self._message["shown"].append((place, list(shown.items())))
            self.size += len(whole)

    def message(self) -> Message:
        """The batch as it is written."""
        return {"texts": self._texts, **self._message}

    def _number(self, value: Value) -> int:
        """The number of a text that is new."""
        text = text_of_value(value)[: LONGEST_CELL + 1]
        number = len(self._texts) if text else 0
        if text:
            self._texts.append(text)
        self._numbers[value.__class__, value] = number
        return number
