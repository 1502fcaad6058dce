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
        ("0.30000000000000004", "0.3", ""),
        ("86万", "86", "万"),
        ("5.999999999999999", "6", ""),
        ("6.1000000000000005", "6.1", ""),
        ("123456789012.345", "123456789012.345", ""),
        ("3成", "30", "%"),
        ("累计完成86万人", "86", "万人"),
        ("累计86万人", "86", "万人"),
        ("2.5件/万人", "2.5", "件/万人"),
        ("8人/10万人", "8", "人/10万人"),
        ("6.1 percentage points", "6.1", "percentage points"),
        ("6.1p.p.", "6.1", "p.p."),
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
        ("下降3.3%", "3.3", "%", -1),
        ("涨2.1%", "2.1", "%", 1),
        ("跌1.2%", "1.2", "%", -1),
        ("回升2%", "2", "%", 1),
        ("回落2%", "2", "%", -1),
        ("增加512家", "512", "家", 1),
        ("翻一番", "100", "%", 1),
        ("翻番", "100", "%", 1),
        ("减半", "50", "%", -1),
        ("达到6.5%", "6.5", "%", 0),
    ],
)
def test_a_change_keeps_the_way_that_it_goes(
    text: str, value: str, unit: str, direction: int
) -> None:
    assert read_cell(text) == Number(Decimal(value), unit, direction=direction)


@pytest.mark.parametrize(
    ("text", "value", "unit", "direction"),
    [
        ("同比增长 5.5%", "5.5", "%", 1),
        ("同比+6.1%", "6.1", "%", 1),
        ("同比-1.2%", "1.2", "%", -1),
        ("同比增加512家", "512", "家", 1),
        ("比上年下降了3.3个百分点", "3.3", "个百分点", -1),
    ],
)
def test_a_change_on_the_year_before_is_no_amount(
    text: str, value: str, unit: str, direction: int
) -> None:
    cell = read_cell(text)
    assert cell == Number(Decimal(value), unit, direction=direction, compared=True)


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
        ("百分之百", "100", "%"),
        ("千分之五", "5", "‰"),
        ("一成", "10", "%"),
        ("三成五", "35", "%"),
        ("八百五", "850", ""),
        ("一千五百二家", "1520", "家"),
        ("两万五", "25000", ""),
        ("三万二千五", "32500", ""),
        ("一百〇五", "105", ""),
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
        "二〇二五", "1 234", "三分之二", "三成多", "四五成", "八百五万", "一亿五千", "八百五点三", "增至5%", "同比6.1%", "劣于3类",
        "2①", "6²", "6½", "1e99", "1" * 30, "0." + "1" * 30, "∞", "nan%", "١٢", "６．５．５", "3;4",
    ],
)  # fmt: skip
def test_what_is_no_number_stays_words(text: str) -> None:
    assert read_cell(text) == Wording(text)


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=3))
def test_a_number_survives_writing_and_reading(number: Decimal) -> None:
    cell = read_cell(plain(number))
    assert isinstance(cell, Number) and (cell.value, cell.unit) == (number, "")


@given(st.text(max_size=40))
def test_any_text_is_read_as_something(text: str) -> None:
    assert isinstance(read_cell(text), Number | Nothing | Wording)


DIGITS = "零一二三四五六七八九"


def in_chinese(number: int) -> str:
    """A whole number below 10 to the 12th as Chinese has it: 一万零五."""
    if number == 0:
        return "零"
    for scale, word in ((10**8, "亿"), (10**4, "万"), (1000, "千"), (100, "百"), (10, "十")):
        if number >= scale:
            above, below = divmod(number, scale)
            zero = "零" if 0 < below < scale // 10 else ""
            return in_chinese(above) + word + zero + (in_chinese(below) if below else "")
    return DIGITS[number]


FULL_WIDTH = str.maketrans("0123456789.,%-+", "０１２３４５６７８９．，％－＋")
NUMBERS = st.decimals(Decimal("-1e12"), Decimal("1e12"), places=2, allow_nan=False)


@given(
    number=NUMBERS | st.integers(-(10**12), 10**12).map(Decimal),
    unit=st.sampled_from(["", "亿元", "%", "亿斤", "家", "微克/立方米", "万", "亿"]),
    separated=st.booleans(),
    wide=st.booleans(),
    blanks=st.sampled_from(["", " ", "\u3000", "\u00a0"]),
    minus=st.sampled_from("-−‐–—－"),
)
def test_a_number_is_the_same_however_it_is_typed(
    number: Decimal, unit: str, separated: bool, wide: bool, blanks: str, minus: str
) -> None:
    text = f"{number:,f}" if separated else f"{number:f}"
    text = text.replace("-", minus)
    text = blanks + (text.translate(FULL_WIDTH) if wide else text) + blanks + unit + blanks
    cell = read_cell(text)
    assert isinstance(cell, Number)
    assert (cell.value, cell.unit, cell.direction) == (number, unit, 0)


@given(
    number=st.integers(0, 10**12 - 1) | st.integers(0, 10**5),
    unit=st.sampled_from(["", "家", "人"]),
)
def test_a_chinese_numeral_is_the_number_that_it_spells(number: int, unit: str) -> None:
    cell = read_cell(in_chinese(number) + unit)
    assert isinstance(cell, Number)
    scale = {"万": 10**4, "亿": 10**8}.get(cell.unit.removesuffix(unit), 1)
    assert cell.value * scale == number
    if 10 <= number < 20:  # 十二 and 一十二
        assert read_cell(in_chinese(number).removeprefix("一") + unit) == cell


@given(number=NUMBERS.map(abs), unit=st.sampled_from(["%", "亿元"]))
def test_words_of_change_and_nearness_leave_the_number_as_it_is(number: Decimal, unit: str) -> None:
    figure = f"{number:f}{unit}"
    assert read_cell(f"增长{figure}") == Number(number, unit, direction=1)
    fall = Number(number, unit, direction=-1, compared=True)
    assert read_cell(f"同比下降{figure}") == fall
    assert read_cell(f"约{figure}") == Number(number, unit, approximate=True)
    assert read_cell(f"增长{figure}左右") == Number(number, unit, approximate=True, direction=1)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("负3.3", "-3.3", ""),
        ("负3.3%", "-3.3", "%"),
        ("负百分之三", "-3", "%"),
        ("-百分之三点五", "-3.5", "%"),
        ("负零点五", "-0.5", ""),
        ("負８．５％", "-8.5", "%"),
    ],
)
def test_a_minus_in_words_is_a_minus(text: str, value: str, unit: str) -> None:
    assert read_cell(text) == Number(Decimal(value), unit, signed=True)


@pytest.mark.parametrize(
    "text", ["-三", "—三级", "下降负3", "约负3", "负-3", "负", "负责3", "负成"]
)
def test_what_only_looks_like_a_minus_is_none(text: str) -> None:
    assert read_cell(text) == Wording(text)


@pytest.mark.parametrize(
    ("text", "value", "direction"),
    [
        ("增速6.1%", "6.1", 1),
        ("增幅6.1", "6.1", 1),  # in percent, whatever its column is in
        ("增长率6.1%", "6.1", 1),
        ("涨幅0.2%", "0.2", 1),
        ("降幅3.1", "3.1", -1),
        ("跌幅3.1%", "3.1", -1),
        ("负增长3.1%", "3.1", -1),
        ("零增长", "0", 1),
        ("增長6.1%", "6.1", 1),
    ],
)
def test_a_rate_by_its_name_is_a_change_in_percent(text: str, value: str, direction: int) -> None:
    assert read_cell(text) == Number(Decimal(value), "%", direction=direction)


@pytest.mark.parametrize("text", ["增速-6.1%", "增幅回落2%", "降幅收窄3.1%", "增速加快2个百分点"])
def test_a_change_of_a_rate_is_no_rate(text: str) -> None:
    assert read_cell(text) == Wording(text)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [("89.5萬人", "89.5", "万人"), ("1000億元", "1000", "亿元"), ("3.1萬畝", "3.1", "万亩"), ("3830万噸", "3830", "万吨")],
)  # fmt: skip
def test_figures_in_traditional_characters_are_the_same(text: str, value: str, unit: str) -> None:
    assert read_cell(text) == Number(Decimal(value), unit)


@pytest.mark.parametrize(
    ("text", "accumulated"),
    [("累计下降10.5%", True), ("累计完成86万人", True), ("下降10.5%", False), ("10.5", False)],
)
def test_a_cell_says_that_its_figure_accumulated(text: str, accumulated: bool) -> None:
    cell = read_cell(text)
    assert isinstance(cell, Number) and cell.accumulated is accumulated
