"""Results that come with the library: what a later report says of the targets of a document.

They stand in ``targets/results/ID.csv``, a table like any that is checked, with the words of the
report and where they stand beside each figure.
"""

import csv
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from dabiao.core.system_errors import problem_of

NAME, VALUE, UNIT, PERIOD, DECLARED, WORDING, SOURCE = COLUMNS = (
    "指标",
    "实际值",
    "单位",
    "年份",
    "完成情况",
    "原文",
    "来源",
)
_SOURCE = r"(?P<file>[^:/\\\s]{1,200}):(?P<first>[0-9]{1,7})(?:-(?P<last>[0-9]{1,7}))?"
_LARGEST = 4 * 2**20


class Cited(NamedTuple):
    """Where words stand: a file and its lines, from 1 and with both ends."""

    file: str
    first: int
    last: int


class ResultRow(NamedTuple):
    """A row of results, by its line in the table."""

    line: int
    cells: dict[str, str]

    @property
    def cited(self) -> Cited | None:
        """Where its words stand; None where the cell does not say it as ``file:line``."""
        found = re.fullmatch(_SOURCE, self.cells[SOURCE])
        if found is None:
            return None
        first = int(found["first"])
        return Cited(found["file"], first, int(found["last"] or first))


class ResultsError(ValueError):
    """A table of results that cannot be read; the message says why."""


def read_results(file: Path) -> list[ResultRow]:
    """The rows of a table of results.

    Raises:
        ResultsError: it cannot be read, or its columns are not those of results.
    """
    try:
        if file.stat().st_size > _LARGEST:
            raise ResultsError("> 4 MiB")
        text = file.read_bytes().decode("utf-8-sig")
        return list(_rows(text))
    except OSError as error:
        raise ResultsError(str(problem_of(error).en)) from None
    except (UnicodeDecodeError, csv.Error) as error:
        raise ResultsError(type(error).__name__) from None


def _rows(text: str) -> Iterator[ResultRow]:
    reader = csv.reader(text.splitlines(keepends=True), strict=True)
    head = [cell.strip() for cell in next(reader, [])]
    if head != list(COLUMNS):
        raise ResultsError(",".join(head)[:80] or "∅")
    for cells in reader:
        if len(cells) != len(COLUMNS):
            raise ResultsError(f"{reader.line_num}: {len(cells)}")
        yield ResultRow(reader.line_num, dict(zip(COLUMNS, map(str.strip, cells), strict=True)))


def sources_of(file: Path) -> tuple[str, ...]:
    """The files in which the results of a table stand, in their order; none of one that is wrong."""
    try:
        rows = read_results(file)
    except ResultsError:
        return ()
    return tuple(dict.fromkeys(cited.file for row in rows if (cited := row.cited)))
