"""Units: which there are, whether two are the same, and exact conversion between them.

The definitions stand in ``units.txt``. pint, which converts, takes longer to import
than a whole check: whether a unit is known, and whether two are written alike, is found without it.
"""

import re
import unicodedata
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from dabiao.core.decimals import EXACT

if TYPE_CHECKING:
    import pint

_DEFINITIONS = Path(__file__).with_name("units.txt")
_FOR_PINT = {"%": "percent", "‰": "permille"}
_PER = r"/|(?<=.)每(?=.)"
_LEFT_OUT = str.maketrans("", "", "^_{}·")
_LONGEST = 32
_BEHIND_NAME = r"(.+)[(（]([^()（）]+)[)）]"


class UnitError(ValueError):
    """A unit that is not known, or that does not convert into another."""


class _Spellings(NamedTuple):
    prefixes: dict[str, Decimal]
    units: frozenset[str]


def fold_unit(unit: str) -> str:
    """The unit without what people type differently: ``ug/m ³``, ``μg/m^3`` and ``µg/m³``."""
    folded = unicodedata.normalize("NFKC", unit)
    return "".join(folded.split()).translate(_LEFT_OUT)


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
    """Whether two units are the same, however they are called: % and 百分点."""
    try:
        return convert(Decimal(1), unit, other) == 1
    except UnitError:
        return False


@cache
def known(unit: str) -> bool:
    """Whether the unit, or each part of one such as 微克/立方米, is defined; "" is no unit."""
    if unit == "":
        return True
    return len(unit) <= _LONGEST and all(_is_defined(part) for part in _parts(unit))


def behind(name: str) -> tuple[str, str] | None:
    """A name and the unit in parentheses behind it: 森林蓄积量(万立方米); None without one."""
    if not name.endswith((")", "）")):
        return None
    found = re.fullmatch(_BEHIND_NAME, name)
    return (found[1], found[2]) if found and known(found[2]) else None


def convert(value: Decimal, unit: str, into: str) -> Decimal:
    """The value in another unit, in exact decimal arithmetic (60 digits for quotients).

    Raises:
        UnitError: one of the units is not known, or they measure different things.
    """
    if same(unit, into):
        return value
    factor, dimension = _to_root(unit)
    factor_into, dimension_into = _to_root(into)
    if dimension != dimension_into:
        raise UnitError(f"{unit} does not convert into {into}")
    # Multiplied before it is divided: 15 亩 are 1 公顷, not 15 times 0.0666….
    return EXACT.divide(EXACT.multiply(value, factor), factor_into)


def is_multiplier(text: str) -> bool:
    """Whether the text is a bare multiplier such as 万."""
    return text in _spellings().prefixes


def multiplier(unit: str) -> tuple[Decimal, str]:
    """What a unit multiplies by, and the unit that it multiplies: (10000, 吨) for 万吨."""
    for length in (2, 1):
        prefix, base = unit[:length], unit[length:]
        if base in _spellings().units and unit not in _spellings().units:
            scale = _spellings().prefixes.get(prefix)
            if scale is not None:
                return scale, base
    return Decimal(1), unit


def _parts(unit: str) -> list[str]:
    return [_FOR_PINT.get(part, part) for part in re.split(_PER, fold_unit(unit))]


def _is_defined(part: str) -> bool:
    spellings = _spellings()
    return part in spellings.units or any(
        part[:length] in spellings.prefixes and part[length:] in spellings.units
        for length in (1, 2)
    )


@cache
def _spellings() -> _Spellings:
    """Every prefix and unit that the definition file defines, without importing pint."""
    prefixes: dict[str, Decimal] = {}
    units: set[str] = set()
    for line in _DEFINITIONS.read_text(encoding="utf-8").splitlines():
        name, *rest = (field.strip() for field in line.partition("#")[0].split("="))
        if name.endswith("-"):
            prefixes[name.removesuffix("-")] = Decimal(rest[0])
        elif name:
            units.update([name, *(spelling for spelling in rest[1:] if spelling != "_")])
    return _Spellings(prefixes, frozenset(units))


@cache
def _to_root(unit: str) -> tuple[Decimal, object]:
    """The factor to the root unit of the same dimension, and that dimension."""
    if not known(unit):  # pint evaluates what it is given: it sees defined names alone
        raise UnitError(f"{unit} is not a unit")
    registry = _registry()
    quantity = registry.Quantity(Decimal(1), "/".join(_parts(unit))).to_root_units()
    return Decimal(quantity.magnitude), quantity.dimensionality


@cache
def _registry() -> "pint.UnitRegistry[Decimal]":
    import pint  # noqa: PLC0415 - 0.2 s that only a conversion needs

    return pint.UnitRegistry(_DEFINITIONS, non_int_type=Decimal, cache_folder=None)
