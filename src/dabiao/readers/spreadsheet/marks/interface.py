"""What a cell of a spreadsheet is marked with, beyond the value that calamine reads."""

import re
from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal
from enum import Enum
from typing import NamedTuple

from dabiao.core.decimals import EXACT
from dabiao.core.units import known
from dabiao.readers.spreadsheet.values import text_of_value

NO_RESULT = "=…"
"""Stands in a cell whose formula has no stored result."""

_QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
_SPACING = re.compile(r"[_*].")
_CONDITION = re.compile(r"\[[<>=]")
_DIGITS = re.compile(r"[^0#?]*[0#?][0#?,]*?(?:\.(?P<places>[0#?]*))?(?P<thousands>,*)[^0#?]*")
_WITH_UNIT = re.compile(r'(?:General|[^"\\;]*[0#?])(?:\s|_.)*((?:"[^"]*"|\\.)+)')
_LONGEST_FORMAT = 255
_MOST_DIGITS = 20
_NO_AMOUNT = re.compile(r"[A-Za-z@/!年月日时分秒]")
RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


class Kind(Enum):
    """What is marked.

    A percentage, a formula with its result, text in place of the cell's, a figure that is shown
    with fewer digits than are stored, or with a unit that the number format puts behind it.
    """

    PERCENT = 1
    COMPUTED = 2
    TEXT = 3
    SHOWN = 4
    UNIT = 5


class Mark(NamedTuple):
    """A marked cell: row from 1, column from 0."""

    row: int
    column: int
    kind: Kind
    text: str = ""


class RowMarks(NamedTuple):
    """The marked cells of a row, by their columns.

    ``texts`` stand in place of what calamine reads; ``shown`` is what people see of other figures;
    ``units`` are what people see behind a figure.
    """

    percent: set[int]
    computed: set[int]
    texts: dict[int, str]
    shown: dict[int, str]
    units: dict[int, str]


Merged = tuple[tuple[int, int], tuple[int, int]]
"""The first and the last cell of a merged range, rows and columns from 0, as calamine has them."""


class SheetMarks(NamedTuple):
    """The marks of a sheet by row, and the merged ranges where calamine has none."""

    rows: Mapping[int, RowMarks]
    merged: tuple[Merged, ...] = ()


def shows_percent(number_format: str) -> bool:
    """Whether a number format, in Excel's language, shows a percentage."""
    return "%" in _QUOTED.sub("", number_format)


def unit_of_format(number_format: str) -> str | None:
    """The unit that a number format, in Excel's language, puts behind a figure: ``0.0"亿元"``.

    None where it has none, or divides the figure as well.
    """
    found = _WITH_UNIT.match(number_format[:_LONGEST_FORMAT])
    if found is None or _CONDITION.search(number_format):
        return None
    unit = re.sub(r'["\\]', "", found[1]).strip()
    return unit if unit and known(unit) else None


class Digits(NamedTuple):
    """How a number format shows a figure: its decimals, what it is divided by, whether in percent."""

    places: int
    thousands: int = 0
    percent: bool = False


def shown_digits(number_format: str) -> Digits | None:
    """How many digits a number format, in Excel's language, shows.

    None where it does not round as a plain figure is rounded: General, text, dates, fractions and
    exponents, and formats that differ with the figure.
    """
    if _CONDITION.search(number_format):
        return None
    bare = _SPACING.sub("", _QUOTED.sub("'", number_format))
    found = {_digits(section) for section in bare.split(";")[:2] if re.search("[0#?]", section)}
    return found.pop() if len(found) == 1 else None


def _digits(section: str) -> Digits | None:
    found = _DIGITS.fullmatch(section)
    if found is None or _NO_AMOUNT.search(section):
        return None
    if found["thousands"] and "'" in section:
        return None  # 0,"千元" says itself that it divides
    return Digits(len(found["places"] or ""), len(found["thousands"]), "%" in section)


def shown_otherwise(stored: float, digits: Digits) -> str | None:
    """What is shown of a stored figure; None where it is the same, binary noise aside."""
    text = text_of_value(stored)
    after_point = len(text.partition(".")[2])
    if not digits.thousands and "e" not in text and after_point <= digits.places:
        return None  # most figures; a percentage has two decimals less than its fraction
    held = Decimal(text)
    if not held.is_finite() or held.adjusted() > _MOST_DIGITS or digits.places > _MOST_DIGITS:
        return None
    if digits.percent:
        held = held.scaleb(2)
    last = Decimal(1).scaleb(-digits.places)
    seen = held.scaleb(-3 * digits.thousands).quantize(last, ROUND_HALF_UP, context=EXACT)
    return None if seen == held else f"{seen:f}{'%' * digits.percent}"
