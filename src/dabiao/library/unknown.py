"""What somebody may have meant who named a document that there is not."""

from collections.abc import Iterable
from pathlib import Path

from dabiao.core.errors import UnknownDocumentError
from dabiao.core.lang import Words
from dabiao.core.names import Suggestion, suggest
from dabiao.core.regions import is_known
from dabiao.core.safe import excerpt

_FIGURES = Words(
    "'{id}' is a file, and no document; write the id of the document first: DOCUMENT {id} "
    "(`dabiao list` lists all)",
    "“{id}”是数据文件，不是文件 id；请先写政策文件的 id：文件ID {id}（`dabiao list` 可列出全部 id）",
)
_LISTING = "dabiao list"


def unknown_document(document_id: str, known: Iterable[str]) -> UnknownDocumentError:
    """The mistake, with the way on: the documents of a place, the id that is meant, or the list.

    Args:
        document_id: what was given as the id of a document.
        known: the ids that there are.
    """
    if _is_file(document_id):
        return UnknownDocumentError(_FIGURES, id=excerpt(document_id))
    if is_known(document_id):  # a place, and no slip of the pen
        hint = Suggestion(None, f"{_LISTING} --region {excerpt(document_id)}")
    else:
        hint = suggest(document_id, known, _LISTING)
    return UnknownDocumentError(
        Words("no document '{id}'{hint}", "没有 id 为“{id}”的文件{hint}"),
        id=excerpt(document_id),
        hint=hint,
    )


def _is_file(document_id: str) -> bool:
    try:
        return Path(document_id).is_file()
    except (OSError, ValueError):  # too long, or with a character that no name has
        return False
