"""How the tables of a submission were read, as text."""

from collections.abc import Sequence

from rich.console import Console

from dabiao.core.lang import Lang, Words
from dabiao.core.safe import excerpt
from dabiao.model.observation import Field
from dabiao.model.reading import ColumnReading, LeftOut, Source, TableReading, Use, Where
from dabiao.render.console import plain_text

_TITLE = Words("Reading of {name}, headers in {lines}", "{name} 的读取方式，表头在第 {lines} 行")
_SHEET = Words(", sheet '{sheet}'", "，工作表“{sheet}”")
_FIELDS = {
    Field.INDICATOR: Words("indicator", "指标"),
    Field.REGION: Words("region", "地区"),
    Field.PERIOD: Words("period", "时期"),
    Field.UNIT: Words("unit", "单位"),
}
_FIGURES = Words("figures", "数值")
_NOT_USED = Words("not used", "未采用")
_SOURCES = {
    Source.HEADERS: Words("in the headers", "表头"),
    Source.COLUMN: Words("{columns}", "{columns}"),
    Source.TITLE: Words("above the table: {text}", "表格上方：{text}"),
    Source.DEFAULT: Words("not in the table", "表中未注明"),
}
_BY_DEFAULT = {
    Field.INDICATOR: Words("", ""),
    Field.REGION: Words("; the document's own", "，按文件所属地区"),
    Field.PERIOD: Words("; that of the document or of --year", "，按文件或 --year"),
    Field.UNIT: Words("; that of the target", "，按目标的单位"),
}
_USES = {
    Use.TARGET: Words("targets", "目标"),
    Use.BEFORE: Words("of the year before or a base year", "上年或基期数"),
    Use.SHARE: Words("shares", "比率"),
    Use.RANK: Words("ranks", "排名"),
    Use.PART: Words("parts", "分项"),
    Use.OTHER: Words("of a month alone, or on another base", "单月或其他基期"),
    Use.NOTE: Words("notes", "说明"),
    Use.UNKNOWN: Words("not understood", "不能识别"),
}
_LEFT_OUT = {
    LeftOut.NO_ACTUAL: Words(
        "in rows of targets, forecasts or other years", "目标、预测或其他年份的行"
    ),
    LeftOut.PART: Words("in rows of parts", "分项的行"),
    LeftOut.NOTE: Words("in notes and repeated headers", "说明和重复的表头"),
    LeftOut.SHIFTED: Words("in rows with too many cells", "单元格过多的行"),
}
_MOST_NAMED = 6


def print_readings(readings: Sequence[TableReading], console: Console, lang: Lang) -> None:
    """Prints how each table was read: where each dimension stands, and what became of its figures."""
    for reading in readings:
        console.print()
        console.print(plain_text(reading_title(reading, lang), "bold"))
        for name, text in reading_lines(reading, lang):
            line = plain_text(f"  {name}{'：' if lang is Lang.ZH else ': '}", "cyan")
            console.print(line.append(plain_text(text)), soft_wrap=not console.is_terminal)


def reading_title(reading: TableReading, lang: Lang) -> str:
    """Which table is spoken of, on one line."""
    first, last = reading.headers[0], reading.headers[-1]
    lines = str(first) if first == last else f"{first}–{last}"
    if lang is Lang.EN:
        lines = f"line{'s' * (first != last)} {lines}"
    name = excerpt(reading.file)
    if reading.sheet:
        name += _SHEET(lang).format(sheet=excerpt(reading.sheet))
    return _TITLE(lang).format(name=name, lines=lines)


def reading_lines(reading: TableReading, lang: Lang) -> list[tuple[str, str]]:
    """What is said of a table: a name and a text each."""
    lines = [
        (_FIELDS[field](lang), _where(field, where, reading, lang))
        for field, where in reading.dimensions.items()
    ]
    actual = [column for column in reading.columns if column.use is Use.ACTUAL]
    lines.append((_FIGURES(lang), f"{reading.used} · {_columns(actual, lang)}"))
    for use, words in _USES.items():
        columns = [column for column in reading.columns if column.use is use]
        columns = [column for column in columns if column.header or column.figures]
        if columns:
            count = sum(column.figures for column in columns)
            kind = Words("not used ({use})", "未采用（{use}）")(lang).format(use=words(lang))
            lines.append((kind, f"{count} · {_columns(columns, lang)}"))
    for why, count in reading.left_out.items():
        lines.append((_NOT_USED(lang), f"{count} · {_LEFT_OUT[why](lang)}"))
    return lines


def _where(field: Field, where: Where, reading: TableReading, lang: Lang) -> str:
    text = _SOURCES[where.source](lang)
    if where.source is Source.COLUMN:
        found = [column for column in reading.columns if column.number in where.columns]
        return _columns(found, lang)
    if where.source is Source.DEFAULT:
        return text + _BY_DEFAULT[field](lang)
    return text.format(text=excerpt(where.text or ""))


def _columns(columns: Sequence[ColumnReading], lang: Lang) -> str:
    """Some columns by number and header: columns 3 '实际值', 5; 第 3 列“实际值”、第 5 列."""
    quoted = Words("{number} '{header}'", "第 {number} 列“{header}”")(lang)
    bare = Words("{number}", "第 {number} 列")(lang)
    named = [
        (quoted if column.header else bare).format(
            number=column.number, header=excerpt(column.header)
        )
        for column in columns[:_MOST_NAMED]
    ]
    if len(columns) > _MOST_NAMED:
        named.append("…")
    if lang is Lang.ZH:
        return "、".join(named)
    return f"column{'s' * (len(columns) > 1)} " + ", ".join(named)
