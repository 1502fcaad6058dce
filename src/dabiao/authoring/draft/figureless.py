"""From the clauses of a paragraph that no figure stands in to targets."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from dabiao.authoring.draft import naming
from dabiao.authoring.draft.context import Context
from dabiao.authoring.draft.model import Drafted, Opinion
from dabiao.authoring.draft.said import Worded
from dabiao.authoring.draft.subjects import Placed
from dabiao.authoring.draft.wordings import worded
from dabiao.authoring.draft.years import due_of
from dabiao.model.comparator import Better, Comparator
from dabiao.model.document import Measure, Tier

_WHOLE = 100
_CLAUSE = re.compile(r"[^，。；！？：;!?]+")
_PART = re.compile(r"[^、]{6,}")
_DIGIT = re.compile(r"[0-9]|分别|翻番|翻一番")
_SEVERAL = 2
"""A passage of goals that sets one figure or none is a list of aims, not of targets."""
_FIRM = re.compile(r"稳居|[与和同][^，。；]{0,8}(?:经济|生产总值)[^，。；]{0,6}同步")
"""Aims that can be checked, also where no figure stands beside them."""


def without_figure(context: Context, placed: Sequence[Placed]) -> Iterator[tuple[int, Drafted]]:
    """The targets that words alone set, each with where it stands.

    Args:
        context: the paragraph's.
        placed: its figures.
    """
    text = context.paragraph.text
    start = context.announced
    fewest = 1 if "预期目标" in text[:start] else _SEVERAL
    with_figures = start is not None and fewest <= sum(
        this.opinion is Opinion.TARGET and this.figure.start >= start for this in placed
    )
    taken = [this.figure.start for this in placed if this.opinion is Opinion.TARGET]
    for first, last in _clauses(text, taken, start):
        announced = start is not None and first >= start
        firm = with_figures or _FIRM.search(text[first:last]) is not None
        for found in worded(
            text,
            first,
            last,
            announced=announced and firm,
            goals=announced and context.plan,
            plan=context.plan,
        ):
            yield found.start, _of_words(context, found, announced=announced)


def _clauses(text: str, taken: Sequence[int], start: int | None) -> Iterator[tuple[int, int]]:
    """The clauses without a figure; of the main targets also what is listed beside one."""
    position = 0
    for clause in _CLAUSE.finditer(text):
        while position < len(taken) and taken[position] < clause.start():
            position += 1
        if position == len(taken) or taken[position] >= clause.end():
            yield clause.span()
        elif start is not None and clause.start() >= start:
            for part in _PART.finditer(text, *clause.span()):
                if not _DIGIT.search(part[0]):
                    yield part.span()


def _of_words(context: Context, found: Worded, *, announced: bool) -> Drafted:
    text = context.paragraph.text
    measure = found.measure or (Measure.GROWTH if found.of_growth else Measure.LEVEL)
    kinds = (measure, Measure.GROWTH, Measure.REDUCTION, Measure.SHARE)
    known = None
    if found.value is None or found.measure is Measure.GROWTH:
        asked = kinds if found.value is None else (Measure.GROWTH,)
        known = next(filter(None, (naming.known_indicator(found.name, k, "") for k in asked)), None)
    if found.comparator is Comparator.IMPROVE and known is not None:
        moves = Measure.REDUCTION if found.falls else Measure.GROWTH
        if known.measure is moves:
            note = "“继续下降”“继续增长”按变动幅度大于 0 记。"
            found = found._replace(comparator=Comparator.MORE_THAN, value=Decimal(0), note=note)
    comparator = found.comparator
    unit = "%" if found.of_growth or found.value == _WHOLE or measure is Measure.GROWTH else ""
    if found.value is not None and known is None and found.measure is None:
        measure = Measure.SHARE if found.value else Measure.LEVEL
    better = known.better if known else Better.NONE
    if found.value is not None and known is None:
        rises = found.value or comparator is Comparator.MORE_THAN
        better = Better.HIGHER if rises else Better.LOWER
    if comparator in (Comparator.IMPROVE, Comparator.MAINTAIN) and known is None:
        better = (
            Better.LOWER if found.falls or naming.is_lower_better(found.name) else Better.HIGHER
        )
    if comparator in (Comparator.QUALITATIVE, Comparator.DELEGATED) and known is None:
        measure = Measure.STATE
    if found.of_growth and known is None:
        better = Better.HIGHER
    due = due_of(text, found.start, year=context.year, default=context.default_due)
    return Drafted(
        name=found.name,
        comparator=comparator,
        wording=context.paragraph.printed[found.start : found.end],
        line=context.paragraph.line_at(found.start),
        section=context.paragraph.section,
        group=context.group,
        tier=Tier.HEADLINE if announced else Tier.TASK,
        indicator=known.id if known else None,
        of="gdp-growth" if found.of_growth else None,
        state=found.state,
        value=found.value,
        derived=found.value is not None,
        note=found.note,
        unit=known.unit if known else unit,
        measure=known.measure if known else measure,
        better=better,
        observed=known.observed if known else naming.traits_of(found.name, measure).observed,
        due=due.year,
    )
