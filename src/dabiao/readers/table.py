"""From the rows of a table to observations.

Tables are long (a row per observation) or wide (a column per period, or per indicator). Whichever
it is, each cell that holds a value is a slot: what its column does not say stands in its row.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import chain
from typing import NamedTuple

from dabiao.cells import Number, Wording, is_placeholder, plain_number, read_cell
from dabiao.findings import Findings, Location, same_words
from dabiao.lang import Words
from dabiao.observations import Field, Observation, with_unit_beside
from dabiao.periods import Period, read_period
from dabiao.readers.headers import HEADERS, Title, read_title
from dabiao.readers.interface import LONGEST_CELL, MOST_ROWS, ReadError, Row, check_size
from dabiao.rules import Rule
from dabiao.safe import unseen
from dabiao.units import is_multiplier, known
from dabiao.verdict import DECLARABLE, declared_verdict

IsIndicator = Callable[[str], bool]
"""Tells whether a header is the name of an indicator."""

_ROWS_ABOVE = 30
_MOST_KEPT = 4096
_FIELD_NAMES = {Field.INDICATOR: Words("indicator", "指标"), Field.VALUE: Words("value", "实际值")}
_TABLE_UNIT = re.compile(r".*单位[:：]\s*(\S+?)\s*[)）]?")
_FORMULA = re.compile(r"\s*(?:[=＝@＠]|[+\-＋－]\s*[A-Za-z_]\w*\s*[(|!])")


class Slot(NamedTuple):
    """A column that holds values, and what its header says of all of them."""

    column: int
    columns: Mapping[Field, int]
    indicator: str | None = None
    period: Period | None = None
    unit: str | None = None


class Layout(NamedTuple):
    """How a table is laid out: which column, from 0, holds which field, and where values stand."""

    header: Row
    fields: Mapping[Field, int]
    slots: tuple[Slot, ...]
    unit: str | None
    """Of the whole table, from a line such as 单位：亿元 above it."""


def read_table(
    rows: Iterator[Row], file: str, findings: Findings, is_indicator: IsIndicator
) -> Iterator[Observation]:
    """The observations of a table, in the order of its rows.

    Args:
        rows: titles, headers and data.
        file: for the places of findings.
        findings: defects are noted here as the rows are read.
        is_indicator: tells headers that name an indicator.

    Raises:
        ReadError: the rows end in something that cannot be read; what came before is given.
    """
    above, layout = [], None
    for row in rows:
        check_size(row)
        above.append(row)
        if layout := _layout(above, is_indicator):
            break
        if len(above) == _ROWS_ABOVE:
            break
    if not above:
        raise ReadError(Words("there is nothing in it", "没有内容"))
    if layout is None:
        _note_missing_columns(above, file, findings)
        return
    _note_unused(layout, file, findings)
    reader = _RowReader(layout, file, findings)
    count = 0
    for count, row in enumerate(rows, 1):
        if count > MOST_ROWS:
            raise ReadError(Words(f"more than {MOST_ROWS} rows", f"超过 {MOST_ROWS} 行"), row.line)
        yield from reader.observations(row)
    if not count:
        raise ReadError(Words("no rows below the headers", "表头以下没有数据"), layout.header.line)


def _layout(rows: list[Row], is_indicator: IsIndicator) -> Layout | None:
    """The layout if the last of the rows holds the headers; the others are titles above it."""
    header = rows[-1]
    titles = [read_title(cell) for cell in header.cells]
    fields = _fields(titles, header)
    values = [(column, title) for column, title in enumerate(titles) if title.field is Field.VALUE]
    named = Field.INDICATOR in fields
    if not named:
        values = [(c, title) for c, title in enumerate(titles) if _names(title, is_indicator)]
        if len(values) < (1 if Field.PERIOD in fields else 2):
            return None
    if not values:
        return None
    shared = {field: column + 1 for field, column in fields.items()}
    slots = []
    for column, title in values:
        own = {Field.VALUE: column + 1}
        if not named:
            own[Field.INDICATOR] = column + 1
        name = None if named else _names(title, is_indicator)
        slots.append(Slot(column, shared | own, name, title.period, title.unit))
    return Layout(header, fields, tuple(slots), _unit_above(rows[:-1]))


def _fields(titles: list[Title], header: Row) -> dict[Field, int]:
    """The column of each field but the values'; two for one field are an error."""
    fields: dict[Field, int] = {}
    several = (Field.TARGET, Field.GROUP, Field.NOTE)  # not read, so there may be more than one
    for column, title in enumerate(titles):
        field = title.field
        if field is None or field in several or (title.period and field is not Field.VALUE):
            continue
        if field is Field.VALUE and title.period:
            continue
        if field in fields:
            raise ReadError(
                Words(
                    f"columns {fields[field] + 1} and {column + 1} both hold the {field}",
                    f"第 {fields[field] + 1} 列和第 {column + 1} 列都是{HEADERS[field][-1]}",
                ),
                header.line,
                column + 1,
            )
        fields[field] = column
    fields.pop(Field.VALUE, None)
    return fields


def _names(title: Title, is_indicator: IsIndicator) -> str | None:
    """The name of the indicator that a header names, if it names one."""
    return title.text if title.field is None and title.text and is_indicator(title.text) else None


def _unit_above(rows: list[Row]) -> str | None:
    cells = chain.from_iterable(row.cells for row in rows)
    found = (_TABLE_UNIT.fullmatch(cell.strip()) for cell in cells if len(cell) < _ROWS_ABOVE)
    return next((unit[1] for unit in found if unit and known(unit[1])), None)


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
    used = {slot.column for slot in layout.slots}
    for column, text in enumerate(layout.header.cells):
        if text.strip() and column not in used and read_title(text).field is None:
            place = Location(file, layout.header.line, column + 1)
            findings.add(Rule.UNUSED_COLUMN, place, header=text.strip())


class _RowReader:
    """Reads the rows of one table."""

    def __init__(self, layout: Layout, file: str, findings: Findings) -> None:
        self._layout = layout
        self._file = file
        self._findings = findings
        self._width = len(layout.header.cells)
        self._said: dict[str, str | None] = {}
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
        if missing > 0:
            cells = [*cells, *[""] * missing]
        elif missing < 0 and (extra := [cell for cell in cells[self._width :] if cell.strip()]):
            # Nobody can tell in which cell the row went wrong: only its name is taken.
            return [self._defective(row, len(extra))]
        joined = "".join(cells)
        if len(joined) > LONGEST_CELL:
            check_size(row)
        if not joined.isprintable() or "=" in joined or "@" in joined or "|" in joined:
            self._look_closer(row)
        if self._only_slot is not None:
            return [self._observation(row, cells, self._only_slot)]
        return [self._observation(row, cells, slot) for slot in self._layout.slots]

    def _observation(self, row: Row, cells: list[str], slot: Slot) -> Observation:
        line, _, computed = row
        name, period, text, defective = slot.indicator, slot.period, None, False
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
        said = None if is_placeholder(cell) else cell.strip()
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
    return observation._replace(difference=value)
