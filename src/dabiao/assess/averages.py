"""The mean rate of the years of a plan (年均增长): of all years so far, chained, or of none.

A year alone says nothing of it: what one year lacks another may have made good.
"""

from decimal import Decimal

from dabiao.assess.years import added_up, total_of, usable
from dabiao.core.decimals import EXACT, rounded
from dabiao.core.periods import Period
from dabiao.model.document import Measure, Target
from dabiao.model.reason import Reason, ReasonCode
from dabiao.model.series import Series

_ONE = Decimal(1)
_PLACES = 2
"""To which a mean is rounded: the rates themselves are printed with one, 5.1 and 4.9 come to 5."""


def average_years(target: Target, series: Series) -> None:
    """Puts the mean rate since the first year in the place of the figure of each year.

    Where a year since the first is lacking, the figure is marked as one by which nobody can tell.

    Args:
        target: whose figures they are; only one of a mean of years is changed.
        series: what was observed of it in one place.
    """
    first = target.since
    if not target.average or first is None:
        return
    figures = {
        period.year: (period, observed)
        for period, observed in usable(series)
        if period.is_year and period.since is None and period.year >= first
    }
    values: list[Decimal] = []
    for year, (period, observed) in sorted(figures.items()):
        if observed.value is not None and year == first + len(values):
            values.append(observed.value)
            if year > first:
                added = added_up(Period(first), period, len(values))
                reason = added._replace(code=ReasonCode.AVERAGED)
                value = mean_rate(target, values)
                series.by_period[period] = observed._replace(value=value, reason=reason)
        else:
            reason = Reason(ReasonCode.YEARS_LACKING, {"since": first})
            series.by_period[period] = observed._replace(unclear=True, reason=reason)


def mean_rate(target: Target, rates: list[Decimal]) -> Decimal:
    """The rate that in each year would have led as far as the rates of the years did, in %."""
    whole = Decimal(100) if target.unit == "%" else Decimal(1000)
    sign = -1 if target.indicator.measure is Measure.REDUCTION else 1
    total = EXACT.divide(total_of(target, rates), whole)
    factor = EXACT.add(_ONE, EXACT.multiply(Decimal(sign), total))
    if factor <= 0:  # nothing is left of it, of which there is no root
        return Decimal(-sign) * whole
    root = EXACT.power(factor, EXACT.divide(_ONE, Decimal(len(rates))))
    change = EXACT.multiply(EXACT.subtract(root, _ONE), Decimal(sign) * whole)
    return rounded(change, _PLACES).normalize(EXACT)
