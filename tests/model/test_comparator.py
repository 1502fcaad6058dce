"""Each comparator accepts what its words say, and no more."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dabiao.model.comparator import Better, Comparator, Interval, Tolerance, accepted, tolerated

numbers = st.decimals(min_value=-10_000, max_value=10_000, places=3)
steps = st.decimals(min_value=Decimal("0.001"), max_value=100, places=3)


@given(figure=numbers, step=steps)
def test_at_least_and_more_than_differ_only_in_the_figure_itself(
    figure: Decimal, step: Decimal
) -> None:
    at_least = accepted(Comparator.AT_LEAST, Better.HIGHER, figure)
    more_than = accepted(Comparator.MORE_THAN, Better.HIGHER, figure)
    assert at_least.accepts(figure) and not more_than.accepts(figure)
    for interval in (at_least, more_than):
        assert interval.accepts(figure + step) and not interval.accepts(figure - step)


@given(figure=numbers, step=steps)
def test_at_most_and_less_than_differ_only_in_the_figure_itself(
    figure: Decimal, step: Decimal
) -> None:
    at_most = accepted(Comparator.AT_MOST, Better.LOWER, figure)
    less_than = accepted(Comparator.LESS_THAN, Better.LOWER, figure)
    assert at_most.accepts(figure) and not less_than.accepts(figure)
    for interval in (at_most, less_than):
        assert interval.accepts(figure - step) and not interval.accepts(figure + step)


@given(figure=numbers, step=steps)
def test_about_accepts_the_figure_and_what_is_better(figure: Decimal, step: Decimal) -> None:
    more_is_better = accepted(Comparator.ABOUT, Better.HIGHER, figure)
    less_is_better = accepted(Comparator.ABOUT, Better.LOWER, figure)
    assert more_is_better.accepts(figure + step) and not more_is_better.accepts(figure - step)
    assert less_is_better.accepts(figure - step) and not less_is_better.accepts(figure + step)
    neither = accepted(Comparator.ABOUT, Better.NONE, figure)
    assert neither == Interval(figure, figure)


@given(low=numbers, width=steps, step=steps)
def test_between_is_open_only_on_the_better_side(
    low: Decimal, width: Decimal, step: Decimal
) -> None:
    high = low + width
    above, below = high + step, low - step
    assert accepted(Comparator.BETWEEN, Better.HIGHER, low, high).accepts(above)
    assert not accepted(Comparator.BETWEEN, Better.HIGHER, low, high).accepts(below)
    assert accepted(Comparator.BETWEEN, Better.LOWER, low, high).accepts(below)
    assert not accepted(Comparator.BETWEEN, Better.LOWER, low, high).accepts(above)
    inside = accepted(Comparator.BETWEEN, Better.NONE, low, high)
    assert inside.accepts(low) and inside.accepts(high)
    assert not inside.accepts(above) and not inside.accepts(below)


@given(before=numbers, step=steps)
def test_improve_wants_better_and_maintain_no_worse(before: Decimal, step: Decimal) -> None:
    assert not accepted(Comparator.IMPROVE, Better.HIGHER, before).accepts(before)
    assert accepted(Comparator.IMPROVE, Better.HIGHER, before).accepts(before + step)
    assert accepted(Comparator.IMPROVE, Better.LOWER, before).accepts(before - step)
    assert accepted(Comparator.MAINTAIN, Better.LOWER, before).accepts(before)
    assert not accepted(Comparator.MAINTAIN, Better.LOWER, before).accepts(before + step)


@given(figure=numbers, value=numbers)
def test_exactly_accepts_one_value(figure: Decimal, value: Decimal) -> None:
    interval = accepted(Comparator.EXACTLY, Better.NONE, figure)
    assert interval.accepts(value) == (value == figure)


def test_five_percent_below_about_six_is_five_point_seven() -> None:
    tolerance = Tolerance.parse("5%")
    near = tolerated(Better.HIGHER, Decimal(6), tolerance)
    assert near.accepts(Decimal("5.7")) and not near.accepts(Decimal("5.69"))


def test_tolerance_of_a_negative_figure_reaches_to_its_unfavourable_side() -> None:
    near = tolerated(Better.LOWER, Decimal(-10), Tolerance.parse("5%"))
    assert near.accepts(Decimal("-9.5")) and not near.accepts(Decimal("-9.4"))


@pytest.mark.parametrize("text", ["", "about", "-1", "5%%", "5 pp", "%"])
def test_what_is_no_tolerance_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        Tolerance.parse(text)
