"""The figures of a document's own lines that are left out on purpose: they are no targets."""

from enum import StrEnum
from typing import NamedTuple


class LeftOutReason(StrEnum):
    """Why a figure that reads like a target is none."""

    REPEATED = "repeated"
    """A target says it already, in other words of the same document."""
    CHANGE = "change"
    """By how much a target's figure differs from that of the year before."""
    ACHIEVED = "achieved"
    """It was reached already."""
    CIRCUMSTANCE = "circumstance"
    """How things are, or will be of themselves: 14亿人口, 高校毕业生1170万人, 13个既有集群."""
    COUNT = "count"
    """How many items a list has: 30项举措, 三项工作."""
    NAME = "name"
    """Part of a name: 铁人三项."""
    ELIGIBILITY = "eligibility"
    """Who or what is meant: 年综合能耗5000吨标准煤及以上的项目."""
    SIZE = "size"
    """The size of a single project."""
    RULE = "rule"
    """A rate, threshold or term that a rule sets: 税率6%."""
    UNDATED = "undated"
    """Nothing says by when."""
    UNCLEAR = "unclear"
    """The source does not tell what it is, or whose."""
    OTHER = "other"
    """What the note says."""

    @property
    def names_target(self) -> bool:
        """Whether it is left out for the sake of a target, without which it would be one."""
        return self in (LeftOutReason.REPEATED, LeftOutReason.CHANGE)


class LeftOut(NamedTuple):
    """A figure that is left out, at one place of the source.

    Attributes:
        words: with the figure, as they stand in the source.
        line: of the source, from 1, where the words stand more than once.
        of: the id of the target that it repeats or belongs to.
        note: what else is to be said of it.
    """

    words: str
    reason: LeftOutReason
    line: int | None = None
    of: str | None = None
    note: str | None = None
