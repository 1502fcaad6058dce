"""The numbers that stand before headings: 一、, （一）, 1., （1）, 第一章, 第一条, the marks of Markdown."""

import re
import unicodedata
from enum import Enum
from typing import NamedTuple

N = "[一二三四五六七八九十百]{1,4}"
"""A Chinese number of a heading, as a pattern."""
_NUMBER = re.compile(
    rf"(?P<first>{N})(?:、|[.．](?!\d))"
    rf"|[（(](?P<second>{N})[)）][、．]?"
    rf"|第(?P<named>{N})(?P<name>部分|篇|章|节|条)[、\s　：:]?"
    r"|(?P<third>\d{1,2})[．.、](?!\d)"
    r"|[（(](?P<fourth>\d{1,2})[)）]"
    r"|(?P<marks>#{1,6})(?!#)"
)


class Kind(Enum):
    """What kind of number a heading has."""

    MARKS = "#"
    PART = "部分"
    CHAPTER = "章"
    SECTION = "节"
    ARTICLE = "条"
    FIRST = "一"
    SECOND = "（一）"
    THIRD = "1"
    FOURTH = "（1）"


_NAMED = {
    "部分": Kind.PART,
    "篇": Kind.PART,
    "章": Kind.CHAPTER,
    "节": Kind.SECTION,
    "条": Kind.ARTICLE,
}


class Numbered(NamedTuple):
    """The number of a heading.

    Attributes:
        kind: what kind of number it is.
        number: as a section names it: 一, （三）, 6, 第五条; of 第二章 only 二.
        label: the same, with 第二章 whole; "" of marks.
        end: behind it, in the text.
    """

    kind: Kind
    number: str
    label: str
    end: int


def numbered(text: str) -> Numbered | None:
    """The number with which a text begins; None where it begins with none."""
    found = _NUMBER.match(text)
    if found is None:
        return None
    end = found.end()
    if found["marks"]:
        return Numbered(Kind.MARKS, "", "", end)
    if found["named"]:
        kind = _NAMED[found["name"]]
        label = f"第{found['named']}{found['name']}"
        return Numbered(kind, label if kind is Kind.ARTICLE else found["named"], label, end)
    if found["first"]:
        return Numbered(Kind.FIRST, found["first"], found["first"], end)
    if found["second"]:
        label = f"（{found['second']}）"
        return Numbered(Kind.SECOND, label, label, end)
    number = unicodedata.normalize("NFKC", found["third"] or found["fourth"])
    if found["third"]:
        return Numbered(Kind.THIRD, number, number, end)
    return Numbered(Kind.FOURTH, f"（{number}）", f"（{number}）", end)
