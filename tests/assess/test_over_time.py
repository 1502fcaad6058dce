"""How a quantity behaves over time decides what a figure of a part of a year says of the year."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dabiao.assess.standard import Standard
from dabiao.assess.standards import Standards
from dabiao.core.periods import Period
from dabiao.library.collection import collection_of
from dabiao.model.document import Collection, Measure, Target
from dabiao.model.reason import Reason, ReasonCode
from dabiao.model.verdict import Verdict
from tests.helpers import dec, document, load, target

FINAL = {Verdict.MET, Verdict.NEAR, Verdict.SHORTFALL, Verdict.AHEAD}
parts_of_years = st.tuples(
    st.sampled_from([2021, 2023, 2025]), st.integers(1, 12), st.integers(1, 12)
)


def standard(found: Target, period: Period, plan: str = "[2021, 2025]") -> Standard | Reason:
    owner = document(target("at_least: 1"), period=plan)
    standards = Standards(owner, lambda reference: None)
    return standards.standard(found, period, lambda other, of: dec("5"))


@given(
    part=parts_of_years,
    observed=st.sampled_from(["sum", "mean"]),
    better=st.sampled_from(["at_least: 60", "at_most: 60", "about: 60", "between: [50, 60]"]),
    base=st.sampled_from(["", "\nbase: {year: 2020, value: 40}"]),
    due=st.sampled_from([2023, 2025]),
    value=st.decimals(0, 120, places=1),
)
def test_a_part_of_a_year_never_decides_for_a_flow_or_a_mean(
    part: tuple[int, int, int], observed: str, better: str, base: str, due: int, value: Decimal
) -> None:
    year, one, other = part
    period = Period(year, min(one, other), max(one, other))
    if period.is_year or year > due:
        return
    direction = "lower" if "most" in better else "higher"
    lines = f"{better}{base}\ndue: {due}\nobserved: {observed}"
    found = document(target(lines, f"better: {direction}"), period="[2021, 2025]").targets[0]
    held = standard(found, period)
    if isinstance(held, Standard):
        assert held.verdict(value) not in FINAL


def test_emissions_of_half_a_year_are_held_against_half_the_limit() -> None:
    cod = load("chengde-eco-2020").target("cod-emissions")  # at most 7.22 万吨 in 2020
    assert cod is not None and cod.observed is Collection.SUM
    held = standard(cod, Period(2020, 1, 6), "[2016, 2020]")
    assert isinstance(held, Standard)
    assert held.path is not None and held.path.expected == dec("3.61")
    assert [held.verdict(dec(v)) for v in ("3.6", "3.62", "6.9")] == [
        "on_track",
        "behind",
        "behind",
    ]


def test_a_harvest_of_the_year_before_is_none_of_this_year() -> None:
    grain = load("hebei-2023").target("grain-output")
    assert grain is not None
    plan = Standards(load("hebei-2023"), lambda reference: None)
    found = plan.standard(grain, Period(2022), lambda other, of: None)
    assert found == Reason(ReasonCode.BEFORE_PERIOD, {"year": 2022})


def test_december_is_the_years_for_a_stock_and_nothing_for_a_mean() -> None:
    stock = document(target("at_least: 60\nobserved: end"), period="2023").targets[0]
    mean = document(target("at_least: 60\nobserved: mean"), period="2023").targets[0]
    december = Period(2023, 12, 12)
    held = standard(stock, december, "2023")
    assert isinstance(held, Standard) and held.verdict(dec("60")) is Verdict.MET
    assert standard(mean, december, "2023") == Reason(ReasonCode.PART_OF_YEAR, {"period": december})


def test_a_yearly_duty_is_due_each_year() -> None:
    lines = "at_least: 55\nobserved: mean\nevery: year\nsince: 2022"
    share = document(target(lines), period="[2021, 2025]").targets[0]
    held = standard(share, Period(2023))
    assert isinstance(held, Standard)
    assert [held.verdict(dec(v)) for v in ("55", "50")] == ["met", "shortfall"]
    before = standard(share, Period(2021))
    assert before == Reason(ReasonCode.BEFORE_PERIOD, {"year": 2021})


def test_the_growth_of_one_year_of_a_plan_is_a_stage() -> None:
    growth = document(
        target("at_least: 6", "better: higher\n      measure: growth"), period="[2021, 2025]"
    ).targets[0]
    held = standard(growth, Period(2023))
    assert isinstance(held, Standard)
    assert [held.verdict(dec(v)) for v in ("6.5", "5")] == ["on_track", "unjudged"]


@pytest.mark.parametrize(
    ("measure", "name", "observed"),
    [
        (Measure.GROWTH, "地区生产总值", Collection.RATE),
        (Measure.CUMULATIVE, "新建公园", Collection.SUM),
        (Measure.LEVEL, "粮食总产量", Collection.SUM),
        (Measure.LEVEL, "化学需氧量排放量", Collection.SUM),
        (Measure.LEVEL, "市区重污染天气天数", Collection.SUM),
        (Measure.LEVEL, "居民人均可支配收入", Collection.SUM),
        (Measure.LEVEL, "市区细颗粒物(PM2.5)浓度", Collection.MEAN),
        (Measure.SHARE, "市区空气质量优良天数比例", Collection.MEAN),
        (Measure.SHARE, "城镇调查失业率", Collection.MEAN),
        (Measure.SHARE, "森林覆盖率", Collection.END),
        (Measure.LEVEL, "养老机构床位总数", Collection.END),
        (Measure.LEVEL, "特色产品", None),
        # What a name ends in is what it is of: these are firms.
        (Measure.LEVEL, "年收入超亿元企业", Collection.END),
        (Measure.LEVEL, "主营业务销售收入10亿元以上企业家数", Collection.END),
        (Measure.LEVEL, "产值超百亿元产业集群", Collection.END),
        (Measure.LEVEL, "利润超千万元企业数", Collection.END),
        (Measure.LEVEL, "新增规模以上工业企业", None),
        (Measure.LEVEL, "投资项目", None),
        # Limits of each case do not add up, nor do amounts for each unit of output.
        (Measure.LEVEL, "行政审批办结天数", None),
        (Measure.LEVEL, "拟支持项目名单公示天数", None),
        (Measure.LEVEL, "项目延期次数", None),
        (Measure.LEVEL, "单位地区生产总值能耗", Collection.MEAN),
        (Measure.LEVEL, "万元工业增加值用水量", Collection.MEAN),
        # Shares of what flowed are those of the whole year, shares of what stands are not.
        (Measure.SHARE, "工业增加值占GDP比重", Collection.MEAN),
        (Measure.SHARE, "新建绿色建筑占比", Collection.MEAN),
        (Measure.SHARE, "受污染耕地安全利用率", Collection.END),
        (Measure.SHARE, "基本医疗保险参保率", Collection.END),
        (Measure.SHARE, "市场占有率", None),
        (Measure.LEVEL, "接待游客人数", Collection.SUM),
        (Measure.LEVEL, "旅游接待能力", Collection.END),
        (Measure.LEVEL, "各项存款余额", Collection.END),
        (Measure.LEVEL, "人均预期寿命", Collection.END),
        (Measure.LEVEL, "出生人口", None),
    ],
)
def test_a_name_tells_how_a_quantity_is_observed_or_nobody_knows(
    measure: Measure, name: str, observed: Collection | None
) -> None:
    assert collection_of(measure, name) is observed


def test_what_is_not_known_is_not_judged_by_a_part_of_a_year() -> None:
    lines = "at_least: 12"
    text = target(lines).replace("      observed: end\n", "")
    unknown = document(text, period="2023").targets[0]
    half = Period(2023, 1, 6)
    assert standard(unknown, half, "2023") == Reason(
        ReasonCode.COLLECTION_UNKNOWN, {"period": half}
    )
    assert isinstance(standard(unknown, Period(2023), "2023"), Standard)


def test_the_figure_of_several_years_is_a_total_of_just_these_years() -> None:
    lines = "at_least: 750\nsince: 2021"
    total = document(
        target(lines, "better: higher\n      measure: cumulative", "个"), period="[2021, 2025]"
    ).targets[0]
    held = standard(total, Period(2025, since=2021))
    assert isinstance(held, Standard)
    assert [held.verdict(dec(v)) for v in ("750", "749")] == ["met", "shortfall"]
    by_2023 = standard(total, Period(2023, since=2021))
    assert isinstance(by_2023, Standard) and by_2023.path is not None
    assert by_2023.path.expected == dec("450")
    others = Period(2023, since=2022)
    assert standard(total, others) == Reason(ReasonCode.OTHER_YEARS, {"period": others})
    stock = document(target("at_least: 60"), period="[2021, 2025]").targets[0]
    years = Period(2023, since=2021)
    assert standard(stock, years) == Reason(ReasonCode.OTHER_YEARS, {"period": years})


def test_what_improved_in_a_year_of_the_plan_is_a_stage() -> None:
    lines = "improve: true\nobserved: sum"
    better = document(target(lines), period="[2021, 2025]").targets[0]
    held = standard(better, Period(2023))  # the year before had 5
    assert isinstance(held, Standard)
    assert [held.verdict(dec(v)) for v in ("6", "5")] == ["on_track", "unjudged"]
    due = standard(better, Period(2025))
    assert isinstance(due, Standard)
    assert [due.verdict(dec(v)) for v in ("6", "5")] == ["met", "shortfall"]


def test_half_a_year_of_an_amount_over_years_is_a_stage_of_all_of_them() -> None:
    lines = "at_least: 750\nsince: 2021\nobserved: sum"
    amount = document(target(lines), period="[2021, 2025]").targets[0]
    held = standard(amount, Period(2023, 1, 6))
    assert isinstance(held, Standard) and held.path is not None
    assert held.path.expected == dec("375")  # 30 of 60 months


def test_the_figures_of_a_stock_are_no_total_whatever_year_it_counts_from() -> None:
    stock = document(target("at_least: 55\nsince: 2021"), period="[2021, 2025]").targets[0]
    assert stock.sum_since is None
    held = standard(stock, Period(2025))
    assert isinstance(held, Standard)
    assert [held.verdict(dec(v)) for v in ("55", "32")] == ["met", "shortfall"]
