"""Tables that look like those that are read, and mean something else, are read otherwise or refused."""

from decimal import Decimal
from pathlib import Path

import pytest

import dabiao
from tests.helpers import check, codes, document

PLAN = document(
    """\
    - {id: gdp, name: 地区生产总值, unit: 亿元, better: higher, measure: level, observed: sum, at_least: 43000}
    - {id: growth, name: 地区生产总值增速, unit: "%", better: higher, measure: growth, at_least: 6}
    - {id: income, name: 居民人均可支配收入增速, unit: "%", better: higher, measure: growth, at_least: {of: growth}}
    - {id: output, name: 全员劳动生产率增长, aliases: [全员劳动生产率], unit: "%", better: higher, measure: growth, at_least: 6}
    - {id: retail, name: 社会消费品零售总额增长, unit: "%", better: higher, measure: growth, at_least: 7}
    - {id: exports, name: 出口总值增长, unit: "%", better: higher, measure: growth, at_least: 3}
    - {id: grain, name: 粮食产量, unit: 万吨, better: higher, measure: level, observed: sum, at_least: 3700}
    - {id: people, name: 年末常住人口, unit: 万人, better: higher, measure: level, observed: end, at_least: 7400}
    - {id: jobs, name: 城镇新增就业, unit: 万人, better: higher, measure: cumulative, at_least: 86}
    - {id: doctors, name: 每千人口拥有执业医师数, unit: 人, better: higher, measure: level, observed: end, at_least: 3.7}
"""
)


def judged(folder: Path, table: str) -> str:
    """The figures by which a table was judged: ``exports -3.4, retail 9.6``."""
    results = check(PLAN, folder, table).results
    found = {
        r.target.id: r.actual
        for r in results
        if r.actual is not None and r.verdict is not dabiao.Verdict.UNJUDGED
    }
    assert all(isinstance(figure, Decimal) for figure in found.values())
    return ", ".join(f"{name} {figure.normalize():f}" for name, figure in sorted(found.items()))


# Rises and falls


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("2022年增速(%),增减方向,2023年增速(%),增减方向", "exports -6.3, retail 9.6"),
        ("方向,2022年增速(%),方向,2023年增速(%)", "exports -6.3, retail 9.6"),
    ],
)
def test_each_rate_takes_its_sign_from_its_own_column(
    header: str, expected: str, tmp_path: Path
) -> None:
    retail, exports = "0.7,下降,9.6,增长", "6.8,增长,6.3,下降"
    if header.startswith("方向"):
        retail, exports = "下降,0.7,增长,9.6", "增长,6.8,下降,6.3"
    table = f"指标,{header}\n社会消费品零售总额,{retail}\n出口总值,{exports}\n"
    assert judged(tmp_path, table) == expected


@pytest.mark.parametrize(
    "header",
    ["2022年增速(%),2023年增速(%),增减方向", "2023年增速(%),增减额,增减方向"],
)
def test_one_column_of_signs_beside_several_changes_leaves_them_open(
    header: str, tmp_path: Path
) -> None:
    table = f"指标,{header}\n社会消费品零售总额,8.1,9.6,下降\n"
    report = check(PLAN, tmp_path, table)
    assert (judged(tmp_path, table), "D270" in codes(report.findings)) == ("", True)


@pytest.mark.parametrize("header", ["位次升降", "全国排名升降", "名次变化方向"])
def test_a_change_of_rank_is_no_sign(header: str, tmp_path: Path) -> None:
    table = f"指标,增速(%),{header}\n社会消费品零售总额,9.6,↓\n出口总值,7.6,↑\n"
    assert judged(tmp_path, table) == "exports 7.6, retail 9.6"


@pytest.mark.parametrize(
    ("header", "word"),
    [("增速升降", "下降"), ("较2022年升降", "下降"), ("增减情况", "回落"), ("比去年增速升降", "↓")],
)
def test_a_rate_that_is_lower_than_before_may_be_above_zero(
    header: str, word: str, tmp_path: Path
) -> None:
    table = f"指标,增速(%),{header}\n社会消费品零售总额,9.6,{word}\n出口总值,7.6,上升\n"
    report = check(PLAN, tmp_path, table)
    assert (judged(tmp_path, table), "D270" in codes(report.findings)) == ("exports 7.6", True)


@pytest.mark.parametrize("minus", ["-", "−", "－"])
def test_a_minus_beside_a_plus_is_the_sign(minus: str, tmp_path: Path) -> None:
    table = f"指标,增速(%),正负\n社会消费品零售总额,9.6,{minus}\n出口总值,7.2,+\n"
    assert judged(tmp_path, table) == "exports 7.2, retail -9.6"


def test_a_negative_rate_that_is_called_a_rise_is_open(tmp_path: Path) -> None:
    table = "指标,增减幅度(%),增减方向\n社会消费品零售总额,-6.3,增长\n出口总值,7.6,下降\n"
    assert judged(tmp_path, table) == "exports -7.6"


@pytest.mark.parametrize("header", ["指标方向", "期望方向", "Desired direction"])
def test_what_would_be_better_is_no_sign(header: str, tmp_path: Path) -> None:
    table = f"指标,{header},增速(%)\n社会消费品零售总额,上升,9.6\n出口总值,下降,7.6\n"
    assert judged(tmp_path, table) == "exports 7.6, retail 9.6"


def test_a_dash_among_words_is_none(tmp_path: Path) -> None:
    table = "指标,增速(%),增减方向\n社会消费品零售总额,9.6,-\n出口总值,3.2,下降\n"
    assert judged(tmp_path, table) == "exports -3.2"


# Growth at current prices


def test_productivity_and_incomes_in_step_with_gdp_are_held_at_constant_prices(
    tmp_path: Path,
) -> None:
    table = (
        "指标,名义增速(%)\n全员劳动生产率,6.4\n居民人均可支配收入增速,6.6\n社会消费品零售总额,9.6\n"
    )
    assert judged(tmp_path, table) == "retail 9.6"


# Translations


@pytest.mark.parametrize(
    "name",
    ["粮食产量 Grain Output", "粮食产量 Total output of grain", "粮食产量 Annual Grain Production"],
)
def test_a_translation_says_what_the_name_says(name: str, tmp_path: Path) -> None:
    assert judged(tmp_path, f"指标,实际值\n{name},3810\n") == "grain 3810"


@pytest.mark.parametrize(
    "name",
    [
        "年末常住人口 Female",
        "年末常住人口 Aged 65 and over",
        "粮食产量 Wheat output",
        "粮食产量 Q1",
        "地区生产总值 Primary industry",
        "地区生产总值 Nominal",
        "城镇新增就业 College graduates",
        "出口总值增长 Imports",
    ],
)
def test_words_that_say_more_than_the_name_are_no_translation(name: str, tmp_path: Path) -> None:
    assert judged(tmp_path, f"指标,实际值\n{name},43944\n") == ""


# Names that go on, codes, offices, heads


def test_another_chapter_is_no_more_of_the_name_above(tmp_path: Path) -> None:
    rows = "经济,地区生产总值,2022,42370\n{},,2023,43500\n"
    table = "一级指标,指标,年份,实际值\n" + rows
    assert judged(tmp_path, table.format("贸易")) == ""
    assert judged(tmp_path, table.format("经济")) == "gdp 43500"


def test_numbers_of_lines_are_no_codes_of_countries(tmp_path: Path) -> None:
    table = "指标,代码,实际值\n地区生产总值,100,43944\n城镇新增就业,104,88\n"
    assert judged(tmp_path, table) == "gdp 43944, jobs 88"


def test_a_company_among_offices_reports_for_the_region(tmp_path: Path) -> None:
    table = "填报单位,指标,实际值\n石家庄市统计局,地区生产总值,7534\n河钢集团,城镇新增就业,88\n"
    assert judged(tmp_path, table) == "jobs 88"


def test_thousands_of_what_is_counted_by_a_thousand_heads_are_no_unit(tmp_path: Path) -> None:
    table = "指标,Unit,实际值\n每千人口拥有执业医师数,thousands,3.8\n"
    assert judged(tmp_path, table) == ""
    assert judged(tmp_path, table.replace("thousands", "人")) == "doctors 3.8"
