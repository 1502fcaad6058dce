"""A look-up that finds one target as text: a card of its own."""

from rich.console import Console
from rich.table import Table

from dabiao.core.lang import Lang
from dabiao.model.document import Document, Target
from dabiao.render.console import grid, plain_text
from dabiao.render.lookups.card import LABELS, card_lines
from dabiao.render.phrases import name_of


def print_card(document: Document, target: Target, console: Console, lang: Lang) -> None:
    """Prints the name of a target, and everything about it."""
    console.print(plain_text(name_of(target, lang), "bold").append(f"  {target.id}", "dim"))
    console.print(_card(document, target, lang))


def _card(document: Document, target: Target, lang: Lang) -> Table:
    """Everything about one target, the target itself first."""
    card = grid()
    card.add_column(style="dim", no_wrap=True)
    card.add_column(overflow="fold")
    for key, text in card_lines(document, target, lang).items():
        style = "bold cyan" if key == "target" else ""
        card.add_row(LABELS[key](lang), plain_text(text, style))
    return card
