"""Long tables: a row for each figure, or for each figure with its target."""

from collections.abc import Sequence

from tests.readers.folding.cube import At, Cube
from tests.readers.folding.fold import (
    HIDDEN,
    MANY,
    Order,
    actuals,
    amounts,
    aside,
    fold,
    growth,
    indicators,
    label,
    of_the_year_before,
    ranks,
    regions,
    shares_done,
    targets,
    units,
    units_of_amounts,
    years,
)
from tests.readers.folding.sheet import Column, Part, Sheet


@fold(regions=MANY, years=MANY)
def long(cube: Cube, order: Order) -> Sheet:
    """指标, 单位, 地区, 年份, 实际值."""
    columns = [indicators(), units(), regions(), years(), actuals("实际值")]
    return _rows(cube, order, columns, "indicator", "region", "year")


@fold(regions=MANY, years=MANY, units=HIDDEN)
def long_without_units(cube: Cube, order: Order) -> Sheet:
    """指标, 地区, 年份, 完成值."""
    columns = [indicators(), regions(), years(), actuals("完成值")]
    return _rows(cube, order, columns, "region", "indicator", "year")


@fold(years=MANY)
def long_of_one_region(cube: Cube, order: Order) -> Sheet:
    """年度, 指标名称, 计量单位, 数值: whose figures they are goes without saying."""
    columns = [years("年度"), indicators("指标名称"), units("计量单位"), actuals("数值")]
    return _rows(cube, order, columns, "year", "indicator")


@fold(regions=MANY)
def long_of_one_year(cube: Cube, order: Order) -> Sheet:
    """城市, 指标, 单位, 完成数: the year is the plan's."""
    columns = [regions("城市"), indicators(), units(), actuals("完成数")]
    return _rows(cube, order, columns, "region", "indicator")


@fold(regions=MANY, years=MANY)
def long_in_english(cube: Cube, order: Order) -> Sheet:
    """indicator, unit, region, year, value."""
    headers = "indicator", "unit", "region", "year"
    first = [make(header) for make, header in zip(_LABELS, headers, strict=True)]
    return _rows(cube, order, [*first, actuals("value")], "year", "region", "indicator")


@fold(regions=MANY, years=MANY)
def long_as_systems_export_it(cube: Cube, order: Order) -> Sheet:
    """INDICATOR, UNIT_MEASURE, REF_AREA, TIME_PERIOD, OBS_VALUE."""
    headers = "INDICATOR", "UNIT_MEASURE", "REF_AREA", "TIME_PERIOD"
    first = [make(header) for make, header in zip(_LABELS, headers, strict=True)]
    return _rows(cube, order, [*first, actuals("OBS_VALUE")], "region", "indicator", "year")


@fold(regions=MANY, years=MANY)
def long_under_other_words(cube: Cube, order: Order) -> Sheet:
    """项目, 计量单位, 省份, 统计年度, 实际完成."""
    headers = "项目", "计量单位", "省份", "统计年度"
    first = [make(header) for make, header in zip(_LABELS, headers, strict=True)]
    return _rows(cube, order, [*first, actuals("实际完成")], "region", "year", "indicator")


@fold()
def with_targets(cube: Cube, order: Order) -> Sheet:
    """指标, 单位, 目标值, 实际值."""
    columns = [indicators(), units(), targets("目标值"), actuals("实际值")]
    return _rows(cube, order, columns, "indicator")


@fold(regions=MANY)
def with_targets_and_the_year_before(cube: Cube, order: Order) -> Sheet:
    """地区, 指标, 单位, 年度目标, 完成值, 上年同期, 完成率(%)."""
    columns = [regions(), indicators(), units(), targets("年度目标"), actuals("完成值")]
    columns += [of_the_year_before("上年同期"), shares_done("完成率(%)")]
    return _rows(cube, order, columns, "region", "indicator")


@fold()
def with_plan_and_progress(cube: Cube, order: Order) -> Sheet:
    """序号, 类别, 指标名称, 单位, 2022年实际, 2023年计划, 2023年实际, 完成进度（%）, 责任单位, 备注."""
    number = label("序号", lambda at: cube.indicators.index(at.indicator) + 1)
    columns = [number._replace(part=Part.AROUND), _groups(), indicators("指标名称"), units()]
    columns += [of_the_year_before("2022年实际"), targets("2023年计划"), actuals("2023年实际")]
    columns += [shares_done("完成进度（%）"), aside("责任单位", "省统计局"), aside("备注")]
    return _rows(cube, order, columns, "indicator")


@fold(regions=MANY)
def with_amount_growth_and_rank(cube: Cube, order: Order) -> Sheet:
    """地区, 指标, 单位, 绝对量, 比上年增长(%), 位次."""
    columns = [regions(), indicators(), units_of_amounts(), amounts("绝对量")]
    columns += [growth("比上年增长(%)"), ranks("位次")]
    return _rows(cube, order, columns, "indicator", "region")


@fold(regions=MANY, years=MANY)
def with_merged_regions(cube: Cube, order: Order) -> Sheet:
    """地区, merged over its rows; 指标, 单位, 年份, 实际值."""
    merged = regions()._replace(merged=True)
    columns = [merged, *order([indicators(), units(), years(), actuals("实际值")])]
    rows = sorted(
        order(cube.along("region", "indicator", "year")),
        key=lambda at: cube.regions.index(at.region),
    )
    return Sheet(columns, rows)


_LABELS = indicators, units, regions, years


def _groups() -> Column:
    return label("类别", lambda at: at.indicator.group)._replace(part=Part.AROUND)


def _rows(cube: Cube, order: Order, columns: Sequence[Column], *axes: str) -> Sheet:
    """A table with columns and rows in any order."""
    rows: list[At] = order(cube.along(*axes))
    return Sheet(order(columns), rows)
