"""What a cell of a spreadsheet is marked with, beyond the value that calamine reads."""

import re
from collections.abc import Mapping
from enum import Enum
from typing import NamedTuple

NO_RESULT = "=…"
"""Stands in a cell whose formula has no stored result."""

_QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


class Kind(Enum):
    """What is marked: a percentage, a formula with its result, or text in place of the cell's."""

    PERCENT = 1
    COMPUTED = 2
    TEXT = 3


class Mark(NamedTuple):
    """A marked cell: row from 1, column from 0."""

    row: int
    column: int
    kind: Kind
    text: str = ""


class RowMarks(NamedTuple):
    """The marked cells of a row, by their columns; ``texts`` stand in place of what calamine reads."""

    percent: set[int]
    computed: set[int]
    texts: dict[int, str]


Merged = tuple[tuple[int, int], tuple[int, int]]
"""The first and the last cell of a merged range, rows and columns from 0, as calamine has them."""


class SheetMarks(NamedTuple):
    """The marks of a sheet by row, and the merged ranges where calamine has none."""

    rows: Mapping[int, RowMarks]
    merged: tuple[Merged, ...] = ()


def shows_percent(number_format: str) -> bool:
    """Whether a number format, in Excel's language, shows a percentage."""
    return "%" in _QUOTED.sub("", number_format)
