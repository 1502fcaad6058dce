"""The report of a check as text: what fell short is what the eye finds first."""

from collections.abc import Collection, Sequence
from itertools import groupby

from rich.cells import cell_len
from rich.console import Console, JustifyMethod
from rich.table import Table
from rich.text import Text

from dabiao.document import Document
from dabiao.findings import by_gravity, tally
from dabiao.lang import Lang, Words
from dabiao.periods import Period
from dabiao.phrases import VERDICTS, actual_text, gap_text, heading, name_of, named, target_text
from dabiao.render.console import SEVERITY_STYLES, grid, plain_text
from dabiao.render.wording import DECLARED, decision
from dabiao.report import Report
from dabiao.result import Result
from dabiao.rules import Severity
from dabiao.safe import visible
from dabiao.verdict import Verdict

_MARKS = {
    Verdict.MET: ("✓", "+"),
    Verdict.NEAR: ("≈", "~"),
    Verdict.SHORTFALL: ("✗", "x"),
    Verdict.AHEAD: ("✓", "+"),
    Verdict.ON_TRACK: ("→", ">"),
    Verdict.BEHIND: ("↓", "v"),
    Verdict.UNJUDGED: ("?", "?"),
    Verdict.MISSING: ("–", "-"),
    Verdict.INVALID: ("!", "!"),
}
_STYLES = {
    Verdict.MET: "green",
    Verdict.NEAR: "yellow",
    Verdict.SHORTFALL: "bold red",
    Verdict.AHEAD: "green",
    Verdict.ON_TRACK: "cyan",
    Verdict.BEHIND: "magenta",
    Verdict.UNJUDGED: "bright_blue",
    Verdict.MISSING: "dim",
    Verdict.INVALID: "bold magenta",
}
_LOUD = {Verdict.SHORTFALL: " reverse"}
_WHOLE_LINE = (Verdict.SHORTFALL, Verdict.INVALID, Verdict.MISSING)

# The summary begins with what asks for something to be done.
_SUMMARY_ORDER = (
    Verdict.SHORTFALL,
    Verdict.BEHIND,
    Verdict.INVALID,
    Verdict.NEAR,
    Verdict.MET,
    Verdict.AHEAD,
    Verdict.ON_TRACK,
    Verdict.UNJUDGED,
    Verdict.MISSING,
)

_NEAR_EXPLAINED = Words(
    "≈ near: short of an “about” target, but within its tolerance (5% of the figure unless set otherwise).",
    "≈ 基本达标：未及“左右”目标的数值，但在容差之内（未另行规定时为该数值的 5%）。",
)
_HEADINGS = {
    Severity.ERROR: Words("Errors in the data ({count})", "数据错误（{count}）"),
    Severity.WARNING: Words("Warnings ({count})", "警告（{count}）"),
    Severity.INFO: Words("Notes ({count})", "提示（{count}）"),
}


def print_report(report: Report, console: Console, lang: Lang, only: Collection[Verdict]) -> None:
    """Prints the report: the results by group, the findings, one line of summary."""
    marks = _marks(console.encoding)
    _print_title(report, console, lang)
    shown = [result for result in report.results if not only or result.verdict in only]
    rows = [_Row(result, report.document, lang, marks, console.width >= _ROOMY) for result in shown]
    widths = _widths(rows, console.width)
    for group, members in groupby(rows, key=lambda row: row.result.target.group):
        console.print()
        console.print(plain_text(heading(group, lang), "bold"))
        console.print(_table(list(members), widths))
    if any(result.verdict is Verdict.NEAR for result in shown):
        console.print()
        console.print(plain_text(_NEAR_EXPLAINED(lang), "dim"))
    if report.findings:
        _print_findings(report, console, lang)
    console.print()
    console.print(_summary(report, lang, marks))
    mark, style = (
        (Verdict.MET, "bold green") if report.gate.holds else (Verdict.SHORTFALL, "bold red")
    )
    console.print(plain_text(f"{marks[mark]} {decision(report, lang)}", style))


def _print_findings(report: Report, console: Console, lang: Lang) -> None:
    """The findings under headings, the gravest first."""
    counts = tally(report.findings)
    for severity, findings in by_gravity(report.findings):
        console.print()
        title = _HEADINGS[severity](lang).format(count=counts[severity])
        console.print(plain_text(title, SEVERITY_STYLES[severity]))
        for finding in findings:
            line = plain_text(finding.line_for_people(lang), SEVERITY_STYLES[severity])
            # A terminal gets whole words; what is piped gets a finding per line.
            console.print(line, soft_wrap=not console.is_terminal or lang is Lang.ZH)


def _marks(encoding: str) -> dict[Verdict, str]:
    """The marks that the output's encoding can write: GBK, for one, has no ✓."""
    try:
        "".join(mark for mark, _ in _MARKS.values()).encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return {verdict: ascii_mark for verdict, (_, ascii_mark) in _MARKS.items()}
    return {verdict: mark for verdict, (mark, _) in _MARKS.items()}


def _print_title(report: Report, console: Console, lang: Lang) -> None:
    document = report.document
    console.print(plain_text(named(document.title, document.title_en, lang), "bold"))
    own_file = [document.file] if document.file else []
    console.print(plain_text(" · ".join([document.id, *own_file, *report.actuals]), "dim"))


class _Row:
    """The cells of one result, as text."""

    def __init__(
        self,
        result: Result,
        document: Document,
        lang: Lang,
        marks: dict[Verdict, str],
        roomy: bool,
    ) -> None:
        target, verdict = result.target, result.verdict
        self.result = result
        self.style = _STYLES[verdict]
        self.mark = marks[verdict]
        self.name = name_of(target, lang)
        self.reason = result.reason(lang) if result.reason and not result.declared else ""
        self.target = target_text(target, document, lang)
        earlier = (
            f" ({result.period.words(lang)})"
            if result.actual is not None and result.period and result.period != Period(target.due)
            else ""
        )
        self.actual = visible(actual_text(result)) + earlier
        self.verdict = "" if verdict is Verdict.MET else VERDICTS[verdict](lang)
        if verdict is Verdict.UNJUDGED and result.declared:
            self.verdict = DECLARED(lang).format(verdict=VERDICTS[result.declared](lang))
        self.gap = gap_text(result.gap, target.unit, lang)
        if not roomy and not self.gap:
            self.gap = self.verdict
        if not roomy:
            self.verdict = ""


_ROOMY = 100
"""From this width on, a column of its own spells the verdict out beside the mark."""
_NARROWEST_NAME = 16
_WIDEST_CELL = 24


def _widths(rows: Sequence[_Row], available: int) -> dict[str, int]:
    """The width of each column, the same for every group; the name gets what is left over."""
    natural = {
        "target": max((cell_len(row.target) for row in rows), default=0),
        "actual": max((cell_len(row.actual) for row in rows), default=0),
        "gap": max((cell_len(row.gap) for row in rows), default=0),
        "verdict": max((cell_len(row.verdict) for row in rows), default=0),
    }
    widest = max(_WIDEST_CELL, available // 5)
    widths = {column: min(width, widest) for column, width in natural.items()}
    name = max((cell_len(text) for row in rows for text in (row.name, row.reason)), default=0)
    left = available - 4 - sum(width + 2 for width in widths.values() if width)
    return {"name": max(min(name, left), _NARROWEST_NAME), **widths}


def _table(rows: Sequence[_Row], widths: dict[str, int]) -> Table:
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
        if row.reason:
            name.append("\n").append(plain_text(row.reason, "dim"))
        loud = row.style + _LOUD.get(verdict, "")
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


def _summary(report: Report, lang: Lang, marks: dict[Verdict, str]) -> Text:
    """The counts on one line, what fell short first."""
    parts: list[Text] = []
    counts = report.summary
    for verdict in _SUMMARY_ORDER:
        count = counts[verdict]
        if not count:
            continue
        said = f"{marks[verdict]} {count} {VERDICTS[verdict](lang)}"
        if verdict is Verdict.UNJUDGED and report.declared_only:
            said += (
                f" ({_declared(report, lang)})"
                if lang is Lang.EN
                else f"（{_declared(report, lang)}）"
            )
        loud = verdict in _LOUD
        parts.append(
            plain_text(f" {said} " if loud else said, _STYLES[verdict] + _LOUD.get(verdict, ""))
        )
    return Text("  ").join(parts)


def _declared(report: Report, lang: Lang) -> str:
    separator = Words(", ", "、")(lang)
    return separator.join(
        f"{DECLARED(lang).format(verdict=VERDICTS[verdict](lang))} {count}"
        for verdict, count in report.declared_only.items()
    )
