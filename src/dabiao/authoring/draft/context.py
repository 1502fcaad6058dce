"""What is known of a paragraph before its figures are read."""

from typing import NamedTuple

from dabiao.authoring.draft.outline import Paragraph


class Context(NamedTuple):
    """What is known of a paragraph.

    Attributes:
        announced: where in it the main targets begin; None where it announces none.
        default_due: the year in which its figures are due unless they say otherwise.
        year: the first of the document's period.
        group: the heading for its targets.
        plan: whether the document is one for several years, whose goals are states too.
    """

    paragraph: Paragraph
    announced: int | None
    default_due: int
    year: int
    group: str
    plan: bool = False
