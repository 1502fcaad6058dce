"""What a title says in running words: 2023年石家庄市主要指标 names a year and a place."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dabiao.core.periods import Period, read_period
from dabiao.core.regions import is_full_name, is_place
from dabiao.readers.naming import IsIndicator, Named, read_name

_LONGEST_PLACE = 24
_OFFICES = r"(?:人民)?政府|统计局|发展|发改|财政|[\w]{0,6}(?:厅|局|委员会|委|办公室|办)"
_NAME_EN = r"(?:the )?(?P<place>[A-Z][A-Za-z']+(?: [A-Z][A-Za-z']+){0,3})"
_KINDS_OF_TITLES = r"(?i:main|key|major|economic|indicators?|statistic\w*|figures|data|targets|results|progress|report)"
_IN_ENGLISH = (
    rf"^{_NAME_EN}(?=[,:]? *(?:$|\(?[0-9]{{4}}|{_KINDS_OF_TITLES}\b))",
    rf"\b{_KINDS_OF_TITLES} (?:of|in|for) {_NAME_EN}(?=$|[,:(]| (?:(?:in|for) )?[0-9]{{4}})",
)
"""Whole titles: Shandong 2023, Main indicators of Shandong Province; a title may speak of other places."""
_OF_TABLES_BEFORE = r"^(?:表?[0-9一二三四五六七八九十]*[-:、.]?)?(?:各(?:地区|省(?:\(区、市\)|区?市?)|市|县|区|地)|分(?:地区|省|市|县)|全[国省市县区]|主要城市)*(?:[0-9]+个设区市)?"
_OF_TABLES_BEHIND = r"(?:初步)?(?:核算)?(?:数据|情况|统计|完成|排名|一览|汇总|月报|年报|季报|表|[(（][^()（）]*[)）])*$"
_YEAR = r"(?<![0-9A-Za-z./-])(?:FY|CY)?(?:19|20|21)[0-9]{2}"
_MONTH = r"(?:1[0-2]|0?[1-9])"
_SAID_OF_TIME = {
    "years": rf"{_YEAR}(?:年度?)?[-至到~](?:19|20|21)[0-9]{{2}}(?:年度?)?",
    "up_to": (
        r"截[至止]到?(?:19|20|21)[0-9]{2}"
        r"(?:年[底末]|年[0-9]{1,2}月(?:[底末]|[0-9]{1,2}日)?|[-./][0-9]{1,2}(?:[-./][0-9]{1,2})?)"
    ),
    "date": (
        rf"{_YEAR}(?:年{_MONTH}月[0-9]{{1,2}}日|(?P<mark>[-./]){_MONTH}(?P=mark)[0-9]{{1,2}})(?![0-9])"
    ),
    "period": (
        rf"{_YEAR}年(?:度|全年|[底末]|上半年|下半年|(?:1-3|一至三|前三个?)季度|第?[一二三四1-4]季度"
        rf"|{_MONTH}月?[-至到~]{_MONTH}月份?|{_MONTH}月份?|前[0-9一二三四五六七八九十]{{1,2}}个月)?(?![0-9日至~-])"
        rf"|{_YEAR}[-./]{_MONTH}(?:[-至到~]{_MONTH})?月?(?![0-9日./-])"
        rf"|{_YEAR}[-年]?(?:[Qq][1-4]|[Hh][12])(?![0-9])"
    ),
    "year": rf"{_YEAR}(?![0-9A-Za-z年]|[-./~至][0-9])",
}
"""What titles say of time; where several begin at the same place, the first holds."""
_NO_PERIOD = (
    r"[〔\[(]?(?:19|20)[0-9]{2}[〕\])]第?[0-9]+号|[和及]?(?:19|20|21)[0-9]{2}年远景目标"
    r"|以?(?:19|20)[0-9]{2}年?(?:为|=)100|以?(?:19|20)[0-9]{2}年?(?:为|是)?(?:基期|基年|基数)"
    r"|[比较](?:19|20)[0-9]{2}年(?:同期|同月)?|[与同](?:19|20)[0-9]{2}年(?:同期|同月)?(?:相比|比较)"
)
_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_DASHES = str.maketrans(dict.fromkeys("‐‑–—―−〜～", "-"))
_SPELT_YEAR = r"[一二][〇○零一二三四五六七八九]{3}(?=年|[-至到])"
_PART_OF_YEAR = (
    r"上半年|下半年|半年|季度|[0-9一二三四五六七八九十]+月|截[至止]|中期"
    r"|前[两二三四]年|(?<![比较与以和为、])(?:去年|上一?年|前年)(?!同|[=为]|相比)"
    r"|^[0-9]{2}年度?(?![期来内均]|以)|(?:last|previous) year"
)
_WRITTEN_ON = (
    r"填报|填表|制表|报送|印发|审核|^(?:目标|规划|计划|基期|基准)年?(?:份|度|期|时间)?[:：]"
    r"|^(?:数据|最[后近])?(?:更新|发布|公布|查询|编制|上报|打印|导出|下载|生成|提取|录入|有效)(?:时间|日期|期限?)?[于至]?[:：]"
    r"|^(?i:last |date )?(?i:updated?|printed|published|downloaded|created|release)(?i: date| on| at)?[:：]"
)
"""Dates in such lines are those on which a table was written, or of the targets and their base."""
_TIMES = "|".join(f"(?P<{name}>{pattern})" for name, pattern in _SAID_OF_TIME.items())
_BEFORE_PLACE = rf"^(?:\W|附?[表件][0-9一二三四五六七八九十]*|(?:[0-9]{{1,2}}|[一二三四五六七八九十]{{1,3}})[.、])*(?:{_TIMES})?"
_BEHIND_PLACE = rf"{_TIMES}|主要|国民|社会经济|经济|统计|指标|数据|完成|汇总|明细|台账|表|各|分[市县地]|基本|\W|$"
"""What stands behind the name of a place in titles; 朝阳产业 and 大同社会 are of no place."""
_OF_OFFICE = rf"\w{{0,12}}?(?:政府|局|厅|委员会|委|办公室)(?:关于)?(?:{_TIMES})"
_WORD_GOES_ON = "[A-Za-z][A-Za-z-]|-"
_AT_THE_END = r"(?:[(（]|[-\s])([^()（）\s-]{2,12})[)）]?$"


class CaptionPeriod(NamedTuple):
    """The period of a table, or the words that leave it open which one is meant."""

    period: Period | None = None
    unclear: str | None = None


def place_in(title: str) -> str | None:
    """The place that a title begins with, or ends in: 2023年山东省主要指标, 主要指标（山东省）.

    A name that is a word as well counts where a title goes on as it does behind places. That of an
    office counts where the title is of its year: a form may have been made by any office.
    """
    if title.isascii():
        return _place_in_english(title)
    text = re.sub(_BEFORE_PLACE, "", _folded(title))
    for name, rest in _places_first(text):
        if is_full_name(name) or re.match(_BEHIND_PLACE, rest):
            return name if not re.match(_OFFICES, rest) or re.match(_OF_OFFICE, rest) else None
    last = re.search(_AT_THE_END, title.translate(_DASHES))
    return last[1] if last and is_place(last[1]) else None


def _place_in_english(title: str) -> str | None:
    found = (re.search(pattern, title) for pattern in _IN_ENGLISH)
    names = (match["place"] for match in found if match)
    return next(filter(is_place, names), None)


def place_of_office(text: str) -> str | None:
    """The place of whose office a text is the name: 石家庄 for 石家庄市统计局."""
    named = (name for name, rest in _places_first(_folded(text)) if re.match(_OFFICES, rest))
    return next(named, None)


def _places_first(text: str) -> Iterator[tuple[str, str]]:
    """The names of places that a text begins with, the longest first, and what comes behind each."""
    for end in range(min(len(text), _LONGEST_PLACE), 1, -1):
        if is_place(text[:end]) and not re.match(_WORD_GOES_ON, text[end - 1 : end + 1]):
            yield text[:end], text[end:]


def indicator_in(title: str, is_indicator: IsIndicator) -> Named | None:
    """The indicator that a title names beside places, years and words for tables."""
    text = unicodedata.normalize("NFKC", title)
    if named := read_name(text, is_indicator):
        return named
    bare = re.sub(r"\([^()]*年[^()]*\)|" + _TIMES, "", _folded(text))
    bare = re.sub(_OF_TABLES_BEFORE, "", bare)
    for end in range(min(len(bare), _LONGEST_PLACE), 1, -1):
        rest = re.sub(_OF_TABLES_BEFORE, "", bare[end:])
        if is_place(bare[:end]) and (named := read_name(rest, is_indicator)):
            return named
    bare = re.sub(_OF_TABLES_BEHIND, "", bare)
    return read_name(bare, is_indicator) if bare else None


def period_in(cells: Sequence[str]) -> CaptionPeriod:
    """The one period that some lines name; the day on which a table was written is none.

    Words for several years, for part of a year or for the year before leave it open.
    """
    texts = [_folded(cell) for cell in cells if not re.search(_WRITTEN_ON, cell)]
    texts = [re.sub(r"^(截[至止])(?:时间|日期):", r"\1", text) for text in texts]
    named: dict[Period | None, str] = {}
    for text in texts:
        for found in re.finditer(_TIMES, text):
            if found.lastgroup != "date":
                named.setdefault(_period(found), found[0])
            elif found[0] != text and (day := read_period(found[0])) is not None and day.is_year:
                named.setdefault(day, found[0])  # 2022年12月31日主要指标
    rest = [re.sub(_TIMES, "", text) for text in texts]
    if len(named) > 1 or None in named:
        return CaptionPeriod(unclear=named.get(None) or next(iter(named.values())))
    period = next(iter(named), None)
    if period is not None and not period.is_year:
        return CaptionPeriod(period)
    parts = (re.search(_PART_OF_YEAR, text) for text in rest)
    part = next((found[0] for found in parts if found), None)
    return CaptionPeriod(period) if part is None else CaptionPeriod(unclear=part)


def _folded(cell: str) -> str:
    """A line without blanks, with its years in digits and without the numbers of documents."""
    text = unicodedata.normalize("NFKC", cell).translate(_DASHES)
    text = re.sub(r"(?<![0-9A-Za-z])\s+|\s+(?![0-9A-Za-z])", "", text)
    text = re.sub(_SPELT_YEAR, lambda year: year[0].translate(_DIGITS), text)
    return re.sub(_NO_PERIOD, "", text)


def _period(found: re.Match[str]) -> Period | None:
    """The period that a match says; None of several years."""
    period = read_period(re.sub("^(?:FY|CY)", "", found[0]))
    return period if period is None or period.since is None else None
