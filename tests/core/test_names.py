"""Names match however they are typed, and never by guess."""

import unicodedata

import pytest

from dabiao.core.names import fold_name, nearest
from dabiao.core.radicals import unified
from dabiao.library.index import NameIndex
from tests.helpers import load


@pytest.mark.parametrize(
    "spelling",
    [
        "PM2.5平均浓度",
        "ＰＭ２.５平均浓度",
        "pm2.5 平均浓度",
        "PM_{2.5}平均浓度",
        "PM2．5（平均浓度）",
    ],
)
def test_width_case_blanks_and_punctuation_do_not_matter(spelling: str) -> None:
    assert fold_name(spelling) == "pm25平均浓度"


@pytest.mark.parametrize(
    ("name", "target"),
    [
        ("GDP", "gdp-growth"),
        ("地区生产总值增速", "gdp-growth"),
        ("生产总值", "gdp-growth"),
        ("GDP growth", "gdp-growth"),
        ("gdp-growth", "gdp-growth"),
        ("社零总额", "retail-sales-growth"),
        ("Consumer price index", "cpi-growth"),
        ("单位GDP能耗", "energy-intensity-reduction"),
        ("每万元生产总值能耗", "energy-intensity-reduction"),
        ("外贸进出口总额", "trade-growth"),
    ],
)
def test_an_indicator_is_found_by_any_of_its_names(name: str, target: str) -> None:
    found = NameIndex(load("hebei-2023")).find(name)
    assert [t.id for t in found] == [target]


@pytest.mark.parametrize(
    "name", ["", "总值", "地区生产总值增", "国内生产总值", "登记失业率", "GD", "。"]
)
def test_a_part_of_a_name_or_another_indicator_is_no_match(name: str) -> None:
    assert NameIndex(load("hebei-2023")).find(name) == []


def test_exports_are_not_imports_and_exports() -> None:
    index = NameIndex(load("hebei-2023"))
    assert [t.id for t in index.find("出口")] == ["export-growth"]
    assert [t.id for t in index.find("进出口")] == ["trade-growth"]


def test_a_misspelt_name_is_only_suggested() -> None:
    index = NameIndex(load("hebei-2023"))
    assert index.find("固定资产头资") == []
    assert index.nearest("固定资产头资") == "固定资产投资"
    assert nearest("xyz", ["地区生产总值"]) is None


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("GPD", "GDP"),  # two letters exchanged are one slip
        ("gpd", "GDP"),
        ("CIP", "CPI"),
        ("R&B经费", "R&D经费"),
        ("居民消费价格直数", "居民消费价格指数"),
        ("ABC", None),  # as near to one as to another, which is near to none
        ("XYZ", None),
        ("出囗", None),
    ],
)
def test_the_nearest_name_is_the_one_with_the_fewest_slips(name: str, expected: str | None) -> None:
    assert NameIndex(load("hebei-2023")).nearest(name) == expected


@pytest.mark.parametrize(
    ("name", "known", "expected"),
    [
        ("abdc", ["abdcxy", "abcd"], "abcd"),
        ("hebei-2032", ["hebei-2022", "hebei-2023"], "hebei-2023"),
        ("abcd", ["badc", "xbcd"], "xbcd"),  # of two slips and one
        ("atmost", ["at_least", "at_most"], "at_most"),
        ("", ["a"], None),
        ("a", [""], None),
    ],
)
def test_slips_are_letters_more_less_other_or_exchanged(
    name: str, known: list[str], expected: str | None
) -> None:
    assert nearest(name, known) == expected


def test_radicals_of_a_pdf_are_the_characters_that_they_look_like() -> None:
    assert fold_name("居⺠人均可支配收入") == "居民人均可支配收入"
    assert fold_name("⻓江⻋⻔⻛⻝⼯") == "长江车门风食工"
    index = NameIndex(load("hebei-2023"))
    assert [t.id for t in index.find("居⺠人均可⽀配收⼊")] == ["disposable-income-growth"]


def test_no_radical_stands_for_itself_or_for_another_radical() -> None:
    pairs = [(chr(c), unified(chr(c))) for c in range(0x2E80, 0x2F00) if unified(chr(c)) != chr(c)]
    assert len(pairs) == 114
    assert all(unified(character) == character for _, character in pairs)
    assert {unicodedata.name(c).partition("-")[0] for _, c in pairs} == {"CJK UNIFIED IDEOGRAPH"}
    assert all(unicodedata.name(radical).startswith("CJK RADICAL") for radical, _ in pairs)


def test_a_look_up_takes_several_words() -> None:
    index = NameIndex(load("hebei-2023"))
    assert [t.id for t in index.search(["high-tech", "value", "added"])] == [
        "hightech-value-added-growth"
    ]
    assert [t.id for t in index.search(["GDP", "CPI"])] == ["gdp-growth", "cpi-growth"]
    assert "grassland-restored" in [t.id for t in index.search(["草原", "40"])]


def test_a_name_that_goes_on_is_nearer_than_one_that_was_misspelt() -> None:
    known = ["china-2015", "china-fyp14-2025", "china-fyp15-2030", "hebei-2022", "hebei-2023"]
    assert nearest("china-fyp15", known) == "china-fyp15-2030"
    assert nearest("china-2051", known) == "china-2015"
    assert nearest("hebei-202", known) in {"hebei-2022", "hebei-2023"}  # which, nobody can tell
