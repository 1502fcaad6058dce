"""What can be wrong with a figure: number, unit, sign, magnitude."""

from dabiao.core.lang import Words, same_words
from dabiao.model.finding import Example, Rule, Severity

NOT_A_NUMBER = Rule(
    code="D203",
    name="not-a-number",
    severity=Severity.ERROR,
    message=Words(
        "'{value}' is no single figure for {name}; write the figure itself",
        "“{value}”不是“{name}”的确切数值；请填具体数字",
    ),
    title=Words("Not a number", "不是数值"),
    explanation=Words(
        (
            "The cell of a target with a figure holds words that are neither a number, nor a "
            "placeholder (---, 暂无), nor a state (保持稳定, 完成). It is never taken as "
            "zero, and no digits are picked out of it: of 6.8① a careless reader makes 6.81. "
            "The figure is not used."
        ),
        (
            "有数值的目标，其单元格内既不是数字，也不是占位符（---、暂无），"
            "也不是状态用语（保持稳定、完成）。程序不会按零处理，也不从文字中摘取数字（6.8① "
            "不能读成 6.81）。该数值不予使用。"
        ),
    ),
    example=Example(
        given=same_words("指标,实际值,单位\n地区生产总值,6.8①,%"),
        output=Words(
            "actuals.csv:2:2: D203 '6.8①' is no single figure for GDP; write the figure itself",
            "actuals.csv:2:2: D203 “6.8①”不是“地区生产总值”的确切数值；请填具体数字",
        ),
    ),
    remedy=Words(
        (
            "Write the bare figure and move words and footnote marks into the column 备注. "
            "Where there is no figure yet, leave the cell empty or write 暂无."
        ),
        "单元格只填数字，文字和注释序号移入“备注”列。暂时没有数据的，留空或填“暂无”。",
    ),
)

WRONG_UNIT = Rule(
    code="D204",
    name="wrong-unit",
    severity=Severity.ERROR,
    message=Words(
        "'{unit}' is not a unit of {name} ({expected}){hint}",
        "“{unit}”不是 {name} 的计量单位（{expected}）{hint}",
    ),
    title=Words("Unit of something else", "计量单位不符"),
    explanation=Words(
        (
            "The unit is not known, or it does not convert into the target's: 亿元 for a "
            "harvest, or 亿 where 亿斤 is meant. Units of the same quantity convert by "
            "themselves (7730 万斤 are 0.773 亿斤). The figure is not used, since nobody can "
            "tell what it counts."
        ),
        (
            "计量单位不能识别，或不能换算为目标的单位：如粮食产量用“亿元”，"
            "或把“亿斤”写成“亿”。同类单位自动换算（7730 万斤即 0.773 亿斤）。"
            "单位不明的数值不予使用。"
        ),
    ),
    example=Example(
        given=same_words("指标,实际值,单位\n粮食总产量,773,亿"),
        output=Words(
            "actuals.csv:2:3: D204 '亿' is not a unit of Grain output (亿斤); did you mean 亿斤?",
            "actuals.csv:2:3: D204 “亿”不是 粮食总产量 的计量单位（亿斤）；是否为“亿斤”？",
        ),
    ),
    remedy=Words(
        (
            "Write the unit in which the figure was counted. Do not ignore it: `--ignore "
            "D204` hides the message, but the figure stays unusable and the check still ends "
            "with 3."
        ),
        (
            "按数值的实际口径填写计量单位。不宜忽略：`--ignore D204` 只是不显示提示，"
            "该数值仍不能使用，退出码仍为 3。"
        ),
    ),
)

TWO_UNITS = Rule(
    code="D216",
    name="two-units",
    severity=Severity.ERROR,
    message=Words(
        "the value is in '{cell}', the unit column says '{column}'",
        "数值的单位为“{cell}”，单位列却为“{column}”",
    ),
    title=Words("Two units for one figure", "一个数值有两个单位"),
    explanation=Words(
        (
            "The unit behind the figure, or in brackets behind the name, differs from that "
            "in the unit's column. By which one the figure was counted cannot be told, and "
            "they may be 10,000 times apart; it is not used."
        ),
        (
            "数值后（或指标名称括号内）的单位与“单位”列不同。两者可能相差一万倍，"
            "无法确定以哪个为准，该数值不予使用。"
        ),
    ),
    example=Example(
        given=same_words("指标,实际值,单位\n粮食总产量,7730000万斤,亿斤"),
        output=Words(
            "actuals.csv:2:3: D216 the value is in '万斤', the unit column says '亿斤'",
            "actuals.csv:2:3: D216 数值的单位为“万斤”，单位列却为“亿斤”",
        ),
    ),
    remedy=Words(
        (
            "Name the unit once, and the right one. Ignoring the message does not make the "
            "figure usable."
        ),
        "单位只写一处，并确保正确。忽略提示并不能使数值可用。",
    ),
)

DIRECTION_APART = Rule(
    code="D270",
    name="direction-apart",
    severity=Severity.ERROR,
    message=Words(
        "beside {value} of {name} stands {arrow}, and whether that is the sign of the figure is open; "
        "write the figure with its sign, under 增速 (growth)",
        "{name} 的 {value} 旁注明 {arrow}，无法判断这是否为该数值的正负号；请在“增速”列填写带正负号的数值",
    ),
    title=Words("Rise or fall beside the figure", "升降写在数值之外"),
    explanation=Words(
        (
            "A column says of each row whether it rose or fell, and the figure has no sign. Beside "
            "增速 or 增减幅度 a column called 增减方向 gives it; with several columns of rates, one for each. "
            "Beside an actual value, with fewer such columns than rates, under 较上年升降 or with 回落 it may "
            "as well say that the rate is lower than it was the year before. The two lead to "
            "different verdicts; the figure is not used."
        ),
        (
            "表中另有一列注明各行的升降，数值本身没有正负号。表头为“增速”“增减幅度”的，按旁边的“增减方向”列确定正负；"
            "有多列增速的，须各有一列。写在实际值旁的、少于增速列数的、表头为“较上年升降”的，或填“回落”的，"
            "也可能是指增速比上年回落。两种理解结论不同，该数值不予使用。"
        ),
    ),
    example=Example(
        given=same_words("指标,实际值,单位,增减方向\n出口总值,3.4,%,下降"),
        output=Words(
            "actuals.csv:2:2: D270 beside 3.4 % of Exports stands ↓, and whether that is the sign "
            "of the figure is open; write the figure with its sign, under 增速 (growth)",
            "actuals.csv:2:2: D270 出口总值 的 3.4 % 旁注明 ↓，无法判断这是否为该数值的正负号；"
            "请在“增速”列填写带正负号的数值",
        ),
    ),
    remedy=Words(
        "Write -3.4 for a fall of 3.4 %, or 下降3.4%, and leave the column out.",
        "下降 3.4% 请填 -3.4 或“下降3.4%”，并删去该列。",
    ),
)
NEGATIVE_REDUCTION = Rule(
    code="D220",
    name="negative-reduction",
    severity=Severity.ERROR,
    message=Words(
        (
            "{value} for the reduction of {name} can be a fall or a rise; write a fall as a "
            "positive number, a rise as 上升3%"
        ),
        "{name} 是降幅，{value} 可能是下降也可能是上升；下降请写正数，上升请写“上升3%”",
    ),
    title=Words("Negative reduction", "降幅为负数"),
    explanation=Words(
        (
            "The target is a reduction, written as a positive number. -3 can mean that it "
            "fell by 3 % or that it “fell by -3 %”, which is a rise. The two lead to "
            "opposite verdicts; the figure is not used. So it is with -3 in a column of falls (降幅), "
            "whatever the target."
        ),
        (
            "目标为降幅，应填正数。填 -3 既可能指下降 3%，也可能指上升 3%（降幅为 -3%），"
            "两种理解结论相反，该数值不予使用。表头为“降幅”的列中填 -3 的，也是如此。"
        ),
    ),
    example=Example(
        given=same_words("指标,实际值,单位\n单位地区生产总值能源消耗,-3.1,%"),
        output=Words(
            (
                "actuals.csv:2:2: D220 -3.1 % for the reduction of Energy consumption per "
                "unit of GDP can be a fall or a rise; write a fall as a positive number, a "
                "rise as 上升3%"
            ),
            (
                "actuals.csv:2:2: D220 单位地区生产总值能源消耗 是降幅，-3.1 % "
                "可能是下降也可能是上升；下降请写正数，上升请写“上升3%”"
            ),
        ),
    ),
    remedy=Words(
        (
            "Write a fall as 3.1, or 下降3.1%; a rise as 上升3.1%. Ignoring the message does not "
            "make the figure usable."
        ),
        ("下降 3.1% 填 3.1 或“下降3.1%”；确为上升的填“上升3.1%”。忽略提示并不能使数值可用。"),
    ),
)

REDUCTION_ASSUMED = Rule(
    code="D221",
    name="reduction-assumed",
    severity=Severity.WARNING,
    message=Words(
        "{value} without a unit is taken as the reduction of {name} in {unit}",
        "{value} 未注单位，按 {name} 的降幅（{unit}）理解",
    ),
    title=Words("Reduction assumed", "未注单位，按降幅理解"),
    explanation=Words(
        (
            "The target is a reduction in percent; the row names the indicator without 下降 "
            "and the figure without a unit. It could as well be the level (0.31 吨标准煤 per "
            "万元). It is judged as a reduction."
        ),
        (
            "目标为降幅（%），而此行指标名称没有“下降”字样，数值也未注单位，"
            "有可能填的是水平值（如每万元多少吨标准煤）。现按降幅判定。"
        ),
    ),
    example=Example(
        given=same_words("指标,实际值\n单位地区生产总值能源消耗,3.1"),
        output=Words(
            (
                "actuals.csv:2:2: D221 3.1 without a unit is taken as the reduction of "
                "Energy consumption per unit of GDP in %"
            ),
            "actuals.csv:2:2: D221 3.1 未注单位，按 单位地区生产总值能源消耗 的降幅（%）理解",
        ),
    ),
    remedy=Words(
        "Write the unit %, or 下降 in the name. Once it is clear, `--ignore D221` silences it.",
        "填写单位 %，或在指标名称中写明“下降”。确认无误的，可加 `--ignore D221`。",
    ),
)

APPROXIMATE = Rule(
    code="D224",
    name="approximate",
    severity=Severity.WARNING,
    message=Words(
        "'{value}' is approximate; judged as {figure}", "“{value}”为约数；按 {figure} 判定"
    ),
    title=Words("Approximate figure", "约数"),
    explanation=Words(
        (
            "The cell says that its figure is approximate (约6, 6%左右, 近6). The bare "
            "figure is judged, though the true one may lie on the other side of the target."
        ),
        "单元格填的是约数（约6、6%左右、近6）。现按所写数字判定，而实际值可能在目标的另一侧。",
    ),
    example=Example(
        given=same_words("指标,实际值,单位\n地区生产总值,约6,%"),
        output=Words(
            "actuals.csv:2:2: D224 '约6' is approximate; judged as 6 %",
            "actuals.csv:2:2: D224 “约6”为约数；按 6 % 判定",
        ),
    ),
    remedy=Words(
        (
            "Report the exact figure, with its decimals. Where none is known yet, `--ignore "
            "D224`, at your own risk."
        ),
        "填报准确数值，保留应有的小数。确实没有准确数的，可加 `--ignore D224`，但判定仅供参考。",
    ),
)

MAGNITUDE = Rule(
    code="D228",
    name="magnitude",
    severity=Severity.ERROR,
    message=Words(
        (
            "{value} is far from the target of {name} ({target}), {guess}; check the figure "
            "and its unit"
        ),
        "{value} 与 {name} 的目标（{target}）相差悬殊，{guess}；请核对数值和单位",
    ),
    title=Words("Figure of the wrong magnitude", "数量级有误"),
    explanation=Words(
        (
            "The figure is so far from what the target is held against (its own figure, that "
            "of the document that sets it, the base value, or the value before) that it fits "
            "only if 万 and 亿, or a percentage and a fraction (0.065 for 6.5 %), were mixed up; "
            "or it is larger than any rate can be, or a hundred times the target and more; or "
            "nothing says that it is a rate, and it is more than 12.5 times the growth that is "
            "asked for (45.6 亿元 of exports for a growth of 3.5 %). A "
            "growth or reduction from 80 to 125 is taken for an index (105.7 for a growth of "
            "5.7 %, 96.5 for a fall of 3.5 %), unless the target itself asks for a change of 50 % "
            "or more. A value below 1 is taken for a fraction if, times 100, it lies between a "
            "third and three times the target; a growth needs two decimals for that (0.5 % is "
            "possible where 6 % is asked for), and a share with two decimals is always taken for "
            "one where at least 5 % are to be reached. The message says which mix-up it looks "
            "like. A verdict on such a figure would be meaningless."
        ),
        (
            "数值与所对照的数（目标值、上级文件规定的数值、基期值或上年数值）相差悬殊，"
            "只有把“万”与“亿”、百分数与小数（6.5% 写成 0.065）弄混才说得通；"
            "或大得不可能是一个比率，或超过目标百倍；或未注明是增速，而为目标增速的 12.5 倍以上"
            "（出口增长 3.5% 填成 45.6 亿元）。增幅、降幅填 80 至 125 的，"
            "视为指数（增长 5.7% 写成 105.7，下降 3.5% 写成 96.5），除非目标本身为 50% 及以上。"
            "小于 1 的数值，乘以 100 后在目标的三分之一至三倍之间的，视为小数；"
            "增幅、降幅须有两位小数才如此认定（目标 6%、实际 0.5% 是可能的），"
            "而目标为 5% 及以上的比例，有两位小数的一律视为小数。"
            "提示中会说明可能是哪一种。按这样的数值判定没有意义。"
        ),
    ),
    example=Example(
        given=same_words("指标,实际值,单位\n粮食总产量,7730000,亿斤"),
        output=Words(
            (
                "actuals.csv:2:2: D228 7730000 亿斤 is far from the target of Grain output "
                "(≥ 740 亿斤), as if 万 had been mixed up; check the figure and its unit"
            ),
            (
                "actuals.csv:2:2: D228 7730000 亿斤 与 粮食总产量 的目标（≥ 740 "
                "亿斤）相差悬殊，疑似“万”的换算有误；请核对数值和单位"
            ),
        ),
    ),
    remedy=Words(
        (
            "Write the figure with the unit in which it was counted (7730000 万斤); write "
            "6.5 for 6.5 %, and 5.7 for an index of 105.7. If the figure is really right, "
            "`--ignore D228`."
        ),
        (
            "按实际口径填写数值和单位（7730000 万斤）；6.5% 填 6.5，指数 105.7 填 5.7。"
            "数值确实无误的，可加 `--ignore D228`。"
        ),
    ),
)

NOT_A_SHARE = Rule(
    code="D229",
    name="not-a-share",
    severity=Severity.ERROR,
    message=Words(
        "{value} of {name} is outside 0 to 100 %", "{name} 的 {value} 不在 0 至 100% 之间"
    ),
    title=Words("Share outside 0 to 100 %", "比例超出 0 至 100%"),
    explanation=Words(
        (
            "A share of a whole cannot be negative, nor more than 100 %. The figure was "
            "mistyped, or is no share. Rates of completion and replacement (完成率, 到位率, "
            "替代, 补充), and what is itself held against more than 100 %, may be more."
        ),
        (
            "占总体的比例不可能为负，也不可能超过 100%。数值录入有误，或口径并非比例。"
            "完成率、到位率、替代和补充比例，以及目标或基期本身超过 100% 的，可以超过。"
        ),
    ),
    example=Example(
        given=same_words("指标,实际值,单位\n常住人口城镇化率,163.2,%"),
        output=Words(
            (
                "actuals.csv:2:2: D229 163.2 % of Urbanisation rate of permanent residents "
                "is outside 0 to 100 %"
            ),
            "actuals.csv:2:2: D229 常住人口城镇化率 的 163.2 % 不在 0 至 100% 之间",
        ),
    ),
    remedy=Words(
        (
            "Correct the figure. Where the rate can rightly exceed 100 % (as that of a plan "
            "fulfilled), its `measure` in the target file should not be `share`; until it is "
            "changed, `--ignore D229`."
        ),
        (
            "改正数值。确可超过 100% 的指标（如计划完成率），目标文件中的 `measure` 不应为 "
            "`share`；修改之前可加 `--ignore D229`。"
        ),
    ),
)

NEGATIVE_COUNT = Rule(
    code="D230",
    name="negative-count",
    severity=Severity.ERROR,
    message=Words("{name} cannot be negative: {value}", "{name} 不能为负：{value}"),
    title=Words("Negative count or amount", "数量为负"),
    explanation=Words(
        (
            "What is counted or weighed cannot be less than nothing. A minus sign is often a "
            "dash that slipped into the cell, or the figure is a change and not the amount "
            "itself."
        ),
        "数量不可能为负。负号常是误带的连接号，也可能填成了增减量。",
    ),
    example=Example(
        given=same_words("指标,实际值,单位\n城镇新增就业,-86,万人"),
        output=Words(
            "actuals.csv:2:2: D230 New urban jobs cannot be negative: -86 万人",
            "actuals.csv:2:2: D230 城镇新增就业 不能为负：-86 万人",
        ),
    ),
    remedy=Words(
        (
            "Write the amount itself. Where an amount can be negative (a net inflow, a "
            "balance), `--ignore D230`."
        ),
        "填写数量本身。确可为负的指标（如净流入、差额），可加 `--ignore D230`。",
    ),
)

CHANGE = Rule(
    code="D233",
    name="change",
    severity=Severity.WARNING,
    message=Words(
        "{name} is {value} in {period} and {before} in {earlier}: more than {factor} times apart",
        "{name} {period}为 {value}，{earlier}为 {before}：相差超过 {factor} 倍",
    ),
    title=Words("Sudden change", "数值变动异常"),
    explanation=Words(
        (
            "A level, share or sum differs from that of the period before by more than a "
            "factor, 3 unless `--max-change` sets another. Real series seldom do; more often "
            "a digit or a decimal point is wrong."
        ),
        (
            "水平值、比例或累计数与上期相差超过规定倍数（默认 3 倍，可用 `--max-change` "
            "调整）。实际数据很少如此，多为错位或小数点有误。"
        ),
    ),
    example=Example(
        given=same_words(
            "指标,实际值,单位,年份\n森林蓄积量,9800,万立方米,2018\n森林蓄积量,995,万立方米,2019"
        ),
        output=Words(
            (
                "actuals.csv:3:2: D233 Forest stock volume is 995 万立方米 in 2019 and 9800 "
                "万立方米 in 2018: more than 3 times apart"
            ),
            (
                "actuals.csv:3:2: D233 森林蓄积量 2019年为 995 万立方米，2018年为 9800 "
                "万立方米：相差超过 3 倍"
            ),
        ),
        command="check chengde-eco-2020 actuals.csv",
    ),
    remedy=Words(
        (
            "Check both figures. Where the change is real, `--max-change 10` allows more, "
            "`--ignore D233` any."
        ),
        "核对两期数值。变动属实的，可用 `--max-change 10` 放宽，或加 `--ignore D233`。",
    ),
)

UNIT_ASSUMED = Rule(
    code="D237",
    name="unit-assumed",
    severity=Severity.WARNING,
    message=Words(
        "{value} without a unit is taken as {unit} of {name}",
        "{value} 未注单位，按 {name} 的 {unit} 理解",
    ),
    title=Words("Unit assumed", "未注单位，按目标单位理解"),
    explanation=Words(
        (
            "The figure has no unit, and the target's has a multiplier (万人, 亿元, 亿斤). "
            "It is taken in the target's unit; had it been counted in 万斤 or 斤, it would "
            "be wrong by a factor of 10,000 or more."
        ),
        (
            "数值未注单位，而目标的单位带有“万”“亿”（万人、亿元、亿斤等）。"
            "现按目标的单位理解；如实际以“万斤”或“斤”计，将相差一万倍以上。"
        ),
    ),
    example=Example(
        given=same_words("指标,实际值\n粮食总产量,773"),
        output=Words(
            "actuals.csv:2:2: D237 773 without a unit is taken as 亿斤 of Grain output",
            "actuals.csv:2:2: D237 773 未注单位，按 粮食总产量 的 亿斤 理解",
        ),
    ),
    remedy=Words(
        (
            "Add the column 单位. Where all figures are agreed to be in the targets' units, "
            "`--ignore D237`."
        ),
        "增加“单位”列。已约定一律按目标单位填报的，可加 `--ignore D237`。",
    ),
)

TOTAL_FALLS = Rule(
    code="D242",
    name="total-falls",
    severity=Severity.ERROR,
    message=Words(
        (
            "{name} falls from {before} in {earlier} to {value} in {period}, which no total "
            "since {since} does; if these are figures of each year, report all since {since}"
        ),
        (
            "{name} 由{earlier}的 {before} 降至{period}的 {value}，自 {since} 年起的累计数不应下降；"
            "若为各年当年数，请自 {since} 年起逐年报全"
        ),
    ),
    title=Words("A total that falls", "累计数下降"),
    explanation=Words(
        (
            "The target is a sum over years and is judged by the running total since its "
            "first year. A total that is lower than one before it is none; most often the "
            "figures are those of each year."
        ),
        "该目标为多年累计，按自起始年起的累计数判定。累计数不会比以前少，多半是填报了各年当年数。",
    ),
    example=Example(
        given=same_words(
            "指标,实际值,单位,年份\n"
            "化学需氧量重点工程减排量,0.2,万吨,2022\n"
            "化学需氧量重点工程减排量,0.15,万吨,2023"
        ),
        output=Words(
            (
                "actuals.csv:3:2: D242 Chemical oxygen demand cut by key projects falls from "
                "0.2 万吨 in 2022 to 0.15 万吨 in 2023, which no total since 2021 does; if these "
                "are figures of each year, report all since 2021"
            ),
            (
                "actuals.csv:3:2: D242 化学需氧量重点工程减排量 由2022年的 0.2 万吨 降至2023年的 "
                "0.15 万吨，自 2021 年起的累计数不应下降；若为各年当年数，请自 2021 年起逐年报全"
            ),
        ),
        command="check chengde-eco-2025 actuals.csv",
    ),
    remedy=Words(
        (
            "Report the total since the first year for every year (2021 to 2023 for 2023, dated "
            "2021-2023), or the latest total alone, or the figure of each year since the first."
        ),
        (
            "各年均填报自起始年起的累计数（2023 年填 2021—2023 年合计，年份写成“2021-2023”），"
            "或只填最近的累计数，或自起始年起逐年填报当年数。"
        ),
    ),
)

TENFOLD = Rule(
    code="D246",
    name="tenfold",
    severity=Severity.WARNING,
    message=Words(
        "{value} is about ten times the target of {name} ({target}); is a decimal point missing?",
        "{value} 约为 {name} 目标（{target}）的十倍；是否漏了小数点",
    ),
    title=Words("Ten times the target", "约为目标的十倍"),
    explanation=Words(
        (
            "The figure is 8 to 12.5 times what the target asks for: 58 for 5.8, or a digit "
            "typed twice. Such a result is possible, so it is judged as it stands. Nothing is "
            "said where less than 2 (or, of things that are counted, less than 10) is asked "
            "for, which is easily exceeded."
        ),
        (
            "数值是目标的 8 至 12.5 倍，多为漏了小数点（5.8 写成 58）或多录了一位。"
            "这样的结果并非不可能，仍按所填数值判定。目标小于 2（计数的小于 10）的容易大幅超额，"
            "不作提示。"
        ),
    ),
    example=Example(
        given=same_words("指标,实际值,单位\n地区生产总值,58,%"),
        output=Words(
            (
                "actuals.csv:2:2: D246 58 % is about ten times the target of GDP (≈ 6 %); is a "
                "decimal point missing?"
            ),
            "actuals.csv:2:2: D246 58 % 约为 地区生产总值 目标（≈ 6 %）的十倍；是否漏了小数点",
        ),
    ),
    remedy=Words(
        (
            "Compare the figure with its source and correct it. If it is really right, "
            "`--ignore D246`."
        ),
        "与原始资料核对并改正。数值确实无误的，可加 `--ignore D246`。",
    ),
)

RATE_ASSUMED = Rule(
    code="D248",
    name="rate-assumed",
    severity=Severity.WARNING,
    message=Words(
        (
            "figures without a unit are taken as rates of growth in {unit}: {count} "
            "(the first: {value} for {name})"
        ),
        "{count} 个数值未注单位，按增速（{unit}）理解（首个：{name} {value}）",
    ),
    title=Words("Rate of growth assumed", "未注单位，按增速理解"),
    explanation=Words(
        (
            "The target is a rate of growth; neither the unit, nor the header, nor the name "
            "says that the figure is one. It could as well be the amount (45.6 亿元). It is "
            "judged as a rate. This is said once for each file, at the first such figure."
        ),
        (
            "目标为增速，而单位、表头和指标名称都没有说明所填的是增速，有可能填的是总量"
            "（如 45.6 亿元）。现按增速判定。每个文件只在首个此类数值处提示一次。"
        ),
    ),
    example=Example(
        given=same_words("指标,实际值\n地区生产总值,6.1"),
        output=Words(
            (
                "actuals.csv:2:2: D248 figures without a unit are taken as rates of growth in "
                "%: 1 (the first: 6.1 for GDP)"
            ),
            "actuals.csv:2:2: D248 1 个数值未注单位，按增速（%）理解（首个：地区生产总值 6.1）",
        ),
    ),
    remedy=Words(
        (
            "Write the unit %, call the column 增速, or say 增长 in the name. Once it is clear, "
            "`--ignore D248` silences it."
        ),
        (
            "填写单位 %，或把表头写作“增速”，或在指标名称中写明“增长”。"
            "确认无误的，可加 `--ignore D248`。"
        ),
    ),
)

AT_CURRENT_PRICES = Rule(
    code="D271",
    name="at-current-prices",
    severity=Severity.ERROR,
    message=Words(
        "{value} of {name} is growth at current prices ({words}); report the growth at constant ones",
        "{name} 的 {value} 为{words}增速；请填报按不变价计算的实际增速",
    ),
    title=Words("Growth at current prices", "名义增速"),
    explanation=Words(
        (
            "The name or the header says that the growth of GDP, of value added or of productivity is "
            "that at current prices (名义, 现价). It is published, and aimed at, at constant prices; the "
            "two differ by the change of prices. The figure is not used; nor is that of incomes which "
            "are to grow in step with GDP. Sales, investment and other incomes are aimed at as they "
            "are, and taken."
        ),
        (
            "指标名称或表头写明，地区生产总值、增加值或劳动生产率的增速为名义（现价）增速。该类指标按不变价公布和下达，"
            "两者相差价格变动，该数值不予使用；要求与经济增长同步的居民收入，名义增速同样不予使用。"
            "零售额、投资和其他收入指标不受此限。"
        ),
    ),
    example=Example(
        given=same_words("指标,名义增长(%)\n地区生产总值,6.9"),
        output=Words(
            "actuals.csv:2:2: D271 6.9 % of GDP is growth at current prices (名义); report the "
            "growth at constant ones",
            "actuals.csv:2:2: D271 地区生产总值 的 6.9 % 为名义增速；请填报按不变价计算的实际增速",
        ),
    ),
    remedy=Words(
        "Report the real growth. Ignoring the message does not make the figure usable.",
        "请填报实际增速。忽略提示并不能使数值可用。",
    ),
)
NOT_YEAR_ON_YEAR = Rule(
    code="D249",
    name="not-year-on-year",
    severity=Severity.ERROR,
    message=Words(
        "'{words}' of {value} is not the base of {name}: its change is on the year before",
        "{name} 为同比口径，{value} 却是“{words}”口径",
    ),
    title=Words("Change on another base", "并非同比"),
    explanation=Words(
        (
            "The cell, its header, its unit or the name says that the figure is a change on the "
            "month or quarter before (环比), on another year than the year before (比2019年), or a "
            "mean of several years (两年平均). The target is a change on the year before; the "
            "figure is not used. 比2020年 is right for a target that is a sum since 2021."
        ),
        (
            "单元格、表头、单位或指标名称写明，该数值是与上月、上季度相比（环比），"
            "或与上年以外的年份相比（比2019年），或为多年平均（两年平均）。目标是与上年相比，"
            "该数值不予使用。自 2021 年起累计的目标，写“比2020年”是对的。"
        ),
    ),
    example=Example(
        given=same_words("指标,实际值\n地区生产总值,环比增长6.2%"),
        output=Words(
            (
                "actuals.csv:2:2: D249 '环比' of 增长6.2 % is not the base of GDP: its change is "
                "on the year before"
            ),
            "actuals.csv:2:2: D249 地区生产总值 为同比口径，增长6.2 % 却是“环比”口径",
        ),
    ),
    remedy=Words(
        (
            "Report the growth on the same period of the year before. Ignoring the message does "
            "not make the figure usable."
        ),
        "请填报与上年同期相比的增速。忽略提示并不能使数值可用。",
    ),
)

OTHER_KIND = Rule(
    code="D250",
    name="other-kind",
    severity=Severity.ERROR,
    message=Words(
        "{value} of {name} is {kind}; the target asks for its {asked}",
        "{name} 的 {value} 是{kind}，而目标要求的是{asked}",
    ),
    title=Words("Figure of another kind", "数值并非目标所指"),
    explanation=Words(
        (
            "A table may have amounts in one column and their growth in another. A target of "
            "growth or reduction is judged by the growth, any other by the amount. Here the "
            "figure of the right kind is missing in the row. A figure without a unit that is "
            "more than three times a reduction that is aimed for is taken for no reduction "
            "either: it is the level, or an index. The figure is not used."
        ),
        (
            "表中可以一列为总量、一列为增速：增速和降幅目标按增速判定，其他目标按总量判定。"
            "此行缺少目标所需的数值。未注单位而又超过降幅目标三倍的数值，也不作降幅，"
            "而是水平值或指数。该数值不予使用。"
        ),
    ),
    example=Example(
        given=same_words("指标,实际值,增速(%)\n地区生产总值,42370,"),
        output=Words(
            "actuals.csv:2:2: D250 42370 of GDP is an amount; the target asks for its growth",
            "actuals.csv:2:2: D250 地区生产总值 的 42370 是总量，而目标要求的是增速",
        ),
    ),
    remedy=Words(
        (
            "Fill in the figure of the kind that the target asks for, with its unit. Ignoring the "
            "message does not make the figure usable."
        ),
        "请填报目标所需的数值，并注明单位。忽略提示并不能使数值可用。",
    ),
)
