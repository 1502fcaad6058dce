"""A column that says which way the figure beside it went: 下降 beside 3.4 is a fall of 3.4."""

import re
import unicodedata
from collections.abc import Sequence

from dabiao.model.observation import Kind, Observation
from dabiao.readers.cells import is_placeholder

_FALLS = frozenset(
    {"下降", "降低", "减少", "回落", "下跌", "下滑", "收窄", "降", "减", "跌", "负增长", "↓", "▼", "▽", "⬇", "-", "down", "decrease",
     "decreased", "fall", "fell", "decline", "declined", "falling", "decreasing", "lower", "negative"}
)  # fmt: skip
_RISES = frozenset(
    {"上升", "增长", "提高", "增加", "上涨", "回升", "扩大", "升", "增", "涨", "正增长", "↑", "▲", "△", "⬆", "+", "up", "increase",
     "increased", "rise", "rose", "growth", "rising", "increasing", "higher", "positive"}
)  # fmt: skip
_LONGEST = 20
_IS_SIGN = r"增减|升降|涨跌|增降|方向|正负|符号|同比|direction|sign|\+/-"
"""What headers of such columns say if they give the sign of a figure; 趋势 may be that of the rate itself."""
_OF_OTHERS = r"上月|上季|上期|环比|全国|全省|全市|目标|计划|预期|previous|target|plan"
"""Headers of comparisons with something else than the year before."""
_STAYS = frozenset({"持平", "不变", "平", "→", "flat", "unchanged", "stable"})


def says_direction(header: str, cells: Sequence[str]) -> bool:
    """Whether a column holds words for rises and falls alone, and a fall is among them.

    增长 alone may be what the figures are as well, beside 总量.
    """
    if re.search(_OF_OTHERS, header.casefold()):
        return False
    words = [_folded(cell) for cell in cells]
    return any(word in _FALLS and not is_placeholder(word) for word in words) and all(
        word in _FALLS or word in _RISES or word in _STAYS or is_placeholder(word) for word in words
    )


def with_direction(observation: Observation, header: str, cell: str) -> Observation:
    """The observation with what such a column says of its figure.

    In a column of rates the figure takes its sign from one called 增减方向. Elsewhere the word may say
    how the figure changed since the year before, and is noted beside it.
    """
    trend = _trend(cell)
    if not trend or observation.value is None or observation.direction:
        return observation
    is_sign = re.search(_IS_SIGN, header.casefold()) is not None
    if is_sign and observation.kind is Kind.GROWTH and observation.value > 0:
        return observation._replace(direction=trend)
    return observation._replace(trend=trend)


def _trend(cell: str) -> int:
    word = _folded(cell)
    return -1 if word in _FALLS else 1 if word in _RISES else 0


def _folded(cell: str) -> str:
    return unicodedata.normalize("NFKC", cell[:_LONGEST]).strip().casefold()
