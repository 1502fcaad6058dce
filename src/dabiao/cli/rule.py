"""``dabiao rule``: what a code means, with an example and a way out."""

import sys
from collections.abc import Callable, Sequence
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from dabiao.cli.options import DEFAULT_LANGUAGE, Language, told
from dabiao.cli.run import ending_well
from dabiao.lang import Lang
from dabiao.render.utf8 import write_utf8
from dabiao.rules import Rule

if TYPE_CHECKING:
    from rich.console import Console


class RuleFormat(StrEnum):
    """The output formats of explanations."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"


def rule_command(
    code: Annotated[
        str | None,
        typer.Argument(
            metavar="[CODE]",
            show_default=False,
            help=told(
                "A code such as D204, or how codes begin, such as D2; without, all codes.",
                "代码，例如 D204；或代码的开头，例如 D2；省略则列出全部代码。",
            ),
        ),
    ] = None,
    output_format: Annotated[
        RuleFormat, typer.Option("--format", help=told("The output format.", "输出格式。"))
    ] = RuleFormat.TEXT,
    lang: Language = DEFAULT_LANGUAGE,
) -> None:
    """The implementation of the command; its help is given where it is registered."""
    with ending_well(lang):
        from dabiao.explaining import find  # noqa: PLC0415 - other commands need none of it

        _WRITERS[output_format](find(code), sys.stdout, lang)


def _write_text(rules: Sequence[Rule], stream: TextIO, lang: Lang) -> None:
    """One rule in full; several as a list."""
    from dabiao.render.console import console_for  # noqa: PLC0415 - only text needs it

    console = console_for(stream)
    if len(rules) == 1:
        _print_rule(rules[0], console, lang)
    else:
        _print_list(rules, console, lang)


def _print_rule(rule: Rule, console: "Console", lang: Lang) -> None:
    from dabiao import explaining  # noqa: PLC0415
    from dabiao.phrases import SEVERITIES  # noqa: PLC0415
    from dabiao.render.console import SEVERITY_STYLES, plain_text  # noqa: PLC0415

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


def _print_list(rules: Sequence[Rule], console: "Console", lang: Lang) -> None:
    from dabiao import explaining  # noqa: PLC0415
    from dabiao.phrases import SEVERITIES  # noqa: PLC0415
    from dabiao.render.console import SEVERITY_STYLES, grid, plain_text  # noqa: PLC0415

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


def _write_json(rules: Sequence[Rule], stream: TextIO, lang: Lang) -> None:
    """Everything about the rules, in UTF-8 whatever the locale."""
    import json  # noqa: PLC0415 - every command imports this module

    from dabiao import explaining  # noqa: PLC0415

    listed = []
    for rule in rules:
        explained = explaining.explanation(rule)
        example = explained.example
        listed.append(
            {
                "code": rule.value,
                "name": explaining.name_of(rule),
                "severity": explaining.severity_of(rule).value,
                "title": explained.title(lang),
                "explanation": explained.explanation(lang),
                "example": {
                    "given": example.given(lang),
                    "command": example.command,
                    "said": example.said(lang),
                },
                "way_out": explained.way_out(lang),
            }
        )
    write_utf8(json.dumps({"rules": listed}, ensure_ascii=False, indent=2) + "\n", stream)


def _write_markdown(rules: Sequence[Rule], stream: TextIO, lang: Lang) -> None:
    """One rule as a section; several as a document."""
    from dabiao.explaining import rulebook, section  # noqa: PLC0415

    text = section(rules[0], lang) if len(rules) == 1 else rulebook(rules, lang)
    write_utf8(text, stream, newlines=False)  # what it writes goes into a repository


_WRITERS: dict[RuleFormat, Callable[[Sequence[Rule], TextIO, Lang], None]] = {
    RuleFormat.TEXT: _write_text,
    RuleFormat.JSON: _write_json,
    RuleFormat.MARKDOWN: _write_markdown,
}
