"""The index that is made when the package is built says what the YAML files say, and no more."""

from pathlib import Path

import pytest

from dabiao.core.lang import Lang
from dabiao.library import lookup
from dabiao.library.folders import Library
from dabiao.library.lookup import Index, make_index
from dabiao.library.packed import pack, unpack
from dabiao.library.search import look_up, search
from dabiao.render.phrases import target_text
from tests.helpers import TARGETS
from tests.library.test_folders import write


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    folder = tmp_path_factory.mktemp("index")
    for name, content in make_index(TARGETS).items():
        (folder / name).write_text(content, encoding="utf-8", newline="\n")
    return Index(folder)


@pytest.fixture
def installed(index: Index, monkeypatch: pytest.MonkeyPatch) -> Index:
    monkeypatch.setattr(lookup, "built_in_index", lambda: index)
    return index


def test_every_target_and_every_head_comes_back_as_it_was() -> None:
    library = Library(TARGETS)
    for document_id in library.ids():
        document = library.load(document_id)
        assert str(unpack(pack(document))) == str(document)


def test_the_list_has_the_heads_of_the_files(installed: Index) -> None:
    library = Library(TARGETS, local=False)
    for document_id in library.ids():
        document = library.load(document_id)
        assert library.index_for(document_id) is installed
        head = library.head(document_id)
        assert head.targets == len(document.targets)
        assert head.document == document._replace(targets=(), sums=(), left_out=())


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
    fast = list(look_up(library, words))
    assert [(document.id, target) for document, target in fast] == slow
    if words == ["增长"]:
        assert len(slow) > 40
    for document, target in fast:
        whole = library.load(document.id)
        assert target_text(target, document, Lang.ZH) == target_text(target, whole, Lang.ZH)


def test_of_other_bytes_the_index_says_nothing(installed: Index, tmp_path: Path) -> None:
    original = next(TARGETS.rglob("hebei-2023.yaml")).read_bytes()
    file = tmp_path / "hebei-2023.yaml"
    file.write_bytes(original)
    assert Library(tmp_path).index_for("hebei-2023") is installed  # a copy is as good
    assert Library(tmp_path).head("hebei-2023").document.file == str(file)
    file.write_bytes(original.replace(b"id:", b"id: ", 1))
    assert Library(tmp_path).index_for("hebei-2023") is None
    write(tmp_path, "改过的")
    library = Library(tmp_path, local=False)
    assert library.head("hebei-2023").document.title == "改过的"
    found = [t.id for d, t in look_up(library, ["地区生产总值"]) if d.id == "hebei-2023"]
    assert found == ["gdp-growth"]
