"""Writes the counts of the documents into docs/data.md: ``python -m tests.library.counts``."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from dabiao.core.lang import Lang, Words
from dabiao.library.folders import Library
from dabiao.library.results import read_results
from dabiao.library.walk import target_files
from dabiao.model.document import Document, Tier
from tests.helpers import DOCS, TARGETS

PAGES = {Lang.EN: DOCS / "data.md", Lang.ZH: DOCS / "data.zh.md"}
_BLOCK = re.compile(r"(?<=<!-- counts -->\n)(?:\|.*\n)*(?=<!-- end of counts -->)")
_HEADERS = Words(
    "| document | title | period | headline | table | task | all | results |",
    "| 文件 | 标题 | 年份 | 主要目标 | 表内目标 | 任务 | 合计 | 实际值 |",
)
_ALL = Words("all {} documents", "共 {} 个文件")


class Counts(NamedTuple):
    """How many targets there are of each tier, and how many results come with them."""

    headline: int
    table: int
    task: int
    results: int

    @property
    def targets(self) -> int:
        return self.headline + self.table + self.task

    def cells(self) -> tuple[str, ...]:
        tiers = (self.headline, self.table, self.task)
        return (*(str(n or "") for n in tiers), str(self.targets), str(self.results or ""))


def main() -> None:
    for lang, page in PAGES.items():
        page.write_text(with_counts(page.read_text(encoding="utf-8"), lang), encoding="utf-8")


def with_counts(text: str, lang: Lang) -> str:
    """The text of the page with the counts as they are now."""
    block = "".join(f"{line}\n" for line in table(lang))
    return _BLOCK.sub(lambda _: block, text)


def table(lang: Lang) -> Iterator[str]:
    """A row per document, by folder, and the sum of all."""
    library = Library(TARGETS, local=False)
    documents = [library.load(file.stem) for file in _files()]
    counted = [counts(document) for document in documents]
    yield _HEADERS(lang)
    yield "|---|---|---|--:|--:|--:|--:|--:|"
    for document, of_it in zip(documents, counted, strict=True):
        first, last = document.period
        period = str(last) if first == last else f"{first}–{last}"
        yield _row(f"`{document.id}`", _title(document, lang), period, *of_it.cells())
    total = Counts(*map(sum, zip(*counted, strict=True)))
    yield _row(_ALL(lang).format(len(documents)), "", "", *total.cells())


def counts(document: Document) -> Counts:
    tiers = Counter(target.tier for target in document.targets)
    results = TARGETS / "results" / f"{document.id}.csv"
    rows = sum(1 for _ in read_results(results)) if results.is_file() else 0
    return Counts(tiers[Tier.HEADLINE], tiers[Tier.TABLE], tiers[Tier.TASK], rows)


def _files() -> list[Path]:
    """The nation, the provinces, then the others; in each folder by name."""
    order = ("china", "provinces")
    files = sorted(target_files(TARGETS))
    return sorted(
        files, key=lambda f: order.index(f.parent.name) if f.parent.name in order else len(order)
    )


def _title(document: Document, lang: Lang) -> str:
    return (document.title_en or document.title) if lang is Lang.EN else document.title


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |".replace("|  |", "| |").replace("|  |", "| |")


if __name__ == "__main__":
    main()
