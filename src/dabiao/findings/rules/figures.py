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

NEGATIVE_REDUCTION = Rule(
    code="D220",
    name="negative-reduction",
    severity=Severity.ERROR,
    message=Words(
        (
            "{value} for the reduction of {name} can be a fall or a rise; write a fall as a "
            "positive number, or say 下降 in the name"
        ),
        "{name} 是降幅，{value} 可能是下降也可能是上升；下降请写正数，或在指标名称中写明“下降”",
    ),
    title=Words("Negative reduction", "降幅为负数"),
    explanation=Words(
        (
            "The target is a reduction, written as a positive number. -3 can mean that it "
            "fell by 3 % or that it “fell by -3 %”, which is a rise. The two lead to "
            "opposite verdicts; the figure is not used."
        ),
        (
            "目标为降幅，应填正数。填 -3 既可能指下降 3%，也可能指上升 3%（降幅为 -3%），"
            "两种理解结论相反，该数值不予使用。"
        ),
    ),
    example=Example(
        given=same_words("指标,实际值,单位\n单位地区生产总值能源消耗,-3.1,%"),
        output=Words(
            (
                "actuals.csv:2:2: D220 -3.1 % for the reduction of Energy consumption per "
                "unit of GDP can be a fall or a rise; write a fall as a positive number, or "
                "say 下降 in the name"
            ),
            (
                "actuals.csv:2:2: D220 单位地区生产总值能源消耗 是降幅，-3.1 % "
                "可能是下降也可能是上升；下降请写正数，或在指标名称中写明“下降”"
            ),
        ),
    ),
    remedy=Words(
        (
            "Write a fall as 3.1. For a rise, write 单位地区生产总值能源消耗下降 with -3.1. "
            "Ignoring the message does not make the figure usable."
        ),
        (
            "下降 3.1% 填 3.1。确为上升的，指标写“单位地区生产总值能源消耗下降”，数值填 "
            "-3.1。忽略提示并不能使数值可用。"
        ),
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
            "actuals.csv:2:2: D224 '约6 %' is approximate; judged as 6 %",
            "actuals.csv:2:2: D224 “约6 %”为约数；按 6 % 判定",
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
            "The figure is so far from the target that it fits only if 万 and 亿, or a "
            "percentage and a fraction (0.065 for 6.5 %), were mixed up; or it is larger "
            "than any rate can be, looks like an index (105.7 for a growth of 5.7 %), or is "
            "a hundred times the target and more. The message says which mix-up it looks "
            "like. A verdict on such a figure would be meaningless."
        ),
        (
            "数值与目标相差悬殊，只有把“万”与“亿”、百分数与小数（6.5% 写成 "
            "0.065）弄混才说得通；或大得不可能是一个比率，像是指数（5.7% 写成 105.7），"
            "或超过目标百倍。提示中会说明可能是哪一种。按这样的数值判定没有意义。"
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
            "6.5 for 6.5 %. If the figure is really right, `--ignore D228`."
        ),
        (
            "按实际口径填写数值和单位（7730000 万斤）；6.5% 填 6.5。数值确实无误的，可加 "
            "`--ignore D228`。"
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
            "mistyped, or is no share."
        ),
        "占总体的比例不可能为负，也不可能超过 100%。数值录入有误，或口径并非比例。",
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
            "{name} is the total since {since}, which cannot fall from {before} in {earlier} "
            "to {value} in {period}"
        ),
        "{name} 为自 {since} 年起的累计数，不应由{earlier}的 {before} 降至{period}的 {value}",
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
                "actuals.csv:3:2: D242 Chemical oxygen demand cut by key projects is the "
                "total since 2021, which cannot fall from 0.2 万吨 in 2022 to 0.15 万吨 in "
                "2023"
            ),
            (
                "actuals.csv:3:2: D242 化学需氧量重点工程减排量 为自 2021 年起的累计数，"
                "不应由2022年的 0.2 万吨 降至2023年的 0.15 万吨"
            ),
        ),
        command="check chengde-eco-2025 actuals.csv",
    ),
    remedy=Words(
        (
            "Report the total since the first year for every year (2021 to 2023 for 2023), "
            "or the latest total alone."
        ),
        "各年均填报自起始年起的累计数（2023 年填 2021—2023 年合计），或只填最近的累计数。",
    ),
)
