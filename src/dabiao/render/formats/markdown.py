"""Markdown for a job summary or a comment on a merge request: the decision first."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, TextIO

from dabiao.core.lang import Lang
from dabiao.model.finding import Rule
from dabiao.model.report import Report
from dabiao.render.utf8 import write_utf8

if TYPE_CHECKING:
    from dabiao.assess.history import History
    from dabiao.model.difference import Difference

_DECISION = "## [✓✗] (?:The gate|通过|未通过)"
_MID_TERM = r"## [^\n]+\n\n[^\n]+ · "
_COUNTED = r"\n### (?:Counts|汇总)\n"
_DIFFERENCE = r"## [^\n]+\n\n\*\*[^\n]+\n\n- (?:Figures: |数值：)"


class MarkdownRenderer:
    """Writes GitHub's Markdown, in which nothing quoted is markup, a link or a mention."""

    name = "markdown"
    endings = (".md",)

    def report(self, report: Report, stream: TextIO, lang: Lang) -> None:
        """The decision, what wants a look, the findings, and all results folded away."""
        from dabiao.render.report.markdown import report_lines

        write_utf8("\n".join(report_lines(report, lang)) + "\n", stream)

    def progress(self, report: Report, stream: TextIO, lang: Lang) -> None:
        """What is behind most, the counts, and how far each target is on its way."""
        from dabiao.render.progress.markdown import progress_lines

        write_utf8("\n".join(progress_lines(report, lang)) + "\n", stream)

    def difference(self, difference: "Difference", stream: TextIO, lang: Lang) -> None:
        """How much has changed between two submissions, what has, and the findings."""
        from dabiao.render.difference.markdown import difference_lines

        write_utf8("\n".join(difference_lines(difference, lang)) + "\n", stream)

    def history(self, history: "History", stream: TextIO, lang: Lang) -> None:
        """A table of the years of an indicator."""
        from dabiao.render.history.tables import markdown_lines

        write_utf8("\n".join(markdown_lines(history, lang)) + "\n", stream)

    def is_own(self, head: bytes) -> bool:
        """Whether a file begins with the gate's decision, or as one of the other views does."""
        text = head.decode("utf-8", "replace").replace("\r\n", "\n")
        if re.match(_DECISION, text) or re.match(_DIFFERENCE, text):
            return True
        return re.match(_MID_TERM, text) is not None and re.search(_COUNTED, text) is not None

    def rules(self, rules: Sequence[Rule], stream: TextIO, lang: Lang) -> None:
        """One rule as a section; several as a document."""
        from dabiao.render.rules.markdown import rulebook, section

        text = section(rules[0], lang) if len(rules) == 1 else rulebook(rules, lang)
        write_utf8(text, stream, newlines=False)  # what it writes goes into a repository


RENDERER = MarkdownRenderer()
