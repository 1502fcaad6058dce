"""Finds the figures that a piece of Chinese text names, and the words that bound them.

Used to prove that a target's figure and comparator are those of its wording.
"""

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from dabiao.model.comparator import Comparator

_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "俩": 2}
_SCALES = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
_ROMAN = {c: i for i, c in enumerate("ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ", 1)}

_MENTION = re.compile(
    r"(?P<arabic>\d+(?:,\d{3})*(?:\.\d+)?)(?P<scale>[十百千万亿]*)"
    r"|(?P<tenths>[一二三四五六七八九])成"
    r"|(?P<fraction>[一二三四五六七八九十百]+分之[一二三四五六七八九十百零]+)"
    r"|(?P<chinese>[零〇一二两俩三四五六七八九十百千万亿]{1,20})"
    r"|(?P<roman>[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ])"
)

# Words that name a whole, nothing or a doubling without a numeral.
_SPOKEN = {
    Decimal(100): r"全覆盖|全面|全部|所有|全域|全|均|都|每个|每一|普遍|应\S尽\S|各",
    Decimal(0): r"清零|消除|杜绝|不再|不发生|零|严禁|禁止|不得|无|取缔|淘汰|遏制|不新增|免",
    Decimal(50): r"一半|过半|半数",
    Decimal("0.5"): r"半",
    Decimal(2): r"翻番|翻一番|双",
    Decimal(1): r"首个|第一|首",
}


class Mention(NamedTuple):
    """A figure in a text: the values that it can stand for, and the words around it.

    ``scaled`` says that the text multiplies it by 万 or the like.
    """

    values: frozenset[Decimal]
    scaled: bool
    before: str
    after: str


def mentions(text: str) -> Iterator[Mention]:
    """The figures of a text in order, Arabic, Chinese and Roman.

    White space between two digits may part two cells (152 350) or stand inside a number that was
    badly printed (55 00): both readings are given.
    """
    # Roman numerals become letters in NFKC: they are left as they are.
    folded = "".join(c if c in _ROMAN else unicodedata.normalize("NFKC", c) for c in text)
    squeezed = "".join(folded.split())
    parted = "".join(re.sub(r"(?<=[0-9])\s+(?=[0-9])", "|", folded).split())
    yield from _mentions(squeezed)
    if parted != squeezed:
        yield from _mentions(parted)


def _mentions(squeezed: str) -> Iterator[Mention]:
    for found in _MENTION.finditer(squeezed):
        after = squeezed[found.end() : found.end() + 8]
        yield Mention(
            frozenset(_values(found, after)),
            bool(found["scale"]),
            squeezed[max(0, found.start() - 6) : found.start()],
            after,
        )


def mentions_of(
    text: str, value: Decimal, multiplier: Decimal, base_unit: str
) -> Iterator[Mention]:
    """The places of a text that name a figure in numerals.

    Args:
        text: the wording.
        value: the figure in its unit.
        multiplier: what the unit multiplies by: 10000 for 万吨.
        base_unit: the unit without its multiplier: 吨 for 万吨.
    """
    for mention in mentions(text):
        meant = {value * multiplier}
        if not mention.scaled and not (base_unit and mention.after.startswith(base_unit)):
            meant.add(value)  # the unit stands elsewhere, as in the head of a table's column
        if meant & mention.values:
            yield mention


def names_figure(text: str, value: Decimal, multiplier: Decimal, base_unit: str) -> bool:
    """Whether a text names a figure, in numerals or in words such as 全覆盖 and 清零.

    Args: as for :func:`mentions_of`.
    """
    if any(mentions_of(text, value, multiplier, base_unit)):
        return True
    spoken = _SPOKEN.get(value)
    return spoken is not None and re.search(spoken, text) is not None


def chinese_number(text: str) -> Decimal:
    """The value of a Chinese numeral: 一百零五, 三千, 两万, 二〇二五."""
    if not any(c in _SCALES for c in text):
        return Decimal("".join(str(_DIGITS[c]) for c in text))
    for scale in "亿万":
        if scale in text:
            above, _, below = text.rpartition(scale)
            whole = chinese_number(above) if above else Decimal(1)
            return whole * _SCALES[scale] + (chinese_number(below) if below else 0)
    total = digit = 0
    for c in text:
        if c in _DIGITS:
            digit = _DIGITS[c]
        else:
            total += (digit or 1) * _SCALES[c]
            digit = 0
    return Decimal(total + digit)


def _values(found: "re.Match[str]", after: str) -> Iterator[Decimal]:
    if found["roman"]:
        yield Decimal(_ROMAN[found["roman"]])
    elif found["tenths"]:
        yield chinese_number(found["tenths"]) * 10
    elif found["fraction"]:
        below, above = (chinese_number(part) for part in found["fraction"].split("分之"))
        yield above / below
        yield above * 100 / below
    elif found["chinese"]:
        yield chinese_number(found["chinese"])
    else:
        number = Decimal(found["arabic"].replace(",", ""))
        scales = found["scale"] or ""
        if scales[-1:] in ("千", "百") and after[:1] in ("瓦", "克", "米", "伏", "分"):
            scales = scales[:-1]  # 千瓦 and 百分点 are units, not multipliers
        for scale in scales:
            number *= _SCALES[scale]
        yield number


# What the words before and after a figure say. 不低于 is looked for before 低于.
_AT_LEAST, _AT_MOST = frozenset({Comparator.AT_LEAST}), frozenset({Comparator.AT_MOST})
_MORE, _LESS = frozenset({Comparator.MORE_THAN}), frozenset({Comparator.LESS_THAN})
_ABOUT = frozenset({Comparator.ABOUT})
_BEFORE = [
    (r"(不低于|不少于|不小于|≥|至少|最低|以上)(达到?|为)?$", _AT_LEAST),
    (r"(不得?超过|不应超过|不能超过|不高于|不多于|不大于|≤|至多|最多|控制在)$", _AT_MOST | _ABOUT),
    (r"(超过|突破|高于|大于|超|多于|>)$", _MORE | _ABOUT),
    (r"(低于|少于|小于|不足|<)$", _LESS),
    (r"(接近|约|大约|近)$", _ABOUT),
]
_UNIT = r"[^,，。;；、0-9|]{0,5}?"
_AFTER = [
    (rf"^{_UNIT}(左右|上下)", _ABOUT),
    (rf"^{_UNIT}(及?以上)", _AT_LEAST | _MORE),
    (rf"^{_UNIT}(以内|以下|之内)", _AT_MOST | _LESS),
]


def comparators_said(mention: Mention) -> frozenset[Comparator]:
    """The comparators that the words around a figure allow; all where they say nothing."""
    for patterns, text in ((_AFTER, mention.after), (_BEFORE, mention.before)):
        for pattern, comparators in patterns:
            if re.search(pattern, text):
                return comparators
    return frozenset(Comparator)
