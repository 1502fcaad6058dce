"""JUnit's XML: a case per target, and a case per finding that fails the gate."""

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from dabiao.core.lang import Lang
from dabiao.model.gate import FailOn, Policy
from dabiao.model.report import Report
from dabiao.model.verdict import Verdict
from tests.helpers import check
from tests.render.reports import (
    changed,
    every_report,
    gated,
    hostile,
    of_places,
    ordinary,
    plan,
    rendered,
)

# What junit-10.xsd, the schema of Jenkins' xUnit plugin, demands of the elements written here:
# attributes that must be there, attributes that may, and the elements inside, in any order.
_SCHEMA: dict[str, tuple[set[str], set[str], set[str]]] = {
    "testsuites": (set(), {"name", "time", "tests", "failures", "errors"}, {"testsuite"}),
    "testsuite": (
        {"name", "tests", "failures", "errors"},
        {"skipped", "time", "timestamp", "hostname", "id", "package", "file"},
        {"testsuite", "testcase", "properties", "system-out", "system-err"},
    ),
    "testcase": (
        {"name"},
        {"classname", "time", "group"},
        {"failure", "error", "skipped", "system-out", "system-err"},
    ),
    "failure": (set(), {"type", "message"}, set()),
    "error": (set(), {"type", "message"}, set()),
    "skipped": (set(), {"type", "message"}, set()),
    "system-out": (set(), set(), set()),
}
_WITH_TEXT = {"failure", "error", "skipped", "system-out"}


def assert_valid(element: ET.Element) -> None:
    required, optional, inside = _SCHEMA[element.tag]
    assert required <= set(element.keys()) <= required | optional, element.tag
    assert {child.tag for child in element} <= inside, element.tag
    if element.tag not in _WITH_TEXT:
        assert not (element.text or "").strip()
    for child in element:
        assert not (child.tail or "").strip()
        assert_valid(child)


def suites_of(report: Report, lang: Lang = Lang.EN) -> tuple[ET.Element, ET.Element]:
    root = ET.fromstring(rendered("junit", report, lang))
    assert root.tag == "testsuites"
    assert_valid(root)
    targets, submission = root
    for suite in (targets, submission):
        for key, path in (("tests", "."), ("failures", "failure"), ("errors", "error")):
            found = suite.findall("testcase" if path == "." else f"testcase/{path}")
            assert suite.get(key) == str(len(found))
    return targets, submission


def outcomes(suite: ET.Element) -> list[str]:
    return [case[0].tag if len(case) else "passed" for case in suite.findall("testcase")]


@pytest.mark.parametrize("lang", list(Lang))
def test_every_report_is_well_formed_and_valid(lang: Lang, tmp_path: Path) -> None:
    for report in every_report(tmp_path):
        suites_of(report, lang)


def test_a_target_that_fails_the_gate_is_a_failure_and_one_not_reported_is_skipped(
    tmp_path: Path,
) -> None:
    targets, _ = suites_of(ordinary(tmp_path))
    assert outcomes(targets) == ["failure", "system-out", "system-out", "skipped", "skipped"]
    case = targets[0]
    assert (case.get("classname"), case.get("name")) == ("plan.主要目标", "地区生产总值")
    assert (case[0].get("type"), case[0].text) == ("shortfall", "data/actuals.csv:2")


def test_the_gate_decides_what_is_a_failure(tmp_path: Path) -> None:
    policy = Policy(frozenset({FailOn.NEAR, FailOn.MISSING}))
    targets, _ = suites_of(ordinary(tmp_path, policy))
    assert outcomes(targets) == ["system-out", "failure", "system-out", "failure", "failure"]


def test_a_figure_that_cannot_be_used_is_an_error(tmp_path: Path) -> None:
    report = check(
        plan(), tmp_path, "指标,实际值,单位\n地区生产总值,3.8,亿元\n粮食总产量,773,亿斤\n"
    )
    assert report.results[0].verdict is Verdict.INVALID
    targets, submission = suites_of(report)
    assert outcomes(targets)[0] == "error"
    assert outcomes(submission) == ["passed", "failure"]


def test_a_finding_that_does_not_fail_the_gate_is_output(tmp_path: Path) -> None:
    _, submission = suites_of(ordinary(tmp_path))
    assert outcomes(submission) == ["passed", "failure"]
    assert submission[1].get("name") == "D201 data/actuals.csv:5"
    said = submission.findtext("system-out")
    assert said is not None and said.startswith("data/actuals.csv:1:5: D213 ")


def test_a_warning_fails_where_the_gate_is_strict(tmp_path: Path) -> None:
    table = "指标,实际值\n地区生产总值,7\n地区生产总值,7\n"
    report = check(plan(), tmp_path, table)
    assert outcomes(suites_of(report)[1]) == ["passed"]
    strict = gated(report, Policy(strict=True))
    assert outcomes(suites_of(strict)[1]) == ["passed", "failure"]


def test_a_submission_of_which_nothing_was_checked_does_not_look_green(tmp_path: Path) -> None:
    report = check(plan(), tmp_path, "指标,实际值\n地区生产总值,\n")
    _, submission = suites_of(report)
    assert outcomes(submission)[0] == "failure"


def test_no_two_cases_share_a_name(tmp_path: Path) -> None:
    report = ordinary(tmp_path)
    for several in (changed(report, findings=report.findings * 3), of_places(tmp_path)):
        for suite in suites_of(several):
            cases = suite.findall("testcase")
            names = {(case.get("classname"), case.get("name")) for case in cases}
            assert len(names) == len(cases)


def test_what_xml_has_no_character_for_is_spelled_out(tmp_path: Path) -> None:
    text = rendered("junit", hostile(tmp_path, file="\udce9\x00.csv"))
    assert "\\udce9\\x00.csv" in text and "\\ufffe" in text and "]]&gt;" in text
