"""``dabiao compare``: the indicators that documents share."""

import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from dabiao.cli.documents import read_each, tell
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
from dabiao.core.errors import DabiaoError
from dabiao.core.lang import Words
from dabiao.library.folders import Library
from dabiao.model.document import Document
from dabiao.render.registry import TEXT, library_renderer

_NOT_SHARED = Words(
    "of these documents only {document} has a target of {name}",
    "这些文件中只有 {document} 有“{name}”的目标",
)
_TOO_FEW = Words(
    "name two documents or more, or choose them with --year or --region",
    "请给出两个以上文件，或用 --year、--region 选取",
)
_ONLY_ONE = Words(
    "only {document} is chosen by --region and --year; leave one of them out, or name the documents",
    "按 --region、--year 只选出 {document} 一份文件；请放宽条件，或写明文件 id",
)
_EITHER = Words(
    "name the documents, or choose them with --year and --region, not both",
    "请写文件 id，或用 --year、--region 选取，两者不能并用",
)
HELP = localized("Compare the indicators that documents share.", "比较各文件共同的指标。")


def command(
    documents: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[DOCUMENT]...",
            show_default=False,
            help=localized(
                "The ids of two or more documents; without, --year or --region choose them.",
                "两个以上文件的 id；不写时由 --year 或 --region 选取。",
            ),
        ),
    ] = None,
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
    region: OfRegion = None,
    year: OfYear = None,
    targets: Targets = None,
    output_format: OutputFormat = TEXT,
    lang: Language = DEFAULT_LANGUAGE,
) -> None:
    """The implementation of the command; its help is ``HELP``."""
    with ending_well(lang):
        from dabiao.library.compare import compare

        library = Library(targets)
        wanted = list(dict.fromkeys(documents or []))
        broken: list[DabiaoError] = []
        if region is not None or year is not None:
            if wanted:
                raise DabiaoError(_EITHER)
            heads, broken = read_each(library, library.head)
            tell(broken, lang)
            wanted = _chosen([head.document for head in heads], region, year)
        if len(wanted) < 2:
            raise DabiaoError(_TOO_FEW)
        loaded = [library.load(document_id) for document_id in wanted]
        shared = compare(loaded)
        if indicator is not None:
            from dabiao.library.selection import the_indicator

            meant = the_indicator(indicator, loaded)
            shared = [each for each in shared if each.indicator.id == meant]
            if not shared:  # else it would seem that nothing at all is shared
                raise DabiaoError(_NOT_SHARED, name=meant, document=_having(meant, loaded))
        library_renderer(output_format).comparison(loaded, shared, sys.stdout, lang)
    if broken:
        raise typer.Exit(USAGE)


def _chosen(documents: Sequence[Document], region: str | None, year: int | None) -> list[str]:
    """The ids of the documents of a place and year, which are several."""
    from dabiao.library.filters import chosen

    found = [document.id for document in chosen(documents, region, year)]
    if len(found) == 1:
        raise DabiaoError(_ONLY_ONE, document=found[0])
    return found


def _having(indicator_id: str, documents: Sequence[Document]) -> str:
    """The document that has targets of an indicator."""
    return next(d.id for d in documents if any(t.indicator.id == indicator_id for t in d.targets))
