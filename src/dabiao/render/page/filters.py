"""What the rows of the page can be picked by: the values that stand in it, and their names."""

from collections.abc import Sequence
from typing import NamedTuple

from dabiao.core.lang import Lang
from dabiao.model.document import Binding
from dabiao.model.report import Report
from dabiao.render.page.rows import Section
from dabiao.render.page.summary import counts
from dabiao.render.page.words import WORDS
from dabiao.render.phrases import BINDINGS, place_text


class Filter(NamedTuple):
    """One of the choices, each value with its name.

    Attributes:
        key: of the attribute that holds a row's own value: numbers and codes, nothing quoted.
    """

    key: str
    label: str
    choices: Sequence[tuple[str, str]]


def filters(report: Report, sections: Sequence[Section], lang: Lang) -> list[Filter]:
    """The filters that tell some of the listed rows from others."""
    rows = [row for section in sections for block in section.blocks for row in block.rows]
    verdicts = counts((row.verdict for row in rows), lang)
    bindings = {row.binding for row in rows}
    places = {row.place for row in rows}
    forces = [(str(b), BINDINGS[b](lang)) for b in Binding if b in bindings]
    named = [
        (str(number), place_text(place, report.document, lang))
        for number, place in enumerate(report.by_place)
        if number in places
    ]
    found = [
        Filter(
            "v",
            WORDS["verdict"](lang),
            [
                (count.verdict.value, f"{count.mark} {count.words} ({count.number})")
                for count in verdicts
            ],
        ),
        Filter(
            "g",
            WORDS["group"](lang),
            [(str(number), section.name) for number, section in enumerate(sections)],
        ),
        Filter("b", WORDS["force"](lang), forces if len(bindings) > 1 else []),
        Filter("p", WORDS["place"](lang), named),
    ]
    return [each for each in found if len(each.choices) > 1 or (each.key == "b" and each.choices)]
