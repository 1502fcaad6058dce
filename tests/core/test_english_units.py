"""Units in English words are those that tables in Chinese print."""

import pytest

from dabiao.core.english_units import in_chinese


@pytest.mark.parametrize(
    ("unit", "chinese"),
    [
        ("10 000 persons", "万人"),
        ("10,000 tons", "万吨"),
        ("100 million yuan", "亿元"),
        ("hundred million yuan", "亿元"),
        ("Billion RMB", "十亿元"),
        ("million people", "百万人"),
        ("1000 hectares", "千公顷"),
        ("10 000 tons of SCE", "万吨标准煤"),
        ("billion cubic metres", "十亿立方米"),
        ("sq. km", "平方公里"),
        ("100 million kWh", "亿千瓦时"),
        ("yuan per person", "元/人"),
        ("tens of thousands", "万"),
        ("in thousands", "千"),
        ("(millions)", "百万"),
        ("inhabitants", "人"),
        ("per 1,000", "‰"),
    ],
)
def test_a_unit_of_words_is_known(unit: str, chinese: str) -> None:
    assert in_chinese("".join(unit.split())) == chinese


@pytest.mark.parametrize(
    "unit",
    ["", "1", "10", "1000", "10 000", "2023", "Year", "hours", "Mtoe", "index", "quadrillion yuan", "million million yuan",
     "100 trillion tons", "thousand widgets", "5 yuan", "x" * 100],
)  # fmt: skip
def test_other_words_are_none(unit: str) -> None:
    assert in_chinese("".join(unit.split())) is None
