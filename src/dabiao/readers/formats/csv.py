"""Reads CSV and TSV: text whose cells are separated by commas, tabs, semicolons or vertical bars."""

import re
from collections.abc import Iterator
from typing import BinaryIO

from dabiao.findings.collector import Findings
from dabiao.readers.decimal_commas import with_commas_settled
from dabiao.readers.interface import Certainty, ReadOptions, Row
from dabiao.readers.records import Records
from dabiao.readers.separators import separator
from dabiao.readers.text import text_of

_SAMPLE = 1 << 14
_TABS = (".tsv", ".tab", ".tsv.gz", ".tab.gz")
_RULE = r"(?::?-+:?)?"


class CsvReader:
    """The reader of CSV and TSV files."""

    endings = (".csv", ".tsv", ".tab", ".txt")
    delimited = True
    has_sheets = False

    def certainty(self, start: bytes, name: str) -> Certainty:
        """Any text may be a table; whether it has cells, its rows will show."""
        return Certainty.PERHAPS

    def rows(
        self, stream: BinaryIO, file: str, options: ReadOptions, findings: Findings
    ) -> Iterator[Row]:
        """The rows, each with the line on which it starts."""
        with text_of(stream, file, options.encoding, findings) as text:
            start = text.tell()
            sample = text.read(_SAMPLE)
            text.seek(start)
            parting = separator(sample, "\t" if file.casefold().endswith(_TABS) else None)
            rows = iter(Records(text, parting))
            if parting == "|":
                rows = _without_rule(rows)
            yield from with_commas_settled(rows, parting)


def _without_rule(rows: Iterator[Row]) -> Iterator[Row]:
    """The rows of a table that may be one of Markdown, but for the rule below its headers.

    The bars around it make blank cells, which stay: no row may come to stand beside its headers.
    """
    for line, cells, *_ in rows:
        bare = [cell.strip() for cell in cells]
        if not all(re.fullmatch(_RULE, cell) for cell in bare):
            yield Row(line, bare)


READER = CsvReader()
