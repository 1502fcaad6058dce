"""A sheet to fill in reads back as what it asks for."""

import csv
import io
import sys
import warnings
import zipfile
from decimal import Decimal
from pathlib import Path

import pytest

import dabiao
from dabiao.core import units
from dabiao.core.decimals import plain
from dabiao.core.errors import DabiaoError
from dabiao.core.lang import Lang
from dabiao.findings.rules.audits import BINDING_MISSING, DRAFT, EXPIRED
from dabiao.library.folders import Library
from dabiao.model.document import Document
from dabiao.model.verdict import declared_verdict
from dabiao.render.messages import message
from dabiao.templates import write
from dabiao.templates.sheet import Columns, Entry, Sheet, sheet_for
from dabiao.templates.unit_choices import choices
from tests.command import run, start
from tests.helpers import document

LIBRARY = Library()
OF_THE_DOCUMENT = {DRAFT, EXPIRED, BINDING_MISSING}
"""What is said whatever the sheet is like: of the document, and of what is not filled in."""

every_document = pytest.mark.parametrize("name", LIBRARY.ids())
in_both_languages = pytest.mark.parametrize("lang", Lang)


def sheet_of(name: str, lang: Lang = Lang.ZH, **options: object) -> Sheet:
    return sheet_for(LIBRARY.load(name), lang, **({"tasks": True} | options))  # type: ignore[arg-type]


def table_of(sheet: Sheet) -> list[list[str]]:
    return [list(sheet.headers), *(list(entry.row) for entry in sheet.entries)]


def written(sheet: Sheet, file: Path) -> Path:
    write(sheet, file, overwrite=True)
    return file


def findings_of(plan: Document, file: Path, **options: object) -> list[str]:
    report = dabiao.check(plan, file, **options)  # type: ignore[arg-type]
    return [message(f, Lang.EN) for f in report.findings if f.rule not in OF_THE_DOCUMENT]


def row_of(sheet: Sheet, indicator: str) -> Columns[str]:
    return next(entry.row for entry in sheet.entries if entry.row.indicator == indicator)


# What it asks for


@every_document
@pytest.mark.parametrize("lang", [Lang.ZH, pytest.param(Lang.EN, marks=pytest.mark.slow)])
def test_each_row_names_its_own_targets_and_no_others(
    name: str, lang: Lang, tmp_path: Path
) -> None:
    sheet = sheet_of(name, lang)
    for entry in sheet.entries:
        declared = entry._replace(row=entry.row._replace(verdict="达标"))
        file = written(sheet._replace(entries=(declared,)), tmp_path / "actuals.csv")
        report = dabiao.check(sheet.document, file, tasks=True, targets=LIBRARY)
        reached = {r.target.id for r in report.results if r.observation is not None}
        assert reached == {target.id for target in entry.targets}


@every_document
@in_both_languages
def test_every_target_is_asked_for_once(name: str, lang: Lang) -> None:
    for tasks in (True, False):
        plan = LIBRARY.load(name)
        wanted = {t.id for t in plan.targets if tasks or t.tier != "task"}
        if not wanted:
            continue
        asked = [t.id for entry in sheet_of(name, lang, tasks=tasks).entries for t in entry.targets]
        assert len(asked) == len(set(asked))
        assert wanted <= set(asked)


@every_document
@in_both_languages
def test_an_empty_sheet_reads_back_without_a_finding(name: str, lang: Lang, tmp_path: Path) -> None:
    sheet = sheet_of(name, lang)
    file = written(sheet, tmp_path / "actuals.csv")
    assert findings_of(sheet.document, file, targets=LIBRARY) == []


@every_document
def test_a_filled_in_sheet_is_judged_row_by_row(name: str, tmp_path: Path) -> None:
    sheet = sheet_of(name)
    figures: dict[str, Decimal] = {}
    entries: list[Entry] = []
    for entry in sheet.entries:
        value = next((t.value for t in entry.targets if t.value is not None), None)
        if value is not None:
            figures.update((target.id, value) for target in entry.targets)
            entry = entry._replace(row=entry.row._replace(value=plain(value)))  # noqa: PLW2901
        entries.append(entry)
    file = written(sheet._replace(entries=tuple(entries)), tmp_path / "actuals.csv")
    assert findings_of(sheet.document, file, targets=LIBRARY) == []
    report = dabiao.check(sheet.document, file, tasks=True, targets=LIBRARY)
    assert {r.target.id: r.actual for r in report.results if r.actual is not None} == figures


def test_rows_say_name_target_unit_and_year() -> None:
    sheet = sheet_of("hebei-2023")
    assert sheet.headers == ("分组", "指标", "目标", "实际值", "单位", "年份", "完成情况", "备注")
    assert sheet.entries[0].row == (
        "综合经济实力",
        "地区生产总值",
        "≈ 6 %",
        "",
        "%",
        "2023",
        "",
        "",
    )
    assert row_of(sheet, "粮食总产量").unit == "亿斤"


def test_a_reduction_says_that_a_fall_is_asked_for() -> None:
    names = [entry.row.indicator for entry in sheet_of("hebei-2023").entries]
    assert "单位地区生产总值能源消耗（降幅）" in names


def test_a_state_is_asked_for_without_a_unit() -> None:
    row = row_of(sheet_of("hebei-2023"), "规模性返贫")
    assert (row.target, row.unit) == ("不发生", "")


def test_one_figure_that_answers_two_targets_is_asked_for_once() -> None:
    sheet = sheet_of("chengde-eco-2025")
    [entry] = [e for e in sheet.entries if e.row.indicator == "地表水达到或好于Ⅲ类水体比例"]
    assert len(entry.targets) == 2
    assert entry.row.target == "另行规定；≥ 100 %"


def test_a_name_that_two_years_share_gives_way_to_the_ids() -> None:
    plan = document(
        "    - {id: homes-2023, indicator: grain-output, scope: 全市, at_least: 1, due: 2023}\n"
        "    - {id: homes-2025, indicator: grain-output, scope: 全市, at_least: 2, due: 2025}\n",
        period="[2021, 2025]",
    )
    rows = [entry.row for entry in sheet_for(plan, Lang.ZH).entries]
    assert [(row.indicator, row.year) for row in rows] == [
        ("homes-2023", "2023"),
        ("homes-2025", "2025"),
    ]
    assert {row.note for row in rows} == {"粮食总产量（全市）"}


def test_a_name_that_ends_in_a_unit_gives_way_to_the_id() -> None:
    item = "    - {id: timber, name: 森林蓄积量(万立方米), unit: 立方米, better: higher, measure: level, at_least: 5}\n"
    [entry] = sheet_for(document(item), Lang.ZH).entries
    assert (entry.row.indicator, entry.row.note) == ("timber", "森林蓄积量(万立方米)")


def test_tasks_are_asked_for_on_request() -> None:
    assert len(sheet_of("hebei-2023", tasks=False).entries) == 26
    assert len(sheet_of("hebei-2023", tasks=True).entries) == 67
    with pytest.raises(DabiaoError, match="nothing but tasks; add --all"):
        sheet_of("chengde-rules-2022", tasks=False)


def test_by_default_each_row_is_of_the_due_year_of_its_target() -> None:
    for entry in sheet_of("chengde-eco-2025").entries:
        assert {int(entry.row.year)} == {target.due for target in entry.targets}


def test_another_year_leaves_out_what_was_due_before_and_says_when_the_rest_is() -> None:
    sheet = sheet_of("chengde-eco-2025", year=2024)
    assert {entry.row.year for entry in sheet.entries} == {"2024"}
    assert all(target.due == 2025 for entry in sheet.entries for target in entry.targets)
    assert row_of(sheet, "危险废物安全处置率").target == "≥ 100 %（2025年）"


@every_document
def test_another_year_reads_back_without_a_finding(name: str, tmp_path: Path) -> None:
    first, last = LIBRARY.load(name).period
    for year in range(first, last + 1):
        sheet = sheet_of(name, year=year)
        file = written(sheet, tmp_path / "actuals.csv")
        assert findings_of(sheet.document, file, targets=LIBRARY) == []


@pytest.mark.parametrize("year", [2020, 2026])
def test_a_year_outside_the_plan_is_refused(year: int) -> None:
    with pytest.raises(DabiaoError, match=f"nothing for {year}; it covers 2021-2025"):
        sheet_of("chengde-eco-2025", year=year)


def test_a_sum_over_years_says_over_which() -> None:
    row = row_of(sheet_of("chengde-eco-2025"), "氨氮重点工程减排量")
    assert row.target == "≥ 0.041 万吨（2021—2025年累计）"


# Units to choose from


@every_document
def test_every_unit_on_offer_converts_into_that_of_the_target(name: str) -> None:
    for target in LIBRARY.load(name).targets:
        offered = choices(target.unit)
        assert offered[:1] == ([target.unit] if target.unit else [])
        assert all(units.convertible(unit, target.unit) for unit in offered)
        assert len(offered) <= 5


@pytest.mark.parametrize(
    ("unit", "offered"),
    [
        ("亿元", "亿元 万元 元"),
        ("万元", "万元 元"),
        ("元", "元 万元"),
        ("%", "%"),
        ("百分点", "百分点"),
        ("亿斤", "亿斤 万斤 斤 万吨 吨"),
        ("万亩", "万亩 亩 公顷"),
        ("千张", "千张 张"),
        ("家", "家"),
        ("µg/m³", "µg/m³"),
        ("", ""),
    ],
)
def test_units_are_those_that_departments_count_in(unit: str, offered: str) -> None:
    assert choices(unit) == offered.split()


# The files


def test_the_csv_opens_in_excel_on_a_chinese_windows(tmp_path: Path) -> None:
    content = written(sheet_of("hebei-2023"), tmp_path / "actuals.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf" + "分组,指标".encode())
    assert content.count(b"\n") == content.count(b"\r\n") == 68


@every_document
@in_both_languages
def test_what_is_read_survives_an_excel_that_saves_csv_in_gbk(name: str, lang: Lang) -> None:
    for entry in sheet_of(name, lang).entries:
        row = entry.row._replace(target="")  # which is not read
        assert "".join(row).encode("gbk")
        for target in entry.targets:
            assert not entry.takes_figure or units.same(row.unit, target.unit)


def test_no_cell_of_the_csv_is_a_formula(tmp_path: Path) -> None:
    plan = document(
        "    - {id: t, name: '=1+1', unit: 家, better: none, measure: level, exactly: 5}\n"
    )
    file = written(sheet_for(plan, Lang.ZH), tmp_path / "actuals.csv")
    [_, row] = csv.reader(io.StringIO(file.read_text(encoding="utf-8-sig")))
    assert row[1:3] == ["'=1+1", "'= 5 家"]
    assert findings_of(plan, file) == []


@every_document
@in_both_languages
def test_the_workbook_holds_the_same_cells(name: str, lang: Lang, tmp_path: Path) -> None:
    calamine = pytest.importorskip("python_calamine")
    pytest.importorskip("xlsxwriter")
    sheet = sheet_of(name, lang)
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # Excel's limits, which the writer warns of
        file = written(sheet, tmp_path / "actuals.xlsx")
    workbook = calamine.CalamineWorkbook.from_path(str(file))
    assert len(workbook.sheet_names) == 1
    cells = workbook.get_sheet_by_index(0).to_python()
    assert cells == table_of(sheet)
    text = written(sheet, tmp_path / "actuals.csv").read_text(encoding="utf-8-sig")
    of_csv = [[cell.removeprefix("'") for cell in row] for row in csv.reader(io.StringIO(text))]
    assert of_csv == cells


def part(file: Path, name: str) -> str:
    with zipfile.ZipFile(file) as archive:
        return archive.read(name).decode()


def test_the_workbook_is_for_filling_in(tmp_path: Path) -> None:
    pytest.importorskip("xlsxwriter")
    worksheet = part(
        written(sheet_of("hebei-2023"), tmp_path / "actuals.xlsx"), "xl/worksheets/sheet1.xml"
    )
    assert 'ySplit="1"' in worksheet  # the headers stay in sight
    assert '"亿元,万元,元"' in worksheet
    assert '"达标,基本达标,未达标"' in worksheet
    assert 'promptTitle="目标 ≈ 6 %" prompt="原文：地区生产总值增长6%左右"' in worksheet
    assert "<f>" not in worksheet


@in_both_languages
def test_every_verdict_on_offer_is_understood(lang: Lang, tmp_path: Path) -> None:
    pytest.importorskip("xlsxwriter")
    file = written(sheet_of("hebei-2023", lang), tmp_path / "actuals.xlsx")
    worksheet = part(file, "xl/worksheets/sheet1.xml")
    start = "达标," if lang is Lang.ZH else "met,"
    offered = worksheet.partition(f'"{start}')[2].partition('"')[0]
    verdicts = [declared_verdict(word) for word in f"{start}{offered}".split(",")]
    assert verdicts == ["met", "near", "shortfall"]


def test_what_looks_like_a_formula_is_text_in_the_workbook(tmp_path: Path) -> None:
    calamine = pytest.importorskip("python_calamine")
    pytest.importorskip("xlsxwriter")
    plan = document(
        "    - {id: t, name: '=1+1', unit: 家, better: none, measure: level, exactly: 5}\n"
    )
    file = written(sheet_for(plan, Lang.ZH), tmp_path / "actuals.xlsx")
    assert "<f>" not in part(file, "xl/worksheets/sheet1.xml")
    row = calamine.CalamineWorkbook.from_path(str(file)).get_sheet_by_index(0).to_python()[1]
    assert row[1:3] == ["=1+1", "= 5 家"]


def test_the_same_sheet_is_the_same_bytes(tmp_path: Path) -> None:
    pytest.importorskip("xlsxwriter")
    one, two = (written(sheet_of("hebei-2023"), tmp_path / name) for name in ("1.xlsx", "2.xlsx"))
    assert one.read_bytes() == two.read_bytes()


def test_without_the_package_a_workbook_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(DabiaoError, match=r"pip install 'dabiao\[excel\]'"):
        write(sheet_of("hebei-2023"), tmp_path / "actuals.xlsx")
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_may_be_filled_in_already_is_not_overwritten(tmp_path: Path) -> None:
    file = tmp_path / "actuals.csv"
    file.write_text("filled in", encoding="utf-8")
    with pytest.raises(DabiaoError, match="exists; --force overwrites it"):
        write(sheet_of("hebei-2023"), file)
    assert file.read_text(encoding="utf-8") == "filled in"
    write(sheet_of("hebei-2023"), file, overwrite=True)
    assert file.read_text(encoding="utf-8-sig").startswith("分组")


@pytest.mark.parametrize("name", ["actuals.xls", "actuals", "actuals.txt"])
def test_another_format_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(DabiaoError, match=r"ends in \.xlsx or \.csv"):
        write(sheet_of("hebei-2023"), tmp_path / name)


# The command


def test_without_a_file_the_csv_goes_to_standard_output(tmp_path: Path) -> None:
    done = start("dabiao", "template", "hebei-2023", "--lang", "en")
    assert (done.returncode, done.errors) == (0, b"")
    file = tmp_path / "actuals.csv"
    assert run("dabiao", "template", "hebei-2023", "--lang", "en", "-o", str(file)).returncode == 0
    assert file.read_bytes() == done.output
    assert file.read_bytes().startswith(b"\xef\xbb\xbfGroup,Indicator")


def test_the_command_says_what_to_do_instead(tmp_path: Path) -> None:
    file = tmp_path / "actuals.csv"
    file.touch()
    done = run("dabiao", "template", "hebei-2023", "-o", str(file), "--lang", "zh")
    assert done.returncode == 2
    assert "已存在；加 --force 可覆盖" in done.stderr
    assert run("dabiao", "template", "hebei-2023", "-o", str(file), "--force").returncode == 0


def test_a_folder_or_a_missing_folder_ends_with_74(tmp_path: Path) -> None:
    (tmp_path / "folder.csv").mkdir()
    for file in (tmp_path / "folder.csv", tmp_path / "missing" / "actuals.csv"):
        done = run("dabiao", "template", "hebei-2023", "-o", str(file))
        assert done.returncode == 74
        assert len(done.stderr.splitlines()) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="devices have names elsewhere")
@pytest.mark.parametrize("name", ["-", "/dev/stdout", "/dev/null"])
def test_a_device_takes_csv(name: str) -> None:
    done = run("dabiao", "template", "hebei-2023", "-o", name)
    assert (done.returncode, done.errors) == (0, b"")
    assert bool(done.output) is (name != "/dev/null")
