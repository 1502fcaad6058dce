"""The words of the page that stand nowhere else."""

from dabiao.core.lang import Lang, Words
from dabiao.render.report.listed import TOO_MANY

LANGUAGE_TAGS = {Lang.ZH: "zh-CN", Lang.EN: "en"}

WORDS = {
    "kind_report": Words("Check against targets", "对标检查报告"),
    "kind_progress": Words("Progress towards targets", "目标进展"),
    "document": Words("Document", "文件"),
    "period": Words("Period", "规划期"),
    "issued": Words("Issued", "发布日期"),
    "number": Words("Number", "文号"),
    "file": Words("Target file", "目标文件"),
    "actuals": Words("Actuals", "报送数据"),
    "place": Words("Place", "地区"),
    "places": Words("{0} and others ({1} in all)", "{0}等 {1} 个地区"),
    "asked": Words("Judged", "判定条件"),
    "to_look_at": Words("Targets to look at", "需关注的目标"),
    "more": Words("{0} more are listed below.", "另有 {0} 项，见下文。"),
    "counts": Words("Counts", "汇总"),
    "matrix": Words("Places and indicators", "地区与指标一览"),
    "all": Words("Results by group", "分领域结果"),
    "only": Words(
        "Only these are listed: {0}. The counts are of all.", "仅列出：{0}；汇总为全部目标。"
    ),
    "errors": Words("To be put right in the data", "需先改正的数据错误"),
    "more_errors": Words("{0} more are in the list below.", "另有 {0} 处，见下文。"),
    "findings": Words("Findings on the data", "数据问题"),
    "readings": Words("How the tables were read", "表格的读取方式"),
    "indicator": Words("Indicator", "指标"),
    "verdict": Words("Verdict", "结论"),
    "target": Words("Target", "目标"),
    "actual": Words("Actual", "实际值"),
    "gap": Words("Gap", "差距"),
    "chart": Words("Actual and target", "实际值与目标"),
    "series": Words("Series", "走势"),
    "done": Words("Way done", "完成进度"),
    "gone": Words("Time gone", "时间进度"),
    "needed": Words("Still needed", "尚需"),
    "fails": Words("✗ fails", "✗ 不通过"),
    "where": Words("Reported in", "数据位置"),
    "published": Words("The report says", "公布原文"),
    "reported": Words("Reported", "各期数值"),
    "declared": Words("Declared", "自报"),
    "legend": Words("How to read the charts", "图例"),
    "legend_value": Words(
        "actual (a dot where the scale does not start at zero)", "实际值（刻度不从零开始时为圆点）"
    ),
    "legend_asked": Words("target", "目标值"),
    "legend_path": Words("where the path stands", "序时进度"),
    "legend_good": Words("meets the target", "达标范围"),
    "legend_near": Words("within the tolerance of “about”", "“左右”的容差范围"),
    "legend_short": Words("falls short", "未达标范围"),
    "legend_open": Words("beyond what is expected: not judged", "超出预期，不作判断"),
    "filter": Words("Filter", "筛选"),
    "group": Words("Group", "领域"),
    "force": Words("Force", "指标属性"),
    "every": Words("all", "全部"),
    "shown": Words("{0} of {1} results shown", "显示 {1} 项中的 {0} 项"),
    "reset": Words("Show all", "显示全部"),
    "open": Words("Open all details", "展开全部原文"),
    "close": Words("Close all details", "收起全部原文"),
    "nothing_behind": Words("Nothing is behind or fell short", "没有滞后或未达标的目标"),
    "nothing_judged": Words("Nothing could be judged", "没有任何目标得到判定"),
    "too_many": TOO_MANY,
    "footer": Words("Made by dabiao {0}", "由 dabiao {0} 生成"),
}
SEPARATOR = Words("; ", "；")
COLON = Words(": ", "：")
