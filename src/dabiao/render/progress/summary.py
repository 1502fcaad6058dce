"""What a mid-term view sums up: how many targets stand where, and which are behind most."""

from collections.abc import Hashable, Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple, TypeVar

from dabiao.core.decimals import EXACT
from dabiao.model.document import Binding, Group
from dabiao.model.report import Report
from dabiao.model.result import Result
from dabiao.model.verdict import Verdict

K = TypeVar("K", bound=Hashable)
_MOST = 5


class Lag(NamedTuple):
    """A target that is behind, in one place.

    Attributes:
        share: of the time gone minus that of the way done; above 0.
    """

    result: Result
    share: Decimal


def by_group(results: Sequence[Result]) -> dict[Group, list[Result]]:
    """The results of each group, in the document's order."""
    return _by((result.target.group, result) for result in results)


def by_binding(results: Sequence[Result]) -> dict[Binding | None, list[Result]]:
    """The results by the force that the document gives their targets; None where it gives none."""
    found = _by((result.target.binding, result) for result in results)
    return {binding: found[binding] for binding in (*Binding, None) if binding in found}


def places_behind_first(report: Report) -> dict[str | None, Sequence[Result]]:
    """The results of each place; first the places with most targets that fell short or are behind."""
    places = report.by_place.items()
    return dict(sorted(places, key=lambda place: -_lacking(place[1])))


def furthest_behind(results: Iterable[Result], most: int = _MOST) -> list[Lag]:
    """The targets that are behind by most of their way, the furthest first.

    A rate or a mean, which has to stand at its figure all the time, goes no way and is not among
    them.
    """
    lags = [lag for result in results if (lag := lag_of(result)) is not None]
    return sorted(lags, key=lambda lag: -lag.share)[:most]


def lag_of(result: Result) -> Lag | None:
    """How far a target is behind; None if it is not, or goes no way."""
    progress = result.progress
    if result.verdict is not Verdict.BEHIND or progress is None or progress.done is None:
        return None
    share = EXACT.subtract(progress.gone, progress.done)
    return Lag(result, share) if share > 0 else None


def _lacking(results: Sequence[Result]) -> int:
    return sum(result.verdict in (Verdict.SHORTFALL, Verdict.BEHIND) for result in results)


def _by(pairs: Iterable[tuple[K, Result]]) -> dict[K, list[Result]]:
    found: dict[K, list[Result]] = {}
    for key, result in pairs:
        found.setdefault(key, []).append(result)
    return found
