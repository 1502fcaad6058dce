"""What words beside a figure say of the base that it is held against."""

import pytest

from dabiao.readers.basis import base_year, read_basis, says_fall, says_growth, without_our_mark


@pytest.mark.parametrize(
    ("text", "rest", "against"),
    [
        ("环比增长(%)", "增长(%)", "环比"),
        ("地区生产总值（环比）", "地区生产总值", "环比"),
        ("比上月增长", "增长", "比上月"),
        ("较上季度增长", "增长", "较上季度"),
        ("两年平均增速", "增速", "两年平均"),
        ("较2019年同期增长", "增长", "较2019年同期"),
        ("growth month-on-month", "growth", "month-on-month"),
        ("GDP growth, QoQ", "GDP growth,", "QoQ"),
    ],
)
def test_another_base_than_the_year_before_is_named(text: str, rest: str, against: str) -> None:
    basis = read_basis(text)
    assert (basis.rest, basis.against, basis.is_index) == (rest, against, False)


@pytest.mark.parametrize(
    "text",
    [
        "同比增长",
        "比上年增长",
        "较去年同期增长",
        "年均增长",
        "上月",
        "2019年",
        "year-on-year growth",
        "momentum",
    ],
)
def test_the_year_before_is_the_base_where_nothing_else_is_said(text: str) -> None:
    assert read_basis(text).is_plain


@pytest.mark.parametrize(
    "text",
    [
        "指数（上年=100）",
        "指数(以上年为100)",
        "指数（上年同期＝100）",
        "指数(上年同月=100)",
        "指数 (previous year = 100)",
    ],
)
def test_an_index_names_its_base(text: str) -> None:
    basis = read_basis(text)
    assert (basis.rest, basis.is_index, basis.against) == ("指数", True, None)


@pytest.mark.parametrize(
    ("text", "year"), [("2020年=100", 2020), ("以2015年为100", 2015), ("上月=100", None)]
)
def test_an_index_may_have_another_base(text: str, year: int | None) -> None:
    basis = read_basis(text)
    assert basis.is_index and basis.against is not None
    assert base_year(basis.against) == year


def test_what_the_template_writes_is_not_what_the_submitter_says() -> None:
    assert without_our_mark("单位GDP能耗（降幅）") == "单位GDP能耗"
    assert without_our_mark("Energy intensity (reduction)") == "Energy intensity"
    assert without_our_mark("单位GDP能耗降幅") == "单位GDP能耗降幅"
    assert says_fall("单位GDP能耗降幅") and not says_fall("单位GDP能耗")


def test_a_name_may_say_that_its_figures_are_changes() -> None:
    assert says_growth("地区生产总值增速") and says_growth("GDP growth")
    assert not says_growth("地区生产总值")
