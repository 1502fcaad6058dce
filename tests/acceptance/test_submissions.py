"""The corpus of submissions: each gives the findings and verdicts that were worked out by hand."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

import dabiao
from dabiao.core.decimals import plain
from dabiao.core.lang import Lang
from dabiao.findings.catalogue import find
from dabiao.model.document import Document
from dabiao.model.finding import Finding, Rule, Severity
from dabiao.model.report import Report
from dabiao.model.result import Result
from dabiao.model.verdict import Verdict
from dabiao.render.messages import finding_line
from tests.helpers import DATA, told

CORPUS = DATA / "submissions"
EXPECTATIONS = sorted(CORPUS.glob("*.yaml"))
NOT_SUBMISSIONS = {"README.md", "documents"}
WORKBOOKS = {".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"}
IN_EVERY_FORMAT = {"plain-table", "region-merged", "formula-cells", "hidden-sheet"}
AS_A_SAMPLE = {
    "billion-laughs.xlsx", "csv-named-xls.xls", "date-cells.xlsx", "document-named-xlsx.xlsx", "error-cells.xlsx",
    "external-entity.xlsx", "formatted-blanks.xlsx", "group-merged.xls", "headers-only.xlsx", "hidden-row.xlsx", "password.xlsx",
    "percent-cells.xlsx", "percent-cells-old.xls", "repeated-to-the-corner.ods", "same-table.xlsx", "same-table.ods",
    "same-table-old.xls", "sheet-by-name.xlsx", "sheet-missing.xlsx", "stray-note.xlsx", "strict-open-xml.xlsx",
    "target-and-actual-below-indicators.xlsx", "three-header-rows.xlsx", "total-beside-a-part.xlsx", "title-merged.xlsx", "truncated.xlsx", "two-row-header.xlsx", "web-page.xls", "wide-by-year.xlsx", "year-formats.ods",
}  # fmt: skip
"""Workbooks, each of which starts a process, that are checked even when there is little time."""
KEYS = {"document", "options", "findings", "aside", "refused", "verdicts", "actuals", "exit", "why"}
NEEDED = {"document", "verdicts", "exit", "why"}

Place = tuple[str, int, int]


@cache
def document(name: str) -> Document:
    return dabiao.load(name, CORPUS / "documents")


@cache
def expectation(file: Path) -> dict[str, Any]:
    wanted = yaml.safe_load(file.read_text(encoding="utf-8"))
    assert isinstance(wanted, dict)
    return wanted


def submission(file: Path) -> Path:
    """The file or folder that an expectation stands beside."""
    return file.with_suffix("")


def places(wanted: dict[str, Any]) -> list[Place]:
    found = wanted.get("findings", ())
    return sorted((str(code), int(line), int(column)) for code, line, column in found)


def of_account(report: Report, wanted: dict[str, Any]) -> list[Finding]:
    """The findings, without notes of a kind that are of no account in the case."""
    aside = wanted.get("aside", ())
    return [f for f in report.findings if f.code not in aside or f.severity is not Severity.INFO]


def names_the_cause(report: Report, words: list[str]) -> bool:
    """Whether an error or a warning has one of the words that say why a table is refused."""
    loud = [f for f in report.findings if f.severity is not Severity.INFO]
    lines = [finding_line(finding, Lang.EN) for finding in loud]
    return any(str(word) in line for line in lines for word in words)


def check(file: Path, wanted: dict[str, Any]) -> Report:
    return dabiao.check(document(wanted["document"]), submission(file), **wanted.get("options", {}))


def name_of(result: Result) -> str:
    """The target's id, behind the place where that is not the document's own region."""
    return result.target.id if result.place is None else f"{result.place}/{result.target.id}"


def takes_long(file: Path) -> bool:
    """Whether it is a workbook, of which there are many, and none of the sample."""
    path = submission(file)
    in_sample = path.stem in IN_EVERY_FORMAT or path.name in AS_A_SAMPLE
    return path.suffix in WORKBOOKS and not in_sample


@pytest.mark.parametrize(
    "file",
    [
        pytest.param(file, marks=[pytest.mark.slow] if takes_long(file) else [])
        for file in EXPECTATIONS
    ],
    ids=lambda file: submission(file).name,
)
def test_a_submission_gives_what_was_worked_out_by_hand(file: Path) -> None:
    wanted = expectation(file)
    report = check(file, wanted)
    reported = [r for r in report.results if r.verdict is not Verdict.MISSING]
    if "refused" in wanted:
        assert names_the_cause(report, wanted["refused"]), told(report.findings)
        reported = [r for r in reported if r.verdict.judged]
    else:
        assert sorted(told(of_account(report, wanted))) == places(wanted)
    assert {name_of(r): r.verdict.value for r in reported} == wanted["verdicts"]
    actuals = {name_of(r): plain(r.actual) for r in reported if r.actual is not None}
    figures = wanted.get("actuals", {})
    assert {name: actuals.get(name) for name in figures} == figures
    assert report.exit_code == wanted["exit"]
    assert all(finding_line(f, lang).isprintable() for f in report.findings for lang in Lang)


@pytest.mark.parametrize("file", EXPECTATIONS, ids=lambda file: submission(file).name)
def test_an_expectation_is_complete(file: Path) -> None:
    wanted = expectation(file)
    assert NEEDED <= set(wanted) <= KEYS
    assert ("findings" in wanted) is not ("refused" in wanted)
    assert not (wanted["verdicts"] and "refused" in wanted)
    assert submission(file).exists()
    assert Verdict.MISSING not in wanted["verdicts"].values()
    assert set(wanted.get("actuals", {})) <= set(wanted["verdicts"])


def test_the_sample_of_workbooks_is_there_in_every_format() -> None:
    workbooks = {submission(file) for file in EXPECTATIONS if submission(file).suffix in WORKBOOKS}
    assert {path.name for path in workbooks} >= AS_A_SAMPLE
    assert {path.stem for path in workbooks} >= IN_EVERY_FORMAT


def test_every_submission_has_an_expectation() -> None:
    there = {
        path.name
        for path in CORPUS.iterdir()
        if path.suffix != ".yaml" and not path.name.startswith(".")
    }
    assert there - NOT_SUBMISSIONS == {submission(file).name for file in EXPECTATIONS}


def test_the_corpus_covers_the_habits_of_many_people() -> None:
    assert len(EXPECTATIONS) >= 60


@pytest.mark.parametrize("rule", find("D2"), ids=str)
def test_every_defect_of_submissions_occurs_and_is_absent(rule: Rule) -> None:
    occurs = [rule.code in {code for code, *_ in places(expectation(f))} for f in EXPECTATIONS]
    assert any(occurs) and not all(occurs)
