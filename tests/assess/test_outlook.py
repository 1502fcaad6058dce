"""Where yearly figures lead if they go on as so far, worked out by hand."""

from collections.abc import Mapping
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dabiao.assess.progress import outlook_of
from dabiao.core.periods import Period
from dabiao.model.document import Target
from dabiao.model.observation import Field, Observation
from dabiao.model.progress import Method, Outlook
from dabiao.model.series import Observed
from tests.helpers import dec, document, target


def leads_to(lines: str, indicator: str = "better: higher") -> Target:
    """A target of 2025."""
    return document(target(lines, indicator), period="[2021, 2025]").targets[0]


LEVEL = "better: higher\n      measure: level"
LESS = "better: lower\n      measure: level"
SHARE = "better: higher\n      measure: share"


def outlook(found: Target, figures: Mapping[Period, str]) -> Outlook | None:
    """The outlook of figures."""
    by_period = {}
    for period, value in figures.items():
        observation = Observation("t", "", 2, {Field.VALUE: 2}, dec(value), period=period)
        by_period[period] = Observed(observation, dec(value))
    assert found.value is not None
    return outlook_of(found, by_period, found.value)


def of_years(*values: str, first: int = 2021) -> dict[Period, str]:
    """The figures of years that follow each other."""
    return {Period(first + number): value for number, value in enumerate(values)}


def test_a_level_grows_by_a_rate() -> None:
    # 100, 110, 121 is 10 % a year; 146.41 in 2025 is just that: two years more.
    found = outlook(leads_to("at_least: 146.41", LEVEL), of_years("100", "110", "121"))
    assert found is not None and found.method is Method.COMPOUND
    assert round(found.so_far, 9) == 10 and round(found.needed, 9) == 10
    assert found.ratio is not None and round(found.ratio, 9) == 1
    assert (found.years, found.reached) == (3, 2025)


def test_a_level_that_grows_too_slowly_is_reached_later() -> None:
    # 5 % a year from 110.25 on: 1.05^n >= 146.41/110.25 = 1.32798; 1.05^5 = 1.27628, 1.05^6 = 1.34010
    found = outlook(leads_to("at_least: 146.41", LEVEL), of_years("100", "105", "110.25"))
    assert found is not None and found.reached == 2023 + 6
    assert found.ratio is not None and round(found.ratio, 6) == dec("0.5")


def test_a_share_changes_by_points() -> None:
    # 60, 61, 64: 2 points a year; 70 of 2025 asks for 2.5; 6 more points are 3 years.
    found = outlook(leads_to("at_least: 70", SHARE), of_years("60", "61", "64"))
    assert found == Outlook(3, Method.LINEAR, dec("2"), dec("2.5"), dec("0.8"), 2026)


def test_thirds_of_a_point_come_to_whole_years() -> None:
    # 1 point in 3 years; 1 more is 3 years and not 4, though a third has no end in decimals.
    found = outlook(leads_to("at_least: 12", SHARE), of_years("10", "10.2", "10.5", "11"))
    assert found is not None and found.reached == 2027


def test_what_crosses_zero_has_no_rate() -> None:
    # -20, -10, 5: 12.5 a year; 30 asks for 12.5: two years more.
    found = outlook(leads_to("at_least: 30", LEVEL), of_years("-20", "-10", "5"))
    assert found == Outlook(3, Method.LINEAR, dec("12.5"), dec("12.5"), dec("1"), 2025)


def test_a_figure_of_zero_has_no_rate_to_get_there() -> None:
    # 30, 20, 10 to 0: 10 less each year, one year more.
    found = outlook(leads_to("at_most: 0", LESS), of_years("30", "20", "10"))
    assert found is not None and found.method is Method.LINEAR
    assert (found.so_far, found.needed, found.reached) == (dec("-10"), dec("-7.5"), 2024)


def test_what_goes_the_wrong_way_or_stands_still_never_gets_there() -> None:
    away = outlook(leads_to("at_most: 35", LESS), of_years("40", "42", "44.1"))
    assert away is not None and away.reached is None
    assert away.ratio is not None and away.ratio < 0 < away.so_far
    still = outlook(leads_to("at_least: 70", SHARE), of_years("60", "65", "60"))
    assert still == Outlook(3, Method.LINEAR, dec("0"), dec("2.5"), dec("0"), None)


def test_what_is_reached_is_reached_in_its_latest_year() -> None:
    found = outlook(leads_to("at_most: 35", LESS), of_years("45", "40", "34"))
    assert found is not None and found.reached == 2023
    # Though it goes the wrong way now, it is there.
    falls = outlook(leads_to("at_least: 60", SHARE), of_years("66", "64", "62"))
    assert falls is not None and falls.reached == 2023


def test_what_started_at_the_figure_needed_nothing() -> None:
    found = outlook(leads_to("at_least: 60", SHARE), of_years("60", "61", "62"))
    assert found is not None and found.needed == 0 and found.ratio is None


def test_a_far_day_is_none() -> None:
    # A hundredth of a point a year: 38.98 more points are 3898 years.
    found = outlook(leads_to("at_least: 99", SHARE), of_years("60", "60.01", "60.02"))
    assert found is not None and found.reached is None


def test_two_years_are_too_few() -> None:
    assert outlook(leads_to("at_least: 70", SHARE), of_years("60", "61")) is None


def test_only_what_stands_for_a_year_counts() -> None:
    figures = {
        **of_years("60", "62"),
        Period(2023, 6, 6): "63",
        Period(2023, since=2021): "190",
    }
    assert outlook(leads_to("at_least: 70", SHARE), figures) is None
    # The December of a stock is that of its year.
    ends = {**of_years("60", "62"), Period(2023, 12, 12): "64"}
    found = outlook(leads_to("at_least: 70", SHARE), ends)
    assert found is not None and (found.years, found.so_far) == (3, dec("2"))


@pytest.mark.parametrize(
    "found",
    [
        leads_to("at_least: 6", "better: higher\n      measure: growth"),
        leads_to("at_least: 20\nsince: 2021", "better: higher\n      measure: cumulative"),
        leads_to("at_least: 55\nobserved: mean\nevery: year", SHARE),
        leads_to("at_least: 20\nobserved: sum\nsince: 2021", LEVEL),
    ],
)
def test_what_is_no_stock_or_share_has_no_outlook(found: Target) -> None:
    assert outlook(found, of_years("3", "4", "5")) is None


def test_a_gap_of_years_counts_as_many_years() -> None:
    # 60 in 2021, 62 in 2023 and 66 in 2024: 6 points in three years.
    figures = {Period(2021): "60", Period(2023): "62", Period(2024): "66"}
    found = outlook(leads_to("at_least: 70", SHARE), figures)
    assert found is not None and (found.so_far, found.reached) == (dec("2"), 2026)


@given(
    values=st.lists(st.integers(1, 200), min_size=3, max_size=5),
    goal=st.integers(1, 200),
    measure=st.sampled_from([LEVEL, SHARE]),
)
def test_the_year_found_is_the_first_in_which_the_figure_is_reached(
    values: list[int], goal: int, measure: str
) -> None:
    found = outlook(leads_to(f"at_least: {goal}", measure), of_years(*map(str, values)))
    assert found is not None
    if found.reached is None or values[-1] >= goal:
        assert found.reached is None or found.reached == 2020 + len(values)
        return

    def after(years: int) -> Decimal:
        if found.method is Method.COMPOUND:
            return round(values[-1] * (1 + found.so_far / 100) ** years, 9)
        return round(values[-1] + found.so_far * years, 9)

    years = found.reached - 2020 - len(values)
    assert after(years) >= goal > after(years - 1)
