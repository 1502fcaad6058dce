"""What can be wrong with the layout of a table and with single cells."""

from dabiao.core.lang import Words, same_words
from dabiao.model.finding import Example, Rule, Severity

MISSING_COLUMN = Rule(
    code="D202",
    name="missing-column",
    severity=Severity.ERROR,
    message=Words(
        (
            "no column for the {field}: {found}; call one {headers}, in a row of headers above the "
            "figures{way_out}"
        ),
        "没有{field}列：{found}；请在表头写明，例如：{headers}{way_out}",
    ),
    title=Words("No column for the indicator or the value", "缺少指标列或数值列"),
    explanation=Words(
        (
            "One of the first rows must be headers, and two are needed: one for the "
            "indicator and one for the value. Without them nothing of the table can be "
            "judged. It cannot be ignored."
        ),
        "前若干行中应有一行表头，至少要有“指标”和“实际值”两列，否则整张表无法判定。此项不能忽略。",
    ),
    example=Example(
        given=same_words("指标,上报数,单位\n粮食总产量,773,亿斤"),
        output=Words(
            (
                "actuals.csv:1:1: D202 no column for the value: the headers are '指标', '上报数', "
                "'单位'; call one value, actual, actual value, in a row of headers above the figures"
            ),
            "actuals.csv:1:1: D202 没有实际值列：表头为“指标”“上报数”“单位”；"
            "请在表头写明，例如：实际值、完成值、实际完成",
        ),
    ),
    remedy=Words(
        (
            "Name the columns 指标 and 实际值, or `indicator` and `value`. Titles above the "
            "headers do no harm."
        ),
        "把两列的表头写作“指标”“实际值”。CSV 表头之上的标题行应删去。",
    ),
    always=True,
)

UNUSED_COLUMN = Rule(
    code="D213",
    name="unused-column",
    severity=Severity.INFO,
    message=Words("column '{header}' is not used", "未使用“{header}”列"),
    title=Words("Column not used", "未使用的列"),
    explanation=Words(
        (
            "The column's header is not one that is known, and what stands in it plays no "
            "part. It is said in case the header was meant to be read."
        ),
        "表头不能识别，该列内容不参与判定。仅作提示，以防表头写法有误。",
    ),
    example=Example(
        given=same_words("指标,实际值,单位,填报人\n粮食总产量,773,亿斤,张三"),
        output=Words(
            "actuals.csv:1:4: D213 column '填报人' is not used",
            "actuals.csv:1:4: D213 未使用“填报人”列",
        ),
    ),
    remedy=Words(
        (
            "Nothing, if the column is yours; `--ignore D213` silences it. Otherwise use one "
            "of the headers that the README lists."
        ),
        "自用的列不必处理，可加 `--ignore D213`。需要读取的，改用说明文件（README）所列表头。",
    ),
)

EXTRA_CELLS = Rule(
    code="D214",
    name="extra-cells",
    severity=Severity.ERROR,
    message=Words(
        "{count} more cells than headers; does a cell hold an unquoted comma?",
        "比表头多 {count} 个单元格；是否有未加引号的逗号？",
    ),
    title=Words("More cells than headers", "单元格多于表头"),
    explanation=Words(
        (
            "A row has more cells than the table has columns, mostly because of a comma "
            "inside a number or a text. From there on every cell stands in the wrong column, "
            "so that none of the row is used."
        ),
        (
            "此行的单元格比表头多，多半是数字或文字中有未加引号的逗号，其后各列都会错位，"
            "因此整行不予使用。"
        ),
    ),
    example=Example(
        given=same_words("指标,实际值,单位,年份\n技术合同成交总额,1,265.3,亿元,2023"),
        output=Words(
            "actuals.csv:2:5: D214 1 more cells than headers; does a cell hold an unquoted comma?",
            "actuals.csv:2:5: D214 比表头多 1 个单元格；是否有未加引号的逗号？",
        ),
    ),
    remedy=Words(
        (
            "Write the number without thousands separator (1265.3), or put the cell into "
            'quotation marks ("1,265.3").'
        ),
        '数字不写千分位逗号（1265.3），或给单元格加英文双引号（"1,265.3"）。',
    ),
)

FORMULA = Rule(
    code="D225",
    name="formula",
    severity=Severity.ERROR,
    message=Words("'{value}' is a formula{remedy}", "“{value}”是公式{remedy}"),
    title=Words("Formula in place of a figure", "以公式代替数值"),
    explanation=Words(
        (
            "A cell of a text file starts like a spreadsheet formula (`=A1+B1`, `@…`, "
            "`+cmd…`), or the formula of a workbook has no stored result. Formulas are never "
            "worked out: in a file from outside they can do harm when it is opened in Excel. "
            "The value is not used."
        ),
        (
            "文本文件中的单元格以公式形式开头（`=A1+B1`、`@…`、`+cmd…`），"
            "或工作簿中的公式没有保存计算结果。程序从不计算公式：外来文件中的公式在 Excel "
            "中打开时可能造成危害。该值不予使用。"
        ),
    ),
    example=Example(
        given=same_words("指标,实际值,单位\n地区生产总值,=5.8+0.3,%"),
        output=Words(
            "actuals.csv:2:2: D225 '=5.8+0.3' is a formula; write the figure itself",
            "actuals.csv:2:2: D225 “=5.8+0.3”是公式；请直接填写数值",
        ),
    ),
    remedy=Words(
        (
            "Write the figure itself. In Excel, copy the cells and paste them as values; a "
            "workbook written by a program has to be opened and saved once. It should not be "
            "ignored."
        ),
        (
            "直接填写数值。在 Excel 中可复制后“选择性粘贴—数值”；由程序生成的工作簿应先在 "
            "Excel 中打开并保存一次。不宜忽略。"
        ),
    ),
)

COMPUTED = Rule(
    code="D226",
    name="computed",
    severity=Severity.WARNING,
    message=Words(
        "the cell holds a formula; its stored result {value} is taken",
        "单元格为公式；按文件中保存的结果 {value} 读取",
    ),
    title=Words("Stored result of a formula", "采用公式的保存结果"),
    explanation=Words(
        (
            "The cell of the workbook is a formula. The result that was stored when the file "
            "was last saved is used; if the workbook was not recalculated since, it is out "
            "of date."
        ),
        (
            "工作簿中该单元格为公式，采用的是上次保存时的计算结果。保存前未重新计算的，"
            "结果可能已经过时。"
        ),
    ),
    example=Example(
        given=Words(
            "In actuals.xlsx, cell B2 (粮食总产量) holds `=SUM(汇总!C2:C12)`.",
            "actuals.xlsx 的 B2 单元格（粮食总产量）为 `=SUM(汇总!C2:C12)`。",
        ),
        output=Words(
            "actuals.xlsx:2:2: D226 the cell holds a formula; its stored result 773 is taken",
            "actuals.xlsx:2:2: D226 单元格为公式；按文件中保存的结果 773 读取",
        ),
        command="check hebei-2023 actuals.xlsx",
    ),
    remedy=Words(
        (
            "Recalculate and save the workbook, or paste the cells as values. `--ignore "
            "D226` where you trust that it was recalculated."
        ),
        "重新计算后保存，或将公式粘贴为数值。确认已重新计算的，可加 `--ignore D226`。",
    ),
)

SHOWN_OTHERWISE = Rule(
    code="D252",
    name="shown-otherwise",
    severity=Severity.INFO,
    message=Words(
        "the cell shows {shown} and holds {value}, by which it is judged",
        "单元格显示为 {shown}，实际存储为 {value}；按 {value} 判定",
    ),
    title=Words("Shown otherwise than stored", "显示值与存储值不同"),
    explanation=Words(
        (
            "The number format of the cell shows fewer decimals than the cell holds, so that "
            "whoever opens the workbook sees another figure than the one that is judged. What "
            "is stored is used, with up to 15 digits."
        ),
        (
            "单元格的数字格式所显示的小数位数少于存储的位数，打开工作簿看到的数值与用于判定的数值不同。"
            "程序采用存储值（至多 15 位有效数字）。"
        ),
    ),
    example=Example(
        given=Words(
            "In actuals.xlsx, cell B2 (地区生产总值增速) holds 5.96 with the number format 0.",
            "actuals.xlsx 的 B2 单元格（地区生产总值增速）存储为 5.96，数字格式为 0。",
        ),
        output=Words(
            "actuals.xlsx:2:2: D252 the cell shows 6 and holds 5.96, by which it is judged",
            "actuals.xlsx:2:2: D252 单元格显示为 6，实际存储为 5.96；按 5.96 判定",
        ),
        command="check hebei-2023 actuals.xlsx",
    ),
    remedy=Words(
        (
            "Show as many decimals as are meant or, where the rounded figure is the one to be "
            "judged, write it down itself. `--ignore D252` where rounding is only for the eye."
        ),
        (
            "按实际需要设置小数位数；应以四舍五入后的数值判定的，请直接填写该数值。"
            "仅为显示美观而取整的，可加 `--ignore D252`。"
        ),
    ),
)

CONTROL_CHARACTER = Rule(
    code="D227",
    name="control-character",
    severity=Severity.WARNING,
    message=Words(
        "'{value}' holds a character that cannot be seen ({character}); delete it",
        "“{value}”含有不可见字符（{character}）；请删除",
    ),
    title=Words("Invisible character", "不可见字符"),
    explanation=Words(
        (
            "A cell holds a character that cannot be seen: a control character, a blank of "
            "no width, or one that turns the direction of the text. Most come along when "
            "text is copied from a web page or a PDF; but they can also make a cell look "
            "like something that it is not."
        ),
        (
            "单元格中含有看不见的字符：控制字符、零宽字符，或改变文字方向的字符。多由网页或 "
            "PDF 复制带入，但也可使单元格显示的内容与实际不符。"
        ),
    ),
    example=Example(
        given=Words(
            "A row 粮食总产量,773,亿斤 with a zero-width blank (U+200B) behind the name.",
            "一行“粮食总产量,773,亿斤”，指标名称后带有零宽空格（U+200B）。",
        ),
        output=Words(
            (
                "actuals.csv:2:1: D227 '粮食总产量\\u200b' holds a character that cannot be "
                "seen (U+200B); delete it"
            ),
            "actuals.csv:2:1: D227 “粮食总产量\\u200b”含有不可见字符（U+200B）；请删除",
        ),
    ),
    remedy=Words(
        (
            "Type the cell anew, or paste it as plain text. `--ignore D227` for sources that "
            "you know."
        ),
        "重新键入，或以纯文本方式粘贴。来源可靠的，可加 `--ignore D227`。",
    ),
)

NOTE_ROW = Rule(
    code="D240",
    name="note-row",
    severity=Severity.INFO,
    message=Words(
        "'{name}' holds no figure: taken for a heading or a note",
        "“{name}”一行没有数值，按标题或说明处理",
    ),
    title=Words("A row without a figure", "没有数值的行"),
    explanation=Words(
        (
            "A row whose name is no indicator of the document, and that holds no figure, is "
            "taken for a heading or a note of the table. Nothing is lost with it."
        ),
        "该行名称不是本文件的指标，也没有数值，按表中的标题或说明处理，不影响其他数据。",
    ),
    example=Example(
        given=same_words("指标,实际值,单位\n一、经济发展,,\n地区生产总值,5.5,%"),
        output=Words(
            "actuals.csv:2:1: D240 '一、经济发展' holds no figure: taken for a heading or a note",
            "actuals.csv:2:1: D240 “一、经济发展”一行没有数值，按标题或说明处理",
        ),
    ),
    remedy=Words(
        (
            "Nothing need be done. If it was meant as an indicator, correct its name; "
            "`--ignore D240` leaves the note out."
        ),
        "无需处理。如本意是某项指标，请更正名称；`--ignore D240` 可不再提示。",
    ),
)

TITLE_PERIOD = Rule(
    code="D241",
    name="title-period",
    severity=Severity.INFO,
    message=Words(
        "no column says the period; {period} is taken from the title",
        "各列均未注明时期；按标题所示的{period}读取",
    ),
    title=Words("A period from the title", "时期取自标题"),
    explanation=Words(
        (
            "No column says of which period the figures are, but the title above the table "
            "names one. A table of half a year is not judged as one of the whole year."
        ),
        (
            "各列均未注明数据所属时期，表上方的标题写明了时期，按标题读取，"
            "以免把半年数据当作全年数据判定。"
        ),
    ),
    example=Example(
        given=same_words("2023年上半年主要指标完成情况,,\n指标,实际值,单位\n城镇新增就业,42,万人"),
        output=Words(
            ("actuals.csv:2: D241 no column says the period; Jan–Jun 2023 is taken from the title"),
            "actuals.csv:2: D241 各列均未注明时期；按标题所示的2023年1—6月读取",
        ),
    ),
    remedy=Words(
        (
            "Nothing, if the title is right. Otherwise add a column 时间 (period) with 2023 "
            "or 2023年1-6月."
        ),
        "标题无误则不必处理；否则请加“时间”列，写明 2023 或 2023年1-6月。",
    ),
)

TWO_VALUES = Rule(
    code="D243",
    name="two-values",
    severity=Severity.ERROR,
    message=Words(
        (
            "'{header}' may hold the actual figures as well as the column that was read; "
            "call that one 实际值 (actual)"
        ),
        "“{header}”列也可能是实际值；请将实际值列的表头写为“实际值”",
    ),
    title=Words("Two columns of figures", "两列都可能是实际值"),
    explanation=Words(
        (
            "A column such as 完成情况 or 全年完成 holds figures, and another one was read "
            "as the actual values although it may be that of the targets. A target read as "
            "the actual would always be met. Where a figure stands under no header beside "
            "another, its row is not judged."
        ),
        (
            "“完成情况”“全年完成”等列中有数值，而按实际值读取的另一列可能是目标值。"
            "把目标值当作实际值，会全部判为达标。数值右侧无表头的列中另有数值的，该行不作判定。"
        ),
    ),
    example=Example(
        given=same_words("指标,2023年,完成情况\n地区生产总值,6%,4.2%"),
        output=Words(
            (
                "actuals.csv:2:3: D243 '完成情况' may hold the actual figures as well as the "
                "column that was read; call that one 实际值 (actual)"
            ),
            "actuals.csv:2:3: D243 “完成情况”列也可能是实际值；请将实际值列的表头写为“实际值”",
        ),
    ),
    remedy=Words(
        "Call the column of actual figures 实际值 (actual) and that of targets 目标值 (target).",
        "将实际值列的表头写为“实际值”，目标列写为“目标值”。",
    ),
)

UNCLEAR_PERIOD = Rule(
    code="D244",
    name="unclear-period",
    severity=Severity.ERROR,
    message=Words(
        "the title says '{words}', and no column says the period; add a column 时间 (period)",
        "标题写有“{words}”，但各列均未注明时期；请加“时间”列",
    ),
    title=Words("A period that is not clear", "时期不明"),
    explanation=Words(
        (
            "The title speaks of part of a year, or of several years, and no column says of "
            "which period the figures are. Taken for the whole year, half a year would be a "
            "shortfall. Nothing is judged."
        ),
        "标题写明是一年中的一部分，或出现多个年份，而各列均未注明时期。按全年判定会得出错误结论，因此不作判定。",
    ),
    example=Example(
        given=same_words("上半年主要指标完成情况,,\n指标,实际值,单位\n城镇新增就业,42,万人"),
        output=Words(
            (
                "actuals.csv:2: D244 the title says '上半年', and no column says the period; "
                "add a column 时间 (period)"
            ),
            "actuals.csv:2: D244 标题写有“上半年”，但各列均未注明时期；请加“时间”列",
        ),
    ),
    remedy=Words(
        (
            "Add a column 时间 (period) with 2023 or 2023年1-6月, or write the year into the "
            "title (2023年上半年)."
        ),
        "请加“时间”列，填写 2023 或 2023年1-6月；或在标题中写明年份（2023年上半年）。",
    ),
)

NO_ACTUAL = Rule(
    code="D253",
    name="no-actual",
    severity=Severity.INFO,
    message=Words(
        "the row holds '{words}' and no actual figure; it is not judged",
        "该行为“{words}”，不是实际值，不参与判定",
    ),
    title=Words("A row of targets or of another year", "目标或其他年份的行"),
    explanation=Words(
        (
            "A column says of the row that its figure is a target, a plan, a forecast or that of the "
            "year before. Only actual figures are judged: a target held against itself would always "
            "be met."
        ),
        (
            "表中有一列说明该行是目标、计划、预测或上年的数值。只有实际值才参与判定，"
            "否则拿目标对照目标，永远都是达标。"
        ),
    ),
    example=Example(
        given=same_words(
            "指标,数据类型,实际值,单位\n地区生产总值,目标,6,%\n地区生产总值,实际,5.5,%"
        ),
        output=Words(
            "actuals.csv:2:1: D253 the row holds '目标' and no actual figure; it is not judged",
            "actuals.csv:2:1: D253 该行为“目标”，不是实际值，不参与判定",
        ),
    ),
    remedy=Words(
        "Nothing, if it is so. Else write 实际 in that column.",
        "情况属实的不必处理；否则在该列填“实际”。",
    ),
)

ROWS_OF_PARTS = Rule(
    code="D260",
    name="rows-of-parts",
    severity=Severity.INFO,
    message=Words(
        "rows of parts of the whole are not judged: {rows} (the first: {parts})",
        "分项数据的行不参与判定：{rows} 行（首项：{parts}）",
    ),
    title=Words("Rows of parts", "分项数据的行"),
    explanation=Words(
        (
            "A column breaks the figures down, by sex, age or industry for one. A target is of the "
            "whole: the row in which that column is blank, or says total. Rows of parts say nothing "
            "of it, and do not contradict it."
        ),
        (
            "表中有一列按性别、年龄、行业等对数据作了细分。目标针对总体，即该列为空或写明“合计”的行；"
            "各分项的行不代表总体，也不算与总体矛盾。"
        ),
    ),
    example=Example(
        given=same_words(
            "指标,性别,实际值,单位\n城镇新增就业,合计,90,万人\n城镇新增就业,女,41,万人"
        ),
        output=Words(
            "actuals.csv:3: D260 rows of parts of the whole are not judged: 1 (the first: 性别: 女)",
            "actuals.csv:3: D260 分项数据的行不参与判定：1 行（首项：性别: 女）",
        ),
    ),
    remedy=Words(
        (
            "Nothing, if the rows are of parts. If the only row is meant for the whole, leave the "
            "column blank in it or write 合计."
        ),
        "确为分项的不必处理。该行本为总体的，请将该列留空或写“合计”。",
    ),
)
