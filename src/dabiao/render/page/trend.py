"""A small line of the figures that were reported over time, without axes: up, down or neither."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from markupsafe import Markup

from dabiao.core.decimals import EXACT
from dabiao.core.periods import Period
from dabiao.model.result import Result
from dabiao.render.progress.words import reported_series

_WIDTH, _HEIGHT, _EDGE = 84, 24, 4
_MONTHS = 12


class Point(NamedTuple):
    """A figure and its period."""

    period: Period
    value: Decimal


def points_of(result: Result) -> list[Point]:
    """The figures that show how an indicator went, the earliest first."""
    return [
        Point(point.period, point.actual)
        for point in reported_series(result)
        if point.period is not None and point.actual is not None
    ]


def trend(points: Sequence[Point], label: str) -> Markup:
    """The line as SVG, its last figure a dot; nothing of fewer than two figures."""
    if len(points) < 2:
        return Markup("")
    places = [_at(point, points) for point in points]
    line = " ".join(f"{x:g},{y:g}" for x, y in places)
    x, y = places[-1]
    return Markup(
        '<svg class="trend" viewBox="0 0 {} {}" role="img" aria-label="{}">'
        '<polyline points="{}"/><circle cx="{:g}" cy="{:g}" r="2.5"/></svg>'
    ).format(_WIDTH, _HEIGHT, label, line, x, y)


def _at(point: Point, points: Sequence[Point]) -> tuple[float, float]:
    """Time runs evenly to the right, the lowest figure is at the bottom and the highest at the top."""
    months = [_months(each) for each in points]
    values = [each.value for each in points]
    across = _share(Decimal(_months(point)), Decimal(min(months)), Decimal(max(months)))
    up = _share(point.value, min(values), max(values))
    x = _EDGE + across * (_WIDTH - 2 * _EDGE)
    y = _HEIGHT - _EDGE - up * (_HEIGHT - 2 * _EDGE)
    return round(x, 1), round(y, 1)


def _months(point: Point) -> int:
    return point.period.year * _MONTHS + point.period.last


def _share(value: Decimal, low: Decimal, high: Decimal) -> float:
    if low == high:
        return 0.5
    return float(EXACT.divide(EXACT.subtract(value, low), EXACT.subtract(high, low)))
