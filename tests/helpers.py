"""Short ways to make documents and checks for tests."""

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import cache
from pathlib import Path

import dabiao
from dabiao.core.lang import Lang
from dabiao.findings.selection import Selection
from dabiao.library.target_file import read_document
from dabiao.model.document import Document
from dabiao.model.finding import Finding, Severity
from dabiao.model.report import Report
from dabiao.model.result import Result
from dabiao.render.messages import finding_line

ROOT = Path(__file__).parents[1]
DATA = Path(__file__).parent / "data"
ACTUALS = DATA / "actuals"
DOCS = ROOT / "docs"
TARGETS = ROOT / "targets"
SEEDS = ROOT.parent / "shared" / "seeds"
SOURCES = ROOT.parent / "shared" / "sources"

HEAD = """\
id: plan
title: 计划
region: {name: 河北省, name_en: Hebei, code: "130000"}
"""


@cache
def load(document_id: str) -> Document:
    """A built-in document, read once."""
    return dabiao.load(document_id)


def document(targets: str, period: str = "2023", more: str = "") -> Document:
    """A document with one group of targets, given as the items of a YAML list."""
    text = f"{HEAD}period: {period}\n{more}groups:\n  主要目标:\n{targets}"
    return read_document(text.encode(), "plan.yaml")


def target(lines: str, indicator: str = "better: higher", unit: str = '"%"') -> str:
    """The YAML item of a target with the id ``t``, named 某指标; a stock unless it says otherwise."""
    item = f"    - id: t\n      name: 某指标\n      unit: {unit}\n      {indicator}\n"
    if (
        re.search(
            r"observed:|measure: (?:growth|reduction|cumulative|rank|state)", lines + indicator
        )
        is None
    ):
        item += "      observed: end\n"
    return item + "".join(f"      {line}\n" for line in lines.splitlines())


def check(document: Document, folder: Path, table: str, **options: object) -> Report:
    """Checks a CSV, given as text, against a document."""
    file = folder / "actuals.csv"
    file.write_text(table, encoding="utf-8")
    return dabiao.check(document, file, **options)  # type: ignore[arg-type]


def judged(
    lines: str,
    value: object,
    folder: Path,
    *,
    year: int = 2023,
    better: str = "higher",
    **more: object,
) -> Result:
    """The result of one value against one target."""
    plan = document(target(lines, f"better: {better}"), **more)  # type: ignore[arg-type]
    unquestioned = Selection(ignore=("D228", "D229", "D230"))
    table = f"指标,实际值,年份\n某指标,{value},{year}\n"
    report = check(plan, folder, table, rules=unquestioned)
    errors = [f for f in report.findings if f.severity is Severity.ERROR]
    assert not errors, said(errors)
    return report.results[0]


def told(findings: Iterable[Finding]) -> list[tuple[str, int, int]]:
    """What was found: code, line and column, in the order in which it was."""
    return [(f.code, f.location.line, f.location.column) for f in findings]


def codes(findings: Iterable[Finding]) -> list[str]:
    """The codes of what was found."""
    return [finding.code for finding in findings]


def said(findings: Iterable[Finding]) -> list[str]:
    """What was found, as a person reads it."""
    return [finding_line(finding, Lang.EN) for finding in findings]


def dec(text: str) -> Decimal:
    """A decimal."""
    return Decimal(text)
