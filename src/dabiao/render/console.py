"""The console on which text for people is printed: safe with any encoding and any content."""

from typing import TYPE_CHECKING, TextIO

from rich.console import Console
from rich.text import Text

from dabiao.core.safe import visible
from dabiao.model.finding import Severity

if TYPE_CHECKING:
    from rich.table import Table

SEVERITY_STYLES = {
    Severity.ERROR: "bold red",
    Severity.WARNING: "yellow",
    Severity.INFO: "dim",
}


class _PipedConsole(Console):
    """A console that leaves it to its caller what to do when the reader has gone away."""

    def on_broken_pipe(self) -> None:
        """Raised on: rich would end the program with 1, the exit code of a shortfall."""
        raise BrokenPipeError


def console_for(stream: TextIO) -> Console:
    """A console that takes nothing in the text as markup, and colors only a terminal."""
    return _PipedConsole(file=stream, markup=False, highlight=False, emoji=False)


def grid() -> "Table":
    """A table without lines, its columns two blanks apart."""
    from rich.table import Table  # noqa: PLC0415 - lists are printed without one

    return Table.grid(padding=(0, 2, 0, 0))


def plain_text(text: str, style: str = "") -> Text:
    """Text from a document or a submission, with nothing in it that acts."""
    return Text(visible(text), style=style)
