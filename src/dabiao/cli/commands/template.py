"""``dabiao template``: a sheet to fill in."""

from pathlib import Path
from typing import Annotated

import typer

from dabiao.cli.options import (
    DEFAULT_LANGUAGE,
    DocumentId,
    Language,
    Overwrite,
    Targets,
    localized,
    output_option,
    year_option,
)
from dabiao.cli.run import ending_well
from dabiao.core.lang import Words
from dabiao.core.safe import excerpt
from dabiao.library.folders import Library

HELP = localized("Write a sheet in which figures can be filled in.", "生成供填报实际值的表格。")

_CHECK_PLACES = Words(
    "check the sheet that was filled in with --region all", "核对填好的表格时请加 --region all"
)

_WRITTEN = Words(
    "{count} rows to fill in written to {file}; then: check {document} {file}",
    "已将 {count} 行待填内容写入 {file}；填好后核对：check {document} {file}",
)


def command(
    document: DocumentId,
    output: Annotated[
        Path | None,
        output_option(
            localized(
                "A file that ends in .xlsx or .csv; without, CSV goes to standard output.",
                "以 .xlsx 或 .csv 结尾的文件；省略则将 CSV 写到标准输出。",
            )
        ),
    ] = None,
    everything: Annotated[
        bool, typer.Option("--all", help=localized("Ask for tasks too.", "一并列出任务。"))
    ] = False,
    year: Annotated[
        int | None,
        year_option(
            localized(
                "The year to be reported; by default the due year of each target.",
                "填报年份；默认为各项目标的目标年。",
            )
        ),
    ] = None,
    period: Annotated[
        str | None,
        typer.Option(
            "--period",
            metavar="PERIOD",
            show_default=False,
            help=localized(
                "A part of a year: 2023-06, 2023Q2, 2023H1; asks for January to that month, of "
                "stocks for its end.",
                "填报时期：2023-06、2023Q2、2023H1；填年初至该月的数值，时点数填该月末数。",
            ),
        ),
    ] = None,
    region: Annotated[
        list[str] | None,
        typer.Option(
            "--region",
            metavar="NAME|all",
            show_default=False,
            help=localized(
                "A place to ask, by name or code, as often as you like; all asks those right "
                "below the document's region.",
                "填报地区（名称或代码），可多次使用；all 表示文件所属地区下辖的各地区。",
            ),
        ),
    ] = None,
    force: Overwrite = False,
    targets: Targets = None,
    lang: Language = DEFAULT_LANGUAGE,
) -> None:
    """The implementation of the command; its help is ``HELP``."""
    with ending_well(lang):
        from dabiao.cli.overwriting import FILLED_IN, guard_file
        from dabiao.cli.values import asked_period
        from dabiao.templates import content_of, write
        from dabiao.templates.sheet import sheet_for

        sheet = sheet_for(
            Library(targets).load(document),
            lang,
            tasks=everything,
            period=asked_period(period, year),
            regions=region or (),
        )
        content = content_of(sheet, output)
        if output is not None:
            guard_file(output, content.__eq__, FILLED_IN, lang, force=force, whole=True)
        if write(content, output):
            file, count = excerpt(str(output), 200), len(sheet.entries)
            said = _WRITTEN(lang).format(count=count, file=file, document=sheet.document.id)
            typer.echo(f"{said} --region all" if sheet.has_places else said, err=True)
        notes = [*sheet.left_out, *([_CHECK_PLACES] if sheet.has_places else [])]
        for note in notes:
            typer.echo(note(lang), err=True)
