"""The vocabulary's indicators, and which documents set targets for them."""

from collections.abc import Sequence
from typing import NamedTuple

from dabiao.core.errors import UnknownIndicatorError
from dabiao.core.lang import Words
from dabiao.core.names import suggest
from dabiao.core.safe import excerpt
from dabiao.library import vocabulary
from dabiao.library.folders import Library
from dabiao.library.index import is_called
from dabiao.model.document import Document, Indicator


class Used(NamedTuple):
    """An indicator of the vocabulary, and the ids of the documents that have targets for it."""

    indicator: Indicator
    documents: tuple[str, ...]


def indicators(words: Sequence[str] = (), library: Library | None = None) -> list[Indicator]:
    """The indicators in whose names every word occurs, in the order of the vocabulary.

    Args:
        words: that all occur; without any, all indicators are given.
        library: whose folders may define indicators of their own, which come last.

    Raises:
        UnknownIndicatorError: there is none; the message suggests the nearest name.
    """
    known = list(vocabulary.built_in().indicators())
    for own in library.definitions() if library else ():
        known += (each for each in own.vocabulary.indicators() if each not in known)
    found = [indicator for indicator in known if is_called(indicator, words)]
    if found:
        return found
    text = " ".join(words)
    names = (name for indicator in known for name in indicator.names)
    raise UnknownIndicatorError(
        Words("no indicator '{name}' in the vocabulary{hint}", "指标词表中没有“{name}”{hint}"),
        name=excerpt(text),
        hint=suggest(text, names, "dabiao indicators"),
    )


def used(indicators: Sequence[Indicator], documents: Sequence[Document]) -> list[Used]:
    """Some indicators, each with the documents that use it."""
    ids = {document.id: {t.indicator.id for t in document.targets} for document in documents}
    return [
        Used(each, tuple(document for document, named in ids.items() if each.id in named))
        for each in indicators
    ]
