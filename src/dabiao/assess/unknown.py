"""Rows whose name is none of the document's: misspelt, or of other indicators that a table has."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from dabiao.assess.bare_names import without_unit
from dabiao.assess.places import OWN, Places
from dabiao.core.names import Suggestion
from dabiao.core.periods import Period
from dabiao.core.safe import excerpt
from dabiao.findings.collector import Findings
from dabiao.findings.rules.matching import OTHER_INDICATORS, UNKNOWN_INDICATOR
from dabiao.findings.rules.tables import NOTE_ROW
from dabiao.library.index import NameIndex
from dabiao.model.document import Target
from dabiao.model.finding import Location
from dabiao.model.mentions import NoneKnown
from dabiao.model.observation import Field, Observation
from dabiao.model.series import Series

if TYPE_CHECKING:
    from dabiao.assess.resemblance import Resemblance

_MOST_NAMES = 20_000
"""Different names that are looked at; of a file with more nothing is taken for granted."""
_MOST_HELD = 20_000
"""Rows on which is decided when all others are read."""
_MOST_SUGGESTIONS = 200
"""Rows for which the nearest known name is looked for, which is slow."""
_MOST_SHOWN = 3
_LONGEST_SHOWN = 24

Reported = Mapping[str | None, Mapping[str, Series]]
"""What was observed under known names: by place, and by target's id."""


class _Others:
    """The rows of a file that are of other indicators."""

    def __init__(self, first: Observation) -> None:
        self.first = first
        self.rows = 0
        self.names: dict[str, None] = {}


class _Held(NamedTuple):
    """A row whose name resembles some of the document's."""

    observation: Observation
    period: Period | None
    near: list[str]


class UnknownNames:
    """The rows of a check whose names the document does not know.

    A name that resembles a target's is an error, unless the target was reported for the same
    place and period under its own name: then it is another indicator, as is any name that
    resembles none. A file has to have one name at least that is known.

    Args:
        index: the names of the document's targets.
        findings: what is wrong is noted here.
        places: which places are judged.
        years: the first and the last year that are judged.
        reported: what was observed under known names; complete when :meth:`note` is called.
    """

    def __init__(
        self,
        index: NameIndex,
        findings: Findings,
        places: Places,
        years: tuple[int, int],
        reported: Reported,
    ) -> None:
        self._index = index
        self._findings = findings
        self._places = places
        self._years = years
        self._reported = reported
        self._listing = f"dabiao show {index.document.id}"
        self._suggested = 0
        self._near: dict[str, list[str]] = {}
        self._targets: dict[str, list[Target]] = {}
        self._held: list[_Held] = []
        self._others: dict[str, _Others] = {}
        self._sound: set[str] = set()

    def is_known(self, file: str) -> None:
        """Takes note that a file has a name that the document knows."""
        self._sound.add(file)

    def take(self, observation: Observation, period: Period | None) -> None:
        """Takes a row whose name is unknown; on a doubtful one is decided at the end."""
        name = observation.indicator
        if observation.is_empty and observation.defect is None:
            if name:
                self._findings.add(NOTE_ROW, observation.at(Field.INDICATOR), name=name)
            return
        if not any(map(str.isalpha, name)):
            self._note_unknown(observation, [])
            return
        if name not in self._near:
            if len(self._near) >= _MOST_NAMES:
                self._note_unknown(observation, [])
                return
            self._near[name] = self._resemblance.of(without_unit(name))
        if not self._near[name]:
            self._count(observation)
            return
        held = _Held(observation, period, self._near[name])
        if len(self._held) < _MOST_HELD:
            self._held.append(held)
        else:
            self._decide(held)

    def note(self) -> None:
        """Notes the misspelt names, and for each file how many rows are of other indicators."""
        for held in self._held:
            self._decide(held)
        for file, others in self._others.items():
            location = others.first.at(Field.INDICATOR)
            if file not in self._sound:
                hint = NoneKnown(others.rows, self._listing)
                self._add_unknown(others.first.indicator, location, hint)
                continue
            names = tuple(
                excerpt(name, _LONGEST_SHOWN) for name in list(others.names)[:_MOST_SHOWN]
            )
            self._findings.add(
                OTHER_INDICATORS,
                location,
                rows=others.rows,
                count=len(others.names),
                names=names,
                document=self._index.document.id,
            )

    @cached_property
    def _resemblance(self) -> "Resemblance":
        from dabiao.assess.resemblance import Resemblance  # noqa: PLC0415 - few checks need it

        return Resemblance(n for target in self._index.document.targets for n in target.names)

    def _decide(self, held: _Held) -> None:
        observation, period, near = held
        place = self._places.place(observation.region)
        targets = [(name, target) for name in near for target in self._named(name)]
        if self._places.scoped([target for _, target in targets], observation.region):
            place = OWN
        elif not self._places.judges(place):
            self._places.leave_out(observation, place)
            return
        wanted = (name for name, target in targets if self._lacks(target, place, period))
        first = next(wanted, None)
        if first is None:
            self._count(observation)
        else:
            self._note_unknown(observation, chain([first], wanted))

    def _named(self, name: str) -> list[Target]:
        if name not in self._targets:
            self._targets[name] = self._index.find(name)
        return self._targets[name]

    def _lacks(self, target: Target, place: str | None, period: Period | None) -> bool:
        """Whether a figure of a period could bear on a target, and none was reported for it."""
        first, last = self._years
        if period is not None and not first <= period.year <= min(last, target.due):
            return False
        series = self._reported.get(place, {}).get(target.id)
        if series is None:
            return True
        observed = series.undated if period is None else series.by_period.get(period)
        return observed is None or observed.is_empty

    def _count(self, observation: Observation) -> None:
        others = self._others.setdefault(observation.file, _Others(observation))
        others.rows += 1
        others.names[observation.indicator] = None

    def _note_unknown(self, observation: Observation, near: Iterable[str]) -> None:
        self._sound.add(observation.file)  # of which there is something more exact to say
        hint = Suggestion(self._suggestion(observation.indicator, near), self._listing)
        self._add_unknown(observation.indicator, observation.at(Field.INDICATOR), hint)

    def _suggestion(self, name: str, near: Iterable[str]) -> str | None:
        self._suggested += 1
        if self._suggested > _MOST_SUGGESTIONS:
            return next(iter(near), None)
        names = list(near)
        nearest = self._index.nearest(name) if names else None
        return nearest if nearest in names else next(iter(names), None)

    def _add_unknown(self, name: str, location: Location, hint: object) -> None:
        document = self._index.document.id
        self._findings.add(UNKNOWN_INDICATOR, location, name=name, document=document, hint=hint)
