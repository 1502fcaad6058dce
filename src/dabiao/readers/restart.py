"""Where another table begins below one that is being read."""

from collections.abc import Sequence

from dabiao.core.periods import read_period
from dabiao.core.regions import is_place
from dabiao.core.units import known
from dabiao.model.observation import Field
from dabiao.readers.cells import is_placeholder, is_state
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
    of its cells are words that stand above columns, or one is a word where units are to stand.
    """
    if not may_be_headers(row):
        return False
    layout = layouts[0]
    key = row.text(next((layout.fields[field] for field in _KEYS if field in layout.fields), 0))
    title = read_title(key)
    if key and title.field not in _KEYS:
        if is_indicator(key) or read_name(key, is_indicator) or read_period(key) or is_place(key):
            return False
        if title.is_known:
            return False
    filled = [cell.strip() for cell in row.cells if cell.strip()]
    words = [cell for cell in filled if read_title(cell).is_known]
    if title.field in _KEYS:
        return len(words) >= _TWO or len(filled) > len(words)
    if sum(not is_state(cell) for cell in words) >= _TWO:
        return True
    if len(filled) <= _TWO or any(":" in cell.replace("：", ":") for cell in filled):
        return False  # 填报人：张三
    unit = row.text(layout.fields[Field.UNIT]) if Field.UNIT in layout.fields else ""
    values = [row.text(slot.column) for slot in layout.slots]
    return _is_word(unit) and not known(unit) and any(map(_is_word, values))


def _is_word(cell: str) -> bool:
    """Whether a cell of a row without figures is filled, and no state and no placeholder."""
    return bool(cell) and not is_placeholder(cell) and not is_state(cell)
