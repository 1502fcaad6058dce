"""Any target of an indicator that has a direction, and the verdict on a value of it."""

from collections.abc import Mapping
from decimal import Decimal

from hypothesis import strategies as st

from dabiao.assess.judge import judge
from dabiao.assess.standards import STRICT, Standards
from dabiao.core.periods import Period
from dabiao.core.regions import Region
from dabiao.model.comparator import Better, Comparator, Tolerance
from dabiao.model.document import (
    Base,
    Collection,
    Document,
    Group,
    Indicator,
    Measure,
    Target,
)
from dabiao.model.observation import Field, Observation
from dabiao.model.progress import Method
from dabiao.model.result import Result
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
PACES = st.sampled_from(["1", "0.9", "0.5", "0.01"]).map(Decimal)
METHODS = st.sampled_from([None, *Method])
MONTHS = st.sampled_from([(1, 12), (1, 12), (1, 6), (1, 11), (7, 12), (12, 12), (3, 3)])
_COMPARATORS = {
    Better.HIGHER: [Comparator.AT_LEAST, Comparator.MORE_THAN],
    Better.LOWER: [Comparator.AT_MOST, Comparator.LESS_THAN],
}
_EITHER_WAY = [Comparator.ABOUT, Comparator.BETWEEN, Comparator.IMPROVE, Comparator.MAINTAIN]
_OF_LEVELS = [None, Collection.END, Collection.SUM, Collection.MEAN]
_OBSERVED = {
    Measure.GROWTH: [Collection.RATE],
    Measure.REDUCTION: [Collection.RATE],
    Measure.CUMULATIVE: [Collection.SUM],
    Measure.RANK: [Collection.END],
}


@st.composite
def targets(draw: st.DrawFn) -> Target:
    """A target of an indicator that has a direction; ``exactly`` has none to speak of."""
    better = draw(st.sampled_from([Better.HIGHER, Better.LOWER]))
    comparator = draw(st.sampled_from(_COMPARATORS[better] + _EITHER_WAY))
    measure = draw(st.sampled_from([m for m in Measure if m is not Measure.STATE]))
    figures = sorted(draw(st.tuples(FIGURES, FIGURES)))
    due = draw(st.integers(2023, 2025))
    base = st.builds(Base, st.integers(2019, 2022), FIGURES)
    before = comparator.compares_with_before
    years = draw(st.sets(st.integers(2021, due - 1), max_size=2)) if draw(st.booleans()) else ()
    return Target(
        "t",
        Indicator(
            "t",
            "某指标",
            better,
            measure,
            "%",
            observed=draw(st.sampled_from(_OBSERVED.get(measure, _OF_LEVELS))),
        ),
        Group("主要目标"),
        comparator,
        due,
        value=None if before else figures[0],
        upper=figures[1] if comparator is Comparator.BETWEEN else None,
        base=draw(base) if before or draw(st.booleans()) else None,
        since=draw(st.none() | st.integers(2021, due)),
        tolerance=draw(st.none() | st.builds(Tolerance, st.just(Decimal("0.1")), st.booleans())),
        yearly=draw(st.sampled_from([False, False, False, True])),
        milestones=tuple(Base(year, draw(FIGURES)) for year in sorted(years)),
    )


def result_of(
    figures: Mapping[Period, Decimal],
    target: Target,
    pace: Decimal = STRICT,
    method: Method | None = None,
) -> Result:
    """The result of figures of a target in a plan of 2021 to 2025."""
    series = Series()
    for period, value in figures.items():
        observation = Observation("t", "", 2, {Field.VALUE: 2}, value, period=period)
        series.by_period[period] = Observed(observation, value)
    plan = Document("plan", "计划", Region("河北省"), (2021, 2025), (target,))
    standards = Standards(plan, lambda name: None, pace=pace, method=method)
    return judge(target, {"t": series}, standards)
