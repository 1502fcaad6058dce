"""Compares documents: the indicators that they share, who aims higher, where they disagree."""

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from dabiao.core import units
from dabiao.core.unit_scope import use, using
from dabiao.model.comparator import Better, Comparator
from dabiao.model.document import Document, Indicator, Measure, Target

Pair = tuple[Document, Target]
"""A target, and the document that sets it."""


class Span(NamedTuple):
    """Over which years a figure is one; figures of another span are of another kind.

    Attributes:
        years: how many.
        mean: a mean rate of these years, and no sum.
        of_plan: it is to be reached by the end of a plan of several years, where others have one.
        due: the year in which it is due, where that is not the last of its document: a report on a
            year may set something for the end of a plan as well.
    """

    years: int = 1
    mean: bool = False
    of_plan: bool = False
    due: int | None = None


class Shared(NamedTuple):
    """An indicator that several documents set targets for.

    Attributes:
        indicator: as the first of the documents words it.
        targets: for each document its targets of the indicator; empty where it has none.
        highest: the positions of the documents that aim highest; empty where that cannot be said,
            or where all aim the same.
        contradiction: whether two documents set one region different figures for one year.
        span: of the targets that most documents set; these are held against each other.
    """

    indicator: Indicator
    targets: tuple[tuple[Target, ...], ...]
    highest: frozenset[int]
    contradiction: bool
    span: Span

    def pairs(self, documents: Sequence[Document]) -> Iterator[Pair]:
        """All the targets, each with its document."""
        for document, targets in zip(documents, self.targets, strict=True):
            yield from ((document, target) for target in targets)

    def leading(self, documents: Sequence[Document]) -> list[Target]:
        """The targets that are held against each other."""
        return [t for d, t in self.pairs(documents) if span(d, t) == self.span]


@using("")
def compare(documents: Sequence[Document]) -> list[Shared]:
    """The indicators that at least two of the documents share, in the order of the first."""
    use(next((document.own_units for document in documents if document.own_units), ""))
    indicators: dict[str, Indicator] = {}
    for document in documents:
        for target in document.targets:
            indicators.setdefault(target.indicator.id, target.indicator)
    shared = []
    for indicator_id, indicator in indicators.items():
        targets = tuple(
            tuple(target for target in document.targets if target.indicator.id == indicator_id)
            for document in documents
        )
        if sum(map(bool, targets)) > 1:
            most = _most_frequent(documents, targets)
            highest = _highest(documents, targets, most)
            contradiction = _contradict(documents, targets)
            shared.append(Shared(indicator, targets, highest, contradiction, most))
    return shared


def span(document: Document, target: Target) -> Span:
    """Over which years a figure is one."""
    if target.average and target.since is not None:
        return Span(target.due - target.since + 1, mean=True)
    if target.sum_since is not None:
        return Span(target.due - target.sum_since + 1)
    if target.due != document.period[1]:
        return Span(due=target.due)
    return Span(of_plan=document.period[0] < document.period[1] and not target.yearly)


def bound(target: Target) -> Decimal | None:
    """The figure that is enough: of a range its worse end; None of a target without a figure."""
    is_range = target.upper is not None and target.better is Better.LOWER
    return target.upper if is_range else target.value


def _most_frequent(documents: Sequence[Document], targets: Sequence[Sequence[Target]]) -> Span:
    """The span of the targets that most documents set; of several the one that comes first."""
    spans = Counter(
        each
        for document, found in zip(documents, targets, strict=True)
        for each in dict.fromkeys(span(document, target) for target in found)
    )
    return spans.most_common(1)[0][0]


class Ranked(NamedTuple):
    """A target among those of one indicator.

    Attributes:
        rank: from 1, for the figure that aims highest; equal figures have one rank. None where
            figures cannot be compared, or there is none.
    """

    rank: int | None
    document: Document
    target: Target


def ranking(documents: Sequence[Document], shared: Shared) -> list[Ranked]:
    """The targets of an indicator by how high they aim; as they come where that cannot be said.

    Only figures of one span are held against each other; those of the span that most documents set
    come first.
    """
    by_span: dict[Span, list[Pair]] = {shared.span: []}
    for pair in shared.pairs(documents):
        by_span.setdefault(span(*pair), []).append(pair)
    return [ranked for pairs in by_span.values() for ranked in _ranked(pairs)]


def _ranked(pairs: Sequence[Pair]) -> list[Ranked]:
    """Targets of one span, by how high they aim."""
    if not _comparable(pairs):
        return [Ranked(None, *pair) for pair in pairs]
    first = pairs[0][1]
    figures = [_in_unit(bound(target), target, first.unit) for _, target in pairs]
    known = [f for f in figures if f is not None]
    known.sort(reverse=first.better is Better.HIGHER)
    ranked = [
        Ranked(None if figure is None else known.index(figure) + 1, *pair)
        for figure, pair in zip(figures, pairs, strict=True)
    ]
    return sorted(ranked, key=lambda each: (each.rank is None, each.rank))


def _comparable(pairs: Sequence[Pair]) -> bool:
    """Whether figures of one span compare: it is known which are better, and they are of one kind.

    Amounts of two regions do not compare.
    """
    directions = {target.better for _, target in pairs}
    if len(pairs) < 2 or len(directions) != 1 or Better.NONE in directions:
        return False
    regions = {document.region.name for document, _ in pairs}
    measures = {target.indicator.measure for _, target in pairs}
    return len(regions) == 1 or not measures & {Measure.LEVEL, Measure.CUMULATIVE}


def _highest(
    documents: Sequence[Document], targets: Sequence[Sequence[Target]], wanted: Span
) -> frozenset[int]:
    """Whose best figure is best, of the figures of one span."""
    held = [
        (position, document, target)
        for position, (document, found) in enumerate(zip(documents, targets, strict=True))
        for target in found
        if span(document, target) == wanted
    ]
    if not _comparable([(document, target) for _, document, target in held]):
        return frozenset()
    first = held[0][2]
    best_of = max if first.better is Better.HIGHER else min
    best: dict[int, Decimal] = {}
    for position, _, target in held:
        figure = _in_unit(bound(target), target, first.unit)
        if figure is not None:
            best[position] = best_of(best.get(position, figure), figure)
    if len(set(best.values())) < 2:
        return frozenset()
    top = best_of(best.values())
    return frozenset(position for position, figure in best.items() if figure == top)


def _contradict(documents: Sequence[Document], targets: Sequence[Sequence[Target]]) -> bool:
    """Whether one region is set different figures for one year and one scope."""
    unit = next(target.unit for of_document in targets for target in of_document)
    figures: dict[tuple[str, int, str | None, bool], set[tuple[object, ...]]] = {}
    for document, of_document in zip(documents, targets, strict=True):
        for target in of_document:
            if target.value is not None and not _only_a_sign(target):
                key = (document.region.name, target.due, target.scope, target.average)
                ends = _in_unit(target.value, target, unit), _in_unit(target.upper, target, unit)
                figures.setdefault(key, set()).add((target.comparator, *ends))
    return any(len(different) > 1 for different in figures.values())


def _only_a_sign(target: Target) -> bool:
    """Whether the figure is just the zero of 持续降低, which another figure makes precise."""
    return target.value == 0 and target.comparator is Comparator.MORE_THAN


def _in_unit(figure: Decimal | None, target: Target, unit: str) -> Decimal | None:
    """A figure of a target in another unit; None where there is none or it does not convert."""
    if figure is None:
        return None
    try:
        return units.convert(figure, target.unit, unit)
    except units.UnitError:
        return None
