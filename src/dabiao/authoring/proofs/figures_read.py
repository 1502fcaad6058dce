"""The figures of a document's own lines, each with the place where it stands."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import NamedTuple

from dabiao.authoring.draft.drafting import figures_of
from dabiao.authoring.draft.model import ReadFigure
from dabiao.authoring.draft.outline import squeezed as folded
from dabiao.authoring.draft.text import SourceText as Text
from dabiao.authoring.proofs.source import Part, SourceText

_MOST_LINES = 50_000
"""Of a document; the longest that are known have a twentieth of that."""
_NUMBER = r"[0-9][0-9.,]*"
_NO_FIGURES = ("一批", "一系列")
_LONGEST_LINE = 20_000
"""Characters of a line that are looked at; no paragraph is longer."""


class Span(NamedTuple):
    """Where some words stand: in which range of lines, from and to which character of its text.

    Attributes:
        line: of the source, in which they begin.
    """

    part: int
    start: int
    end: int
    line: int


class Place(NamedTuple):
    """A figure, and where it begins; ``start`` is None where it was not found again."""

    figure: ReadFigure
    part: int
    start: int | None


class FiguresRead:
    """What is read in the lines of a document, in their order.

    Args:
        source: the document's own lines.
        period: its years.
    """

    def __init__(self, source: SourceText, period: tuple[int, int]) -> None:
        self.source = source
        self._parts = [_folded(part) for part in source.parts]
        self.places = [
            Place(read, number, _position(part, read))
            for number, part in enumerate(self._parts)
            for read in _read(source, part, period)
            if read.figure not in _NO_FIGURES
        ]
        found = [((p.part, p.start), n) for n, p in enumerate(self.places) if p.start is not None]
        self._order = sorted(found)

    def within(self, span: Span) -> list[Place]:
        """The figures that begin in a span."""
        first = bisect_left(self._order, ((span.part, span.start), 0))
        last = bisect_left(self._order, ((span.part, span.end), 0))
        return [self.places[number] for _, number in self._order[first:last]]

    def spans(self, words: str) -> Iterator[Span]:
        """Where some words stand, white space aside."""
        wanted = folded(words)
        for number, part in enumerate(self._parts):
            start = part.text.find(wanted) if wanted else -1
            while start >= 0:
                end = start + len(wanted)
                yield Span(number, start, end, part.line_at(start))
                start = part.text.find(wanted, end)

    def spans_in_line(self, words: str, line: int) -> Iterator[Span]:
        """Where some words begin in one line of the source."""
        wanted = folded(words)
        for number, part in enumerate(self._parts):
            index = bisect_left(part.numbers, line)
            if not wanted or part.numbers[index : index + 1] != [line]:
                continue
            first, next_line = [*part.starts[index : index + 2], len(part.text)][:2]
            last = next_line + len(wanted) - 1  # they may go on in the next line
            start = part.text.find(wanted, first, last)
            while start >= 0:
                end = start + len(wanted)
                yield Span(number, start, end, line)
                start = part.text.find(wanted, end, last)


class Covered:
    """The spans of a text that some words cover."""

    def __init__(self, spans: Iterable[Span]) -> None:
        merged: list[list[int]] = []
        last = None
        for part, start, end, _ in sorted(spans):
            if merged and part == last and start <= merged[-1][2]:
                merged[-1][2] = max(merged[-1][2], end)
            else:
                merged.append([part, start, end])
            last = part
        self._starts = [(part, start) for part, start, _ in merged]
        self._ends = [(part, end) for part, _, end in merged]

    def has(self, place: Place) -> bool:
        """Whether a figure lies in one; what cannot be found again is not said to be missing."""
        if place.start is None:
            return True
        before = bisect_right(self._starts, (place.part, place.start)) - 1
        return before >= 0 and (place.part, place.start) < self._ends[before]


def _folded(part: Part) -> Part:
    """A part as figures are read in it, which leaves out control characters."""
    ends = [*part.starts[1:], len(part.text)]
    lines = [folded(part.text[a:b]) for a, b in zip(part.starts, ends, strict=True)]
    starts = [0, *accumulate(map(len, lines))][:-1]
    return Part("".join(lines), starts, part.numbers)


def _read(source: SourceText, part: Part, period: tuple[int, int]) -> Iterator[ReadFigure]:
    """The figures of a part, on the lines that they have in the source."""
    numbers = dict.fromkeys(part.numbers)
    if not numbers:
        return
    first, last = part.numbers[0], part.numbers[-1]
    lines = [line[:_LONGEST_LINE] for number, line in source.lines() if first <= number <= last]
    for read in figures_of(Text(source.file, lines[:_MOST_LINES]), period):
        yield read._replace(line=read.line + first - 1)


def _position(part: Part, read: ReadFigure) -> int | None:
    """Where a figure stands in a text without white space; None where that cannot be told."""
    text, words, figure = part.text, folded(read.words), folded(read.figure)
    inside = words.find(figure, max(0, min(14, len(words) - len(figure) - 14)))
    inside = inside if inside >= 0 else words.find(figure)
    if inside < 0 and (number := re.match(_NUMBER, figure)):  # its unit is that of the table
        inside = words.rfind(number[0])
    line = bisect_right(part.numbers, read.line) - 1
    near = max(0, part.starts[max(0, line)] - len(words))
    found = text.find(words, near)
    if found < 0 or inside < 0:
        short = words[max(0, inside - 4) : inside + len(figure) + 4]
        found = text.find(short, near)
        return None if found < 0 else found + min(4, inside)
    return found + inside
