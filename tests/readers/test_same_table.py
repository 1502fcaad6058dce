"""One table in every format: each reader gives the same observations."""

from decimal import Decimal
from functools import cache
from typing import NamedTuple

import pytest

from dabiao.core.periods import Period
from dabiao.findings.collector import Findings
from dabiao.library.index import NameIndex
from dabiao.model.finding import Finding
from dabiao.model.observation import Observation
from dabiao.model.verdict import Verdict
from dabiao.readers.actuals import read_actuals
from tests.helpers import DATA, codes, load

# An .xls does not tell number formats: its percentage is text, and it has a name of its own.
FILES = (
    "same-table.csv",
    "same-table-gb18030.csv",
    "same-table.tsv",
    "same-table.xlsx",
    "same-table-old.xls",
    "same-table.ods",
    "same-table.json",
    "same-table.jsonl",
)


class Told(NamedTuple):
    """What a row says, without its place."""

    indicator: str
    value: str | None = None
    unit: str | None = None
    period: Period | None = Period(2023)
    region: str | None = None
    statement: str | None = None
    declared: Verdict | None = None
    approximate: bool = False
    direction: int = 0


TABLE = [
    Told("地区生产总值", "5.8", "%", region="河北省", declared=Verdict.NEAR),
    Told("固定资产投资", "6.3", "%", region="河北省", declared=Verdict.SHORTFALL),
    Told("城镇新增就业", "89", "万人", region="全省", declared=Verdict.MET),
    Told("粮食总产量", "7412000", "万斤"),
    Told("技术合同成交总额", unit="亿元"),
    Told("全社会研发经费投入", unit="%"),
    Told("常住人口城镇化率", "63.1", "%", declared=Verdict.MET),
    Told("进出口总值", "3.3", "%", declared=Verdict.SHORTFALL, direction=-1),
    Told("规模以上工业增加值", "6.2", "%", Period(2023, 1, 6)),
    Told("出口总值", "9.3", "%", Period(2023, 6, 6), approximate=True),
    Told("服务业增加值", statement="正增长"),
    Told("地区生产总值", "6.4", "%", region="承德市"),
    Told("地级城市PM2.5平均浓度", "38.6", "微克/立方米", Period(2022)),
    Told("地级城市PM2.5平均浓度", "37.5", "微克/立方米"),
]


def said(observation: Observation) -> tuple[object, ...]:
    return tuple(getattr(observation, field) for field in Told._fields)


@cache
def read_file(name: str) -> tuple[list[Observation], list[Finding]]:
    """What the reader makes of a file."""
    findings = Findings()
    knows = NameIndex(load("hebei-2023")).knows
    observations = list(read_actuals([DATA / "submissions" / name], findings, knows))
    return observations, [*findings]


@pytest.mark.parametrize("name", FILES)
def test_every_reader_gives_the_same_observations(name: str) -> None:
    read, findings = read_file(name)
    expected = [row._replace(value=row.value and Decimal(row.value)) for row in TABLE]  # type: ignore[arg-type]
    assert [said(observation) for observation in read] == [tuple(row) for row in expected]
    assert all(observation.defect is None for observation in read)
    assert set(codes(findings)) <= {"D222"}


@pytest.mark.parametrize("name", FILES)
def test_lines_are_those_of_the_file(name: str) -> None:
    read, _ = read_file(name)
    # Headers on line 1 and a blank row 6; JSON has neither, and Lines not even a bracket.
    lines = [2, 3, 4, 5, *range(7, 17)]
    if name.endswith(".json"):
        lines = [*range(2, 16)]
    elif name.endswith(".jsonl"):
        lines = [*range(1, 15)]
    assert [observation.line for observation in read] == lines
