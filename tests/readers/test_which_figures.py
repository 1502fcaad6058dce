"""Which figures of a table are the actual ones, where it has others: targets, ranks, last year's."""

from collections.abc import Iterator

import pytest

from dabiao.core.periods import Period
from dabiao.findings.collector import Findings
from dabiao.model.observation import Kind, Observation
from dabiao.readers.interface import ReadError, Row
from dabiao.readers.table import read_table

NAMES = {"GDP", "粮食", "就业"}
YEAR = Period(2023)


def observations(*lines: str, findings: Findings | None = None) -> Iterator[Observation]:
    """The observations of a table, its cells parted by | and the lines within them by ⏎."""
    cells = [[cell.replace("⏎", "\n") for cell in line.split("|")] for line in lines]
    rows = iter([Row(number, row) for number, row in enumerate(cells, 1)])
    noted = Findings() if findings is None else findings
    return read_table(rows, "a.csv", noted, NAMES.__contains__, YEAR)


def figures(*lines: str) -> list[tuple[str, str, Period | None]]:
    """Indicator, figure and period of what is read."""
    found = [o for o in observations(*lines) if o.value and not o.is_before]
    return [(o.indicator, str(o.value), o.period) for o in found]


def codes(*lines: str) -> list[str]:
    """The codes of what is found."""
    findings = Findings()
    list(observations(*lines, findings=findings))
    return [finding.code for finding in findings]


# 进度 and 完成情况


def test_progress_is_what_was_done_beside_its_share_of_the_task() -> None:
    assert figures("指标|目标|进度|完成比例", "粮食|740|762|103") == [("粮食", "762", None)]


def test_progress_alone_may_be_a_share_and_is_not_read() -> None:
    assert codes("指标|单位|目标|进度", "粮食|亿斤|740|103") == ["D202"]


@pytest.mark.parametrize(
    "headers",
    [
        "指标|目标|完成情况|达标情况",
        "指标|目标|截至12月底完成情况|责任单位",
        "指标|2022年|2023年完成情况|达标情况",
    ],
)
def test_results_are_figures_where_no_other_column_has_those_of_the_time(headers: str) -> None:
    assert "762" in [figure for _, figure, _ in figures(headers, "粮食|740|762|达标")]


def test_results_beside_growth_are_the_amounts() -> None:
    [amount, growth] = observations("指标|目标|完成情况|同比（%）", "粮食|740|762|-1.4")
    assert (str(amount.value), growth.kind) == ("762", Kind.GROWTH)


def test_words_below_results_are_declared() -> None:
    [one] = observations("指标|实际值|完成情况", "粮食|762|已完成")
    assert (str(one.value), one.declared is not None) == ("762", True)


def test_whether_a_target_is_met_is_no_figure_of_it() -> None:
    assert codes("指标|单位|目标|达标情况", "粮食|亿斤|740|103") == ["D202"]


@pytest.mark.parametrize("below", ["2022年|2023年", "目标值|2023年"])
def test_years_below_results(below: str) -> None:
    found = figures("指标|单位|完成情况|", f"||{below}", "粮食|亿斤|773|762")
    assert ("粮食", "762", YEAR) in found
    assert ("粮食", "773", YEAR) not in found


# Other figures


@pytest.mark.parametrize(
    "other",
    ["全年预计完成", "2023年预测", "目标值②", "上年实际", "2023年位次", "完成率（%）", "12月"],
)
def test_figures_beside_the_actual_ones_are_not_read(other: str) -> None:
    found = figures(f"指标|单位|{other}|2023年完成", "粮食|亿斤|773|762")
    assert [figure for _, figure, period in found if period == YEAR] == ["762"]


@pytest.mark.parametrize("header", ["目标", "2023年目标", "2023年预计", "位次", "得分", "执行数"])
def test_a_table_without_actual_figures_is_an_error(header: str) -> None:
    assert codes(f"指标|单位|{header}", "粮食|亿斤|762") == ["D202"]


def test_the_value_of_an_indicator_is_its_target_beside_what_was_done() -> None:
    assert figures("三级指标|指标值|完成值", "粮食|740|762") == [("粮食", "762", None)]


def test_this_year_is_read_beside_other_years() -> None:
    found = figures("指标|2021年|2022年|本年累计", "粮食|765|773|762")
    assert ("粮食", "762", YEAR) in found


def test_a_month_below_a_year_is_not_the_year() -> None:
    assert figures("指标|2023年|", "|本月|位次", "粮食|62|3") == []


def test_the_running_total_below_a_month_is_that_of_the_months_until_then() -> None:
    found = figures("指标|11月||12月|", "|当月|累计|当月|累计", "粮食|1|600|2|762")
    assert found == [
        ("粮食", "1", Period(2023, 11, 11)),
        ("粮食", "600", Period(2023, 1, 11)),
        ("粮食", "2", Period(2023, 12, 12)),
        ("粮食", "762", YEAR),
    ]


def test_notes_below_a_year_are_no_figures() -> None:
    assert figures("指标|全年||", "|完成比例|备注|目标", "粮食|103|2|740") == []


def test_a_word_below_each_indicator_may_say_what_the_figures_are() -> None:
    with pytest.raises(ReadError, match="得分"):
        list(observations("地区|GDP||粮食|", "|得分|备注|得分|备注", "全省|9||8|"))


def test_rates_of_parts_of_the_year_stand_beside_that_of_the_year() -> None:
    found = figures("地区|GDP||", "|上半年|前三季度|全年", "|增速|增速|增速", "全省|6.1|5.3|5.5")
    assert found[-1] == ("GDP", "5.5", None)


# Side by side, and translated


@pytest.mark.parametrize("gap", ["|", "||"])
def test_tables_side_by_side(gap: str) -> None:
    found = figures(f"指标|目标|完成{gap}指标|目标|完成", f"粮食|740|762{gap}就业|86|87")
    assert found == [("粮食", "762", None), ("就业", "87", None)]


def test_numbered_rows_side_by_side() -> None:
    found = figures("序号|指标|完成|序号|指标|完成", "1|粮食|762|2|就业|87")
    assert found == [("粮食", "762", None), ("就业", "87", None)]


@pytest.mark.parametrize(
    "headers",
    [
        ("年份⏎Year|粮食|就业",),
        ("年份|粮食|就业", "Year|Grain Output|New Jobs"),
        ("年 份|粮食|就业", "单 位|亿斤|万人"),
    ],
)
def test_headers_in_two_languages_and_of_units(headers: tuple[str, ...]) -> None:
    found = figures(*headers, "2022|773|89", "2023|762|87")
    assert found[2:] == [("粮食", "762", YEAR), ("就业", "87", YEAR)]


def test_english_words_below_that_say_which_figures_are_no_translation() -> None:
    assert "762" not in [
        f for _, f, _ in figures("年份|粮食|就业", "Year|Target|Target", "2023|762|87")
    ]


def test_the_numbering_of_columns_may_say_how_they_are_computed() -> None:
    found = figures("指标|目标|完成|完成率", "甲|1|2|3=2/1", "粮食|740|762|103")
    assert found == [("粮食", "762", None)]


# Further tables below


def test_headers_with_words_in_place_of_units_begin_another_table() -> None:
    """By the columns above, 740 would be the actual figure."""
    lines = ["指标|单位|目标|实际", "就业|万人|86|87", "内容|量纲|甲数|乙数", "粮食|亿斤|762|740"]
    assert figures(*lines) == [("就业", "87", None)]
    assert "D202" in codes(*lines)


def test_known_words_begin_another_table() -> None:
    lines = ["指标|单位|上年|本年", "就业|万人|89|87", "内容|量纲|本年|上年", "粮食|亿斤|762|773"]
    assert figures(*lines) == [("就业", "87", None), ("粮食", "762", None)]


@pytest.mark.parametrize("row", ["填报人：张三|审核人|李四|王五", "生态|-|改善|改善", "合计|||"])
def test_other_rows_without_figures_begin_none(row: str) -> None:
    found = figures("指标|单位|目标|实际", row, "粮食|亿斤|740|762")
    assert found == [("粮食", "762", None)]


# Units and names below and beside the headers


@pytest.mark.parametrize("label", ["单位", "单 位", "计量", ""])
def test_a_row_of_units_is_one_whatever_it_is_called(label: str) -> None:
    [one, _] = observations("地区|粮食|就业", f"{label}|万吨|万人", "全省|3625|87")
    assert (str(one.value), one.unit) == ("3625", "万吨")


def test_a_unit_in_the_column_of_units_is_that_of_its_row() -> None:
    found = observations("指标|单位|2022年|2023年", "就业|万人||", "粮食|亿斤|773|762")
    assert [(o.indicator, o.unit) for o in found if o.value] == [("粮食", "亿斤")] * 2


@pytest.mark.parametrize("header", ["具体指标", "指标名称及单位", "内容", "任务名称"])
def test_a_column_of_indicators_is_known_by_names_with_units(header: str) -> None:
    assert figures(f"{header}|目标值|完成值", "粮食（亿斤）|740|762")[0][1:] == ("762", None)


@pytest.mark.parametrize("header", ["完成%", "2023年完成%", "1-12月完成%"])
def test_percent_behind_done_is_the_share_of_the_task(header: str) -> None:
    found = figures(f"指标|单位|目标|实际|{header}", "就业|%|63|62.8|99.7")
    assert [figure for _, figure, _ in found] == ["62.8"]


def test_the_running_total_of_a_month_that_the_title_names() -> None:
    lines = ["2023年11月主要指标||", "指标|本月止累计|上年同期", "粮食|600|590"]
    assert figures(*lines) == [("粮食", "600", Period(2023, 1, 11))]


def test_the_header_that_is_not_understood_is_named_among_many() -> None:
    findings = Findings()
    headers = "序号|指标|属性|单位|2023年目标|2025年目标|认定数|备注"
    list(observations(headers, "1|粮食|预期性|亿斤|740|750|762|", findings=findings))
    [finding] = findings
    assert "认定数" in str(finding)


@pytest.mark.parametrize("units", ["|[Xyzzy]|[万人]", "单位|Xyzzy|万人"])
def test_a_unit_that_nobody_knows_is_not_left_out(units: str) -> None:
    with pytest.raises(ReadError, match="Xyzzy"):
        list(observations("年份|粮食|就业", units, "2023|3625|87"))
