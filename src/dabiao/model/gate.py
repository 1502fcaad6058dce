"""What the gate lets pass: which verdicts fail it, and whether warnings count as errors."""

from enum import StrEnum
from typing import NamedTuple

from dabiao.model.comparator import Comparator
from dabiao.model.document import Binding
from dabiao.model.finding import Severity
from dabiao.model.result import Result
from dabiao.model.verdict import Verdict


class FailOn(StrEnum):
    """What makes the gate fail, beside errors in the data."""

    SHORTFALL = "shortfall"
    NEAR = "near"
    BEHIND = "behind"
    MISSING = "missing"
    BINDING = "binding"
    NEVER = "never"


_VERDICT = {
    FailOn.SHORTFALL: Verdict.SHORTFALL,
    FailOn.NEAR: Verdict.NEAR,
    FailOn.BEHIND: Verdict.BEHIND,
    FailOn.MISSING: Verdict.MISSING,
}


class Policy(NamedTuple):
    """What the gate asks for.

    Attributes:
        fail_on: what fails it; ``binding`` is a binding target (约束性) that fell short or is
            missing. ``never`` leaves errors in the data.
        strict: warnings count as errors.
    """

    fail_on: frozenset[FailOn] = frozenset({FailOn.SHORTFALL})
    strict: bool = False

    def counts_as_error(self, severity: Severity) -> bool:
        """Whether a finding of that severity fails the gate."""
        strictly = self.strict and severity is Severity.WARNING
        return strictly or severity is Severity.ERROR

    def rejects(self, result: Result) -> bool:
        """Whether a result fails the gate, or its figure is an error in the data."""
        return result.verdict is Verdict.INVALID or self.fails(result)

    def fails(self, result: Result) -> bool:
        """Whether the verdict of a result fails the gate, and nobody has waived it."""
        return result.waived is None and self._names(result)

    def can_waive(self, result: Result) -> bool:
        """Whether there is something to waive: a shortfall, or what else would fail the gate."""
        return _claimed(result) is Verdict.SHORTFALL or self._names(result)

    def _names(self, result: Result) -> bool:
        """Whether the verdict of a result is one of those that fail the gate."""
        if FailOn.NEVER in self.fail_on or result.target.comparator is Comparator.ABSENT:
            return False
        verdict = _claimed(result)
        if any(_VERDICT.get(what) is verdict for what in self.fail_on):
            return True
        return (
            FailOn.BINDING in self.fail_on
            and result.target.binding is Binding.BINDING
            and verdict in (Verdict.SHORTFALL, Verdict.MISSING)
        )


def _claimed(result: Result) -> Verdict:
    """The verdict of a result; who says that a target was missed is believed."""
    if result.verdict is Verdict.UNJUDGED and result.declared is not None:
        return result.declared
    return result.verdict


class Gate(NamedTuple):
    """How the gate decides on a submission.

    Attributes:
        errors: findings of severity error, with ``strict`` also warnings, and figures that could
            not be used although their finding was ignored.
        failed: the results that fail it; those that are waived do not.
        nothing_checked: no target was judged by a figure; what is only declared does not count.
    """

    policy: Policy
    errors: int
    failed: tuple[Result, ...]
    nothing_checked: bool

    @property
    def exit_code(self) -> int:
        """3 if the submission has errors, 1 if the gate fails otherwise, 0 if it holds."""
        if self.errors:
            return 3
        return 1 if self.failed or self.nothing_checked else 0

    @property
    def holds(self) -> bool:
        """Whether the submission passes."""
        return self.exit_code == 0
