"""Writes a sheet as CSV, such that Excel on a Chinese Windows opens it as it is."""

import csv
import io

from dabiao.render.escape import inert_cell
from dabiao.templates.table import Sheet


def csv_bytes(sheet: Sheet) -> bytes:
    """UTF-8 with a byte order mark, without which Excel takes it for GBK, and CRLF."""
    text = io.StringIO(newline="")
    rows = csv.writer(text, lineterminator="\r\n")
    rows.writerow(sheet.shown(sheet.headers))
    for entry in sheet.entries:
        rows.writerow([inert_cell(cell) for cell in sheet.shown(entry.row)])
    return text.getvalue().encode("utf-8-sig")
