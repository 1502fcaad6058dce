"""Which places of a submission are judged, and what becomes of the rows of others."""

import re
from collections.abc import Iterable, Sequence

from dabiao.core.asked_places import asked_place, place_meant
from dabiao.core.regions import (
    divisions_of,
    is_no_place,
    is_place,
    lies_outside,
    place_of,
)
from dabiao.findings.collector import Findings
from dabiao.findings.rules.matching import NO_ROWS_OF_PLACE, ONLY_OTHER_PLACES, OTHER_REGION
from dabiao.model.comparator import Comparator
from dabiao.model.document import Document, Measure, Target
from dabiao.model.finding import Location
from dabiao.model.observation import Field, Observation

EVERY_PLACE = "all"
"""In place of the name of a region: every place that the submission names."""

OWN: None = None
"""The place that is the document's own region."""

_MOST_PLACES = 5_000
_MOST_KEPT = 4_096
_MOST_NAMED = 5
_MOST_HINTS = 100
"""Of thousands of unknown names nobody reads what each may mean, and to look takes long."""
_PER_HEAD = r"每|人均|平均|率|比重|比例|占比|浓度|密度|强度|指数|温|^单位|^万元"


class _LeftOut:
    """The rows of a file that are not judged: where the first stands, how many, of which places."""

    def __init__(self, location: Location) -> None:
        self.location = location
        self.rows = 0
        self.names: dict[str, None] = {}


class Places:
    """The places that are judged by one document.

    Args:
        document: whose own region is judged unless others are asked for.
        regions: the names or codes of the places that are asked for; ``all`` is every place that
            the submission names.
        file: the submission, for what is said of it as a whole.

    Raises:
        DabiaoError: a place that is asked for is none, and probably misspelt.
    """

    def __init__(self, document: Document, regions: Iterable[str], file: str) -> None:
        self._own = document.region
        self._file = file
        self._known: dict[str, str | None] = {}
        asked = tuple(regions)
        self._every = EVERY_PLACE in asked
        self._wanted = [asked_place(region, self._own) for region in asked if region != EVERY_PLACE]
        if not asked:
            self._wanted = [OWN]
        self._seen: dict[str | None, None] = {}
        self._left_out: dict[str, _LeftOut] = {}
        self._named: dict[str, Location] = {}

    @property
    def judged(self) -> Sequence[str | None]:
        """The places to judge: those that were asked for, then those that were found, own first."""
        places = dict.fromkeys(
            [*self._wanted, *sorted(self._seen, key=lambda place: place is not OWN)]
        )
        return tuple(places) or (OWN,)

    def place(self, region: str | None) -> str | None:
        """The place that a row is about: its official name, or the document's own region."""
        if region is None:
            return OWN
        if region not in self._known:
            if len(self._known) >= _MOST_KEPT:  # a hostile file can name a million places
                self._known.clear()
            self._known[region] = place_of(region, self._own)
        return self._known[region]

    def judges(self, place: str | None) -> bool:
        """Whether rows of a place would be judged; nothing is noted of it."""
        if place in self._wanted:
            return True
        return self._every and not (place is not OWN and is_no_place(place))

    def takes(self, place: str | None, observation: Observation | None = None) -> bool:
        """Whether rows of a place are judged; it is then one of those that were found.

        Args:
            place: as :meth:`place` gives it.
            observation: the row, to which is pointed where the place is an odd one.
        """
        if place in self._seen:
            return True
        is_judged = self.judges(place)
        is_asked = is_judged or self._every
        if place is not OWN and is_asked and observation and len(self._named) < _MOST_PLACES:
            self._named.setdefault(place, observation.at(Field.REGION))
        if not is_judged or len(self._seen) >= _MOST_PLACES:
            return False
        self._seen[place] = None
        return True

    def scoped(self, targets: Sequence[Target], region: str | None) -> list[Target]:
        """Those of some targets whose scope is the place that a row names: 市区, 市本级, a district.

        They are targets of the document's own region, set for that part of it.
        """
        place = self.place(region)
        if place is OWN or not (self._every or OWN in self._wanted):
            return []
        return [t for t in targets if t.scope is not None and self.place(t.scope) == place]

    def leave_out(self, observation: Observation, place: str | None) -> None:
        """Counts a row that is not judged."""
        if place in self._named and not self.judges(place):
            return  # a finding of its own says so
        file = observation.file
        if file not in self._left_out:
            self._left_out[file] = _LeftOut(observation.at(Field.REGION))
        left_out = self._left_out[file]
        left_out.rows += 1
        if len(left_out.names) < _MOST_KEPT:
            left_out.names[self._own.name if place is OWN else place] = None

    def note(self, findings: Findings) -> None:
        """Notes for each file which rows were left out, and which places have no rows."""
        lacks_own = OWN in self._wanted and OWN not in self._seen
        for left_out in self._left_out.values():
            names = list(left_out.names)
            more = "…" if len(names) > _MOST_NAMED else ""
            findings.add(
                ONLY_OTHER_PLACES if lacks_own else OTHER_REGION,
                left_out.location,
                own=self._own.name,
                rows=left_out.rows,
                count=len(names),
                places=", ".join(names[:_MOST_NAMED]) + more,
            )
        self._note_odd(findings)
        for place in self._wanted:
            if place is not OWN and place not in self._seen:
                findings.add(NO_ROWS_OF_PLACE, Location(self._file), place=place)

    def _note_odd(self, findings: Findings) -> None:
        """Notes the names of places that are none, that are not known, or are of elsewhere."""
        if not self._named:
            return
        from dabiao.findings.rules.places import (  # noqa: PLC0415 - most checks name no places
            NO_PLACE,
            PLACE_ELSEWHERE,
            UNKNOWN_PLACE,
        )

        below = divisions_of(self._own)
        for number, (place, location) in enumerate(self._named.items()):
            if not self.judges(place):
                findings.add(NO_PLACE, location, place=place, own=self._own)
            elif lies_outside(place, self._own):
                findings.add(PLACE_ELSEWHERE, location, place=place, own=self._own)
            elif below and place not in below and not is_place(place):
                hint = place_meant(place, below if number < _MOST_HINTS else ())
                findings.add(UNKNOWN_PLACE, location, place=place, own=self._own, hint=hint)


def is_amount_of_whole(target: Target) -> bool:
    """Whether a target is an amount of its whole region, which no part of it can be held to.

    A province's harvest is not that of each of its cities. Rates, shares, ranks and what is counted
    per head or per area hold for a part as well, and so does what each part is to reach (每个县).
    """
    if target.scope is not None and target.scope.startswith(("每", "各")):
        return False
    if target.comparator is Comparator.QUALITATIVE:
        return False  # a state that each part can reach
    measure = target.indicator.measure
    if measure is Measure.CUMULATIVE:
        return True
    per_head = target.unit in ("%", "‰") or "/" in target.unit or re.search(_PER_HEAD, target.name)
    return measure is Measure.LEVEL and not per_head
