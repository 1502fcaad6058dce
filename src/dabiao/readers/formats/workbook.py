"""Reads Excel workbooks (.xlsx, .xls) and OpenDocument spreadsheets (.ods).

calamine, which takes them apart, runs in a process of its own with limited memory and time: a
workbook of some kilobytes can unfold into gigabytes, and what goes wrong there ends that process
and not the check.
"""

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from dabiao.core.lang import Words
from dabiao.findings.collector import Findings
from dabiao.findings.rules.files import SHEET_NOT_READ
from dabiao.model.finding import Location
from dabiao.readers.interface import Certainty, ReadError, ReadOptions, Row

if TYPE_CHECKING:
    from dabiao.readers.spreadsheet.interface import Message

_SIGNATURES = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_PROCESS = Path(__file__).parents[1] / "spreadsheet" / "process.py"
_NOT_INSTALLED = Words(
    "reading Excel needs python-calamine; install it with: pip install 'dabiao[excel]'",
    "读取 Excel 需要 python-calamine；请安装：pip install 'dabiao[excel]'",
)
_FAILED = Words(
    "it is damaged, or takes too much memory or time", "文件已损坏，或占用过多内存或时间"
)


class WorkbookReader:
    """The reader of spreadsheets."""

    endings = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods")
    delimited = False

    def certainty(self, start: bytes, name: str) -> Certainty:
        """By what all such files begin with: a ZIP archive, or an OLE compound file."""
        return Certainty.BY_CONTENT if start.startswith(_SIGNATURES) else Certainty.NO

    def rows(
        self, stream: BinaryIO, file: str, options: ReadOptions, findings: Findings
    ) -> Iterator[Row]:
        """The rows of the sheet asked for, else of the first visible one that holds a table."""
        # Every file asks all formats which of them reads it; few are workbooks.
        import subprocess  # noqa: PLC0415
        from importlib.util import find_spec  # noqa: PLC0415

        if find_spec("python_calamine") is None:
            raise ReadError(_NOT_INSTALLED)
        os.lseek(stream.fileno(), 0, os.SEEK_SET)
        # -P: nothing is imported from the current folder, which may be the submitter's.
        command = [sys.executable, "-P", str(_PROCESS), options.sheet or ""]
        with subprocess.Popen(  # noqa: S603 - our own program, with the sheet's name alone
            command,
            stdin=stream,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=os.environ | {"PYTHONPATH": _searched()},
        ) as process:
            try:
                yield from _rows(process.stdout or (), file, findings)
            finally:
                process.kill()


def _searched() -> str:
    """Where the process finds this very package, wherever it is imported from, and then others."""
    own = str(Path(__file__).parents[3])
    return os.pathsep.join(filter(None, [own, os.environ.get("PYTHONPATH")]))


def _rows(lines: Iterable[bytes], file: str, findings: Findings) -> Iterator[Row]:
    """The rows in the messages of the process, one a line; without the last one, it was cut off."""
    import json  # noqa: PLC0415 - as above

    done = False
    for line in lines:
        message: Message = json.loads(line)
        if texts := message.get("texts"):
            for number, cells, computed, shown in message["rows"]:
                yield Row(number, [texts[cell] for cell in cells], computed, dict(shown))
        elif problem := message.get("problem"):
            raise ReadError(Words(*problem))
        elif sheets := message.get("sheets_left"):
            for sheet in sheets:
                findings.add(SHEET_NOT_READ, Location(file), sheet=sheet)
        elif message.get("done"):
            done = True
    if not done:
        raise ReadError(_FAILED)


READER = WorkbookReader()
