"""CSV for spreadsheets: a row per result, then a row per finding.

Excel on a Chinese Windows reads a CSV as GBK unless it begins with the mark of UTF-8.
"""

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import StringIO
from typing import TYPE_CHECKING, TextIO

from dabiao.core.decimals import plain
from dabiao.core.lang import Lang, Words
from dabiao.model.finding import Finding
from dabiao.model.observation import Field
from dabiao.model.report import Report
from dabiao.model.result import Result
from dabiao.render.escape import text_cell
from dabiao.render.figure_cell import actual_cell
from dabiao.render.messages import message
from dabiao.render.phrases import (
    DIRECTIONS,
    MEASURES,
    SEVERITIES,
    VERDICTS,
    name_of,
    status_text,
    target_text,
)
from dabiao.render.progress_words import explanation, figure_text, percent
from dabiao.render.utf8 import write_utf8

if TYPE_CHECKING:
    from dabiao.assess.history import History
    from dabiao.library.usage import Used
    from dabiao.model.difference import Difference

_MARK_OF_UTF8 = "\ufeff"

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
    "path": Words("path", "序时进度"),
    "path_gap": Words("gap to the path", "较序时进度"),
    "done": Words("way done", "完成进度"),
    "gone": Words("time gone", "时间进度"),
    "waived": Words("waived for", "豁免理由"),
    "until": Words("waived until", "豁免截止日期"),
}
_INDICATOR_COLUMNS = {
    "id": Words("id", "编号"),
    "name": Words("name", "指标"),
    "name_en": Words("name in English", "英文名称"),
    "aliases": Words("aliases", "别名"),
    "unit": Words("unit", "单位"),
    "measure": Words("measure", "口径"),
    "direction": Words("direction", "方向"),
    "documents": Words("documents", "使用文件"),
}
_TELLING = 7
"""Columns by which a header line is known; more may follow in another version."""
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
        _write(_COLUMNS, _rows(report, lang), stream, lang)

    def progress(self, report: Report, stream: TextIO, lang: Lang) -> None:
        """A row per target and place, with all that its progress is reckoned from."""
        from dabiao.render.progress_rows import (  # noqa: PLC0415 - a check needs none of it
            COLUMNS,
            progress_rows,
        )

        _write(COLUMNS, progress_rows(report, lang), stream, lang)

    def difference(self, difference: "Difference", stream: TextIO, lang: Lang) -> None:
        """A row per figure, then a row per finding that came or went."""
        from dabiao.render.difference_csv import (  # noqa: PLC0415 - as above
            COLUMNS,
            difference_rows,
        )

        _write(COLUMNS, difference_rows(difference, lang), stream, lang)

    def indicators(self, used: "Sequence[Used]", stream: TextIO, lang: Lang) -> None:
        """A row per indicator."""
        _write(_INDICATOR_COLUMNS, (_indicator(each, lang) for each in used), stream, lang)

    def history(self, history: "History", stream: TextIO, lang: Lang) -> None:
        """A row for each year; figures without their units."""
        from dabiao.render.history.tables import (  # noqa: PLC0415 - as above
            CSV_COLUMNS,
            csv_rows,
        )

        _write(CSV_COLUMNS, csv_rows(history, lang), stream, lang)

    def is_own(self, head: bytes) -> bool:
        """Whether a file has the header line of a report."""
        from dabiao.render import difference_csv, progress_rows  # noqa: PLC0415

        lines = (
            ",".join([*(words(lang) for words in columns.values())][:_TELLING]) + ","
            for columns in (_COLUMNS, progress_rows.COLUMNS, difference_csv.COLUMNS)
            for lang in Lang
        )
        return any(head.startswith((_MARK_OF_UTF8 + line).encode()) for line in lines)


RENDERER = CsvRenderer()


def _write(
    columns: Mapping[str, Words], rows: Iterable[Mapping[str, str]], stream: TextIO, lang: Lang
) -> None:
    table = StringIO()
    writer = csv.writer(table, lineterminator="\r\n")
    writer.writerow(words(lang) for words in columns.values())
    for cells in rows:
        writer.writerow(cells.get(column, "") for column in columns)
    write_utf8(_MARK_OF_UTF8 + table.getvalue(), stream, newlines=False)


def _rows(report: Report, lang: Lang) -> Iterator[dict[str, str]]:
    for result in report.shown:
        yield _result(result, report, lang)
    for finding in report.findings:
        yield _finding(finding, report, lang)


def _indicator(used: "Used", lang: Lang) -> dict[str, str]:
    indicator = used.indicator
    return {
        "id": text_cell(indicator.id),
        "name": text_cell(indicator.name),
        "name_en": text_cell(indicator.name_en or ""),
        "aliases": text_cell("、".join(indicator.aliases)),
        "unit": text_cell(indicator.unit),
        "measure": MEASURES[indicator.measure](lang),
        "direction": DIRECTIONS[indicator.better](lang),
        "documents": text_cell(" ".join(used.documents)),
    }


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
