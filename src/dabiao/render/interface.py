"""What a renderer has to provide."""

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, Protocol, TextIO

from dabiao.document import Document, Target
from dabiao.findings import Finding
from dabiao.lang import Lang
from dabiao.report import Report
from dabiao.verdict import Verdict

if TYPE_CHECKING:
    from dabiao.comparing import Shared


class ReportRenderer(Protocol):
    """Writes the report of a check to a stream, in one format."""

    def report(self, report: Report, stream: TextIO, lang: Lang, only: Collection[Verdict]) -> None:
        """Writes a report; ``only`` the results of some verdicts where any are named."""
        ...


class FindingsRenderer(Protocol):
    """Writes findings to a stream, in one format."""

    def findings(self, findings: Sequence[Finding], stream: TextIO, lang: Lang) -> None:
        """Writes findings on target files."""
        ...


class Renderer(ReportRenderer, FindingsRenderer, Protocol):
    """Writes what any command has found to a stream, in one format."""

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

    def documents(self, documents: Sequence[Document], stream: TextIO, lang: Lang) -> None:
        """Writes a list of documents."""
        ...
