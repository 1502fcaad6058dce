"""Rules as text: one with its explanation, example and way out; several as a list."""

from collections.abc import Sequence
from functools import partial

from rich.console import Console

from dabiao import explaining
from dabiao.lang import Lang
from dabiao.phrases import SEVERITIES
from dabiao.render.console import SEVERITY_STYLES, grid, plain_text
from dabiao.rules import Rule


def print_rules(rules: Sequence[Rule], console: Console, lang: Lang) -> None:
    """Prints one rule in full; several as a list."""
    if len(rules) == 1:
        _print_rule(rules[0], console, lang)
    else:
        _print_list(rules, console, lang)


def _print_rule(rule: Rule, console: Console, lang: Lang) -> None:
    explained, severity = explaining.explanation(rule), explaining.severity_of(rule)
    example, style = explained.example, SEVERITY_STYLES[severity]
    # Chinese has no blanks to break a line at: the terminal breaks it better than rich.
    prose = partial(console.print, soft_wrap=lang is Lang.ZH)
    verbatim = partial(console.print, soft_wrap=True)
    prose(plain_text(f"{rule}  ", "bold cyan").append(plain_text(explained.title(lang), "bold")))
    said = plain_text(SEVERITIES[severity](lang), style)
    prose(plain_text(f"{explaining.name_of(rule)}  ", "dim").append(said))
    prose()
    prose(plain_text(explained.explanation(lang)))
    prose()
    prose(plain_text(explaining.EXAMPLE(lang), "bold"))
    for line in example.given(lang).splitlines():
        verbatim(plain_text(f"  {line}"))
    verbatim(plain_text(explaining.SAID(lang).format(command=example.command), "dim"))
    verbatim(plain_text(f"  {example.said(lang)}", style))
    prose()
    prose(plain_text(explaining.WAY_OUT(lang), "bold"))
    prose(plain_text(explained.way_out(lang)))


def _print_list(rules: Sequence[Rule], console: Console, lang: Lang) -> None:
    for group, (heading, members) in enumerate(explaining.by_group(rules)):
        if group:
            console.print()
        console.print(plain_text(heading(lang), "bold"))
        table = grid()
        table.add_column(no_wrap=True)
        table.add_column(no_wrap=True)
        table.add_column(overflow="fold")
        for rule in members:
            severity = explaining.severity_of(rule)
            table.add_row(
                plain_text(rule, "cyan"),
                plain_text(SEVERITIES[severity](lang), SEVERITY_STYLES[severity]),
                plain_text(explaining.explanation(rule).title(lang)),
            )
        console.print(table)
