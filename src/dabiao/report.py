"""The report: what the check says of a document, as plain values for renderers to read."""

from collections import Counter
from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from dabiao.document import Document, Target
from dabiao.findings import Finding
from dabiao.gate import Gate, Policy, decide
from dabiao.lang import Words
from dabiao.observations import Observation
from dabiao.periods import Period
from dabiao.verdict import Verdict


class Result(NamedTuple):
    """What the check says of one target. Figures are in the target's unit.

    Attributes:
        figure: what the actual value was compared with: the target's own figure, or the one that
            it refers to; None where there is nothing to compare with.
        upper: the second figure of ``between``.
        period: of the observation.
        gap: actual minus figure (of ``between``: to the nearer end, 0 inside).
        expected: where the path to a target that is not yet due stands at the end of that period.
        reason: why no figure could decide.
    """

    target: Target
    verdict: Verdict
    observation: Observation | None = None
    actual: Decimal | None = None
    period: Period | None = None
    figure: Decimal | None = None
    upper: Decimal | None = None
    gap: Decimal | None = None
    expected: Decimal | None = None
    reason: Words | None = None

    @property
    def declared(self) -> Verdict | None:
        """The verdict that the submission declares."""
        return self.observation.declared if self.observation else None


class Report(NamedTuple):
    """The results of a check, in the document's order, and the findings on the submission.

    ``policy`` says what the gate asks for.
    """

    document: Document
    actuals: tuple[str, ...]
    results: tuple[Result, ...]
    findings: tuple[Finding, ...]
    policy: Policy = Policy()

    @property
    def summary(self) -> Mapping[Verdict, int]:
        """How many results there are of each verdict."""
        count = Counter(result.verdict for result in self.results)
        return {verdict: count[verdict] for verdict in Verdict}

    @property
    def declared_only(self) -> Mapping[Verdict, int]:
        """The declared verdicts of the results that no figure could decide."""
        return Counter(
            result.declared
            for result in self.results
            if result.verdict is Verdict.UNJUDGED and result.declared is not None
        )

    @property
    def gate(self) -> Gate:
        """Whether the submission passes, and what fails it."""
        return decide(self.results, self.findings, self.policy)

    @property
    def exit_code(self) -> int:
        """The exit code that the gate gives: 0, 1 or 3."""
        return self.gate.exit_code
