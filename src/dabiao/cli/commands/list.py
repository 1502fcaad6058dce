"""``dabiao list``: the documents."""

import sys
from typing import Annotated

import typer

from dabiao.cli.documents import read_each, tell, today
from dabiao.cli.options import (
    DEFAULT_LANGUAGE,
    Language,
    OutputFormat,
    Targets,
    localized,
    year_option,
)
from dabiao.cli.run import USAGE, ending_well
from dabiao.library.folders import Library
from dabiao.render.registry import TEXT, library_renderer

HELP = localized("List the documents.", "列出全部文件。")


def command(
    region: Annotated[
        str | None,
        typer.Option(
            "--region",
            metavar="NAME",
            show_default=False,
            help=localized(
                "Those of a place, by its name or code, and of the places in it.",
                "只列某地区（名称、简称或行政区划代码）及其下级地区的文件。",
            ),
        ),
    ] = None,
    year: Annotated[
        int | None,
        year_option(
            localized("Those whose period contains a year.", "只列规划期包含该年份的文件。")
        ),
    ] = None,
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
