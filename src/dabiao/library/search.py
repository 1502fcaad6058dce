"""Searches all documents for targets by words of their names or wording."""

from collections.abc import Iterator, Sequence

from dabiao.core.names import fold_name
from dabiao.library import vocabulary
from dabiao.library.folders import Library
from dabiao.library.index import speaks_of
from dabiao.model.document import Document, Target


def search(library: Library, words: Sequence[str]) -> Iterator[tuple[Document, Target]]:
    """The targets in whose names or wording every word occurs, with their documents.

    Parsing takes most of the time: a file is parsed only if each word occurs in its text, or in
    the definitions of the vocabulary's indicators that it names.

    Raises:
        TargetFileError: a file that had to be parsed has mistakes.
    """
    yield from _search(library.ids(), library, words)


def _search(
    document_ids: Sequence[str], library: Library, words: Sequence[str]
) -> Iterator[tuple[Document, Target]]:
    keys = [fold_name(word) for word in words]
    texts = vocabulary.built_in().texts()
    for own in library.definitions():
        for indicator_id, text in own.vocabulary.texts().items():  # of several, any may be meant
            known = texts.get(indicator_id, "")
            texts[indicator_id] = known if text == known else f"{known}\n{text}"
    defined = {name: text for name, text in texts.items() if any(key in text for key in keys)}
    for document_id in document_ids:
        raw = library.text(document_id)
        names = "\n".join(text for name, text in defined.items() if name in raw)
        if _may_mention(raw, [key for key in keys if key not in names]):
            document = library.load(document_id)
            yield from ((document, t) for t in document.targets if speaks_of(t, words))


def look_up(library: Library, words: Sequence[str]) -> Iterator[tuple[Document, Target]]:
    """As :func:`search`, but a document has its targets only where a target refers to another.

    Raises:
        TargetFileError: a file that had to be parsed has mistakes.
    """
    for document_id in library.ids():
        index = library.index_for(document_id)
        if index is None:
            yield from _search([document_id], library, words)
            continue
        found = list(index.targets(document_id, words)) if words else []
        if found:
            refers = any(target.of is not None for target in found)
            document = library.load(document_id) if refers else library.head(document_id).document
            yield from ((document, target) for target in found)


def _may_mention(raw: str, keys: Sequence[str]) -> bool:
    """Whether every key occurs in the normalised text; characters that do not occur tell first."""
    if not all(c in raw for key in keys for c in key if not c.isascii()):
        return False
    text = fold_name(raw) if keys else ""
    return all(key in text for key in keys)
