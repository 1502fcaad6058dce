"""What a figure of a period says of a target, by how the indicator is observed over time."""

from dabiao.core.periods import Period
from dabiao.model.comparator import Better
from dabiao.model.document import Collection, Document, Measure, Target
from dabiao.model.reason import Reason, ReasonCode

_DECEMBER = 12
_OVER_MONTHS = (Collection.SUM, Collection.MEAN, Collection.RATE)
"""What is observed over months: of these, a month alone says nothing of the year."""
_OF_WHOLE_YEAR = (Collection.MEAN, Collection.RATE)
"""What is provisional until the year is over: the figures of months do not add up."""


def part_of_year(target: Target, period: Period) -> Reason | None:
    """Why the figure of a part of a year says nothing of the year."""
    if target.observed is None and not period.is_year:
        return Reason(ReasonCode.COLLECTION_UNKNOWN, {"period": period})
    if period.is_running or target.observed not in _OVER_MONTHS:
        return None
    return Reason(ReasonCode.PART_OF_YEAR, {"period": period})


def is_due(target: Target, period: Period) -> bool:
    """Whether a value of the period decides: a stock counts at the end of the year."""
    if period.year < target.due and not target.yearly:
        return False
    return period.is_year or (period.last == _DECEMBER and target.observed is Collection.END)


def is_provisional(target: Target, period: Period) -> bool:
    """Whether a value of the months so far is held against the figure of its whole year."""
    if period.is_year or not (period.year == target.due or target.yearly):
        return False
    compares = target.comparator.compares_with_before and target.base is None
    return target.observed in _OF_WHOLE_YEAR or (compares and target.observed is Collection.SUM)


def is_of_each_year(target: Target) -> bool:
    """Whether each year has a figure of its own, which is no stage on the way to another.

    So have rates, and what is to be better than the year before.
    """
    compares = target.comparator.compares_with_before and target.base is None
    return compares or (target.observed is Collection.RATE and target.sum_since is None)


def may_be_ahead(target: Target, period: Period, *, has_base: bool) -> bool:
    """Whether a value can be ahead before its target is due, if it is not only to be kept.

    A part of a year says nothing final of a flow or a mean, the growth of a year nothing of another
    year's; and a sum that is to stay low can only rise. A flow or a mean of one year says nothing
    of another year's either, unless a base tells that there is a way to the figure: the official
    verdict on the share of good rivers, from 83.4 to 85, was 提前实现 at 89.4; on unemployment,
    which was below its limit all the time, it was 基本符合预期.
    """
    if target.observed is not Collection.END and not period.is_year:
        return False
    if is_of_each_year(target) or target.comparator.compares_with_before:
        return False
    if adds_up(target):
        return target.better is Better.HIGHER
    return has_base or target.observed not in (Collection.SUM, Collection.MEAN)


def adds_up(target: Target) -> bool:
    """Whether a target is for a sum, or for a change that accumulates over years."""
    return target.indicator.measure is Measure.CUMULATIVE or target.sum_since is not None


def first_year_of_total(target: Target, document: Document) -> int | None:
    """The first year of a total over several years; None of what is no such total."""
    if target.sum_since is not None:
        return target.sum_since
    first = document.period[0]
    is_total = target.indicator.measure is Measure.CUMULATIVE and not target.yearly
    return first if is_total and target.since is None and first < target.due else None
