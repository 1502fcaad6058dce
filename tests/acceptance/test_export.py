"""``dabiao export`` writes what is asked for, and overwrites nothing that it has not written."""

import csv
import json
import sqlite3
from pathlib import Path

import pytest

from tests.command import run
from tests.helpers import load


def export(*arguments: str) -> tuple[int, str, str]:
    done = run("dabiao", "export", *arguments, "--lang", "en")
    return done.returncode, done.stdout.removeprefix("\ufeff"), done.stderr


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(text.splitlines()))


def test_a_document_of_the_library_goes_to_standard_output_as_csv() -> None:
    code, text, _ = export("hebei-2023")
    assert code == 0
    found = rows(text)
    assert len(found) == len(load("hebei-2023").targets)
    growth = next(row for row in found if row["target"] == "gdp-growth")
    assert (growth["comparator"], growth["value"], growth["unit"]) == ("about", "6", "%")
    assert growth["region"] == "河北省" and growth["period_end"] == "2023"


def test_place_year_and_indicator_narrow_the_library() -> None:
    _, text, _ = export("--region", "河北", "--year", "2023", "--indicator", "地区生产总值")
    found = rows(text)
    assert {row["indicator"] for row in found} == {"gdp-growth"}
    assert "hebei-2023" in {row["document"] for row in found}
    assert all(int(row["period_start"]) <= 2023 <= int(row["period_end"]) for row in found)
    code, _, said = export("--region", "130000", "--year", "1950")
    assert code == 2 and "no document found" in said


@pytest.mark.parametrize("name", ["a.csv", "a.jsonl", "a.sqlite", "datapackage.json"])
def test_a_file_is_written_anew_but_that_of_another_is_kept(name: str, tmp_path: Path) -> None:
    file = tmp_path / name
    for _ in range(2):
        code, out, said = export("hebei-2022", "-o", str(file))
        assert (code, out) == (0, "") and said.startswith("26 rows written to ")
    file.write_text("my own notes", encoding="utf-8")
    code, _, said = export("hebei-2022", "-o", str(file))
    assert code == 2 and "was not exported by dabiao" in said
    assert file.read_text(encoding="utf-8") == "my own notes"
    assert export("hebei-2022", "-o", str(file), "--force")[0] == 0


def test_a_database_and_a_package_hold_the_same_rows(tmp_path: Path) -> None:
    export("hebei-2022", "-o", str(tmp_path / "a.sqlite"))
    export("hebei-2022", "-o", str(tmp_path / "datapackage.json"))
    with sqlite3.connect(tmp_path / "a.sqlite") as database:
        stored = [row[0] for row in database.execute("SELECT target FROM targets ORDER BY rowid")]
    database.close()
    [resource] = json.loads((tmp_path / "datapackage.json").read_text("utf-8"))["resources"]
    table = rows((tmp_path / resource["path"]).read_text("utf-8-sig"))
    assert stored == [row["target"] for row in table]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("-o", "a.doc"), "does not tell its format"),
        (("--format", "xlsx"), "is written to a file"),
        (("--format", "cvs"), "did you mean csv?"),
        (("--format", "datapackage", "-o", "a.json"), "named datapackage.json"),
        (("hebei2022",), "did you mean hebei-2022?"),
        (("--indicator", "地区生产总额"), "no target of an indicator"),
    ],
)
def test_what_cannot_be_exported_is_said(
    arguments: tuple[str, ...], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    code, out, error = export(*arguments)
    assert code == 2 and out == "" and said in error
    assert list(tmp_path.iterdir()) == []


def test_without_the_engine_parquet_is_refused_with_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    code, _, said = export("hebei-2022", "-o", str(tmp_path / "a.parquet"))
    assert code == 2 and "pip install 'dabiao[parquet]'" in said
    assert not (tmp_path / "a.parquet").exists()


def test_the_codebook_is_printed_in_either_language() -> None:
    assert export("--codebook")[1].startswith("# Codebook\n")
