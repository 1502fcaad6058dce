"""Documents to compare are named, or chosen by place and year; an indicator of one alone is told."""

import json
from pathlib import Path

import pytest

from tests.command import run

PROVINCES = ("anhui", "beijing", "guangdong", "guangxi", "jiangsu", "jiangxi", "neimenggu", "ningxia",
             "shandong", "shanghai", "shanxi", "sichuan", "tianjin", "xinjiang", "yunnan")  # fmt: skip


def test_all_documents_on_a_year_are_compared_without_naming_them() -> None:
    done = run(
        "dabiao", "compare", "--year", "2026", "--indicator", "gdp-growth", "--format", "json"
    )
    documents = json.loads(done.stdout)["documents"]
    assert {f"{province}-2026" for province in PROVINCES} < set(documents)
    assert "china-2025" not in documents


def test_the_documents_of_a_place_are_compared_with_those_of_its_parts() -> None:
    done = run("dabiao", "compare", "--region", "河北", "--year", "2023", "--format", "json")
    documents = json.loads(done.stdout)["documents"]
    assert {"hebei-2023", "chengde-energy-2025"} <= set(documents)
    assert not any(name.startswith("china-") for name in documents)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["hebei-2022"], "name two documents or more, or choose them with --year or --region"),
        ([], "name two documents or more, or choose them with --year or --region"),
        (["hebei-2022", "--year", "2023"], "not both"),
        (["--year", "2026", "--region", "广东"], "only guangdong-2026 is chosen by --region and"),
        (["--year", "2026", "--region", "海南"], "no document found (--region 海南 --year 2026)"),
    ],
)
def test_what_cannot_be_compared_is_wrong_usage(arguments: list[str], said: str) -> None:
    done = run("dabiao", "compare", *arguments, "--lang", "en")
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr


def test_an_indicator_of_one_document_alone_is_not_said_to_make_nothing_shared() -> None:
    two = ("hebei-2023", "china-2023")
    done = run("dabiao", "compare", *two, "--indicator", "china-europe-trains", "--lang", "zh")
    assert done.returncode == 2
    assert done.stderr.strip() == "这些文件中只有 hebei-2023 有“china-europe-trains”的目标"


def test_a_file_that_cannot_be_read_is_told_of_also_where_no_other_is_chosen(
    tmp_path: Path,
) -> None:
    """It may be the very document of that place."""
    (tmp_path / "hainan-2026.yaml").write_text("id: hainan-2026\n", encoding="utf-8")
    choice = ("--year", "2026", "--region", "海南", "--targets", str(tmp_path))
    done = run("dabiao", "compare", *choice, "--lang", "en")
    assert done.returncode == 2
    assert "hainan-2026.yaml:1:1: D102 'title' is missing" in done.stderr
    assert "no document found (--region 海南 --year 2026)" in done.stderr
