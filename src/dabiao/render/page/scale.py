"""The quantitative scale of a chart: from where to where it reaches, and what is printed on it."""

from collections.abc import Sequence
from decimal import ROUND_CEILING, Decimal
from typing import NamedTuple

from dabiao.core.decimals import EXACT

_TOO_CLOSE = Decimal("0.02")
"""Figures that differ by less than this share of them cannot be told apart on a scale from zero."""
_SHORTEST = Decimal("0.05")
"""The share of the figures that a scale without zero reaches over: on it, what is small looks small."""
_MARGIN = Decimal("0.12")
_STEPS = 2
"""Of a step that is no longer than half the scale, there are two ticks at least."""
_NICE = (Decimal(1), Decimal(2), Decimal(5))
_ZERO = Decimal(0)


class Scale(NamedTuple):
    """From where to where a scale reaches.

    Attributes:
        has_zero: it starts at zero or runs through it, so that the length of a bar says how much.
        ticks: the round figures that are printed on it.
    """

    low: Decimal
    high: Decimal
    has_zero: bool
    ticks: tuple[Decimal, ...]

    def share(self, figure: Decimal) -> float:
        """Where a figure stands: 0 at the low end, 1 at the high one, never beyond them."""
        share = EXACT.divide(EXACT.subtract(figure, self.low), EXACT.subtract(self.high, self.low))
        return float(min(max(share, _ZERO), Decimal(1)))


def scale_of(figures: Sequence[Decimal], *, are_rates: bool = False) -> Scale:
    """The scale on which some figures stand: from zero, unless they would not be told apart there.

    Args:
        figures: one or more.
        are_rates: they are changes, of which zero is no change: their scale always has it.
    """
    low, high = min(figures), max(figures)
    largest = max(abs(low), abs(high))
    has_zero = (
        are_rates or low == high or EXACT.subtract(high, low) >= EXACT.multiply(largest, _TOO_CLOSE)
    )
    if has_zero:
        low, high = min(low, _ZERO), max(high, _ZERO)
    else:
        low, high = _widened(low, high, EXACT.multiply(largest, _SHORTEST))
    if low == high:
        high = Decimal(1)
    margin = EXACT.multiply(EXACT.subtract(high, low), _MARGIN)
    first = low if has_zero and low == 0 else EXACT.subtract(low, margin)
    last = high if has_zero and high == 0 else EXACT.add(high, margin)
    return Scale(first, last, has_zero, _ticks(first, last))


def _widened(low: Decimal, high: Decimal, length: Decimal) -> tuple[Decimal, Decimal]:
    """As long as is asked for, with what was there in the middle."""
    more = EXACT.divide(EXACT.subtract(length, EXACT.subtract(high, low)), Decimal(2))
    return EXACT.subtract(low, more), EXACT.add(high, more)


def _ticks(low: Decimal, high: Decimal) -> tuple[Decimal, ...]:
    """The multiples of 1, 2 or 5 times a power of ten of which two to six lie on the scale."""
    longest = EXACT.divide(EXACT.subtract(high, low), Decimal(_STEPS))
    power = Decimal(1).scaleb(longest.adjusted())
    step = max(EXACT.multiply(nice, power) for nice in _NICE if nice * power <= longest)
    first = EXACT.divide(low, step).to_integral_value(ROUND_CEILING)
    ticks: list[Decimal] = []
    while (tick := EXACT.multiply(first + len(ticks), step)) <= high:
        ticks.append(tick)
    return tuple(ticks)
