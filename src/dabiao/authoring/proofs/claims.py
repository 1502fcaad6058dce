"""Which figures of a source no target claims: those that stand in no target's wording."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from dabiao.authoring.draft.drafting import figures_of
from dabiao.authoring.draft.model import Opinion, ReadFigure
from dabiao.authoring.draft.outline import squeezed as folded
from dabiao.authoring.draft.text import SourceText as Text
from dabiao.authoring.proofs.case import Case
from dabiao.authoring.proofs.source import Part, SourceText
from dabiao.core.lang import same_words
from dabiao.core.numerals import mentions
from dabiao.core.safe import excerpt
from dabiao.findings.collector import Findings
from dabiao.findings.rules.wordings import UNCLAIMED_TARGET
from dabiao.model.document import Document
from dabiao.model.finding import Location
from dabiao.model.proof import Unclaimed

_MOST_LINES = 50_000
"""Of a document; the longest that are known have a twentieth of that."""
_MOST_TOGETHER = 5
_NUMBER = r"[0-9][0-9.,]*"
_NO_FIGURES = ("一批", "一系列")
_LONGEST_LINE = 20_000
"""Characters of a line that are looked at; no paragraph is longer."""


def unclaimed_of(document: Document, source: SourceText, cases: Sequence[Case]) -> list[Unclaimed]:
    """The figures of a document's lines that no wording of its targets covers, in their order.

    Args:
        document: with its period.
        source: its own lines.
        cases: its targets, with the places of their wordings.
    """
    wordings = [folded(case.wording) for case in cases if case.wording]
    found = []
    for part in map(_folded, source.parts):
        text = part.text
        covered = _Covered(_spans(text, wordings))
        for read in _read(source, part, document.period):
            if read.figure in _NO_FIGURES:
                continue
            if not covered.has(_position(text, part, read), read.figure):
                words = read.words.strip()
                found.append(
                    Unclaimed(document.id, source.file, read.line, words, read.figure, read.opinion)
                )
    return found


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


def _position(text: str, part: Part, read: ReadFigure) -> int | None:
    """Where a figure stands in a text without white space; None where that cannot be told."""
    words, figure = folded(read.words), folded(read.figure)
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


class _Covered:
    """The spans of a text that wordings cover."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        merged: list[list[int]] = []
        for start, end in sorted(spans):
            if merged and start <= merged[-1][1]:
                merged[-1][1] = max(merged[-1][1], end)
            else:
                merged.append([start, end])
        self._starts = [start for start, _ in merged]
        self._ends = [end for _, end in merged]

    def has(self, position: int | None, figure: str) -> bool:
        """Whether a figure lies in one; what cannot be found again is not said to be missing."""
        if position is None:
            return True
        before = bisect_right(self._starts, position) - 1
        return before >= 0 and position + min(1, len(figure)) <= self._ends[before]


def _spans(text: str, wordings: Iterable[str]) -> Iterator[tuple[int, int]]:
    for wording in dict.fromkeys(wordings):
        start = text.find(wording) if wording else -1
        while start >= 0:
            yield start, start + len(wording)
            start = text.find(wording, start + len(wording))


def prove_claimed(
    unclaimed: Iterable[Unclaimed],
    document: Document,
    location: Location,
    faulty: Sequence[Case],
    findings: Findings,
) -> None:
    """Every figure that looks like a target is claimed by one, or a note names it.

    Args:
        unclaimed: what no wording covers.
        document: whose notes say what was left out.
        location: of the document's file.
        faulty: the targets whose wording is wrong already: what they mean is not missing too.
        findings: gets what is wrong.
    """
    excused = {figure for case in faulty for figure in (case.target.value, case.target.upper)}
    lines = {place.line for case in faulty for place in case.places}
    printed = {value for case in faulty for m in mentions(case.wording) for value in m.values}
    noted = folded("\n".join(filter(None, [document.note, *(t.note for t in document.targets)])))
    by_line: dict[int, list[Unclaimed]] = {}
    for each in unclaimed:
        if each.opinion != Opinion.TARGET or each.line in lines:
            continue
        if re.search(rf"(?<![0-9.]){re.escape(folded(each.figure))}", noted):
            continue
        values = {value for m in mentions(each.figure) for value in m.values}
        if not values & (excused | printed):
            by_line.setdefault(each.line, []).append(each)
    for (
        line,
        some,
    ) in by_line.items():  # a target that is left out may have a base beside its figure
        findings.add(
            UNCLAIMED_TARGET,
            location,
            figure=same_words("、".join(excerpt(each.figure) for each in some[:_MOST_TOGETHER])),
            line=line,
            source=some[0].source,
            words=some[0].words,
        )
