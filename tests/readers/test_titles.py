"""Titles and lines above a table say whose figures it holds; words that only look like places do not."""

import pytest

from dabiao.core.periods import Period
from dabiao.readers.caption import Caption, is_of_targets, says_actual, tells
from dabiao.readers.interface import Row
from dabiao.readers.titles import CaptionPeriod, place_in


def caption(*lines: str, sheet: str = "") -> Caption:
    """The lines above a table, their cells parted by |."""
    return Caption([Row(number, line.split("|")) for number, line in enumerate(lines, 1)], sheet)


@pytest.mark.parametrize(
    ("title", "place"),
    [
        ("2023年石家庄市主要指标", "石家庄市"),
        ("石家庄2023年主要指标", "石家庄"),
        ("2023年石家庄主要指标", "石家庄"),
        ("附件2：石家庄市主要指标", "石家庄市"),
        ("表一 唐山市2023年主要指标", "唐山市"),
        ("1.石家庄", "石家庄"),
        ("石家庄汇总", "石家庄"),
        ("石家庄高新区2023年主要指标", "石家庄高新区"),
        ("2023年石家庄市区主要指标", "石家庄市区"),
        ("省本级主要指标", "省本级"),
        ("市区主要指标", "市区"),
        ("雄安新区2023年主要指标", "雄安新区"),
        ("京津冀2023年主要指标", "京津冀"),
        ("2023年主要指标（石家庄市）", "石家庄市"),
        ("主要指标——石家庄市", "石家庄市"),
        ("2023年主要指标 石家庄市", "石家庄市"),
        ("唐山市人民政府2023年主要目标完成情况", "唐山市"),
        ("唐山市发展和改革委员会2023年主要指标", "唐山市"),
        ("Shandong Province 2023", "Shandong Province"),
        ("Main indicators of Shandong 2023", "Shandong"),
        (
            "Key figures for the Inner Mongolia Autonomous Region, 2023",
            "Inner Mongolia Autonomous Region",
        ),
        ("China: statistical yearbook 2023", "China"),
    ],
)
def test_a_title_names_the_place_of_a_table(title: str, place: str) -> None:
    assert place_in(title) == place


@pytest.mark.parametrize(
    "title",
    [
        "朝阳产业发展情况",
        "大同社会建设",
        "平安建设主要指标",
        "京津冀协同发展2023年主要指标",
        "城区黑臭水体治理情况",
        "河北省统计局制",  # whoever made the form
        "唐山港2023年吞吐量",
        "主要指标（初步数）",
        "National indicators 2023",
        "In Thousands of Tons",
        "Shandong Bureau of Statistics",
        "Market share of produce in Beijing and Tianjin",
        "Company listed in Hong Kong",
        "China-Europe freight trains run",
        "2023年China-Europe freight trains",
        "Trucks of China IV and below",
        "新建城区污水集中处理能力",
    ],
)
def test_other_words_of_titles_are_no_places(title: str) -> None:
    assert place_in(title) is None


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("填报单位：石家庄市统计局", "石家庄市"),
        ("编报单位：唐山市发改委", "唐山市"),
        ("填报单位|石家庄市统计局", "石家庄市"),
        ("石家庄：2023年", "石家庄"),
        ("地区：|石家庄市", "石家庄市"),
        ("City: Shijiazhuang", "Shijiazhuang"),
        ("Region: New York", "New York"),
        ("Region: Hebei, Year: 2023", "Hebei"),
        ("Country: China, People's Republic of", "China, People's Republic of"),
        ("填报单位：省统计局", None),
        ("来源：石家庄市统计局", None),
        ("主送：石家庄市统计局", None),
        ("审核单位：唐山市统计局", None),
        ("地区|数值", None),  # headers
    ],
)
def test_a_line_names_the_place_of_a_table(line: str, place: str | None) -> None:
    assert caption(line).region == place


def test_the_place_of_a_title_goes_before_that_of_whoever_hands_it_in() -> None:
    assert caption("填报单位：河北省统计局", "2023年石家庄市主要指标").region == "石家庄市"


@pytest.mark.parametrize(
    ("line", "period"),
    [
        ("2023年度主要指标（2022年为基期）", Period(2023)),
        ("2023年主要指标（比2022年增长%）", Period(2023)),
        ("截至时间：2023年12月", Period(2023)),
        ("截止日期：2023年6月", Period(2023, 1, 6)),
        ("目标年份：2025年", None),
        ("基期：2020年", None),
        ("数据更新时间：2024年1月", None),
        ("有效期至：2025年1月", None),
        ("Printed: January 2024", None),
        ("2022年发布的主要指标", Period(2022)),
    ],
)
def test_years_of_targets_and_of_bases_are_none_of_the_table(
    line: str, period: Period | None
) -> None:
    assert caption(line).period == CaptionPeriod(period)


def test_two_years_beside_each_other_stay_open() -> None:
    assert caption("2023年与2022年主要指标").period.unclear


@pytest.mark.parametrize("line", ["单位|万吨", "单位：|万吨", "计量单位：万吨"])
def test_a_unit_may_stand_in_a_cell_of_its_own(line: str) -> None:
    assert caption(line).unit == "万吨"


@pytest.mark.parametrize(
    "sheet", ["石家庄市", "附件1 石家庄市", "石家庄2023", "2023年", "上半年", "目标"]
)
def test_the_name_of_a_sheet_tells(sheet: str) -> None:
    assert tells(sheet)


@pytest.mark.parametrize("sheet", ["Sheet1", "主要指标", "数据", "目标完成情况", "农业"])
def test_most_names_of_sheets_tell_nothing(sheet: str) -> None:
    assert not tells(sheet)


@pytest.mark.parametrize(
    "sheet",
    [
        "目标",
        "2023年目标",
        "计划",
        "年度目标任务分解表",
        "预测",
        "规划目标",
        "上年同期",
        "Targets",
        "forecast",
    ],
)
def test_a_sheet_may_be_called_by_what_is_no_actual_figure(sheet: str) -> None:
    assert is_of_targets(sheet)


@pytest.mark.parametrize(
    "sheet", ["完成", "目标完成情况", "计划执行情况", "排名", "2023年", "本年", "actuals"]
)
def test_other_sheets_hold_actual_figures(sheet: str) -> None:
    assert not is_of_targets(sheet)


def test_a_header_may_say_that_figures_are_actual_ones() -> None:
    assert all(map(says_actual, ["实际值", "2023年完成", "完成情况", "Actual"]))
    assert not any(map(says_actual, ["数值", "2023年", "目标值", "完成率", "指标"]))
