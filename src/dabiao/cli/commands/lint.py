"""``dabiao lint``: proves that target files say what their sources print."""

import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Annotated

import typer

from dabiao.cli.options import DEFAULT_LANGUAGE, Language, Targets, format_option, localized
from dabiao.cli.run import ending_well
from dabiao.core.errors import DabiaoError
from dabiao.core.lang import Words
from dabiao.library.folders import Library
from dabiao.model.finding import Severity
from dabiao.render.registry import TEXT, proof_renderer

HELP = localized(
    "Prove that target files say what their sources print.", "核对目标文件与来源是否一致。"
)

_WANTS_SOURCE = Words(
    "nothing can be unclaimed without a source; add --source DIR",
    "没有来源就无从得知哪些数值未录入；请加 --source 文件夹",
)


def command(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="[FILE|DIR]...",
            exists=True,
            show_default=False,
            help=localized(
                "Target files or folders of them; by default all documents.",
                "目标文件或其所在文件夹；默认为全部文件。",
            ),
        ),
    ] = None,
    source: Annotated[
        list[Path] | None,
        typer.Option(
            "--source",
            metavar="DIR",
            exists=True,
            file_okay=False,
            show_default=False,
            help=localized(
                "A folder of the source documents, to prove each wording; as often as you like.",
                "来源文件所在文件夹，用于核对原文；可多次使用。",
            ),
        ),
    ] = None,
    complete: Annotated[
        bool,
        typer.Option(
            "--complete",
            help=localized(
                "A figure of the source that looks like a target must be one.",
                "来源中近似目标的数值都应有对应目标。",
            ),
        ),
    ] = False,
    unclaimed: Annotated[
        bool,
        typer.Option(
            "--unclaimed",
            help=localized(
                "List the figures of the source that no target claims.",
                "列出来源中没有对应目标的数值。",
            ),
        ),
    ] = False,
    targets: Targets = None,
    output_format: Annotated[str, format_option("text|json|github")] = TEXT,
    lang: Language = DEFAULT_LANGUAGE,
) -> None:
    """The implementation of the command; its help is ``HELP``."""
    with ending_well(lang):
        from dabiao.authoring.lint import prove

        if (complete or unclaimed) and not source:
            raise DabiaoError(_WANTS_SOURCE)
        renderer = proof_renderer(output_format)

        folder = next((path for path in paths or [] if path.is_dir()), None)
        library = Library(targets or folder)
        named = list(_named(paths)) if paths else [library.files()]
        files = [file for each in named for some in each.values() for file in some]
        twins = {file: some[0] for each in named for some in each.values() for file in some[1:]}
        proof = prove(files, library, source or None, complete=complete, twins=twins)
        renderer.proof(proof, sys.stdout, lang, unclaimed=unclaimed)
    wrong = any(finding.severity is not Severity.INFO for finding in proof.findings)
    raise typer.Exit(1 if wrong else 0)


def _named(paths: list[Path]) -> Iterator[Mapping[str, Sequence[Path]]]:
    """The target files by id: each that is named, and those in or below each folder that is."""
    from dabiao.library.walk import files_by_id

    for path in paths:
        yield files_by_id(path) if path.is_dir() else {path.stem: [path]}
