"""A table as a file that programs open: a workbook, a SQLite database, Parquet."""

import io
import sqlite3
import zipfile
import zlib
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from dabiao.core.decimals import plain
from dabiao.core.errors import DabiaoError
from dabiao.core.lang import Words
from dabiao.render.export.columns import Column, Kind, Value
from dabiao.render.export.tables import Rows, text_of

APPLICATION_ID = 0x64616269
"""Of our databases ("dabi"), in the header of the file."""
_CREATED = datetime(2000, 1, 1)
"""Any, so that the same table gives the same bytes."""
_SQL_TYPES = {
    Kind.STRING: "TEXT",
    Kind.INTEGER: "INTEGER",
    Kind.NUMBER: "REAL",
    Kind.DATE: "TEXT",
    Kind.BOOLEAN: "INTEGER",
}
_NO_PARQUET = Words(
    "Parquet needs pyarrow; install it with: pip install 'dabiao[parquet]', or write .csv",
    "写 Parquet 需要 pyarrow；请执行 pip install 'dabiao[parquet]'，或改写 .csv",
)
_CODEBOOK = "codebook"
_CODEBOOK_COLUMNS = ("name", "type", "meaning", "meaning_zh")
"""Of the second table of a workbook or a database, which says what the columns of the first mean."""
_MADE = "exported_by"
_LARGEST_PROPERTIES = 10_000
_LONGEST_CELL = 32_767
_WIDTHS = {Kind.STRING: 18.0, Kind.INTEGER: 9.0, Kind.NUMBER: 11.0, Kind.DATE: 11.0}


def xlsx_bytes(name: str, columns: Sequence[Column], rows: Rows) -> bytes:
    """The table as a workbook: texts are texts, and never formulas; a second sheet explains it."""
    from xlsxwriter import Workbook  # type: ignore[import-untyped]  # noqa: PLC0415 - only here

    content = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with Workbook(content, options) as book:
        book.set_properties({"title": f"dabiao {name}", "created": _CREATED})
        sheet = book.add_worksheet(name)
        bold, day = book.add_format({"bold": True}), book.add_format({"num_format": "yyyy-mm-dd"})
        for place, column in enumerate(columns):
            sheet.set_column(place, place, _WIDTHS.get(column.kind, 10.0))
            sheet.write_string(0, place, column.name, bold)
        for line, row in enumerate(rows, 1):
            for place, value in enumerate(row):
                _write(sheet, line, place, value, day)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, len(rows), len(columns) - 1)
        _add_codebook(book, columns, bold)
    return content.getvalue()


def _add_codebook(book: Any, columns: Sequence[Column], bold: Any) -> None:
    """A second sheet, which says what the columns mean."""
    sheet = book.add_worksheet(_CODEBOOK)
    for place, (name, width) in enumerate(zip(_CODEBOOK_COLUMNS, (16, 10, 70, 70), strict=True)):
        sheet.set_column(place, place, width)
        sheet.write_string(0, place, name, bold)
    for line, row in enumerate(map(_explained, columns), 1):
        for place, text in enumerate(row):
            sheet.write_string(line, place, text)
    sheet.freeze_panes(1, 0)


def _explained(column: Column) -> tuple[str, str, str, str]:
    return column.name, column.kind.value, column.meaning.en, column.meaning.zh


def is_own_parquet(content: bytes) -> bool:
    """Whether a file is Parquet that was exported: its last part says so."""
    return content.startswith(b"PAR1") and _MADE.encode() in content


def is_own_workbook(content: bytes) -> bool:
    """Whether a workbook is just as it was exported; one that was saved again may hold more."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            part = archive.getinfo("docProps/core.xml")
            properties = archive.read(part) if part.file_size < _LARGEST_PROPERTIES else b""
    except (zipfile.BadZipFile, KeyError, ValueError, NotImplementedError, EOFError, zlib.error):
        return False
    made = f"{_CREATED.isoformat()}Z</dcterms:modified>".encode()
    return b"<dc:title>dabiao " in properties and made in properties


def _write(sheet: Any, line: int, place: int, value: Value, day: Any) -> None:
    match value:
        case None:
            return
        case bool():
            sheet.write_boolean(line, place, value)
        case int() | Decimal():
            sheet.write_number(line, place, value)
        case date():
            sheet.write_datetime(line, place, datetime(value.year, value.month, value.day), day)
        case _:
            sheet.write_string(line, place, text_of(value)[:_LONGEST_CELL])


def sqlite_bytes(name: str, columns: Sequence[Column], rows: Rows) -> bytes:
    """The table as a SQLite database of one table, and the table ``codebook`` that explains it."""
    with sqlite3.connect(":memory:") as database:
        database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        defined = ", ".join(
            f'"{c.name}" {_SQL_TYPES[c.kind]}{" NOT NULL" if c.required else ""}' for c in columns
        )
        database.execute(f'CREATE TABLE "{name}" ({defined})')
        marks = ", ".join("?" for _ in columns)
        database.executemany(
            f'INSERT INTO "{name}" VALUES ({marks})',  # noqa: S608 - names of our own
            ([_sql_value(value) for value in row] for row in rows),
        )
        database.execute(
            f"CREATE TABLE {_CODEBOOK} ({', '.join(f'{c} TEXT' for c in _CODEBOOK_COLUMNS)})"
        )
        database.executemany(
            f"INSERT INTO {_CODEBOOK} VALUES (?, ?, ?, ?)",  # noqa: S608 - names of our own
            map(_explained, columns),
        )
        database.commit()
        content = database.serialize()
    database.close()
    return content


def _sql_value(value: Value) -> str | int | float | None:
    match value:
        case Decimal():
            return float(plain(value))
        case date():
            return value.isoformat()
        case bool() | int() | None:
            return value
    return text_of(value)


def parquet_bytes(name: str, columns: Sequence[Column], rows: Rows) -> bytes:
    """The table as Parquet, with what its columns mean in the metadata.

    Raises:
        DabiaoError: the package that writes it is not installed.
    """
    try:
        import pyarrow  # type: ignore[import-not-found, import-untyped, unused-ignore]  # noqa: PLC0415 - an extra
        from pyarrow import parquet  # noqa: PLC0415
    except ImportError:
        raise DabiaoError(_NO_PARQUET) from None
    types = {
        Kind.STRING: pyarrow.string(),
        Kind.INTEGER: pyarrow.int32(),
        Kind.NUMBER: pyarrow.float64(),
        Kind.DATE: pyarrow.date32(),
        Kind.BOOLEAN: pyarrow.bool_(),
    }
    schema = pyarrow.schema(
        [
            pyarrow.field(
                c.name,
                types[c.kind],
                nullable=not c.required,
                metadata={"meaning": c.meaning.en, "meaning_zh": c.meaning.zh},
            )
            for c in columns
        ],
        metadata={"table": name, _MADE: "dabiao"},
    )
    arrays = [
        pyarrow.array([_arrow_value(row[place]) for row in rows], type=types[column.kind])
        for place, column in enumerate(columns)
    ]
    content = io.BytesIO()
    parquet.write_table(pyarrow.Table.from_arrays(arrays, schema=schema), content)
    return content.getvalue()


def _arrow_value(value: Value) -> str | int | float | date | None:
    match value:
        case Decimal():
            return float(plain(value))
        case date() | bool() | int() | None:
            return value
    return text_of(value)
