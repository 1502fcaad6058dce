"""What can be wrong with a target file, found when it is read."""

from dabiao.core.lang import Words, same_words
from dabiao.model.finding import Example, Rule, Severity

LINT = "dabiao lint hebei-2023.yaml"

UNREADABLE_YAML = Rule(
    code="D100",
    name="unreadable-yaml",
    severity=Severity.ERROR,
    message=Words("cannot be read as YAML: {problem}", "不能作为 YAML 读取：{problem}"),
    title=Words("File that is no YAML", "文件不是有效的 YAML"),
    explanation=Words(
        (
            "The target file cannot be taken apart: its YAML is wrong, it is not in UTF-8 or "
            "larger than 4 MiB, or it uses anchors, aliases, tags or very deep nesting, "
            "which are refused because target files are not trusted. Nothing in it can be "
            "checked until it can be read."
        ),
        (
            "目标文件无法解析：YAML 语法有误，不是 UTF-8 编码，超过 4 MiB，或使用了锚点、"
            "别名、标签、过深的嵌套（目标文件按不可信内容处理，这些写法一律不接受）。"
            "读不出来之前，其他内容都无从检查。"
        ),
    ),
    example=Example(
        given=same_words("- indicator: gdp-growth\n  about: 6\n   wording: 地区生产总值增长6%左右"),
        output=Words(
            "D100 cannot be read as YAML: mapping values are not allowed in this context; align the "
            "keys, and put a text that holds a colon and a blank in quotes",
            "D100 不能作为 YAML 读取：此处不应有冒号；请对齐各键，含半角冒号加空格的文字应加引号",
        ),
        command=LINT,
    ),
    remedy=Words(
        (
            "Go to the line and column that are named. Most often an indentation is off by a "
            "blank, a quotation mark is not closed, or a text that holds a colon and a blank "
            "needs quotation marks."
        ),
        (
            "按提示的行号、列号查找。常见原因：缩进多或少一个空格，引号没有成对，"
            "或文字中含有英文冒号加空格而未加引号。"
        ),
    ),
)

UNKNOWN_KEY = Rule(
    code="D101",
    name="unknown-key",
    severity=Severity.ERROR,
    message=Words("unknown key '{key}'{hint}", "未知的键 '{key}'{hint}"),
    title=Words("Unknown key", "未知的键"),
    explanation=Words(
        (
            "The file has a key that means nothing here. A misspelt key would otherwise be "
            "lost in silence, and with it what it was meant to say."
        ),
        "文件中有不认识的键。键名写错如不指出，所写内容就会被悄悄丢掉。",
    ),
    example=Example(
        given=same_words("- indicator: gdp-growth\n  about: 6\n  wordng: 地区生产总值增长6%左右"),
        output=Words(
            "D101 unknown key 'wordng'; did you mean wording?",
            "D101 未知的键 'wordng'；是否为“wording”？",
        ),
        command=LINT,
    ),
    remedy=Words(
        (
            "Correct the spelling or delete the key. `dabiao schema` lists the keys; an "
            "editor that uses it completes them."
        ),
        "改正键名，或删去该键。全部键名见 `dabiao schema`，支持 YAML schema 的编辑器可自动补全。",
    ),
)

MISSING_KEY = Rule(
    code="D102",
    name="missing-key",
    severity=Severity.ERROR,
    message=Words("'{key}' is missing: {meaning}", "缺少 '{key}'：{meaning}"),
    title=Words("Missing key", "缺少必需的键"),
    explanation=Words(
        (
            "Something is left out without which the document or the target cannot be used; "
            "the message says what it stands for. `better` is asked for too, where an "
            "indicator is defined: whether more or less is better is a decision that nobody "
            "should make by default."
        ),
        (
            "缺少文件或目标必不可少的内容，提示中会说明该键的含义。定义指标时必须写明 "
            "`better`：数值越大越好还是越小越好，应由编写者决定，不设默认值。"
        ),
    ),
    example=Example(
        given=same_words(
            "- id: new-high-standard-farmland\n  name: 新增高标准农田\n  unit: 万亩\n  at_least: 12"
        ),
        output=Words(
            "D102 'better' is missing: which values are better: higher, lower or none",
            "D102 缺少 'better'：何种数值更好：higher、lower 或 none",
        ),
        command=LINT,
    ),
    remedy=Words("Add the key at the place that is named.", "在提示的位置补写该键。"),
)

WRONG_TYPE = Rule(
    code="D103",
    name="wrong-type",
    severity=Severity.ERROR,
    message=Words("'{key}' must be {expected}", "'{key}' 应为{expected}"),
    title=Words("Value of the wrong kind", "值的类型不符"),
    explanation=Words(
        (
            "A key holds something else than it can hold: a list in place of a text, a "
            "single figure in place of two, a name with blanks in place of an id."
        ),
        "键的值不是应有的类型：该写文字的写成了列表，该写两个数的只写了一个，或 id 中含有空格等。",
    ),
    example=Example(
        given=same_words(
            "- indicator: gdp-growth\n  between: 5\n  wording: 地区生产总值增长5%—5.5%"
        ),
        output=Words(
            "D103 'between' must be two figures: [5, 5.5]", "D103 'between' 应为两个数值：[5, 5.5]"
        ),
        command=LINT,
    ),
    remedy=Words("Write the value as the message shows it.", "按提示给出的形式改写。"),
)

COMPARATORS = Rule(
    code="D104",
    name="comparators",
    severity=Severity.ERROR,
    message=Words(
        "a target needs exactly one comparator, found {found}; write one of: {choices}",
        "一个目标只能有一个比较方式，实有：{found}；请从中选一：{choices}",
    ),
    title=Words("Not exactly one comparator", "比较方式不是恰好一个"),
    explanation=Words(
        (
            "A target is judged by one comparator, such as `at_least` or `about`. Without "
            "one there is nothing to hold a figure against; with two nobody can tell which "
            "the document means."
        ),
        (
            "每个目标按一个比较方式（如 `at_least`、`about`）判定。一个也没有则无从比较，"
            "有两个则不知以哪个为准。"
        ),
    ),
    example=Example(
        given=same_words(
            "- indicator: grain-output\n"
            "  at_least: 740\n"
            "  about: 740\n"
            "  wording: 粮食总产量保持在740亿斤以上"
        ),
        output=Words(
            (
                "D104 a target needs exactly one comparator, found at_least, about; write "
                "one of: at_least, more_than, at_most, less_than, about, between, exactly, "
                "improve, maintain, qualitative, delegated, absent"
            ),
            (
                "D104 一个目标只能有一个比较方式，实有：at_least, about；请从中选一："
                "at_least, more_than, at_most, less_than, about, between, exactly, improve, "
                "maintain, qualitative, delegated, absent"
            ),
        ),
        command=LINT,
    ),
    remedy=Words(
        (
            "Keep the one that the wording says. Two bounds of one figure (5% to 5.5%) are "
            "`between`; two figures of one sentence are two targets."
        ),
        (
            "保留与原文一致的一个。上下限（5%—5.5%）用 `between`；一句话中有两个数值的，"
            "写成两个目标。"
        ),
    ),
)

UNKNOWN_COMPARATOR = Rule(
    code="D105",
    name="unknown-comparator",
    severity=Severity.ERROR,
    message=Words(
        "unknown comparator '{key}' (one of: {choices}){hint}",
        "未知的比较方式 '{key}'（可选：{choices}）{hint}",
    ),
    title=Words("Unknown comparator", "未知的比较方式"),
    explanation=Words(
        "The target has no comparator that is known, but a key that was perhaps meant as one.",
        "目标中没有可识别的比较方式，只有一个可能写错的键。",
    ),
    example=Example(
        given=same_words(
            "- indicator: grain-output\n  atleast: 740\n  wording: 粮食总产量保持在740亿斤以上"
        ),
        output=Words(
            (
                "D105 unknown comparator 'atleast' (one of: at_least, more_than, at_most, "
                "less_than, about, between, exactly, improve, maintain, qualitative, "
                "delegated, absent); did you mean at_least?"
            ),
            (
                "D105 未知的比较方式 'atleast'（可选：at_least, more_than, at_most, "
                "less_than, about, between, exactly, improve, maintain, qualitative, "
                "delegated, absent）；是否为“at_least”？"
            ),
        ),
        command=LINT,
    ),
    remedy=Words(
        "Write one of the comparators that the message lists.", "改用提示中列出的比较方式。"
    ),
)

NO_FIGURE = Rule(
    code="D106",
    name="no-figure",
    severity=Severity.ERROR,
    message=Words(
        "'{value}' is no figure for '{key}'; write {expected}",
        "'{value}' 不是 '{key}' 的数值；请写{expected}",
    ),
    title=Words("No plain figure", "不是规范的数值"),
    explanation=Words(
        (
            "A figure or a year in a target file is a plain number, so that it means the "
            "same to everybody: no unit, no thousands separator, no Chinese numeral."
        ),
        "目标文件中的数值和年份只写数字，不带单位、千分位逗号，也不用汉字数字，以免产生歧义。",
    ),
    example=Example(
        given=same_words("- indicator: gdp-growth\n  about: 6%\n  wording: 地区生产总值增长6%左右"),
        output=Words(
            "D106 '6%' is no figure for 'about'; write a plain number such as 6.5",
            "D106 '6%' 不是 'about' 的数值；请写数字，例如 6.5",
        ),
        command=LINT,
    ),
    remedy=Words(
        "Write the bare number; its unit is the indicator's `unit`.",
        "只写数字；计量单位写在指标的 `unit` 中。",
    ),
)

UNKNOWN_UNIT = Rule(
    code="D107",
    name="unknown-unit",
    severity=Severity.ERROR,
    message=Words("unknown unit '{unit}'{hint}", "未知的计量单位 '{unit}'{hint}"),
    title=Words("Unknown unit", "未知的计量单位"),
    explanation=Words(
        (
            "The unit is not defined, so that no reported figure could be converted into it. "
            "Multipliers (万, 亿) before a unit and quotients (微克/立方米) are understood."
        ),
        (
            "计量单位没有定义，上报数值无法换算。"
            "单位前的“万”“亿”和“微克/立方米”一类的复合单位可以识别。"
        ),
    ),
    example=Example(
        given=same_words(
            "- indicator: grain-output\n"
            "  unit: 亿市斤粮\n"
            "  at_least: 740\n"
            "  wording: 粮食总产量保持在740亿斤以上"
        ),
        output=Words(
            "D107 unknown unit '亿市斤粮'; did you mean 亿斤?",
            "D107 未知的计量单位 '亿市斤粮'；是否为“亿斤”？",
        ),
        command=LINT,
    ),
    remedy=Words(
        (
            "Write the unit as statistics print it. A unit that is really new belongs into "
            "the package's list of units (`core/units.txt`), with an exact factor."
        ),
        (
            "按统计制度的写法填写计量单位。确属新单位的，"
            "在程序的单位表（`core/units.txt`）中补充定义和精确的换算系数。"
        ),
    ),
)

DUPLICATE_ID = Rule(
    code="D108",
    name="duplicate-id",
    severity=Severity.ERROR,
    message=Words(
        "'{key}' stands here a second time (first in line {line})",
        "'{key}' 重复（首次出现在第 {line} 行）",
    ),
    title=Words("Same key or id twice", "键或 id 重复"),
    explanation=Words(
        (
            "A key stands twice in one place, or two targets have one id. YAML would let the "
            "second replace the first, and a target would be lost without a word."
        ),
        (
            "同一处出现相同的键，或两个目标用了相同的 id。若不指出，后者会覆盖前者，"
            "目标就会无声丢失。"
        ),
    ),
    example=Example(
        given=same_words(
            "- indicator: gdp-growth\n  about: 6\n  about: 6.5\n  wording: 地区生产总值增长6%左右"
        ),
        output=Words(
            "D108 'about' stands here a second time (first in line 8)",
            "D108 'about' 重复（首次出现在第 8 行）",
        ),
        command=LINT,
    ),
    remedy=Words(
        (
            "Delete one of the two. Where a document really sets two targets for one "
            "indicator, give the second an `id` of its own."
        ),
        "删去其一。文件确对同一指标规定两个目标的，给第二个另写 `id`。",
    ),
)

UNDEFINED_INDICATOR = Rule(
    code="D109",
    name="undefined-indicator",
    severity=Severity.ERROR,
    message=Words("no indicator '{id}' in the vocabulary{hint}", "指标词表中没有 '{id}'{hint}"),
    title=Words("Indicator not in the vocabulary", "指标词表中没有此指标"),
    explanation=Words(
        (
            "`indicator:` refers to an indicator that is defined once for all documents, "
            "with name, unit and direction. This id is not among them."
        ),
        "`indicator:` 引用各文件共用的指标定义（名称、计量单位、方向）。词表中没有这个 id。",
    ),
    example=Example(
        given=same_words("- indicator: gpd-growth\n  about: 6\n  wording: 地区生产总值增长6%左右"),
        output=Words(
            "D109 no indicator 'gpd-growth' in the vocabulary; did you mean gdp-growth?",
            "D109 指标词表中没有 'gpd-growth'；是否为“gdp-growth”？",
        ),
        command=LINT,
    ),
    remedy=Words(
        (
            "Correct the id; `dabiao search` finds how other documents name the indicator. "
            "One that stands in this document alone is defined in place, with `id`, `name`, "
            "`unit` and `better`."
        ),
        (
            "改正 id；可用 `dabiao search` 查看其他文件的写法。仅本文件使用的指标，"
            "直接在此定义（写 `id`、`name`、`unit`、`better`）。"
        ),
    ),
)

BAD_DATE = Rule(
    code="D110",
    name="bad-date",
    severity=Severity.ERROR,
    message=Words(
        "'{value}' is no date; write 2023-01-11", "'{value}' 不是日期；请写成 2023-01-11"
    ),
    title=Words("No date", "日期有误"),
    explanation=Words(
        (
            "A date is written year-month-day with two digits each for month and day, and "
            "must exist in the calendar."
        ),
        "日期应写成“年-月-日”，月、日各两位，且须真实存在。",
    ),
    example=Example(
        given=same_words(
            "id: plan\n"
            "title: 2023年国民经济和社会发展计划\n"
            "issued: 2023年1月11日\n"
            "period: 2023\n"
            "groups:\n"
            "  综合经济实力:\n"
            "    - {indicator: gdp-growth, about: 6}"
        ),
        output=Words(
            "D110 '2023年1月11日' is no date; write 2023-01-11",
            "D110 '2023年1月11日' 不是日期；请写成 2023-01-11",
        ),
        command=LINT,
    ),
    remedy=Words(
        "Write it as 2023-01-11. A document that names no day has no `issued`.",
        "写成 2023-01-11。文件未注明具体日期的，不写 `issued`。",
    ),
)

NOT_A_CHOICE = Rule(
    code="D111",
    name="not-a-choice",
    severity=Severity.ERROR,
    message=Words(
        "'{value}' is no {key}; write one of: {choices}",
        "'{value}' 不是 {key} 的可选值；请从中选一：{choices}",
    ),
    title=Words("Not one of the choices", "不在可选值之内"),
    explanation=Words(
        (
            "The key takes one of a few words (a tier, a measure, a status, a direction), "
            "and this is none of them."
        ),
        "该键只能取规定的几个值（层级、口径、状态、方向等），所写的值不在其中。",
    ),
    example=Example(
        given=same_words(
            "- indicator: gdp-growth\n"
            "  about: 6\n"
            "  binding: 约束性\n"
            "  wording: 地区生产总值增长6%左右"
        ),
        output=Words(
            "D111 '约束性' is no binding; write one of: binding, expected, reference",
            "D111 '约束性' 不是 binding 的可选值；请从中选一：binding, expected, reference",
        ),
        command=LINT,
    ),
    remedy=Words("Write one of the words that the message lists.", "改用提示中列出的值。"),
)

AGAINST_DIRECTION = Rule(
    code="D112",
    name="against-direction",
    severity=Severity.ERROR,
    message=Words(
        (
            "'{comparator}' contradicts 'better: {better}' of {name}: a better value would "
            "get a worse verdict; change one of them"
        ),
        (
            "'{comparator}' 与 {name} 的 'better: {better}' 相矛盾："
            "更好的数值会得到更差的结论；请改其一"
        ),
    ),
    title=Words("Comparator against the direction", "比较方式与指标方向矛盾"),
    explanation=Words(
        (
            "The indicator says that more is better and the target sets an upper bound, or "
            "the other way round: a better value would get a worse verdict. Or the target "
            "asks for an improvement (`improve`, `maintain`) where no side is better."
        ),
        (
            "指标规定越大越好，目标却设了上限；或指标越小越好，目标却设了下限，"
            "更好的数值反而得到更差的结论。或目标要求改善、保持（`improve`、`maintain`），"
            "而指标没有好坏之分。"
        ),
    ),
    example=Example(
        given=same_words(
            "- indicator: surveyed-unemployment-rate\n"
            "  at_least: 5.5\n"
            "  wording: 城镇调查失业率控制在5.5%以内"
        ),
        output=Words(
            (
                "D112 'at_least' contradicts 'better: lower' of 城镇调查失业率: a better "
                "value would get a worse verdict; change one of them"
            ),
            (
                "D112 'at_least' 与 城镇调查失业率 的 'better: lower' 相矛盾："
                "更好的数值会得到更差的结论；请改其一"
            ),
        ),
        command=LINT,
    ),
    remedy=Words(
        (
            "Read the wording again and change the comparator or `better`. For a quota that "
            "is neither good nor bad, write `better: none`."
        ),
        "对照原文，修改比较方式或 `better`。配额等无所谓好坏的指标，写 `better: none`。",
    ),
)

UNKNOWN_REFERENCE = Rule(
    code="D113",
    name="unknown-reference",
    severity=Severity.ERROR,
    message=Words("'{id}' names no target {where}{hint}", "'{id}' 不是{where}的目标{hint}"),
    title=Words("Reference to no target", "所引用的目标不存在"),
    explanation=Words(
        (
            "`of`, `from` or a sum names a target that does not exist, names the target "
            "itself, or is not written as document/target. What depends on it could never be "
            "judged."
        ),
        (
            "`of`、`from` 或合计关系所指的目标不存在、指向自身，或未写成“文件/目标”的形式，"
            "相关目标将永远无法判定。"
        ),
    ),
    example=Example(
        given=same_words(
            "- indicator: gdp-growth\n"
            "  about: 6\n"
            "- indicator: disposable-income-growth\n"
            "  about: {of: gdp-grwth}\n"
            "  wording: 居民收入增长与经济增长同步"
        ),
        output=Words(
            "D113 'gdp-grwth' names no target of this document; did you mean gdp-growth?",
            "D113 'gdp-grwth' 不是本文件中的目标；是否为“gdp-growth”？",
        ),
        command=LINT,
    ),
    remedy=Words(
        "Write the id of the target, as `dabiao show DOCUMENT` lists it.",
        "写目标的 id；`dabiao show 文件id` 可列出全部 id。",
    ),
)

BAD_TOLERANCE = Rule(
    code="D114",
    name="bad-tolerance",
    severity=Severity.ERROR,
    message=Words(
        "'{value}' is no tolerance; write 5% or 0.5", "'{value}' 不是容差；请写成 5% 或 0.5"
    ),
    title=Words("Not a tolerance", "容差有误"),
    explanation=Words(
        (
            "`tolerance` says how far 左右 reaches: as a share of the figure (5%), or as an "
            "amount in the target's unit (0.5). It is not negative."
        ),
        (
            "`tolerance` 规定“左右”的容差：可写数值的百分比（5%），"
            "也可写以目标单位计的数值（0.5），不得为负。"
        ),
    ),
    example=Example(
        given=same_words(
            "- indicator: gdp-growth\n"
            "  about: 6\n"
            "  tolerance: 半个百分点\n"
            "  wording: 地区生产总值增长6%左右"
        ),
        output=Words(
            "D114 '半个百分点' is no tolerance; write 5% or 0.5",
            "D114 '半个百分点' 不是容差；请写成 5% 或 0.5",
        ),
        command=LINT,
    ),
    remedy=Words(
        "Write 5% or 0.5, or leave it out; 5% of the figure is then taken.",
        "写成 5% 或 0.5；不写则按数值的 5%。",
    ),
)

BAD_ORDER = Rule(
    code="D115",
    name="bad-order",
    severity=Severity.ERROR,
    message=Words("{low} to {high} is in the wrong order", "{low} 至 {high} 次序颠倒"),
    title=Words("Wrong order", "次序颠倒"),
    explanation=Words(
        (
            "The first of two figures, years or lines is greater than the second; or a "
            "target begins after it is due, or is due before the plan begins."
        ),
        "两个数值、年份或行号前大后小；或目标的起始年、基期晚于目标年，或目标年早于规划期。",
    ),
    example=Example(
        given=same_words(
            "- indicator: gdp-growth\n  between: [5.5, 5]\n  wording: 地区生产总值增长5%—5.5%"
        ),
        output=Words("D115 5.5 to 5 is in the wrong order", "D115 5.5 至 5 次序颠倒"),
        command=LINT,
    ),
    remedy=Words("Exchange the two, or correct the year.", "调换次序，或改正年份。"),
)

UNITS_DIFFER = Rule(
    code="D126",
    name="units-differ",
    severity=Severity.ERROR,
    message=Words(
        "{other} is in '{unit}', which does not convert into the '{expected}' of {name}",
        "{other} 的单位“{unit}”不能换算为 {name} 的“{expected}”",
    ),
    title=Words("Units that do not convert", "计量单位不能换算"),
    explanation=Words(
        (
            "Targets that are added up, or compared with each other by `of`, measure "
            "different things: neither a sum nor a comparison is possible."
        ),
        "列入合计或用 `of` 相互比较的目标计量单位不能换算，既不能相加，也不能比较。",
    ),
    example=Example(
        given=same_words(
            "- indicator: technology-contracts\n"
            "  at_least: 1500\n"
            "- indicator: gdp-growth\n"
            "  more_than: {of: technology-contracts}"
        ),
        output=Words(
            (
                "D126 技术合同成交总额 is in '亿元', which does not convert into the '%' of "
                "地区生产总值"
            ),
            "D126 技术合同成交总额 的单位“亿元”不能换算为 地区生产总值 的“%”",
        ),
        command=LINT,
    ),
    remedy=Words(
        "Correct the `unit`, or the target that is referred to.",
        "改正 `unit`，或改正所引用的目标。",
    ),
)
