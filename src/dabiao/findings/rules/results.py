"""What a table of results must prove against the report that it is taken from, found by lint."""

from dabiao.core.lang import Words, same_words
from dabiao.model.finding import Example, Rule, Severity

LINT = "dabiao lint results/china-2022.csv --source sources/"
_HEAD = "指标,实际值,单位,年份,完成情况,原文,来源\n"

RESULTS_TABLE = Rule(
    code="D134",
    name="results-table",
    severity=Severity.ERROR,
    message=Words(
        "this is no table of results ({problem}); its columns are {columns}",
        "不是实际值表（{problem}）；各列应为 {columns}",
    ),
    title=Words("No table of results", "不是随库的实际值表"),
    explanation=Words(
        (
            "The results that come with the library are CSV in UTF-8, smaller than 4 MiB, with "
            "just these columns, so that each figure can be proven against the report."
        ),
        "随库提供的实际值为 UTF-8 编码的 CSV，小于 4 MiB，只有上述各列，以便逐项与报告核对。",
    ),
    example=Example(
        given=same_words("指标,实际值\n地区生产总值,3"),
        output=Words(
            "D134 this is no table of results (指标,实际值); its columns are 指标,实际值,单位,年份,完成情况,原文,来源",
            "D134 不是实际值表（指标,实际值）；各列应为 指标,实际值,单位,年份,完成情况,原文,来源",
        ),
        command=LINT,
    ),
    remedy=Words("Give the table these columns.", "按所列各列填写。"),
)

RESULT_ROW = Rule(
    code="D135",
    name="result-row",
    severity=Severity.ERROR,
    message=Words("{name} {problem}", "“{name}”{problem}"),
    title=Words("Row of results that cannot be used", "实际值表中无法使用的行"),
    explanation=Words(
        (
            "A row of results gives one indicator of the document a figure or a verdict, the words "
            "of the report that say so, and the file and line where they stand."
        ),
        "实际值表的每行对应文件的一个指标，给出数值或完成情况、报告原文，以及原文所在的文件和行号。",
    ),
    example=Example(
        given=same_words(_HEAD + "地区生产总值,3,%,2022,,全年国内生产总值增长3%,"),
        output=Words(
            "D135 地区生产总值 has no file:line of its words (来源)",
            "D135 “地区生产总值”没有写明原文的“文件:行号”（来源）",
        ),
        command=LINT,
    ),
    remedy=Words("Complete the row, or take it out.", "补全该行，或删去。"),
)

RESULT_WORDING = Rule(
    code="D136",
    name="result-wording",
    severity=Severity.ERROR,
    message=Words(
        "the wording '{wording}' does not stand in {place}", "{place} 中没有原文“{wording}”"
    ),
    title=Words("Words of a result that the report does not print", "报告中没有实际值的原文"),
    explanation=Words(
        "The words were not found in the lines that are named, white space aside.",
        "所写行号中找不到该原文（不计空白）。",
    ),
    example=Example(
        given=same_words(_HEAD + "地区生产总值,3,%,2022,,国内生产总值增长3%,report.txt:28"),
        output=Words(
            "D136 the wording '国内生产总值增长3%' does not stand in report.txt:28",
            "D136 report.txt:28 中没有原文“国内生产总值增长3%”",
        ),
        command=LINT,
    ),
    remedy=Words(
        "Copy the words from the report, and correct the file and the lines (report.txt:36-38).",
        "照抄报告原文，并改正文件名和行号（report.txt:36-38）。",
    ),
)

RESULT_FIGURE = Rule(
    code="D137",
    name="result-figure",
    severity=Severity.ERROR,
    message=Words(
        "the wording '{wording}' does not name {figure}", "原文“{wording}”中没有 {figure}"
    ),
    title=Words("Figure that its words do not name", "原文中没有实际值"),
    explanation=Words(
        "The figure of a result must be printed in its wording, in the unit of the row.",
        "实际值必须印在原文中，并与该行的单位一致。",
    ),
    example=Example(
        given=same_words(_HEAD + "地区生产总值,3.1,%,2022,,国内生产总值增长3%,report.txt:28"),
        output=Words(
            "D137 the wording '国内生产总值增长3%' does not name 3.1 %",
            "D137 原文“国内生产总值增长3%”中没有 3.1 %",
        ),
        command=LINT,
    ),
    remedy=Words("Correct the figure or its unit.", "改正数值或单位。"),
)

RESULT_DECLARED = Rule(
    code="D138",
    name="result-declared",
    severity=Severity.ERROR,
    message=Words(
        "{name}: nothing in the wording '{wording}' says {declared}",
        "{name}：原文“{wording}”没有说{declared}",
    ),
    title=Words("Verdict that the report does not give", "报告没有作出的完成情况"),
    explanation=Words(
        (
            "完成情况 is what the report itself says of a target: 没有完成, 超过全年预期目标, 全面实现… A "
            "report that gives the figure alone declares nothing; the check judges the figure."
        ),
        (
            "完成情况只写报告自己的说法：没有完成、超过全年预期目标、全面实现……"
            "报告只写数值的，不填完成情况，由程序据数值判定。"
        ),
    ),
    example=Example(
        given=same_words(_HEAD + "地区生产总值,3,%,2022,完成,国内生产总值增长3%,report.txt:28"),
        output=Words(
            "D138 地区生产总值: nothing in the wording '国内生产总值增长3%' says 完成",
            "D138 地区生产总值：原文“国内生产总值增长3%”没有说完成",
        ),
        command=LINT,
    ),
    remedy=Words(
        "Leave 完成情况 empty, or quote the words of the report that say so.",
        "完成情况留空，或引用报告中作此说法的原文。",
    ),
)
