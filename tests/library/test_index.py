"""Targets are found by their names as people write them, and by words of their wording."""

import pytest

from dabiao.library.index import NameIndex, speaks_of
from dabiao.model.document import Document
from tests.helpers import document, load


def index(*targets: str) -> NameIndex:
    """An index of targets, each the inside of a YAML mapping."""
    items = "".join(
        f"    - {{unit: '%', better: higher, at_least: 1, {inside}}}\n" for inside in targets
    )
    return NameIndex(document(items))


def found(names: NameIndex, name: str) -> list[str]:
    """The ids of the targets of a name."""
    return [target.id for target in names.find(name)]


def searched(names: NameIndex, *words: str) -> list[str]:
    """The ids of the targets that some words mean."""
    return [target.id for target in names.search(list(words))]


HEBEI = NameIndex(load("hebei-2023"))


@pytest.mark.parametrize(
    "name",
    ["地区生产总值", "GDP", "gdp", "ＧＤＰ", " 地区 生产总值 ", "gdp-growth", "GDP growth", "生产总值", "地区生产总值增速",
     "地区生产总值增长率", "GDP增长", "GDP涨幅", "GDP growth rate", "gross regional product"],
)  # fmt: skip
def test_a_growth_is_found_under_its_names_with_and_without_the_word(name: str) -> None:
    assert found(HEBEI, name) == ["gdp-growth"]


@pytest.mark.parametrize(
    "name", ["单位GDP能耗", "单位GDP能耗下降", "单位GDP能耗下降率", "单位GDP能耗降低率", "能耗强度降幅", "energy intensity reduction"]
)  # fmt: skip
def test_a_reduction_is_found_under_its_names_with_and_without_the_word(name: str) -> None:
    assert found(HEBEI, name) == ["energy-intensity-reduction"]


@pytest.mark.parametrize(
    "name",
    ["GDP下降", "GDP降幅", "单位GDP能耗增长", "单位GDP能耗增速", "粮食总产量增长", "城镇化率增幅", "GDP增速增速", "增速", "下降", "growth",
     "", "——", "GDPx", "xGDP"],
)  # fmt: skip
def test_a_word_of_another_measure_makes_another_name(name: str) -> None:
    assert found(HEBEI, name) == []
    assert not HEBEI.knows(name)


def test_the_names_of_a_document_go_before_the_aliases_of_another_target() -> None:
    names = index("id: a, name: 床位, aliases: [养老床位]", "id: b, name: 养老床位")
    assert found(names, "养老床位") == ["b"]
    assert found(names, "床位") == ["a"]
    # An id is a name of its own.
    by_id = index("id: a, name: 甲, aliases: [beds]", "id: beds, name: 乙")
    assert found(by_id, "beds") == ["beds"]


def test_what_is_only_punctuation_is_no_name() -> None:
    assert found(index("id: a, name: ——"), "…") == []


def test_an_alias_of_two_targets_finds_both() -> None:
    names = index(
        "id: a, name: 城镇收入, aliases: [收入]", "id: b, name: 农村收入, aliases: [收入]"
    )
    assert found(names, "收入") == ["a", "b"]


def test_a_name_is_suggested_and_never_found_by_likeness() -> None:
    assert found(HEBEI, "固定资产头资") == []
    assert HEBEI.nearest("固定资产头资") == "固定资产投资"
    assert HEBEI.nearest("火星人口") is None


def test_words_that_make_a_name_together_mean_it() -> None:
    assert searched(HEBEI, "粮食", "总产量") == ["grain-output"]
    assert searched(HEBEI, "GDP") == ["gdp-growth"]  # and not what is measured per GDP


def test_words_that_are_names_each_mean_each() -> None:
    assert searched(HEBEI, "CPI", "GDP") == ["cpi-growth", "gdp-growth"]
    assert searched(HEBEI, "GDP", "gdp-growth") == ["gdp-growth"]


BEDS = index(
    "id: a, name: 养老床位, name_en: Beds in eldercare",
    "id: b, name: 医疗床位, name_en: Beds in hospitals, wording: 新增医疗床位",
    "id: c, name: 养老机构, name_en: Embedded eldercare homes",
)


def test_every_word_has_to_occur() -> None:
    assert searched(BEDS, "养老") == ["a", "c"]
    assert searched(BEDS, "养老", "床") == ["a"]
    assert searched(BEDS, "新增", "床") == ["b"]
    assert searched(BEDS, "新增", "养老") == []
    assert searched(BEDS, "床位", "火星") == []
    # One word that is a name does not speak for the other.
    assert searched(BEDS, "养老床位", "火星") == []
    assert searched(BEDS, "养老床位", "eldercare") == ["a"]


def test_an_english_word_begins_a_word() -> None:
    assert searched(BEDS, "bed") == ["a", "b"]  # and not embedded
    assert searched(BEDS, "BEDS", "hosp") == ["b"]
    assert searched(BEDS, "are") == []
    assert searched(BEDS, "eldercare") == ["a", "c"]
    assert searched(index("id: x2, name: 甲, name_en: PM2.5 days"), "5") == ["x2"]
    assert searched(index("id: x2, name: 甲, name_en: PM25 days"), "5") == []
    assert searched(index("id: x2, name: 甲, name_en: non-fossil"), "fossil") == ["x2"]


@pytest.mark.parametrize("words", [[], [""], [" "], ["——"], ["床", ""]])
def test_nothing_is_said_by_no_words(words: list[str]) -> None:
    [beds, *_] = BEDS.document.targets
    assert not speaks_of(beds, words)


def test_a_pattern_is_no_pattern_here() -> None:
    assert searched(BEDS, "b.d") == []
    assert searched(BEDS, ".*") == []


def test_a_name_is_looked_at_up_to_a_length() -> None:
    named: Document = document(
        f"    - {{id: a, name: {'长' * 500}, unit: 个, better: higher, at_least: 1}}\n"
    )
    assert found(NameIndex(named), "长" * 501) == ["a"]
