"""Gathers the findings of a check, and sorts and counts them for whoever shows them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from dabiao.findings.rules.files import MORE_OF_THEM
from dabiao.findings.selection import EVERYTHING, Selection
from dabiao.model.finding import Finding, Location, Rule, Severity


class Findings:
    """Gathers findings in the order in which they are made; the same one is kept once.

    Of each rule a limited number is kept, and the others are counted: a file of a million bad rows
    has the same thing to say a million times. Nobody asks it what to do next: whoever makes a
    finding does not depend on whether it is kept.
    """

    _MOST = 200

    def __init__(self, selection: Selection = EVERYTHING) -> None:
        self._selection = selection
        self._all: dict[tuple[object, ...], Finding] = {}
        self._counts: Counter[str] = Counter()
        self._rules: dict[str, Rule] = {}
        self._left: dict[str, str] = {}
        self._headers: dict[str, Sequence[str]] = {}

    def name_columns(self, file: str, headers: Sequence[str]) -> None:
        """Has the findings in rows that stand in no file name their column by its header."""
        self._headers[file] = headers

    def add(self, rule: Rule, location: Location, **fields: object) -> Finding:
        """Notes that a rule is broken, with the values that its message mentions.

        Returns:
            The finding, for an observation or a result that cannot be used because of it.
        """
        if location.column and (headers := self._headers.get(location.file)):
            location = location._replace(header="".join(headers[location.column - 1 :][:1]))
        finding = Finding(rule, location, fields)
        if self._selection.includes(rule):
            self._keep(finding)
        return finding

    def _keep(self, finding: Finding) -> None:
        code = finding.rule.code
        if self._counts[code] >= self._MOST:
            self._counts[code] += 1
            self._left.setdefault(code, finding.location.file)
            return
        key = (code, finding.location, *finding.fields.items())
        if key not in self._all:
            self._counts[code] += 1
            self._rules[code] = finding.rule
            self._all[key] = finding

    def __iter__(self) -> Iterator[Finding]:
        yield from self._all.values()
        for code, count in self._counts.items():
            if count > self._MOST:
                fields = {"rule": self._rules[code], "count": count - self._MOST}
                yield Finding(MORE_OF_THEM, Location(self._left[code]), fields)

    def __bool__(self) -> bool:
        return bool(self._all)


def by_gravity(findings: Iterable[Finding]) -> list[tuple[Severity, list[Finding]]]:
    """The findings of each severity, the gravest first, in the order of files and lines."""
    found: dict[Severity, list[Finding]] = {severity: [] for severity in Severity}
    for finding in findings:
        found[finding.severity].append(finding)
    return [
        (severity, sorted(some, key=lambda f: f.location))
        for severity, some in found.items()
        if some
    ]


def tally(findings: Iterable[Finding]) -> Counter[Severity]:
    """How many findings there are of each severity, with those that are only counted."""
    counts: Counter[Severity] = Counter()
    for finding in findings:
        counts[finding.severity] += 1
        rule, count = finding.fields.get("rule"), finding.fields.get("count")
        if finding.rule is MORE_OF_THEM and isinstance(rule, Rule) and isinstance(count, int):
            counts[rule.severity] += count
    return counts


def by_line(findings: Iterable[Finding]) -> list[Finding]:
    """The findings of one file in the order of its lines."""
    return sorted(findings, key=lambda finding: finding.location[1:])
