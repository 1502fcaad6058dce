"""From the figures of a paragraph to targets: indicator, comparator, unit, year and wording."""

import re
from collections.abc import Sequence

from dabiao.authoring.draft import naming
from dabiao.authoring.draft.actions import doing
from dabiao.authoring.draft.carrying import Carried
from dabiao.authoring.draft.context import Context
from dabiao.authoring.draft.figureless import without_figure
from dabiao.authoring.draft.figures import Shape
from dabiao.authoring.draft.kinds import (
    ARRANGED,
    amount_of,
    called,
    comparator_of,
    known_of,
    measure_of,
)
from dabiao.authoring.draft.lists import Shared, alike, as_listed, per_output, shared
from dabiao.authoring.draft.model import Drafted, Opinion
from dabiao.authoring.draft.phases import Phase
from dabiao.authoring.draft.stretches import stretch_behind
from dabiao.authoring.draft.subjects import Placed, Subject, clause_start, subject_of
from dabiao.authoring.draft.years import due_of
from dabiao.model.comparator import Comparator
from dabiao.model.document import Base, Collection, Measure, Tier

_SHORTEST_NAME, _LONGEST_NAME = 2, 60
_CLOSE = 12
_ADDED = re.compile(r"(?:增加|减少|提高|扩大)(?:了|约|近)?$")
_ASARRANGED = re.compile(
    r"^(?:拟|再|新增)?(?:安排|发行)+|(?:拟|按|规模|计划|预算)*(?:拟?安排|拟按|按)+$"
)
_YEARLY = re.compile(r"每年[^，。；]{0,12}$")
_IN_WORDS = "“翻番”按增长100%（翻两番300%）、“减半”按下降50%记；基期请核对。"


def targets_of(context: Context, placed: Sequence[Placed]) -> tuple[list[Drafted], list[Placed]]:
    """The targets of a paragraph, in their order, and the figures of which none could be made."""
    found: list[tuple[int, Drafted]] = []
    none: list[Placed] = []
    text = context.paragraph.text
    before = Carried(text)
    listed = shared(text, placed)
    beyond = -1
    for index, this in enumerate(placed):
        if this.opinion is not Opinion.TARGET:
            continue
        if this.figure.start < beyond:
            none.append(this)  # what is striven for is no target
            continue
        carried = before.at(this.figure.start)
        share = listed.get(index)
        subject = _subject(text, placed, index, share, before)
        if not _SHORTEST_NAME <= len(subject.name) <= _LONGEST_NAME:
            none.append(this)
            continue
        if (
            subject.carried
            and ARRANGED.search(subject.name)
            and _ADDED.search(text[max(0, this.figure.start - _CLOSE) : this.figure.start])
        ):
            none.append(this)  # by how much it is more than the year before
            continue
        if carried and clause_start(text, this.figure.start) < before.end:
            subject = subject._replace(name=per_output([carried, subject.name])[1])
        whole = as_listed(this, placed[share.first], placed[share.last]) if share else this
        base = _base(placed, index, context)
        stretch = stretch_behind(text, max(subject.end, this.bound.end), this.figure.unit)
        beyond = stretch[1] if stretch else beyond
        for each in alike(text, this, subject):
            target = _of_figure(context, whole, each, base)
            if found and _goes_on_doing(text, this, before.end, found[-1][1], target):
                name = doing(found[-1][1].name) + target.name
                target = target._replace(
                    name=name, measure=Measure.CUMULATIVE, observed=Collection.SUM
                )
            if stretch:
                target = target._replace(stretch=context.paragraph.printed[slice(*stretch)])
            found.append((this.figure.start, target))
        before.add(subject.name, this.bound.end)
    if context.paragraph.phase is not Phase.BACK and not context.paragraph.is_heading:
        found += [*without_figure(context, placed)]
    found.sort(key=lambda pair: pair[0])
    return [target for _, target in found], none


def _goes_on_doing(text: str, this: Placed, end: int, before: Drafted, target: Drafted) -> bool:
    """Whether a verb of the object before governs this one too: 新建公路3公里、桥梁5座."""
    return (
        before.measure is Measure.CUMULATIVE
        and target.measure is Measure.LEVEL
        and target.indicator is None
        and not this.change.to
        and this.bound.before == this.figure.start
        and clause_start(text, this.figure.start) < end
    )


def _subject(
    text: str, placed: Sequence[Placed], index: int, share: Shared | None, before: Carried
) -> Subject:
    """What a figure is of: its own subject, or that of the figures before."""
    this = placed[index]
    if share and share.subject:
        return share.subject
    head = min(this.change.start, this.bound.before)
    if share:
        first, last = placed[share.first], placed[share.last]
        dealt_out = text.rfind("分别", 0, first.figure.start)
        names = before.last(share.last - share.first + 1, first.figure.start, max(dealt_out, 0))
        if share.first == index:
            before.dealt = names
        if before.dealt:
            begin = clause_start(text, first.figure.start)
            name = before.dealt[index - share.first]
            return Subject(name, begin, last.bound.end, carried=True)
    found = subject_of(text, placed, index, before.at(this.figure.start))
    if not found.name and (name := before.across(this.figure.start, head)):
        return found._replace(name=name, carried=True)
    return found


def _of_figure(context: Context, this: Placed, subject: Subject, base: Base | None) -> Drafted:
    """The target of a figure that has a subject."""
    text, figure, bound = context.paragraph.text, this.figure, this.bound
    name = naming.bare_name(subject.name) if this.change.measure else subject.name
    measure = measure_of(this, name)
    name = called(name, measure)
    known = known_of(name, measure, figure.unit, said=this.change.measure is not None)
    comparator = comparator_of(this, name, known, known.measure if known else measure)
    if comparator is Comparator.EXACTLY:
        name = _ASARRANGED.sub("", name) or name
    amount = amount_of(this, name, known)
    due = due_of(text, figure.start, year=context.year, default=context.default_due).year
    clause = text[clause_start(text, figure.start) : figure.start]
    traits = naming.traits_of(name, measure, comparator)
    doubts = [*amount.doubts]
    if subject.carried:
        doubts.append("主语承前，请核对 name")
    if known is None and bound.comparator is None and not traits.told:
        doubts.append("原文未说方向，请核对 better")
    if known is None and traits.observed is None:
        doubts.append("未知如何随时间观察，请补 observed（end、sum 或 mean）")
    return Drafted(
        name=name,
        comparator=comparator,
        wording=context.paragraph.printed[subject.start : max(subject.end, bound.end)],
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
        note=_IN_WORDS if figure.shape is Shape.WORDS else None,
        doubts=tuple(doubts),
    )


def _tier(context: Context, position: int) -> Tier:
    announced = context.announced is not None and position >= context.announced
    return Tier.HEADLINE if announced else Tier.TASK


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
