"""Figures of parts of a year, and of the years of a plan, are put together where they are whole."""

from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dabiao.assess.add_up import add_up
from dabiao.core.periods import Period
from dabiao.findings.collector import Findings
from dabiao.model.observation import Field, Observation
from dabiao.model.reason import ReasonCode
from dabiao.model.report import Report
from dabiao.model.result import Result
from dabiao.model.series import Observed, Series
from dabiao.model.verdict import Verdict
from tests.helpers import check, dec, document, load, target

HEADER = "指标,实际值,单位,时间\n"


def of(report: Report, target_id: str) -> Result:
    return next(r for r in report.results if r.target.id == target_id)


def months(name: str, unit: str, *figures: object, year: int = 2023) -> str:
    rows = (f"{name},{f},{unit},{year}-{m:02}\n" for m, f in enumerate(figures, 1) if f is not None)
    return HEADER + "".join(rows)


def test_twelve_months_of_new_jobs_are_those_of_the_year(tmp_path: Path) -> None:
    table = months("城镇新增就业", "万人", 8, *[1] * 11)  # 19 against 86
    jobs = of(check(load("hebei-2023"), tmp_path, table), "new-urban-jobs")
    assert (jobs.verdict, jobs.actual, jobs.gap) == (Verdict.SHORTFALL, dec("19"), dec("-67"))
    assert jobs.reason is not None and jobs.reason.code is ReasonCode.ADDED_UP


def test_months_since_january_are_held_against_the_path(tmp_path: Path) -> None:
    table = months("城镇新增就业", "万人", 7, 8, 7)  # 22 by March; a quarter of 86 is 21.5
    jobs = of(check(load("hebei-2023"), tmp_path, table), "new-urban-jobs")
    assert (jobs.verdict, jobs.actual) == (Verdict.ON_TRACK, dec("22"))
    assert (jobs.period, jobs.expected) == (Period(2023, 1, 3), dec("21.5"))


def test_a_missing_month_is_said_and_ends_the_sum(tmp_path: Path) -> None:
    table = months("城镇新增就业", "万人", 8, None, *[7.5] * 10)
    report = check(load("hebei-2023"), tmp_path, table)
    assert [(f.code, f.location.line) for f in report.findings] == [("D251", 12)]
    assert of(report, "new-urban-jobs").verdict is Verdict.UNJUDGED


def test_sums_since_january_under_the_names_of_months_are_not_added_up(tmp_path: Path) -> None:
    # 83 by December fall short of 86; added up they would be 484.
    running = months("城镇新增就业", "万人", 7, 13, 20, 27, 34, 41, 48, 55, 62, 69, 76, 83)
    jobs = of(check(load("hebei-2023"), tmp_path, running), "new-urban-jobs")
    assert jobs.verdict is Verdict.UNJUDGED
    assert jobs.reason is not None and jobs.reason.code is ReasonCode.PART_OF_YEAR
    rising = months("城镇新增就业", "万人", 4, 5, 5, 6, 7, 8, 8, 9, 9, 9, 8, 8)  # 86
    jobs = of(check(load("hebei-2023"), tmp_path, rising), "new-urban-jobs")
    assert (jobs.verdict, jobs.actual) == (Verdict.MET, dec("86"))


def test_half_a_year_that_is_not_the_sum_of_its_months_ends_the_sum(tmp_path: Path) -> None:
    # The months are 84, which falls short; with 48 for the first half the year would be 90.
    table = months("城镇新增就业", "万人", *[7] * 12) + "城镇新增就业,48,万人,2023年1-6月\n"
    jobs = of(check(load("hebei-2023"), tmp_path, table), "new-urban-jobs")
    assert (jobs.verdict, jobs.period) == (Verdict.ON_TRACK, Period(2023, 1, 6))


@pytest.mark.parametrize("declared", ["", "完成"])
def test_a_row_of_the_year_without_a_figure_does_not_hide_its_months(
    declared: str, tmp_path: Path
) -> None:
    rows = "".join(f"城镇新增就业,1,万人,2023-{m:02},\n" for m in range(1, 13))
    table = f"指标,实际值,单位,时间,完成情况\n城镇新增就业,,万人,2023,{declared}\n{rows}"
    report = check(load("hebei-2023"), tmp_path, table)
    jobs = of(report, "new-urban-jobs")
    assert (jobs.verdict, jobs.actual) == (Verdict.SHORTFALL, dec("12"))
    assert any(f.code == "D210" for f in report.findings) is bool(declared)


def test_two_figures_of_a_stock_at_the_end_of_a_year_contradict_each_other(tmp_path: Path) -> None:
    stock = document(target("at_least: 60", unit="家"))
    rows = "某指标,60,家,2023\n某指标,{},家,2023年12月\n"
    report = check(stock, tmp_path, HEADER + rows.format(40))
    assert report.results[0].verdict is Verdict.INVALID
    assert [(f.code, f.location.line) for f in report.findings if f.code == "D206"] == [("D206", 3)]
    assert check(stock, tmp_path, HEADER + rows.format(60)).results[0].verdict is Verdict.MET


def test_half_a_year_and_two_quarters_are_a_year(tmp_path: Path) -> None:
    rows = "2023年1-6月,45\n2023Q3,20\n2023Q4,22\n"
    table = HEADER + "".join(
        f"城镇新增就业,{figure},万人,{period}\n"
        for period, figure in (row.split(",") for row in rows.split())
    )
    jobs = of(check(load("hebei-2023"), tmp_path, table), "new-urban-jobs")
    assert (jobs.verdict, jobs.actual) == (Verdict.MET, dec("87"))


def test_the_reported_year_goes_before_the_sum_of_its_months(tmp_path: Path) -> None:
    table = months("城镇新增就业", "万人", *[7] * 12) + "城镇新增就业,86.1,万人,2023\n"
    jobs = of(check(load("hebei-2023"), tmp_path, table), "new-urban-jobs")
    assert (jobs.verdict, jobs.actual) == (Verdict.MET, dec("86.1"))


def test_months_of_a_mean_or_a_rate_are_not_added_up(tmp_path: Path) -> None:
    for name, unit, target_id in (
        ("城镇调查失业率", "%", "surveyed-unemployment-rate"),
        ("地区生产总值", "%", "gdp-growth"),
    ):
        table = months(name, unit, *[5] * 12)
        result = of(check(load("hebei-2023"), tmp_path, table), target_id)
        assert (result.verdict, result.period) == (Verdict.UNJUDGED, Period(2023, 12, 12))


@settings(max_examples=30)
@given(
    cuts=st.sets(st.integers(1, 11)),
    monthly=st.lists(st.decimals(0, 20, places=1), min_size=12, max_size=12),
)
def test_a_year_split_in_any_way_is_the_year(cuts: set[int], monthly: list[Decimal]) -> None:
    hebei = load("hebei-2023")
    jobs = hebei.target("new-urban-jobs")
    assert jobs is not None
    series = Series()
    edges = [0, *sorted(cuts), 12]
    for first, last in pairwise(edges):
        value = sum(monthly[first:last], Decimal(0))
        row = Observation("城镇新增就业", "a.csv", 2, {Field.VALUE: 2}, value)
        series.by_period[Period(2023, first + 1, last)] = Observed(row, value)
    findings = Findings()
    add_up(jobs, series, hebei, findings)
    assert series.value(Period(2023)) == sum(monthly)
    assert not findings


@pytest.mark.parametrize(
    ("of_year", "end", "figure", "verdict"),
    [
        ("62.98", "2023年12月", "63.01", "invalid"),  # ≥ 63: the two disagree
        ("63.01", "2023年12月", "62.98", "invalid"),
        ("63.01", "2023年四季度", "62.98", "invalid"),
        ("63.02", "2023年12月", "63.01", "met"),  # both say the same
        ("62.98", "2023年12月", "62.97", "shortfall"),
        ("64", "2023年12月", "66", "invalid"),  # too far apart for a revision
    ],
)
def test_two_figures_of_a_year_that_get_different_verdicts_give_none(
    of_year: str, end: str, figure: str, verdict: str, tmp_path: Path
) -> None:
    table = f"{HEADER}常住人口城镇化率,{of_year},%,2023\n常住人口城镇化率,{figure},%,{end}\n"
    report = check(load("hebei-2023"), tmp_path, table)
    assert of(report, "urbanisation-rate").verdict == verdict
    assert [f.code for f in report.findings] == (["D206"] if verdict == "invalid" else [])


def test_december_and_the_last_quarter_may_disagree_without_the_year(tmp_path: Path) -> None:
    table = f"{HEADER}常住人口城镇化率,62.98,%,2023年12月\n常住人口城镇化率,63.01,%,2023Q4\n"
    report = check(load("hebei-2023"), tmp_path, table)
    assert of(report, "urbanisation-rate").verdict is Verdict.INVALID


def test_months_that_come_to_another_verdict_than_their_year_are_noted(tmp_path: Path) -> None:
    # 86 are asked for: 85.9 in the months, and 86 of the year, which counts.
    table = months("城镇新增就业", "万人", 8.9, *[7] * 11) + "城镇新增就业,86,万人,2023\n"
    report = check(load("hebei-2023"), tmp_path, table)
    assert of(report, "new-urban-jobs").verdict is Verdict.MET
    assert len(report.findings) == 1
    table = months("城镇新增就业", "万人", 9.1, *[7] * 11) + "城镇新增就业,86,万人,2023\n"
    assert check(load("hebei-2023"), tmp_path, table).findings == ()
