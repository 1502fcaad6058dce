"""The console on which text for people is printed: safe with any encoding and any content."""

from io import TextIOWrapper
from typing import TextIO

from rich.console import Console
from rich.text import Text

from dabiao.safe import visible


def console_for(stream: TextIO) -> Console:
    """A console that takes nothing in the text as markup, and colors only a terminal."""
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(errors="replace")
    return Console(file=stream, markup=False, highlight=False, emoji=False)


def plain_text(text: str, style: str = "") -> Text:
    """Text from a document or a submission, with nothing in it that acts."""
    return Text(visible(text), style=style)
