"""Writes a sheet to a file, in the format that the file's name ends in."""

import sys
from enum import StrEnum
from pathlib import Path

from dabiao.core.errors import DabiaoError
from dabiao.core.lang import Words
from dabiao.core.safe import excerpt
from dabiao.core.writing import replacing_bytes
from dabiao.templates.table import Sheet

_STANDARD_OUTPUT = ("-", "/dev/stdout")


class SheetFormat(StrEnum):
    """The formats in which a sheet can be written, named as their files end."""

    CSV = "csv"
    XLSX = "xlsx"


def write(content: bytes, path: Path | None) -> bool:
    """Writes what :func:`content_of` has made, in place of whatever is there.

    Returns:
        Whether there is a file now; standard output and a device are none.

    Raises:
        OSError: the file cannot be written.
    """
    if path is None or _is_standard_output(path):
        # In bytes: the mark at the start and the line ends are part of what Excel needs.
        sys.stdout.buffer.write(content)
        return False
    with replacing_bytes(path) as stream:
        stream.write(content)
    return path.is_file()


def content_of(sheet: Sheet, path: Path | None) -> bytes:
    """The bytes of the file, made whole before any is opened; CSV where no file is named.

    Raises:
        DabiaoError: the file is of no known format.
    """
    if path and not _is_standard_output(path) and _format_of(path) is SheetFormat.XLSX:
        from dabiao.templates.xlsx import xlsx_bytes  # noqa: PLC0415 - it needs a package of its own

        return xlsx_bytes(sheet)
    from dabiao.templates.csv import csv_bytes  # noqa: PLC0415

    return csv_bytes(sheet)


def _is_standard_output(path: Path) -> bool:
    return path.as_posix() in _STANDARD_OUTPUT


def _format_of(path: Path) -> SheetFormat:
    if path.exists() and not path.is_file() and not path.is_dir():
        return SheetFormat.CSV  # a device, a pipe
    ending = path.suffix.casefold().removeprefix(".")
    if ending in set(SheetFormat):
        return SheetFormat(ending)
    raise DabiaoError(
        Words(
            "{file}: name a file that ends in .xlsx or .csv",
            "{file}：请使用以 .xlsx 或 .csv 结尾的文件名",
        ),
        file=excerpt(str(path)),
    )
