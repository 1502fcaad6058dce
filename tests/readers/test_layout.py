"""Which column of a table holds what, by its headers and by the lines above them."""

import pytest

from dabiao.core.periods import Period
from dabiao.model.observation import Field, Kind
from dabiao.readers.caption import Caption
from dabiao.readers.interface import ReadError, Row
from dabiao.readers.layout import Layout, find_layouts
from dabiao.readers.search import find_headers

INDICATORS = ("GDP", "粮食总产量", "地区生产总值")


def rows(*lines: str) -> list[Row]:
    """Rows of a table, each with its cells parted by |."""
    return [Row(number, line.split("|")) for number, line in enumerate(lines, 1)]


def is_indicator(name: str) -> bool:
    """Whether a header is one of some indicators."""
    return name in INDICATORS


def layouts(*lines: str) -> list[Layout]:
    """The layouts below lines of which the last holds the headers."""
    *caption, headers = rows(*lines)
    return find_layouts(Caption(caption), [headers], [], is_indicator)


def layout(*lines: str) -> Layout:
    """The layout below lines of which the last holds the headers."""
    [found] = layouts(*lines)
    return found


def values(found: Layout) -> list[tuple[int, Period | None, str | None, str | None]]:
    """Column, period, unit and indicator of each column of values."""
    return [(slot.column, slot.period, slot.unit, slot.indicator) for slot in found.slots]


def kinds(found: Layout) -> list[Kind | None]:
    """What each column of values holds."""
    return [slot.kind for slot in found.slots]


# One row of headers


def test_a_long_table_has_one_column_of_values() -> None:
    found = layout("序号|指标|单位|目标值|实际值|年份|地区|完成情况|与目标差距|备注")
    assert values(found) == [(4, None, None, None)]
    assert found.fields == {
        Field.INDICATOR: 1,
        Field.UNIT: 2,
        Field.PERIOD: 5,
        Field.REGION: 6,
        Field.VERDICT: 7,
        Field.DIFFERENCE: 8,
    }
    assert found.unused == ()  # 序号, 目标值 and 备注 are not read, and nobody expects it
    # Columns of observations are counted from 1.
    assert found.slots[0].columns[Field.VALUE] == 5
    assert found.slots[0].columns[Field.INDICATOR] == 2


def test_a_table_by_years_has_a_column_of_values_for_each() -> None:
    found = layout("指标|2022年|2023年|2023年1-6月")
    assert values(found) == [
        (1, Period(2022), None, None),
        (2, Period(2023), None, None),
        (3, Period(2023, 1, 6), None, None),
    ]


def test_a_table_by_indicators_has_a_column_of_values_for_each() -> None:
    found = layout("年份|GDP（%）|粮食总产量（亿斤）|人口")
    assert values(found) == [(1, None, "%", "GDP"), (2, None, "亿斤", "粮食总产量")]
    assert found.unused == (3,)
    assert found.slots[1].columns[Field.INDICATOR] == 3  # where its name stands


def test_one_indicator_makes_a_header_only_beside_a_period() -> None:
    assert values(layout("年份|GDP"))[0][3] == "GDP"
    assert not layouts("备注|GDP")
    assert values(layout("备注|GDP|粮食总产量")) == [
        (1, None, None, "GDP"),
        (2, None, None, "粮食总产量"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "",
        "2023年主要指标完成情况",
        "地区生产总值|6.1",
        "指标|单位",
        "指标|备注",
        "实际值|单位",
        "指标|实际值（亿元）同比",
        "||",
    ],
)
def test_what_is_no_header_row_is_none(line: str) -> None:
    assert not layouts(line)


def test_values_have_the_unit_and_the_period_of_their_header() -> None:
    assert values(layout("指标|2023年实际值（亿元）")) == [(1, Period(2023), "亿元", None)]
    assert values(layout("指标|实际值(2023年)")) == [(1, Period(2023), None, None)]
    assert values(layout("指标|实际值(单位:亿元)")) == [(1, None, "亿元", None)]
    assert values(layout("指标|实际值(预计)|完成值")) == [(2, None, None, None)]


def test_growth_is_the_value_where_nothing_else_is() -> None:
    only = layout("指标|同比增长|备注")
    assert values(only) == [(1, None, "%", None)] and kinds(only) == [Kind.GROWTH]
    in_thousandths = layout("指标|增速（‰）")
    assert values(in_thousandths) == [(1, None, "‰", None)]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("指标|实际值|增速(%)", [(1, None, None), (2, None, None)]),
        ("指标|2023年|2022年|同比增长(%)", [(1, 2023, None), (2, 2022, None), (3, 2023, None)]),
        ("指标|2022年|2023年|同比增长", [(1, 2022, None), (2, 2023, None), (3, 2023, None)]),
        (
            "指标|12月|1-12月|同比增长(%)",
            [(1, None, (12, 12)), (2, None, (1, 12)), (3, None, (1, 12))],
        ),
        (
            "指标|6月|同比±%|1—6月|同比±%",
            [(1, None, (6, 6)), (2, None, (6, 6)), (3, None, (1, 6)), (4, None, (1, 6))],
        ),
        ("指标|上半年|比上年增长（%）", [(1, None, (1, 6)), (2, None, (1, 6))]),
        ("指标|本月|增长%|总量|增长%", [(3, None, None), (4, None, None)]),  # of which month?
        ("指标|总量（亿元）|2023年增速（%）", [(1, None, None), (2, 2023, None)]),
        ("indicator|value|growth (%)", [(1, None, None), (2, None, None)]),
        ("指标|实际值|同比增长(%)|环比增长(%)", [(1, None, None), (2, None, None)]),
        ("指标|实际值|比2019年增长(%)|同比增长(%)", [(1, None, None), (3, None, None)]),
        ("指标|实际值|同比增加（亿元）", [(1, None, None)]),  # an amount, and not the value
    ],
)
def test_a_growth_has_the_period_of_the_amount_beside_it(
    line: str, expected: list[tuple[int, int | None, tuple[int, int] | None]]
) -> None:
    found = layout(line)
    slots = [(s.column, s.period.year if s.period else None, s.months) for s in found.slots]
    assert slots == expected
    are_rates = [slot.kind is Kind.GROWTH for slot in found.slots]
    titles = line.split("|")
    assert are_rates == [
        any(word in titles[column] for word in ("增", "同比±", "growth"))
        for column, _, _ in expected
    ]


def test_a_growth_on_another_base_counts_where_there_is_no_other() -> None:
    found = layout("指标|实际值|环比增长(%)")
    assert kinds(found) == [Kind.LEVEL, Kind.GROWTH]
    assert found.slots[1].against == "环比"


@pytest.mark.parametrize(
    "line",
    ["指标|指数（上年=100）", "指标|实际值（以上年为100）", "指标|2023年指数(上年同期＝100)"],
)
def test_an_index_says_so_in_its_header(line: str) -> None:
    assert kinds(layout(line)) == [Kind.INDEX]
    assert layout(line).slots[0].against is None


def test_a_header_of_falls_says_which_way_its_figures_go() -> None:
    found = layout("指标|降幅（%）")
    assert kinds(found) == [Kind.GROWTH] and found.slots[0].falls


def test_the_column_of_verdicts_may_hold_the_figures() -> None:
    found = layout("指标|单位|完成情况")
    assert values(found) == [(2, None, None, None)]
    assert Field.VERDICT not in found.fields
    both = layout("指标|实际值|完成情况")
    assert values(both) == [(1, None, None, None)] and both.fields[Field.VERDICT] == 2


# Two columns for one thing


@pytest.mark.parametrize(
    ("line", "column"),
    [
        ("指标|实际值|完成值", 3),
        ("指标|实际值|2023年|完成值", 4),
        ("指标|单位|实际值|计量单位", 4),
        ("指标|指标名称|实际值", 2),
        ("指标|年份|实际值|年度", 4),
    ],
)
def test_two_columns_for_one_thing_are_refused(line: str, column: int) -> None:
    with pytest.raises(ReadError) as caught:
        layout("标题", line)
    assert (caught.value.line, caught.value.column) == (2, column)


def test_a_heading_beside_the_indicator_is_none() -> None:
    found = layout("项目|指标|实际值")
    assert found.fields[Field.INDICATOR] == 1
    assert layout("项目|实际值").fields[Field.INDICATOR] == 0


def test_a_value_column_of_no_year_beside_those_of_years_is_one_more() -> None:
    assert [slot[:2] for slot in values(layout("指标|2022年|实际值"))] == [
        (1, Period(2022)),
        (2, None),
    ]


@pytest.mark.parametrize(
    ("line", "rival"),
    [
        ("指标|数值|全年完成数量", 2),
        ("指标|2023年|累计执行数量", 2),
        ("指标|实际值|全年完成数量", None),  # 实际值 is what it says
        ("指标|数值|完成率", None),
        ("指标|数值|完成进度", None),
        ("指标|数值|完成时间", None),
        ("指标|数值|说明文字", None),
    ],
)
def test_a_column_that_may_hold_the_figures_as_well_is_a_rival(
    line: str, rival: int | None
) -> None:
    assert layout(line).rival == rival


def test_a_verdict_of_a_year_belongs_to_the_values_of_that_year() -> None:
    same = layout("指标|2023年实际值|2023年完成情况")
    assert same.fields[Field.VERDICT] == 2 and same.unused == ()
    other = layout("指标|2023年实际值|2022年完成情况")
    assert Field.VERDICT not in other.fields and other.unused == (2,)
    several = layout("指标|2022年实际值|2023年实际值|2023年完成情况")
    assert Field.VERDICT not in several.fields and several.unused == (3,)


# Two rows of headers


def two(first: str, second: str) -> Layout | None:
    """The layout of two rows of headers; None where the second holds data."""
    found = find_headers(rows("标题", first, second), is_indicator)
    assert found is not None
    return found.layouts[0] if found.end == 3 else None


def test_a_year_stands_over_target_and_actual() -> None:
    found = two("指标|2022年||2023年|", "|目标值|实际值|目标值|实际值")
    assert found is not None
    assert [slot[:2] for slot in values(found)] == [(2, Period(2022)), (4, Period(2023))]
    assert found.fields[Field.INDICATOR] == 0
    assert found.unused == ()
    assert found.header.line == 3


def test_a_heading_that_is_no_year_ends_the_year_before() -> None:
    found = two("指标|2023年||备注|单位", "|目标值|实际值||")
    assert found is not None
    assert [slot[:2] for slot in values(found)] == [(2, Period(2023))]
    assert found.fields == {Field.INDICATOR: 0, Field.UNIT: 4}


def test_a_second_row_may_repeat_the_word_for_indicators() -> None:
    found = two("指标|2023年|", "指标名称|目标值|实际值")
    assert found is not None
    assert [slot[:2] for slot in values(found)] == [(2, Period(2023))]


@pytest.mark.parametrize(
    "second",
    [
        "GDP|6|6.1",  # data
        "GDP|目标值|实际值",  # an indicator without figures
        "|6|6.1",
        "|目标值|6.1",
        "|实际值|6.1",
        "||",
    ],
)
def test_a_row_of_data_is_no_second_row_of_headers(second: str) -> None:
    assert two("指标|2023年|", second) is None


@pytest.mark.parametrize("lower", ["|2022年|2023年", "　|2022|2023", "指标|2022年|2023年"])
def test_years_stand_below_the_word_for_values(lower: str) -> None:
    found = two("指标|实际值|", lower)
    assert found is not None
    assert [slot[:2] for slot in values(found)] == [(1, Period(2022)), (2, Period(2023))]


def test_years_below_target_and_actual_are_of_both() -> None:
    found = two("指标|目标值||实际值|", "|2022年|2023年|2022年|2023年")
    assert found is not None
    assert [slot[:2] for slot in values(found)] == [(3, Period(2022)), (4, Period(2023))]


def test_years_below_amount_and_growth_are_of_both() -> None:
    found = two("指标|总量||增速|", "|2022年|2023年|2022年|2023年")
    assert found is not None
    assert [slot.kind for slot in found.slots] == [Kind.LEVEL, Kind.LEVEL, Kind.GROWTH, Kind.GROWTH]
    assert [slot.period for slot in found.slots] == [Period(2022), Period(2023)] * 2


@pytest.mark.parametrize(
    ("lower", "expected"),
    [
        ("|上年同期|本期", [(2, None, None)]),
        ("|石家庄市|全省", [(1, "石家庄市", None), (2, "全省", None)]),
        ("|1-6月|1-12月", [(1, None, (1, 6)), (2, None, (1, 12))]),
    ],
)
def test_places_and_months_below_the_word_for_values_part_its_columns(
    lower: str, expected: list[tuple[int, str | None, tuple[int, int] | None]]
) -> None:
    found = two("指标|实际值|", lower)
    assert found is not None
    assert [(slot.column, slot.region, slot.months) for slot in found.slots] == expected


@pytest.mark.parametrize("lower", ["|去年|甲", "|甲|乙", "|口径一|口径二"])
def test_which_column_below_one_header_holds_the_figures_is_not_guessed(lower: str) -> None:
    with pytest.raises(ReadError, match="below one header") as caught:
        two("指标|实际值|", lower)
    assert (caught.value.line, caught.value.column) == (3, 3)


def test_a_table_by_indicators_has_one_row_of_headers() -> None:
    assert two("年份|GDP|粮食总产量", "|6|773") is None


def test_amount_and_growth_may_stand_below_each_indicator() -> None:
    found = two("地区|GDP||粮食总产量|", "|总量（亿元）|增速（%）|总量（亿斤）|增速（%）")
    assert found is not None
    assert values(found) == [
        (1, None, "亿元", "GDP"),
        (2, None, "%", "GDP"),
        (3, None, "亿斤", "粮食总产量"),
        (4, None, "%", "粮食总产量"),
    ]
    assert kinds(found) == [Kind.LEVEL, Kind.GROWTH] * 2
    assert found.fields == {Field.REGION: 0} and found.header.line == 3
    assert two("地区|GDP||粮食总产量|", "|43944|增速|773|增速") is None


def test_amount_and_growth_may_stand_below_each_year() -> None:
    found = two("指标|2023年||2022年|", "|总量|增速（%）|总量|增速（%）")
    assert found is not None
    assert values(found) == [
        (1, Period(2023), None, None),
        (2, Period(2023), "%", None),
        (3, Period(2022), None, None),
        (4, Period(2022), "%", None),
    ]
    assert kinds(found) == [Kind.LEVEL, Kind.GROWTH] * 2


# Above the headers

HEADERS = "指标|实际值"


@pytest.mark.parametrize(
    ("line", "unit"),
    [
        ("单位：亿元", "亿元"),
        ("（单位:亿元）", "亿元"),
        ("2023年主要指标　单位：%", "%"),
        ("||单位： 万人", "万人"),
        ("填报单位：统计局", None),  # who reports, and in no unit
        ("单位：亿元、%", None),
        ("单位：亿元 审核：张三", None),
        ("计量单位见下表，本表数据口径如说明所示，与上年一致单位：亿元", None),
        ("亿元", None),
    ],
)
def test_the_unit_of_a_whole_table_stands_above_it(line: str, unit: str | None) -> None:
    assert layout(line, HEADERS).unit == unit


@pytest.mark.parametrize(
    ("line", "period"),
    [
        ("承德市2023年主要指标完成情况", Period(2023)),
        ("2023年度主要指标", Period(2023)),
        ("2023年 主要指标", Period(2023)),
        ("2023 年主要指标", Period(2023)),
        ("2023年上半年主要指标", Period(2023, 1, 6)),
        ("2023年前三季度主要指标", Period(2023, 1, 9)),
        ("2023年1-6月主要指标", Period(2023, 1, 6)),
        ("2023年6月份主要指标", Period(2023, 6, 6)),
        ("2023年第3季度主要指标", Period(2023, 7, 9)),
        ("2023年|2023年", Period(2023)),
        ("主要指标", None),
        ("2021—2025年主要指标", None),
        ("2021年-2025年主要指标", None),
        ("2023年12月31日", None),
        ("填报日期：2023年6月", None),
        ("12023年主要指标", None),
        ("截至2022年底主要指标完成情况", Period(2022)),
        ("截止2022年末主要指标", Period(2022)),
        ("截至2022年12月31日主要指标", Period(2022)),
        ("截至2022年12月主要指标", Period(2022)),
        ("截至2022年6月底主要指标", Period(2022, 1, 6)),
        ("2022年12月31日主要指标", Period(2022)),
        ("报告期:2022年1—12月", Period(2022)),
        ("二〇二二年主要指标", Period(2022)),
        ("二○二二年度主要指标", Period(2022)),
        ("２０２２年主要指标", Period(2022)),
        ("2022主要指标", Period(2022)),
        ("主要指标（2022）", Period(2022)),
        ("时间|2022", Period(2022)),
        ("主要指标 2022-06", Period(2022, 6, 6)),
        ("Main indicators 2022", Period(2022)),
        ("FY2022 main indicators", Period(2022)),
        ("2023年主要指标|2024年1月20日", Period(2023)),
        ("2023年主要指标|2024-01-20", Period(2023)),
        ("冀政字〔2022〕5号", None),
        ("依据GB3095-2012", None),
        ("2023年主要指标（2020年=100）", Period(2023)),
        ("2025年主要指标|“十四五”规划和2035年远景目标纲要", Period(2025)),
        ("近20年来的主要指标", None),
        ("主要指标（与上年相比）", None),
    ],
)
def test_the_period_of_a_whole_table_stands_above_it(line: str, period: Period | None) -> None:
    assert layout(line, HEADERS).period == period


@pytest.mark.parametrize(
    ("line", "unclear"),
    [
        ("2023年主要指标（上半年）", "上半年"),
        ("2023年主要指标（截至6月）", "截至"),
        ("上半年主要指标", "上半年"),
        ("2022年和2023年主要指标", "2022年"),
        ("2023年主要指标", None),
        ("2023年上半年主要指标", None),
        ("2021—2022年主要指标", "2021-2022年"),
        ("2021年-2025年主要指标", "2021年-2025年"),
        ("2022年主要指标（2023年1月编）", "2022年"),
        ("“十四五”前两年主要指标", "前两年"),
        ("去年主要指标完成情况", "去年"),
        ("上年主要指标完成情况", "上年"),
        ("Indicators of the previous year", "previous year"),
        ("22年主要指标", "22年"),
        ("截至2022年主要指标", "截至"),
        ("指标（上年=100）", None),
    ],
)
def test_a_title_that_names_part_of_a_year_without_saying_which_is_unclear(
    line: str, unclear: str | None
) -> None:
    found = layout(line, HEADERS)
    assert found.unclear == unclear
    assert unclear is None or found.period is None


def test_what_the_columns_say_of_the_period_goes_before_the_title() -> None:
    for headers in ("指标|实际值|年份", "指标|2022年"):
        found = layout("2023年主要指标", headers)
        assert (found.period, found.unclear) == (None, None)


@pytest.mark.parametrize("corner", ["", "地区"])  # blank, or merged downwards
def test_targets_below_an_indicator_are_not_read(corner: str) -> None:
    found = two("地区|GDP(亿元)||粮食总产量(亿斤)", f"{corner}|目标值|完成值|计划|实际")
    assert found is not None
    assert values(found) == [(2, None, "亿元", "GDP"), (4, None, "亿斤", "粮食总产量")]
    assert kinds(found) == [None, None]
    assert found.fields == {Field.REGION: 0}


def test_years_below_an_indicator_are_those_of_its_columns() -> None:
    found = two("地区|GDP(亿元)||粮食总产量", "|2022年|2023年||2023年")
    assert found is not None
    assert values(found) == [
        (1, Period(2022), "亿元", "GDP"),
        (2, Period(2023), "亿元", "GDP"),
        (3, None, None, "粮食总产量"),
        (4, Period(2023), None, "粮食总产量"),
    ]


def test_an_indicator_of_one_column_beside_parted_ones_is_read() -> None:
    found = two("地区|GDP||粮食总产量", "|总量|增速||")
    assert found is not None
    assert values(found) == [
        (1, None, None, "GDP"),
        (2, None, "%", "GDP"),
        (3, None, None, "粮食总产量"),
    ]
    assert kinds(found) == [Kind.LEVEL, Kind.GROWTH, None]


@pytest.mark.parametrize("parts", ["第一产业|第二产业", "城镇|农村", "目标一|目标二"])
def test_parts_of_an_indicator_that_are_not_understood_are_refused(parts: str) -> None:
    with pytest.raises(ReadError, match="below one header stand"):
        two("地区|粮食总产量|GDP(亿元)", f"||{parts}")


def test_two_actual_figures_below_one_indicator_are_refused() -> None:
    with pytest.raises(ReadError, match=r"columns 3 .* and 4 .* both hold the actual figures"):
        two("地区|GDP(亿元)|||粮食总产量", "|目标值|完成值|实际值|")


def test_a_column_merged_downwards_beside_parted_ones_is_not_forgotten() -> None:
    found = two("省份|GDP(亿元)||粮食总产量", "|目标值|完成值|")
    assert found is not None
    assert found.fields == {Field.REGION: 0}
    assert found.unused == () and found.header.cells[0] == "省份"
