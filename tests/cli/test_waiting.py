"""The bar on work that takes long: for a person at a terminal, and gone when the work is over."""

import io
import os
import re
import subprocess
import sys
import time
from pathlib import Path
from threading import Thread

import pytest

from dabiao.assess.check import check
from dabiao.cli.run import watched
from dabiao.cli.waiting import Waiting
from dabiao.core.lang import Lang
from tests.helpers import DATA, document, target

pty = pytest.importorskip("pty")  # not on Windows

_WORK = """
import sys, time
from pathlib import Path
from dabiao.cli.waiting import Waiting
from dabiao.core.lang import Lang
before = set(sys.modules)
file = open(sys.argv[1], "rb")
with Waiting(Lang.EN, patience={patience}) as watcher:
    watcher.reading(sys.argv[1], file)
    file.seek(25)
    time.sleep({work})
    {end}
print("rich" in "".join(set(sys.modules) - before))
"""


class Terminal:
    """A pseudo-terminal to write to, and what it showed."""

    def __init__(self) -> None:
        self._reads, self.writes = pty.openpty()
        self._shown = b""
        self._thread = Thread(target=self._read, daemon=True)
        self._thread.start()

    def _read(self) -> None:
        try:
            while chunk := os.read(self._reads, 4096):
                self._shown += chunk
        except OSError:  # Linux: the other side is closed
            pass

    def text(self) -> str:
        """All that was written to it, when nobody writes any more."""
        os.close(self.writes)
        self._thread.join(timeout=10)
        return self._shown.decode()

    @staticmethod
    def left(text: str) -> list[str]:
        """The lines that are left on a screen, after all that erases them again."""
        lines, at, column = [""], 0, 0
        for part in re.findall(r"\x1b\[\d*[A-Za-z]|\x1b\[[\d;]*m|\r|\n|[^\x1b\r\n]+", text):
            if part == "\r":
                column = 0
            elif part == "\n":
                at += 1
                lines += [""] * (at + 1 - len(lines))
            elif part == "\x1b[1A":
                at -= 1
            elif part == "\x1b[2K":
                lines[at] = ""
            elif not part.startswith("\x1b"):
                lines[at] = (
                    lines[at][:column].ljust(column) + part + lines[at][column + len(part) :]
                )
                column += len(part)
        return [line for line in lines if line.strip()]


@pytest.fixture
def half_read(tmp_path: Path) -> Path:
    file = tmp_path / "figures.csv"
    file.write_bytes(b"x" * 50)
    return file


def work(file: Path, patience: float, seconds: float, end: str = "") -> tuple[str, str]:
    """What standard output and the terminal got of some work on a file of which half is read."""
    terminal = Terminal()
    script = _WORK.format(patience=patience, work=seconds, end=end)
    done = subprocess.run(
        [sys.executable, "-c", script, str(file)],
        stdout=subprocess.PIPE,
        stderr=terminal.writes,
        env=os.environ | {"TERM": "xterm", "COLUMNS": "80"},
        check=False,
    )
    return done.stdout.decode(), terminal.text()


def test_what_takes_long_says_how_far_it_is_and_leaves_nothing(half_read: Path) -> None:
    _, shown = work(half_read, patience=0, seconds=1)
    assert "reading figures.csv" in shown and "50%" in shown
    assert not Terminal.left(shown)


@pytest.mark.parametrize("end", ["raise ValueError", "raise KeyboardInterrupt"])
def test_nothing_of_the_bar_is_left_after_an_error(end: str, half_read: Path) -> None:
    _, shown = work(half_read, patience=0, seconds=1, end=end)
    bar, traceback = shown.split("Traceback", 1)
    assert "50%" in bar and not Terminal.left(bar)
    assert end.split()[1] in traceback


def test_what_is_done_soon_shows_nothing_and_imports_nothing(half_read: Path) -> None:
    started = time.monotonic()
    printed, shown = work(half_read, patience=60, seconds=0)
    assert (printed, shown) == ("False\n", "")
    assert time.monotonic() - started < 30  # the work does not wait for who waits for it


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def is_shown(output: io.TextIOBase, monkeypatch: pytest.MonkeyPatch, **env: str) -> bool:
    """Whether a bar would be shown where standard error is a terminal and standard output this."""
    with monkeypatch.context() as patch:
        patch.delenv("CI", raising=False)
        for name, value in {"TERM": "xterm", **env}.items():
            patch.setenv(name, value)
        patch.setattr(sys, "stderr", _Terminal())
        patch.setattr(sys, "stdout", output)
        with watched(Lang.ZH) as watcher:
            return isinstance(watcher, Waiting)


def test_only_who_waits_at_a_terminal_is_shown_anything(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (tmp_path / "report.json").open("w", encoding="utf-8") as output:
        assert is_shown(output, monkeypatch)
        assert not is_shown(output, monkeypatch, CI="true")
        assert not is_shown(output, monkeypatch, TERM="dumb")
        monkeypatch.setattr(sys, "stderr", io.StringIO())
        with watched(Lang.ZH) as watcher:
            assert watcher is None


def test_a_pipe_to_another_program_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    reads, writes = os.pipe()
    with os.fdopen(writes, "w", encoding="utf-8") as output:
        assert not is_shown(output, monkeypatch)
    os.close(reads)


def test_a_check_tells_of_each_file_and_then_that_it_judges(tmp_path: Path) -> None:
    told: list[str] = []

    class Watcher:
        def reading(self, file: str, stream: io.BufferedIOBase) -> None:
            assert stream.fileno() >= 0
            told.append(Path(file).name)

        def judging(self) -> None:
            told.append("judging")

    (tmp_path / "a.csv").write_text("指标,值\n某指标,2\n", encoding="utf-8")
    files = (tmp_path / "a.csv", next(iter(sorted((DATA / "submissions").glob("*.xlsx")))))
    check(document(target("at_least: 1")), *files, watcher=Watcher())  # type: ignore[arg-type]
    assert told == ["a.csv", files[1].name, "judging"]
