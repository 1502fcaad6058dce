"""How far a target is on its way: plain values, in the target's unit."""

from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from dabiao.model.document import Base


class Method(StrEnum):
    """How a path leads from its start to the figure."""

    LINEAR = "linear"
    """The same amount each year."""
    COMPOUND = "compound"
    """The same rate each year: changes of several years multiply."""
    MILESTONES = "milestones"
    """Over the figures that the document prints for the years between."""


class Path(NamedTuple):
    """Where the path to a target stands at the end of a period.

    Attributes:
        start: the value at its beginning: the base, or 0 of what adds up.
        expected: where it stands.
        method: how it leads on.
        elapsed: months since its beginning; of a flow or a mean to the end of the year.
        total: months from its beginning to its end.
        base: the base value that it starts from; None of what adds up from 0.
        is_observed: the base was reported, and is not the document's.
        part: the share of a year that is reported of a flow with a base; the path asks for as much
            of what it asks of the year.
    """

    start: Decimal
    expected: Decimal
    method: Method
    elapsed: int
    total: int
    base: Base | None = None
    is_observed: bool = False
    part: Decimal = Decimal(1)


class Progress(NamedTuple):
    """How far a target is on its way, beside its verdict.

    Attributes:
        path: on which it is.
        done: the share of the way that is done, 1 for all of it; None where there is none.
        gone: the share of the time that is gone.
        gap: the value minus where the path stands.
        needed: the change per year that is still needed; None where nothing is.
    """

    path: Path
    done: Decimal | None
    gone: Decimal
    gap: Decimal
    needed: Decimal | None = None


class Outlook(NamedTuple):
    """Where yearly figures lead if they go on as so far; never a verdict.

    Attributes:
        years: how many yearly figures there are.
        method: ``compound`` of growth rates of a positive quantity, else ``linear``.
        so_far: the change per year so far.
        needed: the change per year from the first figure on that would have led to the target.
        ratio: so far, as a share of what is needed; None where nothing was needed.
        reached: the year in which the target is reached at this pace; None where it never is.
    """

    years: int
    method: Method
    so_far: Decimal
    needed: Decimal
    ratio: Decimal | None
    reached: int | None
