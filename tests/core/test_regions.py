"""A place is the same under each of its names and codes, and no other is."""

import pytest

from dabiao.core.regions import Region, is_full_name, is_known, is_place, lies_in, means, place_name

HEBEI = Region("河北省", "Hebei", "130000")
CHENGDE = Region("承德市", "Chengde", "130800")
BEIJING = Region("北京市", "Beijing", "110000")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("石家庄", "石家庄市"),
        ("石家庄市", "石家庄市"),
        ("河北省石家庄市", "石家庄市"),
        ("河北石家庄", "石家庄市"),
        ("130100", "石家庄市"),
        ("130100000000", "石家庄市"),
        ("１３０１００", "石家庄市"),
        (" 石家庄 市 ", "石家庄市"),
        ("承德市", "承德市"),
        ("承德县", "承德县"),
        ("承德", "承德市"),  # the city, which stands above the county of that name
        ("130821", "承德县"),
        ("围场县", "围场满族蒙古族自治县"),
        ("围场", "围场满族蒙古族自治县"),
        ("围场满族蒙古族自治县", "围场满族蒙古族自治县"),
        ("承德市围场县", "围场满族蒙古族自治县"),
        ("丰宁", "丰宁满族自治县"),
        ("青海", "青海省"),
        ("内蒙古", "内蒙古自治区"),
        ("新疆", "新疆维吾尔自治区"),
        ("延边州", "延边朝鲜族自治州"),
    ],
)
def test_a_place_has_one_official_name(text: str, name: str) -> None:
    assert place_name(text, HEBEI) == name


@pytest.mark.parametrize(
    "text",
    ["130199", "13010", "1301000", "130100000001", "130100abc", "无此市", "石家庄市民", "非石家庄市", "全省"],
)  # fmt: skip
def test_what_is_no_division_keeps_its_name(text: str) -> None:
    assert place_name(text, HEBEI) == text


def test_of_two_places_of_one_name_the_one_in_the_region_is_meant() -> None:
    # 长安区 is a district of 石家庄 and one of 西安.
    assert place_name("长安区", HEBEI) == "长安区"
    assert place_name("长安", HEBEI) == place_name("130102", HEBEI) == "长安区"
    assert place_name("西安市长安区", HEBEI) == "西安市长安区"
    assert place_name("长安区", Region("陕西省", None, "610000")) == "长安区"
    assert place_name("石家庄市长安区", Region("陕西省", None, "610000")) == "石家庄市长安区"


def test_two_places_of_one_name_in_one_region_are_told_apart_by_their_city() -> None:
    # 桥西区 is a district of 石家庄, of 张家口 and of 邢台.
    assert place_name("桥西区", HEBEI) == "桥西区"
    assert place_name("石家庄市桥西区", HEBEI) == "石家庄市桥西区"
    assert place_name("张家口桥西区", HEBEI) == "张家口市桥西区"
    assert place_name("130104", HEBEI) == "石家庄市桥西区"
    assert place_name("130703", HEBEI) == "张家口市桥西区"


@pytest.mark.parametrize(
    "text", ["河北", "河北省", "全省", "本省", "合计", "总计", "Total", "hebei", "130000", "130000000000", "中国河北省", "Hebei Province",
     "CN-HE", "CN-13", "全省合计", "河北省总计"]
)  # fmt: skip
def test_a_province_is_called_by_its_name_or_as_the_whole(text: str) -> None:
    assert means(text, HEBEI)


@pytest.mark.parametrize(
    "text", ["全市", "本市", "全国", "石家庄", "河南省", "河北区", "130100", "13000", "", "130000x", "河北省直", "非河北省", "省本级",
     "河北省本级", "CN-SD", "CN-37", "Hebei City", "Shandong", "各市合计", "雄安新区", "京津冀"]
)  # fmt: skip
def test_what_is_another_place_is_not_the_province(text: str) -> None:
    assert not means(text, HEBEI)


@pytest.mark.parametrize(
    "text",
    ["承德", "承德市", "全市", "本市", "合计", "130800", "河北省承德市", "河北承德", "CHENGDE"],
)
def test_a_city_is_called_by_its_name_or_as_the_whole(text: str) -> None:
    assert means(text, CHENGDE)


@pytest.mark.parametrize(
    "text",
    [
        "全省",
        "承德县",
        "承德市承德县",
        "非承德市",
        "承德市双桥区",
        "河北省承德市双桥区",
        "河北",
        "市区",
    ],
)
def test_what_lies_in_a_city_or_around_it_is_not_the_city(text: str) -> None:
    assert not means(text, CHENGDE)


def test_a_city_that_is_a_province_is_a_city_by_its_name() -> None:
    assert means("全市", BEIJING) and means("北京", BEIJING)
    assert not means("全省", BEIJING)
    assert not means("北京市朝阳区", BEIJING)


def test_a_county_knows_itself_by_its_short_names() -> None:
    county = Region("围场满族蒙古族自治县", None, "130828")
    for text in ("围场", "围场县", "围场满族蒙古族自治县", "全县", "130828", "承德市围场县"):
        assert means(text, county), text
    for text in ("全市", "承德市", "丰宁"):
        assert not means(text, county), text


def test_a_plan_of_no_region_takes_every_place_as_its_own() -> None:
    assert means("石家庄", Region(""))


@pytest.mark.parametrize("name", ["全国", "中国"])
@pytest.mark.parametrize(
    "text",
    ["全国", "中国", "中华人民共和国", "China", "CHN", "CN", "156", "P.R. China", "China, People's Republic of",
     "People's Republic of China", "China (mainland)", "China, P.R.: Mainland", "全国合计", "总计"],
)  # fmt: skip
def test_a_nation_is_known_by_its_names_and_codes(name: str, text: str) -> None:
    assert means(text, Region(name, "China", "CHN"))


@pytest.mark.parametrize(
    "text",
    ["HKG", "China, Hong Kong SAR", "Hong Kong SAR, China", "Taiwan", "河北", "CN-HE", "CHE", "15", "全省", "中国台湾"],
)  # fmt: skip
def test_neither_other_countries_nor_parts_of_it_are_the_nation(text: str) -> None:
    assert not means(text, Region("全国", "China", "CHN"))


def test_the_kind_behind_an_english_name_is_that_of_the_place() -> None:
    assert means("Chengde City", CHENGDE) and means("Chengde Municipality", CHENGDE)
    assert not means("Chengde County", CHENGDE)  # 承德县
    assert means(
        "Inner Mongolia Autonomous Region", Region("内蒙古自治区", "Inner Mongolia", "150000")
    )


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Shandong", "山东省"),
        ("SHANDONG PROVINCE", "山东省"),
        ("CN-SD", "山东省"),
        ("CN-37", "山东省"),
        ("Beijing Municipality", "北京市"),
        ("Guangxi Zhuang Autonomous Region", "广西壮族自治区"),
        ("Inner Mongolia", "内蒙古自治区"),
        ("雄安", "雄安新区"),
        ("133100", "雄安新区"),
        ("CN-99", "CN-99"),
    ],
)
def test_a_province_has_an_english_name_and_a_code_of_iso(text: str, name: str) -> None:
    assert place_name(text, HEBEI) == name


@pytest.mark.parametrize(
    "text",
    ["石家庄市", "Shandong Province", "CN-SD", "京津冀", "长三角", "市本级", "河北省本级", "石家庄高新区", "市区", "石家庄市区",
     "雄安新区", "CN", "中华人民共和国"],
)  # fmt: skip
def test_places_and_parts_of_them_are_known(text: str) -> None:
    assert is_place(text)


@pytest.mark.parametrize(
    "text",
    ["156", "13", "本级财政", "省统计局", "Province", "City", "产业高新区", "新建城区", "Grain"],
)
def test_what_is_no_place_is_none(text: str) -> None:
    assert not is_place(text)


def test_a_part_or_several_provinces_may_be_a_word_in_a_title() -> None:
    assert not any(map(is_full_name, ["城区", "开发区", "京津冀", "朝阳"]))
    assert all(map(is_full_name, ["石家庄高新区", "朝阳区", "河北", "Hebei"]))


HANSHAN = Region("邯山区", None, "130402")
CHINA = Region("全国", "China")


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        *((text, [HEBEI, CHENGDE, HANSHAN]) for text in ("河北", "河北省", "130000", "Hebei", "hebei province")),
        *((text, [CHENGDE]) for text in ("承德", "承德市", "130800", "河北省承德市", "Chengde", "chengde city")),
        *((text, [HANSHAN]) for text in ("邯郸", "邯郸市", "130400", "邯山区")),
        *((text, [BEIJING]) for text in ("北京", "110000", "Beijing")),
        *((text, [CHINA]) for text in ("全国", "中国", "China")),
        *((text, []) for text in ("石家庄", "承德县", "山西", "合计", "全省", "火星", "13", "", "Che")),
    ],
)  # fmt: skip
def test_a_province_holds_its_cities_and_a_city_its_districts(
    text: str, inside: list[Region]
) -> None:
    regions = [HEBEI, CHENGDE, HANSHAN, BEIJING, CHINA]
    assert [region for region in regions if lies_in(region, text)] == inside


def test_a_region_without_a_code_is_found_by_its_name() -> None:
    assert lies_in(Region("承德市"), "河北") and lies_in(Region("示范新区"), "示范")
    assert not lies_in(Region("示范新区"), "河北")


def test_a_place_without_documents_is_a_place_all_the_same() -> None:
    assert is_known("山西") and is_known("140000") and is_known("中国")
    assert not is_known("火星") and not is_known("990000")
