"""Tables of Eurostat are unfolded: a row per figure, its flags apart from it."""

from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dabiao.findings.collector import Findings
from dabiao.readers.formats.eurostat import READER, EurostatReader
from dabiao.readers.interface import ReadError, ReadOptions, Row
from dabiao.readers.registry import reader_for
from tests.helpers import check, codes, document, said, target

TSV = (
    "freq,unit,geo\\TIME_PERIOD\t2019 \t2020 \t2021-Q1 \n"
    "A,PC,AT\t2.7 \t3.0 p\t: \n"
    "A,PC,UK\t4.7 be\t: c\t-1.5e1 \n"
)
HEADERS = ["freq", "unit", "geo", "TIME_PERIOD", "OBS_VALUE", "OBS_STATUS"]


def rows(text: str, encoding: str = "utf-8") -> list[Row]:
    stream = BytesIO(text.encode(encoding))
    return list(READER.rows(stream, "a.tsv", ReadOptions(), Findings()))


def test_a_row_per_figure_with_its_keys_its_period_and_its_flags() -> None:
    assert rows(TSV) == [
        Row(1, HEADERS),
        Row(2, ["A", "PC", "AT", "2019", "2.7", ""]),
        Row(2, ["A", "PC", "AT", "2020", "3.0", "p"]),
        Row(3, ["A", "PC", "UK", "2019", "4.7", "be"]),
        Row(3, ["A", "PC", "UK", "2020", "", "c"]),  # there is one, but it is kept secret
        Row(3, ["A", "PC", "UK", "2021-Q1", "-1.5e1", ""]),
    ]


def test_commas_throughout_give_the_same_rows() -> None:
    assert rows(TSV.replace("\t", ",")) == rows(TSV)
    quoted = TSV.replace("\t", ",").replace("geo\\TIME_PERIOD", '"geo\\TIME_PERIOD"')
    assert rows(quoted) == rows(TSV)


def test_older_files_and_other_keys_keep_their_names() -> None:
    found = rows("na_item,unit,geo\\time\t2018 \nB1GQ,CP_MEUR,AT\t12 \n")
    assert found[0].cells == ["na_item", "unit", "geo", "TIME_PERIOD", "OBS_VALUE", "OBS_STATUS"]
    assert found[1].cells == ["B1GQ", "CP_MEUR", "AT", "2018", "12", ""]


def test_what_is_no_figure_stays_as_it_is() -> None:
    _, row = rows("geo\\TIME_PERIOD\t2019\nAT\t4.7 (?)\n")
    assert row.cells == ["AT", "2019", "4.7 (?)", ""]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("text", [TSV, TSV.replace("\t", ","), "geo\\time\t2018 \n"])
def test_it_is_known_by_its_first_cell(text: str, encoding: str) -> None:
    assert isinstance(reader_for(BytesIO(text.encode(encoding)), "a.csv"), EurostatReader)


@pytest.mark.parametrize(
    "text",
    ["指标,实际值\n", "geo,TIME_PERIOD,2019\n", "a\\b,2019\n", "geo\\TIME_PERIODS,2019\n", ""],
)
def test_other_tables_are_none_of_its(text: str) -> None:
    assert not isinstance(reader_for(BytesIO(text.encode()), "a.csv"), EurostatReader)


def test_a_text_that_is_another_one_in_the_encoding_named_is_refused() -> None:
    stream = BytesIO(TSV.encode())
    with pytest.raises(ReadError):
        list(READER.rows(stream, "a.tsv", ReadOptions("utf-16"), Findings()))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("freq,geo\\TIME_PERIOD\t2019\nA\t1\n", 2),  # a key is missing
        ("freq,geo\\TIME_PERIOD\t2019\nA,B,C\t1\n", 2),
        ("geo\\TIME_PERIOD\t2019\nAT\t1\nBE\t1\t2\n", 3),  # a figure too many
        ("geo\\TIME_PERIOD,2019\n\"AT,1\n", 2),
        ("geo\\TIME_PERIOD" + ",2019" * 1000 + "\n", 1),
        ("geo\\TIME_PERIOD,2019\nAT," + "1" * 1_000_000, 2),
    ],
)  # fmt: skip
def test_rows_that_have_shifted_are_refused_with_their_line(text: str, line: int) -> None:
    with pytest.raises(ReadError) as error:
        rows(text)
    assert error.value.line == line


def test_a_table_that_names_no_indicator_is_refused_for_that(tmp_path: Path) -> None:
    report = check(document(target("at_least: 1")), tmp_path, TSV.replace("\t", ","))
    assert report.exit_code == 3
    assert "D202" in codes(report.findings)
    assert any("indicator" in line for line in said(report.findings))


@given(
    text=st.lists(
        st.sampled_from(
            ["a", ",", "\t", "\n", "\\TIME_PERIOD", "geo\\time", "2019", ":", "4.7b", '"', " ", "\r", "\0", "é"]
        ),
        max_size=25,
    ).map("".join)
)  # fmt: skip
def test_whatever_follows_the_first_cell_there_are_rows_or_a_refusal(text: str) -> None:
    try:
        found = rows("freq,geo\\TIME_PERIOD\t2019\n" + text)
    except ReadError:
        return
    assert {len(row.cells) for row in found} == {5}
