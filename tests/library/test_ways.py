"""Which path leads to a target, where its file says more than the figure: ``milestones``, ``path``."""

from pathlib import Path

import pytest

from dabiao.authoring.schema import schema
from dabiao.library.errors import TargetFileError
from dabiao.model.document import Base, Document
from dabiao.model.progress import Method
from dabiao.model.reason import ReasonCode
from dabiao.model.verdict import Verdict
from tests.helpers import check, codes, dec, document, load, target

SHARE = "better: higher\n      measure: share"
PLAN = "[2021, 2025]"
GOOD_DAYS = "at_least: 87.5\nbase: {year: 2020, value: 85}\nmilestones: {2022: 85.6, 2023: 86.2}"


def plan(lines: str, indicator: str = SHARE) -> Document:
    return document(target(lines, indicator), period=PLAN)


def test_milestones_are_read_in_the_order_of_their_years() -> None:
    found = plan("at_least: 87.5\nmilestones: {2023: 86.2, 2022: 85.6}").targets[0]
    assert found.milestones == (Base(2022, dec("85.6")), Base(2023, dec("86.2")))
    assert not found.no_path


@pytest.mark.parametrize(
    ("year", "value", "stands_at", "verdict"),
    [
        (2021, "85.3", "85.3", "on_track"),  # half the way from 85 to 85.6
        (2022, "85.6", "85.6", "on_track"),
        (2022, "85.59", "85.6", "behind"),  # straight it would be 86, and behind as well
        (2023, "86.2", "86.2", "on_track"),  # straight it would be 86.5
        (2023, "86.1", "86.2", "behind"),
        (2024, "86.85", "86.85", "on_track"),  # half the way from 86.2 to 87.5
        (2024, "87.5", "86.85", "ahead"),
    ],
)
def test_the_path_leads_over_the_figures_that_are_printed(
    year: int, value: str, stands_at: str, verdict: str, tmp_path: Path
) -> None:
    table = f"指标,实际值,年份\n某指标,{value},{year}\n"
    (result,) = check(plan(GOOD_DAYS), tmp_path, table).results
    assert result.verdict == verdict
    assert result.progress is not None
    assert result.progress.path.method is Method.MILESTONES
    assert result.progress.path.expected == dec(stands_at)


def test_without_a_base_the_path_begins_with_the_first_figure_that_is_printed(
    tmp_path: Path,
) -> None:
    found = plan("at_least: 87.5\nmilestones: {2022: 85.5}")
    table = "指标,实际值,年份\n某指标,85.5,2022\n某指标,86.1,2023\n"  # 85.5 + 2 / 3 = 86.17
    (result,) = check(found, tmp_path, table).results
    assert result.verdict is Verdict.BEHIND
    assert [other.verdict for other in result.series] == [Verdict.ON_TRACK]
    early = check(found, tmp_path, "指标,实际值,年份\n某指标,85,2021\n").results[0]
    assert early.verdict is Verdict.UNJUDGED


def test_a_sum_over_years_leads_over_its_milestones_too(tmp_path: Path) -> None:
    homes = plan(
        "at_least: 3000\nsince: 2021\nmilestones: {2022: 900}",
        "better: higher\n      measure: cumulative",
    )
    table = (
        "指标,实际值,时间\n某指标,950,2021-2022\n某指标,1500,2021-2023\n"  # 900 + 2100 / 3 = 1600
    )
    (result,) = check(homes, tmp_path, table).results
    assert result.verdict is Verdict.BEHIND and result.expected == 1600
    assert [other.verdict for other in result.series] == [Verdict.ON_TRACK]


@pytest.mark.parametrize(
    ("lines", "rule"),
    [
        ("milestones: {2022: x}", "D106"),
        ("milestones: {soon: 85.6}", "D106"),
        ("milestones: [85.6, 86.2]", "D103"),
        ("milestones: {2025: 87}", "D115"),  # the due year has the figure
        ("milestones: {2026: 87}", "D115"),
        ("milestones: {2020: 85}", "D115"),  # before the plan
        ("base: {year: 2022, value: 85}\nmilestones: {2022: 85.6}", "D115"),
        ("path: straight", "D111"),
        ("path: true", "D111"),
    ],
)
def test_a_mistake_in_what_leads_there_is_told(lines: str, rule: str) -> None:
    with pytest.raises(TargetFileError) as caught:
        plan(f"at_least: 87.5\n{lines}")
    assert codes(caught.value.findings) == [rule]


def test_the_schema_knows_both_keys() -> None:
    properties = schema()["$defs"]["target"]["properties"]
    assert properties["path"]["const"] == "none"
    assert properties["milestones"]["type"] == "object"


def test_no_path_leads_where_the_file_says_so(tmp_path: Path) -> None:
    with_base = "at_least: 87.5\nbase: {year: 2020, value: 85}\npath: none"
    table = "指标,实际值,年份\n某指标,85,2023\n"
    (result,) = check(plan(with_base), tmp_path, table).results
    assert result.verdict is Verdict.UNJUDGED and result.progress is None
    assert result.reason is not None and result.reason.code is ReasonCode.DUE_LATER
    # It can still be ahead, and is judged when it is due.
    for year, value, verdict in ((2023, "87.5", "ahead"), (2025, "87.4", "shortfall")):
        table = f"指标,实际值,年份\n某指标,{value},{year}\n"
        assert check(plan(with_base), tmp_path, table).results[0].verdict == verdict


@pytest.mark.parametrize(
    ("plan_id", "target_id"),
    [
        ("hebei-2022", "grain-output"),
        ("hebei-2023", "grain-output"),
        ("chengde-2024", "grain-output"),
        ("chengde-2024", "grain-sown-area"),
    ],
)
def test_grain_is_not_asked_for_before_the_harvest(
    plan_id: str, target_id: str, tmp_path: Path
) -> None:
    owner = load(plan_id)
    found = owner.target(target_id)
    assert found is not None and found.value is not None
    year = found.due
    for months, value, verdict in (
        ("年1-6月", found.value / 4, "unjudged"),
        ("年1-6月", found.value, "unjudged"),
        ("年", found.value, "met"),
        ("年", found.value - 1, "shortfall"),
    ):
        table = f"指标,时间,实际值,单位\n{found.name},{year}{months},{value},{found.unit}\n"
        report = check(owner, tmp_path, table)
        (result,) = [each for each in report.results if each.observation is not None]
        assert (result.target.id, result.verdict) == (target_id, verdict)


@pytest.mark.parametrize(
    ("name", "value", "verdict", "stands_at", "done"),
    [
        # 1500 亿元 in the year: half of it by June
        ("技术合同成交总额", "750亿元", "on_track", "750", "0.5"),
        ("技术合同成交总额", "749亿元", "behind", "750", "0.4993333333"),
        # About 5.5, and 5.775 is 5 % more: provisional, and no way to go
        ("城镇调查失业率", "5.5%", "on_track", "5.5", None),
        ("城镇调查失业率", "5.6%", "on_track", "5.5", None),
        ("城镇调查失业率", "5.8%", "behind", "5.5", None),
    ],
)
def test_half_a_year_is_held_against_half_a_sum_and_a_whole_rate(
    name: str, value: str, verdict: str, stands_at: str, done: str | None, tmp_path: Path
) -> None:
    report = check(load("hebei-2023"), tmp_path, f"指标,时间,实际值\n{name},2023年1-6月,{value}\n")
    (result,) = [each for each in report.results if each.observation is not None]
    assert (result.verdict, result.expected) == (verdict, dec(stands_at))
    assert result.progress is not None and result.progress.gone == dec("0.5")
    found = result.progress.done
    assert (None if found is None else round(found, 10)) == (None if done is None else dec(done))
