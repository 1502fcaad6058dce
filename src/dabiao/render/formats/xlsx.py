"""The submission given back as an Excel workbook, with what the check says in its cells."""

from typing import TextIO

from dabiao.core.errors import DabiaoError
from dabiao.core.lang import Lang, Words
from dabiao.model.report import Report


class XlsxRenderer:
    """Writes a workbook, which takes a file of its own."""

    name = "xlsx"
    endings = (".xlsx",)

    def report(self, report: Report, stream: TextIO, lang: Lang) -> None:
        """The sheets of the submission with findings on their cells, the results, and the reading.

        Raises:
            DabiaoError: the stream is a terminal, or takes text alone.
        """
        raw = getattr(stream, "buffer", None)
        if raw is None or stream.isatty():
            raise DabiaoError(
                Words(
                    "a workbook cannot be shown in a terminal; write --output xlsx=FILE",
                    "工作簿无法在终端中显示；请使用 --output xlsx=文件名",
                )
            )
        from dabiao.render.workbook.book import workbook_bytes

        stream.flush()
        raw.write(workbook_bytes(report, lang))

    def is_own(self, head: bytes) -> bool:
        """Whether a file is a workbook of ours that nobody has saved since: figures put right are kept."""
        if not head.startswith(b"PK"):
            return False
        from dabiao.render.workbook.properties import is_unsaved

        return is_unsaved(head)


RENDERER = XlsxRenderer()
