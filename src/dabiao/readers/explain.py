"""Keeps account of how a table is read, for those who ask to see it."""

from collections import Counter
from collections.abc import Sequence

from dabiao.model.finding import Location
from dabiao.model.observation import Field
from dabiao.model.reading import ColumnReading, LeftOut, Source, TableReading, Use, Where
from dabiao.readers.cells import is_figure
from dabiao.readers.header_words import Role
from dabiao.readers.interface import Row
from dabiao.readers.layout import Layout
from dabiao.readers.slots import Slot
from dabiao.readers.stacks import Column

_DIMENSIONS = (Field.INDICATOR, Field.REGION, Field.PERIOD, Field.UNIT)
_USE_OF_ROLE = {
    Role.TARGET: Use.TARGET,
    Role.BEFORE: Use.BEFORE,
    Role.BASE: Use.BEFORE,
    Role.SHARE: Use.SHARE,
    Role.RANK: Use.RANK,
    Role.FORECAST: Use.OTHER,
}


class Account:
    """What becomes of the figures of one table."""

    def __init__(self, layout: Layout, headers: Sequence[Row], source: Location) -> None:
        self._layout = layout
        self._headers = tuple(row.line for row in headers)
        self._source = source
        self._numbers = [column.number for column in layout.columns]
        self._figures: Counter[int] = Counter()
        self._left_out: Counter[LeftOut] = Counter()
        self._last = headers[-1].line

    def take(self, row: Row, left_out: LeftOut | None = None) -> None:
        """Counts the figures of a row, which is used or left out as a whole."""
        self._last = row.line
        cells = row.cells
        filled = [n for n in self._numbers if n < len(cells) and is_figure(cells[n])]
        if left_out is None:
            self._figures.update(filled)
        else:
            self._left_out[left_out] += len(filled)

    def reading(self) -> TableReading:
        """How the table was read."""
        columns = tuple(map(self._column, self._layout.columns))
        return TableReading(
            self._source.file,
            self._source.sheet,
            self._headers,
            self._last,
            {field: self._where(field) for field in _DIMENSIONS},
            columns,
            dict(self._left_out),
        )

    def _column(self, column: Column) -> ColumnReading:
        layout, number = self._layout, column.number
        field = next((f for f, at in layout.fields.items() if at == number), None)
        field = Field.REGION if field is None and number in layout.regions else field
        if any(number == direction.column for direction in layout.directions):
            field = Field.DIRECTION
        figures = self._figures[number]
        if number in {slot.column for slot in layout.slots}:
            return ColumnReading(number + 1, column.name, Use.ACTUAL, None, figures)
        use = Use.DIMENSION if field or number == layout.roles else _use(column)
        use = Use.PART if number in layout.parts else use
        return ColumnReading(number + 1, column.name, use, field, figures)

    def _where(self, field: Field) -> Where:
        """Where the table says one dimension, looked for as the figures are read."""
        layout = self._layout
        if field is Field.INDICATOR and layout.named is not None:
            return Where(Source.TITLE, text=layout.named)
        if any(_said(slot, field) for slot in layout.slots):
            return Where(Source.HEADERS)
        if field in layout.fields:
            found = layout.regions if field is Field.REGION else (layout.fields[field],)
            return Where(Source.COLUMN, tuple(number + 1 for number in found))
        of_table = {
            Field.REGION: layout.region,
            Field.PERIOD: str(layout.period) if layout.period else layout.unclear,
            Field.UNIT: layout.unit,
        }.get(field)
        return Where(Source.TITLE, text=of_table) if of_table else Where(Source.DEFAULT)


def _use(column: Column) -> Use:
    """What becomes of a column that is neither read nor a dimension."""
    title = column.title
    if not column.name or column.unknown:
        return Use.UNKNOWN
    if title.role is not None:
        return _USE_OF_ROLE[title.role]
    if title.field is Field.TARGET:
        return Use.TARGET
    if title.field in (Field.GROUP, Field.NOTE):
        return Use.NOTE
    return Use.OTHER if title.is_known else Use.UNKNOWN


def _said(slot: Slot, field: Field) -> bool:
    """Whether the headers of a column of values say a dimension."""
    match field:
        case Field.INDICATOR:
            return slot.indicator is not None
        case Field.REGION:
            return slot.region is not None
        case Field.PERIOD:
            return slot.period is not None or slot.months is not None
    return slot.unit is not None
