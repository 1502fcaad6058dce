"""Makes text that came from outside safe to show: nothing in it acts on a terminal."""

import unicodedata

_LONGEST_SHOWN = 60


def visible(text: str) -> str:
    r"""The text on one line, with every control and formatting character spelled out.

    Terminal escapes, line breaks, bidirectional overrides and unpaired surrogates become
    their Python escapes (``\x1b``); everything that prints is kept.
    """
    if text.isprintable():
        return text
    return "".join(c if _prints(c) else c.encode("unicode_escape").decode() for c in text)


def excerpt(text: str, longest: int = _LONGEST_SHOWN) -> str:
    """:func:`visible`, cut to a length that by default fits into a message."""
    cut = text[:longest]
    return visible(cut) + ("…" if len(text) > len(cut) else "")


def _prints(character: str) -> bool:
    return character.isprintable() or unicodedata.category(character) == "Zs"


def unseen(text: str) -> str | None:
    """The first character that acts or hides instead of printing; line breaks and tabs are none."""
    if text.isprintable():
        return None
    return next((c for c in text if not _prints(c) and c not in "\t\r\n"), None)
