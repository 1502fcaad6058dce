"""What stands beside the actual figures: the submitter's idea of the target, and the year before.

Neither is judged. The one is held against the document's target, the other is the figure of the
year before, for targets that ask for an improvement and for changes that are too large to be true.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from dabiao.core.periods import Period, read_period
from dabiao.model.observation import Field, Kind, Observation, Stated
from dabiao.readers.cells import Number, read_cell
from dabiao.readers.header_words import Role
from dabiao.readers.layout import Layout
from dabiao.readers.slots import Slot
from dabiao.readers.stacks import Column

_SIGNS = "≥≤><＞＜=＝≧≦ "
"""With which a cell of targets may begin."""


class Companions(NamedTuple):
    """The columns beside one column of actual figures; None where there is none, or several."""

    target: Column | None = None
    before: Column | None = None


def companions_of(layout: Layout) -> Mapping[int, Companions]:
    """The companions of the columns of values, by their numbers; those without any are left out."""
    found = {slot.column: _of_slot(slot, layout) for slot in layout.slots}
    return {number: each for number, each in found.items() if each != Companions()}


def stated_target(column: Column, cell: str, unit: str | None) -> Stated | None:
    """The target in a cell; None where it names no single figure.

    Args:
        column: in which it stands.
        cell: its text.
        unit: of the row.
    """
    number = read_cell(cell.strip().lstrip(_SIGNS))  # ≥90% states 90%
    if not isinstance(number, Number):
        return None
    value = number.value.copy_negate() if number.direction < 0 else number.value
    own = number.unit or column.title.unit or unit
    return Stated(value, own, column.number + 1, column.title.period)


def of_year_before(
    observation: Observation, column: Column, cells: Sequence[str], default: Period | None
) -> Iterator[Observation]:
    """The observation of the year before in a column of its own, if there is a plain figure.

    Args:
        observation: of this year.
        column: of the year before.
        cells: of the row.
        default: the period of rows that name none.
    """
    cell, period = cells[column.number].strip(), observation.period or default
    number = read_cell(cell)
    if not isinstance(number, Number) or number.unit or number.direction or period is None:
        return
    if read_period(cell) is not None:
        return  # 2019 below 上年 is the year itself
    yield observation._replace(
        value=number.value,
        period=period.year_before,
        columns={**observation.columns, Field.VALUE: column.number + 1},
        statement=None,
        declared=None,
        difference=None,
        defect=None,
        approximate=False,
        stated=None,
        is_before=True,
    )


def _of_slot(slot: Slot, layout: Layout) -> Companions:
    """The columns of the same indicator and place that hold targets and the year before."""
    beside = [
        column
        for column in layout.columns
        if not column.unknown
        and (column.indicator, column.place) == (slot.indicator, slot.region)
        and (slot.period is None or column.title.period in (None, slot.period))
    ]
    alone = [s for s in layout.slots if (s.indicator, s.region) == (slot.indicator, slot.region)]
    amounts = [s for s in alone if s.kind is not Kind.GROWTH]
    has_before = slot.kind is not Kind.GROWTH and len(amounts) == 1
    before = _only(beside, lambda column: column.title.role is Role.BEFORE)
    return Companions(_only(beside, _is_target), before if has_before else None)


def _is_target(column: Column) -> bool:
    return column.title.field is Field.TARGET or column.title.role is Role.TARGET


def _only(columns: list[Column], test: Callable[[Column], bool]) -> Column | None:
    found = [column for column in columns if test(column)]
    return found[0] if len(found) == 1 else None
