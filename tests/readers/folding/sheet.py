"""Sheets: columns with one header or several above each other, rows, and the lines around them."""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from enum import Enum
from typing import NamedTuple

from tests.readers.folding.cube import At, Cube

Value = str | int | Decimal | None


class Part(Enum):
    """What a cell is of a sheet."""

    CAPTION = "caption"
    """``指标：常住人口(万人)``, above the table."""
    HEADER = "header"
    LABEL = "label"
    """A cell of a row that says what its figures are: 石家庄市, 2023, 万吨."""
    FIGURE = "figure"
    AROUND = "around"
    """Titles, footers, serial numbers and the like: whatever says nothing of the figures."""
    COVERED = "covered"
    """A cell merged with the one above it or to its left."""


class Cell(NamedTuple):
    """A cell, and how many rows and columns it covers."""

    value: Value
    part: Part = Part.AROUND
    down: int = 1
    across: int = 1


COVERED = Cell(None, Part.COVERED)
Grid = list[list[Cell]]


class Column(NamedTuple):
    """A column of a table.

    Attributes:
        path: its headers, from the top; those of neighbours that begin the same are merged.
        value: what it holds in a row.
        part: what its cells are.
        merged: whether cells below each other that are the same are merged.
    """

    path: tuple[Value, ...]
    value: Callable[[Cube, At], Value]
    part: Part = Part.FIGURE
    merged: bool = False


class Sheet(NamedTuple):
    """A table and what stands around it.

    Attributes:
        captions: pairs of a word and what it says of the table: 地区 and 承德市.
        title: the line above all.
        footers: the lines below.
        blank: whether a blank row stands between what is above the table and the table.
        again: before which row the headers are repeated.
        heading: before which row a heading stands.
    """

    columns: Sequence[Column]
    rows: Sequence[At]
    captions: Sequence[tuple[str, str]] = ()
    title: str | None = None
    footers: Sequence[str] = ()
    blank: bool = False
    again: int | None = None
    heading: int | None = None

    @property
    def depth(self) -> int:
        """How many rows of headers there are."""
        return max(len(column.path) for column in self.columns)

    @property
    def is_list(self) -> bool:
        """Whether each row can be an object with the headers for keys."""
        headers = {column.path[0] for column in self.columns}
        bare = not (self.captions or self.title or self.footers or self.blank)
        whole = self.again is None and self.heading is None
        unique = len(headers) == len(self.columns) and "" not in headers
        return self.depth == 1 and bare and whole and unique

    @property
    def has_merged_labels(self) -> bool:
        """Whether cells of rows are merged, which formats without merged cells leave blank."""
        return any(column.merged for column in self.columns)


def grid(sheet: Sheet, cube: Cube) -> Grid:
    """The cells of a sheet."""
    width = len(sheet.columns)
    lines = [[Cell(sheet.title)]] if sheet.title else []
    lines += [[Cell(f"{key}：{said}", Part.CAPTION)] for key, said in sheet.captions]
    lines += [[]] if sheet.blank else []
    headers = _headers(sheet)
    lines += headers
    for number, row in enumerate(_body(sheet, cube)):
        if number == sheet.again:
            lines += headers
        if number == sheet.heading:
            lines.append([Cell("二、主要指标")])
        lines.append(row)
    lines += [[Cell(footer)] for footer in sheet.footers]
    return [line + [Cell(None)] * (width - len(line)) for line in lines]


def _headers(sheet: Sheet) -> Grid:
    depth, paths = sheet.depth, [column.path for column in sheet.columns]
    lines = [[COVERED] * len(paths) for _ in range(depth)]
    for column, path in enumerate(paths):
        for level, header in enumerate(path):
            start = path[: level + 1]
            is_last = level == len(path) - 1
            if not is_last and column and paths[column - 1][: level + 1] == start:
                continue  # the cell to the left covers it
            across = 1
            while not is_last and [*paths, ()][column + across][: level + 1] == start:
                across += 1
            down = depth - level if is_last else 1
            lines[level][column] = Cell(header, Part.HEADER, down, across)
    return lines


def _body(sheet: Sheet, cube: Cube) -> Iterator[list[Cell]]:
    values = [[column.value(cube, at) for column in sheet.columns] for at in sheet.rows]
    for number, line in enumerate(values):
        cells = []
        for index, column in enumerate(sheet.columns):
            same = 1
            if column.merged:
                if number and values[number - 1][index] == line[index]:
                    cells.append(COVERED)
                    continue
                while number + same < len(values) and values[number + same][index] == line[index]:
                    same += 1
            cells.append(Cell(line[index], column.part, down=same))
        yield cells
