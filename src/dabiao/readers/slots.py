"""The columns of a table that hold actual figures: amounts, rates beside them, or an indicator each."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from dabiao.core.lang import Words
from dabiao.core.periods import Period
from dabiao.model.observation import Field, Kind
from dabiao.readers.basis import is_nominal, says_year_before
from dabiao.readers.header_words import Role
from dabiao.readers.headers import Title
from dabiao.readers.interface import ReadError
from dabiao.readers.stacks import Column

_VALUE_OF_TARGET = "指标值"
"""The figures, but beside 完成值 the target."""
_THIS_YEAR = "全年|本年|本期|当年|今年"
_SUMS = ("合计", "总计")
_PROGRESS = "进度"
"""What was done, where the share of the task stands beside it; else it may be that share."""


class Slot(NamedTuple):
    """A column that holds values, and what its header gives for all of them.

    Attributes:
        column: from 0.
        columns: of each field of its observations, from 1.
        indicator: None where the rows name it; so are the others.
        region: as its header names it.
        period: of the values.
        unit: of the values.
        kind: what the table says that the values are; None where it does not say.
        falls: whether they are falls: under 降幅.
        against: the words for a base other than the year before: 环比.
        months: of the values, where the header names months of no year: 1—6月.
        running: whether they are totals since the start of the year: 本年累计.
        of_month: whether they are of one month or quarter, which the rows name: 当月值.
        own_unit: whether the column of units speaks of the amounts beside them.
        on_year_before: whether the header says that they are changes on the year before: 同比.
    """

    column: int
    columns: Mapping[Field, int]
    indicator: str | None = None
    region: str | None = None
    period: Period | None = None
    unit: str | None = None
    kind: Kind | None = None
    falls: bool = False
    against: str | None = None
    months: tuple[int, int] | None = None
    running: bool = False
    of_month: bool = False
    own_unit: bool = False
    on_year_before: bool = False

    def period_of(
        self, period: Period | None, not_a_period: str | None, default: Period | None, header: str
    ) -> tuple[Period | None, str | None]:
        """The period of a column of 1—6月 or 本年累计, and the text where that is open.

        Args:
            period: of the row.
            not_a_period: what stands in the row in its place.
            default: of rows that name none.
            header: of the column.
        """
        base = period or default
        if not_a_period is not None or (base is None and self.months in (None, (1, 12))):
            return period, not_a_period
        if base is None or (self.of_month and base.is_year):
            return None, header
        if self.of_month:
            return base, None
        first, last = self.months or (1, base.last)
        return Period(base.year, first, last), None


def slots_of(columns: Sequence[Column], line: int) -> list[Slot]:
    """The slots of a table, in the order of its columns.

    Columns of one indicator and place stand together: of amounts and rates among them each rate
    belongs to the amounts before it.

    Args:
        columns: those whose headers are understood.
        line: of the headers, for errors.

    Raises:
        ReadError: two columns hold the same thing.
    """
    groups: dict[tuple[str | None, str | None], list[Column]] = {}
    for column in columns:
        groups.setdefault((column.indicator, column.place), []).append(column)
    slots = [slot for group in groups.values() for slot in _slots_of_group(group, line)]
    return sorted(slots)


def _slots_of_group(group: Sequence[Column], line: int) -> list[Slot]:
    """The slots among the columns of one indicator and place."""
    usable = [column for column in group if column.title.role is None]
    growths = [c for c in usable if c.title.is_growth and not c.title.of_month]
    values = [c for c in usable if _is_value(c)]
    values = [c for c in values if c.title.text != _VALUE_OF_TARGET] or values
    amounts = values or [c for c in usable if _is_amount(c.title)]
    if values and all(column.title.period for column in values):
        amounts = values + [c for c in usable if _is_amount(c.title) and _says_when(c.title)]
    amounts = _with_spans(amounts)
    if not any(column.title.role is Role.SHARE for column in group):
        amounts = [column for column in amounts if column.title.text != _PROGRESS]
    if growths and not values and _repeated(amounts) is not None:
        amounts = []  # which of 总量 and 金额 is meant is open, and the rates say enough
    growths = _rates_beside(growths, usable) if amounts else _yearly(growths) or growths
    for found in (amounts, growths):
        if (repeated := _repeated(found)) is not None:
            raise both_hold(*repeated, line)
    return [
        _slot(column, beside_rates=bool(growths), own_unit=bool(amounts))
        for column in (*amounts, *growths)
    ]


def _with_spans(amounts: Sequence[Column]) -> list[Column]:
    """The columns of amounts, of which 合计 beside 1月, 2月 and 3月 is of these months.

    It is left out where they do not follow each other from January.
    """
    sums = [c for c in amounts if c.title.text in _SUMS and not (c.title.period or c.title.months)]
    parts = [column.title for column in amounts if column not in sums]
    months = [_months_of(title) for title in parts]
    if not sums or not months or any(span is None or span == (1, 12) for span in months):
        return [*amounts]
    years = {title.period.year for title in parts if title.period}
    spans = sorted(span for span in months if span is not None)
    ends = [0, *(last for _, last in spans)]
    is_whole = all(first == end + 1 for (first, _), end in zip(spans, ends, strict=False))
    if not is_whole or len(years) > 1:
        return [column for column in amounts if column not in sums]
    period = Period(years.pop(), 1, ends[-1]) if years else None
    span = None if period else (1, ends[-1])
    return [
        column._replace(title=column.title._replace(period=period, months=span))
        if column in sums
        else column
        for column in amounts
    ]


def _months_of(title: Title) -> tuple[int, int] | None:
    """The months of a header: of 2023年1月, or of 1月 alone."""
    if title.period is not None:
        return (title.period.first, title.period.last) if title.period.since is None else None
    return title.months


def _is_value(column: Column) -> bool:
    title = column.title
    is_index = title.kind is Kind.INDEX and bool(column.indicator)
    says = title.field is Field.VALUE or column.is_bare or is_index
    return says and not _is_of_month(title)


def _is_amount(title: Title) -> bool:
    is_other = title.field is not None or title.is_growth
    return title.amount and not is_other and not _is_of_month(title)


def _says_when(title: Title) -> bool:
    """Whether amounts are of the time that the table is of, beside those of other years."""
    return title.running or title.months is not None or re.match(_THIS_YEAR, title.text) is not None


def _is_of_month(title: Title) -> bool:
    """Whether the figures are of a month that is not named: 本月, also below 2023年."""
    of_year = title.period is None or title.period.is_year
    return title.of_month and of_year and title.months is None


def _slot(column: Column, *, beside_rates: bool, own_unit: bool) -> Slot:
    title = column.title
    fields = {Field.VALUE: column.number + 1}
    if column.indicator is not None:
        fields[Field.INDICATOR] = column.number + 1
    return Slot(
        column.number,
        fields,
        indicator=column.indicator,
        region=column.place,
        period=title.period,
        unit=title.unit,
        kind=title.kind or (Kind.LEVEL if beside_rates else None),
        falls=title.falls,
        against=title.against,
        months=title.months,
        running=title.running,
        of_month=title.of_month,
        own_unit=title.is_growth and own_unit,
        on_year_before=says_year_before(column.name),
    )


def _repeated(found: Sequence[Column]) -> tuple[Column, Column] | None:
    """The first two columns without a year that are of the same months, or of none."""
    seen: dict[tuple[object, ...], Column] = {}
    for column in found:
        title = column.title
        if title.period is not None:
            continue  # figures of one year that differ contradict each other
        content = (title.months, title.running)
        if content in seen:
            return seen[content], column
        seen[content] = column
    return None


def _rates_beside(growths: Sequence[Column], every: Sequence[Column]) -> list[Column]:
    """The columns of rates beside those of amounts, each with the period of its amounts.

    Rates on another base than the year before count only where there are no others.
    """
    rates = [column for column in growths if column.title.is_rate]
    dated = []
    for column in _yearly(rates) or rates[:1]:
        title, amount = column.title, _amount_of(column, every)
        if title.period or title.months or title.running or amount is None:
            dated.append(column)
        elif not _is_of_month(amount):
            period, months, running = amount.period, amount.months, amount.running
            title = title._replace(period=period, months=months, running=running)
            dated.append(column._replace(title=title))
    return dated


def _yearly(rates: Sequence[Column]) -> list[Column]:
    """Those that are changes on the year before, as far as their headers say."""
    return [c for c in rates if c.title.against is None or is_nominal(c.title.against)]


def _amount_of(rate: Column, every: Sequence[Column]) -> Title | None:
    """The header of the amounts of which a column has the growth: the latest of those before it."""
    before: list[Title] = []
    for column in reversed(every):
        title = column.title
        if column.number >= rate.number:
            continue
        if title.is_growth and title.against is None and before:
            break
        if title.amount or _is_value(column):
            before.append(title)
    if not before:
        before = [c.title for c in every if c.title.amount or _is_value(c)]
    return max(before, key=_lateness, default=None)


def _lateness(title: Title) -> tuple[object, ...]:
    """Orders amounts by what they are of: a month that is not named, years, months, the whole."""
    if _is_of_month(title):
        return (0,)
    if title.period is not None:
        return (1, title.period.lateness)
    if title.months is not None:
        first, last = title.months
        return (2, last, -first)
    return (3,)


def with_fields(slots: Iterable[Slot], fields: Mapping[Field, int]) -> list[Slot]:
    """Slots whose observations have, beside their own, these columns, from 0, for other fields."""
    columns = {field: column + 1 for field, column in fields.items()}
    return [slot._replace(columns={**columns, **slot.columns}) for slot in slots]


def both_hold(first: Column, second: Column, line: int, what: Words | None = None) -> ReadError:
    """The error where two columns hold the same thing."""
    what = what or Words("the actual figures", "实际值")
    one, other = (
        Words(
            f"{column.number + 1} ('{column.name}')", f"{column.number + 1} 列（“{column.name}”）"
        )
        for column in (first, second)
    )
    return ReadError(
        Words(
            f"columns {one.en} and {other.en} both hold {what.en}; leave one, or rename the other",
            f"第 {one.zh}和第 {other.zh}都是{what.zh}；请只保留一列，或修改另一列的表头",
        ),
        line,
        second.number + 1,
    )
