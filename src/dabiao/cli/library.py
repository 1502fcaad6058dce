"""``dabiao search``, ``compare``, ``lint`` and ``schema``: the library of documents as a whole."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from dabiao.cli.options import DEFAULT_LANGUAGE, Language, OutputFormat, Targets, told
from dabiao.cli.run import ending_well
from dabiao.errors import DabiaoError
from dabiao.lang import Words
from dabiao.loading.library import Library
from dabiao.render import FindingsFormat, Format, renderer


def search_command(
    words: Annotated[
        list[str],
        typer.Argument(
            show_default=False,
            help=told(
                "Words that all occur in a name or in the wording.", "名称或原文中均出现的检索词。"
            ),
        ),
    ],
    targets: Targets = None,
    output_format: OutputFormat = Format.TEXT,
    lang: Language = DEFAULT_LANGUAGE,
) -> None:
    """The implementation of the command; its help is given where it is registered."""
    with ending_well(lang):
        from dabiao.searching import search  # noqa: PLC0415 - other commands need none of it

        found = list(search(Library(targets), words))
        if not found:
            raise DabiaoError(
                Words("nothing found for '{text}'", "没有找到“{text}”"), text=" ".join(words)
            )
        renderer(output_format).found(found, sys.stdout, lang)


def compare_command(
    documents: Annotated[
        list[str],
        typer.Argument(
            metavar="DOCUMENT DOCUMENT...",
            show_default=False,
            help=told("The ids of two or more documents.", "两个以上文件的 id。"),
        ),
    ],
    targets: Targets = None,
    output_format: OutputFormat = Format.TEXT,
    lang: Language = DEFAULT_LANGUAGE,
) -> None:
    """The implementation of the command; its help is given where it is registered."""
    with ending_well(lang):
        from dabiao.comparing import compare  # noqa: PLC0415 - other commands need none of it

        if len(set(documents)) < 2:
            raise DabiaoError(Words("name two documents or more", "请给出两个以上文件"))
        library = Library(targets)
        loaded = [library.load(document_id) for document_id in dict.fromkeys(documents)]
        renderer(output_format).comparison(loaded, compare(loaded), sys.stdout, lang)


def lint_command(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="[FILE|DIR]...",
            exists=True,
            show_default=False,
            help=told(
                "Target files or folders of them; by default all documents.",
                "目标文件或其所在文件夹；默认为全部文件。",
            ),
        ),
    ] = None,
    source: Annotated[
        Path | None,
        typer.Option(
            "--source",
            metavar="DIR",
            exists=True,
            file_okay=False,
            show_default=False,
            help=told(
                "The folder of the source documents, to prove each wording.",
                "来源文件所在文件夹，用于核对原文。",
            ),
        ),
    ] = None,
    targets: Targets = None,
    output_format: Annotated[
        FindingsFormat, typer.Option("--format", help=told("The output format.", "输出格式。"))
    ] = FindingsFormat.TEXT,
    lang: Language = DEFAULT_LANGUAGE,
) -> None:
    """The implementation of the command; its help is given where it is registered."""
    with ending_well(lang):
        from dabiao.linting import lint  # noqa: PLC0415 - other commands need none of it

        folder = next((path for path in paths or [] if path.is_dir()), None)
        library = Library(targets or folder)
        files = _files(paths) if paths else [library.file(name) for name in library.ids()]
        findings = lint(files, library, source)
        renderer(output_format).findings(findings, sys.stdout, lang)
    raise typer.Exit(1 if findings else 0)


def schema_command() -> None:
    """The implementation of the command; its help is given where it is registered."""
    with ending_well(DEFAULT_LANGUAGE):
        import json  # noqa: PLC0415 - other commands need none of it

        from dabiao.schema import schema  # noqa: PLC0415

        sys.stdout.write(json.dumps(schema(), ensure_ascii=False, indent=2) + "\n")


def _files(paths: list[Path]) -> list[Path]:
    """The target files that are named, or that lie in the folders that are named."""
    return [
        file
        for path in paths
        for file in (sorted(path.glob("*.yaml")) if path.is_dir() else [path])
    ]
