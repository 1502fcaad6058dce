"""Units: which there are, whether two are the same, and exact conversion between them.

The definitions stand in ``units.txt``. pint, which converts, takes longer to import
than a whole check: whether a unit is known, and whether two are written alike, is found without it.
"""

import re
import unicodedata
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from dabiao.core.decimals import EXACT
from dabiao.core.english_units import in_chinese
from dabiao.core.unit_scope import own_units
from dabiao.core.unit_spellings import DEFINITIONS, Spellings, spellings_of

if TYPE_CHECKING:
    import pint

_FOR_PINT = {"%": "percent", "‰": "permille"}
_PER = r"/每?(?=.)|(?<=.)每(?=.)"
_POINTS = (
    r"个?百分点|p\.?p\.?s?|p\.?p\.?t\.?s?|%-?(?:points?|pts?)"
    r"|per-?cent(?:age)?-?(?:points?|pts?)|pct-?(?:points?|pts?)"
)
_PERCENT = r"(?i:percent(?:age)?|pct|pcnt|%age)(?:\(%\))?|%\(?percent\)?|PC|PT"
"""PC and PT as code lists of Eurostat and SDMX have them; in small letters pt is a point."""
_NUMBER_OF = frozenset(("number", "numbers", "unit", "units", "count", "nr", "数量"))
"""What exchange formats have for the unit of whatever is counted one by one."""
_COUNTED = frozenset(
    f"[{counter}]"
    for counter in (
        "人次",
        "乡镇",
        *"人户家个件张列项处座所台套间栋辆艘架只头株条部册篇份批次场例起宗笔种村县",
    )
)
_POINT, _POINT_OF_1000 = "百分点", "千分点"
_COUNT_OF = {
    "10": "十",
    "100": "百",
    "1000": "千",
    "10000": "万",
    "100000": "十万",
    "1000000": "百万",
}
_LEFT_OUT = str.maketrans("", "", "^_{}·")
_SIMPLIFIED = str.maketrans(
    "萬億畝噸頃點負長減漲約達實現類級個戶張條項處臺輛間標準煤",
    "万亿亩吨顷点负长减涨约达实现类级个户张条项处台辆间标准煤",
)
_LONGEST = 32
_LONGEST_NAME = 200
_LONGEST_SPELLING = 8
_BEHIND_NAME = r"(.+)[(（](?:单位[:：]\s*)?([^()（）]+)[)）]|(.+?)[/／]([^()（）]+)"


class UnitError(ValueError):
    """A unit that is not known, or that does not convert into another."""


def simplified(text: str) -> str:
    """Figures and units in simplified characters: 萬畝 is 万亩."""
    return text if text.isascii() else text.translate(_SIMPLIFIED)


def fold_unit(unit: str) -> str:
    """The unit without what people type differently: ``ug/m ³``, ``μg/m^3`` and ``(µg/m³)``.

    Points of a percentage, which have a dozen spellings, are 百分点; percent, PCT and the like are %.
    """
    folded = "".join(unicodedata.normalize("NFKC", unit).split()).translate(_LEFT_OUT)
    folded = simplified(folded)
    if folded[:1] == "(" and folded[-1:] == ")":
        folded = folded[1:-1]
    if len(folded) > 1 and (folded[0] in "个百千pP%" or "点" in folded):
        if re.fullmatch(_POINTS, folded.casefold()):
            return _POINT
        if re.fullmatch("个?千分点", folded):
            return _POINT_OF_1000
        if re.fullmatch(_PERCENT, folded):
            return "%"
    if len(folded) > 1 and folded.isascii() and folded[-1].isalpha():
        return in_chinese(folded) or folded
    return folded


def is_points(unit: str) -> bool:
    """Whether it is the unit of a difference between percentages: 百分点, pp, 千分点."""
    return fold_unit(unit) in (_POINT, _POINT_OF_1000)


def same(unit: str, other: str) -> bool:
    """Whether two units are written alike, blanks, width and superscripts aside."""
    return unit == other or fold_unit(unit) == fold_unit(other)


def convertible(unit: str, into: str) -> bool:
    """Whether one unit converts into another."""
    try:
        convert(Decimal(1), unit, into)
    except UnitError:
        return False
    return True


def equal(unit: str, other: str) -> bool:
    """Whether two units are the same, however they are called: 吨 and t; % and 百分点 are not."""
    if is_points(unit) != is_points(other):
        return False
    try:
        return convert(Decimal(1), unit, other) == 1
    except UnitError:
        return False


def known(unit: str) -> bool:
    """Whether the unit, or each part of one such as 微克/立方米, is defined; "" is no unit."""
    return unit == "" or _known(unit, own_units())


@cache
def _known(unit: str, _own: str) -> bool:
    return len(unit) <= _LONGEST and all(_is_defined(part) for part in _parts(unit))


def leading(text: str) -> str:
    """The longest unit with which a text begins: 万千瓦 of 万千瓦风电, µg/m³; "" without one."""
    found = _leading(text, 0)
    rate = re.match(_PER, text[len(found) :]) if found else None
    of = _leading(text, len(found) + rate.end()) if rate else ""
    return text[: len(found) + rate.end() + len(of)] if rate and of else found


def _leading(text: str, start: int) -> str:
    for length in range(min(_LONGEST_SPELLING, len(text) - start), 0, -1):
        piece = text[start : start + length]
        if re.match(r"[A-Za-z]{2}", text[start + length - 1 : start + length + 1]):
            continue  # a unit of letters ends where they end
        folded = fold_unit(piece)
        if _is_defined(_FOR_PINT.get(folded, folded)):
            return piece
    return ""


def behind(name: str) -> tuple[str, str] | None:
    """A name and the unit behind it: 森林蓄积量(万立方米), 森林蓄积量/万立方米; None without one."""
    found = re.fullmatch(_BEHIND_NAME, name) if len(name) <= _LONGEST_NAME else None
    stem, unit = (found[1] or found[3], found[2] or found[4]) if found else ("", "")
    return (stem, unit) if unit and (known(unit) or scale_in(unit)) else None


def convert(value: Decimal, unit: str, into: str) -> Decimal:
    """The value in another unit, in exact decimal arithmetic (60 digits for quotients).

    Raises:
        UnitError: one of the units is not known, or they measure different things.
    """
    if same(unit, into):
        return value
    if fold_unit(unit).casefold() in _NUMBER_OF:
        return _counted(value, into)
    factor, dimension = _to_root(unit)
    factor_into, dimension_into = _to_root(into)
    if dimension != dimension_into:
        raise UnitError(f"{unit} does not convert into {into}")
    # Multiplied before it is divided: 15 亩 are 1 公顷, not 15 times 0.0666….
    return EXACT.divide(EXACT.multiply(value, factor), factor_into)


def _counted(value: Decimal, into: str) -> Decimal:
    """A number of what is counted one by one, in a unit that counts: 860000 are 86 万人.

    Raises:
        UnitError: the unit measures and does not count.
    """
    factor, dimension = _to_root(into)
    if into and str(dimension) not in _COUNTED:
        raise UnitError(f"{into} counts nothing")
    return EXACT.divide(value, factor)


def counts(unit: str) -> bool:
    """Whether a unit counts things one by one, by themselves or by the ten thousand: 万人, 家."""
    return bool(unit) and known(unit) and str(_to_root(unit)[1]) in _COUNTED


def is_multiplier(text: str) -> bool:
    """Whether the text is a bare multiplier such as 万."""
    return text in _spellings().prefixes


def scale_in(text: str) -> str | None:
    """The multiplier that stands in place of a unit: 万, or 百万 for millions; None where none does."""
    folded = fold_unit(text)
    return folded if is_multiplier(folded) else None


def multiplier(unit: str) -> tuple[Decimal, str]:
    """What a unit multiplies by, and the unit that it multiplies.

    It is (10000, 吨) for 万吨, and (10000, 元/人) for 万元/人.
    """
    counted = re.split(_PER, unit, maxsplit=1)[0]
    for length in (2, 1):
        prefix, base = counted[:length], counted[length:]
        if base in _spellings().units and counted not in _spellings().units:
            scale = _spellings().prefixes.get(prefix)
            if scale is not None:
                return scale, unit[length:]
    return Decimal(1), unit


def _parts(unit: str) -> list[str]:
    parts = re.split(_PER, fold_unit(unit))
    return [_FOR_PINT.get(part, part) for part in (parts[0], *map(_of_many, parts[1:]))]


def _of_many(part: str) -> str:
    """What a rate is of, its number as a multiplier: 10万人 is 十万人, 100户 is 百户."""
    found = re.fullmatch(r"(10*)([十百千万亿]?)(.+)", part)
    if found is None:
        return part
    many = (
        _COUNT_OF.get(found[1] + "0000" * (found[2] == "万"), part)
        if found[2] in ("", "万")
        else ""
    )
    return many + found[3] if many in _spellings().prefixes else part


def _is_defined(part: str) -> bool:
    spellings = _spellings()
    return part in spellings.units or any(
        part[:length] in spellings.prefixes and part[length:] in spellings.units
        for length in (1, 2)
    )


def _spellings() -> Spellings:
    return spellings_of(own_units())


def _to_root(unit: str) -> tuple[Decimal, object]:
    return _to_root_of(unit, own_units())


@cache
def _to_root_of(unit: str, own: str) -> tuple[Decimal, object]:
    """The factor to the root unit of the same dimension, and that dimension."""
    if not known(unit):  # pint evaluates what it is given: it sees defined names alone
        raise UnitError(f"{unit} is not a unit")
    registry = _registry(own)
    quantity = registry.Quantity(Decimal(1), "/".join(_parts(unit))).to_root_units()
    return Decimal(quantity.magnitude), quantity.dimensionality


@cache
def _registry(own: str) -> "pint.UnitRegistry[Decimal]":
    import pint  # noqa: PLC0415 - 0.2 s that only a conversion needs

    registry: pint.UnitRegistry[Decimal] = pint.UnitRegistry(
        DEFINITIONS, non_int_type=Decimal, cache_folder=None
    )
    for line in own.splitlines():
        registry.define(line)
    return registry
