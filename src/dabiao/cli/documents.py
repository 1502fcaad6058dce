"""What commands that look through all documents share."""

from datetime import date
from typing import TYPE_CHECKING

import typer

from dabiao.cli.run import message_of
from dabiao.core.errors import DabiaoError
from dabiao.core.lang import Lang
from dabiao.library.folders import Library
from dabiao.model.document import Document

if TYPE_CHECKING:
    from dabiao.library.lookup import Head


def read_all(library: Library) -> tuple[list[Document], list[DabiaoError]]:
    """The documents that can be read, and what is wrong with the others."""
    documents, broken = [], []
    for document_id in library.ids():
        try:
            documents.append(library.load(document_id))
        except DabiaoError as error:
            broken.append(error)
    return documents, broken


def read_heads(library: Library) -> "tuple[list[Head], list[DabiaoError]]":
    """The heads of the documents that can be read, and what is wrong with the others."""
    heads, broken = [], []
    for document_id in library.ids():
        try:
            heads.append(library.head(document_id))
        except DabiaoError as error:
            broken.append(error)
    return heads, broken


def tell(broken: list[DabiaoError], lang: Lang) -> None:
    """Says which documents could not be read."""
    for mistake in broken:
        typer.echo(message_of(mistake, lang), err=True)


def today() -> date:
    """The day on which a command runs."""
    return date.today()
