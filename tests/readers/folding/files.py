"""Sheets as files, in each format that the program reads."""

import csv
import json
import zipfile
from collections.abc import Callable
from decimal import Decimal
from io import BytesIO, StringIO
from xml.sax.saxutils import escape

import xlsxwriter  # type: ignore[import-untyped]

from tests.readers.folding.sheet import Cell, Grid, Part, Value


def text(value: Value) -> str:
    """A value as a cell of a text file."""
    return "" if value is None else str(value)


def as_text(cells: Grid, delimiter: str = ",") -> str:
    """Cells as lines of text; what is merged leaves blanks."""
    file = StringIO()
    lines = [[text(cell.value) for cell in row] for row in cells]
    csv.writer(file, delimiter=delimiter, lineterminator="\n").writerows(lines)
    return file.getvalue()


def as_csv(cells: Grid) -> bytes:
    """UTF-8 with a byte order mark, as Excel writes it."""
    return as_text(cells).encode("utf-8-sig")


def as_gb18030(cells: Grid) -> bytes:
    """As Excel writes it on Chinese Windows."""
    return as_text(cells).encode("gb18030")


def as_tsv(cells: Grid) -> bytes:
    """Separated by tabs."""
    return as_text(cells, "\t").encode()


def as_json(cells: Grid) -> bytes:
    """A list of objects: the first row holds the keys."""
    keys = [text(cell.value) for cell in cells[0]]
    rows = [[_plain(cell.value) for cell in row] for row in cells[1:]]
    items = [dict(zip(keys, row, strict=True)) for row in rows]
    return json.dumps(items, ensure_ascii=False, indent=1).encode()


def _plain(value: Value) -> str | int | float | None:
    return float(value) if isinstance(value, Decimal) else value


def as_xlsx(cells: Grid) -> bytes:
    """A workbook with merged cells; figures are numbers."""
    file = BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        for row, line in enumerate(cells):
            for column, cell in enumerate(line):
                if cell.value is None:
                    continue
                value = _plain(cell.value)
                if cell.down == cell.across == 1:
                    sheet.write(row, column, value)
                else:
                    end = row + cell.down - 1, column + cell.across - 1
                    sheet.merge_range(row, column, *end, value)
    return file.getvalue()


_KIND = "application/vnd.oasis.opendocument.spreadsheet"
_SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "table", "text")
)
_MANIFEST = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{_KIND}"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
    "</manifest:manifest>"
)


def as_ods(cells: Grid) -> bytes:
    """An OpenDocument spreadsheet with merged cells."""
    rows = "".join(
        f"<table:table-row>{''.join(map(_element, row))}</table:table-row>" for row in cells
    )
    content = (
        f'<office:document-content {_SPACES} office:version="1.2"><office:body><office:spreadsheet>'
        f'<table:table table:name="Sheet1">{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("mimetype", _KIND)
        archive.writestr("content.xml", content)
        archive.writestr("META-INF/manifest.xml", _MANIFEST)
    return file.getvalue()


def _element(cell: Cell) -> str:
    if cell.part is Part.COVERED:
        return "<table:covered-table-cell/>"
    value = cell.value
    if value is None:
        return "<table:table-cell/>"
    kind = 'office:value-type="string"'
    if isinstance(value, int | Decimal):
        kind = f'office:value-type="float" office:value="{value}"'
    spans = f'table:number-rows-spanned="{cell.down}" table:number-columns-spanned="{cell.across}"'
    shown = escape(str(value))
    return f"<table:table-cell {kind} {spans}><text:p>{shown}</text:p></table:table-cell>"


WRITERS: dict[str, Callable[[Grid], bytes]] = {
    "csv": as_csv,
    "gb18030.csv": as_gb18030,
    "tsv": as_tsv,
    "json": as_json,
    "xlsx": as_xlsx,
    "ods": as_ods,
}
"""By the ending of the file."""
