"""Findings: the defects of target files (D1xx) and of submissions (D2xx).

A rule has a stable code; its severity and its message stand in the catalogue. A finding is a rule
at a place, with the fields of its message. What a field quotes is made safe to show.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from dabiao.lang import Lang, Words
from dabiao.rules import EVERYTHING, Rule, Selection, Severity
from dabiao.safe import excerpt, visible

STANDARD_INPUT = "-"
"""The file of what was read from standard input, and of what stands in no file."""


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
            key: visible(field(lang)) if isinstance(field, Words) else excerpt(field)
            for key, field in self.fields.items()
        }
        return _described(self.rule)[1](lang).format(**fields)

    def line_for_people(self, lang: Lang) -> str:
        """``file:line:column: code message``; without the file where it is about none."""
        place = self.location
        spot = "".join(f":{number}" for number in place[1:] if number)
        return f"{visible(place.file)}{spot}: {self.rule} {self.message(lang)}"


class Findings:
    """Gathers findings in the order in which they are made; the same one is kept once.

    Of each rule a limited number is kept, and the others are counted: a file of a million bad rows
    has the same thing to say a million times.
    """

    _MOST = 200

    def __init__(self, selection: Selection = EVERYTHING) -> None:
        self._selection = selection
        self._all: dict[tuple[object, ...], Finding] = {}
        self._counts: Counter[Rule] = Counter()

    def add(self, rule: Rule, location: Location, **fields: str | Words) -> None:
        """Notes a defect, with the fields of its message: quoted text as str, ours as Words."""
        if self.count_if_full(rule):
            return
        key = (rule, location, *fields.items())
        if key not in self._all:
            self._counts[rule] += 1
            self._all[key] = Finding(rule, location, fields)

    def checks(self, rule: Rule) -> bool:
        """Whether a check is to be carried out: none that was ignored is."""
        return self._selection.includes(rule)

    def count_if_full(self, rule: Rule) -> bool:
        """Whether another finding of the rule would not be kept; it is counted then.

        Asked before one is worded that a million rows can give.
        """
        if not self.checks(rule):
            return True
        if self._counts[rule] < self._MOST:
            return False
        self._counts[rule] += 1
        return True

    def __iter__(self) -> Iterator[Finding]:
        yield from self._all.values()
        for rule, count in self._counts.items():
            if count > self._MOST:
                told: dict[str, str | Words] = {"rule": rule, "count": str(count - self._MOST)}
                yield Finding(Rule.MORE_OF_THEM, Location(STANDARD_INPUT), told)

    def __bool__(self) -> bool:
        return bool(self._all)


def by_gravity(findings: Iterable[Finding]) -> list[tuple[Severity, list[Finding]]]:
    """The findings of each severity, the gravest first, in the order of files and lines."""
    found: dict[Severity, list[Finding]] = {severity: [] for severity in Severity}
    for finding in findings:
        found[finding.severity].append(finding)
    return [
        (grave, sorted(some, key=lambda f: f.location)) for grave, some in found.items() if some
    ]


def tally(findings: Iterable[Finding]) -> Counter[Severity]:
    """How many findings there are of each severity, with those that are only counted."""
    counts: Counter[Severity] = Counter()
    for finding in findings:
        counts[finding.severity] += 1
        if finding.rule is Rule.MORE_OF_THEM:
            more, count = str(finding.fields["rule"]), str(finding.fields["count"])
            counts[_described(Rule(more))[0]] += int(count)
    return counts


def by_place(findings: Iterable[Finding]) -> list[Finding]:
    """The findings of one file in the order of its lines."""
    return sorted(findings, key=lambda finding: finding.location[1:])


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
