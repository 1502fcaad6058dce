"""What a row declares in columns of its own: its verdict, and its difference to the target."""

from dabiao.findings.collector import Findings
from dabiao.findings.rules.audits import UNKNOWN_DECLARATION
from dabiao.findings.rules.tables import TWO_VALUES
from dabiao.model.observation import Difference, Field, Observation
from dabiao.model.verdict import DECLARABLE, declared_verdict
from dabiao.readers.cells import Number, read_cell, text_if_any


def with_verdict(
    observation: Observation, cell: str, header: str, findings: Findings
) -> Observation:
    """The observation with the verdict in a cell; a figure there makes it unusable.

    Args:
        observation: of the row.
        cell: under 完成情况 or the like.
        header: of its column, for the finding.
        findings: where words that are no verdict are noted, and figures.
    """
    text = text_if_any(cell)
    if not text:
        return observation
    declared = declared_verdict(text)
    if declared is not None:
        return observation._replace(declared=declared)
    location = observation.at(Field.VERDICT)
    if isinstance(read_cell(text), Number):
        defect = findings.add(TWO_VALUES, location, header=header.strip())
        return observation._replace(declared=None, defect=defect)
    findings.add(UNKNOWN_DECLARATION, location, value=text, choices=DECLARABLE)
    return observation._replace(declared=None)


def with_difference(observation: Observation, cell: str) -> Observation:
    """The observation with the difference between actual and target in a cell."""
    text = text_if_any(cell)
    number = read_cell(text) if text else None
    if not isinstance(number, Number):
        return observation
    value = number.value.copy_negate() if number.direction < 0 else number.value
    difference = Difference(value, signed=number.signed or number.direction != 0)
    return observation._replace(difference=difference)
