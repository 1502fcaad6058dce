"""``dabiao history``: the targets and results of an indicator over the years."""

import sys
from typing import Annotated

import typer

from dabiao.cli.documents import read_each, tell
from dabiao.cli.options import DEFAULT_LANGUAGE, Language, Targets, format_option, localized
from dabiao.cli.run import USAGE, ending_well
from dabiao.library.folders import Library
from dabiao.render.registry import TEXT, history_renderer

HELP = localized(
    "Show an indicator's targets and results over the years.", "查看一项指标历年的目标与完成值。"
)
_NATION = "全国"


def command(
    indicator: Annotated[
        list[str],
        typer.Argument(
            metavar="INDICATOR...",
            show_default=False,
            help=localized("An indicator, by its id or any name.", "指标的 id 或任一名称。"),
        ),
    ],
    region: Annotated[
        str,
        typer.Option(
            "--region",
            metavar="NAME",
            help=localized(
                "The place whose yearly documents are looked through, by name or code.",
                "查看哪个地区的年度文件（名称或行政区划代码）。",
            ),
        ),
    ] = _NATION,
    targets: Targets = None,
    output_format: Annotated[str, format_option("text|json|csv|markdown|html")] = TEXT,
    lang: Language = DEFAULT_LANGUAGE,
) -> None:
    """The implementation of the command; its help is ``HELP``."""
    with ending_well(lang):
        from dabiao.assess.history import history

        renderer = history_renderer(output_format)
        library = Library(targets)
        heads, broken = read_each(library, library.head)
        try:
            documents = [head.document for head in heads]
            found = history(" ".join(indicator), region, documents, library)
            renderer.history(found, sys.stdout, lang)
        finally:
            tell(broken, lang)
    if broken:
        raise typer.Exit(USAGE)
