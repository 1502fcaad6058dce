"""Mends sheets of Office Open XML workbooks: .xlsx."""

import re
import zipfile
from collections.abc import Collection, Iterator
from itertools import groupby
from typing import NamedTuple
from xml.etree.ElementTree import Element
from xml.sax.saxutils import escape, quoteattr

from dabiao.readers.spreadsheet.interface import cell_name
from dabiao.readers.spreadsheet.mending.far import BLANK_ROWS, MOST_STRAYS, Place, far_cells
from dabiao.readers.spreadsheet.parts import parsed

_LONGEST_TIME = 10**9  # days; no calendar has as many
_ERRORS = frozenset(("#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"))
_BOOLEANS = frozenset(("0", "1", "true", "false"))
_TEXTS_THEMSELVES = frozenset(("str", "inlineStr"))
_ESCAPED = {"\r": "&#13;"}
_NO_SUCH_TEXT = "#REF!"
_TEXTS, _STYLES = "xl/sharedStrings.xml", "xl/styles.xml"
_SHARED_TEXT = re.compile(rb"<(?:\w+:)?si\b")
_LENGTH_OF_TIME = 46  # [h]:mm:ss, of the formats that are built in

# Text that does not stand in <is>, or not there alone.
_INLINE = re.compile(
    rb"""inlineStr["'][^>]*(?<!/)>(?!\s*<(?:\w+:)?is\b)|</(?:\w+:)?is>\s*<(?:\w+:)?v\b"""
)
_NUMBER_OF_TEXT = re.compile(rb"""=["']s["'][^>]*>\s*<(?:\w+:)?v\b[^>]*>(?![0-9]+<)""")
_WIDE = re.compile(rb"""r=["'][A-Za-z]{3}[0-9]""")  # a column beyond ZZ
_DIMENSION = re.compile(rb"""dimension\s+ref=["'][A-Z]+[0-9]+:[A-Z]{1,2}([0-9]+)["']""")
_START = 1 << 16  # of a sheet; what its program writes at the start, it writes everywhere
_REFERENCE_IN_NUMBER = re.compile(rb"<(?:\w+:)?v\b[^>]*>[-+0-9.eE\s]*&#")
_ROW = re.compile(rb"""<(?:\w+:)?row\s[^>]*?\br=["']([0-9]+)""")
_PLAIN = re.compile("[-+0-9.eE]+")
_PLACE = re.compile("([A-Za-z]{1,3})([0-9]{1,7})")


class _Cell(NamedTuple):
    """A cell, and where it stands."""

    element: Element
    place: Place


def is_odd(data: bytes) -> bool:
    """Whether a sheet may hold what calamine would leave out or misread without a word."""
    # A comment within a number cuts it off. Single bytes are looked for first: that is fast.
    start = data.find(b"?>") + 2 if b"<?xml" in data[:8] else 0
    if (b"!" in data and b"<!" in data) or data.find(b"?", start) >= 0:
        return True
    if b"&" in data and _REFERENCE_IN_NUMBER.search(data):
        return True
    if (b"inlineStr" in data or b"is>" in data) and _INLINE.search(data):
        return True
    if _NUMBER_OF_TEXT.search(data, 0, _START):  # is read as the number of the first text
        return True
    # One that is not true makes the sheet a refused one, if a cell stands far away.
    extent = _DIMENSION.search(data, 0, _START)
    if extent is None and _WIDE.search(data):
        return True
    return (extent is None or int(extent[1]) > BLANK_ROWS) and _has_blank_rows(data)


def _has_blank_rows(data: bytes) -> bool:
    """Whether there are more above one of the last rows than a table has."""
    end = max(0, data.rfind(b"v>"))
    end = max(end, data.rfind(b"</t>", end), data.rfind(b":t>", end))
    below = 0
    for _ in range(MOST_STRAYS + 1):
        end = data.rfind(b"row ", 0, end)
        found = _ROW.match(data, data.rfind(b"<", 0, end)) if end > 0 else None
        if found is None:
            return False
        if below - int(found[1]) > BLANK_ROWS + 1:
            return True
        below = int(found[1])
    return False


def mended(archive: zipfile.ZipFile, part: str) -> tuple[bytes, list[Place]]:
    """A part with a sheet as calamine reads it, and the cells that stand too far away to be read.

    Raises:
        Exception: a part is no XML.
    """
    names = archive.namelist()
    texts, times = 0, set[str]()
    if _TEXTS in names:
        texts = len(_SHARED_TEXT.findall(archive.read(_TEXTS)))
    if _STYLES in names:
        times = set(_styles_of_times(parsed(archive.read(_STYLES))))
    root = parsed(archive.read(part))
    cells = list(_placed(root))
    far = far_cells({cell.place for cell in cells if _held(cell.element)[1]})
    written = ["<worksheet><sheetData>"]
    for line, row in groupby(cells, key=_line):
        written.append(f'<row r="{line}">')
        written += [_mended(cell, texts, times) for cell in row if cell.place not in far]
        written.append("</row>")
    written.append("</sheetData><mergeCells>")
    merged = [each.get("ref", "") for each in root.iterfind("{*}mergeCells/{*}mergeCell")]
    written += [f"<mergeCell ref={quoteattr(each)}/>" for each in merged]
    written.append("</mergeCells></worksheet>")
    return "".join(written).encode(), sorted(far)


def _line(cell: "_Cell") -> int:
    return cell.place[0]


def _styles_of_times(styles: Element) -> Iterator[str]:
    """The cell styles that show how long a time is, which no number of days is too many for."""
    codes = {
        each.get("numFmtId"): each.get("formatCode", "") for each in styles.iterfind(".//{*}numFmt")
    }
    for number, style in enumerate(styles.iterfind("{*}cellXfs/{*}xf")):
        code = style.get("numFmtId")
        if re.search(r"\[[hms]", codes.get(code, ""), re.I) or code == str(_LENGTH_OF_TIME):
            yield str(number)


def _placed(root: Element) -> Iterator[_Cell]:
    """The cells and where they stand; one that does not say it follows the one before."""
    space = root.tag.rpartition("}")[0]
    row_tag, cell_tag = (f"{space}}}{name}" if space else name for name in ("row", "c"))
    line = 0
    for row in root.iter(row_tag):
        line = int(row.get("r") or line + 1)
        column = 0
        for cell in row.iter(cell_tag):
            found = _PLACE.fullmatch(cell.get("r", ""))
            column = _number(found[1]) if found else column + 1
            yield _Cell(cell, (int(found[2]) if found else line, column))


def _number(letters: str) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number


def _mended(cell: _Cell, texts: int, times: Collection[str]) -> str:
    """The XML of a cell as calamine reads it: what is no value of its kind becomes a text."""
    kind, text = _held(cell.element)
    style = cell.element.get("s", "")
    computed = any(_name(part) == "f" for part in cell.element)
    if kind not in _TEXTS_THEMSELVES:
        text = text.strip()
    if kind == "n" and (number := _float(text)) is not None:
        if abs(number) >= _LONGEST_TIME and style in times:
            style = ""
    elif kind == "s" and (not text.isdecimal() or int(text) >= texts):
        kind, text = "str", text and _NO_SUCH_TEXT
    elif kind == "e" and text not in _ERRORS:
        kind, computed = "str", False  # an error is no figure, whatever it comes from
    elif kind not in ("s", "e", "d") and not (kind == "b" and text in _BOOLEANS):
        kind = "str"
    name, styled = cell_name(*cell.place), f' s="{style}"' * style.isdecimal()
    value = f"<v>{escape(text, _ESCAPED)}</v>" * bool(text)
    return f'<c r="{name}"{styled} t="{kind}">{"<f></f>" * computed}{value}</c>'


def _held(cell: Element) -> tuple[str, str]:
    """The kind of a cell, and what it holds; a text that stands in the cell itself is one."""
    value = ""
    for part in cell:
        if _name(part) == "is":
            return "str", "".join(_texts(part))
        if _name(part) == "v":
            value = part.text or ""
    return cell.get("t") or "n", value


def _texts(item: Element) -> Iterator[str]:
    """The texts of a cell or of a run of one, without how they are pronounced."""
    for part in item:
        if _name(part) == "r":
            yield from _texts(part)
        elif _name(part) == "t":
            yield part.text or ""


def _name(element: Element) -> str:
    return element.tag.rpartition("}")[2]


def _float(text: str) -> float | None:
    try:
        return float(text) if _PLAIN.fullmatch(text) else None
    except ValueError:
        return None
