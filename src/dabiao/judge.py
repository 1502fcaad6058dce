"""Judges observations by targets: interval membership, and nothing else.

A target is never missed before it is due, and never judged by a figure that was not reported.
"""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import NamedTuple

from dabiao import units
from dabiao.comparator import DEFAULT_TOLERANCE, Comparator, Tolerance, accepted, tolerated
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

Resolve = Callable[[str], Target | None]
"""Finds the target that ``document/target`` names; None if there is none."""


class Standard(NamedTuple):
    """What a value is held against: a comparator with its figures, in the target's unit."""

    comparator: Comparator
    figure: Decimal
    upper: Decimal | None = None


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
        year = max((year for year in series.by_year if year <= target.due), default=None)
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
        verdict, reason = self._verdict(target, standard, value, year)
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

    def _verdict(
        self, target: Target, standard: Standard, value: Decimal, year: int
    ) -> tuple[Verdict, Words | None]:
        is_due = year >= target.due
        better, figure = target.better, standard.figure
        if accepted(standard.comparator, better, figure, standard.upper).accepts(value):
            return (Verdict.MET if is_due else Verdict.AHEAD), None
        if not is_due:
            return _before_due(target)
        if standard.comparator is Comparator.ABOUT:
            tolerance = (
                self._tolerance or target.tolerance or self._document.tolerance or DEFAULT_TOLERANCE
            )
            if tolerated(better, figure, tolerance).accepts(value):
                return Verdict.NEAR, None
        return Verdict.SHORTFALL, None

    def _standard(self, target: Target, year: int) -> Standard | Words:
        """What the target's value of that year is held against, or why there is nothing."""
        if target.comparator is Comparator.QUALITATIVE:
            return _DECLARED_ONLY
        if target.comparator is Comparator.DELEGATED:
            return self._delegated(target)
        if target.of is not None:
            return self._other_indicator(target, target.of, year)
        if target.value is not None:
            return Standard(target.comparator, target.value, target.upper)
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
        return Standard(target.comparator, figure)

    def _delegated(self, target: Target) -> Standard | Words:
        """The figure of the target that this one names, in this one's unit."""
        seen: set[str] = set()
        setter = target
        while setter.delegated_to is not None and setter.delegated_to not in seen:
            seen.add(setter.delegated_to)
            found = self._resolve(setter.delegated_to)
            if found is None:
                return _SET_ELSEWHERE
            setter = found
        if setter.value is None:
            return _SET_ELSEWHERE
        try:
            figure = units.convert(setter.value, setter.unit, target.unit)
            upper = setter.upper and units.convert(setter.upper, setter.unit, target.unit)
        except units.UnitError:
            return _SET_ELSEWHERE
        return Standard(setter.comparator, figure, upper)


def _other_year(target: Target, year: int, document: Document) -> Words | None:
    """Why a flow of a year before the document's first says nothing of its target, else None.

    A level that was reached before is reached; the growth of 2022 is not the growth of 2023.
    """
    if year >= document.period[0] or target.indicator.measure not in _FLOWS:
        return None
    return Words(f"{year} is before the period of the document", f"{year} 年早于文件的规划期")


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
