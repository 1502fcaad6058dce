"""A better value never gets a worse verdict, whatever the target and the period."""

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from dabiao.assess.judge import judge
from dabiao.assess.standards import Standards
from dabiao.core.periods import Period
from dabiao.core.regions import Region
from dabiao.model.comparator import Better, Comparator, Tolerance
from dabiao.model.document import Base, Document, Group, Indicator, Measure, Target
from dabiao.model.observation import Field, Observation
from dabiao.model.series import Observed, Series
from dabiao.model.verdict import Verdict

# From bad to good, for two values at the same time; what cannot be judged yet lies in between.
ORDER = {
    Verdict.SHORTFALL: 0,
    Verdict.BEHIND: 0,
    Verdict.UNJUDGED: 1,
    Verdict.NEAR: 2,
    Verdict.ON_TRACK: 2,
    Verdict.MET: 3,
    Verdict.AHEAD: 3,
}
FIGURES = st.integers(-50, 50).map(Decimal) | st.decimals(-20, 20, places=2, allow_nan=False)
COMPARATORS = {
    Better.HIGHER: [Comparator.AT_LEAST, Comparator.MORE_THAN],
    Better.LOWER: [Comparator.AT_MOST, Comparator.LESS_THAN],
}
EITHER_WAY = [Comparator.ABOUT, Comparator.BETWEEN, Comparator.IMPROVE, Comparator.MAINTAIN]


@st.composite
def targets(draw: st.DrawFn) -> Target:
    """A target of an indicator that has a direction; ``exactly`` has none to speak of."""
    better = draw(st.sampled_from([Better.HIGHER, Better.LOWER]))
    comparator = draw(st.sampled_from(COMPARATORS[better] + EITHER_WAY))
    measure = draw(st.sampled_from([m for m in Measure if m is not Measure.STATE]))
    figures = sorted(draw(st.tuples(FIGURES, FIGURES)))
    due = draw(st.integers(2023, 2025))
    base = st.builds(Base, st.integers(2019, 2022), FIGURES)
    has_base = comparator.compares_with_before or draw(st.booleans())
    is_sum = measure is Measure.CUMULATIVE and draw(st.booleans())
    return Target(
        "t",
        Indicator("t", "某指标", better, measure, "%"),
        Group("主要目标"),
        comparator,
        due,
        value=None if comparator.compares_with_before else figures[0],
        upper=figures[1] if comparator is Comparator.BETWEEN else None,
        base=draw(base) if has_base else None,
        since=draw(st.integers(2021, due)) if is_sum else None,
        tolerance=draw(st.none() | st.builds(Tolerance, st.just(Decimal("0.1")), st.booleans())),
    )


def verdict_on(value: Decimal, period: Period, target: Target) -> Verdict:
    series = Series()
    observation = Observation("t", "", 2, {Field.VALUE: 2}, value, period=period)
    series.by_period[period] = Observed(observation, value)
    plan = Document("plan", "计划", Region("河北省"), (2021, 2025), (target,))
    return judge(target, {"t": series}, Standards(plan, lambda name: None)).verdict


@settings(max_examples=4 * settings().max_examples)
@given(
    target=targets(),
    values=st.tuples(FIGURES, FIGURES).map(sorted),
    year=st.integers(2019, 2025),
    months=st.sampled_from([(1, 12), (1, 12), (1, 6), (1, 11), (7, 12), (12, 12), (3, 3)]),
)
def test_a_better_value_never_gets_a_worse_verdict_at_any_time(
    target: Target, values: list[Decimal], year: int, months: tuple[int, int]
) -> None:
    period = Period(min(year, target.due), *months)
    worse, better = values if target.better is Better.HIGHER else reversed(values)
    verdicts = [verdict_on(value, period, target) for value in (worse, better)]
    assert ORDER[verdicts[0]] <= ORDER[verdicts[1]], verdicts
    if period.year < target.due or period.last < 12:
        assert Verdict.SHORTFALL not in verdicts
