"""Columns of places and periods are read, or refused, whatever they are called."""

from collections.abc import Iterator

import pytest

from dabiao.core.lang import Words
from dabiao.core.periods import Period
from dabiao.findings.collector import Findings
from dabiao.model.observation import Observation
from dabiao.readers.interface import ReadError, Row
from dabiao.readers.table import read_table


def read(*lines: str) -> list[Observation]:
    """The observations of a table, its cells parted by |."""
    rows = iter([Row(number, line.split("|")) for number, line in enumerate(lines, 1)])
    return [*read_table(rows, "a.csv", Findings(), {"城镇化率", "GDP"}.__contains__, Period(2023))]


@pytest.mark.parametrize(
    "header",
    [
        "省份",
        "城市名称",
        "省（区、市）",
        "所在地区",
        "province",
        "REF_AREA",
        "Country Name",
        "GeoAreaName",
        "国家",
    ],
)
def test_a_column_of_places_is_known_by_its_header(header: str) -> None:
    [one] = read(f"年份|{header}|城镇化率|GDP", "2023|Ghana|65.53|53.8")[:1]
    assert (one.region, one.period) == ("Ghana", Period(2023))


@pytest.mark.parametrize("header", ["对象", "单元", "X", "统计对象"])
def test_a_column_of_places_is_known_by_its_cells(header: str) -> None:
    found = read(f"指标|{header}|实际值", "GDP|山东省|1", "GDP|石家庄|2", "GDP|河北省唐山市|3")
    assert [one.region for one in found] == ["山东省", "石家庄", "河北省唐山市"]


@pytest.mark.parametrize("cells", [("省统计局", "石家庄市"), ("130100", "130200"), ("", "")])
def test_other_columns_hold_no_places(cells: tuple[str, str]) -> None:
    """Offices among them, figures that could be codes, and nothing."""
    found = read("指标|来源|实际值", f"GDP|{cells[0]}|1", f"GDP|{cells[1]}|2")
    assert [one.region for one in found] == [None, None]


def test_the_usual_header_goes_before_others() -> None:
    [one] = read("指标|省份|城市|实际值", "GDP|山东省|济南市|1")
    assert one.region == "济南市"


def test_two_columns_of_places_are_refused() -> None:
    with pytest.raises(ReadError, match=r"columns 2 .* and 3 .* both hold the region"):
        read("指标|对象|去向|实际值", "GDP|山东省|济南市|1")


@pytest.mark.parametrize(
    "header",
    [
        "统计年度",
        "数据年份",
        "年月",
        "TIME_PERIOD",
        "time period",
        "Date",
        "所属年度",
        "Reference year",
    ],
)
def test_a_column_of_periods_is_known_by_its_header(header: str) -> None:
    [one] = read(f"指标|{header}|数值", "GDP|2019|6.6")
    assert one.period == Period(2019)


def test_a_period_column_that_cannot_be_read_is_a_defect_and_no_other_year() -> None:
    [one] = read("指标|统计年度|数值", "GDP|上一年|6.6")
    assert one.period is None
    assert one.defect is not None
    assert one.defect.code == "D207"


@pytest.mark.parametrize(
    ("header", "cell"),
    [
        ("时段", "2019年"),
        ("期次", "2019"),
        ("X", "2019-06"),
        ("节点", "2019年6月"),
        ("时段", "2019Q1"),
    ],
)
def test_dates_that_may_be_those_of_the_figures_are_refused(header: str, cell: str) -> None:
    with pytest.raises(ReadError, match=f"'{header}' holds dates such as '{cell}'") as raised:
        read(f"指标|{header}|数值", f"GDP|{cell}|6.6")
    assert (raised.value.line, raised.value.column) == (1, 2)


@pytest.mark.parametrize(
    ("header", "cell"),
    [
        ("完成时限", "2025年底"),
        ("目标年份", "2025"),
        ("基期年", "2020"),
        ("开工时间", "2021年3月"),
        ("填报日期", "2024-01-15"),
        ("发布年份", "2024"),
        ("upper", "2019"),
        ("上年", "2019"),
        ("合同", "一期"),
    ],
)
def test_dates_of_something_else_are_not_those_of_the_figures(header: str, cell: str) -> None:
    [one] = read(f"指标|{header}|数值", f"GDP|{cell}|6.6")
    assert (one.period, one.defect) == (None, None)


def test_years_in_the_headers_need_no_column() -> None:
    found = read("指标|时段|2022年|2023年", "GDP|2019年|5|6")
    assert [one.period for one in found] == [Period(2022), Period(2023)]


@pytest.mark.parametrize(
    "line", ["地区：山东省", "地区:山东省", "数据库：分省年度数据|地区： 山东省", "Region: 山东省"]
)
def test_a_line_above_the_table_names_its_place(line: str) -> None:
    [one] = read(line, "指标|实际值", "GDP|1")
    assert one.region == "山东省"


def test_the_place_of_a_row_goes_before_that_of_the_table() -> None:
    found = read("地区：山东省", "指标|实际值|城市", "GDP|2|", "GDP|1|济南市")
    assert [one.region for one in found] == ["山东省", "济南市"]


def test_a_blank_cell_goes_on_with_the_place_and_the_year_above_it() -> None:
    lines = ["济南市|2022|GDP|1", "||城镇化率|2", "|2023|GDP|3", "烟台市|2022|GDP|4"]
    found = read("地区|年份|指标|实际值", *lines)
    told = [(one.region, str(one.period)) for one in found]
    assert told == [("济南市", "2022"), ("济南市", "2022"), ("济南市", "2023"), ("烟台市", "2022")]


def broken_after_one_row() -> Iterator[Row]:
    """A table whose third line cannot be read."""
    yield Row(1, ["指标", "对象", "实际值"])
    yield Row(2, ["GDP", "山东省", "1"])
    raise ReadError(Words("broken", "损坏"), 3)


def test_rows_before_one_that_cannot_be_read_are_kept() -> None:
    found: list[Observation] = []
    with pytest.raises(ReadError, match="broken"):
        found.extend(read_table(broken_after_one_row(), "a.csv", Findings(), {"GDP"}.__contains__))
    assert [one.region for one in found] == ["山东省"]


def test_a_second_table_is_read_by_its_own_headers() -> None:
    found = read(
        "指标|实际值|单位|备注", "GDP|5.8|%|", "指标|目标值|单位|实际值", "城镇化率|63|%|62"
    )
    assert [(one.indicator, str(one.value)) for one in found] == [
        ("GDP", "5.8"),
        ("城镇化率", "62"),
    ]
    same = read("指标|实际值", "GDP|5.8", "指标|实际值", "城镇化率|62")
    assert [one.indicator for one in same] == ["GDP", "城镇化率"]


@pytest.mark.parametrize("heading", ["石家庄市||", "（一）石家庄市||", "地区：石家庄市||"])
def test_a_place_that_heads_rows_is_theirs(heading: str) -> None:
    found = read("指标|单位|数值", "GDP|%|1", heading, "GDP|%|2", "河北省||", "城镇化率|%|3")
    regions = [one.region for one in found if one.value is not None]
    assert regions == [None, "石家庄市", "河北省"]


def test_a_year_that_heads_rows_is_theirs() -> None:
    found = read("指标|数值", "2022年|", "GDP|1", "石家庄市|", "GDP|2", "2023年|", "GDP|3")
    told = [(str(one.period), one.region) for one in found if one.value is not None]
    assert told == [("2022", None), ("2022", "石家庄市"), ("2023", "石家庄市")]


def test_rows_below_a_heading_of_targets_are_no_actual_figures() -> None:
    found = read("指标|单位|数值", "目标||", "GDP|%|6", "2023年实绩||", "城镇化率|%|63")
    assert [str(one.value) for one in found if one.value is not None] == ["63"]


def test_other_headings_say_nothing_of_the_rows_below_them() -> None:
    found = read("指标|数值", "一、经济发展|", "GDP|1", "二、2022年重点任务|", "城镇化率|2")
    told = [(one.period, one.region) for one in found if one.value is not None]
    assert told == [(None, None), (None, None)]


def test_a_column_goes_before_the_heading() -> None:
    found = read("指标|地区|年份|数值", "石家庄市|||", "2022年|||", "GDP|唐山市|2023|1")
    [one] = [one for one in found if one.value is not None]
    assert (one.region, one.period) == ("唐山市", Period(2023))


def test_headers_below_another_title_begin_another_table() -> None:
    headers = "指标|单位|实际值"
    lines = [
        "河北省2023年主要指标||",
        headers,
        "GDP|%|5",
        "石家庄市2022年主要指标||",
        headers,
        "GDP|%|6",
    ]
    told = [(one.region, str(one.period), str(one.value)) for one in read(*lines) if one.value]
    assert told == [("河北省", "2023", "5"), ("石家庄市", "2022", "6")]


def test_headers_of_another_year_begin_another_table() -> None:
    for year in ("2022年", "2022"):
        found = read("指标|单位|2023年", "GDP|%|5", f"指标|单位|{year}", "GDP|%|6")
        assert [(str(one.period), str(one.value)) for one in found] == [
            ("2023", "5"),
            ("2022", "6"),
        ]


@pytest.mark.parametrize(
    ("line", "unit"),
    [("单位：口径丁", "口径丁"), ("单位：市统计局", None), ("单位：亿元、%", None)],
)
def test_a_unit_of_the_table_that_nobody_knows_is_kept(line: str, unit: str | None) -> None:
    [one] = read(line, "指标|实际值", "GDP|1")
    assert one.unit == unit


def test_a_line_about_the_table_may_stand_in_two_cells() -> None:
    [one] = read("单位|万吨", "指标|实际值", "GDP|1")
    assert one.unit == "万吨"
    [one] = read("指标|GDP（亿元）", "地区|2023年", "河北省|1")
    assert (one.indicator, one.unit, one.region) == ("GDP", "亿元", "河北省")
    [one] = read("地区|山东省", "指标|实际值", "GDP|1")
    assert one.region == "山东省"
