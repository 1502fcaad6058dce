"""``dabiao compare``: the indicators that documents share."""

import sys
from typing import Annotated

import typer

from dabiao.cli.options import DEFAULT_LANGUAGE, Language, OutputFormat, Targets, localized
from dabiao.cli.run import ending_well
from dabiao.core.errors import DabiaoError
from dabiao.core.lang import Words
from dabiao.library.folders import Library
from dabiao.render.registry import TEXT, library_renderer

HELP = localized("Compare the indicators that documents share.", "比较各文件共同的指标。")


def command(
    documents: Annotated[
        list[str],
        typer.Argument(
            metavar="DOCUMENT DOCUMENT...",
            show_default=False,
            help=localized("The ids of two or more documents.", "两个以上文件的 id。"),
        ),
    ],
    indicator: Annotated[
        str | None,
        typer.Option(
            "--indicator",
            metavar="INDICATOR",
            show_default=False,
            help=localized(
                "One indicator alone, by id or any name; of many documents, who aims highest stands "
                "first.",
                "只比较一项指标（id 或任一名称）；文件较多时按目标高低排列。",
            ),
        ),
    ] = None,
    targets: Targets = None,
    output_format: OutputFormat = TEXT,
    lang: Language = DEFAULT_LANGUAGE,
) -> None:
    """The implementation of the command; its help is ``HELP``."""
    with ending_well(lang):
        from dabiao.library.compare import compare

        if len(set(documents)) < 2:
            raise DabiaoError(Words("name two documents or more", "请给出两个以上文件"))
        library = Library(targets)
        loaded = [library.load(document_id) for document_id in dict.fromkeys(documents)]
        shared = compare(loaded)
        if indicator is not None:
            from dabiao.library.selection import the_indicator

            wanted = the_indicator(indicator, loaded)
            shared = [each for each in shared if each.indicator.id == wanted]
        library_renderer(output_format).comparison(loaded, shared, sys.stdout, lang)
