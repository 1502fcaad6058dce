r"""Reads the tables of Eurostat: ``freq,unit,geo\TIME_PERIOD``, then a column for each period.

The first cell of a row holds several keys, and a figure may have flags behind it: ``4.7 bp``. Such
a table is unfolded into a row per figure, with a column for each key, as SDMX has it.
"""

import csv
import re
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple, TextIO

from dabiao.core.lang import Words
from dabiao.findings.collector import Findings
from dabiao.readers.interface import (
    LONGEST_CELL,
    MOST_COLUMNS,
    Certainty,
    ReadError,
    ReadOptions,
    Row,
    check_size,
    too_wide,
)
from dabiao.readers.text import text_of

_MARKS = b"\xef\xbb\xbf\xff\xfe"  # byte order marks
_BEGINS = rb"[\"\w,]+\\(?:TIME_PERIOD|time)\"?[ \t]*[\t,]"
_LONGEST_LINE = 100 * LONGEST_CELL
_ACROSS = ("\\TIME_PERIOD", "\\time")
_FIGURE = r"(?P<value>:|[+-]?[0-9.]+(?:[eE][+-]?[0-9]+)?)?\s*(?P<flags>[a-z]*)"
_NO_VALUE = ":"
_HEADERS = ["TIME_PERIOD", "OBS_VALUE", "OBS_STATUS"]


class EurostatReader:
    """The reader of Eurostat's tables, with tabs (TSV) or with commas throughout."""

    endings: tuple[str, ...] = ()
    """Such files are called .tsv or .csv, as others are."""
    delimited = True
    has_sheets = False

    def certainty(self, start: bytes, name: str) -> Certainty:
        r"""By its first cell, which ends in ``\TIME_PERIOD``, or ``\time`` in older files."""
        text = start.lstrip(_MARKS).replace(b"\0", b"")  # UTF-16 has zeros between the letters
        return Certainty.BY_CONTENT if re.match(_BEGINS, text) else Certainty.NO

    def rows(
        self, stream: BinaryIO, file: str, options: ReadOptions, findings: Findings
    ) -> Iterator[Row]:
        """The headers, and a row per figure, with the line on which the figure stands."""
        with text_of(stream, file, options.encoding, findings) as text:
            lines = _lines(text)
            if (first := next(lines, None)) is None:
                return
            line, header = first
            keys = [*header.keys[:-1], header.keys[-1].partition("\\")[0]]
            if len(header.keys) + len(_HEADERS) > MOST_COLUMNS:
                raise too_wide(line)
            yield Row(line, [*keys, *_HEADERS])
            for line, row in lines:
                if len(row.keys) != len(keys) or len(row.cells) > len(header.cells):
                    raise ReadError(
                        Words(
                            f"the row has {len(row.keys)} keys and {len(row.cells)} figures, "
                            f"the header {len(keys)} and {len(header.cells)}",
                            f"该行有 {len(row.keys)} 个键、{len(row.cells)} 个数值，"
                            f"表头为 {len(keys)} 个和 {len(header.cells)} 个",
                        ),
                        line,
                        1,
                    )
                yield from _unfolded(line, row, header.cells)


class _Line(NamedTuple):
    """The keys of a line, and its other cells."""

    keys: list[str]
    cells: list[str]


def _lines(text: TextIO) -> Iterator[tuple[int, _Line]]:
    """The lines that are not blank, each with its number, from the header on."""
    number = holding_keys = 0
    delimiter = ","
    while line := text.readline(_LONGEST_LINE):
        number += 1
        if len(line) == _LONGEST_LINE:
            raise too_wide(number)
        if not line.strip():
            continue
        if not holding_keys:
            delimiter = "\t" if "\t" in line else ","
        cells = _cells(line, delimiter, number)
        if not holding_keys:
            holding_keys = _count_cells_of_keys(cells, number)
        keys = [key.strip() for cell in cells[:holding_keys] for key in cell.split(",")]
        yield number, _Line(keys, cells[holding_keys:])


def _cells(line: str, delimiter: str, number: int) -> list[str]:
    try:
        [cells] = csv.reader([line.rstrip("\r\n")], delimiter=delimiter, strict=True)
    except csv.Error as error:
        raise ReadError(
            Words(f"bad CSV ({error})", f"CSV 格式有误（{error}）"), number, 1
        ) from None
    check_size(Row(number, cells))
    return [cell.strip() for cell in cells]


def _count_cells_of_keys(cells: list[str], number: int) -> int:
    """How many cells hold keys: with tabs all keys stand in the first, with commas each in its own."""
    for count, cell in enumerate(cells, 1):
        if cell.endswith(_ACROSS):
            return count
    problem = Words(
        "no cell of the first line ends in \\TIME_PERIOD", "首行没有以 \\TIME_PERIOD 结尾的单元格"
    )
    raise ReadError(problem, number, 1)


def _unfolded(line: int, row: _Line, periods: list[str]) -> Iterator[Row]:
    """A row per figure; what is not there, and has no flag that says why, is left out."""
    for period, cell in zip(periods, row.cells, strict=False):
        found = re.fullmatch(_FIGURE, cell)
        value, flags = (found["value"] or "", found["flags"]) if found else (cell, "")
        value = "" if value == _NO_VALUE else value
        if value or flags:
            yield Row(line, [*row.keys, period, value, flags])


READER = EurostatReader()
