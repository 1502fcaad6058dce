"""``dabiao rule``: what a code means, with an example and a way out."""

import sys
from typing import Annotated

import typer

from dabiao.cli.options import DEFAULT_LANGUAGE, Language, localized
from dabiao.cli.run import ending_well
from dabiao.render.registry import TEXT, rules_renderer

HELP = localized("Explain the code of a finding.", "说明问题代码的含义和处理办法。")


def command(
    code: Annotated[
        str | None,
        typer.Argument(
            metavar="[CODE]",
            show_default=False,
            help=localized(
                "A code such as D204, or how codes begin, such as D2; without, all codes.",
                "代码，例如 D204；或代码的开头，例如 D2；省略则列出全部代码。",
            ),
        ),
    ] = None,
    output_format: Annotated[
        str,
        typer.Option(
            "--format",
            metavar="text|json|markdown",
            help=localized("The output format.", "输出格式。"),
        ),
    ] = TEXT,
    lang: Language = DEFAULT_LANGUAGE,
) -> None:
    """The implementation of the command; its help is ``HELP``."""
    with ending_well(lang):
        from dabiao.findings.catalogue import find  # noqa: PLC0415 - other commands need none of it

        rules_renderer(output_format).rules(find(code), sys.stdout, lang)
