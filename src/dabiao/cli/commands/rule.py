"""``dabiao rule``: what a code means, with an example and a way out."""

import sys
from typing import Annotated

import typer

from dabiao.cli.options import DEFAULT_LANGUAGE, Language, format_option, localized
from dabiao.cli.run import ending_well
from dabiao.render.registry import TEXT, rules_renderer

HELP = localized(
    "Explain the code of a finding, or find one by words.",
    "说明问题代码的含义和处理办法，也可按词语查找。",
)


def command(
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[CODE|WORDS]...",
            show_default=False,
            help=localized(
                "Codes such as D204 or D2, or words that rules speak of: unit; without, all rules.",
                "代码，例如 D204 或 D2；或规则中的词语，例如 单位；省略则列出全部规则。",
            ),
        ),
    ] = None,
    output_format: Annotated[str, format_option("text|json|markdown")] = TEXT,
    lang: Language = DEFAULT_LANGUAGE,
) -> None:
    """The implementation of the command; its help is ``HELP``."""
    with ending_well(lang):
        from dabiao.findings.catalogue import find

        rules_renderer(output_format).rules(find(*words or ()), sys.stdout, lang)
