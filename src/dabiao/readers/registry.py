"""Which format a file is of: there is one module for each in ``readers/formats``."""

from functools import cache
from importlib import import_module
from typing import BinaryIO

from dabiao.core.lang import Words
from dabiao.core.modules import module_names
from dabiao.readers import formats
from dabiao.readers.interface import Reader, ReadError

_START = 4096
_MARKUP = (b"<!doctype", b"<html", b"<table", b"<?xml")


@cache
def _readers() -> tuple[Reader, ...]:
    names = module_names(formats.__file__)
    return tuple(import_module(f"{formats.__name__}.{name}").READER for name in names)


def known_endings() -> tuple[str, ...]:
    """The endings of files that some reader reads."""
    return tuple(ending for reader in _readers() for ending in reader.endings)


def reader_for(stream: BinaryIO, file: str) -> Reader:
    """The reader for a file: by what it begins with rather than by its name.

    Raises:
        ReadError: it is a web page or XML, which some programs write under the name of a workbook.
    """
    start = stream.read(_START)
    stream.seek(0)
    if start.lstrip(b"\xef\xbb\xbf \t\r\n")[:9].lower().startswith(_MARKUP):
        raise ReadError(
            Words(
                "a web page or XML; save it as .xlsx or CSV", "是网页或 XML；请另存为 .xlsx 或 CSV"
            )
        )
    return max(_readers(), key=lambda reader: reader.certainty(start, file.casefold()))
