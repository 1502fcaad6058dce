"""Rows reach the target they speak of, or a finding says why not."""

from decimal import Decimal
from pathlib import Path

import pytest

import dabiao
from dabiao.core.lang import Lang
from dabiao.core.periods import Period
from dabiao.model.report import Report
from dabiao.model.verdict import Verdict
from dabiao.render.messages import message
from tests.helpers import check, codes, document, load, target, told


@pytest.fixture
def hebei() -> dabiao.Document:
    return load("hebei-2023")


def result_of(report: Report, target_id: str) -> dabiao.Result:
    return next(result for result in report.results if result.target.id == target_id)


def test_an_unknown_indicator_is_suggested_and_never_guessed(
    hebei: dabiao.Document, tmp_path: Path
) -> None:
    report = check(hebei, tmp_path, "指标,实际值\n固定资产头资,7\n")
    assert told(report.findings) == [("D201", 2, 1)]
    assert "did you mean 固定资产投资?" in message(report.findings[0], Lang.EN)
    assert report.exit_code == 3
    assert result_of(report, "fixed-investment-growth").verdict is Verdict.MISSING


def test_a_unit_of_something_else_is_an_error_that_says_so(
    hebei: dabiao.Document, tmp_path: Path
) -> None:
    report = check(
        hebei, tmp_path, "指标,实际值,单位,年份\n粮食总产量,773,亿,2023\n粮食总产量,1,亿元,2022\n"
    )
    assert told(report.findings) == [("D204", 2, 3), ("D204", 3, 3)]
    assert "'亿' is not a unit of Grain output (亿斤); did you mean 亿斤?" in (
        message(report.findings[0], Lang.EN)
    )
    assert result_of(report, "grain-output").verdict is Verdict.INVALID


def test_a_figure_in_tonnes_is_judged_by_a_target_in_jin(
    hebei: dabiao.Document, tmp_path: Path
) -> None:
    report = check(hebei, tmp_path, "指标,实际值,单位\n粮食总产量,37000000,吨\n")
    grain = result_of(report, "grain-output")  # 37 million tonnes are 74 billion jin
    assert grain.verdict is Verdict.MET
    assert (grain.actual, grain.gap) == (Decimal(740), Decimal(0))


def test_a_name_may_end_in_its_unit_as_tables_print_it(tmp_path: Path) -> None:
    eco = load("chengde-eco-2020")
    report = check(eco, tmp_path, "指标,实际值,年份\n森林蓄积量(万立方米),10200,2020\n")
    # Nine more binding targets of the plan, which has expired, are not reported.
    assert [rule for rule, _, _ in told(report.findings)] == ["D236", *["D232"] * 9]
    assert result_of(report, "forest-stock-volume").verdict is Verdict.MET


def test_a_cell_that_is_no_number_makes_the_observation_invalid(
    hebei: dabiao.Document, tmp_path: Path
) -> None:
    report = check(hebei, tmp_path, "指标,实际值\nGDP,abc\n")
    assert told(report.findings) == [("D203", 2, 2)]
    assert result_of(report, "gdp-growth").verdict is Verdict.INVALID


def test_two_figures_for_one_year_make_neither_usable(
    hebei: dabiao.Document, tmp_path: Path
) -> None:
    report = check(hebei, tmp_path, "指标,实际值\nGDP,6%\n地区生产总值,5%\n")
    assert told(report.findings) == [("D206", 3, 2)]
    assert result_of(report, "gdp-growth").verdict is Verdict.INVALID


def test_the_same_figure_twice_is_only_a_warning(hebei: dabiao.Document, tmp_path: Path) -> None:
    report = check(hebei, tmp_path, "指标,实际值\nGDP,6%\nGDP,6.0%\n")
    assert told(report.findings) == [("D208", 3, 2)]
    assert (report.exit_code, result_of(report, "gdp-growth").verdict) == (0, Verdict.MET)


def test_rows_that_complete_each_other_are_one_observation(
    hebei: dabiao.Document, tmp_path: Path
) -> None:
    table = "指标,实际值,完成情况\nGDP,6%,\nGDP,,完成\nGDP,6%,完成\n"
    report = check(hebei, tmp_path, table)
    result = result_of(report, "gdp-growth")
    assert (result.verdict, result.declared) == (Verdict.MET, Verdict.MET)
    assert told(report.findings) == [("D208", 4, 2)]  # the third row says nothing new


def test_a_declared_verdict_that_the_figure_contradicts_is_an_error(
    hebei: dabiao.Document, tmp_path: Path
) -> None:
    report = check(
        hebei, tmp_path, "指标,实际值,完成情况\nGDP,5%,完成\n出口,3%,完成\nCPI,2%,未完成\n"
    )
    assert told(report.findings) == [("D210", 2, 3), ("D210", 4, 3)]
    assert report.exit_code == 3


def test_a_near_target_declared_as_met_is_a_warning(hebei: dabiao.Document, tmp_path: Path) -> None:
    report = check(hebei, tmp_path, "指标,实际值,完成情况\nGDP,5.7%,完成\n")
    assert told(report.findings) == [("D217", 2, 3)]
    assert report.exit_code == 0


def test_a_row_of_another_region_is_not_judged(hebei: dabiao.Document, tmp_path: Path) -> None:
    report = check(
        hebei, tmp_path, "指标,实际值,地区\nGDP,7%,石家庄市\n出口,3%,河北\nCPI,2%,130000\n"
    )
    assert told(report.findings) == [("D209", 2, 3)]
    assert result_of(report, "gdp-growth").verdict is Verdict.MISSING
    assert result_of(report, "export-growth").verdict is Verdict.MET


def test_rows_without_a_year_are_not_judged_by_a_plan_of_several_years(tmp_path: Path) -> None:
    plan = document(target("at_least: 6"), period="[2021, 2025]")
    table = "指标,实际值\n某指标,5\n"
    undated = check(plan, tmp_path, table)
    assert (told(undated.findings), undated.results[0].verdict) == (
        [("D205", 0, 0)],
        Verdict.UNJUDGED,
    )
    dated = check(plan, tmp_path, table, year=2025)
    assert dated.results[0].verdict is Verdict.SHORTFALL


def test_a_figure_of_a_later_year_does_not_judge_the_target(
    hebei: dabiao.Document, tmp_path: Path
) -> None:
    report = check(hebei, tmp_path, "指标,实际值,年份\nGDP,4,2024\n")
    assert told(report.findings) == [("D231", 2, 3)]
    assert result_of(report, "gdp-growth").verdict is Verdict.MISSING
    early = document(target("at_least: 6\ndue: 2023"), period="[2021, 2025]")
    report = check(early, tmp_path, "指标,实际值,年份\n某指标,4,2024\n")
    assert told(report.findings) == [("D215", 2, 3)]


def test_an_ambiguous_name_is_an_error_that_lists_the_ids(tmp_path: Path) -> None:
    items = "".join(
        f"    - id: {key}\n      name: 床位{key}\n      aliases: [床位]\n      better: higher\n"
        f"      at_least: 1\n"
        for key in "ab"
    )
    report = check(document(items), tmp_path, "指标,实际值\n床位,2\n")
    assert told(report.findings) == [("D212", 2, 1)]
    assert "a, b" in message(report.findings[0], Lang.EN)


def test_tasks_are_reported_missing_only_when_asked_for(
    hebei: dabiao.Document, tmp_path: Path
) -> None:
    table = "指标,实际值,单位\n中欧班列,600,列\n"
    report = check(hebei, tmp_path, table)
    assert result_of(report, "china-europe-trains").verdict is Verdict.SHORTFALL  # 突破600列
    assert len(report.results) == 27
    assert len(check(hebei, tmp_path, table, tasks=True).results) == len(hebei.targets)


def test_a_county_is_not_the_city_that_it_lies_in(tmp_path: Path) -> None:
    plan = document(target("at_least: 60"))
    plan = plan._replace(region=plan.region._replace(name="承德市"))
    for region, verdict in {
        "承德县": Verdict.MISSING,
        "承德": Verdict.MET,
        "承德市": Verdict.MET,
        "全市": Verdict.MET,
        "河北省承德市": Verdict.MET,
        "非承德市": Verdict.MISSING,
        "-": Verdict.MET,
    }.items():
        report = check(plan, tmp_path, f"指标,实际值,地区\n某指标,61,{region}\n")
        assert report.results[0].verdict is verdict, region


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("粮食总产量（%）,800,", "D204"),  # a share is no harvest
        ("粮食总产量（万吨）,3700,亿斤", "D216"),  # the name says one unit, the column another
        ("粮食总产量,773亿斤,万吨", "D216"),
    ],
)
def test_a_unit_in_a_name_or_a_cell_counts(
    row: str, code: str, hebei: dabiao.Document, tmp_path: Path
) -> None:
    report = check(hebei, tmp_path, f"指标,实际值,单位\n{row}\n")
    assert codes(report.findings) == [code]
    assert result_of(report, "grain-output").verdict is Verdict.INVALID


@pytest.mark.parametrize(
    ("value", "unit"),
    [("86万", "人"), ("86万", "万人"), ("86万人", ""), ("86万人", "万人"), ("860000", "人")],
)
def test_ten_thousands_may_stand_in_the_cell_or_in_the_unit(
    value: str, unit: str, hebei: dabiao.Document, tmp_path: Path
) -> None:
    report = check(hebei, tmp_path, f"指标,实际值,单位\n城镇新增就业,{value},{unit}\n")
    assert not report.findings
    assert result_of(report, "new-urban-jobs").gap == 0


def test_one_alias_of_two_indicators_is_ambiguous(tmp_path: Path) -> None:
    items = "".join(
        f"    - indicator: disposable-income-growth\n      id: {key}\n      name: {name}居民收入\n      at_least: 6\n"
        for key, name in {"urban": "城镇", "rural": "农村"}.items()
    )
    report = check(document(items), tmp_path, "指标,实际值\n居民收入,7\n")
    assert told(report.findings) == [("D212", 2, 1)]


def test_an_empty_row_is_not_in_the_way_of_a_figure(tmp_path: Path) -> None:
    plan = document(target("at_least: 60"), period="[2021, 2025]")
    later = check(plan, tmp_path, "指标,实际值,年份\n某指标,61,2023\n某指标,,2024\n")
    assert (later.results[0].verdict, later.results[0].period) == (Verdict.AHEAD, Period(2023))
    same = check(plan, tmp_path, "指标,实际值,年份\n某指标,---,2025\n某指标,61,2025\n")
    assert not same.findings
    assert same.results[0].verdict is Verdict.MET


def test_a_row_of_an_unreadable_period_does_not_spoil_the_others(
    hebei: dabiao.Document, tmp_path: Path
) -> None:
    table = "指标,实际值,年份\nGDP,6.2%,2023\nGDP,5.2%,今年\n"
    report = check(hebei, tmp_path, table)
    assert told(report.findings) == [("D207", 3, 3)]
    assert result_of(report, "gdp-growth").verdict is Verdict.MET


def test_sums_are_proven_for_submitted_figures(tmp_path: Path) -> None:
    items = "".join(
        f"    - id: {key}\n      name: 用地{key}\n      unit: 公顷\n      better: none\n      at_most: {figure}\n"
        for key, figure in {"total": 3, "a": 1, "b": 2}.items()
    )
    plan = document(items + "sums:\n  - {total: total, parts: [a, b]}\n")
    balanced = check(plan, tmp_path, "指标,值,单位\n用地total,3,公顷\n用地a,15,亩\n用地b,2,公顷\n")
    assert not balanced.findings
    wrong = check(plan, tmp_path, "指标,值\n用地total,3\n用地a,1\n用地b,1\n")
    assert told(wrong.findings) == [("D218", 2, 2)]
    rounded = check(plan, tmp_path, "指标,值\n用地total,3\n用地a,1.04\n用地b,1.95\n")
    assert told(rounded.findings) == [("D238", 2, 2)]
    assert not check(plan, tmp_path, "指标,值\n用地total,3\n用地a,1\n").findings


def test_a_million_bad_rows_have_one_thing_to_say(tmp_path: Path, hebei: dabiao.Document) -> None:
    rows = "".join("固定资产头资,1\n" for _ in range(1000))
    report = check(hebei, tmp_path, "指标,值\n" + rows)
    assert len(report.findings) == 201
    assert "800 more findings of D201" in message(report.findings[-1], Lang.EN)
