"""``dabiao check``, which is also the command ``check``: figures against targets."""

from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from dabiao.cli.check_options import (
    DATA,
    GATE,
    REPORT,
    Everything,
    Force,
    Ignore,
    Isolated,
    OptionalActuals,
    Output,
    Select,
    config_option,
    library_of,
    report_format,
)
from dabiao.cli.judging import Judging
from dabiao.cli.options import (
    DEFAULT_LANGUAGE,
    DocumentId,
    Language,
    Targets,
    Version,
    localized,
)
from dabiao.cli.run import ending_well, watched
from dabiao.core.errors import DabiaoError
from dabiao.core.lang import Words
from dabiao.model.finding import STANDARD_INPUT
from dabiao.model.gate import FailOn, Policy
from dabiao.model.verdict import Verdict
from dabiao.render.registry import format_names

_NOTHING = Words(
    "no results of {id} come with the library; name the file of actual figures: dabiao check {id} "
    "FILE",
    "库中没有 {id} 的实际值；请写明实际值文件：dabiao check {id} 文件",
)
HELP = localized("Check actual figures against a document's targets.", "对照文件的目标检查实际值。")
EPILOG = localized(
    "Exit codes: 0 the gate holds; 1 a target was missed, or what else --fail-on names, or nothing "
    "was judged; 2 wrong usage, unknown document or unreadable target file; 3 the data has errors.",
    "退出码：0 通过；1 有目标未达标或出现 --fail-on 所列情形，或没有任何目标得到判定；"
    "2 用法有误、文件不存在或目标文件有误；3 提交的数据有误。",
)


def command(
    document: DocumentId,
    actuals: OptionalActuals = None,
    isolated: Isolated = False,
    config: Annotated[Path | None, config_option()] = None,
    fail_on: Annotated[
        list[str] | None,
        typer.Option(
            "--fail-on",
            metavar="CASE",
            show_default=False,
            rich_help_panel=GATE,
            help=localized(
                "What fails the gate beside errors in the data; by default a shortfall. One or "
                f"several of: {', '.join(FailOn)}. binding: a binding target that fell short or is "
                "missing.",
                f"除数据错误外，哪些情形不予通过，可选：{'、'.join(FailOn)}；默认为未达标（shortfall）。"
                "binding：约束性指标未达标或缺报。",
            ),
        ),
    ] = None,
    strict: Annotated[
        bool,
        typer.Option(
            "--strict",
            rich_help_panel=GATE,
            help=localized("Warnings count as errors.", "警告按错误处理。"),
        ),
    ] = False,
    waivers: Annotated[
        Path | None,
        typer.Option(
            "--waivers",
            metavar="FILE",
            exists=True,
            dir_okay=False,
            show_default=False,
            rich_help_panel=GATE,
            help=localized(
                "Known shortfalls that are reported and do not fail the gate, each with a reason "
                "and a last day (YAML).",
                "豁免清单（YAML）：所列未达标项照常列出，但不影响通过；每项须写明理由和截止日期。",
            ),
        ),
    ] = None,
    select: Select = None,
    ignore: Ignore = None,
    max_change: Annotated[
        str | None,
        typer.Option(
            "--max-change",
            metavar="FACTOR",
            show_default=False,
            rich_help_panel=GATE,
            help=localized(
                "How many times a figure may be that of the year before without a warning; by default 3.",
                "数值与上年相比，相差多少倍以上予以警告；默认为 3。",
            ),
        ),
    ] = None,
    output_format: Annotated[str | None, report_format("|".join(format_names()))] = None,
    output: Output = None,
    force: Force = False,
    only: Annotated[
        list[str] | None,
        typer.Option(
            "--only",
            metavar="VERDICT",
            show_default=False,
            rich_help_panel=REPORT,
            help=localized(
                "Show these verdicts only; several by commas: shortfall,behind. One or several of: "
                f"{', '.join(Verdict)}.",
                "只显示这些结论，可用逗号分隔：shortfall,behind；也可写中文：未达标,滞后。"
                f"可选：{'、'.join(Verdict)}。",
            ),
        ),
    ] = None,
    missing: Annotated[
        bool,
        typer.Option(
            "--missing",
            rich_help_panel=REPORT,
            help=localized(
                "List the missing targets of the text report, which else are counted where they are many.",
                "文本报告逐项列出缺报的目标；默认缺报较多时只列项数。",
            ),
        ),
    ] = False,
    series: Annotated[
        bool,
        typer.Option(
            "--series",
            rich_help_panel=REPORT,
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
            rich_help_panel=DATA,
            help=localized("Show how each table was read.", "说明每张表是如何读取的。"),
        ),
    ] = False,
    everything: Everything = False,
    *,
    judging: Judging,
    targets: Targets = None,
    lang: Language = DEFAULT_LANGUAGE,
    version: Version = False,
) -> None:
    """The implementation of the command; its help is ``HELP``."""
    with ending_well(lang), ExitStack() as while_waiting:
        from dabiao.assess.check import check
        from dabiao.cli import values
        from dabiao.cli.outputs import of_report, read_outputs

        given = actuals or []
        kept = [*given, *([waivers] if waivers else [])]
        writer = partial(of_report, explained=explain)
        outputs = read_outputs(output or (), output_format, kept, writer)
        outputs.guard(lang, force=force)
        if outputs.give_back and Path(STANDARD_INPUT) in given:
            from dabiao.readers.files import keep_standard_input

            keep_standard_input()
        wanted = values.only(only)
        library = library_of(targets, isolated=isolated)
        found = library.load(document)
        if not given and library.results(found) is None:
            raise DabiaoError(_NOTHING, id=found.id)
        report = check(
            found,
            *given,
            tasks=everything,
            targets=library,
            **judging.terms(),
            rules=values.selection(select, ignore),
            policy=Policy(values.fail_on(fail_on), strict),
            change=values.factor(max_change),
            explain=explain or outputs.give_back,
            waivers=waivers or (),
            watcher=while_waiting.enter_context(watched(lang)),
        )
        while_waiting.close()  # before anything is written
        view = report.view._replace(only=wanted, series=series)
        view = view._replace(missing=missing or view.missing)
        outputs.write(report._replace(view=view), lang)
    raise typer.Exit(report.exit_code)
