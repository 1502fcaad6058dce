"""Finds the headers among the first rows of a table, and reads the rows below them."""

from collections.abc import Iterator
from itertools import chain, islice

from dabiao.core.lang import Words
from dabiao.core.periods import Period
from dabiao.findings.collector import Findings
from dabiao.findings.rules.tables import (
    MISSING_COLUMN,
    TITLE_PERIOD,
    TWO_VALUES,
    UNCLEAR_PERIOD,
    UNUSED_COLUMN,
)
from dabiao.model.finding import Finding, Location
from dabiao.model.observation import Field, Observation
from dabiao.readers.dimensions import MOST_LOOKED_AT, with_dimensions
from dabiao.readers.headers import HEADERS, read_title
from dabiao.readers.interface import MOST_ROWS, ReadError, Row, check_size, too_many
from dabiao.readers.layout import IsIndicator, Layout, find_layout, with_second_row
from dabiao.readers.rows import RowReader

_MOST_TRIED = 30
_MOST_CELLS = 40_000_000
_FIELD_NAMES = {Field.INDICATOR: Words("indicator", "指标"), Field.VALUE: Words("value", "实际值")}


def read_table(
    rows: Iterator[Row],
    file: str,
    findings: Findings,
    is_indicator: IsIndicator,
    default: Period | None = None,
    *,
    delimited: bool = True,
) -> Iterator[Observation]:
    """The observations of a table, in the order of its rows.

    Args:
        rows: caption, headers and data.
        file: its name, for the locations of findings.
        findings: defects are noted here as the rows are read.
        is_indicator: whether a header names an indicator.
        default: the period of rows that name none; another one in the title is noted.
        delimited: whether a cell too many shows that the row's cells have shifted.

    Raises:
        ReadError: the rows end in something that cannot be read; what came before is given.
    """
    layout, first = _headers(rows, file, findings, is_indicator)
    if layout is None:
        return
    looked_at: list[Row] = []
    rest: Iterator[Row] = chain([first] if first else [], rows)
    if layout.unused:  # a column of them may say of which place or year the figures are
        looked_at, rest = _look_ahead(rest)
        layout = with_dimensions(layout, looked_at)
    _note_unused(layout, file, findings)
    location = Location(file, layout.header.line)
    unclear = None
    if layout.unclear is not None:
        unclear = findings.add(UNCLEAR_PERIOD, location, words=layout.unclear)
        default = None
    if layout.period is not None and layout.period != default:
        findings.add(TITLE_PERIOD, location, period=layout.period)
    reader = RowReader(layout, file, findings, default, delimited=delimited)
    most = min(MOST_ROWS, _MOST_CELLS // max(1, len(layout.header.cells)))
    count = 0
    for count, row in enumerate(chain(looked_at, rest), 1):
        if count > most:
            raise too_many(row.line, most)
        found = reader.observations(row)
        yield from found if unclear is None else (_undated(one, unclear) for one in found)
    if not count:
        raise ReadError(Words("no rows below the headers", "表头以下没有数据"), layout.header.line)


def _look_ahead(rows: Iterator[Row]) -> tuple[list[Row], Iterator[Row]]:
    """The first rows, and the rest; an error among the first is raised when it is its turn."""
    first: list[Row] = []
    try:
        first.extend(islice(rows, MOST_LOOKED_AT))
    except ReadError as error:
        return first, _failing(error)
    return first, rows


def _failing(error: ReadError) -> Iterator[Row]:
    """No rows, but an error."""
    raise error
    yield


def _undated(observation: Observation, unclear: Finding) -> Observation:
    """An observation below a title that leaves its period open: unusable, unless it names its own."""
    if observation.period is not None or observation.is_empty:
        return observation
    return observation._replace(defect=observation.defect or unclear)


def _headers(
    rows: Iterator[Row], file: str, findings: Findings, is_indicator: IsIndicator
) -> tuple[Layout | None, Row | None]:
    """The layout, and the row below the headers, which is read by then; None if there is none."""
    first: list[Row] = []
    for row in islice(rows, _MOST_TRIED):
        check_size(row)
        first.append(row)
        layout = find_layout(first, is_indicator)
        if layout is None:
            continue
        below = next(rows, None)
        if below is None:
            return layout, None
        both = with_second_row(first, layout, below, is_indicator)
        return (layout, below) if both is None else (both, None)
    if not first:
        raise ReadError(Words("there is nothing in it", "没有内容"))
    _note_missing_columns(first, file, findings)
    return None, None


def _note_missing_columns(rows: list[Row], file: str, findings: Findings) -> None:
    """Notes what the row lacks that is most like headers."""
    fields_of = [{read_title(cell).field for cell in row.cells if cell} - {None} for row in rows]
    most = max(range(len(rows)), key=lambda row: len(fields_of[row]))
    for field, words in _FIELD_NAMES.items():
        if field not in fields_of[most]:
            names = HEADERS[field]
            headers = Words(
                ", ".join([name for name in names if name.isascii()][:3]),
                "、".join([name for name in names if not name.isascii()][:3]),
            )
            location = Location(file, rows[most].line, 1)
            findings.add(MISSING_COLUMN, location, field=words, headers=headers)


def _note_unused(layout: Layout, file: str, findings: Findings) -> None:
    for column in layout.unused:
        location = Location(file, layout.header.line, column + 1)
        text = layout.header.cells[column].strip()
        rule = TWO_VALUES if column == layout.rival else UNUSED_COLUMN
        findings.add(rule, location, header=text)
