"""The process that takes a spreadsheet apart: the workbook on standard input, its rows as JSON out.

Started by :mod:`dabiao.readers.workbook`; nothing else imports it. Each line that it writes is an
object (the sheets that are left, a problem, the end) or a list of rows: line, cells, formulas.
"""

import json
import sys
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, time
from decimal import Decimal
from io import BytesIO
from itertools import islice
from typing import Any

from dabiao.readers.cell_marks import RowMarks, marks_of
from dabiao.readers.headers import is_header

_MEMORY = 3 << 30
_SECONDS = 120
_BATCH = 512
_ROWS_ABOVE = 30
_DIGITS = 15  # what Excel itself computes with and shows


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
    sys.stdout.write(json.dumps(message) + "\n")


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
        book = calamine.load_workbook(BytesIO(content))
    except calamine.PasswordError:
        raise ProblemError("it is protected by a password", "文件有密码保护") from None
    except Exception as error:
        said = str(error)[:100]
        raise ProblemError(f"no workbook ({said})", f"不是有效的工作簿（{said}）") from None
    try:
        yield from _of_sheet(book, wanted, content)
    except ProblemError:
        raise
    except Exception as error:
        said = str(error)[:100]
        raise ProblemError(f"a damaged workbook ({said})", f"工作簿已损坏（{said}）") from None


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
    sheets = {name: book.get_sheet_by_name(name) for name in visible}
    filled = [name for name, sheet in sheets.items() if sheet.start is not None]
    if not filled:
        raise ProblemError("there is nothing in it", "没有内容")
    name = next((name for name in filled if _holds_table(sheets[name])), filled[0])
    yield from _batches(sheets[name], marks_of(content, name))
    yield {"sheets_left": [other for other in filled if other != name]}


def _holds_table(sheet: Any) -> bool:
    rows = islice(sheet.iter_rows(), _ROWS_ABOVE)
    return any(is_header([_text(value) for value in row]) for row in rows)


def _batches(sheet: Any, marks: Mapping[int, RowMarks]) -> Iterator[list[Any]]:
    if sheet.start is None:
        return
    merged = _filled_down(sheet)
    batch: list[Any] = []
    left = [""] * sheet.start[1]
    for number, values in enumerate(sheet.iter_rows(), 1):
        cells = left + [value if type(value) is str else _text(value) for value in values]
        merged(number, cells)
        computed: list[int] = []
        if marked := marks.get(number):
            computed = [column for column in marked.computed if column < len(cells)]
            for column in marked.percent:
                if column < len(cells) and cells[column]:
                    cells[column] = _percent(values[column - len(left)])
            for column, said in marked.errors.items():
                if column < len(cells) and not cells[column]:
                    cells[column] = said
        while cells and not cells[-1]:
            cells.pop()
        if cells:
            batch.append((number, cells, computed))
        if len(batch) == _BATCH:
            yield batch
            batch = []
    yield batch


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


def _filled_down(sheet: Any) -> Callable[[int, list[str]], None]:
    """Fills cells that are merged downwards with what stands in the first of them."""
    starts: dict[int, list[tuple[int, int]]] = {}
    for (top, left), (bottom, _) in sheet.merged_cell_ranges or ():
        if bottom > top:
            starts.setdefault(top + 1, []).append((left, bottom + 1))
    running: dict[int, tuple[str, int]] = {}

    def fill(number: int, cells: list[str]) -> None:
        for column, (text, last) in running.items():
            if number <= last and column < len(cells) and not cells[column]:
                cells[column] = text
        for column, last in starts.get(number, ()):
            if column < len(cells):
                running[column] = (cells[column], last)

    return fill


def _limit() -> None:
    """Bounds memory and time, where the system can."""
    try:
        import resource  # noqa: PLC0415 - not on Windows
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    main()
