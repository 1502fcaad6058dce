"""CSV for spreadsheets: a row per result, then a row per finding.

Excel on a Chinese Windows reads a CSV as GBK unless it begins with the mark of UTF-8.
"""

import csv
from collections.abc import Iterable, Mapping, Sequence
from io import StringIO
from typing import TYPE_CHECKING, TextIO

from dabiao.core.lang import Lang, Words
from dabiao.model.report import Report
from dabiao.render.utf8 import write_utf8

if TYPE_CHECKING:
    from dabiao.assess.history import History
    from dabiao.library.usage import Used
    from dabiao.model.difference import Difference

_MARK_OF_UTF8 = "\ufeff"

_TELLING = 7
"""Columns by which a header line is known; more may follow in another version."""


class CsvRenderer:
    """Writes CSV in UTF-8 with its mark, in which no quoted text acts as a formula."""

    name = "csv"
    endings = (".csv",)

    def report(self, report: Report, stream: TextIO, lang: Lang) -> None:
        """A row per result, then a row per finding, under one header."""
        from dabiao.render.report.rows import COLUMNS, report_rows

        _write(COLUMNS, report_rows(report, lang), stream, lang)

    def progress(self, report: Report, stream: TextIO, lang: Lang) -> None:
        """A row per target and place, with all that its progress is reckoned from."""
        from dabiao.render.progress.rows import COLUMNS, progress_rows

        _write(COLUMNS, progress_rows(report, lang), stream, lang)

    def difference(self, difference: "Difference", stream: TextIO, lang: Lang) -> None:
        """A row per figure, then a row per finding that came or went."""
        from dabiao.render.difference.csv import COLUMNS, difference_rows

        _write(COLUMNS, difference_rows(difference, lang), stream, lang)

    def indicators(self, used: "Sequence[Used]", stream: TextIO, lang: Lang) -> None:
        """A row per indicator."""
        from dabiao.render.lookups.rows import COLUMNS, indicator_rows

        _write(COLUMNS, indicator_rows(used, lang), stream, lang)

    def history(self, history: "History", stream: TextIO, lang: Lang) -> None:
        """A row for each year; figures without their units."""
        from dabiao.render.history.tables import CSV_COLUMNS, csv_rows

        _write(CSV_COLUMNS, csv_rows(history, lang), stream, lang)

    def is_own(self, head: bytes) -> bool:
        """Whether a file has the header line of a report."""
        from dabiao.render.difference import csv as differences
        from dabiao.render.progress import rows as stages
        from dabiao.render.report import rows as results

        lines = (
            ",".join([*(words(lang) for words in columns.values())][:_TELLING]) + ","
            for columns in (results.COLUMNS, stages.COLUMNS, differences.COLUMNS)
            for lang in Lang
        )
        return any(head.startswith((_MARK_OF_UTF8 + line).encode()) for line in lines)


RENDERER = CsvRenderer()


def _write(
    columns: Mapping[str, Words], rows: Iterable[Mapping[str, str]], stream: TextIO, lang: Lang
) -> None:
    table = StringIO()
    writer = csv.writer(table, lineterminator="\r\n")
    writer.writerow(words(lang) for words in columns.values())
    for cells in rows:
        writer.writerow(cells.get(column, "") for column in columns)
    write_utf8(_MARK_OF_UTF8 + table.getvalue(), stream, newlines=False)
