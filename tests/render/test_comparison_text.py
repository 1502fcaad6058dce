"""Documents side by side: indicators down, documents across, on whatever there is room for."""

from collections.abc import Sequence
from functools import partial

import pytest
from rich.cells import cell_len

from dabiao.core.lang import Lang
from dabiao.library.compare import compare
from dabiao.model.document import Document
from dabiao.render.registry import library_renderer
from tests.helpers import document, load
from tests.render.terminal import Write, on_terminal, piped


def plan(document_id: str, gdp: str, more: str = "", period: str = "2023") -> Document:
    targets = f"    - {{indicator: gdp-growth, {gdp}}}\n{more}"
    return document(targets, period=period)._replace(id=document_id)


def comparison(documents: Sequence[Document]) -> Write:
    return partial(library_renderer("text").comparison, documents, compare(documents))


CPI = "    - {indicator: cpi-growth, about: 3}\n"
PLAN = plan("plan-2023", "about: 6", CPI)
DRAFT = plan("draft-2023", "at_least: 5.5")
OTHER = plan("other-2023", "between: [5, 5.5]", CPI)


@pytest.mark.parametrize("columns", [80, 160])
def test_indicators_stand_down_and_documents_across(
    columns: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = comparison([PLAN, DRAFT, OTHER])
    expected = [
        "指标                     plan-2023  draft-2023  other-2023",
        "地区生产总值 ≠ 相互矛盾  ≈ 6 % ↑    ≥ 5.5 %     5–5.5 %",
        "居民消费价格指数         ≈ 3 %      –           ≈ 3 %",
        "",
        "↑ 目标更高（按指标的方向）",
        "共同指标 2 项，其中 1 项数值相互矛盾",
    ]
    assert on_terminal(write, columns, monkeypatch) == expected
    assert piped(write) == expected


def test_where_all_aim_the_same_no_arrow_is_explained() -> None:
    assert piped(comparison([PLAN, PLAN._replace(id="copy")]))[-2:] == [
        "",
        "共同指标 2 项，其中 0 项数值相互矛盾",
    ]


def test_a_year_that_is_not_the_last_of_its_document_is_said() -> None:
    until_2025 = plan("five-years", "about: 5, due: 2024", period="[2021, 2025]")
    assert "≈ 5 % (2024)" in piped(comparison([PLAN, until_2025]))[1]


def test_where_a_year_stands_beside_a_plan_both_say_by_when() -> None:
    share = "    - {{indicator: urbanisation-rate, at_least: {}}}\n"
    year = document(share.format("69.5"), period="2026")._replace(id="year")
    five = document(share.format(71), period="[2026, 2030]")._replace(id="plan")
    [_, row, *_] = piped(comparison([year, five]))
    assert row.endswith("≥ 69.5 % (2026)  ≥ 71 % (2030)")


def test_what_is_added_up_over_years_is_told_from_what_one_year_brings() -> None:
    cut = "    - {{indicator: energy-intensity-reduction, at_least: {}}}\n"
    year = document(cut.format(3), period="2025")
    years = document(cut.format("15, since: 2021"), period="[2021, 2025]")
    [_, row, *_] = piped(comparison([year._replace(id="year"), years._replace(id="years")]))
    assert row.endswith("≥ 3 % (2025)  ≥ 15 % (2021–2025)")


def test_a_scope_that_all_share_is_said_once() -> None:
    scoped = plan("a", "about: 6, scope: 市区")
    other = plan("b", "about: 5, scope: 全市")
    assert piped(comparison([scoped, scoped._replace(id="c")]))[1] == (
        "地区生产总值 (市区)  ≈ 6 %  ≈ 6 %"
    )
    assert piped(comparison([scoped, other]))[1] == ("地区生产总值  ≈ 6 % ↑ (市区)  ≈ 5 % (全市)")


def test_targets_without_a_figure_do_not_aim_higher() -> None:
    twice = plan("a", "about: 6", "    - {indicator: gdp-growth, id: again, improve: true}\n")
    [_, row, *_] = piped(comparison([twice, plan("b", "about: 5", period="2024")]))
    assert row == "地区生产总值  ≈ 6 % ↑; 改善  ≈ 5 %"


FOUR = ["chengde-eco-2020", "chengde-eco-2025", "china-fyp14-2025", "hebei-2023"]


@pytest.mark.parametrize("lang", list(Lang))
@pytest.mark.parametrize("columns", [80, 160])
@pytest.mark.parametrize("count", [2, 3, 4])
def test_two_to_four_documents_are_a_table_on_any_terminal(
    count: int, columns: int, lang: Lang, monkeypatch: pytest.MonkeyPatch
) -> None:
    documents = [load(name) for name in FOUR[-count:]]
    lines = on_terminal(comparison(documents), columns, monkeypatch, lang)
    assert max(map(cell_len, lines)) <= columns
    [head] = [line.split()[1:] for line in lines if line.startswith(("Indicator", "指标"))]
    ids = FOUR[-count:]
    assert head in (ids, ["A", "B", "C", "D"][:count])
    for letter, document_id in zip(head, ids, strict=True):
        assert letter == document_id or any(
            line.startswith(f"{letter}  {document_id}") for line in lines
        )


def test_where_there_is_no_room_for_a_table_each_indicator_is_a_block(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    many = [PLAN._replace(id=f"plan-{number}") for number in range(12)]
    lines = on_terminal(comparison(many), 80, monkeypatch)
    assert lines[:3] == ["地区生产总值", "   plan-0   ≈ 6 %", "   plan-1   ≈ 6 %"]
    assert lines[12] == "   plan-11  ≈ 6 %"


def test_more_documents_than_letters_are_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    many = [PLAN._replace(id=f"plan-{number}") for number in range(30)]
    lines = on_terminal(comparison(many), 500, monkeypatch)
    assert max(map(cell_len, lines)) <= 500
    assert any("plan-29" in line for line in lines)


def test_documents_that_share_nothing_say_so() -> None:
    nothing = document("    - {indicator: forest-coverage, at_least: 61}\n")
    assert piped(comparison([DRAFT, nothing])) == ["这些文件没有共同的指标。"]
