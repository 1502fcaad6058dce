"""Markdown for a job summary or a comment on a merge request: the decision first."""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, TextIO

from dabiao.core.lang import Lang, Words
from dabiao.core.periods import Period
from dabiao.core.safe import excerpt
from dabiao.model.finding import Rule
from dabiao.model.report import Report
from dabiao.model.result import Result
from dabiao.model.verdict import Verdict
from dabiao.render.listed import shared_period
from dabiao.render.markdown_tables import (
    FOR_THE_END,
    LONGEST,
    LONGEST_CELL,
    LONGEST_TABLE,
    cell,
    findings_list,
    length,
    table,
)
from dabiao.render.phrases import (
    VERDICTS,
    actual_text,
    named,
    result_name,
    target_text,
    with_status,
)
from dabiao.render.progress_words import explanation, gap_words
from dabiao.render.rulebook import rulebook, section
from dabiao.render.sentences import (
    DECLARED,
    asked_for,
    counts,
    decision,
    of_period,
    waiver_text,
)
from dabiao.render.utf8 import write_utf8

if TYPE_CHECKING:
    from dabiao.assess.history import History
    from dabiao.model.difference import Difference

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
_FIGURES = (_COLUMNS[2], _COLUMNS[3])
_DECISION = "## [✓✗] (?:The gate|通过|未通过)"
_MID_TERM = r"## [^\n]+\n\n[^\n]+ · "
_COUNTED = r"\n### (?:Counts|汇总)\n"
_DIFFERENCE = r"## [^\n]+\n\n\*\*[^\n]+\n\n- (?:Figures: |数值：)"
_FAILS = Words("✗ fails", "✗ 不通过")
_WAIVED = Words("waived", "已豁免")
_TO_LOOK_AT = Words("Targets to look at", "需关注的目标")
_ALL = Words("All results ({count})", "全部结果（{count} 项）")


class MarkdownRenderer:
    """Writes GitHub's Markdown, in which nothing quoted is markup, a link or a mention."""

    name = "markdown"
    endings = (".md",)

    def report(self, report: Report, stream: TextIO, lang: Lang) -> None:
        """The decision, what wants a look, the findings, and all results folded away."""
        shown, policy = report.shown, report.policy
        notable = [r for r in shown if r.verdict in _WANTS_A_LOOK or policy.rejects(r) or r.waived]
        lines = [*_head(report, lang)]
        if notable:
            lines += ["", f"### {_TO_LOOK_AT(lang)}", ""]
            lines += _table(notable, report, LONGEST_TABLE, lang)
        lines += findings_list(report.findings, lang)
        summary = _ALL(lang).format(count=len(shown))
        lines += [
            "",
            "<details>",
            f"<summary>{summary}</summary>",
            "",
        ]
        room = LONGEST - length(lines) - FOR_THE_END
        lines += _table(shown, report, room, lang)
        lines += ["", "</details>"]
        write_utf8("\n".join(lines) + "\n", stream)

    def progress(self, report: Report, stream: TextIO, lang: Lang) -> None:
        """What is behind most, the counts, and how far each target is on its way."""
        from dabiao.render.progress_markdown import (  # noqa: PLC0415 - a check needs none of it
            progress_lines,
        )

        write_utf8("\n".join(progress_lines(report, lang)) + "\n", stream)

    def difference(self, difference: "Difference", stream: TextIO, lang: Lang) -> None:
        """How much has changed between two submissions, what has, and the findings."""
        from dabiao.render.difference_markdown import (  # noqa: PLC0415 - as above
            difference_lines,
        )

        write_utf8("\n".join(difference_lines(difference, lang)) + "\n", stream)

    def history(self, history: "History", stream: TextIO, lang: Lang) -> None:
        """A table of the years of an indicator."""
        from dabiao.render.history.tables import (  # noqa: PLC0415 - a check needs none of it
            markdown_lines,
        )

        write_utf8("\n".join(markdown_lines(history, lang)) + "\n", stream)

    def is_own(self, head: bytes) -> bool:
        """Whether a file begins with the gate's decision, or as one of the other views does."""
        text = head.decode("utf-8", "replace").replace("\r\n", "\n")
        if re.match(_DECISION, text) or re.match(_DIFFERENCE, text):
            return True
        return re.match(_MID_TERM, text) is not None and re.search(_COUNTED, text) is not None

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
    title = f"**{cell(named(document.title, document.title_en, lang))}** ({cell(document.id)})"
    asked = [*of_period(shared_period(report), lang), *asked_for(report.view, lang)]
    yield " · ".join([title, *map(cell, asked)])
    yield ""
    yield counts(report, lang)


def _table(results: Sequence[Result], report: Report, room: int, lang: Lang) -> list[str]:
    shared = shared_period(report)
    columns, figures = ([words(lang) for words in some] for some in (_COLUMNS, _FIGURES))
    rows = [_row(result, report, lang, shared) for result in results]
    return table(columns, rows, room, lang, right=figures)


def _row(result: Result, report: Report, lang: Lang, shared: Period | None) -> list[str]:
    target = result.target
    fails = report.policy.rejects(result)
    gate = _FAILS if fails else _WAIVED if result.waived else None
    return [
        cell(result_name(result, lang)),
        cell(target_text(target, report.document, lang)),
        cell(with_status(excerpt(actual_text(result), LONGEST_CELL), result, lang)),
        cell(gap_words(result, lang)),
        result.period.words(lang) if result.period and shared is None else "",
        VERDICTS[result.verdict](lang),
        gate(lang) if gate else "",
        _note(result, lang),
    ]


def _note(result: Result, lang: Lang) -> str:
    parts: list[str] = []
    if result.declared and result.declared is not result.verdict:
        parts.append(DECLARED(lang).format(verdict=VERDICTS[result.declared](lang)))
    if explained := explanation(result, lang):
        parts.append(explained)
    if waived := waiver_text(result, lang):
        parts.append(waived)
    return cell(Words("; ", "；")(lang).join(parts))
