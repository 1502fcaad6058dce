"""The commands as a user runs them: inside this process, which is fast, or as one of their own."""

import io
import os
import subprocess
import sys
import sysconfig
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from dabiao.__main__ import main, main_check

SCRIPTS = Path(sysconfig.get_path("scripts"))
COMMANDS = {"dabiao": main, "check": main_check}


class Done(NamedTuple):
    """How a command ended, and what it wrote."""

    returncode: int
    output: bytes
    errors: bytes

    @property
    def stdout(self) -> str:
        return self.output.decode("utf-8", "replace")

    @property
    def stderr(self) -> str:
        return self.errors.decode("utf-8", "replace")


def run(*command: str, stdin: bytes = b"", cwd: Path | None = None, **env: str) -> Done:
    """Runs ``check`` or ``dabiao`` inside this process, from its entry point on.

    What is settled when a process starts (the language by default, the encoding, a stream that is
    closed) wants a process of its own: :func:`start`.
    """
    entry = COMMANDS[command[0]]
    inside = [io.BytesIO(content) for content in (stdin, b"", b"")]
    streams = [io.TextIOWrapper(stream, "utf-8") for stream in inside]
    with _environment(env), _folder(cwd), _standing_in([*command], streams):
        try:
            entry()
            code: object = 0
        except SystemExit as end:
            code = end.code
        for stream in streams[1:]:
            stream.flush()
        output, errors = (stream.getvalue() for stream in inside[1:])
    assert code is None or isinstance(code, int)
    assert b"Traceback" not in errors
    return Done(code or 0, output, errors)


def start(*command: str, stdin: bytes = b"", cwd: Path | None = None, **env: str) -> Done:
    """Runs an installed command as a process of its own."""
    return start_program(str(SCRIPTS / command[0]), *command[1:], stdin=stdin, cwd=cwd, **env)


def start_program(*command: str, stdin: bytes = b"", cwd: Path | None = None, **env: str) -> Done:
    """Runs any program as a process of its own."""
    done = subprocess.run(
        command, input=stdin, capture_output=True, cwd=cwd, env=os.environ | env, check=False
    )
    assert b"Traceback" not in done.stderr
    return Done(done.returncode, done.stdout, done.stderr)


@contextmanager
def _environment(env: Mapping[str, str]) -> Iterator[None]:
    before = dict(os.environ)
    os.environ.update(env)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


@contextmanager
def _folder(cwd: Path | None) -> Iterator[None]:
    before = Path.cwd()
    os.chdir(cwd or before)
    try:
        yield
    finally:
        os.chdir(before)


@contextmanager
def _standing_in(command: list[str], streams: Sequence[io.TextIOWrapper]) -> Iterator[None]:
    """The arguments and the standard streams of the command in place of our own."""
    before = sys.argv, sys.stdin, sys.stdout, sys.stderr, sys.excepthook
    sys.argv, (sys.stdin, sys.stdout, sys.stderr) = command, streams
    try:
        yield
    finally:
        sys.argv, sys.stdin, sys.stdout, sys.stderr, sys.excepthook = before
