"""Tables of targets: the rows of a sheet, and the tables within a text, as the targets that they set."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from dabiao.authoring.draft.asked import Asked, read_asked
from dabiao.authoring.draft.columns import Column, Columns, columns_of
from dabiao.authoring.draft.grids import (
    Grid,
    GridRow,
    Numbering,
    filled,
    grids_in,
    joined,
    row_of_cells,
    shown,
)
from dabiao.authoring.draft.model import Drafted, Opinion, ReadFigure
from dabiao.authoring.draft.naming import id_of
from dabiao.authoring.draft.rows import Named, Place, drafted, name_variants, named
from dabiao.core.names import fold_name
from dabiao.model.comparator import Comparator
from dabiao.readers.cells import Number, read_cell
from dabiao.readers.interface import Row

_MOST_HEADERS = 40
_HEADER_ROWS = 3
_NO_NAME = (
    r"(?:总分|合计|总计|小计|自评总分|注|备注|说明|填表人|填报人|联系电话|总得分|得分合计)[:：]?.*"
)
_PLACE = r"(?P<kind>表|专栏|附表|附件|附录|图表)\s*(?P<number>[0-9一二三四五六七八九十]+(?:\s*[-—–.]\s*[0-9]+)?)"
_MARK_NOTE = r"(?:带|标|注)?[“\"]?[*＊※]+[”\"]?(?:号|的|为|指|：|:|\s)*[^；;。\n]{0,12}?(?P<year>(?:19|20)[0-9]{2})年"
_UNIT_SAID = r"(?:计量)?单位[:：]\s*(?P<unit>[^\s，,。；;）)]{1,12})"
_REVIEWS = r"完成情况|执行情况|实现情况|完成结果|进展情况|评估"
_BODY_ENDS = r"(?:注|备注|说明|填表说明)[:：]"
_LONGEST = 60
_SENTENCE = 30


class TableDraft(NamedTuple):
    """A table as it was read.

    Attributes:
        lines: the first and the last line that it takes.
        caption: the line that names it; "" where none does.
        left_out: its figures that are no target.
    """

    lines: tuple[int, int]
    caption: str
    targets: tuple[Drafted, ...]
    left_out: tuple[ReadFigure, ...]


def tables_in(
    lines: Iterable[tuple[int, str]],
    period: tuple[int, int],
    section_at: Callable[[int], str] = lambda _: "",
) -> list[TableDraft]:
    """The tables of targets within a text; a table of anything else is none.

    What a table says that reviews an earlier plan, or what was achieved, is no target.

    Args:
        lines: of the text, numbered.
        period: of the document.
        section_at: in which section a line stands, for tables whose captions have no number of their own.
    """
    found = []
    for grid in grids_in(lines):
        section = section_at(grid.lines[0])
        reviews = re.search(_REVIEWS, grid.caption) is not None
        table = table_draft(grid, period, section, is_review=reviews)
        if table is None:  # it may be of an earlier plan
            table = table_draft(grid, period, section, is_review=True, as_it_is=True)
        if table is not None and not _is_of_sentences(table.targets):
            found.append(table)
    return found


def _is_of_sentences(targets: Sequence[Drafted]) -> bool:
    """Whether a table sets tasks in sentences: their figures are read as those of a text."""
    sentences = [each for each in targets if len(each.state or "") > _SENTENCE]
    return 2 * len(sentences) > len(targets)


def sheets_of(rows: Iterable[Row]) -> Iterator[tuple[str, Grid]]:
    """The sheets of a workbook, or the one table of a file, each with its name."""
    for sheet, of_sheet in groupby(rows, lambda row: row.sheet):
        found = tuple(
            row_of_cells(row.line, row.cells)
            for row in of_sheet
            if any(cell.strip() for cell in row.cells)
        )
        if not found:
            continue
        start = next((n for n, row in enumerate(found) if len(set(filled(row))) > 1), 0)
        above = tuple(filled(row)[0][: _LONGEST + 1] for row in reversed(found[:start]))
        below = "\n".join(filled(r)[0] for r in found if re.match(_BODY_ENDS, filled(r)[0]))
        yield sheet, Grid(found, above, below)


def columns_in(grid: Grid) -> Columns | None:
    """The columns of a table of targets; None where it is none."""
    reading = _Reading(grid, (0, 0), "", as_it_is=True)
    for row in grid.rows:
        reading.read(row)
    return reading.columns


def table_draft(
    grid: Grid,
    period: tuple[int, int],
    section: str = "",
    *,
    is_review: bool = False,
    as_it_is: bool = False,
) -> TableDraft | None:
    """A table as targets; None where it is no table of targets.

    Args:
        grid: the table.
        period: of the document.
        section: where it stands.
        is_review: what it says was achieved is no target.
        as_it_is: the table is the whole document: its results stand beside its targets.
    """
    reading = _Reading(grid, period, section, as_it_is=as_it_is)
    for row in grid.rows:
        reading.read(row)
    if reading.columns is None:
        return None
    targets = () if is_review else tuple(_with_others(reading.targets))
    left_out = list(reading.left_out)
    if is_review:
        left_out += [_achieved(target) for target in reading.targets]
    if not targets and not left_out:
        return None
    return TableDraft(grid.lines, grid.caption, targets, tuple(left_out))


class _Reading:
    """Reads a table row by row: headers, headings, targets."""

    def __init__(
        self, grid: Grid, period: tuple[int, int], section: str, *, as_it_is: bool
    ) -> None:
        self.columns: Columns | None = None
        self.targets: list[Drafted] = []
        self.left_out: list[ReadFigure] = []
        self._grid, self._period = grid, period
        self._as_it_is = as_it_is
        found = re.search(_PLACE, grid.caption)
        numbered = re.sub(r"\s", "", found[0]) if found else ""
        self._section = numbered or section or grid.caption
        self._numbering = Numbering()
        self._headings: list[str] = []
        self._before: list[GridRow] = []
        self._last_asked: Asked | None = None
        marked = re.search(_MARK_NOTE, grid.below)
        unit = re.search(_UNIT_SAID, " ".join(grid.above))
        self._marked = int(marked["year"]) if marked else None
        self._unit = grid.unit or (unit["unit"] if unit else "")

    def read(self, row: GridRow) -> None:
        """Reads the next row."""
        if (columns := self._headers(row)) is not None:
            self.columns, self._headings = columns, []
            self._before.append(row)
            return
        if self.columns is None:
            self._before.append(row)
            return
        texts = filled(row)
        if len(set(texts)) == 1:
            # One text across all columns is a heading.
            if not _is_figure(texts[0]) and not re.match(_NO_NAME, texts[0]):
                self._headings = [joined(texts[0])[:_LONGEST]]
            return
        cell = row.text(self.columns.name.number)
        if not cell or re.fullmatch(_NO_NAME, joined(cell)):
            return
        self._head(row, self.columns)
        self._row(row, self.columns, cell)

    def _headers(self, row: GridRow) -> Columns | None:
        """The columns where a row is one of headers, alone or with those right above it."""
        if self.columns is None and len(self._before) > _MOST_HEADERS:
            return None
        if _figures(row) and self.columns is not None:
            return None
        period = None if self._as_it_is else self._period
        for count in range(1, _HEADER_ROWS + 1) if self.columns is None else (1,):
            above = self._before[len(self._before) - count + 1 :] if count > 1 else []
            if len(above) < count - 1 or _figures(row):
                break
            columns = columns_of(_joined([*above, row]), period)
            if columns is not None:
                return columns
        if self.columns is not None and not self.targets and self._before:
            # A second row of headers: below 2025年 stand 目标 and 完成.
            is_below = row.text(self.columns.name.number) in (
                "",
                self._before[-1].text(self.columns.name.number),
            )
            if is_below:
                return columns_of(_joined([self._before[-1], row]), period)
        return None

    def _head(self, row: GridRow, columns: Columns) -> None:
        """The headings of a row: a blank cell means that of the row above."""
        levels = len(columns.groups)
        if not levels:
            return
        if len(self._headings) != levels:
            self._headings = [""] * levels
        for level, column in enumerate(columns.groups):
            heading = joined(row.text(column.number))[:_LONGEST]
            if heading == joined(column.header):  # 绩效指标 stands again beside its table
                continue
            if heading and heading != self._headings[level]:
                self._headings[level:] = [heading, *[""] * (levels - level - 1)]

    def _row(self, row: GridRow, columns: Columns, cell: str) -> None:
        unit = joined(row.text(columns.unit.number)) if columns.unit else ""
        name = named(cell, self._numbering.before(cell), unit)
        headings = dict.fromkeys(heading for heading in self._headings if heading)
        group = "—".join(headings) or self._grid.caption[:_LONGEST] or "指标"
        place = Place(group, self._section, self._period, self._marked, self._unit)
        targets = [*columns.targets[-1:], *([columns.change] if columns.change else [])]
        found = False
        for target in targets:
            asked = read_asked(row.text(target.number))
            if asked is None:
                continue
            read = drafted(row, columns, target, name, place, asked)
            if found and target is columns.change:
                read = _mean_of(read, asked)
            self.targets.append(read._replace(of=asked.of or None))
            self._last_asked, found = asked, True
        if not found:
            self._without(row, columns, targets, name, place)
        if columns.actual is not None:
            self._note(row, columns.actual, Opinion.ACHIEVED, cell)
        if columns.base is not None and not (found and self.targets[-1].base):
            self._note(row, columns.base, Opinion.BASE, cell)

    def _without(
        self,
        row: GridRow,
        columns: Columns,
        targets: Sequence[Column],
        name: Named,
        place: Place,
    ) -> None:
        """A row that asks for nothing: its cell may be one with that of the row above."""
        last = self._last_asked
        is_blank = not any(row.text(target.number) for target in targets)
        if is_blank and last is not None and last.comparator is Comparator.DELEGATED:
            read = drafted(row, columns, targets[0], name, place, last)
            doubt = "该格为空，按与上一行合并记"
            self.targets.append(read._replace(doubts=(*read.doubts, doubt)))
        elif is_blank:
            figure = ReadFigure(row.line, shown(row.cells), name.name, Opinion.OTHER)
            self.left_out.append(figure)

    def _note(self, row: GridRow, column: Column, opinion: Opinion, name: str) -> None:
        figure = row.text(column.number)
        if re.search(r"[0-9]", figure):
            words = f"{joined(name)} | {joined(column.header)} | {figure}"
            self.left_out.append(ReadFigure(row.line, words[:_LONGEST], figure[:40], opinion))


def _figures(row: GridRow) -> bool:
    """Whether a row holds a figure that is no year: no row of headers does."""
    return any(
        isinstance(read := read_cell(cell), Number) and not (1900 <= read.value < 2200)
        for cell in filled(row)
    )


def _is_figure(cell: str) -> bool:
    """Whether a cell holds a figure."""
    return isinstance(read_cell(cell), Number)


def _joined(rows: Sequence[GridRow]) -> list[str]:
    """The headers of several rows in one: 2025年 over 目标 is 2025年 目标."""
    width = max(len(row.cells) for row in rows)
    return [
        joined(" ".join(dict.fromkeys(text for row in rows if (text := row.text(number)))))
        for number in range(width)
    ]


def _mean_of(read: Drafted, asked: Asked) -> Drafted:
    """The growth that stands beside a level: another indicator, in percent."""
    if asked.value is None:
        return read
    name = read.name if re.search("增长|增速", read.name) else read.name + "年均增长"
    doubts = (*read.doubts, "同一行的年均或累计数，另列一项，请核对名称和单位")
    return read._replace(name=name, indicator=None, doubts=doubts)


def _achieved(target: Drafted) -> ReadFigure:
    figure = "" if target.value is None else str(target.value)
    return ReadFigure(target.line, target.wording[:_LONGEST], figure, Opinion.ACHIEVED)


def _with_others(targets: Sequence[Drafted]) -> Iterator[Drafted]:
    """The targets, with the ids of those whose figures others refer to: 与 GDP 增长同步."""
    by_name: dict[str, Drafted] = {}
    for target in targets:
        for key in _keys(target.name):
            by_name.setdefault(key, target)
    by_indicator = {target.indicator: target for target in reversed(targets) if target.indicator}
    for target in targets:
        if not target.of:
            yield target
            continue
        other = next((by_name[key] for key in _keys(target.of) if key in by_name), None)
        if other is None and any(
            fold_name(n) == "地区生产总值增长" for n in name_variants(target.of)
        ):
            other = by_indicator.get("gdp-growth")
        if other is not None and other is not target:
            yield target._replace(of=other.indicator or id_of(other.name))
            continue
        doubt = f"“{target.of}”不在表中，无法比较；按另有规定记"
        doubts = (*target.doubts, doubt)
        yield target._replace(of=None, comparator=Comparator.DELEGATED, doubts=doubts)


def _keys(name: str) -> Iterator[str]:
    for variant in name_variants(name):
        key = fold_name(variant)
        yield key
        yield re.sub("(?:增长|增速|增长率)$", "增长", key)
