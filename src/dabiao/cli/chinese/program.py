"""Makes a program of typer's show its help and its usage errors in Chinese."""

from typing import Any

# No public module of typer has them; pyproject.toml bounds its version.
from typer._click import Context, HelpFormatter
from typer._click.exceptions import ClickException

from dabiao.cli.chinese.sentences import PLACEHOLDERS


def in_chinese(command: Any) -> Any:
    """The command, and the commands in it, with Chinese help."""
    for each in (command, *getattr(command, "commands", {}).values()):
        each.context_class = _Context
        for parameter in each.params:
            name = parameter.metavar or _type_or_name(parameter)
            parameter.metavar = PLACEHOLDERS.get(name, parameter.metavar)
    return command


def with_usage(error: ClickException, sentence: str) -> str:
    """A usage error with the usage before it, where it is known which command it is of."""
    shown = f"错误：{sentence}"
    context: Context | None = getattr(error, "ctx", None)
    if context is None:
        return shown
    more = f"{context.command_path} {context.help_option_names[0]} 可显示帮助。"
    return f"{context.get_usage()}\n{more}\n\n{shown}"


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
