"""Bullet charts: the bar as long as the value, the marker at the figure, the bands as it is judged."""

from decimal import Decimal
from pathlib import Path

import pytest

from dabiao.model.comparator import Interval
from dabiao.model.report import View
from dabiao.render.page.bullet import Chart, bullet, chart_of, common_scale
from tests.helpers import check, dec, document, target
from tests.render.page.pages import Element, Page


def drawn(*charts: Chart) -> list[Page]:
    """Each chart, on the scale that they share."""
    scale = common_scale(charts)
    return [Page(bullet(chart, scale, "3.8 of 6.5")) for chart in charts]


def box(page: Page, kind: str) -> tuple[float, float]:
    """Where a box begins and ends, in the units of the drawing: 240 wide, from 10 on."""
    [found] = page.of("rect", kind)
    left = float(found.attributes["x"])
    return left, round(left + float(found.attributes["width"]), 1)


def one(page: Page, tag: str, kind: str) -> Element:
    [found] = page.of(tag, kind)
    return found


def test_the_bar_starts_at_zero_and_is_as_long_as_the_value() -> None:
    # The scale ends at 8 + 12% = 8.96: 4 stand at 10 + 240 * 4/8.96 = 117.1, 8 at 224.3.
    [page] = drawn(Chart(dec("4"), (dec("8"),), Interval(low=dec("8"))))
    assert box(page, "value") == (10, 117.1)
    left, right = box(page, "asked")
    assert (left + right) / 2 == pytest.approx(224.3, abs=0.1)
    assert box(page, "good") == (224.3, 250)
    assert box(page, "short") == (10, 250)


def test_a_negative_value_reaches_to_the_left_of_zero() -> None:
    # The scale runs from -2.48 to 2.48, zero in the middle: -2 stands at 130 - 240 * 2/4.96 = 33.2.
    [page] = drawn(Chart(dec("-2"), (dec("2"),)))
    assert box(page, "value") == (33.2, 130)


def test_a_value_on_a_scale_that_does_not_start_at_zero_is_a_dot() -> None:
    [page] = drawn(Chart(dec("99.79"), (dec("100"),), Interval(low=dec("100"))))
    assert not page.of("rect", "value")
    dot = float(one(page, "circle", "value").attributes["cx"])
    assert dot < box(page, "asked")[0]


def test_long_figures_of_the_scale_do_not_touch() -> None:
    short = drawn(Chart(dec("5"), (dec("6"),)))[0].of("text")
    long = drawn(Chart(dec("5000000"), (dec("6000000"),)))[0].of("text")
    assert [each.text for each in short] == ["0", "2", "4", "6"]
    assert [each.text for each in long] == ["0", "4000000"]


def test_where_nothing_is_known_but_the_figure_there_are_no_bands() -> None:
    [page] = drawn(Chart(dec("4"), (dec("8"),)))
    assert not page.of("rect", "good") and not page.of("rect", "short")


def test_a_range_has_a_marker_at_both_ends() -> None:
    [page] = drawn(Chart(dec("5"), (dec("5"), dec("5.5")), Interval(low=dec("5"))))
    assert len(page.of("rect", "asked")) == 2


def test_places_are_compared_on_one_scale() -> None:
    near, far = drawn(Chart(dec("4"), (dec("8"),)), Chart(dec("16"), (dec("8"),)))
    assert box(near, "asked") == box(far, "asked")
    start = 10
    length = box(near, "value")[1] - start
    assert box(far, "value")[1] - start == pytest.approx(4 * length, abs=0.2)


def test_the_chart_says_what_it_shows_to_who_does_not_see_it() -> None:
    [page] = drawn(Chart(dec("4"), (dec("8"),)))
    picture = one(page, "svg", "bullet")
    assert picture.attributes["role"] == "img"
    assert picture.attributes["aria-label"] == "3.8 of 6.5"


def test_a_label_cannot_leave_its_attribute() -> None:
    html = bullet(
        Chart(dec("4"), (dec("8"),)), common_scale([Chart(dec("4"), ())]), '"><script>x</script>'
    )
    assert "<script" not in html


def charted(lines: str, value: str, folder: Path, about: str | None = None) -> Chart:
    report = check(
        document(target(lines)), folder, f"指标,实际值\n某指标,{value}\n", tolerance=about
    )
    chart = chart_of(report.results[0], report)
    assert chart is not None
    return chart


def test_about_tolerates_five_percent_unless_it_is_said_otherwise(tmp_path: Path) -> None:
    chart = charted("about: 6", "5.8", tmp_path)
    assert chart.good == Interval(low=dec("6"))
    assert chart.near == Interval(low=dec("5.7"))
    own = charted("about: 6\ntolerance: 10%", "5.8", tmp_path)
    assert own.near == Interval(low=dec("5.4"))
    asked = charted("about: 6\ntolerance: 10%", "5.8", tmp_path, about="0.1")
    assert asked.near == Interval(low=dec("5.9"))


def test_other_targets_tolerate_nothing(tmp_path: Path) -> None:
    assert charted("at_least: 6", "5.8", tmp_path).near is None


def test_the_path_is_marked_where_it_stands(tmp_path: Path) -> None:
    plan = document(
        target("at_least: 100\nbase: {year: 2020, value: 50}\ndue: 2025"), period="[2021, 2025]"
    )
    report = check(plan, tmp_path, "指标,实际值,年份\n某指标,60,2022\n")
    chart = chart_of(report.results[0], report)
    assert chart is not None and chart.path == Decimal(70)  # two of five years from 50 to 100
    [page] = drawn(chart)
    assert page.of("path", "path")


def test_what_was_not_reported_has_no_chart(tmp_path: Path) -> None:
    report = check(document(target("at_least: 6")), tmp_path, "指标,实际值\n某指标,\n")
    assert chart_of(report.results[0], report) is None


def test_the_page_is_told_the_tolerance_that_was_asked_for(tmp_path: Path) -> None:
    report = check(
        document(target("about: 6")), tmp_path, "指标,实际值\n某指标,6\n", tolerance="10%"
    )
    assert report.view != View()
