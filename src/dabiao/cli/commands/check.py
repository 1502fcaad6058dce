"""``dabiao check``, which is also the command ``check``: figures against targets."""

from pathlib import Path
from typing import Annotated

import typer

from dabiao.cli.options import (
    DEFAULT_LANGUAGE,
    DocumentId,
    Language,
    Targets,
    Version,
    localized,
)
from dabiao.cli.run import ending_well
from dabiao.model.gate import FailOn, Policy
from dabiao.model.verdict import Verdict
from dabiao.render.registry import format_names

HELP = localized("Check actual figures against a document's targets.", "对照文件的目标检查实际值。")
EPILOG = localized(
    "Exit codes: 0 the gate holds; 1 a target was missed, or what else --fail-on names, or nothing "
    "was judged; 2 wrong usage, unknown document or unreadable target file; 3 the data has errors.",
    "退出码：0 通过；1 有目标未达标或出现 --fail-on 所列情形，或没有任何目标得到判定；"
    "2 用法有误、文件不存在或目标文件有误；3 提交的数据有误。",
)


def _read_settings(context: typer.Context, file: Path | None) -> Path | None:
    """Reads the settings before any other option is looked at."""
    from dabiao.cli.settings import apply_settings  # noqa: PLC0415

    with ending_well(DEFAULT_LANGUAGE):
        apply_settings(context, file, isolated=bool(context.params.get("isolated")))
    return file


_REPORT, _GATE, _DATA = (
    localized(en, zh) for en, zh in (("Report", "报告"), ("Gate", "门禁"), ("Data", "数据"))
)


def command(
    document: DocumentId,
    actuals: Annotated[
        list[Path],
        typer.Argument(
            metavar="FILE...",
            exists=True,
            allow_dash=True,
            show_default=False,
            help=localized(
                "Files of actual figures (CSV, Excel, JSON) or folders of them; - reads standard input.",
                "实际值文件（CSV、Excel、JSON）或其所在文件夹；- 表示标准输入。",
            ),
        ),
    ],
    isolated: Annotated[
        bool,
        typer.Option(
            "--isolated",
            is_eager=True,
            rich_help_panel=_GATE,
            help=localized(
                "Look for no settings and for no ./targets, which a submission could bring along.",
                "不读取设置文件和 ./targets，以免被提交者更改。",
            ),
        ),
    ] = False,
    config: Annotated[
        Path | None,
        typer.Option(
            "--config",
            metavar="FILE",
            is_eager=True,
            callback=_read_settings,
            exists=True,
            dir_okay=False,
            show_default=False,
            rich_help_panel=_GATE,
            help=localized(
                "Settings; by default the nearest dabiao.toml or pyproject.toml.",
                "设置文件；默认为最近的 dabiao.toml 或 pyproject.toml。",
            ),
        ),
    ] = None,
    fail_on: Annotated[
        list[str] | None,
        typer.Option(
            "--fail-on",
            metavar="|".join(FailOn),
            show_default=False,
            rich_help_panel=_GATE,
            help=localized(
                "What fails the gate beside errors in the data; by default a shortfall. binding: a "
                "binding target that fell short or is missing.",
                "除数据错误外，哪些情形不予通过；默认为未达标。binding：约束性指标未达标或缺报。",
            ),
        ),
    ] = None,
    strict: Annotated[
        bool,
        typer.Option(
            "--strict",
            rich_help_panel=_GATE,
            help=localized("Warnings count as errors.", "警告按错误处理。"),
        ),
    ] = False,
    select: Annotated[
        list[str] | None,
        typer.Option(
            "--select",
            metavar="CODE",
            show_default=False,
            rich_help_panel=_GATE,
            help=localized(
                "The findings wanted, by codes or their beginnings: D204, D22.",
                "需要的问题代码或其开头：D204、D22。",
            ),
        ),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option(
            "--ignore",
            metavar="CODE",
            show_default=False,
            rich_help_panel=_GATE,
            help=localized("The findings not wanted.", "不需要的问题代码。"),
        ),
    ] = None,
    max_change: Annotated[
        str | None,
        typer.Option(
            "--max-change",
            metavar="FACTOR",
            show_default=False,
            rich_help_panel=_GATE,
            help=localized(
                "How many times a figure may be that of the year before without a warning; by default 3.",
                "数值与上年相比，相差多少倍以上予以警告；默认为 3。",
            ),
        ),
    ] = None,
    output_format: Annotated[
        str | None,
        typer.Option(
            "--format",
            metavar="|".join(format_names()),
            show_default=False,
            rich_help_panel=_REPORT,
            help=localized("The format of the report; by default text.", "报告格式；默认为 text。"),
        ),
    ] = None,
    output: Annotated[
        list[str] | None,
        typer.Option(
            "--output",
            "-o",
            metavar="[FORMAT=]FILE",
            show_default=False,
            rich_help_panel=_REPORT,
            help=localized(
                "Write the report to a file too, as often as you like: junit=report.xml, report.md.",
                "同时将报告写入文件，可多次使用：junit=report.xml、report.md。",
            ),
        ),
    ] = None,
    only: Annotated[
        list[Verdict] | None,
        typer.Option(
            "--only",
            show_default=False,
            rich_help_panel=_REPORT,
            help=localized("Show these verdicts only.", "只显示这些结论。"),
        ),
    ] = None,
    series: Annotated[
        bool,
        typer.Option(
            "--series",
            rich_help_panel=_REPORT,
            help=localized(
                "Show the other periods that were reported beside the one that decides.",
                "一并列出据以判定的时期以外的各期数值。",
            ),
        ),
    ] = False,
    explain: Annotated[
        bool,
        typer.Option(
            "--explain-reading",
            rich_help_panel=_DATA,
            help=localized("Show how each table was read.", "说明每张表是如何读取的。"),
        ),
    ] = False,
    everything: Annotated[
        bool,
        typer.Option(
            "--all",
            rich_help_panel=_REPORT,
            help=localized("Show unreported tasks too.", "未报的任务也一并列出。"),
        ),
    ] = False,
    about: Annotated[
        str | None,
        typer.Option(
            "--about",
            metavar="TOLERANCE",
            show_default=False,
            help=localized(
                "How far 左右 (about) reaches: 10%, 0.5 or 0; 5% of the figure by default.",
                "“左右”的容差：10%、0.5 或 0；默认为数值的 5%。",
            ),
        ),
    ] = None,
    year: Annotated[
        int | None,
        typer.Option(
            "--year",
            min=1900,
            max=2199,
            show_default=False,
            rich_help_panel=_DATA,
            help=localized("The year of rows that name none.", "未注明年份的数据所属年份。"),
        ),
    ] = None,
    region: Annotated[
        list[str] | None,
        typer.Option(
            "--region",
            metavar="NAME|all",
            show_default=False,
            rich_help_panel=_DATA,
            help=localized(
                "A place to judge in place of the document's own region, by name or code, as often "
                "as you like; all judges every place that is named.",
                "要判定的地区（名称或代码），代替文件所属地区，可多次使用；all 表示数据中的全部地区。",
            ),
        ),
    ] = None,
    encoding: Annotated[
        str | None,
        typer.Option(
            "--encoding",
            show_default=False,
            rich_help_panel=_DATA,
            help=localized(
                "The encoding of text files: gb18030, utf-16, …; by default it is found.",
                "文本文件的编码：gb18030、utf-16 等；默认自动判断。",
            ),
        ),
    ] = None,
    sheet: Annotated[
        str | None,
        typer.Option(
            "--sheet",
            show_default=False,
            rich_help_panel=_DATA,
            help=localized(
                "The sheet of a workbook, by name or number; by default all visible ones with a table.",
                "工作簿中的工作表，名称或序号；默认读取所有含有表格的可见工作表。",
            ),
        ),
    ] = None,
    targets: Targets = None,
    lang: Language = DEFAULT_LANGUAGE,
    version: Version = False,
) -> None:
    """The implementation of the command; its help is ``HELP``."""
    with ending_well(lang):
        from dabiao.assess.check import check  # noqa: PLC0415 - a look-up needs none of it
        from dabiao.cli import values  # noqa: PLC0415
        from dabiao.cli.outputs import read_outputs, write_report  # noqa: PLC0415
        from dabiao.library.folders import Library  # noqa: PLC0415
        from dabiao.model.report import View  # noqa: PLC0415

        shown, outputs = read_outputs(output or (), output_format, actuals)
        library = Library(targets, local=not isolated)
        report = check(
            library.load(document),
            *actuals,
            tolerance=values.tolerance(about),
            year=year,
            regions=region or (),
            tasks=everything,
            targets=library,
            rules=values.selection(select, ignore),
            policy=Policy(values.fail_on(fail_on), strict),
            encoding=values.text_encoding(encoding),
            sheet=sheet,
            change=values.factor(max_change),
            explain=explain,
        )
        view = View(frozenset(only or ()), series)
        write_report(report._replace(view=view), shown, outputs, lang)
    raise typer.Exit(report.exit_code)
