"""Whether a figure can be what it says: magnitude, share, count, change from the period before.

A figure that cannot be is not judged: a verdict on it would be a verdict on a slip of the pen.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from dabiao.assess.standards import is_amount_of_whole
from dabiao.core import units
from dabiao.core.decimals import plain
from dabiao.core.lang import same_words
from dabiao.core.periods import Period
from dabiao.core.quantities import Quantity
from dabiao.findings.collector import Findings
from dabiao.findings.rules.figures import (
    CHANGE,
    MAGNITUDE,
    NEGATIVE_COUNT,
    NOT_A_SHARE,
    TOTAL_FALLS,
    UNIT_ASSUMED,
)
from dabiao.findings.selection import Selection
from dabiao.model.document import Document, Measure, Target
from dabiao.model.finding import Finding
from dabiao.model.mentions import requirement
from dabiao.model.observation import Field
from dabiao.model.reason import MixUp
from dabiao.model.series import Observed, Series

DEFAULT_CHANGE = Decimal(3)
"""How many times a figure may be that of the period before, or the reverse."""

_RATES = ("%", "‰")
_HUNDRED = Decimal(100)
_IMPOSSIBLE_RATE = Decimal(1000)
_LARGE_COUNT = 10
_MAY_BE_NEGATIVE = r"[净差余盈亏]|利润|赤字|增减|变化|温"
_AMOUNTS = (Measure.LEVEL, Measure.CUMULATIVE, Measure.RANK, Measure.SHARE)
_CONTINUES = (Measure.LEVEL, Measure.SHARE, Measure.CUMULATIVE)
_SCALES = {Decimal(10**4): MixUp.SCALE_10_000, Decimal(10**8): MixUp.SCALE_100_MILLION}
_LOW_GROWTH = 15
_INDEX = (90, 115)


class Plausibility(NamedTuple):
    """Questions the figures of a document's targets.

    Attributes:
        document: to which the targets belong.
        findings: where doubts are noted.
        rules: which checks are made; a figure that an ignored one would reject stays usable.
        change: how many times a figure may be that of the period before.
    """

    document: Document
    findings: Findings
    rules: Selection
    change: Decimal = DEFAULT_CHANGE

    def check(self, target: Target, series: Series, place: str | None = None) -> None:
        """Makes the figures of a target that cannot be unusable, and notes the doubtful ones.

        Args:
            target: whose figures are questioned.
            series: what was observed of it in one place.
            place: None is the document's own region.
        """
        comparable = place is None or not is_amount_of_whole(target)
        for period, observed in series.by_period.items():
            if observed.value is None or observed.defect is not None:
                continue
            if defect := self._impossible(target, observed, observed.value, comparable):
                series.by_period[period] = observed._replace(value=None, defect=defect)
            else:
                self._note_assumed_unit(target, observed)
                self._note_change(target, series, period, observed.value)
        self._note_fall(target, series)

    def _impossible(
        self, target: Target, observed: Observed, value: Decimal, comparable: bool
    ) -> Finding | None:
        """The finding that says why a figure cannot be, else None."""
        observation, add = observed.observation, self.findings.add
        location = observation.at(Field.VALUE)
        mix_up = mixed_up(target, value) if comparable else None
        if mix_up is not None and self.rules.includes(MAGNITUDE):
            return add(
                MAGNITUDE,
                location,
                value=observation.written,
                name=target,
                target=requirement(target, self.document),
                guess=mix_up,
            )
        quantity = Quantity(value, target.unit)
        if self.rules.includes(NOT_A_SHARE) and is_no_share(target, value):
            return add(NOT_A_SHARE, location, value=quantity, name=target)
        if self.rules.includes(NEGATIVE_COUNT) and is_no_count(target, value):
            return add(NEGATIVE_COUNT, location, value=quantity, name=target)
        return None

    def _note_assumed_unit(self, target: Target, observed: Observed) -> None:
        observation = observed.observation
        if observation.unit is None and units.multiplier(target.unit)[0] != 1:
            self.findings.add(
                UNIT_ASSUMED,
                observation.at(Field.VALUE),
                value=observation.written,
                name=target,
                unit=same_words(target.unit),
            )

    def _note_change(self, target: Target, series: Series, period: Period, value: Decimal) -> None:
        if target.indicator.measure not in _CONTINUES:
            return
        for earlier, before in _before(target, series, period):
            if min(value, before) > 0 and max(value, before) > self.change * min(value, before):
                self.findings.add(
                    CHANGE,
                    series.by_period[period].observation.at(Field.VALUE),
                    name=target,
                    value=Quantity(value, target.unit),
                    period=period,
                    before=Quantity(before, target.unit),
                    earlier=earlier,
                    factor=plain(self.change),
                )

    def _note_fall(self, target: Target, series: Series) -> None:
        """Notes where the running total of a sum over years falls; figures of each year do so."""
        if target.since is None or target.since >= target.due:
            return
        for (earlier, before), (period, value) in pairwise(series.totals(target.since)):
            if value < before:
                self.findings.add(
                    TOTAL_FALLS,
                    series.by_period[period].observation.at(Field.VALUE),
                    name=target,
                    since=target.since,
                    before=Quantity(before, target.unit),
                    earlier=earlier,
                    value=Quantity(value, target.unit),
                    period=period,
                )


def mixed_up(target: Target, value: Decimal) -> MixUp | None:
    """What was probably mixed up where a figure is magnitudes away from its target, else None."""
    figures = [figure for figure in (target.value, target.upper) if figure]
    if not figures or not value or target.indicator.measure is Measure.RANK:
        return None
    figure = abs(figures[0])
    if target.unit in _RATES:
        return _mixed_up_rate(target.indicator.measure, value, figure)
    ratio = abs(value) / figure
    for factor, scale in _SCALES.items():
        if _fits(ratio / factor) or _fits(ratio * factor):
            return scale
    if ratio >= _HUNDRED and figure >= _LARGE_COUNT:  # of one or two there can be hundreds
        return MixUp.HUNDREDFOLD
    return None


def _mixed_up_rate(measure: Measure, value: Decimal, figure: Decimal) -> MixUp | None:
    ratio = abs(value) / figure
    places = -int(value.as_tuple().exponent)
    # A growth of 0.1% is possible where 6% was aimed for; one of 0.065% is a fraction.
    may_be_fraction = measure is Measure.SHARE or places >= 2
    if may_be_fraction and _fits(ratio * _HUNDRED) and 0 < value <= 1 <= figure:
        return MixUp.FRACTION
    least, most = _INDEX
    if measure is Measure.GROWTH and figure <= _LOW_GROWTH and least <= value <= most:
        return MixUp.INDEX  # 105.7 was reported for a growth of 5.7%
    if abs(value) > _HUNDRED and _fits(ratio / _HUNDRED):
        return MixUp.TIMES_100
    if abs(value) >= _IMPOSSIBLE_RATE and ratio > _HUNDRED:
        return MixUp.AMOUNT
    return None


def _fits(ratio: Decimal) -> bool:
    return Decimal("0.5") <= ratio <= 2


def is_no_share(target: Target, value: Decimal) -> bool:
    """Whether a share lies outside 0 to 100; 投资完成率, whose own figures do, may be 105 %."""
    if target.indicator.measure is not Measure.SHARE or target.unit != "%":
        return False
    own = [target.value, target.upper, target.base.value if target.base else None]
    known = [figure for figure in own if figure is not None]
    if not known or any(not 0 <= figure <= _HUNDRED for figure in known):
        return False
    return not 0 <= value <= _HUNDRED


def is_no_count(target: Target, value: Decimal) -> bool:
    """Whether a count is negative; net amounts, balances and temperatures may be."""
    if value >= 0 or target.indicator.measure not in _AMOUNTS or target.unit in _RATES:
        return False
    aims_below = any(figure is not None and figure < 0 for figure in (target.value, target.upper))
    return not aims_below and re.search(_MAY_BE_NEGATIVE, target.name) is None


def _before(target: Target, series: Series, period: Period) -> Iterator[tuple[Period, Decimal]]:
    """The value of the same months a year before: observed, else the base value of the target."""
    earlier = period.year_before
    known = series.value(earlier)
    if known is not None:
        yield earlier, known
    elif target.base is not None and Period(target.base.year) == earlier:
        yield earlier, target.base.value
