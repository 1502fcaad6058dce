"""The library as data: targets, results and years as rows that make a frame."""

import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

import dabiao
from dabiao.render.export.columns import RESULTS, TARGETS
from tests.helpers import TARGETS as FOLDER

LIBRARY = dabiao.Library(FOLDER, local=False)


def dec(text: str) -> Decimal:
    return Decimal(text)


def test_the_history_of_growth_has_a_row_for_each_year_with_its_verdict() -> None:
    rows = dabiao.history("gdp-growth", targets=LIBRARY)
    assert [row["year"] for row in rows] == list(range(2011, 2026))
    by_year = {row["year"]: row for row in rows}
    # 2022: 5.5%左右, and 3 % came of it.
    short = by_year[2022]
    assert (short["comparator"], short["value"], short["result"]) == ("about", dec("5.5"), 3)
    assert (short["verdict"], short["gap"], short["unit"]) == ("shortfall", dec("-2.5"), "%")
    assert (short["document"], short["region"]) == ("china-2022", "全国")
    assert str(short["source"]).startswith("china-gwr-2023.txt:")
    # 2016: 6.5%－7%.
    assert (by_year[2016]["value"], by_year[2016]["upper"]) == (dec("6.5"), 7)
    assert by_year[2020]["comparator"] == "absent" and by_year[2020]["value"] is None
    assert len({tuple(row) for row in rows}) == 1  # all have the same keys


def test_an_indicator_may_be_called_as_other_places_call_it() -> None:
    """国内生产总值 is the nation's; Hebei's reports of 2022 and 2023 have 地区生产总值."""
    rows = dabiao.history("国内生产总值", region="河北", targets=LIBRARY)
    assert [(row["year"], row["indicator"]) for row in rows] == [
        (2022, "gdp-growth"),
        (2023, "gdp-growth"),
    ]


def test_the_keys_of_a_history_are_those_that_its_help_names() -> None:
    named = re.findall("``([a-z]+)``", str(dabiao.history.__doc__).partition("with the keys")[2])
    [row, *_] = dabiao.history("gdp-growth", targets=LIBRARY)
    assert list(dict.fromkeys(named)) == list(row)


def test_what_a_report_sets_for_later_years_stands_behind_what_it_sets_for_its_own() -> None:
    rows = dabiao.history("urbanisation-rate", region="宁夏", targets=LIBRARY)
    assert [(row["year"], row["due"], row["value"]) for row in rows] == [
        (2026, 2026, dec("69.5")),
        (2026, 2030, 71),
    ]


def test_a_place_without_results_has_targets_alone() -> None:
    [row] = dabiao.history("地区生产总值", region="山西", targets=LIBRARY)[:1]
    assert (row["value"], row["upper"], row["document"]) == (dec("4.5"), 5, "shanxi-2026")
    assert row["result"] is None and row["verdict"] is None and row["source"] is None


def test_the_whole_library_is_exported_a_row_for_each_target() -> None:
    rows = dabiao.export(targets=LIBRARY)
    documents = [LIBRARY.load(each) for each in LIBRARY.ids()]
    assert len(rows) == sum(len(document.targets) for document in documents)
    assert all(list(row) == [column.name for column in TARGETS] for row in rows)
    kinds = {type(value) for row in rows for value in row.values()}
    assert kinds <= {str, int, bool, Decimal, date, type(None)}  # no type of the program's own


def test_a_document_a_place_a_year_and_indicators_choose_among_them() -> None:
    [row] = dabiao.export("china-2022", indicator="GDP", targets=LIBRARY)
    assert (row["target"], row["comparator"], row["value"]) == ("gdp-growth", "about", dec("5.5"))
    anhui = dabiao.export(region="安徽省", year=2026, targets=LIBRARY)
    assert {row["document"] for row in anhui} == {"anhui-2026"}
    both = dabiao.export("china-2022", indicator=["gdp-growth", "城镇新增就业"], targets=LIBRARY)
    assert [row["target"] for row in both] == ["gdp-growth", "new-urban-jobs"]


def test_published_results_are_rows_too() -> None:
    [row] = dabiao.export(results=True, year=2022, indicator="gdp-growth", targets=LIBRARY)
    assert (row["document"], row["value"], row["unit"], row["year"]) == ("china-2022", 3, "%", 2022)
    assert list(row) == [column.name for column in RESULTS]


def test_what_there_is_not_is_refused(tmp_path: Path) -> None:
    with pytest.raises(dabiao.UnknownDocumentError, match="china-2022"):
        dabiao.export("china-2202", targets=LIBRARY)
    with pytest.raises(dabiao.DabiaoError, match="residents-sense-of-gain"):
        dabiao.history("幸福感", targets=LIBRARY)
    with pytest.raises(dabiao.DabiaoError, match="no document of a single year"):
        dabiao.history("gdp-growth", region="西藏", targets=LIBRARY)
    with pytest.raises(dabiao.DabiaoError, match="no such results"):
        dabiao.export("anhui-2026", results=True, targets=LIBRARY)
    (tmp_path / "plan.yaml").write_text("id: plan\n", encoding="utf-8")
    with pytest.raises(dabiao.TargetFileError):
        dabiao.export(targets=tmp_path)


def test_the_rows_make_a_frame() -> None:
    pandas = pytest.importorskip("pandas")
    table = pandas.DataFrame(dabiao.export("china-2021", "china-2022", targets=LIBRARY))
    growth = table[table.indicator == "gdp-growth"].astype({"value": float})
    assert dict(zip(growth.document, growth.value, strict=True)) == {
        "china-2021": 6.0,
        "china-2022": 5.5,
    }
