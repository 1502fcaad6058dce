"""Chinese numerals are the numbers that they spell."""

from decimal import Decimal

import pytest

from dabiao.core.numerals import Rank, chinese_number, plain_rank, spoken_number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("六", 6), ("十", 10), ("十五", 15), ("二十", 20), ("一百零五", 105), ("百", 100), ("三千", 3000),
        ("一万五千", 15_000), ("两万", 20_000), ("三亿二千万", 320_000_000), ("二〇二五", 2025),
    ],
)  # fmt: skip
def test_chinese_numerals(text: str, number: int) -> None:
    assert chinese_number(text) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("八百五", 850), ("一千五百二", 1520), ("一千五", 1500), ("两万五", 25_000), ("三万二千五", 32_500),
        ("一百零五", 105), ("一百〇五", 105), ("一千零五", 1005), ("一千零五十", 1050), ("一百十", 110), ("一万零五", 10_005),
        ("一万零五百", 10_500), ("一亿二", 120_000_000), ("一亿五千万", 150_000_000), ("零", 0), ("二十", 20),
    ],
)  # fmt: skip
def test_a_numeral_is_understood_as_it_is_said(text: str, number: int) -> None:
    assert spoken_number(text) == number


@pytest.mark.parametrize(
    "text",
    ["一亿五千", "八百五万", "三千五亿", "三四", "二〇二五", "百", "一百零", "零五", "一百零五十", "一千零五百", "一万零五千", ""],
)  # fmt: skip
def test_a_numeral_that_can_be_two_numbers_is_none(text: str) -> None:
    assert spoken_number(text) is None


def test_no_scale_is_left_out_in_front_of_decimals() -> None:
    assert spoken_number("八百五", whole=True) is None
    assert spoken_number("一百零五", whole=True) == 105


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("Ⅲ类", 3, "类"), ("Ⅲ类水质", 3, "类"), ("III类", 3, "类"), ("Ⅳ", 4, ""), ("三级", 3, "级"),
        ("三级甲等", 3, "级"), ("第3位", 3, "位"), ("第三名", 3, "名"), ("3", 3, ""), ("第十二位", 12, "位"), ("达到Ⅲ类", 3, "类"),
        ("稳定保持在Ⅲ类", 3, "类"),
    ],
)  # fmt: skip
def test_a_plain_rank_or_grade_counts(text: str, value: int, unit: str) -> None:
    assert plain_rank(text) == Rank(Decimal(value), unit, "")


@pytest.mark.parametrize(
    "text",
    ["未达到Ⅲ类", "劣于Ⅲ类", "劣Ⅴ类", "正在创建三级", "倒数第二", "后三位", "提升3位", "前十", "前3名", "力争三级", "第三四位", "Ⅲ类以上",
     "Ⅲ-Ⅳ类", "优于Ⅲ类", "创建三级", "不足三级", "三级（创建中）", "第0位", "末位", "不达三级"],
)  # fmt: skip
def test_words_around_a_rank_make_it_none(text: str) -> None:
    assert plain_rank(text) is None


def test_the_places_among_which_a_rank_counts_are_kept() -> None:
    assert plain_rank("全省第3位") == Rank(Decimal(3), "位", "全省")
