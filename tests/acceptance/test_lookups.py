"""Look-ups as a person or a script makes them."""

import json
from pathlib import Path

import pytest

from dabiao.library.folders import Library
from tests.command import run

PLAN = """\
id: {id}
title: 示例计划
region: {{name: 石家庄市, code: "130100"}}
issuer: 示例局
{more}period: {period}
groups:
  目标:
    - {{indicator: gdp-growth, at_least: 6, wording: 增长6%}}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Documents that are over, and not, whatever day it is; and one that says otherwise."""
    for name, period, more in (
        ("past-1999", "1999", ""),
        ("kept-1999", "1999", "status: in-force\n"),
        ("future-2199", "[2000, 2199]", ""),
    ):
        text = PLAN.format(id=name, period=period, more=more)
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    return tmp_path


def listed(folder: Path, *options: str) -> list[str]:
    done = run("dabiao", "list", "--targets", str(folder), *options)
    assert done.returncode == 0
    return [line.split()[0] for line in done.stdout.splitlines()]


def test_a_list_is_a_line_for_each_document() -> None:
    assert [
        line.split()[0] for line in run("dabiao", "list").stdout.splitlines()
    ] == Library().ids()


def test_documents_are_listed_by_region_year_and_text(folder: Path) -> None:
    assert listed(folder, "--region", "石家庄") == ["future-2199", "kept-1999", "past-1999"]
    assert listed(folder, "--region", "河北", "--year", "2100") == ["future-2199"]
    assert listed(folder, "--grep", "示例局", "--year", "1999") == ["kept-1999", "past-1999"]


def test_a_document_is_expired_when_its_period_is_over_unless_it_says_otherwise(
    folder: Path,
) -> None:
    shown = run(
        "dabiao", "list", "--targets", str(folder), "--region", "石家庄", "--format", "json"
    )
    status = {each["id"]: each["status"] for each in json.loads(shown.stdout)["documents"]}
    assert status == {"past-1999": "expired", "kept-1999": "in-force", "future-2199": "in-force"}
    for document_id, expected in status.items():
        done = run("dabiao", "show", document_id, "--targets", str(folder), "--format", "json")
        assert json.loads(done.stdout)["document"]["status"] == expected
    text = run("dabiao", "list", "--targets", str(folder), "--lang", "zh").stdout.splitlines()
    assert any("past-1999" in line and "已到期" in line for line in text)


def test_results_are_checked_after_the_end_of_a_plan_without_a_word(folder: Path) -> None:
    table = "指标,实际值,单位,年份\nGDP,6,%,1999\n".encode()
    command = ("check", "past-1999", "-", "--targets", str(folder), "--strict", "--format", "json")
    done = run(*command, stdin=table)
    assert (done.returncode, json.loads(done.stdout)["findings"]) == (0, [])


@pytest.mark.parametrize(
    ("line", "suggestion"),
    [
        ("list --region 承得市", "承德市"),
        ("show hebie-2023", "hebei-2023"),
        ("show hebei-2023/gpd-growth", "gdp-growth"),
        ("compare hebei-2022 hebei-203", "hebei-2023"),
        ("indicators gpd-growth", "gdp-growth"),
    ],
)
def test_a_slip_gets_the_nearest(line: str, suggestion: str) -> None:
    done = run("dabiao", *line.split(), "--lang", "en")
    assert (done.returncode, done.stdout) == (2, "")
    assert f"did you mean {suggestion}?" in done.stderr


def test_what_a_search_shows_is_what_show_takes() -> None:
    [line] = run("dabiao", "search", "中欧班列").stdout.splitlines()
    reference = line.split()[0]
    assert reference == "hebei-2023/china-europe-trains"
    assert run("dabiao", "show", reference, "--value").stdout == "600\n"


def test_a_broken_document_is_named_and_the_others_are_listed(folder: Path) -> None:
    (folder / "bad.yaml").write_text("id: bad\n", encoding="utf-8")
    for command in (("list",), ("list", "--region", "石家庄"), ("indicators", "gdp-growth")):
        done = run("dabiao", *command, "--targets", str(folder))
        assert done.returncode == 2 and "bad.yaml" in done.stderr
        assert "past-1999" in done.stdout
    none = run("dabiao", "list", "--region", "海南", "--targets", str(folder))
    assert none.returncode == 2 and "bad.yaml" in none.stderr and "海南" in none.stderr


def test_indicators_are_listed_in_each_format() -> None:
    assert "gdp-growth" in run("dabiao", "indicators", "增长").stdout
    found = json.loads(run("dabiao", "indicators", "GDP", "增长", "--format", "json").stdout)
    gdp = found["indicators"][0]
    assert {"hebei-2022", "hebei-2023"} <= set(gdp["documents"])
    assert run("dabiao", "indicators", "--format", "csv").stdout.startswith("\ufeff")
    assert run("dabiao", "indicators", "--format", "junit").returncode == 2
