"""Columns that break figures down are known by their headers, or by words for parts in them."""

import pytest

from dabiao.core.periods import Period
from dabiao.findings.collector import Findings
from dabiao.readers.interface import Row
from dabiao.readers.parts import is_whole
from dabiao.readers.table import read_table

NAMES = {"GDP", "人口", "粮食", "就业", "投资"}


def values(*lines: str) -> list[str]:
    """The figures that are read of a table, its cells parted by |."""
    rows = iter([Row(number, line.split("|")) for number, line in enumerate(lines, 1)])
    found = read_table(rows, "a.csv", Findings(), NAMES.__contains__, Period(2023))
    return [one.written for one in found]


@pytest.mark.parametrize(
    ("header", "cell"),
    [
        ("性别", "男"),
        ("按性别分", "男"),
        ("按年龄分组", "0-14岁"),
        ("分城乡", "城镇"),
        ("三次产业", "第二产业"),
        ("所有制", "国有"),
        ("学历", "本科"),
        ("行业", "制造业"),
        ("urban/rural", "urban"),
        ("类型", "城镇"),
        ("分组", "男"),
        ("范围", "农村居民"),
        ("对象", "Female"),
    ],
)
def test_the_row_of_a_part_is_not_that_of_the_whole(header: str, cell: str) -> None:
    assert values(f"指标|{header}|实际值", f"人口|{cell}|3700") == []
    assert values(f"指标|{header}|实际值", f"人口|{cell}|3700", "人口|合计|7400") == ["7400"]


@pytest.mark.parametrize(
    ("header", "cell"),
    [
        ("责任单位", "省统计局"),
        ("类型", "预期性"),
        ("分组", "经济"),
        ("区域类型", "省级"),
        ("是否约束性", "约束性"),
        ("部门", "农业农村厅"),
        ("性别", "合计"),
        ("行业", "全行业"),
    ],
)
def test_other_columns_make_no_row_vanish(header: str, cell: str) -> None:
    assert values(f"指标|{header}|实际值", f"人口|{cell}|7400") == ["7400"]


@pytest.mark.parametrize("header", ["行业", "产业"])
def test_a_column_of_industries_may_sort_the_indicators(header: str) -> None:
    table = (f"{header}|指标|实际值", "农业|粮食|773", "就业|就业|90", "工业|投资|6.6")
    assert values(*table) == ["773", "90", "6.6"]


@pytest.mark.parametrize(
    "rows",
    [
        ("制造业|投资|8", "餐饮业|就业|10"),  # classes of statistics
        ("工业|投资|8", "工业|就业|10"),  # all of it is of one
        ("工业|投资|8", "农业|投资|5", "农业|就业|10"),  # one indicator, broken down
        ("工业|投资|8",),
    ],
)
def test_or_break_them_down(rows: tuple[str, ...]) -> None:
    assert values("行业|指标|实际值", *rows) == []


@pytest.mark.parametrize(
    "cell", ["", "_T", "TOT", "Total", "合计", "SEX_T", "ECO_SECTOR_TOTAL", "Both sexes"]
)
def test_the_whole_has_many_names(cell: str) -> None:
    assert is_whole(cell)


@pytest.mark.parametrize("cell", ["F", "男", "SEX_F", "Y15T24", "total_f", "TOTALLY"])
def test_a_part_is_none_of_them(cell: str) -> None:
    assert not is_whole(cell)


def test_in_exchange_formats_every_other_column_parts_the_figures() -> None:
    assert values(
        "REF_AREA|INDICATOR|OBS_VALUE|OBS_STATUS|COAST", "CHN|GDP|6|A|Y", "CHN|GDP|5|A|_T"
    ) == ["5"]
    assert values(
        "LOCATION|INDICATOR|SUBJECT|TIME|Value|Flag Codes",
        "CHN|GDP|MEN|2023|6|",
        "CHN|GDP|TOT|2023|5|",
    ) == ["5"]
    assert values("Area|Item|Element|Year|Value|Flag", "China|GDP|Export quantity|2023|6|A") == []


def test_attributes_and_labels_part_nothing() -> None:
    table = "STRUCTURE|REF_AREA|INDICATOR|ADJUSTMENT|DECIMALS|Time Code|SEX label|OBS_VALUE"
    assert values(table, "dataflow|CHN|GDP|N|1|YR2023|Total of all|5") == ["5"]


@pytest.mark.parametrize(
    "header",
    [
        "Country of birth",
        "Energy source",
        "Area type",
        "Residence area",
        "Conflict type",
    ],
)
def test_a_breakdown_may_sound_like_an_attribute(header: str) -> None:
    assert values(f"Year|Series|{header}|Value", "2023|GDP|Other|5") == []
    assert values(f"Year|Series|{header}|Value", "2023|GDP||6") == ["6"]


@pytest.mark.parametrize(
    "header",
    ["DATA_SOURCE", "source.label", "note_source.label", "Country Code", "Area Code (M49)", "Time_Detail", "KEY",
     "Flag Description", "CONF_STATUS", "LAST UPDATE"],
)  # fmt: skip
def test_attributes_of_exchange_formats_part_nothing(header: str) -> None:
    assert values(f"Year|Series|{header}|Value", "2023|GDP|Some|5") == ["5"]
