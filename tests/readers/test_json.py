"""JSON is read in the shapes in which it holds tables; other shapes are refused by name."""

import json
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import dabiao
from dabiao.core.lang import Lang
from dabiao.findings.collector import Findings
from dabiao.model.report import Report
from dabiao.model.verdict import Verdict
from dabiao.readers.formats.json import READER, JsonReader
from dabiao.readers.interface import ReadError, ReadOptions, Row
from dabiao.readers.registry import reader_for
from dabiao.render.messages import message
from tests.helpers import codes, document, load

GDP = {"指标": "GDP", "实际值": 5.8}
GRAIN = {"指标": "粮食总产量", "实际值": 773}


def rows(text: str) -> list[Row]:
    return list(READER.rows(BytesIO(text.encode()), "a.json", ReadOptions(), Findings()))


def cells(shape: object) -> list[list[str]]:
    return [row.cells for row in rows(json.dumps(shape, ensure_ascii=False))]


def refusal(text: str) -> ReadError:
    with pytest.raises(ReadError) as error:
        rows(text)
    return error.value


def checked(shape: object, folder: Path, **options: object) -> Report:
    file = folder / "a.json"
    file.write_text(json.dumps(shape, ensure_ascii=False), encoding="utf-8")
    return dabiao.check(load("hebei-2023"), file, **options)  # type: ignore[arg-type]


TABLE = [["指标", "实际值"], ["GDP", "5.8"], ["粮食总产量", "773"]]


@pytest.mark.parametrize(
    "shape",
    [
        [GDP, GRAIN],
        {"observations": [GDP, GRAIN]},
        {"data": {"list": [GDP, GRAIN]}},
        {"code": 200, "message": "ok", "data": [GDP, GRAIN]},
        {"code": 0, "msg": "", "data": {"total": 2023, "page": 1, "records": [GDP, GRAIN]}},
        {"status": "ok", "result": "success", "total": 2, "timestamp": "2023-05-01", "rows": [GDP, GRAIN]},
        {"@odata.context": "https://example.org", "value": [GDP, GRAIN]},
        {"title": None, "errors": [], "columns": ["指标", "实际值"], "items": [GDP, GRAIN]},
        {"columns": ["指标", "实际值"], "data": [["GDP", 5.8], ["粮食总产量", 773]]},
        {"columns": ["指标", "实际值"], "index": [0, 1], "data": [["GDP", 5.8], ["粮食总产量", 773]]},
        [["指标", "实际值"], ["GDP", 5.8], ["粮食总产量", 773]],
        {"指标": ["GDP", "粮食总产量"], "实际值": [5.8, 773]},
        {"指标": {"0": "GDP", "1": "粮食总产量"}, "实际值": {"0": 5.8, "1": 773}},
        {"0": GDP, "1": GRAIN},
        {"GDP": {"实际值": 5.8}, "粮食总产量": {"实际值": 773}},
        [{"page": 1, "pages": 1, "per_page": "50", "total": 2}, [GDP, GRAIN]],
        [{"指标": {"id": "B1", "value": "GDP"}, "实际值": 5.8}, {"指标": {"id": "B2", "value": "粮食总产量"}, "实际值": 773}],
    ],
)  # fmt: skip
def test_a_table_is_the_same_in_every_shape(shape: object) -> None:
    assert cells(shape) == TABLE


def test_what_stands_beside_the_rows_holds_for_all_of_them() -> None:
    around = {"地区": "山东省", "meta": {"年份": 2023, "code": "370000"}, "total": 2}
    for shape in (
        {**around, "data": [GDP, GRAIN]},
        {**around, "columns": ["指标", "实际值"], "data": [["GDP", 5.8], ["粮食总产量", 773]]},
        {**around, "指标": ["GDP", "粮食总产量"], "实际值": [5.8, 773]},
    ):
        header, *data = cells(shape)
        assert header == ["地区", "年份", "code", "指标", "实际值"]
        assert [row[:3] for row in data] == [["山东省", "2023", "370000"]] * 2


def test_what_a_row_says_itself_counts_and_what_it_leaves_blank_is_filled_in() -> None:
    own = [{"城市": "石家庄市", **GDP}, {"城市": "", **GRAIN}, GRAIN]
    assert cells({"地区": "山东省", "data": own}) == [
        ["城市", "指标", "实际值"],
        ["石家庄市", "GDP", "5.8"],
        ["山东省", "粮食总产量", "773"],
        ["山东省", "粮食总产量", "773"],
    ]
    columns = {"地区": "山东省", "城市": ["石家庄市", ""], "指标": ["GDP", "GDP"], "值": [1, 2]}
    assert [row[0] for row in cells(columns)] == ["城市", "石家庄市", "山东省"]


def test_another_province_beside_the_rows_is_not_judged(tmp_path: Path) -> None:
    report = checked({"region": {"code": "370000", "name": "山东省"}, "data": [GDP]}, tmp_path)
    assert all(result.verdict is Verdict.MISSING for result in report.results)
    assert "D255" in codes(report.findings)


@pytest.mark.parametrize(
    "key", ["value", "实际值", "status", "result", "目标", "增速", "total", "合计"]
)
def test_a_figure_or_verdict_beside_the_rows_is_none_of_a_row(key: str) -> None:
    assert cells({key: 6.5, "data": [{"指标": "GDP", "年份": 2023}]})[0] == ["指标", "年份"]


def test_groups_of_rows_keep_what_their_group_says() -> None:
    groups = [{"地区": "河北省", "data": [GDP]}, {"地区": "山东省", "data": [GDP]}]
    assert cells(groups)[1:] == [["河北省", "GDP", "5.8"], ["山东省", "GDP", "5.8"]]


def test_periods_places_and_indicators_as_keys_of_objects() -> None:
    assert cells({"2023": {"GDP": 5.8}, "2022": {"GDP": 3.8}})[1:] == [["2023", "5.8"], ["2022", "3.8"]]  # fmt: skip
    assert cells({"河北省": {"GDP": 5.8}})[1:] == [["河北省", "5.8"]]
    assert cells({"GDP": {"2022": 3.8, "2023": 5.8}})[1:] == [["GDP", "3.8", "5.8"]]


def test_the_year_as_a_key_is_the_period_of_the_figure(tmp_path: Path) -> None:
    report = checked({"2022": {"地区生产总值": 3.8}, "2023": {"地区生产总值": 5.8}}, tmp_path)
    [gdp] = [r for r in report.results if r.target.id == "gdp-growth"]
    assert str(gdp.actual) == "5.8" and str(gdp.period) == "2023"


def test_an_index_of_names_is_a_column() -> None:
    split = {"columns": ["实际值"], "index": ["GDP"], "data": [[5.8]]}
    assert cells(split) == [["", "实际值"], ["GDP", "5.8"]]


def test_the_answer_of_the_world_bank_is_judged(tmp_path: Path) -> None:
    plan = document(
        "    - {id: gdp, name: GDP (current US$), unit: 美元, better: higher, measure: level, at_least: 9000000000000}\n",
        period="2014",
    )
    answer = [
        {"page": 1, "pages": 1, "per_page": "50", "total": 1, "lastupdated": "2016-05-02"},
        [
            {
                "indicator": {"id": "NY.GDP.MKTP.CD", "value": "GDP (current US$)"},
                "country": {"id": "CN", "value": "河北省"},
                "date": "2014",
                "value": 1.0354831729340e13,
                "decimal": "0",
            }
        ],
    ]  # fmt: skip
    file = tmp_path / "answer.json"
    file.write_text(json.dumps(answer).replace("10354831729340.0", "1.035483172934e+13"))
    [gdp] = dabiao.check(plan, file).results
    assert (gdp.verdict, gdp.actual) == (Verdict.MET, Decimal(10354831729340))
    assert str(gdp.period) == "2014"


@pytest.mark.parametrize("written", ["5.8", "5.80", "5.8e0", "0.58E1", "58e-1"])
def test_numbers_are_read_as_they_are_written(written: str, tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_text(f'[{{"指标": "GDP", "实际值": {written}, "单位": "%"}}]', encoding="utf-8")
    [gdp] = [r for r in dabiao.check(load("hebei-2023"), file).results if r.target.id == "gdp-growth"]  # fmt: skip
    assert gdp.actual is not None and gdp.actual == 58 / Decimal(10)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ('[\n{"指标":"GDP"},\n\n{"指标":"CPI"}\n]', [2, 2, 4]),
        ('{"指标":"GDP"}\n{"指标":"CPI"}\n', [1, 1, 2]),
        (
            '{"code": 0,\n"data": {"n": [1],\n"list": [\n{"指标":"GDP"},\n{"指标":"CPI"}]}}',
            [1, 4, 5],
        ),
        ('[{"page":1},\n[\n{"指标":"GDP"},\n{"指标":"CPI"}]]', [1, 3, 4]),
        ('[\n["指标"],\n["GDP"]]', [2, 3]),
        ('{"columns":\n["指标"],\n"data":[\n["GDP"],\n["CPI"]]}', [2, 4, 5]),
    ],
)
def test_a_row_has_the_line_on_which_it_begins(text: str, lines: list[int]) -> None:
    assert [row.line for row in rows(text)] == lines


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('"text"', "a bare value"),
        ("6.5", "a bare value"),
        ('{"a": [{"指标": "GDP"}], "b": {"c": [{"指标": "GDP"}]}}', "two lists of objects, 'a' and 'b.c'"),
        ('{"code": 200, "data": []}', "the list 'data' is empty"),
        ('{"regions": ["山东省", "河北省"], "data": [{"指标": "GDP"}]}', "the list 'regions'"),
        ('{"指标": ["GDP"], "实际值": [5.8, 6]}', "'指标' has 1 values, '实际值' 2"),
        ('{"指标": ["GDP"], "实际值": [[5.8]]}', "a cell must be a text or a number"),
        ('{"columns": ["指标", "实际值"], "data": [["GDP"]]}', "a row of 1 cells below 2 headers"),
        ('{"columns": ["指标"], "data": [["GDP"], {"指标": "CPI"}]}', "a row must be a list"),
        ('[["指标"], {"指标": "GDP"}]', "a row must be a list"),
        ('[["指标"], [["GDP"]]]', "a cell must be a text or a number"),
        ('[{"指标": "GDP"}, 6.5]', "a row must be an object"),
        ('{"经济": {"GDP": 5.8}}', "the keys of the objects are neither"),
        ('{"2023": {"年份": 2023, "GDP": 5.8}}', "both name the period"),
        ('{"GDP": {"2023": {"第一季度": 5.8}}}', "a cell must be a text or a number"),
        ('{"x": 1, "y": {"z": 2}}', "not a table; accepted are"),
        ('[{"指标": "GDP"}', "the list does not end"),
        ('{"data": [{"指标": "GDP"}', "a comma is missing"),
        ("[" * 100_000, "nested too deeply"),
        ('{"a":' * 100_000, "nested too deeply"),
    ],
)  # fmt: skip
def test_what_is_no_table_is_refused_with_what_it_is(text: str, words: str) -> None:
    assert words in refusal(text).problem.en


@pytest.mark.parametrize(
    ("text", "chinese", "line"),
    [
        ('[\n{"指标": }]', "此处缺少值", 2),
        ('[{"指标": "GDP"\n"实际值": 6}]', "缺少逗号", 2),
        ('[{"指标" "GDP"}]', "缺少冒号", 1),
        ("[{指标: 6}]", "键名应置于英文双引号中", 1),
        ("[{'指标': 6}]", "键名应置于英文双引号中", 1),
        ('[{"指标": "GDP', "缺少右引号", 1),
        ('[{"指标": "G\nDP"}]', "换行符", 1),
        ('[{"指标": "\\x"}]', "转义有误", 1),
        ('[{"指标": 1, "指标": 2}]', "键“指标”重复", 1),
    ],
)
def test_damage_is_said_in_chinese_too_with_its_line(text: str, chinese: str, line: int) -> None:
    error = refusal(text)
    assert chinese in error.problem.zh
    assert not any(word in error.problem.zh for word in ("Expecting", "nvalid", "Unterminated", "stands"))  # fmt: skip
    assert error.line == line


def test_the_message_of_a_check_has_no_english_in_chinese(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_text('[{"指标": }]', encoding="utf-8")
    [finding] = dabiao.check(load("hebei-2023"), file).findings
    assert "此处缺少值" in message(finding, Lang.ZH)
    assert "a value is missing" in message(finding, Lang.EN)


@pytest.mark.parametrize("text", ['[["指标"]]', ' [ [ "指标" ] ]', '{"columns": []}', "[]"])
def test_it_is_known_by_its_beginning(text: str) -> None:
    assert isinstance(reader_for(BytesIO(text.encode()), "a.csv"), JsonReader)


@pytest.mark.parametrize("text", ["[[注]],2023\n", '["a",1]\n', "[注],值\n", "{指标},值\n"])
def test_a_table_that_begins_with_brackets_is_none(text: str) -> None:
    assert not isinstance(reader_for(BytesIO(text.encode()), "a.csv"), JsonReader)


SCALARS = st.none() | st.booleans() | st.integers() | st.sampled_from(
    ["", "GDP", "指标", "2023", "河北省", "5.8", "data", "\ud800"]
)  # fmt: skip
KEYS = st.sampled_from(
    ["指标", "实际值", "data", "columns", "index", "rows", "2023", "河北省", "GDP", "0", "1", "id", "value",
     "name", "code", "class", "dimension", "version"]
)  # fmt: skip
SHAPES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=25,
)


@given(shape=SHAPES)
def test_any_shape_gives_rows_as_wide_as_the_header_or_a_refusal(shape: object) -> None:
    try:
        found = rows(json.dumps(shape))
    except ReadError:
        return
    if not isinstance(shape, list):  # a list of lists is taken as it is
        assert len({len(row.cells) for row in found}) <= 1


def test_rows_under_a_key_of_targets_are_no_actual_figures() -> None:
    rows_of_targets = [{"指标": "GDP", "数值": 6}]
    error = refusal(json.dumps({"目标": rows_of_targets}))
    assert "stand under '目标'" in error.problem.en
    both = [{"指标": "GDP", "目标值": 6, "实际值": 6.1}]
    assert cells({"目标": both}) == [["指标", "目标值", "实际值"], ["GDP", "6", "6.1"]]


def test_groups_that_are_called_targets_are_refused() -> None:
    error = refusal(json.dumps([{"类别": "目标", "items": [{"指标": "GDP", "数值": 6}]}]))
    assert "stand under '目标'" in error.problem.en


def test_a_key_with_a_place_in_it_is_a_title() -> None:
    found = cells({"石家庄主要指标": [{"指标": "GDP", "数值": 6}]})
    assert found == [["石家庄主要指标"], ["指标", "数值"], ["GDP", "6"]]
