"""Holds the targets that a table states against those of the document."""

from collections.abc import Sequence

from dabiao.core import units
from dabiao.core.quantities import Quantity
from dabiao.findings.collector import Findings
from dabiao.findings.rules.audits import ALL_AS_TARGETED, TARGET_DIFFERS
from dabiao.model.document import Document, Measure
from dabiao.model.finding import Location
from dabiao.model.mentions import requirement
from dabiao.model.observation import Observation, Stated
from dabiao.model.result import Result

_SEVERAL = 4
"""Figures from which on it is no accident that all are the targets'."""


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


def note_targets_for_actuals(results: Sequence[Result], findings: Findings) -> None:
    """Notes files whose figures are those of the targets, one and all: the plan's own table.

    A single target may be hit to the digit; several at once, with none that differs, hardly are.
    """
    gaps: dict[tuple[str, str], list[Result]] = {}
    for result in results:
        observation, gap = result.observation, result.gap
        if observation is not None and gap is not None and result.target.value is not None:
            gaps.setdefault((observation.file, observation.sheet), []).append(result)
    for (file, sheet), of_file in gaps.items():
        if len(of_file) >= _SEVERAL and all(result.gap == 0 for result in of_file):
            location = Location(file, sheet=sheet)
            findings.add(ALL_AS_TARGETED, location, count=len(of_file))


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
