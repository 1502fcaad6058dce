"""Names of indicators as tables print them: with a year before them, or with 累计值 or 同比增长 behind."""

import re
import unicodedata
from collections.abc import Callable
from typing import NamedTuple

from dabiao.core.periods import read_period
from dabiao.core.units import behind
from dabiao.model.observation import Field, Kind
from dabiao.readers.headers import Title, read_title
from dabiao.readers.translations import without_translation

IsIndicator = Callable[[str], bool]
"""Whether a text is the name of an indicator of the document."""

_LONGEST = 80
_BESIDE = (None, Field.VALUE, Field.TARGET)
_SEPARATORS = "_-:：、—·（( "
_RUNNING = r"累计|ytd|year to date"
_OF_QUARTER = r"当季|本季"
_OF_MONTH = r"当月|本月|当季|本季|当期"
_CODE_BEHIND = r"\s*\[[A-Z]+(?:[._][A-Z0-9]+)+\]$"
"""The code of a series behind its name, as the World Bank prints it: [SP.POP.TOTL]."""


class Named(NamedTuple):
    """A name taken apart: the indicator, and what else the name says of its figures."""

    indicator: str
    title: Title


def says_running(name: str) -> bool:
    """Whether a name says that its figures add up since January: 国内生产总值累计值."""
    return re.search(_RUNNING, name, re.IGNORECASE) is not None


def says_month(name: str) -> bool:
    """Whether a name says that its figures are of a month or quarter alone: 当季值."""
    return re.search(_OF_MONTH, name) is not None


def says_quarter(name: str) -> bool:
    """Whether a name says that its figures are of a quarter alone, by whichever month it is called."""
    return re.search(_OF_QUARTER, name) is not None


def read_name(text: str, is_indicator: IsIndicator) -> Named | None:
    """The indicator that a header or a title names, and what it says beside; None where none is.

    A name that is one of the document's as it stands is not taken apart.
    """
    if text.endswith("]") and len(text) <= _LONGEST:
        text = re.sub(_CODE_BEHIND, "", text)
    title = read_title(text)
    if title.field is not None and title.field is not Field.VALUE:
        return None
    names = [title.text]
    if title.kind is Kind.INDEX:
        names.append(title.text.removesuffix("指数"))
    for name in names:
        if name and is_indicator(name):
            return Named(name, _as_named(title, name))
    if len(text) > _LONGEST or title.is_known:
        return None
    if (parted := behind(text)) and is_indicator(parted[0]):  # 森林蓄积量/万立方米
        stem, unit = parted
        return Named(stem, _as_named(title._replace(unit=unit), stem))
    if found := _of_year(title, is_indicator) or with_suffix(text, is_indicator):
        return found
    chinese = None if text.isascii() else without_translation(text, is_indicator)
    return read_name(chinese, is_indicator) if chinese else None


def with_suffix(text: str, is_indicator: IsIndicator) -> Named | None:
    """The indicator of 国内生产总值累计值(亿元) or 工业增加值_累计同比增长; None where there is none."""
    folded = unicodedata.normalize("NFKC", text[:_LONGEST]).strip()
    for end in range(len(folded) - 1, 1, -1):
        said = read_title(folded[end:].lstrip(_SEPARATORS))
        if said.field not in _BESIDE or not said.is_known:
            continue
        stem = folded[:end].rstrip(_SEPARATORS)
        if is_indicator(stem):
            return Named(stem, said)
    return None


def with_year(text: str, is_indicator: IsIndicator) -> Named | None:
    """The indicator of 2023年地区生产总值, and the year; None of any other name."""
    return _of_year(read_title(text), is_indicator) if len(text) <= _LONGEST else None


def _of_year(title: Title, is_indicator: IsIndicator) -> Named | None:
    """The indicator of 2023年地区生产总值."""
    folded = unicodedata.normalize("NFKC", title.text)
    if not folded[:4].isdecimal():
        return None
    for end in range(len(folded) - 1, 3, -1):
        period = read_period(folded[:end])
        name = folded[end:].strip()
        if period is not None and is_indicator(name):
            return Named(name, _as_named(title._replace(period=period), name))
    return None


def _as_named(title: Title, name: str) -> Title:
    """What a header says beside the name: nothing of it is a word for rates or totals."""
    return Title(
        name,
        period=title.period,
        unit=title.unit,
        kind=Kind.INDEX if title.kind is Kind.INDEX else None,
        against=title.against,
        running=says_running(name),
        of_month=says_month(name),
    )
