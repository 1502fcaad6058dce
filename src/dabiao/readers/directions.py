"""A column that says which way the figure beside it went: 下降 beside 3.4 is a fall of 3.4."""

import re
import unicodedata
from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import NamedTuple

from dabiao.model.observation import Field, Kind, Observation
from dabiao.readers.basis import says_growth
from dabiao.readers.cells import is_figure, is_placeholder
from dabiao.readers.content import Content
from dabiao.readers.stacks import Column

_FALLS = frozenset(
    {"下降", "降低", "减少", "回落", "下跌", "下滑", "收窄", "降", "减", "跌", "负增长", "↓", "▼", "▽", "⬇", "-", "down", "decrease",
     "decreased", "fall", "fell", "decline", "declined", "falling", "decreasing", "lower", "negative"}
)  # fmt: skip
_RISES = frozenset(
    {"上升", "增长", "提高", "增加", "上涨", "回升", "扩大", "升", "增", "涨", "正增长", "↑", "▲", "△", "⬆", "+", "up", "increase",
     "increased", "rise", "rose", "growth", "rising", "increasing", "higher", "positive"}
)  # fmt: skip
_LONGEST = 20
_OF_RATES = frozenset({"回落", "收窄", "回升", "扩大"})
"""Words that are said of rates as well: one that is lower than the year before may still be above zero."""
_IS_SIGN = r"增减|升降|涨跌|增降|方向|正负|符号|同比|direction|sign|\+/-"
"""What headers of such columns say if they give the sign of a figure; 趋势 may be that of the rate itself."""
_NO_SIGN = r"增速|增幅|涨幅|降幅|增长率|速度|[比较与]|百分点"
"""增速升降 and 较2022年升降 say how the rate itself has changed."""
_OF_MARKS = r"正负|符号|sign|\+/-"
_OF_OTHERS = (
    r"上月|上季|上期|环比|全国|全省|全市|目标|计划|预期|位次|名次|排名|排位|指标方向|期望|理想|正逆|previous|target|plan"
    r"|rank|desired|preferred|polarity"
)
"""Headers of comparisons with something else than the year before, and of what is better."""
_STAYS = frozenset({"持平", "不变", "平", "→", "flat", "unchanged", "stable"})
_MINUS, _PLUS = "-", "+"
_DASHES = str.maketrans("−‐‑–—", "-----")


class Direction(NamedTuple):
    """A column of rises and falls.

    Attributes:
        column: its number.
        of: the column of rates to which it gives the sign; None where that is open.
        marks: whether - is a fall in it, and not a blank.
    """

    column: int
    of: int | None
    marks: bool


def directions_among(
    columns: Sequence[Column], used: Collection[int], content: Content
) -> tuple[Direction, ...]:
    """The columns that say of the figures beside them whether they are rises or falls.

    Each gives its sign to one column of rates: where they take turns, to the one beside it.
    """
    found = [column for column in columns if _says_direction(column, used, content)]
    numbers = [column.number for column in found]
    changes = [
        column.number
        for column in columns
        if found and column.number not in (*used, *numbers) and _is_change(column, content)
    ]
    turns = sorted((*numbers, *changes))
    alternate = all((one in changes) is not (other in changes) for one, other in pairwise(turns))
    is_paired = alternate and len(changes) == len(numbers)
    of = changes if is_paired else [None] * len(numbers)
    return tuple(
        Direction(column.number, rate if _is_sign(column) else None, _has_marks(column, content))
        for column, rate in zip(found, of, strict=True)
    )


def _is_change(column: Column, content: Content) -> bool:
    """Whether a column holds changes of any kind: 增速, 增减额."""
    changes = column.title.kind is Kind.GROWTH or says_growth(column.name)
    return changes and any(map(is_figure, content.cells(column)))


def _says_direction(column: Column, used: Collection[int], content: Content) -> bool:
    """Whether a column holds words for rises and falls alone, and a fall is among them.

    增长 alone may be what the figures are as well, beside 总量.
    """
    may_say = column.title.field in (None, Field.GROUP, Field.NOTE) and not column.indicator
    if not may_say or column.number in used or re.search(_OF_OTHERS, column.name.casefold()):
        return False
    words = [_folded(cell) for cell in content.cells(column)]
    is_marked = _is_sign(column) or _PLUS in words
    return any(word in _FALLS and (word != _MINUS or is_marked) for word in words) and all(
        word in _FALLS or word in _RISES or word in _STAYS or is_placeholder(word) for word in words
    )


def _is_sign(column: Column) -> bool:
    header = column.name.casefold()
    return re.search(_IS_SIGN, header) is not None and re.search(_NO_SIGN, header) is None


def _has_marks(column: Column, content: Content) -> bool:
    """Whether + stands in a column or its header asks for such marks, so that - is none left blank."""
    is_called = re.search(_OF_MARKS, column.name.casefold()) is not None
    return is_called or _PLUS in map(_folded, content.cells(column))


def with_direction(
    observation: Observation, column: int, directions: Sequence[Direction], cells: Sequence[str]
) -> Observation:
    """The observation with what such columns say of its figure.

    A rate takes its sign from the column of 增减方向 that belongs to it. Elsewhere the word may say how
    the figure changed since the year before, and is noted beside it.

    Args:
        observation: as its cell says.
        column: of the figure.
        directions: of the table.
        cells: of the row.
    """
    if observation.value is None or observation.direction:
        return observation
    for direction in directions:
        word = _folded(cells[direction.column])
        trend = -1 if word in _FALLS else 1 if word in _RISES else 0
        if not trend or direction.of not in (None, column):
            continue
        is_clear = word not in _OF_RATES and (word != _MINUS or direction.marks)
        is_rate = observation.kind is Kind.GROWTH and observation.value > 0
        if direction.of == column and is_clear and is_rate:
            return observation._replace(direction=trend)
        if trend < 0 or not observation.trend:
            observation = observation._replace(trend=trend)
    return observation


def _folded(cell: str) -> str:
    return unicodedata.normalize("NFKC", cell[:_LONGEST]).strip().casefold().translate(_DASHES)
