"""What the lines above the headers of a table, or its sheet's name, give for all of it."""

import re
from collections.abc import Iterable, Sequence
from functools import cached_property

from dabiao.core.regions import is_place
from dabiao.core.units import known, scale_in
from dabiao.model.observation import Field
from dabiao.readers.basis import Basis, base_year, read_basis
from dabiao.readers.cells import is_figure
from dabiao.readers.header_words import Role
from dabiao.readers.headers import read_title
from dabiao.readers.interface import Row
from dabiao.readers.naming import IsIndicator, Named, read_name
from dabiao.readers.titles import CaptionPeriod, indicator_in, period_in, place_in, place_of_office

_LONGEST_UNIT_LINE = 30
_LONGEST_TITLE = 80
_LONGEST_LABEL = 12
_UNIT = r".*单位[:：]\s*(\S+?)\s*[)）]?"
_IN_UNIT = r"[(（]([^()（）]+)[)）]|(?:units?:?|(?:figures |values )?in)\s+(.+)"
"""A line of nothing but a unit: （万人）, in millions."""
_REGION = r"(?:所[在属]|统计)?地区|区域|行政区划?|省份|城市|国家|region|area|country|province|city|county|location"
_INDICATOR = r"指标(?:名称)?|index|indicator|series|项目"
_FIELD_LABELS = (
    rf"{_REGION}|{_INDICATOR}|(?:计量|计数)?单位|.*单位|units?|.*时间|.*日期|年份|年度|报告期|数据库|database|time|period|注|备注"
    r"|.*来源|.*号|source"
)
_ACTUAL = r"实际|完成|实绩|实现|actual|result"
_OF_SHEETS = r"(?<=.)(?:分解|下达|一览|汇总)*表?$"
_NO_ACTUALS = r"(?:[0-9]{4}年?)?(?:预测|预期|预算|规划)(?:目标)?[数值]?|targets?|plan(?:s|ned)?|forecasts?|projections?|baseline"
_OF_TIME = (
    "时间",
    "年份",
    "年度",
    "报告期",
    "时期",
    "统计期",
    "数据时间",
    "统计时间",
    "period",
    "time",
    "year",
)
_FURTHER = r"[\s,，;；]"
_FURTHER_EN = r"\s*[;,]\s*(?=[\w ]+:)|;|\s{2,}"
"""What parts a place from what else a line says; names in English have blanks and commas."""
_OF_WHICH = "其中"
"""其中：市区 is a header, and no line of which place the table is."""
_NUMBER = r"附?[表件][0-9一二三四五六七八九十]*"
_REPORTERS = r"(?:填报|编报|填表|上报|报送)(?:单位|部门|机关|地区)"
_OF_UNIT = ("单位", "计量单位", "unit", "units")
_NO_UNIT = (
    r"[、,，/;；和及\s]"
    r"|(?:局|委|办|厅|部|处|院|校|司|所|中心|集团|银行|政府|会|站|队|区|县|市|省|镇|乡|街道|村|科|室|大学|见下?表.*|详见.*)$"
)
"""What stands behind 单位： where it is an office, or several units."""
_SENDERS = r"来源|发布|报送|抄送|主送|制表|编制|source|publish"


class Caption:
    """The lines above the headers of a table, and the name of its sheet.

    Args:
        rows: the lines, from top to bottom.
        sheet: what the lines leave open may stand in its name; "" where it has none.
        before: the caption of the table above this one, whose unit, place and period hold on.
    """

    def __init__(
        self, rows: Sequence[Row], sheet: str = "", before: "Caption | None" = None
    ) -> None:
        self._cells = [line for row in rows for line in _lines(row)]
        self._sheet = [sheet] if sheet else []
        self._before = before

    @cached_property
    def unit(self) -> str | None:
        """The unit of a line such as 单位：亿元, or of any other with nothing but a unit behind."""
        short = [cell for cell in self._cells if len(cell) < _LONGEST_UNIT_LINE]
        found = (re.fullmatch(_UNIT, cell) for cell in short)
        named = next((unit[1] for unit in found if unit and known(unit[1])), None)
        labelled = (said for label, said in map(_label, short) if label and not is_figure(said))
        named = named or next((said for said in labelled if said and known(said)), None)
        if named is None:
            alone = (re.fullmatch(_IN_UNIT, cell, re.IGNORECASE) for cell in short)
            said_alone = (found[1] or found[2] for found in alone if found)
            named = next((unit for unit in said_alone if is_unit(unit)), None)
            named = named or next((c for c in short if c.isascii() and " " in c and known(c)), None)
        if named is None:  # an unknown unit is none to leave out
            strange = (said for label, said in map(_label, short) if label in _OF_UNIT)
            named = next((s for s in strange if s and not re.search(_NO_UNIT, s)), None)
        return named or (self._before.unit if self._before else None)

    @cached_property
    def region(self) -> str | None:
        """The place of a line such as 地区：山东省, of a title, or of the sheet's name."""
        short = [cell for cell in self._cells if len(cell) < _LONGEST_TITLE]
        for label, said in map(_label, short):
            is_called = re.fullmatch(_REGION, label) is not None
            if said and (is_called or (label and is_place(said) and not _is_sender(label))):
                return re.split(_FURTHER_EN if said.isascii() else _FURTHER, said)[0]
            if said and is_place(label):
                return label  # 石家庄：2023年
        titles = (cell for cell in [*short, *self._sheet] if not _label(cell)[0])
        place = next(filter(None, map(place_in, titles)), None) or self._place_of_reporter(short)
        return place or (self._before.region if self._before else None)

    @staticmethod
    def _place_of_reporter(cells: Sequence[str]) -> str | None:
        """The place whose office hands the table in: its figures are of there, if nothing else is said."""
        offices = (said for label, said in map(_label, cells) if re.fullmatch(_REPORTERS, label))
        return next(filter(None, map(place_of_office, offices)), None)

    @cached_property
    def basis(self) -> Basis | None:
        """The base that the lines name for all figures: （上年=100）, 环比; None where they name none."""
        if any("同比" in cell for cell in self._cells):
            return None  # a table of both
        found = (read_basis(cell) for cell in self._cells if len(cell) < _LONGEST_TITLE)
        named = [basis for basis in found if not basis.is_plain]
        return next((b for b in named if b.is_index or base_year(b.against or "") is None), None)

    @cached_property
    def period(self) -> CaptionPeriod:
        """The one period that the lines name, else the sheet's name."""
        said = period_in(self._cells)
        if said == CaptionPeriod():
            open_ones = (said for label, said in map(_label, self._cells) if label in _OF_TIME)
            if (words := next(filter(None, open_ones), None)) is not None:
                return CaptionPeriod(unclear=words)  # 时间：最近10年
            said = period_in(self._sheet)
        return self._before.period if said == CaptionPeriod() and self._before else said

    def indicator(self, is_indicator: IsIndicator) -> Named | None:
        """The indicator of a line such as 指标：年末常住人口(万人), or of a title; None without one."""
        short = [cell for cell in self._cells if len(cell) < _LONGEST_TITLE]
        for label, said in map(_label, short):
            is_called = re.fullmatch(_INDICATOR, label) is not None
            named = read_name(said, is_indicator) if said else None
            if named is not None:
                return named
            if is_called and said:
                title = read_title(said)
                return Named(said, title) if title.unit is None else Named(title.text, title)
        found = (indicator_in(cell, is_indicator) for cell in [*short, *self._sheet])
        return next(filter(None, found), None)


def _lines(row: Row) -> list[str]:
    """What the cells of a row say; 地区 and 山东省 in two cells are a line as well."""
    cells = [cell.strip() for cell in row.cells if cell.strip()]
    if len(cells) != len(("label", "said")):
        return cells
    label, said = cells[0].rstrip(":： "), cells[1]
    title = read_title(said)
    is_said = (title.field is None or title.period is not None) and not re.search("[:：]", said)
    is_line = is_said and re.fullmatch(_FIELD_LABELS, label.casefold())
    return [f"{label}：{said}"] if is_line else cells


def says_more(rows: Iterable[Row]) -> bool:
    """Whether lines say of which place, period or unit the figures below them are."""
    own = Caption([*rows])
    return bool(own.region or own.unit or own.period != CaptionPeriod())


def tells(sheet: str) -> bool:
    """Whether the name of a sheet says where or when its figures are from, or that they are no actual ones."""
    own = Caption((), sheet)
    return own.region is not None or own.period != CaptionPeriod() or is_of_targets(sheet)


def is_of_targets(sheet: str) -> bool:
    """Whether the name of a sheet says that it holds targets, forecasts or figures of the year before."""
    name = re.sub(_OF_SHEETS, "", sheet.strip().casefold())
    title = read_title(name)
    is_other = title.field is Field.TARGET or title.role in (Role.TARGET, Role.BEFORE)
    return is_other or re.fullmatch(_NO_ACTUALS, name) is not None


def says_actual(header: str) -> bool:
    """Whether a header says 实际值 or 完成, and not only 数值 or a year."""
    is_of_figures = read_title(header).field in (Field.VALUE, Field.VERDICT)
    return is_of_figures and re.search(_ACTUAL, header.casefold()) is not None


def is_unit(text: str) -> bool:
    """Whether a text is a unit, or a multiplier in place of one."""
    return bool(text) and (known(text) or scale_in(text) is not None)


def is_field_line(cell: str) -> bool:
    """Whether a cell is a line about the whole table: 单位：亿元, 时间：2023年."""
    label, said = _label(cell.strip())
    if not label:
        return len(cell) > _LONGEST_TITLE
    return re.fullmatch(_FIELD_LABELS, label) is not None or known(said) or is_place(said)


def _label(cell: str) -> tuple[str, str]:
    """The two sides of a colon, in small letters the first; blank where there is no colon."""
    label, colon, said = cell.replace("：", ":").partition(":")
    if not colon or len(label) > _LONGEST_LABEL or re.search(r".[(（]", label):
        return "", ""  # 实际值（单位：万吨） is a header
    if re.fullmatch(_NUMBER, label.strip()) or label.strip() == _OF_WHICH:
        return "", ""  # 附件2：石家庄市主要指标
    said = said.strip()
    if label[:1] in "（(" and said[-1:] in "）)":
        said = said[:-1]
    return label.strip(" （(").casefold(), said.strip()


def _is_sender(label: str) -> bool:
    """Whether a label says who sent, made or published a table, and not whose figures it holds."""
    return re.search(_SENDERS, label) is not None
