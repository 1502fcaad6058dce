"""Whether a figure can be what it says: magnitude, share, count, change from the period before.

A figure that cannot be is not judged: a verdict on it would be a verdict on a slip of the pen.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from dabiao import units
from dabiao.decimals import plain
from dabiao.document import Document, Measure, Target
from dabiao.findings import Findings, same_words
from dabiao.lang import Words, in_both
from dabiao.observations import Field
from dabiao.periods import Period, in_words
from dabiao.phrases import called, target_text, with_unit
from dabiao.rules import Rule
from dabiao.series import Observed, Series

DEFAULT_CHANGE = Decimal(3)
"""How many times a figure may be that of the period before, or the reverse."""

_RATES = ("%", "‰")
_HUNDRED = Decimal(100)
_IMPOSSIBLE_RATE = Decimal(1000)
_MAY_BE_NEGATIVE = r"[净差余盈亏]|利润|赤字|增减|变化|温"
_AMOUNTS = (Measure.LEVEL, Measure.CUMULATIVE, Measure.RANK, Measure.SHARE)
_SCALES = {Decimal(10**4): "万", Decimal(10**8): "亿"}


def question(
    target: Target,
    series: Series,
    document: Document,
    findings: Findings,
    change: Decimal = DEFAULT_CHANGE,
) -> None:
    """Marks the figures of a target that cannot be, and notes those that are doubtful.

    Args:
        target: whose figures are questioned.
        series: what was observed of it; figures that cannot be are made invalid.
        document: to which the target belongs.
        findings: where it is noted.
        change: how many times a figure may be that of the period before.
    """
    for period, observed in series.by_period.items():
        if observed.value is None or observed.invalid:
            continue
        if _cannot_be(target, observed, observed.value, document, findings):
            series.by_period[period] = observed._replace(value=None, invalid=True)
        else:
            _note_change(target, series, period, observed.value, findings, change)
    _note_fall(target, series, findings)


def _note_fall(target: Target, series: Series, findings: Findings) -> None:
    """Notes where the running total of a sum over years falls; figures of each year do so."""
    if target.since is None or target.since >= target.due:
        return
    for (earlier, before), (period, value) in pairwise(series.totals(target.since)):
        if value < before:
            findings.add(
                Rule.TOTAL_FALLS,
                series.by_period[period].observation.at(Field.VALUE),
                name=called(target),
                since=str(target.since),
                before=with_unit(plain(before), target.unit),
                earlier=in_words(earlier),
                value=with_unit(plain(value), target.unit),
                period=in_words(period),
            )


def _cannot_be(
    target: Target, observed: Observed, value: Decimal, document: Document, findings: Findings
) -> bool:
    observation = observed.observation
    place = observation.at(Field.VALUE)
    if findings.checks(Rule.MAGNITUDE) and (guess := _mixed_up(target, value)):
        told = in_both(lambda lang: target_text(target, document, lang))
        written = observation.written
        findings.add(
            Rule.MAGNITUDE, place, value=written, name=called(target), target=told, guess=guess
        )
        return True
    written = with_unit(plain(value), target.unit)
    if findings.checks(Rule.NOT_A_SHARE) and _is_no_share(target, value):
        findings.add(Rule.NOT_A_SHARE, place, value=written, name=called(target))
        return True
    if findings.checks(Rule.NEGATIVE_COUNT) and _is_no_count(target, value):
        findings.add(Rule.NEGATIVE_COUNT, place, value=written, name=called(target))
        return True
    if observation.unit is None and units.multiplier(target.unit)[0] != 1:
        unit = same_words(target.unit)
        written = observation.written
        findings.add(Rule.UNIT_ASSUMED, place, value=written, name=called(target), unit=unit)
    return False


def _mixed_up(target: Target, value: Decimal) -> Words | None:
    """What was probably mixed up where a figure is magnitudes away from its target, else None."""
    measure = target.indicator.measure
    figures = [figure for figure in (target.value, target.upper) if figure]
    if not figures or not value or measure is Measure.RANK:
        return None
    ratio = abs(value) / abs(figures[0])
    if target.unit in _RATES:
        places = -int(value.as_tuple().exponent)
        # A growth of 0.1% is possible where 6% was aimed for; one of 0.065% is a fraction.
        as_fraction = measure is Measure.SHARE or places >= 2
        if _fits(ratio * _HUNDRED) and as_fraction and 0 < value <= 1 <= abs(figures[0]):
            return Words("as if it were a fraction", "疑似以小数填写百分数")
        if measure is Measure.GROWTH and _is_index(value, figures[0]):
            return Words("as if it were an index (100 in the year before)", "疑似指数（上年=100）")
        if abs(value) > _HUNDRED and _fits(ratio / _HUNDRED):
            return Words("as if it were multiplied by 100", "疑似多乘了 100")
        if abs(value) >= _IMPOSSIBLE_RATE and ratio > _HUNDRED:
            return Words("too large for a rate; is it an amount?", "作为比率过大；是否误填了总量")
        return None
    for factor, scale in _SCALES.items():
        if _fits(ratio / factor) or _fits(ratio * factor):
            return Words(f"as if {scale} had been mixed up", f"疑似“{scale}”的换算有误")
    if ratio >= _HUNDRED and abs(figures[0]) >= 10:  # of one or two there can be hundreds
        return Words("a hundred times as much", "超过百倍")
    return None


def _is_index(value: Decimal, figure: Decimal) -> bool:
    """Whether 105.7 was reported for a growth of 5.7%."""
    return abs(figure) <= 15 and 90 <= value <= 115


def _fits(ratio: Decimal) -> bool:
    return Decimal("0.5") <= ratio <= 2


def _is_no_share(target: Target, value: Decimal) -> bool:
    if target.indicator.measure is not Measure.SHARE or target.unit != "%":
        return False
    own = [target.value, target.upper, target.base.value if target.base else None]
    known = [figure for figure in own if figure is not None]
    if not known or any(not 0 <= figure <= _HUNDRED for figure in known):
        return False  # 投资完成率 can be 105%
    return not 0 <= value <= _HUNDRED


def _is_no_count(target: Target, value: Decimal) -> bool:
    if value >= 0 or target.indicator.measure not in _AMOUNTS or target.unit in _RATES:
        return False
    aims_below = any(figure is not None and figure < 0 for figure in (target.value, target.upper))
    return not aims_below and re.search(_MAY_BE_NEGATIVE, target.name) is None


def _note_change(
    target: Target,
    series: Series,
    period: Period,
    value: Decimal,
    findings: Findings,
    change: Decimal,
) -> None:
    if target.indicator.measure not in (Measure.LEVEL, Measure.SHARE, Measure.CUMULATIVE):
        return
    for earlier, before in _before(target, series, period):
        if min(value, before) > 0 and max(value, before) > change * min(value, before):
            findings.add(
                Rule.CHANGE,
                series.by_period[period].observation.at(Field.VALUE),
                name=called(target),
                value=with_unit(plain(value), target.unit),
                period=in_words(period),
                before=with_unit(plain(before), target.unit),
                earlier=in_words(earlier),
                factor=plain(change),
            )


def _before(target: Target, series: Series, period: Period) -> Iterator[tuple[Period, Decimal]]:
    """The value of the same months a year before: observed, else the base value of the target."""
    earlier = period.year_before
    known = series.by_period.get(earlier)
    if known is not None and known.value is not None:
        yield earlier, known.value
    elif target.base is not None and Period(target.base.year) == earlier:
        yield earlier, target.base.value
