"""Judges observations by targets: interval membership, and nothing else.

A target is never missed before it is due, and never judged by a figure that was not reported.
"""

from collections.abc import Callable, Mapping
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from dabiao import units
from dabiao.comparator import DEFAULT_TOLERANCE, Better, Comparator, Tolerance, accepted, tolerated
from dabiao.decimals import EXACT
from dabiao.document import Document, Measure, Target
from dabiao.lang import Words
from dabiao.matching import Observed, Series
from dabiao.report import Result
from dabiao.verdict import Verdict

_NO_FIGURE_REPORTED = Words("no figure reported", "未报数值")
_NO_YEAR = Words("no year given", "未注明年份")
_DECLARED_ONLY = Words("judged only by a declared verdict", "仅以自报完成情况为准")
_SET_ELSEWHERE = Words("the figure is set elsewhere", "目标值由其他文件规定")
_NOTHING_BEFORE = Words("no value of the period before", "缺少上期数值")

_FLOWS = (Measure.GROWTH, Measure.REDUCTION, Measure.CUMULATIVE)

Resolve = Callable[[str], tuple[Document, Target] | None]
"""Finds the target that ``document/target`` names, and its document; None if there is none."""


class Standard(NamedTuple):
    """What a value is held against: a comparator with its figures, in the target's unit."""

    comparator: Comparator
    figure: Decimal
    upper: Decimal | None = None
    tolerance: Tolerance = DEFAULT_TOLERANCE


class Judge:
    """Judges the targets of one document.

    Args:
        document: whose targets are judged.
        series: what was observed of each target, by its id.
        resolve: finds the targets of other documents that delegated ones name.
        tolerance: how far 左右 reaches, in place of what the document and its targets say.
    """

    def __init__(
        self,
        document: Document,
        series: Mapping[str, Series],
        resolve: Resolve,
        tolerance: Tolerance | None = None,
    ) -> None:
        self._document = document
        self._series = series
        self._resolve = resolve
        self._tolerance = tolerance

    def judge(self, target: Target) -> Result:
        """The verdict on one target."""
        series = self._series[target.id]
        if series.undated is not None and not series.by_year:
            return _undated(target, series.undated)
        # The figure of the due year decides; before there is one, the latest does.
        reported = (year for year, observed in series.by_year.items() if not observed.says_nothing)
        year = max(reported, default=max(series.by_year, default=None))
        if year is None:
            return Result(target, Verdict.MISSING)
        observed = series.by_year[year]
        observation, value = observed.observation, observed.value
        if observed.invalid:
            return Result(target, Verdict.INVALID, observation, year=year)
        if value is None:
            return _without_value(target, observed, year)
        standard = _other_year(target, year, self._document) or self._standard(target, year)
        if isinstance(standard, Words):
            return Result(target, Verdict.UNJUDGED, observation, value, year, reason=standard)
        verdict, reason = _verdict(target, standard, value, year)
        if doubt := _no_running_total(target, series, verdict):
            verdict, reason = Verdict.UNJUDGED, doubt
        return Result(
            target,
            verdict,
            observation,
            value,
            year,
            figure=standard.figure,
            upper=standard.upper,
            gap=_gap(value, standard),
            reason=reason,
        )

    def _standard(self, target: Target, year: int) -> Standard | Words:
        """What the target's value of that year is held against, or why there is nothing."""
        if target.comparator is Comparator.QUALITATIVE:
            return _DECLARED_ONLY
        if target.comparator is Comparator.DELEGATED:
            return self._delegated(target)
        if target.of is not None:
            return self._other_indicator(target, target.of, year)
        if target.value is not None:
            tolerance = self._tolerance_of(target, self._document)
            return Standard(target.comparator, target.value, target.upper, tolerance)
        if target.base is not None:
            return Standard(target.comparator, target.base.value)
        before = self._series[target.id].by_year.get(year - 1)
        if before is None or before.value is None:
            return _NOTHING_BEFORE
        return Standard(target.comparator, before.value)

    def _other_indicator(self, target: Target, other_id: str, year: int) -> Standard | Words:
        """The observed value of another target of the document, in this one's unit."""
        other = self._document.target(other_id)
        observed = self._series[other_id].by_year.get(year) if other else None
        if other is None or observed is None or observed.value is None:
            name = other.name if other else other_id
            return Words(f"{name} of {year} is not reported", f"未报 {name} {year} 年的数值")
        try:
            figure = units.convert(observed.value, other.unit, target.unit)
        except units.UnitError:
            return Words(f"{other.name} is in another unit", f"{other.name} 的计量单位不同")
        tolerance = self._tolerance_of(target, self._document)
        return Standard(target.comparator, figure, tolerance=tolerance)

    def _tolerance_of(self, target: Target, document: Document) -> Tolerance:
        """The tolerance nearest to the target: the caller's, its own, its document's, ours."""
        return self._tolerance or target.tolerance or document.tolerance or DEFAULT_TOLERANCE

    def _delegated(self, target: Target) -> Standard | Words:
        """The figure of the target that this one names, in this one's unit."""
        seen: set[str] = set()
        document, setter = self._document, target
        while setter.delegated_to is not None and setter.delegated_to not in seen:
            seen.add(setter.delegated_to)
            found = self._resolve(setter.delegated_to)
            if found is None:
                return _SET_ELSEWHERE
            document, setter = found
        opposed = setter.better is not target.better
        if setter.value is None or (opposed and setter.comparator is not Comparator.EXACTLY):
            return _SET_ELSEWHERE
        try:
            figure = units.convert(setter.value, setter.unit, target.unit)
            upper = None
            if setter.upper is not None:
                upper = units.convert(setter.upper, setter.unit, target.unit)
        except units.UnitError:
            return _SET_ELSEWHERE
        return Standard(setter.comparator, figure, upper, self._tolerance_of(setter, document))


def _verdict(
    target: Target, standard: Standard, value: Decimal, year: int
) -> tuple[Verdict, Words | None]:
    is_due = year >= target.due
    better, figure = target.better, standard.figure
    if accepted(standard.comparator, better, figure, standard.upper).accepts(value):
        return (Verdict.MET if is_due else Verdict.AHEAD), None
    if not is_due:
        return _before_due(target)
    is_about = standard.comparator is Comparator.ABOUT
    if is_about and tolerated(better, figure, standard.tolerance).accepts(value):
        return Verdict.NEAR, None
    return Verdict.SHORTFALL, None


def _other_year(target: Target, year: int, document: Document) -> Words | None:
    """Why a value of a year before the document's first says nothing of its target, else None.

    A level that was reached before is reached; the growth of 2022 is not the growth of 2023, and
    what improved before the plan, or up to its base year, did not improve under it.
    """
    first = document.period[0]
    if target.base is not None and target.comparator.compares_with_before:
        first = max(first, target.base.year + 1)
    passes = target.indicator.measure not in _FLOWS and not target.comparator.compares_with_before
    if year >= first or passes:
        return None
    return Words(f"{year} is before the period of the target", f"{year} 年早于目标的起始年")


def _no_running_total(target: Target, series: Series, verdict: Verdict) -> Words | None:
    """Why the figures of a sum over years may not be its running total, else None.

    A sum since 2021 is reported as the total from 2021 up to the year. Figures that do not rise are
    more likely those of each year; where one reaches what should be high, the total does so too.
    """
    if target.since is None or target.since >= target.due:
        return None
    if verdict in (Verdict.MET, Verdict.AHEAD) and target.better is Better.HIGHER:
        return None
    figures = [
        observed.value
        for year, observed in sorted(series.by_year.items())
        if year >= target.since and observed.value is not None
    ]
    if all(later > earlier for earlier, later in pairwise(figures)):
        return None
    return Words(
        f"perhaps figures of each year, not the total since {target.since}",
        f"可能是各年数值，而不是自 {target.since} 年起的累计数",
    )


def _before_due(target: Target) -> tuple[Verdict, Words]:
    """A value that is not there yet, of a year before the due year: nothing is missed.

    The path from the base value to the figure will say here whether it is on track.
    """
    return Verdict.UNJUDGED, Words(f"due in {target.due}", f"目标年为 {target.due}")


def _undated(target: Target, observed: Observed) -> Result:
    if observed.invalid:
        return Result(target, Verdict.INVALID, observed.observation)
    return Result(target, Verdict.UNJUDGED, observed.observation, observed.value, reason=_NO_YEAR)


def _without_value(target: Target, observed: Observed, year: int) -> Result:
    """A row without a figure: what it declares is shown; an empty one reports nothing."""
    observation = observed.observation
    if observation.declared is None and observation.statement is None:
        return Result(target, Verdict.MISSING, observation, year=year)
    without_figure = (Comparator.QUALITATIVE, Comparator.DELEGATED)
    reason = _DECLARED_ONLY if target.comparator in without_figure else _NO_FIGURE_REPORTED
    return Result(target, Verdict.UNJUDGED, observation, year=year, reason=reason)


def _gap(value: Decimal, standard: Standard) -> Decimal:
    """Actual minus target; of ``between`` the distance to its nearer end, 0 inside."""
    gap = EXACT.subtract(value, standard.figure)
    if standard.upper is None or gap < 0:
        return gap
    return max(Decimal(0), EXACT.subtract(value, standard.upper))
