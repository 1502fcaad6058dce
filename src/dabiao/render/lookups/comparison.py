"""A comparison of documents as text: indicators down, documents across.

Where a terminal is too narrow for the ids of the documents as headings, letters stand for them; where
it is too narrow for a table, an indicator is a block with a line for each target. Piped on, it is a
line.
"""

from collections.abc import Sequence
from string import ascii_uppercase
from typing import NamedTuple

from rich.cells import cell_len
from rich.text import Text

from dabiao.core.lang import Lang, Words
from dabiao.library.compare import Shared, span
from dabiao.model.document import Document, Target
from dabiao.render.columns import GAP, print_row, print_wrapped, room_for, shortened, widest
from dabiao.render.console import plain_text
from dabiao.render.lookups.ranking import print_ranking
from dabiao.render.output import Output, shown
from dabiao.render.phrases import common_name, named, target_text, years_text

_NOTHING = Words("These documents share no indicator.", "这些文件没有共同的指标。")
_INDICATOR = Words("Indicator", "指标")
_HIGHEST = Words("↑ aims higher, in the direction of the indicator", "↑ 目标更高（按指标的方向）")
_CONTRADICTION = Words("≠ contradictory", "≠ 相互矛盾")
_SUMMARY = Words(
    "{count} shared indicators, {contradictions} with contradictory figures",
    "共同指标 {count} 项，其中 {contradictions} 项数值相互矛盾",
)
_NO_TARGET = Text("–", "dim")
_LEAST_NAME = 24
_LEAST_FIGURE = 10
_INDENT = 3
_FEW = 3
"""So many documents stand side by side also where they share one indicator; more are ranked."""


class _Row(NamedTuple):
    """A shared indicator, and for each document its targets in words."""

    name: Text
    cells: list[list[Text]]


def print_comparison(
    documents: Sequence[Document], shared: Sequence[Shared], output: Output, lang: Lang
) -> None:
    """Prints the shared indicators; who aims higher and where documents disagree is marked."""
    if not shared:
        output.print(shown(_NOTHING(lang)))
        return
    if len(shared) == 1 and len(documents) > _FEW:
        print_ranking(documents, shared[0], output, lang)
        return
    rows = [_row(documents, each, lang) for each in shared]
    available = output.room
    if available is None:
        _print_lines(documents, rows, output, lang)
    else:
        _print_fitting(documents, rows, available, output, lang)
    output.print()
    if any(each.highest for each in shared):
        output.print(shown(_HIGHEST(lang), "dim"))
    contradictions = sum(each.contradiction for each in shared)
    summary = _SUMMARY(lang).format(count=len(shared), contradictions=contradictions)
    output.print(shown(summary, "bold"))


def _row(documents: Sequence[Document], shared: Shared, lang: Lang) -> _Row:
    """What all targets have in common is said once, of what they differ in each says its own."""
    targets = [target for _, target in shared.pairs(documents)]
    name = plain_text(common_name(shared.leading(documents), lang))
    one_scope = len({target.scope for target in targets}) == 1
    spans = {span(*pair) for pair in shared.pairs(documents)}
    # A mean says that it is one, and a year of its own is shown in any case.
    unsaid = {(s.years, s.of_plan) for s in spans if not s.mean and s.due is None}
    one_span = len(unsaid) <= 1
    if one_scope and targets[0].scope:
        name.append_text(plain_text(f" ({targets[0].scope})", "dim"))
    if shared.contradiction:
        name.append(f" {_CONTRADICTION(lang)}", "bold red")

    def cell(target: Target, document: Document, aims_highest: bool) -> Text:
        is_held = target.value is not None and span(document, target) == shared.span
        highest = aims_highest and is_held
        text = plain_text(target_text(target, document, lang), "bold green" if highest else "")
        text.append(" ↑" if highest else "")
        is_known = one_span and target.due == document.period[1]
        notes = ["" if is_known else years_text(target), "" if one_scope else target.scope or ""]
        if any(notes):
            text.append_text(plain_text(f" ({' '.join(filter(None, notes))})", "dim"))
        return text

    cells = [
        [cell(target, document, position in shared.highest) for target in shared.targets[position]]
        for position, document in enumerate(documents)
    ]
    return _Row(name, cells)


def _print_lines(
    documents: Sequence[Document], rows: Sequence[_Row], output: Output, lang: Lang
) -> None:
    """Prints each indicator on a line, for whatever reads it."""
    lines = [_head([document.id for document in documents], lang)]
    lines += [[row.name, *_joined(row.cells, "; ")] for row in rows]
    widths = widest(lines)
    for line in lines:
        print_row(line, widths, output)


def _joined(cells: Sequence[Sequence[Text]], separator: str) -> list[Text]:
    return [Text(separator).join(targets or [_NO_TARGET]) for targets in cells]


def _head(headings: Sequence[str], lang: Lang) -> list[Text]:
    return [plain_text(text, "bold") for text in (_INDICATOR(lang), *headings)]


def _print_fitting(
    documents: Sequence[Document],
    rows: Sequence[_Row],
    available: int,
    output: Output,
    lang: Lang,
) -> None:
    """Prints a table that fits a terminal, or blocks where none does."""
    ids = [document.id for document in documents]
    names = max(row.name.cell_len for row in rows)
    least = min(names, _LEAST_NAME)
    share = (available - least) // len(ids) - GAP
    figures = [
        max((cell.cell_len for row in rows for cell in row.cells[position]), default=1)
        for position in range(len(ids))
    ]
    wide = [max(width, cell_len(name)) for width, name in zip(figures, ids, strict=True)]
    narrow = [min(width, share) for width in figures]
    if (left := room_for(0, [1, *wide], available)) >= least:
        _print_table(_head(ids, lang), [min(names, left), *wide], rows, output)
    elif share >= _LEAST_FIGURE and len(ids) <= len(ascii_uppercase):
        letters = ascii_uppercase[: len(ids)]
        _print_legend(letters, documents, available, output, lang)
        left = room_for(0, [1, *narrow], available)
        _print_table(_head(letters, lang), [min(names, left), *narrow], rows, output)
    else:
        _print_blocks(ids, rows, output)


def _print_legend(
    letters: str, documents: Sequence[Document], available: int, output: Output, lang: Lang
) -> None:
    """Prints which document is meant by a letter."""
    lines = [
        [
            shown(letter, "bold"),
            shown(document.id, "cyan"),
            shown(named(document.title, document.title_en, lang), "dim"),
        ]
        for letter, document in zip(letters, documents, strict=True)
    ]
    widths = widest(lines)
    left = room_for(2, widths, available)
    for letter, document_id, title in lines:
        print_row([letter, document_id, shortened(title, left)], widths, output)
    output.print()


def _print_table(
    head: Sequence[Text], widths: Sequence[int], rows: Sequence[_Row], output: Output
) -> None:
    print_row(head, widths, output)
    for row in rows:
        print_wrapped([row.name, *_joined(row.cells, "\n")], widths, output)


def _print_blocks(ids: Sequence[str], rows: Sequence[_Row], output: Output) -> None:
    """Prints for each indicator the documents that have it, with a line for each target."""
    width = max(map(cell_len, ids))
    for row in rows:
        name = row.name.copy()
        name.stylize_before("bold")
        output.print(name)
        for document_id, cells in zip(ids, row.cells, strict=True):
            for cell in cells:
                line = [plain_text(document_id, "cyan"), cell]
                print_row(line, [width, cell.cell_len], output, _INDENT)
