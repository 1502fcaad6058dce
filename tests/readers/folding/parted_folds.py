"""Tables with two or three rows of headers, in which a header spans those below it."""

from itertools import chain

from tests.readers.folding.cube import DUE, Cube
from tests.readers.folding.fold import (
    MANY,
    Order,
    actuals,
    amounts,
    fold,
    growth,
    indicators,
    of_the_year_before,
    regions,
    shares_done,
    targets,
    unit_of_amount,
    units,
    units_of_amounts,
    years,
)
from tests.readers.folding.sheet import Column, Sheet
from tests.readers.folding.wide_folds import named

# Below each indicator


@fold(regions=MANY)
def target_and_actual_below_indicators(cube: Cube, order: Order) -> Sheet:
    """粮食总产量(亿斤) over 目标值, 完成值 and 完成率."""

    def below(indicator: object, header: str) -> list[Column]:
        where = {"indicator": indicator}
        return order(
            [
                targets(header, "目标值", **where),
                actuals(header, "完成值", **where),
                shares_done(header, "完成率", **where),
            ]
        )

    across = chain.from_iterable(order(below(i, named(i)) for i in cube.indicators))
    return Sheet([regions(), *across], order(cube.along("region")))


@fold(years=MANY)
def plan_and_result_below_indicators_by_year(cube: Cube, order: Order) -> Sheet:
    """年份; 粮食总产量(亿斤) over 计划 and 实际."""
    pairs = order(
        order([targets(named(i), "计划", indicator=i), actuals(named(i), "实际", indicator=i)])
        for i in cube.indicators
    )
    return Sheet([years(), *chain.from_iterable(pairs)], order(cube.along("year")))


@fold(regions=MANY, years=MANY)
def years_below_indicators(cube: Cube, order: Order) -> Sheet:
    """地区; 粮食总产量(亿斤) over 2021年, 2022年 and 2023年."""
    groups = order(
        order(actuals(named(i), f"{y}年", indicator=i, year=y) for y in cube.years)
        for i in cube.indicators
    )
    return Sheet([regions(), *chain.from_iterable(groups)], order(cube.along("region")))


@fold(regions=MANY, years=MANY)
def regions_below_indicators(cube: Cube, order: Order) -> Sheet:
    """年份; 粮食总产量(亿斤) over 河北省, 石家庄市 and 承德市."""
    groups = order(
        order(actuals(named(i), r, indicator=i, region=r) for r in cube.regions)
        for i in cube.indicators
    )
    return Sheet([years(), *chain.from_iterable(groups)], order(cube.along("year")))


@fold(regions=MANY)
def amount_and_growth_below_indicators(cube: Cube, order: Order) -> Sheet:
    """地区; 地区生产总值 over 绝对量（亿元） and 比上年增长(%)."""
    groups = order(
        order(
            [
                amounts(i.name, f"绝对量（{unit_of_amount(i)}）", indicator=i),
                growth(i.name, "比上年增长(%)", indicator=i),
            ]
        )
        for i in cube.indicators
    )
    return Sheet([regions(), *chain.from_iterable(groups)], order(cube.along("region")))


@fold(regions=MANY)
def result_and_year_before_below_indicators(cube: Cube, order: Order) -> Sheet:
    """地区; 粮食总产量(亿斤) over 今年 or 本年实际 and 上年同期."""
    groups = order(
        order(
            [
                actuals(named(i), "本年实际", indicator=i),
                of_the_year_before(named(i), "上年同期", indicator=i),
            ]
        )
        for i in cube.indicators
    )
    return Sheet([regions(), *chain.from_iterable(groups)], order(cube.along("region")))


# Years above or below target and actual


@fold()
def target_and_actual_below_the_year(cube: Cube, order: Order) -> Sheet:
    """指标, 单位; 2022年 over 实际值; 2023年 over 目标值 and 实际值."""
    before = [of_the_year_before("2022年", "实际值")]
    now = order([targets("2023年", "目标值"), actuals("2023年", "实际值")])
    across = chain.from_iterable(order([before, now]))
    return Sheet([indicators(), units(), *across], order(cube.along("indicator")))


@fold(regions=MANY, years=MANY)
def target_and_actual_below_years(cube: Cube, order: Order) -> Sheet:
    """地区, 指标, 单位; each year over 目标 and 完成."""
    pairs = order(
        order([targets(f"{y}年", "目标", year=y), actuals(f"{y}年", "完成", year=y)])
        for y in cube.years
    )
    columns = [regions(), indicators(), units(), *chain.from_iterable(pairs)]
    return Sheet(columns, order(cube.along("region", "indicator")))


@fold(years=MANY)
def years_below_target_and_actual(cube: Cube, order: Order) -> Sheet:
    """指标, 单位; 目标值 and 实际值 over 2021年, 2022年 and 2023年."""
    of_both = order(
        order(make(header, f"{y}年", year=y) for y in cube.years)
        for make, header in ((targets, "目标值"), (actuals, "实际值"))
    )
    columns = [indicators(), units(), *chain.from_iterable(of_both)]
    return Sheet(columns, order(cube.along("indicator")))


@fold(regions=MANY, years=MANY)
def indicators_below_years(cube: Cube, order: Order) -> Sheet:
    """地区; 2023年 over 粮食总产量(亿斤) and 森林覆盖率(%)."""
    groups = order(
        order(actuals(f"{y}年", named(i), indicator=i, year=y) for i in cube.indicators)
        for y in cube.years
    )
    return Sheet([regions(), *chain.from_iterable(groups)], order(cube.along("region")))


@fold(years=MANY)
def amount_and_growth_below_years(cube: Cube, order: Order) -> Sheet:
    """指标, 单位; 2023年 over 总量 and 增速(%)."""
    pairs = order(
        order([amounts(f"{y}年", "总量", year=y), growth(f"{y}年", "增速(%)", year=y)])
        for y in cube.years
    )
    columns = [indicators(), units_of_amounts(), *chain.from_iterable(pairs)]
    return Sheet(columns, order(cube.along("indicator")))


# Regions above or below


@fold(regions=MANY, years=MANY)
def indicators_below_regions(cube: Cube, order: Order) -> Sheet:
    """年份; 河北省 over 粮食总产量(亿斤) and 森林覆盖率(%)."""
    groups = order(
        order(actuals(r, named(i), indicator=i, region=r) for i in cube.indicators)
        for r in cube.regions
    )
    return Sheet([years(), *chain.from_iterable(groups)], order(cube.along("year")))


@fold(regions=MANY)
def target_and_actual_below_regions(cube: Cube, order: Order) -> Sheet:
    """指标, 单位; 河北省 over 目标值 and 实际值."""
    pairs = order(
        order([targets(r, "目标值", region=r), actuals(r, "实际值", region=r)])
        for r in cube.regions
    )
    columns = [indicators(), units(), *chain.from_iterable(pairs)]
    return Sheet(columns, order(cube.along("indicator")))


@fold(regions=MANY, years=MANY)
def regions_below_years(cube: Cube, order: Order) -> Sheet:
    """指标, 单位; 2023年 over 河北省 and 石家庄市."""
    groups = order(
        order(actuals(f"{y}年", r, year=y, region=r) for r in cube.regions) for y in cube.years
    )
    columns = [indicators(), units(), *chain.from_iterable(groups)]
    return Sheet(columns, order(cube.along("indicator")))


@fold(regions=MANY, years=MANY)
def years_below_regions(cube: Cube, order: Order) -> Sheet:
    """指标, 单位; 河北省 over 2022年 and 2023年."""
    groups = order(
        order(actuals(r, f"{y}年", year=y, region=r) for y in cube.years) for r in cube.regions
    )
    columns = [indicators(), units(), *chain.from_iterable(groups)]
    return Sheet(columns, order(cube.along("indicator")))


# Three rows of headers


@fold(regions=MANY)
def progress_below_indicators_in_groups(cube: Cube, order: Order) -> Sheet:
    """地区; 民生 over 城镇新增就业(万人) over 目标任务, 进度 and 完成比例."""

    def below(indicator: object, *path: str) -> list[Column]:
        where = {"indicator": indicator}
        return order(
            [
                targets(*path, "目标任务", **where),
                actuals(*path, "进度", **where),
                shares_done(*path, "完成比例", **where),
            ]
        )

    grouped = sorted(order(cube.indicators), key=lambda i: i.group)
    across = chain.from_iterable(below(i, i.group, named(i)) for i in grouped)
    return Sheet([regions(), *across], order(cube.along("region")))


@fold(regions=MANY, years=MANY)
def target_and_actual_below_years_below_indicators(cube: Cube, order: Order) -> Sheet:
    """地区; 粮食总产量(亿斤) over 2023年 over 计划数 and 完成数."""

    def below(indicator: object, year: int, *path: str) -> list[Column]:
        where = {"indicator": indicator, "year": year}
        return order([targets(*path, "计划数", **where), actuals(*path, "完成数", **where)])

    groups = (
        below(i, y, named(i), f"{y}年") for i in order(cube.indicators) for y in order(cube.years)
    )
    return Sheet([regions(), *chain.from_iterable(groups)], order(cube.along("region")))


assert DUE == 2023, "the headers of these tables name the year that is due"
