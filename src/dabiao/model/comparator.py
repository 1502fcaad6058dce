"""Comparators: the words of a target, compiled to the interval of values that they accept.

The rules stand in one place so that everything that judges agrees: 以上, 不低于 and 达到 include
the figure (国家统计局's usage: 以上、以下均含本数), 超过, 突破, 高于 and 低于 do not.
"""

import unicodedata
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple, Self

from dabiao.core.decimals import EXACT, read_number


class Better(StrEnum):
    """Which values of an indicator are better."""

    HIGHER = "higher"
    LOWER = "lower"
    NONE = "none"


class Comparator(StrEnum):
    """How a target compares the actual value with its figure."""

    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"
    ABOUT = "about"
    BETWEEN = "between"
    EXACTLY = "exactly"
    IMPROVE = "improve"
    MAINTAIN = "maintain"
    QUALITATIVE = "qualitative"
    DELEGATED = "delegated"
    ABSENT = "absent"

    @property
    def takes_figure(self) -> bool:
        """Whether the document prints a figure with it."""
        return self not in _WITHOUT_FIGURE

    @property
    def compares_with_before(self) -> bool:
        """Whether it compares with an earlier value (持续改善, 保持稳定)."""
        return self in (Comparator.IMPROVE, Comparator.MAINTAIN)

    def contradicts(self, better: Better) -> bool:
        """Whether a better value could get a worse verdict with this comparator."""
        if self in (Comparator.AT_LEAST, Comparator.MORE_THAN):
            return better is Better.LOWER
        if self in (Comparator.AT_MOST, Comparator.LESS_THAN):
            return better is Better.HIGHER
        return self.compares_with_before and better is Better.NONE


_WITHOUT_FIGURE = frozenset(
    {
        Comparator.IMPROVE,
        Comparator.MAINTAIN,
        Comparator.QUALITATIVE,
        Comparator.DELEGATED,
        Comparator.ABSENT,
    }
)


class Interval(NamedTuple):
    """The values from ``low`` to ``high``; None is without bound; an open end is left out."""

    low: Decimal | None = None
    high: Decimal | None = None
    low_open: bool = False
    high_open: bool = False

    def accepts(self, value: Decimal) -> bool:
        """Whether the value lies in the interval."""
        if self.low is not None and (value < self.low or (self.low_open and value == self.low)):
            return False
        return self.high is None or value < self.high or (not self.high_open and value == self.high)


class Tolerance(NamedTuple):
    """How far 左右 reaches: a share of the figure (``5%``) or an amount in its unit (``0.5``).

    Nothing official fixes it; 5% of the figure is this project's convention.
    """

    amount: Decimal
    relative: bool

    @classmethod
    def parse(cls, text: str) -> Self:
        """Reads ``10%``, ``0.5`` or ``0``.

        Raises:
            ValueError: the text is neither a percentage nor a number, or is negative.
        """
        read = read_number(unicodedata.normalize("NFKC", text).strip())
        if read is None or read[1] not in ("", "%") or read[0] < 0:
            raise ValueError(f"{text!r} is no tolerance; write 10% or 0.5")
        number, sign = read
        return cls(number / 100 if sign else number, relative=bool(sign))

    def around(self, figure: Decimal) -> Decimal:
        """The reach on one side of a figure, in the figure's unit."""
        return EXACT.multiply(abs(figure), self.amount) if self.relative else self.amount


DEFAULT_TOLERANCE = Tolerance(Decimal("0.05"), relative=True)


def accepted(
    comparator: Comparator, better: Better, figure: Decimal, upper: Decimal | None = None
) -> Interval:
    """The interval that a comparator with its figure accepts, in the figure's unit.

    Args:
        comparator: any but ``qualitative``, ``delegated`` and ``absent``.
        better: the direction of the indicator; ``about`` and ``between`` accept what is better
            than their figures, ``improve`` and ``maintain`` compare in this direction.
        figure: the target's figure; for ``improve`` and ``maintain`` the value before.
        upper: the second figure of ``between``.

    Raises:
        ValueError: for a comparator that no figure can decide.
    """
    match comparator:
        case Comparator.AT_LEAST:
            return Interval(low=figure)
        case Comparator.MORE_THAN:
            return Interval(low=figure, low_open=True)
        case Comparator.AT_MOST:
            return Interval(high=figure)
        case Comparator.LESS_THAN:
            return Interval(high=figure, high_open=True)
        case Comparator.EXACTLY:
            return _rounding_to(figure)
        case Comparator.ABOUT | Comparator.MAINTAIN:
            return _unless_better(figure, figure, better)
        case Comparator.BETWEEN:
            return _unless_better(figure, figure if upper is None else upper, better)
        case Comparator.IMPROVE if better is Better.HIGHER:
            return Interval(low=figure, low_open=True)
        case Comparator.IMPROVE if better is Better.LOWER:
            return Interval(high=figure, high_open=True)
    raise ValueError(f"{comparator} with better: {better} accepts no interval")


def tolerated(better: Better, figure: Decimal, tolerance: Tolerance) -> Interval:
    """What an ``about`` target tolerates: its accepted interval, wider on the unfavourable side."""
    reach = tolerance.around(figure)
    return _unless_better(EXACT.subtract(figure, reach), EXACT.add(figure, reach), better)


def beyond_expected(better: Better, figure: Decimal, tolerance: Tolerance) -> Interval:
    """What is better than an expected figure by more than the tolerance.

    A figure that is expected is no bound: prices that rise by 0.2 % where about 2 % was expected
    neither keep a limit nor miss a target.
    """
    reach = tolerance.around(figure)
    if better is Better.LOWER:
        return Interval(high=EXACT.subtract(figure, reach), high_open=True)
    return Interval(low=EXACT.add(figure, reach), low_open=True)


def _rounding_to(figure: Decimal) -> Interval:
    """The values that round to a figure as it is printed; a whole number is hit or not."""
    exponent = int(figure.as_tuple().exponent)
    if exponent >= 0:
        return Interval(figure, figure)
    half = Decimal(5).scaleb(exponent - 1)
    return Interval(EXACT.subtract(figure, half), EXACT.add(figure, half), high_open=True)


def _unless_better(low: Decimal, high: Decimal, better: Better) -> Interval:
    """From ``low`` to ``high``, without bound on the side where values are better."""
    return Interval(
        low=None if better is Better.LOWER else low,
        high=None if better is Better.HIGHER else high,
    )
