"""The catalogue of rules: severity and message of each code, in both languages."""

from dabiao.lang import Words
from dabiao.rules import Rule, Severity

_ERROR, _WARNING, _INFO = Severity.ERROR, Severity.WARNING, Severity.INFO

CATALOGUE: dict[Rule, tuple[Severity, Words]] = {
    Rule.UNREADABLE_YAML: (
        _ERROR,
        Words("cannot be read as YAML: {problem}", "不能作为 YAML 读取：{problem}"),
    ),
    Rule.UNKNOWN_KEY: (_ERROR, Words("unknown key '{key}'{hint}", "未知的键 '{key}'{hint}")),
    Rule.MISSING_KEY: (_ERROR, Words("'{key}' is missing: {meaning}", "缺少 '{key}'：{meaning}")),
    Rule.WRONG_TYPE: (_ERROR, Words("'{key}' must be {expected}", "'{key}' 应为{expected}")),
    Rule.COMPARATORS: (
        _ERROR,
        Words(
            "a target needs exactly one comparator, found {found}; write one of: {choices}",
            "一个目标只能有一个比较方式，实有：{found}；请从中选一：{choices}",
        ),
    ),
    Rule.UNKNOWN_COMPARATOR: (
        _ERROR,
        Words(
            "unknown comparator '{key}' (one of: {choices}){hint}",
            "未知的比较方式 '{key}'（可选：{choices}）{hint}",
        ),
    ),
    Rule.NO_FIGURE: (
        _ERROR,
        Words(
            "'{value}' is no figure for '{key}'; write {expected}",
            "'{value}' 不是 '{key}' 的数值；请写{expected}",
        ),
    ),
    Rule.UNKNOWN_UNIT: (
        _ERROR,
        Words("unknown unit '{unit}'{hint}", "未知的计量单位 '{unit}'{hint}"),
    ),
    Rule.DUPLICATE_ID: (
        _ERROR,
        Words(
            "'{key}' stands here a second time (first in line {line})",
            "'{key}' 重复（首次出现在第 {line} 行）",
        ),
    ),
    Rule.UNDEFINED_INDICATOR: (
        _ERROR,
        Words("no indicator '{id}' in the vocabulary{hint}", "指标词表中没有 '{id}'{hint}"),
    ),
    Rule.BAD_DATE: (
        _ERROR,
        Words("'{value}' is no date; write 2023-01-11", "'{value}' 不是日期；请写成 2023-01-11"),
    ),
    Rule.NOT_A_CHOICE: (
        _ERROR,
        Words(
            "'{value}' is no {key}; write one of: {choices}",
            "'{value}' 不是 {key} 的可选值；请从中选一：{choices}",
        ),
    ),
    Rule.AGAINST_DIRECTION: (
        _ERROR,
        Words(
            "'{comparator}' contradicts 'better: {better}' of {name}: a better value would get a worse verdict; "
            "change one of them",
            "'{comparator}' 与 {name} 的 'better: {better}' 相矛盾：更好的数值会得到更差的结论；请改其一",
        ),
    ),
    Rule.UNKNOWN_REFERENCE: (
        _ERROR,
        Words("'{id}' names no target {where}{hint}", "'{id}' 不是{where}的目标{hint}"),
    ),
    Rule.BAD_TOLERANCE: (
        _ERROR,
        Words("'{value}' is no tolerance; write 5% or 0.5", "'{value}' 不是容差；请写成 5% 或 0.5"),
    ),
    Rule.BAD_ORDER: (
        _ERROR,
        Words("{low} to {high} is in the wrong order", "{low} 至 {high} 次序颠倒"),
    ),
    Rule.INCOMPLETE: (
        _ERROR,
        Words("{name} has no '{key}': {meaning}", "{name} 缺少 '{key}'：{meaning}"),
    ),
    Rule.IN_VOCABULARY: (
        _ERROR,
        Words(
            "'{name}' is in the vocabulary; write 'indicator: {id}'",
            "“{name}”已在指标词表中；请写 'indicator: {id}'",
        ),
    ),
    Rule.RECURS: (
        _ERROR,
        Words(
            "'{id}' is defined in {other} too; define it once, in the vocabulary",
            "'{id}' 在 {other} 中也有定义；请在指标词表中定义一次",
        ),
    ),
    Rule.FIGURE_NOT_WORDED: (
        _ERROR,
        Words(
            "{figure} is not in the wording '{wording}'; correct one of them, or write "
            "'derived: true' and a note",
            "原文“{wording}”中没有 {figure}；请改其一，或写 'derived: true' 并加说明",
        ),
    ),
    Rule.COMPARATOR_NOT_WORDED: (
        _ERROR,
        Words(
            "'{comparator}' is not what '{wording}' says; write one of: {choices}",
            "'{comparator}' 与原文“{wording}”不符；请从中选一：{choices}",
        ),
    ),
    Rule.WORDING_NOT_IN_SOURCE: (
        _ERROR,
        Words(
            "'{wording}' does not stand in lines {lines} of {source}",
            "“{wording}”不在 {source} 第 {lines} 行内",
        ),
    ),
    Rule.NO_SOURCE: (
        _ERROR,
        Words("the source {source} {problem}", "来源文件 {source} {problem}"),
    ),
    Rule.UNBALANCED: (
        _ERROR,
        Words(
            "the parts of {total} add up to {sum}, not to {figure}",
            "{total} 的各部分之和为 {sum}，而不是 {figure}",
        ),
    ),
    Rule.DANGLING: (
        _ERROR,
        Words("'{id}' names no target of the library", "'{id}' 不是目标库中的目标"),
    ),
    Rule.SAME_NAME: (
        _ERROR,
        Words(
            "'{name}' is the name of {other} too; a submitted row could be either",
            "“{name}”也是 {other} 的名称；上报数据无从区分",
        ),
    ),
    Rule.MISNAMED: (
        _ERROR,
        Words("the document '{id}' must stand in {id}.yaml", "文件“{id}”应存为 {id}.yaml"),
    ),
    Rule.UNITS_DIFFER: (
        _ERROR,
        Words(
            "{other} is in '{unit}', which does not convert into the '{expected}' of {name}",
            "{other} 的单位“{unit}”不能换算为 {name} 的“{expected}”",
        ),
    ),
    Rule.UNREADABLE_FILE: (_ERROR, Words("cannot be read: {problem}", "无法读取：{problem}")),
    Rule.UNKNOWN_INDICATOR: (
        _ERROR,
        Words(
            "'{name}' is no indicator of {document}{hint}", "{document} 中没有指标“{name}”{hint}"
        ),
    ),
    Rule.MISSING_COLUMN: (
        _ERROR,
        Words(
            "no column for the {field}; call one {headers}, in a row of headers above the figures",
            "没有{field}列；请在表头写明，例如：{headers}",
        ),
    ),
    Rule.NOT_A_NUMBER: (
        _ERROR,
        Words(
            "'{value}' is no single figure for {name}; write the figure itself",
            "“{value}”不是“{name}”的确切数值；请填具体数字",
        ),
    ),
    Rule.WRONG_UNIT: (
        _ERROR,
        Words(
            "'{unit}' is not a unit of {name} ({expected}){hint}",
            "“{unit}”不是 {name} 的计量单位（{expected}）{hint}",
        ),
    ),
    Rule.NO_PERIOD: (
        _ERROR,
        Words(
            "no year, and {document} covers {period}: not judged; add a column 年份, or use --year",
            "没有年份，而 {document} 的规划期为 {period}，不能判定；请加“年份”列，或用 --year",
        ),
    ),
    Rule.CONFLICT: (
        _ERROR,
        Words(
            "another figure for {name} in {period}: {value} here, {other} in {place}",
            "{name} {period}有两个数值：此处为 {value}，{place} 为 {other}",
        ),
    ),
    Rule.BAD_PERIOD: (
        _ERROR,
        Words(
            "'{value}' is no period; write 2023, 2023-06 or 2023Q2",
            "“{value}”不是时期；请写成 2023、2023年1-6月 或 2023年二季度",
        ),
    ),
    Rule.REPEATED: (
        _WARNING,
        Words(
            "{name} in {period} stands already in {place}", "{name} {period}的数值已见于 {place}"
        ),
    ),
    Rule.OTHER_REGION: (
        _WARNING,
        Words(
            "'{region}' is not {expected}; the row is not judged",
            "“{region}”不是{expected}；此行不参与判定",
        ),
    ),
    Rule.DECLARED_DIFFERS: (
        _ERROR,
        Words(
            "{name} is declared {declared}, but {actual} against {target} is {computed}",
            "{name} 自报“{declared}”，但实际值 {actual} 对目标 {target} 应为“{computed}”",
        ),
    ),
    Rule.DECLARED_OTHERWISE: (
        _WARNING,
        Words(
            "{name} is declared {declared}; {actual} against {target} is {computed}",
            "{name} 自报“{declared}”；实际值 {actual} 对目标 {target} 为“{computed}”",
        ),
    ),
    Rule.UNKNOWN_DECLARATION: (
        _WARNING,
        Words(
            "'{value}' is not read as a verdict; write one of: {choices}",
            "“{value}”不能识别为完成情况；请从中选一：{choices}",
        ),
    ),
    Rule.AMBIGUOUS_NAME: (
        _ERROR,
        Words(
            "'{name}' can be any of: {choices}; write the id",
            "“{name}”可能是：{choices}；请写明 id",
        ),
    ),
    Rule.UNUSED_COLUMN: (_INFO, Words("column '{header}' is not used", "未使用“{header}”列")),
    Rule.EXTRA_CELLS: (
        _ERROR,
        Words(
            "{count} more cells than headers; does a cell hold an unquoted comma?",
            "比表头多 {count} 个单元格；是否有未加引号的逗号？",
        ),
    ),
    Rule.ACTUALS_UNBALANCED: (
        _ERROR,
        Words(
            "{total} of {period} is {figure}, but its parts add up to {sum}",
            "{total} {period}为 {figure}，但各部分之和为 {sum}",
        ),
    ),
    Rule.NEGATIVE_REDUCTION: (
        _ERROR,
        Words(
            "{value} for the reduction of {name} can be a fall or a rise; write a fall as a positive "
            "number, or say 下降 in the name",
            "{name} 是降幅，{value} 可能是下降也可能是上升；下降请写正数，或在指标名称中写明“下降”",
        ),
    ),
    Rule.REDUCTION_ASSUMED: (
        _WARNING,
        Words(
            "{value} without a unit is taken as the reduction of {name} in {unit}",
            "{value} 未注单位，按 {name} 的降幅（{unit}）理解",
        ),
    ),
    Rule.MORE_OF_THEM: (
        _INFO,
        Words("{count} more findings of {rule} are not shown", "另有 {count} 处 {rule} 未列出"),
    ),
    Rule.TWO_UNITS: (
        _ERROR,
        Words(
            "the value is in '{cell}', the unit column says '{column}'",
            "数值的单位为“{cell}”，单位列却为“{column}”",
        ),
    ),
    Rule.AFTER_DUE: (
        _INFO,
        Words(
            "{name} of {period} is after the due year {due} and not judged",
            "{name} {period}的数值晚于目标年 {due}，不参与判定",
        ),
    ),
    Rule.ENCODING_TAKEN: (
        _INFO,
        Words(
            "read as {encoding}; --encoding names another",
            "按 {encoding} 读取；可用 --encoding 另行指定",
        ),
    ),
    Rule.SHEET_NOT_READ: (
        _INFO,
        Words(
            "sheet '{sheet}' is not read; --sheet names the one to read",
            "未读取工作表“{sheet}”；可用 --sheet 指定要读取的工作表",
        ),
    ),
    Rule.APPROXIMATE: (
        _WARNING,
        Words("'{value}' is approximate; judged as {figure}", "“{value}”为约数；按 {figure} 判定"),
    ),
    Rule.FORMULA: (
        _ERROR,
        Words(
            "'{value}' is a formula; write the figure itself",
            "“{value}”是公式；请直接填写数值",
        ),
    ),
    Rule.COMPUTED: (
        _WARNING,
        Words(
            "the cell holds a formula; its stored result {value} is taken",
            "单元格为公式；按文件中保存的结果 {value} 读取",
        ),
    ),
    Rule.CONTROL_CHARACTER: (
        _WARNING,
        Words(
            "'{value}' holds a character that cannot be seen ({character}); delete it",
            "“{value}”含有不可见字符（{character}）；请删除",
        ),
    ),
    Rule.MAGNITUDE: (
        _ERROR,
        Words(
            "{value} is far from the target of {name} ({target}), {guess}; check the figure and its unit",
            "{value} 与 {name} 的目标（{target}）相差悬殊，{guess}；请核对数值和单位",
        ),
    ),
    Rule.NOT_A_SHARE: (
        _ERROR,
        Words("{value} of {name} is outside 0 to 100 %", "{name} 的 {value} 不在 0 至 100% 之间"),
    ),
    Rule.NEGATIVE_COUNT: (
        _ERROR,
        Words("{name} cannot be negative: {value}", "{name} 不能为负：{value}"),
    ),
    Rule.OUTSIDE_PLAN: (
        _WARNING,
        Words(
            "{period} is outside the plan ({plan}); the row is not judged",
            "{period}不在规划期（{plan}）内；此行不参与判定",
        ),
    ),
    Rule.BINDING_MISSING: (
        _WARNING,
        Words(
            "no figure for the binding target {name}; report it", "约束性指标“{name}”缺报，请补报"
        ),
    ),
    Rule.CHANGE: (
        _WARNING,
        Words(
            "{name} is {value} in {period} and {before} in {earlier}: more than {factor} times apart",
            "{name} {period}为 {value}，{earlier}为 {before}：相差超过 {factor} 倍",
        ),
    ),
    Rule.DIFFERENCE_DIFFERS: (
        _ERROR,
        Words(
            "the difference of {name} is given as {declared}, but {actual} against {target} is {computed}",
            "{name} 自报差额为 {declared}，但实际值 {actual} 对目标 {target} 应为 {computed}",
        ),
    ),
    Rule.DRAFT: (
        _WARNING,
        Words(
            "{document} is a draft for comment; its targets are not in force",
            "{document} 为征求意见稿，其目标尚未生效",
        ),
    ),
    Rule.EXPIRED: (
        _INFO,
        Words(
            "the period of {document} is over; it is judged by all the same",
            "{document} 的规划期已过，仍按其目标判定",
        ),
    ),
    Rule.UNIT_ASSUMED: (
        _WARNING,
        Words(
            "{value} without a unit is taken as {unit} of {name}",
            "{value} 未注单位，按 {name} 的 {unit} 理解",
        ),
    ),
    Rule.ROUNDED: (
        _INFO,
        Words(
            "{total} of {period} is {figure} and its parts add up to {sum}: within their rounding",
            "{total} {period}为 {figure}，各部分之和为 {sum}：在四舍五入误差之内",
        ),
    ),
    Rule.FILE_NOT_READ: (
        _INFO,
        Words("not read: {problem}", "未读取：{problem}"),
    ),
    Rule.NOTE_ROW: (
        _INFO,
        Words(
            "'{name}' holds no figure: taken for a heading or a note",
            "“{name}”一行没有数值，按标题或说明处理",
        ),
    ),
    Rule.TITLE_PERIOD: (
        _INFO,
        Words(
            "no column says the period; {period} is taken from the title",
            "各列均未注明时期；按标题所示的{period}读取",
        ),
    ),
    Rule.TOTAL_FALLS: (
        _ERROR,
        Words(
            "{name} is the total since {since}, which cannot fall from {before} in {earlier} to {value} in {period}",
            "{name} 为自 {since} 年起的累计数，不应由{earlier}的 {before} 降至{period}的 {value}",
        ),
    ),
    Rule.TWO_VALUES: (
        _ERROR,
        Words(
            "'{header}' may hold the actual figures as well as the column that was read; call that one 实际值 (actual)",
            "“{header}”列也可能是实际值；请将实际值列的表头写为“实际值”",
        ),
    ),
    Rule.UNCLEAR_PERIOD: (
        _ERROR,
        Words(
            "the title says '{words}', and no column says the period; add a column 时间 (period)",
            "标题写有“{words}”，但各列均未注明时期；请加“时间”列",
        ),
    ),
}
