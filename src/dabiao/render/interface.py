"""What a renderer has to provide, and what each kind of output needs of it.

A format is one file in ``render/formats``, named like the format, with a ``RENDERER``: its name, the
endings of its files, and a method for each kind of output that it can write.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol, TextIO, runtime_checkable

from dabiao.core.lang import Lang
from dabiao.model.document import Document, Target
from dabiao.model.finding import Rule
from dabiao.model.proof import Proof
from dabiao.model.report import Report

if TYPE_CHECKING:
    from dabiao.assess.history import History
    from dabiao.library.compare import Shared
    from dabiao.library.lookup import Head
    from dabiao.library.usage import Used
    from dabiao.model.difference import Difference


@runtime_checkable
class ReportRenderer(Protocol):
    """Writes the report of a check to a stream, in one format.

    Attributes:
        name: of the format, for ``--format``.
        endings: of file names that tell the format by themselves; the longer ending goes first.
    """

    name: str
    endings: tuple[str, ...]

    def report(self, report: Report, stream: TextIO, lang: Lang) -> None:
        """Writes a report: the results that it shows, and all findings."""
        ...


@runtime_checkable
class RecognisingRenderer(Protocol):
    """Knows its own reports, which the next run may replace; others are never overwritten unasked."""

    def is_own(self, head: bytes) -> bool:
        """Whether a file that begins like this (its first MiB) is a report in this format."""
        ...


@runtime_checkable
class ProgressRenderer(Protocol):
    """Writes how far targets are on their way to a stream, in one format."""

    def progress(self, report: Report, stream: TextIO, lang: Lang) -> None:
        """Writes the results of a check as stages on the way, and sums them up."""
        ...


@runtime_checkable
class DifferenceRenderer(Protocol):
    """Writes what has changed between two submissions to a stream, in one format."""

    def difference(self, difference: "Difference", stream: TextIO, lang: Lang) -> None:
        """Writes how much has changed, what is shown of it, and the findings that came and went."""
        ...


@runtime_checkable
class ProofRenderer(Protocol):
    """Writes what lint has found and proven to a stream, in one format."""

    def proof(self, proof: Proof, stream: TextIO, lang: Lang, *, unclaimed: bool) -> None:
        """Writes the findings and how much was proven; ``unclaimed`` asks for each such figure."""
        ...


@runtime_checkable
class RulesRenderer(Protocol):
    """Writes explanations of rules to a stream, in one format."""

    def rules(self, rules: Sequence[Rule], stream: TextIO, lang: Lang) -> None:
        """Writes one rule in full; several as a list."""
        ...


@runtime_checkable
class IndicatorsRenderer(Protocol):
    """Writes indicators of the vocabulary to a stream, in one format."""

    def indicators(self, used: "Sequence[Used]", stream: TextIO, lang: Lang) -> None:
        """Writes indicators, each with the documents that use it."""
        ...


@runtime_checkable
class HistoryRenderer(Protocol):
    """Writes the targets and results of an indicator over the years to a stream, in one format."""

    def history(self, history: "History", stream: TextIO, lang: Lang) -> None:
        """Writes the years of an indicator, the earliest first."""
        ...


@runtime_checkable
class LibraryRenderer(Protocol):
    """Writes what a look-up in the library has found to a stream, in one format."""

    def targets(
        self, document: Document, targets: Sequence[Target], stream: TextIO, lang: Lang
    ) -> None:
        """Writes some targets of a document, or all of them."""
        ...

    def found(self, found: Sequence[tuple[Document, Target]], stream: TextIO, lang: Lang) -> None:
        """Writes the targets that a search has found, each with its document."""
        ...

    def comparison(
        self, documents: Sequence[Document], shared: "Sequence[Shared]", stream: TextIO, lang: Lang
    ) -> None:
        """Writes the indicators that documents share, side by side."""
        ...

    def documents(self, heads: "Sequence[Head]", stream: TextIO, lang: Lang) -> None:
        """Writes a list of documents."""
        ...
