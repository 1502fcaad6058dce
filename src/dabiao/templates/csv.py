"""Writes a sheet as CSV, such that Excel on a Chinese Windows opens it as it is."""

import csv
import io

from dabiao.templates.sheet import Sheet

_ACTIVE = ("=", "+", "-", "@", "\t", "\r")


def csv_bytes(sheet: Sheet) -> bytes:
    """UTF-8 with a byte order mark, without which Excel takes it for GBK, and CRLF."""
    text = io.StringIO(newline="")
    rows = csv.writer(text, lineterminator="\r\n")
    rows.writerow(sheet.headers)
    for entry in sheet.entries:
        rows.writerow([_inert(cell) for cell in entry.row])
    return text.getvalue().encode("utf-8-sig")


def _inert(cell: str) -> str:
    """The cell such that a spreadsheet takes it for text: an apostrophe goes before ``= 5 %``.

    In a name, it is one of the characters that matching leaves out.
    """
    return f"'{cell}" if cell.startswith(_ACTIVE) else cell
