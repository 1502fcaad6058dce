"""Writes files whole or not at all: a run that is interrupted leaves no half of one behind.

What is written goes to a temporary file in the same folder, which replaces the file at the end.
Devices and pipes, which nothing can replace, are written directly.
"""

import io
import os
import re
import secrets
import signal
import stat
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from errno import EISDIR
from pathlib import Path
from types import FrameType
from typing import BinaryIO, NoReturn, TextIO

_DESCRIPTOR = r"/dev/(?:(?P<name>stdout|stderr)|fd/(?P<number>[0-9]{1,4}))"
_STANDARD = {"stdout": 1, "stderr": 2}
_ENDING_SIGNALS = ("SIGTERM", "SIGHUP")  # the latter comes when a terminal is closed


@contextmanager
def replacing(
    path: str | Path, newline: str | None = None, encoding: str = "utf-8"
) -> Iterator[TextIO]:
    """A text file that replaces ``path`` when the block ends well.

    Args:
        path: as for :func:`replacing_bytes`.
        newline: as for :func:`open`; None writes line ends as the system has them.
        encoding: of the text.

    Raises:
        OSError: as :func:`replacing_bytes` does.
    """
    with (
        replacing_bytes(path) as stream,
        io.TextIOWrapper(stream, encoding=encoding, newline=newline) as text,
    ):
        yield text


@contextmanager
def replacing_bytes(path: str | Path) -> Iterator[BinaryIO]:
    """A binary file that replaces ``path`` when the block ends well.

    Whatever else ends it, a signal included, leaves what was there before. An existing file keeps
    its permissions, a new one gets the usual ones; a symbolic link is followed, as a shell does.

    Args:
        path: a file, which may exist, or a device or a pipe, which is written directly.

    Raises:
        OSError: it cannot be written; ``filename`` is the path. A folder is none.
    """
    name = str(path)
    temporary: Path | None = None
    try:
        before = _status(name)
        if before is not None and stat.S_ISDIR(before.st_mode):
            raise IsADirectoryError(EISDIR, os.strerror(EISDIR), name)
        if (descriptor := _descriptor(name)) is not None:
            with os.fdopen(os.dup(descriptor), "wb") as stream:
                yield stream
            return
        if before is not None and not stat.S_ISREG(before.st_mode):
            with Path(name).open("wb") as stream:
                yield stream
            return
        if before is not None:
            os.close(os.open(name, os.O_WRONLY))  # a file that is read-only stays as it is
        file = Path(os.path.realpath(name))
        temporary = file.with_name(f".dabiao-{secrets.token_hex(8)}.tmp")
        with _ending_by_exception(), _removed_unless_moved(temporary):
            # Not mkstemp, whose files only their owner can read.
            with temporary.open("xb") as stream:
                yield stream
            if before is not None:
                temporary.chmod(stat.S_IMODE(before.st_mode))
            temporary.replace(file)
    except OSError as error:
        if error.filename is None or str(error.filename) == str(temporary):
            error.filename = name
        raise


def is_replaced(path: str | Path) -> bool:
    """Whether writing to a path takes the place of a file; devices and pipes lose nothing."""
    name = str(path)
    try:
        before = _status(name)
    except OSError:
        return False  # nor can it be written, which is said then
    return before is not None and stat.S_ISREG(before.st_mode) and _descriptor(name) is None


def _status(name: str) -> os.stat_result | None:
    """What is there, a link followed; None where nothing is."""
    try:
        return os.stat(name)  # noqa: PTH116 - of /dev/stdout, not of the file that it resolves to
    except FileNotFoundError:
        return None


def _descriptor(name: str) -> int | None:
    """The open file that ``/dev/stdout`` and the like name; written to where it stands.

    To open or replace the file behind it would lose what ``>>`` is to be appended to.
    """
    found = re.fullmatch(_DESCRIPTOR, name)
    if found is None:
        return None
    return _STANDARD[found["name"]] if found["name"] else int(found["number"])


@contextmanager
def _removed_unless_moved(temporary: Path) -> Iterator[None]:
    try:
        yield
    finally:
        temporary.unlink(missing_ok=True)


@contextmanager
def _ending_by_exception() -> Iterator[None]:
    """Lets the signals that end a program raise SystemExit, so that what must be cleaned up is.

    Signals that somebody else handles, or that are ignored, are left alone.
    """
    if threading.current_thread() is not threading.main_thread():
        yield  # only the main thread may handle signals
        return
    numbers = [getattr(signal, name) for name in _ENDING_SIGNALS if hasattr(signal, name)]
    taken = [number for number in numbers if signal.getsignal(number) is signal.SIG_DFL]
    try:
        for number in taken:
            signal.signal(number, _end)
        yield
    finally:
        for number in taken:
            signal.signal(number, signal.SIG_DFL)


def _end(number: int, _frame: FrameType | None) -> NoReturn:
    raise SystemExit(128 + number)
