"""Which column of a table holds what, by its headers, by the lines above it, and by what stands in it.

Tables are long (a row per observation), wide (a column per period, per place or per indicator), or
both. Whichever it is, each column that holds values is a slot: what its header leaves open stands
in the row, else in the lines above the table.
"""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from dabiao.core.lang import Words
from dabiao.core.periods import Period
from dabiao.model.observation import Field, Kind
from dabiao.readers.basis import Basis
from dabiao.readers.caption import Caption
from dabiao.readers.cells import is_figure
from dabiao.readers.content import Content
from dabiao.readers.dimensions import Dimensions, dimensions_of
from dabiao.readers.directions import Direction
from dabiao.readers.headers import Title
from dabiao.readers.interface import ReadError, Row
from dabiao.readers.naming import IsIndicator
from dabiao.readers.slots import Slot, slots_of, with_fields
from dabiao.readers.stacks import Column, columns_of

_TWO = 2
_RESULT = "完成情况"
_NOT_READ = (Field.TARGET, Field.GROUP, Field.NOTE)
_VAGUE = ("", "指标值", "数值", "值", "value", "figure")
_REVISED = r"^(?!.*(?:计划|目标|任务|预算|预计)).*(?:调整|修订|修正|更正|核定|核实|最终|终审).*(?:实际|完成|数|值)"
"""An unused column of figures that stand in place of those in the one that is read."""
_RIVAL = r"^(?!.*(?:率|比|进度|%|情况|部门|单位|人|时间)).*(?:完成|执行|实际|实绩|累计)"


class Layout(NamedTuple):
    """Which column holds what; columns from 0.

    Attributes:
        header: the lowest row of headers, with the texts of all that stand above each column.
        fields: the column of each field that is read from the rows.
        slots: the columns of values.
        unused: columns with headers that are not read.
        columns: all of them, as their headers are understood.
        regions: the columns of places, the finest first; one of them is in ``fields``.
        covering: those of places, periods and indicators whose cells cover the blank ones below them.
        parts: the columns that break figures down, by sex or age for one.
        directions: the columns that say of figures whether they are rises or falls.
        roles: the column whose cells say whether a row holds targets or actual figures.
        named: the indicator of the whole table, where its title names it.
        rival: one of the unused that may hold the figures as well as the column that is read.
        unit: of the whole table, from a line such as 单位：亿元 above it.
        period: of the whole table, from its title, where no column has any.
        unclear: words of the title that name part of a year, but not clearly which.
        region: of the whole table, from a line such as 地区：山东省 above it.
    """

    header: Row
    fields: Mapping[Field, int]
    slots: tuple[Slot, ...]
    unused: tuple[int, ...]
    columns: tuple[Column, ...] = ()
    regions: tuple[int, ...] = ()
    covering: tuple[int, ...] = ()
    parts: tuple[int, ...] = ()
    directions: tuple[Direction, ...] = ()
    roles: int | None = None
    named: str | None = None
    rival: int | None = None
    unit: str | None = None
    period: Period | None = None
    unclear: str | None = None
    region: str | None = None


def find_layouts(
    caption: Caption, headers: Sequence[Row], body: Sequence[Row], is_indicator: IsIndicator
) -> list[Layout]:
    """The layouts of the tables below some rows of headers: of one, or of several side by side.

    Args:
        caption: what the lines above say.
        headers: rows that follow each other.
        body: the first rows below them.
        is_indicator: whether a text names an indicator.

    Returns:
        None at all where the rows are no headers of figures.

    Raises:
        ReadError: two columns hold the same thing, or one that matters is not understood.
    """
    columns = columns_of(headers, is_indicator)
    content = Content(body, is_indicator)
    blocks = _blocks(columns)
    header = Row(headers[-1].line, [column.name for column in columns])
    found = [_layout(block, caption, header, content) for block in blocks]
    layouts = [layout for layout in found if layout is not None]
    return layouts if len(layouts) == len(blocks) else []


def _blocks(columns: list[Column]) -> list[list[Column]]:
    """The columns of tables that stand side by side: their headers begin once more."""
    keys = (Field.INDICATOR, Field.REGION, Field.PERIOD)
    first = next((column for column in columns if column.title.field in keys), None)
    if first is None or not first.name:
        return [columns]
    starts = [c.number for c in columns if c.name == first.name and c.title == first.title]
    names = [[c.name for c in columns[start : start + _TWO]] for start in starts]
    if len(starts) < _TWO or any(pair != names[0] for pair in names):
        return [columns]
    ends = [*starts[1:], len(columns)]
    parts = [columns[start:end] for start, end in zip(starts, ends, strict=True)]
    return [columns[: starts[0]] + parts[0], *parts[1:]]


def _layout(
    columns: Sequence[Column], caption: Caption, header: Row, content: Content
) -> Layout | None:
    columns = _with_results(columns, content)
    dimensions = dimensions_of(columns, content, header.line)
    fields = dict(dimensions.fields)
    slots = _slots(columns, dimensions, header.line)
    roles = dimensions.roles.column if dimensions.roles else None
    if dimensions.roles and dimensions.roles.period and Field.PERIOD not in fields:
        slots = [slot._replace(period=slot.period or dimensions.roles.period) for slot in slots]
    named = [slot for slot in slots if slot.indicator is not None]
    indicator = None
    if Field.INDICATOR not in fields and not named:
        indicator = caption.indicator(content.is_indicator)
        if indicator is None:
            return None
        slots = [_of_indicator(slot, indicator.indicator, indicator.title.unit) for slot in slots]
    elif Field.INDICATOR not in fields:
        slots = named
        if len(slots) < _TWO and not fields.keys() & {Field.PERIOD, Field.PART, Field.REGION}:
            return None
    if not slots:
        return None
    _take_dated(columns, fields, slots)
    if Field.UNIT not in fields and (basis := caption.basis):
        slots = [_on_base(slot, basis) for slot in slots]
    slots = with_fields(slots, fields)
    used = {*fields.values(), *dimensions.regions, *dimensions.parts}
    used |= {slot.column for slot in slots} | {of.column for of in dimensions.directions}
    unused = [
        column
        for column in columns
        if column.name
        and column.number not in used
        and column.number != roles
        and column.title.field not in _NOT_READ
        and (column.title.role is None or column.unknown)
    ]
    if any(column.title.amount for column in unused):  # of them speaks the column of units
        slots = [slot._replace(own_unit=slot.kind is Kind.GROWTH) for slot in slots]
    dated = Field.PERIOD in fields or any(slot.period for slot in slots)
    by_number = {column.number: column for column in columns}
    vague = any(is_vague(by_number[slot.column].title) for slot in slots)
    vague = vague and not any(slot.indicator or slot.region for slot in slots)
    rivals = (
        c.number
        for c in unused
        if (vague and re.search(_RIVAL, c.name))
        or (re.search(_REVISED, c.name) and any(map(is_figure, content.cells(c))))
    )
    keys = (fields.get(Field.PERIOD), fields.get(Field.PART), roles)

    def covers(column: Column) -> bool:
        if column.number == fields.get(Field.INDICATOR):
            return content.continues(column.number, keys)
        is_key = column.number in (*dimensions.regions, fields.get(Field.PERIOD))
        return is_key and content.covers(column)

    return Layout(
        header,
        fields,
        tuple(slots),
        tuple(column.number for column in unused),
        columns=tuple(columns),
        regions=dimensions.regions,
        covering=tuple(column.number for column in columns if covers(column)),
        parts=dimensions.parts,
        directions=dimensions.directions,
        roles=roles,
        named=indicator.indicator if indicator else None,
        rival=next(rivals, None),
        unit=caption.unit,
        period=None if dated else caption.period.period,
        unclear=None if dated else caption.period.unclear,
        region=caption.region,
    )


def is_vague(title: Title) -> bool:
    """Whether a header of values does not say that they are the actual ones: 2023年, 数值, 当年."""
    return title.text in _VAGUE or title.amount


def _with_results(columns: Sequence[Column], content: Content) -> list[Column]:
    """The columns, of which 完成情况 holds the values where no other is of this year.

    Words there are declared verdicts, whichever it holds; beside other figures it holds figures.
    """
    others = [column.title for column in columns if column.title.field is not Field.VERDICT]
    if any(_is_of_now(title) for title in others) or any(column.is_bare for column in columns):
        return [*columns]
    is_alone = not any(title.is_growth or title.period or title.amount for title in others)
    is_open = any(title.period and not title.text for title in others)  # 2023年 may be its target

    def is_result(column: Column) -> bool:
        title = column.title
        if title.field is not Field.VERDICT or not title.text.endswith(_RESULT):
            return False
        is_told = title.period is not None or not is_open
        return is_alone or (is_told and any(map(is_figure, content.cells(column))))

    return [
        column._replace(title=column.title._replace(field=Field.VALUE))
        if is_result(column)
        else column
        for column in columns
    ]


def _is_of_now(title: Title) -> bool:
    """Whether a header is one of values, and not of another time than the table: 2022年, 12月."""
    is_value = title.field is Field.VALUE and title.period is None
    return is_value or (title.amount and title.months is None and not title.of_month)


def _slots(columns: Sequence[Column], dimensions: Dimensions, line: int) -> list[Slot]:
    """The columns of values; those whose headers are not understood are left out.

    Raises:
        ReadError: only such are left of what one header covers.
    """
    taken = {*dimensions.fields.values(), *dimensions.regions}
    taken |= {direction.column for direction in dimensions.directions}
    if dimensions.roles is not None:
        taken.add(dimensions.roles.column)
    free = [column for column in columns if column.number not in taken]
    in_rows = Field.INDICATOR in dimensions.fields
    usable = [
        column
        for column in free
        if not column.unknown and not (in_rows and column.indicator is not None)
    ]
    slots = slots_of(usable, line)
    read = {(slot.indicator, slot.region) for slot in slots}
    lost = [
        column
        for column in free
        if column.unknown
        and (column.indicator or column.title.field is Field.VALUE)
        and (column.indicator, column.place) not in read
        and not (in_rows and column.indicator is not None)
    ]
    if lost:
        raise _not_understood(lost, line)
    return slots


def _not_understood(lost: Sequence[Column], line: int) -> ReadError:
    """The error where nobody can tell which of the columns below one header holds the figures."""
    names = [column.unknown for column in lost[:_TWO]]
    zh = "和".join(f"“{name}”" for name in names)
    stand = f"stand{'s' * (len(names) == 1)} " + " and ".join(f"'{name}'" for name in names)
    return ReadError(
        Words(
            f"below one header {stand}, and which column holds the figures is open; "
            "call that one 实际值 (actual)",
            f"同一表头下有{zh}，无法判断实际值在哪一列；请将该列写为“实际值”",
        ),
        line,
        lost[-1].number + 1,
    )


def _of_indicator(slot: Slot, indicator: str, unit: str | None) -> Slot:
    """A column of values of the one indicator that the title names."""
    unit = slot.unit or (None if slot.kind is Kind.GROWTH else unit)
    return slot._replace(indicator=indicator, unit=unit)


def _on_base(slot: Slot, basis: Basis) -> Slot:
    """A column of values with the base that the title names, where its header names none."""
    if slot.kind is not None or slot.against is not None or slot.unit is not None:
        return slot
    return slot._replace(kind=Kind.INDEX if basis.is_index else None, against=basis.against)


def _take_dated(columns: Sequence[Column], fields: dict[Field, int], slots: Sequence[Slot]) -> None:
    """Takes 2023年是否完成 beside 2023年实际值, if all values are of that period."""
    for column in columns:
        field, period = column.title.field, column.title.period
        if field is None or field is Field.VALUE or field in _NOT_READ or field in fields:
            continue
        if period and all(slot.period == period for slot in slots):
            fields[field] = column.number
