"""The figures in a piece of Chinese text, in Arabic, Chinese or Roman numerals."""

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "俩": 2}
_SCALES = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
_ROMAN = {c: i for i, c in enumerate("ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ", 1)}

_LETTERS = {unicodedata.normalize("NFKC", c): i for c, i in _ROMAN.items()}
REACH = 12
"""Characters behind a figure that are looked at: a unit such as 微克/立方米, and the words behind it."""
_D = "[一二两三四五六七八九]"
_SECTION = re.compile(  # below 10,000; a last digit behind 百 or 千 is of the scale below it
    rf"(?:(?P<thousands>{_D})千)?(?P<no_hundreds>零)?(?:(?P<hundreds>{_D})百)?(?P<no_tens>零)?"
    rf"(?:(?P<tens>{_D})?(?P<ten>十))?(?P<last>{_D})?"
)
_GREAT = re.compile(
    r"(?:(?P<yi>[^亿万]+)亿(?P<no_wan>零)?)?(?:(?P<wan>[^亿万]+)万)?(?P<rest>[^亿万]*)"
)
_RANK = re.compile(
    r"(?:稳定)?(?:达到?|保持在?|为)?(?P<where>全[国省市区县])?(?:排名)?第?"
    rf"(?:(?P<arabic>[0-9]{{1,4}})|(?P<roman>X|IX|IV|V?I{{1,3}}|V)|(?P<chinese>(?:{_D}|[零十百千])+))"
    r"(?:(?P<unit>[位名])|(?P<grade>[类级])(?:水质|水体|水)?(?:标准)?(?:[甲乙丙特]等)?"
    r"(?:综合|专科|中医)?(?:医院)?)?"
)

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
        after = squeezed[found.end() : found.end() + REACH]
        yield Mention(
            frozenset(_values(found, after)),
            bool(found["scale"]),
            squeezed[max(0, found.start() - 6) : found.start()],
            after,
        )


class Rank(NamedTuple):
    """A rank or grade.

    Attributes:
        value: 3 of Ⅲ类, 三级甲等 and 第三名.
        unit: 类, 级, 位 or 名; "" without.
        among: 全省 of 全省第3位; "" without.
    """

    value: Decimal
    unit: str
    among: str


def plain_rank(text: str) -> Rank | None:
    """The rank or grade that a text names and says nothing else of.

    劣于Ⅲ类, 前十, 倒数第二, 提升3位 and 正在创建三级 are none: whoever took their numeral would read
    the contrary of what they say.
    """
    found = _RANK.fullmatch("".join(unicodedata.normalize("NFKC", text).split()))
    if found is None:
        return None
    unit = found["unit"] or found["grade"] or ""
    if found["chinese"]:
        value = spoken_number(found["chinese"])
    else:
        value = Decimal(found["arabic"] or _LETTERS[found["roman"]])
    return Rank(value, unit, found["where"] or "") if value else None


def spoken_number(text: str, *, whole: bool = False) -> Decimal | None:
    """The number that a Chinese numeral spells, as one says it: 八百五 is 850, 两万五 is 25,000.

    None for what is no proper numeral, and where it cannot be told which is meant: 三四, 一亿五千
    (万 may be left out), 八百五万.

    Args:
        text: the numeral.
        whole: whether no scale may be left out at its end, as in front of 点.
    """
    if text in ("零", "〇"):
        return Decimal(0)
    found = _GREAT.fullmatch(text.replace("〇", "零").replace("俩", "两"))
    if found is None or not text:
        return None
    yi, wan, rest = found["yi"], found["wan"], found["rest"]
    parts = [_section(part, short=False) if part else 0 for part in (yi, wan)]
    scale = 10**7 if yi and not wan else 10**3 if wan else 0
    if scale and re.fullmatch(_D, rest):  # 两万五, 一亿二
        below = None if whole or found["no_wan"] else int(_DIGITS[rest]) * scale
    elif yi and not wan and rest and not (found["no_wan"] or rest.startswith("零")):
        below = None  # 一亿五千
    else:
        below = _section(rest, short=not whole, follows=bool(wan)) if rest else 0
    if below is None or None in parts or (found["no_wan"] and not (wan or rest)):
        return None
    if yi and wan and not found["no_wan"] and "千" not in wan and "百" not in wan:
        return None  # 一亿五万 leaves out a 零 at least
    return Decimal((parts[0] or 0) * 10**8 + (parts[1] or 0) * 10**4 + below)


def _section(text: str, *, short: bool, follows: bool = False) -> int | None:
    """The value of a numeral below 10,000; ``follows`` says that 万 stands before it."""
    found = _SECTION.fullmatch(text)
    if found is None or not text or text == "零":
        return None
    thousands, hundreds, last = (
        _DIGITS.get(found[g] or "", 0) for g in ("thousands", "hundreds", "last")
    )
    tens = _DIGITS.get(found["tens"] or "", 1) if found["ten"] else 0
    above_hundreds = found["thousands"] or follows
    if found["no_hundreds"] and (not above_hundreds or (found["hundreds"] and not follows)):
        return None  # 一千零五百
    if found["no_hundreds"] and found["thousands"] and found["hundreds"]:
        return None
    if found["no_tens"] and (found["ten"] or not last or not found["hundreds"]):
        return None  # 一百零五十
    value = thousands * 1000 + hundreds * 100 + tens * 10
    has_zero = found["no_hundreds"] or found["no_tens"]
    if last and not found["ten"] and not has_zero and (found["thousands"] or found["hundreds"]):
        if not short:
            return None
        return value + last * (10 if found["hundreds"] else 100)
    if has_zero and not (value % 1000 or last):
        return None
    return value + last


def chinese_number(text: str) -> Decimal:
    """The value of a Chinese numeral: 一百零五, 三千, 两万, 二〇二五."""
    if (spoken := spoken_number(text)) is not None:
        return spoken
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
