"""A column that says which way the figure beside it went: 下降 beside 3.4 is a fall of 3.4."""

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
_STAYS = frozenset({"持平", "不变", "平", "→", "flat", "unchanged", "stable"})


def says_direction(cells: Sequence[str]) -> bool:
    """Whether cells hold words for rises and falls alone, and a fall is among them.

    增长 alone may be what the figures are as well, beside 总量.
    """
    words = [_folded(cell) for cell in cells]
    return any(word in _FALLS and not is_placeholder(word) for word in words) and all(
        word in _FALLS or word in _RISES or word in _STAYS or is_placeholder(word) for word in words
    )


def with_direction(observation: Observation, cell: str) -> Observation:
    """The observation with what such a column says of its figure.

    In a column of rates the figure takes its sign from there. Of another one the word may say how
    it changed since the year before, and is noted beside it.
    """
    trend = _trend(cell)
    if not trend or observation.value is None or observation.direction:
        return observation
    if observation.kind is Kind.GROWTH and observation.value > 0:
        return observation._replace(direction=trend)
    return observation._replace(trend=trend)


def _trend(cell: str) -> int:
    word = _folded(cell)
    return -1 if word in _FALLS else 1 if word in _RISES else 0


def _folded(cell: str) -> str:
    return unicodedata.normalize("NFKC", cell).strip().casefold()
