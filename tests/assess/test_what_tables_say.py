"""What a table says of a figure decides it, wherever it stands; what it leaves open is refused."""

from decimal import Decimal
from pathlib import Path

import pytest

import dabiao
from dabiao.library.target_file import read_document
from tests.helpers import check, codes, document, load

PLAN = document(
    """\
    - {id: gdp, name: 地区生产总值, unit: 亿元, better: higher, measure: level, observed: sum, at_least: 43000}
    - {id: exports, name: 出口总值增长, aliases: [出口总值], unit: "%", better: higher, measure: growth, at_least: 3}
    - {id: grain, name: 粮食产量, unit: 万吨, better: higher, measure: level, observed: sum, at_least: 3700}
    - {id: births, name: 人口出生率, unit: "‰", better: higher, measure: level, observed: sum, at_least: 6}
    - {id: jobs, name: 城镇新增就业, unit: 万人, better: higher, measure: cumulative, at_least: 86}
    - {id: urban, name: 城镇化率, name_en: Urbanisation rate, unit: "%", better: higher, measure: share, observed: end,
       at_least: 63}
    - {id: prices, name: 居民消费价格涨幅, unit: "%", better: lower, measure: growth, at_most: 3}
    - {id: energy, name: 单位GDP能耗, unit: "%", better: higher, measure: reduction, at_least: 2}
    - {id: dust, name: 细颗粒物浓度, unit: 微克/立方米, better: lower, measure: level, observed: mean, at_most: 38}
    - {id: income, name: 居民人均可支配收入, unit: 元, better: higher, measure: level, observed: sum, at_least: 32000}
"""
)


def figures(report: dabiao.Report) -> dict[str, Decimal]:
    """The figures by which was judged."""
    judged = [r for r in report.results if r.verdict is not dabiao.Verdict.UNJUDGED]
    return {r.target.id: r.actual for r in judged if r.actual is not None}


def judged(folder: Path, table: str) -> dict[str, Decimal]:
    """The figures by which a table was judged."""
    return figures(check(PLAN, folder, table))


def wanted(figures: str) -> dict[str, Decimal]:
    """Figures written as ``exports -3.4, urban 62.77``."""
    pairs = (pair.split() for pair in figures.split(",") if pair)
    return {name: Decimal(figure) for name, figure in pairs}


# Growth beside amounts


BOTH = document(
    """\
    - {id: gdp, name: 地区生产总值, unit: 亿元, better: higher, measure: level, observed: sum, at_least: 43000}
    - {id: growth, name: 地区生产总值增速, unit: "%", better: higher, measure: growth, at_least: 6}
    - {id: energy, name: 单位GDP能耗降低, unit: "%", better: higher, measure: reduction, at_least: 2}
"""
)


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ("指标,单位,绝对量,同比增长(%)\n地区生产总值,亿元,43944,5.5\n", "gdp 43944,growth 5.5"),
        ("指标,同比增长(%)\n地区生产总值,6.5\n单位GDP能耗,-3.1\n", "growth 6.5,energy 3.1"),
        ("指标,上升或下降（±%）\n单位GDP能耗,-3.1\n", "energy 3.1"),
        ("指标,下降(%)\n单位GDP能耗,3.1\n", "energy 3.1"),
        ("指标,绝对量\n地区生产总值,43944\n", "gdp 43944"),
    ],
)
def test_the_growth_of_a_row_goes_to_the_target_of_its_growth(
    table: str, expected: str, tmp_path: Path
) -> None:
    assert figures(check(BOTH, tmp_path, table)) == wanted(expected)


# Rises and falls


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ("指标,增减方向,增减幅度(%)\n出口总值,下降,3.4\n城镇化率,上升,1\n", "exports -3.4"),
        ("指标,升降,同比(%)\n出口总值,↓,3.4\n", "exports -3.4"),
        ("指标,升降,同比(%)\n出口总值,下降,-3.4\n", "exports -3.4"),
        ("指标,升降,增速(%)\n出口总值,上升,3.4\n单位GDP能耗,下降,2.5\n", "exports 3.4,energy 2.5"),
        ("指标,趋势,实际值,单位\n城镇化率,上升,62.77,%\n粮食产量,下降,3690,万吨\n", "urban 62.77,grain 3690"),
        ("indicator,direction,growth (%)\n出口总值,down,3.4\n", "exports -3.4"),
    ],
)  # fmt: skip
def test_a_column_of_rises_and_falls_gives_rates_their_sign(
    table: str, expected: str, tmp_path: Path
) -> None:
    assert judged(tmp_path, table) == wanted(expected)


@pytest.mark.parametrize(
    ("table", "code"),
    [
        ("指标,实际值,单位,增减方向\n出口总值,3.4,%,下降\n", "D270"),
        ("指标,增速(%),趋势\n出口总值,3.4,↓\n", "D270"),  # growth may have slowed down
        ("指标,实际值,单位,升降\n单位GDP能耗,2.5,%,上升\n城镇化率,63,%,下降\n", "D270"),
        ("指标,降幅(%)\n出口总值,-3.4\n", "D220"),
        ("指标,同比下降(%)\n单位GDP能耗,-2.5\n", "D220"),
    ],
)
def test_a_sign_that_can_mean_either_is_refused(table: str, code: str, tmp_path: Path) -> None:
    report = check(PLAN, tmp_path, table)
    assert code in codes(report.findings)
    assert not {"exports", "energy"} & set(figures(report))


# Units


@pytest.mark.parametrize(
    ("unit", "value", "expected"),
    [
        ("billion yuan", "4394.4", "gdp 43944"),
        ("100 million yuan", "43944", "gdp 43944"),
        ("亿元", "43944", "gdp 43944"),
    ],
)
def test_a_unit_in_english_words_is_one(
    unit: str, value: str, expected: str, tmp_path: Path
) -> None:
    table = f"indicator,value,unit\n地区生产总值,{value},{unit}\n"
    assert judged(tmp_path, table) == wanted(expected)


@pytest.mark.parametrize(
    "table",
    [
        "indicator,value,unit\n城镇新增就业,88,10 000 persons\n",
        "indicator\tvalue\tunit\n城镇新增就业\t88\t10,000 persons\n",
        "indicator,value,unit\n城镇新增就业,880,thousand persons\n",
        "indicator,value,unit\n城镇新增就业,0.88,million people\n",
        "indicator,value,unit\n城镇新增就业,880,Thousands\n",
        "indicator,value (thousands)\n城镇新增就业,880\n",
        "(in thousands),\nindicator,value\n城镇新增就业,880\n",
        "Unit: thousand persons,\nindicator,value\n城镇新增就业,880\n",
        "indicator,unit,value,PowerCode\n城镇新增就业,人,880,Thousands\n",
        "indicator,unit,value,Scale\n城镇新增就业,Persons,880,thousands\n",
    ],
)
def test_thousands_may_stand_in_any_place(table: str, tmp_path: Path) -> None:
    assert judged(tmp_path, table) == wanted("jobs 88")


@pytest.mark.parametrize(
    "row",
    ["粮食产量,3762,万", "粮食产量,3762,thousands", "城镇新增就业,88,万", "地区生产总值,43944,亿"],
)
def test_half_a_unit_is_none(row: str, tmp_path: Path) -> None:
    report = check(PLAN, tmp_path, f"指标,实际值,单位\n{row}\n")
    assert (figures(report), codes(report.findings)) == ({}, ["D204"])


def test_money_per_person_is_what_is_counted_per_head(tmp_path: Path) -> None:
    table = "指标,实际值,单位\n居民人均可支配收入,3.29,万元/人\n"
    assert judged(tmp_path, table) == wanted("income 32900")


@pytest.mark.parametrize(
    ("row", "table"),
    [
        ("人口出生率,5.9,%", "5.9 % are 59 ‰"),
        ("人口出生率,0.59,", "or 0.59 %"),
        ("人口出生率,59,", "or 5.9 times ten"),
        ("细颗粒物浓度,0.037,", "0.037 mg"),
        ("细颗粒物浓度,37000,微克/立方米", "37 of a thousand times the unit"),
    ],
)
def test_a_figure_is_refused_that_fits_by_another_unit(
    row: str, table: str, tmp_path: Path
) -> None:
    report = check(PLAN, tmp_path, f"指标,实际值,单位\n{row}\n")
    assert (figures(report), codes(report.findings)) == ({}, ["D228"]), table


def test_a_rate_in_its_own_unit_may_be_a_tenth_of_its_target(tmp_path: Path) -> None:
    assert judged(tmp_path, "指标,实际值,单位\n人口出生率,0.59,‰\n") == wanted("births 0.59")


def test_a_small_figure_in_a_column_of_fractions_is_none_in_percent(tmp_path: Path) -> None:
    alone = "指标,实际值\n居民消费价格涨幅,0.007\n"
    assert judged(tmp_path, alone) == wanted("prices 0.007")
    report = check(PLAN, tmp_path, alone + "城镇化率,0.64\n")
    assert (figures(report), codes(report.findings)) == ({}, ["D228", "D228"])
    stated = "指标,实际值,单位\n居民消费价格涨幅,0.7,%\n城镇化率,0.64,\n"
    assert judged(tmp_path, stated) == wanted("prices 0.7")
    beside = "指标,2022年,2023年\n城镇化率,0.63,62.77\n居民消费价格涨幅,,0.7\n"
    assert judged(tmp_path, beside) == wanted("urban 62.77,prices 0.7")


@pytest.mark.parametrize(
    ("cell", "figure"),
    [
        ("1\u00a0234.5", "1234.5"),
        ("12\u202f345", "12345"),
        ("'43500", "43500"),
        ("’43500", "43500"),
    ],
)
def test_figures_are_read_as_print_and_spreadsheets_have_them(
    cell: str, figure: str, tmp_path: Path
) -> None:
    plan = document(
        "    - {id: t, name: 某指标, unit: 家, better: higher, measure: level, observed: end, at_least: 9000}\n"
    )
    [result] = check(plan, tmp_path, f"指标,实际值\n某指标,{cell}\n").results
    assert result.actual == Decimal(figure)


@pytest.mark.parametrize("cell", ["2023\u00a0762", "1\u00a02345", "1 234"])
def test_blanks_in_other_places_part_two_figures(cell: str, tmp_path: Path) -> None:
    report = check(PLAN, tmp_path, f"指标,实际值\n地区生产总值,{cell}\n")
    assert (figures(report), codes(report.findings)) == ({}, ["D203"])


def test_a_point_between_semicolons_may_part_thousands(tmp_path: Path) -> None:
    open_one = check(PLAN, tmp_path, "指标;实际值\n粮食产量;3.762\n")
    assert (figures(open_one), codes(open_one.findings)) == ({}, ["D203"])
    told = "指标;实际值\n粮食产量;3.762\n城镇化率;62.77\n"
    assert judged(tmp_path, told) == wanted("grain 3.762,urban 62.77")


# Columns


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ("指标,1月,2月,3月,合计\n城镇新增就业,20,20,20,60\n", ("2023-01/2023-03", "60")),
        ("指标,一季度,二季度,三季度,四季度,合计\n城镇新增就业,20,20,20,20,80\n", ("2023", "80")),
        ("指标,2023年1月,2023年2月,合计\n城镇新增就业,20,20,40\n", ("2023-01/2023-02", "40")),
        ("指标,1月,2月,全年\n城镇新增就业,20,20,88\n", ("2023", "88")),
    ],
)
def test_a_total_beside_months_is_that_of_these_months(
    table: str, expected: tuple[str, str], tmp_path: Path
) -> None:
    [jobs] = [r for r in check(PLAN, tmp_path, table).results if r.target.id == "jobs"]
    assert jobs.observation is not None
    period, figure = expected
    assert (str(jobs.period), jobs.actual) == (period, Decimal(figure))


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ("指标,期初数,期末数\n城镇化率,61.65,62.77\n", "urban 62.77"),
        ("年份,粮食产量,,城镇新增就业,\n,吨,增速%,人,增速%\n2023,37620000,-4.9,880000,1\n", "grain 3762,jobs 88"),
        ("指标,总量指标,,指数（上年=100）,\n,2022,2023,2022,2023\n粮食产量（万吨）,3865,3762,101,97.3\n", "grain 3762"),
        ("年份 Year,粮食产量 Grain output (万吨)\n2022,3865\n2023,3762\n", "grain 3762"),
    ],
)  # fmt: skip
def test_headers_say_which_column_holds_the_figure(
    table: str, expected: str, tmp_path: Path
) -> None:
    assert judged(tmp_path, table) == wanted(expected)


def test_a_column_of_revised_figures_is_not_passed_over(tmp_path: Path) -> None:
    report = check(PLAN, tmp_path, "指标,实际值,调整后实际值\n粮食产量,3762,3690\n")
    assert "D243" in codes(report.findings)
    assert report.exit_code == 3
    aims = check(PLAN, tmp_path, "指标,实际值,调整后计划数\n粮食产量,3762,3690\n")
    assert "D243" not in codes(aims.findings)


# Rows


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ("指标,年份,实际值\n粮食产量,2022,3865\n,2023,3762\n城镇化率,2022,61\n,2023,62.77\n", "grain 3762,urban 62.77"),
        ("指标,项目,2023年\n粮食产量,目标,3700\n,实际,3690\n城镇化率,目标,63\n,实际,62.77\n", "grain 3690,urban 62.77"),
    ],
)  # fmt: skip
def test_blank_names_go_on_with_the_one_above(table: str, expected: str, tmp_path: Path) -> None:
    assert judged(tmp_path, table) == wanted(expected)


def test_a_blank_name_whose_year_is_there_already_does_not(tmp_path: Path) -> None:
    report = check(PLAN, tmp_path, "指标,年份,实际值\n粮食产量,2023,3762\n,2023,1000\n")
    assert figures(report) == wanted("grain 3762")
    assert "D201" in codes(report.findings)


@pytest.mark.parametrize(
    "name",
    [
        "城镇化率（注1）",
        "城镇化率[注]",
        "城镇化率¹",
        "城镇化率〔2〕",
        "4）城镇化率",
        "3）城镇化率①",
        "城镇化率 Urbanisation Rate",
        "城镇化率 Urbanization rate (%)",
    ],
)
def test_what_is_printed_around_a_name_is_no_part_of_it(name: str, tmp_path: Path) -> None:
    assert judged(tmp_path, f"指标,实际值\n{name},62.77\n") == wanted("urban 62.77")


@pytest.mark.parametrize(
    "name",
    ["粮食产量 Growth of Grain Output", "粮食产量 Output per capita", "粮食产量 Planned Output"],
)
def test_a_translation_that_says_more_makes_another_name(name: str, tmp_path: Path) -> None:
    assert judged(tmp_path, f"指标,实际值\n{name},3762\n") == {}


# What did not come to pass


@pytest.mark.parametrize(
    "table",
    [
        "Model,Scenario,Region,Variable,Unit,2022,2023\nREMIND,SSP2,Hebei,城镇化率,%,62,63\n",
        "情景,指标,实际值\n高增长,城镇化率,63\n",
        "indicator,status,year,value\n城镇化率,Forecast,2023,63\n",
        "Population group,indicator,value\nForeigners,城镇化率,63\n",
    ],
)
def test_scenarios_forecasts_and_groups_are_not_judged(table: str, tmp_path: Path) -> None:
    assert judged(tmp_path, table) == {}


def test_what_was_observed_stands_among_scenarios(tmp_path: Path) -> None:
    table = "Scenario,indicator,value\nhistorical,城镇化率,62.77\nSSP2,粮食产量,3800\n"
    assert judged(tmp_path, table) == wanted("urban 62.77")


# Places


@pytest.mark.parametrize(
    "header",
    [
        "行政区划代码",
        "统计用区划代码",
        "地区编码",
        "省份代码",
        "代码",
        "Region code",
        "adcode",
        "area_id",
    ],
)
def test_the_code_of_another_place_is_one(header: str, tmp_path: Path) -> None:
    table = f"{header},指标,实际值\n370000,城镇化率,65.5\n130000,城镇化率,62.77\n"
    assert judged(tmp_path, table) == wanted("urban 62.77")
    report = check(PLAN, tmp_path, f"{header},指标,实际值\n370000,城镇化率,65.5\n")
    assert (figures(report), "D255" in codes(report.findings)) == ({}, True)


def test_a_column_of_groups_may_hold_places(tmp_path: Path) -> None:
    table = "分类,指标,实际值\n山东,城镇化率,65.5\n"
    assert judged(tmp_path, table) == {}
    assert judged(tmp_path, table + "河北,城镇化率,62.77\n") == wanted("urban 62.77")
    assert judged(tmp_path, "分类,指标,实际值\n城镇建设,城镇化率,62.77\n") == wanted("urban 62.77")


@pytest.mark.parametrize("header", ["填报单位", "报送部门", "单位名称"])
def test_an_office_reports_of_its_place(header: str, tmp_path: Path) -> None:
    table = f"{header},指标,实际值\n石家庄市统计局,城镇化率,71\n"
    assert judged(tmp_path, table) == {}
    assert judged(tmp_path, f"{table}河北省统计局,城镇化率,62.77\n") == wanted("urban 62.77")
    assert judged(tmp_path, f"{header},指标,实际值\n省住建厅,城镇化率,62.77\n") == wanted(
        "urban 62.77"
    )


def test_units_may_be_places(tmp_path: Path) -> None:
    table = "单位,城镇新增就业,,城镇化率,\n,任务数,实绩,任务数,实绩\n合计,86,80,63,62.77\n石家庄市,10,12,70,71\n"
    assert judged(tmp_path, table) == wanted("jobs 80,urban 62.77")
    one = "单位,指标,实际值\n石家庄市,城镇化率,71\n"
    assert judged(tmp_path, one) == {}


def test_rows_of_differences_are_not_the_actual_ones(tmp_path: Path) -> None:
    table = ",城镇新增就业,城镇化率\n实际,80,62.77\n目标,86,63\n差距,-6,-0.23\n"
    assert judged(tmp_path, table) == wanted("jobs 80,urban 62.77")


def test_who_is_to_reach_a_figure_says_nothing_of_its_place(tmp_path: Path) -> None:
    table = "责任单位,指标,实际值\n石家庄市统计局,城镇化率,62.77\n"
    assert judged(tmp_path, table) == wanted("urban 62.77")


@pytest.mark.parametrize("header", ["指标代码", "编号", "序号", "Series code"])
def test_codes_of_other_things_are_no_places(header: str, tmp_path: Path) -> None:
    assert judged(tmp_path, f"{header},指标,实际值\n370000,城镇化率,62.77\n") == wanted(
        "urban 62.77"
    )


ABROAD = """\
id: abroad
title: Germany
region: {name: Germany}
period: 2021
groups:
  Targets:
    - {id: work, name: Employment rate, unit: "%", better: higher, measure: share, observed: mean, at_least: 76}
"""


@pytest.mark.parametrize(
    ("header", "own", "other"),
    [
        ("Entity", "Germany", "World"),
        ("Code", "DEU", "FRA"),
        ("iso3", "DEU", "FRA"),
        ("ISO_A2", "DE", "FR"),
        ("M49", "276", "250"),
        ("GeoAreaCode", "276", "250"),
        ("Country Code", "DE", "FR"),
        ("geo", "DE", "EU27_2020"),
        ("LOCATION", "DEU", "OECD"),
        ("国家", "德国", "法国"),
        ("Country", "Germany (until 1990 former territory of the FRG)", "Viet Nam"),
        ("State", "Germany", "Bavaria"),
        ("X", "Germany", "Upper middle income"),
    ],
)
def test_a_country_is_one_by_each_of_its_names_and_codes(
    header: str, own: str, other: str, tmp_path: Path
) -> None:
    plan = read_document(ABROAD.encode(), "abroad.yaml")
    table = f"{header},Year,Employment rate\n{other},2021,77\n"
    assert figures(check(plan, tmp_path, table)) == {}
    both = f"{table}{own},2021,75.8\n"
    assert figures(check(plan, tmp_path, both)) == {"work": Decimal("75.8")}


# Names of files


@pytest.mark.parametrize(
    ("name", "is_noted"),
    [
        ("石家庄市.csv", True),
        ("唐山市2023年主要指标.csv", True),
        ("2023年上半年.csv", True),
        ("2022年.csv.txt", True),
        ("河北省2023年.csv", False),
        ("2024年1月上报.csv", False),  # when it was sent
        ("20240115.csv", False),
        ("hebei-2022.csv", False),  # an id, perhaps
        ("actuals.csv", False),
    ],
)
def test_the_name_of_a_file_decides_nothing_and_may_be_noted(
    name: str, is_noted: bool, tmp_path: Path
) -> None:
    file = tmp_path / name
    file.write_text("指标,数值,单位\n城镇新增就业,80,万人\n", encoding="utf-8")
    report = dabiao.check(PLAN, file)
    assert figures(report) == wanted("jobs 80")
    assert codes(report.findings) == ["D272"] * is_noted


@pytest.mark.parametrize(
    "table",
    [
        "地区,指标,数值,单位\n河北省,城镇新增就业,80,万人\n",
        "河北省2023年主要指标,,\n指标,数值,单位\n城镇新增就业,80,万人\n",
    ],
)
def test_a_table_that_says_where_it_is_from_may_be_called_anything(
    table: str, tmp_path: Path
) -> None:
    file = tmp_path / "石家庄市.csv"
    file.write_text(table, encoding="utf-8")
    report = dabiao.check(PLAN, file)
    assert "D272" not in codes(report.findings)
    assert figures(report) == wanted("jobs 80")


# Changes on the year before, of a total over years


TOTAL = document(
    '    - {id: t, name: 能耗, unit: "%", better: higher, measure: reduction, since: 2021, at_least: 17.5}\n',
    "[2021, 2025]",
)


def test_rising_changes_on_the_year_before_are_those_of_each_year(tmp_path: Path) -> None:
    rows = "".join(f"能耗,{3 * number},{2020 + number}\n" for number in range(1, 6))
    total = check(TOTAL, tmp_path, f"指标,累计下降(%),年份\n{rows}").results[0]
    assert (total.actual, total.verdict) == (Decimal(15), dabiao.Verdict.SHORTFALL)
    each = check(TOTAL, tmp_path, f"指标,比上年下降(%),年份\n{rows}").results[0]
    # 1 - 0.97 × 0.94 × 0.91 × 0.88 × 0.85 = 1 - 0.620644024
    assert (each.actual, each.verdict) == (Decimal("37.9355976"), dabiao.Verdict.MET)


def test_one_change_on_the_year_before_is_no_total(tmp_path: Path) -> None:
    table = "指标,比上年下降(%),年份\n能耗,10,2025\n"
    assert check(TOTAL, tmp_path, table).results[0].verdict is dabiao.Verdict.UNJUDGED


# Growth at current prices, and names with a year


@pytest.mark.parametrize(
    ("table", "code"),
    [
        ("指标,名义增长(%)\n地区生产总值,6.9\n", "D271"),
        ("指标,实际值,单位\n地区生产总值名义增速,6.9,%\n", "D271"),
        ("指标,实际值\n地区生产总值,名义增长6.9%\n", "D271"),
        ("指标,名义增长(%),实际增长(%)\n地区生产总值,6.9,5.5\n", "D200"),
    ],
)
def test_growth_of_gdp_is_that_at_constant_prices(table: str, code: str, tmp_path: Path) -> None:
    report = check(load("hebei-2023"), tmp_path, table)
    assert (figures(report), codes(report.findings)) == ({}, [code])


def test_sales_and_levels_are_at_current_prices(tmp_path: Path) -> None:
    sales = check(load("hebei-2023"), tmp_path, "指标,名义增长(%)\n社会消费品零售总额,9.6\n")
    assert figures(sales) == {"retail-sales-growth": Decimal("9.6")}
    level = "指标,实际值,单位\n地区生产总值（现价）,43944,亿元\n"
    assert judged(tmp_path, level) == wanted("gdp 43944")


def test_a_year_before_a_name_is_that_of_its_figure(tmp_path: Path) -> None:
    table = "指标,实际值\n2022年粮食产量,3865\n2023年粮食产量,3690\n"
    assert judged(tmp_path, table) == wanted("grain 3690")
    assert judged(tmp_path, "指标,实际值,年份\n2022年粮食产量,3865,2023\n") == {}


def test_a_part_beside_the_whole_is_left_aside(tmp_path: Path) -> None:
    assert judged(tmp_path, "指标,2023年,其中：市区\n城镇新增就业,80,90\n") == wanted("jobs 80")
