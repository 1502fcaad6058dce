"""Finds the targets of a document by name, and by words for people who look something up."""

import re
from collections import defaultdict
from collections.abc import Sequence

from dabiao.core.names import fold_name, nearest
from dabiao.model.document import Document, Indicator, Measure, Target

_MEASURED = {
    Measure.GROWTH: ("增速", "增长率", "增长", "增幅", "涨幅", "growth", "growthrate"),
    Measure.REDUCTION: ("下降率", "下降", "降低率", "降低", "降幅", "reduction"),
}


_LONGEST = 500
"""Characters of a name that count; marks that combine are slow to fold_name."""


class NameIndex:
    """The names of a document's targets: ids, official names, English names and aliases."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._nearest: dict[str, str | None] = {}
        self._official: defaultdict[str, list[Target]] = defaultdict(list)
        self._aliases: defaultdict[str, list[Target]] = defaultdict(list)
        for target in document.targets:
            for name in {fold_name(n) for n in (target.id, target.name)}:
                self._official[name].append(target)
            for name in {fold_name(name) for name in target.names}:
                self._aliases[name].append(target)

    def find(self, name: str) -> list[Target]:
        """The targets of exactly this name after normalising; a document's own name goes first.

        A growth may be called 增速 or 增长 and a reduction 下降 or 降幅 behind any of its names.
        """
        key = fold_name(name[:_LONGEST])
        if not key:
            return []
        if found := self._named(key):
            return found
        for measure, suffixes in _MEASURED.items():
            for suffix in suffixes:
                if key.endswith(suffix):
                    stem = key.removesuffix(suffix)
                    return [t for t in self._named(stem) if t.indicator.measure is measure]
        return []

    def knows(self, name: str) -> bool:
        """Whether :meth:`find` finds something."""
        return bool(self.find(name))

    def _named(self, key: str) -> list[Target]:
        return self._official.get(key) or self._aliases.get(key) or []

    def nearest(self, name: str) -> str | None:
        """The official or other name that is most like this one: to suggest, never to match."""
        if name not in self._nearest:
            names = [n for target in self.document.targets for n in target.names]
            self._nearest[name] = nearest(name, names)
        return self._nearest[name]

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
        return [target for target in self.document.targets if speaks_of(target, words)]


def speaks_of(target: Target, words: Sequence[str]) -> bool:
    """Whether every word is part of the target's names or wording; an English one begins a word."""
    texts = [*target.names, target.wording or ""]
    return bool(words) and all(_occurs(word, texts) for word in words)


def is_called(indicator: Indicator, words: Sequence[str]) -> bool:
    """Whether every word is part of the indicator's names.

    A growth goes by 增长 and 增速 as well, behind any of its names, and a reduction by 下降.
    """
    names = list(indicator.names)
    suffixes = _MEASURED.get(indicator.measure, ())
    return all(_occurs(word, names) or _measures(word, names, suffixes) for word in words)


def _measures(word: str, names: Sequence[str], suffixes: Sequence[str]) -> bool:
    key = fold_name(word)
    stems = [key.removesuffix(suffix) for suffix in suffixes if key.endswith(suffix)]
    return any(not stem or _occurs(stem, names) for stem in stems)


def _occurs(word: str, texts: Sequence[str]) -> bool:
    if word.isascii():
        begins_word = rf"(?<![a-z0-9]){re.escape(word.casefold())}"
        return word.strip() != "" and any(re.search(begins_word, t.casefold()) for t in texts)
    key = fold_name(word)
    return key != "" and any(key in fold_name(text) for text in texts)
