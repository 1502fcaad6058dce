"""The years of an indicator as text, Markdown, CSV and JSON."""

from collections.abc import Iterator
from typing import Any

from dabiao.assess.history import Entry, History
from dabiao.core.decimals import plain
from dabiao.core.lang import Lang, Words
from dabiao.model.verdict import Verdict
from dabiao.render.columns import print_row, print_wrapped, room_for, widest
from dabiao.render.escape import text_cell
from dabiao.render.history.rows import COLUMNS, line_of, title
from dabiao.render.markdown_tables import LONGEST_TABLE, cell, table
from dabiao.render.marks import STYLES, marks_for
from dabiao.render.output import Output, shown

CSV_COLUMNS = {
    "year": COLUMNS["year"],
    "target": COLUMNS["target"],
    "value": Words("target value", "目标值"),
    "upper": Words("upper target value", "目标值上限"),
    "unit": Words("unit", "单位"),
    "result": COLUMNS["result"],
    "verdict": COLUMNS["verdict"],
    "gap": COLUMNS["gap"],
    "document": COLUMNS["document"],
    "note": COLUMNS["note"],
    "source": Words("Source", "来源"),
}
_LEAST_NOTE = 20
_DOCUMENT, _NOTE = 5, 6


def print_history(history: History, output: Output, lang: Lang) -> None:
    """Prints a line for each year; on a narrow terminal what is longest is wrapped or left out."""
    marks = marks_for(output.encoding)
    output.print(shown(title(history, lang), "bold"))
    rows = [[shown(words(lang), "bold") for words in COLUMNS.values()]]
    for entry in history.entries:
        line, verdict = line_of(entry, lang), entry.result.verdict
        texts = line._replace(verdict=f"{marks[verdict]} {line.verdict}")
        styles = ("bold", "", "bold", STYLES[verdict], "", "cyan", "dim")
        rows.append([shown(t, s) for t, s in zip(texts, styles, strict=True)])
    widths, available = widest(rows), output.room
    if not any(row[_NOTE].plain for row in rows[1:]):
        widths[_NOTE] = 0
    if available is not None:
        left = room_for(_NOTE, widths, available)
        if widths[_NOTE] and left < min(widths[_NOTE], _LEAST_NOTE):
            widths[_DOCUMENT] = 0
            left = room_for(_NOTE, widths, available)
        widths[_NOTE] = max(min(widths[_NOTE], left), 0)
    for row in rows:
        kept = [(c, w) for c, w in zip(row, widths, strict=True) if w]
        cells, own = [c for c, _ in kept], [w for _, w in kept]
        (print_row if available is None else print_wrapped)(cells, own, output)


def markdown_lines(history: History, lang: Lang) -> list[str]:
    """The lines of a page."""
    marks = marks_for("utf-8")
    rows = []
    for entry in history.entries:
        line = line_of(entry, lang)
        shown = line._replace(verdict=f"{marks[entry.result.verdict]} {line.verdict}")
        rows.append([cell(text) for text in shown])
    columns = [words(lang) for words in COLUMNS.values()]
    right = [COLUMNS[key](lang) for key in ("target", "result", "gap")]
    return [
        f"## {cell(title(history, lang))}",
        "",
        *table(columns, rows, LONGEST_TABLE, lang, right),
    ]


def csv_rows(history: History, lang: Lang) -> Iterator[dict[str, str]]:
    """A row for each year, by the keys of the columns; figures are plain."""
    for entry in history.entries:
        line, result, target = line_of(entry, lang), entry.result, entry.target
        figures = {
            "value": result.figure if result.figure is not None else target.value,
            "upper": result.upper if result.upper is not None else target.upper,
            "result": result.actual,
            "gap": result.gap,
        }
        yield {
            "year": line.year,
            "target": text_cell(line.target),
            "unit": text_cell(target.unit),
            "verdict": line.verdict,
            "document": line.document,
            "note": text_cell(line.note),
            "source": text_cell("; ".join(filter(None, (p.source for p in entry.published)))),
            **{key: "" if figure is None else plain(figure) for key, figure in figures.items()},
        }


def history_as_json(history: History) -> dict[str, Any]:
    """The history as JSON: names are an interface, as those of a report."""
    indicator, region = history.indicator, history.region
    return {
        "indicator": {
            "id": indicator.id,
            "name": indicator.name,
            "name_en": indicator.name_en,
        },
        "region": {"name": region.name, "name_en": region.name_en, "code": region.code},
        "years": [_entry(entry) for entry in history.entries],
    }


def _entry(entry: Entry) -> dict[str, Any]:
    result, target = entry.result, entry.target
    known = result.verdict is not Verdict.MISSING
    return {
        "year": entry.year,
        "document": entry.document.id,
        "target": target.id,
        "comparator": target.comparator,
        "value": result.figure if result.figure is not None else target.value,
        "upper": result.upper if result.upper is not None else target.upper,
        "unit": target.unit or None,
        "scope": target.scope,
        "wording": target.wording,
        "result": result.actual,
        "verdict": result.verdict if known else None,
        "gap": result.gap,
        "reason": result.reason.code if known and result.reason else None,
        "published": [
            {
                "value": each.value,
                "unit": each.unit,
                "name": each.name,
                "wording": each.wording,
                "source": each.source,
            }
            for each in entry.published
        ],
    }
