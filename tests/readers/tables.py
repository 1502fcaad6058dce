"""Tables of all kinds: made up, written in each format, and read back."""

import csv
import json
from collections.abc import Iterator
from contextlib import suppress
from io import BytesIO, StringIO
from itertools import chain
from pathlib import Path

import xlsxwriter  # type: ignore[import-untyped]
from hypothesis import assume
from hypothesis import strategies as st

from dabiao.core.periods import Period
from dabiao.findings.collector import Findings
from dabiao.model.observation import Observation
from dabiao.readers.actuals import read_actuals
from dabiao.readers.formats.workbook import rows_told
from dabiao.readers.header_words import HEADERS
from dabiao.readers.interface import ReadError, Row
from dabiao.readers.spreadsheet.process import messages
from dabiao.readers.table import read_table
from tests.helpers import document

PLAN = document(
    """\
    - {id: gdp, name: 地区生产总值, unit: "%", better: higher, measure: growth, about: 6}
    - {id: grain, name: 粮食总产量, unit: 亿斤, better: higher, measure: level, at_least: 740}
    - {id: air, name: 细颗粒物, unit: 微克/立方米, better: lower, measure: level, at_most: 35,
       base: {year: 2020, value: 40}}
    - {id: forest, name: 森林覆盖率, unit: "%", better: higher, measure: share, at_least: 36}
    - {id: energy, name: 能耗, unit: "%", better: higher, measure: reduction, at_least: 14}
    - {id: homes, name: 改造住房, unit: 套, better: higher, measure: cumulative, since: 2021,
       more_than: 600}
    - {id: water, name: 水质类别, unit: 类, better: lower, measure: rank, at_most: 3}
    - {id: order, name: 秩序, better: higher, measure: state, qualitative: 井然}
""",
    period="[2021, 2025]",
)
NAMES = {name for target in PLAN.targets for name in target.names}

# Cells and headers: what is typed in good faith, and anything that is text at all.
ANY_TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"], include_characters="\n"), max_size=12)  # fmt: skip
TYPED = st.sampled_from(
    ["6", "6.5%", "７７３亿斤", "1,234.5", "约6%左右", "增长5.5%", "下降3.3%", "十二万", "百分之六点五", "-3", "暂无", "-", "Ⅲ类", "2①",
     "=1+1", "@sum", "2.3:1", "1e9", "正增长", "完成", "未完成", "√", "%", "亿元", "微克/立方米", "千W", "MW", "2023", "2022年1—6月",
     "2025Q2", "2024-06", "2023-12-31", "去年", "河北省", "全国", "", " ", "6;7", "a\tb", '"', "6\n7", *sorted(NAMES)]
)  # fmt: skip
CELLS = TYPED | ANY_TEXT
PERIODS = st.builds(
    lambda year, months: Period(year, min(months), max(months)),
    st.integers(1900, 2199),
    st.tuples(st.integers(1, 12), st.integers(1, 12)),
)
UNITS = ["亿元", "%", "亿斤", "家", "微克/立方米"]
KNOWN_HEADERS = st.sampled_from([header for headers in HEADERS.values() for header in headers])
TITLES = st.one_of(
    KNOWN_HEADERS,
    st.builds("{}({})".format, KNOWN_HEADERS, st.sampled_from(UNITS)),
    st.builds("{}".format, PERIODS),
    st.builds("{}年{}".format, st.integers(1900, 2199), st.sampled_from(["", "实际值", "目标"])),
    st.sampled_from(sorted(NAMES)),
    CELLS,
)


@st.composite
def tables(draw: st.DrawFn) -> list[list[str]]:
    """A header and rows as wide as it is; nothing in it is blank."""
    sure = draw(
        st.sampled_from([["指标", "实际值"], ["indicator", "value"], ["年份", "粮食总产量"], []])
    )
    header = draw(st.lists(TITLES, max_size=4).map(lambda more: sure + more).flatmap(st.permutations))  # fmt: skip
    assume(any(header) and len(set(header)) == len(header))
    row = st.tuples(*[CELLS] * len(header)).map(list).filter(any)
    # A file that begins with a bracket is taken for JSON, whatever its name.
    assume(not header[0].startswith(("[", "{")))
    return [header, *draw(st.lists(row, max_size=5))]


def written_as_csv(table: list[list[str]]) -> bytes:
    text = StringIO()
    csv.writer(text).writerows(table)
    return text.getvalue().encode("utf-8-sig")


def written_as_json(table: list[list[str]]) -> bytes:
    header, *rows = table
    items = [dict(zip(header, row, strict=True)) for row in rows]
    return json.dumps(items, ensure_ascii=False, indent=1).encode("utf-8-sig")


def written_as_workbook(table: list[list[str]]) -> bytes:
    file = BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        for number, row in enumerate(table):
            for column, cell in enumerate(row):
                sheet.write_string(number, column, cell)
    return file.getvalue()


def read(content: bytes, file: Path) -> list[Observation]:
    file.write_bytes(content)
    return list(read_actuals([file], Findings(), NAMES.__contains__))


def rows_of_workbook(content: bytes) -> Iterator[Row]:
    """The rows as the process tells them that takes workbooks apart, without that process."""
    told = chain(messages(content, ""), [{"done": True}])
    yield from rows_told((json.dumps(message).encode() for message in told), "", Findings())


def read_workbook(content: bytes) -> list[Observation]:
    """What is read of a workbook, if only until its reading fails."""
    observations = []
    with suppress(ReadError):
        for observation in read_table(
            rows_of_workbook(content), "", Findings(), NAMES.__contains__, delimited=False
        ):
            observations.append(observation)  # noqa: PERF402
    return observations


def without_place(observations: list[Observation]) -> list[tuple[Observation, str | None]]:
    """The observations and the codes of their defects, wherever they stand."""
    return [
        (each._replace(file="", line=0, defect=None), each.defect and each.defect.code)
        for each in observations
    ]


SMALL_WORKBOOK = written_as_workbook(
    [["指标", "实际值", "年份"], ["gdp", "6.5%", "2025"], ["grain", "773", "2025"]]
)
