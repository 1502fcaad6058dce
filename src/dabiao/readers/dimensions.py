"""Columns of places and of periods whose headers are not the usual ones, known by their cells.

A column that says whose figures a table has, or of when, may be called anything: 省份, Country
Name, 统计年度. Were it passed over, the figures of Shandong or of 2019 would be judged as the plan's.
"""

import re
import unicodedata
from collections.abc import Callable, Sequence

from dabiao.core.lang import Words
from dabiao.core.periods import read_period
from dabiao.core.regions import is_place
from dabiao.core.safe import excerpt
from dabiao.model.observation import Field
from dabiao.readers.interface import ReadError, Row
from dabiao.readers.layout import Layout
from dabiao.readers.slots import both_hold, with_fields

MOST_LOOKED_AT = 50
"""Rows by which a column is known."""

_PLACE = (
    r"(?:所[在属]|统计|数据)?(?:省|省份|省市|省区市|省级行政区|城市|地市|地级市|市州|地州市|区县|县市区|市县区|国家|国别)(?:名称?)?"
    r"|(?:所[在属]|统计|数据)(?:地区|区域|地)|(?:province|county|district|country|city|region|area|geo ?area)(?: ?name)?"
    r"|ref(?:erence)? area"
)
_PERIOD = (
    r"(?:统计|数据|报告|核算|所属|发生|会计)(?:年份|年度|年月|年|期|时期|期间|时点|时段|日期)"
    r"|年月|time ?period|(?:reference|ref|fiscal|calendar|data) ?(?:year|period)|date"
)
_NOT_OF_FIGURES = (
    r"上年|去年|上期|同期|限|目标|计划|规划|任务|到期|基期|基年|建|成立|开工|竣工|投产|出台|发布|印发|批|实施|填|报送|上报|录入|更新|审核|签"
    r"|时间$|日期$|due|deadline|target|plan|base|publi|updat|creat|start|end|submi|sign"
)
"""Dates under such headers are of something else: when it is due, began, or was handed in."""
_SPELT_OUT = r"[年月季/QqHh-]"
_SAYS_YEAR = r"年|期|year|period"


def with_dimensions(layout: Layout, rows: Sequence[Row]) -> Layout:
    """The layout with the columns of places and periods that its headers did not give away.

    Args:
        layout: by the headers.
        rows: the first ones below them.

    Raises:
        ReadError: two columns hold places or periods, or dates stand under a header that leaves
            it open whether the figures are of these.
    """
    if Field.REGION not in layout.fields:
        layout = _with(layout, Field.REGION, _PLACE, _holds_places, rows)
    if Field.PERIOD in layout.fields or any(slot.period for slot in layout.slots):
        return layout
    layout = _with(layout, Field.PERIOD, _PERIOD)
    if Field.PERIOD not in layout.fields:
        _refuse_dates(layout, rows)
    return layout


def _with(
    layout: Layout,
    field: Field,
    names: str,
    holds: Callable[[list[str]], bool] | None = None,
    rows: Sequence[Row] = (),
) -> Layout:
    """The layout with the one column of a field, by its header, else by its cells.

    A column of dates is never one of periods by its cells alone: they can be of anything.
    """
    found = [column for column in layout.unused if re.fullmatch(names, _header(layout, column))]
    if not found and holds is not None:
        found = [column for column in layout.unused if holds(_cells(rows, column))]
    if not found:
        return layout
    if len(found) > 1:
        raise both_hold(found[0], found[1], field, layout.header)
    [column] = found
    if field is Field.PERIOD:  # what the title says of the period is no longer needed
        layout = layout._replace(period=None, unclear=None)
    fields = {**layout.fields, field: column}
    return layout._replace(
        fields=fields,
        slots=tuple(with_fields(layout.slots, fields)),
        unused=tuple(other for other in layout.unused if other != column),
    )


def _refuse_dates(layout: Layout, rows: Sequence[Row]) -> None:
    """Refuses a column of nothing but dates that may be those of the figures."""
    for column in layout.unused:
        header, cells = _header(layout, column), _cells(rows, column)
        if len(cells) < len(rows) or re.search(_NOT_OF_FIGURES, header):
            continue
        if cells and all(_is_date(cell, header) for cell in cells):
            name, date = excerpt(layout.header.cells[column].strip()), excerpt(cells[0])
            raise ReadError(
                Words(
                    f"the column '{name}' holds dates such as '{date}', and whether the figures "
                    "are of these is open; call it 年份 or 'period' if they are, or remove it",
                    f"“{name}”列是“{date}”之类的时间，无法判断实际值是否属于这些时期；"
                    "若是，请将表头改为“年份”，否则请删除该列",
                ),
                layout.header.line,
                column + 1,
            )


def _header(layout: Layout, column: int) -> str:
    """A header as it is compared: in small letters, TIME_PERIOD as two words."""
    text = unicodedata.normalize("NFKC", layout.header.cells[column]).casefold()
    return " ".join(re.sub(r"[_、,/()]", " " if text.isascii() else "", text).split())


def _cells(rows: Sequence[Row], column: int) -> list[str]:
    """What a column holds where it is filled in."""
    cells = (row.cells[column].strip() for row in rows if column < len(row.cells))
    return [cell for cell in cells if cell]


def _holds_places(cells: list[str]) -> bool:
    return bool(cells) and all(map(is_place, cells))


def _is_date(cell: str, header: str) -> bool:
    """Whether a cell is a date; 2019 alone is one only under a header that speaks of years."""
    says_so = re.search(_SPELT_OUT, cell) or re.search(_SAYS_YEAR, header)
    return says_so is not None and read_period(cell) is not None
