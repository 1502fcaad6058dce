"""Puts figures of parts together: the months of a year's sum, the years of a plan's total.

All months or quarters of a flow add up to the year. The years of a plan are put together in ``years``.
"""

from collections.abc import Sequence
from decimal import Decimal
from functools import reduce

from dabiao.assess.averages import average_years
from dabiao.assess.years import Part, add_years, added_up, rises, usable
from dabiao.core.decimals import EXACT
from dabiao.core.periods import Period
from dabiao.core.quantities import Quantity
from dabiao.findings.collector import Findings
from dabiao.findings.rules.audits import PARTS_DIFFER, PARTS_MISSING
from dabiao.findings.rules.matching import CONFLICT
from dabiao.model.document import Collection, Document, Target
from dabiao.model.finding import Location
from dabiao.model.observation import Field, gravest
from dabiao.model.series import Series

_DECEMBER = 12
_HALF = Decimal("0.5")
_SEVERAL = 3
_REVISED = Decimal("0.01")
"""By how much the sum of months may differ from that of longer parts: revised and rounded figures."""


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
    if target.observed is Collection.END:
        _compare_ends(target, series, findings)
    add_years(target, series, document, findings)
    average_years(target, series)
    _pass_on_statuses(series)


def _pass_on_statuses(series: Series) -> None:
    """Gives figures that are put together the gravest status of their parts."""
    statuses = [(period, known.observation.status) for period, known in series.by_period.items()]
    if not any(status for _, status in statuses):
        return
    for period, observed in series.by_period.items():
        first = observed.reason and observed.reason.fields.get("first")
        if isinstance(first, Period):  # it is put together
            status = gravest(of for part, of in statuses if _is_between(part, first, period))
            observation = observed.observation._replace(status=status)
            series.by_period[period] = observed._replace(observation=observation)


def _is_between(part: Period, first: Period, last: Period) -> bool:
    """Whether a period does not begin before one and does not end after another."""
    begins = (part.since or part.year, part.first) >= (first.year, first.first)
    return begins and (part.year, part.last) <= (last.year, last.last)


def _compare_ends(target: Target, series: Series, findings: Findings) -> None:
    """Makes the two figures of a stock at the end of one year unusable where they differ."""
    for period, observed in usable(series):
        year = Period(period.year)
        known = series.by_period.get(year)
        if period.is_year or period.last != _DECEMBER or known is None or known.value is None:
            continue
        value = observed.value or Decimal(0)
        if abs(EXACT.subtract(value, known.value)) <= _REVISED * abs(known.value):
            continue
        one, other = known.observation, observed.observation
        same_sheet = (one.file, one.sheet) == (other.file, other.sheet)
        conflict = findings.add(
            CONFLICT,
            other.at(Field.VALUE),
            name=target,
            period=year,
            value=other.written,
            other=one.written,
            place=Location("", one.line) if same_sheet else one.at(Field.VALUE)._replace(column=0),
        )
        series.by_period[year] = known._replace(value=None, defect=conflict)


def _add_months(target: Target, series: Series, year: int, findings: Findings) -> None:
    """Adds up months and quarters from January on; what is missing between them is noted."""
    parts = [part for part in usable(series) if part[0].year == year and part[0].since is None]
    if all(period.is_running for period, _ in parts) or _may_be_running(parts):
        return
    chain = _chain(parts)
    end = chain[-1][0].last if chain else 0
    later = [period for period, _ in parts if period.last > end]
    if later and chain:
        last = max(later, key=lambda period: period.lateness)
        location = series.by_period[last].observation.at(Field.VALUE)
        findings.add(PARTS_MISSING, location, name=target, period=last, month=end + 1)
    known = series.by_period.get(Period(year, 1, end))
    if known is not None and known.value is not None:
        _compare_with_parts(target, (Period(year, 1, end), known), parts, findings)
    if len(chain) < 2 or (known is not None and (known.value is not None or known.defect)):
        return
    value, other = _sum(chain), _sum(_chain(parts, shortest=True))
    if abs(EXACT.subtract(value, other)) > _REVISED * abs(value):
        return  # half a year and its months tell different stories
    _add(series, Period(year, 1, end), value, chain)


def _compare_with_parts(
    target: Target, whole: Part, parts: Sequence[Part], findings: Findings
) -> None:
    """Notes where the months of a reported sum come to something else; the sum itself is judged."""
    period, observed = whole
    chain = _chain([part for part in parts if part[0] != period])
    if len(chain) < 2 or chain[-1][0].last != period.last or observed.value is None:
        return
    value = _sum(chain)
    if abs(EXACT.subtract(value, observed.value)) > _REVISED * abs(observed.value):
        findings.add(
            PARTS_DIFFER,
            observed.observation.at(Field.VALUE),
            name=target,
            period=period,
            figure=Quantity(observed.value, target.unit),
            sum=Quantity(value, target.unit),
        )


def _may_be_running(parts: Sequence[Part]) -> bool:
    """Whether figures under the names of months or quarters may be those since January.

    Many a table has the sum up to June under 6月: then the figures rise from month to month as a
    sum does, and adding them up would count the first months many times.
    """
    ordered = sorted(parts, key=lambda part: part[0])
    if len({period.length for period, _ in ordered}) != 1 or len(ordered) < _SEVERAL:
        return False
    values = [observed.value or Decimal(0) for _, observed in ordered]
    grown = values[0] * (1 + _HALF * (len(values) - 1))
    return rises(values) and values[-1] > 0 and values[-1] >= grown


def _sum(parts: Sequence[Part]) -> Decimal:
    return reduce(EXACT.add, (observed.value or Decimal(0) for _, observed in parts))


def _chain(parts: Sequence[Part], *, shortest: bool = False) -> list[Part]:
    """The parts that follow each other from January without gap or overlap, as far as they reach.

    Of several ways to the same end the one with the longest parts, or with the shortest ones.
    """
    reached: dict[int, list[Part]] = {0: []}
    for part in sorted(parts, key=lambda part: (part[0].first, -part[0].last)):
        before = reached.get(part[0].first - 1)
        if before is not None and (part[0].last not in reached or shortest):
            reached[part[0].last] = [*before, part]
    return reached[max(reached)]


def _add(series: Series, period: Period, value: Decimal, parts: Sequence[Part]) -> None:
    """Puts what parts come to in the place of their period; a row that is there keeps its words."""
    reason = added_up(parts[0][0], parts[-1][0], len(parts))
    known = series.by_period.get(period)
    row = parts[-1][1] if known is None or known.observation.is_empty else known
    series.by_period[period] = row._replace(value=value, reason=reason)
