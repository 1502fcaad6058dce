"""What the lines above the headers of a table give for all of it: its unit, period and base."""

import re
import unicodedata
from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from dabiao.core.periods import Period, read_period
from dabiao.core.regions import is_full_name, is_place
from dabiao.core.units import known
from dabiao.readers.basis import Basis, base_year, read_basis
from dabiao.readers.cells import is_figure
from dabiao.readers.headers import read_title
from dabiao.readers.interface import Row
from dabiao.readers.naming import IsIndicator, Named, read_name

_LONGEST_UNIT_LINE = 30
_LONGEST_TITLE = 80
_LONGEST_LABEL = 12
_LONGEST_PLACE = 12
_UNIT = r".*单位[:：]\s*(\S+?)\s*[)）]?"
_REGION = r"地区|区域|行政区划?|省份|城市|国家|region|area|country"
_INDICATOR = r"指标(?:名称)?|index|indicator|series|项目"
_FIELD_LABELS = (
    rf"{_REGION}|{_INDICATOR}|(?:计量|计数)?单位|.*单位|units?|.*时间|.*日期|年份|年度|报告期|数据库|database|time|period|注|备注"
    r"|.*来源|.*号|source"
)
_OF_TIME = (
    "时间",
    "年份",
    "年度",
    "报告期",
    "时期",
    "统计期",
    "数据时间",
    "统计时间",
    "period",
    "time",
    "year",
)
_SENDERS = r"来源|发布|报送|抄送|主送|制表|编制|source|publish"
_OFFICES = r"(?:人民)?政府|统计局|发展|发改|财政|[\w]{0,6}(?:厅|局|委员会|委|办公室|办)"
_OF_TABLES_BEFORE = r"^(?:表?[0-9一二三四五六七八九十]*[-:、.]?)?(?:各(?:地区|省区?市?|市|县|区|地)|分(?:地区|省|市|县)|全[国省市县区]|主要城市)*(?:[0-9]+个设区市)?"
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
    r"|以?(?:19|20)[0-9]{2}年?(?:为|=)100"
)
_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_DASHES = str.maketrans(dict.fromkeys("‐‑–—―−〜～", "-"))
_SPELT_YEAR = r"[一二][〇○零一二三四五六七八九]{3}(?=年|[-至到])"
_PART_OF_YEAR = (
    r"上半年|下半年|半年|季度|[0-9一二三四五六七八九十]+月|截[至止]|中期"
    r"|前[两二三四]年|(?<![比较与以和为、])(?:去年|上一?年|前年)(?!同|[=为]|相比)"
    r"|^[0-9]{2}年度?(?![期来内均]|以)|(?:last|previous) year"
)
_WRITTEN_ON = "填报|填表|制表|报送|印发|审核"
_TIMES = "|".join(f"(?P<{name}>{pattern})" for name, pattern in _SAID_OF_TIME.items())


class CaptionPeriod(NamedTuple):
    """The period of a table, or the words that leave it open which one is meant."""

    period: Period | None = None
    unclear: str | None = None


class Caption:
    """The lines above the headers of a table, and the name of its sheet.

    Args:
        rows: the lines, from top to bottom.
        sheet: what the lines leave open may stand in its name; "" where it has none.
        before: the caption of the table above this one, whose unit, place and period hold on.
    """

    def __init__(
        self, rows: Sequence[Row], sheet: str = "", before: "Caption | None" = None
    ) -> None:
        self._cells = [cell.strip() for row in rows for cell in row.cells if cell.strip()]
        self._sheet = [sheet] if sheet else []
        self._before = before

    @cached_property
    def unit(self) -> str | None:
        """The unit of a line such as 单位：亿元, or of any other with nothing but a unit behind."""
        short = [cell for cell in self._cells if len(cell) < _LONGEST_UNIT_LINE]
        found = (re.fullmatch(_UNIT, cell) for cell in short)
        named = next((unit[1] for unit in found if unit and known(unit[1])), None)
        labelled = (said for label, said in map(_label, short) if label and not is_figure(said))
        named = named or next((said for said in labelled if said and known(said)), None)
        return named or (self._before.unit if self._before else None)

    @cached_property
    def region(self) -> str | None:
        """The place of a line such as 地区：山东省, of a title, or of the sheet's name."""
        short = [cell for cell in self._cells if len(cell) < _LONGEST_TITLE]
        for label, said in map(_label, short):
            is_called = re.fullmatch(_REGION, label) is not None
            if said and (is_called or (label and is_place(said) and not _is_sender(label))):
                return re.split(r"[\s,，;；]", said)[0]
        found = (_place_in(cell) for cell in short if not _label(cell)[0])
        place = next(filter(None, found), None) or next(filter(is_place, self._sheet), None)
        return place or (self._before.region if self._before else None)

    @cached_property
    def basis(self) -> Basis | None:
        """The base that the lines name for all figures: （上年=100）, 环比; None where they name none."""
        if any("同比" in cell for cell in self._cells):
            return None  # a table of both
        found = (read_basis(cell) for cell in self._cells if len(cell) < _LONGEST_TITLE)
        named = [basis for basis in found if not basis.is_plain]
        return next((b for b in named if b.is_index or base_year(b.against or "") is None), None)

    @cached_property
    def period(self) -> CaptionPeriod:
        """The one period that the lines name, else the sheet's name."""
        said = _period_in(self._cells)
        if said == CaptionPeriod():
            open_ones = (said for label, said in map(_label, self._cells) if label in _OF_TIME)
            if (words := next(filter(None, open_ones), None)) is not None:
                return CaptionPeriod(unclear=words)  # 时间：最近10年
            said = _period_in(self._sheet)
        return self._before.period if said == CaptionPeriod() and self._before else said

    def indicator(self, is_indicator: IsIndicator) -> Named | None:
        """The indicator of a line such as 指标：年末常住人口(万人), or of a title; None without one."""
        short = [cell for cell in self._cells if len(cell) < _LONGEST_TITLE]
        for label, said in map(_label, short):
            is_called = re.fullmatch(_INDICATOR, label) is not None
            named = read_name(said, is_indicator) if said else None
            if named is not None:
                return named
            if is_called and said:
                title = read_title(said)
                return Named(said, title) if title.unit is None else Named(title.text, title)
        found = (_named_in(cell, is_indicator) for cell in [*short, *self._sheet])
        return next(filter(None, found), None)


def is_field_line(cell: str) -> bool:
    """Whether a cell is a line about the whole table: 单位：亿元, 时间：2023年."""
    label, said = _label(cell.strip())
    if not label:
        return len(cell) > _LONGEST_TITLE
    return re.fullmatch(_FIELD_LABELS, label) is not None or known(said) or is_place(said)


def _label(cell: str) -> tuple[str, str]:
    """The two sides of a colon, in small letters the first; blank where there is no colon."""
    label, colon, said = cell.replace("：", ":").partition(":")
    if not colon or len(label) > _LONGEST_LABEL or re.search(r".[(（]", label):
        return "", ""  # 实际值（单位：万吨） is a header
    said = said.strip()
    if label[:1] in "（(" and said[-1:] in "）)":
        said = said[:-1]
    return label.strip(" （(").casefold(), said.strip()


def _is_sender(label: str) -> bool:
    """Whether a label says who sent, made or published a table, and not whose figures it holds."""
    return re.search(_SENDERS, label) is not None


def _place_in(title: str) -> str | None:
    """The place that a title begins with: 2023年山东省主要指标; not that of an office."""
    text = re.sub(rf"^(?:\W|附?[表件][0-9]*)*(?:{_TIMES})?", "", _folded(title))
    for end in range(min(len(text), _LONGEST_PLACE), 1, -1):
        name = text[:end]
        if is_place(name) and is_full_name(name):
            return None if re.match(_OFFICES, text[end:]) else name
    return None


def _named_in(title: str, is_indicator: IsIndicator) -> Named | None:
    """The indicator that a title names beside places, years and words for tables."""
    text = unicodedata.normalize("NFKC", title)
    if named := read_name(text, is_indicator):
        return named
    bare = re.sub(r"\([^()]*年[^()]*\)|" + _TIMES, "", _folded(text))
    bare = re.sub(_OF_TABLES_BEFORE, "", bare)
    for end in range(min(len(bare), _LONGEST_PLACE), 1, -1):
        if is_place(bare[:end]) and (named := read_name(bare[end:], is_indicator)):
            return named
    bare = re.sub(_OF_TABLES_BEHIND, "", bare)
    return read_name(bare, is_indicator) if bare else None


def _period_in(cells: Sequence[str]) -> CaptionPeriod:
    """The one period that some lines name; the day on which a table was written is none.

    Words for several years, for part of a year or for the year before leave it open.
    """
    texts = [_folded(cell) for cell in cells if not re.search(_WRITTEN_ON, cell)]
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
