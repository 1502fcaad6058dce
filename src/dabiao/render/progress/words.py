"""How a person writes how far a target is on its way: shares, figures of the path, what is needed."""

from decimal import ROUND_HALF_UP, Decimal

from dabiao.core.decimals import EXACT, plain
from dabiao.core.lang import Lang, Words
from dabiao.core.quantities import with_unit
from dabiao.model.document import Collection
from dabiao.model.progress import Method, Outlook, Progress
from dabiao.model.reason import ReasonCode
from dabiao.model.result import Result
from dabiao.model.verdict import Verdict
from dabiao.render.figures import in_places, shown_gap
from dabiao.render.messages import reason_text
from dabiao.render.phrases import gap_text

ON_THE_WAY = (Verdict.ON_TRACK, Verdict.BEHIND)
"""The verdicts by the path: what counts is the gap against it, not that against the figure."""

METHODS = {
    Method.LINEAR: Words("straight", "线性"),
    Method.COMPOUND: Words("compound", "复合"),
    Method.MILESTONES: Words("printed milestones", "文件分年目标"),
}

_TENTH = Decimal("0.1")
_HUNDRED, _MONTHS = Decimal(100), 12
_LIST = Words(", ", "，")
_AGAINST_PATH = Words("{gap} vs path", "较序时进度 {gap}")
_PATH = Words("path {0}", "序时进度 {0}")
_DONE = Words("{0} done", "完成 {0}")
_GONE = Words("{0} of the time gone", "时间过 {0}")
_PER_YEAR = Words("{0} a year", "每年 {0}")
_PER_MONTH = Words("{0} a month", "每月 {0}")
_COMPOUND = Words("the path compounds", "序时进度按复合计算")
_MILESTONES = Words(
    "path over the document's figures for the years between", "序时进度按文件所列分年数值"
)
_BASE_REPORTED = Words("base value as submitted", "基期值取自报送数据")
_OUTLOOK = Words(
    "outlook, no verdict: {so_far} a year so far, {needed} a year needed; {end}",
    "趋势（不作判定）：年均 {so_far}，达标需年均 {needed}；{end}",
)
_REACHED = Words("at this pace reached in {year}", "照此 {year} 年达到")
_IS_REACHED = Words("already reached", "已达到")
_NEVER = Words("at this pace not reached", "照此无法达到")


def percent(share: Decimal | None) -> str:
    """A share as people read it, to one decimal: ``60%``, ``100.4%``; "" of none.

    What is not all is never shown as all: 99.96 % is 99.9 %.
    """
    if share is None:
        return ""
    of_hundred = EXACT.multiply(share, _HUNDRED)
    shown = of_hundred.quantize(_TENTH, ROUND_HALF_UP, EXACT)
    if share < 1 and shown == _HUNDRED:
        shown = _HUNDRED - _TENTH
    return f"{plain(shown)}%"


def way_text(result: Result) -> str:
    """The share of the way beside that of the time, ``40% / 60%``; "" off the way."""
    progress = result.progress
    return f"{percent(progress.done) or '–'} / {percent(progress.gone)}" if progress else ""


def figure_text(figure: Decimal | None, result: Result) -> str:
    """A figure that was worked out, without its unit; "" of none."""
    return "" if figure is None else plain(in_places(figure, result))


def path_gap(result: Result) -> Decimal | None:
    """The gap against the path, of what the path decides."""
    progress = result.progress
    if progress is None or result.verdict not in ON_THE_WAY:
        return None
    return in_places(progress.gap, result)


def gap_words(result: Result, lang: Lang) -> str:
    """The gap of a result: on the way against the path, said so, else against the figure."""
    gap = path_gap(result)
    unit = result.target.unit
    if gap is None:
        return gap_text(shown_gap(result), unit, lang)
    return _AGAINST_PATH(lang).format(gap=gap_text(gap, unit, lang))


def standing(result: Result, lang: Lang) -> str:
    """Path, share of the way and of the time: ``序时进度 98，完成 60%，时间过 50%``."""
    progress = result.progress
    if progress is None:
        return ""
    parts = [_PATH(lang).format(figure_text(progress.path.expected, result))]
    if progress.done is not None:
        parts.append(_DONE(lang).format(percent(progress.done)))
    parts.append(_GONE(lang).format(percent(progress.gone)))
    return _LIST(lang).join(parts)


def explanation(result: Result, lang: Lang) -> str:
    """Why a result is what it is: on the way where it stands, and what else there is to say."""
    stands = standing(result, lang) if result.verdict in ON_THE_WAY else ""
    return Words("; ", "；")(lang).join(filter(None, [stands, other_reason(result, lang)]))


def other_reason(result: Result, lang: Lang) -> str:
    """The reason of a result, unless it only says where the path stands, which is shown itself."""
    reason = result.reason
    if result.progress and reason is not None and reason.code is ReasonCode.PATH:
        return ""
    return reason_text(reason, lang)


def is_within_year(progress: Progress) -> bool:
    """Whether it is a sum within its year, which is counted by months."""
    return progress.path.base is None and progress.path.total == _MONTHS


def needed(result: Result) -> Decimal | None:
    """What is still needed: per month of a sum within its year, else per year."""
    progress = result.progress
    if progress is None or progress.needed is None:
        return None
    if is_within_year(progress):
        return in_places(EXACT.divide(progress.needed, Decimal(_MONTHS)), result)
    return in_places(progress.needed, result)


def needed_text(result: Result, lang: Lang) -> str:
    """What is still needed: ``每年 +1.5 百分点``, ``每月 +50 万人``; "" where nothing is."""
    change = needed(result)
    progress = result.progress
    if change is None or progress is None:
        return ""
    if progress.path.method is Method.COMPOUND:  # rates, which chain, and no points
        figure = with_unit(plain(change), result.target.unit)
    else:
        figure = gap_text(change, result.target.unit, lang)
    return (_PER_MONTH if is_within_year(progress) else _PER_YEAR)(lang).format(figure)


def base_text(result: Result) -> str:
    """The base that the path starts from, else that of the document: ``8 (2020)``."""
    path = result.progress.path if result.progress else None
    base = path.base if path else result.target.base
    return f"{plain(base.value)} ({base.year})" if base else ""


def peculiarities(result: Result, lang: Lang) -> list[str]:
    """What is not ordinary about a path: its method, its base."""
    if result.progress is None:
        return []
    path = result.progress.path
    said: list[str] = []
    if path.method is Method.COMPOUND:
        said.append(_COMPOUND(lang))
    if path.method is Method.MILESTONES:
        said.append(_MILESTONES(lang))
    if path.base is not None and path.is_observed:
        said.append(_BASE_REPORTED(lang))
    return said


def outlook_text(result: Result, lang: Lang) -> str:
    """Where yearly figures lead if they go on as so far, which is no verdict; "" without."""
    outlook = result.outlook
    if outlook is None:
        return ""
    return _OUTLOOK(lang).format(
        so_far=_change(outlook.so_far, outlook, result, lang),
        needed=_change(outlook.needed, outlook, result, lang),
        end=_end(outlook, result, lang),
    )


def _change(change: Decimal, outlook: Outlook, result: Result, lang: Lang) -> str:
    shown = in_places(change, result)
    unit = result.target.unit
    if outlook.method is Method.COMPOUND:
        return ("+" if shown > 0 else "") + f"{plain(shown)}%"
    return gap_text(shown, unit, lang)


def _end(outlook: Outlook, result: Result, lang: Lang) -> str:
    if outlook.reached is None:
        return _NEVER(lang)
    if result.period is not None and outlook.reached <= result.period.year:
        return _IS_REACHED(lang)
    return _REACHED(lang).format(year=outlook.reached)


def reported_series(result: Result) -> list[Result]:
    """The figures that show how an indicator went, the earliest first.

    Those of whole years; of a stock those of all periods; else the running totals of one year.
    """
    points = [
        point
        for point in (*result.series, result)
        if point.actual is not None and point.period is not None and point.period.since is None
    ]
    points.sort(key=lambda point: point.period.lateness if point.period else (0, 0, 0, 0))
    if result.target.observed is Collection.END:
        return points
    years = [point for point in points if point.period and point.period.is_year]
    if len(years) > 1:
        return years
    return [
        point
        for point in points
        if point.period
        and result.period
        and point.period.is_running
        and point.period.year == result.period.year
    ]
