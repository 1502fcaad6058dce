"""Columns beside the actual figures: the table's own target, and the year before."""

from decimal import Decimal
from pathlib import Path

import pytest

from dabiao.model.report import Report
from dabiao.model.verdict import Verdict
from tests.helpers import check, codes, document, load, target

GRAIN = document(
    "    - {id: grain, name: 粮食总产量, unit: 亿斤, better: higher, measure: level, observed: sum, at_least: 740}\n"
)


def verdicts(report: Report) -> dict[str, tuple[Verdict, Decimal | None]]:
    """The verdict and the figure of each target that was reported."""
    return {
        result.target.id: (result.verdict, result.actual)
        for result in report.results
        if result.verdict is not Verdict.MISSING
    }


# The table's own target


@pytest.mark.parametrize(
    "stated", ["740", "740亿斤", "≥740", "", "—", "增产", "3700万吨"]
)  # 3700 万吨 are 740 亿斤
def test_a_stated_target_that_is_the_document_s_is_not_mentioned(
    stated: str, tmp_path: Path
) -> None:
    report = check(GRAIN, tmp_path, f"指标,目标值,实际值,单位\n粮食总产量,{stated},762,亿斤\n")
    assert verdicts(report) == {"grain": (Verdict.MET, Decimal(762))}
    assert codes(report.findings) == []


@pytest.mark.parametrize("header", ["目标值", "年度目标任务", "计划数", "2023年目标", "全年计划"])
def test_another_target_is_told_and_never_judged(header: str, tmp_path: Path) -> None:
    report = check(GRAIN, tmp_path, f"指标,{header},实际值,单位\n粮食总产量,760,735,亿斤\n")
    assert verdicts(report) == {"grain": (Verdict.SHORTFALL, Decimal(735))}
    [finding] = report.findings
    assert (finding.code, finding.location.line, finding.location.column) == ("D261", 2, 2)


def test_a_stated_target_of_another_year_is_held_against_nothing(tmp_path: Path) -> None:
    table = "指标,2022年目标,2023年完成,单位\n粮食总产量,700,762,亿斤\n"
    assert codes(check(GRAIN, tmp_path, table).findings) == []


def test_the_target_of_a_year_on_the_way_is_another_one(tmp_path: Path) -> None:
    plan = document(target("at_least: 80\ndue: 2025", "better: higher"), period="[2021, 2025]")
    table = "指标,年份,目标值,实际值,单位\n某指标,2023,74,75,%\n"
    assert "D261" not in codes(check(plan, tmp_path, table).findings)
    due = "指标,年份,目标值,实际值,单位\n某指标,2025,74,81,%\n"
    assert "D261" in codes(check(plan, tmp_path, due).findings)


def test_the_target_of_a_reduction_may_be_given_as_a_fall(tmp_path: Path) -> None:
    plan = document(target("at_least: 3", "better: higher\n      measure: reduction"))
    for stated in ("3", "-3", "下降3%"):
        table = f"指标,目标,实际值,单位\n某指标,{stated},3.2,%\n"
        assert "D261" not in codes(check(plan, tmp_path, table).findings)


def test_stated_targets_below_each_indicator_belong_to_it(tmp_path: Path) -> None:
    table = (
        "地区,粮食总产量(亿斤),,城镇新增就业(万人),\n,目标,完成,目标,完成\n河北省,740,762,90,88\n"
    )
    report = check(load("hebei-2023"), tmp_path, table)
    assert verdicts(report) == {
        "grain-output": (Verdict.MET, Decimal(762)),
        "new-urban-jobs": (Verdict.MET, Decimal(88)),
    }
    assert [(f.code, f.location.column) for f in report.findings] == [("D261", 4)]


# The year before


def test_an_improvement_is_told_by_the_year_before_in_its_own_column(tmp_path: Path) -> None:
    plan = document(target("improve: true", "better: lower", unit="µg/m³"))
    table = "指标,实际值,上年同期,单位\n某指标,{},38,µg/m³\n"
    better = check(plan, tmp_path, table.format(37))
    assert verdicts(better) == {"t": (Verdict.MET, Decimal(37))}
    worse = check(plan, tmp_path, table.format(39))
    assert verdicts(worse) == {"t": (Verdict.SHORTFALL, Decimal(39))}


def test_a_change_that_is_too_large_is_seen_by_the_year_before(tmp_path: Path) -> None:
    table = "指标,实际值,上年完成,单位\n粮食总产量,762,76.2,亿斤\n"
    assert codes(check(GRAIN, tmp_path, table).findings) == ["D233"]


def test_the_year_before_gives_way_to_a_figure_of_that_year(tmp_path: Path) -> None:
    """A revised figure does not contradict what was printed a year ago."""
    table = (
        "指标,年份,实际值,上年数,单位\n粮食总产量,2022,773,765,亿斤\n粮食总产量,2023,762,770,亿斤\n"
    )
    report = check(GRAIN, tmp_path, table)
    assert codes(report.findings) == []
    [result] = report.results
    assert [(str(each.period), each.actual) for each in result.series] == [("2022", Decimal(773))]


@pytest.mark.parametrize("cell", ["", "—", "2022", "773（修订）", "增长5%"])
def test_what_is_no_plain_figure_is_none_of_the_year_before(cell: str, tmp_path: Path) -> None:
    report = check(GRAIN, tmp_path, f"指标,实际值,上年,单位\n粮食总产量,762,{cell},亿斤\n")
    [result] = report.results
    assert result.series == ()
    assert codes(report.findings) == []


def test_the_year_before_alone_is_no_actual_figure(tmp_path: Path) -> None:
    report = check(GRAIN, tmp_path, "指标,上年完成,单位\n粮食总产量,773,亿斤\n")
    assert verdicts(report) == {}
    assert "D202" in codes(report.findings)
