"""Finds the headers of a table among its first rows."""

from collections.abc import Sequence
from itertools import zip_longest
from typing import NamedTuple

from dabiao.core.regions import is_place
from dabiao.core.units import known
from dabiao.model.observation import Field
from dabiao.readers.caption import Caption, is_field_line
from dabiao.readers.cells import has_plain_figure, is_figure, is_placeholder, is_state, plain_number
from dabiao.readers.content import MOST_LOOKED_AT
from dabiao.readers.header_rows import is_numbering, is_unit_row, metadata_of
from dabiao.readers.headers import Title, read_title
from dabiao.readers.heading import as_titled
from dabiao.readers.interface import Row, check_size
from dabiao.readers.layout import Layout, find_layouts
from dabiao.readers.naming import IsIndicator, read_name
from dabiao.readers.spellings import is_translation

MOST_TRIED = 30
"""Rows among which the headers are looked for."""

_MOST_ROWS = 8
_TWO = 2
_KEYS = (
    Field.INDICATOR, Field.REGION, Field.PERIOD, Field.PART, Field.UNIT, Field.GROUP, Field.NOTE,
    Field.VERDICT, Field.DIFFERENCE,
)  # fmt: skip


_NUMERALS = frozenset("零一二两三四五六七八九十百千翻减")
"""Characters without which words are no figure."""


class Found(NamedTuple):
    """The headers of a table.

    Attributes:
        layouts: of the table, or of those that stand side by side.
        caption: the lines above the headers.
        start: the index of the first row of headers; those before it are the caption.
        end: that of the first row below them.
    """

    layouts: list[Layout]
    caption: Caption
    start: int
    end: int


def find_headers(
    rows: Sequence[Row],
    is_indicator: IsIndicator,
    sheet: str = "",
    before: Caption | None = None,
) -> Found | None:
    """The headers among the first rows of a table; None where there are none.

    Args:
        rows: the first ones, from the lines above the headers on.
        is_indicator: whether a text names an indicator.
        sheet: the name of the sheet, which may say what the lines above leave open.
        before: the lines above an earlier table of the sheet, which hold for this one as well.

    Raises:
        ReadError: two columns hold the same thing, or one that matters is not understood, or the
            title says that the figures are targets.
    """
    for number in range(min(len(rows), MOST_TRIED)):
        check_size(rows[number])
        if not may_be_headers(rows[number]) or _is_line(rows[number], is_indicator):
            continue
        start = number
        while start and _groups(rows[start - 1], rows[start], is_indicator):
            start -= 1
        end = number + 1
        while end < len(rows) and end - start < _MOST_ROWS and _goes_on(rows, number, end):
            end += 1
        body = rows[end : end + MOST_LOOKED_AT]
        caption = Caption(rows[:start], sheet, before)
        layouts = find_layouts(caption, rows[start:end], body, is_indicator)
        if layouts and _is_of_form(rows, start, end, layouts):
            continue
        if layouts and not (body and _is_strange(body[0], layouts, is_indicator)):
            layouts = as_titled(layouts, rows[:start], sheet, rows[end - 1].line)
            return Found(layouts, caption, start, end)
    return None


def _is_of_form(rows: Sequence[Row], start: int, end: int, layouts: Sequence[Layout]) -> bool:
    """Whether headers are of the words at the top of a form, and its table stands further down.

    A form of self-evaluation has 预期目标 and 实际完成情况 over sentences, before the headers that name
    indicators. No figure stands below the former, or they are headers of a table.
    """
    if any(_names_indicators(row) for row in rows[start:end]):
        return False
    columns = {slot.column for layout in layouts for slot in layout.slots}
    for row in rows[end:MOST_TRIED]:
        if _names_indicators(row) and may_be_headers(row):
            return True
        cells = [row.text(column) for column in columns]
        if any(cell and (is_figure(cell) or is_state(cell)) for cell in cells):
            return False
    return False


def _names_indicators(row: Row) -> bool:
    """Whether a row has a header for indicators, and one for their figures."""
    fields = {read_title(cell).field for cell in row.cells if cell.strip()}
    return {Field.INDICATOR, Field.VALUE} <= fields


def _is_line(row: Row, is_indicator: IsIndicator) -> bool:
    """Whether a row is a line about the whole table in two cells: 单位 and 万吨."""
    filled = [cell.strip() for cell in row.cells if cell.strip()]
    if len(filled) != _TWO:
        return False
    field, said = read_title(filled[0]).field, filled[1]
    if field is Field.UNIT:
        return known(said)
    if field is Field.INDICATOR:
        return read_name(said, is_indicator) is not None
    return field is Field.REGION and is_place(said)


def may_be_headers(row: Row) -> bool:
    """Whether a row has nothing in it that only the body of a table has."""
    filled = [cell for cell in row.cells if cell.strip()]
    if len(filled) < _TWO or has_plain_figure(filled) or any(map(is_field_line, filled)):
        return False
    return all(map(_may_be_header, filled)) and not is_numbering(row.cells)


def _may_be_header(cell: str) -> bool:
    if not any(character.isdecimal() or character in _NUMERALS for character in cell):
        return True
    return not is_figure(cell) or _is_dated(read_title(cell))


def _is_dated(title: Title) -> bool:
    return title.period is not None or title.months is not None


def _is_dated_header(cell: str) -> bool:
    """Whether a cell is 2023年 or 一季度, and not a figure that might be a year."""
    return plain_number(cell) is None and _is_dated(read_title(cell))


def _tells_figures(cell: str) -> bool:
    """Whether a cell below 完成情况 is a header: 目标值, 2023年; 完成 may be what it says of a row."""
    title = read_title(cell)
    of_figures = title.field in (None, Field.VALUE, Field.TARGET) and title.is_known
    return of_figures and plain_number(cell) is None and not is_state(cell)


def _groups(row: Row, below: Row, is_indicator: IsIndicator) -> bool:
    """Whether a row above headers groups them: it says something of the columns below it.

    These have headers that say something else of the same figures: 2023年 stands over 实际值, and
    not over 单位.
    """
    if not may_be_headers(row) or _is_line(row, is_indicator):
        return False
    for cell, under in zip(row.cells, below.cells, strict=False):
        text, lower = cell.strip(), under.strip()
        if not text or not lower or text == lower:
            continue
        if _tells(text, is_indicator) and _tells(lower, is_indicator):
            return True
    return False


def _tells(text: str, is_indicator: IsIndicator) -> bool:
    """Whether a header says something of the figures below it."""
    title = read_title(text)
    if title.field in (None, Field.VALUE, Field.TARGET) and title.is_known:
        return True
    return bool(read_name(text, is_indicator) or is_place(text))


def _goes_on(rows: Sequence[Row], first: int, number: int) -> bool:
    """Whether a row belongs to the headers above it, and holds no data."""
    row, above = rows[number], rows[number - 1]
    pairs = list(zip_longest(row.cells, above.cells, rows[first].cells, fillvalue=""))
    fresh = [(cell.strip(), over.strip(), head.strip()) for cell, over, head in pairs]
    own = [cell if cell != over else "" for cell, over, _ in fresh]
    if not any(own) or (has_plain_figure(own) and not is_numbering(own)):
        return False
    if is_numbering(own) or is_unit_row(own, above.cells) or is_translation(own, above.cells):
        return True
    if metadata_of(own) is not None:
        return not any(map(is_figure, own))
    if any(cell and not _may_be_header(cell) for cell in own):
        return False
    figures = [cell for cell in own if plain_number(cell)]
    if len(figures) != len(set(figures)) and not _repeats(figures):
        return False
    if any(is_placeholder(cell) or is_state(cell) for cell in own if cell):
        return False
    is_dated = sum(_is_dated(read_title(cell)) for cell in own if cell) >= _TWO
    return _keeps_keys(fresh) and (not figures or is_dated)


def _repeats(figures: Sequence[str]) -> bool:
    """Whether years stand below each of several headers: 2022, 2023, 2022, 2023."""
    length = len(set(figures))
    return length > 1 and all(cell == figures[n % length] for n, cell in enumerate(figures))


def _keeps_keys(cells: Sequence[tuple[str, str, str]]) -> bool:
    """Whether a row says nothing where the headers name indicators, places or the like.

    There it is blank, or repeats the header, or has another word for headers; so it is in the
    first column, whatever its header says. Where that has none, a word below it is no header.
    """
    covered = False
    for cell, over, head in cells:
        is_first, covered = not covered, covered or bool(cell or over or head)
        if not cell or cell == over or read_title(cell).field in _KEYS:
            continue
        field = read_title(head).field
        if is_first or (field in _KEYS and not (field is Field.VERDICT and _tells_figures(cell))):
            return False
    return True


def _is_strange(row: Row, layouts: Sequence[Layout], is_indicator: IsIndicator) -> bool:
    """Whether the first row below headers holds words where they promise figures.

    They are headers of another kind then, and those above them only a heading.
    """
    if not may_be_headers(row):
        return False
    for layout in layouts:
        name = layout.fields.get(Field.INDICATOR)
        named = row.text(name) if name is not None else ""
        if named and (is_indicator(named) or read_name(named, is_indicator)):
            continue
        for slot in layout.slots:
            cell = row.text(slot.column)
            if _is_dated_header(cell) or (read_title(cell).is_known and not is_figure(cell)):
                return True
    return False
