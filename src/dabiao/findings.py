"""Findings: the defects of target files (D1xx) and of submissions (D2xx).

A rule has a stable code; its severity and its message stand in the catalogue. A finding is a rule
at a place, with the fields of its message. What a field quotes is made safe to show.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import NamedTuple

from dabiao.lang import Lang, Words
from dabiao.safe import excerpt, visible


class Severity(StrEnum):
    """How bad a finding is. Errors make a submission unsound; the others do not."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Rule(StrEnum):
    """The stable codes."""

    UNREADABLE_YAML = "D100"
    UNKNOWN_KEY = "D101"
    MISSING_KEY = "D102"
    WRONG_TYPE = "D103"
    COMPARATORS = "D104"
    UNKNOWN_COMPARATOR = "D105"
    NO_FIGURE = "D106"
    UNKNOWN_UNIT = "D107"
    DUPLICATE_ID = "D108"
    UNDEFINED_INDICATOR = "D109"
    BAD_DATE = "D110"
    NOT_A_CHOICE = "D111"
    AGAINST_DIRECTION = "D112"
    UNKNOWN_REFERENCE = "D113"
    BAD_TOLERANCE = "D114"
    BAD_ORDER = "D115"
    INCOMPLETE = "D116"
    IN_VOCABULARY = "D117"
    RECURS = "D118"
    FIGURE_NOT_WORDED = "D119"
    COMPARATOR_NOT_WORDED = "D120"
    WORDING_NOT_IN_SOURCE = "D121"
    NO_SOURCE = "D122"
    UNBALANCED = "D123"
    DANGLING = "D124"
    SAME_NAME = "D125"

    UNREADABLE_FILE = "D200"
    UNKNOWN_INDICATOR = "D201"
    MISSING_COLUMN = "D202"
    NOT_A_NUMBER = "D203"
    WRONG_UNIT = "D204"
    NO_PERIOD = "D205"
    CONFLICT = "D206"
    BAD_PERIOD = "D207"
    REPEATED = "D208"
    OTHER_REGION = "D209"
    DECLARED_DIFFERS = "D210"
    UNKNOWN_DECLARATION = "D211"
    AMBIGUOUS_NAME = "D212"
    UNUSED_COLUMN = "D213"
    EXTRA_CELLS = "D214"
    AFTER_DUE = "D215"
    TWO_UNITS = "D216"
    DECLARED_OTHERWISE = "D217"
    ACTUALS_UNBALANCED = "D218"
    MORE_OF_THEM = "D219"


class Location(NamedTuple):
    """A place in a file: line from 1; column from 1 (of a table: the field), 0 where none."""

    file: str
    line: int = 0
    column: int = 0


class Finding(NamedTuple):
    """A defect, and where it is."""

    rule: Rule
    location: Location
    fields: Mapping[str, str | Words]

    @property
    def severity(self) -> Severity:
        """How bad it is."""
        return _described(self.rule)[0]

    def message(self, lang: Lang) -> str:
        """What is wrong and what to do instead, on one line that is safe to show."""
        fields = {
            key: field(lang) if isinstance(field, Words) else excerpt(field)
            for key, field in self.fields.items()
        }
        return _described(self.rule)[1](lang).format(**fields)

    def line_for_people(self, lang: Lang) -> str:
        """``file:line:column: code message``."""
        place = self.location
        spot = f":{place.line}:{place.column}" if place.line else ""
        return f"{visible(place.file)}{spot}: {self.rule} {self.message(lang)}"


class Findings:
    """Gathers findings in the order in which they are made; the same one is kept once.

    Of each rule a limited number is kept, and the others are counted: a file of a million bad rows
    has the same thing to say a million times.
    """

    _MOST = 200

    def __init__(self) -> None:
        self._all: dict[tuple[object, ...], Finding] = {}
        self._counts: Counter[Rule] = Counter()

    def add(self, rule: Rule, location: Location, **fields: str | Words) -> None:
        """Notes a defect, with the fields of its message: quoted text as str, ours as Words."""
        key = (rule, location, *fields.items())
        if key in self._all:
            return
        self._counts[rule] += 1
        if self._counts[rule] <= self._MOST:
            self._all[key] = Finding(rule, location, fields)

    def wants(self, rule: Rule) -> bool:
        """Whether another finding of the rule would be kept: some take long to word."""
        return self._counts[rule] < self._MOST

    def __iter__(self) -> Iterator[Finding]:
        yield from self._all.values()
        for rule, count in self._counts.items():
            if count > self._MOST:
                told: dict[str, str | Words] = {"rule": rule, "count": str(count - self._MOST)}
                yield Finding(Rule.MORE_OF_THEM, Location("-"), told)

    def __bool__(self) -> bool:
        return bool(self._all)


def same_words(text: str) -> Words:
    """Our own text, the same in both languages, which need not be cut like a quotation."""
    return Words(text, text)


def did_you_mean(suggestion: str | None) -> Words:
    """The clause that offers a suggestion; empty without one."""
    if suggestion is None:
        return Words("", "")
    shown = excerpt(suggestion)
    return Words(f"; did you mean {shown}?", f"；是否为“{shown}”？")


def _described(rule: Rule) -> tuple[Severity, Words]:
    from dabiao.catalogue import CATALOGUE  # noqa: PLC0415 - without a finding it is not needed

    return CATALOGUE[rule]
