"""Parts add up to their total, but for what rounding explains."""

from collections.abc import Mapping
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dabiao.core.quantities import Quantity
from dabiao.model.document import Document, Target
from dabiao.model.identities import Imbalance, imbalance
from tests.helpers import dec, document, load


def land(**units: str) -> Document:
    """A total and its parts, each in its unit."""
    items = "".join(
        f"    - {{id: {name}, name: 用地{name}, unit: {unit}, better: none, measure: level, at_most: 100}}\n"
        for name, unit in units.items()
    )
    parts = ", ".join(name for name in units if name != "total")
    return document(items + f"sums:\n  - {{total: total, parts: [{parts}]}}\n")


def difference(figures: Mapping[str, str], plan: Document) -> Imbalance | None:
    """How the total and its parts differ."""

    def value_of(target: Target) -> Decimal | None:
        return dec(figures[target.id]) if target.id in figures else None

    return imbalance(plan.sums[0], plan, value_of)


TWO = land(total="公顷", a="公顷", b="公顷")


def added(total: str, a: str, b: str) -> str:
    """Whether a total and two parts balance, may be rounded, or are wrong."""
    found = difference({"total": total, "a": a, "b": b}, TWO)
    if found is None:
        return "balanced"
    return "rounded" if found.may_be_rounding else "wrong"


@pytest.mark.parametrize(
    ("total", "a", "b", "said"),
    [
        ("3", "1", "2", "balanced"),
        ("3.0", "1", "2.00", "balanced"),
        ("-1", "1", "-2", "balanced"),
        ("0.3", "0.1", "0.2", "balanced"),  # in decimals
        # Whole numbers are counts.
        ("4", "1", "2", "wrong"),
        ("3000000001", "1000000000", "2000000000", "wrong"),
        # But beside decimals 1 has lost its zeros, and is as precise as the most precise figure.
        ("4", "1", "2.9", "rounded"),  # 3 * 0.05 = 0.15 at most
        ("4", "1", "2.8", "wrong"),
        ("4", "1.01", "2.97", "wrong"),  # 3 * 0.005 = 0.015 at most
        # Three figures to one place: each may be off by 0.05, all by 0.15.
        ("3.1", "1.0", "2.0", "rounded"),
        ("2.9", "1.0", "2.0", "rounded"),
        ("3.2", "1.0", "2.0", "wrong"),
        ("2.8", "1.0", "2.0", "wrong"),
        # To two places: 0.015.
        ("3.01", "1.00", "2.00", "rounded"),
        ("3.02", "1.00", "2.00", "wrong"),
        # A total to one place and parts to two: 0.05 + 2 * 0.005 = 0.06 at most.
        ("3.1", "1.00", "2.00", "wrong"),
        ("3.1", "1.01", "2.03", "rounded"),  # 0.06 off
        ("3.1", "1.01", "2.02", "wrong"),
        ("3.1", "1", "2.0", "rounded"),
        ("3.015", "1.00", "2.00", "wrong"),  # 0.0005 + 2 * 0.005 at most
    ],
)
def test_figures_with_decimals_may_be_off_by_half_a_unit_of_the_last_place_each(
    total: str, a: str, b: str, said: str
) -> None:
    assert added(total, a, b) == said


def test_what_rounding_explains_includes_its_bound() -> None:
    # Five figures to one place: 5 * 0.05 = 0.25, which four parts and a total reach by 0.2 only;
    # three parts and a total by 4 * 0.05 = 0.2 exactly.
    three = land(total="公顷", a="公顷", b="公顷", c="公顷")
    on_it = difference({"total": "6.2", "a": "1.0", "b": "2.0", "c": "3.0"}, three)
    assert on_it is not None and on_it.may_be_rounding
    beyond = difference({"total": "6.3", "a": "1.0", "b": "2.0", "c": "3.0"}, three)
    assert beyond is not None and not beyond.may_be_rounding


def test_parts_are_converted_before_they_are_added() -> None:
    mixed = land(total="公顷", a="亩", b="平方公里")
    # 15 亩 are 1 公顷, and 0.02 平方公里 are 2.
    assert difference({"total": "3", "a": "15", "b": "0.02"}, mixed) is None
    # 10 亩 are two thirds of a 公顷, which has no last place.
    assert difference({"total": "1", "a": "10", "b": "0.00333333333333333333"}, mixed) is None
    found = difference({"total": "3", "a": "30", "b": "0.02"}, mixed)
    assert found is not None
    assert (found.figure, found.sum) == (Quantity(dec("3"), "公顷"), Quantity(dec("4"), "公顷"))
    assert found.total.id == "total"


def test_the_last_place_of_each_part_is_converted() -> None:
    mixed = land(total="公顷", a="公顷", b="亩")

    def said(total: str, a: str, b: str) -> str:
        found = difference({"total": total, "a": a, "b": b}, mixed)
        assert found is not None
        return "rounded" if found.may_be_rounding else "wrong"

    # 19.69 亩 are 1.31266… 公顷, with 9.63 公顷 10.94266…; 0.05 + 0.005 + 0.005 / 15 = 0.05533… at most.
    assert said("10.9", "9.63", "19.69") == "rounded"  # 0.04266… off
    assert said("11.0", "9.63", "19.69") == "wrong"  # 0.05733… off
    # 29.97 亩 are 1.998 公顷, and 3.6 亩 0.24: half a tenth of a 亩 is 0.00333… 公顷.
    assert said("3.003", "1.001", "29.97") == "wrong"  # 0.004 off; 0.0005 + 0.0005 + 0.00033…
    assert said("1.244", "1.001", "3.6") == "rounded"  # 0.003 off; 0.0005 + 0.0005 + 0.00333…


def test_a_figure_is_rounded_in_the_unit_in_which_it_was_written() -> None:
    mixed = land(total="公顷", a="公顷", b="亩")

    def may_be_rounding(written: Quantity | None) -> bool:
        # 1.2 公顷 are 18 亩, which as such would be a count.
        values = {"total": dec("3.30"), "a": dec("2.05"), "b": dec("18")}
        found = imbalance(
            mixed.sums[0],
            mixed,
            lambda target: values[target.id],
            lambda target: written if target.id == "b" else None,
        )
        assert found is not None
        return found.may_be_rounding

    # 0.05 off: 0.005 + 0.005 + 0.05 at most, as against 0.01.
    assert may_be_rounding(Quantity(dec("1.2"), "公顷"))
    assert not may_be_rounding(None)


def test_counts_in_a_larger_unit_are_rounded_and_single_ones_are_not() -> None:
    people = land(total="万人", a="人", b="人")
    assert difference({"total": "86.5", "a": "432100", "b": "432900"}, people) is None
    near = difference({"total": "86.5", "a": "432600", "b": "432900"}, people)  # 86.55
    assert near is not None and near.may_be_rounding
    far = difference({"total": "86.5", "a": "432601", "b": "432900"}, people)
    assert far is not None and not far.may_be_rounding


@pytest.mark.parametrize("unknown", ["total", "a", "b"])
def test_where_a_figure_is_not_known_nothing_is_said(unknown: str) -> None:
    figures = {"total": "4", "a": "1", "b": "2"}
    del figures[unknown]
    assert difference(figures, TWO) is None


def test_where_a_part_measures_something_else_nothing_is_said() -> None:
    total, a, b = TWO.targets
    in_money = b._replace(indicator=b.indicator._replace(unit="亿元"))
    plan = TWO._replace(targets=(total, a, in_money))
    assert difference({"total": "4", "a": "1", "b": "2"}, plan) is None
    assert difference({"total": "4", "a": "1", "b": "2"}, TWO._replace(targets=(total, a))) is None


def test_the_figures_of_a_land_plan_add_up_or_are_rounded() -> None:
    plan = load("chengde-land-2022")
    assert plan.sums
    for identity in plan.sums:
        found = imbalance(identity, plan, lambda target: target.value)
        assert found is None or found.may_be_rounding, identity


@settings(max_examples=40)
@given(parts=st.lists(st.decimals(-1000, 1000, places=3), min_size=2, max_size=2))
def test_parts_rounded_one_by_one_are_off_by_rounding_alone(parts: list[Decimal]) -> None:
    one_place = Decimal("0.1")
    total = sum(parts, Decimal(0)).quantize(one_place)
    a, b = (part.quantize(one_place) for part in parts)
    assert added(str(total), str(a), str(b)) in ("balanced", "rounded")
