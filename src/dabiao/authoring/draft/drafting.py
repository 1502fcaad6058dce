"""From the text of a document to a draft: its targets, and the figures that are none."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dabiao.authoring.draft import naming
from dabiao.authoring.draft.bounds import bound_of, change_of
from dabiao.authoring.draft.figures import Figure, figures
from dabiao.authoring.draft.head import Wanted, head_of
from dabiao.authoring.draft.model import Draft, Drafted, Opinion, ReadFigure
from dabiao.authoring.draft.opinions import opinion_of
from dabiao.authoring.draft.outline import Paragraph, Phase, outline
from dabiao.authoring.draft.subjects import Placed
from dabiao.authoring.draft.targets import Context, targets_of
from dabiao.authoring.draft.text import SourceText, decoded, of_text
from dabiao.authoring.draft.years import end_of_plan
from dabiao.model.comparator import Comparator
from dabiao.model.document import Tier

_ANNOUNCES = re.compile(r"(?:主要|预期|发展|总体|工作|奋斗)目标(?:任务)?(?:，)?(?:建议)?(?:是|为|：|:|，)|预期目标[^。]{0,12}[：:]")
_GOALS = re.compile(r"(?:主要|预期|发展|总体|工作|具体|行动|规划|总)目标")
_LOOKS_FURTHER = re.compile(r"十[一二三四五六]五|(?:今后|未来)五年")
_AROUND = 14
_MOST_FIGURES = 20000
"""In one text; no document has more, and no input may take forever."""
_MOST_IN_PARAGRAPH = 3000


def draft_file(data: bytes, name: str, wanted: Wanted | None = None) -> Draft:
    """Reads a file as its target file would have it; the one place that tells the kinds apart.

    Args:
        data: its bytes.
        name: its name; "" of standard input.
        wanted: what the caller says of it.
    """
    return draft_text(decoded(data, name), wanted)


def draft_text(text: SourceText, wanted: Wanted | None = None) -> Draft:
    """Reads the running text of a document as its target file would have it.

    Args:
        text: the document's.
        wanted: what the caller says of it.
    """
    wanted = wanted or Wanted()
    head = head_of(text, wanted)
    first, last = wanted.lines or (1, None)
    targets: list[Drafted] = []
    left_out: list[ReadFigure] = []
    for found in _readings(text, first, last, head.period):
        context = Context(found.paragraph, found.announced, found.default_due, found.year, _group(found))
        drafted, none = targets_of(context, found.placed)
        targets += drafted
        left_out += [_left(found.paragraph, placed) for placed in found.placed if placed.opinion is not Opinion.TARGET]
        left_out += [_left(found.paragraph, placed._replace(opinion=Opinion.OTHER)) for placed in none]
    first_due = min([head.period[0], *(t.due for t in targets if t.due)])
    head = head._replace(period=(first_due, max(head.period[1], first_due)))
    return Draft(head, _related(_once(targets)), left_out)


def figures_of(text: SourceText | str, period: tuple[int, int] | None = None) -> list[ReadFigure]:
    """The figures of a text, each with what it is.

    Args:
        text: of a document, or a part of it.
        period: the document's; read from the text where it is None.
    """
    source = of_text(text) if isinstance(text, str) else text
    period = period or head_of(source, Wanted()).period
    return [
        _left(found.paragraph, placed)
        for found in _readings(source, 1, None, period)
        for placed in found.placed
    ]


class _Reading(NamedTuple):
    paragraph: Paragraph
    placed: Sequence[Placed]
    announced: int | None
    default_due: int
    year: int


def _readings(
    text: SourceText, first: int, last: int | None, period: tuple[int, int]
) -> Iterator[_Reading]:
    paragraphs = outline(text, first, last)
    phased = any(p.phase is Phase.BACK for p in paragraphs) and any(
        p.phase is Phase.AHEAD for p in paragraphs
    )
    goes_on = False
    budget = _MOST_FIGURES
    for paragraph in paragraphs:
        budget_here = min(budget, _MOST_IN_PARAGRAPH)
        back = paragraph.phase is Phase.BACK
        announced = None if back else _announced(paragraph, goes_on=goes_on)
        goes_on = announced is not None and (
            paragraph.text.endswith(("：", ":")) or (goes_on and not paragraph.is_heading)
        )
        placed = []
        for figure in figures(paragraph.text):
            if budget_here <= 0:
                break
            budget_here -= 1
            budget -= 1
            opinion = opinion_of(paragraph.text, figure, looks_back=back or (phased and not paragraph.section), first_year=period[0])
            bound = bound_of(paragraph.text, figure)
            change = change_of(paragraph.text, bound.before, figure)
            placed.append(Placed(figure, opinion, bound, change))
        yield _Reading(paragraph, placed, announced, _default_due(paragraph, period), period[0])


def _announced(paragraph: Paragraph, *, goes_on: bool) -> int | None:
    """Where in a paragraph the main targets begin; None where none are announced."""
    found = _ANNOUNCES.search(paragraph.text)
    if found is not None:
        return found.end()
    if goes_on and not paragraph.is_heading:
        return 0
    in_goals = any(_GOALS.search(heading) for heading in paragraph.headings[-2:])
    if in_goals and not paragraph.is_heading and not re.search("任务|工作", paragraph.headings[-1]):
        return 0
    return None


def _default_due(paragraph: Paragraph, period: tuple[int, int]) -> int:
    """The last year of the period, or of the five-year plan of which the headings speak."""
    for heading in reversed(paragraph.headings):
        end = end_of_plan(heading)
        if end is not None and end > period[1] and not re.search(r"20\d\d年", heading):
            return end
    return period[1]


def _group(reading: _Reading) -> str:
    paragraph = reading.paragraph
    dashed = re.match(r"[—–-]{1,2}([^，。；：\d]{2,20})[。：]", paragraph.text)
    if dashed and reading.announced is not None:
        return dashed[1]
    if reading.announced is not None and not any(_GOALS.search(h) for h in paragraph.headings[-1:]):
        return "主要预期目标"
    return paragraph.group or "目标"


def _left(paragraph: Paragraph, placed: Placed) -> ReadFigure:
    figure: Figure = placed.figure
    start, end = max(0, figure.start - _AROUND), figure.end + _AROUND
    return ReadFigure(
        paragraph.line_at(figure.start),
        paragraph.text[start:end],
        paragraph.text[figure.start : figure.end],
        placed.opinion,
    )


def _once(targets: Sequence[Drafted]) -> list[Drafted]:
    """The targets without those that a text says again in the same words."""
    seen: dict[tuple[object, ...], None] = {}
    kept = []
    for target in targets:
        key = (target.name, target.comparator, target.value, target.unit, target.due, target.state)
        if key not in seen:
            seen[key] = None
            kept.append(target)
    return kept


def _related(targets: Sequence[Drafted]) -> list[Drafted]:
    """The targets, those in step with the economy related to its growth if that is drafted."""
    growth = next((t for t in targets if t.indicator == "gdp-growth" and t.tier is Tier.HEADLINE), None)
    growth = growth or next((t for t in targets if t.indicator == "gdp-growth"), None)
    related = []
    for target in targets:
        if target.of == "gdp-growth" and (growth is None or growth.comparator is Comparator.DELEGATED):
            target = target._replace(of=None, comparator=Comparator.QUALITATIVE, state=target.wording)
        related.append(target)
    if growth is not None:  # the first of that id keeps it, and others refer to it
        related.sort(key=lambda target: target is not growth and 1)
        related = sorted(related, key=lambda target: target.line)
    return related


__all__ = ["Wanted", "draft_text", "figures_of", "naming"]
