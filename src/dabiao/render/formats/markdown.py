"""Markdown for a job summary or a comment on a merge request: the decision first."""

from collections.abc import Iterator, Sequence
from typing import TextIO

from dabiao.core.lang import Lang, Words
from dabiao.core.safe import excerpt
from dabiao.model.finding import Rule
from dabiao.model.report import Report
from dabiao.model.result import Result
from dabiao.model.verdict import Verdict
from dabiao.render.escape import inert_markdown
from dabiao.render.messages import finding_line, reason_text
from dabiao.render.phrases import (
    SEVERITIES,
    VERDICTS,
    actual_text,
    gap_text,
    named,
    result_name,
    target_text,
    with_status,
)
from dabiao.render.rulebook import rulebook, section
from dabiao.render.sentences import DECLARED, counts, decision
from dabiao.render.utf8 import write_utf8

_LONGEST = 60_000
"""In characters: GitHub takes 65,536 of a comment, and 1 MiB of a job summary."""
_LONGEST_TABLE = 22_000
_LONGEST_LIST = 12_000
_MOST_FINDINGS = 50
_LONGEST_CELL = 200
_FOR_THE_END = 300

_WANTS_A_LOOK = (Verdict.SHORTFALL, Verdict.NEAR, Verdict.BEHIND, Verdict.INVALID)

_COLUMNS = (
    Words("Indicator", "指标"),
    Words("Target", "目标"),
    Words("Actual", "实际值"),
    Words("Gap", "差距"),
    Words("Period", "时期"),
    Words("Verdict", "结论"),
    Words("Gate", "门禁"),
    Words("Note", "说明"),
)
_FAILS = Words("✗ fails", "✗ 不通过")
_TO_LOOK_AT = Words("Targets to look at", "需关注的目标")
_FINDINGS = Words("Findings on the data", "数据问题")
_ALL = Words("All results ({count})", "全部结果（{count} 项）")
_CUT = Words("{count} more are not shown here.", "另有 {count} 项未在此列出。")


class MarkdownRenderer:
    """Writes GitHub's Markdown, in which nothing quoted is markup, a link or a mention."""

    name = "markdown"
    endings = (".md",)

    def report(self, report: Report, stream: TextIO, lang: Lang) -> None:
        """The decision, what wants a look, the findings, and all results folded away."""
        shown, policy = report.shown, report.policy
        notable = [r for r in shown if r.verdict in _WANTS_A_LOOK or policy.rejects(r)]
        lines = [*_head(report, lang)]
        if notable:
            lines += ["", f"### {_TO_LOOK_AT(lang)}", "", *_header(lang)]
            lines += _within(_LONGEST_TABLE, [_row(r, report, lang) for r in notable], lang)
        if report.findings:
            listed = list(_findings(report, lang))
            lines += ["", f"### {_FINDINGS(lang)}", ""]
            lines += _within(_LONGEST_LIST, listed, lang, most=_MOST_FINDINGS)
        summary = _ALL(lang).format(count=len(shown))
        lines += ["", "<details>", f"<summary>{summary}</summary>", "", *_header(lang)]
        room = _LONGEST - _length(lines) - _FOR_THE_END
        lines += _within(room, [_row(result, report, lang) for result in shown], lang)
        lines += ["", "</details>"]
        write_utf8("\n".join(lines) + "\n", stream)

    def rules(self, rules: Sequence[Rule], stream: TextIO, lang: Lang) -> None:
        """One rule as a section; several as a document."""
        text = section(rules[0], lang) if len(rules) == 1 else rulebook(rules, lang)
        write_utf8(text, stream, newlines=False)  # what it writes goes into a repository


RENDERER = MarkdownRenderer()


def _head(report: Report, lang: Lang) -> Iterator[str]:
    document = report.document
    mark = "✓" if report.gate.holds else "✗"
    yield f"## {mark} {decision(report, lang)}"
    yield ""
    yield f"**{_cell(named(document.title, document.title_en, lang))}** ({_cell(document.id)})"
    yield ""
    yield counts(report, lang)


def _header(lang: Lang) -> list[str]:
    cells = [words(lang) for words in _COLUMNS]
    alignments = ["--:" if cell in (cells[2], cells[3]) else "---" for cell in cells]
    return [_line(cells), _line(alignments)]


def _row(result: Result, report: Report, lang: Lang) -> str:
    target = result.target
    fails = report.policy.rejects(result)
    return _line(
        [
            _cell(result_name(result, lang)),
            _cell(target_text(target, report.document, lang)),
            _cell(with_status(excerpt(actual_text(result), _LONGEST_CELL), result, lang)),
            _cell(gap_text(result.gap, target.unit, lang)),
            result.period.words(lang) if result.period else "",
            VERDICTS[result.verdict](lang),
            _FAILS(lang) if fails else "",
            _note(result, lang),
        ]
    )


def _note(result: Result, lang: Lang) -> str:
    parts: list[str] = []
    if result.declared and result.declared is not result.verdict:
        parts.append(DECLARED(lang).format(verdict=VERDICTS[result.declared](lang)))
    if result.reason:
        parts.append(reason_text(result.reason, lang))
    return _cell(Words("; ", "；")(lang).join(parts))


def _findings(report: Report, lang: Lang) -> Iterator[str]:
    for finding in sorted(report.findings, key=lambda finding: finding.severity.rank):
        severity = SEVERITIES[finding.severity](lang)
        yield f"- **{severity}** {inert_markdown(finding_line(finding, lang))}"


def _within(room: int, rows: Sequence[str], lang: Lang, most: int | None = None) -> list[str]:
    """The rows for which there is room, and a line on how many there are beside them."""
    taken: list[str] = []
    for row in rows[:most]:
        room -= len(row) + 1
        if room < 0:
            break
        taken.append(row)
    left = len(rows) - len(taken)
    return [*taken, "", _CUT(lang).format(count=left)] if left else taken


def _length(lines: Sequence[str]) -> int:
    return sum(len(line) + 1 for line in lines)


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(text: str) -> str:
    return inert_markdown(excerpt(text, _LONGEST_CELL))
