"""Fills cells that are merged downwards: a name or a year stands for all the rows beside it."""

from collections.abc import Iterable

from dabiao.core.periods import read_period
from dabiao.readers.cells import plain_number
from dabiao.readers.spreadsheet.marks.interface import Merged


class FillDown:
    """Repeats what stands in the first cell of a merged range in those below it, row by row.

    A figure is not repeated: it would count for two indicators. A year is.

    Args:
        merged: the merged ranges of the sheet.
    """

    def __init__(self, merged: Iterable[Merged]) -> None:
        # By the line of the first cell: column, and line of the last cell, from 1.
        self._starts: dict[int, list[tuple[int, int]]] = {}
        self._running: dict[int, tuple[str, int]] = {}
        for (top, left), (bottom, _) in merged:
            if bottom > top:
                self._starts.setdefault(top + 1, []).append((left, bottom + 1))

    def __bool__(self) -> bool:
        """Whether there is anything to fill."""
        return bool(self._starts)

    def fill(self, line: int, cells: list[str]) -> None:
        """Fills the cells of a row; to be called for every row in order."""
        for column, (text, last) in self._running.items():
            if line <= last and column < len(cells) and not cells[column]:
                cells[column] = text
        for column, last in self._starts.get(line, ()):
            if column < len(cells) and not _is_figure(cells[column]):
                self._running[column] = (cells[column], last)
            else:
                self._running.pop(column, None)


def _is_figure(text: str) -> bool:
    return plain_number(text.removesuffix("%")) is not None and read_period(text) is None
