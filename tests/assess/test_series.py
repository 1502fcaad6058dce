"""Several periods of one target: one decides, and each has its own verdict."""

from pathlib import Path

from dabiao.core.periods import Period
from dabiao.model.document import Document
from dabiao.model.reason import Reason, ReasonCode
from dabiao.model.result import Result
from dabiao.model.verdict import Verdict
from tests.helpers import check, dec, document, load, target, told


def of(plan: Document, folder: Path, target_id: str, *rows: str) -> Result:
    """The result of rows 指标,实际值,单位,年份."""
    report = check(plan, folder, "指标,实际值,单位,年份\n" + "".join(f"{row}\n" for row in rows))
    return next(result for result in report.results if result.target.id == target_id)


def said(result: Result) -> list[tuple[str, str]]:
    """Period and verdict: of what decides, then of the others."""
    return [(str(r.period), str(r.verdict)) for r in (result, *result.series)]


def test_the_due_year_decides_and_the_others_follow_in_their_order(tmp_path: Path) -> None:
    # 城镇生活垃圾无害化处理率 95 (2020) to 100 (2025): 96, 97, 98, 99, 100; a ratio of the whole year.
    result = of(
        load("chengde-eco-2025"),
        tmp_path,
        "urban-waste-harmless-treatment",
        "城镇生活垃圾无害化处理率,99.9,%,2025",
        "城镇生活垃圾无害化处理率,100,%,2024",
        "城镇生活垃圾无害化处理率,96.5,%,2022",
        "城镇生活垃圾无害化处理率,98,%,2023",
        "城镇生活垃圾无害化处理率,97.2,%,2022年1-6月",
    )
    assert said(result) == [
        ("2025", "shortfall"),
        ("2022-01/2022-06", "on_track"),  # 97 in 2022
        ("2022", "behind"),  # 97
        ("2023", "on_track"),
        ("2024", "ahead"),
    ]
    assert (result.actual, result.gap, result.expected) == (dec("99.9"), dec("-0.1"), None)
    assert [r.expected for r in result.series] == [dec("97"), dec("97"), dec("98"), dec("99")]
    assert [r.gap for r in result.series] == [dec("-2.8"), dec("-3.5"), dec("-2"), dec("0")]


def test_before_the_due_year_the_latest_period_decides(tmp_path: Path) -> None:
    result = of(
        load("chengde-eco-2025"),
        tmp_path,
        "urban-waste-harmless-treatment",
        "城镇生活垃圾无害化处理率,97,%,2022",
        "城镇生活垃圾无害化处理率,97,%,2023",
        "城镇生活垃圾无害化处理率,96,%,2021",
    )
    assert said(result) == [("2023", "behind"), ("2021", "on_track"), ("2022", "on_track")]


def test_the_year_goes_before_its_last_month(tmp_path: Path) -> None:
    hebei = load("hebei-2023")
    rows = ("城镇化率,63,%,2023年12月", "城镇化率,63.1,%,2023", "城镇化率,62,%,2023年1-11月")
    result = of(hebei, tmp_path, "urbanisation-rate", *rows)
    assert said(result) == [
        ("2023", "met"),
        ("2023-01/2023-11", "unjudged"),
        ("2023-12", "met"),
    ]


def test_a_month_alone_hides_no_figure_since_january(tmp_path: Path) -> None:
    rows = ("GDP,6.5,%,2023年1-6月", "GDP,9,%,2023年7月", "GDP,4,%,2023年1-3月")
    result = of(load("hebei-2023"), tmp_path, "gdp-growth", *rows)
    assert said(result) == [
        ("2023-01/2023-06", "on_track"),
        ("2023-01/2023-03", "behind"),
        ("2023-07", "unjudged"),
    ]
    alone = of(load("hebei-2023"), tmp_path, "gdp-growth", "GDP,9,%,2023年7月")
    assert alone.reason == Reason(ReasonCode.PART_OF_YEAR, {"period": Period(2023, 7, 7)})


def test_each_period_names_the_finding_of_its_own_row(tmp_path: Path) -> None:
    table = "指标,实际值,单位,年份\nGDP,abc,%,2022\nGDP,6,亿元,2023\n"
    report = check(load("hebei-2023"), tmp_path, table)
    assert told(report.findings) == [("D203", 2, 2), ("D204", 3, 3)]
    result = next(r for r in report.results if r.target.id == "gdp-growth")
    [before] = result.series
    assert said(result) == [("2023", "invalid"), ("2022", "invalid")]
    for row, code in ((result, "D204"), (before, "D203")):
        assert row.defect is not None and row.defect.code == code
        assert row.reason == Reason(ReasonCode.FINDING, {"code": row.defect.rule})
    assert result.defect is report.findings[1] and before.defect is report.findings[0]


def test_an_unusable_row_of_one_year_does_not_spoil_another(tmp_path: Path) -> None:
    rows = ("GDP,6,%,2023", "GDP,abc,%,2022", "GDP,5.9,%,2023年1-9月")
    result = of(load("hebei-2023"), tmp_path, "gdp-growth", *rows)
    assert said(result) == [("2023", "met"), ("2022", "invalid"), ("2023-01/2023-09", "on_track")]


def test_a_period_without_a_figure_is_not_there(tmp_path: Path) -> None:
    rows = ("GDP,,%,2023", "GDP,6,%,2023年1-6月", "GDP,---,%,2022")
    result = of(load("hebei-2023"), tmp_path, "gdp-growth", *rows)
    assert said(result) == [("2023-01/2023-06", "on_track")]
    nothing = of(load("hebei-2023"), tmp_path, "gdp-growth", "GDP,,%,2023", "GDP,,%,2022")
    assert said(nothing) == [("2023", "missing")]


def test_an_improvement_is_held_against_the_year_before_in_each_year(tmp_path: Path) -> None:
    plan = document(target("improve: true", "better: lower", "天"), period="[2021, 2023]")
    rows = ("某指标,9,天,2021", "某指标,9,天,2022", "某指标,8,天,2023")
    result = of(plan, tmp_path, "t", *rows)
    # Of 2020 there is none; 2022 is no better than 2021, but due in 2023; and 2023 is better.
    assert said(result) == [("2023", "met"), ("2021", "unjudged"), ("2022", "unjudged")]
    assert (result.figure, result.gap) == (dec("9"), dec("-1"))
    assert [r.reason for r in result.series] == [
        Reason(ReasonCode.NOTHING_BEFORE, {"period": Period(2020)}),
        Reason(ReasonCode.DUE_LATER, {"due": 2023}),
    ]


SUM = "at_least: 100\nsince: 2021\ndue: 2025"
IN_ALL = "better: higher\n      measure: cumulative"


def test_figures_of_each_year_are_not_taken_for_their_total(tmp_path: Path) -> None:
    plan = document(target(SUM, IN_ALL, "个"), period="[2021, 2025]")

    def verdict(*values: str) -> str:
        rows = (f"某指标,{value},个,{year}" for year, value in enumerate(values, 2021))
        return str(of(plan, tmp_path, "t", *rows).verdict)

    assert verdict("20", "41") == "on_track"  # 41 of 40
    assert verdict("20", "39") == "behind"
    assert verdict("20", "20") == "unjudged"  # 20 a year, or none in the second?
    assert verdict("20", "19") == "behind"  # 19 or 39 in all (D242): short of 40 either way
    assert verdict("25", "15") == "on_track"  # no total falls like that: 40 of 40
    assert verdict("90", "80", "100") == "ahead"  # whatever the others are
    doubtful = of(plan, tmp_path, "t", "某指标,20,个,2021", "某指标,20,个,2022")
    assert doubtful.reason == Reason(ReasonCode.NO_RUNNING_TOTAL, {"since": 2021})


def test_the_sum_of_one_year_may_stand_still_for_a_quarter(tmp_path: Path) -> None:
    plan = document(target("at_least: 60\nsince: 2023", IN_ALL, "个"))
    rows = ("某指标,30,个,2023年1-3月", "某指标,30,个,2023年1-6月")
    assert of(plan, tmp_path, "t", *rows).verdict is Verdict.ON_TRACK


def test_what_is_to_stay_low_is_not_below_its_limit_by_the_figure_of_one_year(
    tmp_path: Path,
) -> None:
    lower = IN_ALL.replace("higher", "lower")
    plan = document(target(SUM.replace("least", "most"), lower, "个"), period="[2021, 2025]")
    rows = tuple(f"某指标,30,个,{year}" for year in range(2021, 2026))
    assert of(plan, tmp_path, "t", *rows).verdict is Verdict.SHORTFALL  # 150 of at most 100
    total = tuple(f"某指标,{19 * (year - 2020)},个,{year}" for year in range(2021, 2026))
    assert of(plan, tmp_path, "t", *total).verdict is Verdict.MET


def test_a_row_without_a_year_is_not_judged_in_a_plan_of_several(tmp_path: Path) -> None:
    plan = document(target("at_least: 60", unit="个"), period="[2021, 2025]")
    result = of(plan, tmp_path, "t", "某指标,61,个,")
    assert (result.verdict, result.actual) == (Verdict.UNJUDGED, dec("61"))
    assert result.reason == Reason(ReasonCode.NO_YEAR)
    assert result.series == ()
