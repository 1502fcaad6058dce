"""The history of an indicator: yearly documents of one region, published results, verdicts of a check."""

import json
import re
from functools import partial
from io import StringIO
from pathlib import Path

import pytest
from rich.cells import cell_len

import dabiao
from dabiao.assess.history import History, history
from dabiao.core.lang import Lang
from dabiao.library import folders
from dabiao.library.folders import Library
from dabiao.model.verdict import Verdict
from dabiao.render.registry import history_renderer
from tests.render.terminal import on_terminal, piped

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


def write_report_on_2026(folder: Path) -> None:
    (folder / "sichuan-2026.yaml").write_text(
        "id: sichuan-2026\ntitle: 报告\nregion: {name: 四川省}\nperiod: 2026\ngroups:\n  目标:\n"
        "    - {indicator: gdp-growth, about: 5.5, wording: 增长}\n"
        "    - {indicator: gdp-growth, id: plan, name: “十五五”经济增速, about: 5, average: true,"
        " since: 2026, due: 2030, wording: 增长}\n",
        encoding="utf-8",
    )


def test_what_a_report_sets_for_a_whole_plan_is_not_shown_as_that_of_the_year(
    tmp_path: Path, library: Library
) -> None:
    write_report_on_2026(tmp_path)
    found = of(Library(local=False), region="四川省")
    title, _, *lines = shown(found, "text", Lang.ZH)
    assert title == "四川省 · 地区生产总值"  # what the year's target is called, not the plan's
    assert [line.split()[0] for line in lines] == ["2026", "2026–2030"]
    years = json.loads("\n".join(shown(found, "json", Lang.EN)))["years"]
    assert [(year["since"], year["due"]) for year in years] == [(None, 2026), (2026, 2030)]
    assert "".join(shown(found, "html", Lang.ZH)).count('<rect class="asked"') == 1


def shown(found: History, output_format: str, lang: Lang) -> list[str]:
    stream = StringIO()
    history_renderer(output_format).history(found, stream, lang)
    return stream.getvalue().splitlines()


def test_what_the_report_declares_without_a_figure_stands_as_declared(
    tmp_path: Path, library: Library
) -> None:
    (tmp_path / "results" / "nation-2022.csv").write_text(
        f"{HEAD}地区生产总值,,%,2022,未完成,没有完成,=公报:2022\n", encoding="utf-8"
    )
    found = of(Library(local=False))
    assert "自报未达标" in shown(found, "text", Lang.ZH)[3]
    assert (
        json.loads("\n".join(shown(found, "json", Lang.EN)))["years"][1]["declared"] == "shortfall"
    )


def test_a_long_target_is_wrapped_in_a_narrow_terminal_and_not_in_a_pipe(
    tmp_path: Path, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = "增速与名义经济增速基本匹配并保持流动性合理充裕和信贷总量合理增长"
    target = f"qualitative: {words}"
    write(tmp_path, "nation-2024", "全国", "2024", target)
    found = of(Library(local=False))
    show = partial(history_renderer("text").history, found)
    lines = on_terminal(show, 80, monkeypatch)
    assert max(map(cell_len, lines)) <= 80
    assert all(f"nation-{year}" in "".join(lines) for year in YEARS)
    assert any(words in line for line in piped(show))


def test_a_long_note_of_several_years_stands_once_below_the_table(
    tmp_path: Path, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    for year, rise in ((2022, "0.2"), (2023, "0.3")):
        (tmp_path / f"nation-{year}.yaml").write_text(
            f"id: nation-{year}\ntitle: 报告\nregion: {{name: 全国}}\nperiod: {year}\ngroups:\n"
            "  目标:\n    - {indicator: cpi-growth, about: 3, expected: true, wording: 涨幅}\n",
            encoding="utf-8",
        )
        (tmp_path / "results" / f"nation-{year}.csv").write_text(
            f"{HEAD}居民消费价格指数,{rise},%,{year},,上涨{rise}%,=公报:{year}\n", encoding="utf-8"
        )
    found = of(Library(local=False), "cpi-growth")
    lines = on_terminal(partial(history_renderer("text").history, found), 80, monkeypatch)
    assert [line.split()[-1] for line in lines[2:4]] == ["[1]", "[1]"]
    assert sum(line.startswith("[1] 低于预期目标") for line in lines) == 1
    assert lines[-1].startswith("完成值随库提供")
    page = "".join(shown(found, "html", Lang.ZH))
    assert page.count("低于预期目标") == 1 and page.count('<span class="note">[1]</span>') == 2


def test_the_figure_of_a_low_stands_below_its_dot_where_no_line_crosses_it(
    library: Library,
) -> None:
    page = written(library, "html", Lang.ZH)  # 8.4, 3, 5.2: the line falls to 2022 and rises again
    figures = re.findall(
        r'cy="([\d.]+)" r="4.5"/><text class="figure" x="\d+" y="([\d.]+)">(.*?)<', page
    )
    assert [(text, float(at) > float(dot)) for dot, at, text in figures] == [
        ("8.4", False),
        ("3", True),
        ("5.2", False),
    ]


def test_the_page_calls_a_report_by_its_title_where_the_library_has_it(
    tmp_path: Path, library: Library
) -> None:
    (tmp_path / "nation-2023.yaml").write_text(
        "id: nation-2023\ntitle: 政府工作报告（2023年）\nregion: {name: 全国}\nperiod: 2023\n"
        "source: {file: gwr-2023.txt}\ngroups:\n  目标:\n"
        "    - {indicator: gdp-growth, about: 5, wording: 增长}\n",
        encoding="utf-8",
    )
    (tmp_path / "results" / "nation-2022.csv").write_text(
        f"{HEAD}地区生产总值,3,%,2022,,增长3%,gwr-2023.txt:28\n", encoding="utf-8"
    )
    page = "".join(shown(of(Library(local=False)), "html", Lang.ZH))
    assert "《政府工作报告（2023年）》 gwr-2023.txt:28" in page
