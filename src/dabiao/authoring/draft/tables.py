"""Tables of targets: the rows of a sheet, and the tables within a text, as the targets that they set."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from dabiao.authoring.draft.columns import Columns
from dabiao.authoring.draft.grids import (
    Grid,
    filled,
    grids_in,
    row_of_cells,
)
from dabiao.authoring.draft.model import Drafted, Opinion, ReadFigure
from dabiao.authoring.draft.reading import TableReading
from dabiao.authoring.draft.relations import with_others
from dabiao.readers.interface import Row

_REVIEWS = r"完成情况|执行情况|实现情况|完成结果|进展情况|评估"
_OF_PERFORMANCE = r"指标值|绩效"
"""The targets of a budget's self-evaluation, which its results stand beside."""
_BODY_ENDS = r"(?:注|备注|说明|填表说明)[:：]"
_LONGEST = 60
_SENTENCE = 30


class TableDraft(NamedTuple):
    """A table as it was read.

    Attributes:
        lines: the first and the last line that it takes.
        caption: the line that names it; "" where none does.
        left_out: its figures that are no target.
    """

    lines: tuple[int, int]
    caption: str
    targets: tuple[Drafted, ...]
    left_out: tuple[ReadFigure, ...]


def tables_in(
    lines: Iterable[tuple[int, str]],
    period: tuple[int, int],
    section_at: Callable[[int], str] = lambda _: "",
) -> list[TableDraft]:
    """The tables of targets within a text; a table of anything else is none.

    What a table says that reviews an earlier plan, or what was achieved, is no target.

    Args:
        lines: of the text, numbered.
        period: of the document.
        section_at: in which section a line stands, for tables whose captions have no number of their own.
    """
    found = []
    for grid in grids_in(lines):
        section = section_at(grid.lines[0])
        table = table_draft(grid, period, section)
        if table is None:  # it may be of an earlier plan
            table = table_draft(grid, period, section, is_review=True, as_it_is=True)
        if table is not None and not _is_of_sentences(table.targets):
            found.append(table)
    return found


def _is_of_sentences(targets: Sequence[Drafted]) -> bool:
    """Whether a table sets tasks in sentences: their figures are read as those of a text."""
    sentences = [each for each in targets if len(each.state or "") > _SENTENCE]
    return 2 * len(sentences) > len(targets)


def sheets_of(rows: Iterable[Row]) -> Iterator[tuple[str, Grid]]:
    """The sheets of a workbook, or the one table of a file, each with its name."""
    for sheet, of_sheet in groupby(rows, lambda row: row.sheet):
        found = tuple(
            # What is shown is what the document says, however many digits are stored.
            row_of_cells(row.line, [row.shown.get(n, cell) for n, cell in enumerate(row.cells)])
            for row in of_sheet
            if any(cell.strip() for cell in row.cells)
        )
        if not found:
            continue
        start = next((n for n, row in enumerate(found) if len(set(filled(row))) > 1), 0)
        above = tuple(filled(row)[0][: _LONGEST + 1] for row in reversed(found[:start]))
        below = "\n".join(filled(r)[0] for r in found if re.match(_BODY_ENDS, filled(r)[0]))
        yield sheet, Grid(found, above, below)


def columns_in(grid: Grid) -> tuple[Columns, int] | None:
    """The columns of a table of targets, and the line on which its headers begin; None where it is none."""
    reading = TableReading(grid, (0, 0), "", as_it_is=True)
    for row in grid.rows:
        reading.read(row)
    return (reading.columns, reading.first_header) if reading.columns else None


def table_draft(
    grid: Grid,
    period: tuple[int, int],
    section: str = "",
    *,
    is_review: bool = False,
    as_it_is: bool = False,
) -> TableDraft | None:
    """A table as targets; None where it is no table of targets.

    Args:
        grid: the table.
        period: of the document.
        section: where it stands.
        is_review: what it says was achieved is no target.
        as_it_is: the table is the whole document: its results stand beside its targets.
    """
    reading = TableReading(grid, period, section, as_it_is=as_it_is)
    for row in grid.rows:
        reading.read(row)
    if reading.columns is None:
        return None
    if not as_it_is and (reading.columns.actual or re.search(_REVIEWS, grid.caption)):
        # Within a text, targets of no year that have results beside them are of years gone by.
        is_review = is_review or all(
            each.year is None and not re.search(_OF_PERFORMANCE, each.header)
            for each in reading.columns.targets
        )
    targets = () if is_review else tuple(with_others(reading.targets))
    left_out = list(reading.left_out)
    if is_review:
        left_out += [_achieved(target) for target in reading.targets]
    if not targets and not left_out:
        return None
    return TableDraft(grid.lines, grid.caption, targets, tuple(left_out))


def _achieved(target: Drafted) -> ReadFigure:
    figure = "" if target.value is None else str(target.value)
    return ReadFigure(target.line, target.wording[:_LONGEST], figure, Opinion.ACHIEVED)
