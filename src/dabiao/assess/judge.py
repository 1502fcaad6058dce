"""Judges what was observed of a target by its standards: interval membership, and nothing else.

A target is never missed before it is due, and never judged by a figure that was not reported.
"""

from collections.abc import Mapping
from decimal import Decimal
from functools import partial

from dabiao.assess.path import goal_of
from dabiao.assess.progress import outlook_of, progress_of
from dabiao.assess.standard import Standard
from dabiao.assess.standards import Standards
from dabiao.core.periods import Period
from dabiao.model.comparator import Better, Comparator
from dabiao.model.document import Collection, Target
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
    asked = [period for period in own.by_period if period.year >= standards.first_year]
    if asked and all(period.year < standards.first_year for period in reported):
        decides = _deciding(
            target, asked
        )  # a row left empty: a figure of before is none in its place
    else:
        decides = _deciding(target, reported or list(own.by_period))
    others = sorted((p for p in reported if p != decides), key=lambda period: period.lateness)
    result, *rest = (_judged(target, p, series, standards, place) for p in (decides, *others))
    if result.figure is not None:
        goal = goal_of(target, result.figure, result.upper)
        result = result._replace(outlook=outlook_of(target, own.by_period, goal))
    return result._replace(series=tuple(rest))


def _deciding(target: Target, periods: list[Period]) -> Period:
    """The period whose figure decides: the latest.

    Of what is observed over months, a month alone hides no longer figure since January; but where
    quarters are reported one by one, the first does not decide for the last.
    """
    latest = max(periods, key=lambda period: period.lateness)
    if latest.is_running or target.observed is Collection.END:
        return latest
    longer = [
        p for p in periods if p.is_running and p.year == latest.year and p.length > latest.length
    ]
    return max(longer, key=lambda period: period.lateness, default=latest)


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
    standard = standards.standard(target, period, partial(_value, series), place)
    result = Result(target, Verdict.UNJUDGED, observed.observation, observed.value, period)
    result = result._replace(place=place)
    if isinstance(standard, Reason):
        return result._replace(reason=standard)
    result = result._replace(
        figure=standard.figure, upper=standard.upper, gap=standard.gap(observed.value)
    )
    if observed.reason is not None and observed.reason.code is ReasonCode.YEARS_LACKING:
        return result._replace(reason=observed.reason, gap=None)
    if observed.unclear and not _is_clear(target, observed, standard):
        since = target.sum_since or min(of.year for of in series[target.id].by_period)
        return result._replace(reason=Reason(ReasonCode.NO_RUNNING_TOTAL, {"since": since}))
    verdict = standard.verdict(observed.value)
    if standard.is_beyond(observed.value):
        result = result._replace(reason=Reason(ReasonCode.BEYOND_EXPECTED))
    elif verdict in _NOT_FINAL:
        result = result._replace(reason=observed.reason or _reason(standard, verdict))
    else:
        result = result._replace(reason=observed.reason)
    if standard.path is not None:
        goal = goal_of(target, standard.figure, standard.upper)
        progress = progress_of(target, observed.value, goal, standard.path)
        result = result._replace(progress=progress)
    return result._replace(verdict=verdict)


def _reason(standard: Standard, verdict: Verdict) -> Reason | None:
    """What a standard says of a verdict that is not final."""
    reason = standard.reason
    if reason is not None and reason.code is ReasonCode.NO_BASE and verdict is Verdict.ON_TRACK:
        return Reason(ReasonCode.DUE_LATER, {"due": reason.fields["due"]})
    return reason


def _value(series: Mapping[str, Series], other: str, period: Period) -> Decimal | None:
    """The figure that another is held against; None where nobody can tell what it is."""
    observed = series[other].by_period.get(period)
    return None if observed is None or observed.unclear else observed.value


def _without_value(target: Target, observed: Observed) -> Result:
    """A row without a figure: what it declares is shown; an empty one reports nothing."""
    observation = observed.observation
    if observation.is_empty:
        return Result(target, Verdict.MISSING, observation)
    if target.comparator is Comparator.ABSENT:
        return Result(target, Verdict.UNJUDGED, observation, reason=Reason(ReasonCode.NO_TARGET))
    without = target.comparator in _WITHOUT_FIGURE
    code = ReasonCode.DECLARED_ONLY if without else ReasonCode.NO_FIGURE
    return Result(target, Verdict.UNJUDGED, observation, reason=Reason(code))


def _is_clear(target: Target, observed: Observed, standard: Standard) -> bool:
    """Whether a total over years gets one verdict, be it a running total or that of the year alone.

    What is to be high and is reached by the year alone, or is on the path, is so by the total too.
    """
    value, total = observed.value, observed.alternative
    if value is None:
        return False
    if target.better is Better.HIGHER:
        on_track = standard.verdict(value) is Verdict.ON_TRACK
        if on_track or standard.accepted.accepts(value):
            return True
    return total is not None and standard.verdict(value) is standard.verdict(total)
