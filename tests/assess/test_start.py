"""Where a path starts: at the printed base value, or at a figure that was reported."""

from pathlib import Path

from dabiao.core.periods import Period
from dabiao.model.reason import Reason, ReasonCode
from dabiao.model.result import Result
from dabiao.model.verdict import Verdict
from tests.helpers import check, codes, dec, document, load, target


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


# 持续改善: with what a value is compared

GOOD_AIR = "地级城市空气质量优良天数比例"  # to improve on 74 % of 2022


def test_a_city_is_to_improve_on_its_own_year_before_and_not_on_the_provinces(
    tmp_path: Path,
) -> None:
    rows = (
        "石家庄市,75,2023", "石家庄市,80,2022",  # fell by 5
        "唐山市,72,2023", "唐山市,60,2022",  # rose by 12
        "承德市,75,2023",
    )  # fmt: skip
    table = "指标,地区,实际值,年份\n" + "".join(f"{GOOD_AIR},{row}\n" for row in rows)
    report = check(load("hebei-2023"), tmp_path, table, regions=("all",))
    found = {r.place: r for r in report.results if r.observation is not None}
    fell, rose, alone = (found[place] for place in ("石家庄市", "唐山市", "承德市"))
    assert (fell.verdict, fell.gap, fell.figure) == (Verdict.SHORTFALL, dec("-5"), dec("80"))
    assert (rose.verdict, rose.gap) == (Verdict.MET, dec("12"))
    assert alone.verdict is Verdict.UNJUDGED
    assert alone.reason == Reason(ReasonCode.NOTHING_BEFORE, {"period": Period(2022)})
    assert codes(report.findings) == []  # 80 is no other figure for the province


def test_a_district_is_to_improve_on_its_own_figure_of_the_base_year(tmp_path: Path) -> None:
    # 市区空气质量优良天数比例持续提高, 88 % in 2020; the district had 92.
    table = "指标,地区,实际值,年份\n" + "".join(
        f"good-air-days-rising,双桥区,{value},{year}\n" for value, year in ((92, 2020), (91, 2025))
    )
    report = check(load("chengde-eco-2025"), tmp_path, table, regions=("双桥区",))
    (found,) = (r for r in report.results if r.target.id == "good-air-days-rising")
    assert (found.verdict, found.gap) == (Verdict.SHORTFALL, dec("-1"))


def test_half_a_year_is_compared_with_the_same_half_where_that_is_reported(tmp_path: Path) -> None:
    half = f"{GOOD_AIR},2023年1-6月,70\n"
    (found,) = results("hebei-2023", half + f"{GOOD_AIR},2022年1-6月,65\n", tmp_path)
    assert (found.verdict, found.expected, found.gap) == (Verdict.ON_TRACK, dec("65"), dec("5"))
    (worse,) = results("hebei-2023", half + f"{GOOD_AIR},2022年1-6月,71\n", tmp_path)
    assert (worse.verdict, worse.expected) == (Verdict.BEHIND, dec("71"))
    # Without it the printed 74 % of the year is all that there is.
    (alone,) = results("hebei-2023", half, tmp_path)
    assert (alone.verdict, alone.expected) == (Verdict.BEHIND, dec("74"))


def test_half_a_year_of_a_city_is_not_compared_with_its_whole_year(tmp_path: Path) -> None:
    table = (
        f"指标,地区,实际值,年份\n{GOOD_AIR},石家庄市,70,2023年1-6月\n{GOOD_AIR},石家庄市,65,2022\n"
    )
    report = check(load("hebei-2023"), tmp_path, table, regions=("石家庄市",))
    (found,) = (r for r in report.results if r.observation is not None)
    assert found.verdict is Verdict.UNJUDGED
    assert found.reason == Reason(ReasonCode.NOTHING_BEFORE, {"period": Period(2022, 1, 6)})


def test_another_base_than_the_printed_one_is_noted_and_does_not_count(tmp_path: Path) -> None:
    rows = f"{GOOD_AIR},2023,75\n{GOOD_AIR},2022,{{}}\n"
    for base, found in (("80", ["D269"]), ("73", ["D269"]), ("74.4", []), ("74.0", [])):
        report = check(load("hebei-2023"), tmp_path, f"指标,时间,实际值\n{rows.format(base)}")
        (result,) = (r for r in report.results if r.observation is not None)
        assert (result.verdict, result.figure) == (Verdict.MET, dec("74"))
        assert codes(report.findings) == found


def test_the_figure_from_which_a_path_would_start_asks_for_no_other(tmp_path: Path) -> None:
    (found,) = results("hebei-2023", "常住人口城镇化率,2022,61.65\n", tmp_path)
    assert found.verdict is Verdict.UNJUDGED
    assert found.reason == Reason(ReasonCode.BEFORE_PERIOD, {"year": 2022})


def test_of_a_harvest_nothing_is_asked_before_the_year_is_over(tmp_path: Path) -> None:
    (found,) = results("hebei-2023", "粮食总产量,2023年1-6月,300亿斤\n", tmp_path)
    assert found.verdict is Verdict.UNJUDGED
    assert found.reason == Reason(ReasonCode.DUE_LATER, {"due": 2023, "no_path": True})
