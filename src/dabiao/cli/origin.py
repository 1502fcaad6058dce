"""Where the value of an option stands, if it came from a file of settings."""

import re
from pathlib import Path
from typing import Any

from typer._click.core import ParameterSource

from dabiao.cli.settings import SETTINGS
from dabiao.core.safe import excerpt

_HEADING = r"\s*\["
_OUR_HEADING = r"\s*\[\s*tool\s*\.\s*dabiao\s*\]\s*(?:#.*)?"
_LONGEST_PATH = 200


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


def place_of(path: Path, key: str) -> str:
    """The file, and the line of a setting in it where that is sure: ``dabiao.toml:3``."""
    shown = path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
    file = excerpt(str(shown), _LONGEST_PATH)
    lines = _lines_of(path, key)
    return f"{file}:{lines[0]}" if len(lines) == 1 else file


def _lines_of(path: Path, key: str) -> list[int]:
    """The lines that set it; of ``pyproject.toml`` in our table alone."""
    try:
        text = path.read_bytes().decode("utf-8-sig", "replace")
    except OSError:
        return []
    ours, found = path.name != "pyproject.toml", []
    for number, line in enumerate(text.split("\n"), start=1):
        if re.match(_HEADING, line):
            ours = re.fullmatch(_OUR_HEADING, line.rstrip("\r")) is not None
        elif ours and re.match(rf"""\s*["']?{re.escape(key)}["']?\s*=""", line):
            found.append(number)
    return found
