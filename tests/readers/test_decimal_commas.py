"""A comma in a figure parts thousands or decimals; where nobody can tell, the figure is refused."""

from pathlib import Path

import pytest

from dabiao.core.decimals import plain
from dabiao.model.report import Report
from tests.helpers import check, codes, load, said

HEAD = "指标;实际值;单位\n"
GDP = "地区生产总值;{};%\n"
PATENTS = "每万人口高价值发明专利拥有量;{};件\n"  # more than 2.3
CONTRACTS = "技术合同成交总额;{};亿元\n"  # at least 1500


def checked(table: str, folder: Path) -> Report:
    return check(load("hebei-2023"), folder, table)


def actuals(report: Report) -> dict[str, str]:
    """The figures that were judged, and ``invalid`` where one could not be."""
    return {
        result.target.id: "invalid" if result.actual is None else plain(result.actual)
        for result in report.results
        if result.observation is not None
    }


def test_a_comma_that_nothing_explains_is_refused_with_both_readings(tmp_path: Path) -> None:
    report = checked(HEAD + PATENTS.format("2,410") + GDP.format("6"), tmp_path)
    assert actuals(report) == {"invention-patents-per-10000": "invalid", "gdp-growth": "6"}
    [sentence] = said(report.findings)
    assert ":2:2: D203 '2,410 = 2.410 / 2410 ?' is no single figure" in sentence
    assert report.exit_code == 3


@pytest.mark.parametrize(
    "proof", ["5,8", "62,77", "0,125", "1234,567", "增长5,8%", "-3,25", "５，８"]
)
def test_a_figure_with_decimals_behind_a_comma_settles_it(proof: str, tmp_path: Path) -> None:
    report = checked(HEAD + GDP.format(proof) + PATENTS.format("2,410"), tmp_path)
    assert actuals(report)["invention-patents-per-10000"] == "2.41"


@pytest.mark.parametrize("proof", ["1,512.3", "1,234,567", "1,234,567.8"])
def test_a_figure_with_groups_of_thousands_settles_it(proof: str, tmp_path: Path) -> None:
    report = checked(HEAD + CONTRACTS.format(proof) + PATENTS.format("2,410"), tmp_path)
    assert actuals(report)["invention-patents-per-10000"] == "2410"


def test_points_part_the_thousands_where_commas_are_decimal(tmp_path: Path) -> None:
    report = checked(HEAD + CONTRACTS.format("1.512,3") + GDP.format("5,8"), tmp_path)
    assert actuals(report) == {"technology-contracts": "1512.3", "gdp-growth": "5.8"}


def test_a_point_before_three_digits_is_refused_where_commas_are_decimal(tmp_path: Path) -> None:
    for written in ("1.512", "1.512亿元"):
        report = checked(HEAD + GDP.format("5,8") + CONTRACTS.format(written), tmp_path)
        assert actuals(report) == {"technology-contracts": "invalid", "gdp-growth": "5.8"}
        assert f"'{written} = 1,512 / 1512 ?'" in said(report.findings)[0]


@pytest.mark.parametrize("written", ["2,410件", "２，４１０", "约2,410", "2﹐410"])
def test_it_is_refused_however_it_is_typed(written: str, tmp_path: Path) -> None:
    report = checked(HEAD + PATENTS.format(written) + GDP.format("６．１"), tmp_path)
    assert actuals(report) == {"invention-patents-per-10000": "invalid", "gdp-growth": "6.1"}


def test_figures_that_contradict_each_other_settle_nothing(tmp_path: Path) -> None:
    rows = GDP.format("5,8") + CONTRACTS.format("1,512.3") + PATENTS.format("2,410")
    report = checked(HEAD + rows, tmp_path)
    assert actuals(report) == {
        "gdp-growth": "invalid",
        "technology-contracts": "1512.3",
        "invention-patents-per-10000": "invalid",
    }


def test_what_contradicts_the_first_rows_far_below_is_refused(tmp_path: Path) -> None:
    many = "某项工作;1,5;项\n" * 3000
    report = checked(HEAD + GDP.format("5,8") + many + CONTRACTS.format("1,512.3"), tmp_path)
    assert actuals(report) == {"gdp-growth": "5.8", "technology-contracts": "invalid"}


def test_an_error_far_below_comes_when_it_is_its_turn(tmp_path: Path) -> None:
    report = checked(HEAD + GDP.format("5,8") + '"粮食总产量;773;亿斤\n', tmp_path)
    assert actuals(report) == {"gdp-growth": "5.8"}
    assert codes(report.findings) == ["D200"]


@pytest.mark.parametrize(
    ("separator", "figure"),
    [(",", '"2,410"'), ("\t", "2,410"), ("|", "2,410"), ("\t", "２，４１０")],
)
def test_with_other_separators_a_comma_parts_thousands(
    separator: str, figure: str, tmp_path: Path
) -> None:
    table = (HEAD + PATENTS.format(figure)).replace(";", separator)
    assert actuals(checked(table, tmp_path)) == {"invention-patents-per-10000": "2410"}


def test_with_other_separators_a_decimal_comma_makes_thousands_doubtful(tmp_path: Path) -> None:
    table = (HEAD + GDP.format("5,8") + PATENTS.format("2,410")).replace(";", "\t")
    report = checked(table, tmp_path)
    assert actuals(report) == {"gdp-growth": "invalid", "invention-patents-per-10000": "invalid"}


def test_commas_in_notes_and_names_prove_nothing(tmp_path: Path) -> None:
    table = (
        "指标;实际值;单位;备注\n每万人口高价值发明专利拥有量;2,410;件;见表3,15页\n"
        "地区生产总值;5.8;%;一、二,三\n"
    )
    report = checked(table, tmp_path)
    assert actuals(report) == {"invention-patents-per-10000": "invalid", "gdp-growth": "5.8"}
