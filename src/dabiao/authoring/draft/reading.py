"""Reads a table of targets row by row: headers, headings, what each row asks for."""

import re
from collections.abc import Sequence
from itertools import pairwise

from dabiao.authoring.draft.asked import Asked, read_asked
from dabiao.authoring.draft.columns import Column, Columns, columns_of
from dabiao.authoring.draft.grids import Grid, GridRow, Numbering, filled, joined, shown
from dabiao.authoring.draft.model import Drafted, Opinion, ReadFigure
from dabiao.authoring.draft.row_names import Named, named
from dabiao.authoring.draft.rows import Place, drafted
from dabiao.model.comparator import Comparator
from dabiao.readers.cells import Number, read_cell

_MOST_HEADERS = 40
_HEADER_ROWS = 3
_NO_NAME = (
    r"(?:总分|合计|总计|小计|自评总分|注|备注|说明|填表人|填报人|联系电话|总得分|得分合计)[:：]?.*"
)
_PLACE = r"(?:表|专栏|附表|附件|附录|图表)\s*(?:[0-9一二三四五六七八九十]+(?:\s*[-—–.]\s*[0-9]+)?)"
_MARK_NOTE = r"(?:带|标|注)?[“\"]?[*＊※]+[”\"]?(?:号|的|为|指|：|:|\s)*[^；;。\n]{0,12}?(?P<year>(?:19|20)[0-9]{2})年"
_UNIT_SAID = r"(?:计量)?单位[:：]\s*(?P<unit>[^\s，,。；;）)]{1,12})"
_RATE = "增长|增速|增幅"
_LONGEST = 60
_YEARS = range(1900, 2200)
_BESIDE = "同一行的年均或累计数，另列一项，请核对名称和单位"


class TableReading:
    """Reads a table row by row: headers, headings, targets.

    Args:
        grid: the table.
        period: of the document.
        section: where the table stands, if its caption has no number of its own.
        as_it_is: the years of its columns say of themselves which are those of targets.
    """

    def __init__(
        self, grid: Grid, period: tuple[int, int], section: str, *, as_it_is: bool
    ) -> None:
        self.columns: Columns | None = None
        self.first_header = 0
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
        if re.fullmatch(_NO_NAME, joined(cell)) or not any(map(str.isalpha, cell)):
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
                self.first_header = self.first_header or [*above, row][0].line
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
        found: list[Drafted] = []
        for target in targets:
            asked = read_asked(row.text(target.number))
            if asked is None:
                continue
            if asked.of and not re.search(_RATE, name.name) and (name.unit or target.unit) != "%":
                read = drafted(row, columns, target, _change_of(name, target, asked), place, asked)
            elif found and target is columns.change:
                read = drafted(row, columns, target, _change_of(name, target, asked), place, asked)
                read = read._replace(doubts=(*read.doubts, _BESIDE))
            else:
                read = drafted(row, columns, target, name, place, asked)
            found.append(read._replace(of=asked.of or None))
            self._last_asked = asked
        self.targets += found
        if not found:
            self._without(row, columns, targets, name, place)
        if columns.actual is not None:
            self._note(row, columns.actual, Opinion.ACHIEVED, cell)
        for column in columns.others:
            self._note(row, column, Opinion.OTHER, cell)
        if columns.base is not None and not any(each.base for each in found):
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
        isinstance(read := read_cell(cell), Number) and read.value not in _YEARS
        for cell in filled(row)
    )


def _is_figure(cell: str) -> bool:
    """Whether a cell holds a figure."""
    return isinstance(read_cell(cell), Number)


def _joined(rows: Sequence[GridRow]) -> list[str]:
    """The headers of several rows in one: 2025年 over 目标 is 2025年 目标.

    A header over several columns stands in the first of them alone, where a sheet was saved as text.
    """
    width = max(len(row.cells) for row in rows)
    texts = [[row.text(number) for number in range(width)] for row in rows]
    for above, below in pairwise(texts):
        for number in range(1, width):
            goes_on = below[number] and below[number - 1] and below[number] != below[number - 1]
            if goes_on and not above[number]:
                above[number] = above[number - 1]
    columns = zip(*texts, strict=True)
    return [joined(" ".join(dict.fromkeys(filter(None, column)))) for column in columns]


def _change_of(name: Named, column: Column, asked: Asked) -> Named:
    """The growth that stands beside a level: another indicator, a rate unless it is a sum."""
    if asked.sums or column.sums:
        return name._replace(name=name.name + "累计", unit=column.unit or name.unit)
    way = "增长" if column.year else "年均增长"
    grows = re.search(_RATE, name.name)
    return name._replace(name=name.name if grows else name.name + way, unit=column.unit or "%")
