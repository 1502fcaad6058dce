"""Reads the tables of a sheet, one below the other: finds the headers of each, and reads its rows."""

from collections import deque
from collections.abc import Generator, Iterator, Sequence
from itertools import islice

from dabiao.core.lang import Words
from dabiao.core.periods import Period
from dabiao.findings.collector import Findings
from dabiao.findings.rules.tables import (
    TITLE_PERIOD,
    TWO_VALUES,
    UNCLEAR_PERIOD,
    UNUSED_COLUMN,
)
from dabiao.model.finding import Finding, Location
from dabiao.model.observation import Observation
from dabiao.model.reading import TableReading
from dabiao.readers.caption import Caption, says_more
from dabiao.readers.content import MOST_LOOKED_AT
from dabiao.readers.explain import Account
from dabiao.readers.interface import MOST_ROWS, ReadError, Row, too_many
from dabiao.readers.layout import Layout
from dabiao.readers.missing import note_missing_columns
from dabiao.readers.naming import IsIndicator
from dabiao.readers.restart import begins_table
from dabiao.readers.rows import RowReader
from dabiao.readers.search import MOST_TRIED, find_headers
from dabiao.readers.sections import section_of

_MOST_CELLS = 40_000_000
_MOST_ABOVE = 10
"""Rows above the headers of a further table that are its caption."""


def read_table(
    rows: Iterator[Row],
    file: str,
    findings: Findings,
    is_indicator: IsIndicator,
    default: Period | None = None,
    *,
    delimited: bool = True,
    sheet: str = "",
    readings: list[TableReading] | None = None,
) -> Iterator[Observation]:
    """The observations of the tables of a sheet, in the order of their rows.

    Args:
        rows: caption, headers and data.
        file: its name, for the locations of findings.
        findings: defects are noted here as the rows are read.
        is_indicator: whether a text names an indicator.
        default: the period of rows that name none; another one in the title is noted.
        delimited: whether a cell too many shows that the row's cells have shifted.
        sheet: the name of the sheet, where a workbook has several.
        readings: how each table is read is added here, where that is asked for.

    Raises:
        ReadError: the rows end in something that cannot be read, or another table begins whose
            headers are not understood; what came before is given.
    """
    ahead, source = _Ahead(rows, evened=not delimited), Location(file, sheet=sheet)
    above: list[Row] = []
    caption: Caption | None = None
    while True:
        first = ahead.first(MOST_TRIED + MOST_LOOKED_AT)
        found = find_headers(first, is_indicator, sheet, caption)
        if found is None:
            if not first:
                raise ReadError(Words("there is nothing in it", "没有内容"))
            note_missing_columns(first[:MOST_TRIED], source, findings)
            return
        caption, headers = found.caption, first[found.start : found.end]
        ahead.drop(found.end)
        accounts = [
            Account(layout, headers, source) if readings is not None else None
            for layout in found.layouts
        ]
        readers = [
            _reader(layout, headers, source, findings, default, account, delimited=delimited)
            for layout, account in zip(found.layouts, accounts, strict=True)
        ]
        try:
            above = yield from _read_body(ahead, readers, found.layouts, headers, is_indicator)
        finally:
            for reader in readers:
                reader.finish()
            if readings is not None:
                readings.extend(account.reading() for account in accounts if account)
        if not above:
            return
        ahead.put_back(above)


class _Ahead:
    """Rows that can be looked at before they are read; an error among them keeps its turn.

    Args:
        evened: whether rows that are looked at are all as wide as the widest: a workbook holds no
            blank cells behind the last header, though the column below may say units or places.
    """

    def __init__(self, rows: Iterator[Row], *, evened: bool) -> None:
        self._rows = rows
        self._evened = evened
        self._first: deque[Row] = deque()
        self._error: ReadError | None = None

    def first(self, most: int) -> list[Row]:
        """The next rows, which stay."""
        try:
            if self._error is None:
                self._first.extend(islice(self._rows, max(0, most - len(self._first))))
        except ReadError as error:
            if not self._first:
                raise
            self._error = error
        rows = list(islice(self._first, most))
        if not self._evened or any(row.parted for row in rows):
            return rows
        width = max((len(row.cells) for row in rows), default=0)
        return [row.evened(width) for row in rows]

    def drop(self, count: int) -> None:
        """Passes over rows that were looked at."""
        for _ in range(count):
            self._first.popleft()

    def put_back(self, rows: Sequence[Row]) -> None:
        """Rows that are to be read once more."""
        self._first.extendleft(reversed(rows))

    def __iter__(self) -> Iterator[Row]:
        while self._first:
            yield self._first.popleft()
        if self._error is not None:
            raise self._error
        yield from self._rows


def _reader(
    layout: Layout,
    headers: Sequence[Row],
    source: Location,
    findings: Findings,
    default: Period | None,
    account: Account | None,
    *,
    delimited: bool,
) -> RowReader:
    """The reader of a table's rows; what its headers and title leave open is noted."""
    _note_unused(layout, source, findings)
    location = source.at(layout.header.line)
    unclear: Finding | None = None
    if layout.unclear is not None:
        unclear = findings.add(UNCLEAR_PERIOD, location, words=layout.unclear)
        default = None
    if layout.period is not None and layout.period != default:
        findings.add(TITLE_PERIOD, location, period=layout.period)
    return RowReader(
        layout,
        headers,
        source,
        findings,
        default,
        delimited=delimited,
        undated=unclear,
        account=account,
    )


def _read_body(
    rows: _Ahead,
    readers: Sequence[RowReader],
    layouts: Sequence[Layout],
    headers: Sequence[Row],
    is_indicator: IsIndicator,
) -> Generator[Observation, None, list[Row]]:
    """The observations of a table; given back is what another one begins with, if one does."""
    width = max(len(layout.header.cells) for layout in layouts)
    most = min(MOST_ROWS, _MOST_CELLS // max(1, width))
    [reader, *others] = readers
    first = layouts[0].slots[0].column
    repeated = [row.evened(width).cells for row in headers]
    firsts = {cells[0] for cells in repeated if cells[0]}
    above: deque[Row] = deque(maxlen=_MOST_ABOVE)
    count = 0
    for count, row in enumerate(rows, 1):
        if count > most:
            raise too_many(row.line, most)
        cells = row.cells
        figure = cells[first] if len(cells) > first else ""
        is_figure = figure[:1].isdigit() and figure[-1].isdigit()
        if not is_figure or cells[0] in firsts:
            is_next_page = row.evened(width).cells in repeated and not says_more(above)
            if not is_next_page and begins_table(row, layouts, is_indicator):
                return [*above, row]
            above.append(row)
            if (section := section_of(row)) is not None:
                for each in readers:
                    each.begin(section)
        elif above:
            above.clear()
        yield from reader.observations(row)
        for other in others:
            yield from other.observations(row)
    if not count:
        raise ReadError(Words("no rows below the headers", "表头以下没有数据"), headers[-1].line)
    return []


def _note_unused(layout: Layout, source: Location, findings: Findings) -> None:
    for column in layout.unused:
        location = source.at(layout.header.line, column + 1)
        text = layout.header.cells[column].strip()
        rule = TWO_VALUES if column == layout.rival else UNUSED_COLUMN
        findings.add(rule, location, header=text)
