"""The index that is made when the package is built finds what reading all YAML files finds."""

import pytest

from dabiao.core.lang import Lang
from dabiao.library import lookup
from dabiao.library.compiling import compile_library
from dabiao.library.folders import Library
from dabiao.library.lookup import Index
from dabiao.library.search import LookUp, search
from dabiao.render.phrases import target_text
from tests.helpers import TARGETS


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    folder = tmp_path_factory.mktemp("index")
    for name, text in compile_library(TARGETS).items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    return Index(folder)


@pytest.fixture
def installed(index: Index, monkeypatch: pytest.MonkeyPatch) -> Index:
    monkeypatch.setattr(lookup, "built_in_index", lambda: index)
    return index


def test_the_list_has_the_heads_of_the_files(installed: Index) -> None:
    library = Library(TARGETS, local=False)
    for document_id in library.ids():
        document = library.load(document_id)
        assert library.index_for(document_id) is installed
        head = library.head(document_id)
        assert head.targets == len(document.targets)
        assert head.document == document._replace(targets=(), sums=(), left_out=())
        assert library.indicator_ids(document_id) == {t.indicator.id for t in document.targets}


WORDS = [
    "增长",
    "gdp",
    "GDP",
    "居⺠",
    "森林 覆盖率",
    "养老 床位",
    "rate",
    "R&D",
    "pm2.5",
    "ate",
    " ",
    "。",
    "a\nb",
]


@pytest.mark.parametrize("words", [*(word.split(" ") for word in WORDS), ["Growth rate"], []])
def test_a_search_finds_the_same_with_the_index_and_without(
    words: list[str], installed: Index
) -> None:
    library = Library(TARGETS, local=False)
    slow = [(document.id, target) for document, target in search(library, words)]
    looking = LookUp(library, words)
    fast = [each for name in library.ids() for each in looking.found_in(name)]
    assert [(document.id, target) for document, target in fast] == slow
    if words == ["增长"]:
        assert len(slow) > 40
    for document, target in fast:
        whole = library.load(document.id)
        assert target_text(target, document, Lang.ZH) == target_text(target, whole, Lang.ZH)
