"""What does not agree in a submission as a whole: declarations, sums, status, gaps."""

from dabiao.core.lang import Words, same_words
from dabiao.model.finding import Example, Rule, Severity

DECLARED_DIFFERS = Rule(
    code="D210",
    name="declared-differs",
    severity=Severity.ERROR,
    message=Words(
        "{name} is declared {declared}, but {actual} against {target} is {computed}",
        "{name} 自报“{declared}”，但实际值 {actual} 对目标 {target} 应为“{computed}”",
    ),
    title=Words("Declared verdict contradicts the figure", "自报完成情况与数值矛盾"),
    explanation=Words(
        (
            "The submission says that the target was met and its own figure says that it was "
            "missed, or the other way round. The figure decides the verdict; but either it "
            "or the statement is wrong."
        ),
        (
            "自报已完成，而所报数值未达标；或自报未完成，而数值已达标。判定以数值为准，"
            "但数值与自报必有一误。"
        ),
    ),
    example=Example(
        given=same_words("指标,实际值,单位,完成情况\n地区生产总值,5.2,%,完成"),
        output=Words(
            "actuals.csv:2:4: D210 GDP is declared met, but 5.2 % against ≈ 6 % is shortfall",
            (
                "actuals.csv:2:4: D210 地区生产总值 自报“达标”，但实际值 5.2 % 对目标 ≈ 6 % "
                "应为“未达标”"
            ),
        ),
    ),
    remedy=Words(
        (
            "Check the figure and the column 完成情况. Where 左右 is agreed to reach farther "
            "than 5% of the figure, say so with `--about`. `--ignore D210` is for statements "
            "that are not meant to be held against the figures."
        ),
        (
            "核实数值和“完成情况”。“左右”另有约定容差（非数值的 5%）的，用 `--about` 指定。"
            "自报情况不作核对依据的，可加 `--ignore D210`。"
        ),
    ),
)

UNKNOWN_DECLARATION = Rule(
    code="D211",
    name="unknown-declaration",
    severity=Severity.WARNING,
    message=Words(
        "'{value}' is not read as a verdict; write one of: {choices}",
        "“{value}”不能识别为完成情况；请从中选一：{choices}",
    ),
    title=Words("Declared verdict not understood", "完成情况不能识别"),
    explanation=Words(
        (
            "The column of the verdict holds words that are not read as one. The figure is "
            "judged all the same; what the submitter says of it is not compared."
        ),
        "“完成情况”列的用语不能识别。数值照常判定，只是不与自报情况核对。",
    ),
    example=Example(
        given=same_words("指标,实际值,单位,完成情况\n地区生产总值,6.1,%,进展顺利"),
        output=Words(
            (
                "actuals.csv:2:4: D211 '进展顺利' is not read as a verdict; write one of: "
                "met, near, shortfall, ahead, on track, behind"
            ),
            (
                "actuals.csv:2:4: D211 “进展顺利”不能识别为完成情况；请从中选一：达标、"
                "基本达标、未达标、提前完成、符合进度、滞后"
            ),
        ),
    ),
    remedy=Words(
        (
            "Write 完成, 基本完成, 未完成, 提前完成, 符合进度 or 滞后. Sentences belong into "
            "the column 备注. `--ignore D211` where the column holds remarks."
        ),
        (
            "填“完成”“基本完成”“未完成”“提前完成”“符合进度”或“滞后”，文字说明移入“备注”列。"
            "该列本来就是文字说明的，可加 `--ignore D211`。"
        ),
    ),
)

DECLARED_OTHERWISE = Rule(
    code="D217",
    name="declared-otherwise",
    severity=Severity.WARNING,
    message=Words(
        "{name} is declared {declared}; {actual} against {target} is {computed}",
        "{name} 自报“{declared}”；实际值 {actual} 对目标 {target} 为“{computed}”",
    ),
    title=Words("Declared verdict differs in degree", "自报完成情况与判定略有出入"),
    explanation=Words(
        (
            "The declared verdict and that of the figure point the same way, but are not the "
            "same: declared met, and near by the figure. The figure decides."
        ),
        (
            "自报情况与数值判定方向一致而程度不同，例如自报“完成”，按数值为“基本达标”。"
            "判定以数值为准。"
        ),
    ),
    example=Example(
        given=same_words("指标,实际值,单位,完成情况\n地区生产总值,5.8,%,完成"),
        output=Words(
            "actuals.csv:2:4: D217 GDP is declared met; 5.8 % against ≈ 6 % is near",
            (
                "actuals.csv:2:4: D217 地区生产总值 自报“达标”；实际值 5.8 % 对目标 ≈ 6 % "
                "为“基本达标”"
            ),
        ),
    ),
    remedy=Words(
        (
            "Correct the column 完成情况, or leave it; `--about` sets how far 左右 reaches. "
            "`--ignore D217` if degrees do not matter to you."
        ),
        (
            "改正“完成情况”，也可不改；“左右”的容差用 `--about` 指定。不计较程度的，可加 "
            "`--ignore D217`。"
        ),
    ),
)

ACTUALS_UNBALANCED = Rule(
    code="D218",
    name="actuals-unbalanced",
    severity=Severity.ERROR,
    message=Words(
        "{total} of {period} is {figure}, but its parts add up to {sum}",
        "{total} {period}为 {figure}，但各部分之和为 {sum}",
    ),
    title=Words("Parts do not add up to the total", "分项之和不等于合计"),
    explanation=Words(
        (
            "The document says which indicators add up to which, and the submitted figures "
            "of one period do not, by more than rounding explains (that would be D238). At "
            "least one of them is wrong. Said only where the total and all parts are "
            "reported."
        ),
        (
            "文件规定了合计与分项的关系，而同一时期上报的数值对不上，"
            "且超出四舍五入误差（误差之内为 D238），其中至少有一个数值有误。"
            "合计与分项报齐时才核对。"
        ),
    ),
    example=Example(
        given=same_words(
            "指标,实际值,单位\n"
            "住宅用地供应量,29.23,公顷\n"
            "产权住宅用地供应量,27.95,公顷\n"
            "其他住宅用地供应量,1.82,公顷"
        ),
        output=Words(
            (
                "actuals.csv:2:2: D218 Residential land supplied of 2022 is 29.23 公顷, but "
                "its parts add up to 29.77 公顷"
            ),
            "actuals.csv:2:2: D218 住宅用地供应量 2022年为 29.23 公顷，但各部分之和为 29.77 公顷",
        ),
        command="check chengde-land-2022 actuals.csv",
    ),
    remedy=Words(
        (
            "Check the total and each part, digits exchanged first (1.82 for 1.28). "
            "`--ignore D218` where the parts are known not to cover the whole."
        ),
        (
            "逐一核对合计和分项，先看是否有数字写颠倒（1.28 写成 1.82）。分项确未覆盖全部的，"
            "可加 `--ignore D218`。"
        ),
    ),
)

BINDING_MISSING = Rule(
    code="D232",
    name="binding-missing",
    severity=Severity.WARNING,
    message=Words(
        "no figure for the binding target {name}; report it", "约束性指标“{name}”缺报，请补报"
    ),
    title=Words("Binding target not reported", "约束性指标缺报"),
    explanation=Words(
        (
            "The document marks the target as binding (约束性), and the submission has no "
            "figure for it, though it has others. What the plan must achieve should not go "
            "unreported. Said of headline targets and rows of indicator tables."
        ),
        (
            "文件将该指标列为约束性指标，而上报数据中有其他指标的数值，唯独没有它的数值。"
            "约束性指标不应缺报。仅对主要目标和指标表中的指标提示。"
        ),
    ),
    example=Example(
        given=same_words("指标,实际值,单位,年份\n森林蓄积量,10100,万立方米,2020"),
        output=Words(
            "actuals.csv: D232 no figure for the binding target Forest coverage; report it",
            "actuals.csv: D232 约束性指标“森林覆盖率”缺报，请补报",
        ),
        command="check chengde-eco-2020 actuals.csv",
    ),
    remedy=Words(
        (
            "Report it; `--fail-on binding` makes the gate fail without it. For a submission "
            "that covers a part of the plan on purpose, `--ignore D232`."
        ),
        (
            "补报数据；加 `--fail-on binding` 则缺报时不予通过。只报部分指标的，可加 "
            "`--ignore D232`。"
        ),
    ),
)

DIFFERENCE_DIFFERS = Rule(
    code="D234",
    name="difference-differs",
    severity=Severity.ERROR,
    message=Words(
        (
            "the difference of {name} is given as {declared}, but {actual} against {target} "
            "is {computed}"
        ),
        "{name} 自报差额为 {declared}，但实际值 {actual} 对目标 {target} 应为 {computed}",
    ),
    title=Words("Difference does not fit", "差额有误"),
    explanation=Words(
        (
            "The column 差额 (difference) gives another figure than actual minus target. "
            "Either the actual, or the target that the submitter had in mind, is another one."
        ),
        "“差额”列与“实际值减目标值”不符。实际值有误，或填报人所依据的目标值不同。",
    ),
    example=Example(
        given=same_words("指标,实际值,单位,差额\n地区生产总值,5.8,%,-0.3"),
        output=Words(
            (
                "actuals.csv:2:4: D234 the difference of GDP is given as -0.3 %, but 5.8 % "
                "against ≈ 6 % is -0.2 pp"
            ),
            (
                "actuals.csv:2:4: D234 地区生产总值 自报差额为 -0.3 %，但实际值 5.8 % 对目标 "
                "≈ 6 % 应为 -0.2 百分点"
            ),
        ),
    ),
    remedy=Words(
        (
            "Check the figure, the sign (a shortfall of a target to be reached is negative) "
            "and the target. The column can also be left out; the report works it out."
        ),
        "核对数值、正负号（低于目标为负）和目标值。也可不填该列，由程序计算。",
    ),
)

UNKNOWN_DIFFERENCE = Rule(
    code="D247",
    name="unknown-difference",
    severity=Severity.WARNING,
    message=Words(
        "'{value}' is not read as a difference to the target; write it as -0.5 or +0.5",
        "“{value}”不能识别为与目标的差额；请写作 -0.5 或 +0.5",
    ),
    title=Words("Difference not understood", "差额不能识别"),
    explanation=Words(
        (
            "The column 差额 (difference) holds words that name no difference (略低于目标), or a "
            "figure of another kind than the target (5% of an amount in 亿元). The figure is "
            "judged all the same; the difference is not compared with it."
        ),
        (
            "“差额”列的用语不是确切的差额（略低于目标），或与目标不是同类计量（目标为亿元，差额为 "
            "5%）。数值照常判定，只是不与自报差额核对。"
        ),
    ),
    example=Example(
        given=same_words("指标,实际值,单位,差额\n地区生产总值,5.5,%,略低于目标"),
        output=Words(
            (
                "actuals.csv:2:4: D247 '略低于目标' is not read as a difference to the target; "
                "write it as -0.5 or +0.5"
            ),
            ("actuals.csv:2:4: D247 “略低于目标”不能识别为与目标的差额；请写作 -0.5 或 +0.5"),
        ),
    ),
    remedy=Words(
        (
            "Write actual minus target in the unit of the row, with its sign (-0.5), or in words "
            "such as 低于目标0.5个百分点. The column can also be left out; the report works it out."
        ),
        (
            "填“实际值减目标值”，单位与本行相同，带正负号（如 -0.5），"
            "或写作“低于目标0.5个百分点”。也可不填该列，由程序计算。"
        ),
    ),
)

DRAFT = Rule(
    code="D235",
    name="draft",
    severity=Severity.WARNING,
    message=Words(
        "{document} is a draft for comment; its targets are not in force",
        "{document} 为征求意见稿，其目标尚未生效",
    ),
    title=Words("Document is a draft", "文件为征求意见稿"),
    explanation=Words(
        (
            "The document was published for comment (征求意见稿). Its targets are not in "
            "force, and those of the final version may differ."
        ),
        "文件为征求意见稿，其目标尚未生效，正式文件可能有所调整。",
    ),
    example=Example(
        given=Words("Any submission.", "任何上报数据。"),
        output=Words(
            "D235 qinhuangdao-health-2025 is a draft for comment; its targets are not in force",
            "D235 qinhuangdao-health-2025 为征求意见稿，其目标尚未生效",
        ),
        command="check qinhuangdao-health-2025 actuals.csv",
    ),
    remedy=Words(
        (
            "Check against the final document once there is one. If the draft is what you "
            "mean, `--ignore D235`."
        ),
        "正式文件发布后，改用正式文件检查。确需对照征求意见稿的，可加 `--ignore D235`。",
    ),
)

EXPIRED = Rule(
    code="D236",
    name="expired",
    severity=Severity.INFO,
    message=Words(
        "the period of {document} is over; it is judged by all the same",
        "{document} 的规划期已过，仍按其目标判定",
    ),
    title=Words("Document has expired", "文件已到期"),
    explanation=Words(
        (
            "The document is marked as expired: its period is over, or another has replaced "
            "it. Checking against it is right for looking back, and a slip where the current "
            "plan was meant."
        ),
        (
            "文件标明已到期（规划期已满或已被替代）。用于回顾评估没有问题；"
            "如本意是对照现行文件，则选错了文件。"
        ),
    ),
    example=Example(
        given=Words("Any submission.", "任何上报数据。"),
        output=Words(
            "D236 the period of hebei-2022 is over; it is judged by all the same",
            "D236 hebei-2022 的规划期已过，仍按其目标判定",
        ),
        command="check hebei-2022 actuals.csv",
    ),
    remedy=Words(
        "`dabiao list` shows which documents are in force. To look back, `--ignore D236`.",
        "可用 `dabiao list` 查看现行文件。用于回顾评估的，可加 `--ignore D236`。",
    ),
)

ROUNDED = Rule(
    code="D238",
    name="rounded",
    severity=Severity.INFO,
    message=Words(
        "{total} of {period} is {figure} and its parts add up to {sum}: within their rounding",
        "{total} {period}为 {figure}，各部分之和为 {sum}：在四舍五入误差之内",
    ),
    title=Words("Sum differs by rounding", "合计与分项有舍入误差"),
    explanation=Words(
        (
            "The parts do not add up exactly to the total, but the difference is within what "
            "rounding explains: half a unit of each figure's own last digit, in the unit in "
            "which it was reported. Whole numbers are counts and are not rounded, but beside "
            "decimals in the same unit 2 is read as 2.0. Beyond that it is an error (D218)."
        ),
        (
            "分项之和与合计略有出入，但在四舍五入误差之内（按各数值所报单位的末位半个单位计）。"
            "整数视为计数，不计误差；但同一单位中其他数值带小数的，2 视为 2.0。"
            "超出误差的为错误（D218）。"
        ),
    ),
    example=Example(
        given=same_words(
            "指标,实际值,单位\n"
            "住宅用地供应量,29.23,公顷\n"
            "产权住宅用地供应量,27.95,公顷\n"
            "其他住宅用地供应量,1.29,公顷"
        ),
        output=Words(
            (
                "actuals.csv:2:2: D238 Residential land supplied of 2022 is 29.23 公顷 and "
                "its parts add up to 29.24 公顷: within their rounding"
            ),
            (
                "actuals.csv:2:2: D238 住宅用地供应量 2022年为 29.23 公顷，各部分之和为 "
                "29.24 公顷：在四舍五入误差之内"
            ),
        ),
        command="check chengde-land-2022 actuals.csv",
    ),
    remedy=Words(
        (
            "Nothing has to be done. Figures with more decimals add up exactly; `--ignore "
            "D238` silences it."
        ),
        "不必处理，可加 `--ignore D238`。多保留几位小数即可对上。",
    ),
)

PARTS_MISSING = Rule(
    code="D251",
    name="parts-missing",
    severity=Severity.WARNING,
    message=Words(
        (
            "{name}: the figure of {period} does not join those since January; month {month} is "
            "missing, and the year is not added up beyond it"
        ),
        "{name}：{period}的数值与自 1 月起的数值不衔接（缺 {month} 月），全年数值未能合计",
    ),
    title=Words("Months or quarters missing", "缺月份或季度"),
    explanation=Words(
        (
            "The figures of months or quarters of a flow add up to that of the year if none is "
            "missing. Here there is a gap: what comes behind it says nothing of the year."
        ),
        (
            "流量指标各月或各季的数值可以合计为全年数值，但不能缺月、缺季。此处有缺口，"
            "其后的数值不能用来判断全年。"
        ),
    ),
    example=Example(
        given=same_words(
            "指标,实际值,单位,时间\n城镇新增就业,8,万人,2023年1月\n城镇新增就业,7,万人,2023年3月"
        ),
        output=Words(
            (
                "actuals.csv:3:2: D251 New urban jobs: the figure of Mar 2023 does not join those "
                "since January; month 2 is missing, and the year is not added up beyond it"
            ),
            (
                "actuals.csv:3:2: D251 城镇新增就业：2023年3月的数值与自 1 月起的数值不衔接"
                "（缺 2 月），全年数值未能合计"
            ),
        ),
    ),
    remedy=Words(
        "Add the month that is missing, or report the total since January (2023年1-3月).",
        "补报所缺月份，或填报自 1 月起的累计数（如 2023年1-3月）。",
    ),
)

PARTS_DIFFER = Rule(
    code="D254",
    name="parts-differ",
    severity=Severity.WARNING,
    message=Words(
        "{name} of {period} is {figure}, but its months or quarters add up to {sum}",
        "{name} {period}为 {figure}，但各月（季）之和为 {sum}",
    ),
    title=Words("Months that do not add up to the year", "各月之和与全年不符"),
    explanation=Words(
        (
            "The figure of a year, or of the months so far, and those of its months or quarters are "
            "both reported, and differ by more than a hundredth. The figure as a whole is judged; "
            "one of them is wrong, or the months were revised later."
        ),
        (
            "同时填报了全年（或累计）数值和各月（季）数值，两者相差超过百分之一。"
            "判定以全年（或累计）数值为准；两者必有一误，或各月数值事后有过修订。"
        ),
    ),
    example=Example(
        given=same_words(
            "指标,实际值,单位,时间\n城镇新增就业,90,万人,2023年\n城镇新增就业,42,万人,2023年上半年\n"
            "城镇新增就业,42,万人,2023年下半年"
        ),
        output=Words(
            (
                "actuals.csv:2:2: D254 New urban jobs of 2023 is 90 万人, but its months or quarters "
                "add up to 84 万人"
            ),
            "actuals.csv:2:2: D254 城镇新增就业 2023年为 90 万人，但各月（季）之和为 84 万人",
        ),
    ),
    remedy=Words(
        "Compare the figures with their source, and correct or delete what is wrong.",
        "对照来源核实，改正或删去有误的数值。",
    ),
)

TARGET_DIFFERS = Rule(
    code="D261",
    name="target-differs",
    severity=Severity.WARNING,
    message=Words(
        "the table gives the target of {name} as {stated}; the document's is {target}",
        "表中 {name} 的目标为 {stated}，文件规定为 {target}",
    ),
    title=Words("Another target than the document's", "目标与文件不一致"),
    explanation=Words(
        (
            "A column such as 目标值 (target) gives another figure than the document. It is not "
            "judged, and the verdict is that of the document's target; but the submitter, or the "
            "target file, is wrong about one of the two."
        ),
        (
            "“目标值”等列所填目标与文件不同。该列不参与判定，结论仍按文件目标得出；"
            "但填报人与目标文件必有一方有误。"
        ),
    ),
    example=Example(
        given=same_words("指标,目标值,实际值,单位\n城镇新增就业,85,88,万人"),
        output=Words(
            "actuals.csv:2:2: D261 the table gives the target of New urban jobs as 85 万人; the "
            "document's is ≥ 86 万人",
            "actuals.csv:2:2: D261 表中 城镇新增就业 的目标为 85 万人，文件规定为 ≥ 86 万人",
        ),
    ),
    remedy=Words(
        (
            "Correct the column, or check the target file against the document. `--ignore D261` "
            "where the table has targets of its own."
        ),
        "更正该列，或对照文件核对目标文件。表中另有自定目标的，可加 `--ignore D261`。",
    ),
)

ALL_AS_TARGETED = Rule(
    code="D262",
    name="all-as-targeted",
    severity=Severity.WARNING,
    message=Words(
        "all {count} figures are exactly those of the targets: are they the targets themselves?",
        "全部 {count} 个数值与目标完全相同；所填是否为目标本身？",
    ),
    title=Words("Figures that are the targets", "数值与目标完全相同"),
    explanation=Words(
        (
            "Every figure of the file is that of its target, to the digit. Results hardly are; the "
            "table of a plan is, in which a year stands above its targets and no word says so."
        ),
        (
            "文件中每个数值都与目标分毫不差。实际完成数很少如此；规划文件的指标表往往如此，"
            "表头只写年份，并未注明是目标。"
        ),
    ),
    example=Example(
        given=same_words(
            "指标,2023年,单位\n地区生产总值,6,%\n粮食总产量,740,亿斤\n城镇新增就业,86,万人\n常住人口城镇化率,63,%"
        ),
        output=Words(
            "actuals.csv: D262 all 4 figures are exactly those of the targets: are they the targets "
            "themselves?",
            "actuals.csv: D262 全部 4 个数值与目标完全相同；所填是否为目标本身？",
        ),
    ),
    remedy=Words(
        (
            "Submit the results, or call the column 目标值 (target). If the results are what was "
            "planned in every case, `--ignore D262`."
        ),
        "请填报实际完成数；所填为目标的，请将表头写为“目标值”。确系全部恰好完成的，可加 `--ignore D262`。",
    ),
)

BASE_DIFFERS = Rule(
    code="D269",
    name="base-differs",
    severity=Severity.WARNING,
    message=Words(
        "{name} was {value} in {period}; the document prints {base}, and that is what counts",
        "{name} {period}填报为 {value}，文件所列基期值为 {base}；判定以文件为准",
    ),
    title=Words("Another base value than the document's", "基期值与文件不一致"),
    explanation=Words(
        (
            "What is to improve or to be kept is held against the base value that the document "
            "prints, and another figure is reported for that year. The printed one decides; by the "
            "reported one, which may be revised, the verdict may be another."
        ),
        (
            "改善、保持类目标与文件所列基期值比较，而所报该年数值与之不同。判定以文件所列为准；"
            "所报数如为修订数，按其判定的结论可能不同。"
        ),
    ),
    example=Example(
        given=same_words(
            "指标,实际值,单位,年份\n地级城市空气质量优良天数比例,75,%,2023\n"
            "地级城市空气质量优良天数比例,80,%,2022"
        ),
        output=Words(
            "actuals.csv:3:2: D269 Share of days with good air quality in prefecture-level cities "
            "was 80 % in 2022; the document prints 74 %, and that is what counts",
            "actuals.csv:3:2: D269 地级城市空气质量优良天数比例 2022年填报为 80 %，"
            "文件所列基期值为 74 %；判定以文件为准",
        ),
    ),
    remedy=Words(
        (
            "Check whether the figure is of the same year, place and scope. If it was revised, "
            "correct the base value in the target file, or `--ignore D269`."
        ),
        "请核对年份、地区和口径是否一致；基期数确已修订的，请更正目标文件中的基期值，或加 `--ignore D269`。",
    ),
)
