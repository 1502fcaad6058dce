"""The built-in documents say what their sources print. Figures were read in the sources."""

from decimal import Decimal
from pathlib import Path

import pytest

import dabiao
from dabiao.authoring.lint import lint
from dabiao.findings.rules.audits import BINDING_MISSING, EXPIRED
from dabiao.library.folders import Library
from dabiao.library.walk import target_files
from dabiao.model.comparator import Comparator
from dabiao.model.document import Status, Tier
from dabiao.model.verdict import Verdict
from tests.helpers import ACTUALS, SEEDS, SOURCES, TARGETS, load, said

FILES = sorted(target_files(TARGETS))
OF_SEVERAL_TEXTS = {"china-fyp14-2025"}
"""Proven in tests of their own: their wordings stand in several texts (tests/acceptance)."""


def test_the_whole_library_is_free_of_findings() -> None:
    assert said(lint(FILES, Library(TARGETS))) == []


def test_every_wording_is_proven_in_its_source() -> None:
    if not SEEDS.is_dir():
        pytest.skip("the source documents are not part of the project")
    library = Library(TARGETS)
    left = {file for file in FILES if file.stem not in OF_SEVERAL_TEXTS}
    for folder in (SEEDS, *sorted(path for path in SOURCES.iterdir() if path.is_dir())):
        held = [file for file in sorted(left) if _source_of(file, folder).is_file()]
        assert said(lint(held, library, folder)) == []
        left -= set(held)
    assert not left


def _source_of(file: Path, folder: Path) -> Path:
    source = load(file.stem).source
    assert source is not None, file
    return folder / source.file


# The 15 differences that the report prints between result and plan, by the report's order.
PRINTED_DIFFERENCES = {
    "fixed-investment-growth": "1.5",
    "budget-revenue-growth": "0.1",
    "carbon-intensity-reduction": "0.8",
    "export-growth": "8",
    "development-zone-revenue-growth": "12",
    "new-urban-jobs": "3.7",
    "grain-output": "33",
    "energy-production-capacity": "1100",
    "gdp-growth": "-2.7",
    "retail-sales-growth": "-6",
    "hightech-value-added-growth": "-3",
    "services-value-added-growth": "-4.7",
    "trade-growth": "-5",
    "surveyed-unemployment-rate": "0.5",
    "disposable-income-growth": "-2.5",
}


def test_hebei_2022_gives_the_verdicts_and_differences_of_the_report() -> None:
    report = dabiao.check(load("hebei-2022"), ACTUALS / "hebei-2022.csv")
    assert [finding.rule for finding in report.findings] == [EXPIRED]
    counts = {verdict: count for verdict, count in report.summary.items() if count}
    assert counts == {Verdict.MET: 18, Verdict.SHORTFALL: 7, Verdict.UNJUDGED: 1}
    assert report.declared_only == {Verdict.MET: 1}
    for result in report.results:
        printed = PRINTED_DIFFERENCES.get(result.target.id)
        if printed is not None:
            assert result.gap == Decimal(printed), result.target.id
        elif result.verdict is not Verdict.UNJUDGED:
            assert result.gap == 0, result.target.id  # 达到计划目标
        if result.verdict is not Verdict.UNJUDGED:
            assert result.declared is result.verdict
    assert report.exit_code == 1


def test_chengde_2020_contradicts_no_verdict_of_table_1_1() -> None:
    report = dabiao.check(load("chengde-eco-2020"), ACTUALS / "chengde-eco-2020.csv")
    assert [finding.rule for finding in report.findings] == [EXPIRED]
    assert len(report.results) == 18
    for result in report.results:
        assert result.declared is Verdict.MET
        assert result.verdict in (Verdict.MET, Verdict.UNJUDGED)
    # Rows 1, 2, 4 to 8, 15 and 16 print figures; the others 完成年度目标, 保持稳定 or nothing.
    assert report.summary[Verdict.MET] == 9


def test_hebei_2023_on_the_results_of_the_work_report() -> None:
    report = dabiao.check(load("hebei-2023"), ACTUALS / "hebei-2023-full-year.csv")
    of = {result.target.id: result for result in report.results}
    assert of["gdp-growth"].verdict is Verdict.SHORTFALL
    assert of["gdp-growth"].gap == Decimal("-0.5")
    assert of["budget-revenue-growth"].verdict is Verdict.NEAR  # 5.7 against about 6
    assert of["fixed-investment-growth"].verdict is Verdict.NEAR  # 6.3 against about 6.5
    assert report.summary[Verdict.MET] == 5
    assert report.summary[Verdict.MISSING] == 18
    assert len(report.results) == 26


def test_hebei_2023_sets_26_indicators_in_7_groups_as_it_says() -> None:
    headline = [t for t in load("hebei-2023").targets if t.tier is Tier.HEADLINE]
    groups: dict[str, int] = {}
    for target in headline:
        groups[target.group.name] = groups.get(target.group.name, 0) + 1
    assert list(groups.values()) == [4, 3, 4, 5, 4, 4, 2]


# The number of rows that the indicator tables print.
TABLES = {
    "chengde-eco-2020": 18,
    "qinhuangdao-health-2025": 18,
    "chengde-eco-2025": 21,  # 19 rows, of which row 18 sets three conditions in one cell
    "chengde-eldercare-2025": 10,
    "chengde-community-2025": 7,
    "chengde-disability-2025": 27,
}


@pytest.mark.parametrize(("document_id", "rows"), TABLES.items())
def test_every_row_of_an_indicator_table_is_a_target(document_id: str, rows: int) -> None:
    targets = load(document_id).targets
    assert sum(target.tier is Tier.TABLE for target in targets) == rows


def test_a_draft_is_marked_as_one() -> None:
    assert load("qinhuangdao-health-2025").status is Status.DRAFT


def test_energy_intensity_of_the_eco_plan_is_judged_by_the_energy_plan(tmp_path: Path) -> None:
    file = tmp_path / "actuals.csv"
    file.write_text("指标,值,单位,年份\n单位地区生产总值能耗,17.4,%,2025\n", encoding="utf-8")
    report = dabiao.check(load("chengde-eco-2025"), file)
    [result] = [r for r in report.results if r.target.delegated_to]
    # The energy plan prints 17.5%: one tenth more than what is reported here.
    assert (result.verdict, result.gap) == (Verdict.SHORTFALL, Decimal("-0.1"))


@pytest.mark.parametrize(
    ("document_id", "actuals"),
    [("chengde-2024", "chengde-2023.csv"), ("chengde-eco-2025", "chengde-eco-achieved-2020.csv")],
)
def test_the_results_of_the_period_before_name_targets_and_units_rightly(
    document_id: str, actuals: str
) -> None:
    report = dabiao.check(load(document_id), ACTUALS / actuals)
    # Not all that is binding in the later plan was reported before it.
    assert said([f for f in report.findings if f.rule is not BINDING_MISSING]) == []
    assert report.summary[Verdict.SHORTFALL] == 0  # nothing is due yet


@pytest.mark.parametrize(
    ("document_id", "target_id", "comparator", "value", "unit"),
    [
        ("hebei-2023", "gdp-growth", Comparator.ABOUT, "6", "%"),
        ("hebei-2023", "invention-patents-per-10000", Comparator.MORE_THAN, "2.3", "件"),
        ("hebei-2023", "surveyed-unemployment-rate", Comparator.ABOUT, "5.5", "%"),
        ("hebei-2023", "grain-output", Comparator.AT_LEAST, "740", "亿斤"),
        ("hebei-2023", "china-europe-trains", Comparator.MORE_THAN, "600", "列"),
        ("hebei-2023", "agri-processing-ratio", Comparator.AT_LEAST, "2.3", ""),
        ("hebei-2023", "class-v-sections", Comparator.AT_MOST, "0", "个"),
        ("chengde-eco-2020", "pm25", Comparator.AT_MOST, "35", "µg/m³"),
        ("chengde-eco-2020", "heavy-pollution-days", Comparator.AT_MOST, "6", "天"),
        ("chengde-eco-2020", "cod-emissions", Comparator.AT_MOST, "7.22", "万吨"),
        ("chengde-2024", "gdp-growth", Comparator.ABOUT, "6", "%"),
        (
            "chengde-eco-2025",
            "ammonia-nitrogen-project-reduction",
            Comparator.AT_LEAST,
            "0.041",
            "万吨",
        ),
        ("chengde-energy-2025", "energy-intensity-reduction", Comparator.AT_LEAST, "17.5", "%"),
        ("chengde-eldercare-2025", "eldercare-beds", Comparator.AT_LEAST, "2.5", "万张"),
        ("chengde-hotspring-2027", "hot-spring-resorts", Comparator.AT_LEAST, "5", "个"),
    ],
)
def test_figures_read_in_the_sources(
    document_id: str, target_id: str, comparator: Comparator, value: str, unit: str
) -> None:
    target = load(document_id).target(target_id)
    assert target is not None
    assert (target.comparator, target.value, target.unit) == (comparator, Decimal(value), unit)
