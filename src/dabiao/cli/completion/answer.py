"""Answers a shell: what can stand next on the line that is being typed."""

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import PurePath
from typing import Any

import typer
from typer._click.shell_completion import _resolve_context, _resolve_incomplete

from dabiao.cli.app import check_app, dabiao_app
from dabiao.cli.completion.candidates import candidates
from dabiao.cli.completion.install import script_of
from dabiao.cli.completion.shells import Candidate, Shell, offered, shell_of
from dabiao.cli.completion.typed import Typed, typed
from dabiao.cli.options import DEFAULT_LANGUAGE
from dabiao.core.lang import Lang
from dabiao.core.safe import excerpt


def answer(program: str, instruction: str) -> int:
    """Writes an answer to standard output, a line for each candidate.

    Where there is none the shell goes on by itself, with the names of files.

    Args:
        program: ``dabiao`` or ``check``: which of them was started.
        instruction: ``complete_bash``: what is asked for, and by which shell.

    Returns:
        The exit code: 0, or 1 for an instruction that there is not.
    """
    asked, _, name = instruction.partition("_")
    shell = shell_of(name)
    if shell is None or asked not in ("complete", "source"):
        return 1
    if asked == "source":
        typer.echo(script_of(name))
        return 0
    try:
        line = typed(shell, os.environ)
        lines = list(_lines(shell, line, _found(program, line)))
    except Exception:  # nothing may be written into a line that is being typed
        if os.environ.get("DABIAO_DEBUG"):
            raise
        return 0
    sys.stdout.write("".join(f"{line}\n" for line in lines))
    return 0


def _found(program: str, line: Typed) -> list[Candidate]:
    """The candidates for the last word; each begins with it."""
    if PurePath(line.program.replace("\\", "/")).stem == "check" or program == "check":
        app, name = check_app(), "check"
    else:
        app, name = dabiao_app(line.words), "dabiao"
    command: Any = typer.main.get_command(app)
    words = list(line.words)
    subcommands = getattr(command, "commands", None)
    if subcommands and words and not words[0].startswith("-") and words[0] not in subcommands:
        return []
    context = _resolve_context(command, {}, name, words)
    asked, incomplete = _resolve_incomplete(context, words, line.last)
    head = line.last.removesuffix(incomplete)  # --format= of --format=js
    found = (
        _of_command(asked, context, incomplete)
        if asked is context.command
        else candidates(asked, context, incomplete)
    )
    return [candidate._replace(value=head + candidate.value) for candidate in found]


def _of_command(command: Any, context: Any, incomplete: str) -> list[Candidate]:
    """Subcommands and options; options also where nothing else can stand."""
    commands = getattr(command, "commands", {})
    items = command.shell_complete(context, incomplete)
    if not items and not incomplete:
        items = command.shell_complete(context, "--")
    return [
        Candidate(item.value, commands[item.value].help if item.value in commands else item.help)
        for item in items
    ]


def _lines(shell: Shell, line: Typed, found: Iterable[Candidate]) -> Iterator[str]:
    breaks = set(os.environ.get("_DABIAO_WORDBREAKS", "")) & set("=:")
    behind = 0
    if not line.quoted:  # bash completes what stands behind such a character alone
        behind = max((line.last.rfind(sign) + 1 for sign in breaks), default=0)
    for value, explained in dict(found).items():
        if offered(value):
            told = Candidate(value, excerpt(_in_our_language(explained or "")))
            yield shell.line(told, behind, quoted=line.quoted)


def _in_our_language(text: str) -> str:
    """What an option is for; typer says of its own in English."""
    if DEFAULT_LANGUAGE is Lang.ZH:
        from dabiao.cli.chinese.sentences import help_text  # noqa: PLC0415 - nothing in English

        return help_text(text)
    return text
