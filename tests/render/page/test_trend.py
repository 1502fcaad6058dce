"""Small lines: time to the right, more upwards, the last figure a dot."""

from dabiao.core.periods import Period
from dabiao.render.page.trend import Point, trend
from tests.helpers import dec
from tests.render.page.pages import Page


def places(*points: tuple[Period, str]) -> list[tuple[float, float]]:
    page = Page(trend([Point(period, dec(value)) for period, value in points], "走势"))
    [line] = page.of("polyline")
    pairs = [pair.split(",") for pair in line.attributes["points"].split()]
    return [(float(x), float(y)) for x, y in pairs]


def test_the_lowest_figure_is_at_the_bottom_and_the_highest_at_the_top() -> None:
    # 84 by 24 with an edge of 4; the figure in the middle of the years and of the figures.
    assert places((Period(2021), "10"), (Period(2022), "11"), (Period(2023), "12")) == [
        (4, 20),
        (42, 12),
        (80, 4),
    ]


def test_a_year_without_a_figure_leaves_its_room() -> None:
    xs = [x for x, _ in places((Period(2020), "1"), (Period(2021), "2"), (Period(2024), "3"))]
    assert xs == [4, 23, 80]  # one of four years is 19 of 76


def test_figures_that_are_all_the_same_are_a_level_line() -> None:
    assert {y for _, y in places((Period(2021), "5"), (Period(2022), "5"))} == {12}


def test_one_figure_is_no_line() -> None:
    assert trend([Point(Period(2023), dec("1"))], "走势") == ""
    assert trend([], "走势") == ""
