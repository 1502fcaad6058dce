"""A text is a period, a unit behind a name or a code as a whole, or it is none."""

import pytest

from dabiao.core import units
from dabiao.core.periods import Period, read_period


@pytest.mark.parametrize(
    "text",
    ["2023年度计划", "2023全年度", "2023年上半年度计划", "2023年下半年末", "2023年前三季度末", "2023Q1及以后", "2023年第二季度末",
     "2023年三季度末", "2023Q4x", "2023年1-6月累计数", "2023-06起", "2023年6月份前", "2023-06-07x", "2023年6月7日前",
     "2023-01/2023-06x", "2023-01/2024-06", "2023-6/7-8", "2023.0x", "2023年底前", "2023—2025年计划", "2025-2023"],
)  # fmt: skip
def test_more_than_a_period_is_no_period(text: str) -> None:
    assert read_period(text) is None


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2023年末", Period(2023)),
        ("2023H2", Period(2023, 7, 12)),
        ("2023-Q3", Period(2023, 7, 9)),
        ("2023年三季度", Period(2023, 7, 9)),
        ("2023年12月", Period(2023, 12, 12)),
        ("2023年10至12月", Period(2023, 10, 12)),
        ("2023年1-12月", Period(2023)),
        ("2023-02-28", Period(2023, 2, 2)),
        ("2023年12月30日", Period(2023, 12, 12)),
        ("2023年12月31日", Period(2023)),
    ],
)
def test_a_period_ends_with_its_last_month(text: str, period: Period) -> None:
    assert read_period(text) == period


def test_the_later_period_ends_later_and_the_year_goes_before_its_months() -> None:
    ordered = [
        Period(2022),
        Period(2023, 1, 1),
        Period(2023, 4, 6),
        Period(2023, 1, 6),
        Period(2023, 7, 7),
        Period(2023, 12, 12),
        Period(2023, 10, 12),
        Period(2023),
    ]
    mixed = [*ordered[4:], *ordered[:4]]
    assert sorted(mixed, key=lambda period: period.lateness) == ordered
    assert Period(2023, 4, 6).year_before == Period(2022, 4, 6)


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("森林蓄积量(万立方米)", ("森林蓄积量", "万立方米")),
        ("森林蓄积量（万立方米）", ("森林蓄积量", "万立方米")),
        ("细颗粒物（PM2.5）浓度（µg/m³）", ("细颗粒物（PM2.5）浓度", "µg/m³")),
        ("细颗粒物（PM2.5）", None),  # which is no unit
        ("养老床位（张）数", None),
        ("养老床位(张)数)", None),
        ("森林蓄积量", None),
        ("(万立方米)", None),
        ("甲（张）（乙）", None),
    ],
)
def test_a_unit_stands_in_the_last_parentheses_of_a_name(
    name: str, parts: tuple[str, str] | None
) -> None:
    assert units.behind(name) == parts
