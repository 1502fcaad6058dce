"""Of one indicator in many documents, who aims highest stands first."""

from io import StringIO

from dabiao.core.lang import Lang
from dabiao.core.regions import Region
from dabiao.library.compare import compare, ranking
from dabiao.model.document import Document
from dabiao.render.registry import library_renderer
from tests.helpers import document


def plan(name: str, region: str, target: str) -> Document:
    return document(target)._replace(id=name, region=Region(region))


GROWTH = "    - indicator: gdp-growth\n      about: {}\n"
FOUR = [
    plan("a", "山西省", GROWTH.format(5)),
    plan("b", "海南省", GROWTH.format(8)),
    plan("c", "江苏省", GROWTH.format("5.0")),
    plan("d", "西藏自治区", "    - indicator: gdp-growth\n      improve: true\n"),
]


def test_rates_are_ranked_and_equal_ones_have_one_rank() -> None:
    [shared] = compare(FOUR)
    assert [(each.rank, each.document.id) for each in ranking(FOUR, shared)] == [
        (1, "b"),
        (2, "a"),
        (2, "c"),
        (None, "d"),
    ]


def test_where_less_is_better_the_lowest_aims_highest() -> None:
    rates = "    - indicator: surveyed-unemployment-rate\n      at_most: {}\n"
    two = [plan("a", "甲省", rates.format("5.5")), plan("b", "乙省", rates.format(5))]
    [shared] = compare(two)
    assert [each.document.id for each in ranking(two, shared)] == ["b", "a"]


def test_amounts_of_several_places_are_not_ranked() -> None:
    jobs = "    - indicator: new-urban-jobs\n      at_least: {}\n"
    two = [plan("a", "甲省", jobs.format(50)), plan("b", "乙省", jobs.format(120))]
    [shared] = compare(two)
    assert [each.rank for each in ranking(two, shared)] == [None, None]


def test_many_documents_with_one_indicator_are_a_table_of_lines() -> None:
    stream = StringIO()
    library_renderer("text").comparison(FOUR, compare(FOUR), stream, Lang.ZH)
    lines = stream.getvalue().splitlines()
    assert lines[1].split() == ["位次", "地区", "目标", "年份", "文件"]
    assert lines[2].split() == ["1", "海南省", "≈", "8", "%", "2023", "b"]
    assert lines[-1] == "4 份文件，共 4 项目标"
