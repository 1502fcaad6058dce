"""What a table of the years of an indicator says, for all formats that are read by people."""

from typing import NamedTuple

from dabiao.assess.history import Entry, History
from dabiao.core.lang import Lang, Words
from dabiao.core.quantities import with_unit
from dabiao.model.verdict import Verdict
from dabiao.render.messages import reason_text
from dabiao.render.phrases import VERDICTS, actual_text, gap_text, name_of, named, target_text

COLUMNS = {
    "year": Words("Year", "年份"),
    "target": Words("Target", "目标"),
    "result": Words("Result", "完成值"),
    "verdict": Words("Verdict", "结论"),
    "gap": Words("Gap", "差距"),
    "document": Words("Document", "文件"),
    "note": Words("Note", "说明"),
}
NO_RESULT = Words("no result known", "无完成值")


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
    return Line(
        str(entry.year),
        target_text(target, entry.document, lang),
        with_unit(actual_text(result), target.unit) if known and actual_text(result) else "",
        VERDICTS[result.verdict](lang) if known else NO_RESULT(lang),
        gap_text(result.gap, target.unit, lang),
        entry.document.id,
        " ".join(
            filter(None, [target.scope, reason_text(result.reason, lang) if result.reason else ""])
        )
        if known
        else target.scope or "",
    )


def title(history: History, lang: Lang) -> str:
    """What the table is of."""
    name = name_of(history.entries[-1].target, lang)
    region = named(history.region.name, history.region.name_en, lang)
    return f"{region} · {name}"
