"""The commands ``dabiao`` and ``check``, put together from the files in ``commands``."""

import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any

import typer

# No public module of typer has it; pyproject.toml bounds its version.
from typer._click.exceptions import ClickException
from typer.core import TyperGroup

from dabiao.cli import commands
from dabiao.cli.groups import spread
from dabiao.cli.options import (
    DEFAULT_LANGUAGE,
    InstallCompletion,
    ShowCompletion,
    Version,
    application,
    localized,
)
from dabiao.cli.run import ending_well
from dabiao.core.lang import Lang
from dabiao.core.modules import module_names

_HELP = localized(
    "Check reported figures against the targets of policy documents.",
    "达标：对照政策文件的目标检查上报数据。",
)


class _Program(TyperGroup):
    """Lets the shell be left out behind the options on completion."""

    def parse_args(self, context: Any, args: list[str]) -> list[str]:
        """Reads the options of the program itself."""
        if args in (["--install-completion"], ["--show-completion"]):
            from dabiao.cli.completion.shells import THIS_SHELL  # noqa: PLC0415 - seldom asked for

            args = [*args, THIS_SHELL]
        return super().parse_args(context, args)


def dabiao_app(arguments: Sequence[str] = ()) -> typer.Typer:
    """The command ``dabiao``.

    Args:
        arguments: of the command line. Where they begin with the name of a subcommand, the others
            are not imported.
    """
    app = application(name="dabiao", cls=_Program, no_args_is_help=True, help=_HELP)
    names = module_names(commands.__file__)
    for name in arguments[:1] if arguments and arguments[0] in names else names:
        _add(app, name)

    @app.callback()
    def options(
        version: Version = False,
        install_completion: InstallCompletion = None,
        show_completion: ShowCompletion = None,
    ) -> None:
        """The options of the program itself."""

    return app


def check_app() -> typer.Typer:
    """The command ``check``, the same as ``dabiao check``."""
    app = application(name="check")
    _add(app, "check")
    return app


def run(app: typer.Typer) -> None:
    """Runs one of them, in the language of the user's locale, and ends the process."""
    try:
        with ending_well(DEFAULT_LANGUAGE):  # help, too, may be written to where nothing can be
            code = _exit_code(typer.main.get_command(app))
    except typer.Exit as end:
        code = end.exit_code
    sys.exit(code)


def _exit_code(command: Any) -> int:
    """Runs a command; an error of usage is shown in the language of the locale."""
    if DEFAULT_LANGUAGE is Lang.ZH:
        from dabiao.cli.chinese.program import in_chinese  # noqa: PLC0415 - else unused

        in_chinese(command)
    try:
        return command.main(standalone_mode=False) or 0
    except ClickException as error:
        from dabiao.cli.mistakes import show  # noqa: PLC0415 - only a mistake needs it

        show(error, DEFAULT_LANGUAGE)
        return error.exit_code


def _add(app: typer.Typer, name: str) -> None:
    module = import_module(f"{commands.__name__}.{name}")
    epilog: str | None = getattr(module, "EPILOG", None)
    app.command(name, help=module.HELP, epilog=epilog)(spread(module.command))
