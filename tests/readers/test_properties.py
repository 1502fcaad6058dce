"""Whatever is submitted, there is a report; and what is the same is read the same."""

import csv
import json
import zipfile
from collections.abc import Iterator
from decimal import Decimal
from io import BytesIO, StringIO
from itertools import chain
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

import pytest
import xlsxwriter  # type: ignore[import-untyped]
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import dabiao
from dabiao.assess.judge import judge
from dabiao.assess.standards import Standards
from dabiao.core.periods import Period, read_period
from dabiao.core.regions import Region
from dabiao.findings.collector import Findings
from dabiao.model.comparator import Better, Comparator, Tolerance
from dabiao.model.document import Base, Document, Group, Indicator, Measure, Target
from dabiao.model.observation import Field, Observation
from dabiao.model.series import Observed, Series
from dabiao.model.verdict import Verdict
from dabiao.readers.actuals import read_actuals
from dabiao.readers.cells import Number, read_cell
from dabiao.readers.formats.workbook import _rows as rows_told
from dabiao.readers.headers import HEADERS
from dabiao.readers.interface import ReadError, Row
from dabiao.readers.spreadsheet.process import ProblemError, messages
from dabiao.readers.table import read_table
from tests.command import run
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
    return list(
        read_table(rows_of_workbook(content), "", Findings(), NAMES.__contains__, delimited=False)
    )


def without_place(observations: list[Observation]) -> list[tuple[Observation, str | None]]:
    """The observations and the codes of their defects, wherever they stand."""
    return [
        (each._replace(file="", line=0, defect=None), each.defect and each.defect.code)
        for each in observations
    ]


def reports(content: bytes, file: Path) -> None:
    """Asserts that there is a report."""
    file.write_bytes(content)
    assert dabiao.check(PLAN, file).exit_code in (0, 1, 3)


# In these tests, and only there, calamine runs in the process of the tests, and takes it along
# where it aborts (a cell at the far corner of a sheet needs 700 GB): their examples are fixed.
def is_taken_apart_or_refused(content: bytes) -> None:
    """Asserts of a workbook that there is nothing but rows and a problem that is told."""
    try:
        read_workbook(content)
    except (ProblemError, ReadError):
        pass
    except BaseException as panic:
        # calamine may panic: the process that it runs in ends then, and that is told.
        if type(panic).__name__ != "PanicException":
            raise


JSON_PIECES = st.lists(
    st.sampled_from(
        ["[", "]", "{", "}", ",", ":", "\n", '"指标"', '"值"', '"GDP"', "6.5", "-1e999", "null", "true", "NaN", '"\\ud800"',
         '"\\u0000"', '{"指标":"gdp","值":6,"年份":2025}', "[[[", '"', "\\", "\ufeff", "\x00"]
    ),
    max_size=20,
).map("".join)  # fmt: skip
CSV_PIECES = st.lists(
    TYPED | st.sampled_from([",", ",", "\n", "\r", ";", "\t", '"', "\0", "\x1b[31m", "指标,值\n", "年份,粮食总产量\n"]),
    max_size=40,
).map("".join)  # fmt: skip
ENCODINGS = st.sampled_from(["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "big5"])


@given(
    content=st.binary()
    | st.builds(lambda text, code: text.encode(code, "replace"), CSV_PIECES, ENCODINGS)
)
def test_any_bytes_as_csv_give_a_report(content: bytes, tmp_path: Path) -> None:
    reports(content, tmp_path / "actuals.csv")


@given(
    content=st.binary()
    | st.builds(lambda text, code: text.encode(code, "replace"), JSON_PIECES, ENCODINGS)
)
def test_any_bytes_as_json_give_a_report(content: bytes, tmp_path: Path) -> None:
    reports(content, tmp_path / "actuals.json")


WORKBOOK = written_as_workbook([["指标", "实际值", "年份"], ["gdp", "6.5%", "2025"], ["grain", "773", "2025"]])  # fmt: skip
SIGNATURES = st.sampled_from([b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"PK", b""])


@settings(derandomize=True, max_examples=100)
@given(
    content=st.builds(bytes.__add__, SIGNATURES, st.binary(max_size=2000)),
)
def test_any_bytes_as_a_workbook_are_refused_and_nothing_else(content: bytes) -> None:
    is_taken_apart_or_refused(content)


@settings(derandomize=True, max_examples=150)
@given(
    places=st.lists(
        st.tuples(st.integers(0, len(WORKBOOK) - 1), st.integers(0, 255)), min_size=1, max_size=8
    ),
    end=st.integers(0, len(WORKBOOK)) | st.none(),
)
def test_a_damaged_workbook_is_read_or_refused(
    places: list[tuple[int, int]], end: int | None
) -> None:
    content = bytearray(WORKBOOK)
    for place, byte in places:
        content[place] = byte
    is_taken_apart_or_refused(bytes(content[:end]))


def parts_of(workbook: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(workbook)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(parts: dict[str, bytes]) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return file.getvalue()


PARTS = parts_of(WORKBOOK)
SPREADSHEET = "urn:oasis:names:tc:opendocument:xmlns"
ATTRIBUTES = st.dictionaries(
    st.sampled_from(
        ["r", "s", "t", "name", "sheetId", "r:id", "numFmtId", "formatCode", "Id", "Target", "ref", "state", "count",
         "table:name", "table:formula", "table:number-rows-repeated", "table:number-columns-repeated",
         "office:value", "office:value-type", "office:date-value", "calcext:value-type"]
    ),
    st.sampled_from(
        ["0", "1", "-1", "7", "300", "x", "", "A1", "B2", "A1:B3", "XFD9", "e", "s", "str", "inlineStr", "rId1", "Sheet1",
         "percentage", "float", "string", "date", "error", "0.00%", "worksheets/sheet1.xml", "9" * 30]
    ),
    max_size=3,
)  # fmt: skip
TAGS = st.sampled_from(
    ["sheetData", "row", "c", "v", "f", "is", "t", "mergeCells", "mergeCell", "dimension", "sheets", "sheet", "sst", "si",
     "styleSheet", "numFmts", "numFmt", "cellXfs", "xf", "Relationships", "Relationship", "workbook", "worksheet",
     "table:table", "table:table-row", "table:table-cell", "table:covered-table-cell", "text:p"]
)  # fmt: skip


def element(tag: str, attributes: dict[str, str], inside: list[str]) -> str:
    said = "".join(f" {name}={quoteattr(value)}" for name, value in attributes.items())
    return f"<{tag}{said}>{''.join(inside)}</{tag}>"


TREES = st.recursive(
    st.sampled_from(["6.5", "指标", "0", "", "实际值", "#DIV/0!"]).map(escape),
    lambda inside: st.builds(element, TAGS, ATTRIBUTES, st.lists(inside, max_size=4)),
    max_leaves=12,
)
SPACES = (
    'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    + " ".join(f'xmlns:{n}="{SPREADSHEET}:{n}:1.0"' for n in ("office", "table", "text"))
    + ' xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
)


@settings(derandomize=True, max_examples=200)
@given(name=st.sampled_from(sorted(PARTS)), root=TAGS, inside=st.lists(TREES, max_size=4))
def test_a_workbook_whose_parts_are_any_xml_is_read_or_refused(
    name: str, root: str, inside: list[str]
) -> None:
    xml = f"<{root} {SPACES}>{''.join(inside)}</{root}>"
    is_taken_apart_or_refused(zipped(PARTS | {name: xml.encode()}))


@settings(derandomize=True, max_examples=100)
@given(inside=st.lists(TREES, max_size=4))
def test_an_open_document_of_any_xml_is_read_or_refused(inside: list[str]) -> None:
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    xml = (
        f"<office:document-content {SPACES}><office:body><office:spreadsheet>"
        f'<table:table table:name="a">{"".join(inside)}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    is_taken_apart_or_refused(zipped({"mimetype": kind.encode(), "content.xml": xml.encode()}))


@pytest.mark.parametrize(
    "content",
    [b"", b"\0" * 100, b"PK\x03\x04", b"\xd0\xcf\x11\xe0", WORKBOOK[:-100], b"[" * 100_000, b'"' * 200_000, b"\xff\xfe\x00\xd8"],
    ids=["empty", "nul", "zip", "ole", "cut", "brackets", "quotes", "utf-16"],
)  # fmt: skip
def test_the_command_ends_without_a_traceback(content: bytes) -> None:
    assert run("check", "hebei-2023", "-", stdin=content).returncode in range(4)


@given(table=tables())
def test_any_table_gives_a_report(table: list[list[str]], tmp_path: Path) -> None:
    reports(written_as_csv(table), tmp_path / "actuals.csv")


@given(table=tables())
def test_csv_and_json_of_the_same_table_give_the_same_observations(
    table: list[list[str]], tmp_path: Path
) -> None:
    of_csv = read(written_as_csv(table), tmp_path / "actuals.csv")
    of_json = read(written_as_json(table), tmp_path / "actuals.json")
    assert without_place(of_csv) == without_place(of_json)


@given(table=tables())
def test_csv_and_workbook_of_the_same_table_give_the_same_observations(
    table: list[list[str]], tmp_path: Path
) -> None:
    of_csv = read(written_as_csv(table), tmp_path / "actuals.csv")
    try:
        of_workbook = read_workbook(written_as_workbook(table))
    except ReadError:
        of_workbook = []
    assert without_place(of_csv) == without_place(of_workbook)


@given(period=PERIODS)
def test_a_period_is_read_as_it_is_written(period: Period) -> None:
    assert read_period(str(period)) == period
    for lang in dabiao.Lang:
        assert read_period(period.words(lang)) == period


DIGITS = "零一二三四五六七八九"


def in_chinese(number: int) -> str:
    """A whole number below 10 to the 12th as Chinese has it: 一万零五."""
    if number == 0:
        return "零"
    for scale, word in ((10**8, "亿"), (10**4, "万"), (1000, "千"), (100, "百"), (10, "十")):
        if number >= scale:
            above, below = divmod(number, scale)
            zero = "零" if 0 < below < scale // 10 else ""
            return in_chinese(above) + word + zero + (in_chinese(below) if below else "")
    return DIGITS[number]


FULL_WIDTH = str.maketrans("0123456789.,%-+", "０１２３４５６７８９．，％－＋")
NUMBERS = st.decimals(Decimal("-1e12"), Decimal("1e12"), places=3, allow_nan=False)


@given(
    number=NUMBERS | st.integers(-(10**12), 10**12).map(Decimal),
    unit=st.sampled_from(["", *UNITS, "万", "亿"]),
    separated=st.booleans(),
    wide=st.booleans(),
    blanks=st.sampled_from(["", " ", "\u3000", "\u00a0"]),
    minus=st.sampled_from("-−‐–—－"),
)
def test_a_number_is_the_same_however_it_is_typed(
    number: Decimal, unit: str, separated: bool, wide: bool, blanks: str, minus: str
) -> None:
    text = f"{number:,f}" if separated else f"{number:f}"
    text = text.replace("-", minus)
    text = blanks + (text.translate(FULL_WIDTH) if wide else text) + blanks + unit + blanks
    cell = read_cell(text)
    assert isinstance(cell, Number)
    assert (cell.value, cell.unit, cell.direction) == (number, unit, 0)


@given(
    number=st.integers(0, 10**12 - 1) | st.integers(0, 10**5),
    unit=st.sampled_from(["", "家", "人"]),
)
def test_a_chinese_numeral_is_the_number_that_it_spells(number: int, unit: str) -> None:
    cell = read_cell(in_chinese(number) + unit)
    assert isinstance(cell, Number)
    scale = {"万": 10**4, "亿": 10**8}.get(cell.unit.removesuffix(unit), 1)
    assert cell.value * scale == number
    if 10 <= number < 20:  # 十二 and 一十二
        assert read_cell(in_chinese(number).removeprefix("一") + unit) == cell


@given(number=NUMBERS.map(abs), unit=st.sampled_from(["%", "亿元"]))
def test_words_of_change_and_nearness_leave_the_number_as_it_is(number: Decimal, unit: str) -> None:
    figure = f"{number:f}{unit}"
    assert read_cell(f"增长{figure}") == Number(number, unit, direction=1)
    assert read_cell(f"同比下降{figure}") == Number(number, unit, direction=-1)
    assert read_cell(f"约{figure}") == Number(number, unit, approximate=True)
    assert read_cell(f"增长{figure}左右") == Number(number, unit, approximate=True, direction=1)


# From bad to good, for two values at the same time; what cannot be judged yet lies in between.
ORDER = {
    Verdict.SHORTFALL: 0,
    Verdict.BEHIND: 0,
    Verdict.UNJUDGED: 1,
    Verdict.NEAR: 2,
    Verdict.ON_TRACK: 2,
    Verdict.MET: 3,
    Verdict.AHEAD: 3,
}
FIGURES = st.integers(-50, 50).map(Decimal) | st.decimals(-20, 20, places=2, allow_nan=False)
COMPARATORS = {
    Better.HIGHER: [Comparator.AT_LEAST, Comparator.MORE_THAN],
    Better.LOWER: [Comparator.AT_MOST, Comparator.LESS_THAN],
}
EITHER_WAY = [Comparator.ABOUT, Comparator.BETWEEN, Comparator.IMPROVE, Comparator.MAINTAIN]


@st.composite
def targets(draw: st.DrawFn) -> Target:
    """A target of an indicator that has a direction; ``exactly`` has none to speak of."""
    better = draw(st.sampled_from([Better.HIGHER, Better.LOWER]))
    comparator = draw(st.sampled_from(COMPARATORS[better] + EITHER_WAY))
    measure = draw(st.sampled_from([m for m in Measure if m is not Measure.STATE]))
    figures = sorted(draw(st.tuples(FIGURES, FIGURES)))
    due = draw(st.integers(2023, 2025))
    base = st.builds(Base, st.integers(2019, 2022), FIGURES)
    has_base = comparator.compares_with_before or draw(st.booleans())
    is_sum = measure is Measure.CUMULATIVE and draw(st.booleans())
    return Target(
        "t",
        Indicator("t", "某指标", better, measure, "%"),
        Group("主要目标"),
        comparator,
        due,
        value=None if comparator.compares_with_before else figures[0],
        upper=figures[1] if comparator is Comparator.BETWEEN else None,
        base=draw(base) if has_base else None,
        since=draw(st.integers(2021, due)) if is_sum else None,
        tolerance=draw(st.none() | st.builds(Tolerance, st.just(Decimal("0.1")), st.booleans())),
    )


def verdict_on(value: Decimal, period: Period, target: Target) -> Verdict:
    series = Series()
    observation = Observation("t", "", 2, {Field.VALUE: 2}, value, period=period)
    series.by_period[period] = Observed(observation, value)
    plan = Document("plan", "计划", Region("河北省"), (2021, 2025), (target,))
    return judge(target, {"t": series}, Standards(plan, lambda name: None)).verdict


@settings(max_examples=4 * settings().max_examples)
@given(
    target=targets(),
    values=st.tuples(FIGURES, FIGURES).map(sorted),
    year=st.integers(2019, 2025),
    months=st.sampled_from([(1, 12), (1, 12), (1, 6), (1, 11), (7, 12), (12, 12), (3, 3)]),
)
def test_a_better_value_never_gets_a_worse_verdict_at_any_time(
    target: Target, values: list[Decimal], year: int, months: tuple[int, int]
) -> None:
    period = Period(min(year, target.due), *months)
    worse, better = values if target.better is Better.HIGHER else reversed(values)
    verdicts = [verdict_on(value, period, target) for value in (worse, better)]
    assert ORDER[verdicts[0]] <= ORDER[verdicts[1]], verdicts
    if period.year < target.due or period.last < 12:
        assert Verdict.SHORTFALL not in verdicts
