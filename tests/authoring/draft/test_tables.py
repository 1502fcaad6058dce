"""Tables of targets within a text: what each row sets, and what a table says that is no target."""

import time
from decimal import Decimal
from pathlib import Path

import pytest

from dabiao.authoring.draft.drafting import draft_text
from dabiao.authoring.draft.head import Wanted
from dabiao.authoring.draft.model import Drafted, Opinion
from dabiao.authoring.draft.tables import TableDraft, tables_in
from dabiao.authoring.draft.text import SourceText, decoded
from dabiao.model.comparator import Better, Comparator
from dabiao.model.document import Base, Binding, Measure, Tier

C = Comparator
PLAN = (2021, 2025)
FYP15 = Path(__file__).parents[4] / "shared/sources/official-verdicts/fyp15-outline-table1.txt"

PRINTED = """\
表2 “十四五”示例指标
| 序号 | 类别 | 指 标 | 2020 年 现状值 | 2025 年 目标值 | 指标 属性 |
|----|------|--|------|------|------|
| 1 | 生态 保护 | 森林覆盖率（%） | 60.03 | 61 以上 | 约束性 |
| 2 | | 农村生活污水治理 率*（%） | — | 45 | 预期性 |

— 12 —

| | | | | | |
|----|------|--|------|------|------|
| 3 | 污染 减排 | 氨氮重点工程减排量（吨） | — | 〔410〕 | 约束性 |
| 4 | | 单位地区生产总值能源消耗降低（%） | — | 完成省定目标任务 | 约束性 |
| 5 | | 单位地区生产总值二氧化碳排放降低（%） | — | | 约束性 |

注：*为行政村占比。
"""


def read(text: str, period: tuple[int, int] = PLAN) -> list[TableDraft]:
    return tables_in(enumerate(text.split("\n"), 1), period)


def only(text: str, period: tuple[int, int] = PLAN) -> list[Drafted]:
    [table] = read(text, period)
    return list(table.targets)


def test_a_table_cut_by_a_page_is_one() -> None:
    [table] = read(PRINTED)
    assert table.lines == (2, 13)
    assert [target.line for target in table.targets] == [4, 5, 11, 12, 13]


def test_each_row_is_a_target_with_its_base_and_its_force() -> None:
    forest = only(PRINTED)[0]
    assert (forest.indicator, forest.comparator, forest.value) == (
        "forest-coverage",
        C.AT_LEAST,
        Decimal(61),
    )
    assert (forest.unit, forest.due, forest.tier) == ("%", 2025, Tier.TABLE)
    assert forest.base == Base(2020, Decimal("60.03"))
    assert forest.binding is Binding.BINDING
    assert (forest.group, forest.section) == ("生态保护", "表2")


def test_the_wording_stands_in_the_source_as_it_is_printed() -> None:
    squeezed = "".join(PRINTED.split())
    for target in only(PRINTED):
        assert "".join(target.wording.split()) in squeezed
    assert only(PRINTED)[0].wording == "森林覆盖率（%） | 60.03 | 61 以上"


def test_a_blank_heading_is_that_of_the_row_above_and_a_broken_one_is_put_together() -> None:
    groups = [target.group for target in only(PRINTED)]
    assert groups == ["生态保护", "生态保护", "污染减排", "污染减排", "污染减排"]


def test_blanks_and_stars_are_no_part_of_a_name() -> None:
    assert only(PRINTED)[1].name == "农村生活污水治理率"


def test_brackets_make_a_sum_over_the_plan() -> None:
    ammonia = only(PRINTED)[2]
    assert (ammonia.value, ammonia.unit, ammonia.since, ammonia.due) == (
        Decimal(410),
        "吨",
        2021,
        2025,
    )
    assert ammonia.measure is Measure.CUMULATIVE


def test_a_blank_cell_below_one_for_several_rows_is_doubted() -> None:
    energy, carbon = only(PRINTED)[3:]
    assert (energy.comparator, energy.doubts) == (C.DELEGATED, ())
    assert (carbon.comparator, carbon.doubts) == (C.DELEGATED, ("该格为空，按与上一行合并记",))


def test_the_notes_of_a_review_are_no_targets() -> None:
    [table] = read(
        "表1 “十三五”规划指标完成情况\n"
        "| 指标 | 2020 年目标值 | 2020 年完成情况 | 完成情况 |\n|--|--|--|--|\n"
        "| 森林覆盖率(%) | 60.0 | 60.03 | 完成 |\n"
    )
    assert table.targets == ()
    assert {figure.opinion for figure in table.left_out} == {Opinion.ACHIEVED}
    assert {figure.figure for figure in table.left_out} == {"60.0", "60.03"}


def test_a_table_without_targets_is_none() -> None:
    assert read("| 序号 | 地块 | 面积（公顷） |\n|--|--|--|\n| 1 | 甲 | 2.3 |\n") == []


def test_a_table_of_tasks_in_sentences_is_left_to_the_text() -> None:
    task = "推进全市智慧养老服务平台建设，整合各类资源，到2025年底覆盖全部县（市、区），服务老年人30万人次"
    assert read(f"| 项目 | 目标任务 |\n|--|--|\n| 智慧养老 | {task} |\n") == []


def test_tabs_part_cells_as_bars_do() -> None:
    table = (
        "分类\t序号\t指标名称\t单位\t2019 年\t2025 年\n"
        "规模\t1\t示例产业产值\t亿元\t/\t1000\n"
        "\t2\t示例产业增加值\t亿元\t152\t约350\n"
    )
    output, added = only(table)
    assert (output.name, output.unit, output.value, output.base) == (
        "示例产业产值",
        "亿元",
        Decimal(1000),
        None,
    )
    assert output.wording == "示例产业产值 亿元 / 1000"
    assert (added.comparator, added.value, added.base) == (
        C.ABOUT,
        Decimal(350),
        Base(2019, Decimal(152)),
    )
    assert added.group == "规模"


def test_the_number_of_a_row_is_no_part_of_a_name_that_begins_with_a_digit() -> None:
    rows = [
        "11.人均寿命（岁）|79|80",
        "12.3 岁以下婴幼儿托位（个）|1|2",
        "13 2 型糖尿病管理率（%）|1|2",
    ]
    names = [target.name for target in only("指标|2020年|2025年\n" + "\n".join(rows))]
    assert names == ["人均寿命", "3岁以下婴幼儿托位", "2型糖尿病管理率"]


def test_a_fall_names_itself_and_begins_after_the_year_of_comparison() -> None:
    table = (
        "指标|2020年|2025年\n示例事故起数|比2016年下降5%|比2020年下降10%以上\n示例覆盖率|>80%|85%"
    )
    accidents, coverage = only(table)
    assert (accidents.name, accidents.measure) == ("示例事故起数下降", Measure.REDUCTION)
    assert (accidents.value, accidents.unit, accidents.since) == (Decimal(10), "%", 2021)
    assert (accidents.base, accidents.better) == (None, Better.HIGHER)
    assert (coverage.base, len(coverage.doubts)) == (None, 1)


def test_less_is_better_where_the_sign_or_the_name_says_so() -> None:
    table = (
        "指标|2025年\n示例办件时间（天）|≤3\n城镇登记失业率（%）|4.5\nPM2.5浓度（微克/立方米）|35"
    )
    time_, jobless, air = only(table)
    assert (time_.comparator, time_.better) == (C.AT_MOST, Better.LOWER)
    assert (jobless.comparator, jobless.value) == (C.AT_MOST, Decimal("4.5"))
    assert (air.comparator, air.unit) == (C.AT_MOST, "微克/立方米")


def test_years_on_the_way_are_milestones_and_units_answer_for_a_target() -> None:
    table = (
        "指标|单位|2020年|2023年目标|2025年目标|责任单位\n"
        "示例里程|公里|100|130|150以上|市交通局、各县（市、区）政府"
    )
    [roads] = only(table)
    assert (roads.value, roads.comparator) == (Decimal(150), C.AT_LEAST)
    assert roads.milestones == (Base(2023, Decimal(130)),)
    assert roads.responsible == ("市交通局", "各县（市、区）政府")


def test_a_base_in_another_unit_is_converted_or_left_out() -> None:
    table = "指标|2020年|2025年\n示例产量|8500吨|1.2万吨\n示例人数|100户|200人"
    output, people = only(table)
    assert (output.base, output.unit) == (Base(2020, Decimal("0.85")), "万吨")
    assert (people.base, len(people.doubts)) == (None, 1)


def test_a_unit_that_is_not_known_is_doubted_and_not_written() -> None:
    [made] = only("指标|2025年\n示例指数（咕噜）|12")
    assert made.unit == ""


def test_a_table_and_the_text_around_it_are_one_document() -> None:
    text = "示例市“十四五”规划\n二、发展目标\n到2025年，新增高标准农田12万亩。\n" + PRINTED
    draft = draft_text(SourceText("a.txt", text.split("\n")), Wanted(region="河北省", period=PLAN))
    assert [t.name for t in draft.targets if t.tier is Tier.TABLE] == [
        t.name for t in only(PRINTED)
    ]
    assert [t.value for t in draft.targets if t.tier is not Tier.TABLE] == [12]


ROWS = [
    # name, comparator, value or state or of, unit, base, binding
    (
        "国内生产总值（GDP）增长",
        C.QUALITATIVE,
        "保持在合理区间、各年度视情提出",
        "%",
        None,
        "expected",
    ),
    ("全员劳动生产率增长", C.MORE_THAN, "gdp-growth", "%", None, "expected"),
    ("常住人口城镇化率", C.AT_LEAST, "71", "%", (2025, "67.9"), "expected"),
    ("全社会研发经费投入增长", C.MORE_THAN, "7", "%", None, "expected"),
    ("每万人口高价值发明专利拥有量", C.MORE_THAN, "22", "件", (2025, "16"), "expected"),
    ("数字经济核心产业增加值占GDP比重", C.AT_LEAST, "12.5", "%", (2024, "10.5"), "expected"),
    ("城镇调查失业率", C.LESS_THAN, "5.5", "%", None, "expected"),
    ("居民人均可支配收入增长", C.ABOUT, "gdp-growth", "%", None, "expected"),
    ("劳动年龄人口平均受教育年限", C.AT_LEAST, "11.7", "年", (2025, "11.3"), "binding"),
    ("每千人口拥有医护人员数执业医师数", C.AT_LEAST, "3.7", "人", (2025, "3.1"), "expected"),
    ("每千人口拥有医护人员数注册护士数", C.AT_LEAST, "5.1", "人", (2025, "4.3"), "expected"),
    ("养老机构护理型床位占比", C.AT_LEAST, "73", "%", (2025, "68"), "expected"),
    ("3岁以下婴幼儿入托率提高", C.AT_LEAST, "6", "百分点", None, "expected"),
    ("人均预期寿命", C.AT_LEAST, "80", "岁", (2025, "79.25"), "expected"),
    ("单位GDP二氧化碳排放降低", C.AT_LEAST, "17", "%", None, "binding"),
    ("非化石能源占能源消费总量比重", C.AT_LEAST, "25", "%", (2025, "21.7"), "binding"),
    (
        "地级及以上城市细颗粒物（PM2.5）浓度",
        C.LESS_THAN,
        "27",
        "微克/立方米",
        (2025, "28"),
        "binding",
    ),
    ("优良水体比例", C.AT_LEAST, "85", "%", (2025, "80"), "binding"),
    ("森林覆盖率", C.AT_LEAST, "25.8", "%", (2024, "25.1"), "binding"),
    ("粮食综合生产能力", C.ABOUT, "1.45", "万亿斤", (2025, "1.39"), "binding"),
    ("能源综合生产能力", C.AT_LEAST, "58", "亿吨标准煤", (2025, "51.3"), "binding"),
]
"""The outline's first table as a person reads it: 20 indicators, of which one has two rows.

The figures of 2025 of growth and of falls over five years are no level from which a path could start.
"""


@pytest.mark.skipif(not FYP15.exists(), reason="the sources are not here")
def test_the_main_indicators_of_the_fifteenth_plan_are_read_as_a_person_reads_them() -> None:
    text = decoded(FYP15.read_bytes(), FYP15.name)
    draft = draft_text(text, Wanted(id="fyp15", region="全国"))
    assert draft.head.period == (2026, 2030)
    read_rows = [
        (
            target.name,
            target.comparator,
            target.of or target.state or (str(target.value) if target.value is not None else None),
            target.unit,
            (target.base.year, str(target.base.value)) if target.base else None,
            str(target.binding),
        )
        for target in draft.targets
    ]
    assert read_rows == ROWS
    summed = [target.name for target in draft.targets if target.since == 2026]
    assert summed == ["3岁以下婴幼儿入托率提高", "单位GDP二氧化碳排放降低"]
    assert {target.due for target in draft.targets} == {2030}


@pytest.mark.parametrize(
    "line", ["|" * 4000, "| a " * 59, "\t" * 3999, "|-" * 2000, "注：" * 2000, "（" * 4000]
)
def test_no_line_takes_long(line: str) -> None:
    begin = time.perf_counter()
    read("\n".join(["| 指标 | 2025年 |", line, f"|{line}|", line]))
    assert time.perf_counter() - begin < 2


def test_an_amount_in_step_with_the_economy_is_asked_for_its_growth() -> None:
    table = "指标|2025年|2030年|年均/累计\n地区生产总值增长（%）|5|—|5左右\n居民人均可支配收入（元）|40000|—|与经济增长同步"
    growth, income = only(table, (2026, 2030))
    assert (growth.indicator, growth.comparator) == ("gdp-growth", C.ABOUT)
    assert (income.name, income.unit) == ("居民人均可支配收入年均增长", "%")
    assert (income.comparator, income.of) == (C.ABOUT, "gdp-growth")
    assert income.base is None


def test_what_is_compared_with_nothing_in_the_table_is_set_elsewhere() -> None:
    [rate] = only("指标|2025年\n示例增长（%）|高于全国平均水平")
    assert (rate.comparator, rate.of) == (C.DELEGATED, None)
    assert rate.doubts


@pytest.mark.parametrize("name", ["①", "12", "—", ""])
def test_a_row_without_a_name_sets_nothing(name: str) -> None:
    assert [t.name for t in only(f"指标|2025年\n示例里程（公里）|5\n{name}|7")] == ["示例里程"]


def test_a_figure_below_its_base_without_a_sign_is_one_to_come_down_to() -> None:
    table = "指标|2020年|2025年\n示例用水强度（立方米）|50|42\n示例里程（公里）|100|150\n森林覆盖率（%）|61|60"
    water, roads, forest = only(table)
    assert (water.comparator, water.better, len(water.doubts)) == (C.AT_MOST, Better.LOWER, 1)
    assert (roads.comparator, roads.better, roads.doubts) == (C.AT_LEAST, Better.HIGHER, ())
    assert (forest.comparator, forest.doubts) == (C.AT_LEAST, ("目标值不如基期值，请核对",))
