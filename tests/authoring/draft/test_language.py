"""The language of plans, sentence by sentence: what a careful reader would encode."""

from decimal import Decimal

import pytest

from dabiao.model.comparator import Better, Comparator
from dabiao.model.document import Base, Collection, Measure, Tier
from tests.authoring.draft.reports import only, targets

C = Comparator


@pytest.mark.parametrize(
    ("sentence", "comparator", "figure", "unit"),
    [
        ("高速公路里程达到9500公里。", C.AT_LEAST, "9500", "公里"),
        ("高速公路里程突破9500公里。", C.MORE_THAN, "9500", "公里"),
        ("高速公路里程超过9500公里。", C.MORE_THAN, "9500", "公里"),
        ("高速公路里程不低于9500公里。", C.AT_LEAST, "9500", "公里"),
        ("高速公路里程达到9500公里左右。", C.ABOUT, "9500", "公里"),
        ("高速公路里程接近9500公里。", C.ABOUT, "9500", "公里"),
        ("高速公路里程达到9500公里以上。", C.AT_LEAST, "9500", "公里"),
        ("生产安全事故死亡人数控制在120人以内。", C.AT_MOST, "120", "人"),
        ("行政事业性支出不超过80亿元。", C.AT_MOST, "80", "亿元"),
        ("新增减税降费8000多亿元。", C.MORE_THAN, "8000", "亿元"),
        ("培训技能人才近1400万人。", C.ABOUT, "1400", "万人"),
        ("新增停车泊位1.2万余个。", C.MORE_THAN, "1.2", "万个"),
        ("外贸综合服务企业达到六十家。", C.AT_LEAST, "60", "家"),
        ("污水处理率达到九成以上。", C.AT_LEAST, "90", "%"),
        ("建成绿色工厂占比达到四分之三以上。", C.AT_LEAST, "75", "%"),
        ("全社会用电量达到５０００亿千瓦时。", C.AT_LEAST, "5000", "亿千瓦时"),
    ],
)
def test_the_words_around_a_figure_say_the_comparator(
    sentence: str, comparator: Comparator, figure: str, unit: str
) -> None:
    target = only(sentence)
    assert (target.comparator, target.value, target.unit) == (comparator, Decimal(figure), unit)


@pytest.mark.parametrize("dash", ["—", "-", "–", "~", "～", "至", "——"])
def test_a_range_is_read_however_its_dash_is_written(dash: str) -> None:
    target = only(goals=f"地区生产总值增长5%{dash}6%。")
    assert target.comparator is C.BETWEEN
    assert (target.value, target.upper, target.indicator) == (Decimal(5), Decimal(6), "gdp-growth")


def test_a_range_whose_percent_sign_stands_once() -> None:
    target = only(goals="地区生产总值增长4.5-5%。")
    assert (target.comparator, target.value, target.upper) == (
        C.BETWEEN,
        Decimal("4.5"),
        Decimal(5),
    )


def test_what_the_vocabulary_knows_is_referred_to_and_keeps_the_words_of_the_document() -> None:
    [growth, jobs, rate, prices] = targets(
        goals="地区生产总值增长5%左右，城镇新增就业80万人以上，城镇调查失业率控制在5.5%左右，居民消费价格涨幅2%左右。"
    )
    assert (growth.indicator, growth.wording) == ("gdp-growth", "地区生产总值增长5%左右")
    assert (jobs.indicator, jobs.comparator, jobs.value) == (
        "new-urban-jobs",
        C.AT_LEAST,
        Decimal(80),
    )
    # 控制在 and 左右 together: around the figure, not up to it.
    assert (rate.indicator, rate.comparator) == ("surveyed-unemployment-rate", C.ABOUT)
    assert (prices.indicator, prices.better) == ("cpi-growth", Better.LOWER)
    assert {t.tier for t in (growth, jobs, rate, prices)} == {Tier.HEADLINE}


def test_less_is_better_of_what_is_a_burden_and_a_plain_figure_bounds_it_from_above() -> None:
    target = only("细颗粒物平均浓度35微克/立方米。")
    assert (target.indicator, target.comparator, target.value) == ("pm25", C.AT_MOST, Decimal(35))


def test_a_reduction_is_better_the_larger_it_is() -> None:
    target = only(goals="单位地区生产总值能耗降低3%左右。")
    assert (target.indicator, target.comparator) == ("energy-intensity-reduction", C.ABOUT)
    assert (target.measure, target.better) == (Measure.REDUCTION, Better.HIGHER)


def test_points_are_no_percentage() -> None:
    target = only("常住人口城镇化率提高1.2个百分点。")
    assert (target.value, target.unit) == (Decimal("1.2"), "百分点")
    assert target.indicator is None


def test_from_one_figure_to_another_is_a_target_with_its_base() -> None:
    target = only("农村自来水普及率由92%提高到95%。")
    assert (target.name, target.value, target.unit) == ("农村自来水普及率", Decimal(95), "%")
    assert target.base == Base(2025, Decimal(92))
    assert target.wording == "农村自来水普及率由92%提高到95%"


def test_figures_that_are_dealt_out_belong_each_to_its_own_subject() -> None:
    [towns, villages] = targets("城镇、农村居民人均可支配收入分别增长4.5%、5.5%左右。")
    assert (towns.name, towns.value) == ("城镇居民人均可支配收入", Decimal("4.5"))
    assert (villages.name, villages.value) == ("农村居民人均可支配收入", Decimal("5.5"))
    # 左右 stands behind the last, and is said of both.
    assert {towns.comparator, villages.comparator} == {C.ABOUT}
    assert towns.wording == villages.wording
    assert towns.wording.endswith("分别增长4.5%、5.5%左右")


def test_one_figure_for_two_subjects_is_two_targets() -> None:
    [one, other] = targets("化学需氧量、氨氮排放量均下降2%。")
    assert (one.name, other.name) == ("化学需氧量排放量", "氨氮排放量")
    assert one.value == other.value == 2


def test_one_verb_with_several_objects() -> None:
    [roads, bridges, shelters] = targets("新建农村公路3000公里、桥梁50座、候车亭200个。")
    assert (roads.name, roads.value) == ("新建农村公路", Decimal(3000))
    # What is built adds up, also where the verb stands before the first object alone: a name
    # without it would be that of all bridges there are.
    assert (bridges.name, bridges.value, bridges.unit) == ("新建桥梁", Decimal(50), "座")
    assert (shelters.name, shelters.wording) == ("新建候车亭", "候车亭200个")
    assert {t.measure for t in (roads, bridges, shelters)} == {Measure.CUMULATIVE}


def test_the_noun_may_stand_behind_the_counter() -> None:
    target = only("推进2000个省级重点项目建设。")
    assert target.name.endswith("省级重点项目建设")
    assert (target.value, target.unit) == (Decimal(2000), "个")
    assert "2000个省级重点项目建设" in target.wording


def test_the_subject_may_stand_in_the_clause_before() -> None:
    [new, total] = targets("新增国家级绿色工厂12家，总量达到80家。")
    assert (new.name, new.measure) == ("新增国家级绿色工厂", Measure.CUMULATIVE)
    assert (total.name, total.value) == ("国家级绿色工厂总量", Decimal(80))
    assert any("主语承前" in doubt for doubt in total.doubts)


def test_whom_a_target_is_for_is_no_target() -> None:
    [target] = targets("实施投资2000万元以上的技改项目3000个。")
    assert (target.value, target.unit) == (Decimal(3000), "个")
    assert "投资2000万元以上的技改项目" in target.name


def test_doubling_is_a_growth_of_100_percent_that_follows_from_the_words() -> None:
    target = only("省级科技专项资金翻一番。")
    assert (target.value, target.unit, target.measure) == (Decimal(100), "%", Measure.GROWTH)
    assert target.derived
    assert target.note


def test_halving_is_a_reduction_by_50_percent() -> None:
    target = only("化肥施用强度减半。")
    assert (target.name, target.value, target.unit) == ("化肥施用强度", Decimal(50), "%")
    assert (target.measure, target.better, target.derived) == (
        Measure.REDUCTION,
        Better.HIGHER,
        True,
    )


def test_all_of_it_and_nothing_of_it_follow_from_the_words() -> None:
    [covered, cleared] = targets("实现养老服务中心街道全覆盖。保持零就业家庭动态清零。")
    assert (covered.comparator, covered.value, covered.unit) == (C.AT_LEAST, Decimal(100), "%")
    assert (cleared.comparator, cleared.value, cleared.better) == (
        C.AT_MOST,
        Decimal(0),
        Better.LOWER,
    )
    assert covered.derived
    assert cleared.derived
    assert cleared.name == "零就业家庭"


def test_in_step_with_the_economy_has_its_growth_for_a_figure() -> None:
    [growth, income] = targets(goals="地区生产总值增长5%左右，居民收入增长与经济增长基本同步。")
    assert (income.comparator, income.of, income.value) == (C.ABOUT, "gdp-growth", None)
    assert income.indicator == "disposable-income-growth"
    assert growth.id == "gdp-growth"


def test_in_step_with_an_economy_whose_growth_is_not_set_is_a_state() -> None:
    [_, income] = targets(goals="城镇新增就业80万人，居民收入增长与经济增长基本同步。")
    assert income.comparator is C.QUALITATIVE
    assert income.of is None


@pytest.mark.parametrize(
    ("clause", "comparator"),
    [
        ("完成国家下达的粮食播种面积任务", C.DELEGATED),
        ("固定资产投资增速高于全国平均水平", C.DELEGATED),
        ("居民消费价格保持在合理区间", C.QUALITATIVE),
        ("主要经济指标增速保持前列", C.QUALITATIVE),
        ("外贸进出口促稳提质", C.QUALITATIVE),
        ("生态环境质量持续改善", C.IMPROVE),
        ("主要污染物排放量继续下降", C.IMPROVE),
    ],
)
def test_announced_targets_without_a_figure(clause: str, comparator: Comparator) -> None:
    [_, target] = targets(goals=f"地区生产总值增长5%左右，{clause}。")
    assert target.comparator is comparator
    assert target.value is None


def test_striving_for_better_is_no_target_of_its_own() -> None:
    [target] = targets(goals="地区生产总值增长5%以上，在实际工作中努力争取更好结果。")
    assert target.indicator == "gdp-growth"


@pytest.mark.parametrize(
    ("sentence", "due"),
    [
        ("高速公路里程达到9500公里。", 2026),
        ("到2030年，高速公路里程达到9500公里。", 2030),
        ("到“十五五”末，高速公路里程达到9500公里。", 2030),
        ("明年高速公路里程达到9500公里。", 2027),
        ("今年高速公路里程达到9500公里。", 2026),
    ],
)
def test_the_words_say_when_it_is_due(sentence: str, due: int) -> None:
    assert only(sentence).due == due


def test_a_sum_of_a_year_is_known_to_be_one_and_a_stock_too() -> None:
    [built, stands] = targets("新建农村公路3000公里。公共充电桩保有量达到20万个。")
    assert (built.measure, built.observed) == (Measure.CUMULATIVE, Collection.SUM)
    assert (stands.measure, stands.observed) == (Measure.LEVEL, Collection.END)


def test_a_class_of_water_is_the_better_the_lower_it_is() -> None:
    target = only("湖区水质稳定保持在Ⅲ类。")
    assert (target.value, target.comparator, target.measure) == (
        Decimal(3),
        C.AT_MOST,
        Measure.RANK,
    )


def test_what_a_budget_arranges_is_a_figure_to_be_hit() -> None:
    target = only("安排地方政府专项债券4.4万亿元。")
    assert (target.name, target.comparator) == ("地方政府专项债券", C.EXACTLY)
    assert target.better is Better.NONE


@pytest.mark.parametrize("span", ["五年累计", "累计", ""])
def test_over_how_many_years_it_adds_up_is_no_part_of_the_name(span: str) -> None:
    [_, energy] = targets(goals=f"地区生产总值增长5%左右，单位地区生产总值能耗{span}下降15%左右。")
    assert energy.indicator == "energy-intensity-reduction"
    assert (energy.comparator, energy.value) == (C.ABOUT, Decimal(15))


@pytest.mark.parametrize(
    "sentence",
    ["新增养老床位1万张。", "养老床位新增1万张。", "新增1万张养老床位。", "净增养老床位1万张。"],
)
def test_what_is_added_adds_up_wherever_the_verb_stands(sentence: str) -> None:
    target = only(sentence)
    assert target.name.removeprefix("新增").removeprefix("净增") == "养老床位"
    assert (target.value, target.measure) == (Decimal(1), Measure.CUMULATIVE)
    assert target.observed is Collection.SUM


@pytest.mark.parametrize(
    ("clause", "comparator", "measure"),
    [
        ("固定资产投资实现正增长", C.MORE_THAN, Measure.GROWTH),
        ("行政运行支出零增长", C.AT_MOST, Measure.GROWTH),
        ("省本级支出安排负增长", C.LESS_THAN, Measure.GROWTH),
        ("不得增加“三公”经费", C.AT_MOST, Measure.GROWTH),
        # A reduction that goes on is one of more than nothing.
        ("单位地区生产总值能耗继续下降", C.MORE_THAN, Measure.REDUCTION),
    ],
)
def test_growth_is_compared_with_none(
    clause: str, comparator: Comparator, measure: Measure
) -> None:
    [_, target] = targets(goals=f"地区生产总值增长5%左右，{clause}。")
    assert (target.comparator, target.value, target.measure) == (comparator, Decimal(0), measure)
    assert target.unit == "%"
    assert target.derived
    assert target.note


@pytest.mark.parametrize(
    ("clause", "names", "comparator"),
    [
        ("节能减排完成国家下达任务", ["节能减排"], C.DELEGATED),
        (
            "单位地区生产总值能耗和二氧化碳排放降低率完成国家下达目标",
            ["单位地区生产总值能耗", "单位地区生产总值二氧化碳排放降低率"],
            C.DELEGATED,
        ),
        ("碳排放强度达到国家下达目标任务的序时进度", ["碳排放强度"], C.DELEGATED),
        ("碳排放强度完成经国家审核衔接后确定的目标", ["碳排放强度"], C.DELEGATED),
        (
            "农村贫困人口全部脱贫、贫困县全部摘帽",
            ["农村贫困人口脱贫率", "贫困县摘帽率"],
            C.AT_LEAST,
        ),
        (
            "地表水优良比例、空气优良天数比例保持稳定",
            ["地表水优良比例", "空气优良天数比例"],
            C.MAINTAIN,
        ),
        ("粮食产量只增不减", ["粮食产量"], C.MAINTAIN),
        ("经济结构进一步优化", ["经济结构"], C.QUALITATIVE),
        ("国际收支基本平衡", ["国际收支"], C.QUALITATIVE),
        ("进出口回稳向好", ["进出口"], C.QUALITATIVE),
        ("农村居民收入增速快于城镇居民", ["农村居民收入"], C.QUALITATIVE),
        ("居民收入稳居全国上游", ["居民收入在全国的位置"], C.QUALITATIVE),
        ("重点控制化石能源消费", ["化石能源消费"], C.QUALITATIVE),
        (
            "广义货币供应量和社会融资规模增速同名义经济增速基本匹配",
            ["广义货币供应量", "社会融资规模"],
            C.QUALITATIVE,
        ),
    ],
)
def test_each_of_several_names_is_announced_with_its_words(
    clause: str, names: list[str], comparator: Comparator
) -> None:
    [_, *found] = targets(goals=f"地区生产总值增长5%左右，{clause}。")
    assert [t.name for t in found] == names
    assert {t.comparator for t in found} == {comparator}
    assert all(t.wording in clause for t in found)


def test_what_is_listed_beside_a_figure_is_announced_too() -> None:
    [growth, income] = targets(goals="地区生产总值增长5%左右、居民收入增长与经济增长基本同步。")
    assert growth.value == 5
    assert (income.of, income.indicator) == ("gdp-growth", "disposable-income-growth")


def test_striving_for_more_than_the_nation_names_nothing_new() -> None:
    [target] = targets(goals="地区生产总值增长5%以上、力争高于全国平均水平。")
    assert (target.indicator, target.value) == ("gdp-growth", Decimal(5))


def test_figures_are_dealt_out_without_a_word_that_says_so() -> None:
    [industry, investment] = targets("工业增加值、固定资产投资增长7%、5%左右。")
    assert (industry.name, industry.value) == ("工业增加值", Decimal(7))
    assert (investment.name, investment.value) == ("固定资产投资", Decimal(5))
    assert {industry.comparator, investment.comparator} == {C.ABOUT}


def test_no_ending_is_said_twice() -> None:
    [everybody, towns] = targets("全体居民、城镇居民人均可支配收入分别增长5%、4%。")
    assert (everybody.name, towns.name) == ("全体居民人均可支配收入", "城镇居民人均可支配收入")


def test_both_of_two_whole_names_keep_them() -> None:
    [money, financing] = targets("广义货币M2和社会融资规模余额预期增长均为12%左右。")
    assert (money.name, financing.name) == ("广义货币M2", "社会融资规模余额")
    assert money.value == financing.value == 12


def test_by_how_much_something_is_cut_may_stand_before_it() -> None:
    target = only("一律按不低于5%的幅度压减一般性支出。")
    assert (target.name, target.value, target.measure) == (
        "一般性支出",
        Decimal(5),
        Measure.REDUCTION,
    )
    assert target.comparator is C.AT_LEAST


def test_years_that_are_counted_are_no_date() -> None:
    target = only("劳动年龄人口平均受教育年限达到11.7年。")
    assert (target.value, target.unit) == (Decimal("11.7"), "年")


def test_how_one_target_compares_with_another_is_none() -> None:
    assert not targets("城镇新增就业预期目标比去年多100万人。")


def test_the_growth_of_the_economy_beside_others_is_an_announcement() -> None:
    found = targets(
        "建议地区生产总值增长5%左右，固定资产投资增长4%，城镇新增就业30万人，"
        "居民消费价格涨幅2%左右，一般公共预算收入增长3%。"
    )
    assert {t.tier for t in found} == {Tier.HEADLINE}


def test_a_task_that_speaks_of_the_economy_is_none() -> None:
    [target] = targets("民营经济增加值占地区生产总值比重达到60%。")
    assert target.tier is Tier.TASK


def test_what_stands_beside_an_intensity_is_one_too() -> None:
    [carbon, energy] = targets("单位地区生产总值二氧化碳排放下降3.8%左右、能耗下降2%左右。")
    assert carbon.indicator == "carbon-intensity-reduction"
    assert (energy.indicator, energy.value) == ("energy-intensity-reduction", Decimal(2))


@pytest.mark.parametrize(
    "clause", ["积极应对人口负增长", "扭转民间投资负增长", "防止财政收入负增长"]
)
def test_a_fall_that_is_met_is_not_meant(clause: str) -> None:
    assert not targets(f"{clause}。")
