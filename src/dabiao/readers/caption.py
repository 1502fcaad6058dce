"""What the lines above the headers of a table give for all of it: its unit, period and base."""

import re
import unicodedata
from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

from dabiao.core.periods import Period, read_period
from dabiao.core.units import known
from dabiao.readers.basis import Basis, base_year, read_basis
from dabiao.readers.interface import Row

_LONGEST_UNIT_LINE = 30
_LONGEST_TITLE = 80
_UNIT = r".*单位[:：]\s*(\S+?)\s*[)）]?"
_REGION = (
    r"(?:地区|区域|行政区划?|省份|城市|国家|(?i:region|area|country))\s*[:：]\s*([^\s,，;；]+)"
)
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
        rf"{_YEAR}年(?:度|全年|[底末]|上半年|下半年|前三季度|第?[一二三四1-4]季度"
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


def unit_in(caption: Sequence[Row]) -> str | None:
    """The unit of a line such as 单位：亿元."""
    cells = chain.from_iterable(row.cells for row in caption)
    short = (cell.strip() for cell in cells if len(cell) < _LONGEST_UNIT_LINE)
    found = (re.fullmatch(_UNIT, cell) for cell in short)
    return next((unit[1] for unit in found if unit and known(unit[1])), None)


def region_in(caption: Sequence[Row]) -> str | None:
    """The place of a line such as 地区：山东省."""
    cells = (cell.strip() for cell in chain.from_iterable(row.cells for row in caption))
    found = (re.match(_REGION, cell) for cell in cells if len(cell) < _LONGEST_TITLE)
    return next((place[1] for place in found if place), None)


def basis_in(caption: Sequence[Row]) -> Basis | None:
    """The base that the lines name for all figures: （上年=100）, 环比; None where they name none."""
    cells = [cell.strip() for cell in chain.from_iterable(row.cells for row in caption)]
    if any("同比" in cell for cell in cells):
        return None  # a table of both
    found = (read_basis(cell) for cell in cells if len(cell) < _LONGEST_TITLE)
    named = [basis for basis in found if not basis.is_plain]
    return next((b for b in named if b.is_index or base_year(b.against or "") is None), None)


def period_in(caption: Sequence[Row]) -> CaptionPeriod:
    """The one period that the lines name; the day on which a table was written is none.

    Words for several years, for part of a year or for the year before leave it open.
    """
    cells = chain.from_iterable(row.cells for row in caption)
    texts = [_folded(cell) for cell in cells if cell and not re.search(_WRITTEN_ON, cell)]
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
