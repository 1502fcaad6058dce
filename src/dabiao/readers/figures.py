"""The figure of an observation: what its value cell holds, and in which unit."""

import re

from dabiao.core.lang import Words
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

WRITE_FIGURE = Words("; write the figure itself", "；请直接填写数值")
"""What to do where a formula stands in place of a figure."""
_NO_RESULT = Words(
    " whose result is not stored in the file; open and save it in Excel, or write the figure",
    "，文件中没有保存其计算结果；请在 Excel 中打开并保存一次，或直接填写数值",
)
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
            location, remedy = observation.at(Field.VALUE), _remedy(cell.text)
            defect = findings.add(FORMULA, location, value=cell.text, remedy=remedy)
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
        quoted=written.strip() if cell.approximate else None,
        direction=cell.direction,
        is_scaled=is_scaled,
        is_change=observation.is_change or cell.compared,
        is_total=cell.accumulated,
    )
    if cell.direction and observation.kind is Kind.LEVEL:
        observation = observation._replace(kind=None)  # 增长5.5% in a column of amounts
    if beside:
        location = observation.at(Field.UNIT)
        observation = with_unit_beside(observation, beside, location, findings)
    return with_unit_of_column(observation, slot, layout, findings)


def _remedy(formula: str) -> Words:
    from dabiao.readers.spreadsheet.marks.interface import (  # noqa: PLC0415 - text has no marks
        NO_RESULT,
    )

    return _NO_RESULT if formula == NO_RESULT else WRITE_FIGURE


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
    """An observation under 降幅: a fall; below zero, it is open whether that is one or a rise."""
    if observation.value is None or observation.direction:
        return observation
    return observation._replace(direction=-1)
