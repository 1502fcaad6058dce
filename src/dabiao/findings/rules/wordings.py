"""What a target can say that the words of its document do not, found by lint."""

from dabiao.core.lang import Words, same_words
from dabiao.model.finding import Example, Rule, Severity

_LINT = "dabiao lint example-2025.yaml"
_LINT_SOURCE = "dabiao lint example-2025.yaml --source sources/"

ID_TAKEN = Rule(
    code="D133",
    name="id-taken",
    severity=Severity.ERROR,
    message=Words(
        "'{id}' is the vocabulary's id of {known} ({known_kind}), and {name} ({kind}) is another "
        "thing; give it another id",
        "'{id}' 在指标词表中是“{known}”（{known_kind}），而此处的“{name}”（{kind}）与之不同；请另取 id",
    ),
    title=Words("Id of another indicator", "id 与词表中另一指标相同"),
    explanation=Words(
        (
            "The target defines an indicator under an id that the vocabulary has for something "
            "else: another name, unit, measure or direction. Documents are compared by the id, and "
            "two things would be taken for one."
        ),
        (
            "目标自行定义的指标，其 id 在词表中属于另一指标（名称、计量单位、口径或方向不同）。"
            "文件之间按 id 比较，会把两者混为一谈。"
        ),
    ),
    example=Example(
        given=same_words(
            "- id: gdp-growth\n  name: 示范中心\n  name_en: Model centres\n  unit: 个\n"
            "  better: higher\n  observed: end\n  at_least: 400\n  wording: 建成示范中心400个\n"
            "  section: 二"
        ),
        output=Words(
            "D133 'gdp-growth' is the vocabulary's id of 地区生产总值 (%, growth, higher), and 示范中心 "
            "(个, level, higher) is another thing; give it another id",
            "D133 'gdp-growth' 在指标词表中是“地区生产总值”（%，growth，higher），而此处的“示范中心”"
            "（个，level，higher）与之不同；请另取 id",
        ),
        command=_LINT,
    ),
    remedy=Words(
        "Give the target an id of its own. Write `indicator:` only where both are one thing.",
        "给目标另取一个 id。只有两者确为同一指标时，才写 `indicator:` 引用。",
    ),
)

UNIT_NOT_WORDED = Rule(
    code="D134",
    name="unit-not-worded",
    severity=Severity.ERROR,
    message=Words(
        "the unit in '{wording}' is {worded}, not {unit}; write 'unit: {worded}', or correct the "
        "indicator",
        "原文“{wording}”的计量单位是{worded}，不是 {unit}；请写 'unit: {worded}'，或改正指标",
    ),
    title=Words("Unit not in the wording", "计量单位与原文不符"),
    explanation=Words(
        (
            "Behind the figure the wording has another unit than the target, and the one is not the "
            "other: 500所 are no 500亿元. Whatever is reported would be converted into the wrong one."
        ),
        "原文中数值后面的计量单位与目标不同，且不是同一单位（500所不是 500 亿元）。上报数值会按错误的单位换算。",
    ),
    example=Example(
        given=same_words(
            "- id: schools\n  name: 中小学校\n  name_en: Schools\n  unit: 亿元\n  better: higher\n"
            "  observed: end\n  at_least: 500\n  wording: 中小学校达到500所\n  section: 二"
        ),
        output=Words(
            "D134 the unit in '中小学校达到500所' is 所, not 亿元; write 'unit: 所', or correct the "
            "indicator",
            "D134 原文“中小学校达到500所”的计量单位是所，不是 亿元；请写 'unit: 所'，或改正指标",
        ),
        command=_LINT,
    ),
    remedy=Words(
        "Write the unit that the document prints. `unit:` can stand beside `indicator:` too.",
        "按文件所印填写计量单位；`indicator:` 旁边也可以写 `unit:`。",
    ),
)

YEAR_NOT_WORDED = Rule(
    code="D135",
    name="year-not-worded",
    severity=Severity.ERROR,
    message=Words(
        "{name}: '{key}: {year}' is not what the words say: {words}; write the year that they name, "
        "or say in the note where it comes from",
        "{name}：'{key}: {year}' 与原文不符：{words}；请写原文的年份，或在 note 中说明其来历",
    ),
    title=Words("Year not what the words say", "年份与原文不符"),
    explanation=Words(
        (
            "The due year, the first year of a sum or the year of the base is another than the "
            "words name (到2030年, 2021年以来, 比2020年), or a year of which they and the period of "
            "the document know nothing."
        ),
        (
            "完成年份、累计的起始年份或基期年份与原文（到2030年、2021年以来、比2020年）不同，"
            "或者原文和规划期都没有提到这个年份。"
        ),
    ),
    example=Example(
        given=same_words(
            "id: plan\ntitle: 规划\nperiod: [2021, 2035]\ngroups:\n  主要目标:\n    - id: beds\n"
            "      name: 医院床位\n      name_en: Beds\n      unit: 张\n      better: higher\n"
            "      observed: end\n      at_least: 500\n      wording: 到2030年医院床位达到500张\n"
            "      section: 二"
        ),
        output=Words(
            "D135 医院床位: 'due: 2035' is not what the words say: 到2030年; write the year that they "
            "name, or say in the note where it comes from",
            "D135 医院床位：'due: 2035' 与原文不符：到2030年；请写原文的年份，或在 note 中说明其来历",
        ),
        command=_LINT,
    ),
    remedy=Words(
        "Write `due: 2030`. Without `due`, a target is due in the last year of the period.",
        "写 `due: 2030`。未写 `due` 的，以规划期末年为完成年份。",
    ),
)

OTHER_SECTION = Rule(
    code="D136",
    name="other-section",
    severity=Severity.ERROR,
    message=Words(
        "'{wording}' does not stand under '{section}'; {found}: correct the section",
        "“{wording}”不在“{section}”之下；{found}，请改正 section",
    ),
    title=Words("Section where the wording is not", "出处与原文所在不符"),
    explanation=Words(
        (
            "The headings of the source above the wording are others than the section says, or the "
            "box or table that it names is not there. Whoever looks it up finds something else. "
            "Said only with `lint --source`."
        ),
        (
            "来源文件中，原文上方的标题与 section 不同，或没有 section 所写的专栏、表。"
            "据此查找会找到别的内容。仅 `lint --source` 时核对。"
        ),
    ),
    example=Example(
        given=same_words("- indicator: gdp-growth\n  about: 6\n  section: 三（一）"),
        output=Words(
            "D136 '地区生产总值增长6%左右' does not stand under '三（一）'; it stands under 二（二）: "
            "correct the section",
            "D136 “地区生产总值增长6%左右”不在“三（一）”之下；它在“二（二）”之下，请改正 section",
        ),
        command=_LINT_SOURCE,
    ),
    remedy=Words(
        "Write the numbers of the headings above the words, as 二（二）3.",
        "写明原文上方各级标题的序号，如“二（二）3”。",
    ),
)

OTHER_INDICATOR = Rule(
    code="D137",
    name="other-indicator",
    severity=Severity.ERROR,
    message=Words(
        "'{wording}' says its figure of {other}, not of {name}; take the words and the figure of "
        "{name}, or correct the indicator",
        "原文“{wording}”说的是“{other}”，不是“{name}”；请摘录“{name}”的原文和数值，或改正指标",
    ),
    title=Words("Figure of another indicator", "数值属于另一指标"),
    explanation=Words(
        (
            "The words in front of the figure name another indicator than the target. The figure "
            "belongs to a neighbour in the sentence, or the target refers to the wrong indicator."
        ),
        "数值前面的文字是另一指标的名称。该数值属于同句的相邻指标，或者目标引用了错误的指标。",
    ),
    example=Example(
        given=same_words(
            "- indicator: retail-sales-growth\n  at_least: 6\n  section: 二\n"
            "  wording: 社会消费品零售总额增长5%、固定资产投资增长6%"
        ),
        output=Words(
            "D137 '社会消费品零售总额增长5%、固定资产投资增长6%' says its figure of 固定资产投资, not of "
            "社会消费品零售总额; take the words and the figure of 社会消费品零售总额, or correct the "
            "indicator",
            "D137 原文“社会消费品零售总额增长5%、固定资产投资增长6%”说的是“固定资产投资”，不是"
            "“社会消费品零售总额”；请摘录“社会消费品零售总额”的原文和数值，或改正指标",
        ),
        command=_LINT,
    ),
    remedy=Words(
        "Compare with the source. Where the document calls the indicator so, add an alias.",
        "与来源核对。文件确以该名称称呼此指标的，写入 `aliases`。",
    ),
)

WRONG_CODE = Rule(
    code="D138",
    name="wrong-region-code",
    severity=Severity.ERROR,
    message=Words(
        "{code} is not the code of {region}{other}; {advice}",
        "{code} 不是{region}的代码{other}；{advice}",
    ),
    title=Words("Code of another region", "行政区划代码不符"),
    explanation=Words(
        (
            "The register of divisions (GB/T 2260) has another code for the region. By the code it "
            "is decided which rows of a table are of the region and which of its parts."
        ),
        (
            "行政区划代码（GB/T 2260）中，该地区的代码与此不同。"
            "程序按代码区分表中哪些行属于该地区、哪些属于其下级。"
        ),
    ),
    example=Example(
        given=same_words(
            'id: plan\ntitle: 规划\nregion: {name: 承德市, code: "130700"}\nperiod: 2023\n'
            "groups:\n  主要目标:\n    - {indicator: gdp-growth, about: 6}"
        ),
        output=Words(
            "D138 130700 is not the code of 承德市 (it is that of 张家口市); write 130800",
            "D138 130700 不是承德市的代码（是张家口市的）；请写 130800",
        ),
        command=_LINT,
    ),
    remedy=Words("Write the code that the message names.", "改为提示给出的代码。"),
)

MEASURE_CONTRADICTED = Rule(
    code="D139",
    name="measure-contradicted",
    severity=Severity.ERROR,
    message=Words(
        "{name}: 'measure: {measure}' does not go with {reason}; write one of: {choices}",
        "{name}：'measure: {measure}' 与{reason}不符；请从中选一：{choices}",
    ),
    title=Words("Measure against unit or words", "口径与单位或原文不符"),
    explanation=Words(
        (
            "The measure says what the figure is a quantity of: a growth or a share is in percent, "
            "增长6% is no level, 累计 is no level of one day. By the measure it is decided how figures "
            "are added up, converted and refused."
        ),
        (
            "口径说明数值是什么量：增速和比例以百分数表示，“增长6%”不是水平，“累计”不是某一时点的水平。"
            "数值如何累加、换算和识别错误，均取决于口径。"
        ),
    ),
    example=Example(
        given=same_words(
            "- id: output\n  name: 示范产业产值\n  name_en: Output\n  unit: 亿元\n  better: higher\n"
            "  measure: growth\n  at_least: 50\n  wording: 示范产业产值增加到50亿元\n  section: 二"
        ),
        output=Words(
            "D139 示范产业产值: 'measure: growth' does not go with the unit 亿元; write one of: level, "
            "cumulative",
            "D139 示范产业产值：'measure: growth' 与计量单位 亿元 不符；请从中选一：level, cumulative",
        ),
        command=_LINT,
    ),
    remedy=Words(
        "Write the measure that the words say; it can stand beside `indicator:` too.",
        "按原文填写口径；`indicator:` 旁边也可以写 `measure:`。",
    ),
)

BASE_NOT_WORDED = Rule(
    code="D140",
    name="base-not-worded",
    severity=Severity.ERROR,
    message=Words(
        "{name}: the base {base} is not in the words: {words}; correct it, or say in the note where "
        "it comes from",
        "{name}：原文中没有基期值 {base}：{words}；请改正，或在 note 中说明其来历",
    ),
    title=Words("Base not in the words", "原文中没有基期值"),
    explanation=Words(
        (
            "The value from which the target starts is another than the words print (由27%提高到35%), "
            "or they print none and no note says where it comes from. The path to the target starts "
            "there."
        ),
        (
            "目标的起算值与原文（由27%提高到35%）不同，或者原文没有印出，也没有说明来历。"
            "序时进度以它为起点。"
        ),
    ),
    example=Example(
        given=same_words(
            "- indicator: forest-coverage\n  at_least: 35\n  base: {year: 2020, value: 28}\n"
            "  wording: 森林覆盖率由27%提高到35%\n  section: 二"
        ),
        output=Words(
            "D140 森林覆盖率: the base 28 % is not in the words: 森林覆盖率由27%提高到35%; correct it, or "
            "say in the note where it comes from",
            "D140 森林覆盖率：原文中没有基期值 28 %：森林覆盖率由27%提高到35%；请改正，或在 note 中说明其来历",
        ),
        command=_LINT,
    ),
    remedy=Words(
        "Copy the words with the base, or name its source in the `note`.",
        "摘录包含基期值的原文，或在 `note` 中注明其出处。",
    ),
)

BINDING_NOT_WORDED = Rule(
    code="D141",
    name="binding-not-worded",
    severity=Severity.ERROR,
    message=Words(
        "{name} is {printed} in the document; write 'binding: {binding}'",
        "{name} 在文件中为{printed}；请写 'binding: {binding}'",
    ),
    title=Words("Force not what the document prints", "指标属性与文件不符"),
    explanation=Words(
        (
            "The document prints whether the indicator is 约束性, 预期性 or 参考性, and the target says "
            "something else, or nothing. A gate that asks for binding targets alone would pass it by."
        ),
        (
            "文件印有指标属性（约束性、预期性、参考性），而目标写的不同或没有写。"
            "只要求约束性指标的校验会漏过它。"
        ),
    ),
    example=Example(
        given=same_words(
            "- indicator: forest-coverage\n  at_least: 35\n  binding: expected\n"
            "  wording: 森林覆盖率 35% 约束性\n  section: 二"
        ),
        output=Words(
            "D141 森林覆盖率 is 约束性 in the document; write 'binding: binding'",
            "D141 森林覆盖率 在文件中为约束性；请写 'binding: binding'",
        ),
        command=_LINT,
    ),
    remedy=Words("Write what the document prints.", "按文件所印填写。"),
)

DIRECTION_NOT_WORDED = Rule(
    code="D142",
    name="direction-not-worded",
    severity=Severity.ERROR,
    message=Words(
        "{name}: 'better: {better}' is against '{wording}'; write 'better: {choice}', or none",
        "{name}：'better: {better}' 与原文“{wording}”相反；请写 'better: {choice}' 或 none",
    ),
    title=Words("Direction against the words", "方向与原文相反"),
    explanation=Words(
        (
            "提高到 and 不低于 want a higher value, 控制在…以内 and 降到 a lower one, and the target has "
            "the contrary as the better side. What is worse would be met."
        ),
        "“提高到”“不低于”要求更高，“控制在……以内”“降到”要求更低，而目标所写的方向相反，会把更差判为达标。",
    ),
    example=Example(
        given=same_words(
            "- id: level\n  name: 示范水平\n  name_en: Level\n  unit: 个\n  better: lower\n"
            "  observed: end\n  about: 50\n  wording: 示范水平提高到50个左右\n  section: 二"
        ),
        output=Words(
            "D142 示范水平: 'better: lower' is against '示范水平提高到50个左右'; write 'better: higher', "
            "or none",
            "D142 示范水平：'better: lower' 与原文“示范水平提高到50个左右”相反；请写 'better: higher' 或 "
            "none",
        ),
        command=_LINT,
    ),
    remedy=Words(
        "Ask which values the document wants, and write that side.",
        "想一想文件希望数值更高还是更低，按此填写。",
    ),
)

DUPLICATE_TARGET = Rule(
    code="D143",
    name="duplicate-target",
    severity=Severity.ERROR,
    message=Words(
        "'{id}' has the figure and the wording of '{other}' (line {line}) once more; delete one of "
        "them",
        "'{id}' 与第 {line} 行的 '{other}' 数值、原文相同；请删去其一",
    ),
    title=Words("Same target twice", "同一目标重复"),
    explanation=Words(
        (
            "Two targets have the same figure, year and wording under two ids, and the wording speaks "
            "of one thing. It would be judged, and counted, twice."
        ),
        "两个目标的 id 不同，而数值、年份和原文相同，原文说的只是一件事。它会被判定并计数两次。",
    ),
    example=Example(
        given=same_words(
            "- {id: beds, name: 养老床位, unit: 张, better: higher, observed: end, at_least: 500, "
            "wording: 养老床位达到500张}\n"
            "- {id: beds-2, name: 养老床位总数, unit: 张, better: higher, observed: end, at_least: 500, "
            "wording: 养老床位达到500张}"
        ),
        output=Words(
            "D143 'beds-2' has the figure and the wording of 'beds' (line 7) once more; delete one of "
            "them",
            "D143 'beds-2' 与第 7 行的 'beds' 数值、原文相同；请删去其一",
        ),
        command=_LINT,
    ),
    remedy=Words(
        "Delete one. Where the words set a figure for two things (甲、乙均达到…), copy the words that "
        "say so.",
        "删去其一。原文确对两者同时规定的（甲、乙均达到……），摘录写明两者的原文。",
    ),
)

UNCLAIMED_TARGET = Rule(
    code="D144",
    name="unclaimed-target",
    severity=Severity.ERROR,
    message=Words(
        "no target claims {figure} in line {line} of {source} ('{words}'); add the target, or say "
        "under 'left_out' why it is none",
        "{source} 第 {line} 行的 {figure} 没有对应目标（“{words}”）；请补充目标，"
        "或在 left_out 中写明为何不列",
    ),
    title=Words("Figure that no target claims", "数值没有对应的目标"),
    explanation=Words(
        (
            "The document's lines hold a figure that looks like a target, and no target's wording "
            "covers it. A target was left out, or a figure is none. Said only with `lint --source "
            "--complete`; `--unclaimed` lists all figures, with what each is taken for."
        ),
        (
            "文件行内有看似目标的数值，而没有任何目标的原文包含它：可能漏录目标，也可能它并非目标。"
            "仅 `lint --source --complete` 时提示；`--unclaimed` 列出全部数值及对其性质的判断。"
        ),
    ),
    example=Example(
        given=same_words("groups: {主要目标: []}"),
        output=Words(
            "D144 no target claims 63% in line 161 of plan.txt ('常住人口城镇化率达到63%'); add the "
            "target, or say under 'left_out' why it is none",
            "D144 plan.txt 第 161 行的 63% 没有对应目标（“常住人口城镇化率达到63%”）；请补充目标，"
            "或在 left_out 中写明为何不列",
        ),
        command=_LINT_SOURCE + " --complete",
    ),
    remedy=Words(
        "Add the target, or extend the wording of the target to which the figure belongs. Where it "
        "is none: `left_out: [{words: 出台12条举措, reason: count}]`.",
        "补充目标，或把该数值并入所属目标的原文。该数值并非目标的，写 "
        "`left_out: [{words: 出台12条举措, reason: count}]`。",
    ),
)

TWO_IDS = Rule(
    code="D157",
    name="two-ids",
    severity=Severity.ERROR,
    message=Words(
        "{name} is '{id}' here, and {known} is '{known_id}' in {other}; give both the same id, or "
        "each a name of its own",
        "“{name}”在此处的 id 为 '{id}'，而 {other} 中的“{known}”为 '{known_id}'；"
        "请用同一 id，或各取不同的名称",
    ),
    title=Words("Two ids of one indicator", "同一指标有两个 id"),
    explanation=Words(
        (
            "Two target files define an indicator of the same name, measure and direction and of a "
            "unit that converts, each under an id of its own. Documents are compared by the id, and "
            "one thing would be taken for two: its history breaks off."
        ),
        (
            "两个目标文件各以不同的 id 定义了同一指标（名称、口径、方向相同，计量单位可以换算）。"
            "文件之间按 id 比较，同一指标会被当作两个，历年数据也会中断。"
        ),
    ),
    example=Example(
        given=Words(
            "养老床位 is `id: beds` in example-2025.yaml and `id: eldercare-places` in "
            "example-2026.yaml.",
            "“养老床位”在 example-2025.yaml 中是 `id: beds`，在 example-2026.yaml 中是 "
            "`id: eldercare-places`。",
        ),
        output=Words(
            "D157 养老床位 is 'eldercare-places' here, and 养老床位 is 'beds' in example-2025.yaml; "
            "give both the same id, or each a name of its own",
            "D157 “养老床位”在此处的 id 为 'eldercare-places'，而 example-2025.yaml 中的“养老床位”为 "
            "'beds'；请用同一 id，或各取不同的名称",
        ),
        command="dabiao lint targets/",
    ),
    remedy=Words(
        "Define it once in the `indicators.yaml` beside the documents, and write `indicator:` in both.",
        "在文件夹的 `indicators.yaml` 中统一定义一次，两个文件都写 `indicator:` 引用。",
    ),
)

ENGLISH_DIFFERS = Rule(
    code="D158",
    name="english-differs",
    severity=Severity.ERROR,
    message=Words(
        "{name} is '{english}' here, and '{known}' in {other}; write one of the two",
        "“{name}”的英文名在此处为“{english}”，在 {other} 中为“{known}”；请统一",
    ),
    title=Words("Two English names of one indicator", "同一指标有两个英文名"),
    explanation=Words(
        (
            "An indicator with the same id and the same official name is called otherwise in English "
            "in another document or in the vocabulary. Who reads English takes one thing for two."
        ),
        "id 和正式名称都相同的指标，其英文名与另一文件或词表中的不同，英文读者会误作两个指标。",
    ),
    example=Example(
        given=same_words(
            "- indicator: gdp-growth\n  name_en: Gross regional product\n  at_least: 6\n"
            "  wording: 地区生产总值增长6%\n  section: 二"
        ),
        output=Words(
            "D158 地区生产总值 is 'Gross regional product' here, and 'GDP' in the vocabulary; write "
            "one of the two",
            "D158 “地区生产总值”的英文名在此处为“Gross regional product”，在 指标词表 中为“GDP”；请统一",
        ),
        command=_LINT,
    ),
    remedy=Words(
        "Delete `name_en` beside `indicator:`, or write that of the other document.",
        "删去 `indicator:` 旁的 `name_en`，或改成与另一文件相同。",
    ),
)

DEFINED_ALIKE = Rule(
    code="D145",
    name="defined-alike",
    severity=Severity.INFO,
    message=Words(
        "'{id}' is defined alike in {other}; {file} can define it once for both",
        "'{id}' 在 {other} 中有相同定义；可在 {file} 中统一定义一次",
    ),
    title=Words("Indicator defined alike in two documents", "两个文件的指标定义相同"),
    explanation=Words(
        (
            "Two target files define the same id, and mean the same. Nothing is wrong; a definition "
            "that stands once, in `indicators.yaml` beside the documents, cannot drift apart."
        ),
        (
            "两个目标文件定义了相同的 id，含义也相同。这没有错；在文件旁的 `indicators.yaml` "
            "中统一定义一次，可避免日后不一致。"
        ),
    ),
    example=Example(
        given=Words(
            "`id: beds` is defined alike in example-2025.yaml and in example-2026.yaml.",
            "example-2025.yaml 与 example-2026.yaml 中 `id: beds` 的定义相同。",
        ),
        output=Words(
            "D145 'beds' is defined alike in plans/example-2025.yaml; plans/indicators.yaml can define "
            "it once for both",
            "D145 'beds' 在 plans/example-2025.yaml 中有相同定义；可在 plans/indicators.yaml 中统一定义一次",
        ),
        command="dabiao lint plans/",
    ),
    remedy=Words(
        "Leave it, or move the definition and write `indicator:` in both files.",
        "可以不改；也可以移出定义，两个文件都用 `indicator:` 引用。",
    ),
)
