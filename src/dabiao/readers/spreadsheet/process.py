"""The process that takes a spreadsheet apart: the workbook on standard input, its rows as JSON out.

Started by :mod:`dabiao.readers.formats.workbook`, which reads the messages that it writes, one a
line. Nothing else imports it.
"""

import gc
import json
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from typing import TYPE_CHECKING

from dabiao.readers.spreadsheet.archive import check_archive, is_protected
from dabiao.readers.spreadsheet.book import Book
from dabiao.readers.spreadsheet.interface import Message, ProblemError
from dabiao.readers.spreadsheet.sheets import messages_of_sheets

if TYPE_CHECKING:
    from dabiao.readers.spreadsheet.whole_interface import WholeMessage

__all__ = ["ProblemError", "main", "messages", "serve"]

_MEMORY = 3 << 29
_SECONDS = 30


def main() -> None:
    """Reads the workbook and writes its rows."""
    gc.disable()  # it takes a fourth of the time, and there are no cycles that grow
    serve(messages, _SECONDS)


def messages(content: bytes, wanted: str) -> Iterator[Message]:
    """What there is to report of a workbook, its end aside.

    Args:
        content: of the file.
        wanted: the name of a sheet, or its number from 1; "" for all that hold a table.

    Raises:
        ProblemError: it is no workbook that can be read.
    """
    try:
        check_archive(content)
        yield from messages_of_sheets(Book(content), wanted)
    except ProblemError:
        raise
    except Exception as error:
        if is_protected(content):
            raise ProblemError(
                "it is protected by a password; save it without one",
                "文件有密码保护；请取消密码后另存",
            ) from None
        problem = str(error)[:100]
        raise ProblemError(
            f"a damaged workbook ({problem}); open it in Excel or WPS and save it as .xlsx",
            "工作簿已损坏；请用 Excel 或 WPS 打开后另存为 .xlsx",
        ) from None


def serve(read: "Callable[[bytes, str], Iterable[Message | WholeMessage]]", seconds: int) -> None:
    """Writes what there is to report of the workbook on standard input, and that it is all.

    Args:
        read: makes the messages of a workbook and the sheet that is asked for.
        seconds: of processor time, after which the system ends the process.
    """
    _limit(seconds)
    try:
        for message in read(sys.stdin.buffer.read(), sys.argv[1]):
            _write(message)
        _write({"done": True})
    except ProblemError as error:
        _write({"problem": error.problem})


def _write(message: "Message | WholeMessage") -> None:
    """Writes a message on a line."""
    sys.stdout.buffer.write(json.dumps(message, ensure_ascii=False).encode("utf-8", "replace"))
    sys.stdout.buffer.write(b"\n")


def _limit(seconds: int) -> None:
    """Bounds memory and time, where the system can."""
    try:
        import resource  # noqa: PLC0415 - not on Windows
    except ImportError:
        return
    limits = {resource.RLIMIT_AS: _MEMORY, resource.RLIMIT_CPU: seconds, resource.RLIMIT_CORE: 0}
    for kind, most in limits.items():
        _, hard = resource.getrlimit(kind)
        allowed = most if hard == resource.RLIM_INFINITY else min(most, hard)
        with suppress(ValueError, OSError):  # not every system limits everything
            resource.setrlimit(kind, (allowed, allowed))


if __name__ == "__main__":
    main()
