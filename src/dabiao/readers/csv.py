"""Reads CSV: UTF-8, with or without a byte order mark, separated by commas."""

import csv
import io
from collections.abc import Iterator

from dabiao.lang import Words
from dabiao.readers.interface import ReadError, Row

_LONGEST_CELL = 10_000


class CsvReader:
    """The reader of CSV files."""

    def rows(self, content: bytes) -> Iterator[Row]:
        """The rows, each with the line on which it starts."""
        lines = csv.reader(io.StringIO(_decoded(content), newline=""), strict=True)
        end = 0
        while True:
            try:
                cells = next(lines, None)
            except csv.Error as error:
                problem = str(error)
                raise ReadError(
                    Words(f"bad CSV ({problem})", f"CSV 格式有误（{problem}）"), end + 1, 1
                ) from None
            if cells is None:
                return
            start, end = end + 1, lines.line_num
            for column, cell in enumerate(cells, 1):
                if len(cell) > _LONGEST_CELL:
                    raise ReadError(
                        Words(
                            f"a cell of more than {_LONGEST_CELL} characters; is a quote not closed?",
                            f"单元格超过 {_LONGEST_CELL} 个字符；引号是否未闭合？",
                        ),
                        start,
                        column,
                    )
            if any(cell.strip() for cell in cells):
                yield Row(start, cells)


def _decoded(content: bytes) -> str:
    try:
        return content.decode().removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise ReadError(
            Words("not UTF-8; save it as “CSV UTF-8”", "不是 UTF-8 编码；请另存为“CSV UTF-8”"),
            line,
            1,
        ) from None
