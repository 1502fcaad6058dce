"""The lines of a comparison of two submissions: a figure each, that which decides first."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dabiao.core.lang import Lang, Words
from dabiao.core.quantities import with_unit
from dabiao.core.safe import excerpt
from dabiao.findings.collector import tally
from dabiao.model.difference import Change, ChangeKind, Difference, Figure, Trend
from dabiao.model.finding import Finding, Severity
from dabiao.model.report import Report
from dabiao.model.result import Result
from dabiao.render.marks import Marks
from dabiao.render.phrases import (
    VERDICTS,
    actual_text,
    gap_text,
    name_of,
    with_status,
)

COLUMNS = {
    "name": Words("Indicator", "指标"),
    "period": Words("Period", "时期"),
    "old": Words("Old", "原报"),
    "new": Words("New", "现报"),
    "change": Words("Change", "变动"),
    "verdict": Words("Verdict", "结论"),
}
TRENDS = {
    Trend.WORSE: Words("worse", "变差"),
    Trend.BETTER: Words("better", "变好"),
}
SECTIONS = {
    None: Words("Verdicts changed ({count})", "结论有变化（{count} 项）"),
    ChangeKind.REVISED: Words(
        "Figures revised, the verdict stays ({count})", "数值有修订，结论不变（{count} 项）"
    ),
    ChangeKind.NEW: Words("New: not reported before ({count})", "新增：此前未报（{count} 项）"),
    ChangeKind.GONE: Words("Gone: no longer reported ({count})", "减少：不再上报（{count} 项）"),
    ChangeKind.UNCHANGED: Words("Unchanged ({count})", "没有变化（{count} 项）"),
}
FINDINGS_NEW = Words("Findings that are new ({count})", "新出现的数据问题（{count} 处）")
FINDINGS_GONE = Words("Findings that are gone ({count})", "已消除的数据问题（{count} 处）")

_NOTHING = "–"
_LONGEST = 30
_SUMMARY = Words(
    "{revised} revised, {new} new, {gone} gone, {unchanged} unchanged",
    "修订 {revised} 个，新增 {new} 个，减少 {gone} 个，未变 {unchanged} 个",
)
_FIGURES = Words("Figures: {counts}", "数值：{counts}")
_VERDICTS = Words(
    "Verdicts: {verdicts} changed, {worse} for the worse, {better} for the better",
    "结论：变化 {verdicts} 项，其中变差 {worse} 项，变好 {better} 项",
)
_NO_VERDICTS = Words("Verdicts: none changed", "结论：没有变化")
_FINDINGS = Words(
    "Findings: {old} before, {new} now; {added} are new, {gone} are gone",
    "数据问题：原报{old}，现报{new}；新出现 {added} 处，已消除 {gone} 处",
)
_NO_FINDINGS = Words("none", "没有")
_COUNTED = {
    Severity.ERROR: Words("errors {count}", "错误 {count} 处"),
    Severity.WARNING: Words("warnings {count}", "警告 {count} 处"),
    Severity.INFO: Words("notes {count}", "提示 {count} 处"),
}
_LIST = Words(", ", "、")
_OF_PERIOD = Words("{verdict} ({period})", "{verdict}（{period}）")
_UNUSABLE = Words(
    "Errors: what they concern could not be judged, and is compared as it is written.",
    "数据有错误：所涉数值无法判定，仅按原样比较。",
)


class Line(NamedTuple):
    """A figure as it is shown.

    Attributes:
        cells: by the keys of ``COLUMNS``.
        decides: whether the target is judged by it, so that its line says the verdict.
    """

    change: Change
    cells: dict[str, str]
    decides: bool


def sections(difference: Difference) -> Iterator[tuple[Words, Sequence[Change]]]:
    """The changes that are shown, by what has become of them: first those with another verdict."""
    for kind, words in SECTIONS.items():
        changes = [
            change
            for change in difference.shown
            if (kind is None if change.trend else change.kind is kind)
        ]
        if changes:
            yield words, changes


def lines_of(
    change: Change, difference: Difference, lang: Lang, marks: Marks, arrow: str
) -> Iterator[Line]:
    """The line of a target, and below it those of other periods, the last one first."""
    decides = change.decisive
    verdict = verdict_text(change, lang, marks, arrow)
    yield Line(change, _cells(change, decides, lang, verdict), decides=True)
    for figure in reversed(difference.figures_of(change)):
        if figure is not decides:
            yield Line(change, {**_cells(change, figure, lang, ""), "name": ""}, decides=False)


def summary_lines(difference: Difference, lang: Lang) -> list[str]:
    """How much has changed, and what is wrong with either submission."""
    counts = difference.summary._asdict()
    verdicts = _VERDICTS if counts["verdicts"] else _NO_VERDICTS
    lines = [
        _FIGURES(lang).format(counts=_SUMMARY(lang).format(**counts)),
        verdicts(lang).format(**counts),
    ]
    old, new = difference.old, difference.new
    if old.findings or new.findings:
        findings = _FINDINGS(lang).format(
            old=_counted(old, lang),
            new=_counted(new, lang),
            added=_count(difference.findings_new),
            gone=_count(difference.findings_gone),
        )
        lines.append(findings)
    if difference.has_errors:
        lines.append(_UNUSABLE(lang))
    return lines


def verdict_text(change: Change, lang: Lang, marks: Marks, arrow: str) -> str:
    """The verdict, or both of them, each with its period where these differ; whether it is better.

    A verdict alone has its mark; between two of them stands an arrow, which would be mistaken for one.
    """
    old, new = change.old, change.new
    if old is None or new is None or (change.trend is None and old.period == new.period):
        return _verdict(new or old, lang, marks)
    both = [VERDICTS[result.verdict](lang) for result in (old, new)]
    if old.period != new.period:
        both = [
            _OF_PERIOD(lang).format(verdict=verdict, period=period_text(result, lang) or _NOTHING)
            for verdict, result in zip(both, (old, new), strict=True)
        ]
    words = TRENDS.get(change.trend) if change.trend else None
    return f" {arrow} ".join(both) + (f"  {words(lang)}" if words else "")


def period_text(result: Result | None, lang: Lang) -> str:
    """The period of a result in words; nothing where it has none."""
    return result.period.words(lang) if result and result.period else ""


def figure_or_words(result: Result | None, lang: Lang) -> str:
    """What was reported: the figure with its status, or the words in its place."""
    if result is None:
        return ""
    if result.actual is None and result.observation is not None:
        declared = result.declared
        return VERDICTS[declared](lang) if declared else result.observation.written
    return with_status(actual_text(result), result, lang)


def _verdict(result: Result | None, lang: Lang, marks: Marks) -> str:
    return f"{marks[result.verdict]} {VERDICTS[result.verdict](lang)}" if result else ""


def _cells(change: Change, figure: Figure, lang: Lang, verdict: str) -> dict[str, str]:
    target, change_of = change.target, figure.change
    name = name_of(target, lang)
    return {
        "name": f"{change.place} {name}" if change.place else name,
        "period": period_text(figure.new or figure.old, lang),
        "old": _shown(figure.old, target.unit, lang),
        "new": _shown(figure.new, target.unit, lang),
        "change": gap_text(change_of, target.unit, lang) if change_of else "",
        "verdict": verdict,
    }


def _shown(result: Result | None, unit: str, lang: Lang) -> str:
    words = excerpt(figure_or_words(result, lang), _LONGEST)
    if result is not None and result.actual is not None:
        return with_status(with_unit(actual_text(result), unit), result, lang)
    return words or _NOTHING


def _counted(report: Report, lang: Lang) -> str:
    counts = tally(report.findings)
    parts = [_COUNTED[each](lang).format(count=counts[each]) for each in Severity if counts[each]]
    return _LIST(lang).join(parts) or _NO_FINDINGS(lang)


def _count(findings: Sequence[Finding]) -> int:
    return tally(findings).total()
