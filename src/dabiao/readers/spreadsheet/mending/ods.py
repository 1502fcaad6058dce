"""Mends OpenDocument spreadsheets: .ods."""

import re
from collections.abc import Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element, register_namespace, tostring

from dabiao.readers.spreadsheet.mending.far import BLANK_COLUMNS, BLANK_ROWS, Place, far_cells
from dabiao.readers.spreadsheet.parts import parsed

_OPEN_DOCUMENT = "urn:oasis:names:tc:opendocument:xmlns"
_OFFICE, _TABLE, _TEXT = (
    f"{{{_OPEN_DOCUMENT}:{part}:1.0}}" for part in ("office", "table", "text")
)
_PREFIXES = {  # by which calamine, and the reading of marks, know what they read
    **{part: f"{_OPEN_DOCUMENT}:{part}:1.0" for part in ("office", "table", "text", "style")},
    "calcext": "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0",
}
_CELLS = (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell")
_VALUES = tuple(f"{_OFFICE}{kind}value" for kind in ("", "string-", "date-", "time-", "boolean-"))
_FIGURES = frozenset(("float", "percentage", "currency"))
_REPEATED = re.compile(rb'number-(row|column)s-repeated="([0-9]{3,})"')


class _Cell(NamedTuple):
    """A cell that holds something, and where it stands, or the first of those that are the same."""

    element: Element
    place: Place


def is_odd(data: bytes) -> bool:
    """Whether cells may stand far away from the others, or hold what calamine leaves out."""
    last = data.rfind(b"value-type=")
    return b"<![CDATA[" in data or any(
        int(found[2]) > (BLANK_ROWS if found[1] == b"row" else BLANK_COLUMNS)
        for found in _REPEATED.finditer(data, 0, max(0, last))
    )


def mended(data: bytes) -> tuple[bytes, dict[str, list[Place]]]:
    """The tables as calamine reads them, and the cells that were left out as they stand far away.

    Args:
        data: the part of the workbook that holds the tables.

    Raises:
        Exception: it is no XML.
    """
    root = parsed(data)
    left_out: dict[str, list[Place]] = {}
    for table in root.iter(f"{_TABLE}table"):
        cells = list(_filled(table))
        far = far_cells({cell.place for cell in cells})
        for cell in cells:
            if cell.place in far:
                _empty(cell.element)
            else:
                _mend(cell.element)
        left_out[table.get(f"{_TABLE}name", "")] = sorted(far)
    for prefix, space in _PREFIXES.items():
        register_namespace(prefix, space)
    return tostring(root, encoding="utf-8"), left_out


def _filled(table: Element) -> Iterator[_Cell]:
    line = 1
    for row in table.iter(f"{_TABLE}table-row"):
        column = 1
        for cell in row:
            if cell.tag not in _CELLS:
                continue
            if any(cell.get(value) for value in _VALUES) or _shown(cell):
                yield _Cell(cell, (line, column))
            column += _count(cell, "columns")
        line += _count(row, "rows")


def _count(element: Element, of: str) -> int:
    return int(element.get(f"{_TABLE}number-{of}-repeated", "1"))


def _shown(cell: Element) -> str:
    return "".join(text for part in cell.findall(f"{_TEXT}p") for text in part.itertext()).strip()


def _empty(cell: Element) -> None:
    repeated = cell.get(f"{_TABLE}number-columns-repeated")
    cell.clear()
    if repeated is not None:
        cell.set(f"{_TABLE}number-columns-repeated", repeated)


def _mend(cell: Element) -> None:
    """Makes a figure that is none a text: what the cell shows, else what it holds."""
    held = cell.get(f"{_OFFICE}value")
    if cell.get(f"{_OFFICE}value-type") not in _FIGURES or held is None or _is_number(held):
        return
    cell.set(f"{_OFFICE}value-type", "string")
    del cell.attrib[f"{_OFFICE}value"]
    if not _shown(cell):
        cell.set(f"{_OFFICE}string-value", held)


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
