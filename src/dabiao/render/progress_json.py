"""How far a target is on its way, in the shape in which JSON has it."""

from decimal import Decimal
from typing import Any

from dabiao.core.decimals import rounded
from dabiao.model.result import Result


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


def rounded_or_none(figure: Decimal | None) -> Decimal | None:
    """A figure as it is written: a quotient to six places."""
    return None if figure is None else rounded(figure)
