"""Columns of indicators, places and periods that are known by what they hold, whatever they are called.

A column that says whose figures a table has, or of when, may be called anything: 省份, Country
Name, 统计年度. Were it passed over, the figures of Shandong or of 2019 would be judged as the plan's.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

from dabiao.core.lang import Words
from dabiao.core.periods import read_period
from dabiao.core.regions import is_code, is_place, is_whole
from dabiao.core.safe import excerpt
from dabiao.core.units import known
from dabiao.model.observation import Field
from dabiao.model.verdict import declared_verdict
from dabiao.readers.cells import has_plain_figure, is_figure
from dabiao.readers.interface import ReadError, Row
from dabiao.readers.naming import IsIndicator, read_name
from dabiao.readers.slots import both_hold
from dabiao.readers.stacks import Column
from dabiao.readers.titles import place_of_office

MOST_LOOKED_AT = 50
"""Rows by which a column is known."""

_KIND_OF_PLACE = (
    r"province|state|county|district|country|countries|city|region|territory|municipality|prefecture|bundesland|nation|economy"
    r"|(?:geo(?:graphic(?:al)?)? ?)?area"
)
_PLACE = (
    r"(?:所[在属]|统计|数据)?(?:省|省份|省市|省区市|省级行政区|城市|地市|地级市|市州|地州市|区县|县市区|市县区|国家|国别|经济体)(?:名称?)?"
    rf"|(?:所[在属]|统计|数据)(?:地区|区域|地)|(?:{_KIND_OF_PLACE})(?:(?: or)? (?:{_KIND_OF_PLACE}))?(?: ?names?)?"
    r"|ref(?:erence)? area|geo(?:graphy)?|entity|reporter|(?:reporting|member) ?(?:country|state)"
)
_CODE_OF_PLACE = (
    r"(?:行政|统计用?)?区[划域](?:代码|编码|码)|(?:统计用?|所[在属])?(?:行政区|行政区划|地区|区域|省|省份|城市|市县|区县|国家|国别|地域)(?:代码|编码|编号|码)|adcode"
    rf"|(?:{_KIND_OF_PLACE}|location|ref area|geography)(?: or (?:{_KIND_OF_PLACE}))? ?(?:code|id|iso.*)|(?:un )?m ?49(?: code)?|nuts(?: code)?|fips(?: code)?"
    r"|iso ?(?:3166)?[ -]*1?[ -]*(?:alpha|a)?[ -]*(?:2|3|num(?:eric)?)?(?: ?codes?)?"
)
_REPORTER = r"(?:填报|编报|填表|上报|报送|报表)(?:单位|部门|机关|机构|地区)(?:名称)?|单位名称"
_DIGITS_OF_CODE = 6
_ANY_CODE = r"code|代码|编码"
"""Headers below which codes of places say for themselves that they are such."""
_PERIOD = (
    r"(?:统计|数据|报告|核算|所属|发生|会计)(?:年份|年度|年月|年|期|时期|期间|时点|时段|日期)"
    r"|年月|time ?period|(?:reference|ref|fiscal|calendar|data) ?(?:year|period)|date|time"
)
_NOT_OF_FIGURES = (
    r"上年|去年|上期|同期|限|目标|计划|规划|任务|到期|基期|基年|建|成立|开工|竣工|投产|出台|发布|印发|批|实施|填|报送|上报|录入|更新|审核|签"
    r"|时间$|日期$|due|deadline|target|plan|base|publi|updat|creat|start|end|submi|sign|time.?detail"
)
"""Dates under such headers are of something else: when it is due, began, or was handed in."""
_SPELT_OUT = r"[年月季/QqHh-]"
_SAYS_YEAR = r"年|期|year|period"
_APART = str.maketrans(dict.fromkeys("_、,/()", " "))
_TOGETHER = str.maketrans("", "", "_、,/()")
"""Marks within a header, between English words and between Chinese ones."""
_NAMES = r"name|名"


class Content:
    """What stands in the columns of a table, as far as its first rows show.

    Args:
        rows: the first ones below the headers.
        is_indicator: whether a text names an indicator.
    """

    def __init__(self, rows: Sequence[Row], is_indicator: IsIndicator) -> None:
        with_figures = [
            row for row in rows if has_plain_figure(row.cells) or any(map(is_figure, row.cells))
        ]
        self._rows = with_figures or rows
        self.is_indicator = is_indicator

    def cells(self, column: Column) -> list[str]:
        """What a column holds where it is filled in."""
        return [cell for row in self._rows if (cell := row.text(column.number))]

    def indicators(self, column: Column) -> int:
        """How many cells of a column name an indicator."""
        return sum(self.names_indicator(cell) for cell in self.cells(column))

    def names_indicator(self, cell: str) -> bool:
        """Whether a cell names an indicator."""
        return self.is_indicator(cell) or read_name(cell, self.is_indicator) is not None

    def periods(self, column: Column) -> bool:
        """Whether a column holds periods, and notes below them at most."""
        cells = self.cells(column)
        dated = sum(read_period(cell) is not None for cell in cells)
        return dated > 0 and 2 * dated > len(cells) and dated >= len(self._rows) // 2

    def places(self, column: Column) -> bool:
        """Whether a column holds names of places."""
        cells = self.cells(column)
        return bool(cells) and all(map(is_place, cells))

    def offices(self, column: Column) -> bool:
        """Whether places and their offices are among what a column holds: 石家庄市统计局."""
        return any(is_place(cell) or place_of_office(cell) for cell in self.cells(column))

    def places_and_whole(self, column: Column) -> bool:
        """Whether a column holds names of places and 合计, and no unit among them."""
        cells = self.cells(column)
        return bool(cells) and all(
            (is_place(cell) or is_whole(cell)) and not known(cell) for cell in cells
        )

    def codes(self, column: Column) -> bool:
        """Whether a column holds codes of places that can be no numbers of lines: 370000, DEU."""
        cells = self.cells(column)
        is_long = all(len(cell) >= _DIGITS_OF_CODE for cell in cells if cell.isdecimal())
        return bool(cells) and is_long and all(map(is_code, cells))

    def verdicts(self, column: Column) -> bool:
        """Whether a column holds verdicts: State may be one of things, and no place."""
        return any(declared_verdict(cell) is not None for cell in self.cells(column))

    def units(self, column: Column) -> bool:
        """Whether a column holds units."""
        cells = self.cells(column)
        return bool(cells) and all(known(cell) and not is_figure(cell) for cell in cells)

    def covers(self, column: Column) -> bool:
        """Whether the cells of a column cover those below them, as merged ones do in a CSV.

        There are several, from the first row on, with blanks between, and none typed twice in a row.
        """
        number = column.number
        cells = [row.text(number) for row in self._rows]
        is_typed_twice = any(one and one == other for one, other in pairwise(cells))
        several = len(set(cells) - {""}) > 1
        return several and bool(cells[0]) and "" in cells and not is_typed_twice

    def continues(self, names: int, keys: Iterable[int | None]) -> bool:
        """Whether the blank cells of a column of names go on with the name above them.

        Their rows have a period or a role of their own, which no other of that name has, and nothing
        new before the name: another chapter or place is no more of the same.
        """
        columns = [key for key in keys if key is not None]
        above = [column for column in range(names) if column not in columns]
        heads: dict[int, str] = {}
        seen: set[tuple[str, ...]] = set()
        has_blank = False
        for number, row in enumerate(self._rows):
            key = tuple(row.text(column) for column in columns)
            fresh = {column: text for column in above if (text := row.text(column))}
            begins = any(heads.get(column) != text for column, text in fresh.items())
            heads |= fresh
            if row.text(names):
                seen = {key}
            elif not number or begins or not any(key) or key in seen:
                return False
            else:
                has_blank = True
                seen.add(key)
        return has_blank

    def most(self, columns: Iterable[Column]) -> Column | None:
        """The column of those that names the most indicators; None where none does."""
        counted = [(self.indicators(column), column) for column in columns]
        best = max(counted, key=lambda each: (each[0], -each[1].number), default=None)
        return best[1] if best and best[0] else None

    def distinct(self, column: Column) -> int:
        """How many different cells a column has."""
        return len(set(self.cells(column)))


def is_called_place(column: Column) -> bool:
    """Whether a header says that a column holds places."""
    return re.fullmatch(_PLACE, _folded(column)) is not None


def is_called_code(column: Column) -> bool:
    """Whether a header says that a column holds codes of places."""
    return re.fullmatch(_CODE_OF_PLACE, _folded(column)) is not None


def may_be_code(column: Column) -> bool:
    """Whether a column may hold codes of places as well as of something else."""
    return re.fullmatch(_ANY_CODE, _folded(column)) is not None


def is_called_reporter(column: Column) -> bool:
    """Whether a header says that a column holds those who hand figures in, and not who is to reach them."""
    return re.fullmatch(_REPORTER, _folded(column)) is not None


def is_called_period(column: Column) -> bool:
    """Whether a header says that a column holds periods."""
    return re.fullmatch(_PERIOD, _folded(column)) is not None


def finest_first(columns: Sequence[Column], content: Content) -> list[Column]:
    """Columns of places, those of parts before those of the whole: 城市 before 省份.

    Of a column of codes and one of their names, that of the names.
    """

    def fineness(column: Column) -> tuple[object, ...]:
        header = _folded(column)
        is_usual = column.title.field is Field.REGION
        is_named = bool(re.search(_NAMES, header)) or header == "geographic area"
        return (-content.distinct(column), not is_named, not is_usual, column.number)

    return sorted(columns, key=fineness)


def refuse_dates(columns: Iterable[Column], content: Content, line: int) -> None:
    """Refuses a column of nothing but dates that may be those of the figures.

    Raises:
        ReadError: there is one.
    """
    for column in columns:
        header, cells = _folded(column), content.cells(column)
        if not column.name or not cells or re.search(_NOT_OF_FIGURES, header):
            continue
        if content.periods(column) and all(_is_date(cell, header) for cell in cells):
            name, date = excerpt(column.name), excerpt(cells[0])
            raise ReadError(
                Words(
                    f"the column '{name}' holds dates such as '{date}', and whether the figures "
                    "are of these is open; call it 年份 or 'period' if they are, or remove it",
                    f"“{name}”列是“{date}”之类的时间，无法判断实际值是否属于这些时期；"
                    "若是，请将表头改为“年份”，否则请删除该列",
                ),
                line,
                column.number + 1,
            )


def only_one(columns: Sequence[Column], line: int, what: Words) -> Column | None:
    """The only one of some columns; None of none.

    Raises:
        ReadError: there are several.
    """
    if len(columns) > 1:
        raise both_hold(columns[0], columns[1], line, what)
    return columns[0] if columns else None


def picked(
    columns: Sequence[Column], content: Content, test: Callable[[Column], bool]
) -> list[Column]:
    """Those of some columns that hold anything and pass a test."""
    return [column for column in columns if content.cells(column) and test(column)]


def _folded(column: Column) -> str:
    """A header as it is compared: in small letters, TIME_PERIOD as two words."""
    text = unicodedata.normalize("NFKC", column.name).casefold()
    return " ".join(text.translate(_APART if text.isascii() else _TOGETHER).split())


def _is_date(cell: str, header: str) -> bool:
    """Whether a cell is a date; 2019 alone is one only under a header that speaks of years."""
    says_so = re.search(_SPELT_OUT, cell) or re.search(_SAYS_YEAR, header)
    return says_so is not None and read_period(cell) is not None
