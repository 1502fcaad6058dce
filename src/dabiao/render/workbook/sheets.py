"""Writes the sheets of a submission into the new workbook: values, looks, comments."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from dabiao.readers.spreadsheet.whole_interface import Cell
from dabiao.readers.whole import WholeSheet
from dabiao.render.workbook.comments import AUTHOR, Comment, of_others, together
from dabiao.render.workbook.places import Place
from dabiao.render.workbook.styles import (
    FONT,
    Formats,
    Style,
    filled,
    lines_of,
    width,
    without_our_fill,
)
from dabiao.render.workbook.texts import cell_text

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

_PADDING = 5 / 7  # which the writer adds to the width of a column
_NARROWEST, _WIDEST = 8, 48
_ROWS_MEASURED = 200
_LONGEST_TITLE, _LONGEST_HINT = 32, 255  # what Excel shows, in characters
_COMMENT_COLUMNS, _PIXELS_OF_COLUMN, _PIXELS_OF_LINE, _MOST_LINES = 56, 6.5, 17, 30
_STARTS_A_FORMULA = "=+-@＝＋－＠"


def write_sheet(
    worksheet: "Worksheet", sheet: WholeSheet, formats: Formats, comments: Mapping[Place, Comment]
) -> None:
    """Writes a sheet as it was, with comments on its cells, and these in their colors."""
    here = {(p.row, p.column): c for p, c in comments.items() if p.sheet == worksheet.get_name()}
    _lay_out(worksheet, sheet)
    styles = {number: {**FONT, **without_our_fill(style)} for number, style in sheet.styles.items()}
    _merge(worksheet, sheet)
    written = set()
    for row, cells in sheet.rows:
        for cell in cells:
            comment = here.get((row, cell[0]))
            style = styles.get(cell[2], FONT)
            if comment is not None:
                style = filled(style, comment.severity)
                written.add((row, cell[0]))
            _write(worksheet, row, cell, style, formats)
    for (row, column), comment in here.items():
        if (row, column) not in written:
            worksheet.write_blank(row, column, None, formats(filled(FONT, comment.severity)))
    earlier = {(row - 1, column): of_others(*said) for row, column, *said in sheet.comments}
    for place in {**earlier, **here}:
        text, author = earlier.get(place, ("", ""))
        if place in here:
            _comment(worksheet, place, together(here[place], text, author), AUTHOR)
        elif text:
            _comment(worksheet, place, text, author)
    worksheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
    if sheet.is_hidden:
        worksheet.hide()


def _lay_out(worksheet: "Worksheet", sheet: WholeSheet) -> None:
    for first, last, columns, hidden in sheet.columns or _measured(sheet):
        wide = max(columns - _PADDING, 0.5) if columns else None
        worksheet.set_column(first, last, wide, None, {"hidden": True} if hidden else None)
    for row, height, hidden in sheet.heights:
        worksheet.set_row(row, height or None, None, {"hidden": True} if hidden else None)
    for *area, choices, title, text in sheet.choices:
        hint = {"input_title": title[:_LONGEST_TITLE], "input_message": text[:_LONGEST_HINT]}
        kind = {"validate": "list", "source": choices} if choices else {"validate": "any"}
        worksheet.data_validation(*area, {**kind, **hint, "error_type": "warning"})
    is_landscape, paper, fits = sheet.page
    if is_landscape:
        worksheet.set_landscape()
    worksheet.set_paper(paper)
    if fits:
        worksheet.fit_to_pages(1, 0)
    if sheet.freeze:
        worksheet.freeze_panes(*sheet.freeze)


def _measured(sheet: WholeSheet) -> Iterable[tuple[int, int, float, bool]]:
    """Widths that fit what stands in the columns, where nothing is known of them."""
    widths: dict[int, int] = {}
    for _, cells in sheet.rows[:_ROWS_MEASURED]:
        if len(cells) > 1:  # a title goes on over the cells beside it
            for column, value, *_ in cells:
                widths[column] = max(widths.get(column, 0), width(str(value)) + 2)
    for column, columns in widths.items():
        yield column, column, min(max(columns, _NARROWEST), _WIDEST), False


def _merge(worksheet: "Worksheet", sheet: WholeSheet) -> None:
    """Merges ranges before their cells are written, which take the place of the blank ones."""
    from xlsxwriter.exceptions import OverlappingRange  # type: ignore[import-untyped]  # noqa: PLC0415

    for top, left, bottom, right in sheet.merged:
        if (top, left) != (bottom, right):
            try:
                worksheet.merge_range(top, left, bottom, right, "")
            except OverlappingRange:  # of a damaged workbook
                continue


def _write(worksheet: "Worksheet", row: int, cell: Cell, style: Style, formats: Formats) -> None:
    """Writes a value as it is: what looks like a formula, and is text, stays text."""
    column, value, _, formula, _ = cell
    look = formats(style)
    if formula is not None and value is not None:
        worksheet.write_formula(row, column, formula, look, value)
    elif value is None or value == "":
        worksheet.write_blank(row, column, None, look)
    elif isinstance(value, bool):
        worksheet.write_boolean(row, column, value, look)
    elif isinstance(value, str):
        if value[0] in _STARTS_A_FORMULA:  # nor does it become one when somebody edits the cell
            look = formats(style, quote_prefix=True)
        worksheet.write_string(row, column, cell_text(value), look)
    else:
        worksheet.write_number(row, column, value, look)


def _comment(worksheet: "Worksheet", place: tuple[int, int], text: str, author: str) -> None:
    lines = min(lines_of(text, _COMMENT_COLUMNS) + 1, _MOST_LINES)
    options = {
        "author": author[:50],
        "width": int(_COMMENT_COLUMNS * _PIXELS_OF_COLUMN),
        "height": lines * _PIXELS_OF_LINE,
        "font_name": str(FONT["font_name"]),
        "font_size": 9,
    }
    worksheet.write_comment(*place, text, options)
