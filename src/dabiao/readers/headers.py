"""What a header of a table means: which field its column holds, of which period, in which unit."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from dabiao.core.names import fold_name
from dabiao.core.periods import Period, read_period
from dabiao.core.units import known
from dabiao.model.observation import Field, Kind
from dabiao.readers.basis import read_basis

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
_TIME = r"(?:累计|本年|全年|年度|实际|名义|可比价?|现价|不变价|当月|本月|当季|本季|同比|年均|[比较与]|上一?年|去年|同期|相比)*"
_RATE = (
    rf"{_TIME}(?:增长|增速|增幅|涨幅)(?:率|速度|幅度|比例|比率|百分比)?"
    rf"|{_TIME}(?:增减|增降|升降|涨跌|变化|变动|增加|提高|上升|上涨)(?:率|幅度|幅|%)"
    rf"|{_TIME}同比±?%?|{_TIME}±%?|{_TIME}(?:比|较)(?:上年|去年)(?:同期)?(?:相比)?±?%?"
    r"|(?:annual |yoy |y/y |year[- ]on[- ]year |percentage |% )?(?:growth(?: rate)?|change ?%)"
    r"|(?:% |percent |percentage )change|yoy|y/y|year[- ]on[- ]year"
)
_FALL = rf"{_TIME}(?:降幅|跌幅|(?:下降|降低|减少|下跌)(?:率|幅度|比例|%)?)"
_OF_UNKNOWN_MONTH = r"(?:本月|当月|本季度?|当季度?|本旬).*"
_TOTAL = (
    r"(?P<running>(?:本年|今年|当年|自年初)?累计(?:完成|实际)?[数值额量]?|ytd|year[- ]to[- ]date)"
    r"|总量|绝对[量值额数]|金额|总额|数额|数量|全年|本年|本期|合计|amount|level|total"
)
_MONTHS = (
    r"(?:(?P<first>1?[0-9])月?[-~—–至到])?(?P<last>1?[0-9])月份?(?:累计)?"
    r"|(?P<half>上半年)|(?P<three>前三季度)|(?P<quarter>第?[一二三四1-4])季度"
)
_RATE_UNITS = ("%", "‰")
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
        kind: what it says that the figures are: 增速, 指数（上年=100）.
        falls: whether it says that they are falls: 降幅.
        against: the words for a base other than the year before: 环比增长.
        months: the first and the last month that it names without a year: 1—12月.
        amount: whether it may hold the amounts of a table that has rates beside them.
        running: whether the figures are totals since the start of the year: 本年累计.
        of_month: whether they are of a month or quarter that is not named: 本月.
    """

    text: str
    field: Field | None = None
    period: Period | None = None
    unit: str | None = None
    kind: Kind | None = None
    falls: bool = False
    against: str | None = None
    months: tuple[int, int] | None = None
    amount: bool = False
    running: bool = False
    of_month: bool = False

    @property
    def is_known(self) -> bool:
        """Whether it is a header that tables of figures have."""
        return self.field is not None or self.is_growth

    @property
    def is_growth(self) -> bool:
        """Whether the column holds rates of growth."""
        return self.field is None and self.kind is Kind.GROWTH

    @property
    def is_rate(self) -> bool:
        """Whether it is growth in percent, and not in an amount: 同比增加（亿元）."""
        return self.is_growth and self.unit in (None, *_RATE_UNITS)

    @property
    def is_strong(self) -> bool:
        """Whether it names indicators for certain; 项目 and 名称 may be something else."""
        return self.field is Field.INDICATOR and fold_name(self.text) in _STRONG


@lru_cache(maxsize=4096)
def read_title(text: str) -> Title:
    """Takes a header apart."""
    folded = "".join(unicodedata.normalize("NFKC", text[:_LONGEST_HEADER]).split("\n")).strip()
    folded = folded[:_LONGEST_HEADER]
    if folded.isalnum() and (field := _FIELDS.get(fold_name(folded))):
        return Title(folded, field)  # but 实际值(%) folds to the same
    basis = read_basis(folded)
    if basis.is_plain:
        return _title(folded)
    title = _title(basis.rest)
    if basis.is_index:
        if not title.is_known and basis.rest.casefold().endswith(("指数", "index")):
            stem = _title(re.sub("(?:指数|index)$", "", basis.rest, flags=re.IGNORECASE).strip())
            title = stem if stem.field is not None or not stem.text else title
        field = Field.VALUE if not title.text else title.field
        return title._replace(field=field, kind=Kind.INDEX, against=basis.against)
    if not title.text and title.field is None:
        title = title._replace(text=folded, kind=Kind.GROWTH)
    return title._replace(against=basis.against)


def _title(folded: str) -> Title:
    """Takes apart a header that says nothing of a base."""
    unit = period = None
    if found := re.fullmatch(_WITH_PARENTHESES, folded):
        inside = found[2].strip()
        period = read_period(inside)
        if period is None and inside and known(inside):
            unit = inside
        if period or unit:
            folded = found[1].strip()
    bare = folded.rstrip("%‰ ")
    if bare != folded and unit is None and _FIELDS.get(fold_name(bare)) is Field.VALUE:
        unit, folded = folded[-1].strip() or None, bare  # 实际值‰
    if field := _FIELDS.get(fold_name(folded)):
        return Title(folded, field, period, unit)
    if whole := read_period(folded):
        return Title("", Field.VALUE, whole, unit)
    if folded[:4].isdecimal():  # 2023年实际值: the longest period at its start counts
        for end in range(len(folded) - 1, max(3, len(folded) - _LONGEST_WORD), -1):
            named = read_period(folded[:end])
            if named is None:
                continue
            field = _FIELDS.get(fold_name(folded[end:]))
            title = Title(folded[end:], field, named, unit)
            title = title if field else _with_kind(title)
            if field or title.is_growth or title.amount:
                return title
    return _with_kind(Title(folded, None, period, unit))


def _with_kind(title: Title) -> Title:
    """A title that is no field, with what it says of the figures: rates, totals, of which months."""
    word = "".join(title.text.split(" ")) if not title.text.isascii() else title.text
    word = word.casefold()
    if found := re.match(_MONTHS, word):
        months, rest = _months(found), word[found.end() :]
        if months is not None and (not rest or _FIELDS.get(fold_name(rest)) is Field.VALUE):
            return title._replace(months=months, amount=True)
        if months is not None and re.fullmatch(f"{_RATE}|{_FALL}", rest):
            falls = re.fullmatch(_FALL, rest) is not None
            return title._replace(months=months, kind=Kind.GROWTH, falls=falls)
        return title
    percent = title.unit in _RATE_UNITS and not word.endswith("%")
    rate = word + "%" if percent else word
    of_month = re.fullmatch(_OF_UNKNOWN_MONTH, word) is not None
    if (
        re.fullmatch(_RATE, word)
        or re.fullmatch(_RATE, rate)
        or re.fullmatch(_RATE, word.rstrip("%"))
    ):
        running = word.startswith(("累计", "本年累计"))
        return title._replace(kind=Kind.GROWTH, of_month=of_month, running=running)
    if re.fullmatch(_FALL, word) or re.fullmatch(_FALL, word.rstrip("%")):
        return title._replace(kind=Kind.GROWTH, falls=True, of_month=of_month)
    if of_month:
        return title._replace(of_month=True, amount=True)
    if found := re.fullmatch(_TOTAL, word):
        return title._replace(amount=True, running=found["running"] is not None)
    return title


def _months(found: re.Match[str]) -> tuple[int, int] | None:
    """The months that a match names; None where there are none such."""
    if found["half"]:
        return 1, 6
    if found["three"]:
        return 1, 9
    if quarter := found["quarter"]:
        number = "一二三四".find(quarter[-1]) + 1 or int(quarter[-1])
        return 3 * number - 2, 3 * number
    last = int(found["last"])
    first = int(found["first"] or last)
    return (first, last) if 1 <= first <= last <= 12 else None


def is_header(cells: list[str]) -> bool:
    """Whether a row looks like the headers of a table of figures, without knowing indicators."""
    fields = {read_title(cell).field for cell in cells if cell}
    if Field.INDICATOR in fields:
        return bool(fields & {Field.VALUE, Field.VERDICT})
    return Field.PERIOD in fields and None in fields
