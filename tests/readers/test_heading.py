"""Titles that say what the figures below them are, where no header does."""

import pytest

from dabiao.core.periods import Period
from dabiao.findings.collector import Findings
from dabiao.model.observation import Kind, Observation
from dabiao.readers.interface import ReadError, Row
from dabiao.readers.table import read_table


def read(*lines: str, sheet: str = "") -> list[Observation]:
    """The observations of a table, its cells parted by |."""
    rows = iter([Row(number, line.split("|")) for number, line in enumerate(lines, 1)])
    is_indicator = {"GDP", "粮食"}.__contains__
    return [*read_table(rows, "", Findings(), is_indicator, Period(2023), sheet=sheet)]


@pytest.mark.parametrize(
    ("title", "word"),
    [
        ("2023年主要预期目标", "预期"),
        ("2023年重点任务分解表", "任务"),
        ("2023年主要指标预计完成情况", "预计"),
        ("2023年各项指标全国位次", "位次"),
        ("各项指标完成率", "完成率"),
    ],
)
@pytest.mark.parametrize("headers", ["指标|单位|2023年", "指标|单位|数值"])
def test_figures_that_the_title_calls_others_are_refused(
    title: str, word: str, headers: str
) -> None:
    with pytest.raises(ReadError, match=f"{title}.*{word}.*实际值"):
        read(f"{title}||", headers, "粮食|亿斤|740")


def test_the_name_of_the_sheet_counts_as_a_title() -> None:
    with pytest.raises(ReadError, match="目标"):
        read("指标|单位|2023年", "粮食|亿斤|740", sheet="2023年目标")


@pytest.mark.parametrize(
    ("title", "headers"),
    [
        ("2023年主要目标完成情况表", "指标|单位|2023年"),
        ("2023年国民经济和社会发展计划执行情况", "指标|单位|2023年"),
        ("2023年主要预期目标", "指标|单位|实际值"),
        ("2023年各项任务一览", "指标|目标|2023年"),
        ("各项指标排名", "指标|排名|2023年"),
        ("2023年主要指标", "指标|单位|2023年"),
    ],
)
def test_titles_and_headers_that_tell_the_actual_figures(title: str, headers: str) -> None:
    [one] = read(f"{title}||", headers, "粮食|1|762")
    assert str(one.value) == "762"


@pytest.mark.parametrize(
    "title", ["主要指标增速", "2023年主要指标增速（%）", "主要经济指标增长率表"]
)
def test_figures_that_the_title_calls_rates_are_growth(title: str) -> None:
    [one] = read(f"{title}||", "指标|2022年|2023年", "粮食||-1.4")
    assert (one.kind, one.unit) == (Kind.GROWTH, "%")


@pytest.mark.parametrize("title", ["主要指标总量及增速", "主要指标", "经济增速和就业"])
def test_titles_of_more_than_rates_leave_it_open(title: str) -> None:
    [one] = read(f"{title}||", "指标|2022年|2023年", "粮食||762")
    assert (one.kind, one.unit) == (None, None)
