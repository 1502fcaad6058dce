"""What a header of a table means: which field its column holds, of which period, in which unit."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from dabiao.core.names import fold_name
from dabiao.core.periods import Period, read_period
from dabiao.core.units import known
from dabiao.model.observation import Field

HEADERS = {
    Field.INDICATOR: (
        "indicator", "indicator name", "name", "指标", "指标名称", "指标名", "二级指标", "主要指标", "项目", "名称",
    ),
    Field.VALUE: (
        "value", "actual", "actual value", "result", "figure", "实际值", "完成值", "实际完成", "实际完成值", "完成数",
        "实际数", "实际", "完成", "数值", "指标值", "实绩", "值",
    ),
    Field.UNIT: ("unit", "units", "单位", "计量单位"),
    Field.PERIOD: ("period", "year", "年份", "年度", "年", "时期", "期间", "报告期", "时间", "日期",
        "统计期", "统计时间", "数据时间", "期别", "截至时间", "截止时间", "所属期", "数据所属期"),
    Field.PART: ("季度", "月份", "月", "quarter", "month"),
    Field.REGION: ("region", "area", "地区", "区域", "行政区", "行政区划", "行政区域", "地区名称",
        "城市", "市县", "设区市", "市", "县区", "city"),
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

_FIELDS = {fold_name(header): field for field, headers in HEADERS.items() for header in headers}
# Headers of a column of rates, which holds the values where nothing else does.
_GROWTH = frozenset(
    map(fold_name, ("增速", "增长", "增幅", "增长率", "同比增长", "同比增速", "同比", "比上年增长", "growth", "growth rate"))
)  # fmt: skip
_STRONG = frozenset(map(fold_name, ("indicator", "indicator name", "指标", "指标名称", "指标名")))
_WITH_PARENTHESES = r"(.+?)\((?:单位:?|unit:?)?([^()]+)\)"
_LONGEST_HEADER = 60
_LONGEST_WORD = 20


class Title(NamedTuple):
    """A header taken apart.

    Attributes:
        text: as it was written, without its period and its unit.
        field: what the column holds; None where that is no word for a field.
        period: the period that it names: 2023年, 2023年实际值.
        unit: the unit in parentheses: 实际值（亿元）.
    """

    text: str
    field: Field | None = None
    period: Period | None = None
    unit: str | None = None

    @property
    def is_known(self) -> bool:
        """Whether it is a header that tables of figures have."""
        return self.field is not None or self.is_growth

    @property
    def is_growth(self) -> bool:
        """Whether the column holds rates of growth."""
        return self.field is None and fold_name(self.text) in _GROWTH

    @property
    def is_strong(self) -> bool:
        """Whether it names indicators for certain; 项目 and 名称 may be something else."""
        return self.field is Field.INDICATOR and fold_name(self.text) in _STRONG


@lru_cache(maxsize=4096)
def read_title(text: str) -> Title:
    """Takes a header apart."""
    folded = "".join(unicodedata.normalize("NFKC", text[:_LONGEST_HEADER]).split("\n")).strip()
    folded = folded[:_LONGEST_HEADER]
    unit = period = None
    if found := re.fullmatch(_WITH_PARENTHESES, folded):
        inside = found[2].strip()
        period = read_period(inside)
        if period is None and inside and known(inside):
            unit = inside
        if period or unit:
            folded = found[1].strip()
    if field := _FIELDS.get(fold_name(folded)):
        return Title(folded, field, period, unit)
    if whole := read_period(folded):
        return Title("", Field.VALUE, whole, unit)
    if folded[:4].isdecimal():  # 2023年实际值: the longest period at its start counts
        for end in range(len(folded) - 1, max(3, len(folded) - _LONGEST_WORD), -1):
            rest = fold_name(folded[end:])
            field = _FIELDS.get(rest)
            if (field or rest in _GROWTH) and (named := read_period(folded[:end])):
                return Title(folded[end:], field, named, unit)
    return Title(folded, None, period, unit)


def is_header(cells: list[str]) -> bool:
    """Whether a row looks like the headers of a table of figures, without knowing indicators."""
    fields = {read_title(cell).field for cell in cells if cell}
    if Field.INDICATOR in fields:
        return bool(fields & {Field.VALUE, Field.VERDICT})
    return Field.PERIOD in fields and None in fields
