"""Quotation marks as people use them are read; one that swallows lines is an error with its line."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import dabiao
from dabiao.core.lang import Lang
from dabiao.readers.interface import ReadError
from dabiao.readers.records import Records
from dabiao.render.messages import finding_line
from tests.helpers import check, load, told

HEAD = "指标,实际值,单位,备注\n"
GRAIN = "粮食总产量,762,亿斤,\n"


def cells(text: str) -> list[list[str]]:
    return [row.cells for row in Records(text.splitlines(keepends=True), ",")]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ('a,"十四五"规划目标', ["a", "十四五规划目标"]),
        ('"十四五"规划目标,5', ["十四五规划目标", "5"]),
        ('"a"b,"c"d', ["ab", "cd"]),
        ('a,"b"c,"d,e"', ["a", "bc", "d,e"]),
        ('a,"b"c"d",e', ["a", 'bc"d"', "e"]),
        ('a,说"好"的', ["a", '说"好"的']),
        ("a,“十四五”规划", ["a", "“十四五”规划"]),
        ('a,"b""c"', ["a", 'b"c']),
        ('a,"b" ,c', ["a", "b ", "c"]),
    ],
)
def test_a_field_that_goes_on_behind_a_mark_is_read_as_spreadsheets_do(
    line: str, expected: list[str]
) -> None:
    assert cells(f"{line}\nx,y\n") == [expected, ["x", "y"]]
    assert cells(line) == [expected]


def test_both_figures_count_beside_a_note_with_marks(tmp_path: Path) -> None:
    table = HEAD + '地区生产总值,5.8,%,"十四五"规划目标\n' + GRAIN
    report = check(load("hebei-2023"), tmp_path, table)
    assert not report.findings
    assert {r.target.id for r in report.results if r.observation} == {"gdp-growth", "grain-output"}


@pytest.mark.parametrize(
    ("rows", "line"),
    [
        ('粮食总产量,762,亿斤,"初步数\n', 2),
        ('粮食总产量,762,亿斤,"初步数\n城镇新增就业,90.1,万人,"快报"\n', 2),
        (GRAIN + '"城镇新增就业,90.1,万人,\n地区生产总值,5.8,%,\n', 3),
        ('粮食总产量,762,亿斤,"\n城镇新增就业,90.1,万人,"\n', 2),
        ('"粮食总产量,762,亿斤\n城镇新增就业",90.1,万人,\n', 2),
        ('粮食总产量,762,亿斤,"见"注,"\n城镇新增就业,90.1,万人,\n', 2),
        ('粮食总产量,"762,亿斤,\n地区生产总值,"5.8,%,\n', 2),
        ('秩序,"良好,,\n环境,良好,,"\n', 2),
        ('粮食总产量,"76"2,亿斤,\n', 2),
        (GRAIN + '甲,"' + "长" * 200_000 + '",,\n', 3),
    ],
)
def test_a_mark_that_is_not_closed_in_its_line_is_an_error_there(
    rows: str, line: int, tmp_path: Path
) -> None:
    report = check(load("hebei-2023"), tmp_path, HEAD + rows)
    assert ("D200", line, 1) in told(report.findings)
    assert report.exit_code == 3


def test_the_error_speaks_of_quotation_marks_in_both_languages(tmp_path: Path) -> None:
    report = check(load("hebei-2023"), tmp_path, HEAD + GRAIN + '"地区生产总值,5.8,%\n')
    [finding] = report.findings
    assert "a quotation mark is opened in this line and not closed" in finding_line(
        finding, Lang.EN
    )
    chinese = finding_line(finding, Lang.ZH)
    assert "未闭合的英文双引号" in chinese and "expected" not in chinese


@pytest.mark.parametrize(
    "rows",
    [
        '粮食总产量,762,亿斤,"初步数，\n以年报为准"\n',
        '"粮食\n总产量",762,亿斤,\n',
        '粮食总产量,762,亿斤,"初步数,\n以年报为准"\n',
    ],
)
def test_a_cell_of_several_lines_is_still_read(rows: str, tmp_path: Path) -> None:
    report = check(load("hebei-2023"), tmp_path, HEAD + rows)
    assert [r.target.id for r in report.results if r.observation] == ["grain-output"]


FIELDS = st.sampled_from(["甲", "7.5", '"', '"x"', '"x"y', 'x"', '""', '"7,5"', ""])
ROWS = st.lists(FIELDS, min_size=1, max_size=4).map(",".join)


@given(lines=st.lists(ROWS, max_size=6))
def test_no_mark_makes_a_row_with_a_figure_vanish(lines: list[str]) -> None:
    numbered = [f"行{number},{number}.5,{line}" for number, line in enumerate(lines)]
    try:
        read = cells("".join(f"{line}\n" for line in numbered))
    except ReadError:
        return
    assert [row[:2] for row in read] == [[f"行{n}", f"{n}.5"] for n in range(len(lines))]


@pytest.mark.parametrize("mark", ["\ufeff", "\f", "\ufeff\ufeff"])
def test_what_joining_and_printing_put_before_a_line_is_no_part_of_it(
    mark: str, tmp_path: Path
) -> None:
    header = "指标,实际值,单位,备注\n"
    table = header + "地区生产总值,5.8,%,\n" + mark + header + mark + GRAIN
    report = check(load("hebei-2023"), tmp_path, table)
    assert told(report.findings) == [("D240", 3, 1)]  # the headers once more
    assert {r.target.id for r in report.results if r.observation} == {"gdp-growth", "grain-output"}


def test_the_mark_for_the_end_of_a_file_of_dos_is_no_row(tmp_path: Path) -> None:
    report = check(load("hebei-2023"), tmp_path, HEAD + GRAIN + "\x1a")
    assert not report.findings


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_end_as_in_any_of_the_systems(end: str, tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_bytes((HEAD + GRAIN + '"地区生产总值,5.8,%\n').replace("\n", end).encode())
    report = dabiao.check(load("hebei-2023"), file)
    assert told(report.findings) == [("D200", 3, 1)]
    assert [r.target.id for r in report.results if r.observation] == ["grain-output"]
