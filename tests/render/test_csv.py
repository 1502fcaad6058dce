"""The report as CSV: Excel opens it as it is, and nothing in it acts as a formula."""

import csv
import io
from pathlib import Path

import pytest

from dabiao.core.lang import Lang
from dabiao.model.gate import FailOn, Policy
from dabiao.model.report import Report
from dabiao.render.escape import inert_cell
from dabiao.render.registry import report_renderer
from tests.render.reports import hostile, of_places, ordinary, rendered


def rows_of(report: Report, lang: Lang = Lang.EN) -> list[dict[str, str]]:
    text = rendered("csv", report, lang).removeprefix("\ufeff")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_excel_on_a_chinese_windows_can_read_it(tmp_path: Path) -> None:
    written = io.BytesIO()
    stream = io.TextIOWrapper(written, encoding="gbk", newline="\r\n")
    report_renderer("csv").report(ordinary(tmp_path), stream, Lang.ZH)
    stream.flush()
    lines = written.getvalue().split(b"\r\n")
    assert lines[0].startswith(b"\xef\xbb\xbf" + "类别,结论,编号,指标,目标,实际值".encode())
    assert len(lines) == 1 + 5 + 2 + 1  # header, results, findings, and nothing after the last
    assert not any(line.endswith(b"\r") for line in lines)


def test_a_result_is_a_row_with_numbers_to_reckon_with(tmp_path: Path) -> None:
    first = rows_of(ordinary(tmp_path))[0]
    assert {key: value for key, value in first.items() if value} == {
        "kind": "result",
        "verdict": "shortfall",
        "id": "gdp",
        "indicator": "地区生产总值",
        "target": "≥ 6.5 %",
        "actual": "3.8",
        "unit": "%",
        "period": "2023",
        "gap": "-2.7",
        "file": "data/actuals.csv",
        "line": "2",
        "column": "2",
        "fails the gate": "yes",
    }


def test_a_finding_is_a_row_after_the_results(tmp_path: Path) -> None:
    rows = rows_of(ordinary(tmp_path))
    assert [row["kind"] for row in rows] == ["result"] * 5 + ["finding"] * 2
    unknown = rows[-1]
    assert (unknown["code"], unknown["severity"], unknown["line"]) == ("D201", "error", "5")
    assert unknown["fails the gate"] == "yes" and rows[-2]["fails the gate"] == "no"


def test_a_column_names_a_place_other_than_the_documents_own(tmp_path: Path) -> None:
    report = of_places(tmp_path)
    rows = rows_of(report)
    assert list(rows[0])[18:20] == ["place", "status of the figure"]
    assert [row["place"] for row in rows] == [""] * 5 + ["石家庄市"] * 4  # not of its new jobs
    header = rendered("csv", report).splitlines()[0]
    assert ",地区,数据状态,序时进度,较序时进度,完成进度,时间进度" in header


def test_what_fails_the_gate_is_apart_from_the_verdict(tmp_path: Path) -> None:
    near_fails = Policy(frozenset({FailOn.NEAR}))
    rows = rows_of(ordinary(tmp_path, near_fails))[:3]
    said = [(row["verdict"], row["fails the gate"]) for row in rows]
    assert said == [("shortfall", "no"), ("near", "yes"), ("met", "no")]


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+1", "-1+1|x", "@SUM(A1)", " =1", "\u3000＝1", "＋1", "－1", "＠x", "﹦1"],
)
def test_a_text_that_would_be_a_formula_gets_an_apostrophe(text: str) -> None:
    assert inert_cell(text) == "'" + text


@pytest.mark.parametrize("text", ["", "完善", "≥ 6.5 %", "1=1", "'=1", "–"])
def test_any_other_text_stays_as_it_is(text: str) -> None:
    assert inert_cell(text) == text


def test_no_cell_of_a_hostile_submission_starts_a_formula(tmp_path: Path) -> None:
    numbers = ("actual", "gap", "line", "column")
    for row in rows_of(hostile(tmp_path, file="=cmd.csv")):
        for key, cell in row.items():
            if key not in numbers or not cell.lstrip("-").replace(".", "").isdigit():
                assert cell.lstrip()[:1] not in tuple("=+-@＝＋－＠\t\r"), (key, cell)
