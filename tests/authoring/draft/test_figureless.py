"""What plans aim at without a numeral, what is set by others, and what is striven for beyond a target."""

from collections.abc import Sequence
from decimal import Decimal

import pytest

from dabiao.authoring.draft.drafting import draft_text
from dabiao.authoring.draft.head import Wanted
from dabiao.authoring.draft.model import Drafted
from dabiao.authoring.draft.text import of_text
from dabiao.model.comparator import Comparator
from tests.authoring.draft.reports import only, targets

C = Comparator


def of_plan(sentence: str) -> Sequence[Drafted]:
    """The targets of a task of a plan of 2021 to 2025."""
    text = f"三、主要任务\n（一）加强治理\n{sentence}"
    return draft_text(of_text(text), Wanted("made-up", None, (2021, 2025))).targets


def test_a_plan_aims_at_more_of_what_is_measured() -> None:
    [rate] = of_plan("提高农村生活垃圾资源化利用率。")
    assert (rate.name, rate.comparator) == ("农村生活垃圾资源化利用率", C.IMPROVE)
    [share] = of_plan("铁路货运量比重稳步提升。")
    assert (share.name, share.comparator) == ("铁路货运量比重", C.IMPROVE)


def test_what_is_listed_is_each_to_become_more() -> None:
    names = [target.name for target in of_plan("提高项目落地率、资金到位率、投资完成率。")]
    assert names == ["项目落地率", "资金到位率", "投资完成率"]
    assert [t.name for t in of_plan("增加森林、草原、湿地面积。")] == [
        "森林面积",
        "草原面积",
        "湿地面积",
    ]


@pytest.mark.parametrize("sentence", ["提升治理水平。", "提高能源利用效率。", "提高干部能力。"])
def test_what_nobody_measures_is_no_target(sentence: str) -> None:
    assert of_plan(sentence) == []


def test_a_report_of_a_year_says_so_much_that_only_figures_count_there() -> None:
    assert targets("提高农村生活垃圾资源化利用率。") == []


def test_what_is_forbidden_anew_is_nothing() -> None:
    [steel, coke] = of_plan("严禁新增钢铁、焦化产能。")
    assert (steel.name, steel.comparator, steel.value) == ("新增钢铁产能", C.AT_MOST, Decimal(0))
    assert coke.name == "新增焦化产能"


def test_all_of_it_is_a_hundred_percent() -> None:
    [target] = of_plan("符合条件的省级以上园区全部实施循环化改造。")
    assert (target.value, target.unit, target.comparator) == (Decimal(100), "%", C.AT_LEAST)
    assert target.derived


def test_what_is_to_be_gone_is_none() -> None:
    target = only("消除全省地表水国省考Ⅴ类断面。")
    assert (target.comparator, target.value) == (C.AT_MOST, Decimal(0))


@pytest.mark.parametrize(
    "clause",
    [
        "节能减排完成市下达任务",
        "单位地区生产总值能耗完成“十四五”国家考核目标",
        "单位地区生产总值二氧化碳排放完成年度目标任务",
        "规模以上工业增加值增速高于全省平均水平1个百分点以上",
    ],
)
def test_what_is_set_elsewhere_is_delegated(clause: str) -> None:
    [growth, given] = targets(goals=f"地区生产总值增长5%；{clause}。")
    assert growth.indicator == "gdp-growth"
    assert given.comparator is C.DELEGATED


def test_a_known_rate_that_is_kept_where_it_is_is_no_worse_than_before() -> None:
    target = only("保持宏观杠杆率基本稳定。")
    assert (target.indicator, target.comparator) == ("macro-leverage-ratio", C.MAINTAIN)
    assert targets("保持物价总水平基本稳定。") == []


def test_the_programme_of_a_report_sets_nothing() -> None:
    drafted = targets(
        goals="地区生产总值增长5%，进一步全面深化改革取得新突破，社会文明程度明显提升。"
    )
    assert [target.indicator for target in drafted] == ["gdp-growth"]


def test_what_is_striven_for_beyond_a_target_is_no_target() -> None:
    [growth, jobs] = targets(
        goals="地区生产总值增长5%左右，在实际工作中努力争取更好结果；城镇新增就业40万人，力争50万人。"
    )
    assert growth.stretch == "在实际工作中努力争取更好结果"
    assert (jobs.value, jobs.stretch) == (Decimal(40), "力争50万人")


@pytest.mark.parametrize(
    ("sentence", "due"),
    [
        ("3年内建成公园50个。", 2028),
        ("力争用五年时间建成公园50个。", 2030),
        ("年内建成公园50个。", 2026),
        ("公园数量较2023年增加50个。", 2026),
        ("到2027年，建成公园50个。", 2027),
    ],
)
def test_spans_say_when_and_years_of_comparison_do_not(sentence: str, due: int) -> None:
    assert only(sentence).due == due


def test_two_figures_for_town_and_country_are_of_one_each() -> None:
    [towns, country] = targets("城乡居民人均可支配收入分别增长6%、7.5%左右。")
    assert (towns.indicator, towns.value) == ("urban-income-growth", Decimal(6))
    assert (country.indicator, country.value) == ("rural-income-growth", Decimal("7.5"))


def test_figures_are_dealt_out_to_the_subjects_of_the_sentence_before() -> None:
    [share, _, later, green] = of_plan(
        "到2022年，公交出行分担率达到52%，绿色出行比例达到75%以上；到2025年，分别达到55%和80%以上。"
    )
    assert (share.due, later.name, later.value, later.due) == (2022, share.name, Decimal(55), 2025)
    assert (green.name, green.value) == ("绿色出行比例", Decimal(80))


def test_a_subject_goes_on_behind_a_semicolon_that_only_names_a_year() -> None:
    [first, second] = of_plan("到2023年，设备投资规模较2020年增长15%；到2025年，较2020年增长25%。")
    assert (second.name, second.value, second.due) == (first.name, Decimal(25), 2025)


def test_a_share_of_the_whole_before_it_names_both() -> None:
    [people, share] = of_plan("经常参加体育锻炼人数达到1500万人，占常住人口的35%以上。")
    assert people.value == 1500
    assert share.name == "经常参加体育锻炼人数占常住人口比重"


def test_a_limit_of_time_is_at_most() -> None:
    [target] = of_plan("村级组织自受理之日起5个工作日内签署意见。")
    assert (target.comparator, target.value, target.unit) == (C.AT_MOST, Decimal(5), "个工作日")
    assert target.name.endswith("时限")


@pytest.mark.parametrize(
    ("sentence", "value", "unit"),
    [
        ("农田灌溉水有效利用系数达到0.56以上。", "0.56", ""),
        ("人口自然增长率控制在6‰以内。", "6", "‰"),
        ("食品安全事故发生率为0。", "0", "%"),
        ("粮食产量达到一点二万亿斤。", "1.2", "万亿斤"),
        ("城镇调查失业率控制在百分之五点五以内。", "5.5", "%"),
    ],
)
def test_figures_without_numerals_or_units(sentence: str, value: str, unit: str) -> None:
    target = only(sentence)
    assert (target.value, target.unit) == (Decimal(value), unit)


def test_a_range_in_words() -> None:
    target = only(goals="地区生产总值增长百分之五至百分之五点五。")
    assert (target.comparator, target.value, target.upper) == (
        C.BETWEEN,
        Decimal(5),
        Decimal("5.5"),
    )


def test_items_of_a_list_are_no_headings() -> None:
    text = (
        "今年主要预期目标是：\n1.地区生产总值增长5%以上；\n"
        "2.居民收入增长与经济增长基本同步；\n3.全面完成国家下达的污染物减排任务。"
    )
    drafted = draft_text(of_text(text), Wanted("made-up", None, (2026, 2026))).targets
    assert [t.comparator for t in drafted] == [C.AT_LEAST, C.ABOUT, C.DELEGATED]


def test_bullets_below_a_line_that_announces_them() -> None:
    text = (
        "■2025年主要预期目标\n●经济增长6%左右\n●城镇新增就业70万人以上\n●居民收入增长与经济增长同步"
    )
    drafted = draft_text(of_text(text), Wanted("made-up", None, (2025, 2025))).targets
    assert [t.indicator for t in drafted] == [
        "gdp-growth",
        "new-urban-jobs",
        "disposable-income-growth",
    ]
    assert {t.tier for t in drafted} == {"headline"}


def test_each_stage_of_a_scheme_is_due_in_its_year() -> None:
    text = "二、主要目标\n（一）2023年目标。新增技能人才8万人。\n（二）2025年目标。技能人才占比达到30%。"
    drafted = draft_text(of_text(text), Wanted("made-up", None, (2023, 2025))).targets
    assert [t.due for t in drafted] == [2023, 2025]


def test_the_sheet_of_a_self_evaluation_sets_its_targets() -> None:
    text = (
        "项目支出绩效自评表\n一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值\n"
        "产出指标 | 数量指标 | 养护面积 | ≥86万平方米 | 86.2 | 10\n"
        " | 质量指标 | 道路完好率 | ≥95% | 96% | 10"
    )
    drafted = draft_text(of_text(text), Wanted("made-up", None, (2023, 2023))).targets
    assert [(t.name, t.value, t.unit) for t in drafted] == [
        ("养护面积", Decimal(86), "万平方米"),
        ("道路完好率", Decimal(95), "%"),
    ]
