"""Lists of documents and targets fit a terminal, and no id in them is ever cut."""

from datetime import date
from functools import partial

import pytest
from rich.cells import cell_len

from dabiao.core.lang import Lang
from dabiao.library.folders import Library
from dabiao.library.search import search
from dabiao.render.registry import library_renderer
from tests.helpers import TARGETS, document, load
from tests.render.terminal import Write, on_terminal, piped

TEXT = library_renderer("text")
LIBRARY = Library(TARGETS)
NEW_YEAR = date(2025, 1, 1)


def documents(*ids: str) -> Write:
    heads = [LIBRARY.head(each) for each in ids or LIBRARY.ids()]
    found = [head._replace(document=head.document.as_of(NEW_YEAR)) for head in heads]
    return partial(TEXT.documents, found)


def targets(document_id: str) -> Write:
    plan = LIBRARY.load(document_id).as_of(NEW_YEAR)
    return partial(TEXT.targets, plan, plan.targets)


@pytest.mark.parametrize("lang", list(Lang))
@pytest.mark.parametrize("columns", [80, 160])
def test_a_document_is_one_line_of_a_terminal(
    lang: Lang, columns: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = on_terminal(documents(), columns, monkeypatch, lang)
    assert [line.split()[0] for line in lines] == LIBRARY.ids()
    assert max(map(cell_len, lines)) <= columns


def test_a_title_is_cut_where_its_cells_do_not_fit(monkeypatch: pytest.MonkeyPatch) -> None:
    write = documents("hebei-2023", "chengde-eldercare-impl-2025", "qinhuangdao-health-2025")
    hebei, eldercare, health = on_terminal(write, 80, monkeypatch)
    # 80 less 27 of the longest id, 9 of 2021–2025, 10 of 征求意见稿 and three gaps: 28 for the title.
    assert hebei == f"{'hebei-2023':<27}  {'2023':<9}  已到期      关于河北省2022年国民经济和…"
    assert eldercare.endswith("2021–2025              关于落实承德市养老服务体系…")
    assert health.endswith("征求意见稿  秦皇岛市生命健康产业发展“十…")


def test_piped_on_a_document_is_one_line_with_all_of_its_title() -> None:
    lines = piped(documents("hebei-2023", "chengde-eco-2025"))
    assert lines == [
        "hebei-2023        2023       已到期  河北省  67 项目标   关于河北省2022年国民经济和社会发展计划执行情况与2023年"
        "国民经济和社会发展计划草案的报告",
        "chengde-eco-2025  2021–2025          承德市  152 项目标  承德市生态环境保护“十四五”规划",
    ]


def test_an_empty_list_is_empty() -> None:
    assert piped(partial(TEXT.documents, [])) == []


@pytest.mark.parametrize("lang", list(Lang))
@pytest.mark.parametrize("columns", [80, 160])
@pytest.mark.parametrize("document_id", ["chengde-rules-2022", "hebei-2022", "china-fyp14-2025"])
def test_ids_of_targets_stay_whole(
    document_id: str, columns: int, lang: Lang, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = on_terminal(targets(document_id), columns, monkeypatch, lang)
    words = [word for line in lines for word in line.split()]
    assert {target.id for target in load(document_id).targets} <= set(words)
    assert max(map(cell_len, lines)) <= columns


def test_the_head_of_a_document_is_what_one_cites_it_by(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = piped(targets("hanshan-kangyang-2026"))
    assert lines[:4] == [
        "关于加快邯山区康养产业发展的实施意见",
        "邯山区 · 2024–2026",
        "邯山区人民政府办公室 · 邯山政办〔2024〕28号 · 2024-09-13",
        "来源：邯山区人民政府办公室印发《关于加快邯山区康养产业发展的实施意见》的通知 · 邯山区政府办公室 · 2024-09-13",
    ]
    on_screen = on_terminal(targets("hanshan-kangyang-2026"), 80, monkeypatch)
    assert max(map(cell_len, on_screen)) <= 80


def test_nothing_is_said_of_a_source_of_which_only_the_file_is_known() -> None:
    assert piped(targets("chengde-hotspring-2027"), Lang.EN)[:3] == [
        "Chengde, newspaper report on hot-spring wellness tourism (fragment)",
        "Chengde · 2023–2027",
        "",
    ]
    # The report of 2011 prints neither its title nor its day.
    assert piped(targets("china-2011"), Lang.EN)[2:5] == ["国务院", "Source: 维基文库", ""]


def test_an_id_stands_below_where_it_would_leave_no_room_for_the_name(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    wordy = document(
        f"    - id: {'long-' * 9}id\n      name: 某一项名称很长的指标及其在全部县（市、区）的覆盖情况\n"
        '      unit: "%"\n      better: higher\n      observed: end\n      at_least: 5\n'
    )
    write = partial(TEXT.targets, wordy, wordy.targets * 2)
    lines = on_terminal(write, 80, monkeypatch)[-2:]
    assert lines == [
        "   某一项名称很长的指标及其在全部县（市、区）的覆盖情况  ≥ 5 %",
        f"     {'long-' * 9}id",
    ]
    assert piped(write)[-1] == f"{lines[0]}  {'long-' * 9}id"


def test_a_hit_names_its_document_and_its_target(monkeypatch: pytest.MonkeyPatch) -> None:
    write = partial(TEXT.found, list(search(LIBRARY, ["森林覆盖率"])))
    for lines in (on_terminal(write, 80, monkeypatch), piped(write)):
        assert lines[0] == "chengde-eco-2020/forest-coverage  森林覆盖率  ≥ 60 %    2020"
        assert [line.split()[0] for line in lines] == [
            "chengde-eco-2020/forest-coverage",
            "chengde-eco-2025/forest-coverage",
            "china-fyp14-2025/forest-coverage",
            "china-fyp15-2030/forest-coverage",
            "shanxi-2026/forest-coverage",
        ]


def test_on_a_narrow_terminal_the_ids_of_a_hit_stand_below_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    hits = search(LIBRARY, ["养老机构护理型床位占比"])
    write = partial(TEXT.found, [hit for hit in hits if "eldercare" in hit[0].id])
    assert on_terminal(write, 60, monkeypatch) == [
        "养老机构护理型床位占比  ≥ 55 %  2025",
        "  chengde-eldercare-2025/nursing-bed-share",
        "养老机构护理型床位占比  ≥ 55 %  2025",
        "  chengde-eldercare-impl-2025/nursing-bed-share",
    ]
