"""What calamine refuses or leaves out is read all the same, and harms its own cell at most."""

from io import BytesIO
from pathlib import Path
from time import perf_counter

import pytest
import xlsxwriter  # type: ignore[import-untyped]

from dabiao.readers.interface import Row
from dabiao.readers.spreadsheet.mending.far import far_cells
from tests.helpers import codes, told
from tests.readers.tables import rows_of_workbook
from tests.readers.workbooks import (
    Cell,
    excel,
    excel_of,
    observed,
    open_cell,
    open_document,
    open_row,
    parts_of,
    zipped,
)


def cells_of(content: bytes) -> list[str]:
    [row] = rows_of_workbook(content)
    return row.cells


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ('t="inlineStr"><v>4.1</v>', "4.1"),
        ('t="inlineStr"><is><t>4.1</t></is>', "4.1"),
        ('t="inlineStr"><is><r><t>4.</t></r><r><t>1</t></r></is>', "4.1"),
        ('t="inlineStr"><is><t>4.1</t></is><v>5</v>', "4.1"),
        ('t="str"><v>4.1</v>', "4.1"),
        ('t="str"><v xml:space="preserve"> 4.1</v>', " 4.1"),
        ('t="str"><v><![CDATA[4.1]]></v>', "4.1"),
        ('t="d"><v>2023-12-31</v>', "2023-12-31"),
        ('t="d"><v>2023-13-45</v>', "2023-13-45"),
        ('t="new"><v>4.1</v>', "4.1"),
        ('t=""><v>4.1</v>', "4.1"),
        ('t="n"><v>4,1</v>', "4,1"),
        ('t="n"><v> 4.1 </v><extLst><ext/></extLst>', "4.1"),
        ('t="b"><v>2</v>', "2"),
        ('t="s"><v> 1 </v>', "实际值"),
        ('t="s"><v>99</v>', "#REF!"),
        ('t="s"><v>x</v>', "#REF!"),
        ("><v>4<!-- or so -->.1</v>", "4.1"),
        ("><v>4<?or so?>.1</v>", "4.1"),
        ("><v>4&#46;1</v>", "4.1"),
        ("><v><![CDATA[4.1]]></v>", "4.1"),
        ('t="e"><v>#DIV/0!</v>', "#DIV/0!"),
        ("t='e'><v>#N/A</v>", "#N/A"),
        ('t="e"><v>#SPILL!</v>', "#SPILL!"),
        ('t="e"><f>A1#</f><v>#CALC!</v>', "#CALC!"),
        ('t="e"><v>#GETTING_DATA</v>', "#GETTING_DATA"),
        ('t="e"><v>Err:508</v>', "Err:508"),
        ('s="1"><v>1e12</v>', "1000000000000"),  # a length of time of 10^12 days
    ],
)
def test_a_value_that_the_sheet_holds_is_read(written: str, text: str) -> None:
    beside = '<c r="C1" t="s"><v>0</v></c>'
    found = cells_of(excel_of(f'<c r="B1" {written}</c>{beside}', formats=(0, 46)))
    assert found == ["", text, "指标"]


def test_a_sheet_without_a_name_space_is_mended_too() -> None:
    cells = '<c r="A1" t="str"><v>指标</v></c><c r="B1" t="inlineStr"><v>4.1</v></c>'
    parts = parts_of(excel_of(cells))
    sheet = parts["xl/worksheets/sheet1.xml"]
    plain = sheet.replace(sheet[sheet.index(b" xmlns") : sheet.index(b">")], b"")
    assert cells_of(zipped(parts | {"xl/worksheets/sheet1.xml": plain})) == ["指标", "4.1"]


def test_an_error_value_is_no_figure_and_its_neighbours_are(tmp_path: Path) -> None:
    rows = "".join(
        f'<row r="{number}"><c t="str"><v>{name}</v></c>{value}</row>'
        for number, (name, value) in enumerate(
            [
                ("指标", '<c t="str"><v>实际值</v></c>'),
                ("gdp", '<c t="e"><v>#SPILL!</v></c>'),
                ("grain", '<c><v>773</v></c><c t="e"><v>#BLOCKED!</v></c>'),
            ],
            1,
        )
    )
    sheet = (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        f"<sheetData>{rows}</sheetData></worksheet>"
    )
    parts = parts_of(excel({"一": [["x"]]})) | {"xl/worksheets/sheet1.xml": sheet.encode()}
    found, findings = observed(zipped(parts), tmp_path)
    assert [(one.indicator, one.written) for one in found] == [("gdp", "#SPILL!"), ("grain", "773")]
    assert [one.value is None for one in found] == [True, False]
    assert codes(findings) == ["D213"]  # what stands beside the table


FLOAT = 'office:value-type="float" office:value='
SHOWS = "<text:p>4.1</text:p>"


@pytest.mark.parametrize(
    ("inside", "attributes", "text"),
    [
        (SHOWS, f'{FLOAT}"4.1"', "4.1"),
        (SHOWS, f'{FLOAT}"4&#46;1"', "4.1"),
        (SHOWS, f'{FLOAT}"four"', "4.1"),
        ("", f'{FLOAT}"four"', "four"),
        (SHOWS, 'office:value-type="float"', "4.1"),
        (SHOWS, "", "4.1"),
        (SHOWS, 'office:value-type="void"', "4.1"),
        (SHOWS, 'office:value-type="date"', "4.1"),
        ("<text:p><![CDATA[4.1]]></text:p>", 'office:value-type="string"', "4.1"),
        ("<office:annotation><text:p>9.9</text:p></office:annotation>", "", ""),
    ],
)
def test_a_value_that_a_table_of_opendocument_holds_is_read(
    inside: str, attributes: str, text: str
) -> None:
    row = open_row("指标", open_cell(inside, attributes), "单位")
    assert cells_of(open_document(row)) == ["指标", text, "单位"]


TABLE: list[list[Cell]] = [["指标", "实际值"], ["gdp", 6.1], ["grain", 773]]


def with_strays(*places: tuple[int, int]) -> bytes:
    """The table with a figure at each of these rows and columns, from 1."""
    file = BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        for number, row in enumerate(TABLE):
            sheet.write_row(number, 0, row)
        for line, column in places:
            sheet.write_number(line - 1, column - 1, 7)
    return file.getvalue()


@pytest.mark.parametrize(
    "place", [(1048576, 16384), (1048576, 1), (1, 16384), (3, 704), (1005, 2)], ids=str
)
def test_a_cell_far_away_is_told_and_not_read(place: tuple[int, int], tmp_path: Path) -> None:
    started = perf_counter()
    found, findings = observed(with_strays(place), tmp_path)
    assert [(one.indicator, one.written) for one in found] == [("gdp", "6.1"), ("grain", "773")]
    assert told(findings) == [("D256", *place)]
    assert perf_counter() - started < 10


def test_a_cell_that_is_not_so_far_away_is_read_like_others() -> None:
    rows = list(rows_of_workbook(with_strays((1004, 2))))  # below 1,000 blank rows
    assert [row.line for row in rows] == [1, 2, 3, 1004]


def test_so_many_cells_far_away_may_be_a_table() -> None:
    table = {(row, column) for row in range(1, 11) for column in (1, 2, 3)}
    stray = {(5000, column) for column in range(1, 21)}
    assert far_cells(table | stray) == stray
    assert far_cells(table | stray | {(5000, 21)}) == set()


def test_the_larger_part_is_the_table_wherever_it_stands() -> None:
    table = {(row, column) for row in range(2001, 2004) for column in (1, 2)}
    assert far_cells({(1, 1)} | table) == {(1, 1)}
    assert far_cells({(1, 1), (2001, 1)}) == set()  # neither is


def test_a_cell_far_away_is_named_with_its_sheet(tmp_path: Path) -> None:
    beside = open_row("指标", "实际值") + open_row("grain", "773")
    blank = "<table:table-cell/>"
    stray = open_row(blank, repeated=1048573) + open_row(
        '<table:table-cell table:number-columns-repeated="16383"/>', "."
    )
    table = open_row("指标", "实际值") + open_row("gdp", "6.1")
    found, findings = observed(open_document(table + stray, beside), tmp_path, name="a.ods")
    assert [one.indicator for one in found] == ["gdp", "grain"]
    [finding] = findings
    assert (finding.code, finding.fields["cell"]) == ("D256", "t1!XFD1048576")


def test_rows_that_pad_a_table_to_the_end_of_the_sheet_are_nothing(tmp_path: Path) -> None:
    blank = '<table:table-cell table:number-columns-repeated="16384"/>'
    table = open_row("指标", "实际值") + open_row("gdp", "6.1") + open_row(blank, repeated=1048574)
    found, findings = observed(open_document(table), tmp_path, name="a.ods")
    assert [one.written for one in found] == ["6.1"]
    assert codes(findings) == []


def test_a_cell_repeated_over_the_whole_sheet_is_refused(tmp_path: Path) -> None:
    all_over = '<table:table-cell table:number-columns-repeated="16384" office:value-type="string">'
    row = open_row(f"{all_over}<text:p>gdp</text:p></table:table-cell>", repeated=1048576)
    found, findings = observed(open_document(row), tmp_path, name="a.ods")
    assert found == []
    assert codes(findings) == ["D200"]


def test_merged_corners_and_headers_are_filled_down_alike() -> None:
    """指标 over two rows and columns, 2023年 over two columns, a name over two rows."""
    file = BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        sheet.merge_range("A1:B2", "指标")
        sheet.merge_range("C1:D1", "2023年")
        sheet.write_row("C2", ["目标值", "实际值"])
        sheet.merge_range("A3:A4", "经济")
        sheet.write_row("B3", ["gdp", 6, 6.1])
        sheet.write_row("B4", ["grain", 740, 773])
    covered = "<table:covered-table-cell/>"

    def merged(text: str, rows: int, columns: int) -> str:
        spans = f'table:number-rows-spanned="{rows}" table:number-columns-spanned="{columns}"'
        return open_cell(f"<text:p>{text}</text:p>", f'office:value-type="string" {spans}')

    table = (
        open_row(merged("指标", 2, 2), covered, merged("2023年", 1, 2), covered)
        + open_row(covered, covered, "目标值", "实际值")
        + open_row(merged("经济", 2, 1), "gdp", "6", "6.1")
        + open_row(covered, "grain", "740", "773")
    )
    expected = [
        ["指标", "", "2023年"],
        ["指标", "", "目标值", "实际值"],
        ["经济", "gdp", "6", "6.1"],
        ["经济", "grain", "740", "773"],
    ]

    def cells(rows: list[Row]) -> list[list[str]]:
        return [row.cells for row in rows]

    assert cells(list(rows_of_workbook(file.getvalue()))) == expected
    assert cells(list(rows_of_workbook(open_document(table)))) == expected
