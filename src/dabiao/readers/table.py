"""From the rows of a table to observations."""

import re
from collections.abc import Iterator
from itertools import chain, islice

from dabiao.cells import (
    Number,
    Wording,
    is_placeholder,
    plain_number,
    read_cell,
    without_invisible,
)
from dabiao.findings import Findings, Location, same_words
from dabiao.lang import Words
from dabiao.observations import Difference, Field, Observation, with_unit_beside
from dabiao.periods import Period, in_words, read_period
from dabiao.readers.headers import HEADERS, read_title
from dabiao.readers.interface import LONGEST_CELL, MOST_ROWS, ReadError, Row, check_size, too_many
from dabiao.readers.layout import IsIndicator, Layout, Slot, find_layout, with_second_row
from dabiao.rules import Rule
from dabiao.safe import unseen
from dabiao.units import is_multiplier
from dabiao.verdict import DECLARABLE, declared_verdict

_ROWS_ABOVE = 30
_MOST_CELLS = 40_000_000
_MOST_KEPT = 4096
_FIELD_NAMES = {Field.INDICATOR: Words("indicator", "指标"), Field.VALUE: Words("value", "实际值")}
_FORMULA = re.compile(r"\s*(?:[=＝@＠]|[+\-＋－]\s*[A-Za-z_]\w*\s*[(|!])")


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
        rows: titles, headers and data.
        file: for the places of findings.
        findings: defects are noted here as the rows are read.
        is_indicator: tells headers that name an indicator.
        default: the period of rows that name none; another one in the title is noted.
        delimited: whether a cell too many shows that the row's cells have shifted.

    Raises:
        ReadError: the rows end in something that cannot be read; what came before is given.
    """
    layout, first = _headers(rows, file, findings, is_indicator)
    if layout is None:
        return
    _note_unused(layout, file, findings)
    if layout.period is not None and layout.period != default:
        place = Location(file, layout.header.line)
        findings.add(Rule.TITLE_PERIOD, place, period=in_words(layout.period))
    reader = _RowReader(layout, file, findings, delimited=delimited)
    most = min(MOST_ROWS, _MOST_CELLS // max(1, len(layout.header.cells)))
    count = 0
    for count, row in enumerate(chain([first] if first else [], rows), 1):
        if count > most:
            raise too_many(row.line, most)
        yield from reader.observations(row)
    if not count:
        raise ReadError(Words("no rows below the headers", "表头以下没有数据"), layout.header.line)


def _headers(
    rows: Iterator[Row], file: str, findings: Findings, is_indicator: IsIndicator
) -> tuple[Layout | None, Row | None]:
    """The layout, and the row below the headers, which is read by then; None if there is none."""
    above: list[Row] = []
    for row in islice(rows, _ROWS_ABOVE):
        check_size(row)
        above.append(row)
        layout = find_layout(above, is_indicator)
        if layout is None:
            continue
        below = next(rows, None)
        if below is None:
            return layout, None
        both = with_second_row(above, layout, below, is_indicator)
        return (layout, below) if both is None else (both, None)
    if not above:
        raise ReadError(Words("there is nothing in it", "没有内容"))
    _note_missing_columns(above, file, findings)
    return None, None


def _note_missing_columns(rows: list[Row], file: str, findings: Findings) -> None:
    """Notes what the row lacks that is most like headers."""
    told = [{read_title(cell).field for cell in row.cells if cell} - {None} for row in rows]
    most = max(range(len(rows)), key=lambda row: len(told[row]))
    for field, words in _FIELD_NAMES.items():
        if field not in told[most]:
            headers = same_words(", ".join(HEADERS[field][:5]))
            place = Location(file, rows[most].line, 1)
            findings.add(Rule.MISSING_COLUMN, place, field=words, headers=headers)


def _note_unused(layout: Layout, file: str, findings: Findings) -> None:
    for column in layout.unused:
        place = Location(file, layout.header.line, column + 1)
        text = layout.header.cells[column].strip()
        findings.add(Rule.UNUSED_COLUMN, place, header=text)


class _RowReader:
    """Reads the rows of one table."""

    def __init__(self, layout: Layout, file: str, findings: Findings, *, delimited: bool) -> None:
        self._delimited = delimited
        self._layout = layout
        self._file = file
        self._findings = findings
        self._width = len(layout.header.cells)
        self._said: dict[str, str | None] = {}
        self._has_unnamed = False
        # An enum hashes slowly: the columns are looked up once.
        self._indicator = layout.fields.get(Field.INDICATOR)
        self._unit = layout.fields.get(Field.UNIT)
        self._period = layout.fields.get(Field.PERIOD)
        self._region = layout.fields.get(Field.REGION)
        self._verdict = layout.fields.get(Field.VERDICT)
        self._difference = layout.fields.get(Field.DIFFERENCE)
        self._declares = self._verdict is not None or self._difference is not None
        self._only_slot = layout.slots[0] if len(layout.slots) == 1 else None

    def observations(self, row: Row) -> list[Observation]:
        """One observation per slot of the table."""
        cells, missing = row.cells, self._width - len(row.cells)
        if cells == self._layout.header.cells:  # printed once more on the next page
            place = Location(self._file, row.line, 1)
            self._findings.add(Rule.NOTE_ROW, place, name=" ".join(filter(None, cells)))
            return []
        if missing > 0:
            cells = [*cells, *[""] * missing]
        elif missing < 0 and (extra := [cell for cell in cells[self._width :] if cell.strip()]):
            if self._delimited:
                # Nobody can tell in which cell the row went wrong: only its name is taken.
                return [self._defective(row, len(extra))]
            self._note_unnamed(row, extra[0])
        joined = "".join(cells)
        if len(joined) > LONGEST_CELL:
            check_size(row)
        if not joined.isprintable() or "=" in joined or "@" in joined or "|" in joined:
            self._look_closer(row)
        if self._only_slot is not None:
            return [self._observation(row, cells, self._only_slot)]
        # What is blank was not reported; a row of nothing else may still be a heading.
        filled = [slot for slot in self._layout.slots if cells[slot.column]]
        return [self._observation(row, cells, s) for s in filled or self._layout.slots[:1]]

    def _observation(self, row: Row, cells: list[str], slot: Slot) -> Observation:
        line, _, computed = row
        name, text, defective = slot.indicator, None, False
        period = slot.period or self._layout.period
        if self._indicator is not None:
            name = cells[self._indicator].strip()
        if (
            period is None
            and self._period is not None
            and (text := self._text(cells[self._period]))
        ):
            period = read_period(text)
            defective = period is None
        unit = None if self._unit is None else self._text(cells[self._unit])
        region = None if self._region is None else self._text(cells[self._region])
        written = cells[slot.column].strip()
        value = plain_number(written)
        statement = declared = None
        approximate, direction, beside = False, 0, ""
        if value is None:
            cell = read_cell(written)
            if isinstance(cell, Number):
                value, beside, approximate, direction, _ = cell
            elif isinstance(cell, Wording):
                statement, declared = cell.text, declared_verdict(cell.text)
                if _FORMULA.match(statement):
                    statement, defective = None, True
        if beside and is_multiplier(beside):  # 86万 in a column of 人 or of 万人
            whole = unit or slot.unit or ""
            unit, beside = whole if whole.startswith(beside) else beside + whole, ""
        elif unit is None and not beside and value is not None:
            unit = slot.unit or self._layout.unit
        # As Observation(…) does, in a third of the time: this is the line that runs most often.
        observation = tuple.__new__(
            Observation,
            (
                name or "",
                self._file,
                line,
                slot.columns,
                value,
                statement,
                unit,
                period,
                region,
                declared,
                None,
                defective,
                approximate,
                direction,
            ),
        )
        if beside or (slot.unit and value is not None):
            observation = self._with_units_beside(observation, beside, slot.unit)
        if text and period is None:
            self._findings.add(Rule.BAD_PERIOD, observation.at(Field.PERIOD), value=text)
        if self._declares:
            observation = self._with_declarations(observation, cells)
        if computed and slot.column in computed and not observation.says_nothing:
            place = observation.at(Field.VALUE)
            self._findings.add(Rule.COMPUTED, place, value=observation.written)
        return observation

    def _text(self, cell: str) -> str | None:
        """What a cell says that is no figure; None where nothing. Much recurs, and is kept."""
        if cell in self._said:
            return self._said[cell]
        said = None if is_placeholder(cell) else without_invisible(cell).strip()
        if len(self._said) < _MOST_KEPT:
            self._said[cell] = said
        return said

    def _with_units_beside(self, observation: Observation, *units: str | None) -> Observation:
        """With the units that stand in the value's cell and in its header."""
        for unit in units:
            if unit and observation.unit != unit:
                place = observation.at(Field.UNIT)
                observation = with_unit_beside(observation, unit, place, self._findings)
        return observation

    def _defective(self, row: Row, count: int) -> Observation:
        place = Location(self._file, row.line, self._width + 1)
        self._findings.add(Rule.EXTRA_CELLS, place, count=str(count))
        slot, column = self._layout.slots[0], self._layout.fields.get(Field.INDICATOR)
        name = slot.indicator or (row.cells[column].strip() if column is not None else "")
        return Observation(name, self._file, row.line, slot.columns, defective=True)

    def _note_unnamed(self, row: Row, text: str) -> None:
        """Notes, once for the table, that there is something beyond the headers."""
        if not self._has_unnamed:
            self._has_unnamed = True
            place = Location(self._file, row.line, self._width + 1)
            self._findings.add(Rule.UNUSED_COLUMN, place, header=text.strip())

    def _look_closer(self, row: Row) -> None:
        """Notes formulas and characters that nobody sees."""
        for column, cell in enumerate(row.cells[: self._width], 1):
            place = Location(self._file, row.line, column)
            if _FORMULA.match(cell):
                self._findings.add(Rule.FORMULA, place, value=cell.strip())
            if hidden := unseen(cell):
                code = f"U+{ord(hidden):04X}"
                told = cell.strip()
                self._findings.add(Rule.CONTROL_CHARACTER, place, value=told, character=code)

    def _with_declarations(self, observation: Observation, cells: list[str]) -> Observation:
        """With the verdict and the difference that the row declares in columns of their own."""
        if self._verdict is not None and (text := self._text(cells[self._verdict])):
            declared = declared_verdict(text)
            if declared is None:
                place = observation.at(Field.VERDICT)
                choices = same_words(", ".join(DECLARABLE))
                self._findings.add(Rule.UNKNOWN_DECLARATION, place, value=text, choices=choices)
            observation = observation._replace(declared=declared)
        if self._difference is not None and (text := self._text(cells[self._difference])):
            observation = _with_difference(observation, text)
        return observation


def _with_difference(observation: Observation, text: str) -> Observation:
    cell = read_cell(text)
    if not isinstance(cell, Number):
        return observation
    value = cell.value.copy_negate() if cell.direction < 0 else cell.value
    difference = Difference(value, signed=cell.signed or cell.direction != 0)
    return observation._replace(difference=difference)
