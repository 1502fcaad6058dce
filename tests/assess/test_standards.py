"""What a value is held against: bands, paths, and why there is sometimes nothing."""

from collections.abc import Mapping
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dabiao.assess.places import is_amount_of_whole
from dabiao.assess.standard import Standard
from dabiao.assess.standards import Resolve, Standards
from dabiao.core.periods import Period
from dabiao.core.quantities import Quantity
from dabiao.library.folders import Library
from dabiao.model.comparator import Tolerance
from dabiao.model.document import Document, Target
from dabiao.model.reason import Reason, ReasonCode
from dabiao.model.verdict import Verdict
from tests.helpers import dec, document, load, target

YEAR_2023 = Period(2023)
FIRST_HALF = Period(2023, 1, 6)
Observed = Mapping[tuple[str, Period], str]


def held_against(
    plan: Document,
    target_id: str = "t",
    period: Period = YEAR_2023,
    observed: Observed = {},  # noqa: B006 - only read
    *,
    place: str | None = None,
    resolve: Resolve = lambda _: None,
    tolerance: str | None = None,
    pace: str = "1",
) -> Standard | Reason:
    """What a target's value of a period is held against, where this was observed beside it."""
    own = plan.target(target_id)
    assert own is not None, target_id
    reach = Tolerance.parse(tolerance) if tolerance else None
    standards = Standards(plan, resolve, reach, pace=dec(pace))

    def value_of(other: str, when: Period) -> Decimal | None:
        figure = observed.get((other, when))
        return None if figure is None else dec(figure)

    return standards.standard(own, period, value_of, place)


def standard(plan: Document, *args: object, **more: object) -> Standard:
    """The standard, where there is one."""
    found = held_against(plan, *args, **more)  # type: ignore[arg-type]
    assert isinstance(found, Standard), found
    return found


def verdicts(held: Standard, *values: str) -> list[str]:
    """The verdicts on some values."""
    return [str(held.verdict(dec(value))) for value in values]


def reason(plan: Document, *args: object, **more: object) -> Reason:
    """Why there is nothing to hold a value against."""
    found = held_against(plan, *args, **more)  # type: ignore[arg-type]
    assert isinstance(found, Reason), found
    return found


# What is due


@pytest.mark.parametrize(
    ("plan", "target_id", "met", "near", "shortfall"),
    [
        # 社会消费品零售总额增长6%以上
        ("hebei-2023", "retail-sales-growth", ["6", "6.01"], [], ["5.99", "-1"]),
        # 每万人口高价值发明专利拥有量超过2.3件
        ("hebei-2023", "invention-patents-per-10000", ["2.31"], [], ["2.3", "2.29"]),
        # 地区生产总值增长6%左右: 6 - 5% of 6 = 5.7
        ("hebei-2023", "gdp-growth", ["6", "8"], ["5.99", "5.7"], ["5.699"]),
        # 城镇调查失业率控制在5.5%左右: 5.5 + 5% of 5.5 = 5.775
        (
            "hebei-2023",
            "surveyed-unemployment-rate",
            ["5.5", "4"],
            ["5.501", "5.775"],
            ["5.776"],
        ),
        # 居民消费价格指数涨幅控制在3%左右: 3 + 5% of 3 = 3.15
        ("hebei-2023", "cpi-growth", ["3", "-0.3"], ["3.15"], ["3.151"]),
        # 白洋淀水质稳定保持在Ⅲ类
        ("hebei-2023", "baiyangdian-water-class", ["3", "2"], [], ["4"]),
    ],
)
def test_a_target_that_is_due_accepts_what_its_words_say(
    plan: str, target_id: str, met: list[str], near: list[str], shortfall: list[str]
) -> None:
    held = standard(load(plan), target_id)
    assert held.path is None and held.reason is None
    assert verdicts(held, *met) == ["met"] * len(met)
    assert verdicts(held, *near) == ["near"] * len(near)
    assert verdicts(held, *shortfall) == ["shortfall"] * len(shortfall)


def test_a_quota_is_to_be_hit_from_either_side() -> None:
    # 商服用地占计划总量的25.89%
    held = standard(load("chengde-land-2022"), "commercial-land-share", Period(2022))
    assert verdicts(held, "25.88", "25.89", "25.890", "25.90") == [
        "shortfall",
        "met",
        "met",
        "shortfall",
    ]
    assert (held.gap(dec("25.88")), held.gap(dec("25.90"))) == (dec("-0.01"), dec("0.01"))


def test_more_than_the_far_end_of_a_range_is_as_good_as_inside() -> None:
    # 每个县打造1-2个集中连片示范片区
    held = standard(load("chengde-2024"), "village-clusters-per-county", Period(2024))
    assert verdicts(held, "0", "1", "2", "3") == ["shortfall", "met", "met", "met"]
    assert [held.gap(dec(value)) for value in ("0", "1", "1.5", "2", "3")] == [-1, 0, 0, 0, 1]


def test_less_than_the_near_end_of_a_range_is_as_good_where_less_is_better() -> None:
    held = standard(document(target("between: [5, 5.5]", "better: lower")))
    assert verdicts(held, "4.9", "5", "5.5", "5.51") == ["met", "met", "met", "shortfall"]
    # Below the range by 0.1, inside, and above it by 0.01.
    assert [held.gap(dec(v)) for v in ("4.9", "5.2", "5.51")] == [dec("-0.1"), 0, dec("0.01")]


def test_a_range_without_a_better_side_is_missed_on_both_sides() -> None:
    held = standard(document(target("between: [5, 5.5]", "better: none")))
    assert verdicts(held, "4.99", "5", "5.5", "5.51") == ["shortfall", "met", "met", "shortfall"]


def test_about_without_a_better_side_tolerates_both_sides() -> None:
    held = standard(document(target("about: 20", "better: none")))
    # 5% of 20 is 1.
    assert verdicts(held, "18.99", "19", "20", "21", "21.01") == [
        "shortfall",
        "near",
        "met",
        "near",
        "shortfall",
    ]


def test_about_a_negative_figure_tolerates_what_is_worse() -> None:
    falling = standard(document(target("about: -2")))  # 5% of 2 is 0.1
    assert verdicts(falling, "-2", "-2.1", "-2.11") == ["met", "near", "shortfall"]


@pytest.mark.parametrize(
    ("of_document", "of_target", "asked_for", "least"),
    [
        (None, None, None, "9.5"),  # 5% of 10
        ("10%", None, None, "9"),
        ("10%", "0.2", None, "9.8"),  # an amount, in the target's unit
        ("10%", "0", None, "10"),
        ("10%", "0", "20%", "8"),
        (None, None, "0", "10"),
    ],
)
def test_the_tolerance_asked_for_goes_before_that_of_the_target_and_of_its_document(
    of_document: str | None, of_target: str | None, asked_for: str | None, least: str
) -> None:
    own = "about: 10" if of_target is None else f"about: 10\ntolerance: {of_target}"
    more = "" if of_document is None else f"tolerance: {of_document}\n"
    held = standard(document(target(own), more=more), tolerance=asked_for)
    below = str(dec(least) - dec("0.01"))
    assert verdicts(held, below) == ["shortfall"]
    assert held.verdict(dec(least)) is (Verdict.MET if least == "10" else Verdict.NEAR)


def test_a_stock_is_due_at_the_end_of_december_or_of_the_fourth_quarter() -> None:
    hebei = load("hebei-2023")  # 常住人口城镇化率达到63%
    for period in (Period(2023, 12, 12), Period(2023, 10, 12), YEAR_2023):
        assert verdicts(standard(hebei, "urbanisation-rate", period), "62.9") == ["shortfall"]
    november = standard(hebei, "urbanisation-rate", Period(2023, 11, 11))
    assert verdicts(november, "62.9", "63") == ["unjudged", "ahead"]


# 持续改善, 保持稳定


def test_what_is_to_improve_is_held_against_the_year_before() -> None:
    hebei = load("hebei-2023")  # 地级城市PM2.5平均浓度持续改善
    held = standard(hebei, "pm25", YEAR_2023, {("pm25", Period(2022)): "36.8"})
    assert verdicts(held, "36.7", "36.8", "36.9") == ["met", "shortfall", "shortfall"]
    assert held.figure == dec("36.8")
    assert reason(hebei, "pm25", YEAR_2023, {("pm25", Period(2021)): "38"}) == Reason(
        ReasonCode.NOTHING_BEFORE, {"period": Period(2022)}
    )


def test_months_are_held_against_the_same_months_of_the_year_before() -> None:
    hebei = load("hebei-2023")
    whole_year_only = {("pm25", Period(2022)): "36.8"}
    assert reason(hebei, "pm25", FIRST_HALF, whole_year_only).code is ReasonCode.NOTHING_BEFORE
    same_months = {("pm25", Period(2022, 1, 6)): "41"}
    assert standard(hebei, "pm25", FIRST_HALF, same_months).figure == 41


def test_a_base_value_goes_before_the_year_before() -> None:
    hebei = load("hebei-2023")  # 优良天数比例持续改善, 2022: 74%
    before = {("good-air-days-share", Period(2022)): "76"}
    held = standard(hebei, "good-air-days-share", YEAR_2023, before)
    assert verdicts(held, "74", "74.1") == ["shortfall", "met"]


def test_what_is_to_be_kept_is_behind_where_it_falls_below_its_base() -> None:
    eco = load("chengde-eco-2025")  # 生态红线面积 15439.47 平方公里, 面积不减少
    early = standard(eco, "ecological-redline-area", YEAR_2023)
    assert verdicts(early, "15439.47", "15439.46") == ["on_track", "behind"]
    due = standard(eco, "ecological-redline-area", Period(2025))
    assert verdicts(due, "15439.47", "15439.46") == ["met", "shortfall"]


def test_what_improved_by_the_base_year_did_not_improve_under_the_plan() -> None:
    eco = load("chengde-eco-2025")
    assert reason(eco, "good-air-days-rising", Period(2020)) == Reason(
        ReasonCode.BEFORE_PERIOD, {"year": 2020}
    )
    assert verdicts(standard(eco, "good-air-days-rising", Period(2021)), "88.1") == ["on_track"]


# Against another indicator


def income(comparator: str, unit: str = '"%"', of_unit: str = '"%"') -> Document:
    """居民收入 against 经济增长."""
    return document(
        f"    - {{id: gdp, name: 经济, unit: {of_unit}, better: higher, measure: growth, at_least: 5}}\n"
        f"    - {{id: t, name: 收入, unit: {unit}, better: higher, measure: growth,"
        f" {comparator}: {{of: gdp}}}}\n"
    )


def test_income_is_to_grow_as_fast_as_the_economy() -> None:
    observed = {("gdp", YEAR_2023): "5.5"}
    in_step = standard(income("about"), "t", YEAR_2023, observed)
    # 5.5 - 5% of 5.5 = 5.225
    assert verdicts(in_step, "5.5", "5.225", "5.22") == ["met", "near", "shortfall"]
    faster = standard(income("more_than"), "t", YEAR_2023, observed)
    assert verdicts(faster, "5.5", "5.51") == ["shortfall", "met"]


def test_the_figure_of_another_indicator_is_converted() -> None:
    held = standard(income("at_least", of_unit="‰"), "t", YEAR_2023, {("gdp", YEAR_2023): "55"})
    assert held.figure == dec("5.5")


def test_it_is_not_judged_where_the_other_is_not_reported_for_its_period() -> None:
    plan = income("about")
    found = reason(plan, "t", YEAR_2023, {("gdp", Period(2022)): "5.5"})
    assert found.code is ReasonCode.OTHER_NOT_REPORTED
    assert found.fields == {"other": plan.target("gdp"), "period": YEAR_2023}


def test_it_is_not_judged_where_the_unit_of_the_other_does_not_convert() -> None:
    plan = income("about")
    economy, own = plan.targets
    in_money = economy._replace(indicator=economy.indicator._replace(unit="亿元"))
    plan = plan._replace(targets=(in_money, own))
    found = reason(plan, "t", YEAR_2023, {("gdp", YEAR_2023): "5.5"})
    assert found == Reason(ReasonCode.OTHER_UNIT, {"other": in_money})


# Set elsewhere


def test_a_citys_plan_is_held_against_the_scheme_that_it_names() -> None:
    # 单位地区生产总值能源消耗降低: 完成省定目标任务; the scheme says 17.5%.
    eco = load("chengde-eco-2025")
    held = standard(eco, "energy-intensity-reduction", Period(2025), resolve=Library(None).resolve)
    assert verdicts(held, "17.5", "17.49") == ["met", "shortfall"]


def set_by(setter: str, better: str = "higher", unit: str = '"%"', more: str = "") -> Resolve:
    """A province that sets a figure under the name ``province/t``."""
    province = document(target(setter, f"better: {better}", unit), more=more)

    def resolve(name: str) -> tuple[Document, Target] | None:
        return (province, province.targets[0]) if name == "province/t" else None

    return resolve


FOLLOWS = "delegated: true\nfrom: province/t"


def test_a_figure_set_elsewhere_is_converted_with_both_of_its_ends() -> None:
    plan = document(target(FOLLOWS, unit="吨"))
    held = standard(plan, resolve=set_by("between: [1, 2]", unit="万吨"))
    assert (held.figure, held.upper) == (dec("10000"), dec("20000"))
    assert verdicts(held, "9999", "10000") == ["shortfall", "met"]


def test_what_the_setter_tolerates_is_tolerated_of_those_who_follow() -> None:
    plan = document(target(FOLLOWS, unit="吨"), more="tolerance: 0\n")
    wide = set_by("about: 2", unit="万吨", more="tolerance: 10%\n")
    # 2 万吨 less 10% are 18000 吨.
    assert verdicts(standard(plan, resolve=wide), "20000", "18000", "17999") == [
        "met",
        "near",
        "shortfall",
    ]


@pytest.mark.parametrize(
    "resolve",
    [
        set_by("delegated: true"),  # the setter prints no figure either
        set_by(FOLLOWS),  # and this one names itself
        set_by("at_most: 2", better="lower"),  # for which less is better
        set_by("at_least: 2", unit="亿元"),
        lambda _: None,
    ],
)
def test_a_target_set_where_nobody_can_look_is_not_judged(resolve: Resolve) -> None:
    plan = document(target(FOLLOWS))
    assert reason(plan, resolve=resolve) == Reason(ReasonCode.SET_ELSEWHERE)


def test_a_target_may_be_passed_on_twice() -> None:
    city = document(target("delegated: true\nfrom: province/t"))
    province = document(target("delegated: true\nfrom: nation/t"))
    nation = document(target("at_least: 13"))
    plans = {"province/t": province, "nation/t": nation}

    def resolve(name: str) -> tuple[Document, Target] | None:
        return plans[name], plans[name].targets[0]

    assert standard(city, resolve=resolve).figure == 13


def test_a_state_is_declared_and_never_measured() -> None:
    hebei = load("hebei-2023")  # 海兴核电首批机组年底前获得国家核准
    assert reason(hebei, "haixing-nuclear-approval") == Reason(ReasonCode.DECLARED_ONLY)


# Before it is due


def test_before_it_is_due_a_value_is_ahead_on_track_or_behind() -> None:
    # 城镇生活垃圾无害化处理率 95 (2020) to 100 (2025): 3 of 5 years on, 98.
    held = standard(load("chengde-eco-2025"), "urban-waste-harmless-treatment", YEAR_2023)
    assert verdicts(held, "100", "99.9", "98", "97.9") == [
        "ahead",
        "on_track",
        "on_track",
        "behind",
    ]
    assert held.path is not None and held.path.expected == 98
    assert held.reason == Reason(ReasonCode.PATH, {"expected": Quantity(dec("98"), "%")})


def test_where_less_is_better_the_path_falls() -> None:
    lines = "at_most: 35\ndue: 2025\nbase: {year: 2020, value: 45}"
    plan = document(target(lines, "better: lower", "µg/m³"), period="[2021, 2025]")
    held = standard(plan)  # 45 - 10 * 3/5 = 39
    assert verdicts(held, "35", "39", "39.1") == ["ahead", "on_track", "behind"]


def test_without_a_base_there_is_no_path_and_no_verdict_but_ahead() -> None:
    eco = load("chengde-eco-2025")  # 农村生活污水治理率 45, 基期未印
    held = standard(eco, "rural-sewage-treatment", YEAR_2023)
    assert verdicts(held, "45", "44.9") == ["ahead", "unjudged"]
    assert held.reason == Reason(ReasonCode.NO_BASE, {"due": 2025, "year": 2020})


def test_a_figure_without_a_better_side_has_no_path() -> None:
    lines = "about: 20\ndue: 2025\nbase: {year: 2020, value: 10}"
    plan = document(target(lines, "better: none"), period="[2021, 2025]")
    held = standard(plan)
    # 19 to 21 would be near if it were due.
    assert verdicts(held, "20", "19.5", "12") == ["ahead", "on_track", "unjudged"]


def test_half_the_time_is_half_the_task() -> None:
    held = standard(load("hebei-2023"), "new-urban-jobs", FIRST_HALF)  # 城镇新增就业86万人
    assert verdicts(held, "86", "43", "42.99") == ["on_track", "on_track", "behind"]


def test_a_sum_that_is_to_stay_low_is_never_ahead() -> None:
    plan = document(target("at_most: 12", "better: lower\n      measure: cumulative", "件"))
    held = standard(plan, period=FIRST_HALF)  # 6 after half the year, and it can still rise
    assert verdicts(held, "0", "6", "7") == ["on_track", "on_track", "behind"]


def test_a_slower_pace_asks_for_a_part_of_the_way_since_the_base() -> None:
    # 95 + 0.9 * 3 of the 5 that lead to 100 in 2025
    share = standard(
        load("chengde-eco-2025"), "urban-waste-harmless-treatment", YEAR_2023, pace="0.9"
    )
    assert verdicts(share, "97.7", "97.69") == ["on_track", "behind"]
    # From 152 to 350 (2019 to 2025): in 2023 284, in half a year 142, of which 76 are the base's.
    health = load("qinhuangdao-health-2025")
    half = standard(health, "industry-value-added", FIRST_HALF, pace="0.9")
    assert verdicts(half, "135.4", "135.39") == ["on_track", "behind"]  # 76 + 0.9 * 66


def test_a_slower_pace_asks_no_less_of_what_is_used_up_to_a_limit() -> None:
    plan = document(target("at_most: 12", "better: lower\n      measure: cumulative", "件"))
    held = standard(plan, period=FIRST_HALF, pace="0.5")
    assert verdicts(held, "6", "6.1") == ["on_track", "behind"]


def test_a_limit_that_was_kept_from_the_start_is_kept_and_not_reached() -> None:
    # 城镇调查失业率 5.2 in 2020, at most 5.5: officially 基本符合预期 in the middle of the plan.
    lines = "at_most: 5.5\nobserved: mean\nbase: {year: 2020, value: 5.2}"
    plan = document(target(lines, "better: lower\n      measure: share"), period="[2021, 2025]")
    held = standard(plan, period=Period(2022))
    assert verdicts(held, "5.1", "5.5", "5.6") == ["on_track", "on_track", "behind"]
    assert held.path is not None and held.path.expected == dec("5.5")
    due = standard(plan, period=Period(2025))
    assert verdicts(due, "5.5", "5.6") == ["met", "shortfall"]
    # About 5.5: within 5 % of it, 5.775, nothing is missed, in a year and in half of one.
    about = document(
        target(lines.replace("at_most", "about"), "better: lower\n      measure: share"),
        period="[2021, 2025]",
    )
    for period in (Period(2022), Period(2022, 1, 6)):
        near = standard(about, period=period)
        assert verdicts(near, "5.5", "5.775", "5.78") == ["on_track", "on_track", "behind"]


def test_a_mean_of_one_year_is_ahead_only_on_a_way_that_has_a_beginning() -> None:
    # 地表水达到或好于Ⅲ类水体比例 from 83.4 to 85: officially 提前实现 at 89.4 in 2023.
    indicator, base = "better: higher\n      measure: share", "\nbase: {year: 2020, value: 83.4}"
    lines = "at_least: 85\nobserved: mean"
    rivers = document(target(lines + base, indicator), period="[2021, 2025]")
    assert verdicts(standard(rivers), "89.4", "84.4", "84.3") == ["ahead", "on_track", "behind"]
    # Without a base nobody knows whether it was ever lower, and 2023 says nothing of 2025.
    alone = document(target(lines, indicator), period="[2021, 2025]")
    assert verdicts(standard(alone), "89.4", "84.4") == ["on_track", "unjudged"]
    # What stands at the end of a year stands at the beginning of the next.
    stock = document(target("at_least: 85", indicator), period="[2021, 2025]")
    assert verdicts(standard(stock), "89.4", "84.4") == ["ahead", "unjudged"]


def test_a_limit_on_what_adds_up_over_years_is_not_kept_before_they_are_over() -> None:
    lines = "at_most: 100\nsince: 2021\nobserved: sum"
    plan = document(target(lines, "better: lower\n      measure: level"), period="[2021, 2025]")
    held = standard(plan)  # 60 in three of five years
    assert verdicts(held, "10", "60", "61") == ["on_track", "on_track", "behind"]


def test_a_rate_of_the_months_so_far_is_held_against_that_of_the_year() -> None:
    hebei = load("hebei-2023")
    about = standard(hebei, "gdp-growth", FIRST_HALF)  # 增长6%左右
    assert verdicts(about, "7", "6", "5.7", "5.69") == [
        "on_track",
        "on_track",
        "on_track",
        "behind",
    ]
    assert about.path is not None and about.path.expected == 6
    floor = standard(hebei, "retail-sales-growth", Period(2023, 1, 9))  # 增长6%以上
    assert verdicts(floor, "6", "5.99") == ["on_track", "behind"]
    fall = standard(hebei, "energy-intensity-reduction", Period(2023, 1, 3))  # 下降2%
    assert verdicts(fall, "2", "1.9") == ["on_track", "behind"]


def test_a_rate_of_some_months_says_nothing_of_a_reduction_over_years() -> None:
    # 单位地区生产总值能耗比2020年下降17.5%, by 2025
    energy = load("chengde-energy-2025")
    held = standard(energy, "energy-intensity-reduction", FIRST_HALF)
    assert verdicts(held, "20", "17.5", "1") == ["unjudged"] * 3
    assert held.reason == Reason(ReasonCode.DUE_LATER, {"due": 2025})
    whole_year = standard(energy, "energy-intensity-reduction", YEAR_2023)
    # Three of five years: 1-(1-0.175)^(3/5) = 10.901 %, and not three fifths, 10.5.
    assert verdicts(whole_year, "17.5", "10.91", "10.9") == ["ahead", "on_track", "behind"]


@pytest.mark.parametrize("period", [Period(2023, 6, 6), Period(2023, 4, 6), Period(2023, 12, 12)])
def test_a_month_or_quarter_says_nothing_of_a_years_sum_or_rate(period: Period) -> None:
    hebei = load("hebei-2023")
    expected = Reason(ReasonCode.PART_OF_YEAR, {"period": period})
    for flow in ("gdp-growth", "energy-intensity-reduction", "new-urban-jobs"):
        assert reason(hebei, flow, period) == expected
    assert isinstance(held_against(hebei, "urbanisation-rate", period), Standard)


def test_the_growth_of_a_year_before_the_plan_is_not_that_of_the_plan() -> None:
    hebei, before = load("hebei-2023"), Reason(ReasonCode.BEFORE_PERIOD, {"year": 2022})
    for flow in ("gdp-growth", "energy-intensity-reduction", "new-urban-jobs"):
        assert reason(hebei, flow, Period(2022)) == before
    assert verdicts(standard(hebei, "urbanisation-rate", Period(2022)), "63") == ["ahead"]


def test_a_sum_begins_in_its_first_year() -> None:
    plan = document(
        target(
            "at_least: 100\nsince: 2022\ndue: 2025", "better: higher\n      measure: cumulative"
        ),
        period="[2021, 2025]",
    )
    assert reason(plan, period=Period(2021)).code is ReasonCode.BEFORE_PERIOD
    way = standard(plan, period=Period(2022)).path
    assert way is not None and way.expected == 25  # one year of four


# A part of the region


@pytest.mark.parametrize(
    ("plan", "target_id", "whole"),
    [
        ("hebei-2023", "grain-output", True),
        ("hebei-2023", "new-urban-jobs", True),
        ("hebei-2023", "technology-contracts", True),
        ("hebei-2023", "gdp-growth", False),
        ("hebei-2023", "urbanisation-rate", False),
        ("hebei-2023", "pm25", False),
        ("hebei-2023", "invention-patents-per-10000", False),
        ("hebei-2023", "baiyangdian-water-class", False),
        ("chengde-2024", "village-clusters-per-county", False),  # 每个县打造1-2个
        ("chengde-2024", "provincial-key-projects", True),
    ],
)
def test_a_city_is_held_to_rates_and_not_to_the_amounts_of_its_province(
    plan: str, target_id: str, whole: bool
) -> None:
    found = load(plan).target(target_id)
    assert found is not None and is_amount_of_whole(found) is whole


@pytest.mark.parametrize(
    ("unit", "whole"), [("亿元", True), ("万元/人", False), ("µg/m³", False), ("‰", False)]
)
def test_what_is_counted_per_something_is_no_amount_of_the_whole(unit: str, whole: bool) -> None:
    assert is_amount_of_whole(document(target("at_least: 5", unit=unit)).targets[0]) is whole


def test_the_reason_names_the_region_whose_amount_it_is() -> None:
    hebei = load("hebei-2023")
    found = reason(hebei, "grain-output", place="石家庄市")
    assert found == Reason(ReasonCode.WHOLE_REGION, {"region": hebei.region})
    assert verdicts(standard(hebei, "gdp-growth", place="石家庄市"), "6") == ["met"]


@pytest.mark.parametrize("scope", ["每个县", "各县（市、区）"])
def test_what_each_county_is_to_reach_holds_for_a_county(scope: str) -> None:
    indicator = "better: higher\n      measure: cumulative"
    plan = document(target(f"at_least: 1\nscope: {scope}", indicator, "个"))
    assert verdicts(standard(plan, place="平泉市"), "1") == ["met"]
    other = document(target("at_least: 1\nscope: 县城", indicator, "个"))
    assert reason(other, place="平泉市").code is ReasonCode.WHOLE_REGION


# For all figures

figures = st.decimals(min_value=-100, max_value=100, places=1)
FROM_WORST = ["shortfall", "behind", "unjudged", "on_track", "near", "ahead", "met"]


def _lines(comparator: str, better: str, figure: Decimal, width: Decimal) -> str:
    if comparator == "between":
        return f"between: [{figure}, {figure + width}]"
    names = {
        "floor": {"higher": "at_least", "lower": "at_most"},
        "above": {"higher": "more_than", "lower": "less_than"},
    }
    return f"{names.get(comparator, {}).get(better, comparator)}: {figure}"


@settings(max_examples=40)
@given(
    comparator=st.sampled_from(["floor", "above", "about", "between"]),
    better=st.sampled_from(["higher", "lower"]),
    measure=st.sampled_from(["level", "share", "growth", "cumulative"]),
    base=st.none() | figures,
    period=st.sampled_from([Period(2023), Period(2025), Period(2025, 1, 6), Period(2024, 1, 9)]),
    figure=figures,
    width=st.decimals(min_value=0, max_value=20, places=1),
    value=figures,
    step=st.decimals(min_value=0, max_value=50, places=1),
)
def test_a_better_value_never_gets_a_worse_verdict_due_or_not(
    comparator: str,
    better: str,
    measure: str,
    base: Decimal | None,
    period: Period,
    figure: Decimal,
    width: Decimal,
    value: Decimal,
    step: Decimal,
) -> None:
    lines = _lines(comparator, better, figure, width)
    lines += "" if base is None else f"\nbase: {{year: 2020, value: {base}}}"
    lines += "\nsince: 2021" if measure == "cumulative" else ""
    indicator = f"better: {better}\n      measure: {measure}"
    held = standard(document(target(lines, indicator), period="[2021, 2025]"), period=period)
    improved = value + step if better == "higher" else value - step
    worse, good = held.verdict(value), held.verdict(improved)
    assert FROM_WORST.index(good) >= FROM_WORST.index(worse)


@settings(max_examples=40)
@given(
    comparator=st.sampled_from(["about", "between"]),
    better=st.sampled_from(["higher", "lower", "none"]),
    figure=figures,
    width=st.decimals(min_value=0, max_value=20, places=1),
    value=figures,
)
def test_what_is_due_is_met_near_or_short_and_met_is_what_is_accepted(
    comparator: str, better: str, figure: Decimal, width: Decimal, value: Decimal
) -> None:
    plan = document(target(_lines(comparator, better, figure, width), f"better: {better}"))
    held = standard(plan)
    verdict = held.verdict(value)
    assert verdict in (Verdict.MET, Verdict.NEAR, Verdict.SHORTFALL)
    assert (verdict is Verdict.MET) is held.accepted.accepts(value)
    assert (verdict is Verdict.NEAR) is (
        comparator == "about"
        and not held.accepted.accepts(value)
        and abs(value - figure) <= abs(figure) * dec("0.05")
    )
