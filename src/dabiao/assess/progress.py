"""How far a target is on its way, beside its verdict: 完成进度 and 时间进度, as planning offices reckon them.

Of a change that accumulates over years the share of the way is that of the logarithms: after
20.07 % of a cut of 20 % it is ln(1-0.2007)/ln(1-0.20) = 100.39 %, as the official notice on Tianjin's
energy intensity of 2009 prints it.
"""

from collections.abc import Mapping
from decimal import Decimal

from dabiao.assess.over_time import adds_up
from dabiao.assess.path import factor_of, is_kept
from dabiao.core.decimals import EXACT, rounded
from dabiao.core.periods import Period
from dabiao.model.comparator import Better
from dabiao.model.document import Collection, Measure, Target
from dabiao.model.progress import Method, Outlook, Path, Progress
from dabiao.model.series import Observed

_ONE, _HUNDRED, _MONTHS = Decimal(1), Decimal(100), Decimal(12)
_FEWEST_YEARS = 3
_LATEST = 2199
_PLACES = 20


def progress_of(target: Target, value: Decimal, goal: Decimal, path: Path) -> Progress:
    """How far a value is on the path to a figure."""
    gone = EXACT.divide(Decimal(path.elapsed), Decimal(path.total))
    of_year = EXACT.divide(value, path.part)
    done = _done(target, of_year, goal, path)
    gap = EXACT.subtract(value, path.expected)
    return Progress(path, done, gone, gap, _needed(target, of_year, goal, path))


def _done(target: Target, value: Decimal, goal: Decimal, path: Path) -> Decimal | None:
    """The share of the way that is done; None where there is none, but a figure to be kept."""
    if is_kept(target, path.base, goal):
        return None
    if path.method is Method.COMPOUND:
        reached, asked = factor_of(target, value), factor_of(target, goal)
        if reached <= 0 or asked == _ONE:
            return None
        return EXACT.divide(EXACT.ln(reached), EXACT.ln(asked))
    way = EXACT.subtract(goal, path.start)
    return EXACT.divide(EXACT.subtract(value, path.start), way) if way else None


def _needed(target: Target, value: Decimal, goal: Decimal, path: Path) -> Decimal | None:
    """The change per year that is still needed; None where the figure is reached, or time is up."""
    if path.start == goal:
        return None  # a rate or a mean has to stand there, and needs no change to get there
    left = EXACT.divide(Decimal(path.total - path.elapsed), _MONTHS)
    missing = EXACT.subtract(goal, value)
    is_reached = missing >= 0 if target.better is Better.LOWER else missing <= 0
    if left <= 0 or is_reached:
        return None
    if path.method is Method.COMPOUND:
        reached, asked = factor_of(target, value), factor_of(target, goal)
        if reached <= 0:
            return None
        rate = EXACT.power(EXACT.divide(asked, reached), EXACT.divide(_ONE, left))
        change = EXACT.multiply(EXACT.subtract(rate, _ONE), _HUNDRED)
        is_cut = target.indicator.measure is Measure.REDUCTION
        return change.copy_negate() if is_cut else change
    return EXACT.divide(missing, left)


def outlook_of(
    target: Target, by_period: Mapping[Period, Observed], goal: Decimal
) -> Outlook | None:
    """Where the yearly figures of a level or a share lead; None of fewer than three of them.

    The change per year so far is held against the change per year that would have led from the
    first figure to the target: the method of Eurostat for indicators with a quantitative target
    ("Sustainable development in the European Union", annex on the assessment of progress) and of the
    progress calculation of Open SDG, which both take compound rates. A share or a figure that is
    not positive throughout has none: its change is taken in its unit.
    """
    is_stage = target.indicator.measure in (Measure.LEVEL, Measure.SHARE)
    if not is_stage or target.yearly or adds_up(target):
        return None
    figures = {
        period.year: observed.value
        for period, observed in sorted(by_period.items(), key=lambda each: each[0].lateness)
        if _is_of_year(target, period) and observed.value is not None and not observed.unclear
    }
    if len(figures) < _FEWEST_YEARS:
        return None
    (first, start), (last, latest) = next(iter(figures.items())), list(figures.items())[-1]
    years, all_years = last - first, target.due - first
    if all_years <= 0:
        return None
    is_level = target.indicator.measure is Measure.LEVEL
    if is_level and all(value > 0 for value in (*figures.values(), goal)):
        so_far, needed = _rate(start, latest, years), _rate(start, goal, all_years)
        method = Method.COMPOUND
    else:
        so_far = EXACT.divide(EXACT.subtract(latest, start), Decimal(years))
        needed = EXACT.divide(EXACT.subtract(goal, start), Decimal(all_years))
        method = Method.LINEAR
    ratio = EXACT.divide(so_far, needed) if needed else None
    reached = _reached(target, latest, goal, so_far, method)
    found = None if reached is None or last + reached > _LATEST else last + reached
    return Outlook(len(figures), method, so_far, needed, ratio, found)


def _is_of_year(target: Target, period: Period) -> bool:
    """Whether a period stands for its year: all of it or, of a stock, its end."""
    is_end = target.observed is Collection.END and period.last == _MONTHS
    return period.since is None and (period.is_year or is_end)


def _rate(start: Decimal, end: Decimal, years: int) -> Decimal:
    """The rate per year in percent that leads from one figure to another."""
    factor = EXACT.power(EXACT.divide(end, start), EXACT.divide(_ONE, Decimal(years)))
    return EXACT.multiply(EXACT.subtract(factor, _ONE), _HUNDRED)


def _reached(
    target: Target, latest: Decimal, goal: Decimal, so_far: Decimal, method: Method
) -> int | None:
    """In how many years a figure is reached at a pace; 0 where it is, None where it never is."""
    missing = EXACT.subtract(goal, latest)
    is_reached = missing >= 0 if target.better is Better.LOWER else missing <= 0
    if is_reached:
        return 0
    if so_far == 0 or (so_far > 0) != (missing > 0):
        return None
    if method is Method.COMPOUND:
        factor = EXACT.add(_ONE, EXACT.divide(so_far, _HUNDRED))
        years = EXACT.divide(EXACT.ln(EXACT.divide(goal, latest)), EXACT.ln(factor))
    else:
        years = EXACT.divide(missing, so_far)
    if years >= _LATEST:
        return None
    return int(rounded(years, _PLACES).to_integral_value("ROUND_CEILING"))  # 1 by thirds is 3 years
