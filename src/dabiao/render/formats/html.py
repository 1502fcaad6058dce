"""A page to open from disk, to hand on and to print: nothing in it is loaded from elsewhere."""

from typing import TYPE_CHECKING, TextIO

from dabiao.core.lang import Lang
from dabiao.model.report import Report
from dabiao.render.utf8 import write_utf8

if TYPE_CHECKING:
    from dabiao.assess.history import History

_MADE_BY = b'<meta name="generator" content="dabiao">'


class HtmlRenderer:
    """Writes one HTML file that needs neither the network nor a script to be read."""

    name = "html"
    endings = (".html", ".htm")

    def report(self, report: Report, stream: TextIO, lang: Lang) -> None:
        """The decision, what wants a look, places beside indicators, all results, the findings."""
        from dabiao.render.page.page import report_page

        write_utf8(report_page(report, lang), stream)

    def progress(self, report: Report, stream: TextIO, lang: Lang) -> None:
        """What is behind most, the counts, and how far each target is on its way."""
        from dabiao.render.page.page import progress_page

        write_utf8(progress_page(report, lang), stream)

    def history(self, history: "History", stream: TextIO, lang: Lang) -> None:
        """A chart of the years of an indicator, and the table."""
        from dabiao.render.history.page import history_page

        write_utf8(history_page(history, lang), stream)

    def is_own(self, head: bytes) -> bool:
        """Whether a file begins as the pages do, and says who made it."""
        return head.lstrip().startswith(b"<!doctype html>") and _MADE_BY in head


RENDERER = HtmlRenderer()
