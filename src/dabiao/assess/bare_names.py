"""A name without what tables print around it: numbering, 其中, footnote marks, a unit."""

import re

from dabiao.core import units

_NUMERAL = r"(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})"
_NUMBERING = rf"^\s*(?:[（(]{_NUMERAL}[)）]|{_NUMERAL}[.．、)）]\s*)+\s*"
_FOOTNOTE = r"(?:[①-⑳⑴-⒇*※¹²³⁴-⁹]|[\[〔【][0-9]{1,2}[\]〕】]|[（(\[〔【]注\s?[0-9一二三四五六七八九十]{0,2}[)）\]〕】])+$"
_OF_WHICH = r"^\s*(?:其中|#)\s*[:：,，]?\s*"


def without_marks(name: str) -> str:
    """The name alone: 1.地区生产总值, （二）…, 其中：出口总值 and 地区生产总值① are no other names."""
    unnumbered = re.sub(_FOOTNOTE, "", re.sub(_NUMBERING, "", name))
    return re.sub(_OF_WHICH, "", unnumbered)


def without_unit(name: str) -> str:
    """:func:`without_marks`, and without the unit in parentheses behind it."""
    alone = without_marks(name)
    with_unit = units.behind(alone)
    return with_unit[0] if with_unit else alone
