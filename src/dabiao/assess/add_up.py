"""Puts figures of parts together: the months of a year's sum, the years of a plan's total.

All months or quarters of a flow add up to the year. Of a total over years, the figures of each year
add up, and annual reductions chain by multiplication: 1-(1-3.9%)(1-3.9%)… A total that rises may be
reported as a running total as well; which of the two it is, the figures themselves have to tell.
"""

from collections.abc import Sequence
from decimal import Decimal
from enum import Enum
from functools import reduce
from itertools import pairwise

from dabiao.assess.over_time import first_year_of_total
from dabiao.core.decimals import EXACT
from dabiao.core.periods import Period
from dabiao.core.quantities import Quantity
from dabiao.findings.collector import Findings
from dabiao.findings.rules.audits import PARTS_MISSING
from dabiao.findings.rules.figures import TOTAL_FALLS
from dabiao.model.document import Collection, Document, Measure, Target
from dabiao.model.observation import Field
from dabiao.model.reason import Reason, ReasonCode
from dabiao.model.series import Observed, Series

_MONTHS = 12
_HUNDRED = Decimal(100)
_CORRECTED, _STANDS_STILL, _HALF = Decimal("0.9"), Decimal("1.2"), Decimal("0.5")
_SEVERAL = 3

Part = tuple[Period, Observed]


def add_up(target: Target, series: Series, document: Document, findings: Findings) -> None:
    """Adds to a series what its parts come to, where they are complete.

    Args:
        target: whose figures they are.
        series: what was observed of it in one place.
        document: to which the target belongs.
        findings: parts that are missing are noted here.
    """
    if target.observed is Collection.SUM:
        for year in sorted({period.year for period in series.by_period}):
            _add_months(target, series, year, findings)
    _add_years(target, series, document, findings)


def _add_months(target: Target, series: Series, year: int, findings: Findings) -> None:
    """Adds up months and quarters from January on; what is missing between them is noted."""
    parts = [part for part in _usable(series) if part[0].year == year]
    if all(period.is_running for period, _ in parts):
        return
    chain = _chain(parts)
    end = chain[-1][0].last if chain else 0
    later = [period for period, _ in parts if period.last > end]
    if later and chain:
        last = max(later, key=lambda period: period.lateness)
        location = series.by_period[last].observation.at(Field.VALUE)
        findings.add(PARTS_MISSING, location, name=target, period=last, month=end + 1)
    if len(chain) < 2 or Period(year, 1, end) in series.by_period:
        return
    value = reduce(EXACT.add, (observed.value or Decimal(0) for _, observed in chain))
    _add(series, Period(year, 1, end), value, chain)


def _chain(parts: Sequence[Part]) -> list[Part]:
    """The parts that follow each other from January without gap or overlap, as far as they reach."""
    reached: dict[int, list[Part]] = {0: []}
    for part in sorted(parts, key=lambda part: (part[0].first, -part[0].last)):
        before = reached.get(part[0].first - 1)
        if before is not None and part[0].last not in reached:
            reached[part[0].last] = [*before, part]
    return reached[max(reached)]


def _add_years(target: Target, series: Series, document: Document, findings: Findings) -> None:
    """Puts the figures of each year of a plan together, where they are no running total."""
    first = first_year_of_total(target, document)
    if first is None:
        return
    years = [part for part in _usable(series) if _is_single_year(part[0], first)]
    years.sort(key=lambda part: part[0])
    values = [observed.value or Decimal(0) for _, observed in years]
    complete = [period.year for period, _ in years] == list(range(first, first + len(years)))
    found = reading(values)
    if not complete or found is Reading.UNCLEAR:
        _note_falls(target, first, years, findings)
    if found is Reading.RUNNING or (not complete and _rises(values)):
        return
    for count in range(2, len(years) + 1):
        chain = years[:count]
        period, observed = chain[-1]
        total = total_of(target.indicator.measure, values[:count]) if complete else None
        if total is not None and found is Reading.ANNUAL:
            _add(series, period, total, chain)
        else:
            series.by_period[period] = observed._replace(unclear=True, alternative=total)


def _note_falls(target: Target, since: int, years: Sequence[Part], findings: Findings) -> None:
    """Notes where what may be a running total falls: a slip, or figures of each year."""
    for (earlier, before), (period, observed) in pairwise(years):
        one, two = before.value, observed.value
        if one is not None and two is not None and two < one:
            findings.add(
                TOTAL_FALLS,
                observed.observation.at(Field.VALUE),
                name=target,
                since=since,
                before=Quantity(one, target.unit),
                earlier=earlier,
                value=Quantity(two, target.unit),
                period=period,
            )


class Reading(Enum):
    """What the figures of a total over years are."""

    RUNNING = 1
    """The total up to each year."""
    ANNUAL = 2
    """That of each year alone."""
    UNCLEAR = 3


def reading(values: Sequence[Decimal]) -> Reading:
    """Whether figures of consecutive years are running totals or figures of each year.

    A running total does not fall, but for small corrections, and over three years and more it does
    not stand still; one that grows as a total does has gone at least half as far again each year as
    in the first. Between these nobody can tell.
    """
    if len(values) < 2:
        return Reading.RUNNING
    first, last = values[0], values[-1]
    if any(later < _CORRECTED * earlier for earlier, later in pairwise(values)):
        return Reading.ANNUAL
    if len(values) >= _SEVERAL and last < _STANDS_STILL * first:
        return Reading.ANNUAL
    grown = first * (1 + _HALF * (len(values) - 1))
    rises = all(later >= earlier for earlier, later in pairwise(values))
    return Reading.RUNNING if rises and last >= grown and last > 0 else Reading.UNCLEAR


def total_of(measure: Measure, values: Sequence[Decimal]) -> Decimal:
    """What the figures of each year come to; reductions in percent chain by multiplication."""
    if measure is not Measure.REDUCTION:
        return reduce(EXACT.add, values)
    left = (EXACT.divide(EXACT.subtract(_HUNDRED, value), _HUNDRED) for value in values)
    rest = reduce(EXACT.multiply, left)
    return EXACT.multiply(EXACT.subtract(Decimal(1), rest), _HUNDRED)


def _is_single_year(period: Period, first: int) -> bool:
    return period.is_year and period.since is None and period.year >= first


def _rises(values: Sequence[Decimal]) -> bool:
    return all(later > earlier for earlier, later in pairwise(values))


def _usable(series: Series) -> list[Part]:
    return [
        (period, observed)
        for period, observed in series.by_period.items()
        if observed.value is not None and observed.defect is None
    ]


def _add(series: Series, period: Period, value: Decimal, parts: Sequence[Part]) -> None:
    fields = {"first": parts[0][0], "last": parts[-1][0], "count": len(parts)}
    reason = Reason(ReasonCode.ADDED_UP, fields)
    series.by_period[period] = parts[-1][1]._replace(value=value, reason=reason)
