"""The document's own part of its source: where wordings stand in it, and what stands around them."""

import hashlib
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from dabiao.authoring.page_numbers import is_page_number
from dabiao.authoring.proofs.headings import Outline, headings
from dabiao.core.errors import DabiaoError
from dabiao.core.lang import Words, same_words
from dabiao.findings.collector import Findings
from dabiao.findings.rules.proofs import NO_SOURCE
from dabiao.model.document import Source
from dabiao.model.finding import Location

_FILE_NAME = r"[\w.-]{1,100}\.\w{1,5}"
_LARGEST = 32 * 1024 * 1024
_SENTENCE = 400
"""Characters, after which nothing more of a sentence is looked at."""
_ABOVE = 2500
"""Characters in which a heading or the beginning of a paragraph may say until when it looks."""
_MOST_PLACES = 20


class Place(NamedTuple):
    """Where a wording stands.

    Attributes:
        line: of the source, from 1.
        start: of the wording, in the text of its part.
        before: of its sentence, without white space.
        after: the text behind the wording.
        above: the text before it, beyond its sentence.
    """

    line: int
    start: int
    before: str
    after: str
    above: str


class Part(NamedTuple):
    """A range of lines without white space and page numbers; ``starts`` are those of its lines."""

    text: str
    starts: list[int]
    numbers: list[int]

    def line_at(self, position: int) -> int:
        """The line of the source in which a position of the text stands."""
        return self.numbers[max(0, bisect_right(self.starts, position) - 1)]


class SourceText:
    """The text of a document's lines of its source."""

    def __init__(self, source: Source, lines: Sequence[str]) -> None:
        self.file = source.file
        self._lines = lines
        self._ranges = source.lines or ((1, len(self._lines)),)
        self.shown = ", ".join(f"{first}-{last}" for first, last in source.lines) or "1-"

    @cached_property
    def parts(self) -> list[Part]:
        """Each range of lines."""
        return [_part(self._lines[first - 1 : last], first) for first, last in self._ranges]

    @cached_property
    def outline(self) -> Outline:
        """The headings of all ranges."""
        found = []
        for first, last in self._ranges:
            found += headings(self._lines[first - 1 : last], first)
        return Outline(found)

    def lines(self) -> Iterator[tuple[int, str]]:
        """The lines with their numbers."""
        for first, last in self._ranges:
            yield from enumerate(self._lines[first - 1 : last], first)

    def has(self, words: str) -> bool:
        """Whether some words stand in it."""
        wanted = squeezed(words)
        return any(wanted in part.text for part in self.parts)

    def places(self, wording: str) -> list[Place]:
        """Where a wording stands; of very many places the first."""
        return list(self._places(squeezed(wording)))

    def _places(self, wanted: str) -> Iterator[Place]:
        count = 0
        for part in self.parts:
            start = part.text.find(wanted) if wanted else -1
            while start >= 0 and count < _MOST_PLACES:
                count += 1
                end = start + len(wanted)
                before = part.text[max(0, start - _SENTENCE) : start]
                before = re.split("[。；;！？]", before)[-1]
                after = part.text[end : end + _SENTENCE]
                above = part.text[max(0, start - _ABOVE) : start]
                yield Place(part.line_at(start), start, before, after, above)
                start = part.text.find(wanted, end)


def _part(lines: Sequence[str], first: int) -> Part:
    texts, starts, numbers, length = [], [], [], 0
    for number, line in enumerate(lines, first):
        if is_page_number(line):
            continue
        text = squeezed(line)
        texts.append(text)
        starts.append(length)
        numbers.append(number)
        length += len(text)
    return Part("".join(texts), starts or [0], numbers or [first])


def squeezed(text: str) -> str:
    """A text without white space, and without the blank of no width that pages have."""
    return "".join(text.replace("\u200b", "").split())


class Sources:
    """Folders of source files, each read once; of two files of one name, that of the first folder."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self._folders = folders
        self._read: dict[str, bytes | None] = {}
        self._lines: dict[str, Sequence[str] | None] = {}

    def of(
        self, source: Source | None, location: Location, findings: Findings
    ) -> SourceText | None:
        """The source of a document; None, with a finding, where it is not there or another one."""
        if source is None:
            name: object = same_words("(source:)")
            problem = Words("is not named", "未注明")
        else:
            name, data = source.file, self._content(source.file)
            problem = Words("is not in the folder of sources", "不在来源文件夹中")
            if data is not None:
                problem = Words("has another SHA-256", "的 SHA-256 不符")
                if source.sha256 in (None, hashlib.sha256(data).hexdigest()):
                    lines = self.lines(source.file)
                    if lines is not None:
                        return SourceText(source, lines)
                    problem = Words("cannot be read", "无法读取")
        findings.add(NO_SOURCE, location, source=name, problem=problem)
        return None

    def named(self, section: str | None) -> SourceText | None:
        """The text of another file, where a section is the name of one: what this one does not print."""
        if section is None or not re.fullmatch(_FILE_NAME, section):
            return None
        lines = self.lines(section)
        return None if lines is None else SourceText(Source(section), lines)

    def lines(self, name: str) -> Sequence[str] | None:
        """The lines of a file, as a draft reads them; None where it is not there or is damaged."""
        if name not in self._lines:
            from dabiao.authoring.draft.sources import source_text  # noqa: PLC0415 - few lint with any

            data = self._content(name)
            self._lines[name] = None
            if data is not None:
                with suppress(DabiaoError):
                    self._lines[name] = source_text(data, name).lines
        return self._lines[name]

    def _content(self, name: str) -> bytes | None:
        if name not in self._read:
            self._read[name] = next(filter(None, map(_bytes, self._files(name))), None)
        return self._read[name]

    def _files(self, name: str) -> Iterator[Path]:
        return (folder / Path(name).name for folder in self._folders)


def _bytes(file: Path) -> bytes | None:
    """The content of a regular file that is not too large; None of any other."""
    try:
        if file.is_file() and file.stat().st_size <= _LARGEST:
            return file.read_bytes()
    except (OSError, ValueError):
        pass
    return None
