"""Accounting identities: that parts add up to their total, in exact decimal arithmetic."""

from collections.abc import Callable
from decimal import Decimal
from functools import reduce
from typing import NamedTuple

from dabiao.core import units
from dabiao.core.decimals import EXACT, plain
from dabiao.core.quantities import Quantity
from dabiao.model.document import Document, Sum, Target


class Imbalance(NamedTuple):
    """How a total and the sum of its parts differ.

    Attributes:
        total: the target that is the total.
        figure: its own figure.
        sum: what its parts add up to.
        may_be_rounding: each figure, rounded to its own last place, can differ by as much.
    """

    total: Target
    figure: Quantity
    sum: Quantity
    may_be_rounding: bool


def imbalance(
    identity: Sum,
    document: Document,
    value_of: Callable[[Target], Decimal | None],
    written_of: Callable[[Target], Quantity | None] | None = None,
) -> Imbalance | None:
    """Says of a total how its figure and the sum of its parts differ.

    Args:
        identity: which targets add up to which.
        document: to which the targets belong.
        value_of: a target's value, in its own unit; None where there is none.
        written_of: the same as it was written, whose last place tells how far it is rounded; None
            where it was written in the target's unit.

    Returns:
        None where the two agree, or where a value is not known.
    """
    total, *parts = (document.target(name) for name in (identity.total, *identity.parts))
    if total is None or (expected := value_of(total)) is None:
        return None
    written = [_written(total, expected, written_of)]
    figures = []
    for part in parts:
        value = None if part is None else value_of(part)
        if part is None or value is None or not units.convertible(part.unit, total.unit):
            return None
        figures.append(units.convert(value, part.unit, total.unit))
        written.append(_written(part, value, written_of))
    added = reduce(EXACT.add, figures, Decimal(0))
    # A quotient of units has no last digit: what is written alike agrees.
    if plain(added) == plain(expected):
        return None
    return Imbalance(
        total,
        Quantity(expected, total.unit),
        Quantity(added, total.unit),
        abs(EXACT.subtract(added, expected)) <= _rounding(written, total.unit),
    )


def _written(
    target: Target, value: Decimal, written_of: Callable[[Target], Quantity | None] | None
) -> Quantity:
    written = None if written_of is None else written_of(target)
    return Quantity(value, target.unit) if written is None else written


def _rounding(written: list[Quantity], unit: str) -> Decimal:
    """How far figures may be from adding up: half a unit of the last place of each.

    Whole numbers are counts, and counts add up; but beside figures with decimals in the same unit, a
    whole number is one that has lost its zeros (2 for 2.0), and as precise as the most precise of them.

    Args:
        written: the figures with the units in which they were written.
        unit: into which their last places are converted.
    """
    halves = [
        units.convert(Decimal(5).scaleb(-_places(figure) - 1), figure.unit, unit)
        for figure in written
        if _places(figure) > 0
    ]
    for figure in written:
        if _places(figure) == 0:
            places = max(_places(other) for other in written if other.unit == figure.unit)
            if places > 0:
                halves.append(units.convert(Decimal(5).scaleb(-places - 1), figure.unit, unit))
    return reduce(EXACT.add, halves, Decimal(0))


def _places(figure: Quantity) -> int:
    return max(0, -int(figure.value.as_tuple().exponent))
