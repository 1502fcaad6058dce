"""What a reader of a format has to provide: the rows of a table, whatever the bytes are."""

from collections.abc import Collection, Iterator, Mapping
from enum import IntEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, BinaryIO, NamedTuple, Protocol

from dabiao.core.lang import Words
from dabiao.findings.collector import Findings

if TYPE_CHECKING:
    from dabiao.core.watcher import Watcher


class Row(NamedTuple):
    """A row of a table: its line in the file, from 1, and its cells as text.

    ``computed`` are the columns, from 0, in which a spreadsheet has a formula; ``shown`` is what one
    shows of figures that it holds with more digits; ``sheet`` is the name of the sheet where several
    of a workbook are read; ``parted`` says that a workbook has the row from a file of text, in which
    a cell too many shows that the cells have shifted.
    """

    line: int
    cells: list[str]
    computed: Collection[int] = ()
    shown: Mapping[int, str] = MappingProxyType({})
    sheet: str = ""
    parted: bool = False

    def text(self, column: int) -> str:
        """What stands in a column, from 0, without the blanks around it; nothing beyond the last."""
        return self.cells[column].strip() if column < len(self.cells) else ""

    def evened(self, width: int) -> "Row":
        """The row with at least so many cells, blank ones behind its own."""
        missing = width - len(self.cells)
        return self._replace(cells=[*self.cells, *[""] * missing]) if missing > 0 else self


class ReadOptions(NamedTuple):
    """What the caller knows of a file: its encoding, and which sheet of a workbook to read.

    ``watcher`` is told of each file that is read.
    """

    encoding: str | None = None
    sheet: str | None = None
    watcher: "Watcher | None" = None


class ReadError(Exception):
    """The content cannot be read on.

    Attributes:
        problem: why, for the message.
        line: where, from 1; 0 where unknown.
        column: from 1; 0 where unknown.
    """

    def __init__(self, problem: Words, line: int = 0, column: int = 0) -> None:
        self.problem = problem
        self.line = line
        self.column = column
        super().__init__(problem.en)


class Certainty(IntEnum):
    """How certain it is that a file is of a format."""

    NO = 0
    PERHAPS = 1
    """Whatever is nothing else may be this."""
    BY_NAME = 2
    BY_CONTENT = 3


class Reader(Protocol):
    """Turns the bytes of a file into the rows of a table, one by one.

    A format is one file in ``readers/formats`` with a ``READER``.

    Attributes:
        endings: of the names of such files, in small letters.
        delimited: whether cells are separated by characters that can stand in a cell by mistake.
        has_sheets: whether a file has sheets, of which one can be asked for.
    """

    endings: tuple[str, ...]
    delimited: bool
    has_sheets: bool

    def certainty(self, start: bytes, name: str) -> Certainty:
        """Whether a file is of this format.

        Args:
            start: the first bytes of the file.
            name: of the file, in small letters.
        """
        ...

    def rows(
        self, stream: BinaryIO, file: str, options: ReadOptions, findings: Findings
    ) -> Iterator[Row]:
        """The rows that are not blank, in order.

        Args:
            stream: the bytes, seekable, at their start.
            file: its name, for findings.
            options: what the caller knows of it.
            findings: what the reader had to take for granted is noted here.

        Raises:
            ReadError: while iterating, where the content is not what the format allows.
        """
        ...


MOST_ROWS = 2_000_000
"""Rows of a file, twice what Excel can hold."""
MOST_COLUMNS = 1_000
LONGEST_CELL = 10_000


def too_wide(line: int) -> ReadError:
    """The error for a row of more cells than any table has."""
    problem = Words(f"more than {MOST_COLUMNS} columns", f"超过 {MOST_COLUMNS} 列")
    return ReadError(problem, line, MOST_COLUMNS + 1)


def too_many(line: int, most: int) -> ReadError:
    """The error for more rows than any table of figures has."""
    return ReadError(Words(f"more than {most} rows", f"超过 {most} 行"), line)


def check_size(row: Row) -> None:
    """Bounds a row: no figure, name or note is as long as what is refused here.

    Raises:
        ReadError: it has too many cells, or one that is too long.
    """
    if len(row.cells) > MOST_COLUMNS:
        raise too_wide(row.line)
    for column, cell in enumerate(row.cells, 1):
        if len(cell) > LONGEST_CELL:
            problem = Words(
                f"a cell of more than {LONGEST_CELL} characters; is a quote not closed?",
                f"单元格超过 {LONGEST_CELL} 个字符；引号是否未闭合？",
            )
            raise ReadError(problem, row.line, column)
