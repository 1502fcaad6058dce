"""The words of headers: what the columns of tables are called."""

from enum import StrEnum

from dabiao.core.names import fold_name
from dabiao.model.observation import Field

HEADERS = {
    Field.INDICATOR: (
        "indicator", "indicator name", "name", "指标", "指标名称", "指标名", "二级指标", "三级指标", "主要指标", "项目", "名称",
        "考核指标", "指标内容", "统计指标", "经济指标", "series", "series description", "series name", "zhibiao",
    ),
    Field.VALUE: (
        "value", "actual", "actual value", "result", "figure", "实际值", "完成值", "实际完成", "实际完成值", "完成数",
        "实际数", "实际", "完成", "数值", "指标值", "实绩", "值", "完成额", "完成量", "实际完成数", "实际完成额",
        "实际完成量", "实现值", "obs value", "observation value", "data value", "shuzhi",
    ),
    Field.UNIT: ("unit", "units", "单位", "计量单位", "unit measure", "unit of measure", "danwei"),
    Field.PERIOD: ("period", "year", "年份", "年度", "年", "时期", "期间", "报告期", "时间", "日期",
        "统计期", "统计时间", "数据时间", "期别", "截至时间", "截止时间", "所属期", "数据所属期", "time string",
        "shijian", "nianfen"),
    Field.PART: ("季度", "月份", "月", "quarter", "month"),
    Field.REGION: ("region", "area", "地区", "区域", "行政区", "行政区划", "行政区域", "地区名称",
        "城市", "市县", "设区市", "市", "县区", "city", "location", "diqu"),
    Field.VERDICT: ("verdict", "declared", "status", "完成情况", "是否完成", "是否达标", "达标情况", "结论", "判定"),
    Field.DIFFERENCE: ("difference", "gap", "差额", "差值", "差距", "与目标差距", "与目标差值", "与目标之差", "与目标差额"),
    Field.TARGET: (
        "target", "target value", "目标", "目标值", "计划", "计划数", "计划值", "计划目标", "年度目标", "年度目标值", "规划目标", "指标目标值",
        "年度指标值", "全年指标值", "年初指标值", "计划指标值", "预期指标值", "设定指标值",
    ),
    Field.MULTIPLIER: ("unit mult", "unit multiplier", "power code", "powercode"),
    Field.STATUS: ("obs status", "observation status", "obs flag"),
    Field.GROUP: (
        "group", "category", "no", "number", "分组", "类别", "指标类别", "分类", "指标分类", "一级指标", "序号", "编号",
        "指标属性", "属性",
    ),
    Field.NOTE: ("note", "notes", "remark", "remarks", "comment", "备注", "说明", "注", "原文", "来源",
        "偏差原因分析及改进措施", "偏差原因分析", "偏差原因", "未完成原因分析", "未完成原因", "改进措施"),
}  # fmt: skip
FIELDS = {fold_name(header): field for field, headers in HEADERS.items() for header in headers}
STRONG = frozenset(map(fold_name, ("indicator", "indicator name", "指标", "指标名称", "指标名")))
"""Words that name indicators for certain; 项目 and 名称 may be something else."""


class Role(StrEnum):
    """What the figures of a column are, where they are not the actual ones."""

    TARGET = "target"
    BEFORE = "before"
    """Of the year before."""
    BASE = "base"
    """Of a base year, which need not be the year before."""
    SHARE = "share"
    """Of the task, or of a whole."""
    RANK = "rank"
    FORECAST = "forecast"
    """What is expected of a year that is not over."""


_OF_YEAR = r"(?:本年度?|全年|当年|年度|本期|今年|年[末底])"
ACTUAL = rf"期末[数值额]?|(?:指标|任务)?{_OF_YEAR}?(?:已|实)?(?:实际|完成|实绩|实现)+[数值额量]?|(?:实际)?完成数[量额]"
"""Headers of the actual figures that are no fields by themselves, most with 本年 or the like."""
RESULT = rf"(?:指标|目标|任务|计划)*{_OF_YEAR}?(?:累计|实际|已)*完成情况"
"""Headers of what was achieved, in words or in figures."""

_OF_PLAN = r"(?:年度|全年|本年|当年|规划|计划|预期|考核|省定|市定|下达|约束|任务|工作|指标)*"
_PRIOR = r"(?:上一?年度?|去年度?|前一?年|上期|last year|previous year)"
ROLES = {
    Role.SHARE: (
        rf"{_OF_PLAN}(?:完成率|完成比例|完成百分比|完成进度|达成率|进度率|序时进度|时间进度|执行进度|占比|比重)%?"
        r"|(?:完成|达到|为|占)(?:年度|全年|年)?(?:目标|计划|任务|预算).*%?|完成%|占.{1,8}(?:比重|比例|%)|进度%"
        r"|completion(?: rate)?|progress|share|% of (?:target|plan)"
    ),
    Role.RANK: r"(?:全国|全省|全市|全县|本期|上期|本年)?(?:排名|位次|名次|排位|排序|位序)|rank(?:ing)?",
    Role.TARGET: (
        rf"{_OF_PLAN}(?:目标|计划|任务|要求)(?:任务|指标|完成|数值|[值数量额])*|plan(?:ned)?(?: value)?"
    ),
    Role.FORECAST: (
        rf"{_OF_YEAR}?(?:预计|预测|预估|估计|预期|拟)(?:全年|年[末底])?(?:实际|完成|实现|达到|增长|增速)*[数值额量]?"
        r"|forecasts?|estimates?|estimated|projections?|projected|expected"
    ),
    Role.BEFORE: (
        rf"{_PRIOR}(?:同期|同月|同季|全年|年?[末底]|累计)*(?:实际|完成|实绩|增速|增幅|增长率|水平|数值|指标|[值数量额])*"
        r"|同期(?:实际|完成|累计)*[值数量额]?|(?:期初|年初)[数值额]?|基期.*|基年.*|基数"
    ),
}
"""Whole headers, in small letters and without blanks between Chinese characters."""

_TIME = r"(?:累计|本年|全年|年度|实际|名义|可比价?|现价|不变价|当月|本月|当季|本季|当期|本期|同比|年均|[比较与]|上一?年|去年|同期|同月|相比)*"
RATE = (
    rf"{_TIME}(?:增长|增速|增幅|涨幅)(?:率|速度|幅度|比例|比率|百分比)?"
    rf"|{_TIME}(?:上升|增长|增加|提高)或(?:下降|降低|减少)(?:率|幅度|比例|%)?"
    rf"|{_TIME}(?:增减|增降|升降|涨跌|变化|变动|增加|提高|上升|上涨)(?:率|幅度|幅|%)"
    rf"|{_TIME}同比±?%?|{_TIME}±%?|{_TIME}(?:比|较)(?:上年|去年)(?:同期)?(?:相比)?±?%?"
    r"|(?:annual |yoy |y/y |year[- ]on[- ]year |percentage |% )?(?:growth(?: rate)?|change ?%)"
    r"|(?:% |percent |percentage )change|yoy|y/y|year[- ]on[- ]year"
)
"""Headers of a column of rates, which holds the values where nothing else does."""
FALL = rf"{_TIME}(?:降幅|跌幅|(?:下降|降低|减少|下跌)(?:率|幅度|比例|%)?)"
OF_UNKNOWN_MONTH = r"(?:本月|当月|本季度?|当季度?|本旬|当期).*"
TOTAL = (
    r"(?P<running>(?:本年度?|今年|当年|全年|年度|自年初|本[月季]止|1[-~—–至到]本月|年初至今|自?年初以来)?累计(?:完成|实际)?[数值额量]?"
    r"|(?:1[-~—–至到]|年初至|截[至止])本[月季]|ytd|year[- ]to[- ]date)"
    r"|(?P<amount>总量(?:指标)?|绝对[量值额数]|金额|总额|数额|数量|amount|level|total)"
    r"|(?:全年|本年|本期|当年|今年)[数值]?|合计|总计|进度"
)
MONTHS = (
    r"(?:(?P<first>1?[0-9])月?[-~—–至到])?(?P<last>1?[0-9])月份?(?:累计)?"
    r"|截[至止]到?(?P<until>1?[0-9])月[底末]?(?:累计)?|(?P<half>上半年)|(?P<three>前三季度)|(?P<quarter>第?[一二三四1-4])季度"
)
