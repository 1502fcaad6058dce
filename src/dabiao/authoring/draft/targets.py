"""From the figures of a paragraph to targets: indicator, comparator, unit, year and wording."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from dabiao.authoring.draft import naming
from dabiao.authoring.draft.figures import Shape
from dabiao.authoring.draft.lists import alike, as_last, shared
from dabiao.authoring.draft.model import Drafted, Opinion
from dabiao.authoring.draft.outline import Paragraph, Phase
from dabiao.authoring.draft.subjects import Placed, Subject, clause_start, subject_of
from dabiao.authoring.draft.wordings import Worded, worded
from dabiao.authoring.draft.years import due_of
from dabiao.core import units
from dabiao.model.comparator import Better, Comparator
from dabiao.model.document import Base, Indicator, Measure, Tier

_WHOLE = 100
_CLAUSE = re.compile(r"[^，。；！？：;!?]+")
_LONGEST_NAME = 60
_LONGEST_SENTENCE = 300
_CLOSE = 12
_ARRANGED = re.compile(r"赤字|地方债|债券|国债|预算内投资|财政支出|预算支出|转移支付(?!增)")
"""What a budget arranges: a figure to be hit, with no better side."""
_AS_ARRANGED = re.compile(r"^(?:拟|再|新增)?(?:安排|发行)+|(?:拟|按|规模)*(?:拟?安排|拟按|按)+$")
_YEARLY = re.compile(r"每年[^，。；]{0,12}$")
_DOUBLED = "“翻番”按增长100%（翻两番300%）记；基期请核对。"


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


def targets_of(context: Context, placed: Sequence[Placed]) -> tuple[list[Drafted], list[Placed]]:
    """The targets of a paragraph, in their order, and the figures of which none could be made."""
    found: list[tuple[int, Drafted]] = []
    none: list[Placed] = []
    text = context.paragraph.text
    carried, carried_end = "", -1
    listed = shared(text, placed)
    for index, this in enumerate(placed):
        if this.opinion is not Opinion.TARGET:
            continue
        if carried and _sentence_start(text, this.figure.start) >= carried_end:
            carried = ""
        share = listed.get(index)
        subject = (share and share.subject) or subject_of(text, placed, index, carried)
        if not subject.name or len(subject.name) > _LONGEST_NAME:
            none.append(this)
            continue
        whole = as_last(this, placed[share.last]) if share else this
        base = _base(placed, index, context)
        for each in alike(text, this, subject):
            target = _of_figure(context, whole, each, base)
            found.append((this.figure.start, target))
        carried, carried_end = subject.name, this.bound.end
    if context.paragraph.phase is not Phase.BACK and not context.paragraph.is_heading:
        found += [*_without_figure(context, placed)]
    found.sort(key=lambda pair: pair[0])
    return [target for _, target in found], none


def _sentence_start(text: str, position: int) -> int:
    first = max(0, position - _LONGEST_SENTENCE)
    return max(text.rfind(mark, first, position) for mark in "。！？；")


def _of_figure(context: Context, this: Placed, subject: Subject, base: Base | None) -> Drafted:
    """The target of a figure that has a subject."""
    text, figure, bound = context.paragraph.text, this.figure, this.bound
    name = naming.bare_name(subject.name) if this.change.measure else subject.name
    measure = _measure(this, name)
    known = _known(name, measure, figure.unit, said=this.change.measure is not None)
    comparator = _comparator(this, name, known, known.measure if known else measure)
    if comparator is Comparator.EXACTLY:
        name = _AS_ARRANGED.sub("", name) or name
    amount = _amount(this, known)
    due = due_of(text, figure.start, year=context.year, default=context.default_due).year
    clause = text[clause_start(text, figure.start) : figure.start]
    traits = naming.traits_of(name, measure, comparator)
    doubts = [*amount.doubts]
    if subject.carried:
        doubts.append("主语承前，请核对 name")
    if known is None and bound.comparator is None and not traits.told:
        doubts.append("原文未说方向，请核对 better")
    return Drafted(
        name=name,
        comparator=comparator,
        wording=text[subject.start : max(subject.end, bound.end)],
        line=context.paragraph.line_at(subject.start),
        section=context.paragraph.section,
        group=context.group,
        tier=_tier(context, figure.start),
        indicator=known.id if known else None,
        value=amount.value,
        upper=amount.upper,
        unit=amount.unit,
        measure=known.measure if known else measure,
        better=known.better if known else traits.better,
        observed=(known.observed if known else None) or traits.observed,
        due=due,
        base=base,
        since=context.year if measure is Measure.CUMULATIVE and due > context.year else None,
        derived=figure.shape is Shape.WORDS,
        yearly=due > context.year and _YEARLY.search(clause) is not None,
        note=_DOUBLED if figure.shape is Shape.WORDS else None,
        doubts=tuple(doubts),
    )


def _tier(context: Context, position: int) -> Tier:
    announced = context.announced is not None and position >= context.announced
    return Tier.HEADLINE if announced else Tier.TASK


def _known(name: str, measure: Measure, unit: str, *, said: bool) -> Indicator | None:
    """The vocabulary's indicator; a percentage without a word of change may be one of growth."""
    known = naming.known_indicator(name, measure, unit)
    if known is None and not said and unit == "%":
        known = naming.known_indicator(name, Measure.GROWTH, unit)
    return known


def _comparator(this: Placed, name: str, known: Indicator | None, measure: Measure) -> Comparator:
    """What the words say, and of a plain figure what its direction makes of it."""
    said = this.bound.comparator
    if this.figure.upper is not None:
        ranges = (None, Comparator.AT_MOST, Comparator.ABOUT)
        return Comparator.BETWEEN if said in ranges else said or Comparator.BETWEEN
    if said is not None and not (measure is Measure.REDUCTION and said is Comparator.LESS_THAN):
        return said
    if said is None and this.change.measure is None and _ARRANGED.search(name):
        return Comparator.EXACTLY
    if known is not None and known.better is not Better.NONE:
        lower = known.better is Better.LOWER
    elif "上限" in name or measure is Measure.RANK:
        lower = True
    else:
        lower = measure is not Measure.REDUCTION and naming.is_lower_better(name)
    return Comparator.AT_MOST if lower else Comparator.AT_LEAST


class _Amount(NamedTuple):
    value: Decimal
    upper: Decimal | None
    unit: str
    doubts: tuple[str, ...] = ()


def _amount(this: Placed, known: Indicator | None) -> _Amount:
    """The figure in its unit; where none is printed, in that of the vocabulary if it can be."""
    value, upper, unit = this.figure.value, this.figure.upper, this.figure.unit
    if unit:
        return _Amount(value, upper, unit)
    if known is not None and known.unit:
        scale, _ = units.multiplier(known.unit)
        if value >= scale:
            value, upper = value / scale, None if upper is None else upper / scale
        unit = known.unit
    return _Amount(value, upper, unit, ("原文未印单位，请核对 unit",))


def _measure(this: Placed, name: str) -> Measure:
    """What kind of quantity it is, by its unit and the words of change."""
    unit = this.figure.unit
    if this.figure.shape is Shape.WORDS:
        return Measure.GROWTH
    if this.change.measure is not None:
        return this.change.measure
    if unit == "百分点":
        return Measure.GROWTH
    if unit == "%":
        if re.search(r"降幅$", name):
            return Measure.REDUCTION
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
        if (
            before.unit in (placed[index].figure.unit, "")
            and placed[index].figure.start - before.end < _CLOSE
        ):
            return Base(context.year - 1, before.value)
    return None


def _without_figure(context: Context, placed: Sequence[Placed]) -> Iterator[tuple[int, Drafted]]:
    text = context.paragraph.text
    start = context.announced
    with_figures = start is not None and any(
        this.opinion is Opinion.TARGET and this.figure.start >= start for this in placed
    )
    taken = [this.figure.start for this in placed if this.opinion is Opinion.TARGET]
    position = 0
    for clause in _CLAUSE.finditer(text):
        while position < len(taken) and taken[position] < clause.start():
            position += 1
        if position < len(taken) and taken[position] < clause.end():
            continue
        announced = context.announced is not None and clause.start() >= context.announced
        for found in worded(
            text,
            clause.start(),
            clause.end(),
            announced=announced and with_figures,
            goals=announced and context.plan,
        ):
            yield found.start, _of_words(context, found, announced=announced)


def _of_words(context: Context, found: Worded, *, announced: bool) -> Drafted:
    text = context.paragraph.text
    measure = Measure.GROWTH if found.of_growth else Measure.LEVEL
    comparator = found.comparator
    known = None
    for kind in (
        ()
        if found.value is not None
        else (measure, Measure.GROWTH, Measure.REDUCTION, Measure.SHARE)
    ):
        known = naming.known_indicator(found.name, kind, "")
        if known:
            break
    unit = "%" if found.of_growth or found.value == _WHOLE else ""
    if found.value is not None and known is None:
        measure = Measure.SHARE if found.value else Measure.LEVEL
    better = known.better if known else Better.NONE
    if found.value is not None and known is None:
        better = Better.HIGHER if found.value else Better.LOWER
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
        wording=text[found.start : found.end],
        line=context.paragraph.line_at(found.start),
        section=context.paragraph.section,
        group=context.group,
        tier=Tier.HEADLINE if announced else Tier.TASK,
        indicator=known.id if known else None,
        of="gdp-growth" if found.of_growth else None,
        state=found.state,
        value=found.value,
        derived=found.value is not None,
        note=None
        if found.value is None
        else ("“全覆盖”记作 100%。" if found.value else "“清零”记作 0。"),
        unit=known.unit if known else unit,
        measure=known.measure if known else measure,
        better=better,
        observed=known.observed if known else naming.traits_of(found.name, measure).observed,
        due=due.year,
    )
