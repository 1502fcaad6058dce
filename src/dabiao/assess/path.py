"""The path to a target that is not yet due: where a value should stand by the end of a period."""

from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from dabiao.assess.over_time import adds_up
from dabiao.core.decimals import EXACT
from dabiao.core.periods import Period
from dabiao.model.comparator import Better
from dabiao.model.document import Base, Collection, Measure, Target
from dabiao.model.progress import Method, Path

_MONTHS = 12
_ZERO, _ONE, _HUNDRED = Decimal(0), Decimal(1), Decimal(100)


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
    the figures that the document prints for years between; what the base has reached already is
    to be kept, and its path stays at the figure. A sum accrues evenly over its years, and a year's
    sum over its months (时间过半、任务过半). A change in percent that accumulates over years
    compounds: after n of N years a cut by r stands at 1-(1-r)^(n/N), as the offices that publish
    the progress of such targets reckon it. A mean is that of its year: it has no path within one.
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
    has_way = not target.no_path and target.better is not Better.NONE
    has_figure = target.of is None and not target.comparator.compares_with_before
    return is_stage and has_way and has_figure and not adds_up(target)


def goal_of(target: Target, figure: Decimal, upper: Decimal | None) -> Decimal:
    """The figure to which the path leads: of a range the end that is enough."""
    return upper if upper is not None and target.better is Better.LOWER else figure


def is_kept(target: Target, base: Base | None, goal: Decimal) -> bool:
    """Whether the base has reached the figure already, which is then to be kept and not reached.

    So is an upper limit that holds all the time, a share that stays at 100 %, and what is not to
    fall below its base. A document that prints figures for years between leads over these.
    """
    if base is None or target.milestones or adds_up(target):
        return False
    if target.better is Better.HIGHER:
        return base.value >= goal
    return base.value <= goal if target.better is Better.LOWER else base.value == goal


def _of_level(aimed: Aimed) -> Path | None:
    target, period = aimed.target, aimed.period
    is_flow = target.observed is Collection.SUM
    if target.yearly or (is_flow and period.year == target.due):
        return _within_year(aimed.goal, period) if is_flow else None
    base = aimed.base or next(iter(target.milestones), None)
    if base is None:
        return None
    months = _months_since(base.year, period)
    if target.observed in (Collection.SUM, Collection.MEAN):
        months += _MONTHS - period.last  # a flow or a mean is that of its whole year
    total = _MONTHS * (target.due - base.year)
    is_printed = months == 0 and aimed.base is None
    if total <= 0 or not (months > 0 or is_printed):
        return None
    expected, method = _along(aimed, base, months)
    if is_kept(target, base, aimed.goal):
        expected = aimed.goal
    part = _share(_ONE, period.last, _MONTHS) if is_flow else _ONE
    expected = EXACT.multiply(expected, part)
    return Path(base.value, expected, method, months, total, base, aimed.is_observed, part)


def _along(aimed: Aimed, base: Base, months: int) -> tuple[Decimal, Method]:
    """Where the way stands after so many months: straight, from one printed figure to the next."""
    target = aimed.target
    between = [point for point in target.milestones if base.year < point.year < target.due]
    points = [base, *between, Base(target.due, aimed.goal)]
    method = Method.MILESTONES if between else Method.LINEAR
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
    expected, method = _along(aimed, Base(since - 1, _ZERO), months)
    return Path(_ZERO, expected, method, months, total)


def _of_change(aimed: Aimed, since: int) -> Path | None:
    """The path of a change in percent over several years."""
    target = aimed.target
    months = _months_since(since - 1, aimed.period)
    total = _MONTHS * (target.due - since + 1)
    if months <= 0 or not aimed.period.is_year:
        return None  # the rate of some months says nothing of a change over years
    factor = factor_of(target, aimed.goal)
    is_rate = target.unit == "%" and factor > 0
    if aimed.method is Method.LINEAR or target.milestones or not is_rate:
        expected, method = _along(aimed, Base(since - 1, _ZERO), months)
        return Path(_ZERO, expected, method, months, total)
    share = EXACT.divide(Decimal(months), Decimal(total))
    reached = EXACT.power(factor, share)
    expected = EXACT.multiply(EXACT.subtract(reached, _ONE), _HUNDRED)
    if target.indicator.measure is Measure.REDUCTION:
        expected = expected.copy_negate()
    return Path(_ZERO, expected, Method.COMPOUND, months, total)


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
    return Path(_ZERO, expected, Method.LINEAR, period.last, _MONTHS)


def _share(figure: Decimal, months: int, total: int) -> Decimal:
    return EXACT.divide(EXACT.multiply(figure, Decimal(months)), Decimal(total))


def _months_since(year: int, period: Period) -> int:
    """The months from the end of a year to the end of a period."""
    return (period.year - year - 1) * _MONTHS + period.last
