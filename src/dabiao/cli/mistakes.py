"""What a usage error says: typer's sentence, what can be written instead, and where it stands."""

import re
from collections.abc import Iterable
from typing import Any

import typer
from typer._click.exceptions import ClickException, NoArgsIsHelpError, NoSuchOption, UsageError

from dabiao.cli.origin import origin_of
from dabiao.core.lang import Lang
from dabiao.core.names import Suggestion, suggest
from dabiao.model.verdict import declared_verdict

_ALSO_CALLED = {
    **dict.fromkeys(("cn", "chinese", "中文", "汉语", "简体中文"), Lang.ZH.value),
    **dict.fromkeys(("英文", "英语"), Lang.EN.value),
}
_NO_COMMAND = r"No such command (?P<name>.+?)\.(?: Did you mean .+)?"
_NO_CHOICE = r"(?P<name>.*) is not one of (?P<choices>.*)\."


def suggestion(text: str, choices: Iterable[str]) -> Suggestion:
    """Which of a few values is meant by what is none: ``shortfal``, 未达标, ``cn``."""
    known = list(choices)
    meant = _ALSO_CALLED.get(text.casefold()) or declared_verdict(text)
    return Suggestion(str(meant)) if meant in known else suggest(text, known)


def show(error: ClickException, lang: Lang) -> None:
    """Writes a usage error to standard error, in one language."""
    origin = _origin(error)
    if origin is not None:
        typer.echo(f"{origin}: {sentence(error, lang, bare=True)}", err=True)
    elif isinstance(error, NoArgsIsHelpError):
        typer.echo(error.format_message(), err=True)
    elif lang is Lang.ZH:
        from dabiao.cli.chinese.program import with_usage  # noqa: PLC0415 - nothing in English

        typer.echo(with_usage(error, sentence(error, lang)), err=True)
    else:
        from typer.rich_utils import rich_format_error  # noqa: PLC0415 - heavy, and seldom needed

        rich_format_error(UsageError(sentence(error, lang), getattr(error, "ctx", None)))


def sentence(error: ClickException, lang: Lang, *, bare: bool = False) -> str:
    """What is wrong, and what to write instead.

    Args:
        error: of typer, which speaks English; our own words in it are in the language already.
        lang: of the sentence.
        bare: without the name of the option.
    """
    english = error.message if bare or isinstance(error, NoSuchOption) else error.format_message()
    hint = _hint(error)
    if match := re.fullmatch(_NO_COMMAND, english, re.DOTALL):
        english = f"No such command {match['name']}."  # typer has a suggestion of its own
    if lang is Lang.ZH:
        from dabiao.cli.chinese.sentences import usage_error  # noqa: PLC0415 - nothing in English

        return usage_error(english) + hint(lang)
    clause = hint(lang)
    return english.removesuffix(".") + clause if clause else english


def _hint(error: ClickException) -> Suggestion:
    """What can be written instead; nothing where our own words say so already."""
    command: Any = getattr(getattr(error, "ctx", None), "command", None)
    if isinstance(error, NoSuchOption) and command is not None:
        options = [name for p in command.get_params(error.ctx) for name in p.opts]
        return suggest(error.option_name, [name for name in options if name.startswith("--")])
    if match := re.fullmatch(_NO_COMMAND, error.message, re.DOTALL):
        return suggest(match["name"].strip("'\""), getattr(command, "commands", ()))
    if match := re.fullmatch(_NO_CHOICE, error.message, re.DOTALL):
        return suggestion(match["name"].strip("'\""), re.findall(r"'(.*?)'", match["choices"]))
    return Suggestion(None)


def _origin(error: ClickException) -> str | None:
    """The setting that is wrong, if the value stands in a file of settings."""
    context, parameter = getattr(error, "ctx", None), getattr(error, "param", None)
    named = parameter.opts[0] if parameter is not None else getattr(error, "param_hint", None)
    if context is None or not isinstance(named, str):
        return None
    return origin_of(context, named)
