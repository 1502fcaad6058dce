"""What a person is told who made a small mistake: what is wrong, and what to do."""

from pathlib import Path

import pytest

from dabiao.findings.selection import Selection
from tests.command import run
from tests.helpers import check, load, said

HEBEI = load("hebei-2023")
TABLE = "指标,实际值,单位\n地区生产总值,5.8,%\n"


def told_of(row: str, folder: Path) -> list[str]:
    """What is said of a row, without its place."""
    lines = said(check(HEBEI, folder, f"指标,实际值,单位\n{row}\n", rules=Selection()).findings)
    return [line.partition(": ")[2] for line in lines]


def test_a_report_is_not_written_over_what_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(TABLE, encoding="utf-8")
    done = run("check", "hebei-2023", "a.csv", "-o", "a.csv", "--lang", "zh", cwd=tmp_path)
    assert (done.returncode, done.stderr[:15]) == (2, "不能将报告写入“a.csv”：")
    done = run(
        "check", "hebei-2023", "a.csv", "-o", "x.md", "-o", "x.md", "--lang", "en", cwd=tmp_path
    )
    assert (done.returncode, done.stderr[:24]) == (2, "two outputs go to 'x.md'")


def test_an_empty_sheet_is_said_to_be_empty(tmp_path: Path) -> None:
    run("dabiao", "template", "hebei-2023", "-o", "a.xlsx", cwd=tmp_path)
    done = run("check", "hebei-2023", "a.xlsx", "--lang", "en", cwd=tmp_path)
    assert done.returncode == 1
    assert "No figure is filled in" in done.stdout and "dabiao template" not in done.stdout


@pytest.mark.parametrize("cell", ["6.6%（预计）", "约6", "6%左右"])
def test_an_approximate_figure_is_quoted_as_its_cell_has_it(cell: str, tmp_path: Path) -> None:
    [told] = [line for line in told_of(f"地区生产总值,{cell},", tmp_path) if "D224" in line]
    assert told.startswith(f"D224 '{cell}' is approximate")


@pytest.mark.parametrize(
    ("row", "hint"),
    [
        ("进出口总值,6,百分点", "; write %"),
        ("粮食总产量,39,Mt", "; write the figure in t or 亿斤"),
        ("粮食总产量,773,亿", "; did you mean 亿斤?"),
        ("粮食总产量,773,亿元", "(亿斤)"),
    ],
)
def test_a_unit_that_is_none_gets_one_that_is(row: str, hint: str, tmp_path: Path) -> None:
    [told] = [line for line in told_of(row, tmp_path) if "D204" in line]
    assert told.endswith(hint)


def test_a_formula_without_a_result_says_how_to_get_one(tmp_path: Path) -> None:
    [told] = told_of("地区生产总值,=…,%", tmp_path)
    assert "result is not stored" in told and "Excel" in told
    [told] = told_of("地区生产总值,=5+1,%", tmp_path)
    assert told == "D225 '=5+1' is a formula; write the figure itself"


def test_a_sheet_that_is_asked_for_where_there_are_none_is_told_of(tmp_path: Path) -> None:
    report = check(HEBEI, tmp_path, TABLE, sheet="2023")
    assert [finding.code for finding in report.findings] == ["D266"]
    assert report.results[0].actual is not None


def test_findings_that_are_only_counted_name_their_file(tmp_path: Path) -> None:
    rows = "".join(f"地区生产总值,x{number},%\n" for number in range(250))
    report = check(HEBEI, tmp_path, "指标,实际值,单位\n" + rows)
    more = [finding for finding in report.findings if finding.code == "D219"]
    assert {finding.location.file for finding in more} == {str(tmp_path / "actuals.csv")}


def test_the_help_breaks_no_name_in_two() -> None:
    told = run("check", "--help", COLUMNS="80", LANG="C.UTF-8").stdout
    for name in ("shortfall", "near", "behind", "missing", "binding", "on_track", "unjudged"):
        assert name in told


def test_a_place_that_is_misspelt_is_wrong_usage(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(TABLE, encoding="utf-8")
    done = run("check", "hebei-2023", "a.csv", "--region", "石家装", "--lang", "zh", cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr.strip() == "没有名为“石家装”的地区；是否为“石家庄市”？"
