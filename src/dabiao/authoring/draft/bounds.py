"""The words around a figure: which comparator they say, and how the figure changes what it is of."""

import re
from typing import NamedTuple

from dabiao.authoring.draft.figures import Figure
from dabiao.model.comparator import Comparator
from dabiao.model.document import Measure

_BEFORE = (
    (r"(?:不低于|不少于|不小于|≥|至少|最低)(?:达到?|为)?", Comparator.AT_LEAST),
    (
        r"(?:不得?超过|不突破|不应超过|不能超过|不高于|不多于|不大于|≤|至多|最多|"
        r"(?:(?:下|压)?降低?|压缩|压减|缩小|缩短|减少|精简|收窄|控减)(?:到|至)|"
        r"(?:严格)?(?:控制|稳定控制)(?:在|到)?)",
        Comparator.AT_MOST,
    ),
    (r"(?:超过|突破|高于|大于|超|多于|>|跨越|迈上|站上|跃上|跃升到)", Comparator.MORE_THAN),
    (r"(?:低于|少于|小于|不足|<)", Comparator.LESS_THAN),
    (r"(?:接近|大约|约|近)", Comparator.ABOUT),
)
_BEFORE_RE = [(re.compile(f"{pattern}$"), comparator) for pattern, comparator in _BEFORE]
_FAR = re.compile(
    r"(?:(?P<least>不低于|不少于|不小于)|不超过|不高于|不大于)[^，。；：、\d]{2,30}的$"
)
"""A bound before what the share is of: 不超过实际支付金额的40%."""
_AT_MOST_DONE = re.compile(r"(?:最多|至多)[^，。；：、\d]{2,4}$")
_AFTER = re.compile(
    r"(?:的?(?P<about>左右|上下)|(?:及|或)?(?P<least>以上)|(?P<most>以内|以下|之内|(?<=[日天时月钟])内)|(?P<points>个百分点))"
)
_BY_AFTER = re.compile(
    r"(?:左右|以上|以内)?的(?:幅度|比例|速度)(?:(?P<cut>压减|压缩|削减|减少|降低)|增加|提高|增长)"
)
_VERBS = re.compile(
    r"(?P<growth>(?<!自然)增长率|(?<!自然)增长(?!率)|(?<!新)增加到?|增速|增幅|上涨|涨幅|提高|提升|上升|扩大|(?<![新净])增)?"
    r"(?P<cut>下降率|下降|降低|降幅|减少|压减|削减|缩短|缩小|压缩|递减|减)?"
    r"(?P<by>到|至|达到|达|为|在|控制在|保持在|稳定在|维持在|保持|预期|目标|至少|了|实现|目标为|幅度|"
    r"不低于|不少于|不高于|超过|突破|高于|低于|接近|约|近|超|控制|要|力争|继续|再|均|都|分别|年均|拟按|按|设定|确定|定)*+$"
)


class Bound(NamedTuple):
    """What the words around a figure say.

    Attributes:
        comparator: None where no word bounds it.
        before: where the words that bound it before begin.
        end: where those behind it end.
        words: the words that bound it.
    """

    comparator: Comparator | None
    before: int
    end: int
    words: str = ""


def bound_of(text: str, figure: Figure) -> Bound:
    """The comparator that the words around a figure say."""
    head = text[max(0, figure.start - 12) : figure.start]
    after = _AFTER.match(text, figure.end)
    end = after.end() if after else figure.end
    found, before = None, figure.start
    for pattern, comparator in _BEFORE_RE:
        if match := pattern.search(head):
            found, before = comparator, figure.start - (len(head) - match.start())
            break
    if (
        found is None
        and figure.unit == "%"
        and (far := _FAR.search(text[max(0, figure.start - 40) : figure.start]))
    ):
        found = Comparator.AT_LEAST if far["least"] else Comparator.AT_MOST
    if found is None and _AT_MOST_DONE.search(head):
        found = Comparator.AT_MOST
    words = text[before : figure.start] + (after[0] if after else "")
    if after and after["about"]:
        return Bound(Comparator.ABOUT, before, end, words)
    if after and after["least"]:
        return Bound(Comparator.AT_LEAST, before, end, words)
    if after and after["most"]:
        return Bound(Comparator.AT_MOST, before, end, words)
    if found is None and figure.more:
        found = Comparator.MORE_THAN
    return Bound(found, before, end, words)


class Change(NamedTuple):
    """How a figure says that a quantity moves, and where those words begin."""

    measure: Measure | None
    start: int
    to: bool
    """Whether the figure is where it arrives, not by how much it moves."""
    reached: bool = False
    """Whether 达到 says so: what is reached may be passed."""


def change_of(text: str, start: int, figure: Figure) -> Change:
    """The words of change right before a place (the figure, or what bounds it)."""
    head = text[max(0, start - 16) : start]
    found = _VERBS.search(head)
    if found is None:
        return Change(None, start, to=False)
    if by := _BY_AFTER.match(text, figure.end):
        return Change(Measure.REDUCTION if by["cut"] else Measure.GROWTH, start, to=False)
    begin = start - (len(head) - found.start())
    verb = found["growth"] or found["cut"]
    arrives = re.search(r"(?:到|至|达)", found[0]) is not None
    reached = "达到" in found[0]
    if not verb:
        return Change(None, begin, to=bool(found[0]), reached=reached)
    if arrives or figure.unit not in ("%", "百分点", "倍"):
        return Change(None, begin, to=arrives, reached=reached)
    measure = Measure.REDUCTION if found["cut"] else Measure.GROWTH
    return Change(measure, begin, to=False)
