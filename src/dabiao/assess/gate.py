"""Decides whether a submission passes."""

from collections.abc import Iterable, Sequence

from dabiao.findings.collector import tally
from dabiao.model.finding import Finding
from dabiao.model.gate import Gate, Policy
from dabiao.model.result import Result
from dabiao.model.verdict import Verdict


def decide(results: Sequence[Result], findings: Iterable[Finding], policy: Policy) -> Gate:
    """Holds the results and findings of a check against what the gate asks for.

    A submission of which no figure was judged does not pass: nothing would have been checked. What
    a submission only declares of itself is not checked either.
    """
    counts = tally(findings)
    found = sum(count for severity, count in counts.items() if policy.counts_as_error(severity))
    unusable = sum(result.verdict is Verdict.INVALID for result in results)
    return Gate(
        policy,
        errors=found or unusable,
        failed=tuple(result for result in results if policy.fails(result)),
        nothing_checked=not any(_is_checked(result) for result in results),
    )


def _is_checked(result: Result) -> bool:
    """Whether a figure was judged, or found to be unusable (which is an error by itself)."""
    return result.verdict.judged or result.verdict is Verdict.INVALID
