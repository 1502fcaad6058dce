"""A country is the same under each of its names and codes."""

import pytest

from dabiao.core.countries import country_name, country_of, country_of_code, is_group
from dabiao.core.regions import Region, is_code, is_place, lies_outside, means, place_name

HEBEI = Region("河北省", "Hebei", "130000")
CHINA = Region("中国", "China", "100000")


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Germany", "DEU"),
        ("germany", "DEU"),
        ("德国", "DEU"),
        ("Korea, Rep.", "KOR"),
        ("Republic of Korea", "KOR"),
        ("Viet Nam", "VNM"),
        ("Côte d’Ivoire", "CIV"),
        ("Cote d'Ivoire", "CIV"),
        ("United States of America", "USA"),
        ("Türkiye", "TUR"),
        ("Turkiye", "TUR"),
        ("Hong Kong SAR, China", "HKG"),
        ("Germany (until 1990 former territory of the FRG)", "DEU"),
        ("China", None),
        ("Bavaria", None),
        ("US", None),  # as a word: a code says it in a column of codes
        ("", None),
    ],
)
def test_a_name_means_a_country(name: str, code: str | None) -> None:
    assert country_of(name) == code


@pytest.mark.parametrize(
    ("code", "three"),
    [("DE", "DEU"), ("DEU", "DEU"), ("276", "DEU"), ("EL", "GRC"), ("UK", "GBR"), ("de", None), ("XX", None), ("CHN", None)],
)  # fmt: skip
def test_codes_are_those_of_iso_3166_and_eurostat(code: str, three: str | None) -> None:
    assert country_of_code(code) == three


@pytest.mark.parametrize(
    "name",
    ["World", "OWID_WRL", "European Union (27)", "EU27_2020", "Upper middle income", "High-income countries", "East Asia & Pacific",
     "Sub-Saharan Africa", "Least developed countries: UN classification", "欧盟", "全球", "OECD"],
)  # fmt: skip
def test_groups_of_countries_are_places(name: str) -> None:
    assert is_group(name) and is_place(name)


def test_what_is_no_country_is_no_place() -> None:
    for text in ("Total", "ID", "No", "Index", "Employment rate", "指标", "合格", "男", "1"):
        assert not is_group(text)
        assert country_of(text) is None


def test_a_country_is_none_of_china_and_outside_of_its_provinces() -> None:
    assert not means("Japan", CHINA)
    assert not means("Hong Kong SAR, China", CHINA)
    assert lies_outside("日本", HEBEI)
    assert means("276", Region("Germany"))
    assert means("德国", Region("Germany", code="DEU"))
    assert not means("France", Region("Germany"))


def test_a_country_has_one_name_in_the_language_of_the_table() -> None:
    assert place_name("DEU", HEBEI) == place_name("Germany", HEBEI) == "Germany"
    assert place_name("德国", HEBEI) == "德国"
    assert country_name("VNM", "x") == "Vietnam"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("130000", True), ("130000000000", True), ("CN-HE", True), ("DE", True), ("156", True), ("CHN", True), ("999999", False), ("河北", True)],
)  # fmt: skip
def test_codes_of_places_are_known(text: str, expected: bool) -> None:
    assert is_code(text) is expected
