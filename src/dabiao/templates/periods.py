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
    Collection.SUM: Words("total of {months}", "{months}累计数"),
    Collection.MEAN: Words("mean of {months}", "{months}平均数"),
    Collection.RATE: Words("{months} against the year before", "{months}同比"),
}
_OF_YEAR_ALONE = Words("total of {months} of {year} alone", "{year}年{months}累计数，不含以前年度")
_AT_END = Words("as of the end of month {last}", "{last}月末数")


def period_of(target: Target, asked: Period) -> Period:
    """The period of a target's figure where a year or a part of one is asked for."""
    if asked.last == _DECEMBER:
        since = target.since if target.average else None
        return Period(asked.year, since=since if since and since < asked.year else None)
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
        words = _OF_MONTHS[target.observed]
    last = period.last
    months = Words(f"months 1 to {last}", f"1—{last}月") if last > 1 else Words("January", "1月")
    return Words(
        *(
            w.format(months=m, last=last, year=period.year)
            for w, m in zip(words, months, strict=True)
        )
    )
