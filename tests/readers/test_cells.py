"""Cells are read as people write them; what is no number never becomes one."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dabiao.core.decimals import plain
from dabiao.readers.cells import Nothing, Number, Wording, read_cell


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("6.5", "6.5", ""),
        ("6.5%", "6.5", "%"),
        ("６．５％", "6.5", "%"),
        ("1,234.5", "1234.5", ""),
        ("1，234", "1234", ""),
        ("-3.3", "-3.3", ""),
        ("−3.3", "-3.3", ""),
        ("－3.3", "-3.3", ""),
        ("+5", "5", ""),
        (" 773 亿斤 ", "773", "亿斤"),
        ("7730万斤", "7730", "万斤"),
        ("1.2E+3", "1200", ""),
        ("0", "0", ""),
        ("34 µg/m³", "34", "μg/m3"),
        ("2.3:1", "2.3", ""),
        ("2.3∶1", "2.3", ""),
        (".06", "0.06", ""),
        ("6.", "6", ""),
        ("0.30000000000000004", "0.30000000000000004", ""),
        ("86万", "86", "万"),
    ],
)
def test_numbers_are_read_exactly(text: str, value: str, unit: str) -> None:
    cell = read_cell(text)
    assert isinstance(cell, Number)
    assert (cell.value, cell.unit) == (Decimal(value), unit)
    assert not cell.approximate and cell.direction == 0


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("约6", "6", ""),
        ("6%左右", "6", "%"),
        ("大约 6.5 %", "6.5", "%"),
        ("约1.2万", "1.2", "万"),
        ("10.2（预计）", "10.2", ""),
    ],
)
def test_an_approximate_figure_is_read_and_marked(text: str, value: str, unit: str) -> None:
    assert read_cell(text) == Number(Decimal(value), unit, approximate=True)


@pytest.mark.parametrize(
    ("text", "value", "unit", "direction"),
    [
        ("增长5.5%", "5.5", "%", 1),
        ("同比增长 5.5%", "5.5", "%", 1),
        ("下降3.3%", "3.3", "%", -1),
        ("比上年下降了3.3个百分点", "3.3", "个百分点", -1),
        ("达到6.5%", "6.5", "%", 0),
    ],
)
def test_a_change_keeps_the_way_that_it_goes(
    text: str, value: str, unit: str, direction: int
) -> None:
    assert read_cell(text) == Number(Decimal(value), unit, direction=direction)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("十二", "12", ""),
        ("十二家", "12", "家"),
        ("一百零五", "105", ""),
        ("两万五千", "25000", ""),
        ("三千二百亿元", "3200", "亿元"),
        ("十二万人", "12", "万人"),
        ("百分之六点五", "6.5", "%"),
    ],
)
def test_a_chinese_numeral_is_a_number(text: str, value: str, unit: str) -> None:
    assert read_cell(text) == Number(Decimal(value), unit)


@pytest.mark.parametrize("text", ["", " ", "-", "---", "—", "/", "…", "暂无", "N/A", "　"])
def test_a_placeholder_is_nothing_and_no_zero(text: str) -> None:
    assert read_cell(text) == Nothing()


@pytest.mark.parametrize(
    "text",
    [
        "完成年度目标", "abc", "5..5", "1,23", "12,34.5", "0x10", "=1+1", "超过6", "近6", "60余家", "二十多个", "5-6", "6以上", "2023年1-6月", "下降-3", "约-3", "三四", "万", "亿元", "一流",
        "二〇二五", "1 234",
        "2①", "6²", "6½", "1e99", "1" * 30, "0." + "1" * 30, "∞", "nan%", "١٢", "６．５．５", "3;4",
    ],
)  # fmt: skip
def test_what_is_no_number_stays_words(text: str) -> None:
    assert read_cell(text) == Wording(text)


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=6))
def test_a_number_survives_writing_and_reading(number: Decimal) -> None:
    cell = read_cell(plain(number))
    assert isinstance(cell, Number) and (cell.value, cell.unit) == (number, "")


@given(st.text(max_size=40))
def test_any_text_is_read_as_something(text: str) -> None:
    assert isinstance(read_cell(text), Number | Nothing | Wording)
