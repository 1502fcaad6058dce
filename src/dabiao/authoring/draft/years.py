"""In which year a figure is due."""

import re
from typing import NamedTuple

from dabiao.core.numerals import spoken_number

_ENDS_OF_PLANS = {
    "十一五": 2010,
    "十二五": 2015,
    "十三五": 2020,
    "十四五": 2025,
    "十五五": 2030,
    "十六五": 2035,
}
_BY_YEAR = re.compile(
    r"(?<![比较从由自以])(?P<year>20\d\d)年(?!起|以来|相比|的?基础上)(?P<end>底|末)?|(?P<plan>“?(?:“|”)?(?P<name>十[一二三四五六]五)”?)(?P<when>期?末|时期|期间|规划|期?内)"
    r"|(?P<this>今年|本年)|(?P<within>全年|(?<![一二两三四五六七八九十\d])年内|当年)|(?P<next>明年)"
    r"|(?:今后|未来)(?P<coming>[一二两三四五六七八九十]|\d{1,2})年|(?<!过去)(?<!\d)(?P<span>[一二两三四五六七八九十]|\d{1,2})年(?:之?内|时间|(?=安排|累计|投入|新增))"
)
_LONGEST_SENTENCE = 400
_PLANS = re.compile(r"第(十[一二三四五六])个五年|(十[一二三四五六])五(?!年)")


class Due(NamedTuple):
    """The year, and whether the words at the figure say so."""

    year: int
    said: bool


def end_of_plan(text: str) -> int | None:
    """The last year of the latest five-year plan that a text names."""
    named = (found[1] or found[2] for found in _PLANS.finditer(text))
    return max((_ENDS_OF_PLANS[f"{name}五"] for name in named), default=None)


def due_of(text: str, position: int, *, year: int, default: int) -> Due:
    """When what stands at a place is due.

    Args:
        text: of the paragraph.
        position: of the figure.
        year: that of 今年.
        default: that of the section.
    """
    start = max(0, position - _LONGEST_SENTENCE)
    for mark in "。！？":
        start = max(start, text.rfind(mark, start, position) + 1)
    found = None
    for match in _BY_YEAR.finditer(text, start, position):
        if match["year"] and int(match["year"]) < year:
            continue
        if match["plan"] and _ENDS_OF_PLANS[match["name"]] < year:
            continue
        found = match
    if found is None:
        return Due(default, said=False)
    if found["year"]:
        return Due(int(found["year"]), said=True)
    if found["plan"]:
        return Due(_ENDS_OF_PLANS[found["name"]], said=True)
    if count := found["coming"] or found["span"]:
        years = (
            int(count) if count.isdigit() else int(spoken_number(count.replace("两", "二")) or 1)
        )
        return Due(year + years - 1, said=True)
    if found["within"] and default > year:
        return Due(default, said=False)  # 全年 and 当年 of a plan are any of its years
    return Due(year + 1 if found["next"] else year, said=True)
