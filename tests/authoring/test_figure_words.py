"""A figure is found as it is worded, and the words that bound it say the comparator."""

from decimal import Decimal

import pytest

from dabiao.authoring.figure_words import comparators_around, names_figure
from dabiao.core import units
from dabiao.core.numerals import mentions
from dabiao.model.comparator import Comparator


@pytest.mark.parametrize(
    ("wording", "value", "unit"),
    [
        ("地区生产总值增长6%左右", "6", "%"),
        ("新增可再生能源装机1000万千瓦", "1000", "万千瓦"),
        ("技术合同成交总额达到1 500 亿元以上", "1500", "亿元"),
        ("培训1.5万人次以上", "15000", "人次"),
        ("培训1.5万人次以上", "1.5", "万人次"),
        ("全员劳动生产率达到58万元/人", "58", "万元/人"),
        ("新增智能算力1.7万P", "17000", "P"),
        ("新增智能算力1.7万P", "1.7", "万P"),
        ("组织实施百项高技术产业化和应用示范项目", "100", "项"),
        ("支持六个国家物流枢纽", "6", "个"),
        ("保持在Ⅲ类", "3", "类"),
        ("化学需氧量排放量(万吨) | 7.22", "7.22", "万吨"),
        ("增加值 亿元 152 350", "350", "亿元"),  # white space parts two cells
        ("用地 55 00 平方米", "5500", "平方米"),  # or stands inside a badly printed number
        ("实现全覆盖", "100", "%"),
        ("黑臭水体动态清零", "0", "个"),
        ("提高5个百分点", "5", "百分点"),
        ("达到三成以上", "30", "%"),
    ],
)
def test_a_figure_is_found_as_it_is_worded(wording: str, value: str, unit: str) -> None:
    assert names_figure(wording, Decimal(value), *units.multiplier(unit))


@pytest.mark.parametrize(
    ("wording", "value", "unit"),
    [
        ("地区生产总值增长6%左右", "6.5", "%"),
        ("培训1.5万人次以上", "1.5", "人次"),
        ("减排7.22吨", "7.22", "万吨"),
        ("达到2600张", "260", "张"),
        ("新增12家", "2", "家"),
        ("全员劳动生产率达到58元/人", "58", "万元/人"),
    ],
)
def test_another_figure_or_another_magnitude_is_not_found(
    wording: str, value: str, unit: str
) -> None:
    assert not names_figure(wording, Decimal(value), *units.multiplier(unit))


@pytest.mark.parametrize(
    ("wording", "allowed", "refused"),
    [
        ("6%以上", "at_least", "at_most"),
        ("6%左右", "about", "at_least"),
        ("不低于6%", "at_least", "less_than"),
        ("低于6%", "less_than", "at_least"),
        ("不超过6%", "at_most", "more_than"),
        ("不得超过6个", "at_most", "more_than"),
        ("超过6家", "more_than", "at_least"),
        ("控制在6天以内", "at_most", "at_least"),
        ("≥6", "at_least", "at_most"),
        ("接近6亿元", "about", "at_least"),
    ],
)
def test_the_words_around_a_figure_say_the_comparator(
    wording: str, allowed: str, refused: str
) -> None:
    [mention] = mentions(wording)
    said = comparators_around(mention)
    assert Comparator(allowed) in said and Comparator(refused) not in said


def test_a_plain_figure_says_no_comparator() -> None:
    [mention] = mentions("新增高新技术企业112家")
    assert comparators_around(mention) == frozenset(Comparator)
