"""What a row of a table holds beside name and value: its unit, its region and its period."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from dabiao.core.periods import Period, read_period
from dabiao.core.regions import is_place
from dabiao.core.safe import excerpt
from dabiao.model.observation import Field, FigureStatus, Kind
from dabiao.readers.basis import read_basis
from dabiao.readers.cells import text_if_any
from dabiao.readers.content import is_called_reporter
from dabiao.readers.headers import read_title
from dabiao.readers.layout import Layout
from dabiao.readers.parts import is_whole
from dabiao.readers.status import read_status
from dabiao.readers.titles import place_of_office

_FIELDS = (Field.UNIT, Field.REGION, Field.PERIOD, Field.PART, Field.STATUS)
_PARTS = ("季度", "月", "月份", "月底", "月末", "半年", "全年", "累计")
"""How a part of a year ends that says itself what it is."""
_SAYS_KIND = r"口径|类型|种类|方式|基期|对比|kind|type|basis"
"""What headers of columns say that are not read, but whose cells may say 环比 or 总量."""
_NO_ACTUAL = r"(?:上年|去年|上一年|基期|基年)(?:同期|同月)?(?:实际)?(?:完成)?[数值]?|预测[数值]?|last year|forecast|baseline"
"""What such a cell says of a figure that is none of the period, beside 目标 and 计划."""
_SCENARIO = r"scenarios?|情景|情景名称|方案|预测方案|发展情景"
_OBSERVED = r"histor\w*|observ\w*|actuals?|reported|real|实际\w*|历史\w*|现状|统计\w*"
"""What stands in a column of scenarios for what has come to pass."""
_NO_UNITS = ("_Z", "_X", "NA")
"""Codes of SDMX where there is no unit, or it is not told."""
_MOST_KEPT = 4096


class Context(NamedTuple):
    """The unit, region and period of a row.

    Attributes:
        unit: as written; None where there is none.
        region: as written; None where there is none.
        period: None where the row names none, or none that can be read.
        not_a_period: the text that stands in place of a period.
        kind: an index, where the unit says so: 上年=100.
        against: the words for a base other than the year before, in place of the unit.
        no_actual: the words that say that the row holds a target, or the figure of another year.
        part: of the whole that the row speaks of alone: Sex: female; None where it is of all.
        status: what its publisher says of the figure: provisional, estimated.
    """

    unit: str | None
    region: str | None
    period: Period | None
    not_a_period: str | None
    kind: Kind | None = None
    against: str | None = None
    no_actual: str | None = None
    part: str | None = None
    status: FigureStatus | None = None


class ContextReader:
    """Reads the context of rows. Few differ within a table: those that were read are kept."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._fields = [field for field in _FIELDS if field in layout.fields]
        self._columns = [layout.fields[field] for field in self._fields]
        self._kind_columns = [
            column
            for column in layout.unused
            if re.search(_SAYS_KIND, layout.header.cells[column].casefold())
        ]
        self._scenarios = [
            column
            for column in layout.unused
            if re.fullmatch(_SCENARIO, layout.header.cells[column].casefold().strip())
        ]
        if layout.roles is not None:
            self._kind_columns.append(layout.roles)
        self._all = (
            *self._columns,
            *self._kind_columns,
            *self._scenarios,
            *layout.regions[1:],
            *layout.parts,
        )
        region = layout.fields.get(Field.REGION)
        self._of_reporters = any(
            column.number == region and is_called_reporter(column) for column in layout.columns
        )
        self._kept: dict[tuple[str, ...], Context] = {}

    def context(self, cells: list[str]) -> Context:
        """The context of a row with these cells."""
        found = tuple([cells[column] for column in self._all])
        known = self._kept.get(found)
        if known is not None:
            return known
        texts = dict(zip(self._fields, map(text_if_any, found), strict=False))
        context = _with_status(self._read(texts), texts.get(Field.STATUS))
        for column in self._kind_columns:
            context = _with_kind(context, cells[column])
        for column in self._scenarios:
            said = cells[column].strip()
            if said and not re.fullmatch(_OBSERVED, said.casefold()):
                context = context._replace(no_actual=said)
        if len(self._layout.regions) > 1:
            context = context._replace(region=self._region(cells) or self._layout.region)
        for column in self._layout.parts:
            if not is_whole(cells[column]):
                name = self._layout.header.cells[column]
                part = f"{name}: {excerpt(cells[column].strip())}"
                context = context._replace(part=context.part or part)
        if len(self._kept) < _MOST_KEPT:
            self._kept[found] = context
        return context

    def _region(self, cells: list[str]) -> str | None:
        """The finest place that a row names: 承德市 beside 河北省, 河北省 beside 合计."""
        texts = [text_if_any(cells[column]) for column in self._layout.regions]
        finer = next((text for text in texts if text and not is_whole(text)), None)
        return finer or next(filter(None, texts), None)

    def _read(self, texts: Mapping[Field, str | None]) -> Context:
        text, part = texts.get(Field.PERIOD), texts.get(Field.PART)
        if part is not None:
            header = self._layout.header.cells[self._layout.fields[Field.PART]]
            text = _whole_period(text, part, header)
        period = read_period(text) if text else self._layout.period
        not_a_period = text if text and period is None else None
        unit = texts.get(Field.UNIT)
        if unit in _NO_UNITS:
            unit = None
        named = texts.get(Field.REGION)
        office = place_of_office(named) if named else None  # 石家庄市统计局 reports of 石家庄市
        if self._of_reporters and named and not is_place(named):
            named = None  # a company reports of no place
        region = office or named or self._layout.region
        if region is not None and office is None:
            region = place_of_office(region) or region
        if unit is None or (basis := read_basis(unit)).is_plain:
            return Context(unit, region, period, not_a_period)
        kind = Kind.INDEX if basis.is_index else None
        return Context(basis.rest or None, region, period, not_a_period, kind, basis.against)


def _with_status(context: Context, text: str | None) -> Context:
    """A context with the status that a column of its own gives; a forecast is no actual figure."""
    status = read_status(text) if text else None
    is_other = status in (FigureStatus.FORECAST, FigureStatus.MISSING)
    return context._replace(status=status, no_actual=text if is_other else context.no_actual)


def _with_kind(context: Context, cell: str) -> Context:
    """A context with what a cell of a column such as 口径 says: 环比, 同比, 总量, 目标."""
    title = read_title(cell)
    is_other = title.role or title.field not in (None, Field.VALUE)
    if is_other or re.fullmatch(_NO_ACTUAL, cell.strip().casefold()):
        return context._replace(no_actual=cell.strip())
    kind = title.kind or (Kind.LEVEL if title.amount else None)
    return context._replace(kind=context.kind or kind, against=context.against or title.against)


def _whole_period(year: str | None, part: str, header: str) -> str:
    """The period that two columns give together: 2023 and 一季度, 2023 and 6 under 月份."""
    year = (year or "").strip().removesuffix("年").removesuffix("年度")
    word = "季度" if re.search("季|quarter", header.casefold()) else "月"
    if (whole := read_period(part)) or (whole := _month_of_first_day(part)):
        same = not year or year == str(whole.year)
        return str(whole) if same else f"{year} {part}"  # a column 月份 of dates
    part = part.upper().removeprefix("Q").removeprefix("第")
    return f"{year}年{part}" if part.endswith(_PARTS) else f"{year}年{part}{word}"


def _month_of_first_day(text: str) -> Period | None:
    """The month of 2023-06-01, where a header says that it is one."""
    found = re.fullmatch(
        r"((?:19|20|21)[0-9]{2})([-/.])(0?[1-9]|1[0-2])\2(?:0?1)(?:[T ]0?0:00:00)?", text.strip()
    )
    return Period(int(found[1]), int(found[3]), int(found[3])) if found else None
