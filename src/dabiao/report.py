"""The report: what the check says of a document, as plain values for renderers to read."""

from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from dabiao.document import Document
from dabiao.findings import Finding
from dabiao.gate import Gate, Policy, decide
from dabiao.result import Result
from dabiao.verdict import Verdict


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
