"""Holds the targets that a table states against those of the document."""

from collections.abc import Sequence

from dabiao.core import units
from dabiao.core.quantities import Quantity
from dabiao.findings.collector import Findings
from dabiao.findings.rules.audits import TARGET_DIFFERS
from dabiao.model.document import Document, Measure
from dabiao.model.finding import Location
from dabiao.model.mentions import requirement
from dabiao.model.observation import Observation, Stated
from dabiao.model.result import Result


def note_stated(results: Sequence[Result], document: Document, findings: Findings) -> None:
    """Notes where the submitter had another target in mind than the document sets.

    That of a year on the way to a later one is another target: it is held against nothing.
    """
    for result in results:
        observation = result.observation
        stated = observation.stated if observation else None
        if observation is None or stated is None or not _is_due(result, stated):
            continue
        if _differs(result, observation, stated):
            place = Location(observation.file, observation.line, stated.column, observation.sheet)
            findings.add(
                TARGET_DIFFERS,
                place,
                name=result.target,
                stated=Quantity(stated.value, stated.unit or result.target.unit),
                target=requirement(result.target, document, result.figure),
            )


def _is_due(result: Result, stated: Stated) -> bool:
    period = stated.period or result.period
    return period is not None and period.year == result.target.due


def _differs(result: Result, observation: Observation, stated: Stated) -> bool:
    """Whether a stated figure is none of the target's; of another kind it is none to compare."""
    target = result.target
    figures = [
        figure for figure in (target.value, target.upper, result.figure) if figure is not None
    ]
    unit = stated.unit or observation.unit or target.unit
    if not figures or not units.convertible(unit, target.unit):
        return False
    value = units.convert(stated.value, unit, target.unit)
    if target.indicator.measure is Measure.REDUCTION:
        value = abs(value)
    return value not in figures
