"""Puts the workbook together that gives a submission back."""

import io
import warnings
from collections.abc import Sequence
from typing import TYPE_CHECKING

from dabiao.core.lang import Lang, Words
from dabiao.model.report import Report
from dabiao.readers.interface import ReadOptions
from dabiao.readers.spreadsheet.returned import READING, RESULTS, mark
from dabiao.readers.whole import WholeFile, whole_files
from dabiao.render.phrases import named
from dabiao.render.workbook import reading, results
from dabiao.render.workbook.comments import comments_of
from dabiao.render.workbook.names import name_of_text, sheet_name
from dabiao.render.workbook.page import Page
from dabiao.render.workbook.places import NamedSheet, Places
from dabiao.render.workbook.properties import CREATED, KEYWORD
from dabiao.render.workbook.sheets import write_sheet
from dabiao.render.workbook.styles import FONT, Formats

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]


def workbook_bytes(report: Report, lang: Lang) -> bytes:
    """The submission with what the check says of it, as the bytes of an .xlsx file."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of what a submission has and Excel does not allow
        return _workbook_bytes(report, lang)


def _workbook_bytes(report: Report, lang: Lang) -> bytes:
    from xlsxwriter import Workbook  # type: ignore[import-untyped]  # noqa: PLC0415 - only here

    view = report.view
    files = list(whole_files(report.actuals, ReadOptions(view.encoding, view.sheet)))
    sheets = _named(files, lang)
    places = Places(sheets)
    comments = comments_of(report.findings, places, lang)
    content = io.BytesIO()
    with Workbook(content, {"in_memory": True, "default_format_properties": dict(FONT)}) as book:
        # What is stored is what was judged: nothing is to be worked out anew when it is opened.
        book.calc_on_load = False
        document = report.document
        name = named(document.title, document.title_en, lang)
        book.set_properties({"title": name, "created": CREATED, "keywords": KEYWORD})
        formats = Formats(book)
        first = book.add_worksheet(RESULTS(lang))
        for each in sheets:
            write_sheet(book.add_worksheet(each.name), each.sheet, formats, comments)
        last = book.add_worksheet(READING(lang))
        page = _page(first, RESULTS, formats, results.WIDTHS, lang)
        results.write_results(page, first, report, places, lang)
        page = _page(last, READING, formats, reading.WIDTHS, lang)
        reading.write_reading(page, report, sheets, files, lang)
    return content.getvalue()


def _page(
    worksheet: "Worksheet", title: Words, formats: Formats, widths: Sequence[float], lang: Lang
) -> Page:
    """A sheet of our own, with the mark by which it is known again."""
    page = Page(worksheet, formats, widths)
    page.line(mark(title, lang), {**FONT, "bold": True, "font_color": "#6B7280"})
    return page


def _named(files: Sequence[WholeFile], lang: Lang) -> list[NamedSheet]:
    """The sheets of all files under names that are unique."""
    taken = {words(lang).casefold() for words in (RESULTS, READING)}
    found: list[NamedSheet] = []
    for file in files:
        for sheet in file.sheets:
            wanted = sheet.name or name_of_text(file.file)
            name = sheet_name(wanted, taken, lang)
            taken.add(name.casefold())
            found.append(NamedSheet(name, sheet, file))
    return found
