"""A better value never gets a worse verdict, whatever the target, the period and the pace."""

from decimal import Decimal

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from dabiao.core.periods import Period
from dabiao.model.comparator import Better
from dabiao.model.document import Target
from dabiao.model.progress import Method
from dabiao.model.verdict import Verdict
from tests.assess.any_target import FIGURES, METHODS, MONTHS, ORDER, PACES, result_of, targets


@settings(max_examples=6 * settings().max_examples)
@given(
    target=targets(),
    values=st.tuples(FIGURES, FIGURES).map(sorted),
    before=st.none() | FIGURES,
    year=st.integers(2019, 2025),
    months=MONTHS,
    pace=PACES,
    method=METHODS,
)
def test_a_better_value_never_gets_a_worse_verdict_at_any_time(
    target: Target,
    values: list[Decimal],
    before: Decimal | None,
    year: int,
    months: tuple[int, int],
    pace: Decimal,
    method: Method | None,
) -> None:
    period = Period(min(year, target.due), *months)
    known = {} if before is None or period.year <= 2020 else {Period(2020): before}
    worse, better = values if target.better is Better.HIGHER else reversed(values)
    verdicts = [
        result_of({**known, period: value}, target, pace, method).verdict
        for value in (worse, better)
    ]
    assert ORDER[verdicts[0]] <= ORDER[verdicts[1]], verdicts
    if (period.year < target.due and not target.yearly) or period.last < 12:
        assert Verdict.SHORTFALL not in verdicts


@settings(
    max_examples=2 * settings().max_examples, suppress_health_check=[HealthCheck.filter_too_much]
)
@given(
    target=targets(),
    year=st.integers(2021, 2025),
    months=MONTHS,
    paces=st.tuples(PACES, PACES).map(sorted),
    method=METHODS,
)
def test_a_slower_pace_never_makes_a_verdict_worse(
    target: Target,
    year: int,
    months: tuple[int, int],
    paces: list[Decimal],
    method: Method | None,
) -> None:
    period = Period(min(year, target.due), *months)
    progress = result_of({period: Decimal(0)}, target, method=method).progress
    assume(progress is not None)
    assert progress is not None
    start, end = progress.path.start * progress.path.part, progress.path.expected
    for share in ("-1", "0", "0.005", "0.3", "0.7", "0.95", "1", "1.05", "2"):
        figures = {period: start + Decimal(share) * (end - start)}
        slow, fast = (ORDER[result_of(figures, target, pace, method).verdict] for pace in paces)
        assert slow >= fast, share
