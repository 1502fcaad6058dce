"""The mid-term view in every format: each figure can be worked out again, and what is behind stands out."""

import csv
import io
import json
import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import dabiao
from dabiao.core.lang import Lang
from dabiao.model.report import Report
from dabiao.render.progress.summary import furthest_behind, places_behind_first
from dabiao.render.registry import progress_renderer
from tests.helpers import DATA, check, document, load
from tests.render.reports import HOSTILE, hostile
from tests.render.test_markdown import _OURS, tokens_of

FORMATS = ("text", "json", "csv", "html", "markdown")

# In 2023 three of five years are gone: the paths stand at 60 and at 64; two of four places are behind.
# The base values that are printed are those of 河北省; its parts report their own.
_PLAN = """\
    - {id: coverage, name: 覆盖率, unit: "%", better: higher, measure: share, observed: end, \
at_least: 100, base: {year: 2020, value: 0}, binding: binding}
    - {id: access, name: 普及率, unit: "%", better: higher, measure: share, observed: end, \
at_least: 80, base: {year: 2020, value: 40}, binding: expected}
    - {id: villages, name: 村庄, unit: 个, better: higher, observed: end, at_least: 10}
"""
_PLACES = """\
指标,实际值,年份,地区
覆盖率,60,2023,河北省
覆盖率,50,2023,石家庄市
覆盖率,20,2023,唐山市
覆盖率,61,2023,承德市
普及率,62,2023,唐山市
普及率,66,2023,承德市
覆盖率,0,2020,石家庄市
覆盖率,0,2020,唐山市
覆盖率,0,2020,承德市
普及率,40,2020,唐山市
普及率,40,2020,承德市
"""


def progress(report: Report, output_format: str, lang: Lang = Lang.ZH) -> str:
    stream = io.StringIO()
    progress_renderer(output_format).progress(report, stream, lang)
    return stream.getvalue()


def of(document_id: str) -> Report:
    return dabiao.check(load(document_id), DATA / "progress" / f"{document_id}.csv")


def rows_of(report: Report) -> dict[str, dict[str, str]]:
    text = progress(report, "csv", Lang.EN).removeprefix("\ufeff")
    return {row["id"]: row for row in csv.DictReader(io.StringIO(text, newline=""))}


def payload(report: Report) -> Any:
    return json.loads(progress(report, "json"), parse_float=Decimal)


@pytest.fixture
def places(tmp_path: Path) -> Report:
    plan = document(_PLAN, period="[2021, 2025]")
    return check(plan, tmp_path, _PLACES, regions=["all"])


def test_a_cut_that_compounds_is_reckoned_as_the_offices_do() -> None:
    # (1-3.9%)(1-3.2%)(1-2.5%) is 0.9069918: down by 9.30082 %. Of 17.5 % in five years, after three:
    # ln 0.9069918 / ln 0.825 = 50.7 %; the path 1-0.825^0.6 = 10.901 %; what is left,
    # (0.825/0.9069918)^(1/2), is 4.627 % a year.
    row = rows_of(of("chengde-energy-2025"))["energy-intensity-reduction"]
    assert (row["actual"], row["path"], row["gap to the path"]) == ("9.30082", "10.901", "-1.6")
    assert (row["way done"], row["time gone"], row["verdict"]) == ("50.7%", "60%", "behind")
    assert (row["method"], row["still needed"], row["still needed per"]) == (
        "compound",
        "4.627",
        "year",
    )


def test_a_sum_over_years_accrues_evenly() -> None:
    # 0.762 of 1.27 by 2023; 0.5 is 39.4 %, and 0.77 in two years is left.
    row = rows_of(of("chengde-eco-2025"))["cod-project-reduction"]
    assert (row["goal"], row["actual"], row["path"]) == ("1.27", "0.5", "0.762")
    assert (row["gap to the path"], row["way done"], row["still needed"]) == (
        "-0.262",
        "39.4%",
        "0.385",
    )
    assert row["force"] == "binding" and row["months gone"] == "36" and row["months"] == "60"


def test_each_share_of_the_way_can_be_worked_out_from_its_row() -> None:
    checked = 0
    for document_id in ("chengde-eco-2025", "chengde-energy-2025", "qinhuangdao-health-2025"):
        for row in rows_of(of(document_id)).values():
            if row["method"] != "straight" or not row["way done"]:
                continue
            start, goal, actual = (
                Decimal(row[key]) for key in ("start of the path", "goal", "actual")
            )
            done = (actual - start) / (goal - start) * 100
            gone = Decimal(row["months gone"]) / Decimal(row["months"]) * 100
            assert abs(done - Decimal(row["way done"].rstrip("%"))) <= Decimal("0.05")
            assert abs(gone - Decimal(row["time gone"].rstrip("%"))) <= Decimal("0.05")
            path = start + (goal - start) * gone / 100
            assert abs(path - Decimal(row["path"])) <= Decimal("0.005")
            checked += 1
    assert checked >= 7


def test_yearly_figures_lead_somewhere_and_are_no_verdict(monkeypatch: pytest.MonkeyPatch) -> None:
    # 30, 33, 36: 3 a year, where 45 in 2025 asked for 15/4; the missing 9 take three years.
    monkeypatch.setenv("COLUMNS", "80")
    text = progress(of("chengde-eco-2025"), "text")
    line = "趋势（不作判定）：年均 +3 百分点，达标需年均 +3.75 百分点；照此 2026 年达到"
    assert line in text
    row = rows_of(of("chengde-eco-2025"))["rural-sewage-treatment"]
    assert row["verdict"] == "unjudged" and row["outlook: reached in"] == "2026"
    assert row["series"] == "2021: 30; 2022: 33; 2023: 36"
    assert "2020" in row["reason"]  # the figure that is lacking for a path


def test_targets_without_a_figure_are_counted_and_not_listed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    text = progress(of("chengde-eco-2025"), "text")
    listed = text[: text.index("警告")]
    assert "– 缺报 3 项" in listed and "氨氮重点工程减排量" not in listed
    assert "应对气候变化" not in listed  # nothing of the group is reported: the counts have it
    assert re.search(r"^应对气候变化 .* 3$", text, re.MULTILINE)


def test_the_table_by_force_counts_what_the_document_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    text = progress(of("chengde-eco-2025"), "text")
    rows = {line.split()[0]: line.split()[1:] for line in text.splitlines() if line.strip()}
    # behind, on track, unjudged, missing; of the binding ones the water that stays at 100 is on track
    assert rows["约束性"] == ["1", "1", "·", "17"]
    assert rows["预期性"] == ["·", "·", "1", "1"]
    assert rows["未注明"] == ["1", "1", "1", "29"]


def test_who_is_behind_most_comes_first(places: Report) -> None:
    # 60 % of the time is gone: 20 and 50 of 100 points are done, and 22 of 40, which is 55 %.
    lags = [
        (lag.result.place, lag.result.target.id, lag.share)
        for lag in furthest_behind(places.results)
    ]
    assert lags == [
        ("唐山市", "coverage", Decimal("0.4")),
        ("石家庄市", "coverage", Decimal("0.1")),
        ("唐山市", "access", Decimal("0.05")),
    ]
    assert list(places_behind_first(places))[:2] == ["唐山市", "石家庄市"]
    summary = payload(places)["progress_summary"]
    assert summary["behind_most"][0] == {
        "id": "coverage",
        "region": "唐山市",
        "done": Decimal("0.2"),
        "time_gone": Decimal("0.6"),
        "lag": Decimal("0.4"),
    }


def test_no_more_than_five_are_said_to_be_behind_most(tmp_path: Path) -> None:
    targets = "".join(
        f"    - {{id: t{n}, name: 指标{n}号, unit: 个, better: higher, observed: end, at_least: 100, "
        f"base: {{year: 2020, value: 0}}}}\n"
        for n in range(1, 8)
    )
    table = "指标,实际值,年份\n" + "".join(f"指标{n}号,{n},2023\n" for n in range(1, 8))
    report = check(document(targets, period="[2021, 2025]"), tmp_path, table)
    behind = [lag.result.target.id for lag in furthest_behind(report.results)]
    assert behind == ["t1", "t2", "t3", "t4", "t5"]


def test_a_rate_that_is_behind_goes_no_way_and_is_counted_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    plan = document(
        '    - {id: gdp, name: 地区生产总值, unit: "%", better: higher, measure: growth, at_least: 6}\n'
    )
    report = check(plan, tmp_path, "指标,实际值,单位,年份\n地区生产总值,5,%,2023年1-6月\n")
    assert furthest_behind(report.results) == []
    text = progress(report, "text")
    assert "另有 1 项滞后" in text and "滞后最多" not in text
    assert "– / 50%" in text and "6 (-1)" in text


def test_places_stand_below_the_target_they_are_held_to(
    places: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    lines = [line.split() for line in progress(places, "text").splitlines()]
    first = lines.index(["覆盖率", "≥", "100", "%"])
    assert lines[first + 1][:2] == ["→", "河北省"]
    # Two targets, by place, two behind; the third is an amount that is asked of the province alone.
    assert ["唐山市", "2", "·", "·"] in lines
    assert lines.index(["唐山市", "2", "·", "·"]) < lines.index(["承德市", "·", "2", "·"])


def test_of_very_many_places_the_counts_alone_are_shown(
    places: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setattr("dabiao.render.progress.text.MOST_PLACES", 3)
    text = progress(places, "text")
    assert "地区过多，未逐项列出" in text and "基期 0" not in text
    assert "唐山市 覆盖率" in text  # it is behind most


@pytest.mark.parametrize("output_format", FORMATS)
def test_a_submission_of_other_indicators_leaves_its_error(
    output_format: str, tmp_path: Path
) -> None:
    plan = document(
        '    - {id: a, name: 某项, unit: "", better: none, tier: task, qualitative: 完善}\n'
    )
    report = check(plan, tmp_path, "指标,实际值\n另项,1\n")
    text = progress(report, output_format)
    assert ("D201" in text) is (output_format != "csv")
    assert "分领域" not in text


def test_what_is_behind_is_loud_and_an_outlook_is_dim() -> None:
    colored = (DATA / "progress" / "golden" / "qinhuangdao-health-2025-zh-80-color.txt").read_text(
        encoding="utf-8"
    )
    behind = next(line for line in colored.splitlines() if "11.6 (2023年)" in line)
    assert behind.startswith("\x1b[1;7;35m ↓") and "\x1b[1;7;35m滞后" in behind
    outlooks = [line.strip() for line in colored.splitlines() if "不作判定" in line]
    assert len(outlooks) == 3 and all(line.startswith("\x1b[2m") for line in outlooks)


def test_a_console_without_the_blocks_gets_plain_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    written = io.BytesIO()
    stream = io.TextIOWrapper(written, encoding="ascii", errors="replace")
    progress_renderer("text").progress(of("qinhuangdao-health-2025"), stream, Lang.EN)
    stream.flush()
    assert b"_~#" in written.getvalue() or b"_=#" in written.getvalue()


def test_json_is_that_of_the_check_with_the_summaries() -> None:
    report = of("chengde-eco-2025")
    stream = io.StringIO()
    progress_renderer("json").report(report, stream, Lang.ZH)  # type: ignore[attr-defined]
    checked = json.loads(stream.getvalue(), parse_float=Decimal)
    viewed = payload(report)
    assert viewed["results"] == checked["results"] and viewed["findings"] == checked["findings"]
    assert "gate" not in viewed  # a look is no gate
    by_binding = {
        each["binding"]: each["summary"] for each in viewed["progress_summary"]["by_binding"]
    }
    assert by_binding["binding"]["missing"] == 17 and by_binding[None]["on_track"] == 1
    groups = [each["group"] for each in viewed["progress_summary"]["by_group"]]
    assert groups[:3] == ["主要目标", "环境治理", "污染减排"]


def test_markdown_begins_with_who_is_behind_most() -> None:
    text = progress(of("chengde-energy-2025"), "markdown")
    first, second = re.findall(r"^\| (\S+) +\| +(48.8%|50.7%) \| +60% \|", text, re.MULTILINE)
    assert first == ("氨氮重点工程减排量", "48.8%")
    assert second[1] == "50.7%" and text.index("滞后最多") < text.index("各项目标")


@pytest.mark.parametrize("output_format", FORMATS)
@pytest.mark.parametrize("lang", list(Lang))
def test_nothing_that_a_submission_quotes_acts(
    output_format: str, lang: Lang, tmp_path: Path
) -> None:
    report = hostile(tmp_path)
    # The last is one of ten million characters; in JSON statements are data, which it escapes.
    results = () if output_format == "json" else report.results[:-1]
    report = report._replace(results=results)
    text = progress(report, output_format, lang)
    assert not any(acting in text for acting in ("\x1b", "\x07", "\x85", "\u2028", "\u202e"))
    assert len(HOSTILE) > 10
    if output_format == "markdown":
        kinds = {
            token.type.removesuffix("_open").removesuffix("_close") for token in tokens_of(text)
        }
        assert kinds <= _OURS | {"inline", "text"}
    if output_format == "csv":
        for row in csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")):
            for cell in row:
                number = cell.lstrip("-").replace(".", "").rstrip("%").isdigit()
                assert number or cell.lstrip()[:1] not in tuple("=+-@＝＋－＠")
