"""Two rows on one target, place and period: they repeat, complete or contradict each other."""

from itertools import permutations
from pathlib import Path

import pytest

from dabiao.model.finding import Location
from dabiao.model.reason import Reason, ReasonCode
from dabiao.model.report import Report
from dabiao.model.result import Result
from dabiao.model.verdict import Verdict
from tests.helpers import check, dec, load, told


def gdp(folder: Path, *rows: str) -> tuple[Result, list[tuple[str, int, int]], Report]:
    """What is said of GDP by rows 实际值,单位,完成情况."""
    table = "指标,实际值,单位,完成情况\n" + "".join(f"GDP,{row}\n" for row in rows)
    report = check(load("hebei-2023"), folder, table)
    [result] = [r for r in report.results if r.target.id == "gdp-growth"]
    return result, told(report.findings), report


@pytest.mark.parametrize("rows", [("6,%,", "6,%,"), ("6%,,", "6.0,%,"), ("6,%,完成", "60,‰,完成")])
def test_the_same_figure_twice_is_repeated_however_it_is_written(
    rows: tuple[str, str], tmp_path: Path
) -> None:
    result, found, report = gdp(tmp_path, *rows)
    assert (result.verdict, result.actual) == (Verdict.MET, dec("6"))
    assert found == [("D208", 3, 2)]
    assert report.exit_code == 0


def test_a_row_repeats_what_an_earlier_one_says_in_full(tmp_path: Path) -> None:
    result, found, _ = gdp(tmp_path, "6,%,完成", "6,%,")
    assert (result.verdict, result.declared) == (Verdict.MET, Verdict.MET)
    assert found == [("D208", 3, 2)]


def test_rows_complete_each_other_in_any_order(tmp_path: Path) -> None:
    for rows in permutations(["6,%,", ",,完成"]):
        result, found, _ = gdp(tmp_path, *rows)
        assert (result.actual, result.declared, found) == (dec("6"), Verdict.MET, [])


def test_an_empty_row_says_nothing_whichever_comes_first(tmp_path: Path) -> None:
    for rows in permutations(["6,%,", "---,,", ",,"]):
        result, found, _ = gdp(tmp_path, *rows)
        assert (result.verdict, found) == (Verdict.MET, [])


def test_two_figures_make_neither_usable(tmp_path: Path) -> None:
    result, found, report = gdp(tmp_path, "6,%,", "5,%,")
    assert (result.verdict, result.actual) == (Verdict.INVALID, None)
    assert found == [("D206", 3, 2)]
    assert report.findings[0].fields["place"] == Location("", 2)  # the row that it contradicts
    assert (report.findings[0].fields["value"], report.findings[0].fields["other"]) == (
        "5 %",
        "6 %",
    )


def test_two_declared_verdicts_contradict_each_other(tmp_path: Path) -> None:
    result, found, _ = gdp(tmp_path, "6,%,完成", "6,%,未完成")
    assert (result.verdict, found) == (Verdict.INVALID, [("D206", 3, 2)])


def test_after_a_contradiction_a_third_figure_decides_nothing(tmp_path: Path) -> None:
    for rows in permutations(["6,,", "5,,", "6,,"]):
        result, found, _ = gdp(tmp_path, *rows)
        assert result.verdict is Verdict.INVALID
        assert [code for code, _, _ in found if code == "D206"] == ["D206"]


@pytest.mark.parametrize(("bad", "code"), [("abc,,", "D203"), ("6,亿元,", "D204"), ("650,%,", "")])
def test_a_row_that_cannot_be_used_spoils_the_figure_beside_it(
    bad: str, code: str, tmp_path: Path
) -> None:
    for rows in permutations(["6,%,", bad]):
        result, found, _ = gdp(tmp_path, *rows)
        assert result.verdict is Verdict.INVALID
        expected = code or "D206"  # 650 is a figure like another, until it contradicts
        assert [name for name, _, _ in found] == [expected]
        assert result.defect is not None and result.defect.code == expected
        assert result.reason == Reason(ReasonCode.FINDING, {"code": result.defect.rule})


def test_of_two_rows_that_cannot_be_used_the_first_says_why(tmp_path: Path) -> None:
    result, found, _ = gdp(tmp_path, "6,亿元,", "abc,,")
    assert found == [("D204", 2, 3), ("D203", 3, 2)]
    assert result.defect is not None and result.defect.code == "D204"


def test_an_empty_row_does_not_mend_what_cannot_be_used(tmp_path: Path) -> None:
    result, _, _ = gdp(tmp_path, "abc,,", ",,", ",,完成")
    assert result.verdict is Verdict.INVALID


def test_rows_of_two_files_name_the_file_of_the_first(tmp_path: Path) -> None:
    import dabiao

    files = [tmp_path / "a.csv", tmp_path / "b.csv"]
    for file, value in zip(files, ("6%", "5%"), strict=True):
        file.write_text(f"指标,实际值\nGDP,{value}\n", encoding="utf-8")
    report = dabiao.check(load("hebei-2023"), *files)
    [conflict] = report.findings
    assert conflict.location == Location(str(files[1]), 2, 2)
    assert conflict.fields["place"] == Location(str(files[0]), 2)


def test_rows_of_two_periods_or_places_have_nothing_to_do_with_each_other(tmp_path: Path) -> None:
    table = "指标,实际值,年份,地区\nGDP,6%,2023,\nGDP,5%,2022,\nGDP,4%,2023,石家庄市\nGDP,3%,2023年1-6月,\n"
    report = check(load("hebei-2023"), tmp_path, table, regions=["all"])
    assert told(report.findings) == []
