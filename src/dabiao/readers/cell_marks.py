"""What calamine does not tell of a spreadsheet's cells: percent formats, formulas and errors.

A cell that is shown as 6.5% holds 0.065: without its number format the figure would be wrong by two
orders of magnitude. Only .xlsx and .ods are looked through; their sheets are XML in a zip file.
"""

import re
import zipfile
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import NamedTuple
from xml.etree import ElementTree
from xml.parsers import expat

_PERCENT_FORMATS = {9, 10}  # the built-in ones of Office Open XML: 0% and 0.00%
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RELATED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
_TAG = re.compile(rb"<(?:\w+:)?(row|c)\b([^>]*)>(?:<(?:\w+:)?f\b([^>]*)>)?")
_ATTRIBUTE = re.compile(rb'\b(r|s|t)="([^"]*)"')
_STORED = re.compile(rb"\s*(?:[^<]*</(?:\w+:)?f>)?\s*<(?:\w+:)?v>([^<]+)<")


class RowMarks(NamedTuple):
    """The marked cells of a row, by their columns from 0; of an error what it says (#DIV/0!)."""

    percent: set[int]
    computed: set[int]
    errors: dict[int, str]


def marks_of(content: bytes, sheet: str) -> Mapping[int, RowMarks]:
    """The marks of a sheet, by row from 1; none where the format is another."""
    if not content.startswith(b"PK"):
        return {}
    with zipfile.ZipFile(BytesIO(content)) as archive:
        names = set(archive.namelist())
        marks: dict[int, RowMarks] = {}
        if "content.xml" in names:
            found = _of_ods(archive.read("content.xml"), sheet)
        elif "xl/workbook.xml" in names:
            found = _of_xlsx(archive, sheet)
        else:
            return {}
        for row, column, kind, said in found:
            marked = marks.setdefault(row, RowMarks(set(), set(), {}))
            if kind == "error":
                marked.errors[column] = said
            else:
                (marked.percent if kind == "percent" else marked.computed).add(column)
    return marks


_Mark = tuple[int, int, str, str]


def _of_xlsx(archive: zipfile.ZipFile, sheet: str) -> Iterator[_Mark]:
    part = _part_of(archive, sheet)
    if part is None:
        return
    data, styles = archive.read(part), _percent_styles(archive)
    if not (styles or re.search(rb"<(?:\w+:)?f\b", data) or b't="e"' in data):
        return
    row = column = -1
    for tag in _TAG.finditer(data):
        attributes = dict(_ATTRIBUTE.findall(tag[2]))
        place = attributes.get(b"r")
        if tag[1] == b"row":
            row, column = (int(place) if place else max(row, 0) + 1), -1
            continue
        column = _column(place) if place else column + 1
        if attributes.get(b"s") in styles:
            yield row, column, "percent", ""
        is_error = attributes.get(b"t") == b"e"
        if tag[3] is None and not is_error:
            continue
        stored = _STORED.match(data, tag.end())
        if is_error:
            said = stored[1].decode("utf-8", "replace") if stored else "#N/A"
            yield row, column, "error", said
        elif stored:
            yield row, column, "computed", ""
        else:
            yield row, column, "error", "=…"


def _column(place: bytes) -> int:
    """The column, from 0, of a place such as B7."""
    number = 0
    for letter in place.rstrip(b"0123456789"):
        number = number * 26 + letter - 64
    return number - 1


def _part_of(archive: zipfile.ZipFile, sheet: str) -> str | None:
    """The name of the part that holds a sheet."""
    book = _parsed(archive, "xl/workbook.xml")
    related = {s.get("name"): s.get(_RELATED) for s in book.iter(f"{_MAIN}sheet")}
    links = _parsed(archive, "xl/_rels/workbook.xml.rels")
    target = next(
        (link.get("Target") for link in links if link.get("Id") == related.get(sheet)), None
    )
    if target is None:
        return None
    part = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
    return part if part in archive.namelist() else None


def _parsed(archive: zipfile.ZipFile, part: str) -> ElementTree.Element:
    # Runs where memory and time are limited, and expat limits what entities unfold to.
    return ElementTree.fromstring(archive.read(part))  # noqa: S314


def _percent_styles(archive: zipfile.ZipFile) -> set[bytes]:
    """The numbers of the cell styles that show percentages."""
    if "xl/styles.xml" not in archive.namelist():
        return set()
    styles = _parsed(archive, "xl/styles.xml")
    formats = {
        int(custom.get("numFmtId", "0"))
        for custom in styles.iter(f"{_MAIN}numFmt")
        if "%" in _QUOTED.sub("", custom.get("formatCode", ""))
    } | _PERCENT_FORMATS
    used = styles.find(f"{_MAIN}cellXfs")
    return {
        str(number).encode()
        for number, style in enumerate(used if used is not None else ())
        if int(style.get("numFmtId", "0")) in formats
    }


def _of_ods(data: bytes, sheet: str) -> Iterator[_Mark]:
    if not (b'"percentage"' in data or b"table:formula=" in data):
        return
    marks: list[_Mark] = []
    row, column, inside, last = 0, 0, False, (0, 0)

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal row, column, inside, last
        if tag == "table:table":
            inside, row = attributes.get("table:name") == sheet, 0
        elif tag == "table:table-row" and inside:
            row, column = row + 1, 0
            last = (int(attributes.get("table:number-rows-repeated", "1")), row)
        elif tag in ("table:table-cell", "table:covered-table-cell") and inside:
            repeated = int(attributes.get("table:number-columns-repeated", "1"))
            for at in range(column, column + min(repeated, _MOST_REPEATED)):
                marks.extend((row, at, kind, said) for kind, said in _marks_of_cell(attributes))
            column += repeated

    def end(tag: str) -> None:
        nonlocal row
        if tag == "table:table-row" and inside:
            repeated, first = last
            if 1 < repeated <= _MOST_REPEATED:
                own = [mark for mark in marks if mark[0] == first]
                marks.extend((first + by, *mark[1:]) for by in range(1, repeated) for mark in own)
            row = first + repeated - 1

    parser = expat.ParserCreate()
    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.Parse(data, True)
    yield from marks


_MOST_REPEATED = 1000


def _marks_of_cell(attributes: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    if attributes.get("office:value-type") == "percentage":
        yield "percent", ""
    if attributes.get("calcext:value-type") == "error":
        yield "error", "#N/A"
    elif "table:formula" in attributes:
        stored = "office:value" in attributes or attributes.get("office:value-type") == "string"
        yield ("computed", "") if stored else ("error", "=…")
