"""The page: the decision first, each figure as the text has it, and nothing in it acts or is loaded."""

import base64
import hashlib
import io
import re
from pathlib import Path

import pytest

import dabiao
from dabiao.core.lang import Lang
from dabiao.model.finding import Severity
from dabiao.model.gate import FailOn, Policy
from dabiao.model.report import Report, View
from dabiao.model.verdict import Verdict
from dabiao.render.messages import message
from dabiao.render.registry import progress_renderer
from tests.helpers import ACTUALS, DATA, check, load
from tests.render.page.pages import ACTS, Page, hostile_page
from tests.render.reports import changed, gated, hebei_2022, of_places, ordinary, plan, rendered

_LOADING = {"src", "srcset", "action", "formaction", "data", "poster", "background", "ping"}


def page_of(report: Report, lang: Lang = Lang.ZH, view: View | None = None) -> Page:
    return Page(rendered("html", report, lang, view))


def progress_of(document_id: str, lang: Lang = Lang.ZH) -> Page:
    report = dabiao.check(load(document_id), DATA / "progress" / f"{document_id}.csv")
    stream = io.StringIO()
    progress_renderer("html").progress(report, stream, lang)
    return Page(stream.getvalue())


def headline(page: Page) -> str:
    [found] = page.of("p", "headline")
    return found.words


def test_the_decision_stands_first() -> None:
    page = page_of(hebei_2022(), Lang.EN)
    assert headline(page) == "✗ The gate fails: shortfall 7"
    assert page.of("title")[0].words.startswith("✗ The gate fails: shortfall 7 · Hebei")
    before = [element.tag for element in page.all if element.tag in ("h1", "p", "table", "ul")]
    assert before[:4] == ["p", "h1", "p", "ul"]  # kind, title, decision, counts


def test_a_gate_that_holds_says_so(tmp_path: Path) -> None:
    report = check(plan(), tmp_path, "指标,实际值\n粮食总产量,773亿斤\n")
    assert headline(page_of(report)) == "✓ 通过"


def test_the_counts_are_those_of_the_verdicts() -> None:
    page = page_of(hebei_2022(), Lang.EN)
    assert [each.words for each in page.of("li", within=page.of("header")[0])] == [
        "✗ shortfall 7",
        "✓ met 18",
        "? unjudged 1",
    ]


def test_the_page_says_in_which_language_it_is() -> None:
    for lang, tag in ((Lang.ZH, "zh-CN"), (Lang.EN, "en")):
        [root] = page_of(hebei_2022(), lang).of("html")
        assert root.attributes["lang"] == tag


def test_chinese_wording_on_an_english_page_is_marked_as_chinese() -> None:
    page = page_of(hebei_2022(), Lang.EN)
    quoted = [each.words for each in page.of("dd") if each.attributes.get("lang") == "zh-CN"]
    wordings = {result.target.wording for result in hebei_2022().results}
    assert wordings <= set(quoted)


def test_a_row_has_the_figures_of_the_text_report(tmp_path: Path) -> None:
    rows = page_of(ordinary(tmp_path), Lang.EN).rows()
    verdict, name, target, actual, gap, *_ = rows[0]
    assert name.startswith("地区生产总值")
    assert (verdict, target, actual, gap) == ("✗ shortfall", "≥ 6.5 %", "3.8", "-2.7 pp")
    assert len(rows) == 5


def test_what_fell_short_is_listed_above_all_results(tmp_path: Path) -> None:
    page = page_of(ordinary(tmp_path))
    [look] = page.of("table", "look")
    names = [each.words for each in page.of("th", "c-name", look)]
    assert names == ["地区生产总值", "一般公共预算收入"]  # the shortfall, then what is near


def test_what_else_fails_the_gate_says_so(tmp_path: Path) -> None:
    strict = Policy(frozenset({FailOn.NEAR, FailOn.MISSING}))
    page = page_of(gated(ordinary(tmp_path), strict), Lang.EN)
    marked = [row.words for row in page.of("tr") if "✗ fails" in row.words]
    assert len(marked) == 3  # one near, two missing
    assert not any("shortfall" in each for each in marked)


def test_the_wording_and_its_section_stand_behind_each_row() -> None:
    page = page_of(hebei_2022())
    behind = [each.words for each in page.of("details") if each.parents[-1].tag == "th"]
    assert len(behind) == 26
    for words, result in zip(behind, hebei_2022().results, strict=True):
        assert (
            result.target.wording is not None and " ".join(result.target.wording.split()) in words
        )
        assert "hebei-2022" in words and hebei_2022().document.title in words


def test_where_a_figure_was_reported_stands_behind_its_row(tmp_path: Path) -> None:
    [first, *_] = page_of(ordinary(tmp_path)).of("details")
    assert "data/actuals.csv:2:2" in first.words


def test_every_chart_has_words_in_its_place() -> None:
    page = page_of(hebei_2022(), Lang.EN)
    charts = page.of("svg", "bullet")
    assert len(charts) == 25 + 7  # all but the one that is only declared; the shortfalls twice
    for chart in charts:
        assert chart.attributes["role"] == "img"
        assert re.search(r"\(actual \S+ ?.*, target ", chart.attributes["aria-label"])


def test_a_series_is_a_small_line_with_its_figures_in_words() -> None:
    lines = [
        each.attributes["aria-label"] for each in progress_of("chengde-eco-2025").of("svg", "trend")
    ]
    assert "走势：2021年 30；2022年 33；2023年 36" in lines


def test_several_places_are_a_matrix_with_figures(tmp_path: Path) -> None:
    page = page_of(of_places(tmp_path))
    [matrix] = page.of("table", "matrix")
    rows = [
        [cell.words for cell in page.all if cell.tag in ("th", "td") and row in cell.parents]
        for row in page.of("tr", within=matrix)
    ]
    assert rows == [
        ["地区", "地区生产总值≥ 6.5 %", "粮食总产量≥ 740 亿斤"],
        ["河北省", "✓达标 7", "✓达标 773"],
        ["石家庄市", "✗未达标 6.4", "?无法判定 50"],
    ]
    assert not page_of(hebei_2022()).of("table", "matrix")


def test_what_no_place_reports_is_counted_and_not_listed(tmp_path: Path) -> None:
    report = of_places(tmp_path)
    assert len(page_of(report).rows()) == 4  # two places, two targets
    missing = page_of(report, view=View(frozenset({Verdict.MISSING})))
    assert (
        len(missing.rows()) == 5
    )  # of three targets that neither reports one is the province's alone


def test_more_places_than_anybody_reads_one_by_one_are_a_matrix_alone(tmp_path: Path) -> None:
    report = of_places(tmp_path)
    [result] = [r for r in report.results if r.place is not None and r.target.id == "gdp"]
    page = page_of(changed(report, [result._replace(place=f"县{n}") for n in range(51)]))
    assert not page.rows()
    [matrix] = page.of("table", "matrix")
    assert len(page.of("tr", within=matrix)) == 1 + 51
    linked = {a.attributes["href"][1:] for a in page.of("a")}
    assert linked <= {each.attributes["id"] for each in page.all if "id" in each.attributes}


def test_links_lead_to_rows_that_there_are(tmp_path: Path) -> None:
    for report in (hebei_2022(), of_places(tmp_path), ordinary(tmp_path)):
        page = page_of(report)
        ids = [each.attributes["id"] for each in page.all if "id" in each.attributes]
        assert len(ids) == len(set(ids))
        links = [each.attributes["href"] for each in page.of("a")]
        assert links
        assert {link.removeprefix("#") for link in links} <= set(ids)


def test_findings_stand_with_their_place_the_gravest_first(tmp_path: Path) -> None:
    report = ordinary(tmp_path)
    page = page_of(report)
    [section] = page.of("section", "findings")
    said = [each.words for each in page.of("li", within=section)]
    error = next(f for f in report.findings if f.severity is Severity.ERROR)
    assert said[0] == f"data/actuals.csv:5:1 D201 {message(error, Lang.ZH)}"
    assert len(said) == 2


def test_errors_stand_above_all_results_and_lead_to_the_list_of_findings(tmp_path: Path) -> None:
    page = page_of(ordinary(tmp_path))
    [errors] = page.of("section", "errors")
    [said] = page.of("li", within=errors)
    assert said.words.startswith("data/actuals.csv:5:1 D201 ") and "城镇新赠就业" in said.words
    assert page.all.index(errors) < page.all.index(page.of("table")[0])
    [link] = page.of("a", within=errors)
    [target] = [e for e in page.all if e.attributes.get("id") == link.attributes["href"][1:]]
    assert target.words == said.words
    assert not page_of(hebei_2022()).of("section", "errors")


def test_more_errors_than_ten_lead_to_the_list_of_all(tmp_path: Path) -> None:
    rows = "".join(f"粮食总产量,{number},亿元\n" for number in range(12))
    page = page_of(check(plan(), tmp_path, f"指标,实际值,单位\n{rows}"))
    [errors] = page.of("section", "errors")
    assert len(page.of("li", within=errors)) == 10
    assert "另有 2 处，见下文。" in errors.words


def test_a_row_says_itself_why_its_figure_cannot_be_used(tmp_path: Path) -> None:
    page = page_of(check(plan(), tmp_path, "指标,实际值,单位\n地区生产总值,5,亿元\n"), Lang.EN)
    [look] = page.of("table", "look")
    [noted] = page.of("p", "defect", look)
    assert noted.words.startswith("D204 '亿元' is not a unit of 地区生产总值")
    assert [a.attributes["href"] for a in page.of("a", within=noted)] == ["#f0"]
    [row] = [row for row in page.rows() if row[0] == "! invalid"]
    assert "D204 '亿元' is not a unit of" in row[1] and "see D204" not in row[1]


def test_two_errors_of_one_kind_in_one_place_do_not_share_an_id(tmp_path: Path) -> None:
    report = ordinary(tmp_path)
    page = page_of(changed(report, findings=[*report.findings, *report.findings]))
    ids = [each.attributes["id"] for each in page.all if "id" in each.attributes]
    assert len(ids) == len(set(ids))


_CITIES = """\
指标,实际值,单位,年份,地区
地区生产总值,6.4,%,2023,河北省
地区生产总值,2,%,2023,石家庄市
"""


def test_rows_of_several_places_name_theirs_and_so_does_the_head(tmp_path: Path) -> None:
    page = page_of(check(plan(), tmp_path, _CITIES, regions=["all"]))
    [look] = page.of("table", "look")
    names = [each.words for each in page.of("th", "c-name", look)]
    assert names == ["河北省 地区生产总值", "石家庄市 地区生产总值"]
    [about] = page.of("dl", "about")
    assert "地区河北省、石家庄市" in about.words


def test_the_head_names_six_places_and_counts_the_others(tmp_path: Path) -> None:
    names = ("石家庄", "唐山", "秦皇岛", "邯郸", "邢台", "保定", "张家口")
    table = "指标,实际值,单位,地区\n" + "".join(f"地区生产总值,7,%,{name}市\n" for name in names)
    page = page_of(check(plan(), tmp_path, table, regions=["all"]))
    [about] = page.of("dl", "about")
    assert "石家庄市、唐山市、秦皇岛市、邯郸市、邢台市、保定市等 7 个地区" in about.words


def test_all_charts_of_an_indicator_have_one_scale(tmp_path: Path) -> None:
    # The shortfalls stand in two lists; the largest figure is 6.5, so that each scale ends at 7.28.
    page = page_of(check(plan(), tmp_path, _CITIES, regions=["all"]))
    axes = {each.words for each in page.of("svg", "bullet")}
    assert len(page.of("svg", "bullet")) == 4 and axes == {"0246"}
    asked = {box.attributes["x"] for box in page.of("rect", "asked")} - {"10.5"}  # of the legend
    assert len(asked) == 1


def test_what_is_shown_alone_is_said_to_be() -> None:
    page = page_of(hebei_2022(), view=View(frozenset({Verdict.SHORTFALL})))
    assert len(page.rows()) == 7
    assert any("仅列出：未达标" in each.words for each in page.of("p", "note"))


def test_how_tables_were_read_is_shown_where_it_was_asked_for(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text("指标,实际值\n粮食总产量,773亿斤\n", encoding="utf-8")
    page = page_of(dabiao.check(plan(), file, explain=True))
    [shown] = page.of("pre")
    assert "的读取方式，表头在第 1 行" in shown.words


def test_progress_says_what_is_behind_first() -> None:
    page = progress_of("chengde-energy-2025")
    assert headline(page) == "↓ 滞后 2 项"
    [look] = page.of("table", "look")
    assert [each.words for each in page.of("td", "c-actual", look)] == [
        "48.8%",
        "60%",
        "50.7%",
        "60%",
    ]
    assert "尚需 每年 +0.0105 万吨" in " ".join(each.words for each in page.of("p", "note"))


def test_progress_that_is_not_behind_and_progress_of_nothing(tmp_path: Path) -> None:
    stream = io.StringIO()
    report = check(plan(), tmp_path, "指标,实际值\n粮食总产量,773亿斤\n")
    progress_renderer("html").progress(report, stream, Lang.ZH)
    assert headline(Page(stream.getvalue())) == "✓ 没有滞后或未达标的目标"
    stream = io.StringIO()
    report = check(plan(), tmp_path, "指标,实际值\n制度体系,完善\n")
    progress_renderer("html").progress(report, stream, Lang.ZH)
    assert headline(Page(stream.getvalue())) == "? 没有任何目标得到判定"


def test_progress_of_data_with_errors_does_not_look_well(tmp_path: Path) -> None:
    stream = io.StringIO()
    progress_renderer("html").progress(ordinary(tmp_path), stream, Lang.ZH)
    assert headline(Page(stream.getvalue())) == "! 数据错误 1 处；未达标 1 项"


def test_a_report_of_26_targets_is_under_100_kilobytes() -> None:
    for lang in Lang:
        assert len(rendered("html", hebei_2022(), lang).encode()) < 100_000


def every_page(folder: Path) -> list[str]:
    pages = [
        rendered("html", report) for report in (hebei_2022(), ordinary(folder), of_places(folder))
    ]
    pages.append(rendered("html", hostile_page(folder)))
    stream = io.StringIO()
    progress_renderer("html").progress(hostile_page(folder), stream, Lang.EN)
    return [*pages, stream.getvalue()]


def test_nothing_is_loaded_from_elsewhere(tmp_path: Path) -> None:
    for html in every_page(tmp_path):
        for element in Page(html).all:
            assert not _LOADING & element.attributes.keys()
            assert element.tag not in {"link", "img", "iframe", "object", "embed", "base", "use"}
            assert element.attributes.get("href", "#").startswith("#")
            assert "style" not in element.attributes  # which the policy would not apply
        [style] = Page(html).of("style")
        assert "url(" not in style.text and "@import" not in style.text


def test_the_policy_lets_act_our_own_style_and_script_alone(tmp_path: Path) -> None:
    for html in every_page(tmp_path):
        page = Page(html)
        [policy] = [
            m.attributes["content"] for m in page.of("meta") if "http-equiv" in m.attributes
        ]
        rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
        assert rules["default-src"] == "'none'"
        for tag in ("script", "style"):
            [own] = page.of(tag)
            digest = base64.b64encode(hashlib.sha256(own.text.encode()).digest()).decode()
            assert rules[f"{tag}-src"] == f"'sha256-{digest}'"


def test_nothing_quoted_is_markup(tmp_path: Path) -> None:
    ours = {element.tag for element in page_of(ordinary(tmp_path)).all}
    ours |= {
        "table",
        "circle",
        "polyline",
        "option",
        "select",
        "label",
        "ul",
        "li",
        "b",
        "a",
        "pre",
    }
    for html in every_page(tmp_path):
        page = Page(html)
        assert {element.tag for element in page.all} <= ours
        assert not [a for e in page.all for a in e.attributes if a.startswith("on")]
        assert "49" not in headline(page)


def test_what_is_quoted_is_shown_as_it_is(tmp_path: Path) -> None:
    page = page_of(hostile_page(tmp_path))
    [body] = page.of("body")
    for text in ACTS:
        assert text in body.text


def test_the_filters_are_not_there_without_the_script() -> None:
    [form] = page_of(hebei_2022()).of("form")
    assert "hidden" in form.attributes


@pytest.mark.parametrize("document_id", ["china-fyp14-2025"])
def test_the_force_can_be_picked_where_the_document_gives_it(document_id: str) -> None:
    report = dabiao.check(load(document_id), ACTUALS / "china-fyp14-2022.csv")
    [force] = [each for each in page_of(report).of("select") if each.attributes["name"] == "b"]
    assert "约束性" in force.words and "预期性" in force.words
    forces = {
        row.attributes["data-b"] for row in page_of(report).of("tr") if "data-b" in row.attributes
    }
    assert forces == {"binding", "expected", ""}


def test_the_gap_column_of_what_is_on_its_way_is_that_to_the_path() -> None:
    report = dabiao.check(
        load("chengde-energy-2025"), DATA / "progress" / "chengde-energy-2025.csv"
    )
    [row] = [row for row in page_of(report).rows() if row[1].startswith("氨氮")]
    assert row[4] == "较序时进度 -0.0046 万吨"
