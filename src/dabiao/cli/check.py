"""``dabiao check``, which is also the command ``check``."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from dabiao.cli.options import (
    DEFAULT_LANGUAGE,
    SETTINGS,
    DocumentId,
    Language,
    OutputFormat,
    Targets,
    Version,
    told,
)
from dabiao.cli.run import ending_well
from dabiao.comparator import Tolerance
from dabiao.render import Format, renderer
from dabiao.verdict import Verdict

CHECK_HELP = told(
    "Check actual figures against a document's targets.", "对照文件的目标检查实际值。"
)
EPILOG = told(
    "Exit codes: 0 the gate holds; 1 a target was missed; 2 wrong usage, unknown document or "
    "unreadable target file; 3 the data has errors.",
    "退出码：0 通过；1 有目标未达标；2 用法有误、文件不存在或目标文件有误；3 提交的数据有误。",
)


def check_command(
    document: DocumentId,
    actuals: Annotated[
        list[Path],
        typer.Argument(
            metavar="FILE...",
            exists=True,
            allow_dash=True,
            show_default=False,
            help=told(
                "CSV files of actual figures; - reads standard input.",
                "实际值 CSV 文件；- 表示标准输入。",
            ),
        ),
    ],
    only: Annotated[
        list[Verdict] | None,
        typer.Option(
            "--only", show_default=False, help=told("Show these verdicts only.", "只显示这些结论。")
        ),
    ] = None,
    everything: Annotated[
        bool,
        typer.Option("--all", help=told("Show unreported tasks too.", "未报的任务也一并列出。")),
    ] = False,
    about: Annotated[
        str | None,
        typer.Option(
            "--about",
            metavar="TOLERANCE",
            show_default=False,
            help=told(
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
            help=told("The year of rows that name none.", "未注明年份的数据所属年份。"),
        ),
    ] = None,
    targets: Targets = None,
    output_format: OutputFormat = Format.TEXT,
    lang: Language = DEFAULT_LANGUAGE,
    version: Version = False,
) -> None:
    """The implementation of the command; its help is given where it is registered."""
    with ending_well(lang):
        from dabiao.checking import check  # noqa: PLC0415 - a look-up needs none of it
        from dabiao.loading.library import Library  # noqa: PLC0415

        library = Library(targets)
        report = check(
            library.load(document),
            *actuals,
            tolerance=_tolerance(about),
            year=year,
            tasks=everything,
            targets=library,
        )
        renderer(output_format).report(report, sys.stdout, lang, only or ())
    raise typer.Exit(report.exit_code)


def _tolerance(text: str | None) -> Tolerance | None:
    if text is None:
        return None
    try:
        return Tolerance.parse(text)
    except ValueError:
        raise typer.BadParameter(
            told(
                f"'{text}' is no tolerance; write 10% or 0.5",
                f"“{text}”不是容差；请写成 10% 或 0.5",
            ),
            param_hint="--about",
        ) from None


def check_app() -> typer.Typer:
    """The command ``check``, the same as ``dabiao check``."""
    app = typer.Typer(name="check", pretty_exceptions_enable=False, context_settings=SETTINGS)
    app.command(help=CHECK_HELP, epilog=EPILOG)(check_command)
    return app
