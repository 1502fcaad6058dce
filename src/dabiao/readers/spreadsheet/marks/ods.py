"""The marks of OpenDocument spreadsheets: .ods."""

import re
from collections.abc import Iterator, Mapping
from decimal import ROUND_HALF_UP, Decimal
from xml.parsers import expat

from dabiao.core.decimals import EXACT, read_number
from dabiao.readers.spreadsheet.marks.interface import NO_RESULT, RAISED, Kind, Mark, Merged
from dabiao.readers.spreadsheet.values import text_of_value

_MOST_REPEATED = 1000
_WORTH_READING = (
    *(b'"percentage"', b"table:formula=", b'"error"', b"number-rows-spanned", b"text-position"),
)
_STORED_AND_SHOWN = re.compile(
    rb'office:value="([^"]*)"[^>]*>\s*<text:p[^>]*>([^<]*)'  # of most cells they are the same
)
_WITHOUT_VALUE = re.compile(  # calamine takes such a cell for a blank one, whatever text it shows
    rb"<table:(?:covered-)?table-cell\b(?![^>]*\boffice:(?:string-|date-|time-|boolean-)?value=)"
    rb'(?![^>]*"string")[^>]*[^/>]>'
)
_VALUES = tuple(f"office:{kind}value" for kind in ("", "string-", "date-", "time-", "boolean-"))
_BESIDE = ("office:annotation", "draw:")  # comments and pictures
_PLACES_OF_GENERAL = 9  # what shows as many is no format of its own


def marks(data: bytes, sheet: str) -> tuple[list[Mark], tuple[Merged, ...]]:
    """The marks of a table, and its merged ranges, which calamine does not read."""
    rounded = (pair[1] != pair[2] for pair in _STORED_AND_SHOWN.finditer(data))
    is_plain = not any(sign in data for sign in _WORTH_READING) and not any(rounded)
    if is_plain and _WITHOUT_VALUE.search(data) is None:
        return [], ()
    reader = _OdsReader(sheet)
    parser = expat.ParserCreate()
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.characters
    parser.Parse(data, True)
    return reader.marks, tuple(reader.merged)


class _OdsReader:
    """Gathers the marks of one table from the events of its XML."""

    def __init__(self, sheet: str) -> None:
        self.marks: list[Mark] = []
        self.merged: list[Merged] = []
        self._sheet = sheet
        self._inside = False
        self._row, self._column, self._rows_repeated = 0, 0, 1
        self._of_row: list[Mark] = []
        self._cell: Mapping[str, str] = {}
        self._style = ""
        self._raising: set[str] = set()
        self._spans: list[str] = []
        self._text, self._is_raised = "", False
        self._aside = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        if tag == "style:style":
            self._style = attributes.get("style:name", "")
        elif tag == "style:text-properties":
            if attributes.get("style:text-position", "").startswith("super"):
                self._raising.add(self._style)
        elif tag == "table:table":
            self._inside, self._row = attributes.get("table:name") == self._sheet, 0
        elif not self._inside:
            return
        elif tag == "table:table-row":
            self._row, self._column, self._of_row = self._row + 1, 0, []
            self._rows_repeated = int(attributes.get("table:number-rows-repeated", "1"))
        elif tag in ("table:table-cell", "table:covered-table-cell"):
            self._cell, self._text, self._is_raised = attributes, "", False
        elif tag == "text:span":
            self._spans.append(attributes.get("text:style-name", ""))
        elif tag.startswith(_BESIDE):
            self._aside += 1

    def characters(self, text: str) -> None:
        """Text of a cell, or beside it."""
        if self._aside:
            return
        if self._spans and self._spans[-1] in self._raising:
            text, self._is_raised = text.translate(RAISED), True
        self._text += text

    def end(self, tag: str) -> None:
        """An element ends."""
        if not self._inside:
            return
        if tag == "table:table":
            self._inside = False
        elif tag == "text:span":
            self._spans.pop()
        elif tag.startswith(_BESIDE):
            self._aside -= 1
        elif tag in ("table:table-cell", "table:covered-table-cell"):
            self._end_cell()
        elif tag == "table:table-row":
            repeated = min(self._rows_repeated, _MOST_REPEATED)
            for mark in self._of_row:
                self.marks += [mark._replace(row=mark.row + by) for by in range(repeated)]
            self._row += self._rows_repeated - 1

    def _end_cell(self) -> None:
        repeated = int(self._cell.get("table:number-columns-repeated", "1"))
        for kind, text in self._of_cell():
            columns = range(self._column, self._column + min(repeated, _MOST_REPEATED))
            self._of_row += [Mark(self._row, column, kind, text) for column in columns]
        spanned = int(self._cell.get("table:number-rows-spanned", "1"))
        if spanned > 1:
            first = (self._row - 1, self._column)
            across = int(self._cell.get("table:number-columns-spanned", "1"))
            self.merged.append((first, (first[0] + spanned - 1, first[1] + across - 1)))
        self._column += repeated

    def _of_cell(self) -> Iterator[tuple[Kind, str]]:
        cell = self._cell
        if cell.get("office:value-type") == "percentage":
            yield Kind.PERCENT, ""
        if (shown := _shown(cell, self._text)) is not None:
            yield Kind.SHOWN, shown
        if cell.get("calcext:value-type") == "error":
            yield Kind.TEXT, self._text or "#N/A"
        elif self._is_raised:
            yield Kind.TEXT, self._text
        elif "table:formula" in cell:
            stored = "office:value" in cell or cell.get("office:value-type") == "string"
            yield (Kind.COMPUTED, "") if stored else (Kind.TEXT, NO_RESULT)
        elif self._text and _holds_nothing(cell):
            yield Kind.TEXT, self._text


def _holds_nothing(cell: Mapping[str, str]) -> bool:
    """Whether calamine takes a cell for a blank one, whatever it shows."""
    is_text = cell.get("office:value-type") == "string"
    return not is_text and not any(value in cell for value in _VALUES)


def _shown(cell: Mapping[str, str], text: str) -> str | None:
    """What a cell shows of its figure, where it is rounded; formats stand far from the cells."""
    read = read_number(text.strip())
    if read is None or cell.get("office:value-type") not in ("float", "percentage", "currency"):
        return None
    seen, behind = read
    try:
        held = Decimal(text_of_value(float(cell.get("office:value", ""))))
    except (ArithmeticError, ValueError):
        return None
    percent = behind.startswith("%")
    held = held.scaleb(2) if percent else held
    places = -int(seen.as_tuple().exponent)
    has_exponent = "e" in text.casefold()
    if seen == held or has_exponent or places >= _PLACES_OF_GENERAL:
        return None
    if not held.is_finite() or held.adjusted() > seen.adjusted() + 1:
        return None
    is_rounded = held.quantize(seen, ROUND_HALF_UP, context=EXACT) == seen
    return f"{seen:f}{'%' * percent}" if is_rounded else None
