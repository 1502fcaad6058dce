"""From an observation to the figure of a target: its sign, its unit, or why it cannot be used."""

import re
from decimal import Decimal

from dabiao.assess.kinds import change_of_index, is_rate, other_kind
from dabiao.core import units
from dabiao.core.head_units import convert_rate, is_by_heads
from dabiao.core.lang import same_words
from dabiao.core.names import fold_name
from dabiao.core.quantities import Quantity, unit_words
from dabiao.core.unit_hints import unit_meant
from dabiao.findings.collector import Findings
from dabiao.findings.rules.figures import (
    APPROXIMATE,
    DIRECTION_APART,
    NEGATIVE_REDUCTION,
    NOT_A_NUMBER,
    REDUCTION_ASSUMED,
    WRONG_UNIT,
)
from dabiao.model.comparator import Comparator
from dabiao.model.document import Measure, Target
from dabiao.model.finding import Finding
from dabiao.model.observation import Field, Kind, Observation
from dabiao.model.reason import OtherKind
from dabiao.model.series import Observed
from dabiao.readers.basis import says_fall, without_our_mark
from dabiao.readers.cells import is_state

_PLACES = ("位", "名")
_SHARES = ("%", "‰")
_NEW = "新增(?!长)|增加(?!值)|净增|新建|增设|新设"
_MOST_OF_TARGET = 3
"""Times the target, beyond which a figure without a unit is no reduction."""


def is_plain(observation: Observation) -> bool:
    """Whether the row holds a plain figure: nothing about it needs a closer look."""
    doubtful = (
        observation.defect or observation.direction or observation.approximate or observation.trend
    )
    of_kind = observation.kind or observation.against
    return observation.value is not None and not doubtful and not of_kind


def observed_figure(observation: Observation, target: Target, findings: Findings) -> Observed:
    """The observation in the target's unit, or with the finding for which it cannot be used."""
    if observation.defect is not None:
        return Observed(observation, None, observation.defect)
    is_rank = target.indicator.measure is Measure.RANK
    if is_rank and observation.value is None:
        observation = _with_rank(observation, target)
    value, unit = observation.value, observation.unit
    if value is None:
        words = observation.statement
        if words is None or not target.comparator.takes_figure or is_state(words):
            return Observed(observation, None)
        return Observed(observation, None, _not_a_number(observation, target, findings))
    if (unclear := _unclear_direction(observation, value, target, findings)) is not None:
        return Observed(observation, None, unclear)
    if observation.direction:
        turned = _turned(observation, target)
        if turned is None:
            return Observed(observation, None, _not_a_number(observation, target, findings))
        value = turned
    elif observation.kind is Kind.INDEX and is_rate(target):
        change = change_of_index(value, target)
        if change is None:
            defect = other_kind(observation, target, OtherKind.NO_INDEX, findings)
            return Observed(observation, None, defect)
        return Observed(observation, change)
    elif target.indicator.measure is Measure.REDUCTION:
        unclear = _unclear_reduction(observation, value, target, findings)
        if unclear is not None:
            return Observed(observation, None, unclear)
        if observation.kind is Kind.GROWTH and not _submitter_says_fall(observation, target):
            value = value.copy_negate()
    if is_rank and unit in _PLACES and target.unit in ("", *_PLACES):
        unit = target.unit  # 第3位 of a 排名, which has no unit
    if observation.approximate:
        figure = Quantity(value, unit or "")
        location = observation.at(Field.VALUE)
        findings.add(
            APPROXIMATE, location, value=observation.quoted or observation.written, figure=figure
        )
    scale = units.scale_in(unit) if unit else None
    in_words = unit is not None and unit.isascii() and bool(scale) and units.counts(target.unit)
    in_words = in_words and not is_by_heads(
        target.name
    )  # thousands of 每千人口 may be per thousand
    if scale and (observation.is_scaled or in_words):
        unit = scale + units.multiplier(target.unit)[1]  # 90万, and thousands of what is counted
    if unit is None or unit == target.unit or target.comparator is Comparator.QUALITATIVE:
        return Observed(observation, value)
    try:
        return Observed(observation, _converted(value, unit, target))
    except units.UnitError:
        wrong = findings.add(
            WRONG_UNIT,
            observation.at(Field.UNIT),
            unit=unit,
            name=target,
            expected=unit_words(target.unit),
            hint=unit_meant(unit, target.unit),
        )
        return Observed(observation, None, wrong)


def _not_a_number(observation: Observation, target: Target, findings: Findings) -> Finding:
    location = observation.at(Field.VALUE)
    return findings.add(NOT_A_NUMBER, location, value=observation.written, name=target)


def _converted(value: Decimal, unit: str, target: Target) -> Decimal:
    """The value in the target's unit; a difference in points is neither a share nor a rate."""
    is_rate = target.unit in _SHARES and target.indicator.measure is not Measure.REDUCTION
    if is_rate and units.is_points(unit):
        raise units.UnitError(f"{unit} is the unit of a difference")
    try:
        return units.convert(value, unit, target.unit)
    except units.UnitError:
        return convert_rate(value, unit, target.unit, target.name)


def _turned(observation: Observation, target: Target) -> Decimal | None:
    """The figure of 增长5.5% or 下降3.3%, with the sign that the target's measure gives it.

    None for a measure that is no change: 增长5.5% says nothing of a level or a share. But 增加512家
    are 512 of what is counted as new.
    """
    value, rises = observation.value, observation.direction > 0
    measure = target.indicator.measure
    counts_new = measure in (Measure.LEVEL, Measure.CUMULATIVE) and re.search(_NEW, target.name)
    if rises and counts_new and observation.unit and not observation.is_change:
        return value
    if value is None or measure not in (Measure.GROWTH, Measure.REDUCTION):
        return None
    return value if rises is (measure is Measure.GROWTH) else value.copy_negate()


def _with_rank(observation: Observation, target: Target) -> Observation:
    """A class or grade as documents print it, Ⅲ类 or 三级, as the number that it counts.

    全省第3位 is one where the indicator is called so; among others it is another rank.
    """
    from dabiao.core.numerals import plain_rank  # noqa: PLC0415 - few targets are ranks

    rank = plain_rank(observation.statement or "")
    if rank is None or rank.among not in target.name + observation.indicator:
        return observation
    return observation._replace(value=rank.value, unit=rank.unit or observation.unit)


def _unclear_direction(
    observation: Observation, value: Decimal, target: Target, findings: Findings
) -> Finding | None:
    """The finding where nobody can tell a fall from a rise: -3 under 降幅, or 3 beside 下降."""
    if not is_rate(target):
        return None
    location, written = observation.at(Field.VALUE), observation.written
    if observation.direction and value < 0:
        return findings.add(NEGATIVE_REDUCTION, location, value=written, name=target)
    falls = observation.trend < 0
    as_meant = falls if target.indicator.measure is Measure.REDUCTION else falls is (value < 0)
    if observation.trend and value and not as_meant:
        arrow = "↓" if falls else "↑"
        return findings.add(DIRECTION_APART, location, value=written, name=target, arrow=arrow)
    return None


def _unclear_reduction(
    observation: Observation, reduction: Decimal, target: Target, findings: Findings
) -> Finding | None:
    """The finding where nobody can tell a fall from a rise: -3 for intensity that is to fall.

    Under a name that says 下降, too, many write -3 for a fall of 3. A positive number leaves no
    doubt there; elsewhere one without a unit leaves some, and one that is far more than was aimed
    for is no reduction.
    """
    location, value = observation.at(Field.VALUE), observation.written
    by_submitter = _submitter_says_fall(observation, target)
    if observation.kind is Kind.GROWTH and not by_submitter:
        return None  # -3.1 under 增速 is a fall of 3.1
    if reduction < 0:
        return findings.add(NEGATIVE_REDUCTION, location, value=value, name=target)
    if by_submitter:
        return None
    if observation.unit is not None or says_fall(observation.indicator):
        return None
    if target.value and reduction > _MOST_OF_TARGET * abs(target.value):
        return other_kind(observation, target, OtherKind.NO_REDUCTION, findings)
    unit = same_words(target.unit)
    findings.add(REDUCTION_ASSUMED, location, value=value, name=target, unit=unit)
    return None


def _submitter_says_fall(observation: Observation, target: Target) -> bool:
    """Whether the name says 下降 in words that are not our own."""
    name = without_our_mark(observation.indicator)
    own = {fold_name(target.id), fold_name(target.indicator.id)}
    return says_fall(name) and fold_name(name) not in own
