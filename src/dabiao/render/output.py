"""Where look-ups print: on a terminal, with colors and to its width, or piped on to a file or a program.

What is piped on needs no more than its text. So rich, which takes longer to import than a look-up
takes, is imported only for a terminal.
"""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, TextIO

from rich.cells import cell_len

from dabiao.core.safe import visible

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

_COLORS_ASKED_FOR = ("FORCE_COLOR", "TTY_COMPATIBLE")
"""Variables by which somebody may want colors where no terminal is."""


class Cell(NamedTuple):
    """A text in one style, which says and measures the same as a :class:`rich.text.Text`."""

    plain: str
    style: str = ""

    @property
    def cell_len(self) -> int:
        """How many cells of a terminal it takes."""
        return cell_len(self.plain)


_NOTHING = Cell("")


def shown(text: str, style: str = "") -> Cell:
    """Text from a document or a submission, with nothing in it that acts."""
    return Cell(visible(text), style)


def styled(cell: "Cell | Text") -> "Text":
    """The cell as rich has it."""
    if not isinstance(cell, Cell):
        return cell
    from rich.text import Text  # noqa: PLC0415 - only a terminal needs it

    return Text(cell.plain, cell.style)


class Output:
    """A stream that a look-up prints on."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    @cached_property
    def console(self) -> "Console":
        """The stream as rich has it."""
        from dabiao.render.console import console_for  # noqa: PLC0415 - only a terminal needs it

        return console_for(self._stream)

    @property
    def encoding(self) -> str:
        """That of the stream, in small letters."""
        return (self._stream.encoding or "utf-8").lower()

    @cached_property
    def room(self) -> int | None:
        """How many cells a line has; None where nobody looks at it on a terminal."""
        return self.console.width if self._stream.isatty() else None

    @cached_property
    def is_plain(self) -> bool:
        """Whether lines are written as they are, without colors and at any width."""
        if self.room is not None:
            return False
        if not any(name in os.environ for name in _COLORS_ASKED_FOR):
            return True
        return self.console.color_system is None

    def write(self, line: str) -> None:
        """Writes a line as it is, without what is blank at its end."""
        self._stream.write(f"{line.rstrip()}\n")

    def print_line(self, padded: "Sequence[tuple[Cell | Text, str]]") -> None:
        """Prints texts, each with what is blank behind it, on one line at any width.

        As a text of rich it would take twice as long.
        """
        from rich.segment import Segment, Segments  # noqa: PLC0415 - only a terminal needs it
        from rich.text import Text  # noqa: PLC0415

        line: list[Segment] = []
        for cell, blanks in padded:
            if isinstance(cell, Cell):
                line.append(Segment(cell.plain, self.console.get_style(cell.style)))
            else:
                line += Text().append_text(cell).render(self.console)
            line.append(Segment(blanks))
        while line and not line[-1].text.strip():
            line.pop()
        if line:
            line[-1] = line[-1]._replace(text=line[-1].text.rstrip())
        line.append(Segment.line())
        self.console.print(Segments(line), soft_wrap=True, end="")

    def print(self, cell: "Cell | Text" = _NOTHING) -> None:
        """Prints a text on lines of its own."""
        if self.is_plain:
            self.write(cell.plain)
        else:
            self.console.print(styled(cell))


@contextmanager
def printing(stream: TextIO) -> Iterator[Output]:
    """A stream that a look-up prints on; a terminal gets all lines at once, in half of the time."""
    output = Output(stream)
    if output.is_plain:
        yield output
        return
    with output.console:
        yield output
