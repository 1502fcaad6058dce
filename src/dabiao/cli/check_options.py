"""The options that the commands share which check a submission: its data, and how it is judged."""

from collections.abc import Callable, Collection
from contextlib import suppress
from pathlib import Path
from typing import Annotated, Any

import typer

from dabiao.cli.options import DEFAULT_LANGUAGE, localized, year_option
from dabiao.cli.run import ending_well
from dabiao.core.errors import DabiaoError

REPORT, GATE, DATA, PATH = (
    localized(en, zh)
    for en, zh in (("Report", "报告"), ("Gate", "门禁"), ("Data", "数据"), ("Path", "序时进度"))
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
About = Annotated[
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
]
AsOf = Annotated[
    str | None,
    typer.Option(
        "--as-of",
        metavar="YEAR|YEAR-MONTH",
        show_default=False,
        rich_help_panel=PATH,
        help=localized(
            "Judge as it stood at the end of this year or month; later figures are left out.",
            "以该年末或该月末为准，其后的数值不计。",
        ),
    ),
]
Pace = Annotated[
    str | None,
    typer.Option(
        "--pace",
        metavar="SHARE",
        show_default=False,
        rich_help_panel=PATH,
        help=localized(
            "The share of the way up to the path that is enough to be on track: 0.9; by default 1.",
            "达到序时进度的多少即视为符合进度：0.9；默认为 1。",
        ),
    ),
]
Method = Annotated[
    str | None,
    typer.Option(
        "--method",
        metavar="linear|compound",
        show_default=False,
        rich_help_panel=PATH,
        help=localized(
            "How reductions and growth over several years accrue; by default they compound.",
            "多年累计的降幅和增幅如何分摊到各年；默认按复合计算。",
        ),
    ),
]
Year = Annotated[
    int | None,
    year_option(
        localized("The year of rows that name none.", "未注明年份的数据所属年份。"),
        rich_help_panel=DATA,
    ),
]
Regions = Annotated[
    list[str] | None,
    typer.Option(
        "--region",
        metavar="NAME|all",
        show_default=False,
        rich_help_panel=DATA,
        help=localized(
            "A place to judge in place of the document's own region, by name or code, as often "
            "as you like; all judges every place that is named.",
            "要判定的地区（名称或代码），代替文件所属地区，可多次使用；all 表示数据中的全部地区。",
        ),
    ),
]
Encoding = Annotated[
    str | None,
    typer.Option(
        "--encoding",
        show_default=False,
        rich_help_panel=DATA,
        help=localized(
            "The encoding of text files: gb18030, utf-16, …; by default it is found.",
            "文本文件的编码：gb18030、utf-16 等；默认自动判断。",
        ),
    ),
]
Sheet = Annotated[
    str | None,
    typer.Option(
        "--sheet",
        show_default=False,
        rich_help_panel=DATA,
        help=localized(
            "The sheet of a workbook, by name or number; by default all visible ones with a table.",
            "工作簿中的工作表，名称或序号；默认读取所有含有表格的可见工作表。",
        ),
    ),
]
