"""Which aims of two documents can be held against each other."""

import pytest

from dabiao.library.compare import Shared, compare
from dabiao.model.document import Document
from tests.helpers import document, target


def aims(first: str, second: str, measure: str, *, regions: tuple[str, str]) -> Shared:
    """One indicator in two documents."""

    def plan(figure: str, region: str) -> Document:
        made = document(target(figure, f"better: higher\n      measure: {measure}", "个"))
        return made._replace(region=made.region._replace(name=region))

    [shared] = compare([plan(first, regions[0]), plan(second, regions[1])])
    return shared


@pytest.mark.parametrize(
    ("measure", "comparable"),
    [("level", False), ("cumulative", False), ("share", True), ("growth", True), ("rank", True)],
)
def test_amounts_of_two_regions_do_not_compare_and_rates_do(measure: str, comparable: bool) -> None:
    shared = aims("at_least: 5", "at_least: 6", measure, regions=("河北省", "承德市"))
    assert shared.highest == ({1} if comparable else set())
    assert not shared.contradiction


@pytest.mark.parametrize("measure", ["level", "cumulative", "share", "growth"])
def test_everything_compares_within_one_region(measure: str) -> None:
    shared = aims("at_least: 5", "at_least: 6", measure, regions=("河北省", "河北省"))
    assert shared.highest == {1}
    assert shared.contradiction  # of one region and year
