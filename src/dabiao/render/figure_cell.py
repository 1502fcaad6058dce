"""The actual value as it stands in a table for programs."""

from dabiao.core.decimals import plain
from dabiao.model.result import Result
from dabiao.render.escape import text_cell
from dabiao.render.phrases import actual_text


def actual_cell(result: Result) -> str:
    """A figure exactly as it was judged, for a spreadsheet to reckon with; words quoted."""
    return text_cell(actual_text(result)) if result.actual is None else plain(result.actual)
