"""JSON-stat is unfolded into a row per value, its dimensions called as in SDMX."""

import copy
import json
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dabiao.findings.collector import Findings
from dabiao.readers.formats.json import READER
from dabiao.readers.interface import ReadError, ReadOptions, Row

CUBE: dict[str, Any] = {
    "version": "2.0",
    "class": "dataset",
    "label": "Labour market",
    "id": ["contents", "area", "sex", "year"],
    "size": [2, 2, 1, 2],
    "role": {"time": ["year"], "geo": ["area"], "metric": ["contents"]},
    "dimension": {
        "contents": {
            "label": "Contents",
            "category": {
                "index": {"UNR": 1, "POP": 0},
                "label": {"UNR": "Unemployment rate", "POP": "Population"},
                "unit": {
                    "UNR": {"label": "%", "decimals": 1},
                    "POP": {"label": "thousands", "base": "人", "multiplier": 3, "decimals": 0},
                },
            },
        },
        "area": {"label": "Area", "category": {"index": ["AT", "BE"], "label": {"AT": "Austria"}}},
        "sex": {"label": "Sex", "category": {"label": {"T": "Total"}}},
        "year": {"label": "Year", "category": {"index": ["2022", "2023"]}},
    },
    "value": [9000, 9100, 11600, None, 4.8, 5.10, 5.6, 5.5],
    "status": {"1": "p", "3": "c"},
}
HEADER = ["INDICATOR", "REF_AREA", "Sex", "TIME_PERIOD", "UNIT_MEASURE", "UNIT_MULT", "OBS_VALUE", "OBS_STATUS"]  # fmt: skip


def read(text: str) -> list[Row]:
    return list(READER.rows(BytesIO(text.encode()), "a.json", ReadOptions(), Findings()))


def cells(cube: object) -> list[list[str]]:
    return [row.cells for row in read(json.dumps(cube, ensure_ascii=False))]


def changed(**fields: object) -> dict[str, Any]:
    return copy.deepcopy(CUBE) | fields


def with_category(name: str, **fields: object) -> dict[str, Any]:
    cube = copy.deepcopy(CUBE)
    cube["dimension"][name]["category"] |= fields
    return cube


def refused(cube: object) -> str:
    with pytest.raises(ReadError) as error:
        cells(cube)
    return error.value.problem.en


def test_a_value_is_a_row_with_the_labels_of_its_categories() -> None:
    assert cells(CUBE) == [
        HEADER,
        ["Population", "Austria", "Total", "2022", "人", "3", "9000", ""],
        ["Population", "Austria", "Total", "2023", "人", "3", "9100", "p"],
        ["Population", "BE", "Total", "2022", "人", "3", "11600", ""],
        ["Population", "BE", "Total", "2023", "人", "3", "", "c"],
        ["Unemployment rate", "Austria", "Total", "2022", "%", "", "4.8", ""],
        ["Unemployment rate", "Austria", "Total", "2023", "%", "", "5.1", ""],
        ["Unemployment rate", "BE", "Total", "2022", "%", "", "5.6", ""],
        ["Unemployment rate", "BE", "Total", "2023", "%", "", "5.5", ""],
    ]


def test_values_that_are_sparse_are_the_same_and_what_is_null_is_left_out() -> None:
    sparse = changed(value={"5": "5.10", "0": "9000", "3": None}, status=None)
    assert cells(sparse)[1:] == [
        ["Population", "Austria", "Total", "2022", "人", "3", "9000"],
        ["Unemployment rate", "Austria", "Total", "2023", "%", "", "5.10"],
    ]


def test_numbers_stay_as_they_are_written() -> None:
    text = json.dumps(CUBE).replace("9000", "9.0e3")
    assert read(text)[1].cells[-2] == "9.0e3"


@pytest.mark.parametrize(
    ("status", "told"), [("e", ["e"] * 8), (["p", *[None] * 7], ["p", *[""] * 7]), ({"7": "b"}, [*[""] * 7, "b"])]
)  # fmt: skip
def test_a_status_is_of_all_values_or_of_each(status: object, told: list[str]) -> None:
    whole = changed(status=status, value=[1, 2, 3, 4, 5, 6, 7, 8])
    assert [row[-1] for row in cells(whole)[1:]] == told


def test_the_line_is_the_one_on_which_the_values_begin() -> None:
    text = json.dumps(CUBE, indent=1)
    line = 1 + text[: text.index('"value"')].count("\n")
    assert {row.line for row in read(text)} == {line}


def test_the_order_of_the_keys_does_not_matter() -> None:
    assert cells(dict(reversed(CUBE.items()))) == cells(CUBE)


def test_dimensions_without_roles_are_known_by_what_they_are_called() -> None:
    cube = changed(role={})
    cube["dimension"]["region"] = cube["dimension"].pop("area")
    cube["id"] = ["ContentsCode", "region", "sex", "year"]
    cube["dimension"]["ContentsCode"] = cube["dimension"].pop("contents")
    assert cells(cube)[0] == HEADER
    cube["id"][1] = "vest"
    cube["dimension"]["vest"] = cube["dimension"].pop("region")
    assert cells(cube)[0][1] == "Area"  # which the common layer understands, or refuses


def test_two_places_of_one_value_are_both_shown_and_none_is_the_area() -> None:
    cube = changed(role=CUBE["role"] | {"geo": ["area", "sex"]})
    assert cells(cube)[0][1:3] == ["Area", "Sex"]


def test_a_dimension_called_like_a_figure_is_not_taken_for_one() -> None:
    cube = copy.deepcopy(CUBE)
    cube["dimension"]["sex"]["label"] = "Status"
    assert cells(cube)[0][2] == "Status (dimension)"


def small(**fields: object) -> dict[str, Any]:
    """A dataset of one indicator, which its label names."""
    return {
        "version": "2.0", "class": "dataset", "label": "Population", "id": ["geo", "time"], "size": [1, 2],
        "dimension": {
            "geo": {"label": "geo", "category": {"label": {"AT": "Austria"}}},
            "time": {"label": "time", "category": {"index": {"2022M01": 0, "x": 1}, "label": {"2022M01": "January 2022", "x": "2023"}}},
        },
        "value": [1, 2],
    } | fields  # fmt: skip


def test_a_dataset_of_places_and_periods_is_called_as_its_indicator() -> None:
    assert cells(small()) == [
        ["REF_AREA", "TIME_PERIOD", "INDICATOR", "OBS_VALUE"],
        ["Austria", "2022M01", "Population", "1"],
        ["Austria", "2023", "Population", "2"],  # its code is no period
    ]
    parted = small(id=["geo", "time", "sex"], size=[1, 2, 1])
    parted["dimension"]["sex"] = {"category": {"label": {"F": "Women"}}}
    assert cells(parted)[0] == ["REF_AREA", "TIME_PERIOD", "sex", "OBS_VALUE"]


def test_a_dimension_of_units_is_the_unit_and_its_code_where_only_that_is_known() -> None:
    cube = small(id=["geo", "time", "unit"], size=[1, 1, 2], value=[1, 2])
    cube["dimension"]["time"]["category"] = {"index": ["2022"]}
    labels = {"PC": "Percentage of something", "T": "吨"}
    cube["dimension"]["unit"] = {"category": {"index": ["PC", "T"], "label": labels}}
    assert [row[2] for row in cells(cube)] == ["UNIT_MEASURE", "PC", "吨"]


def test_a_dataset_of_version_1_is_read_from_its_bundle() -> None:
    dimension = small()["dimension"] | {"id": ["geo", "time"], "size": [1, 2], "role": {"time": ["time"]}}  # fmt: skip
    old = {"dataset": {"label": "Population", "dimension": dimension, "value": [1, 2]}}
    assert cells(old) == cells(small())
    assert "several datasets (a, b)" in refused({"a": old["dataset"], "b": old["dataset"]})


@pytest.mark.parametrize(
    ("cube", "words"),
    [
        ({"version": "2.0", "class": "collection", "link": {"item": []}}, "class collection"),
        ({"version": "2.0", "class": "dimension", "category": {}}, "class dimension"),
        ({"version": "2.0", "class": "dataset", "href": "https://example.org"}, "class dataset"),
        (changed(value=[1, 2]), "'value' has 2 entries, the dimensions have 2×2×1×2"),
        (changed(value={"8": 1}), "position 8 beyond the dimensions"),
        (changed(value={"-1": 1}), "'value' must hold whole numbers"),
        (changed(value={"0": [1]}), "'value' must hold texts or numbers"),
        (changed(value=[True] * 8), "'value' must hold texts or numbers"),
        (changed(value=5), "'value' must be an object"),
        (changed(status=[1]), "'status' has 1 entries"),
        (changed(status=True), "'status' must be an object"),
        (changed(id="area"), "'id' and 'size' must be lists"),
        (changed(size=[2, 2, 1]), "'id' and 'size' must be lists"),
        (changed(size=[2, 2, 1, "two"]), "'size' must hold whole numbers"),
        (changed(size=[2, 2, 1, 99999999999999]), "'size' must hold whole numbers"),
        (changed(size=[2, 2, 1, -2]), "'size' must hold whole numbers"),
        (changed(id=["area", "area", "sex", "year"]), "'id' must list different names"),
        (changed(id=["contents", "area", "sex", None]), "'id' must list different names"),
        (changed(id=["contents", "area", "sex", "age"]), "'age' must be an object"),
        (changed(role="time"), "'role' must be an object"),
        (changed(role={"time": "year"}), "'role' must hold lists"),
        (changed(dimension={}), "'contents' must be an object"),
        (with_category("year", index=["2022"]), "the dimension 'year' is to have 2 categories, and lists 1"),
        (with_category("year", index={"2022": 0, "2023": 0}), "lists 1"),
        (with_category("year", index={"2022": 0, "2023": 5}), "lists 1"),
        (with_category("year", index={"2022": 0, "2023": "x"}), "whole numbers"),
        (with_category("year", index=[["2022"], {}]), "lists 0"),
        (with_category("year", index=["2022", "2022"]), "lists 1"),
        (with_category("year", index=7), "lists 0"),
        (with_category("area", label=[]), "'area' must be an object"),
        (with_category("area", label={"AT": ["x"]}), "texts or numbers"),
        (with_category("contents", unit={"POP": "人"}), "'contents' must be an object"),
        (with_category("contents", unit={"POP": {"label": "万人", "multiplier": 4}}), "what that does to it is open"),
        (with_category("contents", unit={"POP": {"base": "人", "multiplier": "x"}}), "what that does to it is open"),
        (with_category("sex", unit={"T": {"label": "人"}}), "two dimensions have units"),
    ],
)  # fmt: skip
def test_what_is_not_as_the_format_demands_is_refused_with_what_it_is(
    cube: object, words: str
) -> None:
    assert words in refused(cube)


def test_categories_of_one_label_are_told_apart_by_their_codes() -> None:
    cube = with_category("area", label={"AT": "Total", "BE": "Total"})
    assert {row[1] for row in cells(cube)[1:]} == {"Total (AT)", "Total (BE)"}


def test_a_label_that_says_thousands_is_not_left_out_for_the_base() -> None:
    unit = {"label": "thousands", "base": "人"}
    assert cells(with_category("contents", unit={"POP": unit}))[1][4] == "thousands"


WRONG: st.SearchStrategy[object] = st.sampled_from([None, True, 0, -1, "", "x", [], {}, [None], {"x": None}, [[]], 1e300, "9" * 5000])  # fmt: skip


def places(value: object, path: tuple[object, ...] = ()) -> list[tuple[object, ...]]:
    """The paths to everything in a value."""
    items: list[tuple[object, object]] = []
    if isinstance(value, dict):
        items = list(value.items())
    elif isinstance(value, list):
        items = list(enumerate(value))
    return [path, *(place for key, inner in items for place in places(inner, (*path, key)))]


@given(place=st.sampled_from(places(CUBE)[1:]), wrong=WRONG, at_all=st.booleans())
def test_whatever_stands_wherever_there_are_rows_or_a_refusal(
    place: tuple[Any, ...], wrong: object, at_all: bool
) -> None:
    cube = copy.deepcopy(CUBE)
    at: Any = cube
    for key in place[:-1]:
        at = at[key]
    if at_all:
        at[place[-1]] = wrong
    else:
        del at[place[-1]]
    try:
        found = cells(cube)
    except ReadError:
        return
    assert len({len(row) for row in found}) <= 1


def test_a_cube_beyond_all_bounds_is_refused_before_it_is_unfolded() -> None:
    wide = changed(id=[f"d{n}" for n in range(1001)], size=[1] * 1001)
    assert "more than 1000 columns" in refused(wide)
    huge = changed(size=[999999999] * 4, value={"0": 1})
    assert "is to have 999999999 categories" in refused(huge)
