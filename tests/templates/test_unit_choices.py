"""The units on offer are those that departments count in, and convert."""

import pytest

from dabiao.core import units
from dabiao.templates.unit_choices import choices
from tests.templates.sheets import LIBRARY, every_document


@every_document
def test_every_unit_on_offer_converts_into_that_of_the_target(name: str) -> None:
    for target in LIBRARY.load(name).targets:
        offered = choices(target.unit)
        assert offered[:1] == ([target.unit] if target.unit else [])
        assert all(units.convertible(unit, target.unit) for unit in offered)
        assert len(offered) <= 5


@pytest.mark.parametrize(
    ("unit", "offered"),
    [
        ("亿元", "亿元 万元 元"),
        ("万元", "万元 元"),
        ("元", "元 万元"),
        ("%", "%"),
        ("百分点", "百分点"),
        ("亿斤", "亿斤 万斤 斤 万吨 吨"),
        ("万亩", "万亩 亩 公顷"),
        ("千张", "千张 张"),
        ("家", "家"),
        ("µg/m³", "µg/m³"),
        ("", ""),
    ],
)
def test_units_are_those_that_departments_count_in(unit: str, offered: str) -> None:
    assert choices(unit) == offered.split()
