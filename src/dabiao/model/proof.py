"""What lint has proven of target files, and what of their sources no target claims."""

from collections.abc import Sequence
from typing import NamedTuple

from dabiao.model.finding import Finding
from dabiao.model.left_out import LeftOutReason


class Unclaimed(NamedTuple):
    """A figure of a document's own lines that no target's wording covers.

    Attributes:
        document: the id of the document.
        source: the file in which it stands.
        line: of the source, from 1.
        words: the few words around it.
        figure: as it is printed, with its unit.
        opinion: what it is taken for: target, achieved, date, …
        left_out: why the document leaves it out on purpose; None where it does not.
    """

    document: str
    source: str
    line: int
    words: str
    figure: str
    opinion: str
    left_out: LeftOutReason | None = None


class Proof(NamedTuple):
    """How much of some target files was proven.

    Attributes:
        targets: all that there are.
        figures: whose figures stand in their wording.
        comparators: whose comparator the words around the figure say.
        wordings: whose wording stands in the source.
        sums: that add up.
        unclaimed: the figures of the sources that no target claims.
        held: how many documents were held against their source.
        documents: how many there are.
        findings: what is wrong, in the order of the files and of their lines.
    """

    targets: int = 0
    figures: int = 0
    comparators: int = 0
    wordings: int = 0
    sums: int = 0
    unclaimed: Sequence[Unclaimed] = ()
    held: int = 0
    documents: int = 0
    findings: Sequence[Finding] = ()

    @property
    def left_out(self) -> int:
        """How many of the unclaimed figures are left out on purpose."""
        return sum(each.left_out is not None for each in self.unclaimed)

    def and_of(self, other: "Proof") -> "Proof":
        """What was proven of both."""
        return Proof(
            self.targets + other.targets,
            self.figures + other.figures,
            self.comparators + other.comparators,
            self.wordings + other.wordings,
            self.sums + other.sums,
            (*self.unclaimed, *other.unclaimed),
            self.held + other.held,
            self.documents + other.documents,
            (*self.findings, *other.findings),
        )
