"""Cubes of observations, and the plan that they are checked against.

Every actual figure of a cube occurs once, and no other figure of it is the same: a target, the value
of the year before, a rate or a rank that is taken for a result always shows.
"""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import product
from random import Random
from typing import Any, NamedTuple

from tests.helpers import document

PLAN = document(
    """\
    - {id: grain, name: 粮食总产量, unit: 亿斤, better: higher, measure: level, observed: sum, at_least: 740}
    - {id: jobs, name: 城镇新增就业, unit: 万人, better: higher, measure: level, observed: sum, at_least: 86}
    - {id: urban, name: 常住人口城镇化率, unit: "%", better: higher, measure: share, observed: end, at_least: 63,
       base: {year: 2020, value: 60}}
    - {id: forest, name: 森林覆盖率, unit: "%", better: higher, measure: share, observed: end, at_least: 36,
       base: {year: 2020, value: 35}}
    - {id: air, name: 细颗粒物平均浓度, unit: 微克/立方米, better: lower, measure: level, observed: mean, at_most: 35}
    - {id: people, name: 常住人口, unit: 万人, better: lower, measure: level, observed: end, at_most: 2150}
    - {id: gdp, name: 地区生产总值, unit: "%", better: higher, measure: growth, at_least: 6}
    - {id: sales, name: 社会消费品零售总额, unit: "%", better: higher, measure: growth, at_least: 5}
"""
)
"""The plan of one year, 2023, of 河北省: where a table does not say its year, it is that one."""


class Indicator(NamedTuple):
    """An indicator, as the plan has it and as the submitter reports it.

    Attributes:
        low, high: between which its figures lie, in the unit of the plan.
        unit: in which it is reported.
        factor: how many of these units the unit of the plan is.
        amounts: of an indicator whose growth is planned, between which its amounts lie.
    """

    id: str
    name: str
    target: Decimal
    low: int
    high: int
    unit: str
    group: str
    factor: int = 1
    amounts: tuple[int, int] | None = None

    def written(self, figure: Decimal) -> Decimal:
        """A figure in the unit of the plan, as the submitter writes it."""
        return figure * self.factor


GRAIN = Indicator("grain", "粮食总产量", Decimal(740), 700, 780, "亿斤", "农业")
GRAIN_IN_TONS = GRAIN._replace(unit="万吨", factor=5)
JOBS = Indicator("jobs", "城镇新增就业", Decimal(86), 80, 95, "万人", "民生")
JOBS_IN_PERSONS = JOBS._replace(unit="人", factor=10_000)
URBAN = Indicator("urban", "常住人口城镇化率", Decimal(63), 60, 66, "%", "民生")
FOREST = Indicator("forest", "森林覆盖率", Decimal(36), 33, 39, "%", "生态")
AIR = Indicator("air", "细颗粒物平均浓度", Decimal(35), 31, 39, "微克/立方米", "生态")
PEOPLE = Indicator("people", "常住人口", Decimal(2150), 2101, 2199, "万人", "民生")
"""Its figures look like years."""
GDP = Indicator("gdp", "地区生产总值", Decimal(6), 4, 8, "%", "经济", amounts=(40_000, 46_000))
SALES = Indicator("sales", "社会消费品零售总额", Decimal(5), 3, 9, "%", "经济", amounts=(14_000, 16_000))  # fmt: skip
IN_UNITS_OF_THE_PLAN = (URBAN, AIR, GRAIN, PEOPLE, JOBS, FOREST, GDP, SALES)
IN_ANY_UNITS = (URBAN, AIR, GRAIN_IN_TONS, PEOPLE, JOBS_IN_PERSONS, FOREST, GDP, SALES)
OF_ONE_UNIT = ((GRAIN_IN_TONS,), (JOBS_IN_PERSONS,), (PEOPLE, JOBS), (URBAN, FOREST, GDP, SALES))

OWN = "河北省"
REGIONS = (OWN, "石家庄市", "承德市", "唐山市", "山东省")
YEARS = (2021, 2022, 2023)
DUE = 2023


class At(NamedTuple):
    """Where a figure stands in the cube."""

    indicator: Indicator
    region: str
    year: int


class Figures(NamedTuple):
    """What is reported there, in the unit of the plan.

    Attributes:
        amount: of an indicator whose growth is planned, its amount; else the same as ``actual``.
        growth: on the year before, in %; of an indicator whose growth is planned, ``actual``.
        done: the share of the target that is done, in %.
    """

    actual: Decimal
    before: Decimal
    amount: Decimal
    growth: Decimal
    done: Decimal
    rank: int


class Cube(NamedTuple):
    """Observations of some indicators, in some regions and years."""

    indicators: Sequence[Indicator]
    regions: Sequence[str]
    years: Sequence[int]
    figures: Mapping[tuple[str, str, int], Figures]

    def at(self, place: At) -> Figures:
        """The figures at a place."""
        return self.figures[place.indicator.id, place.region, place.year]

    @property
    def first(self) -> At:
        """The place of the first figure."""
        return At(self.indicators[0], self.regions[0], self.years[0])

    def along(self, *axes: str) -> Iterator[At]:
        """The places along one axis or several; the last one runs fastest."""
        ends: dict[str, Sequence[object]] = {
            "indicator": self.indicators,
            "region": self.regions,
            "year": self.years,
        }
        for ends_ in product(*(ends[axis] for axis in axes)):
            where: dict[str, Any] = dict(zip(axes, ends_, strict=True))
            yield self.first._replace(**where)


def cube(
    indicators: Sequence[Indicator], regions: Sequence[str], years: Sequence[int], seed: int
) -> Cube:
    """A cube of figures that are made up, no two of them the same."""
    chance = Random(seed)
    used: set[Decimal] = set()

    def fresh(low: int, high: int, places: int) -> Decimal:
        """A new figure with so many places, the last of which is no 0."""
        while True:
            figure = Decimal(chance.randint(low * 10**places + 1, high * 10**places - 1))
            if places and figure % 10 == 0:
                continue
            figure = figure.scaleb(-places)
            if figure not in used:
                used.add(figure)
                return figure

    figures: dict[tuple[str, str, int], Figures] = {}
    for indicator, region in product(indicators, regions):
        places = 0 if indicator.id == "people" else 2
        first = min(years) - 1
        series = {y: fresh(indicator.low, indicator.high, places) for y in range(first, DUE + 1)}
        while indicator.target in series.values():
            series = {y: fresh(indicator.low, indicator.high, places) for y in series}
        for year in years:
            actual, before = series[year], series[year - 1]
            growth, amount = rounded((actual / before - 1) * 100), actual
            if indicator.amounts:
                growth, amount = actual, fresh(*indicator.amounts, 1)
            done = rounded(actual / indicator.target * 100)
            figures[indicator.id, region, year] = Figures(
                actual, before, amount, growth, done, chance.randint(1, 11)
            )
    return Cube(indicators, regions, years, figures)


def rounded(figure: Decimal) -> Decimal:
    """To one place, as rates are printed."""
    return figure.quantize(Decimal("0.1"))
