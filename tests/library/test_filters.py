"""Documents are listed by place, by year and by words of what names them."""

import pytest

from dabiao.core.errors import DabiaoError
from dabiao.core.lang import Lang
from dabiao.library.filters import chosen
from dabiao.model.document import Document
from tests.helpers import load

DOCUMENTS = [
    load(name)
    for name in ("chengde-eco-2025", "china-fyp14-2025", "hanshan-kangyang-2026", "hebei-2022")
]
ECO, CHINA, HANSHAN, HEBEI = DOCUMENTS


def test_a_province_includes_its_cities_and_a_city_its_districts() -> None:
    assert chosen(DOCUMENTS, "河北") == [ECO, HANSHAN, HEBEI]
    assert chosen(DOCUMENTS, "130800") == [ECO]
    assert chosen(DOCUMENTS, "邯郸市") == [HANSHAN]
    assert chosen(DOCUMENTS, "全国") == [CHINA]


@pytest.mark.parametrize(
    ("year", "found"),
    [(2021, [ECO, CHINA]), (2022, [ECO, CHINA, HEBEI]), (2026, [HANSHAN])],
)
def test_the_period_contains_the_year(year: int, found: list[Document]) -> None:
    assert chosen(DOCUMENTS, year=year) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("KANGYANG", [HANSHAN]),  # the id
        ("十四五", [ECO]),  # the title, which China's spells 第十四个五年
        ("14th five-year plan", [ECO, CHINA]),  # the English title
        ("发展和改革委员会", [HEBEI]),  # the issuer
        ("承德", [ECO]),  # the region
        ("１４ｔｈ", [ECO, CHINA]),  # however it is typed
    ],
)
def test_a_text_is_looked_for_in_what_names_a_document(text: str, found: list[Document]) -> None:
    assert chosen(DOCUMENTS, text=text) == found


def test_all_conditions_have_to_hold() -> None:
    assert chosen(DOCUMENTS, "河北", 2022, "2022") == [HEBEI]


@pytest.mark.parametrize(
    ("conditions", "said"),
    [
        (("山西", None, None), "没有符合条件的文件（--region 山西）；`dabiao list` 可列出全部"),
        (("河北", 1990, "甲"), "没有符合条件的文件（--region 河北 --year 1990 --grep 甲）；`dabiao list` 可列出全部"),
        ((None, None, "（）"), "没有符合条件的文件（--grep （））；`dabiao list` 可列出全部"),
        (("承得市", None, None), "没有地区“承得市”；是否为“承德市”？"),
        (("火星", None, None), "没有地区“火星”；`dabiao list` 可列出全部"),
    ],
)  # fmt: skip
def test_where_nothing_is_found_the_conditions_or_the_nearest_place_are_named(
    conditions: tuple[str | None, int | None, str | None], said: str
) -> None:
    with pytest.raises(DabiaoError) as caught:
        chosen(DOCUMENTS, *conditions)
    assert caught.value.message(Lang.ZH) == said
