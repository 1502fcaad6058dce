"""The figures of a sentence: number, range, scale and unit, and the words that bound them."""

import re
from collections.abc import Iterator
from decimal import Decimal
from enum import Enum
from typing import NamedTuple

from dabiao.core import units
from dabiao.core.numerals import chinese_number, spoken_number

_NUMBER = r"\d{1,15}(?:,\d{3}){0,4}(?:\.\d{1,10})?"
_TO = r"(?:[—–\-－~～─]{1,2}|至|到)"
_CHINESE = "零〇一二两三四五六七八九十百千万亿"
_DIGITS = "零一二三四五六七八九〇"
_SPOKEN = rf"[{_CHINESE}]{{1,6}}(?:点[{_DIGITS}]{{1,4}})?"
_FIGURE = re.compile(
    rf"(?P<low>{_NUMBER})(?P<mark>%|[十百千万亿]{{0,2}}){_TO}(?P<high>{_NUMBER})"
    rf"|(?P<number>{_NUMBER})"
    rf"|(?P<below>[{_CHINESE}]{{1,6}})分之(?P<above>{_SPOKEN})(?:[至到—-]百分之(?P<to>{_SPOKEN}))?"
    rf"|(?P<tenths>[一二三四五六七八九])成(?![为立效果本熟员分长都就品功])(?P<half>半)?"
    rf"|(?P<chinese>[{_CHINESE}]{{1,12}}(?:点(?![{_CHINESE}]?钟)[{_DIGITS}]{{1,4}}[万亿]{{0,2}})?)"
    r"|(?P<doubled>翻[一两]?番|翻番)"
    r"|(?P<halved>减半(?!征|收|缴|计|优惠))"
    r"|(?P<rank>[ⅠⅡⅢⅣⅤ]{1,2})(?=类)"
)
_VOLTS = re.compile(r"[万千]?(?:伏(?!安)|赫兹|卡路里|吨级|比特|bps|bit)")
_SCALE = re.compile(r"[十百千万亿]{1,2}")
_EACH = re.compile(r"每(立方米|平方米|平方公里|公顷|亩)")
_MORE = re.compile(r"[多余几](?!元化|样|种形式|家化)")
_RATES = {"百": "%", "千": "‰"}
_ROUND = {"百": Decimal(100), "千": Decimal(1000)}
_ROMAN = {"Ⅰ": 1, "Ⅱ": 2, "Ⅲ": 3, "Ⅳ": 4, "Ⅴ": 5}
_AFTER_GE = re.compile(r"个(?:百分点|月|小时|工作日|千分点)")
_RISKY = frozenset("方里度分期级类对组层块片支队班门日号厘升克米斤时")
"""Units of one character that more often are another word: counted only where nothing goes on."""
_SCALES = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}


class Shape(Enum):
    """How a figure is written."""

    ARABIC = "arabic"
    CHINESE = "chinese"
    WORDS = "words"
    """A whole, a doubling or nothing, without a numeral: 翻一番, 全覆盖."""


class Figure(NamedTuple):
    """A figure in a text.

    Attributes:
        start: of its first character.
        end: behind its unit.
        value: in ``unit``.
        upper: the second figure of a range.
        more: whether 多 or 余 says that it is more.
        number_end: behind its numeral.
    """

    start: int
    end: int
    value: Decimal
    unit: str
    shape: Shape
    upper: Decimal | None = None
    more: bool = False
    number_end: int = 0


def figures(text: str) -> Iterator[Figure]:
    """The figures of a text in order; a Chinese numeral is one only with a unit behind it."""
    for found in _FIGURE.finditer(text):
        figure = _read(text, found)
        if figure is not None:
            yield figure


def _read(text: str, found: "re.Match[str]") -> Figure | None:
    start, end = found.span()
    if found["doubled"]:
        value = Decimal(300 if "两" in found["doubled"] else 100)
        return Figure(start, end, value, "%", Shape.WORDS, number_end=end)
    if found["halved"]:
        return Figure(start, end, Decimal(50), "%", Shape.WORDS, number_end=end)
    if found["rank"]:
        grade = Decimal(_ROMAN.get(found["rank"], 0))
        return Figure(start, end + 1, grade, "类", Shape.CHINESE, number_end=end) if grade else None
    if found["below"]:
        return _fraction(text, found)
    if found["tenths"]:
        value = chinese_number(found["tenths"]) * 10 + (5 if found["half"] else 0)
        return Figure(start, end, value, "%", Shape.CHINESE, number_end=end)
    if found["chinese"]:
        return _chinese(text, found)
    low = found["low"] or found["number"]
    value = Decimal(low.replace(",", ""))
    upper = Decimal(found["high"].replace(",", "")) if found["high"] else None
    scale, more, unit, end = _scale_and_unit(text, end)
    if unit.startswith("个百分点"):
        unit = "百分点"
    if unit and (each := _EACH.match(text, end)) and units.known(f"{unit}/{each[1]}"):
        unit, end = f"{unit}/{each[1]}", each.end()
    if unit == "" and scale != 1:
        value *= scale
        upper = upper * scale if upper is not None else None
    if found["mark"] == "%" and not unit:
        unit = "%"
    return Figure(start, end, value, unit, Shape.ARABIC, upper, more, found.end())


def _scale_and_unit(text: str, start: int) -> tuple[int, bool, str, int]:
    """What stands behind a numeral: a bare scale, 多, the unit, and where that ends."""
    unit = unit_at(text, start)
    if not unit and (volts := _VOLTS.match(text, start)):
        unit = volts[0]
    if unit:
        return 1, False, unit, start + len(unit)
    if more := _MORE.match(text, start):
        unit = unit_at(text, more.end())
        return 1, True, unit, more.end() + len(unit)
    scale = _SCALE.match(text, start)
    if scale is None:
        return 1, False, "", start
    end, many = scale.end(), _MORE.match(text, scale.end())
    if many is not None:
        end = many.end()
    # 8000多亿元 and 800万余人: the scale is part of the unit.
    behind = unit_at(text, end)
    factor = 1
    for character in scale[0]:
        factor *= _SCALES[character]
    if behind and units.known(scale[0] + behind):
        return 1, many is not None, scale[0] + behind, end + len(behind)
    return factor, many is not None, "", end


def unit_at(text: str, start: int) -> str:
    """The unit that stands at a place, "" where none does."""
    if _AFTER_GE.match(text, start):
        return units.leading(text[start : start + 6])
    if text.startswith("个", start):
        return "个"
    unit = units.leading(text[start : start + 16])
    if len(unit) == 1 and unit in _RISKY:
        following = text[start + 1 : start + 2]
        if unit in "类级位" and text[start - 1 : start] in "ⅠⅡⅢⅣⅤ":
            return unit
        if following and following not in "，。；、！）)以左上":
            return ""
    return unit


def _fraction(text: str, found: "re.Match[str]") -> Figure | None:
    start, end = found.span()
    above = Decimal(100) if found["above"] == "百" else _spoken(found["above"])
    if above is not None and found["below"] in _RATES:
        upper = _spoken(found["to"]) if found["to"] else None
        unit = _RATES[found["below"]]
        return Figure(start, end, above, unit, Shape.CHINESE, upper, number_end=end)
    below = spoken_number(found["below"])
    if not below or above is None or found["to"]:
        return None
    share = above * 100 / below
    if share != share.to_integral_value():
        share = share.quantize(Decimal("0.01"))
    return Figure(start, end, share, "%", Shape.CHINESE, number_end=end)


def _spoken(text: str) -> Decimal | None:
    """The number that a Chinese numeral spells, with what stands behind its point: 五点五."""
    whole, point, decimals = text.partition("点")
    value = spoken_number(whole, whole=bool(point))
    if value is None or not point:
        return value
    return value + Decimal("0." + "".join(str(_DIGITS.index(digit) % 10) for digit in decimals))


def _chinese(text: str, found: "re.Match[str]") -> Figure | None:
    start, end = found.span()
    numeral = found["chinese"]
    scale = re.search(r"[万亿]+$", numeral)
    unit = unit_at(text, end)
    if scale and scale.start() and units.known(scale[0] + unit) and unit:
        numeral, unit = numeral[: scale.start()], scale[0] + unit
    if numeral in _ROUND and unit == "项":
        return Figure(start, end + 1, _ROUND[numeral], unit, Shape.CHINESE, number_end=end)
    value = _spoken(numeral)
    if value is None or not unit:
        return None
    return Figure(start, end + len(unit.removeprefix(scale[0]) if scale else unit), value, unit,
                  Shape.CHINESE, number_end=found.end())  # fmt: skip
