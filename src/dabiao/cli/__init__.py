"""The command line: it parses options, calls, and renders."""

import typer

from dabiao.cli.check import EPILOG, check_command
from dabiao.cli.lookup import list_command, show_command
from dabiao.cli.options import Version, told

_CHECK_HELP = told(
    "Check actual figures against a document's targets.", "对照文件的目标检查实际值。"
)


_SETTINGS = {"help_option_names": ["-h", "--help"]}


def dabiao_app() -> typer.Typer:
    """The command ``dabiao`` with its subcommands."""
    app = typer.Typer(
        name="dabiao",
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        context_settings=_SETTINGS,
        help=told(
            "Check reported figures against the targets of policy documents.",
            "达标：对照政策文件的目标检查上报数据。",
        ),
    )
    app.command("check", help=_CHECK_HELP, epilog=EPILOG)(check_command)
    app.command("show", help=told("Look up a target, or list all.", "查询一项目标，或列出全部。"))(
        show_command
    )
    app.command("list", help=told("List the documents.", "列出全部文件。"))(list_command)

    @app.callback()
    def options(version: Version = False) -> None:
        """The options of the program itself."""

    return app


def check_app() -> typer.Typer:
    """The command ``check``, the same as ``dabiao check``."""
    app = typer.Typer(name="check", pretty_exceptions_enable=False, context_settings=_SETTINGS)
    app.command(help=_CHECK_HELP, epilog=EPILOG)(check_command)
    return app
