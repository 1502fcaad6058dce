"""From the figures of a paragraph to targets: indicator, comparator, unit, year and wording."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from dabiao.authoring.draft import naming
from dabiao.authoring.draft.figures import Shape
from dabiao.authoring.draft.model import Drafted, Opinion
from dabiao.authoring.draft.outline import Paragraph, Phase
from dabiao.authoring.draft.subjects import Placed, Subject, clause_start, subject_of
from dabiao.authoring.draft.wordings import Worded, worded
from dabiao.authoring.draft.years import due_of
from dabiao.model.comparator import Better, Comparator
from dabiao.model.document import Base, Measure, Tier

_SHARE_WORDS = re.compile(r"率|比例|比重|占比|份额")
_CLAUSE = re.compile(r"[^，。；！？：;!?]+")
_EACH = re.compile(r"(?:分别|依次)")
_ALL_OF = re.compile(r"(?:均|都|双双)$")
_ITEMS = re.compile(r"、|以及|[和及与]")
_LONGEST_NAME = 60
_YEARLY = re.compile(r"(?:每年|年均|逐年|各年度)[^，。；]{0,12}$")


class Context(NamedTuple):
    """What is known of a paragraph.

    Attributes:
        announced: where in it the main targets begin; None where it announces none.
        default_due: the year in which its figures are due unless they say otherwise.
        year: the first of the document's period.
        group: the heading for its targets.
    """

    paragraph: Paragraph
    announced: int | None
    default_due: int
    year: int
    group: str


def targets_of(context: Context, placed: Sequence[Placed]) -> tuple[list[Drafted], list[Placed]]:
    """The targets of a paragraph, in their order, and the figures of which none could be made."""
    found: list[tuple[int, Drafted]] = []
    none: list[Placed] = []
    text = context.paragraph.text
    carried, carried_end = "", -1
    shared = _shared(text, placed)
    for index, this in enumerate(placed):
        if this.opinion is not Opinion.TARGET:
            continue
        sentence = max(text.rfind(mark, carried_end if carried_end > 0 else 0, this.figure.start) for mark in "。！？；")
        if carried_end < 0 or sentence >= carried_end:
            carried = ""
        subject = shared.get(index) or subject_of(text, placed, index, carried)
        if not subject.name or len(subject.name) > _LONGEST_NAME:
            none.append(this)
            continue
        drafted = [*_of_figure(context, placed, index, subject)]
        found += [(this.figure.start, target) for target in drafted]
        carried, carried_end = subject.name, this.bound.end
    if context.paragraph.phase is not Phase.BACK and not context.paragraph.is_heading:
        found += [*_without_figure(context, placed)]
    found.sort(key=lambda pair: pair[0])
    return [target for _, target in found], none


def _of_figure(
    context: Context, placed: Sequence[Placed], index: int, subject: Subject
) -> Iterator[Drafted]:
    this, text = placed[index], context.paragraph.text
    figure, bound = this.figure, this.bound
    name = naming.bare_name(subject.name) if this.change.measure else subject.name
    measure = _measure(this, name, text)
    unit = figure.unit
    known = naming.known_indicator(name, measure, unit)
    if known is None and measure is not this.change.measure:
        for other in (Measure.SHARE, Measure.GROWTH):
            if unit == "%" and (known := naming.known_indicator(name, other, unit)):
                break
    if known is not None:
        measure = known.measure
    better = known.better if known else None
    comparator = bound.comparator
    if figure.upper is not None and comparator is not Comparator.ABOUT:
        comparator = Comparator.BETWEEN if comparator in (None, Comparator.AT_MOST) else comparator
    elif figure.upper is not None:
        comparator = Comparator.BETWEEN
    if measure is Measure.REDUCTION and comparator is Comparator.LESS_THAN:
        comparator = None
    if comparator is None:
        lower = better is Better.LOWER if better else measure is not Measure.REDUCTION and naming.is_lower_better(name)
        comparator = Comparator.AT_MOST if lower else Comparator.AT_LEAST
    if "控制" in bound.words and "左右" in bound.words:
        comparator = Comparator.ABOUT
    traits = naming.traits_of(name, measure, comparator)
    doubts = []
    if subject.carried:
        doubts.append("主语承前，请核对 name")
    if known is None and bound.comparator is None:
        pass
    due = due_of(text, figure.start, year=context.year, default=context.default_due)
    clause = text[clause_start(text, figure.start) : figure.start]
    announced = context.announced is not None and figure.start >= context.announced
    value, upper = figure.value, figure.upper
    if not unit and known is not None and known.unit:
        scale, base = naming.units.multiplier(known.unit)
        if value >= scale:
            value, unit = value / scale, known.unit
            upper = upper / scale if upper is not None else None
            doubts.append("原文未印单位，请核对 unit")
    elif not unit:
        doubts.append("原文未印单位，请核对 unit")
    yield Drafted(
        name=name,
        comparator=comparator,
        wording=text[subject.start : max(subject.end, bound.end)],
        line=context.paragraph.line_at(subject.start),
        section=context.paragraph.section,
        group=context.group,
        tier=Tier.HEADLINE if announced else Tier.TASK,
        indicator=known.id if known else None,
        value=value,
        upper=upper,
        unit=unit or (known.unit if known else ""),
        measure=measure,
        better=better if better else traits.better,
        observed=(known.observed if known else None) or traits.observed,
        due=due.year,
        base=_base(placed, index, context),
        derived=figure.shape is Shape.WORDS,
        yearly=bool(_YEARLY.search(clause)) and "每年" in clause and due.year > context.year,
        note="“翻番”记作 2 倍。" if figure.shape is Shape.WORDS else None,
        doubts=tuple(doubts),
    )


def _measure(this: Placed, name: str, text: str) -> Measure:
    unit = this.figure.unit
    if this.change.measure is not None:
        return this.change.measure
    if unit == "百分点":
        return Measure.GROWTH
    if unit == "%":
        return Measure.GROWTH if re.search(r"(?:增速|增幅|涨幅|增长率?)$", name) else Measure.SHARE
    if unit == "类" or re.search(r"(?:排名|位次|位居|位列)$", name):
        return Measure.RANK
    if not this.change.to and naming.begins_with_doing(name):
        return Measure.CUMULATIVE
    return Measure.LEVEL


def _base(placed: Sequence[Placed], index: int, context: Context) -> Base | None:
    """The figure from which it starts: 由47.5%提高到51.5%."""
    if index and placed[index - 1].opinion is Opinion.BASE:
        before = placed[index - 1].figure
        if before.unit in (placed[index].figure.unit, "") and placed[index].figure.start - before.end < 12:
            return Base(context.year - 1, before.value)
    return None


def _shared(text: str, placed: Sequence[Placed]) -> dict[int, Subject]:
    """The subjects of figures that are listed behind several of them: A、B分别增长4%、5%."""
    found: dict[int, Subject] = {}
    for index, this in enumerate(placed):
        if this.opinion is not Opinion.TARGET or index in found:
            continue
        start = clause_start(text, this.figure.start)
        head = text[start : this.figure.start]
        each = [*_EACH.finditer(head)]
        if not each:
            continue
        run = [index]
        for later in range(index + 1, len(placed)):
            between = text[placed[run[-1]].bound.end : placed[later].figure.start]
            if placed[later].opinion is not Opinion.TARGET or not re.fullmatch(r"[、和及与，]|以及|", between):
                break
            run.append(later)
        names = _names(head[: each[-1].start()])
        if len(names) != len(run):
            continue
        tail = placed[run[-1]].bound.end
        words = re.sub(r"^(?:其中|确保|力争|全省|全市)", "", head)
        for name, number in zip(names, run, strict=True):
            found[number] = Subject(name, start + len(head) - len(words), tail)
            # The verb of change stands once, before the first figure.
    return found


def _names(listed: str) -> list[str]:
    """The names of a list, each with the head that the last one carries for all."""
    listed = re.sub(r"^(?:其中|确保|力争|全省|全市|使|实现|推动)+", "", listed)
    names = [name for name in _ITEMS.split(listed) if name]
    if len(names) < 2:
        return names
    last = names[-1]
    first = names[0]
    if len(last) > len(first) and not any(_SHARE_WORDS.search(n) or n.endswith(("收入", "值", "额", "量", "数")) for n in names[:-1]):
        ending = last[len(first):]
        names = [*(name + ending for name in names[:-1]), last]
    return names


def _without_figure(context: Context, placed: Sequence[Placed]) -> Iterator[tuple[int, Drafted]]:
    text = context.paragraph.text
    taken = [this.figure.start for this in placed if this.opinion is Opinion.TARGET]
    position = 0
    for clause in _CLAUSE.finditer(text):
        while position < len(taken) and taken[position] < clause.start():
            position += 1
        if position < len(taken) and taken[position] < clause.end():
            continue
        announced = context.announced is not None and clause.start() >= context.announced
        for found in worded(text, clause.start(), clause.end(), announced=announced):
            yield found.start, _of_words(context, found, announced=announced)


def _of_words(context: Context, found: Worded, *, announced: bool) -> Drafted:
    text = context.paragraph.text
    measure = Measure.GROWTH if found.of_growth else Measure.LEVEL
    comparator = found.comparator
    known = None
    for kind in (measure, Measure.GROWTH, Measure.REDUCTION, Measure.SHARE):
        known = naming.known_indicator(found.name, kind, "")
        if known:
            break
    better = known.better if known else Better.NONE
    if comparator is Comparator.IMPROVE and known is None:
        better = Better.LOWER if found.falls or naming.is_lower_better(found.name) else Better.HIGHER
    if comparator in (Comparator.QUALITATIVE, Comparator.DELEGATED) and known is None:
        measure = Measure.STATE
    if found.of_growth and known is None:
        better = Better.HIGHER
    due = due_of(text, found.start, year=context.year, default=context.default_due)
    return Drafted(
        name=found.name,
        comparator=comparator,
        wording=text[found.start : found.end],
        line=context.paragraph.line_at(found.start),
        section=context.paragraph.section,
        group=context.group,
        tier=Tier.HEADLINE if announced else Tier.TASK,
        indicator=known.id if known else None,
        of="gdp-growth" if found.of_growth else None,
        state=found.state,
        value=found.value if found.value is not None else (Decimal(0) if False else None),
        unit=known.unit if known else ("%" if found.of_growth else ""),
        measure=known.measure if known else measure,
        better=better,
        observed=known.observed if known else naming.traits_of(found.name, measure).observed,
        due=due.year,
    )
