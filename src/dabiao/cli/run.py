"""How a command ends: its errors, its exit code, a reader that has gone away."""

import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import typer

from dabiao.core.errors import DabiaoError
from dabiao.core.lang import Lang, Words, same_words
from dabiao.core.safe import excerpt
from dabiao.core.system_errors import problem_of
from dabiao.library.errors import FaultyFileError

if TYPE_CHECKING:
    from dabiao.core.watcher import Watcher

USAGE = 2
_INTERNAL = 70  # EX_SOFTWARE of sysexits.h: never to be taken for a verdict of the gate
INPUT_OUTPUT = 74  # EX_IOERR: the output could not be written
_INTERRUPTED = 130
_READER_GONE = 141

_REPORT_IT = Words(
    "dabiao failed; this is a bug, please report it ({error}). DABIAO_DEBUG=1 shows the details.",
    "dabiao 运行失败；这是程序缺陷，请反馈（{error}）。设置 DABIAO_DEBUG=1 可显示详情。",
)
_OF_FILE = Words("{problem}: {file}", "{problem}：{file}")


@contextmanager
def ending_well(lang: Lang) -> Iterator[None]:
    """Turns whatever ends a command into a message and an exit code; no traceback is shown."""
    try:
        yield
        sys.stdout.flush()
    except DabiaoError as error:
        typer.echo(message_of(error, lang), err=True)
        raise typer.Exit(USAGE) from None
    except BrokenPipeError:
        # The interpreter flushes standard output once more when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(_READER_GONE) from None
    except OSError as error:
        message = problem_of(error)(lang)
        if error.filename:  # what cannot be written may be standard output
            message = _OF_FILE(lang).format(problem=message, file=excerpt(str(error.filename)))
        typer.echo(message, err=True)
        raise typer.Exit(INPUT_OUTPUT) from None
    except KeyboardInterrupt:
        raise typer.Exit(_INTERRUPTED) from None
    except (typer.Exit, typer.BadParameter):
        raise
    except Exception as error:
        if os.environ.get("DABIAO_DEBUG"):
            import traceback  # noqa: PLC0415 - only for whoever looks for the bug

            traceback.print_exc()
        problem = f"{type(error).__name__}: {excerpt(str(error))}"
        typer.echo(_REPORT_IT(lang).format(error=problem), err=True)
        raise typer.Exit(_INTERNAL) from None


@contextmanager
def watched(lang: Lang) -> Iterator["Watcher | None"]:
    """Shows how far the work is if it takes long, to whoever waits at a terminal; else to nobody."""
    if not _is_waited_for():
        yield None
        return
    from dabiao.cli.waiting import Waiting  # noqa: PLC0415 - only a terminal needs it

    with Waiting(lang) as watcher:
        yield watcher


def _is_waited_for() -> bool:
    """Whether a person looks on: not where a pipe goes on to another program, and not in CI."""
    if sys.stderr is None or not sys.stderr.isatty():
        return False
    if os.environ.get("CI") or os.environ.get("TERM") == "dumb":
        return False
    try:
        return not stat.S_ISFIFO(os.fstat(sys.stdout.fileno()).st_mode)
    except (OSError, ValueError):
        return False


class _SettingError(DabiaoError):
    """A value that cannot be used, with where it stands."""


@contextmanager
def value_of(option: str) -> Iterator[None]:
    """Says where a value that cannot be used stands, if it came from a file of settings."""
    try:
        yield
    except _SettingError:
        raise
    except DabiaoError as error:
        from typer._click.globals import get_current_context  # noqa: PLC0415 - only a mistake

        from dabiao.cli.origin import origin_of  # noqa: PLC0415 - needs it

        context = get_current_context(silent=True)
        origin = None if context is None else origin_of(context, option)
        if origin is None:
            raise
        problem = Words(error.message(Lang.EN), error.message(Lang.ZH))
        words = same_words("{origin}: {problem}")
        raise _SettingError(words, origin=origin, problem=problem) from None


def message_of(error: DabiaoError, lang: Lang) -> str:
    """What an error says; of a file with mistakes all of them, each on a line."""
    if not isinstance(error, FaultyFileError):
        return error.message(lang)
    from dabiao.render.messages import finding_line  # noqa: PLC0415 - seldom needed

    lines = [finding_line(finding, lang) for finding in error.findings]
    return "\n".join([*lines, error.message(lang)])
