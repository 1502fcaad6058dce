"""Look-ups that find several things as text: documents, targets, the hits of a search.

What one types next is an id: none is ever cut or broken. On a terminal a list is laid out to its
width; piped on, it has a line for each thing, on which nothing is left out.
"""

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from dabiao.core.lang import Lang, Words
from dabiao.model.document import Document, Status, Target
from dabiao.render.columns import GAP, print_row, print_wrapped, room_for, shortened, widest
from dabiao.render.lookups.card import issued_as, published_as
from dabiao.render.output import Cell, Output, shown
from dabiao.render.phrases import STATUSES, heading, name_of, named, target_text

if TYPE_CHECKING:
    from dabiao.library.lookup import Head

_COUNTED = Words("{count} targets", "{count} 项目标")
_SOURCE = Words("Source: {}", "来源：{}")
_LEAST_TITLE = 24
"""Cells for a title, below which other columns are left out."""
_NEEDED = 4
"""Columns that are not: id, years, status and title."""
_INDENT = 3
_WIDEST_FIGURE = 24
_LEAST_NAME = 16
"""Cells for a name, below which the id goes to a line of its own in any case."""


def print_documents(heads: "Sequence[Head]", output: Output, lang: Lang) -> None:
    """Prints a line per document; on a terminal, its title is cut to what there is room for."""
    rows = [_document_row(head.document, head.targets, lang) for head in heads]
    if not rows:
        return
    widths, available = widest(rows), output.room
    if available is not None:
        title = widths[-1]
        while (left := room_for(-1, widths, available)) < min(title, _LEAST_TITLE):
            if len(widths) == _NEEDED:
                break
            widths.pop(-2)
        widths[-1] = max(min(title, left), 1)
    for row in rows:
        cells = [*row[: len(widths) - 1], shortened(row[-1], widths[-1])]
        print_row(cells, widths, output)


def _document_row(document: Document, count: int, lang: Lang) -> list[Cell]:
    """The title last, and before it what can be left out: most ids name the region, for one."""
    return [
        shown(document.id, "bold cyan"),
        shown(_years(document), "dim"),
        shown(_status(document, lang), "yellow"),
        shown(named(document.region.name, document.region.name_en, lang), "dim"),
        shown(_COUNTED(lang).format(count=count), "dim"),
        shown(named(document.title, document.title_en, lang)),
    ]


def _years(document: Document) -> str:
    first, last = document.period
    return str(last) if first == last else f"{first}–{last}"


def _status(document: Document, lang: Lang) -> str:
    """A status of which a reader should know: that a document is in force goes without saying."""
    status = document.status
    return "" if status is None or status is Status.IN_FORCE else STATUSES[status](lang)


def print_targets(
    document: Document, targets: Sequence[Target], output: Output, lang: Lang
) -> None:
    """Prints what one cites a document by, and by group a row per target."""
    output.print(shown(named(document.title, document.title_en, lang), "bold"))
    region = named(document.region.name, document.region.name_en, lang)
    about = [region, _years(document), _status(document, lang)]
    published = published_as(document.source)
    source = _SOURCE(lang).format(published) if published else None
    for line in (" · ".join(filter(None, about)), issued_as(document), source):
        if line:
            output.print(shown(line, "dim"))
    rows = [_target_row(target.id, target, document, lang) for target in targets]
    lines = _Lines(rows, output, indent=_INDENT)
    for group, members in groupby(zip(targets, rows, strict=True), key=lambda pair: pair[0].group):
        output.print()
        output.print(shown(heading(group, lang), "bold"))
        for _, row in members:
            lines.print(row)


def print_found(found: Sequence[tuple[Document, Target]], output: Output, lang: Lang) -> None:
    """Prints a row per target, which ``document/target`` names."""
    rows = [
        [
            *_target_row(f"{document.id}/{target.id}", target, document, lang),
            shown(str(target.due), "dim"),
        ]
        for document, target in found
    ]
    lines = _Lines(rows, output, key_first=True)
    for row in rows:
        lines.print(row)


_KEY, _NAME, _FIGURE = range(3)


def _target_row(key: str, target: Target, document: Document, lang: Lang) -> list[Cell]:
    return [
        shown(key, "cyan"),
        shown(name_of(target, lang)),
        shown(target_text(target, document, lang), "bold"),
    ]


def _height(names: Sequence[int], width: int) -> int:
    """About how many lines names take in a column."""
    return sum(-(-name // width) for name in names)


class _Lines:
    """Prints rows that begin with an id, a name and a figure; one line each if they fit.

    Where a terminal is too narrow, names are wrapped, or ids stand below them: what takes fewer
    lines.
    """

    def __init__(
        self,
        rows: Sequence[Sequence[Cell]],
        output: Output,
        *,
        key_first: bool = False,
        indent: int = 0,
    ) -> None:
        self._output, self._key_first, self._indent = output, key_first, indent
        self._widths, self._below = widest(rows), False
        available = output.room
        if available is not None:
            self._fit([row[_NAME].cell_len for row in rows], available - indent)

    def _fit(self, names: Sequence[int], available: int) -> None:
        widths = self._widths
        widths[_FIGURE] = min(widths[_FIGURE], _WIDEST_FIGURE)
        beside = room_for(_NAME, widths, available)
        above = max(room_for(_NAME, [0, *widths[1:]], available), 1)
        too_little = beside < min(widths[_NAME], _LEAST_NAME)
        self._below = too_little or _height(names, beside) > _height(names, above) + len(names)
        widths[_NAME] = min(widths[_NAME], above if self._below else beside)

    def print(self, row: Sequence[Cell]) -> None:
        """Prints a row."""
        key, *cells = row
        width, *widths = self._widths
        if self._below:
            print_wrapped(cells, widths, self._output, self._indent)
            print_row([key], [width], self._output, self._indent + GAP)
        elif self._key_first:
            print_wrapped(row, self._widths, self._output, self._indent)
        else:
            print_wrapped([*cells, key], [*widths, width], self._output, self._indent)
