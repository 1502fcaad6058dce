"""The main indicators of China's 14th five-year plan: what the document says is printed.

Several texts are its sources, of which a target file can name one alone; the wordings of the others
are proven here. The evidence below was read in the texts.
"""

import csv
import re
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

import pytest

import dabiao
from dabiao.authoring.lint import lint
from dabiao.core.names import fold_name
from dabiao.findings.rules.proofs import WORDING_NOT_IN_SOURCE
from dabiao.library.folders import Library
from dabiao.model.comparator import Comparator
from dabiao.model.document import Binding, Target
from dabiao.model.verdict import Verdict
from tests.helpers import ACTUALS, TARGETS, load

SOURCES = Path(__file__).parents[3] / "shared" / "sources"
FILE = TARGETS / "china" / "china-fyp14-2025.yaml"
RESULTS = ACTUALS / "china-fyp14-2022.csv"
GREEN = "fyp14-targets-green.txt"
SERVICES = "fyp14-targets-public-services.txt"
OVERVIEW = "fyp14-targets-studyofnet.txt"
MIDTERM = "fyp14-midterm-xinhua.txt"
REPORT = "china-gwr-2021.txt"
TABLE = "fyp14.csv"
"""A table of what was found printed, with the text of each figure; not all of these are at hand."""

printed = pytest.mark.skipif(
    not SOURCES.is_dir(), reason="the source texts are not part of the project"
)


class Printed(NamedTuple):
    """Words that a text prints."""

    file: str
    words: str


# The figure of each target: where it is printed. The three that set none are not here.
FIGURES = {
    "urbanisation-rate": ("65", Printed(REPORT, "常住人口城镇化率提高到65%")),
    "rd-spending-growth": ("7", Printed(REPORT, "全社会研发经费投入年均增长7%以上")),
    "invention-patents-per-10000": ("12", Printed(OVERVIEW, "从每万人6.3件上升到12件")),
    "surveyed-unemployment-rate": ("5.5", Printed(REPORT, "城镇调查失业率控制在5.5%以内")),
    "working-age-schooling-years": (
        "11.3",
        Printed(REPORT, "劳动年龄人口平均受教育年限提高到11.3年"),
    ),
    "doctors-per-1000": ("3.2", Printed(SERVICES, "每千人口擁有執業(助理)醫師3.2人")),
    "pension-insurance-coverage": ("95", Printed(REPORT, "基本养老保险参保率提高到95%")),
    "childcare-places-per-1000": (
        "4.5",
        Printed(SERVICES, "每千人口擁有3歲以下嬰幼兒托位數4.5個"),
    ),
    "life-expectancy": ("78.3", Printed(SERVICES, "人均預期壽命78.3歲")),
    "energy-intensity-reduction": (
        "13.5",
        Printed(GREEN, "“十四五”时期,单位GDP能源消耗降低13.5%"),
    ),
    "carbon-intensity-reduction": ("18", Printed(GREEN, "单位GDP二氧化碳排放降低18%")),
    "good-air-days-share": (
        "87.5",
        Printed(GREEN, "优良天数比率2020年要达到87%,2025年要达到87.5%"),
    ),
    "surface-water-class-iii-share": (
        "85",
        Printed(GREEN, "地表水达到或好于Ⅲ类水体比例2020年要达到83.4%,2025年要达到85%"),
    ),
    "forest-coverage": ("24.1", Printed(REPORT, "森林覆盖率达到24.1%")),
    "grain-production-capacity": (
        "1.3",
        Printed(REPORT, "粮食综合生产能力保持在1.3万亿斤以上"),
    ),
}
RELATIVE = {"labour-productivity-growth", "disposable-income-growth"}
WITHOUT_FIGURE = {
    "gdp-growth": Comparator.QUALITATIVE,
    "digital-core-industry-share": Comparator.DELEGATED,
    "energy-production-capacity": Comparator.DELEGATED,
}

BASES = {
    "invention-patents-per-10000": ("6.3", Printed(OVERVIEW, "从每万人6.3件上升到12件")),
    "good-air-days-share": ("87", Printed(GREEN, "空气质量优良天数比率2020年要达到87%")),
    "surface-water-class-iii-share": (
        "83.4",
        Printed(GREEN, "地表水达到或好于Ⅲ类水体比例2020年要达到83.4%"),
    ),
    "forest-coverage": ("23.2", Printed(GREEN, "森林覆盖率2020年要达到23.2%")),
}

# Bases and results of which the table names the text that prints them: number of the row, and column.
BASES_IN_TABLE = {
    "working-age-schooling-years": (2020, "10.8", 9),
    "doctors-per-1000": (2020, "2.90", 10),
    "childcare-places-per-1000": (2020, "1.8", 12),
    "life-expectancy": (2019, "77.3", 13),
}
RESULTS_IN_TABLE = {
    ("labour-productivity-growth", 2022): 2,
    ("surveyed-unemployment-rate", 2022): 7,
    ("doctors-per-1000", 2022): 10,
    ("childcare-places-per-1000", 2021): 12,
    ("life-expectancy", 2021): 13,
    ("energy-intensity-reduction", 2021): 14,
    ("carbon-intensity-reduction", 2021): 15,
}

# The words that give targets their force, and the group or the target that they are said of.
FORCE = {
    "绿色生态": (Binding.BINDING, Printed(OVERVIEW, "且仍然都是约束性指标")),
    "安全保障": (Binding.BINDING, Printed(OVERVIEW, "粮食和能源的综合生产能力两项约束性指标")),
    "invention-patents-per-10000": (
        Binding.EXPECTED,
        Printed("fyp14-patents-2025-official.txt", "国家“十四五”规划提出的12件的预期目标"),
    ),
}

ACTUAL_WORDS = {
    ("gdp-growth", 2021): "国内生产总值达到114万亿元，增长8.1%",
    ("gdp-growth", 2022): "全年国内生产总值增长3%",
    ("urbanisation-rate", 2022): "常住人口城镇化率从60.2%提高到65.2%",
    ("surveyed-unemployment-rate", 2021): "城镇调查失业率平均为5.1%",
    ("disposable-income-growth", 2021): "居民人均可支配收入实际增长8.1%",
    ("good-air-days-share", 2022): "地级及以上城市空气质量优良天数比例达86.5%",
    ("surface-water-class-iii-share", 2022): "全国地表水优良水体比例由67.9%上升到87.9%",
    ("forest-coverage", 2022): "森林覆盖率达到24%",
}

EARLY, FAST, AS_EXPECTED, LATE = "提前实现", "快于预期", "基本符合预期", "滞后"
# What the State Council's mid-term evaluation of December 2023 said of each indicator. Xinhua prints
# 16 of the 20 by name; of the four others it prints only that they are not among these, and that
# they lag (滞后) is taken from a transcription of another report that is not among the texts.
OFFICIAL = {
    "国内生产总值（GDP）增长": AS_EXPECTED,
    "全员劳动生产率增长": AS_EXPECTED,
    "常住人口城镇化率": EARLY,
    "全社会研发经费投入增长": FAST,
    "每万人口高价值发明专利拥有量": FAST,
    "数字经济核心产业增加值占GDP比重": FAST,
    "城镇调查失业率": AS_EXPECTED,
    "居民人均可支配收入增长": AS_EXPECTED,
    "劳动年龄人口平均受教育年限": AS_EXPECTED,
    "每千人口拥有执业（助理）医师数": FAST,
    "基本养老保险参保率": EARLY,
    "每千人口拥有3岁以下婴幼儿托位数": LATE,
    "人均预期寿命": AS_EXPECTED,
    "单位GDP能源消耗降低": LATE,
    "单位GDP二氧化碳排放降低": LATE,
    "地级及以上城市空气质量优良天数比率": LATE,
    "地表水达到或好于Ⅲ类水体比例": EARLY,
    "森林覆盖率": FAST,
    "粮食综合生产能力": AS_EXPECTED,
    "能源综合生产能力": EARLY,
}
SENTENCES = {
    EARLY: r"其中,(.*?)等4项指标提前实现",
    FAST: r"提前实现。(.*?)等5项指标快于预期",
    AS_EXPECTED: r"7项指标基本符合预期,分别是(.*?)。",
}
VERDICTS = {
    EARLY: Verdict.AHEAD,
    FAST: Verdict.ON_TRACK,
    AS_EXPECTED: Verdict.ON_TRACK,
    LATE: Verdict.BEHIND,
}


def targets() -> dict[str, Target]:
    return {target.id: target for target in load("china-fyp14-2025").targets}


def text(file: str) -> str:
    [found] = SOURCES.rglob(file)
    return "".join(found.read_text(encoding="utf-8").split())


def figures(words: str) -> set[Decimal]:
    return {Decimal(figure) for figure in re.findall(r"\d+(?:\.\d+)?", words)}


def rows() -> list[dict[str, str]]:
    with RESULTS.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def test_the_plan_has_20_main_indicators_in_five_groups() -> None:
    groups: dict[str, int] = {}
    for target in targets().values():
        groups[target.group.name] = groups.get(target.group.name, 0) + 1
    assert groups == {"经济发展": 3, "创新驱动": 3, "民生福祉": 7, "绿色生态": 5, "安全保障": 2}
    assert [target.name for target in targets().values()] == list(OFFICIAL)


def test_figures_are_those_that_were_read_and_the_others_set_none() -> None:
    for target in targets().values():
        if target.id in FIGURES:
            assert target.value == Decimal(FIGURES[target.id][0]), target.id
        elif target.id in RELATIVE:
            assert target.of == "gdp-growth"
        else:
            assert target.comparator is WITHOUT_FIGURE[target.id]


def test_comparators_are_at_least_but_for_the_words_that_say_otherwise() -> None:
    usual = (Comparator.AT_LEAST, *WITHOUT_FIGURE.values())
    others = {t.id: t.comparator for t in targets().values() if t.comparator not in usual}
    assert others == {
        "surveyed-unemployment-rate": Comparator.AT_MOST,  # 以内
        "labour-productivity-growth": Comparator.MORE_THAN,  # 高于
        "disposable-income-growth": Comparator.ABOUT,  # 基本同步
    }


def test_energy_and_carbon_are_reductions_accumulated_over_the_five_years() -> None:
    summed = {target.id for target in targets().values() if target.sum_since == 2021}
    assert summed == {"energy-intensity-reduction", "carbon-intensity-reduction"}


def test_bases_are_those_that_were_read_and_no_other_target_has_one() -> None:
    found = {t.id: (t.base.year, t.base.value) for t in targets().values() if t.base}
    read = {name: (2020, Decimal(value)) for name, (value, _) in BASES.items()}
    of_table = {name: (year, Decimal(v)) for name, (year, v, _) in BASES_IN_TABLE.items()}
    assert found == read | of_table


def table() -> dict[int, dict[str, str]]:
    with next(SOURCES.rglob(TABLE)).open(encoding="utf-8-sig", newline="") as lines:
        return {int(row["no"]): row for row in csv.DictReader(lines)}


@printed
@pytest.mark.parametrize("name", BASES_IN_TABLE)
def test_every_other_base_stands_in_the_table_with_its_text(name: str) -> None:
    year, value, number = BASES_IN_TABLE[name]
    row = table()[number]
    assert Decimal(value) in figures(row["base_2020"]) and row["base_source"].endswith(".txt")
    assert year == 2020 or f"({year})" in row["base_2020"]


def test_force_is_given_only_where_it_is_printed() -> None:
    for target in targets().values():
        force = FORCE.get(target.id) or FORCE.get(target.group.name)
        assert target.binding is (force[0] if force else None), target.id


@printed
def test_every_wording_stands_in_the_text_that_its_target_names() -> None:
    document = load("china-fyp14-2025")
    assert document.source is not None
    for target in document.targets:
        section = target.section or ""
        file = section if section.endswith(".txt") else document.source.file
        assert "".join((target.wording or "").split()) in text(file), target.id


@printed
def test_lint_proves_all_wordings_but_the_six_of_other_texts() -> None:
    found = lint([FILE], Library(TARGETS), SOURCES / "national")
    assert {finding.rule for finding in found} == {WORDING_NOT_IN_SOURCE}
    unproven = {finding.fields["wording"] for finding in found}
    elsewhere = [t for t in targets().values() if (t.section or "").endswith(".txt")]
    assert len(elsewhere) == 6
    assert unproven == {target.wording for target in elsewhere}


@printed
@pytest.mark.parametrize(
    ("figure", "evidence"),
    [*FIGURES.values(), *BASES.values()],
    ids=[*(f"target-{name}" for name in FIGURES), *(f"base-{name}" for name in BASES)],
)
def test_every_target_and_base_is_printed(figure: str, evidence: Printed) -> None:
    assert evidence.words in text(evidence.file)
    assert Decimal(figure) in figures(evidence.words)


@printed
@pytest.mark.parametrize("name", FORCE)
def test_every_force_is_printed(name: str) -> None:
    _, evidence = FORCE[name]
    assert evidence.words in text(evidence.file)


@printed
@pytest.mark.parametrize("row", rows(), ids=lambda row: f"{row['指标']}-{row['年份']}")
def test_every_result_is_printed_in_the_text_of_its_row(row: dict[str, str]) -> None:
    [target] = [t for t in targets().values() if t.name == row["指标"]]
    year = int(row["年份"])
    assert row["单位"] == target.unit
    if number := RESULTS_IN_TABLE.get((target.id, year)):
        told = table()[number]
        assert Decimal(row["实际值"]) in figures(told[f"actual_{year}"])
        assert row["来源"] in told[f"source_{year}"]
        return
    words = ACTUAL_WORDS[target.id, year]
    assert words in text(row["来源"])
    assert Decimal(row["实际值"]) in figures(words)


@printed
@pytest.mark.parametrize("word", SENTENCES)
def test_xinhua_prints_the_official_word_of_16_indicators(word: str) -> None:
    sentence = re.search(SENTENCES[word], text(MIDTERM))
    assert sentence is not None
    listed = {fold_name(name) for name in sentence[1].split("、")}
    assert len(listed) == {EARLY: 4, FAST: 5, AS_EXPECTED: 7}[word]
    expected = [t for t in targets().values() if OFFICIAL[t.name] == word]
    assert len(expected) == len(listed)
    for target in expected:
        assert any(fold_name(name) in listed for name in target.names), target.name


@printed
def test_xinhua_names_none_of_the_four_that_lag() -> None:
    told = text(MIDTERM)
    assert "20项主要指标中,16项基本符合或快于预期" in told
    late = [t for t in targets().values() if OFFICIAL[t.name] == LATE]
    assert len(late) == 4
    for target in late:
        assert target.name not in told


def test_judged_figures_agree_with_the_official_mid_term_evaluation() -> None:
    """Worked out by hand: 23.2 + 0.9 × 2/5 = 23.56 for forests, 87 + 0.5 × 2/5 = 87.2 for air.

    Of 20 indicators 13 have a figure printed for 2021 or 2022; 11 of these are judged, and as the
    official evaluation does. GDP growth has no target figure; the unemployment rate of 2022 is
    above the ceiling of 2025 and has no base to come from, while the official word goes by the end
    of the year (5.5).
    """
    report = dabiao.check(load("china-fyp14-2025"), RESULTS)
    of = {result.target.id: result for result in report.results}
    for target_id in (
        "urbanisation-rate",
        "labour-productivity-growth",  # 4.2, more than the 3 of GDP
        "doctors-per-1000",  # 2.9 + 0.3 × 2/5 = 3.02, at 3.15
        "childcare-places-per-1000",  # 1.8 + 2.7 × 1/5 = 2.34, at 2.03
        "life-expectancy",  # 77.3 + 1 × 2/6 = 77.63, at 78.2
        "energy-intensity-reduction",  # 1 - 0.865^(1/5) = 2.86 %, at 2.7
        "carbon-intensity-reduction",  # 1 - 0.82^(1/5) = 3.89 %, at 3.8
        "disposable-income-growth",
        "good-air-days-share",
        "surface-water-class-iii-share",
        "forest-coverage",
    ):
        result = of[target_id]
        assert result.verdict is VERDICTS[OFFICIAL[result.target.name]], target_id
    assert of["forest-coverage"].expected == Decimal("23.56")
    assert of["good-air-days-share"].expected == Decimal("87.2")
    assert of["doctors-per-1000"].expected == Decimal("3.02")
    assert of["childcare-places-per-1000"].expected == Decimal("2.34")
    assert of["surveyed-unemployment-rate"].verdict is Verdict.UNJUDGED
    assert of["gdp-growth"].verdict is Verdict.UNJUDGED  # it sets no figure
    assert report.summary[Verdict.MISSING] == 20 - 13
    assert report.summary[Verdict.INVALID] == 0


def test_a_harvest_is_not_taken_for_the_capacity_to_produce_grain(tmp_path: Path) -> None:
    file = tmp_path / "actuals.csv"
    file.write_text(
        "指标,年份,实际值,单位\n粮食产量,2022,1.37,万亿斤\n森林覆盖率,2022,24,%\n", encoding="utf-8"
    )
    report = dabiao.check(load("china-fyp14-2025"), file)
    [grain] = [r for r in report.results if r.target.id == "grain-production-capacity"]
    assert grain.verdict is Verdict.MISSING


def test_the_unemployment_of_one_year_above_the_ceiling_is_no_miss_of_the_plan(
    tmp_path: Path,
) -> None:
    """The ceiling is set for the five years; no text asks for it in each of them."""
    file = tmp_path / "actuals.csv"
    file.write_text("指标,年份,实际值,单位\n城镇调查失业率,2022,5.6,%\n", encoding="utf-8")
    report = dabiao.check(load("china-fyp14-2025"), file)
    [rate] = [r for r in report.results if r.target.id == "surveyed-unemployment-rate"]
    assert rate.verdict is Verdict.UNJUDGED
