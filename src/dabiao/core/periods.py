"""Periods of observations: a year, some months of one, or several years."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from dabiao.core.lang import Lang


class Period(NamedTuple):
    """The months ``first`` to ``last`` (from 1) of a year; by default all of it.

    ``since`` is the first of several whole years, of which ``year`` is the last.
    """

    year: int
    first: int = 1
    last: int = 12
    since: int | None = None

    @property
    def is_year(self) -> bool:
        """Whether it is a whole year."""
        return (self.first, self.last) == (1, 12)

    @property
    def is_running(self) -> bool:
        """Whether it starts with the year, as figures do that add up over a year (1—6月)."""
        return self.first == 1

    @property
    def length(self) -> int:
        """How many months it has."""
        return self.last - self.first + 1

    @property
    def lateness(self) -> tuple[int, int, int, int]:
        """Orders periods by their end; of two with the same end the longer one is the later."""
        return self.year, self.last, -self.first, self.year - (self.since or self.year)

    @property
    def year_before(self) -> "Period":
        """The same months of the year before."""
        return self._replace(year=self.year - 1)

    def __str__(self) -> str:
        """``2023``, ``2023-06`` or, of several, ``2023-01/2023-06`` and ``2021/2023`` (ISO 8601)."""
        if self.since is not None:
            return f"{self.since}/{self.year}"
        if self.is_year:
            return str(self.year)
        first, last = (f"{self.year}-{month:02}" for month in (self.first, self.last))
        return first if first == last else f"{first}/{last}"

    def words(self, lang: Lang) -> str:
        """As a person writes it: ``2023年1—6月``, ``Jan–Jun 2023``; ``2021—2023年``, ``2021–2023``."""
        if lang is Lang.EN:
            return self._in_english()
        if self.since is not None:
            return f"{self.since}—{self.year}年"
        if self.is_year:
            return f"{self.year}年"
        months = str(self.first) if self.first == self.last else f"{self.first}—{self.last}"
        return f"{self.year}年{months}月"

    def cell(self, lang: Lang) -> str:
        """As it stands in a cell of a table: in English ``2023-01/2023-06``, which programs read."""
        return str(self) if lang is Lang.EN else self.words(lang)

    def _in_english(self) -> str:
        if self.since is not None:
            return f"{self.since}–{self.year}"
        if self.is_year:
            return str(self.year)
        first, last = _NAMES[self.first - 1], _NAMES[self.last - 1]
        return f"{first if first == last else f'{first}–{last}'} {self.year}"


_YEAR = r"(?P<year>(?:19|20|21)[0-9]{2})"
_YEARS = rf"{_YEAR}(?:年|年度)?[-~至到](?P<to>(?:19|20|21)[0-9]{{2}})(?:年|年度)?(?:累计)?"
_PARTS = {
    r"(?:\.0+)?(?:年|年度|年全年|全年|年底|年末)?": (1, 12),
    r"-A1": (1, 12),  # SDMX, as are S1 and M06
    r"\[YR(?P=year)\]": (1, 12),  # 2014 [YR2014], of the World Bank
    r"A": (1, 12),  # of terminals, which have E for what is expected
    r"(?:年|-)?(?:上半年|[HhSs]1)": (1, 6),
    r"(?:年|-)?(?:下半年|[HhSs]2)": (7, 12),
    r"年?(?:1-2|一至二|一二|前[二两]个?)季度": (1, 6),
    r"年?(?:1-3|一至三|前三个?)季度": (1, 9),
    r"年?(?:1-4|一至四)季度": (1, 12),
    r"(?:年|-)?(?:第?[一1]季度|[Qq]1)": (1, 3),
    r"(?:年|-)?(?:第?[二2]季度|[Qq]2)": (4, 6),
    r"(?:年|-)?(?:第?[三3]季度|[Qq]3)": (7, 9),
    r"(?:年|-)?(?:第?[四4]季度|[Qq]4)": (10, 12),
}
_MONTH = r"(?:0?[1-9]|1[0-2])"
_MONTHS = rf"{_YEAR}(?:年|[-/.])(?P<first>{_MONTH})月?(?:[-~至到](?P<last>{_MONTH})月?(?:份)?|份)?"
_TWICE = (  # 2023-01/2023-06 of ISO 8601, 2023年1月至2023年6月
    rf"{_YEAR}(?:年|[-/.])(?P<first>{_MONTH})月?[-/~至到](?P=year)(?:年|[-/.])(?P<last>{_MONTH})月?"
)
_DAY = r"(?P<day>0?[1-9]|[12][0-9]|3[01])"
_MIDNIGHT = r"(?:T?00:00:00(?:\.0+)?)?"
_DATE = (  # 2023-6-7 is a day of June; 2023年6-7月 and 2023.6-7 are two months
    rf"{_YEAR}(?P<part>[-/.])(?P<month>{_MONTH})(?P=part){_DAY}{_MIDNIGHT}"
    rf"|{_YEAR.replace('year', 'its_year')}年(?P<its_month>{_MONTH})月{_DAY.replace('day', 'its_day')}日?{_MIDNIGHT}"
)
_MONTH_ALONE = rf"{_YEAR}(?P<first>0[1-9]|1[0-2])"  # 202312, as systems write it
_MONTH_OF_CODE = rf"{_YEAR}-?[Mm](?P<first>{_MONTH})"  # 2023-M06, 2023M6
_DURATION = (  # 2023-04-01/P3M: from that day on, of ISO 8601 and SDMX
    rf"{_YEAR}-(?P<first>0[1-9]|1[0-2])-01(?:T00:00:00)?/P(?P<count>1Y|(?:[1-9]|1[0-2])M)"
)
_MONTH_END = rf"{_YEAR}年(?P<first>{_MONTH})月[底末]"
_FIRST_MONTHS = rf"{_YEAR}年?前(?P<last>{_MONTH}|[一二两三四五六七八九十]{{1,2}})个月"
_NAMED_MONTH = (
    r"(?P<name>[A-Z][a-z]{2})[a-z]*\.?(?:-(?P<end>[A-Z][a-z]{2})[a-z]*\.?)?[-,]?"
    r"(?P<year>(?:19|20|21)[0-9]{2})"
)
_MONTH_FIRST = r"(?P<first>0[1-9]|1[0-2])/(?P<year>(?:19|20|21)[0-9]{2})"
_NAMES = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_NOTES = r"(?<=.{4})(?:[*①-⑳]+|[(（]?(?:初步(?:核算|统计)?数?|快报数?)[)）]?)$"
"""What is printed behind a period and changes nothing of it; 预计 and 目标 would."""
_AT_MIDNIGHT = r"(?<=[0-9]) 0?0:00(?::00)?$"
_AS_OF = r"截[至止]到?(?P<day>.+?)"
_TOTAL = "累计"
_DECEMBER = 12
_LONGEST = 40
_SPELT_YEAR = "[一二][〇零○一二三四五六七八九]{3}(?=年)"
_SPELT_DIGITS = str.maketrans("〇零○一二三四五六七八九", "000123456789")
_SPELT_MONTH = r"(?<![第个])(?:十[一二]?|[一二三四五六七八九])(?=月|[-~至到][一二三四五六七八九十])"
_DASHES = str.maketrans(dict.fromkeys("‐‑–—―−〜～", "-"))


@lru_cache(maxsize=4096)
def read_period(text: str) -> Period | None:
    """The period in ``2023``, ``2023年1—6月``, ``2023Q2``, ``2023-06`` or a date; else None.

    The codes of SDMX and of those who publish by it are read too, but for weeks and thirds of a
    year, which are no months; a year that begins in the middle of one (2023/24, FY2023) is none.
    A date stands for its month, the last day of a year for the year, and the first day for neither.
    截至2023年6月 are the six months up to it; 2023年1-6月累计 are they as well.
    """
    if len(text) > _LONGEST:
        return None
    text = re.sub(_NOTES, "", re.sub(_AT_MIDNIGHT, "", text.strip()))
    folded = "".join(unicodedata.normalize("NFKC", text).translate(_DASHES).split())
    if folded[:2] == "YR":  # YR2023, of the World Bank
        folded = folded[2:]
    if folded[:1] == "截":
        return _up_to(folded)
    if folded[:1] in ("一", "二") and re.match(_SPELT_YEAR, folded):  # 二〇二三年
        folded = folded[:4].translate(_SPELT_DIGITS) + folded[4:]
    if not folded[:4].isdigit():  # most headers: their patterns need not even be compiled
        return _of_month_first(folded) if folded[-4:].isdigit() else None
    if folded[-1:] in "月份底末" and not folded.isascii():  # 2023年六月, 2023年一至六月
        folded = re.sub(_SPELT_MONTH, lambda month: str(_count(month[0])), folded)
    if len(folded) == 4 and folded[:2] in ("19", "20", "21"):
        return Period(int(folded))
    if found := re.fullmatch(_YEARS, folded):
        first, last = int(found["year"]), int(found["to"])
        return Period(last, since=first) if first < last else None
    for pattern, months in _PARTS.items():
        if found := re.fullmatch(_YEAR + pattern, folded):
            return Period(int(found["year"]), *months)
    if found := re.fullmatch(_DATE, folded):
        year, month, day = (
            int(found[part] or found[f"its_{part}"]) for part in ("year", "month", "day")
        )
        if (month, day) == (1, 1):
            return None  # Excel has it for the year 2023 as well as for January
        return Period(year) if (month, day) == (12, 31) else Period(year, month, month)
    if found := re.fullmatch(_DURATION, folded):
        count = _DECEMBER if found["count"] == "1Y" else int(found["count"][:-1])
        first = int(found["first"])
        last = first + count - 1
        return Period(int(found["year"]), first, last) if last <= _DECEMBER else None
    if found := re.fullmatch(_MONTH_ALONE, folded) or re.fullmatch(_MONTH_OF_CODE, folded):
        return Period(int(found["year"]), int(found["first"]), int(found["first"]))
    if found := re.fullmatch(_MONTH_END, folded):
        year, month = int(found["year"]), int(found["first"])
        return Period(year) if month == _DECEMBER else Period(year, month, month)
    if found := re.fullmatch(_FIRST_MONTHS, folded):
        last = _count(found["last"])
        return Period(int(found["year"]), 1, last) if 1 <= last <= _DECEMBER else None
    if folded.endswith(_TOTAL):
        whole = _of_months(folded.removesuffix(_TOTAL))
        return whole if whole and whole.is_running and whole.last > 1 else None
    return _of_months(folded)


def _count(text: str) -> int:
    """How many months 11 and 十一 are; 0 where that cannot be told."""
    if text.isdecimal():
        return int(text)
    from dabiao.core.numerals import spoken_number  # noqa: PLC0415 - few periods are spelt out

    return int(spoken_number(text) or 0)


def _of_months(folded: str) -> Period | None:
    """The period of 2023年1-6月, 2023-06 or 2023-01/2023-06."""
    if found := re.fullmatch(_MONTHS, folded) or re.fullmatch(_TWICE, folded):
        first = int(found["first"])
        last = int(found["last"] or first)
        return Period(int(found["year"]), first, last) if first <= last else None
    return None


def _of_month_first(folded: str) -> Period | None:
    """The month of Dec 2023, December 2023 or 12/2023, the months of Jan–Jun 2023."""
    if found := re.fullmatch(_NAMED_MONTH, folded):
        names = [found["name"], found["end"] or found["name"]]
        if not all(name in _NAMES for name in names):
            return None
        first, last = (_NAMES.index(name) + 1 for name in names)
        return Period(int(found["year"]), first, last) if first <= last else None
    if found := re.fullmatch(_MONTH_FIRST, folded):
        month = int(found["first"])
        return Period(int(found["year"]), month, month)
    return None


def _up_to(folded: str) -> Period | None:
    """The months from January up to that of 截至2023年6月底."""
    found = re.fullmatch(_AS_OF, folded)
    end = read_period(found["day"]) if found else None
    if (
        found is None
        or end is None
        or end.since is not None
        or re.fullmatch(rf"{_YEAR}(?:\.0+)?", found["day"])
    ):
        return None  # 截至2023 may mean its beginning as well
    return Period(end.year, 1, end.last)
