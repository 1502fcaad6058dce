"""``dabiao export``: the targets of the library as one table."""

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from dabiao.cli.documents import read_each, tell, today
from dabiao.cli.options import (
    DEFAULT_LANGUAGE,
    Language,
    OfRegion,
    Overwrite,
    Targets,
    localized,
    output_option,
    year_option,
)
from dabiao.cli.run import USAGE, ending_well
from dabiao.core.errors import DabiaoError
from dabiao.core.lang import Lang, Words
from dabiao.library.folders import Library
from dabiao.model.document import Document

HELP = localized(
    "Export targets, or results, as one table for statistics programs.",
    "把目标或完成值导出为一张表，供统计软件使用。",
)
_WRITTEN = Words("{count} rows written to {file}", "已将 {count} 行写入 {file}")
_PACKED = Words(
    "{count} rows written to {tables}, beside {file}, which describes them",
    "已将 {count} 行写入 {tables}，与说明文件 {file} 存于同一文件夹",
)
_CODEBOOK_IS_TEXT = Words(
    "the codebook is Markdown; end the file in .md", "变量说明为 Markdown 文本；文件名请以 .md 结尾"
)
FOREIGN = Words("was not exported by dabiao", "不是 dabiao 导出的文件")


def command(
    documents: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[DOCUMENT]...",
            show_default=False,
            help=localized(
                "The ids of documents; without, the whole library.", "文件的 id；省略则为全部文件。"
            ),
        ),
    ] = None,
    output: Annotated[
        Path | None,
        output_option(
            localized(
                "The file; its ending tells the format: .csv, .jsonl, .xlsx, .sqlite, .parquet, or "
                "datapackage.json with a CSV file beside it. Without, CSV goes to standard output.",
                "输出文件，格式由文件名结尾决定：.csv、.jsonl、.xlsx、.sqlite、.parquet，或 datapackage.json"
                "（CSV 存于同一文件夹）。省略则将 CSV 写到标准输出。",
            )
        ),
    ] = None,
    output_format: Annotated[
        str | None,
        typer.Option(
            "--format",
            metavar="csv|jsonl|xlsx|sqlite|parquet|datapackage",
            show_default=False,
            help=localized("The format.", "格式。"),
        ),
    ] = None,
    region: OfRegion = None,
    year: Annotated[
        int | None,
        year_option(
            localized(
                "Documents whose period contains a year; results of the year.",
                "只取规划期包含该年份的文件；完成值只取该年份。",
            )
        ),
    ] = None,
    indicator: Annotated[
        list[str] | None,
        typer.Option(
            "--indicator",
            metavar="INDICATOR",
            show_default=False,
            help=localized(
                "Targets of an indicator, by id or any name, as often as you like.",
                "只取某指标（id 或任一名称）的目标，可多次使用。",
            ),
        ),
    ] = None,
    results: Annotated[
        bool,
        typer.Option(
            "--results",
            help=localized(
                "Export the published results that come with the library.",
                "导出随库提供的已公布完成值。",
            ),
        ),
    ] = False,
    codebook: Annotated[
        bool,
        typer.Option(
            "--codebook",
            help=localized("Print what the columns mean, and exit.", "输出各列的含义并退出。"),
        ),
    ] = False,
    force: Overwrite = False,
    targets: Targets = None,
    lang: Language = DEFAULT_LANGUAGE,
) -> None:
    """The implementation of the command; its help is ``HELP``."""
    broken: list[DabiaoError] = []
    with ending_well(lang):
        if codebook:
            _write_codebook(output, lang, force=force)
            return
        from dabiao.render.export.choice import Choice, chosen_tables
        from dabiao.render.export.files import PACKAGE, format_to_write

        written = format_to_write(output, output_format)
        library = Library(targets)
        wanted, broken = _documents(library, documents)
        try:
            choice = Choice(region, year, indicator or (), results, whole=written == PACKAGE)
            tables = chosen_tables(wanted, choice, library, today())
            _write(tables, written, output, lang, force=force)
        finally:
            tell(broken, lang)
    if broken:
        raise typer.Exit(USAGE)


def _write_codebook(output: Path | None, lang: Lang, *, force: bool) -> None:
    """Writes the codebook to a file, or to standard output."""
    from dabiao.render.export.codebook import codebook, is_codebook
    from dabiao.render.utf8 import write_utf8

    if output is None or str(output) == "-":
        write_utf8(codebook(lang), sys.stdout)
        return
    if output.suffix.casefold() != ".md":
        raise DabiaoError(_CODEBOOK_IS_TEXT)
    from dabiao.cli.overwriting import guard_file
    from dabiao.core.writing import replacing_bytes

    guard_file(output, is_codebook, FOREIGN, lang, force=force)
    with replacing_bytes(output) as stream:
        stream.write(codebook(lang).encode())


def _documents(
    library: Library, named: Sequence[str] | None
) -> tuple[list[Document], list[DabiaoError]]:
    if not named:
        return read_each(library, library.load)
    return [library.load(document_id) for document_id in dict.fromkeys(named)], []


def _write(
    tables: Mapping[str, Sequence[Any]],
    written: str,
    output: Path | None,
    lang: Lang,
    *,
    force: bool,
) -> None:
    """Writes the files, each whole or not at all."""
    from dabiao.render.export import files

    if written == files.PACKAGE and output is not None:
        contents = {output.with_name(n): c for n, c in files.package_files(tables).items()}
    else:
        [(name, rows)] = tables.items()
        content = files.table_bytes(name, rows, written)
        if output is None or str(output) == "-":
            sys.stdout.buffer.write(content)
            return
        contents = {output: content}
    from dabiao.cli.overwriting import guard_file
    from dabiao.core.writing import replacing_bytes

    for file in contents:
        whole = file.suffix.casefold() in files.BINARY_ENDINGS
        guard_file(file, files.is_own, FOREIGN, lang, force=force, whole=whole)
    for file, content in contents.items():
        with replacing_bytes(file) as stream:
            stream.write(content)
    count = sum(map(len, tables.values()))
    words = _PACKED if written == files.PACKAGE else _WRITTEN
    beside = Words(" and ", "、")(lang).join(f"{name}.csv" for name in tables)
    typer.echo(words(lang).format(count=count, file=output, tables=beside), err=True)
