"""A sheet to fill in reads back as what it asks for."""

from decimal import Decimal
from pathlib import Path

import pytest

import dabiao
from dabiao.core.decimals import plain
from dabiao.core.errors import DabiaoError
from dabiao.core.lang import Lang
from dabiao.core.periods import Period
from dabiao.findings.selection import Selection
from dabiao.templates.sheet import sheet_for
from dabiao.templates.table import Entry, Sheet
from tests.helpers import document
from tests.templates.sheets import (
    LIBRARY,
    at_once,
    every_document,
    findings_of,
    in_both_languages,
    row_of,
    sheet_of,
    written,
)


def judged(sheet: Sheet) -> list[Entry]:
    """The rows of figures that are judged themselves."""
    return [entry for entry in sheet.entries if not entry.is_earlier]


LONG = {"chengde-2024", "chengde-eco-2025", "qinhuangdao-health-2025"}


@pytest.mark.parametrize(
    "name",
    [
        pytest.param(name, marks=[pytest.mark.slow] if name in LONG or not at_once(name) else [])
        for name in LIBRARY.ids()
    ],
)
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
        sheet = sheet_of(name, lang, tasks=tasks)
        asked = [t.id for entry in judged(sheet) for t in entry.targets]
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
    unheld = Selection(ignore=("D262",))  # every figure is that of its target, which is said
    assert findings_of(sheet.document, file, targets=LIBRARY, rules=unheld) == []
    report = dabiao.check(sheet.document, file, tasks=True, targets=LIBRARY)
    assert {r.target.id: r.actual for r in report.results if r.actual is not None} == figures


def test_rows_say_name_target_unit_and_year() -> None:
    sheet = sheet_of("hebei-2023")
    assert sheet.shown(sheet.headers) == (
        "分组",
        "指标",
        "目标",
        "实际值",
        "单位",
        "年份",
        "完成情况",
        "备注",
    )
    assert sheet.shown(sheet.entries[0].row) == (
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
    assert [(row.indicator, row.period) for row in rows] == [
        ("homes-2023", "2023"),
        ("homes-2025", "2025"),
    ]
    assert {row.note for row in rows} == {"粮食总产量（全市）"}


def test_a_name_that_ends_in_a_unit_gives_way_to_the_id() -> None:
    item = "    - {id: timber, name: 森林蓄积量(万立方米), unit: 立方米, better: higher, measure: level, at_least: 5}\n"
    [entry] = sheet_for(document(item), Lang.ZH).entries
    assert (entry.row.indicator, entry.row.note) == ("timber", "森林蓄积量(万立方米)")


def test_tasks_are_asked_for_on_request() -> None:
    assert len(judged(sheet_of("hebei-2023", tasks=False))) == 26
    assert len(judged(sheet_of("hebei-2023", tasks=True))) == 67
    with pytest.raises(DabiaoError, match="nothing but tasks; add --all"):
        sheet_of("chengde-rules-2022", tasks=False)


def test_by_default_each_row_is_of_the_due_year_of_its_target() -> None:
    for entry in judged(sheet_of("chengde-eco-2025")):
        assert {entry.period.year} == {target.due for target in entry.targets}
        assert entry.row.period.removesuffix("年").endswith(str(entry.period.year))


def test_a_total_over_years_is_asked_for_as_one() -> None:
    # A figure dated 2025 may be that of 2025 alone.
    energy = "chengde-energy-2025"
    assert row_of(sheet_of(energy), "化学需氧量重点工程减排量").period == "2021—2025年"
    in_2023 = sheet_of(energy, period=Period(2023))
    assert row_of(in_2023, "化学需氧量重点工程减排量").period == "2021—2023年"
    # Of the first year the total is that of the year.
    in_2021 = sheet_of(energy, period=Period(2021))
    assert row_of(in_2021, "化学需氧量重点工程减排量").period == "2021"


def test_another_year_leaves_out_what_was_due_before_and_says_when_the_rest_is() -> None:
    sheet = sheet_of("chengde-eco-2025", period=Period(2024))
    assert {entry.row.period for entry in judged(sheet)} == {"2024", "2021—2024年"}
    assert all(target.due == 2025 for entry in sheet.entries for target in entry.targets)
    assert row_of(sheet, "危险废物安全处置率").target == "≥ 100 %（2025年）"


@every_document
def test_another_year_reads_back_without_a_finding(name: str, tmp_path: Path) -> None:
    first, last = LIBRARY.load(name).period
    for year in range(first, last + 1):
        sheet = sheet_of(name, period=Period(year))
        file = written(sheet, tmp_path / "actuals.csv")
        assert findings_of(sheet.document, file, targets=LIBRARY) == []


@pytest.mark.parametrize("year", [2020, 2026])
def test_a_year_outside_the_plan_is_refused(year: int) -> None:
    with pytest.raises(DabiaoError, match=f"nothing for {year}; it covers 2021-2025"):
        sheet_of("chengde-eco-2025", period=Period(year))


def test_a_sum_over_years_says_over_which() -> None:
    row = row_of(sheet_of("chengde-eco-2025"), "氨氮重点工程减排量")
    assert row.target == "≥ 0.041 万吨（2021—2025年累计）"


@pytest.mark.parametrize(
    ("document", "period", "regions", "asked"),
    [
        # 地级城市空气质量优良天数比例 is to improve on 74 % in 2022, as printed.
        ("hebei-2023", None, (), ["2023"]),
        ("hebei-2023", None, ("石家庄市",), ["2023", "2022"]),
        ("hebei-2023", Period(2023, 1, 6), (), ["2023年1—6月", "2022年1—6月"]),
        # 市区空气质量优良天数比例 on 88 % in 2020.
        ("chengde-eco-2025", Period(2023), (), ["2023"]),
        ("chengde-eco-2025", Period(2023), ("双桥区",), ["2023", "2020"]),
        ("chengde-eco-2025", Period(2023, 1, 6), (), ["2023年1—6月", "2020年1—6月"]),
    ],
)
def test_what_a_figure_is_compared_with_is_asked_for_unless_it_is_printed(
    document: str, period: Period | None, regions: tuple[str, ...], asked: list[str]
) -> None:
    sheet = sheet_of(document, period=period, regions=regions)
    assert [
        e.row.period for e in sheet.entries if "空气质量优良天数比例" in e.row.indicator
    ] == asked
