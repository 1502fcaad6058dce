"""What calamine does not tell of a spreadsheet's cells, row by row.

A cell that is shown as 6.5% holds 0.065: without its number format the figure would be wrong by two
orders of magnitude. A formula without a stored result reads as nothing or as zero, an error as
nothing, and 5.8¹ with a raised footnote mark as 5.81.
"""

import os
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import Enum
from io import BytesIO
from typing import Any, NamedTuple
from xml.etree import ElementTree
from xml.parsers import expat

NO_RESULT = "=…"
"""Stands in a cell whose formula has no stored result."""

_PERCENT_FORMATS = {9, 10}  # the built-in ones of Excel: 0% and 0.00%
_QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


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
    """The marked cells of a row, by their columns; ``texts`` is what stands there in truth."""

    percent: set[int]
    computed: set[int]
    texts: dict[int, str]


Merged = tuple[tuple[int, int], tuple[int, int]]
"""The first and the last cell of a merged range, rows and columns from 0, as calamine has them."""


class SheetMarks(NamedTuple):
    """The marks of a sheet by row, and the merged ranges where calamine has none."""

    rows: Mapping[int, RowMarks]
    merged: tuple[Merged, ...] = ()


def marks_of(content: bytes, sheet: str) -> SheetMarks:
    """The marks of a sheet.

    Raises:
        Exception: of the libraries, where the workbook is damaged.
    """
    if not content.startswith(b"PK"):
        return SheetMarks(_by_row(_of_xls(content, sheet)))
    with zipfile.ZipFile(BytesIO(content)) as archive:
        names = set(archive.namelist())
        if "content.xml" in names:
            return _of_ods(archive.read("content.xml"), sheet)
        found = _of_xlsx(archive, names, sheet) if "xl/workbook.xml" in names else ()
        return SheetMarks(_by_row(found))


def _by_row(marks: Iterable[Mark]) -> dict[int, RowMarks]:
    rows: dict[int, RowMarks] = {}
    for row, column, kind, text in marks:
        marked = rows.setdefault(row, RowMarks(set(), set(), {}))
        if kind is Kind.TEXT:
            marked.texts[column] = text
        else:
            (marked.percent if kind is Kind.PERCENT else marked.computed).add(column)
    return rows


def _shows_percent(number_format: str) -> bool:
    return "%" in _QUOTED.sub("", number_format)


# Office Open XML: .xlsx

_TAG = re.compile(rb"<(?:\w+:)?(row|c)\b([^>]*)>(?:\s*<(?:\w+:)?f\b([^>]*)>)?")
_ATTRIBUTE = re.compile(rb"\b(r|s|t)=[\"']([^\"']*)[\"']")
_STORED = re.compile(rb"\s*(?:[^<]*</(?:\w+:)?f>)?\s*<(?:\w+:)?v>([^<]+)<")


def _of_xlsx(archive: zipfile.ZipFile, names: set[str], sheet: str) -> Iterator[Mark]:
    book = _parsed(archive, "xl/workbook.xml")
    part = _part_of(archive, book, sheet)
    if part not in names:
        return
    data = archive.read(part)
    styles = _percent_styles(archive) if "xl/styles.xml" in names else set()
    raised = _raised_texts(archive) if "xl/sharedStrings.xml" in names else {}
    if not (styles or raised or b"<f" in data or b":f" in data or b'"e"' in data):
        return
    settings = book.find("{*}calcPr")
    # Programs that cannot compute store 0 for every formula, and ask Excel to compute it.
    uncomputed = settings is not None and settings.get("fullCalcOnLoad") in ("1", "true")
    row = column = -1
    for tag in _TAG.finditer(data):
        attributes = dict(_ATTRIBUTE.findall(tag[2]))
        place, kind = attributes.get(b"r"), attributes.get(b"t")
        if tag[1] == b"row":
            row, column = (int(place) if place else max(row, 0) + 1), -1
            continue
        column = _column(place) if place else column + 1
        if attributes.get(b"s") in styles:
            yield Mark(row, column, Kind.PERCENT)
        if tag[3] is None and kind != b"e" and not (raised and kind == b"s"):
            continue
        stored = _STORED.match(data, tag.end())
        value = stored[1].strip() if stored else b""
        if kind == b"e":
            yield Mark(row, column, Kind.TEXT, value.decode("utf-8", "replace") or "#N/A")
        elif kind == b"s" and tag[3] is None:
            if value in raised:
                yield Mark(row, column, Kind.TEXT, raised[value])
        elif not value or (uncomputed and value == b"0"):
            yield Mark(row, column, Kind.TEXT, NO_RESULT)
        else:
            yield Mark(row, column, Kind.COMPUTED)


def _column(place: bytes) -> int:
    """The column, from 0, of a place such as B7."""
    number = 0
    for letter in place.rstrip(b"0123456789"):
        number = number * 26 + letter - 64
    return number - 1


def _part_of(archive: zipfile.ZipFile, book: ElementTree.Element, sheet: str) -> str:
    """The name of the part that holds a sheet; "" where there is none."""
    link = next((s.attrib for s in book.iterfind(".//{*}sheet") if s.get("name") == sheet), {})
    wanted = next((value for key, value in link.items() if key.endswith("}id")), None)
    links = _parsed(archive, "xl/_rels/workbook.xml.rels")
    target = next((each.get("Target", "") for each in links if each.get("Id") == wanted), "")
    return target.lstrip("/") if target.startswith("/") else f"xl/{target}"


def _percent_styles(archive: zipfile.ZipFile) -> set[bytes]:
    """The numbers of the cell styles that show percentages."""
    styles = _parsed(archive, "xl/styles.xml")
    formats = {
        int(custom.get("numFmtId", "0"))
        for custom in styles.iterfind(".//{*}numFmt")
        if _shows_percent(custom.get("formatCode", ""))
    } | _PERCENT_FORMATS
    used = styles.find("{*}cellXfs")
    return {
        str(number).encode()
        for number, style in enumerate(used if used is not None else ())
        if int(style.get("numFmtId", "0")) in formats
    }


def _raised_texts(archive: zipfile.ZipFile) -> dict[bytes, str]:
    """The shared texts with raised digits, by their numbers, the digits as superscripts."""
    data = archive.read("xl/sharedStrings.xml")
    if b"superscript" not in data:
        return {}
    texts: dict[bytes, str] = {}
    for number, item in enumerate(_parsed(archive, "xl/sharedStrings.xml").iterfind(".//{*}si")):
        said, is_raised = "", False
        for run in item.iterfind(".//{*}r"):
            text = "".join(part.text or "" for part in run.iterfind(".//{*}t"))
            aligned = run.find("{*}rPr/{*}vertAlign")
            if aligned is not None and aligned.get("val") == "superscript":
                text, is_raised = text.translate(_RAISED), True
            said += text
        if is_raised:
            texts[str(number).encode()] = said
    return texts


def _parsed(archive: zipfile.ZipFile, part: str) -> ElementTree.Element:
    # Runs where memory and time are limited, and expat limits what entities unfold to.
    return ElementTree.fromstring(archive.read(part))  # noqa: S314


# OpenDocument: .ods

_MOST_REPEATED = 1000
_WORTH_READING = (
    *(b'"percentage"', b"table:formula=", b'"error"', b"number-rows-spanned", b"text-position"),
)


def _of_ods(data: bytes, sheet: str) -> SheetMarks:
    if not any(sign in data for sign in _WORTH_READING):
        return SheetMarks({})
    reader = _OdsReader(sheet)
    parser = expat.ParserCreate()
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.characters
    parser.Parse(data, True)
    return SheetMarks(_by_row(reader.marks), tuple(reader.merged))


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

    def characters(self, text: str) -> None:
        """Text of a cell."""
        if self._spans and self._spans[-1] in self._raising:
            text, self._is_raised = text.translate(_RAISED), True
        self._text += text

    def end(self, tag: str) -> None:
        """An element ends."""
        if not self._inside:
            return
        if tag == "table:table":
            self._inside = False
        elif tag == "text:span":
            self._spans.pop()
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
        if cell.get("calcext:value-type") == "error":
            yield Kind.TEXT, self._text or "#N/A"
        elif self._is_raised:
            yield Kind.TEXT, self._text
        elif "table:formula" in cell:
            stored = "office:value" in cell or cell.get("office:value-type") == "string"
            yield (Kind.COMPUTED, "") if stored else (Kind.TEXT, NO_RESULT)


# Excel 97: .xls


def _of_xls(content: bytes, sheet: str) -> Iterator[Mark]:
    import xlrd  # noqa: PLC0415 - in an extra, and only for this format

    with open(os.devnull, "w") as nowhere:  # noqa: PTH123 - xlrd prints what it wonders at
        book: Any = xlrd.open_workbook(
            file_contents=content, formatting_info=True, on_demand=True, logfile=nowhere
        )
        table = book.sheet_by_name(sheet)
        percent = _percent_formats_of(book)
        for row in range(table.nrows):
            for column, cell in enumerate(table.row(row)):
                if cell.ctype == xlrd.XL_CELL_NUMBER and percent(cell.xf_index):
                    yield Mark(row + 1, column, Kind.PERCENT)
                elif cell.ctype == xlrd.XL_CELL_ERROR:
                    said = xlrd.error_text_from_code.get(cell.value, "#N/A")
                    yield Mark(row + 1, column, Kind.TEXT, said)


def _percent_formats_of(book: Any) -> Callable[[int], bool]:
    """Tells of the number of a cell's style whether it shows a percentage."""
    shown = {
        number
        for number, style in enumerate(book.xf_list)
        if _shows_percent(book.format_map[style.format_key].format_str)
    }
    return shown.__contains__
