"""The columns of a table by their headers: the stack of cells above each, in one row or in several.

A cell that is merged across, or that is followed by blanks in a row that groups columns, covers
those to its right. What the cells of a stack say is put together: an indicator over 2023年 over
实际值. Words that nobody understands leave the column unread, unless they are mere headings.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from dabiao.core.periods import Period
from dabiao.core.regions import is_place
from dabiao.core.units import known
from dabiao.model.observation import Field, Kind
from dabiao.readers.cells import is_placeholder
from dabiao.readers.header_rows import is_numbering, is_unit_row, metadata_of, unit_in
from dabiao.readers.headers import Title, read_title
from dabiao.readers.interface import Row
from dabiao.readers.naming import IsIndicator, read_name
from dabiao.readers.spellings import is_translation

_QUALIFIES = r"城镇|农村|城市|乡村|男|女|第?[一二三]产业|国有|民营|民间|外资|规上|限上|其中|部分|预计|预测|预算|调整|修订"
"""Words that make another figure of the one below or above them; they are never mere headings."""
_PLAIN = Title("")


class Column(NamedTuple):
    """A column by its headers.

    Attributes:
        number: of the column, from 0.
        title: what its headers say, put together.
        indicator: that one of them names.
        place: that one of them names.
        unknown: the words among them that nobody understands; "" where there are none.
        name: all its headers, for messages.
    """

    number: int
    title: Title
    indicator: str | None = None
    place: str | None = None
    unknown: str = ""
    name: str = ""

    @property
    def is_bare(self) -> bool:
        """Whether an indicator or a place is all that it says: its figures are the values then."""
        title = self.title
        return title.field is None and not title.is_known and bool(self.indicator or self.place)

    @property
    def told(self) -> tuple[object, ...] | None:
        """All that it says of its figures; None where it says nothing of figures."""
        title = self.title
        if not (self.indicator or self.place or title.is_known):
            return None
        return (self.indicator, self.place, title._replace(text="", unit=None))


class _Part(NamedTuple):
    """A cell of a stack, read for itself."""

    text: str
    title: Title = _PLAIN
    indicator: str | None = None
    place: str | None = None
    known: bool = True

    @property
    def tells(self) -> bool:
        """Whether it says of which indicator, place, period or kind the figures are."""
        title = self.title
        is_value = title.field in (None, Field.VALUE, Field.TARGET) and title.is_known
        return bool(self.indicator or self.place or title.period or is_value)


def columns_of(rows: Sequence[Row], is_indicator: IsIndicator) -> list[Column]:
    """The columns below some rows of headers, which follow each other."""
    grid = _spread(rows)
    parts = [_read_row(grid, number, is_indicator) for number in range(len(grid))]
    folded = [_folded(column, _stack(parts, column)) for column in range(len(grid[0]))]
    headings = [_headings(parts, number, folded) for number in range(len(parts))]
    columns = []
    for column in folded:
        stack = [
            part
            for row, mere in zip(parts, headings, strict=True)
            if (part := row[column.number]) and part.text not in mere
        ]
        columns.append(_folded(column.number, stack))
    return columns


def _stack(parts: Sequence[Sequence[_Part | None]], column: int) -> list[_Part]:
    return [part for row in parts if (part := row[column]) is not None]


def _spread(rows: Sequence[Row]) -> list[list[str]]:
    """The rows of headers, equally wide, with the cells that cover others written into these."""
    width = max(len(row.cells) for row in rows)
    grid = [[cell.strip() for cell in row.cells] + [""] * (width - len(row.cells)) for row in rows]
    starts = [[bool(cell) for cell in row] for row in grid]
    for number, row in enumerate(grid[:-1]):
        carried = ""
        for column in range(width):
            if row[column]:
                carried = row[column]
            elif any(starts[above][column] for above in range(number)):
                carried = ""  # another group begins here
            elif carried and any(starts[below][column] for below in range(number + 1, len(grid))):
                row[column] = carried
    return grid


def _read_row(grid: list[list[str]], number: int, is_indicator: IsIndicator) -> list[_Part | None]:
    """Each cell of a row of headers, read; None where it is blank or repeats the one above."""
    cells = grid[number]
    above = grid[number - 1] if number else [""] * len(cells)
    fresh = [cell if cell != over else "" for cell, over in zip(cells, above, strict=True)]
    if number and (is_numbering(fresh) or is_translation(fresh, above)):
        return [None] * len(cells)
    if number and is_unit_row(fresh, above):
        units = map(unit_in, fresh)
        return [
            _Part(c, Title("", unit=u)) if u else None for c, u in zip(fresh, units, strict=True)
        ]
    label = metadata_of(fresh) if number else None
    if label is not None:
        return _read_metadata(fresh, label)
    parts = [_read_part(cell, is_indicator) if cell else None for cell in fresh]
    return [
        _as_unit(part) if part and over else part for part, over in zip(parts, above, strict=True)
    ]


def _read_unit(cell: str) -> _Part | None:
    """A unit below the headers; one that nobody knows leaves the column unread."""
    if is_placeholder(cell):
        return None
    return _Part(cell, Title("", unit=cell)) if known(cell) else _Part(cell, known=False)


def _as_unit(part: _Part) -> _Part:
    """A word below another header; 亿斤 beside 增速 is the unit of the figures."""
    if part.known or not known(part.text):
        return part
    return _Part(part.text, Title("", unit=part.text))


def _read_metadata(cells: Sequence[str], label: Field) -> list[_Part | None]:
    """A row whose first cell says what the others are."""
    first = next(column for column, cell in enumerate(cells) if cell)
    said = [cell if column > first else "" for column, cell in enumerate(cells)]
    if label is Field.UNIT:
        return [_read_unit(cell) if cell else None for cell in said]
    if label is Field.REGION:
        return [_Part(cell, place=cell) if cell else None for cell in said]
    return [None] * len(cells)


def _read_part(cell: str, is_indicator: IsIndicator) -> _Part:
    title = read_title(cell)
    if title.field is not None:
        return _Part(cell, title)
    if named := read_name(cell, is_indicator):
        return _Part(cell, named.title._replace(text=""), indicator=named.indicator)
    if title.is_known:
        return _Part(cell, title)
    return _Part(cell, place=cell) if is_place(cell) else _Part(cell, title, known=False)


def _headings(
    parts: Sequence[Sequence[_Part | None]], number: int, columns: Sequence[Column]
) -> frozenset[str]:
    """The words of a row of headers that head columns without saying what their figures are.

    They are those that nobody understands, if no two columns differ in them alone, and if something
    below them is understood; else they may say themselves what the figures are. In a row of places
    or years a word that is neither is one more of them.
    """
    row = parts[number]
    strange = {part.text for part in row if part is not None and not part.known}
    strange = {text for text in strange if not re.search(_QUALIFIES, text)}
    if not strange or any(part is not None and part.tells for part in row):
        return frozenset()
    words: dict[object, set[str]] = {}
    for part, column in zip(row, columns, strict=True):
        text = part.text if part is not None and part.text in strange else ""
        told = column.told
        if told is None:
            continue
        others = [stack[column.number] for stack in parts if stack is not row]
        rest = tuple(each.text for each in others if each is not None and not each.known)
        words.setdefault((told, rest), set()).add(text)
        under = [stack[column.number] for stack in parts[number + 1 :]]
        if text and not any(each is not None and each.tells for each in under):
            return frozenset()
    return frozenset() if any(len(texts) > 1 for texts in words.values()) else frozenset(strange)


def _folded(number: int, stack: Sequence[_Part]) -> Column:
    """The column below a stack of cells."""
    title, unit_of_name = _PLAIN, None
    indicator = place = None
    strange: list[str] = []
    for part in stack:
        if not part.known:
            strange.append(part.text)
            continue
        place = part.place or place
        said = part.title
        if (part.indicator or part.place) and title.field not in (Field.VALUE, Field.TARGET):
            title = title._replace(field=None)  # 地区 over the names of some is a heading
        if part.indicator is not None:
            if indicator not in (None, part.indicator):
                strange.append(part.text)
            indicator, unit_of_name = part.indicator, said.unit or unit_of_name
            said = said._replace(unit=None)
        combined = _combined(title, said)
        if combined is None:
            strange.append(part.text)
        else:
            title = combined
    if title.is_growth and title.unit is None:
        title = title._replace(unit="%")
    elif title.unit is None and not title.is_growth:
        title = title._replace(unit=unit_of_name)
    name = " ".join(dict.fromkeys(part.text for part in stack))
    return Column(number, title, indicator, place, " ".join(strange), name)


def _combined(upper: Title, lower: Title) -> Title | None:
    """What a header says together with the one below it; None where they contradict each other."""
    period, months = upper.period or lower.period, lower.months or upper.months
    if upper.period and lower.period and upper.period != lower.period:
        if upper.period.year != lower.period.year or not upper.period.is_year:
            return None
        period = lower.period
    if upper.months and lower.months and upper.months != lower.months:
        return None
    if period and months:
        period, months = Period(period.year, *months) if period.is_year else period, None
    running, of_month = upper.running or lower.running, upper.of_month or lower.of_month
    if period and not period.is_year and (running or of_month):
        first = 1 if running else period.first
        period, running, of_month = Period(period.year, first, period.last), False, False
    if months and (running or of_month):  # 累计 below 12月
        months, running, of_month = (1 if running else months[0], months[1]), False, False
    is_growth = Kind.GROWTH in (upper.kind, lower.kind)
    field = _field_of(upper, lower)
    return Title(
        (lower.text or upper.text) if lower != _PLAIN else upper.text,
        None if is_growth and field is Field.VALUE else field,
        period,
        lower.unit or upper.unit,
        Kind.GROWTH if is_growth else lower.kind or upper.kind,
        upper.falls or lower.falls,
        lower.against or upper.against,
        months,
        upper.amount or lower.amount,
        running,
        of_month,
        lower.role or upper.role,
    )


def _field_of(upper: Title, lower: Title) -> Field | None:
    """The lower header says what a column holds; 指标 or 地区 above others is a heading."""
    if Field.TARGET in (upper.field, lower.field):
        return Field.TARGET
    if lower.field is not None or lower == _PLAIN:
        return lower.field or upper.field
    return upper.field if upper.field is Field.VALUE or not lower.is_known else None
