"""From a row below the headers to observations: one for each column that holds values."""

from collections.abc import Iterator, Sequence

from dabiao.core.lang import Words
from dabiao.core.periods import Period
from dabiao.findings.collector import Findings
from dabiao.findings.rules.matching import BAD_PERIOD
from dabiao.findings.rules.tables import (
    COMPUTED,
    EXTRA_CELLS,
    NO_ACTUAL,
    NOTE_ROW,
    ROWS_OF_PARTS,
    SHOWN_OTHERWISE,
    TWO_VALUES,
    UNUSED_COLUMN,
)
from dabiao.model.finding import Finding, Location
from dabiao.model.observation import Field, Observation
from dabiao.model.reading import LeftOut
from dabiao.readers.cells import is_figure, is_placeholder, plain_number
from dabiao.readers.companions import (
    Companions,
    companions_of,
    of_year_before,
    stated_target,
)
from dabiao.readers.context import Context, ContextReader
from dabiao.readers.declared import with_difference, with_verdict
from dabiao.readers.directions import with_direction
from dabiao.readers.explain import Account
from dabiao.readers.figures import as_fall, with_unit_of_column, with_value_cell
from dabiao.readers.footers import is_footer
from dabiao.readers.interface import LONGEST_CELL, Row, check_size
from dabiao.readers.layout import Layout
from dabiao.readers.multipliers import multiplied
from dabiao.readers.sections import Section
from dabiao.readers.slots import Slot
from dabiao.readers.unsafe import note_unsafe_cells

_MOST_NAMED = 4


class RowReader:
    """Reads the rows of one table.

    Args:
        layout: of the table.
        headers: its rows of headers, which may be printed once more on the next page.
        source: the file and the sheet, for the locations of observations and findings.
        findings: defects are noted here as the rows are read.
        default: the period of rows that name none; it gives months without a year theirs.
        delimited: whether a cell too many shows that the row's cells have shifted.
        undated: the finding that leaves the period of rows open that name none.
        account: keeps account of what is read, where that is asked for.
    """

    def __init__(
        self,
        layout: Layout,
        headers: Sequence[Row],
        source: Location,
        findings: Findings,
        default: Period | None = None,
        *,
        delimited: bool,
        undated: Finding | None = None,
        account: Account | None = None,
    ) -> None:
        self._layout = layout
        self._source = source
        self._default = default
        self._findings = findings
        self._delimited = delimited
        self._undated = undated
        self._account = account
        self._headers = layout.header.cells
        self._width = len(self._headers)
        self._repeated = [row.evened(self._width).cells for row in headers]
        self._indicator = layout.fields.get(Field.INDICATOR)
        self._verdict = layout.fields.get(Field.VERDICT)
        self._difference = layout.fields.get(Field.DIFFERENCE)
        self._contexts = ContextReader(layout)
        self._value_columns = frozenset(slot.column for slot in layout.slots)
        read = {*layout.fields.values(), *layout.regions, *layout.parts, layout.roles}
        named = next((c for c in range(self._width, 0, -1) if self._headers[c - 1].strip()), 0)
        self._unnamed = [c for c in range(named, self._width) if not delimited and c not in read]
        self._has_unnamed = False
        self._beside = {
            slot.column: slot.column + 1
            for slot in layout.slots
            if slot.column + 1 < self._width and not self._headers[slot.column + 1].strip()
        }
        self._open: dict[int, Finding] = {}
        self._covered: dict[int, str] = {}
        self._companions = companions_of(layout)
        self._section: Section | None = None
        self._multiplier = layout.fields.get(Field.MULTIPLIER)
        self._parts: dict[str, int] = {}
        self._rows_of_parts = 0

    def begin(self, section: Section) -> None:
        """Takes what a heading in the body says for the rows below it, up to the next one."""
        self._section = section.after(self._section)

    def finish(self) -> None:
        """Notes what was left out, when all rows are read."""
        if self._parts:
            line = next(iter(self._parts.values()))
            self._findings.add(
                ROWS_OF_PARTS,
                self._source.at(line),
                rows=self._rows_of_parts,
                parts=", ".join(list(self._parts)[:_MOST_NAMED])
                + "…" * (len(self._parts) > _MOST_NAMED),
            )

    def observations(self, row: Row) -> list[Observation]:
        """One observation per slot of the table that is filled in, at least one."""
        cells = row.evened(self._width).cells
        whole = "".join(cells)
        may_be_footer = ":" in whole or "：" in whole
        if cells in self._repeated or (may_be_footer and is_footer(cells)):
            name = " ".join(filter(None, cells))
            self._findings.add(NOTE_ROW, self._location(row), name=name)
            return self._left_out(row, LeftOut.NOTE)
        extra = [cell for cell in cells[self._width :] if cell.strip()]
        if extra and (self._delimited or row.parted):
            # Nobody knows in which cell the row went wrong: only its name is taken.
            self._left_out(row, LeftOut.SHIFTED)
            return [self._defective(row, len(extra))]
        if (extra or self._unnamed) and not self._has_unnamed:
            self._note_unnamed(row)
        if self._layout.covering:
            cells = self._continued(cells)
        if len(whole) > LONGEST_CELL:
            check_size(row)
        if not whole.isprintable() or "=" in whole or "@" in whole or "|" in whole:
            at = self._source.at(row.line)
            note_unsafe_cells(cells, self._value_columns, at, self._findings)
        context, slots = self._contexts.context(cells), self._layout.slots
        if self._section is not None:
            context = self._section.of_rows(context, self._layout)
        if context.no_actual and any(cells[slot.column].strip() for slot in slots):
            self._findings.add(NO_ACTUAL, self._location(row), words=context.no_actual)
            return self._left_out(row, LeftOut.NO_ACTUAL)
        if context.part:
            self._parts.setdefault(context.part, row.line)
            self._rows_of_parts += 1
            return self._left_out(row, LeftOut.PART)
        if self._account is not None:
            self._account.take(row)
        if self._companions:
            return list(self._with_companions(row, cells, context))
        if len(slots) == 1:  # most tables have one column of values, and many rows
            return [self._observation(row, cells, slots[0], context)]
        # What is blank was not reported; a row of nothing else may still be a heading.
        filled = [slot for slot in slots if cells[slot.column]]
        return [self._observation(row, cells, slot, context) for slot in filled or slots[:1]]

    def _with_companions(
        self, row: Row, cells: list[str], context: Context
    ) -> Iterator[Observation]:
        """The observations of a row, with the targets that it states, and the year before."""
        slots = self._layout.slots
        for slot in [slot for slot in slots if cells[slot.column]] or slots[:1]:
            observation = self._observation(row, cells, slot, context)
            target, before = self._companions.get(slot.column, Companions())
            if target is not None:
                stated = stated_target(target, cells[target.number], observation.unit)
                observation = observation._replace(stated=stated)
            yield observation
            if before is not None:
                yield from of_year_before(observation, before, cells, self._default)

    def _continued(self, cells: list[str]) -> list[str]:
        """The row with the place, the period and the name of the row above where it leaves them blank.

        What is merged downwards in a workbook is blank in its CSV. Taken for the whole region, the
        figure of a city would be judged as the province's.
        """
        covered = self._covered
        for column in self._layout.covering:
            if cells[column].strip():
                covered[column] = cells[column]
            elif column in covered:
                cells = [*cells[:column], covered[column], *cells[column + 1 :]]
        return cells

    def _left_out(self, row: Row, why: LeftOut) -> list[Observation]:
        """No observations: the row is left out, which is kept account of."""
        if self._account is not None:
            self._account.take(row, why)
        return []

    def _observation(self, row: Row, cells: list[str], slot: Slot, context: Context) -> Observation:
        name = slot.indicator if self._indicator is None else cells[self._indicator].strip()
        unit, region, period, not_a_period, kind, against = context[:6]
        if slot.region is not None:
            region = slot.region
        if slot.period is not None:
            period, not_a_period = slot.period, None
        elif slot.months is not None or slot.running or slot.of_month:
            header = self._headers[slot.column].strip()
            period, not_a_period = slot.period_of(period, not_a_period, self._default, header)
        if slot.own_unit:
            unit = None
        written = cells[slot.column]
        value = plain_number(written)
        observation = Observation(
            name or "",
            self._source.file,
            row.line,
            slot.columns,
            value,
            unit=unit,
            period=period,
            region=region,
            kind=kind or slot.kind,
            against=against or slot.against,
            is_change=slot.on_year_before,
            status=context.status,
            sheet=self._source.sheet,
        )
        if not_a_period is not None and not is_placeholder(written):
            location = observation.at(Field.PERIOD)
            defect = self._findings.add(BAD_PERIOD, location, value=not_a_period)
            observation = observation._replace(defect=defect)
        if value is None:
            observation = with_value_cell(observation, written, slot, self._layout, self._findings)
        elif slot.unit or self._layout.unit:
            observation = with_unit_of_column(observation, slot, self._layout, self._findings)
        if slot.falls:
            observation = as_fall(observation)
        if directions := self._layout.directions:
            observation = with_direction(observation, slot.column, directions, cells)
        if self._multiplier is not None:
            observation = multiplied(observation, cells[self._multiplier])
        if slot.column in self._beside:
            observation = self._with_rival(observation, cells, self._beside[slot.column])
        if self._verdict is not None:
            header = self._headers[self._verdict]
            observation = with_verdict(observation, cells[self._verdict], header, self._findings)
        if self._difference is not None:
            cell = cells[self._difference]
            observation = with_difference(observation, cell, self._findings)
        if self._undated is not None and observation.period is None and not observation.is_empty:
            observation = observation._replace(defect=observation.defect or self._undated)
        if slot.column in row.computed and not observation.is_empty:
            location = observation.at(Field.VALUE)
            self._findings.add(COMPUTED, location, value=observation.written)
        if slot.column in row.shown and not observation.is_empty:
            location, shown = observation.at(Field.VALUE), row.shown[slot.column]
            self._findings.add(SHOWN_OTHERWISE, location, shown=shown, value=written.strip())
        return observation

    def _with_rival(self, observation: Observation, cells: list[str], column: int) -> Observation:
        """The observation; unusable where a figure stands beside its own under no header."""
        if observation.value is None or not is_figure(cells[column]):
            return observation
        if column not in self._open:
            location = self._source.at(observation.line, column + 1)
            header = Words(
                f"column {column + 1}, without a header", f"第 {column + 1} 列（无表头）"
            )
            self._open[column] = self._findings.add(TWO_VALUES, location, header=header)
        return observation._replace(defect=observation.defect or self._open[column])

    def _defective(self, row: Row, count: int) -> Observation:
        location = self._location(row, self._width)
        defect = self._findings.add(EXTRA_CELLS, location, count=count)
        slot = self._layout.slots[0]
        name = slot.indicator if self._indicator is None else row.cells[self._indicator].strip()
        return Observation(
            name or "",
            self._source.file,
            row.line,
            slot.columns,
            defect=defect,
            sheet=self._source.sheet,
        )

    def _note_unnamed(self, row: Row) -> None:
        """Notes, once for the table, that there is something below or beyond blank headers."""
        beyond = range(self._width, len(row.cells))
        column = next((c for c in (*self._unnamed, *beyond) if row.text(c)), None)
        if column is not None:
            self._has_unnamed = True
            self._findings.add(UNUSED_COLUMN, self._location(row, column), header=row.text(column))

    def _location(self, row: Row, column: int = 0) -> Location:
        """The location of a cell; ``column`` from 0."""
        return self._source.at(row.line, column + 1)
