"""What the headers of a table say: which field a column holds, of which period, in which unit."""

import re
import unicodedata
from typing import NamedTuple

from dabiao.names import normalise
from dabiao.observations import Field
from dabiao.periods import Period, read_period
from dabiao.units import known

HEADERS = {
    Field.INDICATOR: (
        "indicator", "indicator name", "name", "指标", "指标名称", "指标名", "二级指标", "主要指标", "项目", "名称",
    ),
    Field.VALUE: (
        "value", "actual", "actual value", "result", "figure", "实际值", "完成值", "实际完成", "实际完成值", "完成数",
        "实际数", "实际", "完成", "数值", "指标值", "实绩", "值",
    ),
    Field.UNIT: ("unit", "units", "单位", "计量单位"),
    Field.PERIOD: ("period", "year", "年份", "年度", "年", "时期", "期间", "报告期", "时间", "月份", "日期"),
    Field.REGION: ("region", "area", "地区", "区域", "行政区", "行政区划"),
    Field.VERDICT: ("verdict", "declared", "status", "完成情况", "是否完成", "是否达标", "达标情况", "结论", "判定"),
    Field.DIFFERENCE: ("difference", "gap", "差额", "差值", "与目标差距", "与目标差值", "与目标之差", "与目标差额"),
    Field.TARGET: (
        "target", "target value", "目标", "目标值", "计划", "计划数", "计划值", "计划目标", "年度目标", "年度目标值", "规划目标", "指标目标值",
    ),
    Field.GROUP: (
        "group", "category", "no", "number", "分组", "类别", "指标类别", "分类", "指标分类", "一级指标", "序号", "编号",
        "指标属性", "属性",
    ),
    Field.NOTE: ("note", "notes", "remark", "remarks", "comment", "备注", "说明", "注"),
}  # fmt: skip

_FIELD_OF = {normalise(header): field for field, headers in HEADERS.items() for header in headers}
_WITH_PARENTHESES = re.compile(r"(.+?)\((?:单位:?|unit:?)?([^()]+)\)")
_LONGEST_HEADER = 60


class Title(NamedTuple):
    """A header taken apart.

    Attributes:
        text: as it was written, without its unit.
        field: what the column holds; None where that is no word for a field.
        period: the period that it names: 2023年, 2023年实际值.
        unit: the unit in parentheses: 实际值（亿元）.
    """

    text: str
    field: Field | None = None
    period: Period | None = None
    unit: str | None = None


def read_title(text: str) -> Title:
    """Takes a header apart."""
    folded = "".join(unicodedata.normalize("NFKC", text[:_LONGEST_HEADER]).split("\n")).strip()
    unit = period = None
    if found := _WITH_PARENTHESES.fullmatch(folded):
        inside = found[2].strip()
        period = read_period(inside)
        if period is None and inside and known(inside):
            unit = inside
        if period or unit:
            folded = found[1].strip()
    if field := _FIELD_OF.get(normalise(folded)):
        return Title(folded, field, period, unit)
    if whole := read_period(folded):
        return Title(folded, Field.VALUE, whole, unit)
    if folded[:4].isdecimal():  # 2023年实际值: the longest period at its start counts
        for end in range(len(folded) - 1, 3, -1):
            field = _FIELD_OF.get(normalise(folded[end:]))
            if field and (named := read_period(folded[:end])):
                return Title(folded, field, named, unit)
    return Title(folded, None, period, unit)


def is_header(cells: list[str]) -> bool:
    """Whether a row looks like the headers of a table: two fields or more, one an indicator."""
    fields = {read_title(cell).field for cell in cells if cell} - {None}
    return len(fields) > 1 and bool(fields & {Field.INDICATOR, Field.PERIOD})
