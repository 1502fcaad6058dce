"""Rules as text: one with its explanation, example and way out; several as a list."""

from collections.abc import Sequence
from functools import partial

from rich.console import Console

from dabiao.core.lang import Lang
from dabiao.findings.catalogue import by_group
from dabiao.model.finding import Rule
from dabiao.render.console import SEVERITY_STYLES, grid, plain_text
from dabiao.render.phrases import SEVERITIES
from dabiao.render.rules.markdown import EXAMPLE, PRINTS, REMEDY


def print_rules(rules: Sequence[Rule], console: Console, lang: Lang) -> None:
    """Prints one rule in full; several as a list."""
    if len(rules) == 1:
        _print_rule(rules[0], console, lang)
    else:
        _print_list(rules, console, lang)


def _print_rule(rule: Rule, console: Console, lang: Lang) -> None:
    severity = rule.severity
    example, style = rule.example, SEVERITY_STYLES[severity]
    # Chinese has no blanks to break a line at: the terminal breaks it better than rich.
    prose = partial(console.print, soft_wrap=lang is Lang.ZH)
    verbatim = partial(console.print, soft_wrap=True)
    prose(plain_text(f"{rule}  ", "bold cyan").append(plain_text(rule.title(lang), "bold")))
    label = plain_text(SEVERITIES[severity](lang), style)
    prose(plain_text(f"{rule.name}  ", "dim").append(label))
    prose()
    prose(plain_text(rule.explanation(lang)))
    prose()
    prose(plain_text(EXAMPLE(lang), "bold"))
    for line in example.given(lang).splitlines():
        verbatim(plain_text(f"  {line}"))
    verbatim(plain_text(PRINTS(lang).format(command=example.command), "dim"))
    verbatim(plain_text(f"  {example.output(lang)}", style))
    prose()
    prose(plain_text(REMEDY(lang), "bold"))
    prose(plain_text(rule.remedy(lang)))


def _print_list(rules: Sequence[Rule], console: Console, lang: Lang) -> None:
    for group, (heading, members) in enumerate(by_group(rules)):
        if group:
            console.print()
        console.print(plain_text(heading(lang), "bold"))
        table = grid()
        table.add_column(no_wrap=True)
        table.add_column(no_wrap=True)
        table.add_column(overflow="fold")
        for rule in members:
            severity = rule.severity
            table.add_row(
                plain_text(rule.code, "cyan"),
                plain_text(SEVERITIES[severity](lang), SEVERITY_STYLES[severity]),
                plain_text(rule.title(lang)),
            )
        console.print(table)
