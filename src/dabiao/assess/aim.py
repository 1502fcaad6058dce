"""What a target aims at in a period: its own figures, or those that it refers to."""

from decimal import Decimal
from typing import NamedTuple

from dabiao.core import units
from dabiao.model.comparator import (
    DEFAULT_TOLERANCE,
    Comparator,
    Tolerance,
)


class Aim(NamedTuple):
    """A comparator with its figures: the target's own, or those that it refers to."""

    comparator: Comparator
    figure: Decimal
    upper: Decimal | None = None
    tolerance: Tolerance = DEFAULT_TOLERANCE
    expected: bool = False


def in_unit(tolerance: Tolerance, unit: str, into: str) -> Tolerance:
    """A tolerance in another unit; a share of the figure is the same in any."""
    if tolerance.relative:
        return tolerance
    return tolerance._replace(amount=units.convert(tolerance.amount, unit, into))
