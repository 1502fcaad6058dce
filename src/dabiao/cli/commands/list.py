"""``dabiao list``: the documents."""

import sys
from typing import Annotated

import typer

from dabiao.cli.documents import read_each, tell, today
from dabiao.cli.options import (
    DEFAULT_LANGUAGE,
    Language,
    OfRegion,
    OfYear,
    OutputFormat,
    Targets,
    localized,
)
from dabiao.cli.run import USAGE, ending_well
from dabiao.library.folders import Library
from dabiao.render.registry import TEXT, library_renderer

HELP = localized("List the documents.", "列出全部文件。")


def command(
    region: OfRegion = None,
    year: OfYear = None,
    grep: Annotated[
        str | None,
        typer.Option(
            "--grep",
            metavar="TEXT",
            show_default=False,
            help=localized(
                "Those with a text in their id, title, issuer or region.",
                "只列 id、标题、发文机关或地区中含有该文字的文件。",
            ),
        ),
    ] = None,
    targets: Targets = None,
    output_format: OutputFormat = TEXT,
    lang: Language = DEFAULT_LANGUAGE,
) -> None:
    """The implementation of the command; its help is ``HELP``."""
    with ending_well(lang):
        library = Library(targets)
        heads, broken = read_each(library, library.head)
        try:
            if not (region is None and year is None and grep is None):
                from dabiao.library.filters import chosen

                wanted = chosen([head.document for head in heads], region, year, grep)
                ids = {document.id for document in wanted}
                heads = [head for head in heads if head.document.id in ids]
            shown = [head._replace(document=head.document.as_of(today())) for head in heads]
            library_renderer(output_format).documents(shown, sys.stdout, lang)
        finally:
            tell(broken, lang)
    if broken:
        raise typer.Exit(USAGE)
