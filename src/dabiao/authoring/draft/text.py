"""The text of a document as numbered lines."""

import hashlib
from collections.abc import Sequence
from typing import NamedTuple


class SourceText(NamedTuple):
    """A document's text.

    Attributes:
        name: of the file; "" of standard input.
        lines: as they stand in the file; line 1 is the first.
        sha256: of the bytes.
    """

    name: str
    lines: Sequence[str]
    sha256: str | None = None


def decoded(data: bytes, name: str = "") -> SourceText:
    """The lines of a file of plain text, in UTF-8 or GB18030; what is damaged becomes �."""
    return SourceText(name, _text(data).split("\n"), hashlib.sha256(data).hexdigest())


def of_text(text: str, name: str = "") -> SourceText:
    """The lines of a text that is no file."""
    return SourceText(name, text.split("\n"))


def _text(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # A cut at the end, or one damaged place in much UTF-8, does not make it GB18030.
        damage = error.start
    try:
        return data.decode("gb18030")
    except UnicodeDecodeError as error:
        encoding = "utf-8-sig" if damage >= error.start else "gb18030"
        return data.decode(encoding, "replace")
