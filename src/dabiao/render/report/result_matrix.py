"""Results of several places as a matrix: places down, indicators across."""

import re
from collections.abc import Iterator, Sequence
from textwrap import wrap

from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

from dabiao.core.lang import Lang, Words
from dabiao.core.periods import Period
from dabiao.core.safe import visible
from dabiao.model.document import Target
from dabiao.model.report import Report
from dabiao.model.result import Result
from dabiao.model.verdict import Verdict
from dabiao.render.console import grid, plain_text
from dabiao.render.marks import STYLES, Marks, loud_style
from dabiao.render.messages import reason_text
from dabiao.render.phrases import actual_text, name_of, place_text, target_text, with_status
from dabiao.render.report.listed import own_period, reported, shared_period
from dabiao.render.report.summary import counts_text
from dabiao.render.sentences import waiver_text

_NARROWEST = 8
_WIDEST_WORD = 16
_BETWEEN_BREAKS = r"[^\s-]+-?|-"
"""What stays on one line of a header in English: prefecture- and level are two."""
_BETWEEN = 2
_EXPLAINED = (Verdict.UNJUDGED, Verdict.INVALID)
_PLACE = Words("Place", "地区")
_NOT_SHOWN = Words(
    "Not reported by any place, and not shown here: {count} targets; --missing lists them.",
    "各地区均未报送的目标 {count} 项，未在表中列出（加 --missing 可列出）。",
)


def fits(report: Report, console: Console, lang: Lang) -> bool:
    """Whether the columns of the matrix fit the width: no more than that can be looked over."""
    targets = _reported(report)
    widths = [_width(target, report, lang) + _BETWEEN for target in targets]
    return bool(targets) and _place_width(report, lang) + sum(widths) <= console.width


def print_matrix(report: Report, console: Console, lang: Lang, marks: Marks) -> None:
    """Prints a row per place and a column per target that any of them reports, and counts both."""
    targets = _reported(report)
    table = grid()
    table.add_column(width=_place_width(report, lang), overflow="fold")
    for target in targets:
        table.add_column(width=_width(target, report, lang), overflow="fold")
    table.add_row(plain_text(_PLACE(lang), "bold"), *_headers(targets, report, lang))
    shown = {(result.place, result.target.id): result for result in report.shown}
    shared = shared_period(report)
    for place in report.by_place:
        cells = [_cell(shown.get((place, target.id)), lang, marks, shared) for target in targets]
        table.add_row(plain_text(place_text(place, report.document, lang)), *cells)
    console.print()
    console.print(table)
    for note in _notes(targets, report, lang, marks):
        console.print(plain_text(note, "dim"))
    left = len({result.target.id for result in report.results}) - len(targets)
    if left:
        console.print(plain_text(_NOT_SHOWN(lang).format(count=left), "dim"))
    console.print()
    console.print(summaries(report, lang, marks))


def _reported(report: Report) -> list[Target]:
    """The targets that any place reports, in the document's order."""
    ids = {result.target.id for result in reported(report.shown, report)}
    return [target for target in report.document.targets if target.id in ids]


def _notes(targets: Sequence[Target], report: Report, lang: Lang, marks: Marks) -> Iterator[str]:
    """Why cells are not judged, each reason once for a target, and which are waived, one by one."""
    for target in targets:
        reasons = dict.fromkeys(
            (result.verdict, reason_text(result.reason, lang))
            for result in report.shown
            if result.target.id == target.id and result.verdict in _EXPLAINED
        )
        for verdict, reason in reasons:
            if reason:
                yield f"{marks[verdict]} {name_of(target, lang)}: {reason}"
    for result in report.shown:
        if result.waived is not None:
            place = place_text(result.place, report.document, lang)
            name = name_of(result.target, lang)
            yield f"{marks[result.verdict]} {place} {name}: {waiver_text(result, lang)}"


def _headers(targets: Sequence[Target], report: Report, lang: Lang) -> list[Text]:
    """Names, and below them the figures that are asked for."""
    return [
        _wrapped(name_of(target, lang), _width(target, report, lang))
        .append("\n")
        .append(plain_text(target_text(target, report.document, lang), "dim"))
        for target in targets
    ]


def _wrapped(name: str, width: int) -> Text:
    """A name in bold on lines of a width: an English one breaks behind hyphens as well."""
    lines = wrap(name, width) if name.isascii() else [name]
    return Text("\n").join(plain_text(line, "bold") for line in lines)


def _cell(result: Result | None, lang: Lang, marks: Marks, shared: Period | None) -> Text:
    if result is None:
        return Text()
    figure = plain_text(_figure(result, lang, shared), STYLES[result.verdict])
    style = STYLES[result.verdict] if result.waived else loud_style(result.verdict)
    return plain_text(marks[result.verdict], style).append(" ").append(figure)


def _figure(result: Result, lang: Lang, shared: Period | None) -> str:
    figure, period = with_status(actual_text(result), result, lang), own_period(result, shared)
    return f"{figure} ({period.words(lang)})" if period else figure


def _width(target: Target, report: Report, lang: Lang) -> int:
    """The width of a column: names are folded, figures are not."""
    shared = shared_period(report)
    figures = [
        cell_len(visible(_figure(result, lang, shared))) + _BETWEEN
        for result in report.shown
        if result.target.id == target.id
    ]
    name = name_of(target, lang)
    words = re.findall(_BETWEEN_BREAKS, name) if name.isascii() else []  # Chinese breaks anywhere
    longest = max((min(len(word), _WIDEST_WORD) for word in words), default=0)
    asked = cell_len(target_text(target, report.document, lang))
    return max(_NARROWEST, asked, longest, *figures)


def _place_width(report: Report, lang: Lang) -> int:
    names = (place_text(place, report.document, lang) for place in report.by_place)
    return max(_NARROWEST, *(cell_len(visible(name)) for name in names))


def summaries(report: Report, lang: Lang, marks: Marks) -> Table:
    """The counts of each place."""
    table = grid()
    table.add_column(width=_place_width(report, lang), overflow="fold")
    table.add_column()
    counts = {
        place: counts_text(results, lang, marks) for place, results in report.by_place.items()
    }
    # What is loud has a blank around it, in its color.
    is_set_in = any(text.plain.startswith(" ") for text in counts.values())
    for place, text in counts.items():
        if is_set_in and not text.plain.startswith(" "):
            text = Text(" ").append_text(text)  # noqa: PLW2901
        table.add_row(plain_text(place_text(place, report.document, lang)), text)
    return table
