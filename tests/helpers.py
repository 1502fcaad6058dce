"""Short ways to make documents and checks for tests."""

from decimal import Decimal
from pathlib import Path

import dabiao
from dabiao.model.document import Document
from dabiao.core.lang import Lang
from dabiao.library.target_file import read_document
from dabiao.model.report import Report
from dabiao.model.result import Result
from dabiao.findings.selection import Selection
from dabiao.model.finding import Severity

DATA = Path(__file__).parent / "data"
ACTUALS = DATA / "actuals"
SEEDS = Path(__file__).parents[2] / "shared" / "seeds"

HEAD = """\
id: plan
title: 计划
region: {name: 河北省, name_en: Hebei, code: "130000"}
"""


def document(targets: str, period: str = "2023", more: str = "") -> Document:
    """A document with one group of targets, given as the items of a YAML list."""
    text = f"{HEAD}period: {period}\n{more}groups:\n  主要目标:\n{targets}"
    return read_document(text.encode(), "plan.yaml")


def target(lines: str, indicator: str = "better: higher", unit: str = '"%"') -> str:
    """The YAML item of a target with the id ``t``, named 某指标."""
    item = f"    - id: t\n      name: 某指标\n      unit: {unit}\n      {indicator}\n"
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
    assert not errors, [f.message(Lang.EN) for f in errors]
    return report.results[0]


def dec(text: str) -> Decimal:
    """A decimal."""
    return Decimal(text)
