"""A growth is judged by the rate of a row, a level by its amount, on the base that is meant."""

from decimal import Decimal
from pathlib import Path

import pytest

import dabiao
from dabiao.core.periods import Period
from dabiao.model.finding import Location
from dabiao.model.verdict import Verdict
from tests.helpers import check, codes, dec, document, load, target, told

Judged = dict[str, Decimal | None]


def judged(table: str, folder: Path, plan: str = "hebei-2023") -> tuple[Judged, list[str]]:
    """The figure of each target that a table speaks of, and what was found."""
    report = check(load(plan), folder, table)
    figures = {r.target.id: r.actual for r in report.results if r.observation is not None}
    return figures, codes(report.findings)


def warned(row: str, folder: Path, header: str = "指标,实际值,单位") -> list[str]:
    """What is found in one row."""
    return codes(check(load("hebei-2023"), folder, f"{header}\n{row}\n").findings)


# Amount and growth


@pytest.mark.parametrize(
    "table",
    [
        "指标,实际值,增速(%)\n实际使用外资,17.8,-8.7\n",
        "指标,增速(%),实际值\n实际使用外资,-8.7,17.8\n",
        "指标,2023年,2022年,同比增长(%)\n实际使用外资,17.8,19.5,-8.7\n",
        "指标,2022年,2023年,同比增长(%)\n实际使用外资,19.5,17.8,-8.7\n",
        "指标,单位,12月,1-12月,同比增长(%)\n实际使用外资,亿美元,1.3,17.8,-8.7\n",
        "指标,单位,总量,比上年增长%\n实际使用外资（亿美元）,亿美元,17.8,-8.7\n",
        "指标,实际值,增速(%)\n实际使用外资,,-8.7\n",
        "指标,实际值,增速(%)\n实际使用外资,下降8.7%,\n",
        'indicator,value,"growth (%)"\n实际使用外资,17.8,-8.7\n',
        "单位：亿美元,,\n指标,实际值,增速\n实际使用外资,17.8,-8.7\n",
    ],
)
def test_a_target_of_growth_takes_the_rate(table: str, tmp_path: Path) -> None:
    figures, found = judged(table, tmp_path)
    assert figures == {"foreign-investment-growth": dec("-8.7")}
    assert not {"D204", "D206", "D216", "D248"} & set(found)


def test_a_target_of_a_level_takes_the_amount(tmp_path: Path) -> None:
    table = "指标,单位,本年累计,上年同期,增长%\n粮食总产量,亿斤,762,773,-1.4\n城镇化率,%,62.77,61.65,1.1\n"
    figures, found = judged(table, tmp_path)
    assert figures == {"grain-output": dec("762"), "urbanisation-rate": dec("62.77")}
    assert found == []  # 上年同期 is understood, and not the actual figure


@pytest.mark.parametrize(
    ("table", "target_id"),
    [
        ("指标,实际值,增速(%)\n地区生产总值,42370,\n", "gdp-growth"),
        ("指标,2023年,2022年,增速(%)\n地区生产总值,42370,40391,\n", "gdp-growth"),
        ("指标,实际值,增速(%)\n粮食总产量,,-1.4\n", "grain-output"),
        ("指标,增速(%)\n粮食总产量,-1.4\n", "grain-output"),
        ("指标,实际值,单位\n粮食总产量,101.4,上年=100\n", "grain-output"),
    ],
)
def test_a_figure_of_the_other_kind_is_an_error_where_there_is_no_right_one(
    table: str, target_id: str, tmp_path: Path
) -> None:
    assert judged(table, tmp_path) == ({target_id: None}, ["D250"])


def test_an_amount_of_the_year_before_has_its_growth_beside_another(tmp_path: Path) -> None:
    """The row has the growth of 2023; that of 2022 is not missed."""
    table = "指标,2022年,2023年,增速(%)\n出口总值,3407.9,3502.3,2.8\n"
    assert judged(table, tmp_path) == ({"export-growth": dec("2.8")}, [])


def test_a_growth_in_the_column_of_amounts_is_one_if_it_says_so(tmp_path: Path) -> None:
    by_unit = "指标,单位,实际值,增速(%)\n固定资产投资,%,6.1,\n"
    by_name = "指标,实际值,增速(%)\n固定资产投资增速,6.1,\n"
    for table in (by_unit, by_name):
        assert judged(table, tmp_path)[0] == {"fixed-investment-growth": dec("6.1")}
    both = "指标,单位,实际值,增速(%)\n固定资产投资,%,6.1,-0.2\n"
    assert judged(both, tmp_path) == ({"fixed-investment-growth": None}, ["D206"])


def test_a_growth_has_the_months_of_its_amount(tmp_path: Path) -> None:
    table = "指标,6月,同比±%,1-6月,同比±%\n社会消费品零售总额,100,9.1,1200,5.5\n"
    report = check(load("hebei-2023"), tmp_path, table)
    [result] = [result for result in report.results if result.observation is not None]
    assert (result.actual, result.period) == (dec("5.5"), Period(2023, 1, 6))


def test_months_without_a_year_anywhere_are_no_period(tmp_path: Path) -> None:
    plan = document(target("at_least: 6", "better: higher\n      measure: growth"), "[2021, 2025]")
    report = check(plan, tmp_path, "指标,1-6月,增速(%)\n某指标,100,5.5\n")
    assert set(codes(report.findings)) == {"D207"}


# A fall


@pytest.mark.parametrize(
    ("table", "fall", "found"),
    [
        ("指标,增速(%)\n单位GDP能耗,-3.5\n", "3.5", []),
        ("指标,增速(%)\n单位GDP能耗,3.5\n", "-3.5", []),
        ("指标,增速(%)\n单位GDP能耗下降,3.5\n", "3.5", []),
        ("指标,增速(%)\n单位GDP能耗下降,-3.5\n", None, ["D220"]),  # a fall of -3.5 is a rise
        ("指标,降幅(%)\n单位GDP能耗,3.5\n", "3.5", []),
        ("指标,降幅(%)\n单位GDP能耗,-3.5\n", None, ["D220"]),  # as under such a name
        ("指标,实际值,单位\n单位GDP能耗（降幅）,3.5,%\n", "3.5", []),
        ("指标,实际值,单位\n单位GDP能耗（降幅）,-3.5,%\n", None, ["D220"]),  # 降幅 is our word
        ("指标,实际值,单位\nenergy-intensity-reduction,-3.5,%\n", None, ["D220"]),  # and so the id
        ("指标,实际值,单位\nenergy-intensity-reduction,下降3.5%,\n", "3.5", []),
        ("指标,实际值\n单位GDP能耗,6\n", "6", ["D221"]),  # three times 2: a reduction yet
        ("指标,实际值\n单位GDP能耗,6.1\n", None, ["D250"]),
        ("指标,实际值\n单位GDP能耗,96.5\n", None, ["D250"]),  # an index, perhaps
        ("指标,实际值\n单位GDP能耗下降,6.1\n", "6.1", []),
    ],
)
def test_a_fall_is_one_in_words_of_the_submitter(
    table: str, fall: str | None, found: list[str], tmp_path: Path
) -> None:
    actual = None if fall is None else dec(fall)
    assert judged(table, tmp_path) == ({"energy-intensity-reduction": actual}, found)


# Without a unit


def test_a_rate_without_a_unit_is_assumed_and_said_once(tmp_path: Path) -> None:
    table = "指标,实际值\n粮食总产量,773亿斤\n地区生产总值,6.1\n出口总值,3.2\n固定资产投资,6.6%\n"
    report = check(load("hebei-2023"), tmp_path, table)
    assert told(report.findings) == [("D248", 3, 2)]
    assert report.findings[0].fields["count"] == 2
    assert report.exit_code == 0


def test_each_file_says_what_was_assumed_in_it(tmp_path: Path) -> None:
    files = [tmp_path / "a.csv", tmp_path / "b.csv"]
    for file, name in zip(files, ("地区生产总值", "出口总值"), strict=True):
        file.write_text(f"指标,实际值\n{name},6.1\n", encoding="utf-8")
    found = dabiao.check(load("hebei-2023"), *files).findings
    assert [finding.location for finding in found] == [Location(str(f), 2, 2) for f in files]


@pytest.mark.parametrize(
    ("row", "header"),
    [
        ("地区生产总值,6.1,%", "指标,实际值,单位"),
        ("地区生产总值,增长6.1,", "指标,实际值,单位"),
        ("地区生产总值增速,6.1,", "指标,实际值,单位"),
        ("GDP growth,6.1,", "指标,实际值,单位"),
        ("地区生产总值（%）,6.1,", "指标,实际值,单位"),
        ("地区生产总值,6.1", "指标,实际值（%）"),
        ("地区生产总值,6.1", "单位：%,\n指标,实际值"),
        ("地区生产总值,6.1", "指标,增速"),
    ],
)
def test_nothing_is_assumed_of_a_rate_that_says_what_it_is(
    row: str, header: str, tmp_path: Path
) -> None:
    assert warned(row, tmp_path, header) == []


# Another base


@pytest.mark.parametrize(
    "table",
    [
        "指标,实际值\n地区生产总值,环比增长6.2%\n",
        "指标,实际值\n地区生产总值,比上季度增长6.2%\n",
        "指标,实际值\n地区生产总值,较2019年增长6.2%\n",
        "指标,实际值\n地区生产总值,两年平均增长6.2%\n",
        "指标,实际值\n地区生产总值环比增速,6.2\n",
        "指标,实际值\n地区生产总值（环比）,6.2%\n",
        "指标,环比增长(%)\n地区生产总值,6.2\n",
        "指标,实际值（环比）\n地区生产总值,6.2%\n",
        "指标,实际值,环比增长(%)\n地区生产总值,42370,6.2\n",
        "指标,实际值,单位\n地区生产总值,106.2,上月=100\n",
        "指标,指数（2020年=100）\n地区生产总值,106.2\n",
        "2023年主要指标环比,\n指标,实际值\n地区生产总值,6.2\n",
    ],
)
def test_a_change_on_another_base_is_no_growth_of_the_year(table: str, tmp_path: Path) -> None:
    figures, found = judged(table, tmp_path)
    assert figures == {"gdp-growth": None}
    assert found[-1] == "D249" and "D248" not in found


@pytest.mark.parametrize("cell", ["比上年增长6.2%", "同比增长6.2%", "比2022年增长6.2%"])
def test_the_year_before_is_the_base(cell: str, tmp_path: Path) -> None:
    table = f"指标,实际值\n地区生产总值,{cell}\n"
    assert judged(table, tmp_path) == ({"gdp-growth": dec("6.2")}, [])


def test_a_growth_on_the_quarter_before_beside_that_on_the_year_is_left_out(
    tmp_path: Path,
) -> None:
    table = "指标,同比增长(%),环比增长(%)\n地区生产总值,6.2,1.3\n"
    assert judged(table, tmp_path) == ({"gdp-growth": dec("6.2")}, ["D213"])


def test_a_sum_over_years_is_held_against_the_year_before_the_first(tmp_path: Path) -> None:
    lines = "at_least: 15\nsince: 2021"
    plan = document(target(lines, "better: higher\n      measure: reduction"), "[2021, 2025]")
    table = "指标,实际值,年份\n某指标,比{}年下降14.5%,2025\n"
    for year, code in ((2020, []), (2024, ["D249"]), (2019, ["D249"])):
        assert codes(check(plan, tmp_path, table.format(year)).findings) == code


# An index


@pytest.mark.parametrize(
    "table",
    [
        "指标,指数（上年=100）\n{name},{index}\n",
        "指标,实际值（以上年为100）\n{name},{index}\n",
        "指标,2023年指数(上年=100)\n{name},{index}\n",
        "指标,实际值,单位\n{name},{index},上年=100\n",
        "指标,实际值,单位\n{name}指数,{index},（上年=100）\n",
        "指标,实际值\n{name}指数（上年=100）,{index}\n",
        "年份,{name}指数（上年=100）\n2023,{index}\n",
        "2023年指数（上年=100）,\n指标,实际值\n{name},{index}\n",
    ],
)
def test_an_index_that_says_so_is_a_growth_or_a_fall(table: str, tmp_path: Path) -> None:
    rise = table.format(name="地区生产总值", index="105.7")
    assert judged(rise, tmp_path) == ({"gdp-growth": dec("5.7")}, [])
    fall = table.format(name="单位GDP能耗", index="96.5")
    assert judged(fall, tmp_path) == ({"energy-intensity-reduction": dec("3.5")}, [])


def test_a_growth_among_indices_is_none(tmp_path: Path) -> None:
    table = "指标,指数（上年=100）\n地区生产总值,5.7\n"
    assert judged(table, tmp_path) == ({"gdp-growth": None}, ["D250"])


@pytest.mark.parametrize(
    "unit", ["亿元", "万元", "亿美元", "万吨", "亿斤", "万人", "家", "公顷", "天"]
)
@pytest.mark.parametrize("target_id", ["gdp-growth", "export-growth", "energy-intensity-reduction"])
def test_no_change_is_judged_by_a_figure_in_money_weight_or_heads(
    target_id: str, unit: str, tmp_path: Path
) -> None:
    report = check(load("hebei-2023"), tmp_path, f"指标,实际值,单位\n{target_id},6.5,{unit}\n")
    result = next(r for r in report.results if r.target.id == target_id)
    assert result.verdict is Verdict.INVALID
    assert "D204" in {finding.code for finding in report.findings}
