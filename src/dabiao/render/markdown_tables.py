"""Tables and lists in Markdown: cut to what the sites take, nothing in them acts."""

import unicodedata
from collections.abc import Collection, Sequence

from dabiao.core.lang import Lang, Words
from dabiao.core.safe import excerpt
from dabiao.model.finding import Finding
from dabiao.render.escape import inert_markdown
from dabiao.render.messages import finding_line
from dabiao.render.phrases import SEVERITIES

LONGEST_CELL = 200
LONGEST = 60_000
"""In characters: GitHub takes 65,536 of a comment, and 1 MiB of a job summary."""
LONGEST_TABLE = 22_000
FOR_THE_END = 300
_WIDEST = 40
"""A column is aligned up to this width: one long note must not make every line as long."""
_LONGEST_LIST = 12_000
_MOST_FINDINGS = 50
_FINDINGS = Words("Findings on the data", "数据问题")
_CUT = Words("{count} more are not shown here.", "另有 {count} 项未在此列出。")


def length(lines: Sequence[str]) -> int:
    """How many characters lines take, with their ends."""
    return sum(len(line) + 1 for line in lines)


def cell(text: str) -> str:
    """Any text as a cell."""
    return inert_markdown(excerpt(text, LONGEST_CELL))


def table(
    columns: Sequence[str],
    rows: Sequence[Sequence[str]],
    room: int,
    lang: Lang,
    right: Collection[str] = (),
) -> list[str]:
    """The lines of a table that reads well as source too: aligned, and without empty columns.

    Args:
        columns: the headers.
        rows: of inert cells, one for each column.
        room: in characters; rows for which there is none are counted.
        lang: of that count.
        right: the columns of figures, which keep to the right.
    """
    kept = [
        number for number in range(len(columns)) if not rows or any(row[number] for row in rows)
    ]
    head = [columns[number] for number in kept]
    body = [[row[number] for number in kept] for row in rows]
    widths = [_width_of([cells[place] for cells in (head, *body)]) for place in range(len(kept))]
    on_right = [name in right for name in head]
    rule = [
        "-" * (width - is_right) + ":" * is_right
        for width, is_right in zip(widths, on_right, strict=True)
    ]
    above, *lines = [
        "| " + " | ".join(map(_padded, cells, widths, on_right)) + " |"
        for cells in (head, rule, *body)
    ]
    return [above, lines[0], *within(room - length([above, lines[0]]), lines[1:], lang)]


def _width_of(column: Sequence[str]) -> int:
    """How wide a column is made: as its longest cell, or as its header where that is too long."""
    widest = max(3, *map(_width, column))
    return widest if widest <= _WIDEST else max(3, _width(column[0]))


def _padded(text: str, width: int, to_the_right: bool) -> str:
    blanks = " " * (width - _width(text))
    return blanks + text if to_the_right else text + blanks


def _width(text: str) -> int:
    """How many columns of an editor a text takes: two for a Chinese character."""
    if text.isascii():
        return len(text)
    return sum(
        0
        if unicodedata.category(c) in ("Mn", "Cf")
        else 1 + (unicodedata.east_asian_width(c) in "WF")
        for c in text
    )


def findings_list(findings: Sequence[Finding], lang: Lang, heading: str | None = None) -> list[str]:
    """The findings under a heading, by default one for all of them, the gravest first; nothing where there are none."""
    if not findings:
        return []
    listed = [
        f"- **{SEVERITIES[finding.severity](lang)}** {inert_markdown(finding_line(finding, lang))}"
        for finding in sorted(findings, key=lambda finding: finding.severity.rank)
    ]
    kept = within(_LONGEST_LIST, listed, lang, most=_MOST_FINDINGS)
    return ["", f"### {heading or _FINDINGS(lang)}", "", *kept]


def within(room: int, rows: Sequence[str], lang: Lang, most: int | None = None) -> list[str]:
    """The rows for which there is room, and a line on how many there are beside them."""
    taken: list[str] = []
    for row in rows[:most]:
        room -= len(row) + 1
        if room < 0:
            break
        taken.append(row)
    left = len(rows) - len(taken)
    return [*taken, "", _CUT(lang).format(count=left)] if left else taken
