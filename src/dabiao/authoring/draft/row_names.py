"""The name of a row of a table: without its number and its unit, and as which indicator it is known."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from dabiao.authoring.draft.asked import Asked
from dabiao.authoring.draft.grids import MARKS, joined
from dabiao.authoring.draft.naming import begins_with_doing, known_indicator
from dabiao.core import units
from dabiao.model.document import Indicator, Measure

_RISES = r"(?:增长|增加|提高|提升|上升|上涨)(?:率|幅度|幅)?$|增速$|增幅$|涨幅$"
_FALLS = r"(?:下降|降低|减少|下调)(?:率|比例|幅度|幅)?$|降幅$|降低率$|下降率$"
_AMOUNT_OF_CHANGE = r"减排量|新增|净增|增量|累计"
_SHARES = ("%", "‰")
_CHANGES = {1: "增长", -1: "下降"}
_POINTS = ("百分点", "千分点")
_LONGEST_NAME = 120


class Named(NamedTuple):
    """The cell of an indicator: its name, the unit behind it, the characters that are its number."""

    name: str
    unit: str
    number: int


def named(cell: str, number: int, unit: str) -> Named:
    """The name in a cell, without the number before it and the unit behind it."""
    name = joined(re.sub(MARKS, "", cell[number:]))[:_LONGEST_NAME]
    name = re.sub(r"^其中[:：]?", "", name) or name
    if found := units.behind(name):
        name, behind = found[0].strip(), units.fold_unit(found[1])
        return Named(re.sub(MARKS, "", name), behind, number)
    return Named(name, unit, number)


def with_change(name: str, asked: Asked) -> str:
    """生产安全事故发生起数下降, where the cell has the verb: a fall is not the number of accidents."""
    says = asked.value is not None and asked.change and not re.search(f"{_RISES}|{_FALLS}", name)
    return name + _CHANGES[asked.change] if says else name


def measure_of(name: str, unit: str, asked: Asked) -> Measure:
    """What kind of quantity a name and its unit say that it is."""
    bare = re.sub(r"[（(][^（）()]*[）)]$", "", name)
    changes = unit in (*_SHARES, *_POINTS) or (not unit and asked.value is None)
    if changes and re.search(_FALLS, bare):
        return Measure.REDUCTION
    if changes and (re.search(_RISES, bare) or unit in _POINTS):
        return Measure.GROWTH
    if unit in _SHARES:
        return Measure.SHARE
    adds_up = asked.sums or re.search(_AMOUNT_OF_CHANGE, bare) or begins_with_doing(bare)
    return Measure.CUMULATIVE if adds_up and unit else Measure.LEVEL


def known_as(name: str, measure: Measure, unit: str, asked: Asked) -> Indicator | None:
    """The vocabulary's indicator, by the name or by what it is also called."""
    for variant in name_variants(name):
        found = known_indicator(variant, measure, unit)
        # A figure without a unit would be taken for one in the vocabulary's.
        if found is not None and (unit or not found.unit or asked.value is None):
            return found
    return None


def name_variants(name: str) -> Sequence[str]:
    """A name, without what its parentheses say, and with 地区生产总值 for GDP."""
    bare = re.sub(r"[（(][^（）()]{1,20}[）)]", "", name)
    spelt = (
        re.sub(r"GDP|国内生产总值|生产总值", "地区生产总值", text.replace("地区", ""))
        for text in (name, bare)
    )
    return list(dict.fromkeys([name, bare, *spelt]))
