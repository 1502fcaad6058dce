"""Of one indicator in many documents, who aims highest stands first."""

from functools import partial
from io import StringIO

import pytest
from rich.cells import cell_len

from dabiao.core.lang import Lang
from dabiao.core.regions import Region
from dabiao.library.compare import compare, ranking
from dabiao.model.document import Document
from dabiao.render.registry import library_renderer
from tests.helpers import document, load
from tests.render.terminal import on_terminal


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


MEAN = "    - indicator: gdp-growth\n      id: plan\n      about: {}\n      average: true\n      since: 2023\n      due: 2027\n"


def test_a_mean_of_years_is_ranked_apart_from_what_one_year_is_to_bring() -> None:
    documents = [
        plan("a", "山西省", GROWTH.format(5) + MEAN.format("5.5")),
        plan("b", "海南省", GROWTH.format(8)),
        plan("c", "江苏省", GROWTH.format(4) + MEAN.format(6)),
    ]
    [shared] = compare(documents)
    ranks = [(r.rank, r.document.id, r.target.average) for r in ranking(documents, shared)]
    assert ranks == [
        (1, "b", False),
        (2, "a", False),
        (3, "c", False),
        (1, "c", True),
        (2, "a", True),
    ]
    assert shared.highest == {1}  # 8 % in the year; the mean of 6 % is another matter


def test_what_is_due_years_later_is_ranked_apart_and_alone_it_has_no_rank() -> None:
    share = "    - indicator: urbanisation-rate\n      at_least: {}\n"
    later = (
        "    - indicator: urbanisation-rate\n      id: later\n      at_least: 71\n      due: 2030\n"
    )
    documents = [
        plan("a", "山西省", share.format(65)),
        plan("b", "海南省", share.format(60) + later),
    ]
    [shared] = compare(documents)
    assert [(r.rank, r.target.due) for r in ranking(documents, shared)] == [
        (1, 2023),
        (2, 2023),
        (None, 2030),
    ]
    assert shared.highest == {0}


def test_what_a_plan_is_to_reach_in_years_is_ranked_apart_from_what_a_year_is_to_bring() -> None:
    share = "    - indicator: urbanisation-rate\n      at_least: {}\n"
    a_year = [
        plan(name, region, share.format(figure))
        for name, region, figure in (("a", "山西省", 60), ("b", "海南省", 65))
    ]
    five = document(share.format(71), period="[2021, 2025]")._replace(id="c")
    documents = [five, *a_year]
    [shared] = compare(documents)
    assert [(r.rank, r.document.id) for r in ranking(documents, shared)] == [
        (1, "b"),
        (2, "a"),
        (None, "c"),
    ]
    assert shared.highest == {2}
    other = document(share.format(70), period="[2022, 2025]")
    [of_plans] = compare([five, other])  # a plan and how it is carried out
    assert of_plans.highest == {0}


def test_what_is_due_within_a_plan_is_ranked_apart_from_what_is_due_at_its_end() -> None:
    share = "    - indicator: urbanisation-rate\n      id: {}\n      at_least: {}\n      due: {}\n"
    one = document(
        share.format("half-way", 66, 2023) + share.format("end", 70, 2025), period="[2021, 2025]"
    )
    other = document(share.format("end", 68, 2025), period="[2021, 2025]")
    [shared] = compare([one, other])
    assert [(r.rank, r.target.due) for r in ranking([one, other], shared)] == [
        (1, 2025),
        (2, 2025),
        (None, 2023),
    ]


def test_a_range_aims_as_high_as_the_end_that_is_enough() -> None:
    growth = [
        plan("a", "山西省", "    - {indicator: gdp-growth, between: [5, 5.5]}\n"),
        plan("b", "海南省", GROWTH.format("5.2")),
    ]
    [shared] = compare(growth)
    assert shared.highest == {1}  # 5 is enough of 5 to 5.5
    prices = [
        plan("a", "山西省", "    - {indicator: cpi-growth, between: [2, 3]}\n"),
        plan("b", "海南省", "    - {indicator: cpi-growth, at_most: 2.5}\n"),
    ]
    [shared] = compare(prices)
    assert shared.highest == {1}  # prices may rise by 3 there


def test_an_indicator_is_called_as_most_of_the_documents_call_it() -> None:
    renamed = "    - {indicator: gdp-growth, name: 经济增速, about: 5}\n"
    documents = [plan("a", "山西省", renamed), *FOUR[1:]]
    stream = StringIO()
    library_renderer("text").comparison(documents, compare(documents), stream, Lang.ZH)
    assert stream.getvalue().splitlines()[0] == "地区生产总值"


def test_many_documents_with_one_indicator_are_a_table_of_lines() -> None:
    stream = StringIO()
    library_renderer("text").comparison(FOUR, compare(FOUR), stream, Lang.ZH)
    lines = stream.getvalue().splitlines()
    assert lines[1].split() == ["位次", "地区", "目标", "年份", "文件"]
    assert lines[2].split() == ["1", "海南省", "≈", "8", "%", "2023", "b"]
    assert lines[-1] == "4 份文件，共 4 项目标"


def test_what_has_no_better_side_is_not_ranked_and_the_list_says_why() -> None:
    """China's deficits of 2021 to 2025, as budgets arrange them: 3.2 %, 2.8 %, 3 %, 3 % and 4 %."""
    years = [load(f"china-{year}") for year in range(2021, 2026)]
    [shared] = [each for each in compare(years) if each.indicator.id == "deficit-ratio"]
    assert [each.rank for each in ranking(years, shared)] == [None] * 5
    stream = StringIO()
    library_renderer("text").comparison(years, [shared], stream, Lang.EN)
    assert "neither more nor less is better" in stream.getvalue()


def test_in_a_narrow_terminal_a_long_target_is_wrapped_and_the_region_is_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    words = "    - indicator: gdp-growth\n      qualitative: 保持在合理区间、各年度视情提出并留有适当弹性\n"
    documents = [*FOUR, plan("china-fyp15-2030", "新疆维吾尔自治区", words)]
    show = partial(library_renderer("text").comparison, documents, compare(documents))
    lines = on_terminal(show, 80, monkeypatch)
    assert max(map(cell_len, lines)) <= 80
    assert any("新疆维吾尔自治区" in line and "china-fyp15-2030" in line for line in lines)
