"""Shares and figures of the path as a person reads them."""

from decimal import Decimal
from pathlib import Path

import pytest

from dabiao.core.lang import Lang
from dabiao.model.result import Result
from dabiao.render.progress.words import (
    explanation,
    figure_text,
    gap_words,
    needed_text,
    path_gap,
    peculiarities,
    percent,
    standing,
)
from tests.helpers import check, document, target


def result(folder: Path, lines: str, table: str, indicator: str = "better: higher") -> Result:
    """The result of a plan of five years, 2021-2025."""
    plan = document(target(lines, indicator), period="[2021, 2025]")
    rows = "".join(f"某指标,{row}\n" for row in table.split())
    return check(plan, folder, f"指标,实际值,年份\n{rows}").results[0]


@pytest.mark.parametrize(
    ("share", "shown"),
    [
        ("0.6", "60%"),
        ("1.0039", "100.4%"),
        ("0.66666666666666666666", "66.7%"),
        ("0.9996", "99.9%"),  # not all of it, and not shown as all
        ("1", "100%"),
        ("1.0001", "100%"),
        ("0", "0%"),
        ("-0.163", "-16.3%"),
    ],
)
def test_a_share_has_one_decimal_at_most(share: str, shown: str) -> None:
    assert percent(Decimal(share)) == shown


def test_no_share_is_no_text() -> None:
    assert percent(None) == ""


def test_on_the_way_the_gap_is_that_against_the_path(tmp_path: Path) -> None:
    # From 50 in 2020 to 100 in 2025 the path stands at 80 in 2023.
    lines = "at_least: 100\nbase: {year: 2020, value: 50}"
    behind = result(tmp_path, lines, "76.5,2023")
    assert gap_words(behind, Lang.ZH) == "较序时进度 -3.5 百分点"
    assert gap_words(behind, Lang.EN) == "-3.5 pp vs path"
    assert standing(behind, Lang.ZH) == "序时进度 80，完成 53%，时间过 60%"
    assert explanation(behind, Lang.EN) == "path 80, 53% done, 60% of the time gone"
    assert needed_text(behind, Lang.ZH) == "每年 +11.75 百分点"  # 23.5 in two years
    assert behind.gap == Decimal("-23.5")  # the interface keeps the gap against the figure
    on_track = result(tmp_path, lines, "81.2,2023")
    assert gap_words(on_track, Lang.ZH) == "较序时进度 +1.2 百分点"


@pytest.mark.parametrize(
    ("value", "year", "gap"), [("101", 2023, "+1 百分点"), ("90", 2025, "-10 百分点")]
)
def test_what_is_reached_or_due_is_held_against_the_figure(
    value: str, year: int, gap: str, tmp_path: Path
) -> None:
    lines = "at_least: 100\nbase: {year: 2020, value: 50}"
    reached = result(tmp_path, lines, f"{value},{year}")
    assert gap_words(reached, Lang.ZH) == gap and path_gap(reached) is None
    assert explanation(reached, Lang.ZH) == ""


def test_figures_have_two_decimals_more_than_the_target_or_the_actual(tmp_path: Path) -> None:
    # 9.43 + (15 - 9.43) · 4/6 = 13.1433…; the actual value has one decimal, the target none.
    plan = document(target("at_least: 15\nbase: {year: 2019, value: 9.43}"), period="[2021, 2025]")
    behind = check(plan, tmp_path, "指标,实际值,年份\n某指标,11.6,2023\n").results[0]
    assert figure_text(behind.expected, behind) == "13.143"
    assert gap_words(behind, Lang.ZH) == "较序时进度 -1.543 百分点"


def test_a_gap_that_is_not_nothing_is_not_shown_as_nothing(tmp_path: Path) -> None:
    # 0 to 1 in three years: the path of the first year, 1/3, is missed by 1/3 · 10^-5.
    plan = document(target("at_least: 1\nbase: {year: 2022, value: 0}"), period="[2023, 2025]")
    behind = check(plan, tmp_path, "指标,实际值,年份\n某指标,0.33333,2023\n").results[0]
    assert figure_text(Decimal("-0.0000000333"), behind) == "-0.00000003"


def test_a_sum_within_its_year_is_still_needed_by_month(tmp_path: Path) -> None:
    # 86 by December, 50 by June: 36 in six months.
    plan = document(target("at_least: 86", "better: higher\n      observed: sum", unit="万人"))
    table = "指标,实际值,年份\n某指标,50,2023年1-6月\n"
    on_track = check(plan, tmp_path, table).results[0]
    assert needed_text(on_track, Lang.ZH) == "每月 +6 万人"
    assert needed_text(on_track, Lang.EN) == "+6 万人 a month"


def test_a_cut_that_compounds_asks_for_a_rate_and_says_so(tmp_path: Path) -> None:
    cut = "better: higher\n      measure: reduction"
    behind = result(tmp_path, "at_least: 19\nsince: 2021", "1,2021", cut)
    assert peculiarities(behind, Lang.ZH) == ["序时进度按复合计算"]
    # After 1 of 19: (0.81 / 0.99)^(1/4) = 0.951076, a cut by 4.89 a year.
    assert needed_text(behind, Lang.ZH) == "每年 4.89 %"


def test_a_path_over_printed_figures_says_so(tmp_path: Path) -> None:
    lines = "at_least: 100\nbase: {year: 2020, value: 50}\nmilestones: {2023: 90}"
    behind = result(tmp_path, lines, "85,2023")
    assert peculiarities(behind, Lang.EN) == [
        "path over the document's figures for the years between"
    ]
    assert gap_words(behind, Lang.EN) == "-5 pp vs path"


def test_a_base_from_the_submission_is_said(tmp_path: Path) -> None:
    on_track = result(tmp_path, "at_least: 100", "50,2020 80,2023")
    assert peculiarities(on_track, Lang.ZH) == ["基期值取自报送数据"]
    ordinary = result(tmp_path, "at_least: 100\nbase: {year: 2020, value: 50}", "80,2023")
    assert peculiarities(ordinary, Lang.ZH) == []
