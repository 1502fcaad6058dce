"""The years of a plan make a total, where what the figures are can be told."""

from pathlib import Path

import pytest

from dabiao.assess.years import total_of
from dabiao.model.reason import Reason, ReasonCode
from dabiao.model.result import Result
from dabiao.model.verdict import Verdict
from tests.helpers import check, dec, document, target

HEADER = "指标,实际值,单位,时间\n"
PLAN = "[2021, 2025]"
CUMULATIVE = "better: higher\n      measure: cumulative"
LIMIT = "better: lower\n      measure: cumulative"
REDUCTION = document(target("at_least: 15", "better: higher\n      measure: reduction")).targets[0]


def test_annual_reductions_chain_by_multiplication() -> None:
    # 1 - 0.961 * 0.961 * 0.963 * 0.962 * 0.964 = 0.17524…: the 17.5 % of five years.
    total = total_of(REDUCTION, [dec(v) for v in ("3.9", "3.9", "3.7", "3.8", "3.6")])
    assert total.quantize(dec("0.01")) == dec("17.52")


@pytest.mark.parametrize(
    ("lines", "figures", "verdict", "actual"),
    [
        # 150 homes each year are the 750; a running total would not stand still.
        ("at_least: 750\nsince: 2021", "150 150 150 150 150", Verdict.MET, "750"),
        ("at_least: 750", "150 150 150 150 149", Verdict.SHORTFALL, "749"),
        # A total that rises from year to year is a running total.
        ("at_least: 750\nsince: 2021", "150 300 450 600 740", Verdict.SHORTFALL, "740"),
        # 300 by 2022 against 300 of the way.
        ("at_least: 750\nsince: 2021", "160 140", Verdict.ON_TRACK, "300"),
    ],
)
def test_the_years_of_a_plan_add_up_unless_they_are_a_running_total(
    lines: str, figures: str, verdict: Verdict, actual: str, tmp_path: Path
) -> None:
    plan = document(target(lines, "better: higher\n      measure: cumulative", "套"), period=PLAN)
    rows = (f"某指标,{f},套,{y}\n" for y, f in enumerate(figures.split(), 2021))
    result = check(plan, tmp_path, HEADER + "".join(rows)).results[0]
    assert (result.verdict, result.actual) == (verdict, dec(actual))


def result(lines: str, indicator: str, rows: str, folder: Path, unit: str = "套") -> Result:
    """The result of rows ``period=figure`` against a target of the years 2021 to 2025."""
    plan = document(target(lines, indicator, f'"{unit}"'), period=PLAN)
    table = "".join(
        f"某指标,{figure},{unit},{period}\n"
        for period, figure in (row.split("=") for row in rows.split())
    )
    return check(plan, folder, HEADER + table).results[0]


def year_of_months(year: int, figure: int) -> str:
    return " ".join(f"{year}年{month}月={figure}" for month in range(1, 13))


@pytest.mark.parametrize(
    "rows",
    [
        "2022=150 2023=155 2024=160 2025=165",  # each year, and 2021 is missing
        "2024=150 2025=160",
        "2022=120 2023=180 2024=180",
        "2021=100 2022=160 2023=200 2024=260 2025=320",  # 1040 if they are of each year
        "2021=0 2022=100 2023=200 2024=300 2025=400",  # 1000
        "2021=150 2022=300 2023=200 2024=400 2025=500",  # a slip of the pen, or 1550
        "2025年1-6月=80",  # of half a year, or of nine halves
        "2025Q1=40 2025Q2=40",
        "2023年1-6月=80",
        "2022=150 2023年1-6月=80",  # 150 up to 2022, or in 2022 alone
        "2023=150",
        year_of_months(2025, 13),  # 156 of 2025 alone
        year_of_months(2023, 13),
    ],
)
def test_what_may_be_a_total_or_not_is_not_judged(rows: str, tmp_path: Path) -> None:
    found = result("at_least: 750\nsince: 2021", CUMULATIVE, rows, tmp_path)
    assert found.verdict is Verdict.UNJUDGED
    assert found.reason is not None and found.reason.code is ReasonCode.NO_RUNNING_TOTAL


@pytest.mark.parametrize(
    "rows",
    [
        "2021=30 2022=50 2023=70 2024=90 2025=110",  # 350 if they are of each year
        "2022=60 2023=70 2024=80 2025=90",
        "2024=60 2025=80",
        "2021=55 2022=90 2023Q1=5",  # 150 by March of 2023 or 95; the path is at 90 of 200
        "2021=0 2022=50 2023=100 2024=150 2025=190",
        "2025年1-6月=60",
        "2023年1-6月=30",
        year_of_months(2025, 10),
    ],
)
def test_a_limit_is_not_kept_by_what_may_be_one_year_alone(rows: str, tmp_path: Path) -> None:
    found = result("at_most: 200\nsince: 2021", LIMIT, rows, tmp_path)
    assert found.verdict is Verdict.UNJUDGED


@pytest.mark.parametrize(
    ("rows", "verdict", "actual"),
    [
        ("2021-2023=450 2024=150 2025=150", Verdict.MET, "750"),
        ("2024=600 2025=740", Verdict.SHORTFALL, "740"),  # so much is no figure of one year
        ("2021=160 2022=140 2023年1-6月=80", Verdict.ON_TRACK, "380"),  # 375 by June of 2023
        ("2021=150 2022=300 2023年1-6月=80", Verdict.ON_TRACK, "380"),
        ("2021=150 2022=300 2023年1-6月=380", Verdict.ON_TRACK, "380"),
        (
            f"2021=150 2022=300 2023=450 2024=600 {year_of_months(2025, 10)}",
            Verdict.SHORTFALL,
            "720",
        ),
        (f"2021=160 2022=140 2023=150 2024=150 {year_of_months(2025, 13)}", Verdict.MET, "756"),
    ],
)
def test_months_and_years_make_a_total_where_it_is_clear_what_they_are(
    rows: str, verdict: Verdict, actual: str, tmp_path: Path
) -> None:
    found = result("at_least: 750\nsince: 2021", CUMULATIVE, rows, tmp_path)
    assert (found.verdict, found.actual) == (verdict, dec(actual))


def test_annual_growth_chains_and_amounts_add_up(tmp_path: Path) -> None:
    each = " ".join(f"{year}={{0}}" for year in range(2021, 2026))
    growth = "better: higher\n      measure: growth"
    found = result("at_least: 45\nsince: 2021", growth, each.format(8), tmp_path, "%")
    assert found.verdict is Verdict.MET
    assert found.actual is not None
    assert found.actual.quantize(dec("0.01")) == dec("46.93")  # 1.08 ** 5
    reduction = "better: higher\n      measure: reduction"
    found = result("at_least: 5\nsince: 2021", reduction, each.format(1), tmp_path, "万吨")
    assert (found.verdict, found.actual) == (Verdict.MET, dec("5"))


def test_the_reduction_of_half_a_year_is_not_held_against_that_of_five(tmp_path: Path) -> None:
    reduction = "better: higher\n      measure: reduction"
    found = result("at_least: 15\nsince: 2021", reduction, "2025年1-6月=3", tmp_path, "%")
    assert found.verdict is Verdict.UNJUDGED


def test_shares_of_each_year_never_add_up(tmp_path: Path) -> None:
    share = "better: higher\n      measure: share"
    rows = "2022=30 2023=31 2024=30 2025=32"
    found = result("at_least: 55\nsince: 2022\nobserved: mean", share, rows, tmp_path, "%")
    assert (found.verdict, found.actual) == (Verdict.SHORTFALL, dec("32"))


def test_a_figure_that_nobody_can_tell_is_no_standard_for_another(tmp_path: Path) -> None:
    other = (
        target("at_least: 500", CUMULATIVE, "套").replace("id: t", "id: o").replace("某", "另一")
    )
    plan = document(target("at_least: {of: o}", CUMULATIVE, "套") + other, period=PLAN)
    rows = "某指标,600,套,2025\n另一指标,100,套,2024\n另一指标,110,套,2025\n"
    found = check(plan, tmp_path, HEADER + rows).results[0]
    assert found.reason is not None and found.reason.code is ReasonCode.OTHER_NOT_REPORTED


@pytest.mark.parametrize(
    ("row", "verdict"),
    [
        ("2021=3.7", Verdict.BEHIND),  # that of the first year is the total; of 3.77
        ("2021=3.8", Verdict.ON_TRACK),
        ("2025=3.6", Verdict.UNJUDGED),  # 3.6 a year make 16.7, and 3.6 in all is far too little
        ("2023=2.5", Verdict.UNJUDGED),
        ("2023=0", Verdict.UNJUDGED),
        ("2023=8.7", Verdict.UNJUDGED),
        ("2023=8.8", Verdict.BEHIND),  # two and a half times 3.5: hardly in one year; of 10.9
        ("2023=11", Verdict.ON_TRACK),  # more than 10.9, even if it were of 2023 alone
        ("2025=17", Verdict.SHORTFALL),
        ("2025=17.5", Verdict.MET),
        ("2021-2025=3.6", Verdict.SHORTFALL),  # so the period says
        ("2025=累计下降3.6%", Verdict.SHORTFALL),  # so the words say
        ("2023=累计下降8%", Verdict.BEHIND),
        ("2023=下降3.6%", Verdict.UNJUDGED),
    ],
)
def test_one_figure_of_a_later_year_is_judged_where_both_readings_agree(
    row: str, verdict: Verdict, tmp_path: Path
) -> None:
    reduction = "better: higher\n      measure: reduction"
    found = result("at_least: 17.5\nsince: 2021", reduction, row, tmp_path, "%")
    assert found.verdict is verdict
    if verdict is Verdict.UNJUDGED:
        assert found.reason == Reason(ReasonCode.NO_RUNNING_TOTAL, {"since": 2021})


@pytest.mark.parametrize(
    ("row", "verdict"),
    [
        ("2025=150", Verdict.UNJUDGED),
        ("2025=700", Verdict.SHORTFALL),
        ("2023年=累计150", Verdict.UNJUDGED),  # since January as well as since 2021
        ("2025=750", Verdict.MET),
    ],
)
def test_one_amount_of_a_later_year_is_judged_where_both_readings_agree(
    row: str, verdict: Verdict, tmp_path: Path
) -> None:
    assert result("at_least: 750\nsince: 2021", CUMULATIVE, row, tmp_path).verdict is verdict


@pytest.mark.parametrize(
    ("row", "verdict"),
    [
        ("2025=110", Verdict.UNJUDGED),
        ("2025=201", Verdict.SHORTFALL),  # passed by the year alone
        ("2023=121", Verdict.BEHIND),  # 120 by 2023
        ("2023=119", Verdict.UNJUDGED),
        ("2021-2025=110", Verdict.MET),
    ],
)
def test_a_limit_that_one_year_has_passed_is_passed(
    row: str, verdict: Verdict, tmp_path: Path
) -> None:
    assert result("at_most: 200\nsince: 2021", LIMIT, row, tmp_path).verdict is verdict


def test_a_total_without_a_first_year_may_be_that_of_the_whole_plan(tmp_path: Path) -> None:
    found = result("at_least: 100", CUMULATIVE, "2025=30", tmp_path)
    assert found.verdict is Verdict.UNJUDGED
    assert found.reason == Reason(ReasonCode.NO_RUNNING_TOTAL, {"since": 2021})
