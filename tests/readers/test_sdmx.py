"""SDMX-CSV: labels beside codes, in the same cell or in the next one, and rows that delete."""

from io import BytesIO

import pytest

from dabiao.findings.collector import Findings
from dabiao.readers.formats.sdmx import READER, SdmxReader
from dabiao.readers.interface import Certainty, ReadOptions
from dabiao.readers.registry import reader_for
from tests.helpers import codes


def table(text: str, findings: Findings | None = None) -> list[list[str]]:
    stream = BytesIO(text.encode())
    return [
        row.cells
        for row in READER.rows(
            stream, "a.csv", ReadOptions(), Findings() if findings is None else findings
        )
    ]


def test_codes_alone_stay_as_they_are() -> None:
    text = "DATAFLOW,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE\nX:Y(1.0),CHN,GDP,2023,5.2\n"
    assert table(text) == [line.split(",") for line in text.splitlines()]


def test_of_code_and_label_in_one_cell_the_one_is_taken_that_is_understood() -> None:
    header, row = table(
        "DATAFLOW,FREQ: Frequency,REF_AREA: Reference area,INDICATOR: Indicator,TIME_PERIOD: Time,"
        "OBS_VALUE: Value,UNIT_MEASURE: Unit,OBS_STATUS: Status\n"
        "X:Y(1.0): Title,A: Annual,CHN: China,G: GDP growth,2023,5.2,PT: Percent,P: Provisional value\n"
    )
    assert dict(zip(header, row, strict=True)) == {
        "DATAFLOW": "X:Y(1.0): Title",
        "FREQ": "A",
        "REF_AREA": "China",
        "INDICATOR": "G",
        "TIME_PERIOD": "2023",
        "OBS_VALUE": "5.2",
        "UNIT_MEASURE": "PT",
        "OBS_STATUS": "P",
        "FREQ label": "Annual",
        "indicator name": "GDP growth",
    }


def test_labels_in_columns_of_their_own_are_those_of_the_codes_before_them() -> None:
    header, row = table(
        "STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,ACTION,geo,Geopolitical entity,sex,Sex,unit,Unit,"
        "TIME_PERIOD,Time,OBS_VALUE,Observation value\n"
        "dataflow,X,Title,I,CN,China,F,Female,THS,万人,2023,2023,7,7\n"
    )
    assert header[4:] == [
        *["geo", "", "sex", "sex label", "unit", "", "TIME_PERIOD", "", "OBS_VALUE", ""],
    ]
    assert row[4:] == ["China", "", "F", "Female", "万人", "", "2023", "", "7", ""]


@pytest.mark.parametrize(("header", "cell"), [("ACTION", "D"), ("ACTION: Action", "D: Delete")])
def test_a_row_that_deletes_is_no_observation(header: str, cell: str) -> None:
    findings = Findings()
    rows = table(
        f"STRUCTURE,STRUCTURE_ID,{header},INDICATOR,TIME_PERIOD,OBS_VALUE\n"
        f"dataflow,X,{cell},GDP,2023,5\ndataflow,X,A,GDP,2023,5.2\n",
        findings,
    )
    assert [row[5] for row in rows] == ["OBS_VALUE", "5.2"]
    assert codes(findings) == ["D253"]
    [finding] = findings
    assert (finding.location.line, finding.location.column) == (2, 3)


def test_a_cell_too_many_stays_behind_the_labels() -> None:
    header, short, long = table(
        "DATAFLOW,INDICATOR: Indicator,OBS_VALUE\nX,G: GDP\nX,G: GDP,5.2,9\n"
    )
    assert header == ["DATAFLOW", "INDICATOR", "OBS_VALUE", "indicator name"]
    assert short == ["X", "G", "", "GDP"]
    assert long == ["X", "G", "5.2", "GDP", "9"]


@pytest.mark.parametrize(
    "start",
    ["DATAFLOW,REF_AREA", '"STRUCTURE","STRUCTURE_ID"', "DATAFLOW: Dataflow;FREQ: Frequency"],
)
def test_it_is_known_by_its_first_cell(start: str) -> None:
    assert isinstance(reader_for(BytesIO(start.encode()), "a.csv"), SdmxReader)


@pytest.mark.parametrize("start", ["DATAFLOWS,REF_AREA", "指标,DATAFLOW", "DATAFLOW\n"])
def test_other_tables_are_none(start: str) -> None:
    assert READER.certainty(start.encode(), "a.csv") is Certainty.NO
