"""The history of an indicator: yearly documents of one region, published results, verdicts of a check."""

import json
from io import StringIO
from pathlib import Path

import pytest

import dabiao
from dabiao.assess.history import History, history
from dabiao.core.lang import Lang
from dabiao.library import folders
from dabiao.library.folders import Library
from dabiao.model.verdict import Verdict
from dabiao.render.registry import history_renderer

YEARS = {2021: "at_least: 6", 2022: "about: 5.5", 2023: "about: 5", 2024: "between: [4.5, 5.5]"}
RESULTS = {2021: "8.4", 2022: "3.0", 2023: "5.2"}
HEAD = "指标,实际值,单位,年份,完成情况,原文,来源\n"


def write(folder: Path, document_id: str, region: str, period: str, target: str) -> None:
    (folder / f"{document_id}.yaml").write_text(
        f"id: {document_id}\ntitle: 报告\nregion: {{name: {region}}}\nperiod: {period}\ngroups:\n"
        f"  目标:\n    - indicator: gdp-growth\n      {target}\n      wording: 增长\n",
        encoding="utf-8",
    )


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Library:
    monkeypatch.delenv("DABIAO_TARGETS", raising=False)
    monkeypatch.setattr(folders, "_built_in", lambda: tmp_path)
    for year, target in YEARS.items():
        write(tmp_path, f"nation-{year}", "全国", str(year), target)
    write(tmp_path, "nation-plan", "全国", "[2021, 2025]", "at_least: 5")
    (tmp_path / "results").mkdir()
    for year, value in RESULTS.items():
        (tmp_path / "results" / f"nation-{year}.csv").write_text(
            f"{HEAD}地区生产总值,{value},%,{year},,增长{value}%,=公报:{year}\n", encoding="utf-8"
        )
    return Library(local=False)


def of(library: Library, indicator: str = "gdp-growth", region: str = "全国") -> History:
    heads = [library.head(name).document for name in library.ids()]
    return history(indicator, region, heads, library)


def test_a_year_has_its_target_its_result_and_the_verdict_of_a_check(library: Library) -> None:
    entries = of(library).entries
    assert [entry.year for entry in entries] == [2021, 2022, 2023, 2024]
    assert [entry.result.verdict for entry in entries] == [
        Verdict.MET,  # 8.4 against 以上 6
        Verdict.SHORTFALL,  # 3.0 against 5.5 左右: below 5.225
        Verdict.MET,  # 5.2 against 5 左右
        Verdict.MISSING,
    ]
    assert [str(entry.result.gap) for entry in entries[:3]] == ["2.4", "-2.5", "0.2"]
    assert [result.source for result in entries[0].published] == ["=公报:2021"]
    assert entries[3].published == ()


def test_a_plan_of_several_years_and_another_region_have_no_part_in_it(library: Library) -> None:
    assert {entry.document.id for entry in of(library).entries} == {f"nation-{y}" for y in YEARS}
    with pytest.raises(dabiao.DabiaoError, match="no document of a single year"):
        of(library, region="山西省")
    with pytest.raises(dabiao.DabiaoError, match="no target of an indicator"):
        of(library, indicator="不存在的指标")


def test_a_name_that_two_targets_have_says_nothing_of_either(
    tmp_path: Path, library: Library
) -> None:
    with (tmp_path / "nation-2022.yaml").open("a", encoding="utf-8") as stream:
        stream.write("    - {indicator: gdp-growth, id: other, scope: 城市, about: 5}\n")
    entries = [entry for entry in of(Library(local=False)).entries if entry.year == 2022]
    assert [entry.result.actual for entry in entries] == [None, None]
    assert [entry.published for entry in entries] == [(), ()]


def written(library: Library, output_format: str, lang: Lang) -> str:
    stream = StringIO()
    history_renderer(output_format).history(of(library), stream, lang)
    return stream.getvalue()


def test_text_has_a_line_for_each_year(library: Library) -> None:
    lines = written(library, "text", Lang.ZH).splitlines()
    assert [line.split()[0] for line in lines[2:]] == ["2021", "2022", "2023", "2024"]
    assert "≈ 5.5 %" in lines[3] and "未达标" in lines[3] and "-2.5 百分点" in lines[3]
    assert "无完成值" in lines[5]


def test_json_has_figures_and_null_where_no_result_is_known(library: Library) -> None:
    years = json.loads(written(library, "json", Lang.EN))["years"]
    assert [year["result"] for year in years] == [8.4, 3, 5.2, None]
    assert [year["verdict"] for year in years] == ["met", "shortfall", "met", None]
    assert (years[3]["value"], years[3]["upper"]) == (4.5, 5.5)


def test_csv_and_markdown_hold_nothing_that_acts(library: Library) -> None:
    table = written(library, "csv", Lang.EN)
    assert table.startswith("\ufeffYear,Target,") and ",'=公报:2022" in table
    assert "|   ≈ 5.5 % |    3 % | ✗ shortfall" in written(library, "markdown", Lang.EN)


def test_the_page_draws_each_result_and_each_target_and_needs_no_network(library: Library) -> None:
    page = written(library, "html", Lang.ZH)
    assert page.lstrip().startswith("<!doctype html>") and 'lang="zh-CN"' in page
    assert page.count('<circle class="value"') == 3 and page.count('<rect class="asked"') == 4
    assert "http" not in page.replace("http-equiv", "")
    assert page.count("<polyline") == 1
