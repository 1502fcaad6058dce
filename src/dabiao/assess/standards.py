"""Standards: what a value is held against, worked out from a target and a period.

It is worked out apart from judging, so that one file and a panel of millions of rows are held
against the same.
"""

from collections.abc import Callable
from decimal import Decimal

from dabiao.assess.aim import Aim, in_unit
from dabiao.assess.over_time import (
    adds_up,
    first_year_of_total,
    is_due,
    is_of_each_year,
    is_provisional,
    may_be_ahead,
    part_of_year,
)
from dabiao.assess.path import Aimed, asks_for_base, goal_of, is_kept, level_path, path_to
from dabiao.assess.places import is_amount_of_whole
from dabiao.assess.standard import Band, Standard
from dabiao.assess.start import (
    Start,
    ValueOf,
    compared_with,
    period_compared_with,
    start_of,
    year_of_base,
)
from dabiao.core import units
from dabiao.core.decimals import EXACT, rounded
from dabiao.core.periods import Period
from dabiao.core.quantities import Quantity
from dabiao.model.comparator import (
    DEFAULT_TOLERANCE,
    Better,
    Comparator,
    Interval,
    Tolerance,
    accepted,
    beyond_expected,
    tolerated,
)
from dabiao.model.document import Base, Collection, Document, Target
from dabiao.model.progress import Method, Path
from dabiao.model.reason import Reason, ReasonCode
from dabiao.model.verdict import Verdict

Resolve = Callable[[str], tuple[Document, Target] | None]
"""Finds the target that ``document/target`` names, and its document; None if there is none."""

STRICT = Decimal(1)
"""The pace that asks for all of the path."""


class Standards:
    """The standards of one document's targets.

    Args:
        document: whose targets they are.
        resolve: finds the targets of other documents that delegated ones name.
        tolerance: how far 左右 reaches, in place of what the document and its targets say.
        pace: the share of the way up to the path that has to be done to be on track.
        method: how the paths of changes over years lead on; None for what is usual.
    """

    def __init__(
        self,
        document: Document,
        resolve: Resolve,
        tolerance: Tolerance | None = None,
        *,
        pace: Decimal = STRICT,
        method: Method | None = None,
    ) -> None:
        self._document = document
        self._resolve = resolve
        self._tolerance = tolerance
        self._pace = pace
        self._method = method

    @property
    def first_year(self) -> int:
        """The first year of the document; figures of earlier ones are only compared with."""
        return self._document.period[0]

    def standard(
        self, target: Target, period: Period, value_of: ValueOf, place: str | None = None
    ) -> Standard | Reason:
        """What a target's value of a period is held against, or why there is nothing.

        Args:
            target: of the document.
            period: of the value.
            value_of: asked only for another indicator that the target is held against, for the
                value before with which ``improve`` and ``maintain`` compare, and for the base.
            place: the place that the value is of; None is the document's own region.
        """
        if target.comparator is Comparator.ABSENT:
            return Reason(ReasonCode.NO_TARGET)
        aim = (
            self._whole_region(target, place)
            or self._other_time(target, period)
            or part_of_year(target, period)
            or self._aim(target, period, value_of, place)
        )
        if isinstance(aim, Reason):
            return aim
        start = start_of(target, self._document, period, value_of, place)
        standard = self._bands(target, aim, period, start)
        if aim.expected:
            beyond = beyond_expected(target.better, aim.figure, aim.tolerance)
            standard = standard._replace(beyond=beyond)
        return standard

    def _whole_region(self, target: Target, place: str | None) -> Reason | None:
        if place is None or not is_amount_of_whole(target):
            return None
        return Reason(ReasonCode.WHOLE_REGION, {"region": self._document.region})

    def _other_time(self, target: Target, period: Period) -> Reason | None:
        """Why a value from before the document's first year says nothing of its target.

        A stock that was reached before is reached; the growth or the harvest of 2022 is not that of
        2023, and what improved before the plan, or up to its base year, did not improve under it.
        """
        if period.since is not None:
            first = first_year_of_total(target, self._document)
            other = period.since != (target.since if target.average else first)
            return Reason(ReasonCode.OTHER_YEARS, {"period": period}) if other else None
        if target.average and not period.is_year:
            return Reason(ReasonCode.YEARS_LACKING, {"since": target.since})
        first = max(self._document.period[0], target.since or 0)
        compares = target.comparator.compares_with_before
        if target.base is not None and compares:
            first = max(first, target.base.year + 1)
        stays = target.observed is Collection.END and not compares
        if period.year >= first or stays:
            return None
        return Reason(ReasonCode.BEFORE_PERIOD, {"year": period.year})

    def _aim(
        self, target: Target, period: Period, value_of: ValueOf, place: str | None
    ) -> Aim | Reason:
        if target.comparator is Comparator.QUALITATIVE:
            return Reason(ReasonCode.DECLARED_ONLY)
        if target.comparator is Comparator.DELEGATED:
            return self._delegated(target)
        if target.of is not None:
            return self._other_indicator(target, target.of, period, value_of)
        if target.value is not None:
            tolerance = self._tolerance_of(target, self._document)
            return Aim(target.comparator, target.value, target.upper, tolerance, target.expected)
        before = compared_with(target, period, value_of, place).base
        if before is None:
            lacks = period_compared_with(target, period)
            return Reason(ReasonCode.NOTHING_BEFORE, {"period": lacks})
        return Aim(target.comparator, before.value)

    def _other_indicator(
        self, target: Target, other_id: str, period: Period, value_of: ValueOf
    ) -> Aim | Reason:
        """The observed value of another target of the document, in this one's unit."""
        other = self._document.target(other_id)
        value = value_of(other_id, period)
        same_years = other is not None and other.average == target.average
        if other is None or value is None or not same_years:
            fields = {"other": other or other_id, "period": period}
            return Reason(ReasonCode.OTHER_NOT_REPORTED, fields)
        try:
            figure = units.convert(value, other.unit, target.unit)
        except units.UnitError:
            return Reason(ReasonCode.OTHER_UNIT, {"other": other})
        tolerance = self._tolerance_of(target, self._document)
        return Aim(target.comparator, figure, tolerance=tolerance)

    def _delegated(self, target: Target) -> Aim | Reason:
        """The figure of the target that this one names, in this one's unit."""
        seen: set[str] = set()
        document, setter = self._document, target
        while setter.delegated_to is not None and setter.delegated_to not in seen:
            seen.add(setter.delegated_to)
            found = self._resolve(setter.delegated_to)
            if found is None:
                return Reason(ReasonCode.SET_ELSEWHERE)
            document, setter = found
        opposed = setter.better is not target.better
        if setter.value is None or (opposed and setter.comparator is not Comparator.EXACTLY):
            return Reason(ReasonCode.SET_ELSEWHERE)
        try:
            figure = units.convert(setter.value, setter.unit, target.unit)
            upper = None
            if setter.upper is not None:
                upper = units.convert(setter.upper, setter.unit, target.unit)
        except units.UnitError:
            return Reason(ReasonCode.SET_ELSEWHERE)
        tolerance = in_unit(self._tolerance_of(setter, document), setter.unit, target.unit)
        return Aim(setter.comparator, figure, upper, tolerance, setter.expected)

    def _tolerance_of(self, target: Target, document: Document) -> Tolerance:
        """The tolerance nearest to the target: the caller's, its own, its document's, ours."""
        return self._tolerance or target.tolerance or document.tolerance or DEFAULT_TOLERANCE

    def _bands(self, target: Target, aim: Aim, period: Period, start: Start) -> Standard:
        met = accepted(aim.comparator, target.better, aim.figure, aim.upper)
        near = None
        if aim.comparator is Comparator.ABOUT:
            near = tolerated(target.better, aim.figure, aim.tolerance)
        if is_due(target, period):
            bands = [Band(met, Verdict.MET)]
            if near is not None:
                bands.append(Band(near, Verdict.NEAR))
            return Standard(aim.figure, aim.upper, met, tuple(bands), Verdict.SHORTFALL)
        if is_provisional(target, period):
            # A rate or mean of the months so far is held against the year's own figure.
            band = Band(near or met, Verdict.ON_TRACK)
            path = level_path(aim.figure, period)
            return Standard(aim.figure, aim.upper, met, (band,), Verdict.BEHIND, path)
        if target.average:  # the mean so far is a stage: what is short of it is to be made up
            band = Band(near or met, Verdict.ON_TRACK)
            return Standard(aim.figure, aim.upper, met, (band,), Verdict.BEHIND)
        return self._before_due(target, aim, period, met, near or met, start)

    def _before_due(
        self,
        target: Target,
        aim: Aim,
        period: Period,
        met: Interval,
        near: Interval,
        start: Start,
    ) -> Standard:
        """The bands before the target is due: nothing is missed yet."""
        base, is_observed = start
        goal = goal_of(target, aim.figure, aim.upper)
        kept = is_kept(target, base, goal)
        may_lead = may_be_ahead(target, period, has_base=base is not None) and not kept
        bands = [Band(met, Verdict.AHEAD)] if may_lead else []
        aimed = Aimed(
            target,
            goal,
            period,
            base,
            is_observed,
            several_years=len(set(self._document.period)) > 1,
            method=self._method,
        )
        path = path_to(aimed)
        whole = period.is_year or target.observed is Collection.END
        stays = kept and target.observed is Collection.MEAN
        about = aim.comparator is Comparator.ABOUT
        alone = whole and (is_of_each_year(target) or path is None or kept or about)
        if (alone or stays) and not adds_up(target):
            # The growth of one year of a plan is a stage; it does not reach that of the last. And
            # nothing is behind that would be near enough if it were due.
            bands.append(Band(near, Verdict.ON_TRACK))
        standard = Standard(aim.figure, aim.upper, met, tuple(bands), Verdict.UNJUDGED)
        if path is None or target.better is Better.NONE:
            return standard._replace(reason=self._no_path(target, period, base))
        stands = Quantity(rounded(path.expected), target.unit)
        reason = Reason(ReasonCode.PATH, {"expected": stands})
        bands.append(Band(self._beyond(target, path), Verdict.ON_TRACK))
        return standard._replace(
            bands=tuple(bands), otherwise=Verdict.BEHIND, path=path, reason=reason
        )

    def _beyond(self, target: Target, path: Path) -> Interval:
        """The values that are far enough at the pace that is asked for.

        The pace is a share of the way to what is better. Where the path leads the other way, as
        that of what is used up to a limit, a slower pace asks for no less.
        """
        start = EXACT.multiply(path.start, path.part)
        way = EXACT.subtract(path.expected, start)
        enough = EXACT.add(start, EXACT.multiply(self._pace, way))
        if target.better is Better.HIGHER:
            return Interval(low=min(enough, path.expected))
        return Interval(high=max(enough, path.expected))

    def _no_path(self, target: Target, period: Period, base: Base | None) -> Reason:
        """Why no path leads to a target: what is lacking, where something is."""
        if period.year < self.first_year:
            return Reason(ReasonCode.BEFORE_PERIOD, {"year": period.year})
        if target.no_path:
            return Reason(ReasonCode.DUE_LATER, {"due": target.due, "no_path": True})
        if base is None and asks_for_base(target):
            year = year_of_base(target, self._document)
            if year < period.year:  # else it is that figure itself
                return Reason(ReasonCode.NO_BASE, {"due": target.due, "year": year})
        return Reason(ReasonCode.DUE_LATER, {"due": target.due})
