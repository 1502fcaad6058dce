"""The table of targets: the same figures in every format, and columns that are explained once."""

import csv
import io
import json
import re
import sqlite3
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from dabiao.core.lang import Lang
from dabiao.library import folders
from dabiao.library.folders import Library
from dabiao.library.published import Published, published
from dabiao.library.selection import indicators_called
from dabiao.model.document import Document
from dabiao.render.export.codebook import codebook
from dabiao.render.export.columns import RESULTS, TARGETS, Column, Row
from dabiao.render.export.files import is_own, package_files, table_bytes
from dabiao.render.export.tables import cells
from tests.helpers import DOCS, document, load

PLAN = document(
    """\
    - indicator: gdp-growth
      about: 6
      wording: 增长6%左右
      section: 一
    - id: forest
      name: 森林覆盖率
      name_en: Forest coverage
      unit: "%"
      better: higher
      measure: share
      between: [35.5, 36.25]
      base: {year: 2020, value: 35.3}
      binding: binding
      wording: =1+1是公式
      derived: true
      note: "-2不是数"
    - id: order
      name: 市场秩序
      better: none
      qualitative: 更加规范
""",
    period="[2021, 2023]",
    more="issued: 2021-03-05\nnumber: 冀政字〔2021〕1 号\nsource: {file: a.txt, title: 政府工作报告, publisher: 河北日报, "
    "date: 2021-03-09, url: 'https://www.example.cn/a'}\n",
)


def rows(plan: Document = PLAN) -> list[Row]:
    return [Row(plan.as_of(date(2024, 1, 1)), target) for target in plan.targets]


def as_csv() -> list[dict[str, str]]:
    return list(
        csv.DictReader(io.StringIO(table_bytes("targets", rows(), "csv").decode("utf-8-sig")))
    )


def test_csv_has_the_mark_of_utf8_and_a_row_for_each_target() -> None:
    assert table_bytes("targets", rows(), "csv").startswith(b"\xef\xbb\xbfdocument,title,")
    growth, forest, order = as_csv()
    assert growth["indicator"] == "gdp-growth" and growth["comparator"] == "about"
    assert (growth["value"], growth["unit"], growth["due"]) == ("6", "%", "2023")
    assert (growth["period_start"], growth["period_end"], growth["status"]) == (
        "2021",
        "2023",
        "expired",
    )
    assert (forest["value"], forest["upper"]) == ("35.5", "36.25")
    assert (forest["base_year"], forest["base_value"]) == ("2020", "35.3")
    assert (forest["derived"], growth["derived"]) == ("true", "false")
    assert (order["value"], order["state"]) == ("", "更加规范")
    assert growth["issued"] == "2021-03-05"


def test_a_row_has_what_it_takes_to_cite_its_document() -> None:
    cited = as_csv()[0]
    assert cited["document_number"] == "冀政字〔2021〕1 号"
    assert (cited["source_title"], cited["source_publisher"]) == ("政府工作报告", "河北日报")
    assert (cited["source_date"], cited["source_url"]) == ("2021-03-09", "https://www.example.cn/a")


def test_what_each_year_asks_for_is_told_from_a_total() -> None:
    """每年滚动实施20项: 20 in each of the years, and not in all of them."""
    plan = load("qinhuangdao-health-2025")
    found = {row.target.id: row for row in rows(plan)}
    each_year = cells(TARGETS, found["annual-major-projects"])
    assert (each_year["value"], each_year["yearly"]) == (20, True)
    assert sum(cells(TARGETS, row)["yearly"] is True for row in found.values()) == 1


def test_only_a_text_that_would_be_a_formula_has_an_apostrophe_and_in_csv_alone() -> None:
    growth, forest, _ = as_csv()
    assert forest["wording"] == "'=1+1是公式" and forest["note"] == "'-2不是数"
    assert growth["wording"] == "增长6%左右"
    lines = table_bytes("targets", rows(), "jsonl").decode().splitlines()
    assert json.loads(lines[1])["wording"] == "=1+1是公式"


def test_json_lines_have_decimals_and_null_for_what_is_not_said() -> None:
    lines = table_bytes("targets", rows(), "jsonl").decode().splitlines()
    growth, forest, _ = (json.loads(line, parse_float=Decimal) for line in lines)
    assert list(growth) == [column.name for column in TARGETS]
    assert forest["upper"] == Decimal("36.25") and growth["upper"] is None
    assert growth["period_start"] == 2021 and forest["derived"] is True


def test_a_database_has_the_table_and_says_what_its_columns_mean(tmp_path: Path) -> None:
    file = tmp_path / "t.sqlite"
    file.write_bytes(table_bytes("targets", rows(), "sqlite"))
    with sqlite3.connect(file) as database:
        found = database.execute(
            "SELECT value, upper, derived FROM targets ORDER BY rowid"
        ).fetchall()
        meant = dict(database.execute("SELECT name, meaning_zh FROM codebook").fetchall())
    database.close()
    assert found == [(6.0, None, 0), (35.5, 36.25, 1), (None, None, 0)]
    assert meant["due"] == "目标年" and len(meant) == len(TARGETS)
    assert is_own(file.read_bytes())


def test_a_workbook_has_numbers_as_numbers_and_no_formula(tmp_path: Path) -> None:
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(table_bytes("targets", rows(), "xlsx")))
    head, _, forest, _ = book["targets"].iter_rows(values_only=True)
    row: dict[str, Any] = dict(zip(map(str, head), forest, strict=True))
    assert row["value"] == 35.5 and row["derived"] is True
    assert row["wording"] == "=1+1是公式"
    wording = [column.name for column in TARGETS].index("wording") + 1
    assert book["targets"].cell(3, wording).data_type == "s"


def test_a_workbook_says_on_a_second_sheet_what_its_columns_mean() -> None:
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(table_bytes("targets", rows(), "xlsx")))
    assert book.sheetnames == ["targets", "codebook"]
    head, first, *_ = book["codebook"].iter_rows(values_only=True)
    assert head == ("name", "type", "meaning", "meaning_zh")
    assert first == ("document", "string", "Id of the document", "文件 id")
    assert book["codebook"].max_row == 1 + len(TARGETS)


def test_a_workbook_is_replaced_as_it_was_exported_and_kept_once_it_was_saved_again() -> None:
    from openpyxl import Workbook, load_workbook

    content = table_bytes("targets", rows(), "xlsx")
    assert is_own(content)
    again = io.BytesIO()
    load_workbook(io.BytesIO(content)).save(again)  # as a spreadsheet does, with what was added
    foreign = io.BytesIO()
    Workbook().save(foreign)
    assert not is_own(again.getvalue()) and not is_own(foreign.getvalue())
    assert not is_own(content[:500]) and not is_own(b"PK\x03\x04" + b"x" * 100)


STATA = {"byte", "double", "float", "if", "in", "int", "long", "strL", "using", "with"}
R = {
    "if",
    "else",
    "repeat",
    "while",
    "function",
    "for",
    "next",
    "break",
    "in",
    "TRUE",
    "FALSE",
    "NULL",
    "NA",
}
"""Words that name no variable there."""


@pytest.mark.parametrize("columns", [TARGETS, RESULTS])
def test_every_column_is_a_name_in_stata_and_in_r(columns: Sequence[Column]) -> None:
    names = [column.name for column in columns]
    assert all(re.fullmatch(r"[a-z][a-z0-9_]{0,31}", name) for name in names)
    assert not {*names} & (STATA | R) and len({*names}) == len(names)


def test_parquet_has_the_types_of_the_columns() -> None:
    parquet = pytest.importorskip("pyarrow.parquet", reason="writing Parquet wants pyarrow")
    table = parquet.read_table(io.BytesIO(table_bytes("targets", rows(), "parquet")))
    assert table.column("value").to_pylist() == [6.0, 35.5, None]
    assert table.column("issued").to_pylist()[0] == date(2021, 3, 5)
    assert table.schema.field("due").metadata[b"meaning_zh"].decode() == "目标年"
    assert is_own(table_bytes("targets", rows(), "parquet"))


RESULT = Published(
    document="plan",
    target="gdp-growth",
    indicator="gdp-growth",
    name="地区生产总值",
    value=Decimal("5.5"),
    unit="%",
    year=2023,
    declared=None,
    wording="增长5.5%",
    source="report-2024.txt:28",
)


def test_a_result_is_a_row_of_its_own_table() -> None:
    lines = table_bytes("results", [RESULT], "csv").decode("utf-8-sig").splitlines()
    assert lines == [
        "document,target,indicator,name,value,unit,year,declared,wording,source",
        "plan,gdp-growth,gdp-growth,地区生产总值,5.5,%,2023,,增长5.5%,report-2024.txt:28",
    ]


# What Frictionless asks of a descriptor (Data Package, Tabular Data Resource and Table Schema 1.0).
NAME = {"type": "string", "pattern": "^([-a-z0-9._/])+$"}
DESCRIPTOR = {
    "type": "object",
    "required": ["resources"],
    "properties": {
        "profile": {"const": "tabular-data-package"},
        "name": NAME,
        "licenses": {"type": "array", "minItems": 1, "items": {"anyOf": [{"required": ["name"]}, {"required": ["path"]}]}},
        "resources": {
            "type": "array",
            "minItems": 1,
            "items": {
                "type": "object",
                "required": ["name", "path", "profile", "schema"],
                "properties": {
                    "name": NAME,
                    "path": {"type": "string", "pattern": r"^(?=^[^./~])(^((?!\.{2}).)*$).*$"},
                    "profile": {"const": "tabular-data-resource"},
                    "encoding": {"type": "string"},
                    "schema": {
                        "type": "object",
                        "required": ["fields"],
                        "properties": {
                            "missingValues": {"type": "array", "items": {"type": "string"}},
                            "fields": {
                                "type": "array",
                                "minItems": 1,
                                "items": {
                                    "type": "object",
                                    "required": ["name", "type"],
                                    "properties": {
                                        "type": {"enum": ["string", "integer", "number", "date", "boolean"]},
                                        "constraints": {
                                            "type": "object",
                                            "properties": {"required": {"type": "boolean"}},
                                            "additionalProperties": False,
                                        },
                                    },
                                },
                            },
                        },
                    },
                },
            },
        },
    },
}  # fmt: skip


def test_a_data_package_describes_the_tables_that_lie_beside_it() -> None:
    files = package_files({"targets": rows(), "results": [RESULT]})
    assert list(files) == ["targets.csv", "results.csv", "datapackage.json"]
    descriptor = json.loads(files["datapackage.json"])
    Draft7Validator(DESCRIPTOR).validate(descriptor)
    for resource in descriptor["resources"]:
        table = csv.DictReader(io.StringIO(files[resource["path"]].decode("utf-8-sig")))
        fields = resource["schema"]["fields"]
        assert table.fieldnames == [field["name"] for field in fields]
        for row in table:
            for field in fields:
                cell = row[field["name"]]
                if field.get("constraints", {}).get("required"):
                    assert cell, field["name"]
                if cell and field["type"] == "boolean":
                    assert cell in ("true", "false")
                if cell and field["type"] in ("number", "integer"):
                    Decimal(cell)
        key = resource["schema"].get("primaryKey", [])
        assert set(key) <= {field["name"] for field in fields}
    assert all(map(is_own, files.values()))


@pytest.mark.parametrize(("lang", "name"), [(Lang.EN, "codebook.md"), (Lang.ZH, "codebook.zh.md")])
def test_the_codebook_in_the_docs_is_current_and_explains_every_column(
    lang: Lang, name: str
) -> None:
    page = (DOCS / name).read_text(encoding="utf-8")
    assert page == codebook(lang), (
        f"write it anew: dabiao export --codebook --lang {lang} > docs/{name}"
    )
    for column in (*TARGETS, *RESULTS):
        assert f"| `{column.name}` |" in page
        assert column.meaning.en != column.meaning.zh


def test_an_indicator_is_named_by_its_id_or_any_name() -> None:
    import dabiao

    assert indicators_called(["gdp-growth"], [PLAN]) == {"gdp-growth"}
    assert indicators_called(["地区生产总值", "forest coverage"], [PLAN]) == {
        "gdp-growth",
        "forest",
    }
    with pytest.raises(dabiao.DabiaoError, match="did you mean"):
        indicators_called(["森林覆盖"], [PLAN])


def test_results_lie_beside_the_built_in_documents(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import dabiao

    (tmp_path / "中国").mkdir()
    (tmp_path / "results").mkdir()
    (tmp_path / "中国" / "plan.yaml").write_text(
        "id: plan\ntitle: 报告\nregion: {name: 全国}\nperiod: 2023\ngroups:\n  目标:\n"
        "    - {indicator: gdp-growth, about: 5, wording: 增长5%左右}\n",
        encoding="utf-8",
    )
    monkeypatch.setattr(folders, "_built_in", lambda: tmp_path)
    library = Library(local=False)
    plan = library.load("plan")
    assert published(plan, library) == []
    file = tmp_path / "results" / "plan.csv"
    file.write_text(
        "指标,实际值,单位,年份,完成情况,原文,来源\n"
        "地区生产总值,5.5,%,2023,,增长5.5%,report-2024.txt:28\n"
        "不在文件中,,,2023,完成,已完成,report-2024.txt:29\n",
        encoding="utf-8",
    )
    known, other = published(plan, library)
    assert known == RESULT
    assert (other.target, other.value, other.declared) == (None, None, "完成")
    file.write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(dabiao.DabiaoError, match="is no table of results"):
        published(plan, library)
