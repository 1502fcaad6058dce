"""What has changed between two submissions, as text: the counts, then a line per figure."""

from collections.abc import Sequence

from rich.cells import cell_len
from rich.console import Console
from rich.padding import Padding
from rich.table import Table

from dabiao.core.lang import Lang, Words
from dabiao.core.safe import visible
from dabiao.model.difference import Difference, Trend
from dabiao.model.finding import Finding
from dabiao.render.console import grid, plain_text
from dabiao.render.difference.rows import (
    COLUMNS,
    FINDINGS_GONE,
    FINDINGS_NEW,
    Line,
    lines_of,
    sections,
    summary_lines,
)
from dabiao.render.finding_list import print_findings
from dabiao.render.marks import STYLES, marks_for
from dabiao.render.phrases import named
from dabiao.render.sentences import asked_for

_TREND_MARKS = {Trend.WORSE: ("▼", "v"), Trend.BETTER: ("▲", "^")}
_TREND_STYLES = {Trend.WORSE: "bold red", Trend.BETTER: "bold green"}
_MOST_LISTED = 200
_MORE = Words(
    "… and {count} more: --region NAME shows one place, --format csv has all.",
    "……另有 {count} 项：--region 地区名 显示一个地区，--format csv 输出全部。",
)
_MOST_LISTED = 200
_MORE = Words(
    "… and {count} more: --region NAME shows one place, --format csv has all.",
    "……另有 {count} 项：--region 地区名 显示一个地区，--format csv 输出全部。",
)
_FIGURES = ("old", "new", "change")
_NARROWEST_NAME = 20
_GAP = 2


def print_difference(difference: Difference, console: Console, lang: Lang) -> None:
    """Prints how much has changed, what has, and which findings are new or gone."""
    document = difference.document
    arrow = _written(("→", "->"), console.encoding)
    old, new = ("、".join(report.actuals) for report in (difference.old, difference.new))
    asked = asked_for(difference.new.view, lang)
    console.print(plain_text(named(document.title, document.title_en, lang), "bold"))
    own_file = [document.file] if document.file else []
    line = " · ".join([document.id, *own_file, f"{old} {arrow} {new}", *asked])
    console.print(plain_text(line, "dim"))
    console.print()
    for text in summary_lines(difference, lang):
        console.print(plain_text(text, "bold"))
    _print_sections(difference, console, lang, arrow)
    _print_findings(FINDINGS_NEW, difference.findings_new, console, lang)
    _print_findings(FINDINGS_GONE, difference.findings_gone, console, lang)


def _print_sections(difference: Difference, console: Console, lang: Lang, arrow: str) -> None:
    marks = marks_for(console.encoding)
    listed = [
        (words, len(changes), [
            line
            for change in changes[:_MOST_LISTED]
            for line in lines_of(change, difference, lang, marks, arrow)
        ])
        for words, changes in sections(difference)
    ]  # fmt: skip
    widths = _widths([line for *_, lines in listed for line in lines], console.width, lang)
    for position, (words, count, lines) in enumerate(listed):
        console.print()
        heading = plain_text(words(lang).format(count=count), "bold cyan")
        console.print(heading)
        if position == 0:
            header = {key: column(lang) for key, column in COLUMNS.items()}
            console.print(_row("", header, widths, dict.fromkeys(COLUMNS, "dim")))
        for line in lines:
            _print_line(line, console, widths)
        if count > _MOST_LISTED:
            console.print(plain_text(_MORE(lang).format(count=count - _MOST_LISTED), "dim"))


def _print_line(line: Line, console: Console, widths: dict[str, int]) -> None:
    trend = line.change.trend if line.decides else None
    mark = _written(_TREND_MARKS[trend], console.encoding) if trend in _TREND_MARKS else ""
    loud = _TREND_STYLES.get(trend, "") if trend else ""
    result = line.change.new or line.change.old
    style = loud or (STYLES[result.verdict] if result else "")
    styles = {"mark": loud, "verdict": style, "old": "dim", "period": "dim"}
    console.print(_row(mark, line.cells, widths, styles))
    if "verdict" not in widths and line.cells["verdict"]:
        console.print(Padding(plain_text(line.cells["verdict"], style), (0, 0, 0, 4), expand=False))


def _print_findings(
    words: Words, findings: Sequence[Finding], console: Console, lang: Lang
) -> None:
    if findings:
        console.print()
        console.print(plain_text(words(lang).format(count=len(findings)), "bold cyan"), end="")
        print_findings(findings, console, lang)


def _row(mark: str, cells: dict[str, str], widths: dict[str, int], styles: dict[str, str]) -> Table:
    table = grid()
    table.add_column(width=1)
    for key, width in widths.items():
        right = key in _FIGURES
        table.add_column(width=width, overflow="fold", justify="right" if right else "left")
    shown = [plain_text(cells[key], styles.get(key, "")) for key in widths]
    table.add_row(plain_text(mark, styles.get("mark", "")), *shown)
    return table


def _widths(lines: Sequence[Line], available: int, lang: Lang) -> dict[str, int]:
    """The width of each column; where there is no room for the verdict, it stands below."""
    widths = {
        key: max([cell_len(words(lang)), *(cell_len(visible(line.cells[key])) for line in lines)])
        for key, words in COLUMNS.items()
    }
    for keys in (list(widths), [key for key in widths if key != "verdict"]):
        others = sum(widths[key] for key in keys if key != "name")
        room = available - 1 - others - _GAP * len(keys)
        if room >= min(widths["name"], _NARROWEST_NAME):
            break
    name = max(min(widths["name"], room), 8)
    return {key: name if key == "name" else widths[key] for key in keys}


def _written(choices: tuple[str, str], encoding: str) -> str:
    """The first of two spellings that the output's encoding can write."""
    try:
        choices[0].encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return choices[1]
    return choices[0]
