"""A misspelt name is told from that of another indicator, as a statistician would."""

import time

import pytest

from dabiao.assess.resemblance import Resemblance
from dabiao.library.index import NameIndex
from tests.helpers import load

_HEBEI = {
    # A slip of the pen or of the input method.
    "固定资产头资": "固定资产投资",
    "居民人均可支配收人": "居民人均可支配收入",
    "地区生产总直": "地区生产总值",
    "地生产总值": "地区生产总值",
    "粮食总产里": "粮食总产量",
    "粮实产量": "粮食产量",
    "城填调查失业率": "城镇调查失业率",
    "服务业增家值": "服务业增加值",
    "高新技术产业增长值": "高新技术产业增加值",
    "居民消费价格指教": "居民消费价格指数",
    "GPD": "GDP",
    # Words left out, put in, turned round or taken from another name.
    "居民可支配收入": "居民人均可支配收入",
    "社会消费品零售额": "社会消费品零售总额",
    "规模工业增加值": "规模以上工业增加值",
    "规模以上工业企业增加值": "规模以上工业增加值",
    "新增就业": "城镇新增就业",
    "调查失业率（城镇）": "城镇调查失业率",
    "就业新增城镇": "城镇新增就业",
    "城镇化水平": "城镇化率",
    "空气优良天数": "空气优良天数比例",
    "居民消费物价指数": "居民消费价格指数",
    "R&D经费支出": "R&D经费投入",
    "城镇登记失业率": "城镇调查失业率",
    # Dates, bases and marks around the name.
    "2023年地区生产总值": "地区生产总值",
    "地区生产总值(现价)": "地区生产总值",
    "全省地区生产总值增速": "地区生产总值",
    "地区生产总值GDP": "地区生产总值",
    "<b>地区生产总值</b>": "地区生产总值",
    "GDP总量": "GDP",
    "地区生产总值指数": "地区生产总值",
}


@pytest.fixture(scope="module")
def hebei() -> Resemblance:
    return resemblance_of("hebei-2023")


def resemblance_of(document: str) -> Resemblance:
    return Resemblance(name for target in load(document).targets for name in target.names)


@pytest.mark.parametrize(("written", "meant"), _HEBEI.items())
def test_a_misspelt_or_misnamed_indicator_resembles_the_one_that_is_meant(
    written: str, meant: str, hebei: Resemblance
) -> None:
    assert meant in hebei.of(written)


@pytest.mark.parametrize(
    "name",
    [
        # Siblings: one word tells them apart.
        "第一产业增加值", "第二产业增加值", "进口总值", "一般公共预算支出", "居民人均消费支出",
        "城镇居民人均可支配收入", "农村居民人均可支配收入", "农村居民消费价格指数", "商品零售价格指数",
        "工业生产者出厂价格指数", "可吸入颗粒物（PM10）平均浓度", "户籍人口城镇化率", "规模以下工业增加值",
        "地表水劣Ⅴ类断面比例", "粮食单产", "夏粮产量", "PPI",
        # Parts of what a target counts, and what is related to it.
        "民间固定资产投资", "第一产业固定资产投资", "限额以上社会消费品零售总额", "人均地区生产总值", "高技术制造业增加值",
        "固定资产投资(不含农户)实际到位资金", "技术合同数",
        # Other indicators that share a word or two.
        "建筑业增加值", "金融业增加值", "农林牧渔业总产值", "房地产开发投资", "常住人口", "年末总人口", "油料产量",
        "肉类总产量", "税收收入", "二氧化硫排放量", "万元工业增加值用水量", "全社会用电量", "人均预期寿命",
        "公路里程", "合计", "填报人：甲",
    ],
)  # fmt: skip
def test_another_indicator_of_a_statistics_table_resembles_none(
    name: str, hebei: Resemblance
) -> None:
    assert hebei.of(name) == []


def test_an_indicator_inside_the_name_of_a_ratio_is_not_the_ratio() -> None:
    eco = resemblance_of("chengde-eco-2025")
    assert eco.of("地区生产总值") == []  # of 单位地区生产总值能耗
    assert "秸秆综合利用率" in eco.of("秸秆利用率")


def test_the_most_alike_comes_first(hebei: Resemblance) -> None:
    assert hebei.of("居民人均可支配收人")[0] == "居民人均可支配收入"


def test_every_name_resembles_one_of_its_own_target(hebei: Resemblance) -> None:
    index = NameIndex(load("hebei-2023"))
    for target in index.document.targets:
        for name in target.names:
            assert any(target in index.find(near) for near in hebei.of(name)), name


def test_names_without_end_take_no_time_without_end() -> None:
    hebei = resemblance_of("hebei-2023")
    start = time.monotonic()
    for number in range(5_000):
        hebei.of(f"{'规模以上工业增加值' * 200}{number}")
    assert time.monotonic() - start < 10
