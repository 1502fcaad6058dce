"""From the rows of a table, whose layout is known, to observations."""

import re
from collections.abc import Callable
from operator import itemgetter

from dabiao.core.periods import Period, read_period
from dabiao.core.safe import unseen
from dabiao.core.units import is_multiplier
from dabiao.findings.collector import Findings
from dabiao.findings.rules.audits import UNKNOWN_DECLARATION
from dabiao.findings.rules.matching import BAD_PERIOD
from dabiao.findings.rules.tables import (
    COMPUTED,
    CONTROL_CHARACTER,
    EXTRA_CELLS,
    FORMULA,
    NOTE_ROW,
    TWO_VALUES,
    UNUSED_COLUMN,
)
from dabiao.model.finding import Location
from dabiao.model.observation import Difference, Field, Observation
from dabiao.model.verdict import DECLARABLE, declared_verdict
from dabiao.readers.beside import with_unit_beside
from dabiao.readers.cells import (
    Number,
    Wording,
    is_placeholder,
    plain_number,
    read_cell,
    without_invisible,
)
from dabiao.readers.interface import LONGEST_CELL, Row, check_size
from dabiao.readers.layout import Layout, Slot

_MOST_KEPT = 4096
_FORMULA = r"\s*(?:[=＝@＠]|[+\-＋－]\s*[A-Za-z_]\w*\s*[(|!])"

Context = tuple[str | None, str | None, Period | None, str | None]
"""The unit, the region and the period of a row, and what stands there in place of a period."""


class RowReader:
    """Reads the rows of one table.

    Args:
        layout: of the table.
        file: for the places of observations and findings.
        findings: defects are noted here as the rows are read.
        delimited: whether a cell too many shows that the row's cells have shifted.
    """

    def __init__(self, layout: Layout, file: str, findings: Findings, *, delimited: bool) -> None:
        self._delimited = delimited
        self._layout = layout
        self._file = file
        self._findings = findings
        self._width = len(layout.header.cells)
        self._has_unnamed = False
        # Looked up once, and not for every row.
        self._indicator = layout.fields.get(Field.INDICATOR)
        self._unit = layout.fields.get(Field.UNIT)
        self._period = layout.fields.get(Field.PERIOD)
        self._region = layout.fields.get(Field.REGION)
        self._verdict = layout.fields.get(Field.VERDICT)
        self._difference = layout.fields.get(Field.DIFFERENCE)
        self._has_unit_above = bool(layout.unit or any(slot.unit for slot in layout.slots))
        self._part = layout.fields.get(Field.PART)
        beside = (self._unit, self._region, self._period, self._part)
        columns = [column for column in beside if column is not None]
        self._context_cells: Callable[[list[str]], object] = (
            itemgetter(*columns) if columns else lambda cells: None
        )
        self._contexts: dict[object, Context] = {}
        self._declares = self._verdict is not None or self._difference is not None
        self._slots = frozenset(slot.column for slot in layout.slots)
        self._only_slot = layout.slots[0] if len(layout.slots) == 1 else None

    def observations(self, row: Row) -> list[Observation]:
        """One observation per slot of the table."""
        cells, missing = row.cells, self._width - len(row.cells)
        if cells == self._layout.header.cells:  # printed once more on the next page
            place = Location(self._file, row.line, 1)
            self._findings.add(NOTE_ROW, place, name=" ".join(filter(None, cells)))
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
        name = slot.indicator if self._indicator is None else cells[self._indicator].strip()
        unit, region, period, bad_period = self._context(cells)
        if slot.period is not None:
            period, bad_period = slot.period, None
        written = cells[slot.column]
        value = plain_number(written)
        observation = Observation(
            name or "",
            self._file,
            line,
            slot.columns,
            value,
            unit=unit,
            period=period,
            region=region,
        )
        if bad_period is not None:
            location = observation.at(Field.PERIOD)
            defect = self._findings.add(BAD_PERIOD, location, value=bad_period)
            observation = observation._replace(defect=defect)
        if value is None:
            observation = self._with_cell(observation, written, slot)
        elif self._has_unit_above:
            observation = self._with_unit_of(observation, "", slot)
        if slot.rates and observation.value is not None and not observation.direction:
            rises = -1 if observation.value < 0 else 1
            observation = observation._replace(value=abs(observation.value), direction=rises)
        if self._declares:
            observation = self._with_declarations(observation, cells)
        if computed and slot.column in computed and not observation.is_empty:
            place = observation.at(Field.VALUE)
            self._findings.add(COMPUTED, place, value=observation.written)
        return observation

    def _with_cell(self, observation: Observation, written: str, slot: Slot) -> Observation:
        """With what a cell says that holds more than a number."""
        cell = read_cell(written.strip())
        if isinstance(cell, Wording):
            if re.match(_FORMULA, cell.text):
                location = observation.at(Field.VALUE)
                defect = self._findings.add(FORMULA, location, value=cell.text)
                return observation._replace(defect=defect)
            declared = declared_verdict(cell.text)
            return observation._replace(statement=cell.text, declared=declared)
        if not isinstance(cell, Number):
            return observation
        value, beside, approximate, direction, _ = cell
        unit = observation.unit
        if beside and is_multiplier(beside):  # 86万 in a column of 人 or of 万人
            whole = unit or slot.unit or ""
            unit, beside = whole if whole.startswith(beside) else beside + whole, ""
        observation = observation._replace(
            value=value, unit=unit, approximate=approximate, direction=direction
        )
        return self._with_unit_of(observation, beside, slot)

    def _with_unit_of(self, observation: Observation, beside: str, slot: Slot) -> Observation:
        """With the unit that stands in the value's cell, in its header or above the table."""
        for unit in (beside, slot.unit):
            if unit and observation.unit != unit:
                place = observation.at(Field.UNIT)
                observation = with_unit_beside(observation, unit, place, self._findings)
        if observation.unit is None and self._layout.unit:
            observation = observation._replace(unit=self._layout.unit)
        return observation

    def _context(self, cells: list[str]) -> Context:
        """What the row says beside name and value. Much recurs, and is kept."""
        key = self._context_cells(cells)
        known = self._contexts.get(key)
        if known is not None:
            return known
        unit, region, text, part = (
            None if column is None else _said(cells[column])
            for column in (self._unit, self._region, self._period, self._part)
        )
        if part is not None and self._part is not None:
            text = _whole_period(text, part, self._layout.header.cells[self._part])
        period = read_period(text) if text else self._layout.period
        context = (unit, region, period, text if text and period is None else None)
        if len(self._contexts) < _MOST_KEPT:
            self._contexts[key] = context
        return context

    def _defective(self, row: Row, count: int) -> Observation:
        place = Location(self._file, row.line, self._width + 1)
        defect = self._findings.add(EXTRA_CELLS, place, count=count)
        slot, column = self._layout.slots[0], self._layout.fields.get(Field.INDICATOR)
        name = slot.indicator or (row.cells[column].strip() if column is not None else "")
        return Observation(name, self._file, row.line, slot.columns, defect=defect)

    def _note_unnamed(self, row: Row, text: str) -> None:
        """Notes, once for the table, that there is something beyond the headers."""
        if not self._has_unnamed:
            self._has_unnamed = True
            place = Location(self._file, row.line, self._width + 1)
            self._findings.add(UNUSED_COLUMN, place, header=text.strip())

    def _look_closer(self, row: Row) -> None:
        """Notes characters that nobody sees, and formulas where no figure is expected."""
        for column, cell in enumerate(row.cells[: self._width], 1):
            place = Location(self._file, row.line, column)
            if column - 1 not in self._slots and re.match(_FORMULA, cell):
                self._findings.add(FORMULA, place, value=cell.strip())
            if hidden := unseen(cell):
                code = f"U+{ord(hidden):04X}"
                told = cell.strip()
                self._findings.add(CONTROL_CHARACTER, place, value=told, character=code)

    def _with_declarations(self, observation: Observation, cells: list[str]) -> Observation:
        """With the verdict and the difference that the row declares in columns of their own."""
        if self._verdict is not None and (text := _said(cells[self._verdict])):
            declared = declared_verdict(text)
            place = observation.at(Field.VERDICT)
            if declared is None and isinstance(read_cell(text), Number):
                header = self._layout.header.cells[self._verdict].strip()
                defect = self._findings.add(TWO_VALUES, place, header=header)
                observation = observation._replace(defect=defect)
            elif declared is None:
                self._findings.add(UNKNOWN_DECLARATION, place, value=text, choices=DECLARABLE)
            observation = observation._replace(declared=declared)
        if self._difference is not None and (text := _said(cells[self._difference])):
            observation = _with_difference(observation, text)
        return observation


def _said(cell: str) -> str | None:
    """What a cell says that is no figure; None where it says nothing."""
    return None if is_placeholder(cell) else without_invisible(cell).strip()


def _whole_period(year: str | None, part: str, header: str) -> str:
    """The period that two columns say together: 2023 and 一季度, 2023 and 6 under 月份."""
    year = (year or "").strip().removesuffix("年").removesuffix("年度")
    word = "季度" if re.search("季|quarter", header.casefold()) else "月"
    part = part.upper().removeprefix("Q").removeprefix("第")
    return f"{year}年{part}" if part.endswith(("季度", "月", "半年")) else f"{year}年{part}{word}"


def _with_difference(observation: Observation, text: str) -> Observation:
    cell = read_cell(text)
    if not isinstance(cell, Number):
        return observation
    value = cell.value.copy_negate() if cell.direction < 0 else cell.value
    difference = Difference(value, signed=cell.signed or cell.direction != 0)
    return observation._replace(difference=difference)
