"""Folded cubes as hypothesis makes them up, and what a check of one may say."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import NamedTuple, TypeVar

from hypothesis import strategies as st

import dabiao
from dabiao.model.finding import Severity
from dabiao.model.report import Report
from dabiao.model.result import Result
from dabiao.model.verdict import Verdict
from tests.helpers import said
from tests.readers.folding import long_folds, parted_folds, wide_folds
from tests.readers.folding.cube import (
    DUE,
    IN_ANY_UNITS,
    IN_UNITS_OF_THE_PLAN,
    OF_ONE_UNIT,
    OWN,
    PLAN,
    REGIONS,
    YEARS,
    Cube,
    Indicator,
    cube,
)
from tests.readers.folding.files import WRITERS, as_text
from tests.readers.folding.fold import FOLDS, HIDDEN, MANY, ONE, Fold, Order, as_given
from tests.readers.folding.sheet import Cell, Grid, Part, Sheet, Value, grid

__all__ = ["FOLDS", "long_folds", "parted_folds", "wide_folds"]

T = TypeVar("T")
LONG = FOLDS[0]
EVERYWHERE = ("all",)
ONLY_HERE: tuple[str, ...] = ()

TITLES = ["附表1", "主要指标完成情况表", "各项指标完成情况（单位见表内）"]
OF_THE_YEAR = [*TITLES, "2023年度主要指标完成情况", "河北省2023年主要指标完成情况表"]
ABOVE = ["填报单位：省统计局", "制表日期：2024年1月5日", "表号：冀统01表"]
BELOW = [
    "注：本表数据为初步核算数。",
    "数据来源：省统计局",
    "填报人：张三　审核人：李四　联系电话：0311-12345678",
    "制表日期：2024年1月5日",
    "说明：2022年数据为最终核实数。",
]


class Told(NamedTuple):
    """What a check says of a figure of the cube."""

    actual: Decimal
    verdict: Verdict


Place = tuple[str, str, str]
"""Indicator, region and period."""


@st.composite
def cubes(draw: st.DrawFn, fold: Fold) -> Cube:
    """The cubes that a fold can show."""
    kinds: st.SearchStrategy[tuple[Indicator, ...]] = st.just(IN_ANY_UNITS)
    if fold.units is HIDDEN:
        kinds = st.just(IN_UNITS_OF_THE_PLAN)
    elif fold.units is ONE:
        kinds = st.sampled_from(OF_ONE_UNIT)
    known = draw(kinds)
    several = fold.indicators is MANY
    indicators = draw(_some(known, min(2, len(known)) if several else 1, 4 if several else 1))
    regions, years = [OWN], [DUE]
    if fold.regions is not HIDDEN:
        regions = draw(_some(REGIONS, 2, 3) if fold.regions is MANY else _some(REGIONS, 1, 1))
    if fold.years is not HIDDEN:
        years = sorted(draw(_some(YEARS, 2, 3) if fold.years is MANY else _some(YEARS, 1, 1)))
    return cube(indicators, regions, years, draw(st.integers(0, 999)))


def _some(items: Iterable[T], least: int, most: int) -> st.SearchStrategy[list[T]]:
    return st.lists(st.sampled_from([*items]), min_size=least, max_size=most, unique=True)


def plain_cube(fold: Fold) -> Cube:
    """The first cube that a fold can show."""
    known: Sequence[Indicator] = OF_ONE_UNIT[-1] if fold.units is ONE else IN_ANY_UNITS
    known = IN_UNITS_OF_THE_PLAN if fold.units is HIDDEN else known
    regions = REGIONS[:3] if fold.regions is MANY else REGIONS[:1]
    years = YEARS[1:] if fold.years is MANY else YEARS[-1:]
    return cube(known[: 3 if fold.indicators is MANY else 1], regions, years, 1)


@st.composite
def surrounded(draw: st.DrawFn, sheet: Sheet, fold: Fold) -> Sheet:
    """A sheet with lines above, below and in the middle of it, as people put them there."""
    rows: st.SearchStrategy[int | None] = st.none()
    if not sheet.has_merged_labels:  # nothing can stand in the middle of a merged cell
        rows |= st.integers(1, max(1, len(sheet.rows) - 1))
    titles = TITLES if fold.years is ONE else OF_THE_YEAR
    return sheet._replace(
        title=sheet.title or draw(st.none() | st.sampled_from(titles)),
        captions=[*sheet.captions, *(draw(_some(_pairs(ABOVE), 0, 2)))],
        blank=draw(st.booleans()),
        footers=draw(_some(BELOW, 0, 3)),
        again=draw(rows),
        heading=draw(rows),
    )


def _pairs(lines: Iterable[str]) -> list[tuple[str, str]]:
    return [(key, said) for key, said in (line.split("：") for line in lines)]


def shuffled(chance: Random) -> Order:
    """An order that is left to chance."""

    def order(items: Iterable[T], /) -> list[T]:
        items = list(items)
        return chance.sample(items, len(items))

    return order


def check(cells: Grid, folder: Path, ending: str, regions: tuple[str, ...]) -> Report:
    """Checks cells, written to a file."""
    file = folder / f"sheet.{ending}"
    file.write_bytes(WRITERS[ending](cells))
    return dabiao.check(PLAN, file, regions=regions)


def long_form(cube: Cube) -> Grid:
    """The cells of a cube as a table with a row for each figure."""
    return grid(LONG.make(cube, as_given), cube)


def judged(report: Report, years: Iterable[int] | None = None) -> Mapping[Place, Told]:
    """What was judged, of some years or all."""
    found: dict[Place, Told] = {}
    for result in report.results:
        for each in (result, *result.series):
            if not each.verdict.judged:
                continue
            assert each.actual is not None and each.period is not None
            if years is None or each.period.year in years:
                found[_place(each, result)] = Told(each.actual, each.verdict)
    return found


def _place(each: Result, of: Result) -> Place:
    return (each.target.id, of.place or OWN, str(each.period))


def errors(report: Report) -> list[str]:
    """The errors that were found."""
    return said(f for f in report.findings if f.severity is Severity.ERROR)


def wrong(report: Report, cube: Cube, words: Iterable[str] = ()) -> list[str]:
    """What was judged by a figure that is another one in the cube.

    Args:
        words: put in the place of others; figures of a region of such a name may be anything.
    """
    right: dict[Place, Decimal] = {}
    for (indicator, region, year), figures in cube.figures.items():
        right[indicator, region, str(year - 1)] = figures.before
    for (indicator, region, year), figures in cube.figures.items():
        right[indicator, region, str(year)] = figures.actual
    return [
        f"{place} judged {told.verdict} by {told.actual}, and is {right.get(place)}"
        for place, told in judged(report).items()
        if right.get(place) != told.actual and place[1] not in words
    ]


def shown(cells: Grid, report: Report) -> str:
    """A sheet and what was said of it, for people."""
    return "\n".join(["", as_text(cells), *said(report.findings)])


class Replaced(NamedTuple):
    """Cells of which one has a word that nobody knows."""

    was: str
    cells: Grid


def without_headers(cells: Grid) -> Iterator[Replaced]:
    """A sheet with one header after the other left blank."""
    for row, line in enumerate(cells):
        for column, cell in enumerate(line):
            if cell.part is Part.HEADER and cell.value not in (None, ""):
                changed = [list(each) for each in cells]
                changed[row][column] = cell._replace(value=None)
                yield Replaced(f"without {cell.value}", changed)


def respelt(cells: Grid, spellings: Mapping[str, Value]) -> Grid:
    """A sheet with other spellings of some headers and labels."""
    return [
        [
            cell._replace(value=spellings.get(str(cell.value), cell.value))
            if cell.part in (Part.HEADER, Part.LABEL)
            else cell
            for cell in row
        ]
        for row in cells
    ]


def with_unknown_words(cells: Grid, word: str) -> Iterator[Replaced]:
    """A sheet with one header, one word of a caption or one label after the other replaced."""
    for row, line in enumerate(cells):
        for column, cell in enumerate(line):
            for value in _in_place_of(cell, word):
                changed = [list(each) for each in cells]
                changed[row][column] = cell._replace(value=value)
                yield Replaced(f"{cell.value} became {value}", changed)


def _in_place_of(cell: Cell, word: str) -> list[str]:
    if cell.part is Part.CAPTION and (found := re.fullmatch("(.*?)：(.*)", str(cell.value))):
        return [f"{word}：{found[2]}", f"{found[1]}：{word}"]
    is_named = cell.value not in (None, "")
    if cell.part is Part.HEADER and str(cell.value).startswith("["):
        return [f"[{word}]"]
    return [word] if is_named and cell.part in (Part.HEADER, Part.LABEL) else []
