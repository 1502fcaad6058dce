"""The index of the built-in documents: what a list and a search need, without building documents.

It is made when the package is built, and lies beside the compiled documents; a checkout has none.
The YAML files stay the only truth: of a file that holds other bytes than the index was made from,
the index says nothing.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, cached_property
from pathlib import Path
from typing import Any, NamedTuple

from dabiao.core.names import fold_name
from dabiao.library.packed import pack, unpack
from dabiao.library.walk import files_by_id, the_only
from dabiao.model.document import Document, Target

_HEADS, _FOLDED, _CASED, _TARGETS = "heads.json", "folded.txt", "cased.txt", "targets.jsonl"
_SEPARATORS = str.maketrans({"\n": "\x01", "\r": "\x02"})
_BETWEEN = "\x03"
"""Between the texts of a target, which stand on one line."""
_ALL_SEPARATORS = "\x01\x02\x03"
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")


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
        self._heads: dict[str, Any] = json.loads(self._text(_HEADS))

    def holds(self, document_id: str, data: bytes) -> bool:
        """Whether the index was made from just these bytes of the document's file."""
        row = self._heads.get(document_id)
        return row is not None and row[0] == hashlib.sha256(data).hexdigest()

    def head(self, document_id: str) -> Head:
        """The head of a document that the index holds."""
        _, _, count, head = self._heads[document_id]
        return Head(unpack(head), count)

    def targets(self, document_id: str, words: Sequence[str]) -> Iterator[Target]:
        """The targets of a document in whose names or wording every word occurs."""
        _, first, count, _ = self._heads[document_id]
        wanted: range | list[int] = range(first, first + count)
        for word in words:
            wanted = list(self._speaking_of(word, wanted))
        return (unpack(json.loads(self._targets[number])) for number in wanted)

    def _speaking_of(self, word: str, numbers: Sequence[int]) -> Iterator[int]:
        """As :func:`dabiao.core.names.occurs` has it."""
        if not word.isascii():
            key = fold_name(word)
            return (n for n in numbers if key and key in self._folded[n])
        key = word.casefold()
        if not key.strip() or any(separator in key for separator in _ALL_SEPARATORS):
            return iter(())  # no target file has these characters
        key = key.translate(_SEPARATORS)
        return (n for n in numbers if _begins_word(key, self._cased[n]))

    @cached_property
    def _folded(self) -> list[str]:
        return self._text(_FOLDED).split("\n")

    @cached_property
    def _cased(self) -> list[str]:
        return self._text(_CASED).split("\n")

    @cached_property
    def _targets(self) -> list[bytes]:
        return self._folder.joinpath(_TARGETS).read_bytes().split(b"\n")

    def _text(self, name: str) -> str:
        return self._folder.joinpath(name).read_text(encoding="utf-8")


def _begins_word(key: str, text: str) -> bool:
    at = text.find(key)
    while at > 0 and text[at - 1] in _LETTERS:
        at = text.find(key, at + 1)
    return at >= 0


@cache
def built_in_index() -> Index | None:
    """The index that comes with the program; None in a checkout."""
    folder = Path(__file__).parents[1] / "documents"
    return Index(folder) if (folder / _HEADS).is_file() else None


def make_index(folder: Path) -> Mapping[str, str]:
    """The index of a folder of target files: file names and contents.

    Raises:
        TargetFileError: a file has mistakes.
        DuplicateDocumentError: two files are named after the same document.
    """
    from dabiao.library.target_file import read_document  # noqa: PLC0415 - needs YAML

    heads: dict[str, Any] = {}
    targets: list[Target] = []
    for document_id, files in sorted(files_by_id(folder).items()):
        data = the_only(document_id, files).read_bytes()
        document = read_document(data, document_id)
        head = pack(document._replace(targets=(), sums=(), left_out=()))
        digest = hashlib.sha256(data).hexdigest()
        heads[document_id] = [digest, len(targets), len(document.targets), head]
        targets += document.targets
    return {
        _HEADS: _json(heads),
        _FOLDED: _lines(_BETWEEN.join(map(fold_name, _texts(t))) for t in targets),
        _CASED: _lines(
            _BETWEEN.join(map(str.casefold, _texts(t))).translate(_SEPARATORS) for t in targets
        ),
        _TARGETS: _lines(_json(pack(target)) for target in targets),
    }


def _texts(target: Target) -> list[str]:
    """What a search looks into, as :func:`dabiao.library.index.speaks_of` has it."""
    return [*target.names, target.wording or ""]


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _lines(lines: Iterator[str]) -> str:
    return "\n".join(lines)
