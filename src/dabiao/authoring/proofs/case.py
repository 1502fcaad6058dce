"""What is known of a target when it is proven: its keys, its words, where they stand."""

import re
import unicodedata
from collections.abc import Collection
from decimal import Decimal
from typing import NamedTuple

from dabiao.authoring.figure_words import mentions_of
from dabiao.authoring.proofs.source import Place, SourceText
from dabiao.core import units
from dabiao.core.numerals import REACH, Mention
from dabiao.library.fields import Fields
from dabiao.model.document import Document, Target

LONGEST = 2000
"""Characters of a wording that are read; it should be a few words."""


class Case(NamedTuple):
    """A target to be proven.

    Attributes:
        wrong: the codes of what is wrong in its keys already.
        source: None where nothing is held against a source.
        places: where its wording stands in the source.
    """

    target: Target
    fields: Fields
    document: Document
    wrong: Collection[str]
    source: SourceText | None
    places: list[Place]

    @property
    def wording(self) -> str:
        """The words, as far as they are read."""
        return (self.target.wording or "")[:LONGEST]

    def mentions(self, figure: Decimal | None) -> list[Mention]:
        """Where the wording has a figure, in numerals."""
        if figure is None:
            return []
        multiplier, base = scale_of(self.target.unit)
        return list(mentions_of(self.wording, figure, multiplier, base))

    @property
    def leads(self) -> list[str]:
        """What stands before the wording in its sentence, at each place."""
        return [place.before for place in self.places]


def scale_of(unit: str) -> tuple[Decimal, str]:
    """What a unit multiplies by, and the unit without it: also of 万元/人."""
    above, per, below = unit.partition("/")
    multiplier, base = units.multiplier(above)
    return multiplier, base + per + below


def folded(text: str) -> str:
    """A text in one width without white space, as figures are looked for in it."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def in_front(wording: str, mention: Mention) -> str:
    """The text in front of a mention of a figure."""
    text = folded(wording)
    end = "$" if len(mention.after) < REACH else ""
    pattern = rf"{re.escape(mention.before)}(\S{{1,24}}?){re.escape(mention.after)}{end}"
    found = re.search(pattern, text)
    return text[: found.start(1)] if found else mention.before
