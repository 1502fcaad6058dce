"""What single headers mean, as offices write them: with notes, numbers, months and translations."""

import pytest

from dabiao.core.periods import Period
from dabiao.model.observation import Field, Kind
from dabiao.readers.header_words import Role
from dabiao.readers.headers import read_title


@pytest.mark.parametrize(
    "header",
    [
        "实际值①",
        "①实际值",
        "实际值[1]",
        "完成值（注1）",
        "3.实际值",
        "（4）实际值",
        "完成值*",
        "实　际　值",
        "实际值（初步数）",
        "实际完成（全年）",
        "实际值 Actual",
        "Actual Value\n实际值",
        "实际值/Actual",
        "实绩值",
        "已完成",
        "实完成",
        "完成数额",
        "年末实际",
        "指标完成值",
    ],
)
def test_headers_of_actual_figures(header: str) -> None:
    title = read_title(header)
    assert (title.field, title.period, title.role) == (Field.VALUE, None, None)


@pytest.mark.parametrize(
    ("header", "period"),
    [
        ("2023年\n实绩", Period(2023)),
        ("2023年\n2023", Period(2023)),
        ("2023年*", Period(2023)),
        ("2023年实际值（快报）", Period(2023)),
        ("2023年完成值②", Period(2023)),
        ("Actual 2023", Period(2023)),
        ("2022年1—6月完成", Period(2022, 1, 6)),
    ],
)
def test_headers_of_actual_figures_of_a_time(header: str, period: Period) -> None:
    title = read_title(header)
    assert (title.field, title.period) == (Field.VALUE, period)


@pytest.mark.parametrize(
    ("header", "months"),
    [
        ("完成值（1-12月）", (1, 12)),
        ("截至10月底", (1, 10)),
        ("截至12月底完成情况", (1, 12)),
        ("1-9月完成情况", (1, 9)),
        ("四季度完成", (10, 12)),
    ],
)
def test_headers_of_months(header: str, months: tuple[int, int]) -> None:
    assert read_title(header).months == months


@pytest.mark.parametrize(
    ("header", "unit"),
    [("2023年完成数(万人)", "万人"), ("实际值（万人）*", "万人"), ("完成值 Completed（%）", "%")],
)
def test_the_unit_is_read_beside_notes_and_translations(header: str, unit: str) -> None:
    title = read_title(header)
    assert (title.field, title.unit) == (Field.VALUE, unit)


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("指 标\nItem", Field.INDICATOR),
        ("指标（Indicator）", Field.INDICATOR),
        ("单位/Unit", Field.UNIT),
        ("年份 Year", Field.PERIOD),
        ("地　区\nRegion", Field.REGION),
        ("目标值/Target", Field.TARGET),
        ("目标值②", Field.TARGET),
        ("2023年度完成情况", Field.VERDICT),
        ("实际完成情况", Field.VERDICT),
    ],
)
def test_other_headers_with_notes_and_translations(header: str, field: Field) -> None:
    assert read_title(header).field is field


@pytest.mark.parametrize(
    "header",
    [
        "实际值（预计）",
        "完成值（上年）",
        "完成值 Forecast",
        "实际值 Planned",
        "数值 Target",
        "应完成",
        "未完成",
        "2023年E",
        "得分",
        "全国平均",
        "GDP总量",  # an indicator's name, of which GDP is no translation
        "GDP 增速",
    ],
)
def test_headers_that_are_not_understood(header: str) -> None:
    assert not read_title(header).is_known


@pytest.mark.parametrize(
    ("header", "role"),
    [
        ("全年预计完成", Role.FORECAST),
        ("2023年预测", Role.FORECAST),
        ("2023 Forecast", Role.FORECAST),
        ("预期目标", Role.TARGET),
        ("基期值", Role.BEFORE),
        ("为年计划%", Role.SHARE),
        ("全省位次", Role.RANK),
    ],
)
def test_headers_of_figures_that_are_not_actual(header: str, role: Role) -> None:
    title = read_title(header)
    assert (title.role, title.field) == (role, None)


def test_a_rate_of_months_may_have_its_sign_behind() -> None:
    title = read_title("1-11月增速%")
    assert (title.kind, title.months) == (Kind.GROWTH, (1, 11))
