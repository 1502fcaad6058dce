"""Reads Excel workbooks (.xlsx, .xls) and OpenDocument spreadsheets (.ods).

calamine, which takes them apart, runs in a process of its own with limited memory and time: a
workbook of some kilobytes can unfold into gigabytes, and what goes wrong there ends that process
and not the check.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from dabiao.core.lang import Words
from dabiao.core.safe import excerpt
from dabiao.findings.collector import Findings
from dabiao.findings.rules.files import (
    FAR_CELL,
    SHEET_NOT_READ,
    SHEET_OF_CHECK,
    UNREADABLE_FILE,
)
from dabiao.model.finding import Location
from dabiao.readers.interface import Certainty, ReadError, ReadOptions, Row
from dabiao.readers.spreadsheet.interface import cell_name

if TYPE_CHECKING:
    from dabiao.readers.spreadsheet.interface import Message

_SIGNATURES = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_FAILED = Words(
    "it is damaged, or takes too much memory or time", "文件已损坏，或占用过多内存或时间"
)
_NOT_IN_IT = Words(
    "it was made without {}, which an earlier check could not read; put that right and check it too",
    "其中没有此前核对时无法读取的 {}；请改正该文件后重新核对",
)


class WorkbookReader:
    """The reader of spreadsheets."""

    endings = (
        *(".xlsx", ".xlsm", ".xltx", ".xltm", ".xlsb", ".xls", ".xlt"),
        *(".et", ".ett"),  # of WPS, which writes .xls or .xlsx under these names
        *(".ods", ".ots"),
    )
    delimited = False
    has_sheets = True

    def certainty(self, start: bytes, name: str) -> Certainty:
        """By what all such files begin with: a ZIP archive, or an OLE compound file."""
        return Certainty.BY_CONTENT if start.startswith(_SIGNATURES) else Certainty.NO

    def rows(
        self, stream: BinaryIO, file: str, options: ReadOptions, findings: Findings
    ) -> Iterator[Row]:
        """The rows of the sheet asked for, else of all visible ones that hold a table, in turn."""
        # Every file asks all formats which of them reads it; few are workbooks.
        from dabiao.readers.spreadsheet.start import taken_apart  # noqa: PLC0415

        with taken_apart("process", stream, options.sheet) as messages:
            yield from rows_told(messages, file, findings)


def rows_told(lines: Iterable[bytes], file: str, findings: Findings) -> Iterator[Row]:
    """The rows in the messages of the process, one a line; without the last one, it was cut off."""
    import json  # noqa: PLC0415 - as above

    from dabiao.readers.caption import tells  # noqa: PLC0415 - as above

    done = False
    for written in lines:
        message: Message = json.loads(written)
        sheet, only = message.get("sheet", ""), message.get("only", "")
        if only and tells(only):
            sheet = only
        if texts := message.get("texts"):
            computed, shown = dict(message["computed"]), dict(message["shown"])
            parted = message.get("parted", False)
            for place, (number, row) in enumerate(
                zip(message["lines"], message["rows"], strict=True)
            ):
                cells = list(map(texts.__getitem__, row))
                seen = dict(shown.get(place, ()))
                yield Row(number, cells, computed.get(place, ()), seen, sheet, parted)
        elif far := message.get("far_cells"):
            for line, column in far:
                cell = f"{sheet}!" * bool(sheet) + cell_name(line, column)
                findings.add(FAR_CELL, Location(file, line, column, sheet), cell=cell)
        elif problem := message.get("problem"):
            raise ReadError(Words(*problem))
        elif left := message.get("sheets_left"):
            for name in left:
                findings.add(SHEET_NOT_READ, Location(file), sheet=name)
        elif added := message.get("added"):
            for name in added:
                findings.add(SHEET_OF_CHECK, Location(file), sheet=name)
            for name in message.get("unread", ()):
                problem = Words(*(words.format(excerpt(Path(name).name)) for words in _NOT_IN_IT))
                findings.add(UNREADABLE_FILE, Location(file), problem=problem)
        elif message.get("done"):
            done = True
    if not done:
        raise ReadError(_FAILED)


READER = WorkbookReader()
