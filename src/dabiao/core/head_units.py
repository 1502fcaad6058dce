"""Rates by heads, for indicators whose names say by how many: 件/万人 of what 每万人口 have."""

import re
import unicodedata
from decimal import Decimal
from typing import NamedTuple

from dabiao.core.unit_scope import own_units
from dabiao.core.unit_spellings import spellings_of
from dabiao.core.units import UnitError, convert, fold_unit

_HEADS = r"(?P<digits>[0-9]*)(?P<scale>[十百千万亿]*)名?(?P<kind>人|户|.+?)口?"
_HEADS_IN_NAME = r"每([0-9]*[十百千万亿]*名?(?:人|户|老年人|常住人口|居民|儿童|婴幼儿|学生)口?)"
_EACH = ("人", "人年")
_PER_HEAD = r"人均|每人|per (?:capita|head|person)"
_RATE = r"(.+?)(?:/每?|每)(.+)"


def convert_rate(value: Decimal, unit: str, into: str, name: str) -> Decimal:
    """The value of 件/万人 in 件, for an indicator whose name says 每万人口.

    Raises:
        UnitError: the name says nothing of the kind, or another number or kind of heads.
    """
    counted = _Heads.of(
        "".join(re.findall(_HEADS_IN_NAME, unicodedata.normalize("NFKC", name))[:1])
    )
    found = re.fullmatch(_RATE, fold_unit(unit))
    if found and found[2] in _EACH and re.search(_PER_HEAD, name):
        return convert(value, found[1], into)  # 元/人 of 人均可支配收入
    if counted is None or found is None or _Heads.of(found[2]) != counted:
        raise UnitError(f"{unit} is not what {name} counts")
    return convert(value, found[1], into)


def is_by_heads(name: str) -> bool:
    """Whether a name says that its figures are by so many heads: 每千人口拥有执业医师数."""
    return re.search(_HEADS_IN_NAME, unicodedata.normalize("NFKC", name)) is not None


class _Heads(NamedTuple):
    """How many of what a rate is of: ten thousand 人."""

    number: Decimal
    kind: str

    @classmethod
    def of(cls, text: str) -> "_Heads | None":
        """万人口 and 10000人 are the same; None without a number or a kind."""
        found = re.fullmatch(_HEADS, text)
        if found is None or not (found["digits"] or found["scale"]):
            return None
        number = Decimal(found["digits"] or 1)
        for scale in found["scale"]:
            number *= spellings_of(own_units()).prefixes[scale]
        return cls(number, found["kind"])
