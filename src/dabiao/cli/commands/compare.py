"""``dabiao compare``: the indicators that documents share."""

import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from dabiao.cli.options import DEFAULT_LANGUAGE, Language, OutputFormat, Targets, localized
from dabiao.cli.run import ending_well
from dabiao.core.errors import DabiaoError
from dabiao.core.lang import Words
from dabiao.library.folders import Library
from dabiao.model.document import Document
from dabiao.render.registry import TEXT, library_renderer

_NOT_SHARED = Words(
    "of these documents only {document} has a target of {name}",
    "这些文件中只有 {document} 有“{name}”的目标",
)
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
        from dabiao.library.compare import compare  # noqa: PLC0415 - other commands need none of it

        if len(set(documents)) < 2:
            raise DabiaoError(Words("name two documents or more", "请给出两个以上文件"))
        library = Library(targets)
        loaded = [library.load(document_id) for document_id in dict.fromkeys(documents)]
        shared = compare(loaded)
        if indicator is not None:
            from dabiao.library.selection import the_indicator  # noqa: PLC0415 - as above

            wanted = the_indicator(indicator, loaded)
            shared = [each for each in shared if each.indicator.id == wanted]
            if not shared:  # else it would seem that nothing at all is shared
                raise DabiaoError(_NOT_SHARED, name=wanted, document=_having(wanted, loaded))
        library_renderer(output_format).comparison(loaded, shared, sys.stdout, lang)


def _having(indicator_id: str, documents: Sequence[Document]) -> str:
    """The document that has targets of an indicator."""
    return next(d.id for d in documents if any(t.indicator.id == indicator_id for t in d.targets))
