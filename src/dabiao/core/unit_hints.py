"""What to write in place of a unit that does not convert."""

import re

from dabiao.core import units
from dabiao.core.lang import Words
from dabiao.core.names import Suggestion

_SHARES = ("%", "‰")
_SCALED = r"(?:thousand|million|billion|trillion)s?(?: of)? +([a-z0-9 ]{1,20})"
_ENGLISH_UNITS = ("t", "persons", "yuan", "kWh", "ha", "m2", "km")


def unit_meant(unit: str, wanted: str) -> Suggestion | Words:
    """What to write in place of a unit: % for 百分点, L for million L."""
    if units.is_points(unit) and wanted in _SHARES:
        return Words(f"; write {wanted}", f"；请填“{wanted}”")
    if units.fold_unit(unit) in wanted:
        return Suggestion(wanted)
    if not unit.isascii() or not unit.strip():
        return Suggestion(None)
    scaled = re.fullmatch(_SCALED, unit.strip(), re.IGNORECASE)
    offered = (*([scaled[1]] if scaled else []), *_ENGLISH_UNITS)
    known = next((one for one in offered if units.convertible(one, wanted)), None)
    if known is None:
        return Suggestion(None)
    return Words(
        f"; write the figure in {known} or {wanted}", f"；请换算为 {known} 或 {wanted} 填报"
    )
