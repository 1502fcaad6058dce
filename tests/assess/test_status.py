"""What a publisher says of a figure goes with it, whatever is done with the figure."""

from decimal import Decimal

import pytest

from dabiao.assess.add_up import add_up
from dabiao.assess.convert import observed_figure
from dabiao.assess.judge import judge
from dabiao.assess.merge import merged
from dabiao.assess.standards import Standards
from dabiao.core.periods import Period
from dabiao.findings.collector import Findings
from dabiao.library.folders import Library
from dabiao.model.observation import Field, FigureStatus, Observation
from dabiao.model.series import Observed, Series
from tests.helpers import document, load

PROVISIONAL, BREAK = FigureStatus.PROVISIONAL, FigureStatus.BREAK
JOBS = next(t for t in load("hebei-2023").targets if t.id == "new-urban-jobs")
TOTAL = document(
    "    - {id: homes, name: 改造住房, unit: 套, better: higher, measure: cumulative, since: 2021,"
    " at_least: 600}\n",
    period="[2021, 2025]",
)


def observed(
    value: int | None, period: Period, status: FigureStatus | None = None, unit: str = "万人"
) -> Observed:
    figure = None if value is None else Decimal(value)
    row = Observation("某", "a.csv", 2, {Field.VALUE: 2}, figure, unit=unit, period=period, status=status)  # fmt: skip
    return Observed(row, figure)


def series(*parts: Observed) -> Series:
    found = Series()
    for part in parts:
        assert part.observation.period is not None
        found.by_period[part.observation.period] = part
    return found


def test_conversion_keeps_the_status() -> None:
    row = observed(860_000, Period(2023), PROVISIONAL, "人").observation
    figure = observed_figure(row, JOBS, Findings())
    assert (figure.value, figure.observation.status) == (Decimal(86), PROVISIONAL)


def test_a_result_has_the_status_of_its_figure() -> None:
    plan = load("hebei-2023")
    found = {target.id: Series() for target in plan.targets}
    found[JOBS.id] = series(observed(90, Period(2023), BREAK))
    result = judge(JOBS, found, Standards(plan, Library().resolve, None))
    assert result.observation is not None and result.observation.status is BREAK


@pytest.mark.parametrize(
    ("first", "second", "status"),
    [
        ((86, None), (86, PROVISIONAL), PROVISIONAL),
        ((86, PROVISIONAL), (86, BREAK), BREAK),
        ((None, BREAK), (86, None), None),  # the status is that of the row with the figure
        ((86, None), (None, BREAK), None),
        ((None, None), (86, BREAK), BREAK),
    ],
)
def test_rows_that_complete_each_other_have_the_status_of_the_figure(
    first: tuple[int | None, FigureStatus | None],
    second: tuple[int | None, FigureStatus | None],
    status: FigureStatus | None,
) -> None:
    year = Period(2023)
    one, two = (observed(*row[:1], year, row[1]) for row in (first, second))
    # A row without a figure says something else, so that it is not empty.
    one, two = (each if each.value else _stated(each) for each in (one, two))
    assert merged(one, two, year, JOBS, Findings()).observation.status is status


def _stated(each: Observed) -> Observed:
    return each._replace(observation=each.observation._replace(statement="持续改善"))


def test_a_sum_of_months_is_as_provisional_as_its_months() -> None:
    parts = [observed(7, Period(2023, m, m), BREAK if m == 3 else None) for m in range(1, 13)]
    parts.append(observed(80, Period(2022), PROVISIONAL))
    found = series(*parts)
    add_up(JOBS, found, load("hebei-2023"), Findings())
    year = found.by_period[Period(2023)]
    assert (year.value, year.observation.status) == (Decimal(84), BREAK)
    assert found.by_period[Period(2023, 4, 4)].observation.status is None


def test_a_total_over_years_is_as_provisional_as_its_years() -> None:
    [homes] = TOTAL.targets
    found = series(
        observed(100, Period(2021), PROVISIONAL, "套"),
        observed(90, Period(2022), None, "套"),
        observed(95, Period(2023), None, "套"),
    )
    add_up(homes, found, TOTAL, Findings())
    total = found.by_period[Period(2023)]
    assert (total.value, total.observation.status) == (Decimal(285), PROVISIONAL)
