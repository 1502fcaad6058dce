"""What has changed between two submissions, in Markdown: the counts first."""

from collections.abc import Iterator

from dabiao.core.lang import Lang
from dabiao.model.difference import Difference, Trend
from dabiao.render.difference.rows import (
    COLUMNS,
    FINDINGS_GONE,
    FINDINGS_NEW,
    Line,
    lines_of,
    sections,
    summary_lines,
)
from dabiao.render.markdown_tables import (
    FOR_THE_END,
    LONGEST,
    LONGEST_TABLE,
    cell,
    findings_list,
    length,
    table,
)
from dabiao.render.marks import marks_for
from dabiao.render.phrases import named
from dabiao.render.sentences import asked_for

_FIGURES = (COLUMNS["old"], COLUMNS["new"], COLUMNS["change"])
_MARKS = {Trend.WORSE: "▼ ", Trend.BETTER: "▲ "}
_ARROW = "→"


def difference_lines(difference: Difference, lang: Lang) -> list[str]:
    """The lines of the page."""
    lines = [*_head(difference, lang)]
    below: list[str] = []
    for words, findings in (
        (FINDINGS_NEW, difference.findings_new),
        (FINDINGS_GONE, difference.findings_gone),
    ):
        below += findings_list(findings, lang, words(lang).format(count=len(findings)))
    marks = marks_for("utf-8")
    names, figures = ([words(lang) for words in some] for some in (COLUMNS.values(), _FIGURES))
    for words, changes in sections(difference):
        title = words(lang).format(count=len(changes))
        lines += ["", f"### {title}", ""]
        room = min(LONGEST_TABLE, LONGEST - length([*lines, *below]) - FOR_THE_END)
        rows = [
            _row(line)
            for change in changes
            for line in lines_of(change, difference, lang, marks, _ARROW)
        ]
        lines += table(names, rows, room, lang, right=figures)
    return [*lines, *below]


def _head(difference: Difference, lang: Lang) -> Iterator[str]:
    document = difference.document
    old, new = (cell("、".join(report.actuals)) for report in (difference.old, difference.new))
    title = named(document.title, document.title_en, lang)
    yield f"## {old} {_ARROW} {new}"
    yield ""
    asked = asked_for(difference.new.view, lang)
    yield " · ".join([f"**{cell(title)}** ({cell(document.id)})", *asked])
    yield ""
    yield from (f"- {line}" for line in summary_lines(difference, lang))


def _row(line: Line) -> list[str]:
    cells = {key: cell(text) for key, text in line.cells.items()}
    trend = line.change.trend if line.decides else None
    cells["name"] = (_MARKS.get(trend, "") if trend else "") + cells["name"]
    return list(cells.values())
