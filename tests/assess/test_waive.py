"""A waiver lets exactly one result pass until its last day, and turns no verdict."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest

from dabiao.core.lang import Lang
from dabiao.core.periods import Period
from dabiao.model.document import Document
from dabiao.model.gate import FailOn, Policy
from dabiao.model.report import Report
from dabiao.model.verdict import Verdict
from dabiao.model.waiver import Waiver
from dabiao.render.messages import message
from tests.helpers import check, codes, document

PLAN = document("""\
    - {id: gdp, name: 地区生产总值, unit: "%", better: higher, measure: growth, about: 6}
    - {id: jobs, name: 城镇新增就业, unit: 万人, better: higher, measure: cumulative, at_least: 90, binding: binding}
    - {id: beds, name: 床位, unit: 张, better: higher, observed: end, at_least: 50, tier: task}
""")
SHORT = "指标,实际值,单位,年份\n地区生产总值,5.2,%,2023\n城镇新增就业,90,万人,2023\n"
"""Growth of 5.2 % against about 6 is a shortfall; 90 of 90 are met."""
TODAY = date(2024, 6, 30)
GDP = Waiver("gdp", Period(2023), "口径调整", date(2024, 12, 31))
JOBS = GDP._replace(target="jobs")


def checked(
    folder: Path,
    *waivers: Waiver,
    table: str = SHORT,
    fail_on: Iterable[FailOn] = (FailOn.SHORTFALL,),
    plan: Document = PLAN,
    **options: object,
) -> Report:
    policy = Policy(frozenset(fail_on))
    options = {"policy": policy, "today": TODAY, **options}
    return check(plan, folder, table, waivers=waivers, **options)


def waived(report: Report) -> list[str]:
    return [result.target.id for result in report.results if result.waived]


def test_a_waived_shortfall_stays_one_and_passes_the_gate(tmp_path: Path) -> None:
    assert checked(tmp_path).exit_code == 1
    report = checked(tmp_path, GDP)
    gdp = report.results[0]
    assert (gdp.verdict, gdp.waived, report.exit_code) == (Verdict.SHORTFALL, GDP, 0)
    assert report.summary[Verdict.SHORTFALL] == 1
    assert report.waived == {Verdict.SHORTFALL: 1}
    assert report.gate.failed == ()
    assert codes(report.findings) == []


def test_the_other_shortfalls_fail_the_gate_as_before(tmp_path: Path) -> None:
    report = checked(tmp_path, GDP, table=SHORT.replace(",90,", ",89,"))
    assert [result.target.id for result in report.gate.failed] == ["jobs"]
    assert report.exit_code == 1


@pytest.mark.parametrize(
    ("until", "counts"),
    [(date(2024, 6, 29), False), (date(2024, 6, 30), True), (date(2024, 7, 1), True)],
)
def test_a_waiver_counts_up_to_its_last_day(until: date, counts: bool, tmp_path: Path) -> None:
    report = checked(tmp_path, GDP._replace(until=until))
    assert report.exit_code == (0 if counts else 1)
    assert codes(report.findings) == ([] if counts else ["D301"])


def test_a_strict_gate_takes_an_expired_or_idle_waiver_for_an_error(tmp_path: Path) -> None:
    strict = Policy(strict=True)
    expired = GDP._replace(until=date(2024, 1, 1))
    assert checked(tmp_path, expired, policy=strict).exit_code == 3
    assert checked(tmp_path, GDP, JOBS, policy=strict).exit_code == 3
    assert checked(tmp_path, GDP, policy=strict).exit_code == 0


def test_a_waiver_of_what_was_met_is_said_to_have_no_effect(tmp_path: Path) -> None:
    report = checked(tmp_path, GDP, JOBS)
    assert waived(report) == ["gdp"]
    [finding] = report.findings
    assert finding.code == "D302"
    assert (
        message(finding, Lang.ZH)
        == "城镇新增就业（2023年）为“达标”，豁免不起作用；不再需要的请删去"
    )


def test_a_waiver_of_another_period_has_no_effect_and_says_which_was_judged(tmp_path: Path) -> None:
    report = checked(tmp_path, GDP._replace(period=Period(2022)))
    assert report.exit_code == 1
    [finding] = report.findings
    assert finding.code == "D303" and "（本次判定：2023年）" in message(finding, Lang.ZH)


PLACES = """\
指标,实际值,单位,年份,地区
地区生产总值,6.1,%,2023,河北省
地区生产总值,5.2,%,2023,石家庄市
地区生产总值,5.1,%,2023,唐山市
"""


@pytest.mark.parametrize("region", ["石家庄市", "石家庄", "河北省石家庄市", "130100"])
def test_a_waiver_covers_one_place_however_it_is_called(region: str, tmp_path: Path) -> None:
    waiver = GDP._replace(region=region)
    report = checked(tmp_path, waiver, table=PLACES, regions=["all"])
    assert [result.place for result in report.results if result.waived] == ["石家庄市"]
    assert [result.place for result in report.gate.failed] == ["唐山市"]


def test_a_waiver_without_a_region_is_of_the_documents_own(tmp_path: Path) -> None:
    report = checked(tmp_path, GDP, table=PLACES, regions=["all"])
    assert waived(report) == [] and "D302" in codes(report.findings)


def test_a_waiver_of_a_place_that_was_not_judged_names_those_that_were(tmp_path: Path) -> None:
    [finding] = checked(tmp_path, GDP, GDP._replace(region="保定市")).findings
    assert finding.code == "D303"
    assert message(finding, Lang.ZH).startswith(
        "保定市 地区生产总值（2023年）的豁免与本次判定的结果不符（本次判定：河北省）"
    )


NEAR = SHORT.replace("5.2", "5.8")
"""5.8 % is short of about 6, and within 5% of it."""
MISSING = SHORT.replace("城镇新增就业,90,万人,2023\n", "")


@pytest.mark.parametrize(
    ("table", "fail_on", "waiver"),
    [
        (NEAR, FailOn.NEAR, GDP),
        (MISSING, FailOn.MISSING, JOBS),
        (MISSING, FailOn.BINDING, JOBS),
        (SHORT.replace(",90,", ",89,"), FailOn.BINDING, JOBS),
    ],
)
def test_whatever_fails_the_gate_can_be_waived_and_only_where_it_does(
    table: str, fail_on: FailOn, waiver: Waiver, tmp_path: Path
) -> None:
    def exit_code(*waivers: Waiver) -> int:
        report = checked(tmp_path, *waivers, table=table, fail_on=[fail_on])
        assert waived(report) == [each.target for each in waivers]
        return report.exit_code

    assert exit_code() == 1
    assert exit_code(waiver) == 0


def test_a_binding_target_whose_figure_may_be_missing_is_no_finding_either(tmp_path: Path) -> None:
    strict = Policy(frozenset({FailOn.BINDING}), strict=True)
    gate = {"table": MISSING.replace("5.2", "6"), "policy": strict}
    without = checked(tmp_path, **gate)  # type: ignore[arg-type]
    assert (codes(without.findings), without.exit_code) == (["D232"], 3)
    report = checked(tmp_path, JOBS, **gate)  # type: ignore[arg-type]
    assert (codes(report.findings), report.exit_code) == ([], 0)


def test_near_needs_no_waiver_of_a_gate_that_lets_it_pass(tmp_path: Path) -> None:
    report = checked(tmp_path, GDP, table=NEAR)
    assert (waived(report), codes(report.findings)) == ([], ["D302"])


def test_a_target_that_is_behind_its_path_can_be_waived(tmp_path: Path) -> None:
    # 40 of 90 by June, where 45 would be on the path.
    table = SHORT.replace("城镇新增就业,90,万人,2023", "城镇新增就业,40,万人,2023年1-6月")
    half = JOBS._replace(period=Period(2023, 1, 6))
    gate = {"table": table, "fail_on": [FailOn.BEHIND]}
    assert checked(tmp_path, **gate).exit_code == 1  # type: ignore[arg-type]
    assert checked(tmp_path, half, **gate).exit_code == 0  # type: ignore[arg-type]
    whole_year = checked(tmp_path, JOBS, **gate)  # type: ignore[arg-type]
    assert (whole_year.exit_code, codes(whole_year.findings)) == (1, ["D303"])


def test_a_shortfall_that_is_only_declared_can_be_waived(tmp_path: Path) -> None:
    table = (
        "指标,实际值,单位,年份,完成情况\n地区生产总值,,%,2023,未完成\n城镇新增就业,90,万人,2023,\n"
    )
    assert checked(tmp_path, table=table).exit_code == 1
    report = checked(tmp_path, GDP, table=table)
    assert (report.results[0].verdict, report.exit_code) == (Verdict.UNJUDGED, 0)


def test_a_figure_without_a_year_is_covered_by_no_waiver(tmp_path: Path) -> None:
    plan = document(
        "    - {id: gdp, name: 地区生产总值, unit: '%', better: higher, measure: growth, at_least: 6}\n",
        period="[2021, 2023]",
    )
    table = "指标,实际值,完成情况\n地区生产总值,5,未完成\n"
    report = checked(tmp_path, GDP, table=table, plan=plan)
    assert waived(report) == [] and "D303" in codes(report.findings)


def test_an_error_in_the_data_is_never_waived(tmp_path: Path) -> None:
    report = checked(tmp_path, GDP, table=SHORT.replace("5.2", "abc"))
    assert (report.results[0].verdict, report.exit_code) == (Verdict.INVALID, 3)
    assert (waived(report), "D302" in codes(report.findings)) == ([], True)


def test_waivers_do_not_make_a_submission_pass_of_which_nothing_was_checked(tmp_path: Path) -> None:
    table = "指标,实际值,单位,年份\n地区生产总值,,%,2023\n"
    report = checked(tmp_path, GDP, JOBS, table=table, fail_on=[FailOn.MISSING])
    assert waived(report) == ["gdp", "jobs"]
    assert (report.gate.nothing_checked, report.exit_code) == (True, 1)


def test_a_task_that_is_not_reported_has_no_result_to_waive(tmp_path: Path) -> None:
    beds = GDP._replace(target="beds")
    missing = [FailOn.MISSING]
    [finding] = checked(tmp_path, beds, fail_on=missing).findings
    assert finding.code == "D303" and "judged: missing" in message(finding, Lang.EN)
    assert waived(checked(tmp_path, beds, fail_on=missing, tasks=True)) == ["beds"]


def test_what_is_for_another_document_is_counted_and_left_aside(tmp_path: Path) -> None:
    others = [GDP._replace(document="hebei-2022", target=f"t{n}") for n in (1, 2)]
    report = checked(tmp_path, *others, GDP._replace(document="plan"))
    assert waived(report) == ["gdp"]
    [finding] = report.findings
    assert message(finding, Lang.ZH) == "2 项豁免针对“hebei-2022”，不是 plan，未予采用"
    assert checked(tmp_path, *others, policy=Policy(strict=True)).exit_code == 1


def test_an_unknown_target_is_a_mistake_of_the_caller(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="'gpd'"):
        checked(tmp_path, GDP._replace(target="gpd"))


def test_a_waiver_that_nobody_may_be_told_of_has_no_effect_all_the_same(tmp_path: Path) -> None:
    from dabiao.findings.selection import Selection

    expired = GDP._replace(until=date(2024, 1, 1))
    report = checked(tmp_path, expired, rules=Selection(ignore=("D3",)))
    assert (codes(report.findings), report.exit_code) == ([], 1)
