"""``dabiao list``: the documents."""

import sys

import typer

from dabiao.cli.options import DEFAULT_LANGUAGE, Language, OutputFormat, Targets, localized
from dabiao.cli.run import USAGE, ending_well, message_of
from dabiao.core.errors import DabiaoError
from dabiao.library.folders import Library
from dabiao.render.registry import TEXT, library_renderer

HELP = localized("List the documents.", "列出全部文件。")


def command(
    targets: Targets = None,
    output_format: OutputFormat = TEXT,
    lang: Language = DEFAULT_LANGUAGE,
) -> None:
    """The implementation of the command; its help is ``HELP``."""
    with ending_well(lang):
        library = Library(targets)
        documents, broken = [], []
        for document_id in library.ids():
            try:
                documents.append(library.load(document_id))
            except DabiaoError as error:
                broken.append(error)
        library_renderer(output_format).documents(documents, sys.stdout, lang)
        for mistake in broken:
            typer.echo(message_of(mistake, lang), err=True)
    if broken:
        raise typer.Exit(USAGE)
