"""How many digits of a figure are shown: those that count, and never fewer than its verdict needs.

What was put together or worked out has digits without end. The verdict is by the exact figure, and
what is shown must not contradict it: 17.49996 against ≥ 17.5 is no 17.5.
"""

from collections.abc import Iterable
from decimal import Decimal

from dabiao.core.decimals import EXACT, plain, rounded
from dabiao.model.reason import ReasonCode
from dabiao.model.result import Result

_MOST_PLACES = 20
_MORE = 2
"""Places that a figure that was worked out is shown with beyond those of what it is held against."""


def is_put_together(result: Result) -> bool:
    """Whether the actual value is no figure of the submission, but worked out of several."""
    return result.reason is not None and result.reason.code is ReasonCode.ADDED_UP


def in_places(figure: Decimal, result: Result) -> Decimal:
    """A figure that was worked out, with two places more than the target or the actual has.

    An actual value that was itself worked out, of figures of several years, has places without
    end, and none of them counts. What is not 0 is never shown as 0.
    """
    reported = None if is_put_together(result) else result.actual
    return _off(figure, [Decimal(0)], _places(result.figure, result.upper, reported))


def shown_actual(result: Result) -> Decimal | None:
    """The actual value, to be shown to people: above, at or below what it is held against, as it is."""
    if result.actual is None or not is_put_together(result):
        return result.actual
    held_against = (result.figure, result.upper, result.expected)
    known = [figure for figure in held_against if figure is not None]
    return _off(result.actual, known, _places(result.figure, result.upper))


def shown_gap(result: Result) -> Decimal | None:
    """The gap to the figure, to be shown to people: the one of the actual value that is shown."""
    actual = shown_actual(result)
    if result.gap is None or actual is None or result.actual is None:
        return result.gap
    return (
        EXACT.add(result.gap, EXACT.subtract(actual, result.actual)) if result.gap else result.gap
    )


def _off(figure: Decimal, bounds: Iterable[Decimal], places: int) -> Decimal:
    """The figure rounded, with as many places as it takes to stay on its side of some bounds."""
    bounds, shown = list(bounds), rounded(figure, places)
    while places < _MOST_PLACES and any(
        shown.compare(bound) != figure.compare(bound) for bound in bounds
    ):
        places += 1
        shown = rounded(figure, places)
    return shown


def _places(*figures: Decimal | None) -> int:
    """Two places more than the figure with the most of them has."""
    texts = (plain(figure) for figure in figures if figure is not None)
    return _MORE + max((len(text.partition(".")[2]) for text in texts), default=0)
