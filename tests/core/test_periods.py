"""Periods are read as people write them; what could be two periods is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dabiao.core.lang import Lang
from dabiao.core.periods import Period, read_period

PERIODS = st.builds(
    lambda year, months: Period(year, min(months), max(months)),
    st.integers(1900, 2199),
    st.tuples(st.integers(1, 12), st.integers(1, 12)),
)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2023", Period(2023)),
        ("２０２３年度", Period(2023)),
        ("2023年底", Period(2023)),
        ("2023.0", Period(2023)),
        ("2023-06", Period(2023, 6, 6)),
        ("2023年6月份", Period(2023, 6, 6)),
        ("2023年1-6月", Period(2023, 1, 6)),
        ("2023年1—6月", Period(2023, 1, 6)),
        ("2023.1-6", Period(2023, 1, 6)),
        ("2023上半年", Period(2023, 1, 6)),
        ("2023年下半年", Period(2023, 7, 12)),
        ("2023年前三季度", Period(2023, 1, 9)),
        ("2023Q2", Period(2023, 4, 6)),
        ("2023年一季度", Period(2023, 1, 3)),
        ("2023年第4季度", Period(2023, 10, 12)),
        ("2023-06-07", Period(2023, 6, 6)),  # a day, and not June and July
        ("2023/6/30 00:00:00", Period(2023, 6, 6)),
        ("2023年6月30日", Period(2023, 6, 6)),
        ("2023-12-31", Period(2023)),
        ("2023-01/2023-06", Period(2023, 1, 6)),
        ("2023年12月底", Period(2023)),
        ("2023年6月末", Period(2023, 6, 6)),
        ("截至2023年底", Period(2023)),
        ("截至2023年12月", Period(2023)),
        ("截止2023年6月", Period(2023, 1, 6)),
        ("截至2023年6月30日", Period(2023, 1, 6)),
        ("202312", Period(2023, 12, 12)),
        ("2023年前11个月", Period(2023, 1, 11)),
        ("2023年前十一个月", Period(2023, 1, 11)),
        ("2023年1—11月", Period(2023, 1, 11)),
        ("2023年1-12月累计", Period(2023)),
        ("2023年1-6月累计", Period(2023, 1, 6)),
        ("2023年全年", Period(2023)),
        ("2016.1", Period(2016, 1, 1)),
    ],
)
def test_a_period_is_read_as_people_write_it(text: str, period: Period) -> None:
    assert read_period(text) == period


@pytest.mark.parametrize(
    "text",
    ["", "去年", "今年1-6月", "1-6月", "23年", "2023年13月", "2023年6-1月", "2023-01-01", "2023Q5", "20233", "2323",
     "202313", "202300", "2023121", "截至2023", "截至", "2023年6月累计", "2023年累计", "2023年前13个月", "2023年13月底",
     "截至去年底", "100.5", "123456"],
)  # fmt: skip
def test_what_is_no_certain_period_is_none(text: str) -> None:
    assert read_period(text) is None


@given(period=PERIODS)
def test_a_period_is_read_as_it_is_written(period: Period) -> None:
    assert read_period(str(period)) == period
    for lang in Lang:
        assert read_period(period.words(lang)) == period


@pytest.mark.parametrize("text", ["2021-2023", "2021—2023年", "2021年至2023年", "2021~2023年累计"])
def test_several_years_are_one_period_that_ends_with_the_last(text: str) -> None:
    period = read_period(text)
    assert period == Period(2023, since=2021)
    assert period is not None and period.is_year and str(period) == "2021/2023"
    assert period.lateness > Period(2023).lateness > Period(2023, 12, 12).lateness


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("二〇二三年", Period(2023)),
        ("二○二三年", Period(2023)),
        ("二零二三年一至六月", Period(2023, 1, 6)),
        ("2023年六月", Period(2023, 6, 6)),
        ("2023年十二月份", Period(2023, 12, 12)),
        ("2023年一月至六月", Period(2023, 1, 6)),
        ("截至二〇二三年六月底", Period(2023, 1, 6)),
        ("2023年十三月", None),
        ("2023年二十月", None),
        ("2023年一二月", None),
        ("二〇二三", None),  # a numeral of four digits, of whatever
    ],
)
def test_years_and_months_may_be_spelt_out(text: str, period: Period | None) -> None:
    assert read_period(text) == period


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2023-Q1", Period(2023, 1, 3)),
        ("2023Q4", Period(2023, 10, 12)),
        ("2023-S1", Period(2023, 1, 6)),
        ("2023S2", Period(2023, 7, 12)),
        ("2023-H2", Period(2023, 7, 12)),
        ("2023-M06", Period(2023, 6, 6)),
        ("2023M12", Period(2023, 12, 12)),
        ("2023M1", Period(2023, 1, 1)),
        ("2023-A1", Period(2023)),
        ("2014 [YR2014]", Period(2014)),
        ("2023-01-01/P1Y", Period(2023)),
        ("2023-01-01T00:00:00/P1Y", Period(2023)),
        ("2023-04-01/P3M", Period(2023, 4, 6)),
        ("2023-12-01/P1M", Period(2023, 12, 12)),
        ("2023-01-01/P12M", Period(2023)),
    ],
)
def test_the_codes_of_exchange_formats_are_periods(text: str, period: Period) -> None:
    assert read_period(text) == period


@pytest.mark.parametrize(
    "text",
    [
        "2023-T1",  # a third of the year, or the first quarter in Spanish
        "2023-W05",
        "2023-D001",
        "2023-S3",
        "2023-M13",
        "2023M00",
        "2023-A2",
        "2023A1",
        "2014 [YR2015]",
        "FY2023",
        "2023/24",
        "2022/23",
        "2023-04-01/P1Y",  # a fiscal year
        "2023-11-01/P3M",
        "2023-01-02/P1Y",
        "2023-01-01/P1W",
        "2023-01-01T00:00:00",
    ],
)
def test_codes_of_what_is_no_run_of_months_of_a_year_are_no_periods(text: str) -> None:
    assert read_period(text) is None


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2023*", Period(2023)),
        ("2023年①", Period(2023)),
        ("2023年（初步数）", Period(2023)),
        ("2023年快报", Period(2023)),
        ("YR2023", Period(2023)),
        ("2023A", Period(2023)),
        ("2023年1-4季度", Period(2023)),
        ("2023年一至二季度", Period(2023, 1, 6)),
        ("2023-01至2023-06", Period(2023, 1, 6)),
        ("2023年01月—2023年12月", Period(2023)),
        ("2023/12/31 0:00", Period(2023)),
        ("2023-06-30 00:00:00", Period(2023, 6, 6)),
        ("Dec 2023", Period(2023, 12, 12)),
        ("December 2023", Period(2023, 12, 12)),
        ("Sept. 2023", Period(2023, 9, 9)),
        ("12/2023", Period(2023, 12, 12)),
    ],
)
def test_periods_are_read_as_yearbooks_and_terminals_print_them(text: str, period: Period) -> None:
    assert read_period(text) == period


@pytest.mark.parametrize(
    "text",
    ["2023E", "2023F", "2023年预计", "2023年目标", "2023年（计划）", "2023-06至2022-01", "2022年1月-2023年6月", "Dec-23", "Def 2023",
     "13/2023", "2023/12/3 10:00", "*", "YR23", "YR", "快报"],
)  # fmt: skip
def test_what_may_be_another_period_is_none(text: str) -> None:
    assert read_period(text) is None


@pytest.mark.parametrize(
    ("period", "en", "zh"),
    [
        (Period(2023), "2023", "2023年"),
        (Period(2023, 6, 6), "Jun 2023", "2023年6月"),
        (Period(2023, 1, 6), "Jan–Jun 2023", "2023年1—6月"),
        (Period(2023, 10, 12), "Oct–Dec 2023", "2023年10—12月"),
        (Period(2023, since=2021), "2021–2023", "2021—2023年"),
    ],
)
def test_a_report_writes_periods_as_people_do_and_they_read_back(
    period: Period, en: str, zh: str
) -> None:
    assert (period.words(Lang.EN), period.words(Lang.ZH)) == (en, zh)
    assert read_period(en) == read_period(zh) == period


def test_a_table_for_programs_has_periods_of_iso_8601_in_english() -> None:
    assert Period(2023, 1, 6).cell(Lang.EN) == "2023-01/2023-06"
    assert Period(2023, since=2021).cell(Lang.EN) == "2021/2023"


@pytest.mark.parametrize("text", ["Jun–Jan 2023", "Jan–Jux 2023", "Jux 2023"])
def test_months_that_run_backwards_or_are_none_are_no_period(text: str) -> None:
    assert read_period(text) is None
