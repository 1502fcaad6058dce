"""What has changed between two submissions, as rows for spreadsheets: figures, then findings."""

from collections.abc import Iterator

from dabiao.core.decimals import plain
from dabiao.core.lang import Lang, Words
from dabiao.model.difference import Change, ChangeKind, Difference, Figure
from dabiao.model.finding import Finding
from dabiao.model.result import Result
from dabiao.render.difference.rows import TRENDS, figure_or_words
from dabiao.render.escape import text_cell
from dabiao.render.messages import message
from dabiao.render.phrases import SEVERITIES, VERDICTS, name_of, target_text

COLUMNS = {
    "kind": Words("kind", "类别"),
    "become": Words("what became of it", "变化"),
    "id": Words("id", "编号"),
    "indicator": Words("indicator", "指标"),
    "place": Words("place", "地区"),
    "target": Words("target", "目标"),
    "period": Words("period", "时期"),
    "unit": Words("unit", "单位"),
    "old": Words("old", "原报"),
    "new": Words("new", "现报"),
    "change": Words("change", "变动"),
    "old_verdict": Words("old verdict", "原结论"),
    "new_verdict": Words("new verdict", "现结论"),
    "decides": Words("decides", "据以判定"),
    "trend": Words("verdict of the target", "目标结论"),
    "file": Words("file", "文件"),
    "line": Words("line", "行"),
    "code": Words("code", "代码"),
    "severity": Words("severity", "级别"),
    "message": Words("message", "问题说明"),
}
_FIGURE = Words("figure", "数值")
_FINDING = Words("finding", "数据问题")
_KINDS = {
    ChangeKind.REVISED: Words("revised", "修订"),
    ChangeKind.NEW: Words("new", "新增"),
    ChangeKind.GONE: Words("gone", "减少"),
    ChangeKind.UNCHANGED: Words("unchanged", "未变"),
}
_BOTH = Words("old and new", "原报和现报")
_OLD = Words("old", "原报")
_NEW = Words("new", "现报")
_CHANGED = Words("changed", "有变化")


def difference_rows(difference: Difference, lang: Lang) -> Iterator[dict[str, str]]:
    """A row per figure that is shown, then one per finding that is new or gone."""
    for change in difference.shown:
        for figure in difference.figures_of(change):
            yield _figure(figure, change, difference, lang)
    for kind, findings in (
        (ChangeKind.NEW, difference.findings_new),
        (ChangeKind.GONE, difference.findings_gone),
    ):
        for finding in findings:
            yield _finding(finding, kind, lang)


def _figure(figure: Figure, change: Change, difference: Difference, lang: Lang) -> dict[str, str]:
    target, result = change.target, figure.new or figure.old
    observation = result.observation if result else None
    decides = figure is change.decisive
    trend = TRENDS.get(change.trend, _CHANGED)(lang) if change.trend and decides else ""
    return {
        "kind": _FIGURE(lang),
        "become": _KINDS[figure.kind](lang),
        "id": text_cell(target.id),
        "indicator": text_cell(name_of(target, lang)),
        "place": text_cell(change.place or ""),
        "target": text_cell(target_text(target, difference.document, lang)),
        "period": result.period.cell(lang) if result and result.period else "",
        "unit": text_cell(target.unit),
        "old": _reported(figure.old, lang),
        "new": _reported(figure.new, lang),
        "change": "" if figure.change is None else plain(figure.change),
        "old_verdict": VERDICTS[figure.old.verdict](lang) if figure.old else "",
        "new_verdict": VERDICTS[figure.new.verdict](lang) if figure.new else "",
        "decides": _decides(figure, change, lang),
        "trend": trend,
        "file": text_cell(observation.file) if observation else "",
        "line": str(observation.line) if observation else "",
    }


def _decides(figure: Figure, change: Change, lang: Lang) -> str:
    """In which submission the target is judged by the figure."""
    of_old = figure.old is not None and figure.old is change.old
    of_new = figure.new is not None and figure.new is change.new
    if of_old and of_new:
        return _BOTH(lang)
    return _OLD(lang) if of_old else _NEW(lang) if of_new else ""


def _reported(result: Result | None, lang: Lang) -> str:
    """A figure is a number that the spreadsheet may reckon with; words are quoted text."""
    if result is not None and result.actual is not None:
        return plain(result.actual)
    return text_cell(figure_or_words(result, lang))


def _finding(finding: Finding, kind: ChangeKind, lang: Lang) -> dict[str, str]:
    location = finding.location
    return {
        "kind": _FINDING(lang),
        "become": _KINDS[kind](lang),
        "file": text_cell(location.file),
        "line": str(location.line or ""),
        "code": finding.code,
        "severity": SEVERITIES[finding.severity](lang),
        "message": text_cell(message(finding, lang)),
    }
