"""The path to a target that is not yet due: half the time, half the way."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dabiao.assess.path import Aimed, goal_of, path_to
from dabiao.core.periods import Period
from dabiao.model.document import Target
from tests.helpers import dec, document, load, target


def path(found: Target | None, period: Period, *, several_years: bool = True) -> Decimal | None:
    """Where the path to a target's own figures stands at the end of a period."""
    assert found is not None and found.value is not None
    goal = goal_of(found, found.value, found.upper)
    way = path_to(Aimed(found, goal, period, found.base, several_years=several_years))
    return None if way is None else way.expected


def measured(lines: str, measure: str, better: str = "higher") -> Target:
    """A target of a measure."""
    plan = document(
        target(lines, f"better: {better}\n      measure: {measure}", "个"), period="[2021, 2025]"
    )
    return plan.targets[0]


@pytest.mark.parametrize(
    ("period", "stands_at"),
    [
        # 95 in 2020 to 100 in 2025: 5 in 60 months.
        (Period(2021), "96"),
        (Period(2023), "98"),  # 95 + 5 * 36/60
        (Period(2023, 1, 6), "97.5"),  # 95 + 5 * 30/60
        (Period(2023, 6, 6), "97.5"),
        (Period(2023, 4, 6), "97.5"),
        (Period(2021, 1, 3), "95.25"),  # 95 + 5 * 3/60
        (Period(2024, 1, 9), "98.75"),  # 95 + 5 * 45/60
        (Period(2025), "100"),
    ],
)
def test_a_level_goes_straight_from_its_base_to_its_figure(period: Period, stands_at: str) -> None:
    coverage = measured("at_least: 100\nbase: {year: 2020, value: 95}", "share", "higher")
    assert path(coverage, period) == dec(stands_at)


def test_a_level_that_is_to_fall_goes_down() -> None:
    pm25 = measured("at_most: 35\nbase: {year: 2020, value: 45}", "level", "lower")
    # 10 less in 60 months: a sixth of one each month.
    assert path(pm25, Period(2021, 1, 6)) == 44
    assert path(pm25, Period(2023)) == 39


@pytest.mark.parametrize(
    ("period", "stands_at"),
    [
        (Period(2021), "0.254"),  # a fifth of 1.27
        (Period(2023), "0.762"),  # three fifths
        (Period(2021, 1, 6), "0.127"),  # a tenth
        (Period(2024, 1, 9), "0.9525"),  # 45 months of 60: 1.27 * 0.75
        (Period(2025), "1.27"),
    ],
)
def test_a_sum_over_years_accrues_evenly(period: Period, stands_at: str) -> None:
    cod = load("chengde-eco-2025").target("cod-project-reduction")
    assert path(cod, period) == dec(stands_at)


@pytest.mark.parametrize(
    ("period", "stands_at"),
    [
        (Period(2023, 1, 1), "7.166666667"),  # 86 / 12
        (Period(2023, 1, 3), "21.5"),
        (Period(2023, 1, 6), "43"),
        (Period(2023, 1, 9), "64.5"),
        (Period(2023), "86"),
    ],
)
def test_the_sum_of_a_year_accrues_evenly_over_its_months(period: Period, stands_at: str) -> None:
    jobs = load("hebei-2023").target("new-urban-jobs")
    found = path(jobs, period, several_years=False)
    assert found is not None and round(found, 9) == dec(stands_at)


def test_the_path_to_a_range_ends_at_its_easier_end() -> None:
    # Where less is better, 30 is met as well as 20: 40 - (40 - 30) * 36/60 = 34.
    falls = measured("between: [20, 30]\nbase: {year: 2020, value: 40}", "level", "lower")
    assert path(falls, Period(2023)) == 34
    # Where more is better, 20 is: 10 + (20 - 10) * 36/60 = 16.
    rises = measured("between: [20, 30]\nbase: {year: 2020, value: 10}", "level")
    assert path(rises, Period(2023)) == 16
    spent = measured("between: [20, 30]\nsince: 2021", "cumulative", "lower")
    assert path(spent, Period(2023)) == 18  # three fifths of 30


def test_there_is_no_path_without_a_base() -> None:
    assert path(measured("at_least: 60", "level"), Period(2023)) is None
    assert path(measured("at_least: 60", "share"), Period(2023)) is None


def test_there_is_no_path_before_it_starts() -> None:
    level = measured("at_least: 60\nbase: {year: 2022, value: 40}", "level")
    assert path(level, Period(2022)) is None
    assert path(level, Period(2021)) is None
    assert path(level, Period(2023, 1, 9)) == 45  # a quarter of the 36 months to 2025
    total = measured("at_least: 60\nsince: 2023", "cumulative")
    assert path(total, Period(2022)) is None
    assert path(total, Period(2023)) == 20


def test_there_is_no_path_from_a_base_in_the_due_year() -> None:
    found = measured("at_least: 60\nbase: {year: 2025, value: 40}", "level")
    assert path(found, Period(2025)) is None
    assert path(found, Period(2026)) is None


@pytest.mark.parametrize("measure", ["growth", "reduction", "rank"])
def test_rates_and_ranks_go_no_straight_way(measure: str) -> None:
    found = measured("at_least: 60\nbase: {year: 2020, value: 40}", measure)
    assert path(found, Period(2023)) is None


def test_a_sum_without_a_first_year_may_be_that_of_the_last_year() -> None:
    found = measured("at_least: 60", "cumulative")
    assert path(found, Period(2023)) is None
    assert path(found, Period(2025, 1, 6)) is None
    # In a plan of one year there is no doubt.
    assert path(found, Period(2025, 1, 6), several_years=False) == 30


@settings(max_examples=30)
@given(
    base=st.integers(-1000, 1000),
    figure=st.integers(-1000, 1000),
    year=st.integers(2021, 2025),
    month=st.integers(1, 12),
)
def test_the_way_left_and_the_way_gone_are_the_whole_way(
    base: int, figure: int, year: int, month: int
) -> None:
    base, figure = min(base, figure), max(base, figure)
    there = measured(f"at_least: {figure}\nbase: {{year: 2020, value: {base}}}", "level")
    back = measured(f"at_most: {base}\nbase: {{year: 2020, value: {figure}}}", "level", "lower")
    period = Period(year, 1, month)
    one, other = path(there, period), path(back, period)
    assert one is not None and other is not None
    assert abs(one + other - base - figure) < dec("1e-20")
    months = (year - 2021) * 12 + month
    assert abs((one - base) * 60 - (figure - base) * months) < dec("1e-20")
