"""A target file is read into a document, or every mistake in it is told with its place."""

from decimal import Decimal

import pytest

from dabiao.core.lang import Lang
from dabiao.library.errors import TargetFileError
from dabiao.library.target_file import read_document
from dabiao.model.comparator import Better, Comparator
from dabiao.model.document import Measure, Tier
from dabiao.render.messages import finding_line
from tests.helpers import HEAD, codes, document, target, told


def mistakes(text: str) -> list[tuple[str, int, int]]:
    with pytest.raises(TargetFileError) as caught:
        read_document(text.encode(), "plan.yaml")
    return told(caught.value.findings)


def test_a_target_reads_like_the_document() -> None:
    plan = document(
        "    - indicator: gdp-growth\n      about: 6\n      wording: 地区生产总值增长6%左右\n"
    )
    gdp = plan.target("gdp-growth")
    assert gdp is not None
    assert (gdp.name, gdp.unit, gdp.better) == ("地区生产总值", "%", Better.HIGHER)
    assert (gdp.comparator, gdp.value, gdp.due) == (Comparator.ABOUT, Decimal(6), 2023)
    assert (gdp.tier, gdp.indicator.measure) == (Tier.HEADLINE, Measure.GROWTH)


def test_the_document_may_word_a_name_differently_and_the_vocabulary_still_knows_it() -> None:
    plan = document(
        "    - indicator: forest-coverage\n      name: 全市森林覆盖率\n      at_least: 60\n"
    )
    names = list(plan.targets[0].names)
    assert plan.targets[0].name == "全市森林覆盖率"
    assert "森林覆盖率" in names and "forest cover" in names


def test_figures_are_decimal_from_the_file_on() -> None:
    plan = document(target("at_least: 0.1"))
    assert plan.targets[0].value == Decimal("0.1")


def test_every_mistake_of_a_file_is_told_at_once_with_line_and_column() -> None:
    text = f"""{HEAD}issued: 2023-13-11
period: 2023
colour: red
groups:
  甲:
    - indicator: gdp-growht
      about: 6
    - indicator: grain-output
      at_least: 7百
      unit: 亿斥
    - indicator: cpi-growth
      at_most: 3
      about: 3
    - indicator: cpi-growth
      atmost: 3
    - indicator: surveyed-unemployment-rate
      at_least: 5
"""
    assert mistakes(text) == [
        ("D110", 4, 9),  # no such month
        ("D101", 6, 1),  # unknown key
        ("D109", 9, 18),  # unknown indicator
        ("D106", 12, 17),  # no figure
        ("D107", 13, 13),  # unknown unit
        ("D104", 16, 14),  # two comparators
        ("D108", 17, 18),  # duplicate id
        ("D105", 18, 7),  # unknown comparator
        ("D112", 20, 17),  # a floor under what should be low
    ]


def test_a_mistake_says_what_to_write_instead() -> None:
    with pytest.raises(TargetFileError) as caught:
        document("    - indicator: gdp-growht\n      about: 6\n")
    [mistake] = caught.value.findings
    assert finding_line(mistake, Lang.EN).startswith("plan.yaml:7:18: D109 ")
    assert "did you mean gdp-growth?" in finding_line(mistake, Lang.EN)
    assert "是否为“gdp-growth”？" in finding_line(mistake, Lang.ZH)


def test_the_error_of_a_target_file_counts_its_mistakes_and_lists_them_for_developers() -> None:
    with pytest.raises(TargetFileError) as caught:
        document("    - indicator: gdp-growht\n      about: six\n")
    assert caught.value.message(Lang.EN) == "plan.yaml has mistakes (2)"
    assert caught.value.message(Lang.ZH) == "plan.yaml 有 2 处错误"
    unknown, no_figure, count = str(caught.value).splitlines()
    assert unknown.startswith("plan.yaml:7:18: D109 ")
    assert no_figure.startswith("plan.yaml:8:14: D106 ")
    assert count == "plan.yaml has mistakes (2)"


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("id: &a x\ntitle: *a\n", "D100"),
        ("a: &a [1]\nb: [*a, *a]\n", "D100"),
        ("title: !!python/object/apply:os.system [id]\n", "D100"),
        ("title: !custom x\n", "D100"),
        ("[" * 100_000, "D100"),
        ("- " * 100_000, "D100"),
        ("id: [\n", "D100"),
        ("id: x\n---\nid: y\n", "D100"),
        ("? [a]\n: b\n", "D100"),
        ("just text", "D103"),
        ("", "D103"),
    ],
)
def test_yaml_that_could_do_harm_or_makes_no_sense_is_one_finding(text: str, rule: str) -> None:
    assert mistakes(text)[0][0] == rule


def test_bytes_that_are_not_utf8_are_one_finding() -> None:
    with pytest.raises(TargetFileError):
        read_document(HEAD.encode("gb18030"), "plan.yaml")


@pytest.mark.parametrize(
    ("lines", "rule"),
    [
        ("about: six", "D106"),
        ("about: 1e3", "D106"),
        ("about: .inf", "D106"),
        ("about:", "D106"),
        ("between: 5", "D103"),
        ("between: [6, 5]", "D115"),
        ("about: {of: nowhere}", "D113"),
        ("delegated: true\nfrom: nowhere", "D113"),
        ("about: 6\ntolerance: wide", "D114"),
        ("about: 6\nbinding: 约束性", "D111"),
        ("about: 6\ndue: soon", "D106"),
        ("about: 6\nabout: 7", "D108"),
        ("about: 6\nbase: {value: 3}", "D102"),
        ("wording: 无", "D104"),
        ("improve: false", "D103"),
        ("maintain: 74", "D103"),
        ("delegated: 5", "D103"),
        ("delegated: false", "D103"),
        ("delegated:", "D103"),
        ("absent: 没有提出", "D103"),
        ("about: 6\nexpected: true", "D103"),  # more is better
        ("about: 6\naverage: true\nsince: 2022", "D103"),  # a level
        ("at_least: 5\nfrom: x/y", "D103"),
        ("between: {of: t}", "D103"),
        ("at_least: 5\nsince: 2024", "D115"),
        ("at_least: 5\ndue: 2020", "D115"),
    ],
)
def test_a_mistake_in_a_target_has_its_own_code(lines: str, rule: str) -> None:
    with pytest.raises(TargetFileError) as caught:
        document(target(lines))
    assert codes(caught.value.findings) == [rule]


@pytest.mark.parametrize(
    "lines",
    [
        "about: 6\naverage: true",
        "about: 6\naverage: true\nsince: 2023",
        "about: 6\naverage: true\nsince: 2022\nevery: year",
        "improve: true\naverage: true\nsince: 2022",
        "at_most: 6\nexpected: true",
    ],
)
def test_a_mean_of_years_is_one_of_rates_from_a_first_year(lines: str) -> None:
    with pytest.raises(TargetFileError) as caught:
        document(target(lines, "better: lower\n      measure: growth"))
    assert codes(caught.value.findings) == ["D103"]


def test_a_delegated_target_may_say_what_it_is_held_against() -> None:
    found = document(target("delegated: 高于全国平均水平")).targets[0]
    assert (found.comparator, found.state) == (Comparator.DELEGATED, "高于全国平均水平")
    assert document(target("delegated: true")).targets[0].state is None


def test_an_indicator_of_the_file_itself_serves_a_second_target() -> None:
    later = "    - {id: t-2030, indicator: t, at_least: 100, due: 2030}\n"
    first, second = document(target("at_least: 85") + later).targets
    assert second.indicator == first.indicator._replace(aliases=("某指标",))
    assert (second.id, second.unit, second.due) == ("t-2030", "%", 2030)
    with pytest.raises(TargetFileError) as caught:
        document(later + target("at_least: 85"))  # it is defined only afterwards
    assert codes(caught.value.findings) == ["D109"]


def test_a_figure_to_be_hit_has_no_better_side() -> None:
    assert document(target("exactly: 3")).targets[0].better is Better.NONE


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("period: [2016, 2018, 2020]\ngroups: {甲: []}\n", "D103"),
        ("period: []\ngroups: {甲: []}\n", "D103"),
        ("period: [2025, 2021]\ngroups: {甲: []}\n", "D115"),
        ("period: 2023\ngroups: {}\n", "D103"),
        ("period: 2023\ngroups:\n  甲: []\n  甲: []\n", "D108"),
        (
            "period: 2023\ngroups: {甲: [{indicator: cpi-growth, at_most: 3}, {indicator: cpi-growth, at_most: 4}]}\n",
            "D108",
        ),
        (
            "period: 2023\ngroups: {甲: [{indicator: cpi-growth, at_most: 3}]}\nsums: [{total: a, parts: [b, c]}]\n",
            "D113",
        ),
    ],
)
def test_a_mistake_in_the_document_has_its_own_code(text: str, rule: str) -> None:
    assert mistakes(HEAD + text)[0][0] == rule


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        (f"{HEAD}period：2023\n", 4, 7),
        ("id：plan\ntitle：计划\n", 1, 3),
        (f"{HEAD}period: 2023\ngroups:\n  甲:\n    - indicator: gdp-growth\n      about：6\n", 8, 12),
        (f"{HEAD}period: 2023\ngroups:\n  甲:\n    - indicator：gdp-growth\n      about: 6\n", 7, 16),
        (f"{HEAD}period: 2023\ngroups:\n  甲:\n    - indicator：gdp-growth\n", 7, 16),
    ],
)  # fmt: skip
def test_a_full_width_colon_is_named_with_its_place(text: str, line: int, column: int) -> None:
    with pytest.raises(TargetFileError) as caught:
        read_document(text.encode(), "plan.yaml")
    [finding] = caught.value.findings
    assert (finding.code, finding.location.line, finding.location.column) == ("D100", line, column)
    assert "a full-width colon “：” behind a key; write “:” and a blank" in str(finding)
    assert "请改为半角冒号" in finding_line(finding, Lang.ZH)


def test_a_full_width_colon_in_a_text_is_part_of_it() -> None:
    plan = document(target("at_least: 6\nnote: source：年报\nwording: 注：6"))
    assert plan.targets[0].note == "source：年报"
