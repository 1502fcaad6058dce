"""A reported figure in the target's unit and sense, or the finding that says why it is none."""

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dabiao.core import units
from dabiao.core.lang import Lang
from dabiao.model.document import Document
from dabiao.model.reason import ReasonCode
from dabiao.model.result import Result
from dabiao.model.verdict import Verdict
from dabiao.render.messages import message
from tests.helpers import check, codes, dec, document, load, target, told


def one(plan: Document, table: str, folder: Path) -> tuple[Result, list[str]]:
    """The one result with a row, and what was found."""
    report = check(plan, folder, table)
    [result] = [result for result in report.results if result.observation is not None]
    return result, codes(report.findings)


def figure(row: str, folder: Path, plan: str = "hebei-2023") -> tuple[Decimal | None, list[str]]:
    """The figure that is judged of one row 指标,实际值,单位."""
    result, found = one(load(plan), f"指标,实际值,单位\n{row}\n", folder)
    return result.actual, found


# Up and down


@pytest.mark.parametrize(
    ("row", "actual", "found"),
    [
        ("单位GDP能耗,3.3,%", "3.3", []),
        ("单位GDP能耗,3.3,", "3.3", ["D221"]),  # 3.3 what? a fall is taken for granted
        ("单位GDP能耗,0,%", "0", []),
        ("单位GDP能耗,-3.3,%", None, ["D220"]),  # a fall, or a rise?
        ("单位GDP能耗,-3.3,", None, ["D220"]),
        ("单位GDP能耗下降,3.3,", "3.3", []),
        ("单位GDP能耗降低,-3.3,%", None, ["D220"]),  # many write a fall so
        ("单位GDP能耗,下降3.3%,", "3.3", []),
        ("单位GDP能耗,增长3.3%,", "-3.3", []),
        ("单位GDP能耗,上升3.3,%", "-3.3", []),
        ("energy intensity reduction,3.3,", "3.3", []),
    ],
)
def test_a_fall_counts_as_positive_where_a_reduction_is_aimed_for(
    row: str, actual: str | None, found: list[str], tmp_path: Path
) -> None:
    assert figure(row, tmp_path) == (None if actual is None else dec(actual), found)


@pytest.mark.parametrize(
    ("cell", "actual"),
    [
        ("增长5.5%", "5.5"),
        ("同比增长5.5%", "5.5"),
        ("下降3.3%", "-3.3"),
        ("比上年下降3.3%", "-3.3"),
        ("-3.3%", "-3.3"),
        ("增长0%", "0"),
    ],
)
def test_a_growth_says_in_words_which_way_it_goes(cell: str, actual: str, tmp_path: Path) -> None:
    assert figure(f"出口总值,{cell},", tmp_path) == (dec(actual), [])


@pytest.mark.parametrize("row", ["粮食总产量,增长5.5%,", "城镇化率,提高0.5,%", "PM2.5,下降3,"])
def test_a_change_says_nothing_of_a_level_or_a_share(row: str, tmp_path: Path) -> None:
    assert figure(row, tmp_path) == (None, ["D203"])


# Points


@pytest.mark.parametrize("unit", ["百分点", "个百分点", "pp", "percentage points"])
def test_points_are_a_difference_and_neither_a_growth_nor_a_share(
    unit: str, tmp_path: Path
) -> None:
    assert figure(f"GDP,6.1,{unit}", tmp_path) == (None, ["D204"])
    assert figure(f"城镇化率,63,{unit}", tmp_path) == (None, ["D204"])
    assert figure(f"单位GDP能耗,2.5,{unit}", tmp_path) == (dec("2.5"), [])


def test_a_target_in_points_is_reported_in_points(tmp_path: Path) -> None:
    plan = document(target("at_least: 2", unit="百分点"))
    result, found = one(plan, "指标,实际值,单位\n某指标,2.5,个百分点\n", tmp_path)
    assert (result.actual, found) == (dec("2.5"), [])


def test_per_thousand_is_a_tenth_of_percent(tmp_path: Path) -> None:
    assert figure("GDP,61,‰", tmp_path) == (dec("6.1"), [])


# Ranks


@pytest.mark.parametrize(
    ("cell", "rank"),
    [("Ⅲ类", 3), ("Ⅱ类", 2), ("二类", 2), ("4类", 4), ("4", 4), ("Ⅳ", 4), ("十类", 10)],
)
def test_a_class_is_the_number_that_it_counts(cell: str, rank: int, tmp_path: Path) -> None:
    assert figure(f"白洋淀水质类别,{cell},", tmp_path) == (Decimal(rank), [])


@pytest.mark.parametrize(
    ("cell", "code"), [("Ⅱ-Ⅲ类", "D203"), ("良好", "D203"), ("三级", "D204"), ("Ⅲ级", "D204")]
)
def test_what_is_not_one_class_is_none(cell: str, code: str, tmp_path: Path) -> None:
    assert figure(f"白洋淀水质类别,{cell},", tmp_path) == (None, [code])


def test_a_class_is_read_of_ranks_alone(tmp_path: Path) -> None:
    assert figure("粮食总产量,Ⅲ,亿斤", tmp_path) == (None, ["D203"])


# Units


@pytest.mark.parametrize(
    ("row", "actual"),
    [
        ("粮食总产量,7730000,万斤", "773"),  # 1 亿 = 10000 万
        ("粮食总产量,3865,万吨", "773"),  # 1 吨 = 2000 斤: 3865 万吨 = 7730000 万斤
        ("技术合同成交总额,0.15,万亿元", "1500"),
        ("城镇新增就业,860000,人", "86"),
        ("能源综合生产能力,74000000,tce", "7400"),
        ("省市重点项目投资,85000000,万元", "8500"),
    ],
)
def test_a_figure_is_judged_in_the_unit_of_its_target(
    row: str, actual: str, tmp_path: Path
) -> None:
    assert figure(row, tmp_path) == (dec(actual), [])


@pytest.mark.parametrize(
    ("unit", "suggested"),
    [("亿", True), ("斤", False), ("亿元", False), ("%", False), ("袋", False)],
)
def test_a_unit_that_is_part_of_the_right_one_is_completed(
    unit: str, suggested: bool, tmp_path: Path
) -> None:
    report = check(load("hebei-2023"), tmp_path, f"指标,实际值,单位\n粮食总产量,773,{unit}\n")
    if unit == "斤":  # a unit in its own right: 773 斤 are next to nothing
        assert codes(report.findings) == ["D228"]
        return
    assert told(report.findings) == [("D204", 2, 3)]
    assert ("did you mean 亿斤?" in message(report.findings[0], Lang.EN)) is suggested


def test_a_unit_does_not_matter_where_nothing_is_measured(tmp_path: Path) -> None:
    result, found = one(
        load("hebei-2023"),
        "指标,实际值,单位,完成情况\n海兴核电首批机组国家核准,1,台,完成\n",
        tmp_path,
    )
    assert (result.verdict, result.declared, found) == (Verdict.UNJUDGED, Verdict.MET, [])


# What is no plain figure


@pytest.mark.parametrize(
    ("cell", "actual"), [("约6.2%", "6.2"), ("6.2%左右", "6.2"), ("约增长6.2%", "6.2")]
)
def test_an_approximate_figure_is_judged_and_noted(cell: str, actual: str, tmp_path: Path) -> None:
    assert figure(f"GDP,{cell},", tmp_path) == (dec(actual), ["D224"])


@pytest.mark.parametrize("cell", ["正增长", "保持稳定", "持平"])
def test_a_state_in_place_of_a_figure_is_no_mistake_and_no_figure(
    cell: str, tmp_path: Path
) -> None:
    result, found = one(load("hebei-2023"), f"指标,实际值\nGDP,{cell}\n", tmp_path)
    assert (result.verdict, found) == (Verdict.UNJUDGED, [])
    assert result.reason is not None and result.reason.code is ReasonCode.NO_FIGURE


def test_words_are_no_mistake_where_no_figure_is_asked_for(tmp_path: Path) -> None:
    plan = document(target("qualitative: 建成", "better: none", '""'))
    result, found = one(plan, "指标,实际值\n某指标,主体完工\n", tmp_path)
    assert (result.verdict, found) == (Verdict.UNJUDGED, [])


@pytest.mark.parametrize("cell", ["超过6", "5-6", "6.8①", "2.3:1.5", "abc"])
def test_what_is_no_certain_figure_is_none(cell: str, tmp_path: Path) -> None:
    assert figure(f"GDP,{cell},", tmp_path) == (None, ["D203"])


AREAS = ["亩", "公顷", "平方公里", "平方米", "万亩", "km2"]


@settings(max_examples=40)
@given(
    value=st.decimals(min_value=-(10**6), max_value=10**6, places=4),
    unit=st.sampled_from(AREAS),
    into=st.sampled_from(AREAS),
)
def test_a_figure_that_is_converted_forth_and_back_is_the_same(
    value: Decimal, unit: str, into: str
) -> None:
    back = units.convert(units.convert(value, unit, into), into, unit)
    assert abs(back - value) <= Decimal("1e-40")
