"""Which format a file is of: there is one module for each in ``readers/formats``."""

from functools import cache
from importlib import import_module
from typing import BinaryIO

from dabiao.core.modules import module_names
from dabiao.readers import formats
from dabiao.readers.interface import Reader, ReadError
from dabiao.readers.signatures import START, refusal


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
        ReadError: it is something else than a table, such as a web page that is named .xls.
    """
    if problem := refusal(stream):
        raise ReadError(problem)
    start = stream.read(START)
    stream.seek(0)
    return max(_readers(), key=lambda reader: reader.certainty(start, file.casefold()))
