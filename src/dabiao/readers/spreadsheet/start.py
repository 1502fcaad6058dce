"""Starts a process that takes a workbook apart, and ends it: imported when a workbook is read."""

import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO


@contextmanager
def taken_apart(program: str, stream: BinaryIO, sheet: str | None) -> Iterator[Iterable[bytes]]:
    """The messages of a process, one a line; it has ended when the block has.

    Args:
        program: the name of its module in this folder.
        stream: the workbook, which becomes its standard input.
        sheet: that was asked for, by name or number.
    """
    file = Path(__file__).with_name(f"{program}.py")
    os.lseek(stream.fileno(), 0, os.SEEK_SET)
    # -P: nothing is imported from the current folder, which may be the submitter's.
    with subprocess.Popen(  # noqa: S603 - our own program, with the sheet's name alone
        [sys.executable, "-P", str(file), sheet or ""],
        stdin=stream,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=os.environ | {"PYTHONPATH": _searched()},
    ) as process:
        try:
            yield process.stdout or ()
        finally:
            process.kill()


def _searched() -> str:
    """The path on which a process of ours finds this very package, and then others."""
    own = str(Path(__file__).parents[3])
    return os.pathsep.join(filter(None, [own, os.environ.get("PYTHONPATH")]))
