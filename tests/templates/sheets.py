"""Sheets to fill in, written and read back."""

import re
from pathlib import Path

import pytest

import dabiao
from dabiao.core.lang import Lang
from dabiao.findings.rules.audits import BINDING_MISSING, DRAFT, EXPIRED
from dabiao.library.folders import Library
from dabiao.model.document import Document
from dabiao.render.messages import message
from dabiao.templates import content_of, write
from dabiao.templates.sheet import sheet_for
from dabiao.templates.table import Columns, Sheet
from tests.sampling import sampled

LIBRARY = Library()
OF_THE_DOCUMENT = {DRAFT, EXPIRED, BINDING_MISSING}
"""What is said whatever the sheet is like: of the document, and of what is not filled in."""

_ALIKE = re.compile(r"china-\d{4}|\w+-2026")
_OF_THEM = {"china-2020", "shanghai-2026", "hanshan-kangyang-2026"}


def at_once(name: str) -> bool:
    """Whether a test looks at the document each time; of the yearly reports, at one of a kind."""
    return name in _OF_THEM or not _ALIKE.fullmatch(name)


every_document = pytest.mark.parametrize(
    "name",
    [
        pytest.param(name, marks=[] if at_once(name) else [pytest.mark.slow])
        for name in LIBRARY.ids()
    ],
)
in_both_languages = pytest.mark.parametrize("lang", sampled(Lang, 2))


def sheet_of(name: str, lang: Lang = Lang.ZH, **options: object) -> Sheet:
    return sheet_for(LIBRARY.load(name), lang, **({"tasks": True} | options))  # type: ignore[arg-type]


def table_of(sheet: Sheet) -> list[list[str]]:
    rows = (sheet.headers, *(entry.row for entry in sheet.entries))
    return [list(sheet.shown(row)) for row in rows]


def written(sheet: Sheet, file: Path) -> Path:
    write(content_of(sheet, file), file)
    return file


def findings_of(plan: Document, file: Path, **options: object) -> list[str]:
    report = dabiao.check(plan, file, **options)  # type: ignore[arg-type]
    return [message(f, Lang.EN) for f in report.findings if f.rule not in OF_THE_DOCUMENT]


def row_of(sheet: Sheet, indicator: str) -> Columns[str]:
    return next(entry.row for entry in sheet.entries if entry.row.indicator == indicator)
