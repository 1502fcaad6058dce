"""From an observation to the figure of a target: its sign, its unit, or why it cannot be used."""

import re
from decimal import Decimal

from dabiao import units
from dabiao.cells import is_state
from dabiao.comparator import Comparator
from dabiao.decimals import plain
from dabiao.document import Measure, Target
from dabiao.findings import Findings, did_you_mean, same_words
from dabiao.lang import Words
from dabiao.observations import Field, Observation
from dabiao.phrases import called, with_unit
from dabiao.rules import Rule
from dabiao.series import Observed

_POINTS = ("百分点", "个百分点", "pp", "percentage points")
_HIGHEST_RANK = 10_000


def is_plain(observation: Observation) -> bool:
    """Whether the row holds a figure about which there is no question."""
    doubtful = observation.defective or observation.direction or observation.approximate
    return observation.value is not None and not doubtful


def observed_figure(observation: Observation, target: Target, findings: Findings) -> Observed:
    """The observation in the target's unit, or marked invalid with a finding."""
    if observation.defective:
        return Observed(observation, None, True)
    if observation.value is None and target.indicator.measure is Measure.RANK:
        observation = _with_rank(observation)
    value, unit, measure = observation.value, observation.unit, target.indicator.measure
    if value is None:
        words = observation.statement
        if words is None or not target.comparator.takes_figure or is_state(words):
            return Observed(observation, None)
        findings.add(
            Rule.NOT_A_NUMBER, observation.at(Field.VALUE), value=words, name=called(target)
        )
        return Observed(observation, None, invalid=True)
    if observation.direction:
        turned = _turned(observation, target)
        if turned is None:
            place, words = observation.at(Field.VALUE), observation.written
            findings.add(Rule.NOT_A_NUMBER, place, value=words, name=called(target))
            return Observed(observation, None, invalid=True)
        value = turned
    elif measure is Measure.REDUCTION and _is_unclear(observation, value, target, findings):
        return Observed(observation, None, invalid=True)
    if observation.approximate:
        place = observation.at(Field.VALUE)
        figure = with_unit(plain(value), unit or "")
        findings.add(Rule.APPROXIMATE, place, value=observation.written, figure=figure)
    if unit is None or unit == target.unit or target.comparator is Comparator.QUALITATIVE:
        return Observed(observation, value)
    try:
        return Observed(observation, _converted(value, unit, target))
    except units.UnitError:
        findings.add(
            Rule.WRONG_UNIT,
            observation.at(Field.UNIT),
            unit=unit,
            name=called(target),
            expected=same_words(target.unit) if target.unit else Words("none", "无单位"),
            hint=did_you_mean(target.unit if units.normalise(unit) in target.unit else None),
        )
        return Observed(observation, None, invalid=True)


def _converted(value: Decimal, unit: str, target: Target) -> Decimal:
    """The value in the target's unit; a difference in points is neither a share nor a rate."""
    is_rate = target.unit == "%" and target.indicator.measure is not Measure.REDUCTION
    if is_rate and unit in _POINTS:
        raise units.UnitError(f"{unit} is the unit of a difference")
    return units.convert(value, unit, target.unit)


def _turned(observation: Observation, target: Target) -> Decimal | None:
    """The figure of 增长5.5% or 下降3.3%, with the sign that the target's measure gives it.

    None for a measure that is no change: 增长5.5% says nothing of a level or a share.
    """
    value, rises = observation.value, observation.direction > 0
    measure = target.indicator.measure
    if value is None or measure not in (Measure.GROWTH, Measure.REDUCTION):
        return None
    return value if rises is (measure is Measure.GROWTH) else value.copy_negate()


def _with_rank(observation: Observation) -> Observation:
    """A class or grade as documents print it, Ⅲ类 or 三级, as the number that it counts."""
    from dabiao.numerals import mentions  # noqa: PLC0415 - few targets are ranks

    figures = list(mentions(observation.statement or ""))
    if len(figures) != 1 or len(figures[0].values) != 1:
        return observation
    (value,) = figures[0].values
    if value > _HIGHEST_RANK:
        return observation
    return observation._replace(value=value, unit=figures[0].after or observation.unit)


def _is_unclear(
    observation: Observation, reduction: Decimal, target: Target, findings: Findings
) -> bool:
    """Whether nobody can tell a fall from a rise: -3 for energy intensity that is to fall.

    A name that says 下降 leaves no doubt; a positive number without a unit leaves some.
    """
    if re.search(r"[降减]|reduc|cut|fall|decline", observation.indicator.casefold()):
        return False
    place, value = observation.at(Field.VALUE), observation.written
    if reduction < 0:
        findings.add(Rule.NEGATIVE_REDUCTION, place, value=value, name=called(target))
        return True
    if observation.unit is None:
        unit = same_words(target.unit)
        findings.add(Rule.REDUCTION_ASSUMED, place, value=value, name=called(target), unit=unit)
    return False
