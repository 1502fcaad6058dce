"""Targets of the nation and of provinces, read by hand in their reports."""

from decimal import Decimal
from typing import NamedTuple

import pytest

from dabiao.model.comparator import Better, Comparator
from dabiao.model.document import Base, Binding, Tier
from tests.helpers import load


class Read(NamedTuple):
    """What a sentence of a report says: of which target, how, how much, and by when."""

    sentence: str
    target: str
    comparator: Comparator
    value: str
    unit: str
    due: int


READ = [
    Read("国内生产总值增长7.5％", "china-2012/gdp-growth", Comparator.AT_LEAST, "7.5", "%", 2012),
    Read(
        "城镇登记失业率低于4.6%",
        "china-2013/registered-unemployment-rate",
        Comparator.LESS_THAN,
        "4.6",
        "%",
        2013,
    ),
    Read(
        "全年再为企业和个人减税8000多亿元",
        "china-2018/tax-and-fee-cuts",
        Comparator.MORE_THAN,
        "8000",
        "亿元",
        2018,
    ),
    Read(
        "城镇新增就业1100万人以上",
        "china-2022/new-urban-jobs",
        Comparator.AT_LEAST,
        "1100",
        "万人",
        2022,
    ),
    Read("赤字率拟按4%左右安排", "china-2026/deficit-ratio", Comparator.ABOUT, "4", "%", 2026),
    Read(
        "新增智能算力1.7万P",
        "anhui-2026/new-computing-power",
        Comparator.AT_LEAST,
        "1.7",
        "万P",
        2026,
    ),
    Read(
        "全员劳动生产率达58万元/人左右",
        "beijing-2026/labour-productivity",
        Comparator.ABOUT,
        "58",
        "万元/人",
        2030,
    ),
    # 以上 stands behind the second figure only: 粮食播种面积3320万亩、产量1285万吨以上.
    Read(
        "粮食播种面积3320万亩",
        "guangdong-2026/grain-sown-area",
        Comparator.AT_LEAST,
        "3320",
        "万亩",
        2026,
    ),
    Read(
        "居民消费价格指数涨幅2%以内", "guangxi-2026/cpi-growth", Comparator.AT_MOST, "2", "%", 2026
    ),
    Read(
        "全社会研发投入强度3.42%左右",
        "jiangsu-2026/rd-intensity",
        Comparator.ABOUT,
        "3.42",
        "%",
        2026,
    ),
    Read(
        "实施省大中型项目5296个",
        "jiangxi-2026/large-medium-projects",
        Comparator.AT_LEAST,
        "5296",
        "个",
        2026,
    ),
    Read(
        "粮食产量超过840亿斤",
        "neimenggu-2026/grain-output",
        Comparator.MORE_THAN,
        "840",
        "亿斤",
        2026,
    ),
    Read(
        "3500多个拟竣工投产项目",
        "shandong-2026/projects-into-production",
        Comparator.MORE_THAN,
        "3500",
        "个",
        2026,
    ),
    Read("产量稳定在13亿吨左右", "shanxi-2026/coal-output", Comparator.ABOUT, "13", "亿吨", 2026),
    Read(
        "生猪出栏6000万头以上",
        "sichuan-2026/pigs-slaughtered",
        Comparator.AT_LEAST,
        "6000",
        "万头",
        2026,
    ),
    Read(
        "外贸进出口超8500亿元",
        "tianjin-2026/trade-volume",
        Comparator.MORE_THAN,
        "8500",
        "亿元",
        2026,
    ),
    Read(
        "地下水开采量控制在114亿立方米以内",
        "xinjiang-2026/groundwater-extraction",
        Comparator.AT_MOST,
        "114",
        "亿立方米",
        2026,
    ),
    Read(
        "粮食总产量稳定在1955万吨以上",
        "yunnan-2026/grain-output",
        Comparator.AT_LEAST,
        "1955",
        "万吨",
        2026,
    ),
]


@pytest.mark.parametrize("read", READ, ids=lambda read: read.target)
def test_a_target_says_what_its_report_says(read: Read) -> None:
    document_id, _, target_id = read.target.partition("/")
    target = load(document_id).target(target_id)
    assert target is not None
    assert (target.comparator, target.value, target.unit, target.due) == (
        read.comparator,
        Decimal(read.value),
        read.unit,
        read.due,
    )
    assert read.sentence in (target.wording or "")


def test_a_range_has_both_its_ends() -> None:
    target = load("china-2016").target("gdp-growth")  # 国内生产总值增长6.5%－7%
    assert target is not None
    assert (target.comparator, target.value, target.upper) == (
        Comparator.BETWEEN,
        Decimal("6.5"),
        Decimal(7),
    )


def test_the_year_without_a_growth_target_has_none() -> None:
    target = load("china-2020").target("gdp-growth")  # 没有提出全年经济增速具体目标
    assert target is not None
    assert target.comparator is Comparator.ABSENT


def test_what_a_report_strives_for_beyond_its_target_is_kept_in_its_words() -> None:
    target = load("china-2017").target("gdp-growth")  # 6.5%左右，在实际工作中争取更好结果
    assert target is not None
    assert (target.value, target.stretch) == (Decimal("6.5"), "在实际工作中争取更好结果")


def test_prices_of_about_two_are_a_bound_only_where_they_are_to_be_held_to_it() -> None:
    expected, held = (load(name).target("cpi-growth") for name in ("beijing-2026", "shanxi-2026"))
    assert expected is not None and held is not None
    assert expected.expected  # 居民消费价格涨幅2%左右
    assert not held.expected  # 上涨幅度控制在2%左右


def test_one_campaign_has_a_target_for_each_of_two_years() -> None:
    # 完成规划任务85%以上 in 2026; “十五五” 任务全部完成.
    targets = [t for t in load("ningxia-2026").targets if "yellow-river-bend" in t.indicator.id]
    assert len({target.indicator.id for target in targets}) == 1
    assert {(t.due, t.value) for t in targets} == {(2026, Decimal(85)), (2030, Decimal(100))}


def test_what_a_budget_arranges_has_no_better_side() -> None:
    # 2016: 一般性转移支付规模增长12.2%; 2025: 赤字规模5.66万亿元.
    for name, target_id, value in (
        ("china-2016", "general-transfers-growth", "12.2"),
        ("china-2025", "budget-deficit", "5.66"),
    ):
        target = load(name).target(target_id)
        assert target is not None
        assert (target.comparator, target.value) == (Comparator.EXACTLY, Decimal(value))
        assert target.better is Better.NONE


def test_the_table_of_the_fifteenth_plan_has_20_indicators_in_21_rows() -> None:
    targets = load("china-fyp15-2030").targets
    assert len(targets) == 21
    assert all(target.tier is Tier.TABLE for target in targets)
    assert {target.due for target in targets} == {2030}
    # 约束性: rows 9, 14 to 20.
    assert sum(target.binding is Binding.BINDING for target in targets) == 8


@pytest.mark.parametrize(
    ("target_id", "comparator", "value", "base"),
    [
        ("urbanisation-rate", Comparator.AT_LEAST, "71", (2025, "67.9")),
        ("digital-core-industry-share", Comparator.AT_LEAST, "12.5", (2024, "10.5")),  # 10.5*
        ("pm25", Comparator.LESS_THAN, "27", (2025, "28")),
        ("forest-coverage", Comparator.AT_LEAST, "25.8", (2024, "25.1")),  # 25.1*
        ("grain-production-capacity", Comparator.ABOUT, "1.45", (2025, "1.39")),  # 1.45 左右
    ],
)
def test_rows_of_the_fifteenth_plan(
    target_id: str, comparator: Comparator, value: str, base: tuple[int, str]
) -> None:
    target = load("china-fyp15-2030").target(target_id)
    assert target is not None
    assert (target.comparator, target.value) == (comparator, Decimal(value))
    assert target.base == Base(base[0], Decimal(base[1]))
