"""The built-in documents in a form that is read many times as fast as YAML.

It is made when the package is built, a file for each document; a checkout has none. The YAML files
stay the only truth: of a file that holds other bytes than a document was made from, or beside
another vocabulary, what is compiled says nothing.
"""

import json
import zlib
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from dabiao.library.packed import as_json, pack, unpack
from dabiao.library.walk import VOCABULARY
from dabiao.model.document import Document, Target

FOLDER = Path(__file__).parents[1] / "documents"
"""Where a build lays what it compiles."""
_NAME = "{id}.jsonl"


def fingerprint(data: bytes) -> str:
    """What tells the bytes of a file from those that it held before it was edited.

    A checksum, for it guards against a mistake and not against malice: whoever can write to the
    package can change what is compiled as well, and a file of elsewhere is compared byte by byte. A
    cryptographic one would take longer to import than a list of all documents.
    """
    return f"{len(data)}:{zlib.crc32(data):08x}"


def fingerprint_of_document(data: bytes) -> str:
    """As :func:`fingerprint`, of all that a document is read from: its file, and the vocabulary."""
    return f"{fingerprint(data)} {fingerprint_of_vocabulary()}"


@cache
def fingerprint_of_vocabulary() -> str:
    """That of the file of the built-in vocabulary."""
    return fingerprint(VOCABULARY.read_bytes())


class Excerpt(NamedTuple):
    """Some targets of a document.

    Attributes:
        document: with no other targets than those, and those that they refer to.
    """

    document: Document
    targets: list[Target]


class Compiled:
    """A compiled document: each target is built only when it is asked for.

    Args:
        data: what :func:`compile_document` has made.
    """

    def __init__(self, data: bytes) -> None:
        self._made_from, self._head, *self._targets = data.split(b"\n")

    def is_made_from(self, data: bytes) -> bool:
        """Whether it was made from a file with just these bytes, and the vocabulary that there is."""
        return self._made_from.decode() == fingerprint_of_document(data)

    def document(self) -> Document:
        """The whole document."""
        return self._with(map(_target, self._targets))

    def excerpt(self, numbers: Sequence[int]) -> Excerpt:
        """Some of the targets, by their places in the document, from 0."""
        found = [_target(self._targets[number]) for number in numbers]
        known = {target.id for target in found}
        referred = {target.of for target in found if target.of} - known
        others = (
            [_target(line) for line in self._targets if _id_of(line) in referred]
            if referred
            else []
        )
        return Excerpt(self._with((*found, *others))._replace(sums=()), found)

    def _with(self, targets: Iterable[Target]) -> Document:
        document: Document = unpack(json.loads(self._head))
        return document._replace(targets=tuple(targets))


def read_compiled(document_id: str, folder: Path = FOLDER) -> Compiled:
    """The compiled document of that id.

    Raises:
        FileNotFoundError: there is none.
    """
    return Compiled((folder / _NAME.format(id=document_id)).read_bytes())


def compile_document(document: Document, made_from: str) -> tuple[str, str]:
    """The name and the text of the file of a document.

    Args:
        document: as it was read.
        made_from: the fingerprint of its file.
    """
    lines = [f"{target.id} {as_json(pack(target))}" for target in document.targets]
    text = "\n".join([made_from, as_json(pack(document._replace(targets=()))), *lines])
    return _NAME.format(id=document.id), text


def _target(line: bytes) -> Target:
    target: Target = unpack(json.loads(line[line.index(b" ") :]))
    return target


def _id_of(line: bytes) -> str:
    return line[: line.index(b" ")].decode()
