"""How prefixes and units are spelt, read from their definitions without importing pint."""

from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import NamedTuple

DEFINITIONS = Path(__file__).with_name("units.txt")


class Spellings(NamedTuple):
    """What prefixes multiply by, and the spellings of all units."""

    prefixes: dict[str, Decimal]
    units: frozenset[str]


@cache
def spellings_of(own: str) -> Spellings:
    """Every prefix and unit that is defined, without importing pint."""
    prefixes: dict[str, Decimal] = {}
    units: set[str] = set()
    for line in (*DEFINITIONS.read_text(encoding="utf-8").splitlines(), *own.splitlines()):
        name, *rest = (field.strip() for field in line.partition("#")[0].split("="))
        if name.endswith("-"):
            prefixes[name.removesuffix("-")] = Decimal(rest[0])
        elif name:
            units.update([name, *(spelling for spelling in rest[1:] if spelling != "_")])
    return Spellings(prefixes, frozenset(units))
