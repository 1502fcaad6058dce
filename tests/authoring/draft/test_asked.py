"""What a cell of a table asks for, in the signs and words that plans and budget forms print."""

import time
from decimal import Decimal

import pytest

from dabiao.authoring.draft.asked import Asked, read_asked
from dabiao.model.comparator import Comparator

C = Comparator


@pytest.mark.parametrize(
    ("cell", "comparator", "value", "unit"),
    [
        ("≥90%", C.AT_LEAST, "90", "%"),
        ("≧ 95 %", C.AT_LEAST, "95", "%"),
        (">=500人次", C.AT_LEAST, "500", "人次"),
        ("大于等于95%", C.AT_LEAST, "95", "%"),
        ("不低于30平方米", C.AT_LEAST, "30", "平方米"),
        ("20 以上", C.AT_LEAST, "20", ""),
        ("23.5万亩以上", C.AT_LEAST, "23.5", "万亩"),
        (">7", C.MORE_THAN, "7", ""),
        ("＞22", C.MORE_THAN, "22", ""),
        ("≤5万元", C.AT_MOST, "5", "万元"),
        ("不超过3%", C.AT_MOST, "3", "%"),
        ("3%以内", C.AT_MOST, "3", "%"),
        ("30天内", C.AT_MOST, "30", "天"),
        ("<27", C.LESS_THAN, "27", ""),
        ("=100%", C.EXACTLY, "100", "%"),
        ("＝12期", C.EXACTLY, "12", "期"),
        ("1.45 左右", C.ABOUT, "1.45", ""),
        ("控制在3%左右", C.ABOUT, "3", "%"),
        ("约200", C.ABOUT, "200", ""),
    ],
)
def test_a_sign_or_a_word_is_the_comparator(
    cell: str, comparator: Comparator, value: str, unit: str
) -> None:
    assert read_asked(cell) == Asked(comparator, Decimal(value), unit=unit)


@pytest.mark.parametrize(
    ("cell", "value", "unit"),
    [
        ("71", "71", ""),
        ("22平方米", "22", "平方米"),
        ("力争达到 8 人", "8", "人"),
        ("1.5万人", "1.5", "万人"),
        ("0", "0", ""),
        ("200场次", "200", "场次"),
        ("全覆盖", "100", "%"),
        ("1900元/人", "1900", "元/人"),
    ],
)
def test_a_figure_alone_leaves_the_comparator_to_the_indicator(
    cell: str, value: str, unit: str
) -> None:
    assert read_asked(cell) == Asked(None, Decimal(value), unit=unit)


@pytest.mark.parametrize(
    ("cell", "low", "high", "unit"),
    [
        ("5—8", "5", "8", ""),
        ("5%-5.5%", "5", "5.5", "%"),
        ("1至3家", "1", "3", "家"),
        ("5-8万元", "5", "8", "万元"),
    ],
)
def test_two_figures_are_a_range(cell: str, low: str, high: str, unit: str) -> None:
    assert read_asked(cell) == Asked(C.BETWEEN, Decimal(low), Decimal(high), unit=unit)


def test_brackets_are_a_sum_over_the_plan() -> None:
    assert read_asked("〔17〕") == Asked(None, Decimal(17), sums=True)
    assert read_asked("[1.27]万吨") == Asked(None, Decimal("1.27"), unit="万吨", sums=True)


@pytest.mark.parametrize("cell", ["10.5*", "10.5①", "10.5＊"])
def test_a_mark_beside_a_figure_is_no_part_of_it(cell: str) -> None:
    assert read_asked(cell) == Asked(None, Decimal("10.5"), marked=True)


@pytest.mark.parametrize(
    ("cell", "comparator", "of"),
    [
        ("高于 GDP 增长", C.MORE_THAN, "GDP增长"),
        ("与 GDP 增长同步", C.ABOUT, "GDP增长"),
        ("与经济增长基本同步", C.ABOUT, "经济增长"),
        ("不低于经济增速", C.AT_LEAST, "经济增速"),
    ],
)
def test_the_figure_may_be_that_of_another_indicator(
    cell: str, comparator: Comparator, of: str
) -> None:
    assert read_asked(cell) == Asked(comparator, of=of)


@pytest.mark.parametrize("cell", ["完成省定目标任务", "完成省定目 标任务", "完成国家下达任务"])
def test_a_target_set_elsewhere_has_no_figure_here(cell: str) -> None:
    assert read_asked(cell) == Asked(C.DELEGATED)


def test_a_fall_against_a_year_says_since_when() -> None:
    asked = read_asked("比 2020 年下降 10%以上")
    assert asked == Asked(C.AT_LEAST, Decimal(10), unit="%", change=-1, against=2020)


def test_each_county_is_the_scope() -> None:
    asked = read_asked("每个县（市、区） 至少 1 所")
    assert asked == Asked(C.AT_LEAST, Decimal(1), unit="所", scope="每个县（市、区）")


def test_a_figure_per_year_is_due_each_year() -> None:
    assert read_asked("≥10项/年") == Asked(C.AT_LEAST, Decimal(10), unit="项", yearly=True)


@pytest.mark.parametrize(
    "cell",
    ["优", "优良中低", "2023年12月底前", "保持在合理区间、各年度视情提出", "控制在省定范围内"],
)
def test_words_are_a_state(cell: str) -> None:
    assert read_asked(cell) == Asked(C.QUALITATIVE, state=cell)


@pytest.mark.parametrize("cell", ["前10名", "70%（其中城市80%）", "90%≤X≤95%", "3个县的8%", "21²"])
def test_a_figure_among_words_that_are_not_understood_is_never_the_targets(cell: str) -> None:
    asked = read_asked(cell)
    assert asked is not None
    assert asked.comparator is C.QUALITATIVE
    assert asked.value is None
    assert asked.state == cell


@pytest.mark.parametrize("cell", ["", "—", "-", "/", "  "])
def test_a_dash_asks_for_nothing(cell: str) -> None:
    assert read_asked(cell) is None


@pytest.mark.parametrize(
    "cell", ["达到" * 5000, "1" * 9000, "每" * 9000 + "1", "〔" * 9000, "5—" * 4000, "高于" * 4000]
)
def test_a_cell_of_any_length_is_read_at_once(cell: str) -> None:
    begin = time.perf_counter()
    read_asked(cell)
    read_asked(cell[:110])
    assert time.perf_counter() - begin < 1


@pytest.mark.parametrize(
    "cell", ["2026年", "12月", "2023年11月", "12月底前", "2023-12-31", "≤12月"]
)
def test_a_date_is_no_number_of_years_or_months(cell: str) -> None:
    assert read_asked(cell) == Asked(C.QUALITATIVE, state=cell)


def test_months_and_years_that_are_counted_are_figures() -> None:
    assert read_asked("≤6个月") == Asked(C.AT_MOST, Decimal(6), unit="个月")
    assert read_asked("11.7年") == Asked(None, Decimal("11.7"), unit="年")
