"""Names of indicators: the same name however it is typed, and the nearest to a misspelt one."""

import re
import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

from dabiao.core.lang import Lang
from dabiao.core.radicals import unified
from dabiao.core.safe import excerpt

ID = r"[\w-]{1,100}"
"""What the id of a document or of a target looks like: a name, never a path."""

_MOST_COMPARED = 10
_SHORT = 3


def fold_name(name: str) -> str:
    """The name without what people type differently: width, case, blanks and punctuation.

    ``ＰＭ２.５ 平均浓度`` and ``pm2.5平均浓度`` are the same name, and so is 居⺠ of a PDF, with a
    radical, as 居民. Nothing else is dropped: two names that differ in a word stay two names.
    """
    folded = unified(unicodedata.normalize("NFKC", name)).casefold()
    return "".join(filter(str.isalnum, folded))


def occurs(word: str, texts: Iterable[str]) -> bool:
    """Whether a word is part of one of some texts; an English one begins a word there."""
    if word.isascii():
        begins_word = rf"(?<![a-z0-9]){re.escape(word.casefold())}"
        return word.strip() != "" and any(re.search(begins_word, t.casefold()) for t in texts)
    key = fold_name(word)
    return key != "" and any(key in fold_name(text) for text in texts)


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name that is most like this one, or None if none is; a hint, never a match."""
    import difflib  # noqa: PLC0415 - only a mistake needs it

    by_key = {fold_name(candidate): candidate for candidate in known}
    by_key.pop("", None)
    # A name far longer than any known one is not a slip of the pen, and slow to compare.
    key = fold_name(name[:200])
    alike = difflib.get_close_matches(key, by_key, n=_MOST_COMPARED, cutoff=0.6)
    slips = {candidate: _slips(key, candidate) for candidate in alike}
    if len(key) <= _SHORT:  # two slips in three letters leave nothing to go by
        slips = {candidate: count for candidate, count in slips.items() if count <= 1}
    begun = [candidate for candidate in by_key if candidate.startswith(key)]
    if len(begun) == 1 and len(key) > _SHORT and min(slips.values(), default=2) > 1:
        return by_key[
            begun[0]
        ]  # it is likelier that somebody stopped early than that they slipped twice
    if slips:
        return by_key[min(slips, key=lambda candidate: slips[candidate])]
    inside = [
        candidate for candidate in by_key if len(key) > 1 and (key in candidate or candidate in key)
    ]
    return by_key[min(inside, key=len)] if inside else None


def _slips(one: str, other: str) -> int:
    """How many slips of the pen make one word of the other: a letter more, less or another one.

    Two neighbours exchanged (GPD for GDP) are one slip.
    """
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one):
        before, above, row = row, before, [i + 1]
        for j, wanted in enumerate(other):
            least = min(before[j] + (letter != wanted), before[j + 1] + 1, row[j] + 1)
            if i and j and letter == other[j - 1] and one[i - 1] == wanted:
                least = min(least, above[j - 1] + 1)
            row.append(least)
    return row[-1]


class Suggestion(NamedTuple):
    """What to write instead, as a clause at the end of a message; empty where nothing is known.

    Attributes:
        name: the nearest name; None where none is near.
        listing: the command that lists all names, offered where no name is near.
    """

    name: str | None
    listing: str | None = None

    def __call__(self, lang: Lang) -> str:
        """The clause in one language."""
        if self.name is not None:
            shown = excerpt(self.name)
            return f"；是否为“{shown}”？" if lang is Lang.ZH else f"; did you mean {shown}?"
        if self.listing is not None:
            shown = f"`{self.listing}`"
            return f"；{shown} 可列出全部" if lang is Lang.ZH else f"; {shown} lists all"
        return ""


def suggest(name: str, known: Iterable[str], listing: str | None = None) -> Suggestion:
    """The nearest of the known names, or the command that lists them."""
    return Suggestion(nearest(name, known), listing)
