"""A sheet to fill in, as a table: its columns and its rows, however it is written."""

from typing import Generic, NamedTuple, TypeVar

from dabiao.core.lang import Lang, Words
from dabiao.core.periods import Period
from dabiao.model.document import Document, Target

Cell = TypeVar("Cell")


class Columns(NamedTuple, Generic[Cell]):
    """Something for each column, in the order of the columns."""

    place: Cell
    group: Cell
    indicator: Cell
    target: Cell
    value: Cell
    unit: Cell
    period: Cell
    verdict: Cell
    note: Cell


class Entry(NamedTuple):
    """A row and the targets that it reports on: several where one figure answers them all.

    Attributes:
        row: its cells.
        targets: of which the row asks for a figure.
        period: of the figure.
        takes_figure: a figure is asked for; a state is only declared as reached or not.
        is_earlier: the figure itself is not judged; that of another row is held against it.
    """

    row: Columns[str]
    targets: tuple[Target, ...]
    period: Period
    takes_figure: bool = True
    is_earlier: bool = False


class Sheet(NamedTuple):
    """What is to be written: a row of headers, and the rows to fill in.

    Attributes:
        has_places: whether the first column, with the places, is written.
        left_out: what there is to say of targets that are not asked for.
    """

    document: Document
    lang: Lang
    headers: Columns[str]
    entries: tuple[Entry, ...]
    has_places: bool = False
    left_out: tuple[Words, ...] = ()

    def shown(self, cells: Columns[Cell]) -> tuple[Cell, ...]:
        """Those of something for each column that are written."""
        return cells if self.has_places else cells[1:]
