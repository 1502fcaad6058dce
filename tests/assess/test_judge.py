"""Verdicts: what a statistician would say of a value and a target."""

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dabiao.library.folders import Library
from dabiao.model.comparator import Tolerance
from dabiao.model.reason import Reason, ReasonCode
from dabiao.model.verdict import Verdict
from tests.helpers import HEAD, check, codes, dec, document, judged, target


@pytest.mark.parametrize(
    ("lines", "better", "value", "verdict", "gap"),
    [
        ("at_least: 6", "higher", "6", "met", "0"),
        ("at_least: 6", "higher", "5.99", "shortfall", "-0.01"),
        ("more_than: 2.3", "higher", "2.3", "shortfall", "0"),
        ("more_than: 2.3", "higher", "2.31", "met", "0.01"),
        ("at_most: 35", "lower", "35", "met", "0"),
        ("at_most: 5.5", "lower", "6", "shortfall", "0.5"),
        ("less_than: 5", "lower", "5", "shortfall", "0"),
        ("about: 6", "higher", "6", "met", "0"),
        ("about: 6", "higher", "7", "met", "1"),
        ("about: 6", "higher", "5.7", "near", "-0.3"),
        ("about: 6", "higher", "5.69", "shortfall", "-0.31"),
        ("about: 3", "lower", "2", "met", "-1"),
        ("about: 3", "lower", "3.15", "near", "0.15"),
        ("about: 3", "lower", "3.16", "shortfall", "0.16"),
        ("about: 20", "none", "20.5", "near", "0.5"),
        ("about: 20", "none", "18.9", "shortfall", "-1.1"),
        ("about: 0", "higher", "-0.1", "shortfall", "-0.1"),
        ("between: [5, 5.5]", "higher", "5.2", "met", "0"),
        ("between: [5, 5.5]", "higher", "6", "met", "0.5"),
        ("between: [5, 5.5]", "higher", "4.9", "shortfall", "-0.1"),
        ("between: [5, 5.5]", "none", "6", "shortfall", "0.5"),
        ("exactly: 20", "higher", "20", "met", "0"),
        ("exactly: 20", "higher", "21", "shortfall", "1"),
        ("improve: true\nbase: {year: 2022, value: 74}", "higher", "74", "shortfall", "0"),
        ("improve: true\nbase: {year: 2022, value: 74}", "higher", "75", "met", "1"),
        ("maintain: true\nbase: {year: 2022, value: 74}", "higher", "74", "met", "0"),
        ("maintain: true\nbase: {year: 2022, value: 74}", "higher", "73.9", "shortfall", "-0.1"),
    ],
)
def test_verdict_and_gap(
    lines: str, better: str, value: str, verdict: str, gap: str, tmp_path: Path
) -> None:
    result = judged(lines, value, tmp_path, better=better)
    assert (result.verdict, result.gap) == (Verdict(verdict), dec(gap))


def test_the_tolerance_nearest_to_the_target_counts(tmp_path: Path) -> None:
    own = document(target("about: 6\ntolerance: 0"), more="tolerance: 10%\n")
    of_document = document(target("about: 6"), more="tolerance: 10%\n")
    table = "指标,实际值\n某指标,5.5\n"
    assert check(own, tmp_path, table).results[0].verdict is Verdict.SHORTFALL
    assert check(of_document, tmp_path, table).results[0].verdict is Verdict.NEAR
    wide = Tolerance.parse("0.5")
    assert check(own, tmp_path, table, tolerance=wide).results[0].verdict is Verdict.NEAR


def test_before_the_due_year_a_target_is_ahead_or_unjudged_but_never_missed(tmp_path: Path) -> None:
    plan = document(target("at_least: 60\ndue: 2025"), period="[2021, 2025]")
    reached = check(plan, tmp_path, "指标,实际值,年份\n某指标,61,2023\n").results[0]
    short = check(plan, tmp_path, "指标,实际值,年份\n某指标,59,2023\n").results[0]
    due = check(plan, tmp_path, "指标,实际值,年份\n某指标,59,2025\n").results[0]
    assert (reached.verdict, short.verdict, due.verdict) == (
        Verdict.AHEAD,
        Verdict.UNJUDGED,
        Verdict.SHORTFALL,
    )
    assert short.reason == Reason(ReasonCode.NO_BASE, {"due": 2025, "year": 2020})


def test_the_value_of_the_due_year_decides_whatever_came_before(tmp_path: Path) -> None:
    plan = document(target("at_least: 60"), period="[2021, 2025]")
    table = "指标,实际值,年份\n某指标,59,2025\n某指标,61,2023\n"
    assert check(plan, tmp_path, table).results[0].verdict is Verdict.SHORTFALL


def test_growth_of_a_year_before_the_plan_says_nothing_of_its_target(tmp_path: Path) -> None:
    growth = document(target("at_least: 6", "better: higher\n      measure: growth"))
    level = document(target("at_least: 6", "better: higher\n      measure: level"))
    table = "指标,实际值,年份\n某指标,8,2022\n"
    assert check(growth, tmp_path, table).results[0].verdict is Verdict.UNJUDGED
    assert check(level, tmp_path, table).results[0].verdict is Verdict.AHEAD


def test_improve_compares_with_the_year_before(tmp_path: Path) -> None:
    plan = document(target("improve: true", "better: lower", unit="µg/m³"))
    better = "指标,实际值,年份\n某指标,38,2022\n某指标,37,2023\n"
    assert check(plan, tmp_path, better).results[0].verdict is Verdict.MET
    alone = "指标,实际值,年份\n某指标,37,2023\n某指标,40,2021\n"
    assert check(plan, tmp_path, alone).results[0].verdict is Verdict.UNJUDGED


INCOME = """\
    - indicator: gdp-growth
      about: 6
    - indicator: disposable-income-growth
      about: {of: gdp-growth}
"""


def test_a_figure_that_is_another_indicator_is_judged_when_both_are_observed(
    tmp_path: Path,
) -> None:
    plan = document(INCOME)
    both = check(plan, tmp_path, "指标,实际值\nGDP,5.5\n居民收入,5.3\n").results[1]
    assert (both.verdict, both.figure, both.gap) == (Verdict.NEAR, dec("5.5"), dec("-0.2"))
    one = check(plan, tmp_path, "指标,实际值\n居民收入,5.3\n").results[1]
    assert one.verdict is Verdict.UNJUDGED


def test_a_delegated_target_is_judged_by_the_target_that_it_names(tmp_path: Path) -> None:
    other = tmp_path / "province.yaml"
    lines = (
        "    - id: t\n      name: 省\n      better: higher\n      unit: 万吨\n      at_least: 2\n"
    )
    text = HEAD.replace("plan", "province") + f"period: 2023\ngroups:\n  甲:\n{lines}"
    other.write_text(text, encoding="utf-8")
    plan = document(target("delegated: true\nfrom: province/t", unit="吨"))
    library = Library(tmp_path)
    short = check(plan, tmp_path, "指标,实际值\n某指标,19999\n", targets=library).results[0]
    assert (short.verdict, short.figure) == (Verdict.SHORTFALL, dec("20000"))


def test_a_delegated_target_keeps_the_tolerance_of_whoever_set_it(tmp_path: Path) -> None:
    lines = "    - id: t\n      name: 省\n      better: higher\n      unit: '%'\n      about: 10\n"
    text = (
        HEAD.replace("plan", "province") + f"period: 2023\ntolerance: 10%\ngroups:\n  甲:\n{lines}"
    )
    (tmp_path / "province.yaml").write_text(text, encoding="utf-8")
    higher = document(target("delegated: true\nfrom: province/t"))
    lower = document(target("delegated: true\nfrom: province/t", "better: lower"))
    table = "指标,实际值\n某指标,9\n"
    library = Library(tmp_path)
    assert check(higher, tmp_path, table, targets=library).results[0].verdict is Verdict.NEAR
    assert check(lower, tmp_path, table, targets=library).results[0].verdict is Verdict.UNJUDGED


def test_what_improved_up_to_the_base_year_did_not_improve_under_the_plan(tmp_path: Path) -> None:
    before = document(target("improve: true"))
    table = "指标,实际值,年份\n某指标,40,2021\n某指标,42,2022\n"
    assert check(before, tmp_path, table).results[0].verdict is Verdict.UNJUDGED
    kept = document(target("maintain: true\nbase: {year: 2020, value: 50}"), period="[2020, 2025]")
    table = "指标,实际值,年份\n某指标,50,2020\n"
    assert check(kept, tmp_path, table).results[0].verdict is Verdict.UNJUDGED


def test_a_sum_over_years_is_judged_by_its_total(tmp_path: Path) -> None:
    plan = document(target("at_least: 100\nsince: 2021\nobserved: sum"), period="[2021, 2025]")

    def verdict(*values: int) -> Verdict:
        rows = "".join(f"某指标,{v},{year}\n" for year, v in enumerate(values, 2021))
        return check(plan, tmp_path, "指标,实际值,年份\n" + rows).results[0].verdict

    assert verdict(20, 40, 60, 80, 100) is Verdict.MET
    assert verdict(20, 40, 60, 80, 99) is Verdict.SHORTFALL
    assert verdict(30, 30, 30, 30, 30) is Verdict.MET  # figures of each year: 150
    assert verdict(18, 18, 18, 18, 18) is Verdict.SHORTFALL  # 90
    assert verdict(40, 50, 60, 70, 80) is Verdict.UNJUDGED  # 80 or 300: nobody can tell
    assert verdict(40, 60, 99, 100, 100) is Verdict.MET  # whatever the others are, it is reached


def test_a_delegated_target_without_a_source_is_judged_only_by_what_is_declared(
    tmp_path: Path,
) -> None:
    plan = document(target("delegated: true"))
    table = "指标,实际值,完成情况\n某指标,2,完成\n"
    result = check(plan, tmp_path, table).results[0]
    assert (result.verdict, result.declared, result.gap) == (Verdict.UNJUDGED, Verdict.MET, None)


def test_a_target_delegated_to_a_figure_to_be_hit_is_judged_by_it(tmp_path: Path) -> None:
    lines = (
        "    - id: t\n      name: 省\n      better: higher\n      unit: '%'\n      exactly: 20\n"
    )
    text = HEAD.replace("plan", "province") + f"period: 2023\ngroups:\n  甲:\n{lines}"
    (tmp_path / "province.yaml").write_text(text, encoding="utf-8")
    plan = document(target("delegated: true\nfrom: province/t"))
    result = check(plan, tmp_path, "指标,实际值\n某指标,20\n", targets=tmp_path).results[0]
    assert result.verdict is Verdict.MET


def test_a_fall_is_a_positive_number_and_a_negative_one_is_unclear(tmp_path: Path) -> None:
    plan = document("    - indicator: energy-intensity-reduction\n      at_least: 2\n")

    def result(name: str, value: str, unit: str = "%") -> tuple[Verdict, list[str]]:
        report = check(plan, tmp_path, f"指标,实际值,单位\n{name},{value},{unit}\n")
        return report.results[0].verdict, codes(report.findings)

    assert result("单位GDP能耗", "3") == (Verdict.MET, [])
    assert result("单位GDP能耗", "-3") == (Verdict.INVALID, ["D220"])
    assert result("单位GDP能耗下降", "-1") == (Verdict.INVALID, ["D220"])
    assert result("单位GDP能耗", "上升1%", "") == (Verdict.SHORTFALL, [])
    assert result("单位GDP能耗", "0.45", "") == (Verdict.SHORTFALL, ["D221"])


@pytest.mark.parametrize(
    ("cell", "verdict"), [("Ⅲ类", "met"), ("Ⅳ类", "shortfall"), ("二类", "met"), ("3", "met")]
)
def test_a_class_is_read_as_documents_print_it(cell: str, verdict: str, tmp_path: Path) -> None:
    plan = document(target("at_most: 3", "better: lower\n      measure: rank", unit="类"))
    report = check(plan, tmp_path, f"指标,实际值\n某指标,{cell}\n")
    assert not report.findings
    assert report.results[0].verdict is Verdict(verdict)


def test_a_state_is_judged_only_by_what_is_declared(tmp_path: Path) -> None:
    plan = document(target("qualitative: 基本完善", "better: none", unit='""'))
    result = check(plan, tmp_path, "指标,实际值,完成情况\n某指标,已建成,未完成\n").results[0]
    assert (result.verdict, result.declared) == (Verdict.UNJUDGED, Verdict.SHORTFALL)


def test_no_figure_is_missing_and_never_zero(tmp_path: Path) -> None:
    plan = document(target("at_most: 5", "better: lower"))
    for cell in ("", "-", "---", "暂无"):
        result = check(plan, tmp_path, f"指标,实际值\n某指标,{cell}\n").results[0]
        assert (result.verdict, result.actual) == (Verdict.MISSING, None)


RANK = [Verdict.SHORTFALL, Verdict.NEAR, Verdict.MET]
figures = st.decimals(min_value=-100, max_value=100, places=2)


@given(
    comparator=st.sampled_from(["floor", "above", "about", "between", "improve", "maintain"]),
    better=st.sampled_from(["higher", "lower"]),
    figure=figures,
    width=st.decimals(min_value=0, max_value=20, places=2),
    value=figures,
    step=st.decimals(min_value=0, max_value=50, places=2),
)
def test_a_better_value_never_gets_a_worse_verdict(
    comparator: str,
    better: str,
    figure: Decimal,
    width: Decimal,
    value: Decimal,
    step: Decimal,
    tmp_path: Path,
) -> None:
    ends = {"floor": ("at_least", "at_most"), "above": ("more_than", "less_than")}
    name = ends.get(comparator, (comparator, comparator))[better == "lower"]
    lines = f"{name}: {figure}"
    if comparator == "between":
        lines = f"between: [{figure}, {figure + width}]"
    elif comparator in ("improve", "maintain"):
        lines = f"{name}: true\nbase: {{year: 2022, value: {figure}}}"
    improved = value + step if better == "higher" else value - step
    worse = judged(lines, value, tmp_path, better=better).verdict
    good = judged(lines, improved, tmp_path, better=better).verdict
    assert RANK.index(good) >= RANK.index(worse)


@given(
    tonnes=st.integers(min_value=0, max_value=10**8),
    comparator=st.sampled_from(["at_least", "about", "more_than"]),
)
def test_judging_in_one_unit_or_another_gives_one_verdict(
    tonnes: int, comparator: str, tmp_path: Path
) -> None:
    plan = document(target(f"{comparator}: 740", unit="亿斤"))
    spellings = {
        "吨": tonnes,
        "万吨": Decimal(tonnes) / 10_000,
        "斤": tonnes * 2000,
        "公斤": tonnes * 1000,
    }
    verdicts = {
        check(plan, tmp_path, f"指标,实际值,单位\n某指标,{value},{unit}\n").results[0].verdict
        for unit, value in spellings.items()
    }
    assert len(verdicts) == 1


@pytest.mark.parametrize("before", ["40", "60"])
def test_a_figure_from_before_the_plan_is_none_in_place_of_a_row_that_was_left_empty(
    before: str, tmp_path: Path
) -> None:
    # 60 would be ahead of 50, and 40 tells nothing of 2023: what is asked for was not reported.
    plan = document(target("at_least: 50"))
    table = f"指标,实际值,单位,年份\n某指标,,%,2023\n某指标,{before},%,2022\n"
    [result] = check(plan, tmp_path, table).results
    assert (result.verdict, result.actual) == (Verdict.MISSING, None)
    [alone] = check(plan, tmp_path, f"指标,实际值,单位,年份\n某指标,{before},%,2022\n").results
    assert alone.verdict is not Verdict.MISSING


def test_a_figure_of_the_plan_stands_where_that_of_a_later_year_is_empty(tmp_path: Path) -> None:
    plan = document(target("at_least: 50"), period="[2021, 2025]")
    table = "指标,实际值,单位,年份\n某指标,60,%,2022\n某指标,,%,2023\n"
    [result] = check(plan, tmp_path, table).results
    assert (result.verdict, str(result.period)) == (Verdict.AHEAD, "2022")
