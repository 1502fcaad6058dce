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
        may_be_rounding: each figure rounded to its last place can differ by as much.
    """

    total: Target
    figure: Quantity
    sum: Quantity
    may_be_rounding: bool


def imbalance(
    identity: Sum, document: Document, value_of: Callable[[Target], Decimal | None]
) -> Imbalance | None:
    """Says of a total how its figure and the sum of its parts differ.

    Args:
        identity: which targets add up to which.
        document: to which the targets belong.
        value_of: a target's value, in its own unit; None where there is none.

    Returns:
        None where the two agree, or where a value is not known.
    """
    total, *parts = (document.target(name) for name in (identity.total, *identity.parts))
    if total is None or (expected := value_of(total)) is None:
        return None
    figures = [expected]
    for part in parts:
        value = None if part is None else value_of(part)
        if part is None or value is None or not units.convertible(part.unit, total.unit):
            return None
        figures.append(units.convert(value, part.unit, total.unit))
    added = reduce(EXACT.add, figures[1:], Decimal(0))
    # A quotient of units has no last digit: what is written alike agrees.
    if plain(added) == plain(expected):
        return None
    return Imbalance(
        total,
        Quantity(expected, total.unit),
        Quantity(added, total.unit),
        abs(EXACT.subtract(added, expected)) <= _rounding(figures),
    )


def _rounding(figures: list[Decimal]) -> Decimal:
    """How far figures with decimals may be from adding up: half a unit of the last place each.

    Whole numbers are counts, and counts add up.
    """
    places = max(-int(figure.as_tuple().exponent) for figure in figures)
    half = Decimal(5).scaleb(-places - 1) if places > 0 else Decimal(0)
    return half * len(figures)
