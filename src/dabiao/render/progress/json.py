"""How far a target is on its way, in the shape in which JSON has it."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from dabiao.core.decimals import rounded
from dabiao.model.report import Report, count_verdicts
from dabiao.model.result import Result
from dabiao.render.progress.summary import by_binding, by_group, furthest_behind


def progress_as_json(result: Result) -> dict[str, Any] | None:
    """The progress of a result, with all that is needed to work it out again by hand."""
    progress = result.progress
    if progress is None:
        return None
    path = progress.path
    base = path.base
    return {
        "method": path.method,
        "start": path.start,
        "base": {"year": base.year, "value": base.value} if base else None,
        "base_observed": path.is_observed,
        "months_gone": path.elapsed,
        "months": path.total,
        "expected": rounded_or_none(path.expected),
        "gap": rounded_or_none(progress.gap),
        "done": rounded_or_none(progress.done),
        "time_gone": rounded_or_none(progress.gone),
        "needed_per_year": rounded_or_none(progress.needed),
    }


def outlook_as_json(result: Result) -> dict[str, Any] | None:
    """Where the yearly figures of a result lead if they go on as so far."""
    outlook = result.outlook
    if outlook is None:
        return None
    return {
        "method": outlook.method,
        "years": outlook.years,
        "per_year": rounded_or_none(outlook.so_far),
        "needed_per_year": rounded_or_none(outlook.needed),
        "ratio": rounded_or_none(outlook.ratio),
        "reached": outlook.reached,
    }


def summaries_as_json(report: Report) -> dict[str, Any]:
    """How many targets of each group and force stand where, and which are behind most."""
    results = report.results
    return {
        "by_group": [
            {"group": group.name, "summary": _counts(of)} for group, of in by_group(results).items()
        ],
        "by_binding": [
            {"binding": binding, "summary": _counts(of)}
            for binding, of in by_binding(results).items()
        ],
        "behind_most": [
            {
                "id": lag.result.target.id,
                "region": lag.result.place,
                "done": rounded_or_none(lag.result.progress and lag.result.progress.done),
                "time_gone": rounded_or_none(lag.result.progress and lag.result.progress.gone),
                "lag": rounded(lag.share),
            }
            for lag in furthest_behind(results)
        ],
    }


def _counts(results: Sequence[Result]) -> dict[str, int]:
    return {verdict.value: count for verdict, count in count_verdicts(results).items()}


def rounded_or_none(figure: Decimal | None) -> Decimal | None:
    """A figure as it is written: a quotient to six places."""
    return None if figure is None else rounded(figure)
