"""What is compiled when the package is built says what the YAML files say, and no more."""

import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from dabiao.library import compiled, folders, lookup, vocabulary
from dabiao.library.compiled import Compiled, compile_document, fingerprint
from dabiao.library.compiling import compile_library
from dabiao.library.folders import Library
from dabiao.library.lookup import Index, built_in_indicators
from dabiao.library.packed import pack, unpack
from dabiao.library.search import LookUp
from dabiao.library.walk import VOCABULARY, target_files
from dabiao.model.comparator import Better
from tests.helpers import TARGETS, load
from tests.library.test_folders import write

FILES = {file.stem: file for file in target_files(TARGETS)}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a build compiles."""
    folder = tmp_path_factory.mktemp("compiled")
    for name, text in compile_library(TARGETS).items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    return folder


@pytest.fixture
def installed(made: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """As the program is where it was installed: YAML and what was made from it, apart from the checkout."""
    index = Index(made)
    monkeypatch.setattr(folders, "read_compiled", partial(compiled.read_compiled, folder=made))
    monkeypatch.setattr(lookup, "built_in_index", lambda: index)
    return made


@pytest.mark.parametrize("document_id", FILES)
def test_a_compiled_document_is_that_of_its_yaml_file(document_id: str, made: Path) -> None:
    read = load(document_id)._replace(file=None)
    document = compiled.read_compiled(document_id, made).document()
    assert document == read
    # Decimals of one value are equal however they are written; they are written alike too, and
    # members of closed sets are no plain words.
    assert repr(document) == repr(read)


def test_every_document_is_compiled_and_no_other(made: Path) -> None:
    assert len(FILES) >= 50
    assert {file.stem for file in made.glob("*.jsonl")} == FILES.keys()
    assert all(compiled.read_compiled(i, made).is_made_from(FILES[i].read_bytes()) for i in FILES)


def test_the_compiled_vocabulary_is_that_of_its_yaml_file(installed: Path) -> None:
    assert built_in_indicators() == list(vocabulary.built_in().indicators())
    assert [unpack(pack(each)) for each in built_in_indicators()] == built_in_indicators()


def test_an_installed_library_is_read_without_yaml(
    installed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise AssertionError("YAML was read")

    expected = {document_id: load(document_id) for document_id in ("hebei-2022", "china-2026")}
    monkeypatch.setattr("dabiao.library.tree.parse", fail)
    monkeypatch.setattr("dabiao.library.target_file.parse", fail)
    library = Library(TARGETS, local=False)
    for document_id, document in expected.items():
        assert library.load(document_id) == document._replace(file=None)


@pytest.fixture
def package(installed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The installed target files, which a test may edit."""
    folder = tmp_path / "installed"
    shutil.copytree(TARGETS, folder)
    monkeypatch.setattr(folders, "_built_in", lambda: folder)
    return folder


def test_an_installed_file_that_was_edited_counts_as_it_is(package: Path) -> None:
    file = next(package.rglob("hebei-2022.yaml"))
    text = file.read_text(encoding="utf-8")
    planned = "indicator: fixed-investment-growth\n        at_least: 6.5\n"
    assert text.count(planned) == 1
    edited_text = text.replace(planned, planned.replace("6.5", "7.5"))  # no longer, no shorter
    file.write_text(edited_text, encoding="utf-8", newline="\n")
    library = Library(local=False)
    edited = library.load("hebei-2022").target("fixed-investment-growth")
    assert edited is not None and str(edited.value) == "7.5"
    assert library.index_for("hebei-2022") is None
    found = [t for _, t in LookUp(library, ["固定资产投资"]).found_in("hebei-2022")]
    assert [str(t.value) for t in found if t.id == "fixed-investment-growth"] == ["7.5"]
    assert library.index_for("hebei-2023") is not None


@pytest.fixture
def edited_vocabulary(
    package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[None]:
    """An installed vocabulary in which more unemployment is better."""
    caches = (compiled.fingerprint_of_vocabulary, vocabulary.built_in)
    edited, name = tmp_path / "indicators.yaml", "\nsurveyed-unemployment-rate:"
    before, _, after = VOCABULARY.read_text(encoding="utf-8").partition(name)
    edited.write_text(before + name + after.replace("lower", "higher", 1), encoding="utf-8")
    with monkeypatch.context() as patched:
        patched.setattr(compiled, "VOCABULARY", edited)
        patched.setattr(vocabulary, "VOCABULARY", edited)
        for each in caches:
            each.cache_clear()
        yield
    for each in caches:
        each.cache_clear()


@pytest.mark.usefixtures("edited_vocabulary")
def test_beside_a_vocabulary_that_was_edited_nothing_that_is_compiled_counts() -> None:
    """Whether more or less is better stands in the vocabulary, and every verdict hangs on it."""
    library, rate = Library(local=False), "surveyed-unemployment-rate"
    target = library.load("china-2026").target(rate)
    assert target is not None and target.better is Better.HIGHER
    assert library.index_for("china-2026") is None
    assert {each.id: each.better for each in built_in_indicators()}[rate] is Better.HIGHER


def test_a_copy_of_a_document_is_as_good_and_another_one_of_its_id_is_read(
    installed: Path, tmp_path: Path
) -> None:
    original = FILES["hebei-2023"].read_bytes()
    file = tmp_path / "hebei-2023.yaml"
    file.write_bytes(original)
    assert Library(tmp_path).index_for("hebei-2023") is not None
    assert Library(tmp_path).head("hebei-2023").document.file == str(file)
    assert Library(tmp_path).load("hebei-2023").file == str(file)
    file.write_bytes(original.replace(b"id:", b"id: ", 1))
    assert Library(tmp_path).index_for("hebei-2023") is None
    write(tmp_path, "改过的")
    library = Library(tmp_path, local=False)
    assert library.load("hebei-2023").title == "改过的"
    assert library.head("hebei-2023").document.title == "改过的"
    assert library.indicator_ids("hebei-2023") == {"gdp-growth"}
    found = [t.id for _, t in LookUp(library, ["地区生产总值"]).found_in("hebei-2023")]
    assert found == ["gdp-growth"]


def test_a_file_of_elsewhere_is_compared_byte_by_byte(
    installed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A checksum can be forged: it is not what tells a foreign file from a built-in one."""
    monkeypatch.setattr(Compiled, "is_made_from", lambda *_: True)
    monkeypatch.setattr(Index, "is_made_from", lambda *_: True)
    write(tmp_path, "伪造的")
    assert Library(tmp_path, local=False).load("hebei-2023").title == "伪造的"
    assert Library(tmp_path, local=False).head("hebei-2023").document.title == "伪造的"


def test_an_excerpt_has_what_its_targets_refer_to() -> None:
    document = load("china-2024")  # 居民收入增长和经济增长同步
    place = [target.id for target in document.targets].index("disposable-income-growth")
    _, text = compile_document(document, fingerprint(b""))
    excerpt = Compiled(text.encode()).excerpt([place])
    assert excerpt.targets == [document.targets[place]]
    ids = [target.id for target in excerpt.document.targets]
    assert ids == ["disposable-income-growth", "gdp-growth"]
    assert excerpt.document.title == document.title
