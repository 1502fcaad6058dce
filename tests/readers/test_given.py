"""Rows that a program gives are read as those of a file are: mappings, and frames by what they offer."""

import csv
import io
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

import dabiao
from dabiao.model.finding import Severity
from dabiao.model.report import Report
from dabiao.model.result import Result
from dabiao.model.verdict import Verdict
from dabiao.readers.given.values import as_read, shortest
from tests.helpers import ACTUALS

# Of the plan: 地区生产总值增长6%左右 (gdp-growth), 粮食总产量稳定在740亿斤以上 (grain-output).
GDP = {"指标": "地区生产总值", "实际值": 6.2, "单位": "%"}
GRAIN = {"指标": "粮食总产量", "实际值": 773, "单位": "亿斤"}


def check(*actuals: Any, **options: Any) -> Report:
    return dabiao.check("hebei-2023", *actuals, **options)


def result(report: Report, target: str = "gdp-growth", place: str | None = None) -> Result:
    [found] = [r for r in report.results if r.target.id == target and r.place == place]
    return found


def errors(report: Report) -> list[str]:
    return [str(f.location) for f in report.findings if f.severity is Severity.ERROR]


def test_a_list_of_mappings_is_judged_as_a_table_of_the_same_rows() -> None:
    report = check([GDP, GRAIN])
    gdp, grain = result(report), result(report, "grain-output")
    assert (gdp.verdict, gdp.actual, gdp.gap) == (Verdict.MET, Decimal("6.2"), Decimal("0.2"))
    assert (grain.verdict, grain.gap, str(grain.period)) == (Verdict.MET, Decimal(33), "2023")
    assert report.actuals == ("rows",) and errors(report) == []


@pytest.mark.parametrize(
    ("value", "read"),
    [
        (6, "6"),
        (5.7, "5.7"),  # not 5.70000000000000017763568394002504646778106689453125
        (0.1 + 0.2, "0.3"),  # 0.30000000000000004, of which a workbook shows 15 digits
        (1e-05, "0.00001"),
        (6.099999904632568, "6.1"),  # what is left of 6.1 in 32 bits
        (5.0009765625, "5.0009765625"),  # fits into 32 bits, and was written like this
        (Decimal("6.20"), "6.2"),
        (Decimal("1E+1"), "10"),
        ("６．２%", "6.2"),
        ("增长6.2%", "6.2"),
    ],
)
def test_figures_are_exactly_those_that_were_meant(value: object, read: str) -> None:
    assert result(check([GDP | {"实际值": value}])).actual == Decimal(read)


@pytest.mark.parametrize("value", [None, "", "—", "暂无"])
def test_none_is_no_figure_and_no_mistake(value: object) -> None:
    report = check([GDP | {"实际值": value}])
    assert result(report).verdict is Verdict.MISSING and errors(report) == []


@pytest.mark.parametrize(
    "value", [float("nan"), float("inf"), Decimal("NaN"), Decimal("-Infinity"), 10**400, True]
)
def test_what_is_no_figure_is_an_error_at_its_row_and_column(value: object) -> None:
    report = check([GRAIN, GDP | {"实际值": value}])
    assert result(report).verdict is Verdict.INVALID
    assert errors(report) == ["rows:2:实际值"]


def test_nan_beside_the_figure_means_that_nothing_stands_there() -> None:
    report = check([GDP | {"地区": float("nan"), "备注": float("nan")}])
    assert result(report).verdict is Verdict.MET


@pytest.mark.parametrize(
    ("period", "read"),
    [
        (2023, "2023"),
        (2023.0, "2023"),
        (date(2023, 12, 31), "2023"),
        ("2023年1-6月", "2023-01/2023-06"),
    ],
)
def test_periods_are_numbers_dates_or_words(period: object, read: str) -> None:
    assert str(result(check([GDP | {"年份": period}])).period) == read


def test_a_time_at_midnight_is_a_date() -> None:
    assert as_read(datetime(2023, 6, 30), "") == "2023-06-30"
    assert as_read(datetime(2023, 6, 30, 8), "") == "2023-06-30T08:00:00"


def test_columns_may_be_called_by_years_and_differ_from_row_to_row() -> None:
    report = check([{"指标": "地区生产总值", 2022: 3.8, 2023: 6.2}, GRAIN])
    assert result(report).actual == Decimal("6.2")
    assert [(str(p.period), p.actual) for p in result(report).series] == [("2022", Decimal("3.8"))]
    assert result(report, "grain-output").verdict is Verdict.MET


def test_two_columns_of_one_name_are_refused_since_one_would_be_lost() -> None:
    report = check([{"指标": "地区生产总值", 2023: 6.2, "2023": 5.1}])
    assert errors(report) == ["rows:1"] and "2023" in str(report.findings[0])


def test_rows_of_places_are_judged_on_request() -> None:
    rows = [GDP | {"地区": "石家庄市", "实际值": 5.5}, GDP | {"地区": "河北省"}]
    assert result(check(rows)).actual == Decimal("6.2")
    both = check(rows, regions=["all"])
    assert result(both, place="石家庄市").verdict is Verdict.SHORTFALL


def test_findings_name_the_row_and_the_column() -> None:
    report = check([GDP, GRAIN | {"单位": "平方米"}])
    assert errors(report) == ["rows:2:单位"]


def test_an_empty_list_is_a_finding() -> None:
    report = check([])
    assert errors(report) == ["rows"] and report.exit_code == 3


def test_what_yields_its_rows_only_once_is_read_to_its_end() -> None:
    def rows() -> Iterator[dict[str, object]]:
        yield GDP
        yield GRAIN

    assert result(check(rows()), "grain-output").verdict is Verdict.MET
    table = io.StringIO("指标,实际值,单位\n地区生产总值,6.2,%\n")
    assert result(check(csv.DictReader(table))).verdict is Verdict.MET


def test_a_cell_too_many_is_an_error_as_it_is_in_a_file() -> None:
    table = io.StringIO("指标,实际值,单位\n地区生产总值,6.2,%\n粮食总产量,1,773,亿斤\n")
    report = check(csv.DictReader(table))
    assert errors(report) == ["rows:2"] and result(report).verdict is Verdict.MET


def test_files_and_rows_are_one_submission() -> None:
    report = check([GDP], ACTUALS / "hebei-2023-full-year.csv", [GRAIN])
    assert report.actuals == ("rows", str(ACTUALS / "hebei-2023-full-year.csv"), "rows2")
    # The file has 5.5 for what the rows say is 6.2: neither is used.
    assert result(report).verdict is Verdict.INVALID
    assert result(report, "grain-output").verdict is Verdict.MET


def test_what_a_web_service_nests_is_read_as_in_a_file_of_json() -> None:
    nested = check([{"年份": 2022, "observations": [GDP, GRAIN]}])
    assert str(result(nested).period) == "2022"
    named = check([{"指标": {"id": "x", "value": "地区生产总值"}, "实际值": 6.2, "单位": "%"}])
    assert result(named).verdict is Verdict.MET


def test_a_row_that_holds_itself_is_refused() -> None:
    endless: list[object] = []
    endless.append(endless)
    assert errors(check([GDP | {"备注": endless}])) == ["rows:1"]


@pytest.mark.parametrize(
    ("actuals", "said"),
    [
        (5, "not int"),
        (None, "not NoneType"),
        (b"a.csv", "not bytes"),
        (GDP, r"write \[row\]"),
        (["a.csv", "b.csv"], "write \\*paths"),
        ([5], "rows:1: a row is a mapping of columns, not int"),
        ([GDP, ["地区生产总值", 6.2]], "rows:2: a row is a mapping"),
        ([GDP | {"实际值": Fraction(31, 5)}], "rows:1, column '实际值'.*not fractions.Fraction"),
        ([{b"x": 1}], "a column is named by"),
    ],
)
def test_what_is_no_submission_is_refused_with_what_is_wanted(actuals: object, said: str) -> None:
    with pytest.raises(TypeError, match=said):
        check(actuals)


def test_the_document_comes_first() -> None:
    with pytest.raises(TypeError, match="a document's id or a Document is wanted first"):
        dabiao.check([GDP], "hebei-2023")  # type: ignore[arg-type]
    with pytest.raises(dabiao.UnknownDocumentError, match="hebei-2023"):
        dabiao.check("hebei-2032", [GDP])
    with pytest.raises(ValueError, match="give rows"):
        dabiao.check("hebei-2023")


@pytest.mark.parametrize("written", ["6.1", "773.3", "0.1", "16777.217", "-2.7", "35"])
def test_a_float_of_32_bits_is_the_figure_that_was_written(written: str) -> None:
    from struct import pack, unpack

    [narrow] = unpack("f", pack("f", float(written)))
    assert shortest(narrow) == written


# The frames of pandas and polars themselves, where they are installed.


@pytest.fixture
def pandas() -> Any:
    return pytest.importorskip("pandas", reason="pandas is not installed")


@pytest.fixture
def polars() -> Any:
    return pytest.importorskip("polars", reason="polars is not installed")


def columns() -> dict[str, list[object]]:
    return {key: [GDP[key], GRAIN[key]] for key in GDP}


def test_a_frame_of_pandas_is_read_as_it_is(pandas: Any) -> None:
    report = check(pandas.DataFrame(columns()))
    assert result(report).actual == Decimal("6.2")
    assert result(report, "grain-output").actual == 773
    assert not [f for f in report.findings if f.code != "D213"]


@pytest.mark.parametrize("kind", ["float32", "Float32", "float64", "Float64", "object"])
def test_what_pandas_has_for_missing_values_was_not_reported(pandas: Any, kind: str) -> None:
    values = pandas.Series([6.1, None], dtype=kind)
    report = check(pandas.DataFrame(columns() | {"实际值": values}))
    assert result(report).actual == Decimal("6.1")
    assert result(report, "grain-output").verdict is Verdict.MISSING and errors(report) == []


def test_missing_dates_of_pandas_are_blank(pandas: Any) -> None:
    dates = pandas.to_datetime(["2023-12-31", None])
    assert str(result(check(pandas.DataFrame(columns() | {"时间": dates}))).period) == "2023"


@pytest.mark.parametrize("name", ["年份", None])
def test_an_index_of_years_is_not_lost(pandas: Any, name: str | None) -> None:
    index = pandas.Index([2022, 2023], name=name)
    frame = pandas.DataFrame({"地区生产总值": [3.8, 6.2]}, index=index)
    assert result(check(frame)).actual == Decimal("6.2")


@pytest.mark.parametrize("name", ["地区", None])
def test_an_index_of_places_is_not_lost(pandas: Any, name: str | None) -> None:
    # Were it, two figures of the province would contradict each other, or that of the city be its own.
    index = pandas.Index(["石家庄市", "河北省"], name=name)
    frame = pandas.DataFrame({"地区生产总值": [5.5, 6.2]}, index=index)
    assert result(check(frame)).actual == Decimal("6.2")
    assert result(check(frame, regions=["all"]), place="石家庄市").actual == Decimal("5.5")


def test_an_index_of_several_levels_is_not_lost(pandas: Any) -> None:
    frame = pandas.DataFrame(columns() | {"年份": [2023, 2023]}).set_index(["年份", "指标"])
    assert result(check(frame), "grain-output").actual == 773


def test_an_index_that_counts_rows_is_none(pandas: Any) -> None:
    frame = pandas.DataFrame(columns())
    assert result(check(frame[frame["单位"] == "亿斤"]), "grain-output").actual == 773
    assert errors(check(frame[frame["单位"] == "%"])) == []


def test_headers_of_several_levels_are_rows_of_headers(pandas: Any) -> None:
    headers = pandas.MultiIndex.from_tuples([(2022, "实际值"), (2023, "实际值")])
    index = pandas.Index(["地区生产总值", "出口总值"], name="指标")
    frame = pandas.DataFrame([[3.8, 6.2], [8.0, "很多"]], index=index, columns=headers)
    report = check(frame)
    assert result(report).actual == Decimal("6.2")
    assert errors(report) == ["rows:2:2023 实际值"]


def test_two_columns_of_one_name_in_a_frame_are_an_error(pandas: Any) -> None:
    frame = pandas.DataFrame([["地区生产总值", 6.2, 5.1]], columns=["指标", "实际值", "实际值"])
    assert errors(check(frame)) == ["rows:实际值"]


@pytest.mark.parametrize("kind", ["float32", "float64", "int64"])
def test_scalars_of_numpy_are_read_exactly(kind: str) -> None:
    numpy = pytest.importorskip("numpy", reason="numpy is not installed")
    written = "6" if kind == "int64" else "6.1"
    value = numpy.dtype(kind).type(written)
    report = check([GDP | {"实际值": value, "年份": numpy.int64(2023)}])
    assert result(report).actual == Decimal(written)
    assert str(result(check([GDP | {"年份": numpy.datetime64("2023-12-31T00:00:00")}])).period)


@pytest.mark.parametrize("kind", ["Float32", "Float64"])
def test_a_frame_of_polars_is_read_as_it_is(polars: Any, kind: str) -> None:
    values = polars.Series([6.1, None], dtype=getattr(polars, kind))
    report = check(polars.DataFrame(columns() | {"实际值": values}))
    assert result(report).actual == Decimal("6.1")
    assert result(report, "grain-output").verdict is Verdict.MISSING and errors(report) == []


def test_nan_in_polars_is_no_missing_value(polars: Any) -> None:
    report = check(polars.DataFrame(columns() | {"实际值": [float("nan"), 773.0]}))
    assert errors(report) == ["rows:1:实际值"]


def test_a_query_of_polars_is_to_be_collected_first(polars: Any) -> None:
    with pytest.raises(TypeError, match="LazyFrame"):
        check(polars.DataFrame(columns()).lazy())


def test_empty_frames_are_findings(pandas: Any, polars: Any) -> None:
    for frame in (pandas.DataFrame(), polars.DataFrame(), pandas.DataFrame(columns()).head(0)):
        assert errors(check(frame)) == ["rows"]
