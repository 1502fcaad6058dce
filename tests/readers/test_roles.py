"""Columns whose cells say whether a row holds targets or actual figures."""

import pytest

from dabiao.core.periods import Period
from dabiao.findings.collector import Findings
from dabiao.readers.interface import ReadError, Row
from dabiao.readers.table import read_table


def figures(*lines: str) -> list[tuple[str, str, Period | None]]:
    """Indicator, figure and period of what is read."""
    rows = iter([Row(number, line.split("|")) for number, line in enumerate(lines, 1)])
    is_indicator = {"GDP", "粮食"}.__contains__
    found = read_table(rows, "a.csv", Findings(), is_indicator, Period(2023))
    return [(each.indicator, str(each.value), each.period) for each in found]


@pytest.mark.parametrize("header", ["项目", "指标", "类别", "数据类型", ""])
def test_indicators_across_and_roles_down(header: str) -> None:
    found = figures(
        f"{header}|GDP|粮食",
        "目标|6|740",
        "上年实际|3.8|773",
        "本年完成|5.5|762",
        "完成率%|91.7|103",
    )
    assert found == [("GDP", "5.5", None), ("粮食", "762", None)]


@pytest.mark.parametrize("header", ["项目", "类型", "口径", "属性"])
def test_a_row_for_each_role(header: str) -> None:
    lines = ["粮食|上年实际|773", "粮食|目标|740", "粮食|实际|762", "粮食|全年预计|765"]
    assert figures(f"指标|{header}|数值", *lines) == [("粮食", "762", None)]


@pytest.mark.parametrize("role", ["本年目标", "预计", "上年同期", "位次"])
def test_rows_of_other_roles_alone_are_not_read(role: str) -> None:
    assert figures("指标|项目|数值", f"粮食|{role}|740") == []


def test_the_year_of_the_actual_figures() -> None:
    found = figures("项目|GDP|粮食", "2023年目标|6|740", "2022年完成|3.8|773")
    assert found == [("GDP", "3.8", Period(2022)), ("粮食", "773", Period(2022))]


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        (("2022年完成|3.8|773", "2023年完成|5.5|762"), "column 1 .*several years.*年份"),
        (("目标|6|740", "12月完成|5.5|62"), "column 1 .*months.*时期"),
        (("目标|6|740", "实际|5.5|762", "核定|5.6|760"), "column 1 .*'核定' is not understood"),
    ],
)
def test_what_leaves_the_roles_open_is_refused(lines: tuple[str, ...], message: str) -> None:
    with pytest.raises(ReadError, match=message):
        figures("项目|GDP|粮食", *lines)


def test_categories_are_no_roles() -> None:
    found = figures("类别|指标|实际值", "经济|GDP|5.5", "农业|粮食|762")
    assert found == [("GDP", "5.5", None), ("粮食", "762", None)]
