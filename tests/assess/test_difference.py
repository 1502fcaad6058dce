"""Two submissions of one document: figures revised, verdicts changed, what is new and gone."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pytest

import dabiao
from dabiao.model.difference import Change, ChangeKind, Difference, Trend
from dabiao.model.document import Document
from tests.helpers import document

# A plan that ends in 2025: GDP is due each year's end, coal starts from 180 and is to fall to 160.
TARGETS = """\
    - {id: gdp, name: 地区生产总值, unit: "%", better: higher, measure: growth, at_least: 6}
    - {id: grain, name: 粮食总产量, unit: 亿斤, better: higher, measure: cumulative, at_least: 740}
    - {id: jobs, name: 城镇新增就业, unit: 万人, better: higher, measure: cumulative, at_least: 86}
    - {id: system, name: 制度体系, unit: "", better: none, measure: state, qualitative: 完善}
"""
COAL = """\
    - id: coal
      name: 煤电总规模
      unit: 万千瓦
      better: lower
      measure: level
      observed: end
      at_most: 160
      base: {year: 2020, value: 180}
"""
OF_YEAR = document(TARGETS)
OF_PLAN = document(COAL, period="[2021, 2025]")


def row(name: str, value: object, unit: str = "%", **more: object) -> dict[str, object]:
    return {"指标": name, "实际值": value, "单位": unit, **more}


def coal(value: object, year: int) -> dict[str, object]:
    return row("煤电总规模", value, "万千瓦", 年份=year)


def diff(
    old: list[dict[str, object]],
    new: list[dict[str, object]],
    of: Document = OF_YEAR,
    **options: Any,
) -> Difference:
    return dabiao.diff(dabiao.check(of, old, **options), dabiao.check(of, new, **options))


def changes(difference: Difference) -> Mapping[str, Change]:
    return {change.target.id: change for change in difference.changes}


def test_a_revised_figure_changes_by_an_exact_amount() -> None:
    found = changes(diff([row("地区生产总值", 6.1)], [row("地区生产总值", 6.4)]))["gdp"]
    [figure] = found.figures
    assert (figure.kind, figure.change) == (ChangeKind.REVISED, Decimal("0.3"))
    assert found.trend is None  # it was met and is


def test_a_figure_in_another_unit_is_the_same_if_it_is_as_much() -> None:
    for value, unit in (("773.0", "亿斤"), (7_730_000, "万斤"), ("3865", "万吨")):
        same = diff([row("粮食总产量", 773, "亿斤")], [row("粮食总产量", value, unit)])
        assert same.is_none and same.summary.unchanged == 1


@pytest.mark.parametrize(
    ("old", "new", "trend"),
    [
        (6.1, 5.9, Trend.WORSE),
        (5.9, 6, Trend.BETTER),
        (6.1, 6.2, None),
        (5.1, 5.2, None),
        (6.1, "超过6", Trend.WORSE),  # no figure any more: an error in the data
        ("超过6", 6.1, Trend.BETTER),
    ],
)
def test_a_change_is_for_the_better_or_the_worse_by_its_verdict(
    old: object, new: object, trend: Trend | None
) -> None:
    found = diff([row("地区生产总值", old)], [row("地区生产总值", new)])
    assert changes(found)["gdp"].trend is trend
    assert found.summary.verdicts == (trend is not None)


def test_what_was_not_reported_before_is_new_and_what_no_longer_is_gone() -> None:
    found = diff([row("地区生产总值", 6.1)], [row("城镇新增就业", 80, "万人")])
    assert changes(found)["gdp"].kind is ChangeKind.GONE
    assert changes(found)["jobs"].kind is ChangeKind.NEW
    assert changes(found)["jobs"].trend is None  # there was no verdict before
    summary = found.summary
    assert (summary.new, summary.gone, summary.revised, summary.verdicts) == (1, 1, 0, 0)


def test_a_row_left_blank_reports_nothing() -> None:
    found = diff([row("地区生产总值", None)], [row("地区生产总值", 6.1)])
    assert changes(found)["gdp"].kind is ChangeKind.NEW


def test_a_declared_verdict_is_compared_where_there_is_no_figure() -> None:
    def declared(words: str) -> list[dict[str, object]]:
        return [{"指标": "制度体系", "实际值": None, "完成情况": words}]

    assert changes(diff(declared("完成"), declared("未完成")))["system"].kind is ChangeKind.REVISED
    assert diff(declared("完成"), declared("完成")).summary.unchanged == 1


def test_a_figure_of_another_period_is_another_figure() -> None:
    # The path to 160 falls by 4 a year: 172 by 2022, 168 by 2023.
    found = diff([coal(170, 2022)], [coal(170, 2022), coal(169, 2023)], OF_PLAN)
    of_coal = changes(found)["coal"]
    assert [(str(f.period), f.kind) for f in of_coal.figures] == [
        ("2022", ChangeKind.UNCHANGED),
        ("2023", ChangeKind.NEW),
    ]
    assert of_coal.decisive.change is None and str(of_coal.decisive.period) == "2023"
    assert of_coal.trend is Trend.WORSE  # on track by 2022, behind by 2023


def test_revised_history_is_said_though_the_latest_figure_stays() -> None:
    found = diff([coal(176, 2021), coal(170, 2022)], [coal(177, 2021), coal(170, 2022)], OF_PLAN)
    [of_2021, of_2022] = changes(found)["coal"].figures
    assert (of_2021.change, of_2022.kind) == (Decimal(1), ChangeKind.UNCHANGED)
    assert changes(found)["coal"].kind is ChangeKind.REVISED and not found.is_none


def test_what_came_after_the_day_asked_for_is_left_out_of_both() -> None:
    found = diff([coal(170, 2022)], [coal(170, 2022), coal(169, 2023)], OF_PLAN, as_of="2022")
    assert found.is_none and found.new.view.as_of == dabiao.Period(2022)


def test_places_are_compared_each_by_itself() -> None:
    old = [row("地区生产总值", 6.1, 地区="河北省"), row("地区生产总值", 6.5, 地区="石家庄市")]
    new = [row("地区生产总值", 6.1, 地区="河北省"), row("地区生产总值", 6.6, 地区="唐山市")]
    found = diff(old, new, regions=["all"])
    kinds = {change.place: change.kind for change in found.changes}
    assert kinds == {
        None: ChangeKind.UNCHANGED,
        "唐山市": ChangeKind.NEW,
        "石家庄市": ChangeKind.GONE,
    }


def test_findings_come_and_go_wherever_they_stand() -> None:
    wrong, unknown = row("地区生产总值", "超过6"), row("城镇新增就亚", 90, "万人")
    grain = row("粮食总产量", 773, "亿斤")
    found = diff([grain, wrong, unknown], [wrong, grain, row("城镇新增就业", "约多少", "万人")])
    assert [f.code for f in found.findings_gone if f.severity is dabiao.Severity.ERROR] == ["D201"]
    assert [f.fields["value"] for f in found.findings_new] == ["约多少"]
    assert found.has_errors


def test_what_is_for_the_worse_is_shown_first_and_what_is_the_same_on_request() -> None:
    old = [row("地区生产总值", 5), row("粮食总产量", 750, "亿斤"), row("城镇新增就业", 90, "万人")]
    new = [row("地区生产总值", 6), row("粮食总产量", 730, "亿斤"), row("城镇新增就业", 90, "万人")]
    found = diff(old, new)
    assert [change.target.id for change in found.shown] == ["grain", "gdp"]
    everything = found._replace(everything=True)
    assert [change.target.id for change in everything.shown] == ["grain", "gdp", "jobs"]


def test_reports_about_different_documents_are_not_compared() -> None:
    old = dabiao.check("hebei-2022", [row("地区生产总值", 6.1)])
    new = dabiao.check("hebei-2023", [row("地区生产总值", 6.1)])
    with pytest.raises(ValueError, match="hebei-2022 and hebei-2023"):
        dabiao.diff(old, new)
