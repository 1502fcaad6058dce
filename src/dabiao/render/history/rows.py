"""What a table of the years of an indicator says, for all formats that are read by people."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from rich.cells import cell_len

from dabiao.assess.history import Entry, History
from dabiao.core.lang import Lang, Words
from dabiao.core.quantities import with_unit
from dabiao.model.comparator import Comparator
from dabiao.model.verdict import Verdict
from dabiao.render.messages import reason_text
from dabiao.render.phrases import (
    actual_text,
    asked_text,
    common_name,
    gap_text,
    named,
    years_text,
)
from dabiao.render.sentences import verdict_words

COLUMNS = {
    "year": Words("Year", "年份"),
    "target": Words("Target", "目标"),
    "result": Words("Result", "完成值"),
    "verdict": Words("Verdict", "结论"),
    "gap": Words("Gap", "差距"),
    "document": Words("Document", "文件"),
    "note": Words("Note", "说明"),
}
_SHORT = 24
"""So wide may a note be that stands in several lines."""
NO_RESULT = Words("no result known", "无完成值")
RESULTS_EXPLAINED = Words(
    "Results come with the library, out of later reports; --format html has their words and sources.",
    "完成值随库提供，出自后来的报告；原文和来源见 --format html。",
)


class Line(NamedTuple):
    """A year in words, a field for each column."""

    year: str
    target: str
    result: str
    verdict: str
    gap: str
    document: str
    note: str


def line_of(entry: Entry, lang: Lang) -> Line:
    """A year in words."""
    result, target = entry.result, entry.target
    known = result.verdict is not Verdict.MISSING
    says_itself = target.comparator is Comparator.ABSENT
    reason = result.reason if known and not says_itself else None
    return Line(
        years_text(target),
        asked_text(result, entry.document, lang),
        with_unit(actual_text(result), target.unit) if known and actual_text(result) else "",
        verdict_words(result, lang) if known else NO_RESULT(lang),
        gap_text(result.gap, target.unit, lang),
        entry.document.id,
        " ".join(filter(None, [target.scope, reason_text(reason, lang) if reason else ""])),
    )


def said_often(lines: Sequence[Line]) -> dict[str, str]:
    """Long notes of several years, which stand once below the table, and what stands for each."""
    said = Counter(line.note for line in lines)
    often = [note for note, count in said.items() if count > 1 and cell_len(note) > _SHORT]
    return {note: f"[{number}]" for number, note in enumerate(often, 1)}


def is_of_its_year(entry: Entry) -> bool:
    """Whether a target is of the year of its document; a report may set more for years to come."""
    return years_text(entry.target) == str(entry.year)


def title(history: History, lang: Lang) -> str:
    """What the table is of."""
    own = [entry.target for entry in history.entries if is_of_its_year(entry)]
    name = common_name(own or [entry.target for entry in history.entries], lang)
    region = named(history.region.name, history.region.name_en, lang)
    return f"{region} · {name}"
