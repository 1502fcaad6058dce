"""The years of an indicator as text, Markdown, CSV and JSON."""

from collections.abc import Iterator, Sequence
from typing import Any

from dabiao.assess.history import Entry, History
from dabiao.core.decimals import plain
from dabiao.core.lang import Lang, Words
from dabiao.model.verdict import Verdict
from dabiao.render.columns import fitted, print_row, print_wrapped, total, widest
from dabiao.render.escape import text_cell
from dabiao.render.history.rows import COLUMNS, RESULTS_EXPLAINED, line_of, said_often, title
from dabiao.render.markdown_tables import LONGEST_TABLE, cell, table
from dabiao.render.marks import STYLES, marks_for
from dabiao.render.output import Output, shown
from dabiao.render.sentences import NEAR_EXPLAINED

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
_TARGET, _DOCUMENT, _NOTE = 1, 5, 6
_WRAPPED = {_NOTE: 12, _TARGET: 16}
"""The columns that a narrow terminal wraps, the first first, and how wide they stay."""


def print_history(history: History, output: Output, lang: Lang) -> None:
    """Prints a line for each year; on a narrow terminal what is longest is wrapped or left out."""
    marks = marks_for(output.encoding)
    output.print(shown(title(history, lang), "bold"))
    lines = [line_of(entry, lang) for entry in history.entries]
    numbers = said_often(lines)
    rows = [[shown(words(lang), "bold") for words in COLUMNS.values()]]
    if not any(line.note for line in lines):
        rows[0][_NOTE] = shown("")
    for entry, line in zip(history.entries, lines, strict=True):
        verdict, note = entry.result.verdict, numbers.get(line.note, line.note)
        texts = line._replace(verdict=f"{marks[verdict]} {line.verdict}", note=note)
        styles = ("bold", "", "bold", STYLES[verdict], "", "cyan", "dim")
        rows.append([shown(t, s) for t, s in zip(texts, styles, strict=True)])
    available = output.room
    widths = _fitting(widest(rows), available)
    for row in rows:
        kept = [(c, w) for c, w in zip(row, widths, strict=True) if w]
        cells, own = [c for c, _ in kept], [w for _, w in kept]
        (print_row if available is None else print_wrapped)(cells, own, output)
    below = [f"{number} {note}" for note, number in numbers.items()]
    if available is not None:
        below += _explained(history, lang)
    if below:
        output.print()
    for text in below:
        output.print(shown(text, "dim"))


def _fitting(widths: Sequence[int], available: int | None) -> list[int]:
    """The widths of the columns: notes and targets are wrapped, then the documents are left out."""
    narrowed = fitted(widths, available, _WRAPPED)
    if available is None or total(narrowed) <= available:
        return narrowed
    bare = [0 if column == _DOCUMENT else width for column, width in enumerate(widths)]
    return fitted(bare, available, _WRAPPED)


def _explained(history: History, lang: Lang) -> list[str]:
    """What a person has to know of the table."""
    has_results = any(entry.published for entry in history.entries)
    has_near = any(entry.result.verdict is Verdict.NEAR for entry in history.entries)
    words = [RESULTS_EXPLAINED] * has_results + [NEAR_EXPLAINED] * has_near
    return [each(lang) for each in words]


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
            "source": text_cell(_sources(entry)),
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


def history_rows(history: History) -> Iterator[dict[str, Any]]:
    """A flat row for each year, for programs: as in JSON, but that the sources are one text."""
    about = {"indicator": history.indicator.id, "region": history.region.name}
    for entry in history.entries:
        row = {**about, **_entry(entry), "source": _sources(entry) or None}
        del row["published"]
        yield {key: str(v) if isinstance(v, str) else v for key, v in row.items()}


def _sources(entry: Entry) -> str:
    return "; ".join(filter(None, (each.source for each in entry.published)))


def _entry(entry: Entry) -> dict[str, Any]:
    result, target = entry.result, entry.target
    known = result.verdict is not Verdict.MISSING
    return {
        "year": entry.year,
        "since": target.since,
        "due": target.due,
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
        "declared": result.declared if known else None,
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
