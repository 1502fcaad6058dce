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
        "sheet '{sheet}' holds no table and is not read; --sheet reads it all the same",
        "工作表“{sheet}”中没有数据表，未读取；如需读取，用 --sheet 指定",
    ),
    title=Words("Sheet without a table", "工作表中没有数据表"),
    explanation=Words(
        (
            "All visible sheets of a workbook are read. This one, beside others, has no headers "
            "of a table with rows below them and hardly a figure: it is taken for a page of "
            "notes. Hidden sheets are not read, and nothing is said of them."
        ),
        (
            "工作簿中所有可见的工作表都会读取。该表没有数据表的表头及其下的数据行，也几乎没有数字，"
            "按说明页处理。隐藏的工作表不读取，也不提示。"
        ),
    ),
    example=Example(
        given=Words(
            "actuals.xlsx with the sheets 填报说明, which is text alone, and 主要指标, a table.",
            "actuals.xlsx 有“填报说明”“主要指标”两个工作表，前者只有文字。",
        ),
        output=Words(
            "actuals.xlsx: D223 sheet '填报说明' holds no table and is not read; --sheet reads it "
            "all the same",
            "actuals.xlsx: D223 工作表“填报说明”中没有数据表，未读取；如需读取，用 --sheet 指定",
        ),
        command="check hebei-2023 actuals.xlsx",
    ),
    remedy=Words(
        (
            "Nothing, if it holds notes; `--ignore D223` silences it. A table needs headers such "
            "as 指标 and 实际值."
        ),
        "只是说明的不必处理，可加 `--ignore D223`。如是数据表，需有“指标”“实际值”等表头。",
    ),
)

SHEET_OF_CHECK = Rule(
    code="D268",
    name="sheet-of-check",
    severity=Severity.INFO,
    message=Words(
        "sheet '{sheet}' is the result of an earlier check and is not read",
        "工作表“{sheet}”是此前核对的结果，未读取",
    ),
    title=Words("Sheet of an earlier check", "此前核对结果的工作表"),
    explanation=Words(
        (
            "`--output checked.xlsx` gives a submission back with sheets that hold the results and "
            "how it was read. Where the workbook is handed in again, these are no part of it. They "
            "are known by their names and their first cells; what else is written into them is "
            "not read, and this says so."
        ),
        (
            "`--output checked.xlsx` 会将报送数据连同核对结果、读取方式等工作表一并返回。"
            "再次报送该工作簿时，这些工作表不属于报送数据。程序按表名和首个单元格识别；"
            "在其中填写的内容不会读取，故予提示。"
        ),
    ),
    example=Example(
        given=Words(
            "checked.xlsx, which an earlier check wrote, with the figures put right.",
            "此前核对时生成、已改正数据的 checked.xlsx。",
        ),
        output=Words(
            "checked.xlsx: D268 sheet 'Check results' is the result of an earlier check and is not "
            "read",
            "checked.xlsx: D268 工作表“核对结果”是此前核对的结果，未读取",
        ),
        command="check hebei-2023 checked.xlsx",
    ),
    remedy=Words(
        (
            "Nothing; `--ignore D268` silences it. Figures belong into the sheets of the "
            "submission itself."
        ),
        "不必处理，可加 `--ignore D268`。数据请填在原有的工作表中。",
    ),
)

FAR_CELL = Rule(
    code="D256",
    name="far-cell",
    severity=Severity.WARNING,
    message=Words(
        "cell {cell} stands far away from the table and is not read",
        "单元格 {cell} 距表格过远，未读取",
    ),
    title=Words("Cell far away from the table", "单元格距表格过远"),
    explanation=Words(
        (
            "More than 1,000 blank rows or 700 blank columns part the cell from all others, as "
            "where a key was pressed in the last row of a sheet. The rest is read without it. "
            "More than 20 such cells may be a table and are read like others."
        ),
        (
            "该单元格与其他单元格之间隔着 1000 行以上或 700 列以上空白，多为误触所留。"
            "其余内容照常读取。此类单元格超过 20 个的，可能是一张表，照常读取。"
        ),
    ),
    example=Example(
        given=Words(
            "A table in A1:C20, and a full stop in XFD1048576.",
            "表格在 A1:C20，XFD1048576 中另有一个句号。",
        ),
        output=Words(
            "actuals.xlsx:1048576:16384: D256 cell XFD1048576 stands far away from the table and is "
            "not read",
            "actuals.xlsx:1048576:16384: D256 单元格 XFD1048576 距表格过远，未读取",
        ),
        command="check hebei-2023 actuals.xlsx",
    ),
    remedy=Words(
        "Clear the cell. If it belongs to the table, move it there.",
        "清除该单元格的内容；属于表格的，移到表格中。",
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

NO_SHEETS = Rule(
    code="D266",
    name="no-sheets",
    severity=Severity.INFO,
    message=Words(
        "the file has no sheets, and is read whole; --sheet {sheet} says nothing of it",
        "该文件没有工作表，已整体读取；--sheet {sheet} 对其不起作用",
    ),
    title=Words("File without sheets", "没有工作表的文件"),
    explanation=Words(
        (
            "`--sheet` names one sheet of a workbook. A CSV or JSON file has none, and is read as "
            "it is. Perhaps the workbook was meant from which it was saved."
        ),
        (
            "`--sheet` 指定工作簿中的一张工作表。CSV、JSON 文件没有工作表，按整个文件读取。"
            "也可能本应提交导出该文件的工作簿。"
        ),
    ),
    example=Example(
        given=same_words("指标,实际值,单位\n地区生产总值,6.1,%"),
        output=Words(
            (
                "actuals.csv: D266 the file has no sheets, and is read whole; --sheet 2023 says "
                "nothing of it"
            ),
            "actuals.csv: D266 该文件没有工作表，已整体读取；--sheet 2023 对其不起作用",
        ),
        command="check hebei-2023 actuals.csv --sheet 2023",
    ),
    remedy=Words(
        "Leave `--sheet` out, or name the workbook.", "去掉 `--sheet`，或改为指定工作簿文件。"
    ),
)
