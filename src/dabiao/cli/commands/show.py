"""``dabiao show``: the targets of a document."""

import sys
from typing import Annotated

import typer

from dabiao.cli.documents import today
from dabiao.cli.options import (
    DEFAULT_LANGUAGE,
    DocumentId,
    Language,
    OutputFormat,
    Targets,
    localized,
)
from dabiao.cli.run import ending_well
from dabiao.core.decimals import plain
from dabiao.core.errors import UnknownIndicatorError
from dabiao.core.lang import Words
from dabiao.core.names import Suggestion
from dabiao.core.safe import excerpt
from dabiao.library.folders import Library
from dabiao.library.index import NameIndex
from dabiao.model.document import Document, Target
from dabiao.render.registry import TEXT, library_renderer

HELP = localized("Look up a target, or list all.", "查询一项目标，或列出全部。")


def command(
    document: DocumentId,
    indicator: Annotated[
        list[str] | None,
        typer.Argument(
            show_default=False,
            help=localized(
                "An indicator by any of its names, or words to look for; without, all targets.",
                "指标的任一名称，或若干检索词；省略则列出全部目标。",
            ),
        ),
    ] = None,
    value: Annotated[
        bool,
        typer.Option(
            "--value",
            help=localized("Print just the figure, for scripts.", "只输出数值，供脚本使用。"),
        ),
    ] = False,
    targets: Targets = None,
    output_format: OutputFormat = TEXT,
    lang: Language = DEFAULT_LANGUAGE,
) -> None:
    """The implementation of the command; its help is ``HELP``."""
    with ending_well(lang):
        document_id, _, target_id = document.partition("/")  # as a search shows a target
        words = [*filter(None, [target_id]), *(indicator or [])]
        loaded = Library(targets).load(document_id)
        found = _found(loaded, words) if words else list(loaded.targets)
        if value:
            typer.echo(_figure(found, " ".join(words or ["…"])))
        else:
            shown = loaded.as_of(today())
            library_renderer(output_format).targets(shown, found, sys.stdout, lang)


def _found(document: Document, words: list[str]) -> list[Target]:
    index = NameIndex(document)
    found = index.search(words)
    if found:
        return found
    raise UnknownIndicatorError(
        Words("no indicator '{name}' in {document}{hint}", "{document} 中没有指标“{name}”{hint}"),
        name=excerpt(" ".join(words)),
        document=document.id,
        hint=Suggestion(index.nearest("".join(words))),
    )


def _figure(targets: list[Target], asked: str) -> str:
    """The one figure that was asked for; the two of ``between``, separated by a blank."""
    if len(targets) != 1:
        raise UnknownIndicatorError(
            Words("'{name}' can be any of: {choices}", "“{name}”可能是：{choices}"),
            name=excerpt(asked),
            choices=", ".join(target.id for target in targets[:10]),
        )
    target = targets[0]
    figures = [figure for figure in (target.value, target.upper) if figure is not None]
    if not figures:
        raise UnknownIndicatorError(
            Words("{name} has no figure: {wording}", "{name} 没有数值：{wording}"),
            name=target.name,
            wording=excerpt(target.wording or target.comparator),
        )
    return " ".join(plain(figure) for figure in figures)
