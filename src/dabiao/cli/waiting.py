"""Shows on a terminal how far a check is that takes long.

A thread of its own looks from time to time where the file stands that is being read. The readers know
nothing of it and pay nothing for it; and rich is imported only when somebody has waited for a while.
"""

import os
from contextlib import suppress
from pathlib import Path
from threading import Event, Thread
from time import monotonic
from types import TracebackType
from typing import TYPE_CHECKING, BinaryIO, NamedTuple, Self

from dabiao.core.lang import Lang, Words
from dabiao.core.safe import excerpt
from dabiao.model.finding import STANDARD_INPUT

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

_PATIENCE = 2.0
"""Seconds that pass before anything is shown: nobody wonders about less."""
_BETWEEN = 0.25
"""Seconds from one look to the next."""
_BAR = 20
_LONGEST_NAME = 24
_MEGA = 1_000_000
_STARTING = Words("reading", "正在读取")
_READING = Words("reading {file}", "正在读取 {file}")
_READING_NTH = Words("reading file {number}: {file}", "正在读取第 {number} 个文件：{file}")
_STANDARD_INPUT = Words("standard input", "标准输入")
_JUDGING = Words("judging", "正在判定")
_SECONDS = Words("{0:.0f} s", "{0:.0f} 秒")


class _Work(NamedTuple):
    """What is being done: the words for it, and the open file and its size where one is read."""

    words: str
    descriptor: int | None = None
    size: int = 0


class Waiting:
    """A watcher with a bar on standard error while it is entered; nothing of it is left after.

    Args:
        lang: the language of its words.
        patience: seconds before it shows.
    """

    def __init__(self, lang: Lang, patience: float = _PATIENCE) -> None:
        self._lang = lang
        self._patience = patience
        self._start = monotonic()
        self._files = 0
        self._work = _Work(_STARTING(lang))
        self._done = Event()
        self._thread = Thread(target=self._show, name="waiting", daemon=True)

    def reading(self, file: str, stream: BinaryIO) -> None:
        """A file is read from now on."""
        self._files += 1
        words = (_READING if self._files == 1 else _READING_NTH)(self._lang)
        name = Path(file).name if file != STANDARD_INPUT else _STANDARD_INPUT(self._lang)
        words = words.format(file=excerpt(name, _LONGEST_NAME), number=self._files)
        descriptor = stream.fileno()
        self._work = _Work(words, descriptor, os.fstat(descriptor).st_size)

    def judging(self) -> None:
        """All files are read."""
        self._work = _Work(_JUDGING(self._lang))

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Takes the bar off the screen, however the work has ended."""
        self._done.set()
        self._thread.join()

    def _show(self) -> None:
        if self._done.wait(self._patience):
            return
        with suppress(Exception):  # a bar that cannot be drawn is no reason to fail
            self._draw()

    def _draw(self) -> None:
        progress = _bar()
        task = progress.add_task("", total=None, amount="")
        self._look(progress, task)
        progress.start()
        try:
            while not self._done.wait(_BETWEEN):
                self._look(progress, task)
                progress.refresh()
        finally:
            progress.stop()

    def _look(self, progress: "Progress", task: "TaskID") -> None:
        work = self._work
        position = _position(work.descriptor) if work.descriptor is not None else 0
        # What is read all at once, or in another process, is at its end from the beginning.
        is_known = 0 < position < work.size
        amount = [_SECONDS(self._lang).format(monotonic() - self._start)]
        if is_known:
            done, size = position / _MEGA, work.size / _MEGA
            amount = [f"{position / work.size:.0%}", f"{done:.1f}/{size:.1f} MB", *amount]
        progress.update(
            task,
            description=work.words,
            total=work.size if is_known else None,
            completed=position if is_known else 0,
            amount="  ".join(amount),
        )


def _position(descriptor: int) -> int:
    """Where an open file stands; 0 where it has been closed meanwhile."""
    try:
        return os.lseek(descriptor, 0, os.SEEK_CUR)
    except OSError:
        return 0


def _bar() -> "Progress":
    """A line with a spinner, words, a bar and figures, on standard error."""
    from rich.console import Console, RenderableType  # noqa: PLC0415 - nobody has waited until now
    from rich.progress import (  # noqa: PLC0415
        Progress,
        ProgressColumn,
        SpinnerColumn,
        Task,
        TextColumn,
    )
    from rich.progress_bar import ProgressBar  # noqa: PLC0415

    class Steady(Console):
        """Leaves the cursor alone: a process that is killed must not take it along."""

        def show_cursor(self, show: bool = True) -> bool:
            return False

    class Bar(ProgressColumn):
        """Nothing where nobody knows how far the work is: without color it would look done."""

        def render(self, task: Task) -> RenderableType:
            if task.total is None:
                return ""
            return ProgressBar(total=task.total, completed=task.completed, width=_BAR)

    console = Steady(stderr=True, markup=False, highlight=False, emoji=False)
    return Progress(
        SpinnerColumn("line" if console.options.ascii_only else "dots"),
        TextColumn("{task.description}", markup=False),
        Bar(),
        TextColumn("{task.fields[amount]}", markup=False),
        console=console,
        auto_refresh=False,
        transient=True,
        redirect_stdout=False,
        redirect_stderr=False,
    )
