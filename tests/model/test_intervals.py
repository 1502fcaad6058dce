"""Intervals: what lies in them, at their ends above all."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dabiao.model.comparator import Better, Comparator, Interval, Tolerance, accepted, tolerated
from tests.helpers import dec


@pytest.mark.parametrize(
    ("interval", "inside", "outside"),
    [
        (Interval(), "-100 0 100", ""),
        (Interval(low=Decimal(6)), "6 6.1 100", "5.999 -6"),
        (Interval(low=Decimal(6), low_open=True), "6.001 100", "6 6.000 5"),
        (Interval(high=Decimal(6)), "6 5 -100", "6.001"),
        (Interval(high=Decimal(6), high_open=True), "5.999 -100", "6 6.0 7"),
        (Interval(Decimal(5), Decimal(6)), "5 5.5 6", "4.999 6.001"),
        (Interval(Decimal(5), Decimal(6), low_open=True), "5.001 6", "5 6.001"),
        (Interval(Decimal(5), Decimal(6), high_open=True), "5 5.999", "4.999 6"),
        (Interval(Decimal(6), Decimal(6)), "6 6.00", "5.999 6.001"),
        (Interval(Decimal(6), Decimal(6), low_open=True), "", "6"),
    ],
)
def test_an_end_belongs_to_an_interval_unless_it_is_open(
    interval: Interval, inside: str, outside: str
) -> None:
    assert all(interval.accepts(dec(value)) for value in inside.split())
    assert not any(interval.accepts(dec(value)) for value in outside.split())


@pytest.mark.parametrize(
    ("text", "figure", "reach"),
    [
        ("5%", "6", "0.3"),
        ("5%", "-6", "0.3"),
        ("10％", "20", "2"),
        ("0.5", "20", "0.5"),
        ("0", "20", "0"),
        ("0%", "20", "0"),
        ("5%", "0", "0"),
        (" 1.5 ", "6", "1.5"),
    ],
)
def test_a_tolerance_is_a_share_of_the_figure_or_an_amount(
    text: str, figure: str, reach: str
) -> None:
    assert Tolerance.parse(text).around(dec(figure)) == dec(reach)


def test_what_is_tolerated_reaches_to_the_worse_side_alone() -> None:
    half = Tolerance.parse("0.5")
    assert tolerated(Better.HIGHER, dec("6"), half) == Interval(low=dec("5.5"))
    assert tolerated(Better.LOWER, dec("6"), half) == Interval(high=dec("6.5"))
    assert tolerated(Better.NONE, dec("6"), half) == Interval(dec("5.5"), dec("6.5"))


@pytest.mark.parametrize("comparator", [Comparator.QUALITATIVE, Comparator.DELEGATED])
def test_no_figure_decides_what_is_declared(comparator: Comparator) -> None:
    with pytest.raises(ValueError):
        accepted(comparator, Better.HIGHER, dec("6"))


def test_without_a_better_side_nothing_improves() -> None:
    with pytest.raises(ValueError):
        accepted(Comparator.IMPROVE, Better.NONE, dec("6"))


@pytest.mark.parametrize(
    ("comparator", "against"),
    [
        (Comparator.AT_LEAST, {Better.LOWER}),
        (Comparator.MORE_THAN, {Better.LOWER}),
        (Comparator.AT_MOST, {Better.HIGHER}),
        (Comparator.LESS_THAN, {Better.HIGHER}),
        (Comparator.IMPROVE, {Better.NONE}),
        (Comparator.MAINTAIN, {Better.NONE}),
        (Comparator.ABOUT, set()),
        (Comparator.BETWEEN, set()),
        (Comparator.EXACTLY, set()),
        (Comparator.QUALITATIVE, set()),
        (Comparator.DELEGATED, set()),
    ],
)
def test_no_comparator_asks_for_what_is_worse(comparator: Comparator, against: set[Better]) -> None:
    assert {better for better in Better if comparator.contradicts(better)} == against


numbers = st.decimals(min_value=-100, max_value=100, places=1)


@settings(max_examples=40)
@given(
    comparator=st.sampled_from([c for c in Comparator if c.takes_figure]),
    better=st.sampled_from([Better.HIGHER, Better.LOWER]),
    figure=numbers,
    width=st.decimals(min_value=0, max_value=20, places=1),
    value=numbers,
    step=st.decimals(min_value=0, max_value=100, places=1),
)
def test_what_is_better_than_an_accepted_value_is_accepted(
    comparator: Comparator,
    better: Better,
    figure: Decimal,
    width: Decimal,
    value: Decimal,
    step: Decimal,
) -> None:
    if comparator is Comparator.EXACTLY or comparator.contradicts(better):
        return
    interval = accepted(comparator, better, figure, figure + width)
    improved = value + step if better is Better.HIGHER else value - step
    assert interval.accepts(improved) or not interval.accepts(value)
