"""The quantitative scale of a chart: from where to where it reaches, and what is printed on it."""

from collections.abc import Sequence
from decimal import ROUND_CEILING, Decimal
from typing import NamedTuple

from dabiao.core.decimals import EXACT

_TOO_CLOSE = Decimal("0.02")
"""Figures that differ by less than this share of them cannot be told apart on a scale from zero."""
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


def scale_of(figures: Sequence[Decimal]) -> Scale:
    """The scale on which some figures stand: from zero, unless they would not be told apart there.

    Args:
        figures: one or more.
    """
    low, high = min(figures), max(figures)
    has_zero = low == high or EXACT.subtract(high, low) >= EXACT.multiply(
        max(abs(low), abs(high)), _TOO_CLOSE
    )
    if has_zero:
        low, high = min(low, _ZERO), max(high, _ZERO)
    if low == high:
        high = Decimal(1)
    margin = EXACT.multiply(EXACT.subtract(high, low), _MARGIN)
    first = low if has_zero and low == 0 else EXACT.subtract(low, margin)
    last = high if has_zero and high == 0 else EXACT.add(high, margin)
    return Scale(first, last, has_zero, _ticks(first, last))


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
