"""Where another table begins below one that is being read."""

from collections.abc import Sequence

from dabiao.core.periods import read_period
from dabiao.core.regions import is_place
from dabiao.model.observation import Field
from dabiao.readers.headers import read_title
from dabiao.readers.interface import Row
from dabiao.readers.layout import Layout
from dabiao.readers.naming import IsIndicator, read_name
from dabiao.readers.search import may_be_headers

_TWO = 2
_KEYS = (Field.INDICATOR, Field.REGION, Field.PERIOD)


def begins_table(row: Row, layouts: Sequence[Layout], is_indicator: IsIndicator) -> bool:
    """Whether a row is the headers of another table, which may have other columns.

    Its first cell is a word for indicators, places or periods, or none of them; and more than one
    of its cells are words that stand above columns.
    """
    if not may_be_headers(row):
        return False
    fields = layouts[0].fields
    column = next((fields[field] for field in _KEYS if field in fields), 0)
    key = row.cells[column].strip() if column < len(row.cells) else ""
    title = read_title(key)
    if key and title.field not in _KEYS:
        if is_indicator(key) or read_name(key, is_indicator) or read_period(key) or is_place(key):
            return False
        if title.is_known:
            return False
    titles = [read_title(cell) for cell in row.cells if cell.strip()]
    known = [title for title in titles if title.is_known]
    if title.field in _KEYS:
        return len(known) >= _TWO or len(titles) > len(known)
    return sum(title.field is not None or title.kind is not None for title in known) >= _TWO
