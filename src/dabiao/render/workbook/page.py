"""A sheet of our own: rows of text, numbers and links, laid out to be read and printed."""

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from dabiao.core.safe import visible
from dabiao.render.workbook.places import Place
from dabiao.render.workbook.styles import FONT, LINE_HEIGHT, Formats, Style, lines_of
from dabiao.render.workbook.texts import cell_text

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

TITLE: Style = {**FONT, "bold": True, "font_size": 14}
HEADING: Style = {**FONT, "bold": True, "font_size": 12}
HEADER: Style = {
    **FONT, "bold": True, "pattern": 1, "bg_color": "#E9EDF4", "border": 1, "border_color": "#B8C0CC",
    "align": "center", "valign": "vcenter", "text_wrap": True,
}  # fmt: skip
CELL: Style = {
    **FONT, "border": 1, "border_color": "#CCD2DB", "valign": "vcenter", "text_wrap": True,
}  # fmt: skip
PLAIN: Style = {**FONT, "valign": "top"}
LINK: Style = {"font_color": "#0B57D0", "underline": 1}
_A4 = 9
_MOST_LINKS = 60_000  # Excel opens no sheet with more than 65,530
_MOST_DIGITS = 15
_TALLEST = 400  # points; Excel allows 409


class Linked(NamedTuple):
    """The name of a cell, which leads there."""

    text: str
    place: Place


Value = str | Decimal | Linked | None


class Span(NamedTuple):
    """What stands in some columns of a row, from one to another."""

    first: int
    last: int
    value: Value
    style: Style = CELL


class Page:
    """A sheet of our own, written from the top to the bottom.

    Args:
        worksheet: a new one.
        formats: of the workbook.
        widths: of its columns, in characters.
    """

    def __init__(self, worksheet: "Worksheet", formats: Formats, widths: Sequence[float]) -> None:
        self._sheet, self._formats, self._widths = worksheet, formats, widths
        self._links = 0
        self.row = 0
        for column, columns in enumerate(widths):
            worksheet.set_column(column, column, columns)
        worksheet.hide_gridlines(2)
        worksheet.set_landscape()
        worksheet.set_paper(_A4)
        worksheet.fit_to_pages(1, 0)
        worksheet.set_margins(0.4, 0.4, 0.5, 0.5)
        worksheet.set_footer("&C&P / &N")

    def line(self, text: str, style: Style = PLAIN) -> None:
        """A line of text that goes on over the columns to the right."""
        self._sheet.write_string(self.row, 0, cell_text(visible(text)), self._formats(style))
        self._sheet.set_row(self.row, LINE_HEIGHT * float(style["font_size"]) / 10)
        self.row += 1

    def spans(self, spans: Sequence[Span]) -> None:
        """A row of cells, as tall as what is wrapped in them."""
        lines = 1
        for first, last, value, style in spans:
            look = self._formats(style)
            if last > first:
                self._sheet.merge_range(self.row, first, self.row, last, "", look)
            self._write(first, value, style)
            text = value.text if isinstance(value, Linked) else str(value or "")
            lines = max(lines, lines_of(text, sum(self._widths[first : last + 1])))
        self._sheet.set_row(self.row, min(LINE_HEIGHT * lines + 3, _TALLEST))
        self.row += 1

    def cells(self, values: Sequence[Value], style: Style = CELL) -> None:
        """A row of cells from the first column on, all in one style."""
        self.spans([Span(number, number, value, style) for number, value in enumerate(values)])

    def skip(self) -> None:
        """Leaves a row blank."""
        self.row += 1

    def _write(self, column: int, value: Value, style: Style) -> None:
        look = self._formats(style)
        if value is None or value == "":
            self._sheet.write_blank(self.row, column, None, look)
        elif isinstance(value, Decimal):
            self._number(column, value, style)
        elif isinstance(value, str):
            self._sheet.write_string(self.row, column, cell_text(visible(value)), look)
        elif self._links < _MOST_LINKS:
            self._links += 1
            look = self._formats({**style, **LINK})
            self._sheet.write_url(self.row, column, _address(value.place), look, value.text)
        else:
            self._sheet.write_string(self.row, column, value.text, look)

    def _number(self, column: int, value: Decimal, style: Style) -> None:
        """A number; one of more digits than Excel keeps is text."""
        if len(value.normalize().as_tuple().digits) > _MOST_DIGITS:
            self._sheet.write_string(self.row, column, f"{value:f}", self._formats(style))
        else:
            self._sheet.write_number(self.row, column, float(value), self._formats(style))


def _address(place: Place) -> str:
    from xlsxwriter.utility import xl_rowcol_to_cell  # type: ignore[import-untyped]  # noqa: PLC0415

    sheet = place.sheet.replace("'", "''")
    return f"internal:'{sheet}'!{xl_rowcol_to_cell(place.row, place.column)}"
