"""What a target file must prove against its source and its neighbours, found by lint."""

from dabiao.core.lang import Words, same_words
from dabiao.model.finding import Example, Rule, Severity

LINT = "dabiao lint hebei-2023.yaml"

INCOMPLETE = Rule(
    code="D116",
    name="incomplete",
    severity=Severity.ERROR,
    message=Words("{name} has no '{key}': {meaning}", "{name} 缺少 '{key}'：{meaning}"),
    title=Words("Incomplete target", "目标信息不全"),
    explanation=Words(
        (
            "The target can be judged, but not traced: its English name, its wording or its "
            "section is missing, or the note that says how a derived figure was worked out. "
            "Only `lint` says this."
        ),
        "目标可以判定，但无法追溯：缺少英文名称、原文、出处，或推算数值缺少说明。仅 `lint` 提示。",
    ),
    example=Example(
        given=same_words("- indicator: gdp-growth\n  about: 6\n  section: 二（二）"),
        output=Words(
            "D116 地区生产总值 has no 'wording': the words of the source that carry the figure",
            "D116 地区生产总值 缺少 'wording'：承载数值的原文",
        ),
        command=LINT,
    ),
    remedy=Words(
        "Add what the message names. A `section` of the group serves all its targets.",
        "补充提示所列内容。`section` 写在分组上，则组内各目标共用。",
    ),
)

IN_VOCABULARY = Rule(
    code="D117",
    name="in-vocabulary",
    severity=Severity.ERROR,
    message=Words(
        "'{name}' is in the vocabulary; write 'indicator: {id}'{keep}",
        "“{name}”已在指标词表中；请写 'indicator: {id}'{keep}",
    ),
    title=Words("Indicator defined though in the vocabulary", "词表已有的指标又自行定义"),
    explanation=Words(
        (
            "The target defines an indicator that the vocabulary has too: its name or an alias of it, "
            "the same measure and direction, and a unit that converts. Two definitions drift apart, "
            "and documents that share the indicator can no longer be compared. Where one of these "
            "differs it is another thing, and nothing is said; under the same id that is D133."
        ),
        "目标自行定义了词表已有的指标：与其名称或别名相同，口径、方向相同，计量单位可以换算。定义不统一，"
        "各文件之间就无法比较。其中一项不同即为另一指标，不予提示；如 id 相同，见 D133。",
    ),
    example=Example(
        given=same_words(
            "- id: grain\n"
            "  name: 粮食总产量\n"
            "  unit: 亿斤\n"
            "  better: higher\n"
            "  at_least: 740\n"
            "  wording: 粮食总产量保持在740亿斤以上"
        ),
        output=Words(
            "D117 '粮食总产量' is in the vocabulary; write 'indicator: grain-output'",
            "D117 “粮食总产量”已在指标词表中；请写 'indicator: grain-output'",
        ),
        command=LINT,
    ),
    remedy=Words(
        (
            "Refer to it with `indicator:`. What the document words differently (`name`, "
            "`unit`, `aliases`) can stand beside it."
        ),
        "改用 `indicator:` 引用；本文件与词表不同的 `name`、`unit`、`aliases` 可以另写。",
    ),
)

RECURS = Rule(
    code="D118",
    name="recurs",
    severity=Severity.ERROR,
    message=Words(
        "'{id}' is {known} in {other} ({known_kind}), and {name} here ({kind}); give it another id",
        "'{id}' 在 {other} 中是“{known}”（{known_kind}），此处是“{name}”（{kind}）；请另取 id",
    ),
    title=Words("One id for two indicators", "两个文件以同一 id 定义不同指标"),
    explanation=Words(
        (
            "Two target files define the same id and mean different things: another name, unit, "
            "measure or direction. Documents are compared by the id, and the two would be taken for "
            "one."
        ),
        (
            "两个目标文件用同一 id 定义了不同的指标（名称、计量单位、口径或方向不同）。"
            "文件之间按 id 比较，会把两者混为一谈。"
        ),
    ),
    example=Example(
        given=Words(
            (
                "`id: beds` is 养老床位 (张) in example-2025.yaml and 新增养老床位 (张, cumulative) in "
                "example-2026.yaml."
            ),
            (
                "`id: beds` 在 example-2025.yaml 中是“养老床位”（张），在 example-2026.yaml 中是"
                "“新增养老床位”（张，cumulative）。"
            ),
        ),
        output=Words(
            (
                "D118 'beds' is 养老床位 in example-2025.yaml (张, level, higher), and 新增养老床位 here "
                "(张, cumulative, higher); give it another id"
            ),
            (
                "D118 'beds' 在 example-2025.yaml 中是“养老床位”（张，level，higher），此处是"
                "“新增养老床位”（张，cumulative，higher）；请另取 id"
            ),
        ),
        command="dabiao lint targets/",
    ),
    remedy=Words(
        (
            "Give this one another id. Where both are meant to be one thing, define it once, in "
            "`indicators.yaml` beside the documents, and write `indicator:`."
        ),
        "在此另取 id。两者本应为同一指标的，在文件旁的 `indicators.yaml` 中定义一次，并用 `indicator:` 引用。",
    ),
)

FIGURE_NOT_WORDED = Rule(
    code="D119",
    name="figure-not-worded",
    severity=Severity.ERROR,
    message=Words(
        (
            "{figure} is not in the wording '{wording}'; correct one of them, or write "
            "'derived: true' and a note"
        ),
        "原文“{wording}”中没有 {figure}；请改其一，或写 'derived: true' 并加说明",
    ),
    title=Words("Figure not in the wording", "原文中没有该数值"),
    explanation=Words(
        (
            "The target's figure does not occur in its wording, in digits or in Chinese "
            "numerals, with 万 and 亿 resolved. One of the two was mistyped, or the figure "
            "is not what the document prints."
        ),
        (
            "目标的数值在原文中找不到（已识别汉字数字，并换算“万”“亿”）。"
            "可能是数值或原文录入有误，也可能文件并未印出该数值。"
        ),
    ),
    example=Example(
        given=same_words(
            "- indicator: grain-output\n  at_least: 704\n  wording: 粮食总产量保持在740亿斤以上"
        ),
        output=Words(
            (
                "D119 704 亿斤 is not in the wording '粮食总产量保持在740亿斤以上'; correct "
                "one of them, or write 'derived: true' and a note"
            ),
            (
                "D119 原文“粮食总产量保持在740亿斤以上”中没有 704 亿斤；请改其一，或写 "
                "'derived: true' 并加说明"
            ),
        ),
        command=LINT,
    ),
    remedy=Words(
        (
            "Compare with the source. A figure that follows from words (全覆盖, 三分之二) "
            "without standing in them is `derived: true`, with a note that says how."
        ),
        (
            "与来源文件核对。数值由文字推得而未直接印出的（如“全覆盖”），写 `derived: true` "
            "并在 `note` 中说明推算方法。"
        ),
    ),
)

COMPARATOR_NOT_WORDED = Rule(
    code="D120",
    name="comparator-not-worded",
    severity=Severity.ERROR,
    message=Words(
        "'{comparator}' is not what '{wording}' says; write one of: {choices}",
        "'{comparator}' 与原文“{wording}”不符；请从中选一：{choices}",
    ),
    title=Words("Comparator not what the wording says", "比较方式与原文不符"),
    explanation=Words(
        (
            "The words around the figure say another comparator: 左右 is `about`, 以上 is "
            "`at_least`, 超过 is `more_than`. The choice decides who meets the target."
        ),
        (
            "数值前后的用语与所写的比较方式不一致：“左右”为 `about`，“以上”为 `at_least`，"
            "“超过”为 `more_than`。比较方式直接决定是否达标。"
        ),
    ),
    example=Example(
        given=same_words(
            "- indicator: gdp-growth\n  at_least: 6\n  wording: 地区生产总值增长6%左右"
        ),
        output=Words(
            "D120 'at_least' is not what '地区生产总值增长6%左右' says; write one of: about",
            "D120 'at_least' 与原文“地区生产总值增长6%左右”不符；请从中选一：about",
        ),
        command=LINT,
    ),
    remedy=Words(
        (
            "Write one of the comparators that the message names, or complete the wording by "
            "the words that bound the figure."
        ),
        "改用提示给出的比较方式；若原文摘录不完整，补上限定数值的用语。",
    ),
)

WORDING_NOT_IN_SOURCE = Rule(
    code="D121",
    name="wording-not-in-source",
    severity=Severity.ERROR,
    message=Words(
        "'{wording}' does not stand in lines {lines} of {source}",
        "“{wording}”不在 {source} 第 {lines} 行内",
    ),
    title=Words("Wording not in the source", "来源文件中找不到原文"),
    explanation=Words(
        (
            "The wording does not stand in the document's lines of its source, line breaks "
            "and blanks aside. A target that cannot be found again in its source proves "
            "nothing. Said only with `lint --source`."
        ),
        (
            "来源文件的规定行内找不到这段原文（换行和空格不计）。找不到出处的目标没有依据。"
            "仅 `lint --source` 时核对。"
        ),
    ),
    example=Example(
        given=same_words("- indicator: gdp-growth\n  about: 6\n  wording: 地区生产总值增速6%左右"),
        output=Words(
            (
                "D121 '地区生产总值增速6%左右' does not stand in lines 134-629 of "
                "000_2571ba24c7179a77.txt"
            ),
            "D121 “地区生产总值增速6%左右”不在 000_2571ba24c7179a77.txt 第 134-629 行内",
        ),
        command="dabiao lint hebei-2023.yaml --source sources/",
    ),
    remedy=Words(
        (
            "Copy the words from the source as they stand there, and check that `source: "
            "lines` covers them."
        ),
        "按来源原样摘录，并检查 `source` 的 `lines` 是否包含该处。",
    ),
)

NO_SOURCE = Rule(
    code="D122",
    name="no-source",
    severity=Severity.ERROR,
    message=Words("the source {source} {problem}", "来源文件 {source} {problem}"),
    title=Words("Source missing or changed", "来源文件缺失或已变动"),
    explanation=Words(
        (
            "With `lint --source`, the document names no source, its file is not in the "
            "folder, or its SHA-256 is another: the wordings would be looked for in a text "
            "that nobody has read."
        ),
        (
            "使用 `lint --source` 时，文件未注明来源，来源文件不在所给文件夹中，或 SHA-256 "
            "不符。在未经核对的文本中查找原文没有意义。"
        ),
    ),
    example=Example(
        given=same_words("source: {file: 000_2571ba24c7179a77.txt, lines: [134, 629]}"),
        output=Words(
            "D122 the source 000_2571ba24c7179a77.txt is not in the folder of sources",
            "D122 来源文件 000_2571ba24c7179a77.txt 不在来源文件夹中",
        ),
        command="dabiao lint hebei-2023.yaml --source sources/",
    ),
    remedy=Words(
        (
            "Put the source into the folder, or name the right one. After a change of the "
            "source, go through the targets again before writing the new SHA-256."
        ),
        "把来源文件放入文件夹，或改正文件名。来源有更新的，先逐项复核目标，再填写新的 SHA-256。",
    ),
)

UNBALANCED = Rule(
    code="D123",
    name="unbalanced",
    severity=Severity.ERROR,
    message=Words(
        "the parts of {total} add up to {sum}, not to {figure}",
        "{total} 的各部分之和为 {sum}，而不是 {figure}",
    ),
    title=Words("Sum of target figures does not add up", "分项目标之和不等于总目标"),
    explanation=Words(
        (
            "The file states under `sums` that targets add up to a total, and their figures "
            "do not, by more than half a unit of each figure's last digit. Either a figure was "
            "mistyped or the document contradicts itself."
        ),
        (
            "文件在 `sums` 中规定分项之和等于合计，而目标数值对不上，且超出四舍五入误差"
            "（按各数值末位的半个单位计）。可能是录入有误，也可能文件本身前后不一。"
        ),
    ),
    example=Example(
        given=same_words(
            "id: plan\n"
            "title: 住宅用地供应计划\n"
            "period: 2022\n"
            "groups:\n"
            "  住宅用地:\n"
            "    - {id: total-land, name: 住宅用地, unit: 公顷, better: none, exactly: 29.23}\n"
            "    - {id: owned-land, name: 产权住宅用地, unit: 公顷, better: none, exactly: 27.95}\n"
            "    - {id: other-land, name: 其他住宅用地, unit: 公顷, better: none, exactly: 1.82}\n"
            "sums:\n"
            "  - {total: total-land, parts: [owned-land, other-land]}"
        ),
        output=Words(
            "D123 the parts of 住宅用地 add up to 29.77 公顷, not to 29.23 公顷",
            "D123 住宅用地 的各部分之和为 29.77 公顷，而不是 29.23 公顷",
        ),
        command=LINT,
    ),
    remedy=Words(
        (
            "Compare the figures with the source. Where the source itself does not add up, "
            "leave the sum out and say so in a `note`."
        ),
        "与来源文件核对。来源本身对不上的，不写这条合计关系，并在 `note` 中说明。",
    ),
)

DANGLING = Rule(
    code="D124",
    name="dangling",
    severity=Severity.ERROR,
    message=Words("'{id}' names no target of the library", "'{id}' 不是目标库中的目标"),
    title=Words("Delegated to no target", "所指向的目标不在目标库中"),
    explanation=Words(
        (
            "`from` names a target of another document, and the library has none of that "
            "name. The target can then be judged by a declared verdict only."
        ),
        "`from` 指向另一文件的目标，而目标库中没有，该目标只能以自报完成情况为准。",
    ),
    example=Example(
        given=same_words(
            "- indicator: forest-coverage\n"
            "  delegated: true\n"
            "  from: hebei-2025/forest-coverage\n"
            "  wording: 完成省定目标任务"
        ),
        output=Words(
            "D124 'hebei-2025/forest-coverage' names no target of the library",
            "D124 'hebei-2025/forest-coverage' 不是目标库中的目标",
        ),
        command=LINT,
    ),
    remedy=Words(
        (
            "Correct the reference, encode the other document, or leave `from` out until "
            "there is one; `--targets` names a folder with further documents."
        ),
        (
            "改正引用，或先录入所指文件；暂无该文件的不写 `from`。其他文件夹中的文件可用 "
            "`--targets` 指定。"
        ),
    ),
)

SAME_NAME = Rule(
    code="D125",
    name="same-name",
    severity=Severity.ERROR,
    message=Words(
        "'{name}' is the name of {other} too; a submitted row could be either",
        "“{name}”也是 {other} 的名称；上报数据无从区分",
    ),
    title=Words("Two indicators of one name", "两个指标同名"),
    explanation=Words(
        (
            "Two targets of the document have the same name and scope, but different "
            "indicators. A submitted row of that name could be either."
        ),
        "文件中两个目标名称和范围相同，而指标不同。上报数据按名称对应，将无从区分。",
    ),
    example=Example(
        given=same_words(
            "- {id: beds-added, name: 养老床位, unit: 张, better: higher, at_least: 500}\n"
            "- {id: beds-total, name: 养老床位, unit: 张, better: higher, at_least: 2500}"
        ),
        output=Words(
            "D125 '养老床位' is the name of beds-added too; a submitted row could be either",
            "D125 “养老床位”也是 beds-added 的名称；上报数据无从区分",
        ),
        command=LINT,
    ),
    remedy=Words(
        "Give one of them a fuller name (新增养老床位), or name its `scope`.",
        "把其中一个名称写完整（如“新增养老床位”），或注明 `scope`。",
    ),
)

DOCUMENT_TWICE = Rule(
    code="D159",
    name="document-twice",
    severity=Severity.ERROR,
    message=Words(
        "the id '{id}' stands twice: here and in {other}; rename or remove one of the files",
        "id“{id}”重复：另见 {other}；请改名或删去其中一个文件",
    ),
    title=Words("Two files of one document", "两个文件的 id 相同"),
    explanation=Words(
        (
            "Two target files below one folder are named after the same document. Nobody knows which "
            "of them counts, and `check` refuses to judge by either."
        ),
        "同一文件夹内（含下级文件夹）有两个目标文件的 id 相同，无从得知以哪个为准，`check` 不予核对。",
    ),
    example=Example(
        given=Words(
            "plan-2025.yaml lies both in plans/city/ and in plans/old/.",
            "plans/city/ 和 plans/old/ 中各有一个 plan-2025.yaml。",
        ),
        output=Words(
            "D159 the id 'plan-2025' stands twice: here and in plans/city/plan-2025.yaml; rename or "
            "remove one of the files",
            "D159 id“plan-2025”重复：另见 plans/city/plan-2025.yaml；请改名或删去其中一个文件",
        ),
        command="dabiao lint plans/",
    ),
    remedy=Words(
        "Keep the one that is in force; give an earlier version an id of its own, or take it away.",
        "保留现行的一个；旧稿请另取 id，或移出该文件夹。",
    ),
)

MISNAMED = Rule(
    code="D127",
    name="misnamed",
    severity=Severity.ERROR,
    message=Words("the document '{id}' must stand in {id}.yaml", "文件“{id}”应存为 {id}.yaml"),
    title=Words("File not named after its document", "文件名与 id 不一致"),
    explanation=Words(
        "A document is found by the name of its file. Under another name it cannot be loaded.",
        "程序按文件名查找文件，文件名与 id 不一致则无法读取。",
    ),
    example=Example(
        given=same_words("id: hebei-2023"),
        output=Words(
            "D127 the document 'hebei-2023' must stand in hebei-2023.yaml",
            "D127 文件“hebei-2023”应存为 hebei-2023.yaml",
        ),
        command="dabiao lint 计划.yaml",
    ),
    remedy=Words("Rename the file, or change the `id`.", "修改文件名，或修改 `id`。"),
)

COLLECTION_UNKNOWN = Rule(
    code="D128",
    name="collection-unknown",
    severity=Severity.ERROR,
    message=Words(
        "how is {name} observed over time? write 'observed: end', 'sum' or 'mean'",
        "{name} 如何随时间统计？请写 'observed: end'、'sum' 或 'mean'",
    ),
    title=Words("Unknown how it is observed", "未说明随时间的统计方式"),
    explanation=Words(
        (
            "Of a level or a share it must be known what the figure of a month says of the year: "
            "`end` is a stock at the end of the period (beds, coverage), `sum` a flow whose months "
            "add up (harvest, emissions), `mean` a mean or ratio over the year (PM2.5). Neither the "
            "measure nor the name tells it here, so that figures of a part of a year are not judged."
        ),
        (
            "对水平或比例类指标，必须知道某月的数值与全年数值是什么关系：`end` 为期末存量（床位、覆盖率），"
            "`sum` 为可以逐月相加的流量（产量、排放量），`mean` 为全年平均或比率（PM2.5）。"
            "此处从口径和名称都看不出来，因此不足一年的数值不予判定。"
        ),
    ),
    example=Example(
        given=same_words(
            "- id: specialities\n  name: 特色产品\n  name_en: Specialities\n  unit: 个\n  better: higher\n"
            "  at_least: 12\n  wording: 特色产品达到12个\n  section: 二"
        ),
        output=Words(
            "D128 how is 特色产品 observed over time? write 'observed: end', 'sum' or 'mean'",
            "D128 特色产品 如何随时间统计？请写 'observed: end'、'sum' 或 'mean'",
        ),
        command=LINT,
    ),
    remedy=Words(
        "Ask what half a year's figure would be: as high as the year's (end, mean), or half (sum).",
        "想一想半年的数值会是多少：与全年相当（end、mean），还是全年的一半（sum）。",
    ),
)

NO_FIRST_YEAR = Rule(
    code="D129",
    name="no-first-year",
    severity=Severity.ERROR,
    message=Words(
        "{name} is a sum in a plan of several years; write 'since:' with its first year, or "
        "'every: year'",
        "{name} 是跨年度规划中的累计数；请写 'since:'（起始年份），或 'every: year'",
    ),
    title=Words("Total without its first year", "累计目标缺少起始年份"),
    explanation=Words(
        (
            "In a plan of several years a sum is either that of all years from a first one on, or "
            "due anew each year. Without a word on it nobody can tell which figures reach it."
        ),
        (
            "跨年度规划中的累计数，要么是自某一年起各年的总和，要么每年都要完成。"
            "不写明就无法判断哪些数值算完成。"
        ),
    ),
    example=Example(
        given=same_words(
            "id: plan\ntitle: 计划\nperiod: [2021, 2025]\nsource: {file: a.txt}\ngroups:\n  主要目标:\n"
            "    - id: farmland\n      name: 新增高标准农田\n      name_en: New farmland\n      unit: 万亩\n"
            "      better: higher\n      measure: cumulative\n      at_least: 12\n"
            "      wording: 新增高标准农田12万亩\n      section: 二"
        ),
        output=Words(
            (
                "D129 新增高标准农田 is a sum in a plan of several years; write 'since:' with its first "
                "year, or 'every: year'"
            ),
            (
                "D129 新增高标准农田 是跨年度规划中的累计数；请写 'since:'（起始年份），或 "
                "'every: year'"
            ),
        ),
        command=LINT,
    ),
    remedy=Words(
        "Write `since: 2021` for a total of the plan, `every: year` for a yearly duty (每年…).",
        "规划期总数写 `since: 2021`；每年都要完成的（每年…）写 `every: year`。",
    ),
)

SHARE_BEYOND_100 = Rule(
    code="D130",
    name="share-beyond-100",
    severity=Severity.ERROR,
    message=Words(
        "{name} can pass 100 % and is no share; write 'measure: level'",
        "{name} 可以超过 100%，不是比例；请写 'measure: level'",
    ),
    title=Words("Share that can pass 100 %", "可以超过 100% 的“比例”"),
    explanation=Words(
        (
            "A share lies between 0 and 100 %: a figure outside is taken for a mistake. Ratios of "
            "replacement, compensation or completion (减量替代, 占补平衡, 投资完成率) may pass 100 %, and "
            "a good figure would be refused."
        ),
        (
            "比例应在 0 至 100% 之间，超出即视为有误。替代、补充、完成类的比率（减量替代、占补平衡、"
            "投资完成率）可以超过 100%，按比例处理会误判好的数值。"
        ),
    ),
    example=Example(
        given=same_words(
            '- id: replacement\n  name: 煤炭减量替代比例\n  name_en: Coal replacement\n  unit: "%"\n'
            "  better: higher\n  measure: share\n  observed: mean\n  at_least: 100\n"
            "  wording: 煤炭减量替代比例不低于100%\n  section: 二"
        ),
        output=Words(
            "D130 煤炭减量替代比例 can pass 100 % and is no share; write 'measure: level'",
            "D130 煤炭减量替代比例 可以超过 100%，不是比例；请写 'measure: level'",
        ),
        command=LINT,
    ),
    remedy=Words("Write `measure: level` with the unit %.", "写 `measure: level`，单位仍为 %。"),
)
