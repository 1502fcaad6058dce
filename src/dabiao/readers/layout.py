"""How a table is laid out: where its headers stand, and which column holds what.

Tables are long (a row per observation) or wide (a column per period, or per indicator). Whichever
it is, each column that holds values is a slot: what its header does not say stands in the row.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import chain, zip_longest
from typing import NamedTuple

from dabiao.core.lang import Words
from dabiao.core.periods import Period, read_period
from dabiao.core.units import known
from dabiao.model.observation import Field
from dabiao.readers.cells import Number, read_cell
from dabiao.readers.headers import HEADERS, Title, read_title
from dabiao.readers.interface import ReadError, Row

IsIndicator = Callable[[str], bool]
"""Tells whether a header is the name of an indicator."""

_NOT_READ = (Field.TARGET, Field.GROUP, Field.NOTE)
_LONGEST_UNIT_LINE = 30
_UNIT_ABOVE = r".*单位[:：]\s*(\S+?)\s*[)）]?"
_PERIOD_ABOVE = (
    r"(?<![0-9—–~至-])(?:19|20|21)[0-9]{2}年"
    r"(?:度|上半年|下半年|前三季度|第?[一二三四1-4]季度|[0-9]{1,2}月?[—–~至-][0-9]{1,2}月份?|[0-9]{1,2}月份?)?"
    r"(?![0-9日—–~至-])"
)
_PART_OF_YEAR = (
    r"上半年|下半年|半年|季度|[0-9一二三四五六七八九十]+月|截[至止](?![^|]{0,6}年[底末])|中期"
)
_ANY_YEAR = r"(?:19|20|21)[0-9]{2}年"
_VAGUE = ("", "指标值", "数值", "值", "value", "figure")
_RIVAL = r"^(?!.*(?:率|比|进度|%|情况|部门|单位|人|时间)).*(?:完成|执行|实际|实绩|累计)"
_WRITTEN_ON = "填报|填表|制表|报送|印发|审核"


class Slot(NamedTuple):
    """A column that holds values, and what its header says of all of them."""

    column: int
    columns: Mapping[Field, int]
    indicator: str | None = None
    period: Period | None = None
    unit: str | None = None
    rates: bool = False
    """Whether the figures are rates of growth, whatever is measured."""


class Layout(NamedTuple):
    """Where things stand; columns from 0.

    Attributes:
        header: the row of headers; of two rows, the lower one with what both say.
        fields: the column of each field that is read from the rows.
        slots: the columns of values.
        unused: columns with headers that are not read.
        rival: one of them that may hold the figures as well as the column that is read.
        unclear: words of the title that name part of a year, but not clearly which.
        unit: of the whole table, from a line such as 单位：亿元 above it.
        period: of the whole table, from its title, where no column says any.
    """

    header: Row
    fields: Mapping[Field, int]
    slots: tuple[Slot, ...]
    unused: tuple[int, ...]
    unit: str | None = None
    period: Period | None = None
    rival: int | None = None
    unclear: str | None = None


def find_layout(rows: Sequence[Row], is_indicator: IsIndicator) -> Layout | None:
    """The layout if the last of the rows holds the headers; the others are titles above it.

    Raises:
        ReadError: two columns hold the same thing.
    """
    *above, header = rows
    titles = [read_title(cell) for cell in header.cells]
    fields = _fields(titles, header)
    slots = _values(titles, fields, header) or _indicators(titles, fields, is_indicator)
    if not slots:
        return None
    _take_dated(titles, fields, slots)
    columns = {field: column + 1 for field, column in fields.items()}
    slots = [slot._replace(columns={**columns, **slot.columns}) for slot in slots]
    used = {*fields.values(), *(slot.column for slot in slots)}
    unused = tuple(
        column
        for column, title in enumerate(titles)
        if title.text and column not in used and title.field not in _NOT_READ
    )
    dated = Field.PERIOD in fields or any(slot.period for slot in slots)
    period, unclear = (None, None) if dated else _period_above(above)
    vague = any(title.text in _VAGUE for title in (titles[slot.column] for slot in slots))
    rivals = (column for column in unused if vague and re.search(_RIVAL, titles[column].text))
    return Layout(
        header,
        fields,
        tuple(slots),
        unused,
        _unit_above(above),
        period,
        next(rivals, None),
        unclear,
    )


def with_second_row(
    rows: Sequence[Row], layout: Layout, below: Row, is_indicator: IsIndicator
) -> Layout | None:
    """The layout if the row below the headers is a second one: 2023年 over 目标值 and 实际值.

    Args:
        rows: up to the first row of headers.
        layout: that they give.
        below: the row below them.
        is_indicator: tells headers that name an indicator.

    Returns:
        None where the row holds data.
    """
    column = layout.fields.get(Field.INDICATOR)
    name = below.cells[column] if column is not None and column < len(below.cells) else ""
    if column is None or (name.strip() and read_title(name).field is not Field.INDICATOR):
        return None
    titles = [read_title(cell) for cell in below.cells if cell.strip()]
    has_figures = any(isinstance(read_cell(cell), Number) for cell in below.cells)
    if has_figures or not any(title.is_known and title.text for title in titles):
        return None
    combined: list[str] = []
    period = ""
    for upper, lower in zip_longest(layout.header.cells, below.cells, fillvalue=""):
        if upper.strip():
            period = upper.strip() if read_period(upper) else ""
        is_dated = not lower.strip() or read_title(lower).period is not None
        combined.append(lower if is_dated and lower.strip() else (period + lower).strip() or upper)
    return find_layout([*rows[:-1], Row(below.line, combined)], is_indicator)


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
            raise _both_hold(fields[field], column, field, header)
        fields[field] = column
    return fields


def _values(titles: list[Title], fields: dict[Field, int], header: Row) -> list[Slot]:
    """The slots of a table whose rows name the indicators."""
    if Field.INDICATOR not in fields:
        return []
    found = [(column, title) for column, title in enumerate(titles) if title.field is Field.VALUE]
    if not found:
        found = [
            (column, title._replace(unit=title.unit or "%"))
            for column, title in enumerate(titles)
            if title.is_growth
        ]
    if not found and Field.VERDICT in fields:  # 完成情况 holds figures where nothing else does
        column = fields.pop(Field.VERDICT)
        found = [(column, titles[column])]
    undated = [column for column, title in found if title.period is None]
    if len(undated) > 1:
        raise _both_hold(undated[0], undated[1], Field.VALUE, header)
    return [
        Slot(column, {Field.VALUE: column + 1}, None, title.period, title.unit, title.is_growth)
        for column, title in found
    ]


def _indicators(
    titles: list[Title], fields: dict[Field, int], is_indicator: IsIndicator
) -> list[Slot]:
    """The slots of a table whose headers name the indicators."""
    slots = [
        Slot(
            column,
            {Field.VALUE: column + 1, Field.INDICATOR: column + 1},
            title.text,
            title.period,
            title.unit,
        )
        for column, title in enumerate(titles)
        if title.field is None and title.text and is_indicator(title.text)
    ]
    enough = 1 if Field.PERIOD in fields else 2
    return slots if Field.INDICATOR not in fields and len(slots) >= enough else []


def _take_dated(titles: list[Title], fields: dict[Field, int], slots: list[Slot]) -> None:
    """Takes 2023年是否完成 beside 2023年实际值, if all values are of that period."""
    for column, title in enumerate(titles):
        field = title.field
        if title.period is None or field in (None, Field.VALUE, *_NOT_READ) or field in fields:
            continue
        if field is not None and all(slot.period == title.period for slot in slots):
            fields[field] = column


def _both_hold(first: int, second: int, field: Field, header: Row) -> ReadError:
    return ReadError(
        Words(
            f"columns {first + 1} and {second + 1} both hold the {field}",
            f"第 {first + 1} 列和第 {second + 1} 列都是{HEADERS[field][-1]}",
        ),
        header.line,
        second + 1,
    )


def _unit_above(rows: Sequence[Row]) -> str | None:
    cells = chain.from_iterable(row.cells for row in rows)
    short = (cell.strip() for cell in cells if len(cell) < _LONGEST_UNIT_LINE)
    found = (re.fullmatch(_UNIT_ABOVE, cell) for cell in short)
    return next((unit[1] for unit in found if unit and known(unit[1])), None)


def _period_above(rows: Sequence[Row]) -> tuple[Period | None, str | None]:
    """The one period that the titles name, or the words that leave it open which one is meant.

    The day on which a table was written is none.
    """
    cells = chain.from_iterable(row.cells for row in rows)
    texts = ["".join(cell.split()) for cell in cells if not re.search(_WRITTEN_ON, cell)]
    named = {read_period(found) for text in texts for found in re.findall(_PERIOD_ABOVE, text)}
    if len(named) == 1:
        period = named.pop()
        part = next((found[0] for text in texts if (found := re.search(_PART_OF_YEAR, text))), None)
        return (period, None) if part is None or not period or not period.is_year else (None, part)
    parts = re.search(_PART_OF_YEAR if not named else _ANY_YEAR, "|".join(texts))
    return None, parts[0] if parts else None
