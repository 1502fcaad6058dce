"""What a cell of a submission says: a number, nothing, or words."""

import re
import unicodedata
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from dabiao.decimals import read_number
from dabiao.units import is_multiplier, known
from dabiao.verdict import declared_verdict

_PLACEHOLDERS = frozenset(
    {"", "-", "--", "---", "—", "——", "–", "/", "\\", "…", "……", "...", "......", "n/a", "na", "#n/a",
     "nan", "null", "none", "暂无", "暂无数据", "暂缺", "缺", "缺报", "未报", "未统计", "待统计", "待公布", "不详"}
)  # fmt: skip

_STATES = frozenset(
    {"正增长", "负增长", "持平", "保持稳定", "稳定", "持续改善", "持续提升", "持续下降", "持续上升", "明显改善",
     "显著改善", "显著提升", "显著下降", "有所改善", "预计能完成", "预计能完成目标", "预计能完成年度目标"}
)  # fmt: skip

_MINUS_SIGNS = str.maketrans(dict.fromkeys("−‐‑–—", "-"))


class Number(NamedTuple):
    """A number, and the unit or multiplier (万) behind it in the same cell; "" without."""

    value: Decimal
    unit: str


class Nothing(NamedTuple):
    """An empty cell, or a placeholder such as ``---`` or 暂无: never a zero."""


class Wording(NamedTuple):
    """Words: a state such as 保持稳定, or something that is no number at all."""

    text: str


Cell = Number | Nothing | Wording


def read_cell(text: str) -> Cell:
    """Reads a cell as it was typed: full-width digits, thousands separators, signs and units.

    A number is taken only if the whole cell is a number with at most a unit or a multiplier behind
    it; 2.3:1 is the number 2.3.
    """
    folded = unicodedata.normalize("NFKC", text).strip()
    # A superscript or circled digit is a footnote mark: NFKC would make 21 of 2①.
    if not text.isascii() and _has_footnote(text):
        return Wording(text.strip())
    if folded.casefold() in _PLACEHOLDERS:
        return Nothing()
    if ratio := re.fullmatch(r"(.*[0-9])\s*[:∶]\s*1", folded):
        folded = ratio[1]
    read = read_number(folded.translate(_MINUS_SIGNS).removesuffix(","))
    if read is None:
        return Wording(text.strip())
    value, unit = read
    if known(unit) or is_multiplier(unit):
        return Number(value, unit)
    return Wording(text.strip())


def _has_footnote(text: str) -> bool:
    """Whether a digit is followed by a superscript, circled digit or fraction: 2①, 6², 6½."""
    squeezed = "".join(text.split())
    return any(
        before.isdecimal() and unicodedata.category(mark) == "No"
        for before, mark in pairwise(squeezed)
    )


def is_placeholder(text: str) -> bool:
    """Whether a cell says nothing: it is empty, or holds ``---``, 暂无 or the like."""
    return unicodedata.normalize("NFKC", text).strip().casefold() in _PLACEHOLDERS


def is_state(words: str) -> bool:
    """Whether words in a value cell tell a state (正增长, 完成年度目标) and are no failed number."""
    return words in _STATES or declared_verdict(words) is not None
