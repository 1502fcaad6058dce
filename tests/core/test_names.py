"""Names match however they are typed, and never by guess."""

import pytest

from dabiao.core.names import fold_name, nearest
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


def test_a_look_up_takes_several_words() -> None:
    index = NameIndex(load("hebei-2023"))
    assert [t.id for t in index.search(["high-tech", "value", "added"])] == [
        "hightech-value-added-growth"
    ]
    assert [t.id for t in index.search(["GDP", "CPI"])] == ["gdp-growth", "cpi-growth"]
    assert "grassland-restored" in [t.id for t in index.search(["草原", "40"])]
