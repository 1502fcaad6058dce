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
from dabiao.core import units
from dabiao.model.comparator import Better, Comparator
from dabiao.model.document import Base, Measure, Tier

_WHOLE = 100
_MOST_ALIKE, _LONGEST_ALIKE = 5, 18
_SHARE_WORDS = re.compile(r"率|比例|比重|占比|份额")
_CLAUSE = re.compile(r"[^，。；！？：;!?]+")
_EACH = re.compile(r"(?:分别|依次)")
_ALL_OF = re.compile(r"(?:均|都|双双)$")
_ITEMS = re.compile(r"、|以及|[和及与]")
_LONGEST_NAME = 60
_ARRANGED = re.compile(r"赤字|地方债|债券|国债|预算内投资|财政支出|预算支出|转移支付(?!增)")
"""What a budget arranges: a figure to be hit, with no better side."""
_AS_ARRANGED = re.compile(r"^(?:拟|再|新增)?(?:安排|发行)+|(?:拟|按|规模)*(?:拟?安排|拟按|按)+$")
_HEADS = re.compile(
    r"(?:居民)?(?:人均)?可支配收入|(?:地区)?生产总值|(?:保险)?参保率|产业(?:规模|增加值|产值)|营业收入|总?产值|增加值|产量|装机(?:容量|规模)?|(?:[^的]{2})率$|总值|总额|投资|排放量?|面积|比例|比重|数量"
)
"""What the last name of a list carries for all of them."""
_YEARLY = re.compile(r"(?:每年|年均|逐年|各年度)[^，。；]{0,12}$")


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
    shared, run_of = _shared(text, placed)
    for index, this in enumerate(placed):
        if this.opinion is not Opinion.TARGET:
            continue
        sentence = max(
            text.rfind(mark, carried_end if carried_end > 0 else 0, this.figure.start)
            for mark in "。！？；"
        )
        if carried_end < 0 or sentence >= carried_end:
            carried = ""
        subject = shared.get(index) or subject_of(text, placed, index, carried)
        if not subject.name or len(subject.name) > _LONGEST_NAME:
            none.append(this)
            continue
        last = _each(placed, run_of.get(index))
        drafted = [
            target
            for each in _alike(text, this, subject)
            for target in _of_figure(context, placed, index, last, each)
        ]
        found += [(this.figure.start, target) for target in drafted]
        carried, carried_end = subject.name, this.bound.end
    if context.paragraph.phase is not Phase.BACK and not context.paragraph.is_heading:
        found += [*_without_figure(context, placed)]
    found.sort(key=lambda pair: pair[0])
    return [target for _, target in found], none


def _of_figure(
    context: Context, placed: Sequence[Placed], index: int, last: Placed | None, subject: Subject
) -> Iterator[Drafted]:
    """The target of a figure; ``last`` is that of a list in which it stands."""
    this, text = _as_last(placed[index], last), context.paragraph.text
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
        lower = (
            "上限" in name or measure is Measure.RANK or better is Better.LOWER
            if better
            else measure is not Measure.REDUCTION and naming.is_lower_better(name)
        )
        comparator = Comparator.AT_MOST if lower else Comparator.AT_LEAST
    if (
        bound.comparator is None
        and comparator is not Comparator.BETWEEN
        and not this.change.measure
        and _ARRANGED.search(name)
    ):
        comparator = Comparator.EXACTLY
        name = _AS_ARRANGED.sub("", name) or name
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
        since=context.year if measure is Measure.CUMULATIVE and due.year > context.year else None,
        derived=figure.shape is Shape.WORDS,
        yearly=bool(_YEARLY.search(clause)) and "每年" in clause and due.year > context.year,
        note="“翻番”按增长100%（翻两番300%）记；基期请核对。"
        if figure.shape is Shape.WORDS
        else None,
        doubts=tuple(doubts),
    )


def _measure(this: Placed, name: str, text: str) -> Measure:
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
            and placed[index].figure.start - before.end < 12
        ):
            return Base(context.year - 1, before.value)
    return None


def _alike(text: str, this: Placed, subject: Subject) -> list[Subject]:
    """The subjects of one figure that holds for several: A、B均增长5%, A、B排放量下降2%."""
    said = re.search(
        r"(?:均|都|双双)(?:要|应|能|力争|保持|增长|下降|达|超|减|提高|降|稳|在|控|突)",
        text[subject.start : this.figure.start],
    )
    head = _HEADS.search(subject.name)
    if not said and not (head and (this.change.measure is not None or this.change.to)):
        return [subject]
    if not said and ("、" not in subject.name or re.search("[和及与]|等", subject.name)):
        return [subject]
    names = _names(re.sub(r"(?:均|都|双双|分别)$", "", subject.name))
    if not 2 <= len(names) <= _MOST_ALIKE or any(len(name) > _LONGEST_ALIKE for name in names):
        return [subject]
    if not said and len("".join(_ITEMS.split(subject.name)[:-1])) > _LONGEST_ALIKE:
        return [subject]
    return [subject._replace(name=name) for name in names]


def _each(placed: Sequence[Placed], last: int | None) -> Placed | None:
    return None if last is None else placed[last]


def _as_last(this: Placed, last: Placed | None) -> Placed:
    """A figure of a list with what only the last one is given: 分别增长4.5%、5.5%左右."""
    if last is None or last is this:
        return this
    figure, bound = this.figure, this.bound
    if not figure.unit and last.figure.unit:
        scale, base = units.multiplier(last.figure.unit)
        unit = _unit_of_scale(figure.value, base) or last.figure.unit
        factor, _ = units.multiplier(unit)
        figure = figure._replace(
            value=figure.value / factor if figure.value >= factor else figure.value, unit=unit
        )
    if bound.comparator is None and last.bound.words:
        bound = bound._replace(comparator=last.bound.comparator, words=last.bound.words)
    return this._replace(figure=figure, bound=bound)


def _unit_of_scale(value: Decimal, base: str) -> str:
    """万亿元 for 1.28万亿 in a list that ends in 亿元."""
    for scale, least in (("万亿", 10**12), ("亿", 10**8), ("万", 10**4)):
        if value >= least and units.known(scale + base):
            return scale + base
    return ""


def _shared(text: str, placed: Sequence[Placed]) -> tuple[dict[int, Subject], dict[int, int]]:
    """The subjects of figures that are listed behind several of them: A、B分别增长4%、5%."""
    found: dict[int, Subject] = {}
    runs: dict[int, int] = {}
    for index, this in enumerate(placed):
        if this.opinion is not Opinion.TARGET or index in runs:
            continue
        start = clause_start(text, this.figure.start)
        head = text[start : this.figure.start]
        each = [*_EACH.finditer(head)]
        if not each:
            continue
        run = [index]
        for later in range(index + 1, len(placed)):
            between = text[placed[run[-1]].bound.end : placed[later].figure.start]
            if placed[later].opinion is not Opinion.TARGET or not re.fullmatch(
                r"[、和及与，]|以及|", between
            ):
                break
            run.append(later)
        runs.update((number, run[-1]) for number in run)
        names = _names(head[: each[-1].start()])
        if len(names) != len(run):
            continue
        tail = placed[run[-1]].bound.end
        words = re.sub(r"^(?:其中|确保|力争|全省|全市)", "", head)
        for name, number in zip(names, run, strict=True):
            found[number] = Subject(name, start + len(head) - len(words), tail)
    return found, runs


def _names(listed: str) -> list[str]:
    """The names of a list, each with the head that the last one carries for all."""
    listed = re.sub(r"^(?:其中|确保|力争|全省|全市|使|实现|推动)+", "", listed)
    names = [name for name in _ITEMS.split(listed) if name]
    if len(names) < 2:
        return names
    last = names[-1]
    first = names[0]
    if len(last) > len(first) and not any(
        _SHARE_WORDS.search(n) or n.endswith(("收入", "值", "额", "量", "数")) for n in names[:-1]
    ):
        head = _HEADS.search(last, len(first) - 1 if len(first) > 2 else 1)
        ending = last[head.start() :] if head else last[len(first) :]
        names = [*(name + ending for name in names[:-1]), last]
    return names


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
