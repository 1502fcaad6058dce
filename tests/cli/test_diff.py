"""``dabiao diff``: two submissions of one document, and how it ends."""

import json
from decimal import Decimal
from pathlib import Path

import pytest

from tests.command import Done, run

OLD = "指标,实际值,单位,年份\n地区生产总值,6.1,%,2023\n粮食总产量,773,亿斤,2023\n"
REVISED = OLD.replace("6.1", "5.9")
WRONG = OLD.replace("6.1", "超过6")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, table in (("old", OLD), ("new", REVISED), ("wrong", WRONG)):
        (tmp_path / f"{name}.csv").write_text(table, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def compare(old: str, new: str, *options: str, stdin: bytes = b"") -> Done:
    return run("dabiao", "diff", "hebei-2023", old, new, *options, stdin=stdin)


@pytest.mark.parametrize(
    ("old", "new", "options", "code"),
    [
        ("old.csv", "new.csv", [], 0),
        ("old.csv", "new.csv", ["--exit-code"], 1),
        ("old.csv", "old.csv", ["--exit-code"], 0),
        ("old.csv", "wrong.csv", [], 3),
        ("wrong.csv", "new.csv", ["--exit-code"], 3),
        ("old.csv", "none.csv", [], 2),
        ("-", "-", [], 2),
        ("old.csv", "new.csv", ["--format", "junit"], 2),
        ("old.csv", "new.csv", ["--as-of", "soon"], 2),
        ("old.csv", "new.csv", ["--output", "new.csv"], 2),
    ],
)
def test_it_ends_as_the_help_says(old: str, new: str, options: list[str], code: int) -> None:
    assert compare(old, new, *options).returncode == code


def test_an_unknown_document_is_wrong_usage() -> None:
    done = run("dabiao", "diff", "hebei-2032", "old.csv", "new.csv")
    assert done.returncode == 2 and "hebei-2032" in done.stderr


def test_either_side_may_be_standard_input_or_a_folder(folder: Path) -> None:
    (folder / "before").mkdir()
    (folder / "before" / "part.csv").write_text(OLD, encoding="utf-8")
    for old, new in (("-", "new.csv"), ("before", "new.csv")):
        done = compare(old, new, "--format", "json", stdin=OLD.encode())
        assert json.loads(done.stdout)["summary"]["figures"]["revised"] == 1
    done = compare("old.csv", "-", "--format", "json", stdin=REVISED.encode())
    assert json.loads(done.stdout)["summary"]["verdicts"] == {"changed": 1, "worse": 1, "better": 0}


def test_a_tolerance_decides_what_is_worse() -> None:
    # About 6: 5.9 is near by default; with no tolerance it falls short.
    done = compare("old.csv", "new.csv", "--about", "0", "--format", "json")
    [change] = json.loads(done.stdout, parse_float=Decimal)["changes"]
    assert change["new"] == {"verdict": "shortfall", "period": "2023"}
    assert change["figures"][0]["change"] == Decimal("-0.2")


def test_the_settings_of_a_check_count_and_those_of_its_gate_are_passed_over(folder: Path) -> None:
    settings = 'fail-on = "behind"\nformat = "junit"\nall = true\nabout = 0\n'
    (folder / "dabiao.toml").write_text(settings, encoding="utf-8")
    done = compare("old.csv", "new.csv", "--lang", "en")
    assert done.returncode == 0
    assert "met → shortfall" in done.stdout and "Grain" not in done.stdout
    isolated = compare("old.csv", "new.csv", "--lang", "en", "--isolated")
    assert "met → near" in isolated.stdout


def test_files_are_written_by_their_endings(folder: Path) -> None:
    done = compare(
        "old.csv", "new.csv", "-o", "d.csv", "-o", "d.md", "-o", "d.json", "--lang", "zh"
    )
    assert done.returncode == 0 and "结论：变化 1 项，其中变差 1 项" in done.stdout
    assert (folder / "d.csv").read_text("utf-8-sig").count("\n") == 2  # the head, the one figure
    assert (folder / "d.md").read_text("utf-8").startswith("## old.csv → new.csv\n")
    assert json.loads((folder / "d.json").read_text("utf-8"))["changed"] is True
