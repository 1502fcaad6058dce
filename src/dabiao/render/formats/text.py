"""Text for people: the report of a check, the answer to a look-up, lists."""

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING, TextIO

from rich.table import Table

from dabiao.core.lang import Lang, Words
from dabiao.model.document import Document, Status, Target
from dabiao.model.finding import Finding, Rule
from dabiao.model.report import Report
from dabiao.render.console import console_for, grid, plain_text
from dabiao.render.messages import finding_line
from dabiao.render.phrases import (
    STATUSES,
    heading,
    name_of,
    named,
    target_text,
)
from dabiao.render.report_text import print_report

if TYPE_CHECKING:
    from dabiao.library.compare import Shared

_FINDINGS = Words("{count} findings", "发现 {count} 处问题")


class TextRenderer:
    """Writes text, colored on a terminal, in the reader's language."""

    name = "text"
    endings = (".txt",)

    def report(self, report: Report, stream: TextIO, lang: Lang) -> None:
        """The report of a check."""
        print_report(report, console_for(stream), lang)

    def progress(self, report: Report, stream: TextIO, lang: Lang) -> None:
        """How far the targets are on their way."""
        from dabiao.render.progress_text import (  # noqa: PLC0415 - a check needs none of it
            print_progress,
        )

        print_progress(report, console_for(stream), lang)

    def targets(
        self, document: Document, targets: Sequence[Target], stream: TextIO, lang: Lang
    ) -> None:
        """One target on a card of its own; several as a list."""
        console = console_for(stream)
        if len(targets) == 1:
            target = targets[0]
            title = plain_text(name_of(target, lang), "bold").append(f"  {target.id}", "dim")
            console.print(title)
            console.print(_card(document, target, lang))
            return
        console.print(plain_text(named(document.title, document.title_en, lang), "bold"))
        console.print(plain_text(_about(document, lang), "dim"))
        rows = [_TargetLine(document, target, lang) for target in targets]
        widths = _widths(rows, console.width)
        for group, members in groupby(rows, key=lambda row: row.group):
            console.print()
            console.print(plain_text(heading(group, lang), "bold"))
            table = grid()
            table.add_column(width=1)
            for width in widths:
                table.add_column(width=width, overflow="fold")
            for row in members:
                table.add_row("", *row.cells[: len(widths)])
            console.print(table)

    def found(self, found: Sequence[tuple[Document, Target]], stream: TextIO, lang: Lang) -> None:
        """A row per target."""
        table = grid()
        table.add_column(no_wrap=True)
        table.add_column(overflow="fold")
        table.add_column(overflow="fold")
        table.add_column(no_wrap=True)
        for document, target in found:
            table.add_row(
                plain_text(document.id, "cyan"),
                plain_text(name_of(target, lang)),
                plain_text(target_text(target, document, lang), "bold"),
                plain_text(str(target.due), "dim"),
            )
        console_for(stream).print(table)

    def comparison(
        self, documents: Sequence[Document], shared: "Sequence[Shared]", stream: TextIO, lang: Lang
    ) -> None:
        """A block per shared indicator."""
        from dabiao.render.comparison_text import (  # noqa: PLC0415 - a check needs none of it
            print_comparison,
        )

        print_comparison(documents, shared, console_for(stream), lang)

    def findings(self, findings: Sequence[Finding], stream: TextIO, lang: Lang) -> None:
        """A line per finding, and one that counts them."""
        console = console_for(stream)
        for finding in findings:
            console.print(plain_text(finding_line(finding, lang)), soft_wrap=True)
        console.print(plain_text(_FINDINGS(lang).format(count=len(findings)), "bold"))

    def documents(self, documents: Sequence[Document], stream: TextIO, lang: Lang) -> None:
        """A row per document."""
        table = grid()
        table.add_column(no_wrap=True)
        table.add_column(overflow="fold")
        table.add_column(overflow="fold")
        table.add_column(no_wrap=True, justify="right")
        for document in documents:
            table.add_row(
                plain_text(document.id, "bold cyan"),
                plain_text(named(document.title, document.title_en, lang)),
                plain_text(_about(document, lang), "dim"),
                plain_text(_counted(len(document.targets), lang)),
            )
        console_for(stream).print(table)

    def rules(self, rules: Sequence[Rule], stream: TextIO, lang: Lang) -> None:
        """One rule in full; several as a list."""
        from dabiao.render.rules_text import print_rules  # noqa: PLC0415 - a check needs none

        print_rules(rules, console_for(stream), lang)


RENDERER = TextRenderer()


def _about(document: Document, lang: Lang) -> str:
    region = named(document.region.name, document.region.name_en, lang)
    first, last = document.period
    years = str(last) if first == last else f"{first}–{last}"
    parts = [region, years]
    if document.status is not Status.IN_FORCE:
        parts.append(STATUSES[document.status](lang))
    return " · ".join(parts)


def _counted(count: int, lang: Lang) -> str:
    return Words(f"{count} targets", f"{count} 项目标")(lang)


class _TargetLine:
    """A target in a list: name, target and id."""

    def __init__(self, document: Document, target: Target, lang: Lang) -> None:
        self.group = target.group
        self.cells = [
            plain_text(name_of(target, lang)),
            plain_text(target_text(target, document, lang)),
            plain_text(target.id, "dim"),
        ]


_WIDEST_NAME = 44
_WIDEST_TARGET = 24


def _widths(rows: Sequence[_TargetLine], available: int) -> list[int]:
    """The widths of the columns, the same in every group; ids only where there is room."""
    name, target, target_id = (
        max((row.cells[i].cell_len for row in rows), default=0) for i in range(3)
    )
    widths = [min(name, _WIDEST_NAME), min(target, _WIDEST_TARGET)]
    return [*widths, target_id] if 3 + sum(widths) + 4 + target_id <= available else widths


def _card(document: Document, target: Target, lang: Lang) -> Table:
    """Everything about one target, the target itself first."""
    from dabiao.render.target_card import LABELS, card_lines  # noqa: PLC0415 - a check needs none

    card = grid()
    card.add_column(style="dim", no_wrap=True)
    card.add_column(overflow="fold")
    for key, text in card_lines(document, target, lang).items():
        style = "bold cyan" if key == "target" else ""
        card.add_row(LABELS[key](lang), plain_text(text, style))
    return card
