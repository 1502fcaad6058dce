"""The marks of Office Open XML workbooks: .xlsx."""

import re
import zipfile
from collections.abc import Iterator

from dabiao.readers.spreadsheet.marks.interface import (
    NO_RESULT,
    RAISED,
    Digits,
    Kind,
    Mark,
    shown_digits,
    shown_otherwise,
    shows_percent,
    unit_of_format,
)
from dabiao.readers.spreadsheet.parts import parsed, part_of

_BUILT_IN = {  # those that show a certain number of digits
    **dict.fromkeys((1, 3, 5, 6, 37, 38, 41, 42), Digits(0)),
    **dict.fromkeys((2, 4, 7, 8, 39, 40, 43, 44), Digits(2)),
    9: Digits(0, percent=True),
    10: Digits(2, percent=True),
}
_TAG = re.compile(rb"<(?:\w+:)?(row|c)\b([^>]*)>(?:\s*<(?:\w+:)?f\b([^>]*)>)?")
_ATTRIBUTE = re.compile(rb"\b(r|s|t)=[\"']([^\"']*)[\"']")
_WORTH_READING = (b"<f", b":f", b'"e"', b"'e'")
_STORED = re.compile(rb"\s*(?:[^<]*</(?:\w+:)?f>)?\s*<(?:\w+:)?v>([^<]+)<")


def marks(archive: zipfile.ZipFile, names: set[str], sheet: str) -> Iterator[Mark]:
    """The marks of a sheet of a workbook with these parts."""
    book = parsed(archive.read("xl/workbook.xml"))
    part = part_of(archive, book, sheet)
    if part not in names:
        return
    data = archive.read(part)
    styles, percent, units = _styles(archive) if "xl/styles.xml" in names else ({}, set(), {})
    raised = _raised_texts(archive) if "xl/sharedStrings.xml" in names else {}
    if not (styles or percent or units or raised or any(sign in data for sign in _WORTH_READING)):
        return
    settings = book.find("{*}calcPr")
    # Programs that cannot compute store 0 for every formula, and ask Excel to compute it.
    uncomputed = settings is not None and settings.get("fullCalcOnLoad") in ("1", "true")
    row = column = -1
    for tag in _TAG.finditer(data):
        attributes = dict(_ATTRIBUTE.findall(tag[2]))
        reference, kind = attributes.get(b"r"), attributes.get(b"t")
        if tag[1] == b"row":
            row, column = (int(reference) if reference else max(row, 0) + 1), -1
            continue
        column = _column(reference) if reference else column + 1
        style = attributes.get(b"s", b"")
        if style in percent:
            yield Mark(row, column, Kind.PERCENT)
        if style in styles and kind in (None, b"n") and (figure := _STORED.match(data, tag.end())):
            shown = _shown(figure[1], styles[style])
            if shown is not None:
                yield Mark(row, column, Kind.SHOWN, shown)
        if style in units and kind in (None, b"n"):
            yield Mark(row, column, Kind.UNIT, units[style])
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


def _column(reference: bytes) -> int:
    """The column, from 0, of a cell such as B7."""
    number = 0
    for letter in reference.rstrip(b"0123456789"):
        number = number * 26 + letter - 64
    return number - 1


def _styles(
    archive: zipfile.ZipFile,
) -> tuple[dict[bytes, Digits], set[bytes], dict[bytes, str]]:
    """How many digits the cell styles show, by their numbers, which show percentages, and which units."""
    styles = parsed(archive.read("xl/styles.xml"))
    codes = {
        int(custom.get("numFmtId", "0")): custom.get("formatCode", "")
        for custom in styles.iterfind(".//{*}numFmt")
    }
    rounding: dict[bytes, Digits] = {}
    percent: set[bytes] = set()
    units: dict[bytes, str] = {}
    used = styles.find("{*}cellXfs")
    for number, style in enumerate(used if used is not None else ()):
        name, code = str(number).encode(), int(style.get("numFmtId", "0"))
        digits = shown_digits(codes[code]) if code in codes else _BUILT_IN.get(code)
        if digits:
            rounding[name] = digits
        if shows_percent(codes[code]) if code in codes else (digits and digits.percent):
            percent.add(name)
        elif code in codes and (unit := unit_of_format(codes[code])):
            units[name] = unit
    return rounding, percent, units


def _shown(stored: bytes, digits: Digits) -> str | None:
    try:
        return shown_otherwise(float(stored), digits)
    except (ArithmeticError, ValueError):
        return None


def _raised_texts(archive: zipfile.ZipFile) -> dict[bytes, str]:
    """The shared texts with raised digits, by their numbers, the digits as superscripts."""
    data = archive.read("xl/sharedStrings.xml")
    if b"superscript" not in data:
        return {}
    texts: dict[bytes, str] = {}
    for number, item in enumerate(parsed(data).iterfind(".//{*}si")):
        whole, is_raised = "", False
        for run in item.iterfind(".//{*}r"):
            text = "".join(part.text or "" for part in run.iterfind(".//{*}t"))
            aligned = run.find("{*}rPr/{*}vertAlign")
            if aligned is not None and aligned.get("val") == "superscript":
                text, is_raised = text.translate(RAISED), True
            whole += text
        if is_raised:
            texts[str(number).encode()] = whole
    return texts
