"""A standard: a list of bands, each an interval with the verdict on the values in it."""

from decimal import Decimal
from typing import NamedTuple

from dabiao.core.decimals import EXACT
from dabiao.model.comparator import Interval
from dabiao.model.progress import Path
from dabiao.model.reason import Reason
from dabiao.model.verdict import Verdict


class Band(NamedTuple):
    """Values that get one verdict."""

    interval: Interval
    verdict: Verdict


class Standard(NamedTuple):
    """What the values of a target in a period are held against, in the target's unit.

    Attributes:
        figure: what the target asks for; the lower figure of ``between``.
        upper: the upper figure of ``between``.
        accepted: the values that the target accepts.
        bands: of the bands that a value lies in, the first gives the verdict.
        otherwise: the verdict on a value that lies in none.
        path: to the target, at the end of the period; None where it is due, or no path leads there.
        reason: what there is to say of a value that is not yet judged by the target itself.
        beyond: the values that are so much better than an expected figure that it says nothing of
            them; None where the figure is a bound.
    """

    figure: Decimal
    upper: Decimal | None
    accepted: Interval
    bands: tuple[Band, ...]
    otherwise: Verdict
    path: Path | None = None
    reason: Reason | None = None
    beyond: Interval | None = None

    def is_beyond(self, value: Decimal) -> bool:
        """Whether a value is better than what is expected by so much that nothing judges it."""
        return self.beyond is not None and self.beyond.accepts(value)

    def verdict(self, value: Decimal) -> Verdict:
        """The verdict on a value."""
        if self.is_beyond(value):
            return Verdict.UNJUDGED
        found = (band.verdict for band in self.bands if band.interval.accepts(value))
        return next(found, self.otherwise)

    def gap(self, value: Decimal) -> Decimal:
        """Value minus figure; of ``between`` the distance to its nearer end, 0 inside."""
        gap = EXACT.subtract(value, self.figure)
        if self.upper is None or gap < 0:
            return gap
        return max(Decimal(0), EXACT.subtract(value, self.upper))
