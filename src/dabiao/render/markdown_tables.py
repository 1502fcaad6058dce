"""Tables and lists in Markdown: cut to what the sites take, nothing in them acts."""

from collections.abc import Sequence

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
_LONGEST_LIST = 12_000
_MOST_FINDINGS = 50
_FINDINGS = Words("Findings on the data", "数据问题")
_CUT = Words("{count} more are not shown here.", "另有 {count} 项未在此列出。")


def length(lines: Sequence[str]) -> int:
    """How many characters lines take, with their ends."""
    return sum(len(line) + 1 for line in lines)


def table_line(cells: Sequence[str]) -> str:
    """Cells that are inert as one line of a table."""
    return f"| {' | '.join(cells)} |"


def cell(text: str) -> str:
    """Any text as a cell."""
    return inert_markdown(excerpt(text, LONGEST_CELL))


def header(columns: Sequence[Words], right: Sequence[Words], lang: Lang) -> list[str]:
    """The two lines above the rows; the columns of figures keep to the right."""
    alignments = ["--:" if column in right else "---" for column in columns]
    return [table_line([words(lang) for words in columns]), table_line(alignments)]


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
