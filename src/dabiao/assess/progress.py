"""The path to a target that is not yet due: where a value should stand by the end of a period."""

from decimal import Decimal

from dabiao.core.decimals import EXACT
from dabiao.core.periods import Period
from dabiao.model.comparator import Better
from dabiao.model.document import Collection, Measure, Target

_MONTHS = 12


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
    accrues evenly over its years, and a year's sum over its months (时间过半、任务过半). A mean is that
    of its year: it has no path within one.

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
    measure = target.indicator.measure
    if measure is Measure.CUMULATIVE or (target.sum_since and target.observed is Collection.SUM):
        return _of_sum(target, goal, period, several_years)
    if measure not in (Measure.LEVEL, Measure.SHARE):
        return None
    of_year = goal if period.year == target.due or target.yearly else None
    if target.base is not None and not target.yearly:
        months = _months_since(target.base.year, period)
        if target.observed in (Collection.SUM, Collection.MEAN):
            months += _MONTHS - period.last  # a flow or a mean is that of its whole year
        of_year = _along(target.base.value, goal, months, target.due - target.base.year)
    elif target.observed is not Collection.SUM:
        return None
    if target.observed is Collection.SUM and of_year is not None:
        return _share_of_year(of_year, period)
    return of_year


def _of_sum(target: Target, goal: Decimal, period: Period, several_years: bool) -> Decimal | None:
    if target.yearly:
        return _share_of_year(goal, period)
    if target.since is None and several_years:
        return None
    since = target.since or target.due
    return _along(Decimal(0), goal, _months_since(since - 1, period), target.due - since + 1)


def _share_of_year(figure: Decimal, period: Period) -> Decimal:
    return EXACT.divide(EXACT.multiply(figure, Decimal(period.last)), Decimal(_MONTHS))


def _months_since(year: int, period: Period) -> int:
    """The months from the end of a year to the end of a period."""
    return (period.year - year - 1) * _MONTHS + period.last


def _along(start: Decimal, goal: Decimal, months: int, years: int) -> Decimal | None:
    if months <= 0 or years <= 0:
        return None
    way = EXACT.multiply(EXACT.subtract(goal, start), Decimal(months))
    return EXACT.add(start, EXACT.divide(way, Decimal(_MONTHS * years)))
