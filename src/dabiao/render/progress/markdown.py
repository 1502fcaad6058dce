"""How far targets are on their way, in Markdown: who is behind most first."""

from collections import Counter
from collections.abc import Iterator, Sequence

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
    length,
    table,
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
from dabiao.render.progress.sparkline import sparkline
from dabiao.render.progress.summary import furthest_behind
from dabiao.render.progress.summary_text import (
    BEHIND_MOST,
    not_ranked,
    summary_blocks,
    verdicts_in,
)
from dabiao.render.progress.words import (
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
        lines += ["", f"### {BEHIND_MOST(lang)}", ""]
        behind = [_behind(lag.result, lang) for lag in lags]
        lines += _table(_BEHIND, behind, LONGEST_TABLE, lang, right=(_DONE, _GONE))
    if note := not_ranked(report, lang):
        lines += ["", note]
    lines += ["", f"### {_COUNTS(lang)}"]
    verdicts = [VERDICTS[verdict](lang) for verdict in verdicts_in(report.results)]
    for title, rows in _summaries(report, lang):
        head = [title, *verdicts]
        lines += ["", *table(head, rows, LONGEST_TABLE // 4, lang, right=verdicts)]
    lines += findings_list(report.findings, lang)
    reported = [result for result in report.shown if result.verdict is not Verdict.MISSING]
    lines += ["", f"### {_TARGETS(lang).format(count=len(reported))}", ""]
    notes = within(LONGEST_TABLE // 2, [*_notes(reported, lang)], lang)
    room = LONGEST - length(lines) - length(notes) - FOR_THE_END
    targets = [_row(result, report, lang) for result in reported]
    lines += _table(_COLUMNS, targets, room, lang, right=_FIGURES)
    if notes:
        lines += ["", *notes]
    if missing := len(report.shown) - len(reported):
        lines += ["", _MISSING(lang).format(count=missing)]
    return lines


def _table(
    columns: Sequence[Words],
    rows: Sequence[Sequence[str]],
    room: int,
    lang: Lang,
    right: Sequence[Words],
) -> list[str]:
    names, figures = ([words(lang) for words in some] for some in (columns, right))
    return table(names, rows, room, lang, right=figures)


def _notes(results: Sequence[Result], lang: Lang) -> Iterator[str]:
    """What else there is to say of a target, below the table: within it every line would be as long."""
    for result in results:
        said = [
            *peculiarities(result, lang),
            other_reason(result, lang),
            outlook_text(result, lang),
        ]
        if note := Words("; ", "；")(lang).join(filter(None, said)):
            yield f"- {cell(result_name(result, lang))}{Words(': ', '：')(lang)}{cell(note)}"


def _behind(result: Result, lang: Lang) -> list[str]:
    progress = result.progress
    return [
        cell(result_name(result, lang)),
        percent(progress.done if progress else None),
        percent(progress.gone if progress else None),
        cell(needed_text(result, lang)),
    ]


def _summaries(report: Report, lang: Lang) -> Iterator[tuple[str, list[list[str]]]]:
    """The title and the rows of a table of counts for each kind of summary."""
    verdicts = verdicts_in(report.results)
    for title, groups in summary_blocks(report, lang).items():
        rows: list[list[str]] = []
        for name, results in groups:
            count = Counter(result.verdict for result in results)
            rows.append([cell(name), *(str(count[verdict]) for verdict in verdicts)])
        yield title, rows


def _row(result: Result, report: Report, lang: Lang) -> list[str]:
    target, progress = result.target, result.progress
    actual = with_status(excerpt(actual_text(result), LONGEST_CELL), result, lang)
    period = f"({result.period.words(lang)})" if result.period else ""
    path = figure_text(progress.path.expected, result) if progress else ""
    points = [point.actual for point in reported_series(result) if point.actual is not None]
    return [
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
    ]
