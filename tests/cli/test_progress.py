"""``dabiao progress``: a look, not a gate; and what ``check`` says of the path."""

import json
import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.command import run
from tests.helpers import DATA

ENERGY = str(DATA / "progress" / "chengde-energy-2025.csv")


def results(*options: str, command: str = "progress", file: str = ENERGY) -> dict[str, Any]:
    done = run("dabiao", command, "chengde-energy-2025", file, "--format", "json", *options)
    return {each["id"]: each for each in json.loads(done.stdout, parse_float=Decimal)["results"]}


def test_what_is_behind_or_missed_does_not_fail_a_look() -> None:
    done = run("dabiao", "progress", "chengde-energy-2025", ENERGY, "--lang", "en")
    assert done.returncode == 0 and "behind" in done.stdout


@pytest.mark.parametrize(
    ("table", "code"),
    [
        ("指标,实际值,年份\n煤电总规模,165,2023\n", 0),
        ("指标,实际值,年份\n煤电总规模,超过165,2023\n", 3),  # no figure: an error in the data
    ],
)
def test_errors_in_the_data_end_it_with_3(table: str, code: int, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(table, encoding="utf-8")
    assert (
        run("dabiao", "progress", "chengde-energy-2025", "a.csv", cwd=tmp_path).returncode == code
    )


@pytest.mark.parametrize(
    "options",
    [
        ["--as-of", "soon"],
        ["--as-of", "2021-2023"],
        ["--pace", "0"],
        ["--pace", "1.1"],
        ["--pace", "fast"],
        ["--pace", "90 km"],
        ["--method", "milestones"],
        ["--format", "junit"],
        ["--output", "report.xml"],
        ["--encoding", "klingon"],
    ],
)
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_what_cannot_be_meant_is_wrong_usage(options: list[str], lang: str, tmp_path: Path) -> None:
    done = run(
        "dabiao", "progress", "chengde-energy-2025", ENERGY, *options, "--lang", lang, cwd=tmp_path
    )
    assert done.returncode == 2 and not done.stdout
    assert not list(tmp_path.iterdir())


def test_junit_has_no_view_and_those_that_have_are_named() -> None:
    done = run(
        "dabiao", "progress", "chengde-energy-2025", ENERGY, "--format", "junit", "--lang", "en"
    )
    assert "text, csv, html, json, markdown" in done.stderr


def test_a_slower_pace_lets_pass_what_is_nearly_on_its_path() -> None:
    # 9.30082 of a path of 10.901 is 85.3 % of it; 0.02 of 0.0246 are 81.3 %.
    cut, ammonia = "energy-intensity-reduction", "ammonia-nitrogen-project-reduction"
    strict, slower = results(), results("--pace", "0.85")
    assert [strict[each]["verdict"] for each in (cut, ammonia)] == ["behind", "behind"]
    assert [slower[each]["verdict"] for each in (cut, ammonia)] == ["on_track", "behind"]
    assert results("--pace", "85%") == slower
    assert slower[cut]["progress"] == strict[cut]["progress"]  # the path stays what it is


def test_a_look_back_leaves_out_what_came_later() -> None:
    # By 2022 the cut was 1-0.961·0.968 = 6.9752 %, the path 1-0.825^0.4 = 7.406 %.
    before = results("--as-of", "2022")["energy-intensity-reduction"]
    assert (before["actual"], before["period"]) == (Decimal("6.9752"), "2022")
    assert abs(before["expected"] - Decimal("7.406")) < Decimal("0.001")


def test_the_linear_method_is_on_request() -> None:
    # 17.5 · 3/5 = 10.5; 9.30082 of 17.5 are 53.1 %.
    linear = results("--method", "linear")["energy-intensity-reduction"]["progress"]
    assert linear["method"] == "linear" and linear["expected"] == Decimal("10.5")
    assert abs(linear["done"] - Decimal("0.5315")) < Decimal("0.0001")


def test_check_takes_the_same_options_and_says_the_same() -> None:
    for options in ([], ["--pace", "0.85"], ["--as-of", "2022"], ["--method", "linear"]):
        assert results(*options, command="check") == results(*options)


def test_check_shows_the_gap_against_the_path_and_json_that_against_the_figure() -> None:
    done = run("check", "chengde-energy-2025", ENERGY, "--lang", "zh", COLUMNS="160")
    line = next(line for line in done.stdout.splitlines() if "0.78" in line)
    assert re.search(r"化学需氧量重点工程减排量 .* 0\.78 .*较序时进度 \+0\.018 万吨", line)
    assert "序时进度 0.762，完成 61.4%，时间过 60%" in done.stdout
    cod = results(command="check")["cod-project-reduction"]
    assert cod["gap"] == Decimal("-0.49") and cod["progress"]["gap"] == Decimal("0.018")


@pytest.mark.parametrize(
    ("output_format", "said"),
    [
        ("junit", "+0.018 万吨 vs path, 2021–2023, path 0.762, 61.4% done, 60% of the time gone"),
        (
            "markdown",
            "| +0.018 万吨 vs path | 2021–2023 | on track | path 0.762, 61.4% done, 60%",
        ),
        ("csv", ",0.762,0.018,61.4%,60%"),
    ],
)
def test_every_format_of_a_check_says_where_the_path_stands(output_format: str, said: str) -> None:
    done = run("check", "chengde-energy-2025", ENERGY, "--lang", "en", "--format", output_format)
    assert said in re.sub(" +", " ", done.stdout)  # the columns of Markdown are aligned


def test_views_are_written_to_files_by_their_endings(tmp_path: Path) -> None:
    outputs = ["-o", "v.csv", "-o", "v.md", "-o", "json=v.data"]
    done = run("dabiao", "progress", "chengde-energy-2025", ENERGY, *outputs, cwd=tmp_path)
    assert done.returncode == 0 and done.stdout
    assert (tmp_path / "v.csv").read_text("utf-8-sig").count(
        "\n"
    ) == 1 + 11 + 3  # the head, the main targets, three tasks
    assert (tmp_path / "v.md").read_text("utf-8").startswith("## ")
    assert "progress_summary" in json.loads((tmp_path / "v.data").read_text("utf-8"))


def test_settings_of_the_gate_are_passed_over_and_those_of_the_data_count(tmp_path: Path) -> None:
    settings = 'fail-on = "behind"\nformat = "junit"\noutput = "r.xml"\nstrict = true\npace = 0.8\n'
    (tmp_path / "dabiao.toml").write_text(settings, encoding="utf-8")
    done = run("dabiao", "progress", "chengde-energy-2025", ENERGY, "--lang", "en", cwd=tmp_path)
    assert done.returncode == 0 and "0.02" in done.stdout and "behind" not in done.stdout
    assert [path.name for path in tmp_path.iterdir()] == ["dabiao.toml"]
    (tmp_path / "dabiao.toml").write_text("pase = 0.8\n", encoding="utf-8")
    assert run("dabiao", "progress", "chengde-energy-2025", ENERGY, cwd=tmp_path).returncode == 2


@pytest.mark.parametrize("command", ["check", "progress"])
@pytest.mark.parametrize(
    ("options", "zh", "en"),
    [
        ("--as-of 2023-06", "截至2023年6月", "as of Jun 2023"),
        ("--as-of 2023H1", "截至2023年6月", "as of Jun 2023"),  # its end is what counts
        ("--as-of 2022", "截至2022年", "as of 2022"),
        ("--pace 0.9", "进度要求 90%", "pace 90%"),
        ("--pace 99.95%", "进度要求 99.95%", "pace 99.95%"),
        ("--method linear", "进度算法 线性", "method straight"),
        ("--as-of 2022 --pace 90%", "截至2022年 · 进度要求 90%", "as of 2022 · pace 90%"),
    ],
)
def test_how_it_was_judged_stands_at_the_top(command: str, options: str, zh: str, en: str) -> None:
    for lang, said in (("zh", zh), ("en", en)):
        asked = [*options.split(), "--lang", lang]
        text = _said(command, *asked)
        assert text.splitlines()[1] == f"chengde-energy-2025 · - · {said}"
        page = _said(command, *asked, "--format", "markdown")
        [head] = [line for line in page.splitlines()[:5] if "chengde-energy-2025" in line]
        assert f" · {said}" in head


@pytest.mark.parametrize("command", ["check", "progress"])
def test_json_says_how_it_was_judged(command: str) -> None:
    def top(*options: str) -> tuple[object, ...]:
        payload = json.loads(_said(command, "--format", "json", *options), parse_float=Decimal)
        return payload["as_of"], payload["pace"], payload["method"]

    assert top() == (None, 1, None)
    asked = ("--as-of", "2023-06", "--pace", "90%", "--method", "linear")
    assert top(*asked) == ("2023-06", Decimal("0.9"), "linear")


@pytest.mark.parametrize("command", ["check", "progress"])
@pytest.mark.parametrize("options", [[], ["--pace", "1"]])
def test_nothing_is_said_of_what_is_usual(command: str, options: list[str]) -> None:
    assert _said(command, *options).splitlines()[1] == "chengde-energy-2025 · -"


def _said(command: str, *options: str) -> str:
    line = ["dabiao", command, "chengde-energy-2025", "-", "--isolated", *options]
    return run(*line, stdin=Path(ENERGY).read_bytes(), COLUMNS="200").stdout
