"""The corpus of submissions: each gives the findings and verdicts that were worked out by hand."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

import dabiao
from dabiao.core.decimals import plain
from dabiao.model.document import Document
from dabiao.core.lang import Lang
from dabiao.model.report import Report
from dabiao.model.finding import Rule
from dabiao.model.verdict import Verdict
from tests.helpers import DATA

CORPUS = DATA / "submissions"
EXPECTATIONS = sorted(CORPUS.glob("*.yaml"))
NOT_SUBMISSIONS = {"README.md", "documents"}
WORKBOOKS = {".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"}
KEYS = {"document", "options", "findings", "verdicts", "actuals", "exit", "why"}

Place = tuple[str, int, int]


@cache
def document(name: str) -> Document:
    return dabiao.load(name, CORPUS / "documents")


@cache
def expectation(file: Path) -> dict[str, Any]:
    told = yaml.safe_load(file.read_text(encoding="utf-8"))
    assert isinstance(told, dict)
    return told


def submission(file: Path) -> Path:
    """The file or folder that an expectation stands beside."""
    return file.with_suffix("")


def places(told: dict[str, Any]) -> list[Place]:
    return sorted((str(code), int(line), int(column)) for code, line, column in told["findings"])


def check(file: Path, told: dict[str, Any]) -> Report:
    if submission(file).suffix in WORKBOOKS:
        pytest.importorskip("python_calamine")
    return dabiao.check(document(told["document"]), submission(file), **told.get("options", {}))


@pytest.mark.parametrize("file", EXPECTATIONS, ids=lambda file: submission(file).name)
def test_a_submission_gives_what_was_worked_out_by_hand(file: Path) -> None:
    told = expectation(file)
    report = check(file, told)
    reported = [r for r in report.results if r.verdict is not Verdict.MISSING]
    assert sorted((f.rule, *f.location[1:]) for f in report.findings) == places(told)
    assert {r.target.id: r.verdict.value for r in reported} == told["verdicts"]
    actuals = {r.target.id: plain(r.actual) for r in reported if r.actual is not None}
    wanted = told.get("actuals", {})
    assert {name: actuals.get(name) for name in wanted} == wanted
    assert report.exit_code == told["exit"]
    assert all(f.line_for_people(lang).isprintable() for f in report.findings for lang in Lang)


@pytest.mark.parametrize("file", EXPECTATIONS, ids=lambda file: submission(file).name)
def test_an_expectation_is_complete(file: Path) -> None:
    told = expectation(file)
    assert set(told) <= KEYS and {"document", "findings", "verdicts", "exit", "why"} <= set(told)
    assert submission(file).exists()
    assert Verdict.MISSING not in told["verdicts"].values()
    assert set(told.get("actuals", {})) <= set(told["verdicts"])


def test_every_submission_has_an_expectation() -> None:
    there = {
        path.name
        for path in CORPUS.iterdir()
        if path.suffix != ".yaml" and not path.name.startswith(".")
    }
    assert there - NOT_SUBMISSIONS == {submission(file).name for file in EXPECTATIONS}


def test_the_corpus_covers_the_habits_of_many_people() -> None:
    assert len(EXPECTATIONS) >= 60


@pytest.mark.parametrize("rule", [rule for rule in Rule if rule.startswith("D2")])
def test_every_defect_of_submissions_occurs_and_is_absent(rule: Rule) -> None:
    occurs = [rule in {code for code, *_ in places(expectation(f))} for f in EXPECTATIONS]
    assert any(occurs) and not all(occurs)
