"""What parts the cells is found by the content; what is no separator is named."""

from pathlib import Path

import pytest

import dabiao
from dabiao.core.lang import Lang
from dabiao.model.verdict import Verdict
from dabiao.readers.interface import ReadError
from dabiao.readers.separators import separator
from dabiao.render.messages import finding_line
from tests.helpers import load, told

ROWS = [["指标", "实际值", "单位"], ["地区生产总值", "5.8", "%"], ["粮食总产量", "762", "亿斤"]]


def table(between: str, before: str = "", behind: str = "") -> str:
    return "".join(before + between.join(row) + behind + "\n" for row in ROWS)


@pytest.mark.parametrize("between", list(",\t;|"))
def test_a_separator_is_told_from_the_lines(between: str) -> None:
    assert separator(table(between)) == between


@pytest.mark.parametrize(
    "text",
    [
        table("|"),
        table(" | ", "| ", " |"),
        table(" | ", "| ", " |").replace("\n", "\n|:--|--:|---|\n", 1),
        table("|").replace("\n", "\n---|---|---\n", 1),
        "上报表\n\n" + table("|", "|", "|"),
        "sep=|\n" + table("|"),
    ],
)
def test_a_table_of_vertical_bars_is_read_with_or_without_a_frame(
    text: str, tmp_path: Path
) -> None:
    file = tmp_path / "a.txt"
    file.write_text(text, encoding="utf-8")
    report = dabiao.check(load("hebei-2023"), file)
    assert not report.findings
    judged = {r.target.id: r.verdict for r in report.results if r.observation}
    assert judged == {"gdp-growth": Verdict.NEAR, "grain-output": Verdict.MET}


def test_blank_cells_in_a_frame_keep_the_others_in_their_columns(tmp_path: Path) -> None:
    file = tmp_path / "a.md.txt"
    rows = "| 指标 | 实际值 | 单位 | 备注 |\n|---|---|---|---|\n| 地区生产总值 | 5.8 | % | |\n| | 762 | | |\n"
    file.write_text(rows, encoding="utf-8")
    report = dabiao.check(load("hebei-2023"), file)
    assert {r.target.id for r in report.results if r.observation} == {"gdp-growth"}


@pytest.mark.parametrize("between", [";", "|", "\t", ",", ":", "~"])
def test_the_first_line_can_name_the_separator_for_excel(between: str, tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text(f"\ufeffsep={between}\r\n{table(between)}", encoding="utf-8")
    report = dabiao.check(load("hebei-2023"), file, encoding="utf-8")
    assert {r.target.id for r in report.results if r.observation} == {"gdp-growth", "grain-output"}


@pytest.mark.parametrize(
    ("between", "named"),
    [
        ("，", "“，”"),
        ("；", "“；”"),
        ("、", "“、”"),
        (" ", "空格"),
        ("    ", "空格"),
        ("　", "空格"),
        ("｜", "竖线"),
    ],
)
def test_what_is_no_separator_is_named(between: str, named: str, tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text(table(between), encoding="utf-8")
    report = dabiao.check(load("hebei-2023"), file)
    assert told(report.findings) == [("D200", 1, 1)]
    assert named in finding_line(report.findings[0], Lang.ZH)


def test_headers_that_another_separator_parts_are_named_with_their_line() -> None:
    text = "上报表\n" + table(",").replace(",", "，", 2)
    with pytest.raises(ReadError) as caught:
        separator(text)
    assert caught.value.line == 2 and "“，”" in caught.value.problem.zh


@pytest.mark.parametrize("between", ["，", "；", "、", "｜"])
def test_a_row_that_another_separator_parts_is_an_error_and_not_a_note(
    between: str, tmp_path: Path
) -> None:
    file = tmp_path / "a.csv"
    for end in ("", ",,"):
        file.write_text(table(",") + between.join(["城镇新增就业", "90.1", "万人"]) + end, "utf-8")
        report = dabiao.check(load("hebei-2023"), file)
        assert told(report.findings) == [("D200", 4, 1)]
        judged = {r.target.id for r in report.results if r.observation}
        assert judged == {"gdp-growth", "grain-output"}


def test_a_source_with_a_year_in_a_table_of_two_columns_is_a_note(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text("指标,实际值\n粮食总产量,762亿斤\n来源：统计局，2023\n表 1,\n", "utf-8")
    report = dabiao.check(load("hebei-2023"), file)
    assert told(report.findings) == [("D240", 3, 1), ("D240", 4, 1)]


@pytest.mark.parametrize(
    "note", ["注：一、二、三", "其中，农村，城镇", "合计", "来源：统计局，2023年6月", "附表 1 2"]
)
def test_notes_and_headings_may_have_such_marks(note: str, tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text(table(",") + note + "\n", encoding="utf-8")
    report = dabiao.check(load("hebei-2023"), file)
    assert told(report.findings) == [("D240", 4, 1)]


@pytest.mark.parametrize(
    "sample",
    [
        table(",")
        .replace("地区生产总值", "地区，生产，总值")
        .replace("粮食总产量", "粮食，总，产量"),
        "indicator,value\ngrain output,762\ngdp growth,6\nforest cover,36\n",
        "指标,实际值,备注\n一,1,甲；乙\n二,2,丙；丁\n三,3,戊；己\n",
        "粮食总产量\n762\n",
        "",
    ],
)
def test_what_stands_inside_of_cells_is_no_separator(sample: str) -> None:
    assert separator(sample) == ","


def test_a_tsv_without_tabs_is_read_by_what_it_has() -> None:
    assert separator(table(","), "\t") == ","
    assert separator(table("\t").replace("5.8", "5,8"), "\t") == "\t"


def test_the_refusal_says_what_to_do() -> None:
    with pytest.raises(ReadError) as caught:
        separator(table("，"))
    assert "separate them by commas or tabs" in caught.value.problem.en
