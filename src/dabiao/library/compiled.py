"""The built-in documents as Python modules, made when the package is built.

Reading a document from YAML takes ten times as long as importing one. The YAML files stay the only
truth: a checkout has no compiled documents, and the tests prove that both are the same.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from dabiao.library.walk import files_by_id, the_only
from dabiao.model.document import Document

_PACKAGE = "dabiao.documents"
_HEAD = '''\
"""Made from {file}; not to be edited."""

from datetime import date
from decimal import Decimal

from dabiao.core.regions import *
from dabiao.model.comparator import *
from dabiao.model.document import *
from dabiao.model.left_out import *

DOCUMENT = {source}
'''


def compiled(document_id: str) -> Document | None:
    """The compiled document of that id; None where the package has none."""
    if find_spec(_PACKAGE) is None or find_spec(f"{_PACKAGE}.{document_id}") is None:
        return None
    document: Document = import_module(f"{_PACKAGE}.{document_id}").DOCUMENT
    return document


def compile_documents(folder: Path) -> Mapping[str, str]:
    """The compiled documents of a folder of target files: file names and Python source.

    Raises:
        TargetFileError: a file has mistakes.
        DuplicateDocumentError: two files are named after the same document.
    """
    from dabiao.library.target_file import read_document  # noqa: PLC0415 - needs YAML

    sources = {"__init__.py": '"""The built-in documents."""\n'}
    for document_id, files in sorted(files_by_id(folder).items()):
        file = the_only(document_id, files)
        document = read_document(file.read_bytes(), file.name)
        sources[f"{document.id}.py"] = _HEAD.format(file=file.name, source=_source(document))
    return sources


def _source(value: object) -> str:
    """A value of the model as a Python expression."""
    match value:
        case Enum():
            return f"{type(value).__name__}.{value.name}"
        case Decimal() | date() | str() | int() | None:
            return repr(value).removeprefix("datetime.")
        case tuple() if hasattr(value, "_fields"):
            names = type(value)._fields
            fields = (f"{n}={_source(v)}" for n, v in zip(names, value, strict=True))
            return f"{type(value).__name__}({', '.join(fields)})"
        case tuple():
            return f"({''.join(f'{_source(each)}, ' for each in value)})"
    raise TypeError(f"{type(value).__name__} is no value of the model")
