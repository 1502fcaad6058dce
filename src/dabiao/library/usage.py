"""The vocabulary's indicators, and which documents set targets for them."""

from collections.abc import Mapping, Sequence, Set
from typing import NamedTuple

from dabiao.core.errors import UnknownIndicatorError
from dabiao.core.lang import Words
from dabiao.core.names import suggest
from dabiao.core.safe import excerpt
from dabiao.library.folders import Library
from dabiao.library.index import is_called
from dabiao.library.lookup import built_in_indicators
from dabiao.model.document import Indicator


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
    known = built_in_indicators()
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


def used(indicators: Sequence[Indicator], uses: Mapping[str, Set[str]]) -> list[Used]:
    """Some indicators, each with the documents that use it.

    Args:
        indicators: some of the vocabulary.
        uses: by the ids of documents, those of the indicators that they have targets for.
    """
    return [
        Used(each, tuple(document for document, named in uses.items() if each.id in named))
        for each in indicators
    ]
