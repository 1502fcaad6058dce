"""Writes the verdicts on the national targets: ``python -m tests.library.verdicts``.

They are those of ``dabiao check china-2011`` to ``china-2025`` on the results that come with the
library; docs/china-verdicts.md has them in a table, and explains by hand what surprises in it.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import dabiao
from dabiao.core.lang import Lang, Words
from dabiao.core.quantities import with_unit
from dabiao.library.folders import Library
from dabiao.library.results import DECLARED, WORDING, read_results
from dabiao.model.mentions import requirement
from dabiao.model.report import Report, count_verdicts
from dabiao.model.result import Result
from dabiao.model.verdict import Verdict
from dabiao.render.phrases import (
    VERDICTS,
    actual_text,
    gap_text,
    requirement_text,
    result_name,
)
from dabiao.render.report.listed import own_period
from tests.helpers import DOCS, TARGETS

PAGES = {Lang.EN: DOCS / "china-verdicts.md", Lang.ZH: DOCS / "china-verdicts.zh.md"}
YEARS = range(2011, 2026)
_BLOCK = re.compile(r"(?<=<!-- verdicts -->\n)(?:\|.*\n)*(?=<!-- end of verdicts -->)")
_HEADERS = Words(
    "| year | indicator | target | result | gap | verdict | the report itself |",
    "| 年份 | 指标 | 目标 | 实际值 | 差距 | 结论 | 报告自述 |",
)
_ALL = Words("all {} results", "共 {} 项")
_SAYS = {"完成": "met", "超额完成": "exceeded", "未完成": "missed"}
_QUOTED = Words("{0}: “{1}”", "{0}：“{1}”")
_WITHIN_QUOTES = str.maketrans("“”", "‘’")
_OWN_PERIOD = Words("{0} ({1})", "{0}（{1}）")


def main() -> None:
    reports = checked()
    for lang, page in PAGES.items():
        text = page.read_text(encoding="utf-8")
        page.write_text(with_verdicts(text, reports, lang), encoding="utf-8")


def checked() -> list[Report]:
    """What a check says of each year, on the results that come with the library."""
    library = Library(TARGETS, local=False)
    return [dabiao.check(f"china-{year}", targets=library) for year in YEARS]


def reported(report: Report) -> list[Result]:
    """The targets of which there is a result."""
    return [result for result in report.results if result.verdict is not Verdict.MISSING]


def with_verdicts(text: str, reports: list[Report], lang: Lang) -> str:
    """The text of the page with the verdicts as they are now."""
    block = "".join(f"{line}\n" for line in table(reports, lang))
    return _BLOCK.sub(lambda _: block, text)


def table(reports: list[Report], lang: Lang) -> Iterator[str]:
    """A row per result, by year and in the order of the document, and how many there are of each."""
    yield _HEADERS(lang)
    yield "|--:|---|---|--:|--:|---|---|"
    for report in reports:
        for result in reported(report):
            yield _row(str(report.document.period[1]), *_cells(result, report, lang))
    counted = count_verdicts(result for report in reports for result in reported(report))
    verdicts = (f"{VERDICTS[verdict](lang)} {count}" for verdict, count in counted.items() if count)
    total = _ALL(lang).format(sum(counted.values()))
    yield _row("", total, "", "", "", Words(", ", "，")(lang).join(verdicts), "")


def _cells(result: Result, report: Report, lang: Lang) -> Iterator[str]:
    asked = requirement(result.target, report.document, result.figure)
    yield result_name(result, lang)
    yield requirement_text(asked, lang)
    yield _actual(result, lang)
    yield gap_text(result.gap, result.target.unit, lang)
    yield VERDICTS[result.verdict](lang)
    yield _says(result, lang)


def _actual(result: Result, lang: Lang) -> str:
    """The figure, and its period where that is not the whole year."""
    if result.actual is None:
        return "–"
    figure = with_unit(actual_text(result), result.target.unit)
    period = own_period(result, None)
    return _OWN_PERIOD(lang).format(figure, period.words(lang)) if period else figure


def _says(result: Result, lang: Lang) -> str:
    """What the later report says of the target, where it does, and its words."""
    observation = result.observation
    if observation is None or observation.declared is None:
        return ""
    rows = {row.line: row.cells for row in read_results(Path(observation.file))}
    cells = rows[observation.line]
    declared, words = cells[DECLARED], cells[WORDING].translate(_WITHIN_QUOTES)
    return _QUOTED(lang).format(_SAYS[declared] if lang is Lang.EN else declared, words)


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |".replace("|  |", "| |").replace("|  |", "| |")


if __name__ == "__main__":
    main()
