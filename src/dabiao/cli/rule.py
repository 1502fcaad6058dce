"""``dabiao rule``: what a code means, with an example and a way out."""

import sys
from typing import Annotated

import typer

from dabiao.cli.options import DEFAULT_LANGUAGE, Language, told
from dabiao.cli.run import ending_well
from dabiao.render import RuleFormat


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
        from dabiao.render.rules import write_rules  # noqa: PLC0415

        write_rules(find(code), output_format, sys.stdout, lang)
