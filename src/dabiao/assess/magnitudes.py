"""Magnitudes: what a figure cannot be, held against what its target asks for.

Each question is answered from the target, the value and the figures alone; what becomes of a figure is
decided in :mod:`dabiao.assess.plausibility`.
"""

import re
from collections.abc import Sequence
from decimal import Decimal

from dabiao.core import units
from dabiao.model.comparator import Better, Comparator
from dabiao.model.document import Measure, Target
from dabiao.model.reason import MixUp

Figures = Sequence[Decimal]
"""What a target is held against, in its unit: none, one, or the two ends of a range."""

_RATES = {"%": Decimal(100), "‰": Decimal(1000)}
_HUNDRED = Decimal(100)
_IMPOSSIBLE_RATE = Decimal(1000)
_LARGE_COUNT = 10
_MAY_BE_NEGATIVE = r"[净差余盈亏]|利润|赤字|增减|变化|温"
_MAY_EXCEED_ALL = r"完成率|到位率|赔付率|产销率|毛入学率|替代|置换|补充|之比"
_AMOUNTS = (Measure.LEVEL, Measure.CUMULATIVE, Measure.RANK, Measure.SHARE)
_CHANGES = (Measure.GROWTH, Measure.REDUCTION)
_SCALES = {Decimal(10**4): MixUp.SCALE_10_000, Decimal(10**8): MixUp.SCALE_100_MILLION}
_THOUSAND = Decimal(1000)
"""Between mg and µg, kg and t: of concentrations and the like, which change by far less."""
_LARGE_CHANGE = 50
_INDEX = (Decimal(80), Decimal(125))
_LARGE_SHARE = 5
_LARGE_REMAINDER = 10
_TWO_PLACES = 2
_TENFOLD = (Decimal(8), Decimal("12.5"))
_SMALL = 2


def own_figures(target: Target) -> Figures:
    """The figures that a target prints itself: its own, else its base value; maybe none."""
    own = tuple(figure for figure in (target.value, target.upper) if figure is not None)
    return own if own or target.base is None else (target.base.value,)


def mixed_up(target: Target, value: Decimal, figures: Figures | None = None) -> MixUp | None:
    """What was probably mixed up in a figure that is no plausible value of its target, else None.

    Args:
        target: whose figure it is.
        value: in the target's unit.
        figures: what it is held against; None is what the target prints itself.
    """
    measure = target.indicator.measure
    if not value or measure is Measure.RANK or target.comparator is Comparator.QUALITATIVE:
        return None
    known = [figure for figure in (own_figures(target) if figures is None else figures) if figure]
    if target.unit in _RATES:
        return _mixed_up_rate(target, value, known)
    if not known:
        return None
    figure = abs(known[0])
    ratio = abs(value) / figure
    scales = {**_SCALES, _THOUSAND: MixUp.SCALE_1_000} if "/" in target.unit else _SCALES
    for factor, scale in scales.items():
        if _fits(ratio / factor) or _fits(ratio * factor):
            return scale
    if ratio >= _HUNDRED and figure >= _LARGE_COUNT:  # of one or two there can be hundreds
        return MixUp.HUNDREDFOLD
    return None


def _mixed_up_rate(target: Target, value: Decimal, figures: Figures) -> MixUp | None:
    if _is_index(target, value, figures):
        return MixUp.INDEX
    if not figures:
        return MixUp.AMOUNT if abs(value) >= _IMPOSSIBLE_RATE else None
    if _is_fraction(target, value, figures):
        return MixUp.FRACTION
    ratio = abs(value) / abs(figures[0])
    if abs(value) > _HUNDRED and _fits(ratio / _HUNDRED):
        return MixUp.TIMES_100
    if abs(value) >= _IMPOSSIBLE_RATE and ratio > _HUNDRED:
        return MixUp.AMOUNT
    return None


def _is_index(target: Target, value: Decimal, figures: Figures) -> bool:
    """Whether a figure looks like an index (上年=100) in place of a growth or a reduction.

    A value from 80 to 125 is taken for one, whatever the target asks for, unless that is a change of
    50% or more: then so much can have been reached. Where a target asks for a change of more than 12.5%,
    so is the index of up to twice that change (140 for 20), if as a change it would be more than three
    times what is asked for.
    """
    if target.unit != "%" or target.indicator.measure not in _CHANGES:
        return False
    largest = max(map(abs, figures), default=Decimal(0))
    if largest >= _LARGE_CHANGE:
        return False
    low, high = _INDEX
    if low <= value <= high:
        return True
    sign = 1 if target.indicator.measure is Measure.GROWTH else -1
    indices = [_HUNDRED + 2 * sign * figure for figure in figures]
    widened = min([low, *indices]) <= value <= max([high, *indices])
    return widened and value > 3 * largest


def _is_fraction(target: Target, value: Decimal, figures: Figures) -> bool:
    """Whether a figure looks like a fraction (0.065) in place of a percentage (6.5).

    A growth of 0.5% is possible where 6% is asked for, one of 0.065% hardly: with two or more decimals (0.50
    has one), a value below 1 is a fraction if as such it lies between a third and three times of what is asked for. (Of
    100% and more, one above 1 can be.) Of a share of at least 5%, one decimal or none is enough, and with two
    it always is a fraction; but where less is better, there may be little left: it takes 10%, and a value
    below 1, for one decimal to be enough, and a value in reach for two.
    """
    low, high = min(map(abs, figures)), max(map(abs, figures))
    if high < 1:
        return False
    whole = _RATES[target.unit]
    places = -int(value.normalize().as_tuple().exponent)
    in_reach = low <= 3 * abs(value) * whole and abs(value) * whole <= 3 * high
    below = abs(value) <= 1 or (high >= whole and in_reach)
    if target.indicator.measure in _CHANGES:
        return places >= _TWO_PLACES and below and in_reach
    if value < 0 or not below:
        return False
    if target.better is Better.LOWER:
        return in_reach and (places >= _TWO_PLACES or (low >= _LARGE_REMAINDER and value < 1))
    if low < _LARGE_SHARE:
        return in_reach and places >= _TWO_PLACES
    return in_reach or (places >= _TWO_PLACES and target.unit == "%")


def is_of_other_share(target: Target, value: Decimal, unit: str | None, figures: Figures) -> bool:
    """Whether a figure is ten times too large or too small, as % and ‰ are when they are mixed up.

    Args:
        target: whose figure it is.
        value: in the target's unit.
        unit: as it was reported; a figure in the target's own unit says which it is.
        figures: what it is held against.
    """
    known = [abs(figure) for figure in figures if figure]
    if target.unit != "‰" or unit == target.unit or not known or not value:
        return False
    ratio = abs(value) / known[0]
    least, most = _TENFOLD
    is_tenth = 1 / most <= ratio <= 1 / least
    return least <= ratio <= most or (unit is None and is_tenth)


def is_amount(target: Target, value: Decimal, figures: Figures) -> bool:
    """Whether a figure that nothing says to be a rate is too large for the change that is asked for.

    45.6 is the amount of imports and exports in 亿元, not their growth, where 3.5% is asked for: more than
    12.5 times as much (of at least 2%).
    """
    if target.indicator.measure not in _CHANGES or target.unit not in _RATES or not figures:
        return False
    largest = max(map(abs, figures))
    return abs(value) > _TENFOLD[1] * max(largest, Decimal(_SMALL))


def _fits(ratio: Decimal) -> bool:
    return Decimal("0.5") <= ratio <= 2


def is_tenfold(target: Target, value: Decimal, figures: Figures | None = None) -> bool:
    """Whether a figure is about ten times (8 to 12.5) what it is held against, as by a point left out.

    Not of figures below 2, which are easily exceeded, nor of counts below ten; nor where a target only
    compares with a value before.
    """
    if target.comparator.compares_with_before or target.indicator.measure is Measure.RANK:
        return False
    known = own_figures(target) if figures is None else figures
    figure = max(map(abs, known), default=Decimal(0))
    is_whole = figure == figure.to_integral_value()
    is_count = is_whole and target.unit not in _RATES and units.multiplier(target.unit)[0] == 1
    if figure < (_LARGE_COUNT if is_count else _SMALL):
        return False
    least, most = _TENFOLD
    return least * figure <= abs(value) <= most * figure


def is_no_share(target: Target, value: Decimal, figures: Figures | None = None) -> bool:
    """Whether a share lies outside 0 to 100.

    投资完成率 and 替代比例 may be 105%, and so may what is itself held against more than 100%.
    """
    if target.indicator.measure is not Measure.SHARE or target.unit != "%":
        return False
    known = [*(own_figures(target) if figures is None else figures)]
    if target.base is not None:
        known.append(target.base.value)
    if any(not 0 <= figure <= _HUNDRED for figure in known):
        return False
    return value < 0 or (value > _HUNDRED and re.search(_MAY_EXCEED_ALL, target.name) is None)


def is_no_count(target: Target, value: Decimal) -> bool:
    """Whether a count is negative; net amounts, balances and temperatures may be."""
    if value >= 0 or target.indicator.measure not in _AMOUNTS or target.unit in _RATES:
        return False
    aims_below = any(figure is not None and figure < 0 for figure in (target.value, target.upper))
    return not aims_below and re.search(_MAY_BE_NEGATIVE, target.name) is None
