"""What holds of the path to any target: where it starts, ends and goes through."""

from decimal import Decimal
from itertools import pairwise

from hypothesis import assume, given
from hypothesis import strategies as st

from dabiao.assess.add_up import add_up
from dabiao.assess.path import Aimed, goal_of, is_kept, path_to
from dabiao.assess.progress import progress_of
from dabiao.assess.years import total_of
from dabiao.core.periods import Period
from dabiao.core.regions import Region
from dabiao.findings.collector import Findings
from dabiao.findings.selection import EVERYTHING
from dabiao.model.comparator import Better, Comparator, accepted
from dabiao.model.document import Base, Collection, Document, Measure, Target
from dabiao.model.observation import Field, Observation
from dabiao.model.progress import Method, Path
from dabiao.model.series import Observed, Series
from dabiao.model.verdict import Verdict
from tests.assess.any_target import FIGURES, METHODS, result_of, targets
from tests.helpers import document, target

CLOSE = Decimal("1e-20")


def goal(found: Target) -> Decimal:
    """The figure to which the path leads."""
    figure = found.base.value if found.value is None and found.base else found.value
    assert figure is not None
    return goal_of(found, figure, found.upper)


def way(found: Target, period: Period, method: Method | None = None) -> Path | None:
    """The path to a target at the end of a period of a plan of several years."""
    aimed = Aimed(found, goal(found), period, found.base, several_years=True, method=method)
    return path_to(aimed)


def first_year(found: Target) -> int:
    """The year at whose end the path starts."""
    adds_up = found.indicator.measure is Measure.CUMULATIVE or found.sum_since is not None
    if adds_up:
        assert found.since is not None
        return found.since - 1
    start = found.base or found.milestones[0]
    return start.year


@given(found=targets(), method=METHODS)
def test_a_path_starts_at_its_base_and_ends_at_the_figure(
    found: Target, method: Method | None
) -> None:
    end = way(found, Period(found.due), method)
    assume(end is not None)
    assert end is not None
    assert abs(end.expected - goal(found)) < CLOSE
    assert end.elapsed == end.total
    if found.yearly or (found.observed is Collection.SUM and found.since in (None, found.due)):
        return
    first = Period(first_year(found) + 1, 1, 1)
    begin = way(found, first, method)
    if begin is None or begin.elapsed != 1 or begin.method is Method.COMPOUND:
        return  # a rate of a month, or the mean of a year that has just begun
    if is_kept(found, found.base, goal(found)):
        assert begin.expected == goal(found)
    elif not found.milestones:
        step = (goal(found) - begin.start) / begin.total
        assert abs(begin.expected - begin.start - step) < CLOSE


@given(found=targets(), method=METHODS)
def test_a_path_never_turns_back(found: Target, method: Method | None) -> None:
    found = found._replace(milestones=())
    ways = [way(found, Period(year), method) for year in range(2020, found.due + 1)]
    stands = [path.expected for path in ways if path is not None]
    steps = [later - earlier for earlier, later in pairwise(stands)]
    assert all(step >= -CLOSE for step in steps) or all(step <= CLOSE for step in steps)


@given(
    figures=st.lists(FIGURES, min_size=4, max_size=4),
    years=st.sets(st.integers(2021, 2024), min_size=1, max_size=3).map(sorted),
    measure=st.sampled_from(["level", "share", "cumulative", "reduction"]),
    better=st.sampled_from(["higher", "lower"]),
    with_base=st.booleans(),
)
def test_a_path_goes_through_each_figure_that_is_printed(
    figures: list[Decimal], years: list[int], measure: str, better: str, with_base: bool
) -> None:
    points = dict(zip(years, figures, strict=False))
    name = "at_least" if better == "higher" else "at_most"
    lines = f"{name}: {figures[-1]}\nmilestones: {{{', '.join(f'{y}: {v}' for y, v in points.items())}}}"
    if measure in ("cumulative", "reduction"):
        lines += "\nsince: 2021"
    elif with_base:
        lines += "\nbase: {year: 2020, value: 3}"
    plan = document(target(lines, f"better: {better}\n      measure: {measure}"), "[2021, 2025]")
    found = plan.targets[0]
    for year, figure in points.items():
        path = way(found, Period(year))
        assert path is not None and path.expected == figure
        held = result_of({Period(year): figure}, found)
        assert held.verdict is not Verdict.BEHIND


@given(found=targets(), value=FIGURES, method=METHODS)
def test_at_the_end_the_way_is_done_where_the_target_is_met(
    found: Target, value: Decimal, method: Method | None
) -> None:
    path = way(found, Period(found.due), method)
    assume(path is not None and found.comparator is not Comparator.ABOUT)
    assert path is not None
    figure = found.value if found.value is not None else goal(found)
    met = accepted(found.comparator, found.better, figure, found.upper).accepts(value)
    progress = progress_of(found, value, goal(found), path)
    is_there = progress.gap >= 0 if found.better is Better.HIGHER else progress.gap <= 0
    if met:
        assert is_there
    elif value != goal(found):
        assert not is_there
    assert progress.needed is None


@given(
    rates=st.lists(st.integers(85, 115), min_size=3, max_size=5),
    measure=st.sampled_from(["reduction", "growth"]),
    figure=st.sampled_from(["13.5", "17.5", "20", "50"]),
)
def test_rates_of_each_year_and_their_total_get_one_verdict(
    rates: list[int], measure: str, figure: str
) -> None:
    lines, indicator = (
        f"at_least: {figure}\nsince: 2021",
        f"better: higher\n      measure: {measure}",
    )
    plan = document(target(lines, indicator), "[2021, 2025]")
    found = plan.targets[0]
    annual = [Decimal(rate) / 25 for rate in rates]  # about 4 % each
    assume(annual[-1] < Decimal("1.2") * annual[0])  # no running total
    series = Series()
    for year, rate in enumerate(annual, start=2021):
        observation = Observation("t", "", year, {Field.VALUE: 2}, rate, period=Period(year))
        series.by_period[Period(year)] = Observed(observation, rate)
    add_up(found, series, plan, Findings(EVERYTHING))
    last = 2020 + len(annual)
    added = series.by_period[Period(last)]
    total = total_of(found, annual)
    assert added.value == total and not added.unclear
    assert added.value is not None
    one = result_of({Period(last): added.value}, found)
    other = result_of({Period(last, since=2021): total}, found)
    assert (one.verdict, one.progress) == (other.verdict, other.progress)
    if one.progress is not None and one.progress.done is not None:
        # The shares of the way of each year add up to that of all.
        path = one.progress.path
        parts = [progress_of(found, rate, Decimal(figure), path).done for rate in annual]
        assert abs(sum(part for part in parts if part is not None) - one.progress.done) < CLOSE


@given(rate=st.integers(1, 200), years=st.integers(2, 5), measure=st.sampled_from(list("gr")))
def test_the_same_rate_each_year_is_just_on_the_path(rate: int, years: int, measure: str) -> None:
    each = Decimal(rate) / 10
    name = "growth" if measure == "g" else "reduction"
    probe = document(target("at_least: 1", f"better: higher\n      measure: {name}")).targets[0]
    figure = total_of(probe, [each] * years)
    found = probe._replace(value=figure, since=2021, due=2020 + years)
    plan = Document("plan", "计划", Region("河北省"), (2021, 2020 + years), (found,))
    assert plan.targets[0].sum_since == 2021
    for year in range(1, years):
        held = result_of({Period(2020 + year): total_of(found, [each] * year)}, found)
        assert held.verdict is Verdict.ON_TRACK
        assert held.progress is not None and held.progress.done is not None
        assert abs(held.progress.done - Decimal(year) / years) < CLOSE


@given(base=FIGURES, figure=FIGURES, year=st.integers(2021, 2024), months=st.integers(1, 11))
def test_half_a_year_of_a_flow_that_goes_on_evenly_is_as_far_as_its_year(
    base: Decimal, figure: Decimal, year: int, months: int
) -> None:
    lines = f"at_least: {figure}\nobserved: sum"
    plan = document(target(lines, "better: higher\n      measure: level"), "[2021, 2025]")
    found = plan.targets[0]._replace(base=Base(2020, base))
    whole = result_of({Period(year): figure}, found).progress
    part = result_of({Period(year, 1, months): figure * months / 12}, found).progress
    assert whole is not None and part is not None
    if whole.done is None or part.done is None:
        assert whole.done is part.done
    else:
        assert abs(whole.done - part.done) < CLOSE
    assert whole.gone == part.gone
