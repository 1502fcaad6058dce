"""``dabiao diff``: what has changed between two submissions of one document."""

from pathlib import Path
from typing import Annotated

import typer

from dabiao.cli.check_options import (
    OF_GATE,
    REPORT,
    Force,
    Ignore,
    Isolated,
    Output,
    Select,
    config_option,
    library_of,
    report_format,
)
from dabiao.cli.judging import Judging
from dabiao.cli.options import DEFAULT_LANGUAGE, DocumentId, Language, Targets, localized
from dabiao.cli.run import ending_well
from dabiao.model.finding import STANDARD_INPUT

HELP = localized(
    "Compare two submissions: figures revised, verdicts changed, what is new and gone.",
    "比较同一文件的两次报送：修订的数值、变化的结论、新增和减少的内容。",
)
EPILOG = localized(
    "Exit codes: 0 compared, whatever has changed; 1 with --exit-code, where something has; 2 wrong "
    "usage, unknown document or unreadable target file; 3 one of the submissions has errors.",
    "退出码：0 表示已比较（有变化时也是 0）；1 使用 --exit-code 且有变化；"
    "2 用法有误、文件不存在或目标文件有误；3 任一次报送的数据有误。",
)
_CHANGED, _ERRORS = 1, 3


def command(
    document: DocumentId,
    old: Annotated[
        Path,
        typer.Argument(
            metavar="OLD",
            exists=True,
            allow_dash=True,
            show_default=False,
            help=localized(
                "What was submitted before: a file or a folder; - reads standard input.",
                "此前报送的文件或文件夹；- 表示标准输入。",
            ),
        ),
    ],
    new: Annotated[
        Path,
        typer.Argument(
            metavar="NEW",
            exists=True,
            allow_dash=True,
            show_default=False,
            help=localized("What is submitted now, likewise.", "现在报送的，同上。"),
        ),
    ],
    isolated: Isolated = False,
    config: Annotated[Path | None, config_option(passed_over=(*OF_GATE, "all"))] = None,
    exit_code: Annotated[
        bool,
        typer.Option(
            "--exit-code",
            rich_help_panel=REPORT,
            help=localized(
                "End with 1 where a figure, a verdict, an error or a warning has changed.",
                "数值、结论、错误或警告有变化时以 1 退出。",
            ),
        ),
    ] = False,
    select: Select = None,
    ignore: Ignore = None,
    output_format: Annotated[str | None, report_format("text|csv|json|markdown")] = None,
    output: Output = None,
    force: Force = False,
    everything: Annotated[
        bool,
        typer.Option(
            "--all",
            rich_help_panel=REPORT,
            help=localized("List what is unchanged too.", "没有变化的也一并列出。"),
        ),
    ] = False,
    *,
    judging: Judging,
    targets: Targets = None,
    lang: Language = DEFAULT_LANGUAGE,
) -> None:
    """The implementation of the command; its help is ``HELP``."""
    with ending_well(lang):
        from functools import partial

        from dabiao.assess.check import check
        from dabiao.assess.difference import diff
        from dabiao.cli import values
        from dabiao.cli.outputs import of_difference, read_outputs

        if str(old) == str(new) == STANDARD_INPUT:
            raise typer.BadParameter(
                localized(
                    "one of the two may be -, not both: standard input can be read only once",
                    "原报送和现报送不能都是 -：标准输入只能读取一次",
                ),
                param_hint="NEW",
            )
        outputs = read_outputs(output or (), output_format, (old, new), of_difference)
        outputs.guard(lang, force=force)
        library = library_of(targets, isolated=isolated)
        checked = partial(
            check,
            library.load(document),
            targets=library,
            **judging.terms(),
            rules=values.selection(select, ignore),
        )
        difference = diff(checked(old), checked(new))._replace(everything=everything)
        outputs.write(difference, lang)
    if difference.has_errors:
        raise typer.Exit(_ERRORS)
    raise typer.Exit(_CHANGED if exit_code and not difference.is_none else 0)
