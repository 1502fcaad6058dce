"""Compares documents: the indicators that they share, who aims higher, where they disagree."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from dabiao.core import units
from dabiao.core.unit_scope import use, using
from dabiao.model.comparator import Better, Comparator
from dabiao.model.document import Document, Indicator, Measure, Target


class Shared(NamedTuple):
    """An indicator that several documents set targets for.

    Attributes:
        indicator: as the first of the documents words it.
        targets: for each document its targets of the indicator; empty where it has none.
        highest: the positions of the documents that aim highest; empty where that cannot be said,
            or where all aim the same.
        contradiction: whether two documents set one region different figures for one year.
    """

    indicator: Indicator
    targets: tuple[tuple[Target, ...], ...]
    highest: frozenset[int]
    contradiction: bool


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
            highest = _highest(targets) if _comparable(documents, targets) else frozenset()
            contradiction = _contradict(documents, targets)
            shared.append(Shared(indicator, targets, highest, contradiction))
    return shared


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
    """The targets of an indicator by how high they aim; as they come where that cannot be said."""
    pairs = [
        (document, target)
        for document, targets in zip(documents, shared.targets, strict=True)
        for target in targets
    ]
    unit, directions = pairs[0][1].unit, {target.better for _, target in pairs}
    comparable = _comparable(documents, shared.targets) and len(directions) == 1
    if not comparable or Better.NONE in directions:
        return [Ranked(None, *pair) for pair in pairs]
    figures = [_in_unit(target.value, target, unit) for _, target in pairs]
    known = [f for f in figures if f is not None]
    known.sort(reverse=Better.HIGHER in directions)
    ranked = [
        Ranked(None if figure is None else known.index(figure) + 1, *pair)
        for figure, pair in zip(figures, pairs, strict=True)
    ]
    return sorted(ranked, key=lambda each: (each.rank is None, each.rank))


def years_added_up(target: Target) -> int | None:
    """Over how many years a figure is a sum or a cumulated change; None of that of one year."""
    return None if target.sum_since is None else target.due - target.sum_since + 1


def _comparable(documents: Sequence[Document], targets: Sequence[Sequence[Target]]) -> bool:
    """Whether figures of the documents compare at all.

    Amounts of two regions do not, nor does what five years add up to with what one year brings.
    """
    if len({years_added_up(target) for found in targets for target in found}) > 1:
        return False
    regions = {d.region.name for d, found in zip(documents, targets, strict=True) if found}
    measures = {target.indicator.measure for found in targets for target in found}
    return len(regions) == 1 or not measures & {Measure.LEVEL, Measure.CUMULATIVE}


def _highest(targets: Sequence[Sequence[Target]]) -> frozenset[int]:
    """Whose best figure is best, where all figures have one direction and convert."""
    flat = [target for of_document in targets for target in of_document]
    directions = {target.better for target in flat}
    if len(directions) != 1 or Better.NONE in directions:
        return frozenset()
    best_of = max if Better.HIGHER in directions else min
    best: dict[int, Decimal] = {}
    for position, of_document in enumerate(targets):
        figures = [_in_unit(target.value, target, flat[0].unit) for target in of_document]
        known = [figure for figure in figures if figure is not None]
        if known:
            best[position] = best_of(known)
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
