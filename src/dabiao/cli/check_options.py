"""The options that the commands share which check a submission: its files, settings and reports."""

from collections.abc import Callable, Collection
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from dabiao.cli.options import DEFAULT_LANGUAGE, localized
from dabiao.cli.run import ending_well, value_of
from dabiao.core.errors import DabiaoError

if TYPE_CHECKING:
    from dabiao.library.folders import Library

REPORT, GATE, DATA, PATH = (
    localized(en, zh)
    for en, zh in (("Report", "报告"), ("Gate", "门禁"), ("Data", "数据"), ("Path", "序时进度"))
)
OF_GATE = (
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
"""Settings that are meant for the gate and its reports: other commands pass them over."""


def library_of(targets: Path | None, *, isolated: bool) -> "Library":
    """The library in which a document is looked for."""
    from dabiao.library.folders import Library  # noqa: PLC0415 - neither help nor usage needs it

    with value_of("--targets"):
        return Library(targets, local=not isolated)


def report_format(names: str) -> Any:
    """The option that names the format of what a command reports.

    Args:
        names: of the formats, for the help.
    """
    return typer.Option(
        "--format",
        metavar=names,
        show_default=False,
        rich_help_panel=REPORT,
        help=localized("The format of the report; by default text.", "报告格式；默认为 text。"),
    )


def config_option(passed_over: Collection[str] = ()) -> Any:
    """The option that names a file of settings.

    Args:
        passed_over: settings that are meant for another command.
    """
    return typer.Option(
        "--config",
        metavar="FILE",
        is_eager=True,
        callback=_settings_reader(passed_over),
        exists=True,
        dir_okay=False,
        show_default=False,
        rich_help_panel=GATE,
        help=localized(
            "Settings; by default the nearest dabiao.toml or pyproject.toml.",
            "设置文件；默认为最近的 dabiao.toml 或 pyproject.toml。",
        ),
    )


def _settings_reader(
    passed_over: Collection[str],
) -> Callable[[typer.Context, Path | None], Path | None]:
    def read(context: typer.Context, file: Path | None) -> Path | None:
        """Reads the settings before any other option is looked at."""
        from dabiao.cli.settings import apply_settings  # noqa: PLC0415

        isolated = bool(context.params.get("isolated"))
        if context.resilient_parsing:  # a shell asks: what is wrong is said when the command runs
            with suppress(DabiaoError):
                apply_settings(context, file, isolated=isolated, passed_over=passed_over)
            return file
        with ending_well(DEFAULT_LANGUAGE):
            apply_settings(context, file, isolated=isolated, passed_over=passed_over)
        return file

    return read


Actuals = Annotated[
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
]
OptionalActuals = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="[FILE]...",
        exists=True,
        allow_dash=True,
        show_default=False,
        help=localized(
            "Files of actual figures (CSV, Excel, JSON) or folders of them; - reads standard input. "
            "Without any, the results that come with the library.",
            "实际值文件（CSV、Excel、JSON）或其所在文件夹；- 表示标准输入。不写则用随库提供的实际值。",
        ),
    ),
]
Isolated = Annotated[
    bool,
    typer.Option(
        "--isolated",
        is_eager=True,
        rich_help_panel=GATE,
        help=localized(
            "Look for no settings and for no ./targets, which a submission could bring along.",
            "不读取设置文件和 ./targets，以免被提交者更改。",
        ),
    ),
]
Select = Annotated[
    list[str] | None,
    typer.Option(
        "--select",
        metavar="CODE",
        show_default=False,
        rich_help_panel=GATE,
        help=localized(
            "The findings wanted, by codes or their beginnings: D204, D22.",
            "需要的问题代码或其开头：D204、D22。",
        ),
    ),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option(
        "--ignore",
        metavar="CODE",
        show_default=False,
        rich_help_panel=GATE,
        help=localized("The findings not wanted.", "不需要的问题代码。"),
    ),
]
Output = Annotated[
    list[str] | None,
    typer.Option(
        "--output",
        "-o",
        metavar="[FORMAT=]FILE",
        show_default=False,
        rich_help_panel=REPORT,
        help=localized(
            "Write the report to a file too, as often as you like: csv=report.csv, report.md.",
            "同时将报告写入文件，可多次使用：csv=report.csv、report.md。",
        ),
    ),
]
Force = Annotated[
    bool,
    typer.Option(
        "--force",
        rich_help_panel=REPORT,
        help=localized(
            "Overwrite files of --output that are no reports.",
            "--output 的文件已存在且不是报告时，直接覆盖。",
        ),
    ),
]
Everything = Annotated[
    bool,
    typer.Option(
        "--all",
        rich_help_panel=REPORT,
        help=localized("Show unreported tasks too.", "未报的任务也一并列出。"),
    ),
]
