"""Cells are read as people write them; what is no number never becomes one."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dabiao.cells import Nothing, Number, Wording, read_cell
from dabiao.decimals import plain


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
    assert read_cell(text) == Number(Decimal(value), unit)


@pytest.mark.parametrize("text", ["", " ", "-", "---", "—", "/", "…", "暂无", "N/A", "　"])
def test_a_placeholder_is_nothing_and_no_zero(text: str) -> None:
    assert read_cell(text) == Nothing()


@pytest.mark.parametrize(
    "text",
    [
        "完成年度目标", "abc", "5..5", "1,23", "12,34.5", "0x10", "=1+1", "5.5左右", "约6", "2023年1-6月",
        "2①", "6²", "6½", "1e99", "1" * 30, "0." + "1" * 30, "∞", "nan%", "١٢", "６．５．５", "3;4",
    ],
)  # fmt: skip
def test_what_is_no_number_stays_words(text: str) -> None:
    assert read_cell(text) == Wording(text)


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=6))
def test_a_number_survives_writing_and_reading(number: Decimal) -> None:
    assert read_cell(plain(number)) == Number(number, "")


@given(st.text(max_size=40))
def test_any_text_is_read_as_something(text: str) -> None:
    assert isinstance(read_cell(text), Number | Nothing | Wording)
