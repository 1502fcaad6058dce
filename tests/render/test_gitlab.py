"""GitLab's code quality report."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from dabiao.core.lang import Lang
from dabiao.model.finding import Location
from dabiao.model.report import Report
from tests.helpers import check
from tests.render.reports import HOSTILE, changed, every_report, hostile, ordinary, plan, rendered

# What GitLab's documentation asks of an entry ("Code quality report format", GitLab 17); the schema
# by which GitLab itself checks an entry demands no more than the first four names and the types.
_TEXT = {"type": "string", "minLength": 1}
_ENTRIES = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "fingerprint", "severity", "location", "check_name"],
        "properties": {
            "description": _TEXT,
            "check_name": _TEXT,
            "fingerprint": _TEXT,
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": r"^(?!\./)[^\\]+$"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}


def entries_of(report: Report, lang: Lang = Lang.ZH) -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = json.loads(rendered("gitlab", report, lang))
    jsonschema.validate(entries, _ENTRIES)
    return entries


@pytest.mark.parametrize("lang", list(Lang))
def test_every_report_is_as_gitlab_demands(lang: Lang, tmp_path: Path) -> None:
    for report in every_report(tmp_path):
        assert entries_of(report, lang)


def test_a_target_that_fails_the_gate_is_graver_than_an_error(tmp_path: Path) -> None:
    shortfall, unknown, unused = entries_of(ordinary(tmp_path))
    assert (unknown["check_name"], unknown["severity"]) == ("D201", "major")
    assert (shortfall["check_name"], shortfall["severity"]) == ("target-shortfall", "critical")
    assert (unused["check_name"], unused["severity"]) == ("D213", "info")
    assert shortfall["location"] == {"path": "data/actuals.csv", "lines": {"begin": 2}}


def test_a_report_without_problems_is_an_empty_list(tmp_path: Path) -> None:
    assert entries_of(check(plan(), tmp_path, "指标,实际值\n粮食总产量,773亿斤\n")) == []


def test_a_fingerprint_is_unlike_any_other_and_the_same_on_another_line(tmp_path: Path) -> None:
    before = {entry["fingerprint"] for entry in entries_of(hostile(tmp_path))}
    assert len(before) > len(HOSTILE)
    report = ordinary(tmp_path)
    moved = tuple(
        finding._replace(location=finding.location._replace(line=finding.location.line + 3))
        for finding in report.findings
    )
    there, here = entries_of(changed(report, findings=moved), Lang.EN), entries_of(report)
    assert [entry["fingerprint"] for entry in there] == [entry["fingerprint"] for entry in here]


def test_the_same_problem_twice_has_two_fingerprints(tmp_path: Path) -> None:
    report = ordinary(tmp_path)
    twice = entries_of(changed(report, findings=report.findings * 2))
    assert len({entry["fingerprint"] for entry in twice}) == len(twice) == 5


@pytest.mark.parametrize("file", ["./data/actuals.csv", "{here}/data/actuals.csv"])
def test_a_path_is_told_from_the_folder_of_the_check(file: str, tmp_path: Path) -> None:
    entries = entries_of(hostile(tmp_path, file.format(here=Path.cwd())))
    assert {entry["location"]["path"] for entry in entries} == {"data/actuals.csv"}


def test_a_submission_of_which_nothing_was_checked_is_a_problem(tmp_path: Path) -> None:
    report = check(plan(), tmp_path, "指标,实际值\n地区生产总值,\n")
    assert "nothing-checked" in [entry["check_name"] for entry in entries_of(report)]


def test_a_finding_on_no_line_is_one_on_the_submission(tmp_path: Path) -> None:
    report = ordinary(tmp_path)
    nowhere = report.findings[0]._replace(location=Location("-"))
    there = entries_of(changed(report, findings=(nowhere,)))[-1]["location"]
    assert there == {"path": "data/actuals.csv", "lines": {"begin": 1}}


def test_a_figure_that_cannot_be_used_is_told_once(tmp_path: Path) -> None:
    report = check(
        plan(), tmp_path, "指标,实际值,单位\n地区生产总值,3.8,亿元\n粮食总产量,773,亿斤\n"
    )
    assert [entry["check_name"] for entry in entries_of(report)] == ["D204"]
    ignored = changed(report, findings=())
    assert [entry["check_name"] for entry in entries_of(ignored)] == ["target-invalid"]
