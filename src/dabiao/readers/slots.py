"""The columns of a table that hold values: amounts, rates beside them, or an indicator each."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from dabiao.core.lang import Words
from dabiao.core.periods import Period
from dabiao.model.observation import Field, Kind
from dabiao.readers.headers import HEADERS, Title, read_title
from dabiao.readers.interface import ReadError, Row

_Column = tuple[int, Title]
"""A column, from 0, and its header."""


class Slot(NamedTuple):
    """A column that holds values, and what its header gives for all of them.

    Attributes:
        column: from 0.
        columns: of each field of its observations, from 1.
        indicator: None where the rows name it; so are the others.
        period: of the values.
        unit: of the values.
        kind: what the table says that the values are; None where it does not say.
        falls: whether they are falls: under 降幅.
        against: the words for a base other than the year before: 环比.
        months: of the values, where the header names months of no year: 1—6月.
        running: whether they are totals since the start of the year: 本年累计.
        own_unit: whether the column of units speaks of the amounts beside them.
    """

    column: int
    columns: Mapping[Field, int]
    indicator: str | None = None
    period: Period | None = None
    unit: str | None = None
    kind: Kind | None = None
    falls: bool = False
    against: str | None = None
    months: tuple[int, int] | None = None
    running: bool = False
    own_unit: bool = False


def slots_of_values(titles: list[Title], fields: dict[Field, int], header: Row) -> list[Slot]:
    """The slots of a table whose rows name the indicators."""
    if Field.INDICATOR not in fields:
        return []
    every = [*enumerate(titles)]
    growths = [(column, title) for column, title in every if title.is_growth and not title.of_month]
    amounts = [(column, title) for column, title in every if title.field is Field.VALUE]
    if growths and not amounts:
        amounts = [
            (column, title) for column, title in every if title.amount and not title.of_month
        ]
        if _repeated(amounts) is not None:
            amounts = []  # which of 总量 and 金额 is meant is open, and the rates say enough
    growths = _rates_beside(growths, every) if amounts else _yearly(growths) or growths
    if not amounts and not growths and Field.VERDICT in fields:
        column = fields.pop(Field.VERDICT)  # 完成情况 holds figures where nothing else does
        amounts = [(column, titles[column])]
    for found in (amounts, growths):
        if (repeated := _repeated(found)) is not None:
            raise both_hold(*repeated, Field.VALUE, header)
    return [
        _slot(column, title, beside_rates=bool(growths), own_unit=bool(amounts))
        for column, title in sorted([*amounts, *growths], key=lambda item: item[0])
    ]


def _slot(column: int, title: Title, *, beside_rates: bool, own_unit: bool) -> Slot:
    is_growth = title.is_growth
    kind = title.kind or (Kind.LEVEL if beside_rates else None)
    return Slot(
        column,
        {Field.VALUE: column + 1},
        period=title.period,
        unit=title.unit or ("%" if is_growth else None),
        kind=kind,
        falls=title.falls,
        against=title.against,
        months=title.months,
        running=title.running,
        own_unit=is_growth and own_unit,
    )


def _repeated(found: Sequence[_Column]) -> tuple[int, int] | None:
    """The first two columns without a year that are of the same months, or of none."""
    seen: dict[tuple[object, ...], int] = {}
    for column, title in found:
        if title.period is not None:
            continue
        months = (title.months, title.running)
        if months in seen:
            return seen[months], column
        seen[months] = column
    return None


def _rates_beside(growths: list[_Column], every: list[_Column]) -> list[_Column]:
    """The columns of rates beside those of amounts, each with the period of its amounts.

    Rates on another base than the year before count only where there are no others.
    """
    rates = [(column, title) for column, title in growths if title.is_rate]
    dated = []
    for column, title in _yearly(rates) or rates[:1]:
        if (
            title.period
            or title.months
            or title.running
            or (amount := _amount_of(column, every)) is None
        ):
            dated.append((column, title))
        elif not amount.of_month:
            period, months, running = amount.period, amount.months, amount.running
            title = title._replace(period=period, months=months, running=running)  # noqa: PLW2901
            dated.append((column, title))
    return dated


def _yearly(rates: list[_Column]) -> list[_Column]:
    """Those that are changes on the year before, as far as their headers say."""
    return [(column, title) for column, title in rates if title.against is None]


def _amount_of(column: int, every: list[_Column]) -> Title | None:
    """The header of the amounts of which a column has the growth: the latest of those before it."""
    before: list[Title] = []
    for _, title in reversed(every[:column]):
        if title.is_growth and title.against is None and before:
            break
        if title.amount or title.field is Field.VALUE:
            before.append(title)
    if not before:
        before = [title for _, title in every if title.amount or title.field is Field.VALUE]
    return max(before, key=_lateness, default=None)


def _lateness(title: Title) -> tuple[object, ...]:
    """Orders amounts by what they are of: a month that is not named, years, months, the whole."""
    if title.of_month:
        return (0,)
    if title.period is not None:
        return (1, title.period.lateness)
    if title.months is not None:
        first, last = title.months
        return (2, last, -first)
    return (3,)


def slots_of_indicators(
    titles: list[Title], fields: dict[Field, int], is_indicator: Callable[[str], bool]
) -> list[Slot]:
    """The slots of a table whose headers name the indicators."""
    slots = [
        Slot(
            column,
            {Field.VALUE: column + 1, Field.INDICATOR: column + 1},
            indicator=name,
            period=title.period,
            unit=title.unit,
            kind=title.kind,
            against=title.against,
        )
        for column, title in enumerate(titles)
        if title.field is None and (name := _indicator_of(title, is_indicator)) is not None
    ]
    enough = 1 if Field.PERIOD in fields else 2
    return slots if Field.INDICATOR not in fields and len(slots) >= enough else []


def slots_below_indicators(
    upper: Sequence[str], lower: Row, is_indicator: Callable[[str], bool]
) -> list[Slot]:
    """The slots of a table that has a row of its own below the indicators.

    It parts the columns of each into 总量 and 增速, 目标值 and 完成值, or years. Empty where the
    lower row holds anything else.

    Raises:
        ReadError: two columns of one indicator hold the same thing.
    """
    titles = [read_title(cell) for cell in lower.cells]
    filled = [title for title, cell in zip(titles, lower.cells, strict=True) if cell.strip()]
    parts = any(t.is_rate or t.field is Field.TARGET or t.period for t in filled)
    if not parts or not all(map(_is_part, filled)):
        return []
    has_rates = any(title.is_rate for title in filled)
    if not has_rates and not _is_parted(upper, lower.cells):
        return []
    slots: list[Slot] = []
    name, above = None, Title("")
    for column, title in enumerate(titles):
        has_own = bool(lower.cells[column].strip())
        if column < len(upper) and upper[column].strip():
            above = read_title(upper[column])
            name = _indicator_of(above, is_indicator)
        elif not has_own:
            continue
        if name is None or title.field is Field.TARGET or title.of_month or title.against:
            continue
        columns = {Field.VALUE: column + 1, Field.INDICATOR: column + 1}
        slot = _slot(column, title, beside_rates=has_rates and has_own, own_unit=True)
        slot = slot._replace(
            indicator=name,
            columns=columns,
            unit=slot.unit or above.unit,
            kind=slot.kind or above.kind,
            period=slot.period or above.period,
        )
        for other in slots:
            if _content(other) == _content(slot):
                raise both_hold(other.column, column, Field.VALUE, lower)
        slots.append(slot)
    return slots


def _is_parted(upper: Sequence[str], lower: Sequence[str]) -> bool:
    """Whether a header spans columns that have headers of their own."""
    return any(
        cell.strip() and (column >= len(upper) or not upper[column].strip())
        for column, cell in enumerate(lower)
    )


def _is_part(title: Title) -> bool:
    """Whether a header may stand below that of an indicator."""
    return title.is_rate or title.amount or title.field in (Field.VALUE, Field.TARGET)


def _content(slot: Slot) -> tuple[object, ...]:
    """What a column below an indicator holds; no two may hold the same."""
    return (slot.indicator, slot.kind, slot.period, slot.months, slot.running)


def with_fields(slots: Iterable[Slot], fields: Mapping[Field, int]) -> list[Slot]:
    """Slots whose observations have, beside their own, these columns, from 0, for other fields."""
    columns = {field: column + 1 for field, column in fields.items()}
    return [slot._replace(columns={**columns, **slot.columns}) for slot in slots]


def _indicator_of(title: Title, is_indicator: Callable[[str], bool]) -> str | None:
    """The indicator that a header names; of an index, with or without that word."""
    names = [title.text]
    if title.kind is Kind.INDEX:
        names.append(title.text.removesuffix("指数"))
    return next((name for name in names if name and is_indicator(name)), None)


def both_hold(first: int, second: int, field: Field, header: Row) -> ReadError:
    """The error where two columns, from 0, hold the same thing."""
    return ReadError(
        Words(
            f"columns {first + 1} and {second + 1} both hold the {field}",
            f"第 {first + 1} 列和第 {second + 1} 列都是{HEADERS[field][-1]}",
        ),
        header.line,
        second + 1,
    )
