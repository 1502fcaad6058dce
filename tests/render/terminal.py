"""Text as a terminal of some width shows it, and as it is piped on."""

import io
import re
from collections.abc import Callable
from typing import TextIO

import pytest

from dabiao.core.lang import Lang

Write = Callable[[TextIO, Lang], None]


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def on_terminal(
    write: Write, columns: int, monkeypatch: pytest.MonkeyPatch, lang: Lang = Lang.ZH
) -> list[str]:
    """The lines on a terminal, without colors."""
    monkeypatch.setenv("COLUMNS", str(columns))
    monkeypatch.setenv("TERM", "xterm")
    return re.sub(r"\x1b\[[0-9;]*m", "", _written(write, _Terminal(), lang)).splitlines()


def piped(write: Write, lang: Lang = Lang.ZH) -> list[str]:
    """The lines where nobody sees them."""
    return _written(write, io.StringIO(), lang).splitlines()


def _written(write: Write, stream: io.StringIO, lang: Lang) -> str:
    write(stream, lang)
    return stream.getvalue()
