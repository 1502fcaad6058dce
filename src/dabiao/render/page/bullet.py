"""Bullet charts as Stephen Few specifies them: a bar for the value, a marker for what is asked for.

Bands behind them tell what is accepted, what is tolerated and what falls short by shades of one
hue, the darkest for the worst; the path is a second, lighter marker. A bar starts at zero; where
the scale cannot, the value is a dot.
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from markupsafe import Markup

from dabiao.core.decimals import plain
from dabiao.model.comparator import (
    DEFAULT_TOLERANCE,
    Comparator,
    Interval,
    accepted,
    beyond_expected,
    tolerated,
)
from dabiao.model.report import Report
from dabiao.model.result import Result
from dabiao.render.page.scale import Scale, scale_of

_WIDTH, _LEFT = 240, 10
_TOP, _DEEP = 5, 16
_BAR = 6
_MIDDLE = _TOP + _DEEP / 2
_FEET = _TOP + _DEEP
_HEIGHT = 38
_DIGITS_WITH_ROOM = 7
"""From so many on, a figure needs the room of two ticks."""


class Chart(NamedTuple):
    """What a bullet chart shows, in one unit.

    Attributes:
        actual: the value that was reported.
        asked: the figures that are asked for: one, or both ends of a range.
        good: the values that are accepted; None where nothing is known but the figure.
        near: the values that are tolerated.
        path: where the path stands; None where none leads to the figure, or it is due.
        open: the values that are neither accepted nor short: better than a figure that is expected.
    """

    actual: Decimal
    asked: tuple[Decimal, ...]
    good: Interval | None = None
    near: Interval | None = None
    path: Decimal | None = None
    open: Interval | None = None


def chart_of(result: Result, report: Report) -> Chart | None:
    """What the chart of a result shows; None where there is no value or nothing to hold it against."""
    if result.actual is None or result.figure is None:
        return None
    target, upper = result.target, result.upper
    asked = (result.figure,) if upper is None else (result.figure, upper)
    try:
        good = accepted(target.comparator, target.better, result.figure, upper)
    except ValueError:  # another document says how it compares
        return Chart(result.actual, asked, path=result.expected)
    near, beyond = None, None
    if target.comparator is Comparator.ABOUT:
        own = target.tolerance or report.document.tolerance or DEFAULT_TOLERANCE
        tolerance = report.view.tolerance or own
        near = tolerated(target.better, result.figure, tolerance)
        if target.expected:
            beyond = beyond_expected(target.better, result.figure, tolerance)
    return Chart(result.actual, asked, good, near, result.expected, beyond)


def common_scale(charts: Sequence[Chart], *, are_rates: bool = False) -> Scale:
    """The scale of one or more charts that are compared with one another."""
    figures = [figure for chart in charts for figure in _figures(chart)]
    return scale_of(figures, are_rates=are_rates)


def bullet(chart: Chart, scale: Scale, label: str) -> Markup:
    """The chart as SVG, with a sentence for those who do not see it."""
    parts = [_band(Interval(), "short", scale)] if chart.good else []
    parts += [
        _band(interval, kind, scale)
        for interval, kind in ((chart.near, "near"), (chart.good, "good"), (chart.open, "open"))
        if interval is not None
    ]
    parts.append(_value(chart.actual, scale))
    if chart.path is not None:
        parts.append(_path_marker(_at(chart.path, scale)))
    parts += [_target_marker(_at(figure, scale)) for figure in chart.asked]
    parts.append(_axis(scale))
    return Markup(
        '<svg class="bullet" viewBox="0 0 {} {}" role="img" aria-label="{}">{}</svg>'
    ).format(_WIDTH + 2 * _LEFT, _HEIGHT, label, Markup("").join(parts))


def _figures(chart: Chart) -> list[Decimal]:
    return [chart.actual, *chart.asked, *([chart.path] if chart.path is not None else [])]


def _at(figure: Decimal, scale: Scale) -> float:
    """The horizontal coordinate of a figure; one decimal is a tenth of a pixel."""
    return round(_LEFT + _WIDTH * scale.share(figure), 1)


def _band(interval: Interval, kind: str, scale: Scale) -> Markup:
    low = _at(scale.low if interval.low is None else interval.low, scale)
    high = _at(scale.high if interval.high is None else interval.high, scale)
    return _box(kind, low, _TOP, high - low, _DEEP)


def _value(actual: Decimal, scale: Scale) -> Markup:
    at = _at(actual, scale)
    if not scale.has_zero:
        return Markup('<circle class="value" cx="{}" cy="{:g}" r="5"/>').format(at, _MIDDLE)
    zero = _at(Decimal(0), scale)
    return _box("value", min(zero, at), _MIDDLE - _BAR / 2, abs(at - zero), _BAR)


def _target_marker(at: float) -> Markup:
    return _box("asked", at - 1.5, _TOP - 2, 3, _DEEP + 4)


def _path_marker(at: float) -> Markup:
    shape = f"M{at:g} {_TOP - 5:g}l4 5-4 5-4-5zM{at:g} {_TOP + 5:g}V{_FEET + 2:g}"
    return Markup('<path class="path" d="{}"/>').format(shape)


def _axis(scale: Scale) -> Markup:
    """The ticks, and as many of their figures as do not touch one another."""
    lines = Markup("").join(f"M{_at(tick, scale):g} {_FEET:g}v3" for tick in scale.ticks)
    step = 1 + max(len(plain(tick)) for tick in scale.ticks) // _DIGITS_WITH_ROOM
    labels = Markup("").join(
        Markup('<text x="{:g}" y="{}">{}</text>').format(_at(tick, scale), _HEIGHT - 2, plain(tick))
        for tick in scale.ticks[::step]
    )
    return Markup('<path class="axis" d="{}"/>{}').format(lines, labels)


def _box(kind: str, x: float, y: float, width: float, height: float) -> Markup:
    return Markup('<rect class="{}" x="{:g}" y="{:g}" width="{:g}" height="{:g}"/>').format(
        kind, round(x, 1), round(y, 1), round(width, 1), round(height, 1)
    )
