"""Results as a list: a row per target, under the headings of the document's groups."""

from collections.abc import Sequence
from itertools import groupby

from rich.cells import cell_len
from rich.console import Console, JustifyMethod
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from dabiao.core.lang import Lang
from dabiao.core.periods import Period
from dabiao.core.safe import visible
from dabiao.model.report import Report
from dabiao.model.result import Result
from dabiao.model.verdict import Verdict
from dabiao.render.console import grid, plain_text
from dabiao.render.marks import STYLES, Marks, loud_style
from dabiao.render.phrases import (
    VERDICTS,
    actual_text,
    asked_text,
    heading,
    name_of,
    place_text,
    status_text,
    with_status,
)
from dabiao.render.progress.words import explanation, gap_words
from dabiao.render.report.listed import own_period, shared_period
from dabiao.render.sentences import verdict_words, waiver_text

_WHOLE_LINE = (Verdict.SHORTFALL, Verdict.INVALID, Verdict.MISSING)
_ROOMY = 100
"""From this width on, a column of its own spells the verdict out beside the mark."""
_WAIVED = "yellow"
_NARROWEST_NAME = 16
_WIDEST_CELL = 24
_INDENT = 4
"""Of what stands below a row, as its name is."""


def print_list(
    results: Sequence[Result], report: Report, console: Console, lang: Lang, marks: Marks
) -> None:
    """Prints results by group, their columns as wide in every group."""
    roomy, shared = console.width >= _ROOMY, shared_period(report)
    rows = [_ResultLine(result, report, lang, marks, roomy, shared) for result in results]
    widths = _widths(rows, console.width)
    for group, members in groupby(rows, key=lambda row: row.result.target.group):
        console.print()
        console.print(plain_text(heading(group, lang), "bold"))
        _print_table(list(members), widths, console)


def _print_table(rows: Sequence["_ResultLine"], widths: dict[str, int], console: Console) -> None:
    """Prints rows; what is said below a name and does not fit there gets the whole line."""
    together: list[_ResultLine] = []
    for row in rows:
        together.append(row)
        if all(cell_len(visible(text)) <= widths["name"] for text in row.below):
            continue
        notes, row.is_named_only = row.notes, True
        console.print(_table(together, widths))
        together = []
        for note in notes:
            console.print(Padding(note, (0, 0, 0, _INDENT), expand=False))
    if together:
        console.print(_table(together, widths))


def print_rows(
    results: Sequence[Result], report: Report, console: Console, lang: Lang, marks: Marks
) -> None:
    """Prints a short row for each result, under no heading: whose it is stands in the name."""
    roomy, shared = console.width >= _ROOMY, shared_period(report)
    rows = [_ResultLine(result, report, lang, marks, roomy, shared) for result in results]
    for row in rows:
        row.shorten(report, lang)
    console.print(_table(rows, _widths(rows, console.width)))


class _ResultLine:
    """The cells of one result, as text."""

    def __init__(
        self,
        result: Result,
        report: Report,
        lang: Lang,
        marks: Marks,
        roomy: bool,
        shared: Period | None,
    ) -> None:
        target, verdict = result.target, result.verdict
        self.result = result
        self.style = STYLES[verdict]
        self.mark = marks[verdict]
        self.name = name_of(target, lang)
        undecided = result.declared and not result.progress
        self.reason = "" if undecided else explanation(result, lang)
        self.target = asked_text(result, report.document, lang)
        period = own_period(result, shared)
        words = period.words(lang) if period else ""
        about = ", ".join(filter(None, [words, status_text(result, lang)]))
        self.actual = visible(actual_text(result)) + (f" ({about})" if about else "")
        self.verdict = "" if verdict is Verdict.MET else verdict_words(result, lang)
        self.gap = gap_words(result, lang)
        if not roomy and not self.gap:
            self.gap = self.verdict
        if not roomy:
            self.verdict = ""
        self.waiver = waiver_text(result, lang)
        shown = result.series if report.view.series else ()
        self.series = [_point_text(point, lang, marks) for point in shown]
        self.is_named_only = False

    def shorten(self, report: Report, lang: Lang) -> None:
        """Leaves one line, which can stand apart from the place and what else is said of it."""
        if len(report.by_place) > 1:
            self.name = f"{place_text(self.result.place, report.document, lang)} {self.name}"
        self.reason, self.waiver, self.series = "", "", []

    @property
    def below(self) -> list[str]:
        """The lines below the name."""
        return [*filter(None, [self.reason, self.waiver]), *self.series]

    @property
    def notes(self) -> list[Text]:
        """The same in their styles."""
        return [plain_text(text, _WAIVED if text == self.waiver else "dim") for text in self.below]


def _point_text(point: Result, lang: Lang, marks: Marks) -> str:
    """Another period of a target on a line: ``2021年 5.9 ✗ 未达标``."""
    period = point.period.words(lang) if point.period else "—"
    figure = visible(with_status(actual_text(point), point, lang)) or "—"
    return f"{period}  {figure}  {marks[point.verdict]} {VERDICTS[point.verdict](lang)}"


def _widths(rows: Sequence[_ResultLine], available: int) -> dict[str, int]:
    """The width of each column, the same for every group; the name gets what is left over."""
    natural = {
        "target": max((cell_len(row.target) for row in rows), default=0),
        "actual": max((cell_len(row.actual) for row in rows), default=0),
        "gap": max((cell_len(row.gap) for row in rows), default=0),
        "verdict": max((cell_len(row.verdict) for row in rows), default=0),
    }
    widest = max(_WIDEST_CELL, available // 5)
    widths = {column: min(width, widest) for column, width in natural.items()}
    name = max((cell_len(row.name) for row in rows), default=0)
    left = available - _INDENT - sum(width + 2 for width in widths.values() if width)
    return {"name": max(min(name, left), _NARROWEST_NAME), **widths}


def _table(rows: Sequence[_ResultLine], widths: dict[str, int]) -> Table:
    table = grid()
    table.add_column(width=2, justify="right")
    # Chinese has no blanks to break a line at: fold, since a name cut short is a name lost.
    for column in filter(widths.get, widths):
        justify: JustifyMethod = "right" if column in ("actual", "gap") else "left"
        table.add_column(width=widths[column], overflow="fold", justify=justify)
    for row in rows:
        verdict = row.result.verdict
        line = row.style if verdict in _WHOLE_LINE else ""
        name = plain_text(row.name, line)
        for note in [] if row.is_named_only else row.notes:
            name.append("\n").append(note)
        # What is waived is shown as it is, but is not what the eye has to find first.
        loud = row.style if row.waiver else loud_style(verdict)
        cells = {
            "name": name,
            "target": plain_text(row.target, line),
            "actual": plain_text(row.actual, row.style),
            "gap": plain_text(row.gap, loud),
            "verdict": plain_text(row.verdict, loud),
        }
        columns = [cells[column] for column in filter(widths.get, widths)]
        table.add_row(plain_text(row.mark, loud), *columns)
    return table
