"""``dabiao progress``: how far targets are on their way, as a mid-term review reckons it."""

from contextlib import ExitStack
from pathlib import Path
from typing import Annotated

import typer

from dabiao.cli.check_options import (
    REPORT,
    About,
    Actuals,
    AsOf,
    Encoding,
    Everything,
    Force,
    Ignore,
    Isolated,
    Method,
    Output,
    Pace,
    Regions,
    Select,
    Sheet,
    Year,
    config_option,
)
from dabiao.cli.options import (
    DEFAULT_LANGUAGE,
    DocumentId,
    Language,
    Targets,
    localized,
)
from dabiao.cli.run import ending_well, value_of, watched

HELP = localized(
    "Show how far targets are on their way, beside the time that is gone.",
    "对照时间进度，查看各项目标的完成进度。",
)
EPILOG = localized(
    "Exit codes: 0 also where targets are behind; 2 wrong usage, unknown document or unreadable "
    "target file; 3 the data has errors.",
    "退出码：0 表示已输出（有目标滞后时也是 0）；2 用法有误、文件不存在或目标文件有误；3 提交的数据有误。",
)
OF_CHECK = (
    "fail-on",
    "strict",
    "max-change",
    "format",
    "output",
    "force",
    "only",
    "missing",
    "series",
    "explain-reading",
    "waivers",
)
"""Settings that are meant for the gate and its reports."""
_ERRORS = 3


def command(
    document: DocumentId,
    actuals: Actuals,
    isolated: Isolated = False,
    config: Annotated[Path | None, config_option(passed_over=OF_CHECK)] = None,
    select: Select = None,
    ignore: Ignore = None,
    output_format: Annotated[
        str | None,
        typer.Option(
            "--format",
            metavar="text|csv|html|json|markdown",
            show_default=False,
            rich_help_panel=REPORT,
            help=localized("The format of the report; by default text.", "报告格式；默认为 text。"),
        ),
    ] = None,
    output: Output = None,
    force: Force = False,
    everything: Everything = False,
    about: About = None,
    as_of: AsOf = None,
    pace: Pace = None,
    method: Method = None,
    year: Year = None,
    region: Regions = None,
    encoding: Encoding = None,
    sheet: Sheet = None,
    targets: Targets = None,
    lang: Language = DEFAULT_LANGUAGE,
) -> None:
    """The implementation of the command; its help is ``HELP``."""
    with ending_well(lang), ExitStack() as while_waiting:
        from dabiao.assess.check import check  # noqa: PLC0415 - a look-up needs none of it
        from dabiao.cli import values  # noqa: PLC0415
        from dabiao.cli.outputs import (  # noqa: PLC0415
            guard_outputs,
            of_progress,
            read_outputs,
            write_report,
        )
        from dabiao.library.folders import Library  # noqa: PLC0415

        shown, outputs = read_outputs(output or (), output_format, actuals, of_progress)
        guard_outputs(outputs, lang, force=force)
        with value_of("--targets"):
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
            encoding=values.text_encoding(encoding),
            sheet=sheet,
            as_of=values.as_of(as_of),
            pace=values.pace(pace),
            method=values.method(method),
            watcher=while_waiting.enter_context(watched(lang)),
        )
        while_waiting.close()  # before anything is written
        write_report(report, shown, outputs, of_progress, lang)
    raise typer.Exit(_ERRORS if report.gate.errors else 0)
