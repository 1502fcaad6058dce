"""Accounting identities: that parts add up to their total, in exact decimal arithmetic."""

from collections.abc import Callable
from decimal import Decimal

from dabiao import units
from dabiao.decimals import EXACT, plain
from dabiao.document import Document, Sum, Target


def imbalance(
    identity: Sum, document: Document, value_of: Callable[[Target], Decimal | None]
) -> tuple[Target, Decimal, Decimal] | None:
    """The total, its value and what its parts add up to, where the two differ.

    Args:
        identity: which targets add up to which.
        document: to which the targets belong.
        value_of: a target's value, in its own unit; None where there is none.

    Returns:
        None where they agree, or where a value is not known.
    """
    total, *parts = (document.target(name) for name in (identity.total, *identity.parts))
    if total is None or (expected := value_of(total)) is None:
        return None
    added = Decimal(0)
    for part in parts:
        value = None if part is None else value_of(part)
        if part is None or value is None or not units.convertible(part.unit, total.unit):
            return None
        added = EXACT.add(added, units.convert(value, part.unit, total.unit))
    # A quotient of units has no last digit: what is written alike agrees.
    return None if plain(added) == plain(expected) else (total, expected, added)
