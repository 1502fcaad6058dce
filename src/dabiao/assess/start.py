"""Where the path to a target starts: the base value that is printed, or one that was reported."""

from collections.abc import Callable
from decimal import Decimal
from typing import NamedTuple

from dabiao.core.periods import Period
from dabiao.model.document import Base, Collection, Document, Target

ValueOf = Callable[[str, Period], Decimal | None]
"""The observed value of a target, by its id, in a period and in its own unit; None without one."""

_END_OF_YEAR = (Period(0), Period(0, 12, 12), Period(0, 10, 12), Period(0, 7, 12))
"""The periods at whose end a stock is that of its year."""


class Start(NamedTuple):
    """The base value of a target, None without one, and whether it was reported."""

    base: Base | None
    is_observed: bool = False


def start_of(
    target: Target, document: Document, period: Period, value_of: ValueOf, place: str | None
) -> Start:
    """The base value of a target.

    The one that the document prints is that of its region; a part of that starts from its own.
    """
    if target.of is not None:
        return Start(target.base)
    if target.comparator.compares_with_before:
        has_base = target.base is not None
        return compared_with(target, period, value_of, place) if has_base else Start(None)
    if target.base is not None and place is None:
        return Start(target.base)
    for year in _years(target, document):
        for end in _ends(target) if year < period.year else ():
            value = value_of(target.id, end._replace(year=year))
            if value is not None:
                return Start(Base(year, value), is_observed=True)
    return Start(None)


def compared_with(target: Target, period: Period, value_of: ValueOf, place: str | None) -> Start:
    """With what a value is compared that is to be better than before, or no worse.

    That is the figure of the year before or of the base year, and for some months that of the same
    months: those of winter are not those of a year. The base value that is printed is that of the
    region; a part of it is compared with its own figure.
    """
    base = target.base
    before = period._replace(year=period_compared_with(target, period).year)
    is_stock = target.observed is Collection.END
    is_printed = base is not None and place is None and (period.is_year or is_stock)
    candidates = [before]
    if is_stock and (base is not None or period._replace(year=0) in _END_OF_YEAR):
        candidates = [end._replace(year=before.year) for end in _END_OF_YEAR]
    for each in () if is_printed else candidates:
        value = value_of(target.id, each)
        if value is not None:
            return Start(Base(each.year, value), is_observed=True)
    return Start(base if place is None else None)


def period_compared_with(target: Target, period: Period) -> Period:
    """The period whose figure a value is compared with: the same months, of a stock the base year."""
    if target.base is None:
        return period.year_before
    if target.observed is Collection.END:
        return Period(target.base.year)
    return period._replace(year=target.base.year)


def year_of_base(target: Target, document: Document) -> int:
    """The year whose figure is asked for where there is no base."""
    return _years(target, document)[0]


def _ends(target: Target) -> tuple[Period, ...]:
    return _END_OF_YEAR if target.observed is Collection.END else _END_OF_YEAR[:1]


def _years(target: Target, document: Document) -> list[int]:
    """The years from which a path may start: that before the plan, or that of its base values."""
    if target.base is not None:
        return [target.base.year]
    before = document.period[0] - 1
    printed = {other.base.year for other in document.targets if other.base}
    return [before, *printed] if len(printed) == 1 else [before]
