"""Observations: the reported figures, each with the place that it came from."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from dabiao.core.decimals import plain
from dabiao.core.periods import Period
from dabiao.core.quantities import with_unit
from dabiao.model.finding import Finding, Location
from dabiao.model.verdict import Verdict


class Field(StrEnum):
    """The columns of a table of actuals."""

    INDICATOR = "indicator"
    VALUE = "value"
    UNIT = "unit"
    PERIOD = "period"
    PART = "part"
    REGION = "region"
    VERDICT = "verdict"
    DIRECTION = "direction"
    DIFFERENCE = "difference"
    MULTIPLIER = "multiplier"
    STATUS = "status"
    TARGET = "target"
    GROUP = "group"
    NOTE = "note"


class Kind(StrEnum):
    """What the table says that a figure is."""

    LEVEL = "level"
    """An amount or a share, beside a column of rates."""
    GROWTH = "growth"
    """A rate of growth."""
    INDEX = "index"
    """An index: the base is 100."""


class FigureStatus(StrEnum):
    """What those who publish a figure say of it; the gravest first.

    The names are part of the JSON interface.
    """

    FORECAST = "forecast"
    """It is no actual."""
    MISSING = "missing"
    """There is none: not collected, suppressed, not applicable."""
    CONFIDENTIAL = "confidential"
    NOT_SIGNIFICANT = "not_significant"
    LOW_RELIABILITY = "low_reliability"
    BREAK = "break"
    """It does not compare with the figures before it."""
    DEFINITION_DIFFERS = "definition_differs"
    ESTIMATED = "estimated"
    PROVISIONAL = "provisional"
    REVISED = "revised"


def gravest(statuses: Iterable[FigureStatus | None]) -> FigureStatus | None:
    """The gravest of some statuses: that of what is put together from such figures."""
    found = set(statuses)
    return next((status for status in FigureStatus if status in found), None)


class Difference(NamedTuple):
    """A difference as the submission gives it.

    Attributes:
        value: positive above the target.
        signed: without a sign, it may be either way.
        unit: as written; None where there is none.
        is_merit: the sign says better or worse (超额0.5, 差0.5), not more or less.
    """

    value: Decimal
    signed: bool
    unit: str | None = None
    is_merit: bool = False


class Stated(NamedTuple):
    """A target as the submission states it, beside its actual figure.

    Attributes:
        unit: as written; None where there is none.
        column: in which it stands, from 1.
        period: that its header names.
    """

    value: Decimal
    unit: str | None
    column: int
    period: Period | None = None


class Observation(NamedTuple):
    """One reported figure.

    Attributes:
        indicator: the name as it was written.
        line: the line of the file, from 1.
        columns: the field's column in the table, from 1.
        value: the figure in ``unit``; None where the cell holds none.
        statement: the words in the value cell, where it holds words.
        unit: as written; None where there is none.
        period: None where the row names none.
        region: as written; None where there is none.
        declared: the verdict that the row declares.
        difference: the difference that the row declares between actual and target.
        defect: the finding for which the row cannot be used; None where it can.
        approximate: the figure is one of 约6 or 6%左右.
        direction: 1 where the cell says 增长, -1 where it says 下降; the value is positive then.
        trend: 1 or -1 where a column of its own says that something rose or fell, and it is open whether
            that is the figure, or what it was before.
        is_scaled: the unit is a bare 万 or 亿 that stands behind the figure.
        is_change: the cell, its header or the name says 同比 or 比上年: the figure is no amount of its own.
        is_total: the cell says 累计: of a change in percent, since the first year of a plan.
        kind: what its column or its unit says that the figure is; None where they do not say.
        against: the words for a base other than the year before: 环比, 比2019年, 两年平均.
        status: what its publisher says of the figure; None for an ordinary one.
        sheet: of a workbook with several, else "".
        stated: the target as its row states it.
        is_before: it stands as the year before beside a figure of this one, and gives way to any
            other of its period.
        quoted: its cell, where it says that the figure is approximate.
    """

    indicator: str
    file: str
    line: int
    columns: Mapping[Field, int]
    value: Decimal | None = None
    statement: str | None = None
    unit: str | None = None
    period: Period | None = None
    region: str | None = None
    declared: Verdict | None = None
    difference: Difference | None = None
    defect: Finding | None = None
    approximate: bool = False
    direction: int = 0
    trend: int = 0
    is_scaled: bool = False
    is_change: bool = False
    is_total: bool = False
    kind: Kind | None = None
    against: str | None = None
    status: FigureStatus | None = None
    sheet: str = ""
    stated: Stated | None = None
    is_before: bool = False
    quoted: str | None = None

    @property
    def written(self) -> str:
        """The value with its unit as the row has them, for messages."""
        if self.value is None:
            return self.statement or "—"
        before = {1: "增长", -1: "下降"}.get(self.direction, "") + "约" * self.approximate
        return before + with_unit(plain(self.value), self.unit or "")

    @property
    def is_empty(self) -> bool:
        """Whether neither a figure, nor words in its place, nor a verdict is filled in."""
        return self.value is None and self.statement is None and self.declared is None

    def at(self, field: Field) -> Location:
        """Where a field of the observation stands; the value's cell holds what has no column."""
        column = self.columns.get(field) or self.columns[Field.VALUE]
        return Location(self.file, self.line, column, self.sheet)
