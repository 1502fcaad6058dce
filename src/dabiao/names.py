"""Names of indicators: the same name however it is typed, and the nearest to a misspelt one."""

import unicodedata
from collections.abc import Iterable

ID = r"[\w-]{1,100}"
"""What the id of a document or of a target looks like: a name, never a path."""


def normalise(name: str) -> str:
    """The name without what people type differently: width, case, blanks and punctuation.

    ``ＰＭ２.５ 平均浓度`` and ``pm2.5平均浓度`` are the same name. Nothing else is dropped: two
    names that differ in a word stay two names.
    """
    folded = unicodedata.normalize("NFKC", name).casefold()
    return "".join(filter(str.isalnum, folded))


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name that is most like this one, or None if none is; a hint, never a match."""
    import difflib  # noqa: PLC0415 - only a mistake needs it

    by_key = {normalise(candidate): candidate for candidate in known}
    by_key.pop("", None)
    # A name far longer than any known one is not a slip of the pen, and slow to compare.
    key = normalise(name[:200])
    found = difflib.get_close_matches(key, by_key, n=1, cutoff=0.6)
    if found:
        return by_key[found[0]]
    inside = [
        candidate for candidate in by_key if len(key) > 1 and (key in candidate or candidate in key)
    ]
    return by_key[min(inside, key=len)] if inside else None
