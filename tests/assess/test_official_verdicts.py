"""What was published of how China's regions kept their targets, against what the check says."""

import csv
from decimal import Decimal
from pathlib import Path

import pytest

import dabiao
from dabiao.assess.judge import judge
from dabiao.assess.progress import progress_of
from dabiao.assess.standards import Standards
from dabiao.core.periods import Period
from dabiao.library.target_file import read_document
from dabiao.model.document import Document
from dabiao.model.observation import Field, Observation
from dabiao.model.progress import Method
from dabiao.model.result import Result
from dabiao.model.series import Observed, Series
from dabiao.model.verdict import Verdict
from tests.helpers import ROOT, codes, dec, document, target

PUBLISHED = ROOT.parent / "shared" / "sources" / "official-verdicts" / "energy-2007-provinces.csv"
GRADES = {
    "超额完成": Verdict.MET,
    "完成": Verdict.MET,
    "基本完成": Verdict.NEAR,
    "未完成": Verdict.SHORTFALL,
}
# They passed the figure; the grade counts the measures taken as well, and these were found wanting.
GRADED_BY_MORE_THAN_THE_FIGURE = {"黑龙江", "江西"}


def published() -> list[dict[str, str]]:
    """The provinces of 2007 of which both a target and a result were printed."""
    with PUBLISHED.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    return [row for row in rows if row["target_2007"] and row["actual_2007"]]


def plan_of(row: dict[str, str]) -> Document:
    """The plan of a province: the energy per unit of GDP is to fall by so much.

    Of a range (河南, 4.0 to 4.5) its far end is asked for, and its near end tolerated.
    """
    ends = sorted(abs(Decimal(end)) for end in row["target_2007"].split("~"))
    asked = f"at_least: {ends[-1]}"
    if len(ends) == 2:
        asked = f"about: {ends[1]}\n      tolerance: {ends[1] - ends[0]}"
    text = (
        f"id: plan\ntitle: 2007年节能目标\nregion: {{name: {row['province']}}}\nperiod: 2007\n"
        "groups:\n  节能:\n    - id: t\n      name: 单位GDP能耗\n      unit: '%'\n"
        f"      better: higher\n      measure: reduction\n      {asked}\n"
    )
    return read_document(text.encode(), "plan.yaml")


@pytest.mark.skipif(not PUBLISHED.exists(), reason="the published grades are not here")
def test_the_provinces_of_2007_get_the_verdicts_that_were_published(tmp_path: Path) -> None:
    rows = published()
    assert len(rows) == 20
    file = tmp_path / "actuals.csv"
    # The changes are printed with their sign, -4.02: a fall by 4.02 %.
    falls = [f"单位GDP能耗,{row['province']},2007,下降{row['actual_2007'][1:]}%" for row in rows]
    file.write_text("指标,地区,年份,实际值\n" + "\n".join(falls) + "\n", encoding="utf-8")
    differ = set()
    for row in rows:
        assert row["actual_2007"].startswith("-")
        (result,) = dabiao.check(plan_of(row), file).results
        assert result.actual == abs(Decimal(row["actual_2007"]))
        if result.verdict is not GRADES[row["official_grade"]]:
            assert result.verdict is Verdict.MET and row["official_grade"] == "基本完成"
            differ.add(row["province"])
    assert differ == GRADED_BY_MORE_THAN_THE_FIGURE


@pytest.mark.skipif(not PUBLISHED.exists(), reason="the published grades are not here")
def test_a_fall_that_is_printed_as_a_negative_number_is_refused(tmp_path: Path) -> None:
    row = published()[0]
    file = tmp_path / "actuals.csv"
    file.write_text(f"指标,年份,实际值\n单位GDP能耗,2007,{row['actual_2007']}\n", encoding="utf-8")
    report = dabiao.check(plan_of(row), file)
    assert report.results[0].verdict is Verdict.INVALID
    assert "D220" in codes(report.findings)


def cut_of_20(value: str, year: int, method: Method | None = None) -> Result:
    """The result of a cut of energy per unit of GDP by 20 % over 2006 to 2010."""
    lines = "at_least: 20\nsince: 2006"
    plan = document(target(lines, "better: higher\n      measure: reduction"), "[2006, 2010]")
    period = Period(year, since=2006)
    observation = Observation("t", "", 2, {Field.VALUE: 2}, dec(value), period=period)
    series = Series()
    series.by_period[period] = Observed(observation, dec(value))
    return judge(plan.targets[0], {"t": series}, Standards(plan, lambda _: None, method=method))


def test_a_cut_of_20_07_of_20_is_100_39_of_the_way() -> None:
    # 天津: 累计降低了20.07%, 完成了“十一五”节能目标进度的100.39%, a year ahead of time
    tianjin = cut_of_20("20.07", 2009)
    assert tianjin.verdict is Verdict.AHEAD
    assert tianjin.progress is not None and tianjin.progress.done is not None
    assert round(100 * tianjin.progress.done, 2) == dec("100.39")
    assert tianjin.progress.gone == dec("0.8")
    assert tianjin.progress.needed is None
    linear = cut_of_20("20.07", 2009, Method.LINEAR).progress
    assert linear is not None and linear.done == dec("1.0035")


def test_what_is_still_needed_is_a_rate_that_leads_to_the_figure() -> None:
    # After 10 % in two of five years 0.9 * r^3 = 0.8, and r = 0.96150: 3.85 % a year.
    progress = cut_of_20("10", 2007).progress
    assert progress is not None and progress.needed is not None
    assert round(progress.needed, 2) == dec("3.85")
    rest = dec("0.9") * (1 - progress.needed / 100) ** 3
    assert abs(rest - dec("0.8")) < dec("1e-20")
    # The path stands at 1-0.8^(2/5) = 8.54 %.
    assert round(progress.path.expected, 2) == dec("8.54")


def test_when_it_is_over_the_plain_gap_counts_as_in_the_final_notice() -> None:
    # 北京: 超出目标6.59个百分点, 超额32.95%
    beijing = cut_of_20("26.59", 2010)
    assert beijing.verdict is Verdict.MET and beijing.progress is None
    assert beijing.gap == dec("6.59") and beijing.figure is not None
    assert 100 * beijing.gap / beijing.figure == dec("32.95")


def test_a_growth_by_nothing_has_no_share_of_a_way() -> None:
    lines = "at_least: 0\nsince: 2021"
    plan = document(target(lines, "better: higher\n      measure: growth"), "[2021, 2025]")
    held = Standards(plan, lambda _: None).standard(plan.targets[0], Period(2022), lambda *_: None)
    path = getattr(held, "path", None)
    assert path is not None and path.expected == 0
    progress = progress_of(plan.targets[0], dec("3"), dec("0"), path)
    assert progress.done is None and progress.needed is None
