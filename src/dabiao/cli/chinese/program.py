"""Runs a program of typer's so that its help and its usage errors are Chinese."""

import sys
from typing import Any

import typer

# No public module of typer has them; pyproject.toml bounds its version.
from typer._click import Context, HelpFormatter
from typer._click.exceptions import ClickException, NoArgsIsHelpError

from dabiao.cli.chinese.sentences import PLACEHOLDERS, usage_error


def run_in_chinese(app: typer.Typer) -> None:
    """Runs the program and ends the process, with the exit codes that it has in English."""
    command = in_chinese(typer.main.get_command(app))
    try:
        code = command.main(standalone_mode=False)
    except ClickException as error:
        typer.echo(shown(error), err=True)
        code = error.exit_code
    sys.exit(code)


def in_chinese(command: Any) -> Any:
    """The command, and the commands in it, with Chinese help."""
    for each in (command, *getattr(command, "commands", {}).values()):
        each.context_class = _Context
        for parameter in each.params:
            name = parameter.metavar or _type_or_name(parameter)
            parameter.metavar = PLACEHOLDERS.get(name, parameter.metavar)
    return command


def shown(error: ClickException) -> str:
    """A usage error, with the usage before it where it is known which command it is of."""
    if isinstance(error, NoArgsIsHelpError):
        return error.format_message()
    sentence = f"错误：{usage_error(error.format_message())}"
    context: Context | None = getattr(error, "ctx", None)
    if context is None:
        return sentence
    more = f"{context.command_path} {context.help_option_names[0]} 可显示帮助。"
    return f"{context.get_usage()}\n{more}\n\n{sentence}"


def _type_or_name(parameter: Any) -> str:
    """What typer puts in place of a value: the type of an option's, the name of an argument."""
    argument = parameter.param_type_name == "argument"
    return str(parameter.name if argument else parameter.type.name)


class _Context(Context):
    """What a command runs in; it knows how help is laid out."""

    def make_formatter(self) -> HelpFormatter:
        """One that lays out Chinese."""
        from dabiao.cli.chinese.help import Help  # noqa: PLC0415 - most runs show no help

        return Help(width=self.terminal_width, max_width=self.max_content_width)
