"""What has changed between two submissions, in every format: worked out and written down by hand."""

import csv
import io
import json
import re
from decimal import Decimal
from typing import Any

import pytest
from rich.cells import cell_len

import dabiao
from dabiao.core.lang import Lang
from dabiao.model.difference import Difference
from dabiao.render.registry import difference_renderer
from tests.helpers import document
from tests.render.reports import HOSTILE
from tests.sampling import sampled

PLAN = document(
    """\
    - {id: gdp, name: 地区生产总值, name_en: GDP, unit: "%", better: higher, measure: growth, at_least: 6}
    - {id: jobs, name: 新增就业, name_en: New jobs, unit: 万人, better: higher, measure: cumulative, at_least: 86}
    - {id: trade, name: 进出口, name_en: Trade, unit: "%", better: higher, measure: growth, at_least: 5}
    - {id: grain, name: 粮食产量, name_en: Grain, unit: 亿斤, better: higher, measure: cumulative, at_least: 740}
    - {id: coal, name: 煤炭产量, name_en: Coal, unit: 万吨, better: none, measure: cumulative, about: 5000}
"""
)
FORMATS = ("text", "csv", "json", "markdown")


def row(name: str, value: object, unit: str, year: int = 2023) -> dict[str, object]:
    return {"指标": name, "实际值": value, "单位": unit, "年份": year}


# GDP falls short now, jobs no longer do, trade is no longer reported, coal is new; grain stays what
# it is for 2023, and that of 2022 was revised.
OLD = [
    row("地区生产总值", 6.2, "%"),
    row("新增就业", 85, "万人"),
    row("进出口", 5.5, "%"),
    row("粮食产量", 773, "亿斤"),
    row("粮食产量", 760, "亿斤", 2022),
]
NEW = [
    row("地区生产总值", 5.9, "%"),
    row("新增就业", 88.5, "万人"),
    row("粮食产量", 773, "亿斤"),
    row("粮食产量", 761.2, "亿斤", 2022),
    row("煤炭产量", 5000, "万吨"),
    row("煤炭产销", 1, "万吨"),
]
TEXT_ZH = """\
计划
plan · rows → rows

数值：修订 3 个，新增 1 个，减少 1 个，未变 1 个
结论：变化 2 项，其中变差 1 项，变好 1 项
数据问题：原报没有，现报提示 1 处；新出现 1 处，已消除 0 处
"""
SECTIONS_ZH = """\

结论有变化（2 项）
   指标          时期       原报        现报         变动  结论
▼  地区生产总值  2023年    6.2 %       5.9 %  -0.3 百分点  达标 → 未达标  变差
▲  新增就业      2023年  85 万人   88.5 万人    +3.5 万人  未达标 → 达标  变好

数值有修订，结论不变（1 项）
   粮食产量      2023年  773 亿斤   773 亿斤               ✓ 达标
                 2022年  760 亿斤  761.2 亿斤   +1.2 亿斤

新增：此前未报（1 项）
   煤炭产量      2023年         –  5000 万吨               ✓ 达标

减少：不再上报（1 项）
   进出口        2023年     5.5 %          –               ✓ 达标
"""
SECTIONS_EN_NARROW = """\

Verdicts changed (2)
   Indicator  Period       Old         New      Change
▼  GDP        2023       6.2 %       5.9 %     -0.3 pp
    met → shortfall  worse
"""


def difference(**more: Any) -> Difference:
    old, new = (dabiao.check(PLAN, rows) for rows in (OLD, NEW))
    return dabiao.diff(old, new)._replace(**more)


def rendered(output_format: str, shown: Difference, lang: Lang = Lang.ZH) -> str:
    stream = io.StringIO()
    difference_renderer(output_format).difference(shown, stream, lang)
    return stream.getvalue()


def squeezed(text: str) -> list[list[str]]:
    """The words of each line: how far the columns are apart is looked at on a terminal."""
    return [line.split() for line in text.splitlines()]


def test_the_counts_come_first_and_then_what_got_worse(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "120")
    text = rendered("text", difference())
    assert text.startswith(TEXT_ZH)
    start = text.index("\n结论有变化")
    lines = squeezed(SECTIONS_ZH)
    assert squeezed(text[start:])[: len(lines)] == lines


def test_a_narrow_screen_has_the_verdict_below_the_figures(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    text = rendered("text", difference(), Lang.EN)
    assert squeezed(SECTIONS_EN_NARROW)[1:] == squeezed(text[text.index("Verdicts changed") :])[:4]


@pytest.mark.parametrize("columns", [60, 80, 160])
@pytest.mark.parametrize("lang", list(Lang))
def test_columns_stand_below_each_other_and_within_the_screen(
    columns: int, lang: Lang, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    lines = [
        line for line in rendered("text", difference(), lang).splitlines() if "rows:" not in line
    ]
    assert max(map(cell_len, lines)) <= columns
    revised = [line for line in lines if " 760 亿斤" in line or " 773 亿斤" in line]
    ends = {cell_len(line[: line.index("亿斤")]) for line in revised}
    assert len(revised) == 2 and len(ends) == 1


def test_findings_that_came_are_listed() -> None:
    text = rendered("text", difference(), Lang.EN)
    assert "Findings that are new" in text and "rows:6:指标: D" in text


def test_what_is_unchanged_is_listed_on_request() -> None:
    same = dabiao.check(PLAN, OLD)
    unchanged = dabiao.diff(same, same)
    assert rendered("text", unchanged).count("没有变化") == 1 and "粮食" not in rendered(
        "text", unchanged
    )
    everything = rendered("text", unchanged._replace(everything=True))
    assert "没有变化（4 项）" in everything and "773 亿斤" in everything


def test_of_very_many_places_the_first_are_listed_and_the_others_counted() -> None:
    places = [f"{number}县" for number in range(1, 251)]
    old, new = (
        dabiao.check(
            PLAN,
            [row("地区生产总值", value, "%") | {"地区": each} for each in places],
            regions=["all"],
        )
        for value in (7, 8)
    )
    text = rendered("text", dabiao.diff(old, new), Lang.EN)
    assert "200县" in text and "201县" not in text and "… and 50 more" in text


def test_json_has_plain_names_and_exact_figures() -> None:
    payload = json.loads(rendered("json", difference()), parse_float=Decimal)
    assert payload["summary"] == {
        "figures": {"revised": 3, "new": 1, "gone": 1, "unchanged": 1},
        "verdicts": {"changed": 2, "worse": 1, "better": 1},
    }
    gdp = payload["changes"][0]
    assert (gdp["id"], gdp["trend"], gdp["unit"]) == ("gdp", "worse", "%")
    assert gdp["old"] == {"verdict": "met", "period": "2023"}
    assert gdp["new"] == {"verdict": "shortfall", "period": "2023"}
    [figure] = gdp["figures"]
    assert (figure["kind"], figure["change"]) == ("revised", Decimal("-0.3"))
    assert (figure["old"]["actual"], figure["new"]["actual"]) == (Decimal("6.2"), Decimal("5.9"))
    kinds = {change["id"]: change["kind"] for change in payload["changes"]}
    assert kinds == {
        "gdp": "revised",
        "jobs": "revised",
        "trade": "gone",
        "grain": "revised",
        "coal": "new",
    }
    assert payload["old"]["actuals"] == ["rows"] and payload["changed"] is True


def test_csv_has_a_row_for_each_figure_with_numbers_to_reckon_with() -> None:
    text = rendered("csv", difference(), Lang.EN).removeprefix("\ufeff")
    rows = list(csv.DictReader(io.StringIO(text)))
    figures = {(row["id"], row["period"]): row for row in rows if row["kind"] == "figure"}
    keys = ("what became of it", "old", "new", "change", "old verdict", "new verdict", "decides")
    assert [figures["gdp", "2023"][key] for key in keys] == [
        *("revised", "6.2", "5.9", "-0.3", "met", "shortfall", "old and new"),
    ]
    assert [figures["grain", "2022"][key] for key in keys[:4]] == ["revised", "760", "761.2", "1.2"]
    assert figures["grain", "2022"]["decides"] == ""
    assert [figures["coal", "2023"][key] for key in keys[:3]] == ["new", "", "5000"]
    assert [row["code"] for row in rows if row["kind"] == "finding"]


def test_markdown_has_the_counts_and_a_table_for_each_kind_of_change() -> None:
    text = rendered("markdown", difference(), Lang.EN)
    assert "- Verdicts: 2 changed, 1 for the worse, 1 for the better" in text
    bare = re.sub(" +", " ", text)  # the columns are aligned
    assert "| ▼ GDP | 2023 | 6.2 % | 5.9 % | -0.3 pp | met → shortfall worse |" in bare
    assert "### Gone: no longer reported (1)" in text


@pytest.mark.parametrize("output_format", FORMATS)
@pytest.mark.parametrize("lang", sampled(Lang, 2))
def test_nothing_that_a_submission_says_acts(output_format: str, lang: Lang) -> None:
    harm = [row("地区生产总值", text, "%") for text in HOSTILE]
    for number, each in enumerate(harm):
        shown = dabiao.diff(dabiao.check(PLAN, OLD), dabiao.check(PLAN, [each]))
        text = rendered(output_format, shown, lang).removeprefix("\ufeff")
        if output_format != "json":  # its statements are data, which JSON escapes
            assert all(c.isprintable() or c in "\r\n\N{ZERO WIDTH SPACE}" for c in text), number
        if output_format == "markdown":
            assert "<script" not in text and "](" not in text and "http://" not in text
        if output_format == "csv":
            cells = [cell for line in csv.reader(io.StringIO(text)) for cell in line]
            assert not any(cell.lstrip()[:1] in tuple("=@＝") for cell in cells if cell.strip())


def test_formats_that_cannot_write_it_name_those_that_can() -> None:
    with pytest.raises(dabiao.DabiaoError, match="text, csv, json, markdown"):
        difference_renderer("junit")
