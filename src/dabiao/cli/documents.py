"""What commands that look through all documents share."""

from collections.abc import Callable
from datetime import date
from typing import TypeVar

import typer

from dabiao.cli.run import message_of
from dabiao.core.errors import DabiaoError
from dabiao.core.lang import Lang
from dabiao.library.folders import Library

T = TypeVar("T")


def read_each(library: Library, read: Callable[[str], T]) -> tuple[list[T], list[DabiaoError]]:
    """What is read of each document that can be read, and what is wrong with the others.

    Args:
        library: whose documents they are.
        read: what reads one, by its id: ``library.load``, or ``library.head`` where that will do.
    """
    found: list[T] = []
    broken: list[DabiaoError] = []
    for document_id in library.ids():
        try:
            found.append(read(document_id))
        except DabiaoError as error:
            broken.append(error)
    return found, broken


def tell(broken: list[DabiaoError], lang: Lang) -> None:
    """Says which documents could not be read; what is wrong with several is said once."""
    for message in dict.fromkeys(message_of(mistake, lang) for mistake in broken):
        typer.echo(message, err=True)


def today() -> date:
    """The day on which a command runs."""
    return date.today()
