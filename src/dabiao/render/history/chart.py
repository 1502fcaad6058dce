"""The years of an indicator as a chart: a line of results, and what was asked for in each year."""

from collections.abc import Sequence
from decimal import Decimal

from markupsafe import Markup

from dabiao.assess.history import Entry, History
from dabiao.core.decimals import plain
from dabiao.render.history.rows import is_of_its_year
from dabiao.render.page.scale import Scale, scale_of

_STEP, _LEFT, _RIGHT = 64, 56, 20
_TOP, _DEEP, _BELOW = 16, 220, 26
_UNDER = 18
"""From a dot down to the foot of a figure below it."""
_HALF = 17
"""Of the bar that marks a target."""


def chart(history: History, label: str) -> Markup:
    """The chart as SVG; nothing where there are no figures."""
    entries = [entry for entry in history.entries if is_of_its_year(entry)]
    years = sorted({entry.year for entry in entries})
    figures = [figure for entry in entries for figure in _figures(entry)]
    units = {entry.target.unit for entry in entries}
    if not figures or len(units) != 1:  # figures of two units have no common scale
        return Markup("")
    scale = scale_of(figures)
    every = range(years[0], years[-1] + 1)
    places = {year: _LEFT + _STEP * at + _STEP // 2 for at, year in enumerate(every)}
    width = _LEFT + _STEP * len(places) + _RIGHT
    parts = [_axis(scale, width), *(_year(year, x) for year, x in places.items())]
    parts += [_asked(entry, places[entry.year], scale) for entry in entries]
    parts.append(_line(entries, places, scale))
    lows = _lows(entries)
    parts += [_value(e, places[e.year], scale, is_low=e.year in lows) for e in entries]
    return Markup(
        '<svg class="history" viewBox="0 0 {} {}" role="img" aria-label="{}">{}</svg>'
    ).format(width, _TOP + _DEEP + _BELOW, label, Markup("").join(parts))


def _figures(entry: Entry) -> list[Decimal]:
    result = entry.result
    asked = (result.figure if result.figure is not None else entry.target.value, entry.target.upper)
    return [figure for figure in (*asked, result.actual) if figure is not None]


def _at(figure: Decimal, scale: Scale) -> float:
    return round(_TOP + _DEEP * (1 - scale.share(figure)), 1)


def _axis(scale: Scale, width: int) -> Markup:
    return Markup("").join(
        Markup(
            '<path class="axis" d="M{} {:g}H{}"/><text class="tick" x="{}" y="{:g}">{}</text>'
        ).format(
            _LEFT, _at(tick, scale), width - _RIGHT, _LEFT - 6, _at(tick, scale) + 4, plain(tick)
        )
        for tick in scale.ticks
    )


def _year(year: int, x: int) -> Markup:
    return Markup('<text x="{}" y="{}">{}</text>').format(x, _TOP + _DEEP + 18, year)


def _asked(entry: Entry, x: int, scale: Scale) -> Markup:
    """A bar at the figure; of a range, the range."""
    figure = entry.result.figure if entry.result.figure is not None else entry.target.value
    if figure is None:
        return Markup("")
    low, high = _at(figure, scale), _at(entry.target.upper or figure, scale)
    return Markup('<rect class="asked" x="{}" y="{:g}" width="{}" height="{:g}"/>').format(
        x - _HALF, min(low, high) - 1.5, 2 * _HALF, abs(low - high) + 3
    )


def _line(entries: Sequence[Entry], places: dict[int, int], scale: Scale) -> Markup:
    """The line through the results; years without one are a gap, which no line crosses."""
    runs: list[list[str]] = [[]]
    last = None
    for entry in entries:
        if entry.result.actual is None:
            continue
        if last is not None and entry.year > last + 1:
            runs.append([])
        runs[-1].append(f"{places[entry.year]},{_at(entry.result.actual, scale):g}")
        last = entry.year
    lines = (" ".join(run) for run in runs if len(run) > 1)
    return Markup("").join(Markup('<polyline points="{}"/>').format(line) for line in lines)


def _lows(entries: Sequence[Entry]) -> set[int]:
    """The years between two better-off ones: the line rises on both sides, and a figure stands below."""
    actual = {e.year: e.result.actual for e in entries if e.result.actual is not None}
    return {
        year
        for year, figure in actual.items()
        if all(figure < actual.get(beside, figure) for beside in (year - 1, year + 1))
    }


def _value(entry: Entry, x: int, scale: Scale, *, is_low: bool) -> Markup:
    """A dot for the result, and its figure where the line does not cross it."""
    actual = entry.result.actual
    if actual is None:
        return Markup("")
    y = _at(actual, scale)
    below = is_low and y + _UNDER < _TOP + _DEEP
    return Markup(
        '<g class="v-{}"><circle class="value" cx="{}" cy="{:g}" r="4.5"/>'
        '<text class="figure" x="{}" y="{:g}">{}</text></g>'
    ).format(entry.result.verdict, x, y, x, y + _UNDER if below else y - 9, plain(actual))
