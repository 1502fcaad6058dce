"""Accounting identities: that parts add up to their total, in exact decimal arithmetic."""

from collections.abc import Callable
from decimal import Decimal

from dabiao import units
from dabiao.decimals import EXACT, plain
from dabiao.document import Document, Sum, Target
from dabiao.phrases import with_unit


def imbalance(
    identity: Sum, document: Document, value_of: Callable[[Target], Decimal | None]
) -> dict[str, str] | None:
    """Says of a total how its figure and the sum of its parts differ.

    Args:
        identity: which targets add up to which.
        document: to which the targets belong.
        value_of: a target's value, in its own unit; None where there is none.

    Returns:
        The fields of a finding: ``total``, its ``figure`` and the ``sum`` of its parts, with units;
        None where the two agree, or where a value is not known.
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
    if plain(added) == plain(expected):
        return None
    figure, found = (with_unit(plain(value), total.unit) for value in (expected, added))
    return {"total": total.name, "figure": figure, "sum": found}
