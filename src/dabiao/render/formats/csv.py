"""CSV for spreadsheets: a row per result, then a row per finding.

Excel on a Chinese Windows reads a CSV as GBK unless it begins with the mark of UTF-8.
"""

import csv
from collections.abc import Iterator
from io import StringIO
from typing import TextIO

from dabiao.core.decimals import plain
from dabiao.core.lang import Lang, Words
from dabiao.core.safe import excerpt
from dabiao.model.finding import Finding
from dabiao.model.observation import Field
from dabiao.model.report import Report
from dabiao.model.result import Result
from dabiao.render.escape import inert_cell
from dabiao.render.messages import message, reason_text
from dabiao.render.phrases import (
    SEVERITIES,
    VERDICTS,
    actual_text,
    name_of,
    status_text,
    target_text,
)
from dabiao.render.utf8 import write_utf8

_MARK_OF_UTF8 = "\ufeff"
_LONGEST = 1000
"""Of a text in a cell: more is none that a person would read there."""

_COLUMNS = {
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
}
_RESULT = Words("result", "结果")
_FINDING = Words("finding", "数据问题")
_YES = Words("yes", "是")
_NO = Words("no", "否")


class CsvRenderer:
    """Writes CSV in UTF-8 with its mark, in which no quoted text acts as a formula."""

    name = "csv"
    endings = (".csv",)

    def report(self, report: Report, stream: TextIO, lang: Lang) -> None:
        """A row per result, then a row per finding, under one header."""
        table = StringIO()
        writer = csv.writer(table, lineterminator="\r\n")
        writer.writerow(words(lang) for words in _COLUMNS.values())
        for cells in _rows(report, lang):
            writer.writerow(cells.get(column, "") for column in _COLUMNS)
        write_utf8(_MARK_OF_UTF8 + table.getvalue(), stream, newlines=False)


RENDERER = CsvRenderer()


def _rows(report: Report, lang: Lang) -> Iterator[dict[str, str]]:
    for result in report.shown:
        yield _result(result, report, lang)
    for finding in report.findings:
        yield _finding(finding, report, lang)


def _result(result: Result, report: Report, lang: Lang) -> dict[str, str]:
    target, observation = result.target, result.observation
    cells = {
        "kind": _RESULT(lang),
        "verdict": VERDICTS[result.verdict](lang),
        "id": _text(target.id),
        "indicator": _text(name_of(target, lang)),
        "target": _text(target_text(target, report.document, lang)),
        "unit": _text(target.unit),
        "period": result.period.words(lang) if result.period else "",
        "gap": "" if result.gap is None else plain(result.gap),
        "declared": VERDICTS[result.declared](lang) if result.declared else "",
        "reason": _text(reason_text(result.reason, lang)),
        "fails": (_YES if report.policy.rejects(result) else _NO)(lang),
        "place": _text(result.place or ""),
        "status": status_text(result, lang),
    }
    # A figure is a number that the spreadsheet may reckon with; words are quoted text.
    actual = actual_text(result)
    cells["actual"] = actual if result.actual is not None else _text(actual)
    if observation is not None:
        location = observation.at(Field.VALUE)
        cells |= {
            "file": _text(location.file),
            "line": str(location.line),
            "column": str(location.column),
        }
    return cells


def _finding(finding: Finding, report: Report, lang: Lang) -> dict[str, str]:
    location = finding.location
    return {
        "kind": _FINDING(lang),
        "file": _text(location.file),
        "line": str(location.line or ""),
        "column": str(location.column or ""),
        "code": finding.code,
        "severity": SEVERITIES[finding.severity](lang),
        "message": _text(message(finding, lang)),
        "fails": (_YES if report.policy.counts_as_error(finding.severity) else _NO)(lang),
    }


def _text(text: str) -> str:
    return inert_cell(excerpt(text, _LONGEST))
