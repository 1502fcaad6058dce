"""Units convert exactly where they measure the same, and never otherwise."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dabiao.core import units
from dabiao.core.head_units import convert_rate
from dabiao.core.lang import Words
from dabiao.core.unit_hints import unit_meant


@pytest.mark.parametrize(
    ("value", "unit", "into", "expected"),
    [
        ("7730000", "万斤", "亿斤", "773"),  # 1 亿 = 10000 万
        ("38650000", "吨", "亿斤", "773"),  # 1 吨 = 2000 斤
        ("0.16", "万亿元", "亿元", "1600"),
        ("890000", "人", "万人", "89"),
        ("15", "亩", "公顷", "1"),
        ("1", "平方公里", "公顷", "100"),
        ("10000", "平方米", "亩", "15"),
        ("0.035", "mg/m³", "微克/立方米", "35"),
        ("1000", "兆瓦", "万千瓦", "100"),
        ("5", "‰", "%", "0.5"),
        ("2.5", "个百分点", "%", "2.5"),
        ("1", "千克标准煤", "吨标准煤", "0.001"),
        ("580000", "元/人", "万元/人", "58"),
        ("1", "EFLOPS", "P", "1000"),
        ("1.7", "万P", "EFLOPS", "17"),
        ("1", "亿度", "万千瓦时", "10000"),
    ],
)
def test_conversion_is_exact(value: str, unit: str, into: str, expected: str) -> None:
    assert units.convert(Decimal(value), unit, into) == Decimal(expected)


@pytest.mark.parametrize(
    ("unit", "into"),
    [
        ("亿元", "亿斤"),
        ("亿", "亿斤"),
        ("吨", "吨标准煤"),
        ("家", "个"),
        ("人", "人次"),
        ("人", "户"),
        ("元", "美元"),
        ("千瓦", "千瓦时"),
        ("%", "亿元"),
        ("万万元", "元"),
    ],
)
def test_units_of_different_things_do_not_convert(unit: str, into: str) -> None:
    with pytest.raises(units.UnitError):
        units.convert(Decimal(1), unit, into)


@pytest.mark.parametrize(
    "spelling", ["µg/m³", "μg/m³", "ug/m3", "ug/m ³", "μg/m^3", "微克/立方米", "微克每立方米"]
)
def test_every_spelling_of_micrograms_is_one_unit(spelling: str) -> None:
    assert units.convert(Decimal(35), spelling, "µg/m³") == 35


@pytest.mark.parametrize(
    "text", ["9**9**9", "__import__('os')", "1/0", "(", "元)", "元*元", "x" * 10_000, "亿", "万"]
)
def test_what_is_no_unit_is_refused_and_never_evaluated(text: str) -> None:
    assert not units.known(text)
    with pytest.raises(units.UnitError):
        units.convert(Decimal(1), text, "元")


@pytest.mark.parametrize(
    "spelling",
    ["百分点", "个百分点", "个 百分点", "percentage point", "Percentage Points", "percent points", "pp", "PP", "ppt",
     "p.p.", "千分点", "个千分点"],
)  # fmt: skip
def test_points_are_the_unit_of_a_difference_however_they_are_spelt(spelling: str) -> None:
    assert units.known(spelling) and units.is_points(spelling)
    assert not units.equal(spelling, "%")


@pytest.mark.parametrize("unit", ["%", "％", "‰", "个", "pct", "点"])
def test_a_share_is_not_in_points(unit: str) -> None:
    assert not units.is_points(unit)


@pytest.mark.parametrize(
    ("unit", "into", "name"),
    [
        ("件/万人", "件", "每万人口高价值发明专利拥有量"),
        ("件/每万人", "件", "每万人口高价值发明专利拥有量"),
        ("件/10000人", "件", "每万人口高价值发明专利拥有量"),
        ("人/10万人", "人", "每10万人口康复医师人数"),
        ("人/十万人", "人", "每10万人口康复医师人数"),
        ("张/千人", "张", "每千人口床位数"),
        ("平方米/百户", "平方米", "每百户居民拥有社区综合服务设施面积"),
    ],
)
def test_a_rate_is_in_its_unit_where_the_name_says_of_how_many(
    unit: str, into: str, name: str
) -> None:
    assert units.known(unit)
    assert convert_rate(Decimal("2.5"), unit, into, name) == Decimal("2.5")


@pytest.mark.parametrize(
    ("unit", "into", "name"),
    [
        ("张/万人", "张", "每千人口床位数"),
        ("人/千人", "人", "每千名老年人配备社会工作者人数"),
        ("家/万人", "件", "每万人口高价值发明专利拥有量"),
        ("件/万人", "件", "发明专利拥有量"),
        ("份/户", "份", "农村宅基地用地建房审批每户档案"),
    ],
)
def test_a_rate_of_others_is_refused(unit: str, into: str, name: str) -> None:
    with pytest.raises(units.UnitError):
        convert_rate(Decimal(1), unit, into, name)


SCALES = {"元": 1, "十元": 10, "千元": 1000, "万元": 10**4, "百万元": 10**6, "亿元": 10**8}


@given(
    value=st.decimals(min_value=-(10**9), max_value=10**9, places=4),
    unit=st.sampled_from(sorted(SCALES)),
    into=st.sampled_from(sorted(SCALES)),
)
def test_multipliers_scale_by_powers_of_ten(value: Decimal, unit: str, into: str) -> None:
    assert units.convert(value, unit, into) * SCALES[into] == value * SCALES[unit]


def test_pint_knows_every_unit_that_the_definitions_name() -> None:
    spellings = units._spellings()
    for unit in spellings.units:
        assert units.convert(Decimal(3), unit, unit) == 3
        units._to_root(unit)


@pytest.mark.parametrize(
    ("spelling", "unit"), [("億斤", "亿斤"), ("萬噸", "万吨"), ("（亿斤）", "亿斤"), ("(%)", "%")]
)
def test_a_unit_in_parentheses_or_traditional_characters_is_the_same(
    spelling: str, unit: str
) -> None:
    assert units.same(spelling, unit)
    assert units.known(spelling)


@pytest.mark.parametrize(
    "spelling",
    ["PCT", "Pct", "PCNT", "PERCENT", "percent", "per cent", "Per Cent", "Percentage", "PERCENTAGE",
     "Percentage (%)", "Percent (%)", "PC", "PT", "％"],
)  # fmt: skip
def test_the_words_and_codes_for_percent_are_percent(spelling: str) -> None:
    assert units.known(spelling)
    assert units.convert(Decimal("5.8"), spelling, "%") == Decimal("5.8")
    assert not units.is_points(spelling)


@pytest.mark.parametrize(
    "spelling", ["pp", "ppt", "pct points", "Percentage points", "per cent points"]
)
def test_percentage_points_stay_points(spelling: str) -> None:
    assert units.is_points(spelling)


@pytest.mark.parametrize(
    "text",
    [
        "pt",
        "pc",
        "PTS",
        "% of GDP",
        "Percentage of GDP",
        "Percentage change",
        "PC_GDP",
        "Percentile",
    ],
)
def test_what_only_begins_like_percent_is_not(text: str) -> None:
    assert not units.known(text)
    assert not units.is_points(text)


@pytest.mark.parametrize(
    ("value", "unit", "into", "expected"),
    [
        ("860000", "Number", "万人", "86"),
        ("12", "NUMBER", "家", "12"),
        ("3", "Units", "", "3"),
        ("5", "数量", "件", "5"),
    ],
)
def test_a_number_is_of_whatever_is_counted(
    value: str, unit: str, into: str, expected: str
) -> None:
    assert units.convert(Decimal(value), unit, into) == Decimal(expected)


@pytest.mark.parametrize("into", ["%", "亿元", "吨", "公里", "天", "分贝", "件/万人"])
def test_a_number_is_no_measure(into: str) -> None:
    with pytest.raises(units.UnitError):
        units.convert(Decimal(5), "Number", into)


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("森林蓄积量(万立方米)", ("森林蓄积量", "万立方米")),
        ("粮食总产量（单位：亿斤）", ("粮食总产量", "亿斤")),
        ("粮食总产量/万吨", ("粮食总产量", "万吨")),
        ("PM2.5平均浓度/微克/立方米", ("PM2.5平均浓度", "微克/立方米")),
        ("粮食总产量", None),
        ("粮食总产量（夏粮）", None),
        ("城镇/农村", None),
        ("/" * 100_000, None),
    ],
)
def test_a_unit_may_stand_behind_a_name(name: str, parts: tuple[str, str] | None) -> None:
    assert units.behind(name) == parts


def test_a_scale_before_a_unit_that_is_no_word_is_taken_off_in_the_advice() -> None:
    told = unit_meant("million L", "万立方米")
    assert isinstance(told, Words)
    assert told.en == "; write the figure in L or 万立方米"
