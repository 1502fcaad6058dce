"""The targets that a name means, however tables print it: with a unit, a number or a translation."""

import re

from dabiao.assess.bare_names import without_marks
from dabiao.core import units
from dabiao.library.index import NameIndex
from dabiao.model.document import Target
from dabiao.readers.translations import without_translation

_NOTE = (
    "不含农户|按?(?:可比|不变)价格?(?:计算)?|初步(?:核算|统计)?数?|快报数?|预期性|约束性|预期性指标|约束性指标"
    "|以?(?:人民币|美元)计?价?|按?常住人口(?:计算)?|全口径|累计|当年"
)
_WITH_NOTE = rf"\s*(.+?)\s*[(（](?:{_NOTE})[)）]\s*"
"""A name with a note that does not make another indicator of it, as 夏粮 or 现价 would."""


def find_named(index: NameIndex, name: str) -> tuple[list[Target], str | None]:
    """The targets of a name, and the unit that stands behind it; none where it is no name of theirs."""
    for text in dict.fromkeys((name, without_marks(name))):
        if with_unit := units.behind(text):
            stem, unit = with_unit
            if found := index.find(stem):
                return found, unit
        if found := index.find(text):
            return found, None
    bare = without_marks(name)
    if noted := re.fullmatch(_WITH_NOTE, bare):
        return index.find(noted[1]), None
    chinese = None if name.isascii() else without_translation(bare, index.knows)
    return find_named(index, chinese) if chinese else ([], None)
