"""Brings observations to the targets they speak of: name, place, period, unit, duplicates."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from dabiao.assess.convert import is_plain, observed_figure
from dabiao.assess.kinds import (
    RATE_UNITS,
    AssumedRates,
    find_based,
    fits,
    is_rate,
    misfit,
    same_row,
    says_base,
)
from dabiao.assess.merge import merged
from dabiao.assess.named import find_named
from dabiao.assess.places import OWN, Places
from dabiao.assess.unknown import UnknownNames
from dabiao.core.lang import same_words
from dabiao.core.periods import Period
from dabiao.findings.collector import Findings
from dabiao.findings.rules.matching import (
    AFTER_DUE,
    AMBIGUOUS_NAME,
    NO_PERIOD,
    OUTSIDE_PLAN,
)
from dabiao.library.index import NameIndex
from dabiao.model.document import Document, Measure, Target
from dabiao.model.finding import Location
from dabiao.model.observation import Field, Kind, Observation
from dabiao.model.series import Observed, Series
from dabiao.readers.beside import with_unit_beside

_MOST_ROUTES = 100_000

Matched = Mapping[str | None, Mapping[str, Series]]
"""What was observed: by place, where None is the document's own region, and by target's id."""


def match(
    index: NameIndex,
    observations: Iterable[Observation],
    findings: Findings,
    places: Places,
    default: Period | None = None,
) -> Matched:
    """Sorts observations by place and target, as they come.

    Args:
        index: the names of the document's targets; matched exactly, after folding.
        observations: in the order in which they were reported.
        findings: what cannot be matched or used is noted here.
        places: which places are judged.
        default: the period of rows that name none.

    Returns:
        For each place that is judged a series for each target's id.
    """
    return _Matcher(index, findings, places, default).match(observations)


class _Aim(NamedTuple):
    """A target that a row speaks of, with what a row in its unit needs to know of it.

    ``plain`` says that a figure is taken as it stands; a reduction has to be looked at, and so
    has a rate of growth without a unit.
    """

    target: Target
    series: Series
    unit: str
    due: int
    plain: bool
    units: tuple[str | None, ...]


class _Route(NamedTuple):
    """Where the rows of one name and region go: to targets in a place, or nowhere."""

    place: str | None
    aims: tuple[_Aim, ...] | None
    """None where rows of that place are not judged."""


class _Matcher:
    """Matches the observations of one check; names and places recur, and are looked up once."""

    def __init__(
        self, index: NameIndex, findings: Findings, places: Places, default: Period | None
    ) -> None:
        self._index = index
        self._findings = findings
        self._places = places
        self._default = default
        self._years = _years(index.document)
        new_series = partial(_empty_series, index.document)
        self._series: defaultdict[str | None, dict[str, Series]] = defaultdict(new_series)
        self._routes: dict[tuple[str, str | None, bool], _Route] = {}
        self._names: dict[str, tuple[list[Target], str | None]] = {}
        self._unknown = UnknownNames(index, findings, places, self._years, self._series)
        self._rates = AssumedRates()
        self._aside: list[tuple[Observation, Period | None, _Aim]] = []
        """Figures of the latest row that are not of the kind which their targets ask for."""

    def match(self, observations: Iterable[Observation]) -> Matched:
        """The series of each place and target."""
        for observation in observations:
            if self._aside and not same_row(observation, self._aside[0][0]):
                self._note_aside()
            route = self._routes.get(_key(observation))
            if route is None:
                self._match_new(observation)
                continue
            self._unknown.is_known(observation.file)
            if route.aims is None:
                self._places.leave_out(observation, route.place)
            else:
                self._sort(observation, route.aims)
        self._note_aside()
        self._unknown.note()
        self._rates.note(self._findings)
        self._places.note(self._findings)
        return {place: self._series[place] for place in self._places.judged}

    def _match_new(self, observation: Observation) -> None:
        """Matches a row of a name and region that have not been met before.

        A name may end in its unit, as tables print it: 森林蓄积量(万立方米).
        """
        found, unit, observation = find_based(observation, self._find)
        if not found:
            self._unknown.take(observation, self._period(observation))
            return
        self._unknown.is_known(observation.file)
        route = self._route(observation, found)
        is_clear = route.aims is None or len(route.aims) > 0  # an unclear row is noted each time
        is_plain_name = unit is None and not says_base(observation)
        if is_clear and is_plain_name and len(self._routes) < _MOST_ROUTES:
            self._routes[_key(observation)] = route
        if route.aims is None:
            self._places.leave_out(observation, route.place)
            return
        if not is_clear:
            return
        is_amounts = observation.kind is Kind.GROWTH and unit not in RATE_UNITS
        if unit is not None and not is_amounts:  # 进出口总值（亿元） grew by so many percent
            location = observation.at(Field.INDICATOR)
            observation = with_unit_beside(observation, unit, location, self._findings)
        self._sort(observation, route.aims)

    def _route(self, observation: Observation, found: Sequence[Target]) -> _Route:
        """Where a row goes: nowhere, with a finding, unless it is certain of what it speaks."""
        place = self._places.place(observation.region)
        if scoped := self._places.scoped(found, observation.region):
            found, place = scoped, OWN
        if not self._places.takes(place, observation):
            return _Route(place, None)
        if len({(t.indicator.id, t.scope, t.name) for t in found}) > 1:
            location, name = observation.at(Field.INDICATOR), observation.indicator
            choices = same_words(", ".join(target.id for target in found))
            self._findings.add(AMBIGUOUS_NAME, location, name=name, choices=choices)
            return _Route(place, ())
        return _Route(place, tuple(_aim(target, self._series[place]) for target in found))

    def _period(self, observation: Observation) -> Period | None:
        """A row whose period could not be read belongs to none, not to the default one."""
        return observation.period or (None if observation.defect else self._default)

    def _sort(self, observation: Observation, aims: Sequence[_Aim]) -> None:
        """Adds a row to the series of its targets, if its period is one of theirs."""
        period = self._period(observation)
        first, last = self._years
        if period is None:
            if observation.defect is None:
                self._note_no_period(observation)
        elif not first <= period.year <= last:
            if observation.is_before:
                return
            location, plan = observation.at(Field.PERIOD), _plan(self._index.document)
            self._findings.add(OUTSIDE_PLAN, location, period=period, plan=plan)
            return
        for aim in aims:
            if period is not None and period.year > aim.due:
                location = observation.at(Field.PERIOD)
                self._findings.add(AFTER_DUE, location, name=aim.target, period=period, due=aim.due)
            else:
                self._add(observation, period, aim)

    def _add(self, observation: Observation, period: Period | None, aim: _Aim) -> None:
        series = aim.series
        plain = aim.plain and observation.unit in aim.units and is_plain(observation)
        if observation.is_before:
            self._add_before(observation, period, aim)
            return
        if plain:
            observed = Observed(observation, observation.value)
        elif fits(observation, aim.target, period):
            observed = observed_figure(observation, aim.target, self._findings)
            if observed.value is not None and aim.plain and is_rate(aim.target):
                self._rates.take(observation, aim.target)
        elif observation.kind is not None:
            self._aside.append((observation, period, aim))
            return
        else:
            defect = misfit(observation, aim.target, period, self._findings)
            observed = Observed(observation, None, defect)
        if observation.value is not None:
            series.last = observation
        self._put(observed, period, aim)

    def _add_before(self, observation: Observation, period: Period | None, aim: _Aim) -> None:
        """Adds a figure of the year before, unless it is of another kind, or there is a better one."""
        if period is None or period in aim.series.by_period:
            return
        if fits(observation, aim.target, period):
            observed = observed_figure(observation, aim.target, Findings())
            if observed.value is not None and observed.defect is None:
                aim.series.by_period[period] = observed

    def _note_aside(self) -> None:
        """Notes the figures of a row that gives none of the right kind; the latest for a target."""
        latest: dict[str, tuple[Observation, Period | None, _Aim]] = {}
        for observation, period, aim in self._aside:
            last = aim.series.last
            if last is None or not same_row(observation, last):
                latest[aim.target.id] = (observation, period, aim)
        self._aside.clear()
        for observation, period, aim in latest.values():
            defect = misfit(observation, aim.target, period, self._findings)
            self._put(Observed(observation, None, defect), period, aim)

    def _put(self, observed: Observed, period: Period | None, aim: _Aim) -> None:
        series = aim.series
        known = series.undated if period is None else series.by_period.get(period)
        if known is not None and not known.observation.is_before:
            observed = merged(known, observed, period, aim.target, self._findings)
        if period is None:
            series.undated = observed
        else:
            series.by_period[period] = observed

    def _find(self, name: str) -> tuple[list[Target], str | None]:
        """The targets of a name, which recurs in other rows, and the unit behind it."""
        known = self._names.get(name)
        if known is None:
            known = find_named(self._index, name)
            if len(self._names) < _MOST_ROUTES:
                self._names[name] = known
        return known

    def _note_no_period(self, observation: Observation) -> None:
        document = self._index.document
        location = observation.at(Field.PERIOD)
        if Field.PERIOD not in observation.columns:
            location = Location(observation.file)  # once for the file, not for each row
        first, last = document.period
        self._findings.add(NO_PERIOD, location, document=document.id, period=f"{first}-{last}")


def _key(observation: Observation) -> tuple[str, str | None, bool]:
    """What decides where a row goes: the growth of 地区生产总值 may be another target than its amount."""
    return observation.indicator, observation.region, observation.kind is Kind.GROWTH


def _aim(target: Target, series: Mapping[str, Series]) -> _Aim:
    plain = target.indicator.measure is not Measure.REDUCTION
    taken = (target.unit,) if is_rate(target) else (None, target.unit)
    return _Aim(target, series[target.id], target.unit, target.due, plain, taken)


def _empty_series(document: Document) -> dict[str, Series]:
    return {target.id: Series() for target in document.targets}


def _years(document: Document) -> tuple[int, int]:
    """The first and the last year of which a figure can say something of the document."""
    bases = [target.base.year for target in document.targets if target.base]
    dues = [target.due for target in document.targets]
    first, last = document.period
    return min([first - 1, *bases]), max([last, *dues])


def _plan(document: Document) -> str:
    first, last = document.period
    return str(first) if first == last else f"{first}-{last}"
