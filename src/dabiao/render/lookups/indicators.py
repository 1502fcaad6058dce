"""Indicators of the vocabulary as text: one on a card of its own; several as a list."""

from collections.abc import Sequence

from rich.console import Console

from dabiao.core.lang import Lang, Words
from dabiao.library.usage import Used
from dabiao.render.columns import print_row, print_wrapped, room, widest
from dabiao.render.console import grid, plain_text
from dabiao.render.phrases import DIRECTIONS, MEASURES, named

_INDENT = 3
_UNUSED = Words("in no document", "尚无文件使用")
_LABELS = {
    "unit": Words("Unit", "单位"),
    "measure": Words("Measure", "口径"),
    "direction": Words("Direction", "方向"),
    "other": Words("In Chinese", "英文名称"),
    "aliases": Words("Also called", "别名"),
    "documents": Words("Documents", "使用文件"),
}


def print_indicators(used: Sequence[Used], console: Console, lang: Lang) -> None:
    """Prints one indicator in full; several as a list, with a line each where it is piped on."""
    if len(used) == 1:
        _print_card(used[0], console, lang)
        return
    rows = [
        [plain_text(text) for text in (each.indicator.id, _name(each, lang), *_facts(each, lang))]
        for each in used
    ]
    widths, available = widest(rows), room(console)
    for key, name, *facts in rows:
        key.stylize("cyan")
        if available is None:
            print_row([key, name, *facts], widths, console)
            continue
        width = max(available - key.cell_len - 2, 1)
        print_wrapped([key, name], [key.cell_len, width], console)
        line = plain_text(" · ".join(fact.plain for fact in facts if fact.plain), "dim")
        print_wrapped([line], [available - _INDENT], console, _INDENT)


def _name(used: Used, lang: Lang) -> str:
    return named(used.indicator.name, used.indicator.name_en, lang)


def _facts(used: Used, lang: Lang) -> tuple[str, ...]:
    indicator = used.indicator
    return (
        indicator.unit,
        MEASURES[indicator.measure](lang),
        DIRECTIONS[indicator.better](lang),
        ", ".join(used.documents) or _UNUSED(lang),
    )


def _print_card(used: Used, console: Console, lang: Lang) -> None:
    indicator = used.indicator
    console.print(plain_text(_name(used, lang), "bold").append(f"  {indicator.id}", "dim"))
    unit, measure, direction, documents = _facts(used, lang)
    texts = {
        "unit": unit,
        "measure": measure,
        "direction": direction,
        "other": indicator.name if lang is Lang.EN else indicator.name_en,
        "aliases": "、".join(indicator.aliases),
        "documents": documents,
    }
    card = grid()
    card.add_column(style="dim", no_wrap=True)
    card.add_column(overflow="fold")
    for key, text in texts.items():
        if text:
            card.add_row(_LABELS[key](lang), plain_text(text))
    console.print(card)
