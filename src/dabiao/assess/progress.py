"""The path to a target that is not yet due: where a value should stand by the end of a period."""

from decimal import Decimal

from dabiao.core.decimals import EXACT
from dabiao.core.periods import Period
from dabiao.model.comparator import Better
from dabiao.model.document import Measure, Target


def expected(
    target: Target,
    figure: Decimal,
    upper: Decimal | None,
    period: Period,
    *,
    several_years: bool = False,
) -> Decimal | None:
    """Where the path to a target stands at the end of a period, in the target's unit.

    From the base value in the base year to the figure in the due year the path is straight; a sum
    accrues evenly over its years, and a year's sum over its months (时间过半、任务过半).

    Args:
        target: not yet due at the end of the period.
        figure: what the target asks for; the lower figure of ``between``.
        upper: the upper figure of ``between``.
        period: up to the end of which the value was reported.
        several_years: the plan covers more than one: a sum without a first year may be that of
            the due year or of all.

    Returns:
        None where there is no path: no base value, or a period outside the years of the sum.
    """
    goal = upper if upper is not None and target.better is Better.LOWER else figure
    match target.indicator.measure:
        case Measure.CUMULATIVE if target.since is not None or not several_years:
            since = target.since or target.due
            return _along(Decimal(0), goal, _months(since - 1, period), target.due - since + 1)
        case Measure.LEVEL | Measure.SHARE if target.base is not None:
            base = target.base
            return _along(base.value, goal, _months(base.year, period), target.due - base.year)
    return None


def _months(start: int, period: Period) -> int:
    """The months from the end of a year to the end of a period."""
    return (period.year - start - 1) * 12 + period.last


def _along(start: Decimal, goal: Decimal, months: int, years: int) -> Decimal | None:
    if months <= 0 or years <= 0:
        return None
    way = EXACT.multiply(EXACT.subtract(goal, start), Decimal(months))
    return EXACT.add(start, EXACT.divide(way, Decimal(12 * years)))
