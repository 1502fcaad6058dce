"""The figure of an observation: what its value cell holds, and in which unit."""

import re

from dabiao.core.units import is_multiplier
from dabiao.findings.collector import Findings
from dabiao.findings.rules.tables import FORMULA
from dabiao.model.observation import Field, Kind, Observation
from dabiao.model.verdict import declared_verdict
from dabiao.readers.basis import read_basis
from dabiao.readers.beside import with_unit_beside
from dabiao.readers.cells import Nothing, Wording, read_cell
from dabiao.readers.layout import Layout
from dabiao.readers.slots import Slot

_FORMULA = r"\s*(?:[=＝@＠]|[+\-＋－]\s*[A-Za-z_]\w*\s*[(|!])"


def is_formula(cell: str) -> bool:
    """Whether a spreadsheet would take the text of a cell for a formula."""
    return re.match(_FORMULA, cell) is not None


def with_value_cell(
    observation: Observation, written: str, slot: Slot, layout: Layout, findings: Findings
) -> Observation:
    """The observation with what a cell holds that is more than a plain number, or none.

    Args:
        observation: with the unit of the row.
        written: the cell.
        slot: the column in which it stands.
        layout: of the table.
        findings: where formulas and contradicting units are noted.
    """
    cell, basis = read_cell(written.strip()), read_basis(written.strip())
    if basis.against is not None and basis.rest:  # 环比增长6.2%
        cell = read_cell(basis.rest)
        observation = observation._replace(kind=None, against=basis.against)
    if isinstance(cell, Nothing):
        return observation
    if isinstance(cell, Wording):
        if is_formula(cell.text):
            defect = findings.add(FORMULA, observation.at(Field.VALUE), value=cell.text)
            return observation._replace(defect=defect)
        declared = declared_verdict(cell.text)
        return observation._replace(statement=cell.text, declared=declared)
    unit, beside = observation.unit, cell.unit
    of_column = unit or slot.unit or layout.unit or ""
    is_scaled = is_multiplier(beside) and not of_column
    if beside and is_multiplier(beside):  # 86万 in a column of 人 or of 万人
        unit = of_column if of_column.startswith(beside) else beside + of_column
        beside = ""
    observation = observation._replace(
        value=cell.value,
        unit=unit,
        approximate=cell.approximate,
        direction=cell.direction,
        is_scaled=is_scaled,
        is_change=cell.compared,
        is_total=cell.accumulated,
    )
    if cell.direction and observation.kind is Kind.LEVEL:
        observation = observation._replace(kind=None)  # 增长5.5% in a column of amounts
    if beside:
        location = observation.at(Field.UNIT)
        observation = with_unit_beside(observation, beside, location, findings)
    return with_unit_of_column(observation, slot, layout, findings)


def with_unit_of_column(
    observation: Observation, slot: Slot, layout: Layout, findings: Findings
) -> Observation:
    """The observation with the unit that its value's header has, or a line above the table."""
    if slot.unit:
        location = observation.at(Field.UNIT)
        observation = with_unit_beside(observation, slot.unit, location, findings)
    if observation.unit is None and layout.unit:
        return observation._replace(unit=layout.unit)
    return observation


def as_fall(observation: Observation) -> Observation:
    """An observation under 降幅: a fall, or where its figure is negative a rise."""
    if observation.value is None or observation.direction:
        return observation
    direction = 1 if observation.value < 0 else -1
    return observation._replace(value=abs(observation.value), direction=direction)
