"""Settings of a check in ``dabiao.toml`` or ``[tool.dabiao]`` of ``pyproject.toml``.

The nearest file counts, from the current folder upwards; the command line wins. A setting is
called like its option.
"""

import codecs
import re
from collections.abc import Collection, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import typer

from dabiao.core.errors import DabiaoError
from dabiao.core.lang import Lang, Words, same_words
from dabiao.core.names import suggest
from dabiao.core.safe import excerpt
from dabiao.core.system_errors import problem_of

SETTINGS = "dabiao.settings"
"""Under which the context of a command knows the file of its settings."""
_OWN_FILE, _SHARED_FILE = "dabiao.toml", "pyproject.toml"
_PATHS = ("targets", "waivers")
_NO_TABLE = Words("tool.dabiao is no table of settings", "tool.dabiao 应为一组设置项")
_MAY_HAVE_OURS = rb"""^\s*\[?\s*["']?tool["']?\s*(?:\]|=|\.\s*["']?dabiao)"""


def apply_settings(
    context: typer.Context,
    file: Path | None,
    *,
    isolated: bool = False,
    passed_over: Collection[str] = (),
) -> None:
    """Makes the settings the defaults of a command's options.

    Args:
        context: of the command.
        file: the file of settings; None to look for the nearest.
        isolated: no file is looked for.
        passed_over: settings that are meant for another command.

    Raises:
        DabiaoError: the file cannot be read, or has a setting that there is not.
    """
    found = read_settings(file) if file else None if isolated else _nearest()
    if found is None:
        return
    path, settings = found
    options = _options(context)
    defaults: dict[str, Any] = {}
    mistakes: list[DabiaoError] = []
    for key, value in settings.items():
        if key in passed_over:
            continue
        try:
            option = _option(key, options, path)
            defaults[option.name] = _value(key, value, option, path)
        except DabiaoError as error:
            mistakes.append(error)
    if mistakes:
        raise _MistakesError(mistakes)
    context.default_map = defaults
    context.meta[SETTINGS] = path


class _MistakesError(DabiaoError):
    """All that is wrong with a file of settings, each mistake on a line."""

    def __init__(self, mistakes: Sequence[DabiaoError]) -> None:
        self._mistakes = mistakes
        super().__init__(same_words(""))

    def message(self, lang: Lang) -> str:
        """The messages in one language."""
        return "\n".join(mistake.message(lang) for mistake in self._mistakes)


def _option(key: str, options: dict[str, Any], path: Path) -> Any:
    """The option that a setting is called like."""
    if key in options:
        return options[key]
    raise DabiaoError(
        Words("{place}: no setting '{key}'{hint}", "{place}: 没有设置项“{key}”{hint}"),
        place=_place(path, key),
        key=excerpt(key),
        hint=suggest(key, options),
    )


def _options(context: typer.Context) -> dict[str, Any]:
    """The options of the command that can be set, by their names without dashes.

    What is looked at before the settings are read, such as ``--config``, is not among them.
    """
    parameters = [p for p in context.command.params if not p.is_eager]
    return {
        name.removeprefix("--"): parameter
        for parameter in parameters
        for name in parameter.opts
        if name.startswith("--")
    }


def _nearest() -> tuple[Path, dict[str, Any]] | None:
    here = Path.cwd()
    for folder in (here, *here.parents):
        for name in (_OWN_FILE, _SHARED_FILE):
            path = folder / name
            if path.is_file() and (found := read_settings(path)):
                return found
    return None


def read_settings(path: Path) -> tuple[Path, dict[str, Any]] | None:
    """The settings in a file; None if it is a ``pyproject.toml`` that has none."""
    try:
        content = path.read_bytes().removeprefix(codecs.BOM_UTF8)
        if path.name == _SHARED_FILE and not re.search(_MAY_HAVE_OURS, content, re.MULTILINE):
            return None  # most have none, and need not be parsed
        import tomllib  # noqa: PLC0415 - only where there are settings

        settings = tomllib.loads(content.decode(), parse_float=Decimal)
    except OSError as error:
        raise _problem(path, problem_of(error)) from None
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        problem = Words(
            f"not UTF-8 in line {line}; save the file as UTF-8",
            f"第 {line} 行不是 UTF-8 编码；请将文件另存为 UTF-8",
        )
        raise _problem(path, problem) from None
    except (ValueError, RecursionError) as error:  # TOMLDecodeError is one
        from dabiao.cli import toml_problems  # noqa: PLC0415 - only a mistake needs it

        raise _problem(path, toml_problems.problem_of(error)) from None
    if path.name == _SHARED_FILE:
        tool = settings.get("tool")
        own = tool.get("dabiao") if isinstance(tool, dict) else None
        if own is None:
            return None
        if not isinstance(own, dict):
            raise _problem(path, _NO_TABLE)
        settings = own
    return path, settings


def _value(key: str, value: Any, option: Any, path: Path) -> Any:
    """A setting as its option takes it; paths are meant from the folder of the file."""
    if option.multiple:
        values = value if isinstance(value, list) else [value]
        if all(isinstance(each, str) for each in values):
            return values
        expected = Words("text or a list of texts", "文字或文字列表")
    elif option.is_flag:
        if isinstance(value, bool):
            return value
        expected = Words("true or false", " true 或 false")
    else:
        if isinstance(value, str | int | Decimal) and not isinstance(value, bool):
            return str(path.parent / str(value)) if key in _PATHS else str(value)
        expected = Words("text or a number", "文字或数字")
    raise DabiaoError(
        Words("{place}: '{key}' must be {expected}", "{place}: “{key}”应为{expected}"),
        place=_place(path, key),
        key=key,
        expected=expected,
    )


def _place(path: Path, key: str) -> Words:
    from dabiao.cli.toml_problems import place_of  # noqa: PLC0415 - only a mistake needs it

    return same_words(place_of(path, key))


def _problem(path: Path, problem: Words) -> DabiaoError:
    return DabiaoError(
        Words("{file} cannot be read: {problem}", "{file} 无法读取：{problem}"),
        file=excerpt(str(path)),
        problem=problem,
    )
