"""What the process that gives a workbook back writes, and whoever makes the new workbook reads."""

from enum import StrEnum
from typing import TypedDict


class Lost(StrEnum):
    """What a workbook holds that is not given back."""

    LOOKS = "looks"
    """Fonts, colors, borders and widths: of formats whose looks are not read, or too large ones."""
    CHARTS = "charts"
    PICTURES = "pictures"
    MACROS = "macros"
    LINKS = "links"
    """To other workbooks and to sources of data."""
    CONDITIONS = "conditions"
    """Formats that depend on figures."""
    RULES = "rules"
    """Those on what may be filled in; lists to choose from are kept."""
    FORMULAS = "formulas"
    """Those that could reach beyond their sheet: their stored results stand in their place."""
    SHEETS = "sheets"
    """Those that hold no cells, or that cannot be read."""


CellValue = str | bool | int | float | None
StyleValue = str | bool | int | float
Choice = tuple[int, int, int, int, list[str], str, str]
"""A range from 0 as those of merged cells, what there is to choose from, title and text of a hint."""
Cell = tuple[int, CellValue, int, str | None, bool]
"""Column from 0, value, number of the style, formula, whether the value is a date as Excel counts."""


class WholeMessage(TypedDict, total=False):
    """A line of JSON: a sheet that begins, styles or rows of it, a problem, or the end.

    Attributes:
        sheet: the name of a sheet that begins.
        hidden: whether it is.
        alone: whether findings without the name of a sheet are about it.
        parted: whether its rows come from a file of text.
        merged: first row, first column, last row and last column of ranges, from 0.
        columns: first and last column from 0, width in characters (0 for the usual), whether hidden.
        heights: row from 0, height in points (0 for the usual), whether hidden.
        freeze: row and column, from 0, of the first cell that moves.
        page: for printing: whether it is landscape, the number of the paper, whether it fits in width.
        styles: the properties of styles, by their numbers, that are used from here on.
        rows: line from 1, and cells.
        comments: line from 1, column from 0, text and author.
        choices: lists to choose from, and hints.
        lost: what is not given back.
        problem: why the workbook cannot be read, in English and Chinese.
        done: everything was read.
    """

    sheet: str
    hidden: bool
    alone: bool
    parted: bool
    merged: list[tuple[int, int, int, int]]
    columns: list[tuple[int, int, float, bool]]
    heights: list[tuple[int, float, bool]]
    freeze: tuple[int, int]
    page: tuple[bool, int, bool]
    styles: dict[str, dict[str, StyleValue]]
    rows: list[tuple[int, list[Cell]]]
    comments: list[tuple[int, int, str, str]]
    choices: list[Choice]
    lost: list[str]
    problem: tuple[str, str]
    done: bool
