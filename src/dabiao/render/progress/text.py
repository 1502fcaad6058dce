"""How far targets are on their way, as text: a line per target, the summaries, who is behind most."""

from collections.abc import Mapping, Sequence
from itertools import groupby

from rich.cells import cell_len
from rich.console import Console, JustifyMethod
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from dabiao.core.lang import Lang, Words
from dabiao.core.safe import visible
from dabiao.model.report import Report
from dabiao.model.result import Result
from dabiao.model.verdict import Verdict
from dabiao.render.console import grid, plain_text
from dabiao.render.finding_list import print_findings
from dabiao.render.marks import STYLES, Marks, marks_for
from dabiao.render.phrases import (
    actual_text,
    gap_text,
    heading,
    name_of,
    place_text,
    target_text,
    with_status,
)
from dabiao.render.progress.sparkline import sparkline, steps_for
from dabiao.render.progress.summary_text import print_summaries
from dabiao.render.progress.words import (
    base_text,
    figure_text,
    needed_text,
    other_reason,
    outlook_text,
    path_gap,
    peculiarities,
    reported_series,
    way_text,
)
from dabiao.render.report.listed import MOST_PLACES, is_nothing_judged
from dabiao.render.report.text import print_title
from dabiao.render.sentences import verdict_words

COLUMNS = {
    "name": Words("Indicator", "指标"),
    "base": Words("Base", "基期"),
    "target": Words("Target", "目标"),
    "latest": Words("Latest", "最新"),
    "path": Words("Path (gap)", "序时进度（差距）"),
    "way": Words("Done / time", "完成/时间"),
    "verdict": Words("Verdict", "结论"),
    "needed": Words("Still needed", "尚需"),
    "series": Words("Series", "走势"),
}
_ALWAYS = ("target", "latest", "way", "verdict")
"""The columns of a narrow screen; the others follow in words, below the name."""
_ON_THE_RIGHT = ("latest", "way")
_BELOW = {
    "base": Words("base {0}", "基期 {0}"),
    "path": Words("path {0}", "序时进度 {0}"),
    "needed": Words("still needed {0}", "尚需{0}"),
}
_LIST = Words("; ", "；")
_MISSING = Words("not reported: {count}", "缺报 {count} 项")
_NARROWEST_NAME = 16
_NARROWEST_NAME_BESIDE_ALL = 24
_WIDEST_CELL = 24
_INDENT = 4
_LOUD = {
    Verdict.BEHIND: "bold magenta reverse",
    Verdict.SHORTFALL: "bold red reverse",
}
"""What the eye is to find first: here what is behind as well as what fell short."""
_WHOLE_LINE = (Verdict.BEHIND, Verdict.SHORTFALL, Verdict.INVALID)
_TOO_MANY = Words(
    "Too many places to list their targets here: --region NAME shows one, --format csv has all.",
    "地区过多，未逐项列出：--region 地区名 显示其中一个，--format csv 输出全部。",
)


def print_progress(report: Report, console: Console, lang: Lang) -> None:
    """Prints the targets by group, the findings, the summaries, and at last who is behind most."""
    marks = marks_for(console.encoding)
    print_title(report, console, lang)
    if is_nothing_judged(report):
        from dabiao.render.report.nothing_judged import print_nothing_judged  # noqa: PLC0415 - seldom

        print_nothing_judged(report, console, lang)
        return
    if len(report.by_place) > MOST_PLACES:
        console.print()
        console.print(plain_text(_TOO_MANY(lang), "dim"))
    else:
        _print_groups(report, console, lang, marks)
    if report.findings:
        print_findings(report.findings, console, lang)
    print_summaries(report, console, lang, marks)


def _print_groups(report: Report, console: Console, lang: Lang, marks: Marks) -> None:
    order = {target.id: number for number, target in enumerate(report.document.targets)}
    results = sorted(report.shown, key=lambda result: order[result.target.id])
    steps = steps_for(console.encoding)
    lines = [_Line(result, report, lang, marks, steps) for result in results]
    reported = [line for line in lines if line.result.verdict is not Verdict.MISSING]
    widths = _widths(reported, console.width, lang)
    if reported:
        console.print()
        header = (
            plain_text("", "dim"),
            {key: plain_text(COLUMNS[key](lang), "dim") for key in widths},
        )
        console.print(_row(*header, widths))
    for group, members in groupby(lines, key=lambda line: line.result.target.group):
        listed = list(members)
        shown = [line for line in listed if line.result.verdict is not Verdict.MISSING]
        if not shown:
            continue  # the summary counts them
        console.print()
        console.print(plain_text(heading(group, lang), "bold"))
        for above, of_target in groupby(shown, key=lambda line: line.above):
            if above:
                console.print(plain_text(f"    {above}"))
            for line in of_target:
                _print_line(line, console, widths, lang)
        if missing := len(listed) - len(shown):
            words = f"{marks[Verdict.MISSING]} {_MISSING(lang).format(count=missing)}"
            console.print(plain_text(f" {words}", "dim"))


class _Line:
    """The cells of one target in one place, as text."""

    def __init__(
        self, result: Result, report: Report, lang: Lang, marks: Marks, steps: str
    ) -> None:
        target, progress = result.target, result.progress
        self.result = result
        self.mark = marks[result.verdict]
        name = name_of(target, lang)
        asked = target_text(target, report.document, lang)
        self.above = ""
        if len(report.by_place) > 1:
            self.above = f"{name}  {asked}"
            name, asked = place_text(result.place, report.document, lang), ""
        period = result.period.words(lang) if result.period else ""
        actual = with_status(visible(actual_text(result)), result, lang)
        self.cells = {
            "name": name,
            "base": base_text(result),
            "target": asked,
            "latest": " ".join(filter(None, [actual, period and f"({period})"])),
            "path": _path_text(result, lang),
            "way": way_text(result),
            "verdict": verdict_words(result, lang),
            "needed": needed_text(result, lang),
            "series": sparkline(
                [point.actual for point in reported_series(result) if point.actual is not None],
                steps,
            ),
        }
        undecided = result.declared and not progress
        reason = "" if undecided else other_reason(result, lang)
        self.notes = [*peculiarities(result, lang), *filter(None, [reason])]
        self.outlook = outlook_text(result, lang)

    def below(self, columns: dict[str, int], width: int, lang: Lang) -> list[str]:
        """The lines below: what has no column of its own, what is peculiar, the outlook.

        A figure is not parted from its unit: a line breaks between what is said, where it can.
        """
        beside = [
            words(lang).format(self.cells[key])
            for key, words in _BELOW.items()
            if key not in columns and self.cells[key]
        ]
        series = "" if "series" in columns else self.cells["series"]
        said, separator = [*beside, *self.notes], _LIST(lang)
        lines = [""]
        for text in [each + separator for each in said[:-1]] + said[-1:]:
            if lines[-1] and cell_len(visible(lines[-1] + text.rstrip())) > width:
                lines.append("")
            lines[-1] += text
        if series:
            lines[-1] += f"  {series}"
        return [line.strip() for line in [*lines, self.outlook] if line.strip()]


def _path_text(result: Result, lang: Lang) -> str:
    """Where the path stands, and how far the actual value is from it: ``98 (+1.2)``."""
    if result.progress is None:
        return ""
    stands = figure_text(result.progress.path.expected, result)
    gap = path_gap(result)
    return stands if gap is None else f"{stands} ({gap_text(gap, '', lang)})"


def _print_line(line: _Line, console: Console, widths: dict[str, int], lang: Lang) -> None:
    verdict = line.result.verdict
    style = STYLES[verdict]
    loud = _LOUD.get(verdict, style)
    whole = style if verdict in _WHOLE_LINE else ""
    styles = {"latest": style, "way": style, "verdict": loud, "series": "cyan", "base": "dim"}
    cells = {key: plain_text(line.cells[key], styles.get(key, whole)) for key in widths}
    console.print(_row(plain_text(line.mark, loud), cells, widths))
    for text in line.below(widths, console.width - _INDENT, lang):
        console.print(Padding(plain_text(text, "dim"), (0, 0, 0, _INDENT), expand=False))


def _widths(lines: Sequence[_Line], available: int, lang: Lang) -> dict[str, int]:
    """The width of each column that there is room for, the same for every group."""
    widest = max(_WIDEST_CELL, available // 6)
    natural = {
        key: max((cell_len(line.cells[key]) for line in lines), default=0) for key in COLUMNS
    }
    wide = {
        key: max(min(width, widest), cell_len(COLUMNS[key](lang)))
        for key, width in natural.items()
        if width and key != "name"
    }
    name = max(natural["name"], cell_len(COLUMNS["name"](lang)))
    least = min(name, _NARROWEST_NAME_BESIDE_ALL)
    if _room(wide, available) < least:
        wide = {key: width for key, width in wide.items() if key in _ALWAYS}
    name = max(min(name, _room(wide, available)), min(name, _NARROWEST_NAME))
    return {"name": name, **wide}


def _room(widths: dict[str, int], available: int) -> int:
    """What the columns leave for the name."""
    return available - 4 - sum(width + 2 for width in widths.values())


def _row(mark: Text, cells: Mapping[str, Text], widths: dict[str, int]) -> Table:
    table = grid()
    table.add_column(width=2, justify="right")
    # Chinese has no blanks to break a line at: fold, since a name cut short is a name lost.
    for key, width in widths.items():
        justify: JustifyMethod = "right" if key in _ON_THE_RIGHT else "left"
        table.add_column(width=width, overflow="fold", justify=justify)
    table.add_row(mark, *(cells[key] for key in widths))
    return table
