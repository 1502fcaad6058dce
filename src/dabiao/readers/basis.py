"""What words beside a figure say of it: growth or fall, an index, and against which base."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

_INDEX = (
    r"以?(?:上年|去年|上一年|前一年)(?:同期|同月|同季)?(?:为|=)100"
    r"|(?:the )?(?:previous|preceding|last|prior) ?year ?= ?100"
)
_FIXED_INDEX = r"以?(?:上月|上季度?|上期|(?:19|20)[0-9]{2}年?)(?:为|=)100"
_NOMINAL = "名义|现价"
_OTHER_BASE = (
    rf"{_NOMINAL}"
    r"|环比|[比较与][上前]一?个?(?:月|季度?|旬|周)(?:同期)?(?:末|底)?(?:相比)?"
    r"|(?:[两二三四五六]|[2-6])年平均"
    r"|[比较与](?:19|20)[0-9]{2}年(?:同期|底|末)?(?:相比)?"
    r"|(?:month|quarter)[- ](?:on|over|to)[- ](?:month|quarter)|\b(?:mom|qoq|m/m|q/q)\b"
)
_EMPTY = r"\(\s*[,，:：]?\s*\)|\[\s*\]"
_YEAR = r"(?:19|20)[0-9]{2}"
_LONGEST = 100
_GROWS = r"增长|增速|增幅|涨幅|降幅|增减|升降|同比|growth|increase|year.on.year|\byoy\b"
_ON_YEAR_BEFORE = r"同比|[比较与][上前]一?年|[比较与]去年|(?:上|去|上一|前一)年(?:同期)?(?:为|=)100|year.on.year|\byoy\b|y/y|on previous year"
_FALLS = r"[降减]|reduc|cut|fall|decline"
_TEMPLATE_MARK = r"\s*[(（](?:降幅|reduction)[)）]\s*$"


class Basis(NamedTuple):
    """What a text says of the base of a figure.

    Attributes:
        rest: the text without these words.
        is_index: it is an index, of which the base is 100.
        against: the words for a base other than the year before: 环比, 比2019年, 两年平均; or for current
            prices: 名义.
    """

    rest: str
    is_index: bool = False
    against: str | None = None

    @property
    def is_plain(self) -> bool:
        """Whether the text says nothing of a base, or that it is the year before."""
        return not self.is_index and self.against is None


@lru_cache(maxsize=4096)
def read_basis(text: str) -> Basis:
    """Takes the words for the base of a figure out of a name, a header or a unit."""
    if len(text) > _LONGEST:
        return Basis(text)
    folded = unicodedata.normalize("NFKC", text)
    for pattern, is_index, is_other in (
        (_INDEX, True, False),
        (_FIXED_INDEX, True, True),
        (_OTHER_BASE, False, True),
    ):
        if found := re.search(pattern, folded, re.IGNORECASE):
            rest = folded[: found.start()] + folded[found.end() :]
            rest = re.sub(_EMPTY, "", rest).strip()
            return Basis(rest, is_index, found[0].strip() if is_other else None)
    return Basis(text)


def base_year(against: str) -> int | None:
    """The year that a base names: 2019 of 比2019年; None for 环比."""
    found = re.search(_YEAR, against)
    return int(found[0]) if found else None


def is_nominal(against: str) -> bool:
    """Whether words for a base say that figures are at current prices: 名义."""
    return re.fullmatch(_NOMINAL, against) is not None


def says_growth(name: str) -> bool:
    """Whether a name says that its figures are changes and no amounts."""
    return re.search(_GROWS, name.casefold()) is not None


def says_year_before(text: str) -> bool:
    """Whether a text says that its figures are changes on the year before: 比上年下降, 同比."""
    return re.search(_ON_YEAR_BEFORE, text.casefold()) is not None


def says_fall(name: str) -> bool:
    """Whether a name says that its figures are falls; （降幅）, which our template writes, does too."""
    return re.search(_FALLS, name.casefold()) is not None


def without_our_mark(name: str) -> str:
    """A name without the （降幅） or (reduction) that our template puts behind it."""
    return re.sub(_TEMPLATE_MARK, "", name, flags=re.IGNORECASE)
