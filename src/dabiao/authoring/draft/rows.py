"""A row of a table of targets: the indicator, what is asked of it, and from where it starts."""

import re
from decimal import Decimal
from typing import NamedTuple

from dabiao.authoring.draft.asked import Asked, read_asked
from dabiao.authoring.draft.columns import Column, Columns
from dabiao.authoring.draft.grids import MARKS, GridRow, joined
from dabiao.authoring.draft.model import Drafted
from dabiao.authoring.draft.naming import traits_of
from dabiao.authoring.draft.row_names import Named, known_as, measure_of, with_change
from dabiao.core import units
from dabiao.core.decimals import EXACT, plain
from dabiao.model.comparator import Better, Comparator
from dabiao.model.document import Base, Binding, Indicator, Measure, Tier
from dabiao.readers.cells import Number, read_cell

_BINDING = {"约束": Binding.BINDING, "预期": Binding.EXPECTED, "参考": Binding.REFERENCE}
_UNITS_PARTED = r"[、，,；;/\s]+(?![^（(]{0,20}[）)])"
_COUNTED = r"(人|户|家|件|项|所|起|场|天|张|辆|个)数[量]?$"
_LONGEST_UNIT = 16
_LONGEST_UNITS = 500
_YEARS = range(1950, 2100)
_LEVELS = (Measure.LEVEL, Measure.SHARE)


class Place(NamedTuple):
    """Where a row stands, and what its table says of all its rows.

    Attributes:
        period: of the document.
        marked: the year that a star beside a figure means, where a note says it.
        unit: of figures that have none of their own.
    """

    group: str
    section: str
    period: tuple[int, int]
    marked: int | None = None
    unit: str = ""


def drafted(
    row: GridRow, columns: Columns, target: Column, name: Named, place: Place, asked: Asked
) -> Drafted:
    """The target of a row in a column; whatever is not certain is a doubt."""
    doubts = [asked.doubt] if asked.doubt else []
    if asked.value in _YEARS and (asked.unit or name.unit) in ("", "年"):
        doubts.append("数值像年份，请核对")
    unit = _unit(asked, name, target, place, doubts)
    asked = _summed(asked, target)
    title = with_change(name.name, asked)
    measure = measure_of(title, unit, asked)
    known = known_as(title, measure, unit, asked)
    traits = traits_of(title, measure, asked.comparator)
    better, observed = (known.better, known.observed) if known else (traits.better, traits.observed)
    base = _base(row, columns, target, unit, measure, place, doubts)
    if known is None and asked.comparator is None and asked.value is not None:
        better = _told(asked.value, base, better, doubts, told=traits.told)
    elif base is not None and asked.comparator is None and _falls_back(asked, base, better):
        doubts.append("目标值不如基期值，请核对")
    comparator, better = _settled(asked, better, known, doubts)
    if comparator in (Comparator.QUALITATIVE,) and known is None:
        measure, observed, better, unit, base = Measure.STATE, None, Better.NONE, "", None
    due = target.year or place.period[1]
    since = _since(asked, measure, due, place, doubts, is_mean=target is columns.change)
    return Drafted(
        name=title,
        comparator=comparator,
        wording=row.wording(columns.name.number, target.number, name.number),
        line=row.line,
        section=place.section,
        group=place.group,
        tier=Tier.TABLE,
        indicator=known.id if known else None,
        value=asked.value,
        upper=asked.upper,
        state=asked.state or None,
        unit=unit,
        measure=known.measure if known else measure,
        better=better,
        observed=observed,
        due=due,
        since=since,
        base=base,
        binding=_binding(row.text(columns.binding.number)) if columns.binding else None,
        scope=asked.scope or None,
        yearly=asked.yearly and place.period[0] < due,
        note=_note(target, columns, asked),
        doubts=tuple(doubts),
        responsible=_responsible(row, columns),
        milestones=_milestones(row, columns, target, unit),
    )


def _since(
    asked: Asked, measure: Measure, due: int, place: Place, doubts: list[str], *, is_mean: bool
) -> int | None:
    """The first year of what adds up; a fall over a plan is one unless a mean is asked for."""
    first = asked.against + 1 if asked.against else place.period[0]
    if first >= due or asked.yearly:
        return None
    if asked.sums or asked.against or measure is Measure.CUMULATIVE:
        return first
    if measure is not Measure.REDUCTION or is_mean:
        return None
    if asked.value is not None:
        doubts.append(f"未印〔〕，按{first}—{due}年累计下降记，请核对是否为一年的降幅")
    return first


def _unit(asked: Asked, name: Named, target: Column, place: Place, doubts: list[str]) -> str:
    """The unit beside the figure; else that of the name, of the column, of the table."""
    around = name.unit or target.unit or place.unit
    if around and (not units.known(around) or len(around) > _LONGEST_UNIT):
        doubts.append(f"单位“{around[:_LONGEST_UNIT]}”不在单位表中，未写入")
        around = ""
    counted = re.search(_COUNTED, name.name)
    if counted and not around and asked.value is not None and not asked.unit:
        doubts.append(f"单位未印，据名称记为“{counted[1]}”")
        return counted[1]
    if asked.value is None or not asked.unit:
        return around
    if units.is_multiplier(asked.unit):  # 3.5万, with 人 in the column
        return asked.unit + around if units.known(asked.unit + around) else around
    if around and not units.same(asked.unit, around) and not units.convertible(asked.unit, around):
        doubts.append(f"数值旁的单位“{asked.unit}”与名称或表头的“{around}”不同")
    return asked.unit


def _summed(asked: Asked, target: Column) -> Asked:
    return asked._replace(sums=True) if target.sums else asked


def _told(
    value: Decimal, base: Base | None, better: Better, doubts: list[str], *, told: bool
) -> Better:
    """The direction that the base and the figure show, where neither a word nor a sign tells it."""
    if base is not None and base.value > value and better is Better.HIGHER:
        doubts.append("未印比较符号，目标值低于基期值，按越低越好记")
        return Better.LOWER
    if not told and not (base is not None and base.value < value):
        doubts.append("原文未说方向，请核对 better")
    return better


def _falls_back(asked: Asked, base: Base, better: Better) -> bool:
    """Whether a figure is worse than the one from which it starts."""
    if asked.value is None:
        return False
    worse = asked.value < base.value if better is Better.HIGHER else asked.value > base.value
    return worse and better is not Better.NONE


def _settled(
    asked: Asked, better: Better, known: Indicator | None, doubts: list[str]
) -> tuple[Comparator, Better]:
    """The comparator, and the direction that it says."""
    comparator = asked.comparator
    if comparator is None:
        if better is Better.NONE:
            doubts.append("未印比较符号，方向不明，按“不低于”记")
        return (Comparator.AT_MOST if better is Better.LOWER else Comparator.AT_LEAST), better
    if comparator is Comparator.IMPROVE and asked.change:
        better = Better.HIGHER if asked.change > 0 else Better.LOWER
    if comparator.contradicts(better) and not comparator.compares_with_before:
        low = comparator in (Comparator.AT_MOST, Comparator.LESS_THAN)
        if known is not None:
            doubts.append("比较符号与指标的优劣方向相反，按表中的符号记")
        better = Better.LOWER if low else Better.HIGHER
    if comparator.contradicts(better):
        return Comparator.QUALITATIVE, better
    return comparator, better


def _base(
    row: GridRow,
    columns: Columns,
    target: Column,
    unit: str,
    measure: Measure,
    place: Place,
    doubts: list[str],
) -> Base | None:
    """The value from which it starts: of a level or a share, where the cell holds a figure alone."""
    column = columns.base
    if column is None or target is columns.change or measure not in _LEVELS:
        return None
    cell = row.text(column.number)
    marked = re.search(MARKS, cell) is not None
    read = read_cell(re.sub(MARKS, "", cell))
    if not isinstance(read, Number) or read.approximate or read.direction:
        if re.search(r"[0-9]", cell):
            doubts.append(f"基期栏印作“{cell[:30]}”，不是单独的数值，未录基期")
        return None
    value = _in_unit(read, unit)
    if value is None:
        doubts.append(f"基期单位“{read.unit}”与目标单位“{unit}”不同，未录基期")
        return None
    year = column.year or place.period[0] - 1
    if column.year is None:
        doubts.append(f"基期年份未印，按{year}年记")
    if marked and place.marked is not None:
        year = place.marked
    elif marked:
        doubts.append("基期值旁有标记，请核对其年份")
    return Base(year, value)


def _in_unit(read: Number, unit: str) -> Decimal | None:
    if not read.unit or units.same(read.unit, unit):
        return read.value
    if units.is_multiplier(read.unit):
        return read.value if unit.startswith(read.unit) else None
    try:
        return units.convert(read.value, read.unit, unit)
    except units.UnitError:
        return None


def _binding(cell: str) -> Binding | None:
    found = [binding for word, binding in _BINDING.items() if word in cell]
    return found[0] if len(found) == 1 else None


def _responsible(row: GridRow, columns: Columns) -> tuple[str, ...]:
    if columns.responsible is None:
        return ()
    parts = re.split(_UNITS_PARTED, joined(row.text(columns.responsible.number))[:_LONGEST_UNITS])
    return tuple(part[:40] for part in parts if part)[:20]


def _milestones(row: GridRow, columns: Columns, target: Column, unit: str) -> tuple[Base, ...]:
    """The figures of earlier years, where each is a figure alone."""
    found = []
    for column in columns.targets:
        asked = read_asked(row.text(column.number))
        is_stage = column.year is not None and target.year is not None and column.year < target.year
        if not is_stage or asked is None or asked.value is None or asked.upper is not None:
            continue
        value = _in_unit(Number(asked.value, asked.unit), unit)
        if value is not None and column.year is not None:
            found.append(Base(column.year, EXACT.plus(value)))
    return tuple(found)


def _note(target: Column, columns: Columns, asked: Asked) -> str | None:
    said = []
    is_mean = target is columns.change and target.year is None
    if is_mean and not asked.sums and asked.value is not None:
        said.append(f"印于“{joined(target.header)}”栏，无〔〕：各年的平均，一年的数不等于平均。")
    if asked.sums and asked.value is not None:
        said.append("规划期累计数。")
    if asked.against:
        said.append(f"与{asked.against}年比较，{plain(asked.value or Decimal(0))}{asked.unit}。")
    return "".join(said) or None
