"""What is read out of a document's text: targets, and the figures that are none."""

from collections.abc import Sequence
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from dabiao.core.regions import Region
from dabiao.model.comparator import Better, Comparator
from dabiao.model.document import Base, Binding, Collection, Measure, Tier


class Opinion(StrEnum):
    """What a figure in a text is."""

    TARGET = "target"
    ACHIEVED = "achieved"
    BASE = "base"
    DATE = "date"
    ORDINAL = "ordinal"
    DOCUMENT_NUMBER = "document_number"
    NAME = "name"
    """Part of a name: 十大工程, 211工程, “十四五”."""
    PROJECT_SIZE = "project_size"
    """The size of a single project, which is no commitment of its own."""
    ELIGIBILITY = "eligibility"
    """Who or what is meant: 60岁以上老年人, 投资2000万元以上的技改项目."""
    OTHER = "other"


class ReadFigure(NamedTuple):
    """A figure in a text.

    Attributes:
        line: of the source, from 1.
        words: the few words around it, as they stand in the source.
        figure: the figure as it is printed, with its unit.
        opinion: what it is.
    """

    line: int
    words: str
    figure: str
    opinion: Opinion


class Drafted(NamedTuple):
    """A target as it was read.

    Attributes:
        indicator: its id in the vocabulary; None for one of the document's own.
        id: of the target, where it is not the indicator's.
        value: in ``unit``; None where the comparator takes no figure.
        upper: the second figure of ``between``.
        of: the target whose actual value is the figure.
        state: what ``qualitative`` asks for.
        line: of the source, from 1.
        yearly: due in each year.
        doubts: what a person should look at, for comments in the file.
        responsible: the units that answer for it.
        milestones: the figures for years on the way.
        stretch: the words of what is striven for beyond it.
    """

    name: str
    comparator: Comparator
    wording: str
    line: int
    section: str
    group: str
    tier: Tier
    indicator: str | None = None
    id: str | None = None
    value: Decimal | None = None
    upper: Decimal | None = None
    of: str | None = None
    state: str | None = None
    unit: str = ""
    measure: Measure = Measure.LEVEL
    better: Better = Better.NONE
    observed: Collection | None = None
    due: int | None = None
    since: int | None = None
    base: Base | None = None
    binding: Binding | None = None
    scope: str | None = None
    derived: bool = False
    yearly: bool = False
    note: str | None = None
    doubts: tuple[str, ...] = ()
    responsible: tuple[str, ...] = ()
    milestones: tuple[Base, ...] = ()
    stretch: str | None = None


class Head(NamedTuple):
    """What a text says of its document."""

    id: str
    title: str
    region: Region
    period: tuple[int, int]
    issuer: str | None = None
    number: str | None = None
    issued: str | None = None
    file: str | None = None
    sha256: str | None = None
    lines: tuple[int, int] | None = None
    doubts: tuple[str, ...] = ()


class Draft(NamedTuple):
    """A document as it was read: to be written as a target file.

    Attributes:
        left_out: the figures that are no target, each with its opinion.
    """

    head: Head
    targets: Sequence[Drafted]
    left_out: Sequence[ReadFigure]
