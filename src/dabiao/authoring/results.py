"""Proves that results say what the report prints from which they are taken."""

import re
from collections.abc import Iterator
from pathlib import Path

from dabiao.authoring.figure_words import names_figure
from dabiao.authoring.proofs.source import Sources, squeezed
from dabiao.core import units
from dabiao.core.decimals import read_number
from dabiao.core.errors import DabiaoError
from dabiao.core.lang import Words
from dabiao.core.quantities import Quantity
from dabiao.findings.collector import Findings
from dabiao.findings.rules.proofs import DANGLING
from dabiao.findings.rules.results import (
    RESULT_DECLARED,
    RESULT_FIGURE,
    RESULT_ROW,
    RESULT_WORDING,
    RESULTS_TABLE,
)
from dabiao.library import results
from dabiao.library.folders import Library
from dabiao.library.index import NameIndex
from dabiao.library.results import ResultRow, ResultsError, read_results
from dabiao.library.walk import RESULTS
from dabiao.model.document import Document
from dabiao.model.finding import Finding, Location
from dabiao.model.verdict import Verdict, declared_verdict

_MISSED = r"(?:没有|没能|未|未能|不能)(?:全面|全部|如期)?(?:完成|达到|实现)|(?:低于|不及|差于)\S{0,12}?(?:目标|预期)"
_REACHED = (
    r"完成|超额|实现|达到|提前|(?:超过|超出|好于|高于|快于|优于|符合)\S{0,12}?(?:目标|预期|原定|计划|要求)"
    r"|控制在\S{0,12}?(?:目标|范围|预算)\S{0,4}?内"
)
_FAVOURABLE = (Verdict.MET, Verdict.NEAR, Verdict.AHEAD, Verdict.ON_TRACK)
_NO_SUCH = Words("is no indicator of the document", "不是该文件的指标")
_SEVERAL = Words("is more than one indicator of the document", "对应该文件的多个指标")
_NO_WORDS = Words("has no words of the report (原文)", "没有原文")
_NO_PLACE = Words("has no file:line of its words (来源)", "没有写明原文的“文件:行号”（来源）")
_NO_FIGURE = Words("has neither a figure nor a verdict", "既无数值也无完成情况")
_NO_NUMBER = Words("has a figure that is no number", "的数值不是数字")


def beside(file: Path) -> Path | None:
    """The table of results that belongs to a target file; None where there is none."""
    folders = [*file.absolute().parents][:3]
    tables = (folder / RESULTS / f"{file.stem}.csv" for folder in folders)
    return next((table for table in tables if table.is_file()), None)


def lint_table(file: Path, library: Library, sources: Sources | None) -> Iterator[Finding]:
    """Lints a table of results that is named by itself: its document is found by its name."""
    try:
        document = library.load(file.stem)
    except DabiaoError:
        yield Finding(DANGLING, Location(str(file), 1, 1), {"id": file.stem})
        return
    yield from lint_results(file, document, sources)


def lint_results(file: Path, document: Document, sources: Sources | None) -> list[Finding]:
    """Lints a table of results.

    Args:
        file: the table.
        document: of whose targets it gives the results.
        sources: the folders of the reports; without them the words are not looked up.

    Returns:
        All findings, in the order of the lines.
    """
    findings = Findings()
    try:
        rows = read_results(file)
    except ResultsError as error:
        location = Location(str(file), 1, 1)
        columns = ",".join(results.COLUMNS)
        findings.add(RESULTS_TABLE, location, problem=str(error), columns=columns)
        return list(findings)
    index = NameIndex(document)
    for row in rows:
        _lint_row(row, Location(str(file), row.line, 1), index, sources, findings)
    return list(findings)


def _lint_row(
    row: ResultRow,
    location: Location,
    index: NameIndex,
    sources: Sources | None,
    findings: Findings,
) -> None:
    name, wording = row.cells[results.NAME], row.cells[results.WORDING]
    problems = list(_problems(row, index))
    for problem in problems:
        findings.add(RESULT_ROW, location, name=name, problem=problem)
    _lint_declared(row, location, findings)
    value = read_number(row.cells[results.VALUE])
    if value is not None and wording:
        unit = row.cells[results.UNIT]
        if not names_figure(wording, abs(value[0]), *units.multiplier(unit)):
            figure = Quantity(value[0], unit)
            findings.add(RESULT_FIGURE, location, figure=figure, wording=wording)
    cited = row.cited
    if sources is not None and cited is not None and wording:
        lines = (sources.lines(cited.file) or [])[cited.first - 1 : cited.last]
        if squeezed(wording) not in squeezed("".join(lines)):
            findings.add(RESULT_WORDING, location, wording=wording, place=row.cells[results.SOURCE])


def _problems(row: ResultRow, index: NameIndex) -> Iterator[Words]:
    found = index.find(row.cells[results.NAME])
    if len(found) != 1:
        yield _SEVERAL if found else _NO_SUCH
    if not row.cells[results.WORDING]:
        yield _NO_WORDS
    if row.cited is None:
        yield _NO_PLACE
    value = row.cells[results.VALUE]
    if value and (read_number(value) or ("", value))[1]:
        yield _NO_NUMBER
    if not value and not row.cells[results.DECLARED]:
        yield _NO_FIGURE


def _lint_declared(row: ResultRow, location: Location, findings: Findings) -> None:
    """A verdict is the report's: a report that gives the figure alone declares none."""
    declared, wording = row.cells[results.DECLARED], row.cells[results.WORDING]
    if not declared:
        return
    verdict = declared_verdict(declared)
    rest = re.sub(_MISSED, "", wording)
    says = re.search(_REACHED, rest) if verdict in _FAVOURABLE else rest != wording
    if verdict is None or not says:
        findings.add(
            RESULT_DECLARED, location, declared=declared, name=row.cells[results.NAME],
            wording=wording,
        )  # fmt: skip
