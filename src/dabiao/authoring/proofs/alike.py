"""Whether two definitions of an indicator mean one thing."""

from dabiao.core import units
from dabiao.core.lang import Words
from dabiao.model.document import Indicator


def agree(own: Indicator, known: Indicator) -> bool:
    """Whether the one may be written for the other: measure, direction, and a unit that converts."""
    if own.measure is not known.measure or own.better is not known.better:
        return False
    if not units.known(own.unit) or not (own.unit and known.unit):
        return own.unit == known.unit
    return units.same(own.unit, known.unit) or (
        units.convertible(own.unit, known.unit)
        and units.is_points(own.unit) == units.is_points(known.unit)
    )


def kind_of(indicator: Indicator) -> Words:
    """What kind of figure it is: unit, measure, direction."""
    en = (indicator.unit or "no unit", indicator.measure, indicator.better)
    zh = (indicator.unit or "无单位", indicator.measure, indicator.better)
    return Words(", ".join(en), "，".join(zh))
