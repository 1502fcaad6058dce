"""What findings say as comments on cells, in the language of whoever handed the figures in."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from dabiao.core.lang import Lang, Words
from dabiao.core.safe import excerpt, visible
from dabiao.model.document import Target
from dabiao.model.finding import Finding, Severity
from dabiao.render.messages import message
from dabiao.render.phrases import SEVERITIES
from dabiao.render.workbook.places import Place, Places

_TEXT = Words(
    "{code} {severity}: {message}\n→ {remedy}", "{code} {severity}：{message}\n→ {remedy}"
)
AUTHOR = "dabiao"
"""Of our comments: a later check takes them back."""
_BEFORE = "\n\n———\n"
_LONGEST = 8_000
_MOST_OF_OTHERS = 1_000


class Comment(NamedTuple):
    """What is said of a cell, and how bad the worst of it is."""

    severity: Severity
    text: str


def way_out(finding: Finding, lang: Lang) -> str:
    """What to do about a finding."""
    return finding.rule.remedy(lang).replace("`", "")


def place_of(finding: Finding, places: Places) -> Place | None:
    """The cell that a finding is about; None where it is about none that is given back."""
    quoted: list[str] = []
    for value in finding.fields.values():
        if isinstance(value, str):
            quoted += [value, value.split(" ")[0]]  # a figure is quoted with its unit
        elif isinstance(value, Target):
            quoted += [value.name, value.indicator.name]
    return places.find(finding.location, quoted)


def comments_of(findings: Iterable[Finding], places: Places, lang: Lang) -> Mapping[Place, Comment]:
    """One comment for each cell that findings are about, with all of them."""
    found: dict[Place, list[Finding]] = {}
    for finding in findings:
        if place := place_of(finding, places):
            found.setdefault(place, []).append(finding)
    return {place: _comment(some, lang) for place, some in found.items()}


def of_others(text: str, author: str) -> tuple[str, str]:
    """A comment that was there, and who made it; of one of ours what was there before it."""
    if author == AUTHOR:
        text, author = text.partition(_BEFORE)[2], ""
    return "\n".join(visible(line) for line in text[:_MOST_OF_OTHERS].splitlines()), author


def together(comment: Comment, text: str, author: str) -> str:
    """What is said of a cell, and behind it the comment that was there."""
    said = f"{excerpt(author)}: {text}" if author and text else text
    return f"{comment.text}{_BEFORE}{said}" if said else comment.text


def _comment(findings: list[Finding], lang: Lang) -> Comment:
    ordered = sorted(findings, key=lambda finding: finding.severity.rank)
    texts = [
        _TEXT(lang).format(
            code=finding.code,
            severity=SEVERITIES[finding.severity](lang),
            message=message(finding, lang),
            remedy=way_out(finding, lang),
        )
        for finding in ordered
    ]
    return Comment(ordered[0].severity, "\n\n".join(texts)[:_LONGEST])
