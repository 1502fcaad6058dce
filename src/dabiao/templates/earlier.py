"""Figures of earlier years without which that of a row cannot be judged.

The year before, where a target is to be better than it; the year from which a path starts, where
the document prints no base value or a part of its region is asked, which starts from its own; and the
years before of a total, of which months alone are only the last part.
"""

from collections.abc import Iterator
from typing import NamedTuple

from dabiao.assess.over_time import first_year_of_total, is_due, is_provisional
from dabiao.assess.path import asks_for_base
from dabiao.assess.start import year_of_base
from dabiao.core.lang import Words
from dabiao.core.periods import Period
from dabiao.model.document import Collection, Document, Measure, Target

_YEAR_BEFORE = Words("figure of the year before, to compare with", "上年数，供比较")
_MONTHS_BEFORE = Words("same months of the year before, to compare with", "上年同期数，供比较")
_START = Words("figure from which the path starts", "基期数，供计算序时进度")
_SO_FAR = Words("total of the years before", "以前年度累计数")


class Earlier(NamedTuple):
    """A figure of an earlier period, and what it is needed for."""

    period: Period
    why: Words


def earlier_figures(
    target: Target, document: Document, period: Period, *, is_part: bool
) -> Iterator[Earlier]:
    """What is needed beside the figure of a period.

    Args:
        target: of the document.
        document: whose base values are those of its region.
        period: that the row asks for.
        is_part: the row is of a part of the document's region.
    """
    if target.comparator.compares_with_before:
        if target.base is None and target.of is None:
            why = _YEAR_BEFORE if period.is_year else _MONTHS_BEFORE
            yield Earlier(period.year_before, why)
        return
    first = first_year_of_total(target, document)
    if first is not None:
        if first < period.year and not period.is_year:
            last = period.year - 1
            yield Earlier(Period(last, since=first if first < last else None), _SO_FAR)
        return
    if _starts_from_base(target, period) and (target.base is None or is_part):
        year = year_of_base(target, document)
        if year < period.year:
            yield Earlier(Period(year), _START)


def says_nothing(target: Target, period: Period) -> bool:
    """Whether the figure of a period says nothing of a target: months of a change over years."""
    is_change = target.indicator.measure in (Measure.GROWTH, Measure.REDUCTION)
    over_years = target.sum_since is not None or target.average
    return is_change and over_years and not period.is_year


def _starts_from_base(target: Target, period: Period) -> bool:
    """Whether a path from a base value leads to what a figure of the period is held against."""
    within_year = target.observed is Collection.SUM and period.year == target.due
    is_stage = not (is_due(target, period) or is_provisional(target, period) or within_year)
    has_figure = target.value is not None or target.delegated_to is not None
    return asks_for_base(target) and is_stage and has_figure
