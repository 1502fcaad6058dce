"""What a document leaves out on purpose stands in its source, once, and no target claims it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from dabiao.authoring.figure_words import names_figure
from dabiao.authoring.proofs.case import LONGEST, Case, scale_of
from dabiao.authoring.proofs.figures_read import FiguresRead, Place, Span
from dabiao.core.lang import Words, same_words
from dabiao.core.quantities import Quantity
from dabiao.core.safe import excerpt
from dabiao.findings.collector import Findings
from dabiao.findings.rules.left_out import LEFT_OUT_DIFFERS, LEFT_OUT_NEEDLESS, LEFT_OUT_PLACE
from dabiao.findings.rules.proofs import WORDING_NOT_IN_SOURCE
from dabiao.library.fields import Fields
from dabiao.library.target_file import Located
from dabiao.model.document import Target
from dabiao.model.left_out import LeftOut, LeftOutReason

_MOST_LINES = 5
_MOST_PLACES = 20
_NO_FIGURE = Words("no figure is read in it", "其中没有读出数值")


class PlacedEntry(NamedTuple):
    """An entry of ``left_out``, and where its words stand: once, if nothing is wrong with it."""

    entry: LeftOut
    fields: Fields
    spans: Sequence[Span]
    held: Sequence[Place]


def placed(located: Located, figures: FiguresRead) -> list[PlacedEntry]:
    """The entries, each with the places of its words and the figures that these hold."""
    found = []
    for entry, fields in located.left_out:
        spans = _meant(entry, figures)
        held = [place for span in spans for place in figures.within(span)]
        found.append(PlacedEntry(entry, fields, spans, held))
    return found


def _meant(entry: LeftOut, figures: FiguresRead) -> Sequence[Span]:
    """The places in the line that an entry names, if there are any; else all, of many the first."""
    words = entry.words[:LONGEST]
    there = [] if entry.line is None else figures.spans_in_line(words, entry.line)
    return list(islice(there, _MOST_PLACES)) or list(islice(figures.spans(words), _MOST_PLACES))


def prove_left_out(
    entries: Iterable[PlacedEntry],
    figures: FiguresRead,
    cases: Sequence[Case],
    findings: Findings,
) -> list[str]:
    """Each entry stands in one place, holds a figure that nobody claims, and repeats what it says.

    Args:
        entries: with their places.
        figures: what is read in the document's own lines.
        cases: its targets.
        findings: gets what is wrong.

    Returns:
        The words that do not stand in the source.
    """
    misquoted = []
    targets = {case.target.id: case.target for case in cases}
    claims = {place: each for each in cases for place in _claimed_by(each, figures)}
    taken: dict[Place, Words] = {}
    for entry, fields, spans, held in entries:
        if not entry.words:
            continue  # that they are missing is told already
        location = fields.where("words")
        if not spans:
            misquoted.append(entry.words)
            findings.add(
                WORDING_NOT_IN_SOURCE,
                location,
                wording=entry.words,
                lines=figures.source.shown,
                source=figures.source.file,
            )
            continue
        if len(spans) > 1 or entry.line not in (None, spans[0].line):
            _tell_place(entry, fields, spans, figures, findings)
            continue
        problem = _needless(held, claims, taken)
        if problem is not None:
            findings.add(LEFT_OUT_NEEDLESS, location, words=entry.words, problem=problem)
            continue
        line = location.line
        taken |= dict.fromkeys(held, Words(f"line {line}", f"第 {line} 行"))
        _prove_repeated(entry, fields, targets.get(entry.of or ""), findings)
    return misquoted


def _tell_place(
    entry: LeftOut,
    fields: Fields,
    spans: Sequence[Span],
    figures: FiguresRead,
    findings: Findings,
) -> None:
    lines = list(dict.fromkeys(str(span.line) for span in spans))
    shown = ", ".join(lines[:_MOST_LINES]) + (", …" if len(lines) > _MOST_LINES else "")
    findings.add(
        LEFT_OUT_PLACE,
        fields.where("words" if entry.line is None else "line"),
        words=entry.words,
        count=len(spans),
        lines=shown,
        source=figures.source.file,
    )


def _claimed_by(case: Case, figures: FiguresRead) -> Iterator[Place]:
    for span in figures.spans(case.wording):
        yield from figures.within(span)


def _needless(
    held: Sequence[Place], claims: Mapping[Place, Case], taken: Mapping[Place, Words]
) -> Words | None:
    """Why there is nothing to leave out; None where there is."""
    if not held:
        return _NO_FIGURE
    for place in held:
        figure = excerpt(place.figure.figure)
        if place in taken:
            line = taken[place]
            return Words(f"{line.en} leaves out {figure} already", f"{line.zh}已列出 {figure}")
        if place in claims:
            target = excerpt(claims[place].target.id)
            return Words(
                f"'{target}' claims {figure} already", f"目标 '{target}' 的原文已包含 {figure}"
            )
    return None


def _prove_repeated(
    entry: LeftOut, fields: Fields, target: Target | None, findings: Findings
) -> None:
    """What is said to repeat a target has its figure."""
    if entry.reason is not LeftOutReason.REPEATED or target is None:
        return
    multiplier, base = scale_of(target.unit)
    wanted = [figure for figure in (target.value, target.upper) if figure is not None]
    if wanted and all(names_figure(entry.words, each, multiplier, base) for each in wanted):
        return
    shown = same_words("–".join(str(Quantity(each, target.unit)) for each in wanted))
    findings.add(
        LEFT_OUT_DIFFERS,
        fields.where("of"),
        words=entry.words,
        id=target.id,
        figure=shown if wanted else Words("no figure", "没有数值"),
    )
