"""Where a path starts: at the printed base value, or at a figure that was reported."""

from pathlib import Path

from dabiao.model.reason import ReasonCode
from dabiao.model.result import Result
from dabiao.model.verdict import Verdict
from tests.helpers import check, dec, document, load, target


def results(plan: str, rows: str, folder: Path) -> list[Result]:
    """The results of rows of 指标, 时间 and 实际值, of what was reported."""
    report = check(load(plan), folder, f"指标,时间,实际值\n{rows}")
    return [result for result in report.results if result.observation is not None]


def test_the_december_of_a_stock_is_the_end_of_its_year(tmp_path: Path) -> None:
    rows = "每万名城镇常住人口拥有社区工作者,2020年12月,10\n每万名城镇常住人口拥有社区工作者,2023,14.8\n"
    (found,) = results("chengde-community-2025", rows, tmp_path)
    assert found.verdict is Verdict.ON_TRACK and found.expected == dec("14.8")  # 10 + 8 * 3/5


def test_the_june_of_a_stock_is_no_base(tmp_path: Path) -> None:
    rows = "每万名城镇常住人口拥有社区工作者,2020年6月,10\n每万名城镇常住人口拥有社区工作者,2023,14.8\n"
    (found,) = results("chengde-community-2025", rows, tmp_path)
    assert found.verdict is Verdict.UNJUDGED


def test_the_year_before_the_plan_counts_before_that_of_the_printed_base_values(
    tmp_path: Path,
) -> None:
    # A plan from 2022 on, whose base values are all of 2020.
    rows = "重点人群残疾预防知识普及率,2020,60\n重点人群残疾预防知识普及率,2024,76\n"
    (found,) = results("chengde-disability-2025", rows, tmp_path)
    assert found.verdict is Verdict.ON_TRACK and found.expected == 76  # 60 + 20 * 4/5
    rows += "重点人群残疾预防知识普及率,2021,70\n"
    (found,) = results("chengde-disability-2025", rows, tmp_path)
    assert found.verdict is Verdict.BEHIND and found.expected == dec("77.5")  # 70 + 10 * 3/4


def test_a_figure_does_not_start_from_itself(tmp_path: Path) -> None:
    # What a stock had reached before the plan is reached; and so it is if that is all we know.
    (found,) = results("chengde-community-2025", "通5G行政村比例,2020,85\n", tmp_path)
    assert found.verdict is Verdict.AHEAD
    # In the plan it is kept.
    rows = "通5G行政村比例,2020,85\n通5G行政村比例,2023,82\n"
    (found,) = results("chengde-community-2025", rows, tmp_path)
    assert found.verdict is Verdict.ON_TRACK and found.expected == 80


def test_a_county_starts_from_its_own_base_and_not_from_that_of_the_city(tmp_path: Path) -> None:
    name = "农村社区综合服务设施覆盖率"  # 60 of the city in 2020, to 80 in 2025
    table = (
        f"指标,地区,时间,实际值\n{name},承德市,2023,72\n{name},平泉市,2020,40\n"
        f"{name},平泉市,2023,64\n{name},滦平县,2023,64\n"
    )
    report = check(load("chengde-community-2025"), tmp_path, table, regions=("all",))
    found = {r.place: r for r in report.results if r.observation is not None}
    city, own, unknown = (found[place] for place in (None, "平泉市", "滦平县"))
    assert city.verdict is Verdict.ON_TRACK and city.expected == 72
    assert own.verdict is Verdict.ON_TRACK and own.expected == 64  # 40 + 40 * 3/5
    assert own.progress is not None and own.progress.path.is_observed
    assert unknown.verdict is Verdict.UNJUDGED
    assert unknown.reason is not None and unknown.reason.code is ReasonCode.NO_BASE
    assert unknown.reason.fields["year"] == 2020


def test_no_base_is_asked_for_of_what_is_on_track_without(tmp_path: Path) -> None:
    rows = "畜禽粪污综合利用率,2023,{}\n"
    (good,) = results("chengde-energy-2025", rows.format(90), tmp_path)
    assert good.verdict is Verdict.ON_TRACK
    assert good.reason is not None and good.reason.code is ReasonCode.DUE_LATER
    (low,) = results("chengde-energy-2025", rows.format(80), tmp_path)
    assert low.verdict is Verdict.UNJUDGED
    assert low.reason is not None and low.reason.code is ReasonCode.NO_BASE


def test_what_would_be_near_if_it_were_due_is_not_behind(tmp_path: Path) -> None:
    lines = "about: 100\nbase: {year: 2020, value: 97}"
    plan = document(
        target(lines, "better: higher\n      measure: share"), period="[2021, 2025]"
    )  # in 2023 the path stands at 98.8; 95 is 5 % less than 100
    for value, verdict in (("98.8", "on_track"), ("95", "on_track"), ("94.9", "behind")):
        table = f"指标,实际值,年份\n某指标,{value},2023\n"
        assert check(plan, tmp_path, table).results[0].verdict == verdict
