"""How far targets are on their way, in Markdown: who is behind most first."""

from collections import Counter
from collections.abc import Iterator

from dabiao.core.lang import Lang, Words
from dabiao.core.quantities import with_unit
from dabiao.core.safe import excerpt
from dabiao.model.report import Report
from dabiao.model.result import Result
from dabiao.model.verdict import Verdict
from dabiao.render.markdown_tables import (
    FOR_THE_END,
    LONGEST,
    LONGEST_CELL,
    LONGEST_TABLE,
    cell,
    findings_list,
    header,
    length,
    table_line,
    within,
)
from dabiao.render.phrases import (
    VERDICTS,
    actual_text,
    heading,
    named,
    result_name,
    target_text,
    with_status,
)
from dabiao.render.progress_summary import furthest_behind
from dabiao.render.progress_summary_text import (
    BEHIND_MOST,
    not_ranked,
    summary_blocks,
    verdicts_in,
)
from dabiao.render.progress_words import (
    base_text,
    figure_text,
    gap_words,
    needed_text,
    other_reason,
    outlook_text,
    peculiarities,
    percent,
    reported_series,
)
from dabiao.render.sentences import asked_for, counts
from dabiao.render.sparkline import sparkline

_INDICATOR = Words("Indicator", "指标")
_DONE, _GONE = Words("Way done", "完成进度"), Words("Time gone", "时间进度")
_NEEDED = Words("Still needed", "尚需")
_BEHIND = (_INDICATOR, _DONE, _GONE, _NEEDED)
_COLUMNS = (
    Words("Group", "领域"),
    _INDICATOR,
    Words("Base", "基期"),
    Words("Target", "目标"),
    Words("Latest", "最新"),
    Words("Path", "序时进度"),
    _DONE,
    _GONE,
    Words("Verdict", "结论"),
    Words("Gap", "差距"),
    _NEEDED,
    Words("Series", "走势"),
    Words("Note", "说明"),
)
_FIGURES = (_COLUMNS[2], *_COLUMNS[4:8], _COLUMNS[9])
_TARGETS = Words("Targets ({count})", "各项目标（{count} 项）")
_MISSING = Words("Not reported: {count}.", "缺报 {count} 项。")
_COUNTS = Words("Counts", "汇总")


def progress_lines(report: Report, lang: Lang) -> list[str]:
    """The lines: who is behind most, the counts, the findings, each target with a figure."""
    document = report.document
    title = cell(named(document.title, document.title_en, lang))
    about = " · ".join(
        filter(None, [cell(document.id), *asked_for(report.view, lang), counts(report, lang)])
    )
    lines = [f"## {title}", "", about]
    if not report.results:
        return [*lines, *findings_list(report.findings, lang)]
    lags = furthest_behind(report.results)
    if lags:
        lines += ["", f"### {BEHIND_MOST(lang)}", "", *header(_BEHIND, (_DONE, _GONE), lang)]
        lines += [_behind(lag.result, lang) for lag in lags]
    if note := not_ranked(report, lang):
        lines += ["", note]
    lines += ["", f"### {_COUNTS(lang)}"]
    for name, rows in _summaries(report, lang):
        lines += ["", *name, *within(LONGEST_TABLE // 4, rows, lang)]
    lines += findings_list(report.findings, lang)
    reported = [result for result in report.shown if result.verdict is not Verdict.MISSING]
    lines += ["", f"### {_TARGETS(lang).format(count=len(reported))}", ""]
    lines += header(_COLUMNS, _FIGURES, lang)
    room = LONGEST - length(lines) - FOR_THE_END
    lines += within(room, [_row(result, report, lang) for result in reported], lang)
    if missing := len(report.shown) - len(reported):
        lines += ["", _MISSING(lang).format(count=missing)]
    return lines


def _behind(result: Result, lang: Lang) -> str:
    progress = result.progress
    return table_line(
        [
            cell(result_name(result, lang)),
            percent(progress.done if progress else None),
            percent(progress.gone if progress else None),
            cell(needed_text(result, lang)),
        ]
    )


def _summaries(report: Report, lang: Lang) -> Iterator[tuple[list[str], list[str]]]:
    """The head and the rows of a table of counts for each kind of summary."""
    verdicts = verdicts_in(report.results)
    for title, rows in summary_blocks(report, lang).items():
        names = [title, *(VERDICTS[verdict](lang) for verdict in verdicts)]
        lines: list[str] = []
        for name, results in rows:
            count = Counter(result.verdict for result in results)
            lines.append(table_line([cell(name), *(str(count[verdict]) for verdict in verdicts)]))
        yield [table_line(names), table_line(["---", *("--:" for _ in verdicts)])], lines


def _row(result: Result, report: Report, lang: Lang) -> str:
    target, progress = result.target, result.progress
    actual = with_status(excerpt(actual_text(result), LONGEST_CELL), result, lang)
    period = f"({result.period.words(lang)})" if result.period else ""
    path = figure_text(progress.path.expected, result) if progress else ""
    points = [point.actual for point in reported_series(result) if point.actual is not None]
    notes = [*peculiarities(result, lang), other_reason(result, lang), outlook_text(result, lang)]
    return table_line(
        [
            cell(heading(target.group, lang)),
            cell(result_name(result, lang)),
            cell(base_text(result)),
            cell(target_text(target, report.document, lang)),
            cell(with_unit(actual, period)),
            path,
            percent(progress.done if progress else None),
            percent(progress.gone if progress else None),
            VERDICTS[result.verdict](lang),
            cell(gap_words(result, lang) if progress else ""),
            cell(needed_text(result, lang)),
            sparkline(points),
            cell(Words("; ", "；")(lang).join(filter(None, notes))),
        ]
    )
