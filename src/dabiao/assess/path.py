"""The path to a target that is not yet due: where a value should stand by the end of a period."""

from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from dabiao.core.decimals import EXACT
from dabiao.core.periods import Period
from dabiao.model.comparator import Better
from dabiao.model.document import Base, Collection, Measure, Target
from dabiao.model.progress import Method, Path

_MONTHS = 12
_ONE, _HUNDRED = Decimal(1), Decimal(100)


class Aimed(NamedTuple):
    """What a path leads to.

    Attributes:
        target: not yet due at the end of the period.
        goal: the figure; of a range the end that is farther to the worse side.
        period: up to the end of which the value was reported.
        base: the document's base value, else the one that was reported.
        is_observed: the base was reported.
        several_years: the plan covers more than one: a sum without a first year may be that of the
            due year or of all.
        method: asked for by the caller; None for what is usual for the target.
    """

    target: Target
    goal: Decimal
    period: Period
    base: Base | None = None
    is_observed: bool = False
    several_years: bool = False
    method: Method | None = None


def path_to(aimed: Aimed) -> Path | None:
    """The path to a target at the end of a period; None where there is none.

    From the base value in the base year to the figure in the due year the path is straight, over
    the figures that the document prints for years between; a sum accrues evenly over its years,
    and a year's sum over its months (时间过半、任务过半). A change in percent that accumulates over
    years compounds: after n of N years a cut by r stands at 1-(1-r)^(n/N), as the offices that
    publish the progress of such targets reckon it. A mean is that of its year: it has no path
    within one.
    """
    target = aimed.target
    if target.no_path:
        return None
    measure = target.indicator.measure
    if target.sum_since and measure in (Measure.GROWTH, Measure.REDUCTION):
        return _of_change(aimed, target.sum_since)
    if measure is Measure.CUMULATIVE or (target.sum_since and target.observed is Collection.SUM):
        return _of_sum(aimed)
    if measure not in (Measure.LEVEL, Measure.SHARE):
        return None
    return _of_level(aimed)


def asks_for_base(target: Target) -> bool:
    """Whether a base value, and nothing else, is what a path to a target lacks."""
    is_stage = target.indicator.measure in (Measure.LEVEL, Measure.SHARE) and not target.yearly
    over_years = target.observed in (Collection.END, Collection.MEAN)
    has_way = not target.no_path and target.better is not Better.NONE
    return is_stage and over_years and has_way and target.value is not None


def goal_of(target: Target, figure: Decimal, upper: Decimal | None) -> Decimal:
    """The figure to which the path leads: of a range the end that is enough."""
    return upper if upper is not None and target.better is Better.LOWER else figure


def _of_level(aimed: Aimed) -> Path | None:
    target, period = aimed.target, aimed.period
    if aimed.base is None or target.yearly:
        if target.observed is not Collection.SUM or not (
            period.year == target.due or target.yearly
        ):
            return None
        return _within_year(aimed.goal, period)
    base = aimed.base
    months = _months_since(base.year, period)
    if target.observed in (Collection.SUM, Collection.MEAN):
        months += _MONTHS - period.last  # a flow or a mean is that of its whole year
    total = _MONTHS * (target.due - base.year)
    if months <= 0 or total <= 0:
        return None
    expected, method = _along(aimed, base, months)
    if target.observed is Collection.SUM:
        expected = _share(expected, period.last, _MONTHS)
    return Path(base.value, expected, method, months, total, base, aimed.is_observed)


def _along(aimed: Aimed, base: Base, months: int) -> tuple[Decimal, Method]:
    """Where the way stands after so many months: straight, from one printed figure to the next."""
    target = aimed.target
    points = [base, *target.milestones, Base(target.due, aimed.goal)]
    method = Method.MILESTONES if target.milestones else Method.LINEAR
    for one, other in pairwise(points):
        end = _MONTHS * (other.year - base.year)
        if months <= end:
            begin = _MONTHS * (one.year - base.year)
            way = EXACT.subtract(other.value, one.value)
            return EXACT.add(one.value, _share(way, months - begin, end - begin)), method
    return aimed.goal, method


def _of_sum(aimed: Aimed) -> Path | None:
    target, period = aimed.target, aimed.period
    if target.yearly:
        return _within_year(aimed.goal, period)
    if target.since is None and aimed.several_years:
        return None
    since = target.since or target.due
    months, total = _months_since(since - 1, period), _MONTHS * (target.due - since + 1)
    if months <= 0:
        return None
    return Path(Decimal(0), _share(aimed.goal, months, total), Method.LINEAR, months, total)


def _of_change(aimed: Aimed, since: int) -> Path | None:
    """The path of a change in percent over several years."""
    target = aimed.target
    months = _months_since(since - 1, aimed.period)
    total = _MONTHS * (target.due - since + 1)
    if months <= 0 or not aimed.period.is_year:
        return None  # the rate of some months says nothing of a change over years
    factor = factor_of(target, aimed.goal)
    is_rate = target.unit == "%" and factor > 0
    if aimed.method is Method.LINEAR or not is_rate:
        expected = _share(aimed.goal, months, total)
        return Path(Decimal(0), expected, Method.LINEAR, months, total)
    share = EXACT.divide(Decimal(months), Decimal(total))
    reached = EXACT.power(factor, share)
    expected = EXACT.multiply(EXACT.subtract(reached, _ONE), _HUNDRED)
    if target.indicator.measure is Measure.REDUCTION:
        expected = expected.copy_negate()
    return Path(Decimal(0), expected, Method.COMPOUND, months, total)


def factor_of(target: Target, percent: Decimal) -> Decimal:
    """What a change in percent multiplies by: 0.8 for a reduction by 20."""
    change = EXACT.divide(percent, _HUNDRED)
    is_cut = target.indicator.measure is Measure.REDUCTION
    return EXACT.subtract(_ONE, change) if is_cut else EXACT.add(_ONE, change)


def level_path(figure: Decimal, period: Period) -> Path:
    """The path of what has to stand at its figure all the year: a rate, a mean."""
    return Path(figure, figure, Method.LINEAR, period.last, _MONTHS)


def _within_year(figure: Decimal, period: Period) -> Path:
    """The path of a year's sum over its months."""
    expected = _share(figure, period.last, _MONTHS)
    return Path(Decimal(0), expected, Method.LINEAR, period.last, _MONTHS)


def _share(figure: Decimal, months: int, total: int) -> Decimal:
    return EXACT.divide(EXACT.multiply(figure, Decimal(months)), Decimal(total))


def _months_since(year: int, period: Period) -> int:
    """The months from the end of a year to the end of a period."""
    return (period.year - year - 1) * _MONTHS + period.last
