"""The process that takes a spreadsheet apart: the workbook on standard input, its rows as JSON out.

Started by :mod:`dabiao.readers.formats.workbook`; nothing else imports it. Each line that it writes is an
object: a batch of texts and of rows (line, numbers of texts, columns of formulas), the sheets that
are left, a problem, or the end.
"""

import json
import sys
import zipfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from datetime import date, datetime, time
from decimal import Decimal
from io import BytesIO, StringIO
from itertools import islice
from time import process_time
from typing import Any
from xml.parsers import expat

from dabiao.core.periods import read_period
from dabiao.readers.cells import plain_number
from dabiao.readers.headers import is_header
from dabiao.readers.interface import LONGEST_CELL, MOST_COLUMNS
from dabiao.readers.spreadsheet.marks import marks_of
from dabiao.readers.spreadsheet.marks.interface import Merged, RowMarks, SheetMarks

_MEMORY = 3 << 29
_SECONDS = 30
_PATIENCE = 10
_LARGEST_UNFOLDED = 1 << 29
_BATCH = 20_000  # cells
_ROWS_ABOVE = 30
_DIGITS = 15  # what Excel itself computes with and shows


Batch = dict[str, list[Any]]


class ProblemError(Exception):
    """Why the workbook cannot be read, in English and Chinese."""


def main() -> None:
    """Reads the workbook and writes its rows."""
    _limit()
    try:
        for message in messages(sys.stdin.buffer.read(), sys.argv[1]):
            _write(message)
        _write({"done": True})
    except ProblemError as problem:
        _write({"problem": problem.args})


def _write(message: Any) -> None:
    sys.stdout.buffer.write(json.dumps(message, ensure_ascii=False).encode("utf-8", "replace"))
    sys.stdout.buffer.write(b"\n")


def messages(content: bytes, wanted: str) -> Iterator[Any]:
    """What is to be told of a workbook.

    Args:
        content: of the file.
        wanted: the name of a sheet, or its number from 1; "" for the first with a table.

    Raises:
        ProblemError: it is no workbook that can be read.
    """
    import python_calamine as calamine  # noqa: PLC0415 - in an extra

    try:
        _check_archive(content)
        book = calamine.load_workbook(BytesIO(content))
        yield from _of_sheet(book, wanted, content)
    except ProblemError:
        raise
    except Exception as error:
        if _is_protected(content):
            raise ProblemError("it is protected by a password", "文件有密码保护") from None
        said = str(error)[:100]
        raise ProblemError(f"a damaged workbook ({said})", f"工作簿已损坏（{said}）") from None


def _check_archive(content: bytes) -> None:
    """Refuses what says itself that it unfolds beyond measure."""
    if not content.startswith(b"PK"):
        return
    with zipfile.ZipFile(BytesIO(content)) as archive:
        if sum(part.file_size for part in archive.infolist()) > _LARGEST_UNFOLDED:
            size = f"{_LARGEST_UNFOLDED >> 20} MiB"
            raise ProblemError(f"it unfolds to more than {size}", f"解压后超过 {size}")
        if "content.xml" in archive.namelist():  # calamine waits for the end of one cut off
            expat.ParserCreate().Parse(archive.read("content.xml"), True)


def _is_protected(content: bytes) -> bool:
    """Whether the file is encrypted: its own parts lie in an encrypted one then."""
    if content.startswith(b"PK"):
        with suppress(Exception), zipfile.ZipFile(BytesIO(content)) as archive:
            return b"encryption-data" in archive.read("META-INF/manifest.xml")
        return False
    if "EncryptedPackage".encode("utf-16-le") in content:
        return True
    with suppress(ImportError):
        import xlrd  # noqa: PLC0415 - in an extra

        try:
            xlrd.open_workbook(file_contents=content, on_demand=True, logfile=StringIO())
        except Exception as error:
            return "encrypted" in str(error)
    return False


def _of_sheet(book: Any, wanted: str, content: bytes) -> Iterator[Any]:
    """The rows of the sheet that is wanted, then the visible ones that hold something else."""
    names = list(book.sheet_names)
    if wanted:
        name = wanted
        if wanted not in names and wanted.isdecimal() and 0 < int(wanted) <= len(names):
            name = names[int(wanted) - 1]
        if name not in names:
            listed = ", ".join(names[:20])
            raise ProblemError(
                f"no sheet '{wanted}'; it has: {listed}", f"没有工作表“{wanted}”；现有：{listed}"
            )
        yield from _batches(book.get_sheet_by_name(name), marks_of(content, name))
        return
    visible = [m.name for m in book.sheets_metadata if str(m.visible).endswith(".Visible")]
    filled: list[tuple[str, Any]] = []
    started = process_time()
    for name in visible:
        # Sheets are that many in an attack only: the rest is taken to hold something.
        sheet = book.get_sheet_by_name(name) if process_time() - started < _PATIENCE else None
        if sheet is None or sheet.start is not None:
            filled.append((name, sheet))
    if not filled:
        raise ProblemError("there is nothing in it", "没有内容")
    with_table = (each for each in filled if each[1] is not None and _holds_table(each[1]))
    name, sheet = next(with_table, filled[0])
    yield from _batches(sheet, marks_of(content, name))
    yield {"sheets_left": [other for other, _ in filled if other != name]}


def _holds_table(sheet: Any) -> bool:
    rows = islice(sheet.iter_rows(), _ROWS_ABOVE)
    return any(is_header([_text(value) for value in row[:MOST_COLUMNS]]) for row in rows)


def _batches(sheet: Any, marks: SheetMarks) -> Iterator[Batch]:
    """The rows that hold something, in batches; each text is written once per batch."""
    if sheet.start is None:
        return
    fill_down = _filled_down(sheet.merged_cell_ranges or marks.merged)
    left = [""] * sheet.start[1]
    batch = _Batch()
    for number, values in enumerate(sheet.iter_rows(), 1):
        marked = marks.rows.get(number)
        if marked is None and fill_down is None:
            batch.add(number, left, values, [])
        else:
            cells = left + [_text(value) for value in values]
            if marked:
                _apply(marked, cells, values, len(left))
            if fill_down:
                fill_down(number, cells)
            computed = sorted(marked.computed) if marked else []
            batch.add(number, [], cells, computed)
        if batch.size > _BATCH:
            yield batch.message()
            batch = _Batch()
    yield batch.message()


class _Batch:
    """Rows as numbers of texts, since most of what a table says it says again and again."""

    def __init__(self) -> None:
        self.size = 0
        self.texts: list[str] = [""]
        self.rows: list[tuple[int, list[int], list[int]]] = []
        self._known: dict[tuple[type, Any], int] = {(str, ""): 0}

    def add(self, number: int, left: list[str], values: list[Any], computed: list[int]) -> None:
        """Adds a row unless it is blank."""
        keys = [(value.__class__, value) for value in values]
        try:
            texts = [self._known[key] for key in keys]
        except KeyError:
            texts = [self._number(key) for key in keys]
        while texts and not texts[-1]:
            texts.pop()
        if texts:  # what is cut off here is refused by whoever reads it
            whole = [0] * len(left) + texts
            self.rows.append((number, whole[: MOST_COLUMNS + 1], computed))
            self.size += len(texts)

    def message(self) -> Batch:
        """What is told of it."""
        return {"texts": self.texts, "rows": self.rows}

    def _number(self, key: tuple[type, Any]) -> int:
        known = self._known.get(key)
        if known is None:
            text = _text(key[1])[: LONGEST_CELL + 1]
            known = len(self.texts) if text else 0
            if text:
                self.texts.append(text)
            self._known[key] = known
        return known


def _apply(marked: RowMarks, cells: list[str], values: list[Any], left: int) -> None:
    for column in marked.percent:
        if left <= column < len(cells) and cells[column]:
            cells[column] = _percent(values[column - left])
    for column, said in marked.texts.items():
        if column < len(cells):
            cells[column] = said


def _text(value: Any) -> str:
    """How a value that is no text is written: figures as Excel shows them, dates as in ISO 8601."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, int | float):
        return f"{value:.{_DIGITS}g}"
    if isinstance(value, datetime) and value.time() == time():
        value = value.date()
    return value.isoformat() if isinstance(value, date | time) else str(value or "")


def _percent(value: Any) -> str:
    """A cell that is shown as 6.5% and holds 0.065."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return _text(value)
    return f"{Decimal(_text(value)).scaleb(2):f}%"


def _filled_down(merged: Iterable[Merged]) -> Callable[[int, list[str]], None] | None:
    """Fills cells that are merged downwards with what stands in the first; None without any.

    A figure is not filled: it would count for two indicators. A year is.
    """
    starts: dict[int, list[tuple[int, int]]] = {}
    for (top, left), (bottom, _) in merged:
        if bottom > top:
            starts.setdefault(top + 1, []).append((left, bottom + 1))
    if not starts:
        return None
    running: dict[int, tuple[str, int]] = {}

    def fill(number: int, cells: list[str]) -> None:
        for column, (text, last) in running.items():
            if number <= last and column < len(cells) and not cells[column]:
                cells[column] = text
        for column, last in starts.get(number, ()):
            if column < len(cells) and (not _is_figure(cells[column])):
                running[column] = (cells[column], last)
            else:
                running.pop(column, None)

    return fill


def _is_figure(text: str) -> bool:
    return plain_number(text.removesuffix("%")) is not None and read_period(text) is None


def _limit() -> None:
    """Bounds memory and time, where the system can."""
    try:
        import resource  # noqa: PLC0415 - not on Windows
    except ImportError:
        return
    limits = {resource.RLIMIT_AS: _MEMORY, resource.RLIMIT_CPU: _SECONDS, resource.RLIMIT_CORE: 0}
    for kind, most in limits.items():
        _, hard = resource.getrlimit(kind)
        allowed = most if hard == resource.RLIM_INFINITY else min(most, hard)
        with suppress(ValueError, OSError):  # not every system limits everything
            resource.setrlimit(kind, (allowed, allowed))


if __name__ == "__main__":
    main()
