"""What the process that takes a spreadsheet apart writes, and the format of workbooks reads."""

from typing import TypedDict


class Message(TypedDict, total=False):
    """A line of JSON: a batch of rows, cells or sheets left out, a problem, or the end.

    Attributes:
        sheet: the one that a batch or cells are of; "" where it is the only one.
        only: the name of the only one, which may say where or when its figures are from.
        texts: those of a batch; the first is "".
        lines: of the rows of the batch, from 1.
        rows: for each, the number of each cell's text.
        computed: of some rows, by their places in the batch, the columns of formulas.
        shown: of some rows, the columns of figures that are stored with more digits than are shown,
            and what is shown.
        far_cells: row and column, from 1, of cells far away from the others, which are not read.
        sheets_left: sheets that hold something, but no table.
        added: sheets that an earlier check has added, which are no part of the submission.
        unread: files that the earlier check could not read, and of which nothing is in the workbook.
        parted: the rows of the batch come from a file of text, whose cells may have shifted.
        problem: why the workbook cannot be read on, in English and Chinese.
        done: everything was read.
    """

    sheet: str
    only: str
    texts: list[str]
    lines: list[int]
    rows: list[list[int]]
    computed: list[tuple[int, list[int]]]
    shown: list[tuple[int, list[tuple[int, str]]]]
    far_cells: list[tuple[int, int]]
    sheets_left: list[str]
    added: list[str]
    unread: list[str]
    parted: bool
    problem: tuple[str, str]
    done: bool


def cell_name(line: int, column: int) -> str:
    """What a cell is called: B7."""
    letters = ""
    while column:
        column, letter = divmod(column - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return f"{letters}{line}"


class ProblemError(Exception):
    """Why the workbook cannot be read, in English and Chinese."""

    def __init__(self, english: str, chinese: str) -> None:
        super().__init__(english, chinese)
        self.problem = (english, chinese)
