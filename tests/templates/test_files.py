"""The files that a sheet is written to."""

import csv
import io
import warnings
import zipfile
from pathlib import Path

import pytest

from dabiao.core import units
from dabiao.core.errors import DabiaoError
from dabiao.core.lang import Lang
from dabiao.model.verdict import declared_verdict
from dabiao.templates import content_of
from dabiao.templates.sheet import sheet_for
from tests.helpers import document
from tests.templates.sheets import (
    every_document,
    findings_of,
    in_both_languages,
    sheet_of,
    table_of,
    written,
)


def test_the_csv_opens_in_excel_on_a_chinese_windows(tmp_path: Path) -> None:
    content = written(sheet_of("hebei-2023"), tmp_path / "actuals.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf" + "分组,指标".encode())
    assert (
        content.count(b"\n") == content.count(b"\r\n") == 71
    )  # 67 targets, and three that are to be better than the year before


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
    import python_calamine as calamine

    sheet = sheet_of(name, lang)
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # Excel's limits, which the writer warns of
        file = written(sheet, tmp_path / "actuals.xlsx")
    workbook = calamine.CalamineWorkbook.from_path(str(file))
    assert len(workbook.sheet_names) == 1
    read = workbook.get_sheet_by_index(0).to_python()
    years = {cell for row in read for cell in row if not isinstance(cell, str)}
    assert years <= set(range(1900, 2200))  # all else is text, as it was typed
    cells = [[c if isinstance(c, str) else f"{c:.0f}" for c in row] for row in read]
    assert cells == table_of(sheet)
    text = written(sheet, tmp_path / "actuals.csv").read_text(encoding="utf-8-sig")
    of_csv = [[cell.removeprefix("'") for cell in row] for row in csv.reader(io.StringIO(text))]
    assert of_csv == cells


def part(file: Path, name: str) -> str:
    with zipfile.ZipFile(file) as archive:
        return archive.read(name).decode()


def test_the_workbook_is_for_filling_in(tmp_path: Path) -> None:
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
    file = written(sheet_of("hebei-2023", lang), tmp_path / "actuals.xlsx")
    worksheet = part(file, "xl/worksheets/sheet1.xml")
    start = "达标," if lang is Lang.ZH else "met,"
    offered = worksheet.partition(f'"{start}')[2].partition('"')[0]
    verdicts = [declared_verdict(word) for word in f"{start}{offered}".split(",")]
    assert verdicts == ["met", "near", "shortfall"]


def test_what_looks_like_a_formula_is_text_in_the_workbook(tmp_path: Path) -> None:
    import python_calamine as calamine

    plan = document(
        "    - {id: t, name: '=1+1', unit: 家, better: none, measure: level, exactly: 5}\n"
    )
    file = written(sheet_for(plan, Lang.ZH), tmp_path / "actuals.xlsx")
    assert "<f>" not in part(file, "xl/worksheets/sheet1.xml")
    row = calamine.CalamineWorkbook.from_path(str(file)).get_sheet_by_index(0).to_python()[1]
    assert row[1:3] == ["=1+1", "= 5 家"]


def test_the_same_sheet_is_the_same_bytes(tmp_path: Path) -> None:
    one, two = (written(sheet_of("hebei-2023"), tmp_path / name) for name in ("1.xlsx", "2.xlsx"))
    assert one.read_bytes() == two.read_bytes()


@pytest.mark.parametrize("name", ["actuals.xls", "actuals", "actuals.txt"])
def test_another_format_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(DabiaoError, match=r"ends in \.xlsx or \.csv"):
        content_of(sheet_of("hebei-2023"), tmp_path / name)
