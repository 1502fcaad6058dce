"""What a cell holds: a number, nothing, or words.

A number is read only where nobody can doubt which one is meant: 超过6, 近6, 60余 and 5—6 are words here,
since they name no figure that could be held against a target.
"""

import re
import unicodedata
from collections.abc import Iterable
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from dabiao.core.decimals import plain, read_number
from dabiao.core.units import is_multiplier, known, simplified
from dabiao.model.verdict import declared_verdict

_PLACEHOLDERS = frozenset(
    {"", "..", ":", "n.a.", "n.a", "-", "--", "---", "—", "——", "–", "/", "\\", "…", "……", "...", "......", "n/a", "na", "#n/a",
     "nan", "null", "none", "暂无", "暂无数据", "暂缺", "缺", "缺报", "未报", "未统计", "待统计", "待公布", "待定", "待核定",
     "尚未公布", "暂未公布", "未公布", "无数据", "没有数据", "不详"}
)  # fmt: skip

_STATES = frozenset(
    {"正增长", "负增长", "持平", "保持稳定", "稳定", "持续改善", "持续提升", "持续下降", "持续上升", "明显改善",
     "显著改善", "显著提升", "显著下降", "有所改善", "预计能完成", "预计能完成目标", "预计能完成年度目标"}
)  # fmt: skip

_MINUS_SIGNS = str.maketrans(dict.fromkeys("−‐‑–—", "-"))
_THIN = "[\u00a0\u2007\u2009\u202f]"
_GROUPS = rf"(?<![0-9.,])[1-9][0-9]{{0,2}}(?:{_THIN}[0-9]{{3}})+(?![0-9])"
"""1 234.5 with the blanks that part thousands in print, and never a number from the next one."""
_AS_TEXT = "^['‘’](?=[-+]?[0-9])"
"""Before a figure that is kept as text."""
_LONGEST_PLAIN = 15
_LONGEST_FIGURE = 100
"""Characters, after which nothing is a figure; marks that combine are slow to fold_name."""
_APPROXIMATE_BEFORE = r"^(?:大约|约为|约)"
_APPROXIMATE_AFTER = r"(?:左右|上下)$"
_PROVISIONAL = r"\((?:初步(?:核算|统计)?|预计|快报|估算|预测|暂估)数?\)$"
_YEAR_BEFORE = r"(?P<compared>(?:同比|环比|(?:[比较](?:上年|去年)(?:同期)?))*)"
_UP = "增长率|增长|增速|增幅|涨幅|上升|提高|增加|上涨|回升|提升|新增|净增|增|涨|升"
_DOWN = "负增长|降幅|跌幅|下降|降低|减少|回落|下跌|下滑|降|跌|减"
_RATES = ("增长率", "增速", "增幅", "涨幅", "降幅", "跌幅")
"""Words that are followed by a rate in percent, and not by an amount."""
_VERB_BEFORE = (
    rf"^(?:{_YEAR_BEFORE}(?:实际|累计|共|已)*(?:(?P<up>{_UP})|(?P<down>{_DOWN}))了?"
    r"|(?:实际|累计|共|已)*(?:达到|达|为|完成|实现)|累计)"
)
_SIGNED = rf"^{_YEAR_BEFORE}(?=[+-])"
_MINUS_IN_WORDS = "^负(?=[0-9])"
_D = "[一二两三四五六七八九]"
_BELOW_10_000 = rf"(?:{_D}千[零〇]?)?(?:{_D}百[零〇]?)?(?:{_D}?十)?{_D}?"
_CHINESE = (
    rf"^(?P<share>[百千]分之)?(?P<whole>零|(?:(?={_D}|十){_BELOW_10_000}亿[零〇]?)?"
    rf"(?:(?={_D}|十){_BELOW_10_000}万[零〇]?)?(?:(?={_D}|十){_BELOW_10_000})?)"
    r"(?:点(?P<places>[零〇一二三四五六七八九]{1,10}))?"
)
_CENTURIES = ("19", "20", "21")
_BEGINS = frozenset("零一二两三四五六七八九十百千负-")
"""Characters with which a figure in words begins."""
_OF_SHARE = {"百分之": "%", "千分之": "‰"}
_TENTHS = rf"(?P<tenths>{_D}|十)成(?P<half>半|[一二三四五六七八九])?"
_CHANGES = {  # as a rise in percent; 减半 is a fall
    "零增长": 0,
    "翻番": 100,
    "翻一番": 100,
    "翻了一番": 100,
    "翻两番": 300,
    "翻了两番": 300,
    "减半": -50,
}
_MOST_DIGITS = 15
"""Beyond them a figure has the noise of binary arithmetic, which a workbook does not show."""
_INVISIBLE = "[\u00ad\u200b-\u200d\u2060\ufeff]"


class Number(NamedTuple):
    """A number as it is written.

    Attributes:
        value: positive where ``direction`` is not 0.
        unit: the unit or multiplier (万) behind it in the same cell; "" without.
        approximate: 约6, 6%左右, 6（初步数）.
        direction: 1 for 增长5.5%, -1 for 下降3.3%, 0 without either.
        signed: a plus or minus stands before it.
        compared: 同比 or 比上年 stands before it: it is no amount of its own.
        accumulated: 累计 stands before it.
    """

    value: Decimal
    unit: str
    approximate: bool = False
    direction: int = 0
    signed: bool = False
    compared: bool = False
    accumulated: bool = False


class Nothing(NamedTuple):
    """An empty cell, or a placeholder such as ``---`` or 暂无: never a zero."""


class Wording(NamedTuple):
    """Words: a state such as 保持稳定, or something that is no number at all."""

    text: str


Cell = Number | Nothing | Wording


def plain_number(text: str) -> Decimal | None:
    """The number in a cell such as 6.5, which holds nothing else; None for any other cell."""
    digits = text.replace(".", "", 1)
    if not digits.isdigit() or not text.isascii() or len(text) > _LONGEST_PLAIN:
        return None
    return Decimal(text) if text[0] != "." and text[-1] != "." else None


def read_cell(text: str) -> Cell:
    """Reads a cell as it was typed.

    Full-width digits, thousands separators, signs, units, approximations, 增长 and 下降 and Chinese
    numerals are read. A number is taken only if the whole cell is one; 2.3:1 is the number 2.3.
    """
    if (plain := plain_number(text)) is not None:
        return Number(plain, "")
    if len(text) > _LONGEST_FIGURE:
        return Wording(text.strip())
    joined = re.sub(_GROUPS, lambda groups: re.sub(_THIN, "", groups[0]), text)
    folded = simplified(without_invisible(unicodedata.normalize("NFKC", joined)).strip())
    folded = re.sub(_AS_TEXT, "", folded)
    if folded.casefold() in _PLACEHOLDERS:
        return Nothing()
    # A superscript or circled digit is a footnote mark: NFKC would make 21 of 2①.
    if not text.isascii() and has_footnote(text):
        return Wording(text.strip())
    return _number(folded) or Wording(text.strip())


def without_invisible(text: str) -> str:
    """The text without characters that have no width, which copying from web pages leaves."""
    return text if text.isascii() else re.sub(_INVISIBLE, "", text)


def _number(folded: str) -> Number | None:
    if (change := _CHANGES.get(folded.removeprefix("同比"))) is not None:
        return Number(Decimal(abs(change)), "%", direction=-1 if change < 0 else 1)
    direction = 0
    compared = is_rate = accumulated = False
    rest, provisional = re.subn(_PROVISIONAL, "", "".join(folded.split("\n")))
    approximate = provisional > 0
    has_words_before = not rest[:1].isdecimal()
    for _ in range(2 if has_words_before else 0):  # 约增长6%, 增长约6%
        rest, found = re.subn(_APPROXIMATE_BEFORE, "", rest)
        approximate = approximate or found > 0
        verb = re.match(_VERB_BEFORE, rest)
        if verb and not direction:
            direction = 1 if verb["up"] else -1 if verb["down"] else 0
            compared, accumulated = bool(verb["compared"]), "累计" in verb[0]
            is_rate = (verb["up"] or verb["down"]) in _RATES
            rest = rest[verb.end() :].lstrip()
    rest, found = re.subn(_APPROXIMATE_AFTER, "", rest)
    approximate = approximate or found > 0
    if ratio := re.fullmatch(r"(.*[0-9])\s*[:∶]\s*1", rest):
        rest = ratio[1]
    rest = rest.translate(_MINUS_SIGNS).removesuffix(",").strip()
    sign = None if direction or not has_words_before else re.match(_SIGNED, rest)
    if sign and sign["compared"]:  # 同比+6.1%
        rest, compared = rest[sign.end() :], True
        direction = -1 if rest[0] == "-" else 1
        rest = rest[1:]
    rest = re.sub(_MINUS_IN_WORDS, "-", rest)
    read = read_number(rest) or _chinese(rest)
    if read is None:
        return None
    value, unit = read
    if unit == "成":
        value, unit = value * 10, "%"
    if is_rate and not unit:
        unit = "%"
    signed = rest[:1] in ("+", "-", "负")
    if (signed and (direction or approximate)) or not (known(unit) or is_multiplier(unit)):
        return None
    number = Number(_without_noise(value), unit, approximate, direction, signed, compared)
    return number._replace(accumulated=accumulated)


def _without_noise(value: Decimal) -> Decimal:
    """6 of 5.999999999999999, as a workbook shows it."""
    if len(value.as_tuple().digits) <= _MOST_DIGITS:
        return value
    return Decimal(plain(Decimal(f"{value:.{_MOST_DIGITS}g}")))


def _chinese(text: str) -> tuple[Decimal, str] | None:
    """The number that a text spells out at its start, and what follows: 十二家, 百分之六点五."""
    if text[:1] not in _BEGINS:
        return None
    if text in ("百分之百", "百分百"):
        return Decimal(100), "%"
    if tenths := re.fullmatch(_TENTHS, text):
        return _tenths(tenths), "%"
    negative = text.startswith(("负", "-百分之", "-千分之"))
    if negative and (positive := _chinese(text[1:])):
        return positive[0].copy_negate(), positive[1]
    found = re.match(_CHINESE, text)
    if found is None or not found["whole"]:
        return None
    from dabiao.core.numerals import chinese_number, spoken_number  # noqa: PLC0415 - few cells do

    whole, places = found["whole"], found["places"]
    value = spoken_number(whole, whole=bool(places))
    if value is None:
        return None
    if places:
        value += chinese_number(places).scaleb(-len(places))
    unit = text[found.end() :].strip()
    if whole[-1] in "万亿" and not places:  # 十二万 in a column of 万人, as 12万 is
        value, unit = value / chinese_number(f"一{whole[-1]}"), whole[-1] + unit
    if share := _OF_SHARE.get(found["share"] or ""):
        return (value, share) if not unit else None
    return value, unit


def _tenths(found: re.Match[str]) -> Decimal:
    """The percentage of 三成五."""
    from dabiao.core.numerals import chinese_number  # noqa: PLC0415 - as above

    half = found["half"] or "零"
    return chinese_number(found["tenths"]) * 10 + (5 if half == "半" else chinese_number(half))


def has_footnote(text: str) -> bool:
    """Whether a digit is followed by a superscript, circled digit or fraction: 2①, 6², 6½."""
    squeezed = "".join(text.split())
    return any(
        before.isdecimal() and unicodedata.category(mark) == "No"
        for before, mark in pairwise(squeezed)
    )


def is_figure(text: str) -> bool:
    """Whether a cell holds a number, with or without a unit and a word such as 约."""
    return isinstance(read_cell(text), Number)


def has_plain_figure(cells: Iterable[str]) -> bool:
    """Whether one of some cells holds a number alone that is no year: this is quickly seen."""
    return any(
        plain_number(cell) is not None and not (len(cell) == 4 and cell[:2] in _CENTURIES)
        for cell in cells
    )


def is_placeholder(text: str) -> bool:
    """Whether a cell holds nothing: it is empty, or has ``---``, 暂无 or the like in it."""
    short = len(text) <= _LONGEST_FIGURE
    return short and unicodedata.normalize("NFKC", text).strip().casefold() in _PLACEHOLDERS


def text_if_any(cell: str) -> str | None:
    """The text of a cell that holds no figure; None where it holds nothing."""
    return None if is_placeholder(cell) else without_invisible(cell).strip()


def is_state(words: str) -> bool:
    """Whether words in a value cell are a state (正增长, 完成年度目标), not a number gone wrong."""
    return words in _STATES or declared_verdict(words) is not None
