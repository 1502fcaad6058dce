"""The vocabulary in each format that people and programs ask for."""

import csv
import io
import json
from functools import partial

import pytest
from rich.cells import cell_len

from dabiao.core.lang import Lang
from dabiao.library.folders import Library
from dabiao.library.usage import Used, indicators, used
from dabiao.render.registry import indicators_renderer
from tests.render.terminal import on_terminal, piped


def uses(*documents: str) -> dict[str, frozenset[str]]:
    return {document_id: Library().indicator_ids(document_id) for document_id in documents}


def two() -> list[Used]:
    found = [*indicators(["forest-coverage"]), *indicators(["cpi-growth"])]
    return used(found, uses("chengde-eco-2020", "china-fyp14-2025"))


def test_piped_on_an_indicator_is_a_line() -> None:
    assert piped(partial(indicators_renderer("text").indicators, two())) == [
        "forest-coverage  森林覆盖率        %  比例  越高越好  chengde-eco-2020, china-fyp14-2025",
        "cpi-growth       居民消费价格指数  %  增速  越低越好  尚无文件使用",
    ]


def test_on_a_terminal_the_documents_stand_below(monkeypatch: pytest.MonkeyPatch) -> None:
    write = partial(indicators_renderer("text").indicators, two())
    assert on_terminal(write, 80, monkeypatch, Lang.EN) == [
        "forest-coverage  Forest coverage",
        "   % · share · higher is better · chengde-eco-2020, china-fyp14-2025",
        "cpi-growth  Consumer price index",
        "   % · growth · lower is better · in no document",
    ]


@pytest.mark.parametrize("lang", list(Lang))
@pytest.mark.parametrize("columns", [80, 160])
def test_the_whole_vocabulary_fits_a_terminal_with_its_ids_whole(
    lang: Lang, columns: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = used(indicators(), uses("hebei-2022", "hebei-2023"))
    write = partial(indicators_renderer("text").indicators, found)
    lines = on_terminal(write, columns, monkeypatch, lang)
    assert max(map(cell_len, lines)) <= columns
    ids = [line.split()[0] for line in lines if not line.startswith(" ")]
    assert ids == [each.indicator.id for each in found]


def test_one_indicator_is_a_card() -> None:
    lines = piped(partial(indicators_renderer("text").indicators, two()[:1]))
    assert lines[0] == "森林覆盖率  forest-coverage"
    shown = dict(line.split(maxsplit=1) for line in lines[1:])
    assert shown["方向"].strip() == "越高越好"
    assert shown["英文名称"].strip() == "Forest coverage"
    assert shown["使用文件"].strip() == "chengde-eco-2020, china-fyp14-2025"


def test_json_has_every_field() -> None:
    lines = piped(partial(indicators_renderer("json").indicators, two()))
    first, second = json.loads("\n".join(lines))["indicators"]
    assert second == {
        "id": "cpi-growth",
        "name": "居民消费价格指数",
        "name_en": "Consumer price index",
        "aliases": second["aliases"],
        "unit": "%",
        "measure": "growth",
        "better": "lower",
        "documents": [],
    }
    assert "CPI" in second["aliases"]
    assert first["documents"] == ["chengde-eco-2020", "china-fyp14-2025"]


def test_csv_is_a_table_for_a_spreadsheet() -> None:
    stream = io.StringIO()
    indicators_renderer("csv").indicators(two(), stream, Lang.ZH)
    first, second = csv.DictReader(io.StringIO(stream.getvalue().removeprefix("\ufeff")))
    assert (first["编号"], first["单位"], first["方向"]) == ("forest-coverage", "%", "越高越好")
    assert first["使用文件"] == "chengde-eco-2020 china-fyp14-2025"
    assert second["使用文件"] == ""
