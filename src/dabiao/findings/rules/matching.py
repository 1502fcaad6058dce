"""What keeps a row from its target: name, period, region, another row."""

from dabiao.core.lang import Words, same_words
from dabiao.model.finding import Example, Rule, Severity

UNKNOWN_INDICATOR = Rule(
    code="D201",
    name="unknown-indicator",
    severity=Severity.ERROR,
    message=Words(
        "'{name}' is no indicator of {document}{hint}", "{document} 中没有指标“{name}”{hint}"
    ),
    title=Words("Unknown indicator", "文件中没有该指标"),
    explanation=Words(
        (
            "No target of the document has this name, and it resembles that of one for which the "
            "file has no figure. Width, case, blanks and punctuation do not matter, but a name is "
            "never matched by guess: the registered unemployment rate (登记) is not the surveyed "
            "one (调查). The row is not judged, and the target that it was meant for counts as not "
            "reported. Names that resemble none are only counted (D259); of a file in which no "
            "name is known the first one stands here for all."
        ),
        (
            "文件的各项目标中没有这个名称，而它与某项未报目标的名称相近。"
            "全半角、大小写、空格和标点不影响识别，但程序从不猜测：登记失业率并不是调查失业率。"
            "此行不参与判定，其所对应的目标按未报处理。与各项目标均不相近的名称只计数（D259）；"
            "整个表没有一个已知名称的，在首行提示一次。"
        ),
    ),
    example=Example(
        given=same_words("指标,实际值,单位\n城镇登记失业率,3.2,%"),
        output=Words(
            (
                "actuals.csv:2:1: D201 '城镇登记失业率' is no indicator of hebei-2023; did "
                "you mean 城镇调查失业率?"
            ),
            (
                "actuals.csv:2:1: D201 hebei-2023 中没有指标“城镇登记失业率”；"
                "是否为“城镇调查失业率”？"
            ),
        ),
    ),
    remedy=Words(
        (
            "Write the official name, the id or an alias; `dabiao show hebei-2023` lists "
            "them. If no name of the file is known, name the document that it belongs to. Where "
            "the name is rightly that of another indicator, report the document's own one too, or "
            "`--ignore D201`."
        ),
        (
            "填写指标的正式名称、id 或别名，可用 `dabiao show hebei-2023` 查看。"
            "整个表没有已知名称的，改用与之对应的目标文件。确系另一指标的，"
            "一并填报文件中的该项指标，或加 `--ignore D201`。"
        ),
    ),
)

NO_PERIOD = Rule(
    code="D205",
    name="no-period",
    severity=Severity.ERROR,
    message=Words(
        "no year, and {document} covers {period}: not judged; add a column 年份, or use --year",
        "没有年份，而 {document} 的规划期为 {period}，不能判定；请加“年份”列，或用 --year",
    ),
    title=Words("No year", "没有年份"),
    explanation=Words(
        (
            "The document covers several years and the figure names none. Whether a target "
            "is due, and whether a figure is that of the due year, cannot be told; it is "
            "shown and not judged."
        ),
        (
            "文件的规划期有多个年份，而数值未注明年份，无法确定目标是否到期、"
            "数值是否属于目标年。该数值只列出，不判定。"
        ),
    ),
    example=Example(
        given=same_words("指标,实际值,单位\n森林覆盖率,60.03,%"),
        output=Words(
            (
                "actuals.csv: D205 no year, and chengde-eco-2020 covers 2016-2020: not "
                "judged; add a column 年份, or use --year"
            ),
            (
                "actuals.csv: D205 没有年份，而 chengde-eco-2020 的规划期为 2016-2020，"
                "不能判定；请加“年份”列，或用 --year"
            ),
        ),
        command="check chengde-eco-2020 actuals.csv",
    ),
    remedy=Words(
        "Add a column 年份. If all figures are of one year, `--year 2020` says so.",
        "增加“年份”列。全部数值属同一年份的，可加 `--year 2020`。",
    ),
)

CONFLICT = Rule(
    code="D206",
    name="conflict",
    severity=Severity.ERROR,
    message=Words(
        "another figure for {name} in {period}: {value} here, {other} in {place}",
        "{name} {period}有两个数值：此处为 {value}，{place} 为 {other}",
    ),
    title=Words("Two figures for one target", "同一指标数值冲突"),
    explanation=Words(
        (
            "Two rows report different figures, verdicts or words for the same target and "
            "period, in one file or in two. Neither is used: the program does not choose "
            "which one is right."
        ),
        (
            "同一指标、同一时期报了两个不同的数值（或完成情况、文字），可能在同一文件，"
            "也可能分在两个文件。两者均不使用，程序不代为取舍。"
        ),
    ),
    example=Example(
        given=same_words("指标,实际值,单位\n粮食总产量,773,亿斤\n粮食产量,768.5,亿斤"),
        output=Words(
            (
                "actuals.csv:3:2: D206 another figure for Grain output in 2023: 768.5 亿斤 "
                "here, 773 亿斤 in line 2"
            ),
            (
                "actuals.csv:3:2: D206 粮食总产量 2023年有两个数值：此处为 768.5 亿斤，第 2 "
                "行 为 773 亿斤"
            ),
        ),
    ),
    remedy=Words(
        (
            "Delete the row that is wrong or outdated (a preliminary figure, another "
            "region). Ignoring the message does not make the figure usable."
        ),
        "核实后删去错误或过时的一行（如初步数、其他地区的数）。忽略提示并不能使数值可用。",
    ),
)

BAD_PERIOD = Rule(
    code="D207",
    name="bad-period",
    severity=Severity.ERROR,
    message=Words(
        "'{value}' is no period; write 2023, 2023-06 or 2023Q2",
        "“{value}”不是时期；请写成 2023、2023年1-6月 或 2023年二季度",
    ),
    title=Words("Not a period", "年份有误"),
    explanation=Words(
        (
            "The cell of the year holds something that is no year, month, quarter or "
            "half-year. The row is not used; it is not taken to the plan's own year either."
        ),
        "年份列的内容不是年份，也不是月份、季度或半年。此行不予使用，也不会按规划年份处理。",
    ),
    example=Example(
        given=same_words("指标,实际值,单位,年份\n粮食总产量,773,亿斤,今年"),
        output=Words(
            "actuals.csv:2:4: D207 '今年' is no period; write 2023, 2023-06 or 2023Q2",
            "actuals.csv:2:4: D207 “今年”不是时期；请写成 2023、2023年1-6月 或 2023年二季度",
        ),
    ),
    remedy=Words(
        "Write 2023, 2023年, 2023年1—6月, 2023Q2 or 2023-06.",
        "写成 2023、2023年、2023年1—6月、2023年二季度或 2023-06。",
    ),
)

REPEATED = Rule(
    code="D208",
    name="repeated",
    severity=Severity.WARNING,
    message=Words(
        "{name} in {period} stands already in {place}", "{name} {period}的数值已见于 {place}"
    ),
    title=Words("Same figure twice", "数值重复"),
    explanation=Words(
        (
            "Two rows say the same of the same target and period. It is taken once and "
            "nothing is lost, but a row too many often means that another one was meant."
        ),
        (
            "同一指标、同一时期的相同内容报了两次，按一次计算，不影响判定。"
            "但多出的一行往往本应是另一个指标。"
        ),
    ),
    example=Example(
        given=same_words("指标,实际值,单位\n粮食总产量,773,亿斤\n粮食产量,7730000,万斤"),
        output=Words(
            "actuals.csv:3:2: D208 Grain output in 2023 stands already in line 2",
            "actuals.csv:3:2: D208 粮食总产量 2023年的数值已见于 第 2 行",
        ),
    ),
    remedy=Words(
        "Delete one of the rows. Where several files rightly repeat figures, `--ignore D208`.",
        "删去重复的一行。几个文件之间本来就有重复的，可加 `--ignore D208`。",
    ),
)

OTHER_REGION = Rule(
    code="D209",
    name="other-region",
    severity=Severity.INFO,
    message=Words(
        (
            "rows of other places are not judged: {rows}, of places: {count} ({places}); "
            "--region NAME or --region all judges them"
        ),
        (
            "另有 {rows} 行为其他 {count} 个地区（{places}）的数据，未参与判定；"
            "可用 --region 地区名 或 --region all 判定"
        ),
    ),
    title=Words("Rows of other places", "其他地区的数据"),
    explanation=Words(
        (
            "Rows of the file name places other than the document's own region. The target of a "
            "province is not judged by the figure of a city, nor that of 承德市 by 承德县. The "
            "rows are left out; this is said once for each file."
        ),
        (
            "文件中有其他地区的数据。省的目标不能用市的数据判定，承德市的目标也不能用承德县的"
            "数据判定。这些行不参与判定，每个文件只提示一次。"
        ),
    ),
    example=Example(
        given=same_words(
            "指标,实际值,单位,地区\n地区生产总值,6.1,%,河北省\n地区生产总值,6.4,%,承德市"
        ),
        output=Words(
            (
                "actuals.csv:3:4: D209 rows of other places are not judged: 1, of places: 1 (承德市); "
                "--region NAME or --region all judges them"
            ),
            (
                "actuals.csv:3:4: D209 另有 1 行为其他 1 个地区（承德市）的数据，未参与判定；"
                "可用 --region 地区名 或 --region all 判定"
            ),
        ),
    ),
    remedy=Words(
        (
            "Nothing, if the table covers several places: `--region 石家庄市` judges one of them by "
            "the document's targets, `--region all` every one, and `--ignore D209` silences this. "
            "Otherwise correct the region (河北省, 河北, 全省, 合计 and 130000 are the same)."
        ),
        (
            "表中本来就含多个地区的，不必修改：`--region 石家庄市` 按文件的目标判定其中一个，"
            "`--region all` 判定全部，`--ignore D209` 不再提示。"
            "否则改正地区名称（“河北省”“河北”“全省”“合计”“130000”视为相同）。"
        ),
    ),
)

AMBIGUOUS_NAME = Rule(
    code="D212",
    name="ambiguous-name",
    severity=Severity.ERROR,
    message=Words(
        "'{name}' can be any of: {choices}; write the id", "“{name}”可能是：{choices}；请写明 id"
    ),
    title=Words("Name of several indicators", "指标名称不唯一"),
    explanation=Words(
        (
            "Several targets of the document answer to this name: an alias that they share, "
            "or one name for several places. The row is not judged, since the program does "
            "not choose."
        ),
        (
            "文件中有几项目标可用这个名称（共用别名，或同名而范围不同），程序不代为选择，"
            "此行不参与判定。"
        ),
    ),
    example=Example(
        given=same_words("指标,实际值,单位\n养老床位,2600,张"),
        output=Words(
            "actuals.csv:2:1: D212 '养老床位' can be any of: beds-added, beds-total; write the id",
            "actuals.csv:2:1: D212 “养老床位”可能是：beds-added, beds-total；请写明 id",
        ),
        command="check example-2025 actuals.csv",
    ),
    remedy=Words(
        (
            "Write one of the ids that the message lists in place of the name, or the full "
            "official name."
        ),
        "按提示填写目标的 id，或填写完整的正式名称。",
    ),
)

AFTER_DUE = Rule(
    code="D215",
    name="after-due",
    severity=Severity.INFO,
    message=Words(
        "{name} of {period} is after the due year {due} and not judged",
        "{name} {period}的数值晚于目标年 {due}，不参与判定",
    ),
    title=Words("Figure after the due year", "数值晚于目标年"),
    explanation=Words(
        (
            "The target was due before the year of the figure. What came later says nothing "
            "about whether it was met in time; the row is not judged."
        ),
        "数值的年份晚于目标年，不能说明目标是否按期完成，此行不参与判定。",
    ),
    example=Example(
        given=same_words("指标,实际值,单位,年份\n高端养老机构项目养老床位,720,张,2024"),
        output=Words(
            (
                "actuals.csv:2:4: D215 Beds in the high-end eldercare projects of 2024 is "
                "after the due year 2023 and not judged"
            ),
            (
                "actuals.csv:2:4: D215 高端养老机构项目养老床位 2024年的数值晚于目标年 2023，"
                "不参与判定"
            ),
        ),
        command="check chengde-hotspring-2027 actuals.csv",
    ),
    remedy=Words(
        "Report the figure of the due year. For a table that goes on for years, `--ignore D215`.",
        "填报目标年的数值。表中本来就含以后年份的，可加 `--ignore D215`。",
    ),
)

OUTSIDE_PLAN = Rule(
    code="D231",
    name="outside-plan",
    severity=Severity.WARNING,
    message=Words(
        "{period} is outside the plan ({plan}); the row is not judged",
        "{period}不在规划期（{plan}）内；此行不参与判定",
    ),
    title=Words("Period outside the plan", "时期不在规划期内"),
    explanation=Words(
        (
            "The period lies before the plan's base years or after its last year. Such a row "
            "cannot bear on any target and is not judged; often the year is mistyped, or the "
            "file belongs to another plan."
        ),
        (
            "时期早于规划基期或晚于规划末年，与各项目标无关，此行不参与判定。"
            "常见原因是年份录入有误，或文件选错。"
        ),
    ),
    example=Example(
        given=same_words("指标,实际值,单位,年份\n粮食总产量,773,亿斤,2032"),
        output=Words(
            "actuals.csv:2:4: D231 2032 is outside the plan (2023); the row is not judged",
            "actuals.csv:2:4: D231 2032年不在规划期（2023）内；此行不参与判定",
        ),
    ),
    remedy=Words(
        (
            "Correct the year, or check against the plan of that year. For a long series of "
            "which the plan is a part, `--ignore D231`."
        ),
        "改正年份，或改用该年份的文件检查。数据本来就是较长的时间序列的，可加 `--ignore D231`。",
    ),
)

NO_ROWS_OF_PLACE = Rule(
    code="D245",
    name="no-rows-of-place",
    severity=Severity.WARNING,
    message=Words(
        "no row is about {place}, for which --region asks",
        "没有“{place}”的数据（--region 所指地区）",
    ),
    title=Words("No rows of a place asked for", "没有指定地区的数据"),
    explanation=Words(
        (
            "`--region` asks for a place that no usable row of the submission names. All its "
            "targets count as not reported. Its name may be misspelt, or its rows may stand in a "
            "file that was not given."
        ),
        (
            "`--region` 指定的地区在上报数据中没有可用的行，其各项目标均按缺报处理。"
            "可能是名称写错，也可能是该地区的数据在另一个文件中。"
        ),
    ),
    example=Example(
        given=same_words("指标,实际值,单位,地区\n地区生产总值,6.4,%,承德市"),
        output=Words(
            "actuals.csv: D245 no row is about 唐山市, for which --region asks",
            "actuals.csv: D245 没有“唐山市”的数据（--region 所指地区）",
        ),
        command="check hebei-2023 actuals.csv --region 唐山",
    ),
    remedy=Words(
        (
            "Write the place as the table does, or by its six-digit code. The note D209 names "
            "places that the table has."
        ),
        "按表中的写法填写地区，或填写六位行政区划代码。提示 D209 会列出表中的地区。",
    ),
)

ONLY_OTHER_PLACES = Rule(
    code="D255",
    name="only-other-places",
    severity=Severity.WARNING,
    message=Words(
        (
            "no row is about {own}, whose targets these are: rows of other places: {rows}, of "
            "places: {count} ({places})"
        ),
        "没有“{own}”的数据：{rows} 行均为其他 {count} 个地区（{places}）的数据，未参与判定",
    ),
    title=Words("Rows of other places only", "只有其他地区的数据"),
    explanation=Words(
        (
            "Every row names another place than the document's own region, in a column of places "
            "or in a line above the table (地区：山东省). Nothing of it is judged. Most often the "
            "wrong document was named, or the wrong file sent."
        ),
        (
            "所有行（或表上方的“地区：山东省”）写的都不是文件所属的地区，因此均未参与判定。"
            "常见原因是选错了目标文件，或报错了数据文件。"
        ),
    ),
    example=Example(
        given=same_words("指标,实际值,单位,省份\n地区生产总值,6.4,%,山东省"),
        output=Words(
            (
                "actuals.csv:2:4: D255 no row is about 河北省, whose targets these are: rows of other "
                "places: 1, of places: 1 (山东省)"
            ),
            (
                "actuals.csv:2:4: D255 没有“河北省”的数据：1 行均为其他 1 个地区（山东省）的数据，"
                "未参与判定"
            ),
        ),
    ),
    remedy=Words(
        (
            "Name the document of that place (`dabiao list`), or send the figures of the document's "
            "region. `--region NAME` or `--region all` judges other places by these targets. "
            "Otherwise correct the region (河北省, 河北, 全省, 合计 and 130000 are the same)."
        ),
        (
            "选用该地区的目标文件（`dabiao list`），或改报文件所属地区的数据。"
            "`--region 地区名` 或 `--region all` 用这些目标判定其他地区。"
            "否则改正地区名称（“河北省”“河北”“全省”“合计”“130000”视为相同）。"
        ),
    ),
)

OTHER_INDICATORS = Rule(
    code="D259",
    name="other-indicators",
    severity=Severity.INFO,
    message=Words(
        (
            "rows of other indicators are not judged: {rows}, of indicators: {count} (the first: "
            "{names}); `dabiao show {document}` lists the document's"
        ),
        (
            "另有 {rows} 行为其他 {count} 个指标（{names}等）的数据，未参与判定；"
            "`dabiao show {document}` 可列出文件中的指标"
        ),
    ),
    title=Words("Rows of other indicators", "其他指标的数据"),
    explanation=Words(
        (
            "A statistics table has dozens of indicators, of which a document sets targets for a "
            "few. Rows whose names resemble no target's are left out, and so are those that "
            "resemble the name of a target that was reported for the same place and period "
            "under its own name. This is said once for each file. A name that may be a target's, "
            "misspelt, is an error (D201)."
        ),
        (
            "统计表往往有几十个指标，文件只对其中几个规定了目标。名称与各项目标均不相近的行，"
            "以及与某项目标相近、而该目标同一地区同一时期已按其名称报送的行，均不参与判定，"
            "每个文件只提示一次。疑为误写的名称按错误处理（D201）。"
        ),
    ),
    example=Example(
        given=same_words("指标,实际值,单位\n粮食总产量,773,亿斤\n人均预期寿命,78.9,岁"),
        output=Words(
            (
                "actuals.csv:3:1: D259 rows of other indicators are not judged: 1, of indicators: 1 "
                "(the first: 人均预期寿命); `dabiao show hebei-2023` lists the document's"
            ),
            (
                "actuals.csv:3:1: D259 另有 1 行为其他 1 个指标（人均预期寿命等）的数据，未参与判定；"
                "`dabiao show hebei-2023` 可列出文件中的指标"
            ),
        ),
    ),
    remedy=Words(
        (
            "Nothing, if the table rightly has more indicators than the document; `--ignore D259` "
            "silences this. If one of them is meant for a target that is missing, write the "
            "official name, the id or an alias."
        ),
        (
            "表中本来就有文件以外的指标的，不必修改，可加 `--ignore D259` 不再提示。"
            "其中确为某项缺报目标的，改写为正式名称、id 或别名。"
        ),
    ),
)
