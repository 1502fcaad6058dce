"""Observations: the reported figures, each with the place that it came from."""

from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from dabiao.decimals import plain
from dabiao.findings import Findings, Location
from dabiao.periods import Period
from dabiao.rules import Rule
from dabiao.units import equal
from dabiao.verdict import Verdict


class Field(StrEnum):
    """The columns of a table of actuals."""

    __hash__ = str.__hash__  # that of an enum is computed in Python

    INDICATOR = "indicator"
    VALUE = "value"
    UNIT = "unit"
    PERIOD = "period"
    PART = "part"
    REGION = "region"
    VERDICT = "verdict"
    DIFFERENCE = "difference"
    TARGET = "target"
    GROUP = "group"
    NOTE = "note"


class Difference(NamedTuple):
    """A difference as the submission gives it; without a sign, it may be either way."""

    value: Decimal
    signed: bool


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
        defective: the row has a defect, reported as a finding, that makes it unusable.
        approximate: the figure is one of 约6 or 6%左右.
        direction: 1 where the cell says 增长, -1 where it says 下降; the value is positive then.
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
    defective: bool = False
    approximate: bool = False
    direction: int = 0

    @property
    def written(self) -> str:
        """The value with its unit as the row has them, for messages."""
        if self.value is None:
            return self.statement or "—"
        said = {1: "增长", -1: "下降"}.get(self.direction, "") + "约" * self.approximate
        return f"{said}{plain(self.value)} {self.unit or ''}".rstrip()

    @property
    def says_nothing(self) -> bool:
        """Whether neither a figure, nor words in its place, nor a verdict is filled in."""
        return self.value is None and self.statement is None and self.declared is None

    def at(self, field: Field) -> Location:
        """Where a field of the observation stands; the value's cell holds what has no column."""
        column = self.columns.get(field) or self.columns[Field.VALUE]
        return Location(self.file, self.line, column)


def with_unit_beside(
    observation: Observation, unit: str, place: Location, findings: Findings
) -> Observation:
    """The observation with a unit that stands in its value's cell, its header or behind its name.

    Where its own column says another unit, nobody can tell which is meant: that is a finding.
    """
    if observation.unit is None:
        return observation._replace(unit=unit)
    if observation.unit == unit or equal(observation.unit, unit):
        return observation
    findings.add(Rule.TWO_UNITS, place, cell=unit, column=observation.unit)
    return observation._replace(defective=True)
