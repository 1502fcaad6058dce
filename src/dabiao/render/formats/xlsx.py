"""The submission given back as an Excel workbook, with what the check says in its cells."""

import zlib
from datetime import datetime
from typing import TextIO

from dabiao.core.errors import DabiaoError
from dabiao.core.lang import Lang, Words
from dabiao.model.report import Report

KEYWORD = "dabiao-report"
"""Among the properties of the workbooks that are given back."""
CREATED = datetime(2000, 1, 1)
"""Any, so that the same report gives the same bytes; whoever saves the workbook changes it."""
_LONGEST = 10_000


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
        # Only a workbook needs it.
        from dabiao.render.workbook.book import workbook_bytes

        stream.flush()
        raw.write(workbook_bytes(report, lang))

    def is_own(self, head: bytes) -> bool:
        """Whether a file is a workbook of ours that nobody has saved since: figures put right are kept."""
        if not head.startswith(b"PK"):
            return False
        import io
        from zipfile import BadZipFile, ZipFile

        try:
            with ZipFile(io.BytesIO(head)) as packed, packed.open("docProps/core.xml") as about:
                said = about.read(_LONGEST)
        except (BadZipFile, KeyError, OSError, ValueError, NotImplementedError, zlib.error):
            return False
        return KEYWORD.encode() in said and said.count(CREATED.isoformat().encode()) == 2


RENDERER = XlsxRenderer()
