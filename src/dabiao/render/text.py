"""Text for people: the report of a check, the answer to a look-up, lists."""

from collections.abc import Collection, Sequence
from itertools import groupby
from typing import TextIO

from rich.table import Table

from dabiao.decimals import plain
from dabiao.document import Document, Group, Status, Target
from dabiao.lang import Lang, Words
from dabiao.phrases import (
    BINDINGS,
    MEASURES,
    STATUSES,
    TIERS,
    name_of,
    named,
    target_text,
    with_unit,
)
from dabiao.render.console import console_for, plain_text
from dabiao.render.report_text import print_report
from dabiao.report import Report
from dabiao.verdict import Verdict

_LABELS = {
    "target": Words("Target", "目标"),
    "due": Words("Due", "目标年"),
    "base": Words("Base value", "基期值"),
    "binding": Words("Binding", "指标属性"),
    "scope": Words("Scope", "范围"),
    "measure": Words("Measure", "口径"),
    "tier": Words("Tier", "层级"),
    "wording": Words("Wording", "原文"),
    "section": Words("Section", "出处"),
    "note": Words("Note", "说明"),
}


class TextRenderer:
    """Writes text, colored on a terminal, in the reader's language."""

    def report(self, report: Report, stream: TextIO, lang: Lang, only: Collection[Verdict]) -> None:
        """The report of a check."""
        print_report(report, console_for(stream), lang, only)

    def targets(
        self, document: Document, targets: Sequence[Target], stream: TextIO, lang: Lang
    ) -> None:
        """One target on a card of its own; several as a list."""
        console = console_for(stream)
        if len(targets) == 1:
            console.print(_card(document, targets[0], lang))
            return
        console.print(plain_text(named(document.title, document.title_en, lang), "bold"))
        console.print(plain_text(_about(document, lang), "dim"))
        for group, members in groupby(targets, key=lambda target: target.group):
            console.print()
            console.print(plain_text(heading(group, lang), "bold"))
            console.print(_list(document, list(members), lang))

    def documents(self, documents: Sequence[Document], stream: TextIO, lang: Lang) -> None:
        """A row per document."""
        table = Table.grid(padding=(0, 2, 0, 0))
        table.add_column(no_wrap=True)
        table.add_column(overflow="fold")
        table.add_column()
        table.add_column(no_wrap=True, justify="right")
        for document in documents:
            table.add_row(
                plain_text(document.id, "bold cyan"),
                plain_text(named(document.title, document.title_en, lang)),
                plain_text(_about(document, lang), "dim"),
                plain_text(_counted(len(document.targets), lang)),
            )
        console_for(stream).print(table)


RENDERER = TextRenderer()


def heading(group: Group, lang: Lang) -> str:
    """A group's heading."""
    return named(group.name, group.name_en, lang)


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


def _list(document: Document, targets: Sequence[Target], lang: Lang) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0), expand=False)
    table.add_column(width=2)
    table.add_column(width=38, overflow="fold")
    table.add_column(overflow="fold")
    table.add_column(style="dim", overflow="fold")
    for target in targets:
        other = document.target(target.of) if target.of else None
        table.add_row(
            "",
            plain_text(name_of(target, lang)),
            plain_text(target_text(target, lang, other)),
            plain_text(target.id),
        )
    return table


def _card(document: Document, target: Target, lang: Lang) -> Table:
    """Everything about one target, the target itself first."""
    card = Table.grid(padding=(0, 2, 0, 0))
    card.add_column(style="dim", no_wrap=True)
    card.add_column(overflow="fold")
    card.add_row(plain_text(target.id), plain_text(name_of(target, lang), "bold"))
    other = document.target(target.of) if target.of else None
    base, binding, due = target.base, target.binding, str(target.due)
    rows = {
        "target": target_text(target, lang, other),
        "due": due if target.since is None else f"{target.since}–{due}",
        "base": with_unit(plain(base.value), target.unit) + f" ({base.year})" if base else None,
        "binding": BINDINGS[binding](lang) if binding else None,
        "scope": target.scope,
        "measure": MEASURES[target.indicator.measure](lang),
        "tier": TIERS[target.tier](lang),
        "wording": target.wording,
        "section": " · ".join(
            filter(None, [document.id, target.section, heading(target.group, lang)])
        ),
        "note": target.note,
    }
    for key, text in rows.items():
        if text:
            style = "bold cyan" if key == "target" else ""
            card.add_row(_LABELS[key](lang), plain_text(text, style))
    return card
