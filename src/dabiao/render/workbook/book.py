"""Puts the workbook together that gives a submission back."""

import io
from collections.abc import Sequence

from dabiao.core.lang import Lang
from dabiao.model.report import Report
from dabiao.readers.interface import ReadOptions
from dabiao.readers.spreadsheet.returned import READING, RESULTS, mark
from dabiao.readers.whole import WholeFile, whole_files
from dabiao.render.phrases import named
from dabiao.render.workbook import reading, results
from dabiao.render.workbook.comments import comments_of
from dabiao.render.workbook.names import name_of_text, sheet_name
from dabiao.render.workbook.page import TITLE, Page
from dabiao.render.workbook.places import NamedSheet, Places
from dabiao.render.workbook.sheets import write_sheet
from dabiao.render.workbook.styles import FONT, Formats


def workbook_bytes(report: Report, lang: Lang) -> bytes:
    """The submission with what the check says of it, as the bytes of an .xlsx file."""
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
        book.set_properties({"title": named(document.title, document.title_en, lang)})
        formats = Formats(book)
        first = book.add_worksheet(RESULTS(lang))
        for name, sheet, _ in sheets:
            write_sheet(book.add_worksheet(name), sheet, formats, comments)
        last = book.add_worksheet(READING(lang))
        for worksheet, title, widths in (
            (first, RESULTS, results.WIDTHS),
            (last, READING, reading.WIDTHS),
        ):
            page = Page(worksheet, formats, widths)
            page.line(mark(title, lang), {**TITLE, "font_size": 10, "font_color": "#6B7280"})
            if worksheet is first:
                results.write_results(page, worksheet, report, places, lang)
            else:
                reading.write_reading(page, report, sheets, files, lang)
    return content.getvalue()


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
