"""Findings as the page has them: listed at its end, and named beside the rows that they are about."""

from collections.abc import Sequence
from typing import NamedTuple

from dabiao.core.lang import Lang
from dabiao.core.safe import excerpt
from dabiao.findings.collector import by_gravity, tally
from dabiao.model.finding import Finding, Location, Severity
from dabiao.model.report import Report
from dabiao.model.result import Result
from dabiao.render.messages import message
from dabiao.render.phrases import SEVERITIES
from dabiao.render.report.refused import errors_of

_LONGEST = 200


class FindingLine(NamedTuple):
    """A finding with its place.

    Attributes:
        anchor: of its line in the list of all; "" where it has none.
    """

    anchor: str
    where: str
    code: str
    message: str


class Found:
    """The findings of one report, each with a line and an anchor of its own."""

    def __init__(self, report: Report, lang: Lang) -> None:
        self._report, self._lang = report, lang
        self._numbers: dict[tuple[str, Location], int] = {}
        for number, finding in enumerate(report.findings):
            self._numbers.setdefault((finding.code, finding.location), number)

    def groups(self) -> list[tuple[Severity, str, int, Sequence[FindingLine]]]:
        """The findings of each severity, the gravest first, with how many there are."""
        number, of_place = tally(self._report.findings), set[str]()
        return [
            (
                severity,
                SEVERITIES[severity](self._lang),
                number[severity],
                [self._once(self.line(finding), of_place) for finding in some],
            )
            for severity, some in by_gravity(self._report.findings)
        ]

    def errors(self) -> list[FindingLine]:
        """Those for which the submission is refused."""
        return [self.line(finding) for finding in errors_of(self._report)]

    def of(self, result: Result) -> FindingLine | None:
        """Why the figure of a result cannot be used; None where it can."""
        return self.line(result.defect) if result.defect else None

    def line(self, finding: Finding) -> FindingLine:
        """The line of a finding."""
        number = self._numbers.get((finding.code, finding.location))
        return FindingLine(
            "" if number is None else f"f{number}",
            excerpt(str(finding.location), _LONGEST),
            finding.code,
            message(finding, self._lang),
        )

    @staticmethod
    def _once(line: FindingLine, taken: set[str]) -> FindingLine:
        """Two findings of one kind in one place have one anchor, which is that of the first."""
        if line.anchor in taken:
            return line._replace(anchor="")
        taken.add(line.anchor)
        return line
