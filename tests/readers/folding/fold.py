"""What a fold is, and the columns that folds are made of."""

from collections.abc import Callable, Iterable
from enum import Enum
from typing import Any, NamedTuple, Protocol, TypeVar

from tests.readers.folding.cube import At, Cube, Indicator
from tests.readers.folding.sheet import Column, Part, Sheet, Value

T = TypeVar("T")


class Order(Protocol):
    """Puts columns, rows, or whatever stands beside or below each other, into an order."""

    def __call__(self, items: Iterable[T], /) -> list[T]: ...


def as_given(items: Iterable[T], /) -> list[T]:
    """The order in which things are given."""
    return list(items)


class Extent(Enum):
    """How much of an axis of the cube a fold shows."""

    HIDDEN = "hidden"
    """One, which the sheet does not name: the plan's own region, its year, its units."""
    ONE = "one"
    """One, which the sheet names."""
    MANY = "many"


HIDDEN, ONE, MANY = Extent.HIDDEN, Extent.ONE, Extent.MANY


class Fold(NamedTuple):
    """A way of laying out a cube as a sheet, and the cubes that can be laid out so.

    Attributes:
        units: where they are hidden, figures are in those of the plan.
    """

    make: Callable[[Cube, Order], Sheet]
    indicators: Extent
    regions: Extent
    years: Extent
    units: Extent

    @property
    def name(self) -> str:
        """Its name."""
        return self.make.__name__


FOLDS: list[Fold] = []


def fold(
    *,
    indicators: Extent = MANY,
    regions: Extent = HIDDEN,
    years: Extent = HIDDEN,
    units: Extent = MANY,
) -> Callable[[Callable[[Cube, Order], Sheet]], Callable[[Cube, Order], Sheet]]:
    """Registers a fold."""

    def register(make: Callable[[Cube, Order], Sheet]) -> Callable[[Cube, Order], Sheet]:
        FOLDS.append(Fold(make, indicators, regions, years, units))
        return make

    return register


def label(header: str, value: Callable[[At], Value], *, merged: bool = False) -> Column:
    """A column that says what the figures of its rows are."""
    return Column((header,), lambda _, at: value(at), Part.LABEL, merged)


def indicators(header: str = "指标") -> Column:
    """A column of indicators."""
    return label(header, lambda at: at.indicator.name)


def units(header: str = "单位") -> Column:
    """A column of units."""
    return label(header, lambda at: at.indicator.unit)


def units_of_amounts(header: str = "单位") -> Column:
    """A column of the units of amounts, also of the indicators of which the plan sets the growth."""
    return label(header, lambda at: unit_of_amount(at.indicator))


def unit_of_amount(indicator: Indicator) -> str:
    """The unit in which the amount of an indicator is reported."""
    return "亿元" if indicator.amounts else indicator.unit


def regions(header: str = "地区") -> Column:
    """A column of regions."""
    return label(header, lambda at: at.region)


def years(header: str = "年份") -> Column:
    """A column of years."""
    return label(header, lambda at: at.year)


def aside(header: str, value: Value = None) -> Column:
    """A column that says nothing of the figures: 备注."""
    return Column((header,), lambda *_: value, Part.AROUND)


def actuals(*path: Value, **where: Any) -> Column:
    """A column of actual figures, at some place of an axis if that is not its row's."""

    def value(cube: Cube, at: At) -> Value:
        at = at._replace(**where)
        return at.indicator.written(cube.at(at).actual)

    return Column(path, value)


def targets(*path: Value, **where: Any) -> Column:
    """A column of the targets, as the submitter has them."""

    def value(_: Cube, at: At) -> Value:
        indicator = at._replace(**where).indicator
        return indicator.written(indicator.target)

    return Column(path, value)


def of_the_year_before(*path: Value, **where: Any) -> Column:
    """A column of the figures of the year before."""

    def value(cube: Cube, at: At) -> Value:
        at = at._replace(**where)
        return at.indicator.written(cube.at(at).before)

    return Column(path, value)


def shares_done(*path: Value, **where: Any) -> Column:
    """A column of the shares of the targets that are done."""
    return Column(path, lambda cube, at: cube.at(at._replace(**where)).done)


def ranks(*path: Value, **where: Any) -> Column:
    """A column of ranks."""
    return Column(path, lambda cube, at: cube.at(at._replace(**where)).rank)


def growth(*path: Value, **where: Any) -> Column:
    """A column of rates of growth, of which the plan sets some."""
    return Column(path, lambda cube, at: cube.at(at._replace(**where)).growth)


def amounts(*path: Value, **where: Any) -> Column:
    """A column of amounts, also of the indicators of which the plan sets the growth."""

    def value(cube: Cube, at: At) -> Value:
        at = at._replace(**where)
        return at.indicator.written(cube.at(at).amount)

    return Column(path, value)
