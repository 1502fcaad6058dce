"""Searches all documents for targets by words of their names or wording."""

from collections.abc import Iterator, Sequence
from functools import cached_property

from dabiao.core.names import fold_name
from dabiao.library.folders import Library
from dabiao.library.index import speaks_of
from dabiao.model.document import Document, Target


def search(library: Library, words: Sequence[str]) -> Iterator[tuple[Document, Target]]:
    """The targets in whose names or wording every word occurs, with their documents.

    Raises:
        TargetFileError: a file that had to be parsed has mistakes.
    """
    by_reading = _Reading(library, words)
    for document_id in library.ids():
        yield from by_reading.found_in(document_id)


class LookUp:
    """Looks for words in one document after the other, by the index where it speaks of them."""

    def __init__(self, library: Library, words: Sequence[str]) -> None:
        self._library = library
        self._words = words
        self._by_reading = _Reading(library, words)

    def found_in(self, document_id: str) -> list[tuple[Document, Target]]:
        """As :func:`search`, but a document has only the targets that are found and those they refer to.

        Raises:
            DabiaoError: the document had to be read and cannot be.
        """
        index = self._library.index_for(document_id)
        if index is None:
            return list(self._by_reading.found_in(document_id))
        excerpt = index.excerpt(document_id, self._words)
        if excerpt is None:
            return []
        document = self._library.placed(excerpt.document)
        return [(document, target) for target in excerpt.targets]


class _Reading:
    """Looks for words in documents that no index speaks of.

    Parsing takes most of the time: a file is parsed only if each word occurs in its text, or in
    the definitions of the vocabulary's indicators that it names.
    """

    def __init__(self, library: Library, words: Sequence[str]) -> None:
        self._library = library
        self._words = words
        self._keys = [fold_name(word) for word in words]

    def found_in(self, document_id: str) -> Iterator[tuple[Document, Target]]:
        """The targets of a document that speak of the words."""
        raw = self._library.text(document_id)
        names = "\n".join(text for name, text in self._defined.items() if name in raw)
        if _may_mention(raw, [key for key in self._keys if key not in names]):
            document = self._library.load(document_id)
            yield from ((document, t) for t in document.targets if speaks_of(t, self._words))

    @cached_property
    def _defined(self) -> dict[str, str]:
        """The names of the indicators of the vocabularies in which any of the words occurs."""
        from dabiao.library import vocabulary  # noqa: PLC0415 - needs YAML

        texts = vocabulary.built_in().texts()
        for own in self._library.definitions():
            for indicator_id, text in own.vocabulary.texts().items():  # any of several may be meant
                known = texts.get(indicator_id, "")
                texts[indicator_id] = known if text == known else f"{known}\n{text}"
        return {
            name: text for name, text in texts.items() if any(key in text for key in self._keys)
        }


def _may_mention(raw: str, keys: Sequence[str]) -> bool:
    """Whether every key occurs in the normalised text; characters that do not occur tell first."""
    if not all(c in raw for key in keys for c in key if not c.isascii()):
        return False
    text = fold_name(raw) if keys else ""
    return all(key in text for key in keys)
