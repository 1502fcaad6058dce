"""How a table was read: where each dimension was found, and what became of its figures."""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from dabiao.model.observation import Field


class Source(StrEnum):
    """Where a table says of what its figures are."""

    HEADERS = "headers"
    COLUMN = "column"
    TITLE = "title"
    """A line above the headers, or the name of the sheet."""
    DEFAULT = "default"
    """Nowhere in the table: what the command names, else what the document says, holds."""


class Use(StrEnum):
    """What becomes of a column."""

    ACTUAL = "actual"
    DIMENSION = "dimension"
    """It says of what the figures of its rows are, or what is declared of them."""
    TARGET = "target"
    BEFORE = "before"
    SHARE = "share"
    RANK = "rank"
    PART = "part"
    """It parts the whole: by sex or age."""
    OTHER = "other"
    """Its header is understood, and its figures are others: of a month alone, on another base."""
    NOTE = "note"
    UNKNOWN = "unknown"


class LeftOut(StrEnum):
    """Why the figures of whole rows are left out."""

    NO_ACTUAL = "no_actual"
    PART = "part"
    NOTE = "note"
    SHIFTED = "shifted"


class Where(NamedTuple):
    """Where a dimension was found.

    Attributes:
        source: the kind of place.
        columns: from 1, where it is a column.
        text: what a title says.
    """

    source: Source
    columns: tuple[int, ...] = ()
    text: str | None = None


class ColumnReading(NamedTuple):
    """A column as it was read.

    Attributes:
        number: from 1.
        header: all its headers, "" without one.
        use: what became of it.
        field: what it says, where it is a dimension.
        figures: how many there are in the rows that were read.
    """

    number: int
    header: str
    use: Use
    field: Field | None = None
    figures: int = 0


class TableReading(NamedTuple):
    """A table as it was read.

    Attributes:
        file: its name.
        sheet: "" where there is but one.
        headers: the lines of its headers.
        last: the last line that was read.
        dimensions: where indicator, region, period and unit were found.
        columns: in their order.
        left_out: how many figures stood in rows that are left out, and why.
    """

    file: str
    sheet: str
    headers: tuple[int, ...]
    last: int
    dimensions: Mapping[Field, Where]
    columns: tuple[ColumnReading, ...]
    left_out: Mapping[LeftOut, int]

    @property
    def used(self) -> int:
        """How many figures were taken for actual ones."""
        return sum(column.figures for column in self.columns if column.use is Use.ACTUAL)
