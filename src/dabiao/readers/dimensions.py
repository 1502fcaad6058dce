"""Which columns say of what the figures of their rows are: the indicator, the place, the period."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from dabiao.core.lang import Words
from dabiao.core.units import known
from dabiao.model.observation import Field
from dabiao.readers.content import (
    Content,
    finest_first,
    is_called_code,
    is_called_period,
    is_called_place,
    is_called_reporter,
    may_be_code,
    only_one,
    picked,
    refuse_dates,
)
from dabiao.readers.directions import Direction, directions_among
from dabiao.readers.multipliers import says_power
from dabiao.readers.parts import breakdowns
from dabiao.readers.roles import Roles, roles_among, says_role
from dabiao.readers.slots import both_hold
from dabiao.readers.stacks import Column

_NO_DIMENSIONS = (None, Field.VALUE, Field.TARGET, Field.GROUP, Field.NOTE)
_WHAT = {
    Field.INDICATOR: Words("the indicator", "指标"),
    Field.UNIT: Words("the unit", "单位"),
    Field.PERIOD: Words("the period", "时期"),
    Field.REGION: Words("the region", "地区"),
}


class Dimensions(NamedTuple):
    """The columns, from 0, of what the rows say of their figures.

    Attributes:
        fields: the column of each field.
        regions: all columns of places, the finest first.
        parts: the columns that break figures down, by sex or age for one.
        roles: whose cells say whether a row holds targets or actual figures.
        directions: the columns that say of figures whether they are rises or falls.
    """

    fields: Mapping[Field, int]
    regions: tuple[int, ...] = ()
    parts: tuple[int, ...] = ()
    roles: Roles | None = None
    directions: tuple[Direction, ...] = ()


def dimensions_of(columns: Sequence[Column], content: Content, line: int) -> Dimensions:
    """The columns that say what figures are of, by their headers, else by what they hold.

    Args:
        columns: of the table.
        content: what stands in them.
        line: of the headers, for errors.

    Raises:
        ReadError: two columns say the same, or one may say of when the figures are.
    """
    claims = _claims(columns, content)
    fields: dict[Field, int] = {
        field: _one_of(claimed, field, content, line).number
        for field, claimed in claims.items()
        if field is not Field.REGION
    }
    free = [
        column
        for column in columns
        if not column.title.is_known and not column.indicator and not column.place
    ]
    by_header = any(column.indicator and not column.unknown for column in columns)
    named = next((c for c in columns if c.number == fields.get(Field.INDICATOR)), None)
    if by_header and named is not None and not content.indicators(named):
        del fields[Field.INDICATOR]  # 指标 is the word for the headers beside it
    if not by_header and Field.INDICATOR not in fields:
        unclaimed = [c for c in columns if c.title.field in (None, *_NO_DIMENSIONS[2:])]
        if (named_most := content.most(unclaimed)) is not None:
            fields[Field.INDICATOR] = named_most.number
    directions = directions_among(columns, set(fields.values()), content)
    scaled = (c for c in columns if c.title.field is None and says_power(content.cells(c)))
    if Field.MULTIPLIER not in fields and (scale := next(scaled, None)):
        fields[Field.MULTIPLIER] = scale.number
    used = {*fields.values(), *(direction.column for direction in directions)}
    others = [c for c in columns if c.number not in used and not is_called_period(c)]
    roles = roles_among(others, content, line)
    used |= {roles.column} if roles else set()
    free = [column for column in free if column.number not in used]
    groups = [c for c in columns if c.title.field is Field.GROUP and c.number not in used]
    regions = _regions(claims.get(Field.REGION, []), free, groups, content, line)
    if regions:
        fields[Field.REGION] = regions[0].number
    free = [column for column in free if column not in regions]
    if Field.UNIT not in fields and (
        held := only_one(picked(free, content, content.units), line, _WHAT[Field.UNIT])
    ):
        fields[Field.UNIT] = held.number
        free.remove(held)
    if Field.PERIOD not in fields and not any(column.title.period for column in columns):
        called = picked(free, content, is_called_period) or [c for c in free if is_called_period(c)]
        blank = picked([c for c in free if not c.name], content, content.periods)
        if found := only_one(called or blank, line, _WHAT[Field.PERIOD]):
            fields[Field.PERIOD] = found.number
        else:
            refuse_dates(free, content, line)
    free = [column for column in free if column.number not in fields.values()]
    parts = tuple(c.number for c in breakdowns(columns, free, content))
    numbers = tuple(column.number for column in regions)
    return Dimensions(fields, numbers, parts, roles, directions)


def _claims(columns: Sequence[Column], content: Content) -> dict[Field, list[Column]]:
    """The columns whose headers claim a field, as far as what they hold does not belie it.

    地区 or 指标 over a column of years is the word for the headers beside it.
    """
    claims: dict[Field, list[Column]] = {}
    for column in columns:
        field = column.title.field
        if field in _NO_DIMENSIONS or field is None or column.title.period:
            continue
        if field is Field.VERDICT and says_role(column, content):
            continue
        if field in (Field.INDICATOR, Field.REGION, Field.PERIOD):
            field = _by_content(column, field, content)
        elif field is Field.UNIT and content.places_and_whole(column):
            field = Field.REGION  # 单位 is the word for offices and places as well
        claims.setdefault(field, []).append(column)
    return claims


def _by_content(column: Column, claimed: Field, content: Content) -> Field:
    """What a column holds whose header says that it is of indicators, places or periods."""
    if claimed is Field.PERIOD and content.periods(column):
        return claimed
    if content.indicators(column):
        return Field.INDICATOR
    if claimed is not Field.PERIOD and content.periods(column):
        return Field.PERIOD
    if claimed is not Field.REGION and content.places(column):
        return Field.REGION
    return claimed


def _one_of(claimed: Sequence[Column], field: Field, content: Content, line: int) -> Column:
    """The one column of a field.

    Raises:
        ReadError: two may be it.
    """
    if field is Field.INDICATOR:
        strong = [column for column in claimed if column.title.is_strong]
        if len(strong) == 1 and (content.indicators(strong[0]) or not content.most(claimed)):
            return strong[0]  # 项目 beside 指标 is a heading
        if len(claimed) > 1 and (most := content.most(claimed)):
            return most
    if field is Field.UNIT and len(claimed) > 1:
        claimed = _same_or_known(claimed, content)
    if field in (Field.STATUS, Field.MULTIPLIER):
        claimed = claimed[:1]
    if len(claimed) > 1:
        raise both_hold(claimed[0], claimed[1], line, _WHAT.get(field, _words(claimed[0])))
    return claimed[0]


def _words(column: Column) -> Words:
    return Words(f"what '{column.name}' says", f"“{column.name}”")


def _same_or_known(claimed: Sequence[Column], content: Content) -> Sequence[Column]:
    """Of two columns of units, a code and its label, the one that is read; both where it is open."""
    good = [c for c in claimed if (cells := content.cells(c)) and all(map(known, cells))]
    return good[:1] or claimed


def _regions(
    claimed: Sequence[Column],
    free: Sequence[Column],
    groups: Sequence[Column],
    content: Content,
    line: int,
) -> list[Column]:
    """The columns of places, the finest first; one called 分类 may hold nothing else."""
    named = (c for c in free if is_called_place(c) and not content.verdicts(c))
    if called := [*claimed, *named]:
        filled = [column for column in called if content.cells(column)]
        return finest_first(filled or called, content)
    held = picked(free, content, content.places) or picked(groups, content, content.places)
    found = only_one(held, line, _WHAT[Field.REGION]) or _of_codes(free, content)
    if found is None:
        reporters = picked(free, content, is_called_reporter)
        found = next((column for column in reporters if content.offices(column)), None)
    return [found] if found else []


def _of_codes(free: Sequence[Column], content: Content) -> Column | None:
    """The first column of codes of places, where none holds their names."""
    called = picked(free, content, is_called_code)
    return next(
        iter(called or picked(free, content, lambda c: may_be_code(c) and content.codes(c))), None
    )
