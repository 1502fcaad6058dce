"""Judges observations by targets: interval membership, and nothing else.

A target is never missed before it is due, and never judged by a figure that was not reported.
"""

from collections.abc import Callable, Mapping
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from dabiao import units
from dabiao.comparator import DEFAULT_TOLERANCE, Better, Comparator, Tolerance, accepted, tolerated
from dabiao.decimals import EXACT, plain
from dabiao.document import Document, Measure, Target
from dabiao.lang import Lang, Words
from dabiao.periods import Period, in_words
from dabiao.phrases import with_unit
from dabiao.progress import expected
from dabiao.result import Result
from dabiao.series import Observed, Series
from dabiao.verdict import Verdict

_NO_FIGURE_REPORTED = Words("no figure reported", "未报数值")
_NO_YEAR = Words("no year given", "未注明年份")
_DECLARED_ONLY = Words("judged only by a declared verdict", "仅以自报完成情况为准")
_SET_ELSEWHERE = Words("the figure is set elsewhere", "目标值由其他文件规定")
_NOTHING_BEFORE = Words("no value of the period before", "缺少上期数值")

_DECEMBER = 12
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
        if series.undated is not None and not series.by_period:
            return _undated(target, series.undated)
        # The figure of the due year decides; before there is one, the latest does.
        told = [period for period, seen in series.by_period.items() if not seen.says_nothing]
        if target.indicator.measure in _FLOWS:  # a month alone hides no figure since January
            told = [period for period in told if period.is_running] or told
        period = max(told or series.by_period, key=lambda period: period.lateness, default=None)
        if period is None:
            return Result(target, Verdict.MISSING)
        observed = series.by_period[period]
        observation, value = observed.observation, observed.value
        if observed.invalid:
            return Result(target, Verdict.INVALID, observation, period=period)
        if value is None:
            return _without_value(target, observed, period)
        standard = (
            _other_time(target, period, self._document)
            or _not_running(target, period)
            or self._standard(target, period)
        )
        if isinstance(standard, Words):
            return Result(target, Verdict.UNJUDGED, observation, value, period, reason=standard)
        result = Result(
            target,
            Verdict.UNJUDGED,
            observation,
            value,
            period,
            figure=standard.figure,
            upper=standard.upper,
            gap=_gap(value, standard),
        )
        if doubt := _no_running_total(target, series, standard, value):
            return result._replace(reason=doubt)
        if _is_due(target, period):
            return result._replace(verdict=_when_due(target, standard, value))
        return _before_due(result, standard, value, period, self._document)

    def _standard(self, target: Target, period: Period) -> Standard | Words:
        """What the target's value of that period is held against, or why there is nothing."""
        if target.comparator is Comparator.QUALITATIVE:
            return _DECLARED_ONLY
        if target.comparator is Comparator.DELEGATED:
            return self._delegated(target)
        if target.of is not None:
            return self._other_indicator(target, target.of, period)
        if target.value is not None:
            tolerance = self._tolerance_of(target, self._document)
            return Standard(target.comparator, target.value, target.upper, tolerance)
        if target.base is not None:
            return Standard(target.comparator, target.base.value)
        before = self._series[target.id].by_period.get(period.year_before)
        if before is None or before.value is None:
            return _NOTHING_BEFORE
        return Standard(target.comparator, before.value)

    def _other_indicator(self, target: Target, other_id: str, period: Period) -> Standard | Words:
        """The observed value of another target of the document, in this one's unit."""
        other = self._document.target(other_id)
        observed = self._series[other_id].by_period.get(period) if other else None
        if other is None or observed is None or observed.value is None:
            name = other.name if other else other_id
            said = in_words(period)
            return Words(f"{name} of {said.en} is not reported", f"未报 {name} {said.zh} 的数值")
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


def _is_due(target: Target, period: Period) -> bool:
    """Whether a value of the period decides: a stock counts at the end of the year."""
    if period.year < target.due:
        return False
    ends_the_year = period.last == _DECEMBER and target.indicator.measure not in _FLOWS
    return period.is_year or ends_the_year


def _when_due(target: Target, standard: Standard, value: Decimal) -> Verdict:
    better, figure = target.better, standard.figure
    if accepted(standard.comparator, better, figure, standard.upper).accepts(value):
        return Verdict.MET
    is_about = standard.comparator is Comparator.ABOUT
    if is_about and tolerated(better, figure, standard.tolerance).accepts(value):
        return Verdict.NEAR
    return Verdict.SHORTFALL


def _before_due(
    result: Result, standard: Standard, value: Decimal, period: Period, document: Document
) -> Result:
    """The verdict on a value before the target is due: nothing is missed yet."""
    target, figure, upper = result.target, standard.figure, standard.upper
    measure = target.indicator.measure
    inside = accepted(standard.comparator, target.better, figure, upper).accepts(value)
    if measure in (Measure.GROWTH, Measure.REDUCTION) and not period.is_year:
        if period.year == target.due:  # a rate is held against the year's own figure
            verdict = _when_due(target, standard, value)
            verdict = Verdict.ON_TRACK if verdict.favourable else Verdict.BEHIND
            return result._replace(verdict=verdict, expected=figure)
        inside = False
    # A sum that is to stay low can only rise: within its limit is not done yet.
    may_still_rise = measure is Measure.CUMULATIVE and target.better is not Better.HIGHER
    if inside and not may_still_rise:
        return result._replace(verdict=Verdict.AHEAD)
    path = expected(target, figure, upper, period, several_years=len(set(document.period)) > 1)
    if path is None or target.better is Better.NONE:
        return result._replace(reason=Words(f"due in {target.due}", f"目标年为 {target.due}"))
    kept = value >= path if target.better is Better.HIGHER else value <= path
    said = with_unit(plain(path), target.unit)
    return result._replace(
        verdict=Verdict.ON_TRACK if kept else Verdict.BEHIND,
        expected=path,
        reason=Words(f"the path stands at {said}", f"序时进度为 {said}"),
    )


def _other_time(target: Target, period: Period, document: Document) -> Words | None:
    """Why a value from before the document's first year says nothing of its target, else None.

    A level that was reached before is reached; the growth of 2022 is not the growth of 2023, and
    what improved before the plan, or up to its base year, did not improve under it.
    """
    first = max(document.period[0], target.since or 0)
    if target.base is not None and target.comparator.compares_with_before:
        first = max(first, target.base.year + 1)
    passes = target.indicator.measure not in _FLOWS and not target.comparator.compares_with_before
    if period.year >= first or passes:
        return None
    year = period.year
    return Words(f"{year} is before the period of the target", f"{year} 年早于目标的起始年")


def _not_running(target: Target, period: Period) -> Words | None:
    """Why the figure of a quarter or month says nothing of a year's sum or rate, else None."""
    if period.is_running or target.indicator.measure not in _FLOWS:
        return None
    return Words(
        f"{period} alone; a figure since January is needed",
        f"仅为 {period.words(Lang.ZH)}的数值；需要自 1 月起的累计数",
    )


def _no_running_total(
    target: Target, series: Series, standard: Standard, value: Decimal
) -> Words | None:
    """Why the figures of a sum over years may not be its running total, else None.

    A sum since 2021 is reported as the total from 2021 up to the year. Figures that do not rise are
    more likely those of each year; where one reaches what should be high, the total does so too.
    """
    if target.since is None or target.since >= target.due:
        return None
    reached = accepted(standard.comparator, target.better, standard.figure, standard.upper)
    if target.better is Better.HIGHER and reached.accepts(value):
        return None
    figures = [value for _, value in series.totals(target.since)]
    if all(later > earlier for earlier, later in pairwise(figures)):
        return None
    return Words(
        f"perhaps figures of each year, not the total since {target.since}",
        f"可能是各年数值，而不是自 {target.since} 年起的累计数",
    )


def _undated(target: Target, observed: Observed) -> Result:
    if observed.invalid:
        return Result(target, Verdict.INVALID, observed.observation)
    return Result(target, Verdict.UNJUDGED, observed.observation, observed.value, reason=_NO_YEAR)


def _without_value(target: Target, observed: Observed, period: Period) -> Result:
    """A row without a figure: what it declares is shown; an empty one reports nothing."""
    observation = observed.observation
    if observation.declared is None and observation.statement is None:
        return Result(target, Verdict.MISSING, observation, period=period)
    without_figure = (Comparator.QUALITATIVE, Comparator.DELEGATED)
    reason = _DECLARED_ONLY if target.comparator in without_figure else _NO_FIGURE_REPORTED
    return Result(target, Verdict.UNJUDGED, observation, period=period, reason=reason)


def _gap(value: Decimal, standard: Standard) -> Decimal:
    """Actual minus target; of ``between`` the distance to its nearer end, 0 inside."""
    gap = EXACT.subtract(value, standard.figure)
    if standard.upper is None or gap < 0:
        return gap
    return max(Decimal(0), EXACT.subtract(value, standard.upper))
