"""``dabiao search``: targets of all documents by words."""

import sys
from typing import Annotated

import typer

from dabiao.cli.documents import read_each, tell
from dabiao.cli.options import DEFAULT_LANGUAGE, Language, OutputFormat, Targets, localized
from dabiao.cli.run import USAGE, ending_well
from dabiao.core.errors import DabiaoError
from dabiao.core.lang import Words
from dabiao.library.folders import Library
from dabiao.render.registry import TEXT, library_renderer

HELP = localized("Search all documents for targets.", "在全部文件中检索目标。")


def command(
    words: Annotated[
        list[str],
        typer.Argument(
            show_default=False,
            help=localized(
                "Words that all occur in a name or in the wording.", "名称或原文中均出现的检索词。"
            ),
        ),
    ],
    targets: Targets = None,
    output_format: OutputFormat = TEXT,
    lang: Language = DEFAULT_LANGUAGE,
) -> None:
    """The implementation of the command; its help is ``HELP``."""
    with ending_well(lang):
        from dabiao.library.search import LookUp

        renderer = library_renderer(output_format)
        library = Library(targets)
        by_document, broken = read_each(library, LookUp(library, words).found_in)
        tell(broken, lang)
        found = [each for some in by_document for each in some]
        if not found:
            raise DabiaoError(
                Words("nothing found for '{text}'", "没有找到“{text}”"), text=" ".join(words)
            )
        renderer.found(found, sys.stdout, lang)
    if broken:
        raise typer.Exit(USAGE)
