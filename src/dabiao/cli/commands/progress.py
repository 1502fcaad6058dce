"""``dabiao progress``: how far targets are on their way, as a mid-term review reckons it."""

from contextlib import ExitStack
from pathlib import Path
from typing import Annotated

import typer

from dabiao.cli.check_options import (
    OF_GATE,
    Actuals,
    Everything,
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
from dabiao.cli.run import ending_well, watched

HELP = localized(
    "Show how far targets are on their way, beside the time that is gone.",
    "对照时间进度，查看各项目标的完成进度。",
)
EPILOG = localized(
    "Exit codes: 0 also where targets are behind; 2 wrong usage, unknown document or unreadable "
    "target file; 3 the data has errors.",
    "退出码：0 表示已输出（有目标滞后时也是 0）；2 用法有误、文件不存在或目标文件有误；3 提交的数据有误。",
)
_ERRORS = 3


def command(
    document: DocumentId,
    actuals: Actuals,
    isolated: Isolated = False,
    config: Annotated[Path | None, config_option(passed_over=OF_GATE)] = None,
    select: Select = None,
    ignore: Ignore = None,
    output_format: Annotated[str | None, report_format("text|csv|html|json|markdown")] = None,
    output: Output = None,
    force: Force = False,
    everything: Everything = False,
    *,
    judging: Judging,
    targets: Targets = None,
    lang: Language = DEFAULT_LANGUAGE,
) -> None:
    """The implementation of the command; its help is ``HELP``."""
    with ending_well(lang), ExitStack() as while_waiting:
        from dabiao.assess.check import check
        from dabiao.cli import values
        from dabiao.cli.outputs import of_progress, read_outputs

        outputs = read_outputs(output or (), output_format, actuals, of_progress)
        outputs.guard(lang, force=force)
        library = library_of(targets, isolated=isolated)
        report = check(
            library.load(document),
            *actuals,
            tasks=everything,
            targets=library,
            **judging.terms(),
            rules=values.selection(select, ignore),
            watcher=while_waiting.enter_context(watched(lang)),
        )
        while_waiting.close()  # before anything is written
        outputs.write(report, lang)
    raise typer.Exit(_ERRORS if report.gate.errors else 0)
