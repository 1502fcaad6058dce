"""Which column of a table holds what, by its headers.

Tables are long (a row per observation) or wide (a column per period, or per indicator). Whichever
it is, each column that holds values is a slot: what its header leaves open stands in the row.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import chain, repeat, zip_longest
from typing import NamedTuple

from dabiao.core.lang import Words
from dabiao.core.periods import Period, read_period
from dabiao.model.observation import Field, Kind
from dabiao.readers.basis import Basis
from dabiao.readers.caption import CaptionPeriod, basis_in, period_in, region_in, unit_in
from dabiao.readers.cells import is_figure
from dabiao.readers.headers import Title, read_title
from dabiao.readers.interface import ReadError, Row
from dabiao.readers.slots import (
    Slot,
    both_hold,
    slots_below_indicators,
    slots_of_indicators,
    slots_of_values,
    with_fields,
)

IsIndicator = Callable[[str], bool]
"""Whether a header is the name of an indicator."""

_TWO = 2
_NOT_READ = (Field.TARGET, Field.GROUP, Field.NOTE)
_VAGUE = ("", "指标值", "数值", "值", "value", "figure")
_RIVAL = r"^(?!.*(?:率|比|进度|%|情况|部门|单位|人|时间)).*(?:完成|执行|实际|实绩|累计)"


class Layout(NamedTuple):
    """Which column holds what; columns from 0.

    Attributes:
        header: the row of headers; of two rows, the lower one with the texts of both.
        fields: the column of each field that is read from the rows.
        slots: the columns of values.
        unused: columns with headers that are not read.
        rival: one of them that may hold the figures as well as the column that is read.
        unit: of the whole table, from a line such as 单位：亿元 above it.
        period: of the whole table, from its title, where no column has any.
        unclear: words of the title that name part of a year, but not clearly which.
        region: of the whole table, from a line such as 地区：山东省 above it.
    """

    header: Row
    fields: Mapping[Field, int]
    slots: tuple[Slot, ...]
    unused: tuple[int, ...]
    rival: int | None = None
    unit: str | None = None
    period: Period | None = None
    unclear: str | None = None
    region: str | None = None


def find_layout(rows: Sequence[Row], is_indicator: IsIndicator) -> Layout | None:
    """The layout if the last of the rows holds the headers; None if it does not.

    Args:
        rows: the first rows of the table; those above the last are its caption.
        is_indicator: whether a header names an indicator.

    Raises:
        ReadError: two columns hold the same thing.
    """
    *caption, header = rows
    titles = [read_title(cell) for cell in header.cells]
    fields = _fields(titles, header)
    slots = slots_of_values(titles, fields, header)
    slots = slots or slots_of_indicators(titles, fields, is_indicator)
    if not slots:
        return None
    _take_dated(titles, fields, slots)
    if Field.UNIT not in fields and (basis := basis_in(caption)):
        slots = [_on_base(slot, basis) for slot in slots]
    slots = with_fields(slots, fields)
    used = {*fields.values(), *(slot.column for slot in slots)}
    unused = tuple(
        column
        for column, title in enumerate(titles)
        if title.text and column not in used and title.field not in _NOT_READ
    )
    if any(titles[column].amount for column in unused):  # of them speaks the column of units
        slots = [slot._replace(own_unit=slot.kind is Kind.GROWTH) for slot in slots]
    dated = Field.PERIOD in fields or any(slot.period for slot in slots)
    period, unclear = CaptionPeriod() if dated else period_in(caption)
    vague = any(titles[slot.column].text in _VAGUE for slot in slots)
    rivals = (column for column in unused if vague and re.search(_RIVAL, titles[column].text))
    return Layout(
        header,
        fields,
        tuple(slots),
        unused,
        rival=next(rivals, None),
        unit=unit_in(caption),
        period=period,
        unclear=unclear,
        region=region_in(caption),
    )


def with_second_row(
    rows: Sequence[Row], layout: Layout, below: Row, is_indicator: IsIndicator
) -> Layout | None:
    """The layout if the row below the headers is a second one: 2023年 over 目标值 and 实际值.

    Args:
        rows: up to the first row of headers.
        layout: that they give.
        below: the row below them.
        is_indicator: whether a header names an indicator.

    Returns:
        None where the row holds data.

    Raises:
        ReadError: a header of values spans columns that are not understood.
    """
    column = layout.fields.get(Field.INDICATOR)
    if column is None:
        return _below_indicators(layout, below, is_indicator)
    name = below.cells[column] if column < len(below.cells) else ""
    is_data = is_indicator(name.strip()) or read_title(name).field is not Field.INDICATOR
    if name.strip() and is_data:
        return None
    titles = [read_title(cell) for cell in below.cells if cell.strip()]
    dated = [title.period or title.months for title in titles]
    figures = [cell for cell in below.cells if is_figure(cell)]
    if any(not (title := read_title(cell)).period and not title.months for cell in figures):
        return None
    both = None
    is_header = any(title.is_known and title.text for title in titles)
    if is_header or (all(dated) and len(set(dated)) >= _TWO):
        both = find_layout([*rows[:-1], Row(below.line, _combined(layout, below))], is_indicator)
    if both is None and not figures and (column := _below_one(layout, below)) is not None:
        raise _not_understood(below, column)
    return both


def _combined(layout: Layout, below: Row) -> list[str]:
    """Two rows of headers as one: 2023年实际值, whichever of the two stands above the other."""
    combined: list[str] = []
    carried = ""
    for upper, lower in zip_longest(layout.header.cells, below.cells, fillvalue=""):
        above, under = upper.strip(), lower.strip()
        if above:
            carried = above
        is_period = read_period(carried) is not None
        title = read_title(under)
        if not under:
            combined.append(carried if is_period else upper)
        elif title.period is None and title.months is None:
            combined.append((carried if is_period else "") + under)
        else:
            combined.append(under if is_period else under + carried)
    return combined


def _below_one(layout: Layout, below: Row) -> int | None:
    """The column, from 0, where a row has words below a header of values that spans columns."""
    cells, headers = below.cells, layout.header.cells
    for slot in layout.slots:
        column = slot.column + 1
        spans = column >= len(headers) or not headers[column].strip()
        if column < len(cells) and spans and cells[slot.column].strip() and cells[column].strip():
            return column
    return None


def _not_understood(below: Row, column: int) -> ReadError:
    """The error where nobody can tell which of the columns below one header holds the figures."""
    one, other = (cell.strip() for cell in below.cells[column - 1 : column + 1])
    return ReadError(
        Words(
            f"below one header stand '{one}' and '{other}', and which of them holds the figures is open",
            f"同一表头下有“{one}”和“{other}”，无法判断实际值在哪一列",
        ),
        below.line,
        column + 1,
    )


def _on_base(slot: Slot, basis: Basis) -> Slot:
    """A column of values with the base that the title names, where its header names none."""
    if slot.kind is not None or slot.against is not None or slot.unit is not None:
        return slot
    return slot._replace(kind=Kind.INDEX if basis.is_index else None, against=basis.against)


def _below_indicators(layout: Layout, below: Row, is_indicator: IsIndicator) -> Layout | None:
    """The layout if the row below the indicators parts their columns; None if it holds data."""
    headers = layout.header.cells
    # What is merged downwards stands in both rows.
    pairs = zip(below.cells, chain(headers, repeat("")), strict=False)
    below = below._replace(cells=["" if cell == above else cell for cell, above in pairs])
    slots = slots_below_indicators(headers, below, is_indicator)
    if not slots:
        column = _below_one(layout, below)
        if column is not None and not any(map(is_figure, below.cells[column - 1 : column + 1])):
            raise _not_understood(below, column)
        return None
    used = {*layout.fields.values(), *(slot.column for slot in slots)}
    both = [lower or upper for upper, lower in zip_longest(headers, below.cells, fillvalue="")]
    return layout._replace(
        header=below._replace(cells=both),
        slots=tuple(with_fields(slots, layout.fields)),
        unused=tuple(
            column
            for column, cell in enumerate(both)
            if cell.strip() and column not in used and read_title(cell).field not in _NOT_READ
        ),
    )


def _fields(titles: list[Title], header: Row) -> dict[Field, int]:
    """The column of each field but the values'; two for one field are an error."""
    fields: dict[Field, int] = {}
    named = [title for title in titles if title.field is Field.INDICATOR]
    only_strong = sum(title.is_strong for title in named) == 1
    for column, title in enumerate(titles):
        field = title.field
        if field is None or field is Field.VALUE or field in _NOT_READ or title.period:
            continue
        if field is Field.INDICATOR and only_strong and not title.is_strong:
            continue  # 项目 beside 指标 is a heading
        if field in fields:
            raise both_hold(fields[field], column, field, header)
        fields[field] = column
    return fields


def _take_dated(titles: list[Title], fields: dict[Field, int], slots: list[Slot]) -> None:
    """Takes 2023年是否完成 beside 2023年实际值, if all values are of that period."""
    for column, title in enumerate(titles):
        field = title.field
        if field is None or field is Field.VALUE or field in _NOT_READ or field in fields:
            continue
        if title.period and all(slot.period == title.period for slot in slots):
            fields[field] = column
