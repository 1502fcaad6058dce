"""Indicators of the vocabulary as text: one on a card of its own; several as a list."""

from collections.abc import Sequence

from dabiao.core.lang import Lang, Words
from dabiao.library.usage import Used
from dabiao.render.columns import print_row, print_wrapped, widest
from dabiao.render.output import Output, shown
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


def print_indicators(used: Sequence[Used], output: Output, lang: Lang) -> None:
    """Prints one indicator in full; several as a list, with a line each where it is piped on."""
    if len(used) == 1:
        _print_card(used[0], output, lang)
        return
    rows = [
        [shown(each.indicator.id, "cyan"), *map(shown, (_name(each, lang), *_facts(each, lang)))]
        for each in used
    ]
    widths, available = widest(rows), output.room
    for key, name, *facts in rows:
        if available is None:
            print_row([key, name, *facts], widths, output)
            continue
        width = max(available - key.cell_len - 2, 1)
        print_wrapped([key, name], [key.cell_len, width], output)
        line = shown(" · ".join(fact.plain for fact in facts if fact.plain), "dim")
        print_wrapped([line], [available - _INDENT], output, _INDENT)


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


def _print_card(used: Used, output: Output, lang: Lang) -> None:
    from dabiao.render.console import grid, plain_text  # noqa: PLC0415 - lists are printed without

    indicator, console = used.indicator, output.console
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
