"""What commands that look through all documents share."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, TypeVar

import typer

from dabiao.cli.run import message_of
from dabiao.core.errors import DabiaoError
from dabiao.core.lang import Lang
from dabiao.library.folders import Library
from dabiao.model.document import Document

if TYPE_CHECKING:
    from dabiao.library.lookup import Head

R = TypeVar("R")


def read_all(library: Library) -> tuple[list[Document], list[DabiaoError]]:
    """The documents that can be read, and what is wrong with the others."""
    documents, broken = _read(library, library.load)
    return list(documents.values()), broken


def read_heads(library: Library) -> "tuple[list[Head], list[DabiaoError]]":
    """The heads of the documents that can be read, and what is wrong with the others."""
    heads, broken = _read(library, library.head)
    return list(heads.values()), broken


def read_uses(library: Library) -> tuple[dict[str, frozenset[str]], list[DabiaoError]]:
    """The ids of the indicators of each document that can be read, and what is wrong with the others."""
    return _read(library, library.indicator_ids)


def _read(library: Library, read: Callable[[str], R]) -> tuple[dict[str, R], list[DabiaoError]]:
    """What is read of each document that can be, and what is wrong with the others."""
    found: dict[str, R] = {}
    broken: list[DabiaoError] = []
    for document_id in library.ids():
        try:
            found[document_id] = read(document_id)
        except DabiaoError as error:
            broken.append(error)
    return found, broken


def tell(broken: list[DabiaoError], lang: Lang) -> None:
    """Says which documents could not be read."""
    for mistake in broken:
        typer.echo(message_of(mistake, lang), err=True)


def today() -> date:
    """The day on which a command runs."""
    return date.today()
