"""How far targets are on their way as rows of cells: with every input of the reckoning.

Whoever doubts a share works it out again: the way done is (actual - start) / (goal - start), where
the path compounds ln(1 -+ actual/100) / ln(1 -+ goal/100); the time gone is months gone / months.
"""

from collections.abc import Iterator

from dabiao.assess.path import goal_of
from dabiao.core.decimals import plain
from dabiao.core.lang import Lang, Words
from dabiao.model.observation import Field
from dabiao.model.progress import Progress
from dabiao.model.report import Report
from dabiao.model.result import Result
from dabiao.render.escape import text_cell
from dabiao.render.figure_cell import actual_cell
from dabiao.render.phrases import (
    BINDINGS,
    VERDICTS,
    actual_text,
    heading,
    name_of,
    place_text,
    status_text,
    target_text,
)
from dabiao.render.progress.summary import lag_of
from dabiao.render.progress.words import (
    METHODS,
    figure_text,
    is_within_year,
    needed,
    other_reason,
    percent,
    reported_series,
)

COLUMNS = {
    "place": Words("place", "地区"),
    "group": Words("group", "领域"),
    "id": Words("id", "编号"),
    "indicator": Words("indicator", "指标"),
    "binding": Words("force", "指标属性"),
    "verdict": Words("verdict", "结论"),
    "target": Words("target", "目标"),
    "goal": Words("goal", "目标值"),
    "unit": Words("unit", "单位"),
    "since": Words("since", "起始年"),
    "due": Words("due", "目标年"),
    "base_year": Words("base year", "基期年"),
    "base_value": Words("base value", "基期值"),
    "base_observed": Words("base as submitted", "基期取自报送数据"),
    "actual": Words("actual", "实际值"),
    "period": Words("period", "时期"),
    "status": Words("status of the figure", "数据状态"),
    "method": Words("method", "进度算法"),
    "start": Words("start of the path", "起点值"),
    "months_gone": Words("months gone", "已过月数"),
    "months": Words("months", "总月数"),
    "path": Words("path", "序时进度"),
    "path_gap": Words("gap to the path", "较序时进度"),
    "done": Words("way done", "完成进度"),
    "gone": Words("time gone", "时间进度"),
    "lag": Words("time gone minus way done", "时间进度减完成进度"),
    "needed": Words("still needed", "尚需"),
    "needed_per": Words("still needed per", "尚需（每）"),
    "series": Words("series", "各期数值"),
    "so_far": Words("outlook: change a year so far", "趋势：已有年均变动"),
    "ask": Words("outlook: change a year needed", "趋势：达标所需年均变动"),
    "reached": Words("outlook: reached in", "趋势：预计达到年份"),
    "reason": Words("reason", "原因"),
    "file": Words("file", "文件"),
    "line": Words("line", "行"),
}
_YES, _NO = Words("yes", "是"), Words("no", "否")
_YEAR, _MONTH = Words("year", "年"), Words("month", "月")


def progress_rows(report: Report, lang: Lang) -> Iterator[dict[str, str]]:
    """A row per target and place, missing ones too; no text in it acts as a formula."""
    for result in report.shown:
        yield {**_target(result, report, lang), **_figure(result, lang), **_path(result, lang)}


def _target(result: Result, report: Report, lang: Lang) -> dict[str, str]:
    target = result.target
    base = target.base
    if target.value is None and result.figure is None:
        goal = ""
    else:
        figure = target.value if result.figure is None else result.figure
        upper = target.upper if result.figure is None else result.upper
        goal = "" if figure is None else plain(goal_of(target, figure, upper))
    return {
        "place": text_cell(place_text(result.place, report.document, lang)),
        "group": text_cell(heading(target.group, lang)),
        "id": text_cell(target.id),
        "indicator": text_cell(name_of(target, lang)),
        "binding": BINDINGS[target.binding](lang) if target.binding else "",
        "verdict": VERDICTS[result.verdict](lang),
        "target": text_cell(target_text(target, report.document, lang)),
        "goal": goal,
        "unit": text_cell(target.unit),
        "since": str(target.since or ""),
        "due": str(target.due),
        "base_year": str(base.year) if base else "",
        "base_value": plain(base.value) if base else "",
    }


def _figure(result: Result, lang: Lang) -> dict[str, str]:
    location = result.observation.at(Field.VALUE) if result.observation else None
    series = reported_series(result)
    points = (f"{point.period}: {actual_text(point)}" for point in series)
    return {
        "actual": actual_cell(result),
        "period": result.period.cell(lang) if result.period else "",
        "status": status_text(result, lang),
        "series": text_cell("; ".join(points)) if len(series) > 1 else "",
        "reason": text_cell(other_reason(result, lang)),
        "file": text_cell(location.file) if location else "",
        "line": str(location.line) if location else "",
        **_outlook(result),
    }


def _path(result: Result, lang: Lang) -> dict[str, str]:
    progress = result.progress
    if progress is None:
        return {}
    path, lag = progress.path, lag_of(result)
    cells = {
        "method": METHODS[path.method](lang),
        "start": plain(path.start),
        "months_gone": str(path.elapsed),
        "months": str(path.total),
        "path": figure_text(path.expected, result),
        "path_gap": figure_text(progress.gap, result),
        "done": percent(progress.done),
        "gone": percent(progress.gone),
        "lag": percent(lag.share) if lag else "",
        **_needed(result, progress, lang),
    }
    if path.base is not None:
        cells["base_year"] = str(path.base.year)
        cells["base_value"] = plain(path.base.value)
        cells["base_observed"] = (_YES if path.is_observed else _NO)(lang)
    return cells


def _needed(result: Result, progress: Progress, lang: Lang) -> dict[str, str]:
    change = needed(result)
    if change is None:
        return {}
    per = _MONTH if is_within_year(progress) else _YEAR
    return {"needed": plain(change), "needed_per": per(lang)}


def _outlook(result: Result) -> dict[str, str]:
    outlook = result.outlook
    if outlook is None:
        return {}
    return {
        "so_far": figure_text(outlook.so_far, result),
        "ask": figure_text(outlook.needed, result),
        "reached": str(outlook.reached or ""),
    }
