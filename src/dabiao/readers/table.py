"""From the rows of a table in long form to observations."""

from collections.abc import Iterator

from dabiao.cells import Number, Wording, is_placeholder, read_cell
from dabiao.findings import Findings, Location, same_words
from dabiao.lang import Words
from dabiao.names import normalise
from dabiao.observations import Field, Observation, with_unit_beside
from dabiao.periods import read_year
from dabiao.readers.interface import ReadError, Row
from dabiao.rules import Rule
from dabiao.units import is_multiplier
from dabiao.verdict import DECLARABLE, declared_verdict

_HEADERS = {
    Field.INDICATOR: (
        "indicator", "indicator name", "name", "指标", "指标名称", "指标名", "二级指标", "主要指标", "项目", "名称",
    ),
    Field.VALUE: (
        "value", "actual", "actual value", "result", "figure", "实际值", "完成值", "实际完成", "实际完成值", "完成数",
        "实际数", "数值", "指标值", "实绩", "值",
    ),
    Field.UNIT: ("unit", "units", "单位", "计量单位"),
    Field.PERIOD: ("period", "year", "年份", "年度", "年", "时期", "期间", "报告期", "时间"),
    Field.REGION: ("region", "area", "地区", "区域", "行政区", "行政区划"),
    Field.VERDICT: ("verdict", "declared", "status", "完成情况", "是否完成", "是否达标", "达标情况", "结论", "判定"),
    Field.NOTE: ("note", "notes", "remark", "remarks", "comment", "备注", "说明", "注"),
}  # fmt: skip

_FIELD_OF = {normalise(header): field for field, headers in _HEADERS.items() for header in headers}
_FIELD_NAMES = {
    Field.INDICATOR: Words("indicator", "指标"),
    Field.VALUE: Words("value", "实际值"),
}


def read_table(
    rows: Iterator[Row], file: str, observations: list[Observation], findings: Findings
) -> None:
    """Appends the observations of a table, and its findings, in the order of the rows.

    Raises:
        ReadError: the rows end in something that cannot be read; what came before is kept.
    """
    header = next(rows, None)
    if header is None:
        raise ReadError(Words("there is nothing in it", "没有内容"))
    fields = _columns(header, file, findings)
    if fields is None:
        return
    columns = {field: column for column, field in fields.items()}
    width, row = len(header.cells), None
    for row in rows:
        extra = [cell for cell in row.cells[width:] if cell.strip()]
        if extra:  # nobody can tell in which cell the row went wrong: only its name is taken
            place = Location(file, row.line, width + 1)
            findings.add(Rule.EXTRA_CELLS, place, count=str(len(extra)))
        cells = {
            field: row.cells[column - 1].strip()
            for column, field in fields.items()
            if column <= len(row.cells)
            and (not extra or field is Field.INDICATOR)
            and (field is Field.VALUE or not is_placeholder(row.cells[column - 1]))
        }
        observation = Observation(
            indicator=cells.get(Field.INDICATOR, ""),
            file=file,
            line=row.line,
            columns=columns,
            region=cells.get(Field.REGION) or None,
            note=cells.get(Field.NOTE) or None,
            defective=bool(extra),
        )
        for read in (_with_value, _with_year, _with_declaration):
            observation = read(observation, cells, findings)
        observations.append(observation)
    if row is None:
        raise ReadError(Words("no rows below the headers", "表头以下没有数据"), header.line)


def _columns(header: Row, file: str, findings: Findings) -> dict[int, Field] | None:
    """Which field each column holds; None, with findings, where one that is needed is absent."""
    fields: dict[int, Field] = {}
    for column, title in enumerate(header.cells, 1):
        field = _FIELD_OF.get(normalise(title))
        place = Location(file, header.line, column)
        if field is None:
            if title.strip():
                findings.add(Rule.UNUSED_COLUMN, place, header=title.strip())
        elif field in fields.values():
            first = next(c for c, f in fields.items() if f is field)
            raise ReadError(
                Words(
                    f"columns {first} and {column} both hold the {field}",
                    f"第 {first} 列和第 {column} 列都是{_HEADERS[field][-1]}",
                ),
                header.line,
                column,
            )
        else:
            fields[column] = field
    missing = [field for field in _FIELD_NAMES if field not in fields.values()]
    for field in missing:
        headers = same_words(", ".join(_HEADERS[field][:5]))
        place = Location(file, header.line, 1)
        told = _FIELD_NAMES[field]
        findings.add(Rule.MISSING_COLUMN, place, field=told, headers=headers)
    return None if missing else fields


_Cells = dict[Field, str]


def _with_value(observation: Observation, cells: _Cells, findings: Findings) -> Observation:
    """The value, and its unit from the same cell or from the unit's column."""
    cell = read_cell(cells.get(Field.VALUE, ""))
    unit = cells.get(Field.UNIT) or None
    if isinstance(cell, Wording):
        return observation._replace(statement=cell.text, unit=unit)
    if not isinstance(cell, Number):
        return observation._replace(unit=unit)
    if is_multiplier(cell.unit):  # 86万 in a column of 人 or of 万人
        unit = unit if unit and unit.startswith(cell.unit) else cell.unit + (unit or "")
        return observation._replace(value=cell.value, unit=unit)
    observation = observation._replace(value=cell.value, unit=unit)
    if not cell.unit:
        return observation
    return with_unit_beside(observation, cell.unit, observation.at(Field.UNIT), findings)


def _with_year(observation: Observation, cells: _Cells, findings: Findings) -> Observation:
    text = cells.get(Field.PERIOD)
    if not text:
        return observation
    year = read_year(text)
    if year is None:
        findings.add(Rule.BAD_PERIOD, observation.at(Field.PERIOD), value=text)
        return observation._replace(defective=True)
    return observation._replace(year=year)


def _with_declaration(observation: Observation, cells: _Cells, findings: Findings) -> Observation:
    """The declared verdict: from its column, else from a value cell that says 完成 or the like."""
    text = cells.get(Field.VERDICT)
    if not text:
        statement = observation.statement
        return observation._replace(declared=declared_verdict(statement) if statement else None)
    declared = declared_verdict(text)
    if declared is None:
        place = observation.at(Field.VERDICT)
        choices = same_words(", ".join(DECLARABLE))
        findings.add(Rule.UNKNOWN_DECLARATION, place, value=text, choices=choices)
    return observation._replace(declared=declared)
