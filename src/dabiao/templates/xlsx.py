"""Writes a sheet as an Excel workbook, with units and verdicts to choose from.

Every cell is text, also those to fill in: Excel would make 0.065 of 6.5%, a date of 1-3 and a
time of 2:1, and what is to be checked is what was typed.
"""

import io
from collections.abc import Sequence
from datetime import datetime
from itertools import chain
from typing import TYPE_CHECKING
from unicodedata import east_asian_width

from dabiao.core.lang import Lang, Words
from dabiao.core.safe import visible
from dabiao.model.document import Target
from dabiao.model.verdict import Verdict
from dabiao.render.phrases import VERDICTS, named
from dabiao.templates.table import Columns, Entry, Sheet
from dabiao.templates.unit_choices import choices

if TYPE_CHECKING:
    from xlsxwriter.format import Format  # type: ignore[import-untyped]
    from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

_SHEET_NAME = Words("Actuals", "上报数据")
_NARROWEST = Columns(
    place=10, group=12, indicator=24, target=16, value=14, unit=12, period=8, verdict=12, note=24
)
_WIDEST = Columns(
    place=20, group=28, indicator=54, target=34, value=14, unit=16, period=18, verdict=12, note=36
)
_LONGEST_HEADER = 100  # of the page; it takes 255 characters in all
_LINE_HEIGHT = 18  # of a line of the font below, in points
_VERDICTS = (Verdict.MET, Verdict.NEAR, Verdict.SHORTFALL)
_FILL_IN, _EARLIER = "#FFF2CC", "#DDEBF7"
_A4 = 9
_LONGEST_TITLE, _LONGEST_MESSAGE = 32, 255  # what Excel shows of a message, in characters
_CREATED = datetime(2000, 1, 1)  # any, so that the same sheet gives the same bytes

_TARGET = Words("Target {text}", "目标 {text}")
_SCOPE = Words("Scope: {text}", "范围：{text}")
_WORDING = Words("Wording: {text}", "原文：{text}")
_RUNNING_TOTAL = Words(
    "Give the total from {text} up to the year of the row.",
    "请填自 {text} 年起至本行年份的累计数。",
)
_NOT_LISTED = Words("Not in the list", "不在列表中")
_UNIT_NOT_LISTED = Words(
    "The unit may not convert into that of the target.", "该单位可能无法换算为目标的计量单位。"
)
_VERDICT_NOT_LISTED = Words("The words may not be understood.", "该填法可能无法识别。")


def xlsx_bytes(sheet: Sheet) -> bytes:
    """The workbook: one sheet, its first row the headers."""
    # Only a workbook needs it.
    from xlsxwriter import Workbook  # type: ignore[import-untyped]  # noqa: PLC0415

    document, lang = sheet.document, sheet.lang
    content = io.BytesIO()
    with Workbook(content, {"in_memory": True}) as workbook:
        title = named(document.title, document.title_en, lang)
        workbook.set_properties({"title": title, "created": _CREATED})
        font = {"font_name": "Microsoft YaHei", "font_size": 10}
        cells = font | {"num_format": "@", "text_wrap": True, "valign": "vcenter", "border": 1}
        plain = workbook.add_format(cells)
        to_fill_in = workbook.add_format(cells | {"bg_color": _FILL_IN})
        earlier = workbook.add_format(cells | {"italic": True})
        to_fill_in_earlier = workbook.add_format(cells | {"bg_color": _EARLIER})
        header = workbook.add_format(cells | {"bold": True, "align": "center"})
        worksheet = workbook.add_worksheet(_SHEET_NAME(lang))
        _lay_out(worksheet, sheet)
        headers = sheet.shown(sheet.headers)
        _write_row(worksheet, 0, headers, [header] * len(headers))
        for line, entry in enumerate(sheet.entries, 1):
            formats = Columns(*[earlier if entry.is_earlier else plain] * len(entry.row))
            if entry.is_earlier:
                formats = formats._replace(value=to_fill_in_earlier)
            elif entry.takes_figure:
                formats = formats._replace(value=to_fill_in)
            else:
                formats = formats._replace(verdict=to_fill_in)
            _write_row(worksheet, line, sheet.shown(entry.row), sheet.shown(formats))
            _offer_choices(worksheet, line, entry, sheet)
    return content.getvalue()


def _lay_out(worksheet: "Worksheet", sheet: Sheet) -> None:
    rows = [sheet.shown(row) for row in (sheet.headers, *(e.row for e in sheet.entries))]
    widths = [
        min(max(narrowest, *(_width(cell) + 1 for cell in column)), widest)
        for narrowest, widest, column in zip(
            sheet.shown(_NARROWEST), sheet.shown(_WIDEST), zip(*rows, strict=True), strict=True
        )
    ]
    for column, width in enumerate(widths):
        worksheet.set_column(column, column, width)
    # Not every program makes room for what is wrapped.
    for line, row in enumerate(rows):
        folded = (-(-_width(cell) // width) for cell, width in zip(row, widths, strict=True))
        worksheet.set_row(line, _LINE_HEIGHT * max(1, *folded))
    worksheet.freeze_panes(1, 0)
    worksheet.ignore_errors({"number_stored_as_text": f"A1:Z{len(rows)}"})
    worksheet.set_landscape()
    worksheet.set_paper(_A4)
    worksheet.fit_to_pages(1, 0)
    worksheet.repeat_rows(0)
    title = sheet.document.title.replace("&", "&&")
    worksheet.set_header(f"&L{title[:_LONGEST_HEADER]}&R{sheet.document.id}")
    worksheet.set_footer("&C&P / &N")


def _width(text: str) -> int:
    """The columns that a text takes: a Chinese character takes two."""
    return sum(2 if east_asian_width(character) in "WFA" else 1 for character in text)


def _write_row(
    worksheet: "Worksheet", line: int, cells: Sequence[str], formats: "Sequence[Format]"
) -> None:
    for column, (cell, cell_format) in enumerate(zip(cells, formats, strict=True)):
        worksheet.write_string(line, column, cell, cell_format)  # never a formula


def _offer_choices(worksheet: "Worksheet", line: int, entry: Entry, sheet: Sheet) -> None:
    """A hint about the target at the cell to fill in, and lists of units and of verdicts."""
    lang = sheet.lang
    columns = sheet.shown(Columns(*Columns._fields))
    value, unit, verdict = (columns.index(name) for name in ("value", "unit", "verdict"))
    hint = {
        "input_title": _cut(_TARGET(lang).format(text=entry.row.target), _LONGEST_TITLE),
        "input_message": _cut(_hint_text(entry, lang), _LONGEST_MESSAGE),
    }
    verdicts = {
        "validate": "list",
        "source": [VERDICTS[each](lang) for each in _VERDICTS],
        "error_type": "warning",
        "error_title": _NOT_LISTED(lang),
        "error_message": _VERDICT_NOT_LISTED(lang),
    }
    if not entry.takes_figure:
        worksheet.data_validation(line, verdict, line, verdict, verdicts | hint)
        return
    worksheet.data_validation(line, value, line, value, {"validate": "any"} | hint)
    if not entry.is_earlier:
        worksheet.data_validation(line, verdict, line, verdict, verdicts)
    if offers := choices(entry.row.unit):
        offered = {
            "validate": "list",
            "source": offers,
            "error_type": "warning",
            "error_title": _NOT_LISTED(lang),
            "error_message": _UNIT_NOT_LISTED(lang),
        }
        worksheet.data_validation(line, unit, line, unit, offered)


def _hint_text(entry: Entry, lang: Lang) -> str:
    """What a submitter has to know of the targets: scope, period, running total, wording."""
    if entry.is_earlier:
        return "\n".join(filter(None, (entry.row.target, entry.row.note)))
    lines = chain.from_iterable(
        (
            (_SCOPE, target.scope),
            (_RUNNING_TOTAL, _since(target, entry)),
            (_WORDING, target.wording),
        )
        for target in entry.targets
    )
    notes = [entry.row.note] if not entry.period.is_year else []
    texts = [words(lang).format(text=visible(str(text))) for words, text in lines if text]
    return "\n".join(dict.fromkeys([*notes, *texts]))


def _since(target: Target, entry: Entry) -> int | None:
    """The first year of a total that is asked for up to the year of the row."""
    is_total = target.since != target.due and not target.average
    return target.since if entry.period.is_year and is_total else None


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[: longest - 1] + "…"
