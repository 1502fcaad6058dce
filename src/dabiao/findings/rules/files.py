"""What can be wrong with a submission's files and sheets as a whole."""

from dabiao.core.lang import Words, same_words
from dabiao.model.finding import Example, Rule, Severity

UNREADABLE_FILE = Rule(
    code="D200",
    name="unreadable-file",
    severity=Severity.ERROR,
    message=Words("cannot be read: {problem}", "无法读取：{problem}"),
    title=Words("File that cannot be read", "文件无法读取"),
    explanation=Words(
        (
            "The file cannot be opened, is too large, empty, damaged or not of a format that "
            "is read, has no rows below its headers, or has two columns for the same thing. "
            "Rows that were read before the damage are still judged, and so are other files. "
            "It cannot be ignored: a gate must not pass because its input is broken."
        ),
        (
            "文件打不开、过大、为空、已损坏或格式不支持，表头以下没有数据，或有两列内容相同。"
            "损坏处之前的数据和其他文件照常判定。此项不能忽略："
            "不能因为数据读不出来就视为通过。"
        ),
    ),
    example=Example(
        given=same_words("指标,实际值,单位"),
        output=Words(
            "actuals.csv:1: D200 cannot be read: no rows below the headers",
            "actuals.csv:1: D200 无法读取：表头以下没有数据",
        ),
    ),
    remedy=Words(
        (
            "Open the file and save it again, as “CSV UTF-8” or as an Excel workbook. For "
            "two columns of one meaning, delete one or change its header."
        ),
        (
            "打开文件，另存为“CSV UTF-8”或 Excel 工作簿后重新提交。两列含义相同的，"
            "删去一列或修改表头。"
        ),
    ),
    always=True,
)

MORE_OF_THEM = Rule(
    code="D219",
    name="more-of-them",
    severity=Severity.INFO,
    message=Words("{count} more findings of {rule} are not shown", "另有 {count} 处 {rule} 未列出"),
    title=Words("More findings of the same kind", "同类问题未全部列出"),
    explanation=Words(
        (
            "Of each code the first 200 findings are listed and the others are counted. They "
            "count fully for the exit code: a file with errors stays one."
        ),
        "每个代码只列前 200 处，其余只计数。退出码不受影响，有错误仍按有错误处理。",
    ),
    example=Example(
        given=Words(
            "A table with 350 rows whose indicators the document does not have.",
            "一张表中有 350 行指标不在文件之内。",
        ),
        output=Words(
            "-: D219 150 more findings of D201 are not shown", "-: D219 另有 150 处 D201 未列出"
        ),
    ),
    remedy=Words(
        (
            "Correct the first ones and check again; so many findings of one kind mostly "
            "have one cause, such as a wrong document or a shifted column."
        ),
        "先改正已列出的，再重新检查。同类问题很多，往往原因只有一个，如选错文件或整列错位。",
    ),
    always=True,
)

ENCODING_TAKEN = Rule(
    code="D222",
    name="encoding-taken",
    severity=Severity.INFO,
    message=Words(
        "read as {encoding}; --encoding names another",
        "按 {encoding} 读取；可用 --encoding 另行指定",
    ),
    title=Words("Encoding other than UTF-8", "编码不是 UTF-8"),
    explanation=Words(
        (
            "The CSV is not in UTF-8 and was read in another encoding, such as GB18030 (what "
            "Excel writes as plain “CSV” on Chinese Windows) or UTF-16. It is a well-founded "
            "guess; if it were wrong, names would be garbled and not found."
        ),
        (
            "CSV 不是 UTF-8 编码，已按其他编码读取，如 GB18030（中文 Windows 下 Excel "
            "直接存成“CSV”的编码）或 UTF-16。编码由程序推断；如推断有误，"
            "指标名称会成为乱码而无法识别。"
        ),
    ),
    example=Example(
        given=Words(
            "actuals.csv, saved by Excel as “CSV” and not as “CSV UTF-8”.",
            "actuals.csv，由 Excel 存为“CSV”，而不是“CSV UTF-8”。",
        ),
        output=Words(
            "actuals.csv: D222 read as GB18030; --encoding names another",
            "actuals.csv: D222 按 GB18030 读取；可用 --encoding 另行指定",
        ),
    ),
    remedy=Words(
        (
            "Nothing, if the names are legible. `--encoding` says which encoding it is; a "
            "file saved as “CSV UTF-8” leaves no doubt. `--ignore D222` silences it."
        ),
        (
            "名称显示正常的不必处理，可加 `--ignore D222`。也可用 `--encoding` 指定编码，"
            "或另存为“CSV UTF-8”。"
        ),
    ),
)

SHEET_NOT_READ = Rule(
    code="D223",
    name="sheet-not-read",
    severity=Severity.INFO,
    message=Words(
        "sheet '{sheet}' is not read; --sheet names the one to read",
        "未读取工作表“{sheet}”；可用 --sheet 指定要读取的工作表",
    ),
    title=Words("Sheet not read", "有工作表未读取"),
    explanation=Words(
        (
            "The workbook has further sheets that are visible and not empty. Of a workbook "
            "one sheet is read, the first with a table of actuals; the figures of the others "
            "play no part."
        ),
        (
            "工作簿中还有其他可见的非空工作表。程序只读取第一个含有数据表的工作表，"
            "其他工作表的数据不参与判定。"
        ),
    ),
    example=Example(
        given=Words(
            "actuals.xlsx with two sheets, 主要指标 and 重点项目, each with a table.",
            "actuals.xlsx 有“主要指标”“重点项目”两个工作表，各有一张表。",
        ),
        output=Words(
            "actuals.xlsx: D223 sheet '重点项目' is not read; --sheet names the one to read",
            "actuals.xlsx: D223 未读取工作表“重点项目”；可用 --sheet 指定要读取的工作表",
        ),
        command="check hebei-2023 actuals.xlsx",
    ),
    remedy=Words(
        (
            "`--sheet 重点项目` reads that one. Where the other sheets are notes or working "
            "tables, `--ignore D223`, or hide them."
        ),
        (
            "需要读取的，用 `--sheet 重点项目` 指定。其余工作表只是说明或过程表的，可加 "
            "`--ignore D223`，或将其隐藏。"
        ),
    ),
)

FILE_NOT_READ = Rule(
    code="D239",
    name="file-not-read",
    severity=Severity.INFO,
    message=Words("not read: {problem}", "未读取：{problem}"),
    title=Words("File not read", "文件未读取"),
    explanation=Words(
        (
            "A folder was submitted, and this file in it is not of a format that is read. It "
            "is said so that nobody takes its figures for checked."
        ),
        "提交的是文件夹，其中该文件的格式不在读取之列。特此提示，以免误以为其中的数据已经检查。",
    ),
    example=Example(
        given=Words(
            "A folder 上报 with actuals.csv and 说明.md.",
            "文件夹“上报”中有 actuals.csv 和 说明.md。",
        ),
        output=Words(
            "上报/说明.md: D239 not read: not a format of tables",
            "上报/说明.md: D239 未读取：不是数据表格式",
        ),
        command="check hebei-2023 上报/",
    ),
    remedy=Words(
        (
            "Nothing, if it holds no figures; `--ignore D239` silences it. Otherwise save "
            "its table as an Excel workbook or a CSV."
        ),
        "不含数据的不必处理，可加 `--ignore D239`。含有数据的，把表格另存为 Excel 工作簿或 CSV。",
    ),
)

TABLE_NOT_READ = Rule(
    code="D257",
    name="table-not-read",
    severity=Severity.WARNING,
    message=Words(
        "it may hold a table, and {ending} is not read; save the table as .xlsx or CSV",
        "可能含有表格，但不读取 {ending} 格式；请将表格另存为 .xlsx 或 CSV",
    ),
    title=Words("File that may hold a table is not read", "可能含有表格的文件未读取"),
    explanation=Words(
        (
            "A folder was submitted, and this file in it is of a kind in which figures are often "
            "sent (a document, a PDF, an archive, a table of another program), but which is not "
            "read. None of what it holds was checked."
        ),
        (
            "提交的是文件夹，其中该文件属于常用来报送数据的类型（文档、PDF、压缩包、"
            "其他软件的表格），但程序不读取。其中的内容均未检查。"
        ),
    ),
    example=Example(
        given=Words(
            "A folder 上报 with actuals.csv and 完成情况.docx.",
            "文件夹“上报”中有 actuals.csv 和 完成情况.docx。",
        ),
        output=Words(
            (
                "上报/完成情况.docx: D257 it may hold a table, and .docx is not read; save the "
                "table as .xlsx or CSV"
            ),
            (
                "上报/完成情况.docx: D257 可能含有表格，但不读取 .docx 格式；请将表格另存为 "
                ".xlsx 或 CSV"
            ),
        ),
        command="check hebei-2023 上报/",
    ),
    remedy=Words(
        (
            "Save the table as an Excel workbook or a CSV, in the same folder. If the file holds "
            "no figures, take it out of the folder, or `--ignore D257`."
        ),
        (
            "将表格另存为 Excel 工作簿或 CSV，放在同一文件夹中。文件不含数据的，移出该文件夹，"
            "或加 `--ignore D257`。"
        ),
    ),
)
