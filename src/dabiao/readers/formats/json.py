"""Reads JSON and JSON Lines, in the shapes of ``readers/json``."""

import re
from collections.abc import Iterator
from typing import BinaryIO

from dabiao.core.lang import Words
from dabiao.findings.collector import Findings
from dabiao.readers.interface import Certainty, ReadError, ReadOptions, Row
from dabiao.readers.text import text_of

_MARKS = b"\xef\xbb\xbf\xff\xfe"  # byte order marks
_BEGINS = rb"\s*(?:\[\s*)?(?:\{\s*[\"}]|\[\s*\]\s*$)|\s*\[\s*\[\s*\""
_LARGEST = 16 * 1024 * 1024


class JsonReader:
    """The reader of JSON: its rows are objects or lists, its header their keys or the first list."""

    endings = (".json", ".jsonl", ".ndjson")
    delimited = False
    has_sheets = False

    def certainty(self, start: bytes, name: str) -> Certainty:
        """An object, or a list of them; a CSV may begin with [注]."""
        text = start.lstrip(_MARKS).replace(b"\0", b"")  # UTF-16 has zeros between the letters
        if re.match(_BEGINS, text):
            return Certainty.BY_CONTENT
        return Certainty.BY_NAME if name.endswith(self.endings) else Certainty.NO

    def rows(
        self, stream: BinaryIO, file: str, options: ReadOptions, findings: Findings
    ) -> Iterator[Row]:
        """The header, and the rows with their lines, as far as JSON has a line for each."""
        from dabiao.readers.json.shapes import rows_of  # noqa: PLC0415 - few files are JSON

        with text_of(stream, file, options.encoding, findings) as decoded:
            text = decoded.read(_LARGEST + 1)
        if len(text) > _LARGEST:
            problem = f"more than {_LARGEST // 1024 // 1024} million characters"
            raise ReadError(Words(problem, f"超过 {_LARGEST // 1024 // 1024} 百万字符"))
        yield from rows_of(text)


READER = JsonReader()
