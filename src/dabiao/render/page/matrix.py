"""Places down, indicators across: a figure and its verdict in each cell."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from dabiao.core.lang import Lang
from dabiao.core.safe import excerpt
from dabiao.model.document import Target
from dabiao.model.report import Report
from dabiao.model.result import Result
from dabiao.model.verdict import Verdict
from dabiao.render.page.rows import LONGEST, MARKS
from dabiao.render.phrases import actual_text, name_of, place_text, target_text, with_status
from dabiao.render.sentences import verdict_words

_MOST_COLUMNS = 9
"""What is readable across a sheet of A4; more indicators get another table."""


class Cell(NamedTuple):
    """The result of one target in one place.

    Attributes:
        anchor: of the result's row; "" where the page has none.
    """

    verdict: Verdict
    mark: str
    words: str
    figure: str
    anchor: str


class Column(NamedTuple):
    """A target at the head of its column."""

    name: str
    target: str


class Line(NamedTuple):
    """One place; None where nothing is shown of a target."""

    place: str
    number: int
    cells: Sequence[Cell | None]


class Matrix(NamedTuple):
    """Some indicators in all places."""

    columns: Sequence[Column]
    lines: Sequence[Line]


def matrices(report: Report, lang: Lang, anchor: Callable[[Result], str]) -> list[Matrix]:
    """The targets that any place reports, in the document's order; nothing of a single place."""
    if len(report.by_place) < 2:
        return []
    reported = {r.target.id for r in report.shown if r.verdict is not Verdict.MISSING}
    targets = [target for target in report.document.targets if target.id in reported]
    tables = -(-len(targets) // _MOST_COLUMNS) or 1
    width = -(-len(targets) // tables)
    parts = [targets[start : start + width] for start in range(0, len(targets), width or 1)]
    shown = {(result.place, result.target.id): result for result in report.shown}
    return [_matrix(part, shown, report, lang, anchor) for part in parts]


def _matrix(
    targets: Sequence[Target],
    shown: dict[tuple[str | None, str], Result],
    report: Report,
    lang: Lang,
    anchor: Callable[[Result], str],
) -> Matrix:
    columns = [
        Column(name_of(target, lang), target_text(target, report.document, lang))
        for target in targets
    ]
    lines = [
        Line(
            place_text(place, report.document, lang),
            number,
            [_cell(shown.get((place, target.id)), lang, anchor) for target in targets],
        )
        for number, place in enumerate(report.by_place)
    ]
    return Matrix(columns, lines)


def _cell(result: Result | None, lang: Lang, anchor: Callable[[Result], str]) -> Cell | None:
    if result is None:
        return None
    return Cell(
        result.verdict,
        MARKS[result.verdict],
        verdict_words(result, lang),
        with_status(excerpt(actual_text(result), LONGEST), result, lang),
        anchor(result),
    )
