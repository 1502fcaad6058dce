"""The sheet that says how the submission was read, and what of it is not given back."""

from collections.abc import Sequence

from dabiao.core.lang import Lang, Words
from dabiao.core.safe import visible
from dabiao.model.finding import Location
from dabiao.model.reading import TableReading
from dabiao.model.report import Report
from dabiao.readers.spreadsheet.returned import BY_TEXT, NOT_READ
from dabiao.readers.spreadsheet.whole_interface import Lost
from dabiao.readers.whole import WholeFile, WholeSheet
from dabiao.render.reading.text import reading_lines, reading_title
from dabiao.render.workbook.page import HEADER, HEADING, PLAIN, Page, Span
from dabiao.render.workbook.places import NamedSheet, Places

WIDTHS = (30, 44, 14, 60)
_SHEETS = Words("Sheets of the submission", "报送数据的工作表")
_SHEET_COLUMNS = (
    Words("Sheet", "工作表"),
    Words("From the file", "来源文件"),
    Words("Kind", "类型"),
    Words("Sheet in the file", "原工作表"),
)
_OF_BOOK = Words("workbook", "工作簿")
_OF_RECORDS = Words("JSON", "JSON")
"""Text whose rows are parted by no separators; read again, its sheet is one of a workbook."""
_LEFT_OUT = Words("Not given back", "未能保留的内容")
_NOT_GIVEN_BACK = Words(
    "{file} could not be read to its end; it is not in this workbook. Put it right where it is.",
    "{file} 无法完整读取，未收入本工作簿；请在原文件中改正。",
)
_LOST = {
    Lost.LOOKS: Words(
        "the looks of its cells and formulas: results, formats of numbers and merged cells are kept",
        "单元格外观和公式：只保留了数值（公式的计算结果）、数字格式和合并单元格",
    ),
    Lost.CHARTS: Words("charts", "图表"),
    Lost.PICTURES: Words("pictures", "图片"),
    Lost.MACROS: Words("macros", "宏"),
    Lost.LINKS: Words("links to other files and sources of data", "外部链接和数据连接"),
    Lost.CONDITIONS: Words("conditional formats", "条件格式"),
    Lost.RULES: Words("rules on what may be filled in", "数据有效性规则"),
    Lost.FORMULAS: Words(
        "formulas that reach beyond their sheet: their stored results stand in their place",
        "引用其他工作表或外部内容的公式：已替换为保存的计算结果",
    ),
    Lost.SHEETS: Words(
        "sheets that hold no table of cells or that cannot be read", "没有单元格或无法读取的工作表"
    ),
}
_READINGS = Words("How each table was read", "各表的读取方式")
_NO_READING = Words("No table was read.", "没有读取到数据表。")


def write_reading(
    page: Page,
    report: Report,
    sheets: Sequence[NamedSheet],
    files: Sequence[WholeFile],
    lang: Lang,
) -> None:
    """Writes the list of sheets, what is not given back, and how the tables were read."""
    page.line(_SHEETS(lang), HEADING)
    page.cells([words(lang) for words in _SHEET_COLUMNS], HEADER)
    for name, sheet, file in sheets:
        page.cells([name, visible(file.file), _kind(sheet, file)(lang), visible(sheet.name)])
    for file in (file for file in files if not file.sheets):
        page.cells(["", visible(file.file), NOT_READ(lang), ""])
    if left_out := _left_out(files, lang):
        page.skip()
        page.line(_LEFT_OUT(lang), HEADING)
        for text in left_out:
            page.line(text)
    page.skip()
    page.line(_READINGS(lang), HEADING)
    if not report.readings:
        page.line(_NO_READING(lang))
    places = Places([each for each in sheets if each.file.is_text])
    for reading in (_as_given_back(each, places) for each in report.readings):
        page.line(reading_title(reading, lang), {**PLAIN, "bold": True})
        for name, text in reading_lines(reading, lang):
            page.spans([Span(0, 0, name), Span(1, len(WIDTHS) - 1, text)])
        page.skip()


def _kind(sheet: WholeSheet, file: WholeFile) -> Words:
    if sheet.is_parted:
        return BY_TEXT
    return _OF_RECORDS if file.is_text else _OF_BOOK


def _as_given_back(reading: TableReading, places: Places) -> TableReading:
    """With its headers in the rows of this workbook, where those are not the lines of the file."""
    texts = [column.header for column in reading.columns if column.header]
    found = [
        places.find(Location(reading.file, line, 0, reading.sheet), texts)
        for line in reading.headers
    ]
    rows = tuple(place.row + 1 for place in found if place)
    return reading._replace(headers=rows) if len(rows) == len(found) else reading


def _left_out(files: Sequence[WholeFile], lang: Lang) -> list[str]:
    texts = [
        _NOT_GIVEN_BACK(lang).format(file=visible(file.file)) for file in files if not file.sheets
    ]
    for file in files:
        if file.lost:
            what = Words(", ", "；")(lang).join(_LOST[each](lang) for each in sorted(file.lost))
            texts.append(f"{visible(file.file)}{Words(': ', '：')(lang)}{what}")
    return texts
