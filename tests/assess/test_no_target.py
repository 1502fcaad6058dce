"""Where a document says that it sets no target, there is none to miss, to report or to reach."""

import io
import json
from pathlib import Path

from dabiao.core.lang import Lang
from dabiao.model.gate import FailOn, Policy
from dabiao.model.reason import ReasonCode
from dabiao.model.report import Report
from dabiao.model.verdict import Verdict
from dabiao.render.phrases import target_text
from dabiao.render.registry import library_renderer
from dabiao.templates.sheet import sheet_for
from tests.helpers import check, dec, document

GDP = "    - {indicator: gdp-growth, absent: true, wording: 没有提出全年经济增速具体目标}\n"
INCOME = "    - {indicator: disposable-income-growth, about: {of: gdp-growth}}\n"
JOBS = "    - {indicator: new-urban-jobs, at_least: 900}\n"
HEAD = "指标,实际值,单位,完成情况\n"


def checked(rows: str, folder: Path, *, targets: str = GDP + INCOME + JOBS) -> Report:
    policy = Policy(frozenset({FailOn.MISSING, FailOn.SHORTFALL}))
    return check(document(targets, "2020"), folder, HEAD + rows, policy=policy)


def test_what_is_not_reported_is_not_missing(tmp_path: Path) -> None:
    report = checked("城镇新增就业,1186,万人,\n", tmp_path, targets=GDP + JOBS)
    assert [r.target.id for r in report.results] == ["new-urban-jobs"]
    assert report.gate.holds


def test_what_is_reported_is_shown_and_never_fails_the_gate(tmp_path: Path) -> None:
    rows = "地区生产总值,2.3,%,未完成\n城镇新增就业,1186,万人,\n"
    report = checked(rows, tmp_path, targets=GDP + JOBS)
    gdp = report.results[0]
    assert (gdp.verdict, gdp.actual) == (Verdict.UNJUDGED, dec("2.3"))
    assert gdp.reason is not None
    assert gdp.reason.code is ReasonCode.NO_TARGET
    assert report.gate.holds


def test_a_verdict_without_a_figure_says_nothing_either(tmp_path: Path) -> None:
    gdp = checked("地区生产总值,,,完成\n", tmp_path).results[0]
    assert gdp.reason is not None
    assert gdp.reason.code is ReasonCode.NO_TARGET


def test_others_are_held_against_what_was_observed(tmp_path: Path) -> None:
    # 2020: the income of residents grew by 2.1 %, the economy by 2.3 %: 5 % of 2.3 is 0.115.
    rows = "地区生产总值,2.3,%,\n居民人均可支配收入,2.1,%,\n"
    income = checked(rows, tmp_path).results[1]
    assert (income.verdict, income.figure) == (Verdict.SHORTFALL, dec("2.3"))


def test_it_is_called_what_it_is() -> None:
    plan = document(GDP, "2020")
    assert target_text(plan.targets[0], plan, Lang.ZH) == "未设目标"
    assert target_text(plan.targets[0], plan, Lang.EN) == "no target set"


def test_a_sheet_asks_for_it_only_if_another_is_held_against_it() -> None:
    alone, needed = document(GDP + JOBS, "2020"), document(GDP + INCOME, "2020")
    assert [e.row.indicator for e in sheet_for(alone, Lang.ZH).entries] == ["城镇新增就业"]
    assert len(sheet_for(needed, Lang.ZH).entries) == 2


def test_json_shows_it() -> None:
    plan, stream = document(GDP, "2020"), io.StringIO()
    library_renderer("json").targets(plan, plan.targets, stream, Lang.EN)
    shown = json.loads(stream.getvalue())["targets"][0]
    assert (shown["comparator"], shown["value"]) == ("absent", None)
    assert (shown["expected"], shown["average"], shown["stretch"]) == (False, False, None)
