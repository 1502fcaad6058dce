"""Values that messages mention: what a target asks for, a target in a place."""

from decimal import Decimal
from typing import NamedTuple

from dabiao.model.document import Document, Target


class Requirement(NamedTuple):
    """What a target asks for.

    Attributes:
        target: the target.
        other: the target of the same document whose actual value is the figure.
        figure: what it was held against, where it prints no figure itself.
    """

    target: Target
    other: Target | None = None
    figure: Decimal | None = None


def requirement(target: Target, document: Document, figure: Decimal | None = None) -> Requirement:
    """What a target of a document asks for; ``figure`` is what it was held against."""
    other = None if target.of is None else document.target(target.of)
    return Requirement(target, other, figure if target.value is None else None)


class TargetIn(NamedTuple):
    """A target in a place, where the place is not the document's own region."""

    target: Target
    place: str


class NoneKnown(NamedTuple):
    """That no name in a file is one of the document's.

    Attributes:
        rows: how many rows there are.
        listing: the command that lists the document's names.
    """

    rows: int
    listing: str
