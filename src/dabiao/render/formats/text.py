"""Text for people: the report of a check, the answer to a look-up, lists."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, TextIO

from dabiao.core.lang import Lang
from dabiao.model.document import Document, Target
from dabiao.model.finding import Rule
from dabiao.model.proof import Proof
from dabiao.model.report import Report
from dabiao.render.output import printing
from dabiao.render.phrases import VERDICTS

if TYPE_CHECKING:
    from rich.console import Console

    from dabiao.assess.history import History
    from dabiao.library.compare import Shared
    from dabiao.library.lookup import Head
    from dabiao.library.usage import Used
    from dabiao.model.difference import Difference


_BYLINE = r"(?:[^\n]+\n){1,9}?[\w-]{1,100} ·\s"
"""Below the title: the document's id, and what was checked."""
_SUMMARY = (
    rf"[✓✗≈→↓?–!] [0-9]+ (?:{'|'.join(word for words in VERDICTS.values() for word in words)})"
    r"|\n[✓✗] (?:The gate|通过|未通过)|\n(?:Figures: |数值：修订 )[0-9]"
)
"""How many results there are of a verdict, the gate's decision, or how many figures were revised."""


class TextRenderer:
    """Writes text, colored on a terminal, in the reader's language."""

    name = "text"
    endings = (".txt",)

    def report(self, report: Report, stream: TextIO, lang: Lang) -> None:
        """The report of a check."""
        from dabiao.render.report.text import print_report

        print_report(report, _console(stream), lang)

    def is_own(self, head: bytes) -> bool:
        """Whether a file begins as reports do, and counts verdicts."""
        text = head.decode("utf-8", "replace").replace("\r\n", "\n").lstrip()
        byline = re.match(_BYLINE, text)
        return byline is not None and re.search(_SUMMARY, text[byline.end() :]) is not None

    def progress(self, report: Report, stream: TextIO, lang: Lang) -> None:
        """How far the targets are on their way."""
        from dabiao.render.progress.text import print_progress

        print_progress(report, _console(stream), lang)

    def difference(self, difference: "Difference", stream: TextIO, lang: Lang) -> None:
        """What has changed between two submissions."""
        from dabiao.render.difference.text import print_difference

        print_difference(difference, _console(stream), lang)

    def targets(
        self, document: Document, targets: Sequence[Target], stream: TextIO, lang: Lang
    ) -> None:
        """One target on a card of its own; several as a list."""
        if len(targets) == 1:
            from dabiao.render.lookups.card_text import print_card

            print_card(document, targets[0], _console(stream), lang)
            return
        from dabiao.render.lookups.text import print_targets

        with printing(stream) as output:
            print_targets(document, targets, output, lang)

    def found(self, found: Sequence[tuple[Document, Target]], stream: TextIO, lang: Lang) -> None:
        """A row per target."""
        from dabiao.render.lookups.text import print_found

        with printing(stream) as output:
            print_found(found, output, lang)

    def comparison(
        self, documents: Sequence[Document], shared: "Sequence[Shared]", stream: TextIO, lang: Lang
    ) -> None:
        """A block per shared indicator."""
        from dabiao.render.lookups.comparison import print_comparison

        with printing(stream) as output:
            print_comparison(documents, shared, output, lang)

    def history(self, history: "History", stream: TextIO, lang: Lang) -> None:
        """A line for each year."""
        from dabiao.render.history.tables import print_history

        with printing(stream) as output:
            print_history(history, output, lang)

    def proof(self, proof: Proof, stream: TextIO, lang: Lang, *, unclaimed: bool) -> None:
        """A line per finding, one that says what was proven, and one that counts the findings."""
        from dabiao.render.proof.text import print_proof

        print_proof(proof, _console(stream), lang, unclaimed=unclaimed)

    def documents(self, heads: "Sequence[Head]", stream: TextIO, lang: Lang) -> None:
        """A line per document."""
        from dabiao.render.lookups.text import print_documents

        with printing(stream) as output:
            print_documents(heads, output, lang)

    def indicators(self, used: "Sequence[Used]", stream: TextIO, lang: Lang) -> None:
        """One indicator on a card of its own; several as a list."""
        from dabiao.render.lookups.indicators import print_indicators

        with printing(stream) as output:
            print_indicators(used, output, lang)

    def rules(self, rules: Sequence[Rule], stream: TextIO, lang: Lang) -> None:
        """One rule in full; several as a list."""
        from dabiao.render.rules.text import print_rules

        print_rules(rules, _console(stream), lang)


RENDERER = TextRenderer()


def _console(stream: TextIO) -> "Console":
    from dabiao.render.console import console_for  # not for what is piped on

    return console_for(stream)
