"""Finds the targets of a document by name, and by words for people who look something up."""

from collections import defaultdict

from dabiao.document import Document, Target
from dabiao.names import nearest, normalise


class NameIndex:
    """The names of a document's targets: ids, official names, English names and aliases."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._official: defaultdict[str, list[Target]] = defaultdict(list)
        self._aliases: defaultdict[str, list[Target]] = defaultdict(list)
        for target in document.targets:
            for name in {normalise(n) for n in (target.id, target.name)}:
                self._official[name].append(target)
            for name in {normalise(name) for name in target.names}:
                self._aliases[name].append(target)

    def find(self, name: str) -> list[Target]:
        """The targets of exactly this name after normalising; a document's own name goes first."""
        key = normalise(name)
        return (self._official.get(key) or self._aliases.get(key) or []) if key else []

    def nearest(self, name: str) -> str | None:
        """The official or other name that is most like this one: to suggest, never to match."""
        names = [n for target in self.document.targets for n in target.names]
        return nearest(name, names)

    def search(self, words: list[str]) -> list[Target]:
        """The targets that a person means by some words.

        In this order: all words together are a name; each word is a name; every word is part of
        the names or the wording.
        """
        if together := self.find("".join(words)):
            return together
        each = [self.find(word) for word in words]
        if all(each):
            return list(dict.fromkeys(target for found in each for target in found))
        keys = [key for key in map(normalise, words) if key]
        if not keys:
            return []
        return [target for target in self.document.targets if _mentions(target, keys)]


def _mentions(target: Target, keys: list[str]) -> bool:
    texts = [normalise(text) for text in (*target.names, target.wording or "")]
    return all(any(key in text for text in texts) for key in keys)
