"""The report of a check in Markdown: the decision first."""

from collections.abc import Iterator, Sequence

from dabiao.core.lang import Lang, Words
from dabiao.core.periods import Period
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
)
from dabiao.render.phrases import (
    VERDICTS,
    actual_text,
    named,
    result_name,
    target_text,
    with_status,
)
from dabiao.render.progress.words import explanation, gap_words
from dabiao.render.report.listed import shared_period
from dabiao.render.sentences import (
    asked_for,
    counts,
    decision,
    declared_words,
    of_period,
    waiver_text,
)

_WANTS_A_LOOK = (Verdict.SHORTFALL, Verdict.NEAR, Verdict.BEHIND, Verdict.INVALID)

_COLUMNS = (
    Words("Indicator", "指标"),
    Words("Target", "目标"),
    Words("Actual", "实际值"),
    Words("Gap", "差距"),
    Words("Period", "时期"),
    Words("Verdict", "结论"),
    Words("Gate", "门禁"),
    Words("Note", "说明"),
)
_FIGURES = (_COLUMNS[2], _COLUMNS[3])
_FAILS = Words("✗ fails", "✗ 不通过")
_WAIVED = Words("waived", "已豁免")
_TO_LOOK_AT = Words("Targets to look at", "需关注的目标")
_ALL = Words("All results ({count})", "全部结果（{count} 项）")


def report_lines(report: Report, lang: Lang) -> list[str]:
    """The decision, what wants a look, the findings, and all results folded away."""
    shown, policy = report.shown, report.policy
    notable = [r for r in shown if r.verdict in _WANTS_A_LOOK or policy.rejects(r) or r.waived]
    lines = [*_head(report, lang)]
    if notable:
        lines += ["", f"### {_TO_LOOK_AT(lang)}", ""]
        lines += _table(notable, report, LONGEST_TABLE, lang)
    lines += findings_list(report.findings, lang)
    summary = _ALL(lang).format(count=len(shown))
    lines += [
        "",
        "<details>",
        f"<summary>{summary}</summary>",
        "",
    ]
    room = LONGEST - length(lines) - FOR_THE_END
    lines += _table(shown, report, room, lang)
    lines += ["", "</details>"]
    return lines


def _head(report: Report, lang: Lang) -> Iterator[str]:
    document = report.document
    mark = "✓" if report.gate.holds else "✗"
    yield f"## {mark} {decision(report, lang)}"
    yield ""
    title = f"**{cell(named(document.title, document.title_en, lang))}** ({cell(document.id)})"
    asked = [*of_period(shared_period(report), lang), *asked_for(report.view, lang)]
    yield " · ".join([title, *map(cell, asked)])
    yield ""
    yield counts(report, lang)


def _table(results: Sequence[Result], report: Report, room: int, lang: Lang) -> list[str]:
    shared = shared_period(report)
    columns, figures = ([words(lang) for words in some] for some in (_COLUMNS, _FIGURES))
    rows = [_row(result, report, lang, shared) for result in results]
    return table(columns, rows, room, lang, right=figures)


def _row(result: Result, report: Report, lang: Lang, shared: Period | None) -> list[str]:
    target = result.target
    fails = report.policy.rejects(result)
    gate = _FAILS if fails else _WAIVED if result.waived else None
    return [
        cell(result_name(result, lang)),
        cell(target_text(target, report.document, lang)),
        cell(with_status(excerpt(actual_text(result), LONGEST_CELL), result, lang)),
        cell(gap_words(result, lang)),
        result.period.words(lang) if result.period and shared is None else "",
        VERDICTS[result.verdict](lang),
        gate(lang) if gate else "",
        _note(result, lang),
    ]


def _note(result: Result, lang: Lang) -> str:
    parts: list[str] = []
    if result.declared and result.declared is not result.verdict:
        parts.append(declared_words(result.declared, lang))
    if explained := explanation(result, lang):
        parts.append(explained)
    if waived := waiver_text(result, lang):
        parts.append(waived)
    return cell(Words("; ", "；")(lang).join(parts))
