"""The process that takes all of a workbook apart, to give it back: every sheet, with its looks.

Started by :mod:`dabiao.readers.whole`; as bounded as the one that reads a submission. Values are
those that are judged, read in the same way; looks are added where they can be had.
"""

import zipfile
from collections import defaultdict
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, datetime
from io import BytesIO
from math import isfinite

from dabiao.readers.spreadsheet.archive import check_archive
from dabiao.readers.spreadsheet.book import Book, Sheet
from dabiao.readers.spreadsheet.formulas import is_harmless
from dabiao.readers.spreadsheet.looks import Looks, SheetLooks
from dabiao.readers.spreadsheet.marks.interface import NO_RESULT, RowMarks
from dabiao.readers.spreadsheet.process import serve
from dabiao.readers.spreadsheet.returned import returned
from dabiao.readers.spreadsheet.values import Value, percent_of_value, text_of_value
from dabiao.readers.spreadsheet.whole_interface import (
    Cell,
    CellValue,
    Lost,
    StyleValue,
    WholeMessage,
)

_SECONDS = 90
_BATCH = 2_000  # rows
_MOST_LOOKED_AT = 80 << 20
"""Bytes of a workbook's sheets: beyond, to look at every cell takes too much time and memory."""
_LOST_PARTS = {
    "xl/charts/": Lost.CHARTS,
    "xl/media/": Lost.PICTURES,
    "xl/vbaProject": Lost.MACROS,
    "xl/externalLinks/": Lost.LINKS,
    "xl/connections": Lost.LINKS,
}
_FIRST_DAY = datetime(1899, 12, 30)
_FIRST_DATE = date(1900, 3, 1)  # before, Excel counts a day that there never was
_DAY = 86_400
_NO_STYLE = 0
_OWN_STYLES = 1_000_000
"""The first number of a style that is made here, for values whose looks are not known."""


def main() -> None:
    """Reads the workbook and writes all of it."""
    serve(messages, _SECONDS)


def messages(content: bytes, wanted: str) -> Iterator[WholeMessage]:
    """Everything of a workbook, sheet by sheet; without what an earlier check has added.

    Args:
        content: of the file.
        wanted: the sheet that was read, by name or number; "" where none was asked for.

    Raises:
        Exception: it is damaged.
    """
    check_archive(content)
    book = Book(content)
    looks, lost = _looks(content), set(_lost(content))
    earlier = returned(book)
    names = [name for name in book.names if name not in earlier.added]
    visible = set(book.visible)
    alone = _alone(book, [name for name in names if name in visible], names, wanted)
    for name in names:
        try:
            sheet = book.sheet(name)
            of_sheet = looks.of_sheet(name) if looks else None
        except Exception:
            if name in visible:  # the check has not read the workbook either
                raise
            lost.add(Lost.SHEETS)
            continue
        whole = _WholeSheet(sheet, of_sheet, lost)
        yield {
            **whole.head(),
            "hidden": name not in visible,
            "alone": name == alone,
            "parted": name in earlier.parted,
        }
        yield from whole.rows()
    if looks is None:
        lost.add(Lost.LOOKS)
    yield {"lost": sorted(lost)}


def _looks(content: bytes) -> Looks | None:
    with suppress(Exception), zipfile.ZipFile(BytesIO(content)) as archive:
        sheets = [p for p in archive.infolist() if p.filename.startswith("xl/worksheets/")]
        if sheets and sum(part.file_size for part in sheets) <= _MOST_LOOKED_AT:
            return Looks(content)
    return None


def _lost(content: bytes) -> Iterator[Lost]:
    """What is not given back, as far as the parts of the archive tell."""
    if content.startswith(b"PK"):
        with zipfile.ZipFile(BytesIO(content)) as archive:
            for name in archive.namelist():
                yield from (lost for start, lost in _LOST_PARTS.items() if name.startswith(start))


def _alone(book: Book, visible: list[str], names: list[str], wanted: str) -> str | None:
    """The sheet that findings are about which name none."""
    if wanted:
        if wanted in names:
            return wanted
        number = int(wanted) if wanted.isdecimal() else 0
        return names[number - 1] if 0 < number <= len(names) else None
    with suppress(Exception):
        return next((name for name in visible if not book.sheet(name).is_blank), None)
    return None


class _WholeSheet:
    """A sheet with all that is given back of it."""

    def __init__(self, sheet: Sheet, looks: SheetLooks | None, lost: set[Lost]) -> None:
        self._sheet, self._looks, self._lost = sheet, looks, lost
        self._styles: dict[str, dict[str, StyleValue]] = {}
        self._known: set[int] = set()
        self._own: dict[str, int] = {}
        if looks is not None and looks.has_conditions:
            lost.add(Lost.CONDITIONS)
        if looks is not None and None in looks.choices():
            lost.add(Lost.RULES)

    def head(self) -> WholeMessage:
        """What is said of a sheet before its rows."""
        merged = [(*first, *last) for first, last in self._sheet.merged]
        message: WholeMessage = {"sheet": self._sheet.name, "merged": merged}
        if self._looks is not None:
            message |= {
                "columns": self._looks.columns,
                "heights": self._looks.heights,
                "page": self._looks.page,
                "comments": list(self._looks.comments()),
                "choices": [choice for choice in self._looks.choices() if choice],
            }
            if freeze := self._looks.freeze:
                message["freeze"] = freeze
        return message

    def rows(self) -> Iterator[WholeMessage]:
        """The rows in batches, each behind the styles that are new in it."""
        marks, left = self._sheet.marks.rows, self._sheet.left
        blank: defaultdict[int, dict[int, int]] = defaultdict(dict)
        if self._looks is not None:
            for row, column, style in self._looks.cells():
                blank[row][column] = style
        batch: list[tuple[int, list[Cell]]] = []
        last = 0
        for last, values in enumerate(self._sheet.rows(), 1):
            cells = self._cells(last, left, values, marks.get(last))
            cells += self._blanks(last, blank.pop(last, {}), {cell[0] for cell in cells})
            if cells:
                batch.append((last, cells))
            if len(batch) >= _BATCH:
                yield self._message(batch)
                batch = []
        batch += [(row, self._blanks(row, some, set())) for row, some in sorted(blank.items())]
        yield self._message(batch)

    def _message(self, rows: list[tuple[int, list[Cell]]]) -> WholeMessage:
        styles, self._styles = self._styles, {}
        return {"styles": styles, "rows": rows}

    def _blanks(self, row: int, styles: dict[int, int], filled: set[int]) -> list[Cell]:
        return [
            (column, None, self._used(row, column, style), None, False)
            for column, style in styles.items()
            if column not in filled
        ]

    def _cells(
        self, row: int, left: int, values: list[Value], marked: RowMarks | None
    ) -> list[Cell]:
        cells: list[Cell] = []
        texts = dict(marked.texts) if marked else {}
        for column, value in enumerate(values, left):
            if value != "" or column in texts:
                cells.append(self._cell(row, column, value, marked, texts.pop(column, None)))
        cells += [
            self._cell(row, column, "", marked, text)
            for column, text in texts.items()
            if left <= column < left + len(values)
        ]
        return cells

    def _cell(
        self, row: int, column: int, value: Value, marked: RowMarks | None, text: str | None
    ) -> Cell:
        looks = self._looks
        formula = looks.formula(row, column) if looks else None
        written, number_format = _written(value, column, marked)
        if text is not None:  # a formula without a result is shown, and never worked out
            written, number_format = formula or text if text == NO_RESULT else text, ""
            formula = None
        elif formula is not None and not is_harmless(formula):
            self._lost.add(Lost.FORMULAS)
            formula = None
        is_date = isinstance(value, date) and not isinstance(written, str)
        style = looks.style_of(row, column) if looks else _NO_STYLE
        if looks is not None:
            return column, written, self._used(row, column, style), formula, is_date
        return column, written, self._made(number_format), formula, is_date

    def _used(self, row: int, column: int, style: int) -> int:
        """A style of the workbook, which is told when it is used for the first time."""
        if self._looks is not None and style not in self._known:
            self._known.add(style)
            self._styles[str(style)] = self._looks.style(row, column)
        return style

    def _made(self, number_format: str) -> int:
        """A style for a value whose looks are not known."""
        if not number_format:
            return _NO_STYLE
        if number_format not in self._own:
            self._own[number_format] = _OWN_STYLES + len(self._own)
            self._styles[str(self._own[number_format])] = {"num_format": number_format}
        return self._own[number_format]


def _written(value: Value, column: int, marked: RowMarks | None) -> tuple[CellValue, str]:
    """A value as it is written, and the number format by which it reads as it did."""
    if isinstance(value, str | bool):
        return value, ""
    if isinstance(value, date):
        return _serial(value)
    if not isinstance(value, int | float) or not isfinite(value):
        return text_of_value(value), ""
    if marked is None:
        return value, ""
    if shown := marked.shown.get(column):
        return value, _format_like(shown)
    if column in marked.percent:
        return value, _format_like(percent_of_value(value))
    if unit := marked.units.get(column):
        return value, f'General"{unit}"'
    return value, ""


def _format_like(text: str) -> str:
    """The number format that shows a figure like this: ``0.0%`` of 6.5%."""
    figure = text.removesuffix("%")
    places = len(figure.partition(".")[2])
    zeros = "0." + "0" * places if places else "0"
    return zeros + "%" * text.endswith("%")


def _serial(value: date) -> tuple[CellValue, str]:
    """A date as Excel counts days, and a format for it; as text where Excel has no such day."""
    moment = value if isinstance(value, datetime) else datetime(value.year, value.month, value.day)
    if moment.tzinfo is not None or moment.date() < _FIRST_DATE:
        return text_of_value(value), ""
    past = moment - _FIRST_DAY
    days = past.days + (past.seconds + past.microseconds / 1e6) / _DAY
    return days, "yyyy-mm-dd hh:mm:ss" if past.seconds or past.microseconds else "yyyy-mm-dd"


if __name__ == "__main__":
    main()
