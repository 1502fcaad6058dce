"""Judges what was observed of a target by its standards: interval membership, and nothing else.

A target is never missed before it is due, and never judged by a figure that was not reported.
"""

from collections.abc import Mapping
from decimal import Decimal
from itertools import pairwise

from dabiao.assess.standards import FLOWS, Standard, Standards
from dabiao.core.periods import Period
from dabiao.model.comparator import Better, Comparator
from dabiao.model.document import Target
from dabiao.model.reason import Reason, ReasonCode
from dabiao.model.result import Result
from dabiao.model.series import Observed, Series
from dabiao.model.verdict import Verdict

_WITHOUT_FIGURE = (Comparator.QUALITATIVE, Comparator.DELEGATED)
_NOT_FINAL = (Verdict.ON_TRACK, Verdict.BEHIND, Verdict.UNJUDGED)


def judge(
    target: Target, series: Mapping[str, Series], standards: Standards, place: str | None = None
) -> Result:
    """The result of one target in one place: the period that decides, and the others beside it.

    The period that decides is the due year; before there is a figure of it, the latest.

    Args:
        target: whose figures are judged.
        series: what was observed in that place of each target, by its id.
        standards: what its values are held against.
        place: None is the document's own region.
    """
    own = series[target.id]
    if not own.by_period:
        return _undated(target, own.undated, place)
    reported = [period for period, observed in own.by_period.items() if not observed.is_empty]
    decides = _deciding(target, reported or list(own.by_period))
    others = sorted((p for p in reported if p != decides), key=lambda period: period.lateness)
    result, *rest = (_judged(target, p, series, standards, place) for p in (decides, *others))
    return result._replace(series=tuple(rest))


def _deciding(target: Target, periods: list[Period]) -> Period:
    """The period whose figure decides; a month alone hides no figure since January."""
    if target.indicator.measure in FLOWS:
        periods = [period for period in periods if period.is_running] or periods
    return max(periods, key=lambda period: period.lateness)


def _undated(target: Target, observed: Observed | None, place: str | None) -> Result:
    if observed is None:
        return Result(target, Verdict.MISSING, place=place)
    if observed.defect is not None:
        return _unusable(target, observed, place)
    reason = Reason(ReasonCode.NO_YEAR)
    result = Result(target, Verdict.UNJUDGED, observed.observation, observed.value)
    return result._replace(reason=reason, place=place)


def _unusable(target: Target, observed: Observed, place: str | None) -> Result:
    defect = observed.defect
    reason = Reason(ReasonCode.FINDING, {"code": defect.rule}) if defect else None
    result = Result(target, Verdict.INVALID, observed.observation, reason=reason)
    return result._replace(defect=defect, place=place)


def _judged(
    target: Target,
    period: Period,
    series: Mapping[str, Series],
    standards: Standards,
    place: str | None,
) -> Result:
    observed = series[target.id].by_period[period]
    if observed.defect is not None:
        return _unusable(target, observed, place)._replace(period=period)
    if observed.value is None:
        return _without_value(target, observed)._replace(period=period, place=place)
    standard = standards.standard(target, period, lambda other, of: series[other].value(of), place)
    result = Result(target, Verdict.UNJUDGED, observed.observation, observed.value, period)
    result = result._replace(place=place)
    if isinstance(standard, Reason):
        return result._replace(reason=standard)
    result = result._replace(
        figure=standard.figure, upper=standard.upper, gap=standard.gap(observed.value)
    )
    if doubt := _no_running_total(target, series[target.id], standard, observed.value):
        return result._replace(reason=doubt)
    verdict = standard.verdict(observed.value)
    if verdict in _NOT_FINAL:
        return result._replace(verdict=verdict, expected=standard.path, reason=standard.reason)
    return result._replace(verdict=verdict)


def _without_value(target: Target, observed: Observed) -> Result:
    """A row without a figure: what it declares is shown; an empty one reports nothing."""
    observation = observed.observation
    if observation.is_empty:
        return Result(target, Verdict.MISSING, observation)
    without = target.comparator in _WITHOUT_FIGURE
    code = ReasonCode.DECLARED_ONLY if without else ReasonCode.NO_FIGURE
    return Result(target, Verdict.UNJUDGED, observation, reason=Reason(code))


def _no_running_total(
    target: Target, series: Series, standard: Standard, value: Decimal
) -> Reason | None:
    """Why the figures of a sum over years may not be its running total, else None.

    A sum since 2021 is reported as the total from 2021 up to the year. Figures that do not rise are
    more likely those of each year; where one reaches what should be high, the total does so too.
    """
    if target.since is None or target.since >= target.due:
        return None
    if target.better is Better.HIGHER and standard.accepted.accepts(value):
        return None
    figures = [figure for _, figure in series.totals(target.since)]
    if all(later > earlier for earlier, later in pairwise(figures)):
        return None
    return Reason(ReasonCode.NO_RUNNING_TOTAL, {"since": target.since})
