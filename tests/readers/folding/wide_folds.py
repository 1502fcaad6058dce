"""Wide tables with one row of headers: years, indicators or regions stand beside each other."""

from tests.readers.folding.cube import Cube, Indicator
from tests.readers.folding.fold import (
    HIDDEN,
    MANY,
    ONE,
    Order,
    actuals,
    fold,
    indicators,
    label,
    regions,
    units,
    years,
)
from tests.readers.folding.sheet import Column, Sheet


def named(indicator: Indicator) -> str:
    """粮食总产量(亿斤)."""
    return f"{indicator.name}({indicator.unit})"


# Years across


@fold(years=MANY)
def years_across(cube: Cube, order: Order) -> Sheet:
    """指标, 单位, 2021年, 2022年, 2023年."""
    columns = [indicators(), units(), *(actuals(f"{y}年", year=y) for y in cube.years)]
    return Sheet(order(columns), order(cube.along("indicator")))


@fold(years=MANY)
def years_across_as_numbers(cube: Cube, order: Order) -> Sheet:
    """指标, 2021, 2022, 2023; the units behind the names."""
    named_ = label("指标", lambda at: named(at.indicator))
    columns = [named_, *(actuals(y, year=y) for y in cube.years)]
    return Sheet(order(columns), order(cube.along("indicator")))


@fold(regions=MANY, years=MANY)
def years_across_by_region(cube: Cube, order: Order) -> Sheet:
    """地区, 指标, 单位, 2021年实际值, 2022年实际值, 2023年实际值."""
    columns = [regions(), indicators(), units()]
    columns += [actuals(f"{y}年实际值", year=y) for y in cube.years]
    return Sheet(order(columns), order(cube.along("region", "indicator")))


@fold(regions=ONE, years=MANY)
def years_across_of_the_region_above(cube: Cube, order: Order) -> Sheet:
    """地区：承德市; 指标, 2023年, 2022年, 2021年: as statistics bureaus offer it for download."""
    named_ = label("指标", lambda at: named(at.indicator))
    columns = [named_, *order(actuals(f"{y}年", year=y) for y in reversed(cube.years))]
    above = [("数据库", "分省年度数据"), ("地区", cube.regions[0]), ("时间", "最近3年")]
    return Sheet(columns, order(cube.along("indicator")), above)


@fold(years=MANY, units=ONE)
def years_across_with_the_unit_above(cube: Cube, order: Order) -> Sheet:
    """单位：万吨; 指标, 2021年, 2022年, 2023年."""
    columns = [indicators(), *order(actuals(f"{y}年", year=y) for y in cube.years)]
    above = [("单位", cube.indicators[0].unit)]
    return Sheet(columns, order(cube.along("indicator")), above)


# Indicators across


def _indicators(cube: Cube) -> list[Column]:
    return [actuals(named(i), indicator=i) for i in cube.indicators]


@fold(years=MANY)
def indicators_across_by_year(cube: Cube, order: Order) -> Sheet:
    """年份, 粮食总产量(亿斤), 森林覆盖率(%)."""
    return Sheet(order([years(), *_indicators(cube)]), order(cube.along("year")))


@fold(regions=MANY)
def indicators_across_by_region(cube: Cube, order: Order) -> Sheet:
    """地区, 粮食总产量(亿斤), 森林覆盖率(%)."""
    return Sheet(order([regions(), *_indicators(cube)]), order(cube.along("region")))


@fold(regions=MANY, years=MANY)
def indicators_across_by_region_and_year(cube: Cube, order: Order) -> Sheet:
    """年份, 省份, 粮食总产量(亿斤), 森林覆盖率(%)."""
    columns = [years(), regions("省份"), *_indicators(cube)]
    return Sheet(order(columns), order(cube.along("region", "year")))


@fold(regions=MANY, years=MANY, units=HIDDEN)
def indicators_across_without_units(cube: Cube, order: Order) -> Sheet:
    """年份, 地区, 粮食总产量, 森林覆盖率."""
    across = [actuals(i.name, indicator=i) for i in cube.indicators]
    return Sheet(order([years(), regions(), *across]), order(cube.along("year", "region")))


@fold(years=MANY)
def indicators_across_with_a_row_of_units(cube: Cube, order: Order) -> Sheet:
    """年份, 粮食总产量, 森林覆盖率, and below [亿斤] and [%]."""
    across = [actuals(i.name, f"[{i.unit}]", indicator=i) for i in cube.indicators]
    return Sheet([years(), *order(across)], order(cube.along("year")))


@fold(regions=MANY)
def indicators_across_with_a_named_row_of_units(cube: Cube, order: Order) -> Sheet:
    """地区, 粮食总产量, 森林覆盖率, and below 单位, 亿斤 and %."""
    across = [actuals(i.name, i.unit, indicator=i) for i in cube.indicators]
    region = regions()._replace(path=("地区", "单位"))
    return Sheet([region, *order(across)], order(cube.along("region")))


@fold(regions=MANY, years=ONE)
def indicators_across_of_the_year_above(cube: Cube, order: Order) -> Sheet:
    """时间：2022年; 地区, 粮食总产量(亿斤), 森林覆盖率(%)."""
    above = [("时间", f"{cube.years[0]}年")]
    return Sheet([regions(), *order(_indicators(cube))], order(cube.along("region")), above)


@fold(regions=MANY, years=ONE)
def indicators_across_of_the_year_in_the_title(cube: Cube, order: Order) -> Sheet:
    """2022年各市主要指标完成情况; 地区, 粮食总产量(亿斤), 森林覆盖率(%)."""
    title = f"{cube.years[0]}年各市主要指标完成情况"
    columns = [regions(), *order(_indicators(cube))]
    return Sheet(columns, order(cube.along("region")), title=title)


# Regions across


@fold(regions=MANY)
def regions_across(cube: Cube, order: Order) -> Sheet:
    """指标, 单位, 河北省, 石家庄市, 承德市."""
    across = [actuals(r, region=r) for r in cube.regions]
    return Sheet(order([indicators(), units(), *across]), order(cube.along("indicator")))


@fold(regions=MANY, years=MANY)
def regions_across_by_year(cube: Cube, order: Order) -> Sheet:
    """年份, 指标, 单位, 河北省, 石家庄市, 承德市."""
    columns = [years(), indicators(), units(), *(actuals(r, region=r) for r in cube.regions)]
    return Sheet(order(columns), order(cube.along("year", "indicator")))


# Matrices of one indicator, which a line above the table names


def _of_one(cube: Cube) -> list[tuple[str, str]]:
    return [("数据库", "分省年度数据"), ("指标", named(cube.indicators[0])), ("时间", "最近3年")]


@fold(indicators=ONE, regions=MANY, years=MANY)
def regions_by_years(cube: Cube, order: Order) -> Sheet:
    """指标：常住人口(万人); 地区, 2023年, 2022年, 2021年."""
    across = order(actuals(f"{y}年", year=y) for y in reversed(cube.years))
    return Sheet([regions(), *across], order(cube.along("region")), _of_one(cube))


@fold(indicators=ONE, regions=MANY, years=MANY)
def years_by_regions(cube: Cube, order: Order) -> Sheet:
    """指标：常住人口(万人); 时间, 河北省, 石家庄市, 承德市."""
    across = order(actuals(r, region=r) for r in cube.regions)
    when = label("时间", lambda at: f"{at.year}年")
    return Sheet([when, *across], order(cube.along("year")), _of_one(cube)[:2])


@fold(indicators=ONE, regions=MANY, years=MANY)
def regions_by_years_below_a_title(cube: Cube, order: Order) -> Sheet:
    """常住人口(万人), in the title; then a blank corner, 2021, 2022, 2023."""
    across = order(actuals(y, year=y) for y in cube.years)
    title = named(cube.indicators[0])
    return Sheet([regions(""), *across], order(cube.along("region")), title=title)


@fold(indicators=ONE, regions=HIDDEN, years=MANY)
def one_indicator_by_year(cube: Cube, order: Order) -> Sheet:
    """年份, 常住人口(万人)."""
    return Sheet(order([years(), *_indicators(cube)]), order(cube.along("year")))
