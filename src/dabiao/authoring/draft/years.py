"""In which year a figure is due."""

import re
from typing import NamedTuple

_ENDS_OF_PLANS = {
    "十一五": 2010,
    "十二五": 2015,
    "十三五": 2020,
    "十四五": 2025,
    "十五五": 2030,
    "十六五": 2035,
}
_BY_YEAR = re.compile(
    r"(?:到|至|截至)?(?P<year>20\d\d)年(?!起|以来)(?P<end>底|末)?|(?P<plan>“?(?:“|”)?(?P<name>十[一二三四五六]五)”?)(?P<when>期?末|时期|期间|规划)"
    r"|(?P<this>今年|全年|年内|本年|当年)|(?P<next>明年)|(?P<five>(?:今后|未来)五年)"
)
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
    start = max(0, position - 120)
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
    if found["five"]:
        return Due(year + 4, said=True)
    return Due(year + 1 if found["next"] else year, said=True)
