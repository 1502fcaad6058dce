"""Observations: the reported figures, each with the place that it came from."""

from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from dabiao.decimals import plain
from dabiao.findings import Findings, Location
from dabiao.rules import Rule
from dabiao.units import equal
from dabiao.verdict import Verdict


class Field(StrEnum):
    """The columns of a table of actuals."""

    INDICATOR = "indicator"
    VALUE = "value"
    UNIT = "unit"
    PERIOD = "period"
    REGION = "region"
    VERDICT = "verdict"
    NOTE = "note"


class Observation(NamedTuple):
    """One reported row.

    Attributes:
        indicator: the name as it was written.
        value: the figure in ``unit``; None where the cell holds none.
        statement: the words in the value cell, where it holds words.
        unit: as written; None where there is none.
        year: None where the row names none.
        defective: the row has a defect, reported as a finding, that makes it unusable.
        declared: the verdict that the row declares.
        line: the line of the file, from 1.
        columns: the field's column in the table, from 1.
    """

    indicator: str
    file: str
    line: int
    columns: Mapping[Field, int]
    value: Decimal | None = None
    statement: str | None = None
    unit: str | None = None
    year: int | None = None
    defective: bool = False
    region: str | None = None
    declared: Verdict | None = None
    note: str | None = None

    @property
    def written(self) -> str:
        """The value with its unit as the row has them, for messages."""
        if self.value is None:
            return self.statement or "—"
        return f"{plain(self.value)} {self.unit or ''}".rstrip()

    def at(self, field: Field) -> Location:
        """Where a field of the observation stands; the value's cell holds what has no column."""
        column = self.columns.get(field) or self.columns[Field.VALUE]
        return Location(self.file, self.line, column)


def with_unit_beside(
    observation: Observation, unit: str, place: Location, findings: Findings
) -> Observation:
    """The observation with a unit that stands in its value's cell or behind its name.

    Where its own column says another unit, nobody can tell which is meant: that is a finding.
    """
    if observation.unit is None:
        return observation._replace(unit=unit)
    if equal(observation.unit, unit):
        return observation
    findings.add(Rule.TWO_UNITS, place, cell=unit, column=observation.unit)
    return observation._replace(defective=True)
