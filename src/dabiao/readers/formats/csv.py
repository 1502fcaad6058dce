"""Reads CSV and TSV: text whose cells are separated by commas, tabs or semicolons."""

import csv
import io
from collections import Counter
from collections.abc import Iterator
from typing import BinaryIO, TextIO

from dabiao.core.lang import Words
from dabiao.findings.collector import Findings
from dabiao.readers.interface import MOST_ROWS, Certainty, ReadError, ReadOptions, Row, too_many
from dabiao.readers.text import text_of

_DELIMITERS = ",\t;"
_SAMPLE = 1 << 14


class CsvReader:
    """The reader of CSV and TSV files."""

    endings = (".csv", ".tsv", ".tab", ".txt")
    delimited = True

    def certainty(self, start: bytes, name: str) -> Certainty:
        """Any text may be a table; whether it has cells, its rows will show."""
        return Certainty.PERHAPS

    def rows(
        self, stream: BinaryIO, file: str, options: ReadOptions, findings: Findings
    ) -> Iterator[Row]:
        """The rows, each with the line on which it starts."""
        with text_of(stream, file, options.encoding, findings) as text:
            named_tsv = file.casefold().endswith((".tsv", ".tab"))
            yield from _rows(text, "\t" if named_tsv else _delimiter(text))


def _rows(text: TextIO, delimiter: str) -> Iterator[Row]:
    lines = csv.reader(text, delimiter=delimiter, strict=True)
    start = 1
    try:
        for cells in lines:
            if cells and (cells[0] or any(cells)):
                yield Row(start, cells)
            start = lines.line_num + 1
            if start > MOST_ROWS:
                raise too_many(start, MOST_ROWS)
    except csv.Error as error:
        problem = str(error)
        raise ReadError(
            Words(f"bad CSV ({problem})", f"CSV 格式有误（{problem}）"), start, 1
        ) from None


def _delimiter(text: TextIO) -> str:
    """The delimiter: the one that gives most lines the same number of cells."""
    start = text.tell()
    sample = text.read(_SAMPLE)
    text.seek(start)
    best, most = ",", (0, 0)
    for delimiter in _DELIMITERS:
        try:
            widths = Counter(map(len, csv.reader(io.StringIO(sample), delimiter=delimiter)))
        except csv.Error:
            continue
        del widths[1], widths[0]
        if widths:
            width, lines = widths.most_common(1)[0]
            if (lines, width) > most:
                best, most = delimiter, (lines, width)
    return best


READER = CsvReader()
