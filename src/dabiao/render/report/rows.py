"""The report of a check as rows for spreadsheets: results, then findings."""

from collections.abc import Iterator

from dabiao.core.decimals import plain
from dabiao.core.lang import Lang, Words
from dabiao.model.finding import Finding
from dabiao.model.observation import Field
from dabiao.model.report import Report
from dabiao.model.result import Result
from dabiao.render.escape import text_cell
from dabiao.render.figure_cell import actual_cell
from dabiao.render.messages import message
from dabiao.render.phrases import SEVERITIES, VERDICTS, name_of, status_text, target_text
from dabiao.render.progress.words import explanation, figure_text, percent

COLUMNS = {
    "kind": Words("kind", "类别"),
    "verdict": Words("verdict", "结论"),
    "id": Words("id", "编号"),
    "indicator": Words("indicator", "指标"),
    "target": Words("target", "目标"),
    "actual": Words("actual", "实际值"),
    "unit": Words("unit", "单位"),
    "period": Words("period", "时期"),
    "gap": Words("gap", "差距"),
    "declared": Words("declared", "自报完成情况"),
    "reason": Words("reason", "原因"),
    "file": Words("file", "文件"),
    "line": Words("line", "行"),
    "column": Words("column", "列"),
    "code": Words("code", "代码"),
    "severity": Words("severity", "级别"),
    "message": Words("message", "问题说明"),
    "fails": Words("fails the gate", "导致不通过"),
    "place": Words("place", "地区"),
    "status": Words("status of the figure", "数据状态"),
    "path": Words("path", "序时进度"),
    "path_gap": Words("gap to the path", "较序时进度"),
    "done": Words("way done", "完成进度"),
    "gone": Words("time gone", "时间进度"),
    "waived": Words("waived for", "豁免理由"),
    "until": Words("waived until", "豁免截止日期"),
}
_RESULT = Words("result", "结果")
_FINDING = Words("finding", "数据问题")
_YES = Words("yes", "是")
_NO = Words("no", "否")


def report_rows(report: Report, lang: Lang) -> Iterator[dict[str, str]]:
    """A row per result, then a row per finding; a column that is left out is empty."""
    for result in report.shown:
        yield _result(result, report, lang)
    for finding in report.findings:
        yield _finding(finding, report, lang)


def _result(result: Result, report: Report, lang: Lang) -> dict[str, str]:
    target, observation = result.target, result.observation
    cells = {
        "kind": _RESULT(lang),
        "verdict": VERDICTS[result.verdict](lang),
        "id": text_cell(target.id),
        "indicator": text_cell(name_of(target, lang)),
        "target": text_cell(target_text(target, report.document, lang)),
        "unit": text_cell(target.unit),
        "period": result.period.cell(lang) if result.period else "",
        "gap": "" if result.gap is None else plain(result.gap),
        "declared": VERDICTS[result.declared](lang) if result.declared else "",
        "reason": text_cell(explanation(result, lang)),
        "fails": (_YES if report.policy.rejects(result) else _NO)(lang),
        "place": text_cell(result.place or ""),
        "status": status_text(result, lang),
        **_progress(result),
    }
    if result.waived is not None:
        cells |= {"waived": text_cell(result.waived.reason), "until": str(result.waived.until)}
    # A figure is a number that the spreadsheet may reckon with; words are quoted text.
    cells["actual"] = actual_cell(result)
    if observation is not None:
        location = observation.at(Field.VALUE)
        cells |= {
            "file": text_cell(location.file),
            "line": str(location.line),
            "column": str(location.column),
        }
    return cells


def _progress(result: Result) -> dict[str, str]:
    """Where a target that is not yet due stands."""
    progress = result.progress
    if progress is None:
        return {}
    return {
        "path": figure_text(progress.path.expected, result),
        "path_gap": figure_text(progress.gap, result),
        "done": percent(progress.done),
        "gone": percent(progress.gone),
    }


def _finding(finding: Finding, report: Report, lang: Lang) -> dict[str, str]:
    location = finding.location
    return {
        "kind": _FINDING(lang),
        "file": text_cell(location.file),
        "line": str(location.line or ""),
        "column": str(location.column or ""),
        "code": finding.code,
        "severity": SEVERITIES[finding.severity](lang),
        "message": text_cell(message(finding, lang)),
        "fails": (_YES if report.policy.counts_as_error(finding.severity) else _NO)(lang),
    }
