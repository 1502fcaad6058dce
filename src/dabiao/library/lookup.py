"""The index of the built-in documents: what a list and a search need, without building documents.

It is made when the package is built, and lies beside the compiled documents; a checkout has none.
Like them it speaks only of files that hold just the bytes that it was made from.
"""

import json
from collections.abc import Iterable, Sequence
from functools import cache, cached_property
from pathlib import Path
from typing import Any, NamedTuple

from dabiao.core.names import fold_name
from dabiao.library.compiled import (
    FOLDER,
    Excerpt,
    fingerprint_of_document,
    fingerprint_of_vocabulary,
    read_compiled,
)
from dabiao.library.packed import as_json, pack, unpack
from dabiao.model.document import Document, Indicator, Target

_HEADS, _FOLDED, _CASED, _USES = "heads.json", "folded.txt", "cased.txt", "uses.json"
_VOCABULARY = "vocabulary.json"
_SEPARATORS = str.maketrans({"\n": "\x01", "\r": "\x02"})
_BETWEEN = "\x03"
"""Between the texts of a target, which stand on one line."""
_ALL_SEPARATORS = "\x01\x02\x03"
_LETTERS = frozenset(b"abcdefghijklmnopqrstuvwxyz0123456789")


class Head(NamedTuple):
    """A document as a list has it.

    Attributes:
        document: without its targets, where the index has it.
        targets: how many it has.
    """

    document: Document
    targets: int


class Index:
    """The index in a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._heads: dict[str, Any] = self._json(_HEADS)

    def is_made_from(self, document_id: str, data: bytes) -> bool:
        """Whether it says of a document what just these bytes say."""
        row = self._heads.get(document_id)
        return row is not None and row[0] == fingerprint_of_document(data)

    def head(self, document_id: str) -> Head:
        """The head of a document."""
        _, _, count, head = self._heads[document_id]
        return Head(unpack(head), count)

    def excerpt(self, document_id: str, words: Sequence[str]) -> Excerpt | None:
        """The targets of a document in whose names or wording every word occurs; None without any."""
        _, first, count, _ = self._heads[document_id]
        found: Sequence[int] = range(first, first + count) if words else ()
        for word in words:
            found = self._with_word(word, found)
        if not found:
            return None
        return read_compiled(document_id, self._folder).excerpt([n - first for n in found])

    def _with_word(self, word: str, numbers: Sequence[int]) -> Sequence[int]:
        """As :func:`dabiao.core.names.occurs` has it."""
        if not word.isascii():
            key = fold_name(word).encode()
            return [n for n in numbers if key in self._folded[n]] if key else []
        if not word.strip() or any(separator in word for separator in _ALL_SEPARATORS):
            return []  # no target file has these characters
        key = word.casefold().translate(_SEPARATORS).encode()
        return [n for n in numbers if _begins_word(key, self._cased[n])]

    def uses(self, document_id: str) -> frozenset[str]:
        """The ids of the indicators that a document has targets for."""
        return frozenset(self._uses[document_id])

    def vocabulary(self) -> list[Indicator] | None:
        """The indicators of the built-in vocabulary; None if its file holds something else by now."""
        made_from, indicators = self._json(_VOCABULARY)
        is_current = made_from == fingerprint_of_vocabulary()
        return list(map(unpack, indicators)) if is_current else None

    @cached_property
    def _folded(self) -> list[bytes]:
        return self._lines(_FOLDED)

    @cached_property
    def _cased(self) -> list[bytes]:
        return self._lines(_CASED)

    @cached_property
    def _uses(self) -> dict[str, list[str]]:
        uses: dict[str, list[str]] = self._json(_USES)
        return uses

    def _lines(self, name: str) -> list[bytes]:
        return (self._folder / name).read_bytes().split(b"\n")

    def _json(self, name: str) -> Any:
        return json.loads((self._folder / name).read_bytes())


def _begins_word(key: bytes, text: bytes) -> bool:
    at = text.find(key)
    while at > 0 and text[at - 1] in _LETTERS:
        at = text.find(key, at + 1)
    return at >= 0


@cache
def built_in_index() -> Index | None:
    """The index that comes with the program; None in a checkout."""
    return Index(FOLDER) if (FOLDER / _HEADS).is_file() else None


def built_in_indicators() -> list[Indicator]:
    """The indicators of the built-in vocabulary, in its order."""
    index = built_in_index()
    known = None if index is None else index.vocabulary()
    if known is not None:
        return known
    from dabiao.library import vocabulary  # noqa: PLC0415 - needs YAML

    return list(vocabulary.built_in().indicators())


def make_index(documents: Iterable[tuple[Document, str]]) -> dict[str, str]:
    """The index of some documents: file names and texts.

    Args:
        documents: each with the fingerprint of its file.
    """
    heads: dict[str, Any] = {}
    uses: dict[str, list[str]] = {}
    targets: list[Target] = []
    for document, made_from in documents:
        head = pack(document._replace(targets=(), sums=(), left_out=()))
        heads[document.id] = [made_from, len(targets), len(document.targets), head]
        uses[document.id] = sorted({target.indicator.id for target in document.targets})
        targets += document.targets
    return {
        _HEADS: as_json(heads),
        _USES: as_json(uses),
        _FOLDED: "\n".join(_BETWEEN.join(map(fold_name, _texts(t))) for t in targets),
        _CASED: "\n".join(
            _BETWEEN.join(map(str.casefold, _texts(t))).translate(_SEPARATORS) for t in targets
        ),
    }


def index_vocabulary(indicators: Sequence[Indicator], made_from: str) -> dict[str, str]:
    """The part of the index that has the vocabulary: the name and the text of its file."""
    return {_VOCABULARY: as_json([made_from, list(map(pack, indicators))])}


def _texts(target: Target) -> list[str]:
    """What a search looks into, as :func:`dabiao.library.index.speaks_of` has it."""
    return [*target.names, target.wording or ""]
