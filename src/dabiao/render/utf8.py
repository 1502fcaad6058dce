"""Output that another program reads: UTF-8 whatever the locale."""

from io import TextIOWrapper
from typing import TextIO


def write_utf8(text: str, stream: TextIO, *, newlines: bool = True) -> None:
    r"""Writes a text, in UTF-8 where the stream is one of bytes.

    An unpaired surrogate, which UTF-8 has not (a file name can hold one), is written as its
    Python escape (``\udce9``), which within a JSON string is the JSON escape too.

    Args:
        text: the text.
        stream: standard output, or a file opened as text.
        newlines: whether line ends become those of the platform; else they stay as they are.
    """
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")
        if not newlines:
            stream.reconfigure(newline="")
    stream.write(text)
