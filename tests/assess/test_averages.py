"""A mean rate of years (年均增长) is judged by all years up to one, chained, or by the mean itself."""

from pathlib import Path

import pytest

from dabiao.core.lang import Lang
from dabiao.core.periods import Period
from dabiao.model.reason import ReasonCode
from dabiao.model.result import Result
from dabiao.model.verdict import Verdict
from dabiao.render.phrases import target_text
from dabiao.templates.periods import period_of
from tests.helpers import check, dec, document, target

PLAN = "[2026, 2030]"
GROWTH = "better: higher\n      measure: growth"
REDUCTION = "better: higher\n      measure: reduction"
OVER_THE_PLAN = "since: 2026\naverage: true"


def result(comparator: str, rows: str, folder: Path, indicator: str = GROWTH) -> Result:
    """The result of rows ``period=figure`` against a mean rate of 2026 to 2030."""
    plan = document(target(f"{comparator}\n{OVER_THE_PLAN}", indicator), period=PLAN)
    lines = (row.split("=") for row in rows.split())
    table = "".join(f"某指标,{figure},%,{period}\n" for period, figure in lines)
    return check(plan, folder, "指标,实际值,单位,年份\n" + table).results[0]


@pytest.mark.parametrize(
    ("comparator", "rows", "verdict", "mean"),
    [
        # The last year alone is short of 5, the five years are not: 1.06 * 1.06 * 1.05 * 1.04 *
        # 1.04 = 1.27604, whose fifth root is 1.04996.
        ("at_least: 5", "2026=6 2027=6 2028=5 2029=4 2030=4", Verdict.MET, "5"),
        # 1.04 ** 4 * 1.06 = 1.24005, whose fifth root is 1.0440: the last year alone would do.
        ("at_least: 5", "2026=4 2027=4 2028=4 2029=4 2030=6", Verdict.SHORTFALL, "4.4"),
        ("at_least: 6.5", "2026=6.5 2027=6.5 2028=6.5 2029=6.5 2030=6.5", Verdict.MET, "6.5"),
        # 年均 ≈ 5: 4.8 is within 5 % of it.
        ("about: 5", "2026=4.8 2027=4.8 2028=4.8 2029=4.8 2030=4.8", Verdict.NEAR, "4.8"),
        # Before 2030 the mean so far is a stage: sqrt(1.06 * 1.04) = 1.04995.
        ("at_least: 5", "2026=6 2027=4", Verdict.ON_TRACK, "5"),
        ("at_least: 5", "2026=4 2027=4", Verdict.BEHIND, "4"),
        ("at_least: 5", "2026=4", Verdict.BEHIND, "4"),
        # The mean of the years as the office that publishes it has it.
        ("at_least: 5", "2026-2030=5.1", Verdict.MET, "5.1"),
        ("at_least: 5", "2026-2030=4.9", Verdict.SHORTFALL, "4.9"),
        ("at_least: 5", "2026-2028=5.1", Verdict.ON_TRACK, "5.1"),
        ("at_least: 5", "2030=9 2026-2030=4.9", Verdict.SHORTFALL, "4.9"),
    ],
)
def test_the_years_are_chained_to_their_mean_rate(
    comparator: str, rows: str, verdict: Verdict, mean: str, tmp_path: Path
) -> None:
    found = result(comparator, rows, tmp_path)
    assert (found.verdict, found.actual) == (verdict, dec(mean))


def test_reductions_chain_too(tmp_path: Path) -> None:
    # 0.96 * 0.98 = 0.9408, whose root is 0.96995: down by 3.0 % a year.
    found = result("at_least: 3", "2026=4 2027=2", tmp_path, REDUCTION)
    assert (found.verdict, found.actual) == (Verdict.ON_TRACK, dec("3.01"))


@pytest.mark.parametrize(
    "rows", ["2030=6", "2030=4", "2027=6", "2026=5 2028=6", "2030年1-6月=6", "2028年1-6月=6"]
)
def test_no_year_alone_and_no_part_of_one_decides(rows: str, tmp_path: Path) -> None:
    found = result("at_least: 5", rows, tmp_path)
    assert found.verdict is Verdict.UNJUDGED
    assert found.reason is not None
    assert found.reason.code is ReasonCode.YEARS_LACKING


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        ("2025=6", ReasonCode.BEFORE_PERIOD),
        ("2021-2030=6", ReasonCode.OTHER_YEARS),
        ("2027-2030=6", ReasonCode.OTHER_YEARS),
    ],
)
def test_other_years_say_nothing(rows: str, reason: ReasonCode, tmp_path: Path) -> None:
    found = result("at_least: 5", rows, tmp_path)
    assert found.verdict is Verdict.UNJUDGED
    assert found.reason is not None
    assert found.reason.code is reason


def test_a_mean_is_held_against_the_mean_of_another_and_no_single_year_of_it(
    tmp_path: Path,
) -> None:
    gdp = f"    - id: gdp\n      name: 总值\n      unit: '%'\n      {GROWTH}\n      at_least: 5\n"
    mean = "      since: 2026\n      average: true\n"
    income = target(f"about: {{of: gdp}}\n{OVER_THE_PLAN}", GROWTH)
    rows = "指标,实际值,单位,年份\n" + "".join(
        f"总值,{gdp},%,{year}\n某指标,{income},%,{year}\n"
        for year, gdp, income in ((2026, 6, 5), (2027, 4, 5))
    )
    held = check(document(gdp + mean + income, period=PLAN), tmp_path, rows).results[1]
    assert (held.verdict, held.figure) == (Verdict.ON_TRACK, dec("5"))
    alone = check(document(gdp + income, period=PLAN), tmp_path, rows).results[1]
    assert alone.verdict is Verdict.UNJUDGED


def test_it_is_shown_and_asked_for_as_a_mean() -> None:
    plan = document(target(f"about: 5\n{OVER_THE_PLAN}", GROWTH), period=PLAN)
    mean = plan.targets[0]
    assert target_text(mean, plan, Lang.ZH) == "年均 ≈ 5 %"
    assert target_text(mean, plan, Lang.EN) == "≈ 5 % a year on average"
    assert period_of(mean, Period(2030)) == Period(2030, since=2026)
    assert period_of(mean, Period(2026)) == Period(2026)
