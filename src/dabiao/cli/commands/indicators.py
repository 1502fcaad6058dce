"""``dabiao indicators``: the vocabulary."""

import sys
from typing import Annotated

import typer

from dabiao.cli.documents import read_each, tell
from dabiao.cli.options import DEFAULT_LANGUAGE, Language, Targets, format_option, localized
from dabiao.cli.run import USAGE, ending_well
from dabiao.library.folders import Library
from dabiao.render.registry import TEXT, indicators_renderer

HELP = localized("List the indicators that documents share.", "列出指标词表及使用各指标的文件。")


def command(
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[WORDS]...",
            show_default=False,
            help=localized(
                "Words that all occur in a name; without, all indicators.",
                "名称中均出现的检索词；省略则列出全部指标。",
            ),
        ),
    ] = None,
    targets: Targets = None,
    output_format: Annotated[str, format_option("text|json|csv")] = TEXT,
    lang: Language = DEFAULT_LANGUAGE,
) -> None:
    """The implementation of the command; its help is ``HELP``."""
    with ending_well(lang):
        from dabiao.library.usage import indicators, used

        renderer = indicators_renderer(output_format)
        library = Library(targets)
        found = indicators(words or [], library)
        uses, broken = read_each(library, lambda each: (each, library.indicator_ids(each)))
        renderer.indicators(used(found, dict(uses)), sys.stdout, lang)
        tell(broken, lang)
    if broken:
        raise typer.Exit(USAGE)
