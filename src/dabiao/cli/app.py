"""The command ``dabiao`` with all its subcommands."""

from collections.abc import Callable

import typer

from dabiao.cli.check import CHECK_HELP, EPILOG, check_command
from dabiao.cli.library import compare_command, lint_command, schema_command, search_command
from dabiao.cli.lookup import list_command, show_command
from dabiao.cli.options import Version, application, told
from dabiao.cli.rule import rule_command
from dabiao.cli.template import template_command

_COMMANDS: dict[str, tuple[Callable[..., None], tuple[str, str]]] = {
    "show": (show_command, ("Look up a target, or list all.", "查询一项目标，或列出全部。")),
    "list": (list_command, ("List the documents.", "列出全部文件。")),
    "search": (search_command, ("Search all documents for targets.", "在全部文件中检索目标。")),
    "compare": (
        compare_command,
        ("Compare the indicators that documents share.", "比较各文件共同的指标。"),
    ),
    "template": (
        template_command,
        ("Write a sheet in which figures can be filled in.", "生成供填报实际值的表格。"),
    ),
    "lint": (
        lint_command,
        ("Prove that target files say what their sources print.", "核对目标文件与来源是否一致。"),
    ),
    "rule": (
        rule_command,
        ("Explain the code of a finding.", "说明问题代码的含义和处理办法。"),
    ),
    "schema": (
        schema_command,
        ("Print the JSON Schema of a target file.", "输出目标文件的 JSON Schema。"),
    ),
}


def dabiao_app() -> typer.Typer:
    """The command ``dabiao`` with its subcommands."""
    app = application(
        name="dabiao",
        no_args_is_help=True,
        help=told(
            "Check reported figures against the targets of policy documents.",
            "达标：对照政策文件的目标检查上报数据。",
        ),
    )
    app.command("check", help=CHECK_HELP, epilog=EPILOG)(check_command)
    for name, (command, words) in _COMMANDS.items():
        app.command(name, help=told(*words))(command)

    @app.callback()
    def options(version: Version = False) -> None:
        """The options of the program itself."""

    return app
