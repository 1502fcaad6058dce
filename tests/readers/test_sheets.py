"""Every visible sheet of a workbook that holds a table is read."""

from pathlib import Path

import pytest

from dabiao.core.lang import Lang
from dabiao.core.periods import Period
from dabiao.readers.interface import Row
from dabiao.readers.registry import known_endings
from dabiao.readers.spreadsheet import sheets
from dabiao.readers.spreadsheet.process import ProblemError
from dabiao.render.messages import finding_line
from tests.helpers import DATA, codes
from tests.readers.tables import rows_of_workbook
from tests.readers.workbooks import Cell, excel, observed

GDP: list[list[Cell]] = [["指标", "实际值"], ["gdp", 6.1]]
GRAIN: list[list[Cell]] = [["指标", "实际值"], ["grain", 773]]
NOTES: list[list[Cell]] = [["填报说明"], ["联系人：王主任"], ["共", 2, "张表"]]


def named(rows: list[Row]) -> list[tuple[str, int]]:
    return [(row.sheet, row.line) for row in rows]


def test_the_rows_of_all_sheets_carry_their_sheets_names() -> None:
    rows = list(rows_of_workbook(excel({"一": GDP, "二": GRAIN})))
    assert named(rows) == [("一", 1), ("一", 2), ("二", 1), ("二", 2)]


@pytest.mark.parametrize(
    ("more", "hidden"),
    [({}, ""), ({"空": []}, ""), ({"旧": GRAIN}, "旧")],
    ids=["alone", "beside a blank one", "beside a hidden one"],
)
def test_the_rows_of_the_only_sheet_carry_no_name(
    more: dict[str, list[list[Cell]]], hidden: str
) -> None:
    rows = list(rows_of_workbook(excel({"一": GDP, **more}, hidden)))
    assert named(rows) == [("", 1), ("", 2)]


@pytest.mark.parametrize("name", ["石家庄市", "2022年", "目标"])
def test_the_only_sheet_carries_a_name_that_says_of_what_it_is(name: str) -> None:
    assert named(list(rows_of_workbook(excel({name: GDP})))) == [(name, 1), (name, 2)]


def test_the_only_sheet_may_say_whose_figures_it_holds_and_when(tmp_path: Path) -> None:
    of_city, _ = observed(excel({"石家庄市": GDP}), tmp_path)
    of_year, _ = observed(excel({"2022年": GDP}), tmp_path)
    asked, _ = observed(excel({"石家庄市": GDP, "唐山市": GDP}), tmp_path, sheet="唐山市")
    assert [(one.region, one.period) for one in [*of_city, *of_year, *asked]] == [
        ("石家庄市", None),
        (None, Period(2022)),
        ("唐山市", None),
    ]


def test_a_sheet_of_targets_holds_no_actual_figures(tmp_path: Path) -> None:
    figures: list[list[Cell]] = [["指标", "数值"], ["gdp", 6]]
    found, findings = observed(excel({"目标": figures, "完成": GDP}), tmp_path)
    assert [one.written for one in found] == ["6.1"]
    assert codes(findings) == ["D253"]
    found, findings = observed(excel({"2023年计划": figures}), tmp_path)
    assert (found, codes(findings)) == ([], ["D253"])


def test_unless_its_headers_say_so(tmp_path: Path) -> None:
    found, findings = observed(excel({"目标": GDP}), tmp_path)
    assert ([one.written for one in found], codes(findings)) == (["6.1"], [])


def test_every_sheet_is_a_table_of_its_own(tmp_path: Path) -> None:
    other: list[list[Cell]] = [["年份", "指标", "完成值"], [2024, "grain", 773]]
    found, findings = observed(excel({"一": GDP, "二": other}), tmp_path)
    assert [(one.indicator, one.written, one.line) for one in found] == [
        ("gdp", "6.1", 2),
        ("grain", "773", 2),
    ]
    assert codes(findings) == []


def test_the_sheet_asked_for_is_the_only_one_read(tmp_path: Path) -> None:
    found, findings = observed(excel({"一": GDP, "二": GRAIN}), tmp_path, sheet="二")
    assert [one.indicator for one in found] == ["grain"]
    assert codes(findings) == []


@pytest.mark.parametrize("notes_first", [True, False])
def test_a_page_of_notes_is_told_and_not_read(notes_first: bool, tmp_path: Path) -> None:
    pages = {"说明": NOTES, "一": GDP} if notes_first else {"一": GDP, "说明": NOTES}
    found, findings = observed(excel(pages), tmp_path)
    assert [one.indicator for one in found] == ["gdp"]
    assert [(f.code, f.fields["sheet"]) for f in findings] == [("D223", "说明")]


def test_headers_with_nothing_below_are_no_table_beside_one(tmp_path: Path) -> None:
    found, findings = observed(excel({"一": GDP, "二": [["指标", "实际值"]]}), tmp_path)
    assert [one.indicator for one in found] == ["gdp"]
    assert codes(findings) == ["D223"]


def test_two_rows_of_figures_are_a_table_that_is_not_understood(tmp_path: Path) -> None:
    unclear: list[list[Cell]] = [["夏粮", 300.1], ["秋粮", "441.1"]]
    found, findings = observed(excel({"一": GDP, "二": unclear}), tmp_path)
    assert [one.indicator for one in found] == ["gdp"]
    assert set(codes(findings)) == {"D202"}


def test_of_nothing_but_notes_the_first_page_says_what_it_lacks(tmp_path: Path) -> None:
    found, findings = observed(excel({"说明": NOTES, "又": NOTES}), tmp_path)
    assert found == []
    assert sorted(codes(findings)) == ["D202", "D202", "D223"]


@pytest.mark.parametrize("broken_first", [True, False])
def test_an_error_of_one_sheet_is_told_and_the_others_are_read(
    broken_first: bool, tmp_path: Path
) -> None:
    broken: list[list[Cell]] = [["指标", "实际值"], ["g" * 10_001, 1]]
    pages = {"坏": broken, "一": GDP} if broken_first else {"一": GDP, "坏": broken}
    found, findings = observed(excel(pages), tmp_path)
    assert [one.indicator for one in found] == ["gdp"]
    [finding] = findings
    assert (finding.code, finding.location.line) == ("D200", 2)
    assert "actuals.xlsx[坏]:2:1: D200" in finding_line(finding, Lang.EN)


def test_all_sheets_together_may_not_hold_more_than_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheets, "MOST_ROWS", 3)
    assert len(list(rows_of_workbook(excel({"一": GDP})))) == 2
    with pytest.raises(ProblemError, match="more than 3 rows"):
        list(rows_of_workbook(excel({"一": GDP, "二": GRAIN})))


def test_a_workbook_that_takes_too_long_says_which_sheets_are_left(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sheets, "_PATIENCE", -1)
    with pytest.raises(ProblemError, match="sheet '一' and those behind it are not read"):
        list(rows_of_workbook(excel({"一": GDP, "二": GRAIN})))


@pytest.mark.parametrize(
    ("name", "like"),
    [("b.et", "plain-table.xls"), ("b.et", "plain-table.xlsx"), ("b.xlt", "plain-table.xls"),
     ("b.ett", "plain-table.xls"), ("b.xltx", "plain-table.xlsx"), ("b.xltm", "plain-table.xlsm"),
     ("b.ots", "plain-table.ods")],
)  # fmt: skip
def test_workbooks_of_other_endings_are_read(name: str, like: str, tmp_path: Path) -> None:
    content = (DATA / "submissions" / like).read_bytes()
    found, _ = observed(content, tmp_path, name=name)
    same, _ = observed(content, tmp_path, name=like)
    assert [one.written for one in found] == [one.written for one in same] != []
    assert name[name.index(".") :] in known_endings()
