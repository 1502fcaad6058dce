"""Figures with their units, as messages mention them."""

from decimal import Decimal
from typing import NamedTuple

from dabiao.core.decimals import plain
from dabiao.core.lang import Words, same_words


def with_unit(figure: str, unit: str) -> str:
    """A figure with its unit."""
    return f"{figure} {unit}".rstrip()


def unit_words(unit: str) -> Words:
    """A unit for a message, in words where there is none."""
    return same_words(unit) if unit else Words("none", "无单位")


class Quantity(NamedTuple):
    """A figure in a unit, "" for a bare number."""

    value: Decimal
    unit: str

    def __str__(self) -> str:
        """As it is written: ``5.7 %``."""
        return with_unit(plain(self.value), self.unit)


class Gap(NamedTuple):
    """A difference in a unit: of percentages in percentage points."""

    value: Decimal
    unit: str
