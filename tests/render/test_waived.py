"""A waived result is shown as what it is, with why and until when, and fails nothing."""

import csv
import io
import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from dabiao.core.lang import Lang
from dabiao.model.gate import FailOn, Policy
from dabiao.model.report import Report
from dabiao.render.registry import format_names
from tests.render.reports import gated, hostile_waivers, of_places, rendered, waived

WHY = {
    Lang.ZH: "已豁免（至2024-12-31）：口径调整，已报备",
    Lang.EN: "waived until 2024-12-31: 口径调整，已报备",
}
SHORT = {
    Lang.ZH: "石家庄市 地区生产总值：未达标（实际 6.4 %，目标 ≥ 6.5 %，差距 -0.1 百分点，2023年，",
    Lang.EN: "石家庄市 地区生产总值: shortfall (actual 6.4 %, target ≥ 6.5 %, gap -0.1 pp, 2023, ",
}
every_language = pytest.mark.parametrize("lang", list(Lang))


@pytest.fixture
def report(tmp_path: Path) -> Report:
    return waived(tmp_path)


def unfolded(text: str) -> str:
    """The text without the blanks and line ends that fold it into a column."""
    return "".join(text.split())


@every_language
@pytest.mark.parametrize("columns", [60, 80, 160])
def test_a_list_shows_the_shortfall_and_below_it_the_waiver(
    columns: int, lang: Lang, report: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    alone = report._replace(results=tuple(report.by_place["石家庄市"]))
    text = rendered("text", alone, lang)
    assert "✗  地区生产总值" in text
    assert unfolded(WHY[lang]) in unfolded(text)


@every_language
def test_a_matrix_says_below_it_what_is_waived(
    lang: Lang, report: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "120")
    text = rendered("text", report, lang)
    assert "✗ 6.4" in text
    assert f"✗ 石家庄市 地区生产总值: {WHY[lang]}" in text


@pytest.mark.parametrize(
    ("lang", "counts", "decision"),
    [
        (Lang.EN, "✗ 1 shortfall (waived 1)", "✓ The gate holds; waived: shortfall 1"),
        (Lang.ZH, "✗ 1 未达标（已豁免 1 项）", "✓ 通过；已豁免：未达标 1 项"),
    ],
)
def test_the_summary_counts_what_is_waived_apart(
    lang: Lang, counts: str, decision: str, report: Report
) -> None:
    *_, summary, gate = rendered("text", report, lang).splitlines()
    assert summary.split("   ")[0].strip() == counts
    assert gate == decision


def test_a_gate_that_fails_says_what_is_waived_too(report: Report) -> None:
    strictest = gated(report, Policy(frozenset({FailOn.MISSING})))
    assert rendered("text", strictest, Lang.EN).endswith(
        "✗ The gate fails: missing 5; waived: shortfall 1\n"
    )


def test_markdown_shows_it_among_the_targets_to_look_at(report: Report) -> None:
    before, _ = rendered("markdown", report).split("<details>")
    assert before.startswith("## ✓ 通过；已豁免：未达标 1 项\n")
    assert "未达标 1 项（已豁免 1 项）" in before
    assert re.search(r"\| 石家庄市 地区生产总值 \|.*\| 未达标 \| 已豁免 \| 已豁免（至", before)


def test_csv_has_reason_and_last_day_in_columns_of_their_own(report: Report) -> None:
    text = rendered("csv", report, Lang.EN).removeprefix("\ufeff")
    [row] = [row for row in csv.DictReader(io.StringIO(text, newline="")) if row["waived for"]]
    assert (row["verdict"], row["fails the gate"]) == ("shortfall", "no")
    assert (row["waived for"], row["waived until"]) == ("口径调整，已报备", "2024-12-31")


def test_json_adds_the_waiver_and_counts_it_beside_the_summary(report: Report) -> None:
    payload: Any = json.loads(rendered("json", report))
    [short] = [each for each in payload["results"] if each["verdict"] == "shortfall"]
    assert short["waived"] == {"reason": "口径调整，已报备", "until": "2024-12-31"}
    others = [each["waived"] for each in payload["results"] if each is not short]
    assert others == [None] * 8
    assert (payload["summary"]["shortfall"], payload["waived"]) == (1, {"shortfall": 1})
    assert (payload["gate"]["holds"], payload["waivers"]) == (True, None)


def test_json_of_a_check_without_waivers_names_none(tmp_path: Path) -> None:
    payload: Any = json.loads(rendered("json", of_places(tmp_path)))
    assert (payload["waived"], payload["waivers"]) == ({}, None)


@every_language
def test_junit_skips_it_with_the_reason(lang: Lang, report: Report) -> None:
    root = ET.fromstring(rendered("junit", report, lang))
    [case] = [case for case in root.iter("testcase") if case.get("name") == "石家庄市 地区生产总值"]
    [outcome] = case
    assert outcome.tag == "skipped"
    assert outcome.get("message", "") == SHORT[lang] + WHY[lang] + (
        "）" if lang is Lang.ZH else ")"
    )
    assert (root.get("failures"), root.get("errors")) == ("0", "0")


def test_github_annotates_it_as_a_notice(report: Report) -> None:
    decision, line = rendered("github", report, Lang.EN).splitlines()
    assert decision == "::notice title=dabiao::The gate holds; waived: shortfall 1"
    assert line.startswith("::notice file=data/actuals.csv,line=5,title=waived-shortfall::")
    assert WHY[Lang.EN] in line


def test_gitlab_lists_it_as_info(report: Report) -> None:
    [entry] = json.loads(rendered("gitlab", report))
    assert (entry["check_name"], entry["severity"]) == ("waived-shortfall", "info")


def test_sarif_notes_it_under_a_rule_of_its_own(report: Report) -> None:
    [run] = json.loads(rendered("sarif", report, Lang.EN))["runs"]
    [result] = run["results"]
    assert (result["ruleId"], result["level"]) == ("waived-shortfall", "note")
    assert result["properties"]["failsGate"] is False
    [rule] = run["tool"]["driver"]["rules"]
    assert rule["shortDescription"]["text"] == "a target that is waived: shortfall"


def test_what_is_no_longer_waived_is_another_problem_than_before(tmp_path: Path) -> None:
    told = [json.loads(rendered("gitlab", report)) for report in (waived(tmp_path), of_places(tmp_path))]  # fmt: skip
    [[let_pass], [failed]] = told
    assert let_pass["fingerprint"] != failed["fingerprint"]
    assert failed["severity"] == "critical"


@pytest.mark.parametrize("name", [name for name in format_names() if name != "xlsx"])
def test_no_reason_and_no_file_of_waivers_acts(name: str, tmp_path: Path) -> None:
    text = rendered(name, hostile_waivers(tmp_path))
    assert "\x1b" not in text and "\x07" not in text
    assert (
        name == "json" or "\u202e" not in text
    )  # JSON holds the text itself, escaped as JSON does
    if name == "github":
        for line in text.splitlines():
            assert re.match(r"::(error|warning|notice) [^:]*title=[\w-]+::", line), line
    if name == "csv":
        cells = [cell for row in csv.reader(io.StringIO(text, newline="")) for cell in row]
        assert "'=cmd|'/C calc'!A0" in cells
        assert not [cell for cell in cells if cell.startswith(("=", "+", "@"))]
    if name == "markdown":
        assert "<script" not in text and "](" not in text and "@everyone" not in text


@every_language
def test_the_page_says_below_the_name_why_and_until_when(lang: Lang, report: Report) -> None:
    assert WHY[lang] in rendered("html", report, lang)
