"""Reads the files of a submission a second time, whole, to give them back.

What was judged is judged: here every sheet is read, with how it looks, in a process that is as
bounded as the one that reads for a check. Where that fails, the rows that were read have to do.
"""

import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from dabiao.core.lang import same_words
from dabiao.findings.collector import Findings
from dabiao.model.finding import STANDARD_INPUT
from dabiao.readers.files import opened, sources_of
from dabiao.readers.formats.workbook import WorkbookReader
from dabiao.readers.interface import Reader, ReadError, ReadOptions, Row
from dabiao.readers.registry import reader_for
from dabiao.readers.spreadsheet.start import taken_apart
from dabiao.readers.spreadsheet.values import text_of_value
from dabiao.readers.spreadsheet.whole_interface import Cell, Choice, Lost, StyleValue

if TYPE_CHECKING:
    from dabiao.readers.spreadsheet.whole_interface import WholeMessage

MOST_ROWS_OF_SHEET = 1 << 20
"""What a sheet of Excel holds."""
_NOT_WHOLE = same_words("not whole")
_PLAIN = re.compile(r"-?[0-9]{1,15}(?:\.[0-9]{1,15})?")


class WholeSheet:
    """A sheet to give back; the rows of a file of text are one.

    Attributes:
        name: "" of a file of text.
        is_hidden: whether it is.
        is_alone: whether findings are about it that name no sheet.
        is_parted: whether its rows come from a file of text, whose cells may have shifted.
        merged: first row, first column, last row and last column of ranges, from 0.
        columns: first and last column from 0, width in characters (0 for the usual), whether hidden.
        heights: row from 0, height in points (0 for the usual), whether hidden.
        freeze: row and column, from 0, of the first cell that moves.
        page: for printing: whether it is landscape, the number of the paper, whether it fits in width.
        styles: the properties of styles by their numbers.
        rows: row from 0, and its cells.
        comments: row from 1, column from 0, text and author.
        choices: lists to choose from, and hints.
        places: the rows, from 0, that stand on a line of the file, where that is not their number.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self.is_hidden, self.is_alone, self.is_parted = False, False, False
        self.merged: Sequence[tuple[int, int, int, int]] = ()
        self.columns: Sequence[tuple[int, int, float, bool]] = ()
        self.heights: Sequence[tuple[int, float, bool]] = ()
        self.freeze: tuple[int, int] | None = None
        self.page: tuple[bool, int, bool] = (False, 0, False)
        self.styles: dict[int, dict[str, StyleValue]] = {}
        self.rows: list[tuple[int, list[Cell]]] = []
        self.comments: Sequence[tuple[int, int, str, str]] = ()
        self.choices: Sequence[Choice] = ()
        self.places: dict[int, list[int]] | None = None


class WholeFile(NamedTuple):
    """A file to give back.

    Attributes:
        file: its name.
        is_text: whether it is no workbook.
        sheets: in their order; none where it could not be read to its end.
        lost: what is not given back.
    """

    file: str
    is_text: bool = False
    sheets: Sequence[WholeSheet] = ()
    lost: frozenset[Lost] = frozenset()


def whole_files(paths: Iterable[str | Path], options: ReadOptions) -> Iterator[WholeFile]:
    """The files of a submission, each whole; one that cannot be read has no sheets.

    Args:
        paths: files, folders of them, or ``-`` for standard input, which must be seekable.
        options: what the caller knows of the files.
    """
    for file in map(str, sources_of(paths, Findings())):
        is_text = True
        try:
            if file == STANDARD_INPUT:
                sys.stdin.buffer.seek(0)
            with opened(file) as stream:
                reader = reader_for(stream, file)
                is_text = not isinstance(reader, WorkbookReader)
                yield (
                    _whole_text(reader, stream, file, options)
                    if is_text
                    else _whole_book(reader, stream, file, options)
                )
        except (ReadError, OSError, ValueError):  # the report says what is wrong with it
            yield WholeFile(file, is_text)


def _whole_book(reader: Reader, stream: BinaryIO, file: str, options: ReadOptions) -> WholeFile:
    with suppress(ReadError):
        return _taken_apart(stream, file, options)
    stream.seek(0)
    sheets: dict[str, WholeSheet] = {}
    for row in reader.rows(stream, file, options, Findings()):
        sheet = sheets.setdefault(row.sheet, WholeSheet(row.sheet))
        sheet.is_alone, sheet.is_parted = True, row.parted
        sheet.rows.append((row.line - 1, _cells(row)))
    return WholeFile(file, False, list(sheets.values()), frozenset((Lost.LOOKS, Lost.SHEETS)))


def _taken_apart(stream: BinaryIO, file: str, options: ReadOptions) -> WholeFile:
    """What the process makes of a workbook.

    Raises:
        ReadError: it failed.
    """
    sheets: list[WholeSheet] = []
    lost: list[Lost] = []
    is_done = False
    with taken_apart("whole", stream, options.sheet) as messages:
        for written in messages:
            message: WholeMessage = json.loads(written)
            if "sheet" in message:
                sheets.append(_begun(message))
            elif "rows" in message:
                _extend(sheets[-1], message)
            elif "lost" in message:
                lost = [Lost(each) for each in message["lost"]]
            is_done = message.get("done", False)
    if not is_done:
        raise ReadError(_NOT_WHOLE)
    return WholeFile(file, False, sheets, frozenset(lost))


def _begun(message: "WholeMessage") -> WholeSheet:
    sheet = WholeSheet(message["sheet"])
    sheet.is_hidden = message.get("hidden", False)
    sheet.is_alone = message.get("alone", False)
    sheet.is_parted = message.get("parted", False)
    sheet.merged = message.get("merged", ())
    sheet.columns = message.get("columns", ())
    sheet.heights = message.get("heights", ())
    sheet.freeze = message.get("freeze")
    sheet.page = message.get("page", sheet.page)
    sheet.choices = message.get("choices", ())
    sheet.comments = message.get("comments", ())
    return sheet


def _extend(sheet: WholeSheet, message: "WholeMessage") -> None:
    for number, style in message.get("styles", {}).items():
        sheet.styles[int(number)] = style
    sheet.rows += [(line - 1, cells) for line, cells in message["rows"]]


def _whole_text(reader: Reader, stream: BinaryIO, file: str, options: ReadOptions) -> WholeFile:
    """The rows of a file of text as a sheet: on its own lines, where each has one of its own."""
    rows = list(reader.rows(stream, file, options, Findings()))
    sheet = WholeSheet("")
    sheet.is_alone, sheet.is_parted = True, reader.delimited
    lines = [row.line for row in rows]
    if not reader.delimited or any(a >= b for a, b in pairwise(lines)):
        places: defaultdict[int, list[int]] = defaultdict(list)
        for number, line in enumerate(lines):
            places[line].append(number)
        sheet.places = places
        sheet.rows = [(number, _cells(row)) for number, row in enumerate(rows)]
    else:
        sheet.rows = [(row.line - 1, _cells(row)) for row in rows]
    if not sheet.rows or sheet.rows[-1][0] >= MOST_ROWS_OF_SHEET:
        return WholeFile(file, True)
    return WholeFile(file, True, [sheet])


def _cells(row: Row) -> list[Cell]:
    """The cells of a row of text; a blank last one is a blank, so that the row stays as wide."""
    cells: list[Cell] = [
        (column, _value(text), 0, None, False) for column, text in enumerate(row.cells) if text
    ]
    if row.cells and not row.cells[-1]:
        cells.append((len(row.cells) - 1, " ", 0, None, False))
    return cells


def _value(text: str) -> str | float:
    """A cell of text as a number where that reads back as the same text."""
    if _PLAIN.fullmatch(text) and text_of_value(float(text)) == text:
        return float(text)
    return text
