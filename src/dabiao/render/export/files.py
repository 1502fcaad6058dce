"""What is exported, made whole before any file is opened, in the format that is asked for."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from dabiao.core.errors import DabiaoError
from dabiao.core.lang import Words
from dabiao.core.names import suggest
from dabiao.core.safe import excerpt
from dabiao.render.export import binary, package
from dabiao.render.export.columns import RESULTS, TARGETS, Column
from dabiao.render.export.tables import Rows, csv_bytes, jsonl_bytes

_COLUMNS: Mapping[str, Sequence[Column]] = {"targets": TARGETS, "results": RESULTS}
_FORMATS: Mapping[str, Callable[[str, Sequence[Column], Rows], bytes]] = {
    "csv": lambda _name, columns, rows: csv_bytes(columns, rows),
    "jsonl": lambda _name, columns, rows: jsonl_bytes(columns, rows),
    "xlsx": binary.xlsx_bytes,
    "sqlite": binary.sqlite_bytes,
    "parquet": binary.parquet_bytes,
}
PACKAGE = "datapackage"
FORMATS = (*_FORMATS, PACKAGE)
TEXT_FORMATS = ("csv", "jsonl")
"""Which may go to standard output."""
_ENDINGS = {
    ".csv": "csv",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".xlsx": "xlsx",
    ".sqlite": "sqlite",
    ".sqlite3": "sqlite",
    ".db": "sqlite",
    ".parquet": "parquet",
    "datapackage.json": PACKAGE,
}
BINARY_ENDINGS = (".xlsx", ".parquet")
"""Of files that are known as our own by more than their beginning."""
_UNKNOWN = Words(
    "no format '{name}' to export; write one of: {choices}{hint}",
    "无法导出为“{name}”；请从中选一：{choices}{hint}",
)
_NO_ENDING = Words(
    "{file} does not tell its format; end it in {endings}, or add --format",
    "从 {file} 看不出格式；请以 {endings} 结尾，或加 --format",
)


def checked_format(name: str) -> str:
    """The name of a format.

    Raises:
        DabiaoError: there is no such format.
    """
    if name not in FORMATS:
        choices = ", ".join(FORMATS)
        raise DabiaoError(
            _UNKNOWN, name=excerpt(name), choices=choices, hint=suggest(name, FORMATS)
        )
    return name


def format_of(file: str) -> str:
    """The format that a file's name tells.

    Raises:
        DabiaoError: it tells none.
    """
    for ending, name in _ENDINGS.items():
        if file.casefold().endswith(ending):
            return name
    raise DabiaoError(_NO_ENDING, file=excerpt(file), endings=", ".join(_ENDINGS))


def table_bytes(name: str, rows: Sequence[Any], output_format: str) -> bytes:
    """A table in a format.

    Args:
        name: ``targets`` or ``results``.
        rows: what the columns of it are asked of.
        output_format: any but that of a package.

    Raises:
        DabiaoError: what writes the format is not installed.
    """
    columns = _COLUMNS[name]
    values = [[column.value(row) for column in columns] for row in rows]
    return _FORMATS[output_format](name, columns, values)


def package_files(tables: Mapping[str, Sequence[Any]]) -> dict[str, bytes]:
    """The files of a data package by their names, the descriptor last."""
    files = {f"{name}.csv": table_bytes(name, rows, "csv") for name, rows in tables.items()}
    return files | {"datapackage.json": package.descriptor_bytes(list(tables))}


def is_own(content: bytes) -> bool:
    """Whether a file was exported, and may be replaced without a question.

    A text and a database are known by their beginnings, a workbook and Parquet by all of them.
    """
    first = TARGETS[0].name, TARGETS[1].name
    headers = [",".join(c.name for c in columns).encode() for columns in _COLUMNS.values()]
    return (
        any(content.removeprefix(b"\xef\xbb\xbf").startswith(header) for header in headers)
        or content.startswith(f'{{"{first[0]}": "'.encode())
        or (content.startswith(b"SQLite format 3\0") and _application_id(content))
        or (content.startswith(b"PK") and binary.is_own_workbook(content))
        or binary.is_own_parquet(content)
        or (
            content.startswith(b'{\n  "$schema": "https://datapackage.org')
            and b'"dabiao"' in content
        )
    )


def _application_id(content: bytes) -> bool:
    return content[68:72] == binary.APPLICATION_ID.to_bytes(4, "big")
