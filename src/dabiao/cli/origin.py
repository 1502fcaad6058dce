"""Where the value of an option stands, if it came from a file of settings."""

from pathlib import Path
from typing import Any

from typer._click.core import ParameterSource

from dabiao.cli.settings import SETTINGS
from dabiao.cli.toml_problems import place_of


def origin_of(context: Any, option: str) -> str | None:
    """``dabiao.toml:3: fail-on``; None where the value is not from the settings.

    Args:
        context: of the command that is run.
        option: any of the names of the option.
    """
    path: Path | None = context.meta.get(SETTINGS)
    option = option.strip("'")
    parameter = next((p for p in context.command.params if option in p.opts), None)
    if path is None or parameter is None:
        return None
    if context.get_parameter_source(parameter.name) is not ParameterSource.DEFAULT_MAP:
        return None
    key = next(name for name in parameter.opts if name.startswith("--")).removeprefix("--")
    return f"{place_of(path, key)}: {key}"
