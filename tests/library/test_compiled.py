"""The documents that are compiled when the package is built are those of the YAML files."""

from importlib import import_module
from pathlib import Path

import pytest

from dabiao.library.compiled import compile_documents
from dabiao.library.folders import Library

TARGETS = Path(__file__).parents[2] / "targets"


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("compiled") / "documents_made_by_a_build"
    folder.mkdir()
    for name, source in compile_documents(TARGETS).items():
        (folder / name).write_text(source, encoding="utf-8")
    return folder


def test_a_compiled_document_is_that_of_its_yaml_file(
    compiled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(compiled.parent))
    library = Library(TARGETS)
    assert len(library.ids()) >= 17
    for document_id in library.ids():
        document = import_module(f"{compiled.name}.{document_id}").DOCUMENT
        assert document == library.load(document_id)._replace(file=None)
        # Decimals of one value are equal however they are written; they are written alike too.
        assert str(document) == str(library.load(document_id)._replace(file=None))
