"""A table as text: CSV, and JSON Lines."""

import csv
import io
import json
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from dabiao.core.decimals import plain
from dabiao.core.safe import visible
from dabiao.render.escape import inert_cell
from dabiao.render.export.columns import Column, Value

Rows = Sequence[Sequence[Value]]
"""A table: rows of as many values as there are columns."""
_MARK_OF_UTF8 = "\ufeff"


def csv_bytes(columns: Sequence[Column], rows: Rows) -> bytes:
    """The table as CSV (RFC 4180), in UTF-8 with its mark, which Excel needs.

    A text that a spreadsheet would take for a formula has an apostrophe before it, and no other.
    """
    stream = io.StringIO(newline="")
    writer = csv.writer(stream)
    writer.writerow([column.name for column in columns])
    writer.writerows([_csv_cell(value) for value in row] for row in rows)
    return f"{_MARK_OF_UTF8}{stream.getvalue()}".encode()


def jsonl_bytes(columns: Sequence[Column], rows: Rows) -> bytes:
    """The table as JSON Lines: an object a line, with null for what is not said."""
    keys = [json.dumps(column.name) for column in columns]
    lines = (
        "{" + ", ".join(f"{k}: {_json(v)}" for k, v in zip(keys, row, strict=True)) + "}\n"
        for row in rows
    )
    return "".join(lines).encode()


def cells(columns: Sequence[Column], row: Any) -> dict[str, Value]:
    """What a row holds, by the names of the columns: plain texts, figures, dates."""
    values = {column.name: column.value(row) for column in columns}
    return {
        name: text_of(value) if isinstance(value, str) else value for name, value in values.items()
    }


def text_of(value: str) -> str:
    """A text with its control characters spelled out."""
    return visible(str(value))


def _csv_cell(value: Value) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case Decimal():
            return plain(value)
        case date():
            return value.isoformat()
        case int():
            return str(value)
    return inert_cell(text_of(value))


def _json(value: Value) -> str:
    match value:
        case Decimal():
            return plain(value)
        case date():
            return json.dumps(value.isoformat())
        case bool() | int() | None:
            return json.dumps(value)
    return json.dumps(text_of(value), ensure_ascii=False)
