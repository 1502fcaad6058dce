"""What the lines above the headers of a table give for all of it: its unit, period and base."""

import re
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
_PERIOD = (
    r"(?<![0-9—–~至-])(?:19|20|21)[0-9]{2}年"
    r"(?:度|上半年|下半年|前三季度|第?[一二三四1-4]季度|[0-9]{1,2}月?[—–~至-][0-9]{1,2}月份?|[0-9]{1,2}月份?)?"
    r"(?![0-9日—–~至-])"
)
_PART_OF_YEAR = (
    r"上半年|下半年|半年|季度|[0-9一二三四五六七八九十]+月|截[至止](?![^|]{0,6}年[底末])|中期"
)
_ANY_YEAR = r"(?:19|20|21)[0-9]{2}年"
_WRITTEN_ON = "填报|填表|制表|报送|印发|审核"


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


def basis_in(caption: Sequence[Row]) -> Basis | None:
    """The base that the lines name for all figures: （上年=100）, 环比; None where they name none."""
    cells = [cell.strip() for cell in chain.from_iterable(row.cells for row in caption)]
    if any("同比" in cell for cell in cells):
        return None  # a table of both
    found = (read_basis(cell) for cell in cells if len(cell) < _LONGEST_TITLE)
    named = [basis for basis in found if not basis.is_plain]
    return next((b for b in named if b.is_index or base_year(b.against or "") is None), None)


def period_in(caption: Sequence[Row]) -> CaptionPeriod:
    """The one period that the lines name; the day on which a table was written is none."""
    cells = chain.from_iterable(row.cells for row in caption)
    texts = ["".join(cell.split()) for cell in cells if not re.search(_WRITTEN_ON, cell)]
    named = {read_period(found) for text in texts for found in re.findall(_PERIOD, text)}
    if len(named) != 1:
        words = re.search(_ANY_YEAR if named else _PART_OF_YEAR, "|".join(texts))
        return CaptionPeriod(unclear=words[0] if words else None)
    [period] = named
    if period is None or not period.is_year:
        return CaptionPeriod(period)
    parts = (re.search(_PART_OF_YEAR, text) for text in texts)
    part = next((found[0] for found in parts if found), None)
    return CaptionPeriod(period) if part is None else CaptionPeriod(unclear=part)
