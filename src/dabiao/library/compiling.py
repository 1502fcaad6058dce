"""Compiles the built-in documents and their index, when the package is built."""

from pathlib import Path

from dabiao.library import vocabulary
from dabiao.library.compiled import (
    compile_document,
    fingerprint_of_document,
    fingerprint_of_vocabulary,
)
from dabiao.library.lookup import index_vocabulary, make_index
from dabiao.library.target_file import read_document
from dabiao.library.walk import files_by_id, the_only
from dabiao.model.document import Document


def compile_library(folder: Path) -> dict[str, str]:
    """What is compiled of a folder of target files: names of files, and their texts.

    Raises:
        TargetFileError: a file has mistakes.
        DuplicateDocumentError: two files are named after the same document.
    """
    documents: list[tuple[Document, str]] = []
    for document_id, files in sorted(files_by_id(folder).items()):
        file = the_only(document_id, files)
        data = file.read_bytes()
        documents.append((read_document(data, file.name), fingerprint_of_document(data)))
    known = vocabulary.built_in()
    return {
        **dict(compile_document(*each) for each in documents),
        **make_index(documents),
        **index_vocabulary(list(known.indicators()), fingerprint_of_vocabulary()),
    }
