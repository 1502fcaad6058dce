"""What passes the gate, and with which exit code what does not."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from dabiao.assess.gate import decide
from dabiao.findings.collector import Findings
from dabiao.findings.rules.audits import ACTUALS_UNBALANCED, DRAFT, ROUNDED
from dabiao.findings.rules.figures import APPROXIMATE
from dabiao.findings.selection import Selection
from dabiao.model.document import Binding, Target
from dabiao.model.finding import Finding, Location, Rule, Severity
from dabiao.model.gate import FailOn, Policy
from dabiao.model.observation import Field, Observation
from dabiao.model.result import Result
from dabiao.model.verdict import Verdict
from tests.helpers import check, codes, document, load, target

ANY = document(target("at_least: 6")).targets[0]
BOUND = ANY._replace(binding=Binding.BINDING)
EXPECTED = ANY._replace(binding=Binding.EXPECTED)


def result(verdict: Verdict, declared: Verdict | None = None, of: Target = ANY) -> Result:
    """A result, with what the submission declares."""
    row = Observation("某指标", "a.csv", 2, {Field.VALUE: 2}, declared=declared)
    return Result(of, verdict, row)


def found(rule: Rule) -> Finding:
    """A finding of a rule."""
    return Finding(rule, Location("a.csv", 2), {})


def exit_code(
    *results: Result,
    fail_on: Iterable[FailOn] = (FailOn.SHORTFALL,),
    strict: bool = False,
    findings: Iterable[Finding] = (),
) -> int:
    """The exit code that the gate gives."""
    return decide(results, findings, Policy(frozenset(fail_on), strict)).exit_code


MET = result(Verdict.MET)


@pytest.mark.parametrize(
    ("verdict", "code"),
    [
        (Verdict.MET, 0),
        (Verdict.NEAR, 0),
        (Verdict.AHEAD, 0),
        (Verdict.ON_TRACK, 0),
        (Verdict.BEHIND, 0),
        (Verdict.SHORTFALL, 1),
        (Verdict.UNJUDGED, 1),  # nothing was checked
        (Verdict.MISSING, 1),
        (Verdict.INVALID, 3),
    ],
)
def test_a_submission_of_one_figure_passes_if_it_is_judged_and_does_not_fall_short(
    verdict: Verdict, code: int
) -> None:
    assert exit_code(result(verdict)) == code


def test_a_submission_without_results_does_not_pass() -> None:
    assert exit_code() == 1


def test_what_is_only_declared_is_not_checked() -> None:
    only = result(Verdict.UNJUDGED, Verdict.MET)
    assert exit_code(only, only) == 1
    assert exit_code(only, fail_on=[FailOn.NEVER]) == 1
    assert exit_code(only, MET) == 0


def test_what_is_missing_or_not_judged_does_not_fail_beside_what_is_judged() -> None:
    assert exit_code(MET, result(Verdict.MISSING), result(Verdict.UNJUDGED)) == 0


def test_who_declares_a_shortfall_is_believed() -> None:
    assert exit_code(MET, result(Verdict.UNJUDGED, Verdict.SHORTFALL)) == 1
    assert exit_code(MET, result(Verdict.UNJUDGED, Verdict.BEHIND)) == 0
    assert exit_code(MET, result(Verdict.UNJUDGED, Verdict.BEHIND), fail_on=[FailOn.BEHIND]) == 1
    # Where a figure decides, it is the figure that counts.
    assert exit_code(result(Verdict.MET, Verdict.SHORTFALL)) == 0
    assert exit_code(result(Verdict.SHORTFALL, Verdict.MET)) == 1


@pytest.mark.parametrize(
    ("what", "fails"),
    [
        (FailOn.SHORTFALL, {Verdict.SHORTFALL}),
        (FailOn.NEAR, {Verdict.NEAR}),
        (FailOn.BEHIND, {Verdict.BEHIND}),
        (FailOn.MISSING, {Verdict.MISSING}),
        (FailOn.BINDING, set()),
        (FailOn.NEVER, set()),
    ],
)
def test_the_gate_fails_on_what_it_is_told_and_on_nothing_else(
    what: FailOn, fails: set[Verdict]
) -> None:
    for verdict in set(Verdict) - {Verdict.INVALID}:
        code = exit_code(MET, result(verdict), fail_on=[what])
        assert code == (1 if verdict in fails else 0), verdict


def test_the_gate_may_fail_on_several_things() -> None:
    both = [FailOn.NEAR, FailOn.BEHIND]
    assert exit_code(MET, result(Verdict.NEAR), fail_on=both) == 1
    assert exit_code(MET, result(Verdict.BEHIND), fail_on=both) == 1
    assert exit_code(MET, result(Verdict.SHORTFALL), fail_on=both) == 0


@pytest.mark.parametrize("of", [ANY, EXPECTED])
def test_only_binding_targets_fail_a_gate_on_binding_ones(of: Target) -> None:
    for verdict in (Verdict.SHORTFALL, Verdict.MISSING):
        assert exit_code(MET, result(verdict, of=BOUND), fail_on=[FailOn.BINDING]) == 1
        assert exit_code(MET, result(verdict, of=of), fail_on=[FailOn.BINDING]) == 0
    for verdict in (Verdict.NEAR, Verdict.BEHIND, Verdict.UNJUDGED):
        assert exit_code(MET, result(verdict, of=BOUND), fail_on=[FailOn.BINDING]) == 0


def test_a_binding_target_that_is_declared_missed_fails_it_too() -> None:
    declared = result(Verdict.UNJUDGED, Verdict.SHORTFALL, of=BOUND)
    assert exit_code(MET, declared, fail_on=[FailOn.BINDING]) == 1


def test_never_leaves_errors_in_the_data_and_submissions_without_a_figure() -> None:
    never = [FailOn.NEVER, FailOn.SHORTFALL]
    assert exit_code(result(Verdict.SHORTFALL), fail_on=never) == 0
    assert exit_code(MET, result(Verdict.INVALID), fail_on=never) == 3
    assert exit_code(MET, fail_on=never, findings=[found(ACTUALS_UNBALANCED)]) == 3
    assert exit_code(result(Verdict.MISSING), fail_on=never) == 1


def test_warnings_count_as_errors_where_the_gate_is_strict() -> None:
    for rule in (APPROXIMATE, DRAFT, ROUNDED):
        code = exit_code(MET, findings=[found(rule)], strict=True)
        assert code == (3 if rule.severity is Severity.WARNING else 0), rule
        assert exit_code(MET, findings=[found(rule)]) == 0
    assert exit_code(MET, findings=[found(ACTUALS_UNBALANCED)]) == 3


def test_errors_in_the_data_go_before_shortfalls() -> None:
    short, invalid = result(Verdict.SHORTFALL), result(Verdict.INVALID)
    assert exit_code(short, invalid) == 3
    assert exit_code(short, findings=[found(ACTUALS_UNBALANCED)]) == 3
    assert exit_code(result(Verdict.MISSING), findings=[found(ACTUALS_UNBALANCED)]) == 3


def test_findings_that_are_only_counted_count() -> None:
    findings = Findings()
    for line in range(250):
        findings.add(ACTUALS_UNBALANCED, Location("a.csv", line))
    assert decide([MET], findings, Policy()).errors == 250


def test_a_figure_that_cannot_be_used_is_an_error_though_its_finding_is_ignored(
    tmp_path: Path,
) -> None:
    ignoring = Selection(ignore=("D203",))
    report = check(load("hebei-2023"), tmp_path, "指标,实际值\nGDP,abc\n出口,3%\n", rules=ignoring)
    assert codes(report.findings) == []
    assert (report.gate.errors, report.exit_code) == (1, 3)


def test_the_gate_tells_what_failed_it() -> None:
    short = result(Verdict.SHORTFALL)
    gate = decide([MET, short, result(Verdict.INVALID)], [], Policy())
    assert gate.failed == (short,)
    assert not decide([result(Verdict.INVALID)], [], Policy()).nothing_checked
    assert not gate.holds
    assert decide([MET], [], Policy()).holds


def test_a_sheet_of_ticks_alone_does_not_pass(tmp_path: Path) -> None:
    table = "指标,实际值,完成情况\nGDP,,完成\n出口,,完成\n"
    report = check(load("hebei-2023"), tmp_path, table)
    assert report.gate.nothing_checked
    assert report.exit_code == 1
    with_figure = check(load("hebei-2023"), tmp_path, table + "CPI,2,完成\n")
    assert with_figure.exit_code == 0
