"""Of which period a row asks for a figure, and how the sheet says so.

Of a part of a year a stock is asked for at its end, and whatever is observed over months from January
on: a month or a quarter alone says nothing of the year.
"""

from dabiao.assess.over_time import first_year_of_total
from dabiao.core.lang import Lang, Words
from dabiao.core.periods import Period
from dabiao.model.document import Collection, Document, Target

_DECEMBER = 12

_OF_MONTHS = {
    Collection.SUM: Words("total of months 1 to {last}", "1—{last}月累计数"),
    Collection.MEAN: Words("mean of months 1 to {last}", "1—{last}月平均数"),
    Collection.RATE: Words("months 1 to {last} against the year before", "1—{last}月同比"),
}
_OF_JANUARY = {
    Collection.SUM: Words("total of January", "1月数"),
    Collection.MEAN: Words("mean of January", "1月平均数"),
    Collection.RATE: Words("January against the year before", "1月同比"),
}
_OF_YEAR_ALONE = Words(
    "total of months 1 to {last} of {year} alone", "{year}年1—{last}月累计数，不含以前年度"
)
_AT_END = Words("as of the end of month {last}", "{last}月末数")


def period_of(target: Target, asked: Period) -> Period:
    """The period of a target's figure where a year or a part of one is asked for."""
    if asked.last == _DECEMBER:
        return Period(asked.year)
    is_stock = target.observed is Collection.END
    return Period(asked.year, asked.last if is_stock else 1, asked.last)


def period_cell(period: Period, observed: Collection | None, lang: Lang) -> str:
    """A period as it stands in a cell: what reads back as it, and what Excel takes for no date."""
    if period.since is not None:
        return Words(f"{period.since}-{period.year}", f"{period.since}—{period.year}年")(lang)
    if period.is_year:
        return str(period.year)
    if period.length > 1:
        return period.words(lang)
    end = "末" if observed is Collection.END else "份"
    return Words(f"{period.year}-M{period.last:02}", f"{period.year}年{period.last}月{end}")(lang)


def instruction(target: Target, period: Period, document: Document) -> Words | None:
    """What to fill in for a part of a year; None where the period itself says it all."""
    if period.is_year or period.since is not None or target.observed is None:
        return None
    if first_year_of_total(target, document) not in (None, period.year):
        words = _OF_YEAR_ALONE
    elif target.observed is Collection.END:
        words = _AT_END
    else:
        words = (_OF_JANUARY if period.last == 1 else _OF_MONTHS)[target.observed]
    return Words(*(text.format(last=period.last, year=period.year) for text in words))
