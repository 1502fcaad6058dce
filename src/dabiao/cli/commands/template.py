"""``dabiao template``: a sheet to fill in."""

from pathlib import Path
from typing import Annotated

import typer

from dabiao.cli.options import DEFAULT_LANGUAGE, DocumentId, Language, Targets, localized
from dabiao.cli.run import ending_well
from dabiao.library.folders import Library

HELP = localized("Write a sheet in which figures can be filled in.", "生成供填报实际值的表格。")


def command(
    document: DocumentId,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            show_default=False,
            help=localized(
                "A file that ends in .xlsx or .csv; without, CSV goes to standard output.",
                "以 .xlsx 或 .csv 结尾的文件；省略则将 CSV 写到标准输出。",
            ),
        ),
    ] = None,
    everything: Annotated[
        bool, typer.Option("--all", help=localized("Ask for tasks too.", "一并列出任务。"))
    ] = False,
    year: Annotated[
        int | None,
        typer.Option(
            "--year",
            min=1900,
            max=2199,
            show_default=False,
            help=localized(
                "The year to be reported; by default the due year of each target.",
                "填报年份；默认为各项目标的目标年。",
            ),
        ),
    ] = None,
    force: Annotated[
        bool,
        typer.Option(
            "--force",
            help=localized("Overwrite the file if it exists.", "覆盖已有文件。"),
        ),
    ] = False,
    targets: Targets = None,
    lang: Language = DEFAULT_LANGUAGE,
) -> None:
    """The implementation of the command; its help is ``HELP``."""
    with ending_well(lang):
        from dabiao.cli.overwriting import FILLED_IN, may_overwrite  # noqa: PLC0415
        from dabiao.templates import content_of, write  # noqa: PLC0415 - as other commands
        from dabiao.templates.sheet import sheet_for  # noqa: PLC0415

        sheet = sheet_for(Library(targets).load(document), lang, tasks=everything, year=year)
        content = content_of(sheet, output)
        if output is not None:
            may_overwrite(output, content.__eq__, FILLED_IN, lang, force=force, whole=True)
        write(content, output)
