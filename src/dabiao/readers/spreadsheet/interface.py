"""What the process that takes a spreadsheet apart writes, and the format of workbooks reads."""

from typing import TypedDict

MessageRow = tuple[int, list[int], list[int], list[tuple[int, str]]]


class Message(TypedDict, total=False):
    """A line of JSON: a batch of rows, the sheets left out, a problem, or the end.

    Attributes:
        texts: those of a batch; the first is "".
        rows: of the batch: line, the number of each cell's text, columns of formulas, and what is
            shown of the figures that are stored with more digits.
        sheets_left: sheets that hold something and are not read.
        problem: why the workbook cannot be read on, in English and Chinese.
        done: everything was read.
    """

    texts: list[str]
    rows: list[MessageRow]
    sheets_left: list[str]
    problem: tuple[str, str]
    done: bool


class ProblemError(Exception):
    """Why the workbook cannot be read, in English and Chinese."""

    def __init__(self, english: str, chinese: str) -> None:
        super().__init__(english, chinese)
        self.problem = (english, chinese)
