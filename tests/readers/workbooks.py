"""Workbooks made part by part, also such as no program should write."""

import zipfile
from io import BytesIO
from pathlib import Path

import xlsxwriter  # type: ignore[import-untyped]

from dabiao.findings.collector import Findings
from dabiao.model.observation import Observation
from dabiao.readers.actuals import read_actuals
from dabiao.readers.interface import ReadOptions
from tests.readers.tables import NAMES, SMALL_WORKBOOK

Cell = str | float
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OPEN_DOCUMENT = "urn:oasis:names:tc:opendocument:xmlns"
_MIME = "application/vnd.oasis.opendocument.spreadsheet"
_MANIFEST = (
    f'<manifest:manifest xmlns:manifest="{_OPEN_DOCUMENT}:manifest:1.0"><manifest:file-entry '
    f'manifest:full-path="/" manifest:media-type="{_MIME}"/></manifest:manifest>'
)


def parts_of(workbook: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(workbook)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(parts: dict[str, bytes]) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return file.getvalue()


def excel(sheets: dict[str, list[list[Cell]]], hidden: str = "") -> bytes:
    """An .xlsx of these sheets."""
    file = BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
            if name == hidden:
                sheet.hide()
    return file.getvalue()


def excel_of(cells: str, formats: tuple[int, ...] = (0,)) -> bytes:
    """An .xlsx of one row with these cells, and with cell styles of these number formats."""
    styles = "".join(f'<xf numFmtId="{number}"/>' for number in formats)
    return zipped(
        parts_of(SMALL_WORKBOOK)
        | {
            "xl/worksheets/sheet1.xml": (
                f'<worksheet xmlns="{_MAIN}"><sheetData><row r="1">{cells}</row></sheetData>'
                "</worksheet>"
            ).encode(),
            "xl/styles.xml": (
                f'<styleSheet xmlns="{_MAIN}"><cellXfs>{styles}</cellXfs></styleSheet>'
            ).encode(),
        }
    )


def open_document(*tables: str) -> bytes:
    """An .ods of tables, each given as its rows in XML."""
    spaces = " ".join(
        f'xmlns:{part}="{_OPEN_DOCUMENT}:{part}:1.0"' for part in ("office", "table", "text")
    )
    inside = "".join(
        f'<table:table table:name="t{number}">{rows}</table:table>'
        for number, rows in enumerate(tables, 1)
    )
    xml = (
        f"<office:document-content {spaces}><office:body><office:spreadsheet>{inside}"
        "</office:spreadsheet></office:body></office:document-content>"
    )
    return zipped(
        {
            "mimetype": _MIME.encode(),
            "META-INF/manifest.xml": _MANIFEST.encode(),
            "content.xml": xml.encode(),
        }
    )


def open_row(*cells: str, repeated: int = 1) -> str:
    """A row of an .ods, its cells as XML or as their text."""
    inside = "".join(
        cell if cell.startswith("<table:") else open_cell(f"<text:p>{cell}</text:p>")
        for cell in cells
    )
    return f'<table:table-row table:number-rows-repeated="{repeated}">{inside}</table:table-row>'


def open_cell(inside: str, attributes: str = 'office:value-type="string"') -> str:
    return f"<table:table-cell {attributes}>{inside}</table:table-cell>"


def observed(
    content: bytes, folder: Path, sheet: str | None = None, name: str = "actuals.xlsx"
) -> tuple[list[Observation], Findings]:
    """What a check of a workbook reads in it, and what it notes."""
    file = folder / name
    file.write_bytes(content)
    findings = Findings()
    options = ReadOptions(sheet=sheet)
    return list(read_actuals([file], findings, NAMES.__contains__, options=options)), findings
