"""From the lines of a text file to records of cells, with quotation marks as people use them.

Spreadsheets take a field that begins with a quotation mark, and goes on behind the closing one, as
it stands ("十四五"规划目标). That is done here too, but within one line only: a mark that is not
closed in its own line may have swallowed the lines below, which would be lost.
"""

import csv
import re
from collections.abc import Iterable, Iterator

from dabiao.core.lang import Words
from dabiao.readers.interface import LONGEST_CELL, MOST_ROWS, ReadError, Row, too_many
from dabiao.readers.separators import check_parted, has_figure

_UNSEEN = "\ufeff\f\x1a"
"""What joined files, printers and DOS put at the beginning of a line, and what is no part of it."""
_NOT_CLOSED = Words(
    "a quotation mark is opened in this line and not closed, or only in a later line that looks "
    "like a row; delete it, or put the cell on one line",
    "此行有未闭合的英文双引号，或到后面像是另一行数据处才闭合；请删去引号，或将单元格内容写在一行内",
)
_PARTLY_QUOTED = Words(
    "a figure stands partly inside of quotation marks; delete them",
    "数字只有一部分在引号内；请删去引号",
)
_TOO_LONG = Words(
    f"a cell of more than {LONGEST_CELL} characters; is a quotation mark not closed?",
    f"单元格超过 {LONGEST_CELL} 个字符；是否有未闭合的引号？",
)


class Records:
    """The records of a text, each with the line on which it starts.

    Args:
        text: its lines, with their ends.
        separator: one character.
    """

    def __init__(self, text: Iterable[str], separator: str) -> None:
        self._text = text
        self._separator = separator
        self._line = ""

    def __iter__(self) -> Iterator[Row]:
        """The records that are not blank.

        Raises:
            ReadError: a quotation mark is not closed, or there is no end to a cell or to the rows.
        """
        records = csv.reader(self._lines(), delimiter=self._separator, strict=True)
        start = width = 1
        while True:
            try:
                for cells in records:
                    end = records.line_num
                    if end > start:
                        self._check_whole(cells, start, width)
                    if cells and (cells[0] or any(cells)):
                        if len(cells) == 1 or not cells[1]:
                            self._check_parted(cells, width, start)
                        yield Row(start, cells)
                    if len(cells) > 1:
                        width = len(cells)
                    start = end + 1
                    if start > MOST_ROWS:
                        raise too_many(start, MOST_ROWS)
            except csv.Error as error:
                if "field larger" in str(error):
                    raise ReadError(_TOO_LONG, start, 1) from None
                yield Row(start, self._as_it_stands(start, records.line_num))
                start = records.line_num + 1
                if start > MOST_ROWS:
                    raise too_many(start, MOST_ROWS) from None
            else:
                return

    def _lines(self) -> Iterator[str]:
        for line in self._text:
            self._line = line.lstrip(_UNSEEN) if line[0] in _UNSEEN else line
            yield self._line

    def _as_it_stands(self, first: int, last: int) -> list[str]:
        """The cells of a line in which something stands behind a closing quotation mark."""
        if last > first:
            raise ReadError(_NOT_CLOSED, first, 1)
        if re.search(r'[0-9.]"[0-9.]', self._line):  # "5."8 would be glued together
            raise ReadError(_PARTLY_QUOTED, first, 1)
        # A mark that is still open at the end of the line would go on to the next one.
        records = csv.reader([self._line, "\n"], delimiter=self._separator)
        cells = next(records)
        if records.line_num > 1:
            raise ReadError(_NOT_CLOSED, first, 1)
        return cells

    def _check_whole(self, cells: list[str], start: int, width: int) -> None:
        """Refuses a record of several lines if one of its cells has swallowed rows.

        Args:
            cells: of the record.
            start: the line on which it starts.
            width: how many cells the rows before it have.

        Raises:
            ReadError: a line of a cell is as wide as a row, or holds several cells and a figure.
        """
        for cell in cells:
            for line in cell.splitlines() if "\n" in cell or "\r" in cell else ():
                parts = [part.strip() for part in line.split(self._separator)]
                is_row = len(parts) >= max(width, 3)
                if is_row or (len(parts) > 1 and has_figure(parts)):
                    raise ReadError(_NOT_CLOSED, start, 1)

    @staticmethod
    def _check_parted(cells: list[str], width: int, line: int) -> None:
        if width > 1 and not any(cells[1:]):
            check_parted(cells[0], width, line)
