"""Documents side by side: who aims higher, and where they disagree."""

from decimal import Decimal

import pytest

from dabiao.library.compare import compare
from dabiao.model.document import Document
from tests.helpers import document, load


def plan(gdp: str, cpi: str, region: str = "河北省") -> Document:
    made = document(
        f"    - indicator: gdp-growth\n      {gdp}\n    - indicator: cpi-growth\n      {cpi}\n"
        f"    - indicator: grain-output\n      at_least: 740\n"
    )
    return made._replace(region=made.region._replace(name=region))


def test_the_better_figure_aims_higher_in_the_direction_of_the_indicator() -> None:
    gdp, cpi, grain = compare(
        [plan("about: 6", "about: 3"), plan("about: 5", "about: 2", region="承德市")]
    )
    assert gdp.highest == {0}
    assert cpi.highest == {1}
    assert grain.highest == frozenset()  # both aim the same
    assert not any(row.contradiction for row in (gdp, cpi, grain))  # two regions


def test_one_region_and_year_with_two_figures_is_a_contradiction() -> None:
    gdp, cpi, _ = compare([plan("about: 6", "about: 3"), plan("at_least: 6", "about: 3")])
    assert gdp.contradiction and not cpi.contradiction


def test_amounts_of_a_province_and_a_city_do_not_compare() -> None:
    shared = compare([load("hebei-2023"), load("chengde-2024")])
    highest = {row.indicator.id: row.highest for row in shared}
    assert highest["grain-output"] == frozenset()  # 740 and 29 亿斤
    assert highest["retail-sales-growth"] == frozenset()  # both 6%
    assert highest["disposable-income-growth"] == {0}  # 6.5 and 6%


@pytest.mark.parametrize(
    ("comparator", "contradiction"), [("at_least: 10000", False), ("at_least: 10001", True)]
)
def test_one_amount_in_two_units_is_no_contradiction(comparator: str, contradiction: bool) -> None:
    billions = document("    - indicator: technology-contracts\n      at_least: 1\n")
    in_tens_of_thousands = document(
        f"    - indicator: technology-contracts\n      unit: 万元\n      {comparator}\n"
    )
    [contracts] = compare([billions, in_tens_of_thousands])
    assert contracts.contradiction is contradiction


def test_what_five_years_add_up_to_is_not_compared_with_one_year() -> None:
    cut = "    - indicator: energy-intensity-reduction\n      at_least: {}\n{}"
    one_year = document(cut.format(3, ""), period="2025")
    five_years = document(cut.format(15, "      since: 2021\n"), period="[2021, 2025]")
    more = document(cut.format(16, "      since: 2021\n"), period="[2021, 2025]")
    assert [row.highest for row in compare([one_year, five_years])] == [frozenset()]
    assert [row.highest for row in compare([five_years, more])] == [{1}]


def test_only_what_is_shared_is_compared() -> None:
    shared = compare([load("hebei-2022"), load("hebei-2023")])
    ids = {row.indicator.id for row in shared}
    assert "gdp-growth" in ids and "china-europe-trains" not in ids
    gdp = next(row for row in shared if row.indicator.id == "gdp-growth")
    assert [target.value for targets in gdp.targets for target in targets] == [
        Decimal("6.5"),
        Decimal(6),
    ]
