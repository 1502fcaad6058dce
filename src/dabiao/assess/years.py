"""Puts the years of a plan together to its total.

Of a total over years, the figures of each year add up, and annual rates chain by multiplication:
1-(1-3.9%)(1-3.9%)… A total that rises may be reported as a running total as well; which of the two
it is, the figures themselves have to tell.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from enum import Enum
from functools import reduce
from itertools import pairwise

from dabiao.assess.kinds import is_rate
from dabiao.assess.over_time import first_year_of_total
from dabiao.core.decimals import EXACT
from dabiao.core.periods import Period
from dabiao.core.quantities import Quantity
from dabiao.findings.collector import Findings
from dabiao.findings.rules.figures import TOTAL_FALLS
from dabiao.model.comparator import Better
from dabiao.model.document import Document, Measure, Target
from dabiao.model.observation import Field
from dabiao.model.reason import Reason, ReasonCode
from dabiao.model.series import Observed, Series
from dabiao.readers.basis import says_year_before

_HUNDRED = Decimal(100)
_CORRECTED, _STANDS_STILL, _HALF = Decimal("0.9"), Decimal("1.2"), Decimal("0.5")
_SEVERAL = 3
_SLOWEST, _FASTEST = Decimal("0.8"), Decimal("1.5")
"""Times the growth of a total that accrues evenly, between which a rise looks like that of one."""
_NEAR_PATH = Decimal("0.6")
_HARDLY_ONE_YEAR = Decimal("2.5")

Part = tuple[Period, Observed]


def add_years(target: Target, series: Series, document: Document, findings: Findings) -> None:
    """Puts the figures of each year of a plan together, where they are no running total.

    Args:
        target: whose figures they are.
        series: what was observed of it in one place.
        document: to which the target belongs.
        findings: running totals that fall are noted here.
    """
    first = first_year_of_total(target, document)
    if first is None:
        return
    parts = usable(series)
    totals = {p.year: o for p, o in parts if p.since == first or _says_total(target, p, o)}
    single = (
        p for p in parts if _is_single_year(p[0], first) and p[1] is not totals.get(p[0].year)
    )
    years = sorted(single, key=lambda part: part[0])
    reported = [part for part in years if part[1].reason is None]
    figures = {year: observed.value or Decimal(0) for year, observed in totals.items()}
    figures |= {period.year: observed.value or Decimal(0) for period, observed in reported}
    found = _reading_of(target, first, dict(sorted(figures.items())))
    if is_rate(target) and any(_says_annual(observed) for _, observed in reported):
        found = Reading.ANNUAL
    complete = [period.year for period, _ in reported] == list(range(first, first + len(reported)))
    if not complete or found is Reading.UNCLEAR:
        _note_falls(target, first, reported, findings)
    reached = _Reached(target, first, found)
    for year in range(first, target.due + 1):
        _add_part_of(series, year, reached, parts)
        if part := next((part for part in years if part[0].year == year), None):
            _add_year(series, part, reached)
        if year in totals:
            reached.set(year, totals[year].value)


class _Reached:
    """What a total over years comes to by the end of each, if figures are running and if annual."""

    def __init__(self, target: Target, first: int, found: "Reading") -> None:
        self.target, self.first, self.found = target, first, found
        self.running: dict[int, Decimal | None] = {}
        self.annual: dict[int, Decimal | None] = {}

    def set(self, year: int, total: Decimal | None) -> None:
        """Notes a total that leaves no doubt."""
        self.running[year] = self.annual[year] = total

    def with_year(
        self, before: Mapping[int, Decimal | None], year: int, value: Decimal
    ) -> Decimal | None:
        """The total with a figure of one year alone; None where that up to then is not known."""
        if year == self.first:
            return value
        known = before.get(year - 1)
        return None if known is None else total_of(self.target, [known, value])

    @property
    def chosen(self) -> Mapping[int, Decimal | None]:
        """The totals by the reading that was found."""
        return self.annual if self.found is Reading.ANNUAL else self.running


def _add_year(series: Series, part: Part, reached: _Reached) -> None:
    """Adds the figure of a year to the total, or marks that nobody can tell what it is."""
    period, observed = part
    year, value = period.year, observed.value or Decimal(0)
    reached.annual[year] = annual = reached.with_year(reached.annual, year, value)
    alone = observed.reason is not None  # the sum of its months is that of no other year
    running = reached.with_year(reached.running, year, value) if alone else value
    reached.running[year] = running
    total = reached.chosen[year]
    if year == reached.first or total == value:
        if reached.found is not Reading.UNCLEAR or running == annual:
            return
    elif total is not None and (reached.found is not Reading.UNCLEAR or running == annual):
        reason = added_up(Period(reached.first), period, year - reached.first + 1)
        series.by_period[period] = observed._replace(value=total, reason=reason)
        return
    shown = value if running is None else running
    series.by_period[period] = observed._replace(value=shown, unclear=True, alternative=annual)


def _add_part_of(series: Series, year: int, reached: _Reached, parts: Sequence[Part]) -> None:
    """Adds the months of a later year since its January to the total of the years before.

    1—6月 are those of the year; but where a total is reported, often all since its first year.
    """
    if year == reached.first:
        return
    for period, observed in parts:
        value = observed.value
        if period.year != year or period.is_year or not period.is_running or value is None:
            continue
        before = reached.chosen.get(year - 1)
        with_before = reached.with_year(reached.chosen, year, value)
        alone = observed.reason is not None or (before is not None and value < before)
        certain = reached.found is not Reading.UNCLEAR or (
            reached.running.get(year - 1) == reached.annual.get(year - 1)
        )
        if alone and certain and with_before is not None:
            reason = added_up(Period(reached.first), period, year - reached.first + 1)
            series.by_period[period] = observed._replace(value=with_before, reason=reason)
        else:
            total = with_before if certain else None
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


def _reading_of(target: Target, first: int, figures: Mapping[int, Decimal]) -> Reading:
    """Whether reported figures of years are running totals or figures of each year."""
    years, values = list(figures), list(figures.values())
    if len(values) < 2:
        return _reading_of_one(target, first, figures)
    if years[0] != first and rises(values) and _near_path(target, first, figures):
        return Reading.RUNNING
    found = reading(values, Decimal(years[-1] - first + 1) / (years[0] - first + 1))
    if found is Reading.RUNNING and len(values) < _SEVERAL and target.better is not Better.HIGHER:
        return Reading.UNCLEAR  # two figures are too few to say that a limit was kept
    return found


def _reading_of_one(target: Target, first: int, figures: Mapping[int, Decimal]) -> Reading:
    """Whether the only figure is the total up to its year; that of the first year is both.

    Offices publish 0.5 % of a year as well as 7 % since 2021, and date both 2023. What is worth two
    years and a half of what is asked for is hardly that of one; of a limit this tells nothing.
    """
    if all(year == first for year in figures):
        return Reading.RUNNING
    if target.value is None or target.better is not Better.HIGHER:
        return Reading.UNCLEAR
    [value] = figures.values()
    is_much = hardly_of_one_year(value, target.value, target.due - first + 1)
    return Reading.RUNNING if is_much else Reading.UNCLEAR


def hardly_of_one_year(value: Decimal, goal: Decimal, years: int) -> bool:
    """Whether a figure is worth so many years of what is asked for in all."""
    return 0 < _HARDLY_ONE_YEAR * goal <= value * years


def _near_path(target: Target, first: int, figures: Mapping[int, Decimal]) -> bool:
    """Whether figures of late years are so high that they can hardly be those of each alone.

    Of a limit this tells nothing: it may have been passed.
    """
    if target.value is None or target.better is not Better.HIGHER:
        return False
    of_year = target.value / (target.due - first + 1)
    return all(
        year - first >= 2 and value >= _NEAR_PATH * of_year * (year - first + 1)
        for year, value in figures.items()
    )


def reading(values: Sequence[Decimal], grows: Decimal | None = None) -> Reading:
    """Whether figures of years are running totals or figures of each year.

    A running total does not fall, but for small corrections, and over three years and more it does
    not stand still; one that accrues evenly grows with the number of years. Figures between these,
    and those that grow far faster or begin with nothing, may be either.

    Args:
        values: the figures, in the order of their years.
        grows: how many times the first the last is where a total accrues evenly; by default these
            are all years since the first.
    """
    if len(values) < 2:
        return Reading.RUNNING
    if grows is None:
        grows = Decimal(len(values))
    first, last = values[0], values[-1]
    falls = any(later < _CORRECTED * earlier for earlier, later in pairwise(values))
    if falls and (first <= 0 or last < first * (1 + grows) * _HALF):
        return Reading.ANNUAL
    if len(values) >= _SEVERAL and last < _STANDS_STILL * first:
        return Reading.ANNUAL
    evenly = grows >= 2 and _SLOWEST * grows * first <= last <= _FASTEST * grows * first
    return Reading.RUNNING if rises(values) and first > 0 and evenly else Reading.UNCLEAR


def total_of(target: Target, values: Sequence[Decimal]) -> Decimal:
    """What the figures of each year come to; rates of change chain by multiplication."""
    if not is_rate(target):
        return reduce(EXACT.add, values)
    whole = _HUNDRED if target.unit == "%" else _HUNDRED * 10
    sign = -1 if target.indicator.measure is Measure.REDUCTION else 1
    shares = (EXACT.divide(EXACT.add(whole, sign * value), whole) for value in values)
    rest = reduce(EXACT.multiply, shares)
    return EXACT.multiply(sign * EXACT.subtract(rest, Decimal(1)), whole)


def _is_single_year(period: Period, first: int) -> bool:
    return period.is_year and period.since is None and period.year >= first


def _says_total(target: Target, period: Period, observed: Observed) -> bool:
    """Whether the words of a row say that a change of so many percent accumulated: 累计下降10.5%.

    An amount that 累计 stands before may be that since January as well.
    """
    says_so = observed.observation.is_total or "累计" in observed.observation.indicator
    return period.is_year and says_so and is_rate(target)


def _says_annual(observed: Observed) -> bool:
    """Whether a row says that its change is one on the year before: 比上年下降, 同比, 上年=100."""
    observation = observed.observation
    return observation.is_change or says_year_before(observation.indicator)


def rises(values: Sequence[Decimal]) -> bool:
    """Whether none is lower than the one before."""
    return all(later >= earlier for earlier, later in pairwise(values))


def usable(series: Series) -> list[Part]:
    """The figures of a series that can be used, with their periods."""
    return [
        (period, observed)
        for period, observed in series.by_period.items()
        if observed.value is not None and observed.defect is None
    ]


def added_up(first: Period, last: Period, count: int) -> Reason:
    """The reason of a figure that is put together from others."""
    return Reason(ReasonCode.ADDED_UP, {"first": first, "last": last, "count": count})
