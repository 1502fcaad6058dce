"""The sheet that says what came out: the decision, the results, and the findings with their places."""

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from dabiao.core.decimals import plain
from dabiao.core.lang import Lang, Words
from dabiao.core.safe import excerpt, visible
from dabiao.findings.collector import by_gravity, tally
from dabiao.model.finding import Finding, Severity
from dabiao.model.observation import Field
from dabiao.model.report import Report
from dabiao.model.result import Result
from dabiao.readers.spreadsheet.interface import cell_name
from dabiao.render.marks import marks_for
from dabiao.render.messages import message
from dabiao.render.phrases import (
    SEVERITIES,
    VERDICTS,
    actual_text,
    name_of,
    named,
    place_text,
    status_text,
    target_text,
)
from dabiao.render.progress.words import explanation, path_gap
from dabiao.render.sentences import asked_for, counts, decision, declared_words, waiver_text
from dabiao.render.workbook.comments import place_of, way_out
from dabiao.render.workbook.page import CELL, HEADER, HEADING, PLAIN, TITLE, Linked, Page, Span
from dabiao.render.workbook.places import Place, Places
from dabiao.render.workbook.styles import FONT, OF_FINDINGS, OF_VERDICTS, Style

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

_COLUMNS = {
    Words("Verdict", "结论"): 13,
    Words("Indicator", "指标"): 34,
    Words("Target", "目标"): 17,
    Words("Figure", "目标值"): 11,
    Words("Actual", "实际值"): 12,
    Words("Unit", "单位"): 11,
    Words("Gap", "差距"): 11,
    Words("Period", "时期"): 13,
    Words("Place", "地区"): 13,
    Words("Cell", "所在单元格"): 17,
    Words("Explanation", "说明"): 34,
    Words("Wording", "原文"): 40,
    Words("Section", "章节"): 12,
}
WIDTHS = tuple(_COLUMNS.values())
_NUMBERS = (3, 4, 6)
_CENTERED = (0, 5, 7, 12)
_FINDINGS = (
    (Words("Severity", "级别"), 0, 0),
    (Words("Code", "问题代码"), 1, 1),
    (Words("Cell", "所在单元格"), 2, 3),
    (Words("What is wrong", "问题说明"), 4, 9),
    (Words("What to do", "处理办法"), 10, 12),
)
_RESULTS = Words("Results ({count})", "核对结果（{count} 项）")
_FOUND = Words("Findings in the data ({count})", "数据问题（{count} 处）")
_NONE_FOUND = Words("No findings in the data", "未发现数据问题")
_FAILS = Words("fails the gate", "导致不通过")
_CODE = Words("{code} {title}", "{code} {title}")
_AGAINST_PATH = Words("the gap is that against the path", "差距为较序时进度")
_TALLY = Words("{severity} {count}", "{severity} {count} 处")
_LIST = Words(", ", "，")
_GOOD, _BAD = "#1B7F3B", "#B3261E"


def write_results(
    page: Page, worksheet: "Worksheet", report: Report, places: Places, lang: Lang
) -> None:
    """Writes the decision, the results and the findings below the title."""
    _write_head(page, report, lang)
    shown = report.shown
    page.skip()
    page.line(_RESULTS(lang).format(count=len(shown)), HEADING)
    first = page.row
    page.cells([words(lang) for words in _COLUMNS], HEADER)
    worksheet.freeze_panes(page.row, 2)
    worksheet.repeat_rows(first)
    for result in shown:
        page.spans(_result(result, report, places, lang))
    worksheet.autofilter(first, 0, max(page.row - 1, first), len(_COLUMNS) - 1)
    page.skip()
    _write_findings(page, report.findings, places, lang)


def _write_head(page: Page, report: Report, lang: Lang) -> None:
    document = report.document
    color = _GOOD if report.gate.holds else _BAD
    page.line(decision(report, lang), {**TITLE, "font_color": color})
    title = f"{named(document.title, document.title_en, lang)} ({document.id})"
    page.line(" · ".join([title, *asked_for(report.view, lang)]), {**PLAIN, "bold": True})
    found = [
        _TALLY(lang).format(severity=SEVERITIES[severity](lang), count=count)
        for severity, count in tally(report.findings).items()
        if count
    ]
    parts = [counts(report, lang), _LIST(lang).join(found) or _NONE_FOUND(lang)]
    page.line(" · ".join(filter(None, parts)))


def _result(result: Result, report: Report, places: Places, lang: Lang) -> list[Span]:
    target, verdict = result.target, result.verdict
    fill: Style = {"pattern": 1, "bg_color": OF_VERDICTS[verdict]}
    gap = path_gap(result)
    values = [
        f"{marks_for('utf-8')[verdict]} {VERDICTS[verdict](lang)}",
        name_of(target, lang),
        target_text(target, report.document, lang),
        result.figure if result.figure is not None else target.value,
        result.actual if result.actual is not None else excerpt(actual_text(result)),
        target.unit,
        _shortened(result.gap if gap is None else gap),
        result.period.words(lang) if result.period else "",
        place_text(result.place, report.document, lang),
        _cell_of(result, places),
        _explained(result, report, lang),
        target.wording or "",
        target.section or "",
    ]
    bold: Style = {"bold": True} if report.policy.rejects(result) else {}
    spans = []
    for number, value in enumerate(values):
        style = {**CELL, **(fill if number == 0 else {}), **(bold if number < 2 else {})}
        if number in _NUMBERS:
            style["align"] = "right"
        elif number in _CENTERED:
            style["align"] = "center"
        spans.append(Span(number, number, value, style))
    return spans


def _shortened(gap: Decimal | None) -> Decimal | None:
    return None if gap is None else Decimal(plain(gap))


def _explained(result: Result, report: Report, lang: Lang) -> str:
    declared = result.declared
    parts = [
        _FAILS(lang) if report.policy.rejects(result) else "",
        _AGAINST_PATH(lang) if path_gap(result) is not None else "",
        declared_words(declared, lang) if declared else "",
        status_text(result, lang),
        explanation(result, lang),
        waiver_text(result, lang),
    ]
    return Words("; ", "；")(lang).join(filter(None, parts))


def _cell_of(result: Result, places: Places) -> Linked | None:
    row = result.observation
    if row is None:
        return None
    value = "" if row.value is None else plain(row.value)
    period = "" if row.period is None else str(row.period.year)
    said = [row.indicator, value, row.statement, row.unit, row.region, period]
    key = row.columns.get(Field.INDICATOR, 0)
    place = places.find(row.at(Field.VALUE), list(filter(None, said)), key)
    return None if place is None else _link(place)


def _link(place: Place) -> Linked:
    return Linked(f"{place.sheet}!{cell_name(place.row + 1, place.column + 1)}", place)


def _write_findings(page: Page, findings: Sequence[Finding], places: Places, lang: Lang) -> None:
    if not findings:
        page.line(_NONE_FOUND(lang), HEADING)
        return
    page.line(_FOUND(lang).format(count=len(findings)), HEADING)
    page.spans([Span(first, last, words(lang), HEADER) for words, first, last in _FINDINGS])
    for severity, some in by_gravity(findings):
        for finding in some:
            page.spans(_finding(finding, severity, places, lang))


def _finding(finding: Finding, severity: Severity, places: Places, lang: Lang) -> list[Span]:
    place = place_of(finding, places)
    code = _CODE(lang).format(code=finding.code, title=finding.rule.title(lang))
    where = visible(str(finding.location)) if place is None else _link(place)
    values = (
        SEVERITIES[severity](lang),
        code,
        where,
        message(finding, lang),
        way_out(finding, lang),
    )
    spans = [
        Span(first, last, value) for (_, first, last), value in zip(_FINDINGS, values, strict=True)
    ]
    style: Style = {**CELL, **FONT, "pattern": 1, "bg_color": OF_FINDINGS[severity]}
    spans[0] = spans[0]._replace(style={**style, "align": "center"})
    return spans
