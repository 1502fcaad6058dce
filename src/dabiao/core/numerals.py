"""The figures in a piece of Chinese text, in Arabic, Chinese or Roman numerals."""

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

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


class Mention(NamedTuple):
    """A figure in a text: the values that it can stand for, and the text around it.

    Attributes:
        values: 百 can be 100, 二分之一 both 0.5 and 50 (of a hundred).
        scaled: whether the text multiplies the figure by 万 or the like.
        before: the characters before it, without white space.
        after: the characters behind it.
    """

    values: frozenset[Decimal]
    scaled: bool
    before: str
    after: str


def mentions(text: str) -> Iterator[Mention]:
    """The figures of a text in order, Arabic, Chinese and Roman.

    White space between two digits may separate two cells (152 350) or stand inside a number that was
    badly printed (55 00): both readings are given.
    """
    # Roman numerals become letters in NFKC: they are left as they are.
    folded = "".join(c if c in _ROMAN else unicodedata.normalize("NFKC", c) for c in text)
    squeezed = "".join(folded.split())
    separated = "".join(re.sub(r"(?<=[0-9])\s+(?=[0-9])", "|", folded).split())
    yield from _mentions(squeezed)
    if separated != squeezed:
        yield from _mentions(separated)


def _mentions(squeezed: str) -> Iterator[Mention]:
    for found in _MENTION.finditer(squeezed):
        after = squeezed[found.end() : found.end() + 8]
        yield Mention(
            frozenset(_values(found, after)),
            bool(found["scale"]),
            squeezed[max(0, found.start() - 6) : found.start()],
            after,
        )


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
