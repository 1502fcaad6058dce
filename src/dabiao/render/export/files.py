"""What is exported, made whole before any file is opened, in the format that is asked for."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from dabiao.core.errors import DabiaoError
from dabiao.core.lang import Words
from dabiao.core.names import suggest
from dabiao.core.safe import excerpt
from dabiao.render.export import binary, package
from dabiao.render.export.columns import TABLES, TARGETS, Column
from dabiao.render.export.tables import Rows, csv_bytes, jsonl_bytes

_FORMATS: Mapping[str, Callable[[str, Sequence[Column], Rows], bytes]] = {
    "csv": lambda _name, columns, rows: csv_bytes(columns, rows),
    "jsonl": lambda _name, columns, rows: jsonl_bytes(columns, rows),
    "xlsx": binary.xlsx_bytes,
    "sqlite": binary.sqlite_bytes,
    "parquet": binary.parquet_bytes,
}
PACKAGE = "datapackage"
_DESCRIPTOR = "datapackage.json"
FORMATS = (*_FORMATS, PACKAGE)
_TEXT_FORMATS = ("csv", "jsonl")
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
    _DESCRIPTOR: PACKAGE,
}
BINARY_ENDINGS = (".xlsx", ".parquet")
"""Of files that are known as our own by more than their beginning."""
_UNKNOWN = Words(
    "no format '{name}' to export; write one of: {choices}{hint}",
    "无法导出为“{name}”；请从中选一：{choices}{hint}",
)
_NEEDS_FILE = Words(
    "{format} is written to a file; name one with -o", "{format} 只能写入文件；请用 -o 指定"
)
_NOT_NAMED = Words(
    "a data package is named datapackage.json; its tables lie beside it",
    "数据包的文件名应为 datapackage.json，各表存于同一文件夹",
)
_NO_ENDING = Words(
    "{file} does not tell its format; end it in {endings}, or add --format",
    "从 {file} 看不出格式；请以 {endings} 结尾，或加 --format",
)


def format_to_write(file: Path | None, asked: str | None) -> str:
    """The format to write, refused before anything is read.

    Args:
        file: None, or ``-``, for standard output.
        asked: the name of a format; None for that which the file's name tells.

    Raises:
        DabiaoError: there is no such format, or the file is none of that format.
    """
    if asked is not None and asked not in FORMATS:
        choices, hint = ", ".join(FORMATS), suggest(asked, FORMATS)
        raise DabiaoError(_UNKNOWN, name=excerpt(asked), choices=choices, hint=hint)
    if file is None or str(file) == "-":
        name = asked or "csv"
        if name not in _TEXT_FORMATS:
            raise DabiaoError(_NEEDS_FILE, format=name)
        return name
    name = asked or _format_of(str(file))
    if name == PACKAGE and file.name != _DESCRIPTOR:
        raise DabiaoError(_NOT_NAMED)
    return name


def _format_of(file: str) -> str:
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
    columns = TABLES[name]
    values = [[column.value(row) for column in columns] for row in rows]
    return _FORMATS[output_format](name, columns, values)


def package_files(tables: Mapping[str, Sequence[Any]]) -> dict[str, bytes]:
    """The files of a data package by their names, the descriptor last."""
    files = {f"{name}.csv": table_bytes(name, rows, "csv") for name, rows in tables.items()}
    return files | {_DESCRIPTOR: package.descriptor_bytes(list(tables))}


def is_own(content: bytes) -> bool:
    """Whether a file was exported, and may be replaced without a question.

    A text and a database are known by their beginnings, a workbook and Parquet by all of them.
    """
    first = TARGETS[0].name, TARGETS[1].name
    headers = [",".join(c.name for c in columns).encode() for columns in TABLES.values()]
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
