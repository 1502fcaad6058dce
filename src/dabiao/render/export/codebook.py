"""The codebook: what the columns of the exported tables hold, for people."""

from collections.abc import Iterator, Sequence

from dabiao.core.lang import Lang, Words
from dabiao.render.export.columns import RESULTS, TARGETS, Column, Kind

_TITLE = Words("Codebook", "变量说明")
_MADE = Words(
    "Made with `dabiao export --codebook --lang en`; not to be edited.",
    "由 `dabiao export --codebook --lang zh` 生成，请勿手工修改。",
)
_ABOUT = Words(
    "A row of `targets` is one target of one document; `document` and `target` together name it. A row "
    "of `results` is one published result; `document` and `target` join it to its target. What is not "
    "said is empty (null). CSV is UTF-8 with a byte order mark; a text that a spreadsheet would take for a "
    "formula (it begins with = + - @) has an apostrophe before it, in CSV only. Figures are the decimals of "
    "the documents in CSV and JSON Lines, and double precision in xlsx, SQLite and Parquet. "
    "A report on one year may also set targets for later years: `due`, `since`, `average` and `yearly` tell of which years a "
    "figure is, not the period of the document. xlsx and SQLite have a second table, `codebook`. In SQL, write "
    "`group` and `of` in quotation marks.",
    "`targets` 每行为一份文件的一项目标，由 `document` 和 `target` 共同标识。`results` 每行为一个已公布的完成值，"
    "以 `document` 和 `target` 与目标关联。未载明的内容为空（null）。CSV 为带 BOM 的 UTF-8；会被电子表格当作公式的"
    "文字（以 = + - @ 开头）仅在 CSV 中前加撇号。CSV 和 JSON Lines 中的数值为文件所载的十进制数，xlsx、SQLite 和 "
    "Parquet 中为双精度浮点数。年度报告也可能提出以后年份的目标：数值属于哪些年份，以 `due`、`since`、`average`、`yearly` 为准，而不是"
    "文件的规划期。xlsx 和 SQLite 中另有一张表 `codebook`。在 SQL 中，`group` 和 `of` 须加引号。",
)
_HEAD = (Words("column", "列名"), Words("type", "类型"), Words("meaning", "含义"))
_KINDS = {
    Kind.STRING: Words("text", "文字"),
    Kind.INTEGER: Words("whole number", "整数"),
    Kind.NUMBER: Words("number", "数值"),
    Kind.DATE: Words("date", "日期"),
    Kind.BOOLEAN: Words("true or false", "true 或 false"),
}
_ALWAYS = Words("{kind}, never empty", "{kind}，必有")


def is_codebook(head: bytes) -> bool:
    """Whether a file that begins like this is a codebook, and may be replaced without a question."""
    titles = (f"# {_TITLE(lang)}\n\n<!-- {_MADE(lang)}".encode() for lang in Lang)
    return head.startswith(tuple(titles))


def codebook(lang: Lang) -> str:
    """The codebook as Markdown."""
    return "\n".join(_lines(lang)) + "\n"


def _lines(lang: Lang) -> Iterator[str]:
    yield from (f"# {_TITLE(lang)}", "", f"<!-- {_MADE(lang)} -->", "", _ABOUT(lang))
    for name, columns in (("targets", TARGETS), ("results", RESULTS)):
        yield from ("", f"## {name}", "")
        yield from _table(columns, lang)


def _table(columns: Sequence[Column], lang: Lang) -> Iterator[str]:
    yield "| " + " | ".join(words(lang) for words in _HEAD) + " |"
    yield "|---|---|---|"
    for column in columns:
        kind = _KINDS[column.kind](lang)
        kind = _ALWAYS(lang).format(kind=kind) if column.required else kind
        meaning = column.meaning(lang).replace("|", "\\|")
        yield f"| `{column.name}` | {kind} | {meaning} |"
