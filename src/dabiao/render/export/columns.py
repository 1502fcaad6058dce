"""The columns of an exported table: what each is called, holds and means. The one truth of them."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any, NamedTuple

from dabiao.core.lang import Words
from dabiao.library.published import Published
from dabiao.model.document import Document, Target

Value = str | int | bool | Decimal | date | None
"""What a cell holds; None where nothing is said."""


class Kind(StrEnum):
    """What the values of a column are, by the names of Frictionless Table Schema."""

    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    DATE = "date"
    BOOLEAN = "boolean"


class Column(NamedTuple):
    """A column.

    Attributes:
        name: the same in every language, for programs.
        meaning: what it holds.
        value: what it holds of a row.
        required: whether every row has a value.
    """

    name: str
    kind: Kind
    meaning: Words
    value: Callable[[Any], Value]
    required: bool = False


class Row(NamedTuple):
    """A target and its document."""

    document: Document
    target: Target


def _text(
    name: str, meaning: Words, value: Callable[[Any], Value], *, required: bool = False
) -> Column:
    return Column(name, Kind.STRING, meaning, value, required)


_SEVERAL = " | "
"""Between several texts in one cell."""

TARGETS = (
    _text("document", Words("Id of the document", "文件 id"), lambda r: r.document.id, required=True),
    _text("title", Words("Title of the document", "文件标题"), lambda r: r.document.title, required=True),
    _text("title_en", Words("Title in English", "文件标题（英文）"), lambda r: r.document.title_en),
    _text("region", Words("Region for which the document counts", "文件适用地区"), lambda r: r.document.region.name or None),
    _text("region_en", Words("Region in English", "地区（英文）"), lambda r: r.document.region.name_en),
    _text("region_code", Words("Code of the region (GB/T 2260)", "行政区划代码（GB/T 2260）"), lambda r: r.document.region.code),
    _text("issuer", Words("Who issued the document", "发文机关"), lambda r: r.document.issuer),
    Column("issued", Kind.DATE, Words("Day of issue; empty where the text at hand does not print it", "发文日期；所据文本未载明的为空"), lambda r: r.document.issued),
    Column("period_start", Kind.INTEGER, Words("First year of the plan", "规划期首年"), lambda r: r.document.period[0], True),
    Column("period_end", Kind.INTEGER, Words("Last year of the plan", "规划期末年"), lambda r: r.document.period[1], True),
    _text("status", Words("Status on the day of the export: in-force, draft or expired", "导出当日的状态：in-force（现行）、draft（征求意见）或 expired（期满）"), lambda r: r.document.status),
    _text("target", Words("Id of the target, unique within its document", "目标 id，在文件内唯一"), lambda r: r.target.id, required=True),
    _text("indicator", Words("Id of the indicator, the same in all documents", "指标 id，各文件一致"), lambda r: r.target.indicator.id, required=True),
    _text("name", Words("Name of the indicator in the document", "文件所用指标名称"), lambda r: r.target.name, required=True),
    _text("name_en", Words("Name in English", "指标名称（英文）"), lambda r: r.target.indicator.name_en),
    _text("aliases", Words("Other names, separated by “ | ”", "其他名称，以“ | ”分隔"), lambda r: _SEVERAL.join(r.target.indicator.aliases) or None),
    _text("group", Words("Heading under which it stands", "所在标题"), lambda r: r.target.group.name, required=True),
    _text("tier", Words("headline (main targets), table (of an annex) or task (a quantified task)", "headline（主要目标）、table（附表）或 task（量化任务）"), lambda r: r.target.tier, required=True),
    _text("measure", Words("Kind of quantity: level, growth, reduction, share, cumulative, rank or state", "口径：level（水平）、growth（增速）、reduction（下降率）、share（比例）、cumulative（累计）、rank（位次）或 state（状态）"), lambda r: r.target.indicator.measure, required=True),
    _text("observed", Words("Over time: end (a stock), sum (a flow), mean, or rate (a change on the year before); empty where not known", "随时间的统计方式：end（期末存量）、sum（流量）、mean（平均）或 rate（较上年变动）；不明则为空"), lambda r: r.target.observed),
    _text("better", Words("Which values are better: higher, lower or none", "何种数值更好：higher（高）、lower（低）或 none（无方向）"), lambda r: r.target.better, required=True),
    _text("comparator", Words("How the actual value compares with the figure: at_least, at_most, about, between, absent (none is set), …", "实际值与目标值的比较方式：at_least（不低于）、at_most（不高于）、about（左右）、between（区间）、absent（未设目标）等"), lambda r: r.target.comparator, required=True),
    Column("value", Kind.NUMBER, Words("The figure, in `unit`; of `between` the lower one; empty without a figure", "目标值，单位见 `unit`；`between` 为下限；无数值则为空"), lambda r: r.target.value),
    Column("upper", Kind.NUMBER, Words("The upper figure of `between`", "`between` 的上限"), lambda r: r.target.upper),
    _text("of", Words("Id of the target of the same document whose actual value is the figure", "以同一文件中该目标的实际值为目标值（目标 id）"), lambda r: r.target.of),
    _text("unit", Words("Unit of the figures; empty for a bare number", "数值的单位；纯数为空"), lambda r: r.target.unit or None),
    Column("expected", Kind.BOOLEAN, Words("Whether the figure is what is expected, and no bound", "目标值是否为预期值而非界限"), lambda r: r.target.expected, True),
    _text("stretch", Words("Words of what is striven for beyond the target", "在目标之上力争达到的表述"), lambda r: r.target.stretch),
    Column("average", Kind.BOOLEAN, Words("Whether it is the mean rate of the years from `since` to `due`", "是否为 `since` 至 `due` 各年的年均增速"), lambda r: r.target.average, True),
    Column("since", Kind.INTEGER, Words("First year of a sum or mean of years, or of a yearly duty", "多年累计、年均或逐年要求的首年"), lambda r: r.target.since),
    Column("due", Kind.INTEGER, Words("Year in which the target is to be met", "目标年"), lambda r: r.target.due, True),
    Column("base_year", Kind.INTEGER, Words("Year of the base value", "基期年"), lambda r: r.target.base and r.target.base.year),
    Column("base_value", Kind.NUMBER, Words("Base value, in `unit`", "基期值，单位见 `unit`"), lambda r: r.target.base and r.target.base.value),
    _text("binding", Words("Force: binding, expected or reference", "属性：binding（约束性）、expected（预期性）或 reference（参考性）"), lambda r: r.target.binding),
    _text("scope", Words("What it is restricted to", "适用范围"), lambda r: r.target.scope),
    _text("state", Words("State to be reached, of a qualitative target", "定性目标应达到的状态"), lambda r: r.target.state),
    _text("set_by", Words("Target (document/target) that sets the figure of a delegated one", "规定该目标值的目标（文件/目标）"), lambda r: r.target.delegated_to),
    Column("derived", Kind.BOOLEAN, Words("Whether the figure is not printed but follows from the wording", "数值是否未直接刊载、由原文推出"), lambda r: r.target.derived, True),
    _text("wording", Words("Words of the document that carry the figure", "承载数值的原文"), lambda r: r.target.wording),
    _text("section", Words("Where in the document it stands", "在文件中的位置"), lambda r: r.target.section),
    _text("note", Words("What is odd about it", "说明"), lambda r: r.target.note),
    _text("source_file", Words("Name of the file that the document was taken from; the files are not part of dabiao", "来源文件名；来源文件不在本项目内"), lambda r: r.document.source and r.document.source.file),
    _text("source_url", Words("Address where the text was published, if it names one", "原文发布网址（如原文载明）"), lambda r: r.document.source and r.document.source.url),
    _text("source_title", Words("Title under which the text was published, where it is not `title`", "原文刊载时的标题（与 `title` 不同的）"), lambda r: r.document.source and r.document.source.title),
    _text("source_publisher", Words("Who published the text: a gazette, a site, a newspaper; empty where it does not say", "原文刊载者：公报、网站、报纸；原文未载明的为空"), lambda r: r.document.source and r.document.source.publisher),
    Column("source_date", Kind.DATE, Words("Day on which it was published there, likewise", "刊载日期，同上"), lambda r: r.document.source and r.document.source.date),
    _text("document_number", Words("Number under which the document was issued", "文号"), lambda r: r.document.number),
    Column("yearly", Kind.BOOLEAN, Words("Whether the figure is asked for in each year up to `due`, and no total", "是否逐年要求（至 `due` 各年均应达到，不是累计数）"), lambda r: r.target.yearly, True),
)  # fmt: skip
"""Of the table of targets; a row is a :class:`Row`."""


def _result(name: str) -> Callable[[Published], Value]:
    return lambda result: getattr(result, name)


RESULTS = (
    _text("document", Words("Id of the document whose target the result is of", "所对应文件的 id"), _result("document"), required=True),
    _text("target", Words("Id of the target; empty where the name means none, or several", "目标 id；名称不能唯一对应时为空"), _result("target")),
    _text("indicator", Words("Id of the indicator, likewise", "指标 id，同上"), _result("indicator")),
    _text("name", Words("Name of the indicator as reported", "来源所用指标名称"), _result("name"), required=True),
    Column("value", Kind.NUMBER, Words("The result, in `unit`; empty where only words were published", "完成值，单位见 `unit`；只公布文字时为空"), _result("value")),
    _text("unit", Words("Unit of the value; empty for a bare number", "数值的单位；纯数为空"), _result("unit")),
    Column("year", Kind.INTEGER, Words("Year of the result", "年份"), _result("year")),
    _text("declared", Words("What the publisher says of it", "来源所称的完成情况"), _result("declared")),
    _text("wording", Words("Words of the source that carry the value", "承载数值的原文"), _result("wording")),
    _text("source", Words("File and lines where it stands", "所在文件和行号"), _result("source")),
)  # fmt: skip
"""Of the table of results; a row is a :class:`Published`."""
TABLES = {"targets": TARGETS, "results": RESULTS}
"""The tables that there are, by their names."""
