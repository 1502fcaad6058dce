"""The installed commands, run as a user runs them."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import dabiao
import dabiao.api
from tests.command import SCRIPTS, run, start, start_program
from tests.helpers import ACTUALS


def loads(text: str) -> Any:
    return json.loads(text, parse_float=str, parse_int=str)


def test_check_works_from_any_folder_and_ends_with_1_for_a_shortfall(tmp_path: Path) -> None:
    done = start("check", "hebei-2022", str(ACTUALS / "hebei-2022.csv"), cwd=tmp_path)
    assert done.returncode == 1
    assert "7 shortfall" in done.stdout and done.stderr == ""


def test_check_is_dabiao_check_and_python_m_dabiao_check() -> None:
    arguments = ["hebei-2022", str(ACTUALS / "hebei-2022.csv")]
    one = start("check", *arguments)
    two = start("dabiao", "check", *arguments)
    three = start_program(sys.executable, "-m", "dabiao", "check", *arguments)
    assert one.output == two.output == three.output
    assert one.returncode == two.returncode == three.returncode == 1
    assert run("check", *arguments).output == one.output


def test_exit_codes() -> None:
    good = "指标,值\nGDP,6\n".encode()
    assert run("check", "hebei-2023", "-", stdin=good).returncode == 0
    assert run("check", "hebei-2023", "-", stdin="指标,值\nGDP,5\n".encode()).returncode == 1
    assert run("check", "hebei-2032", "-", stdin=good).returncode == 2
    assert run("check", "hebei-2023", "none.csv").returncode == 2
    assert run("check", "hebei-2023", "-", "--about", "wide", stdin=good).returncode == 2
    both = "指标,值\nGDP,5\n出口总只,1\n".encode()
    assert run("check", "hebei-2023", "-", stdin=both).returncode == 3


def test_check_as_json_has_the_names_of_the_interface() -> None:
    done = run("check", "hebei-2022", "hebei-2022.csv", "--format", "json", cwd=ACTUALS)
    report = loads(done.stdout)
    assert (report["document"], report["actuals"]) == ("hebei-2022", ["hebei-2022.csv"])
    assert report["summary"] == {
        "met": "18", "near": "0", "shortfall": "7", "ahead": "0", "on_track": "0", "behind": "0",
        "unjudged": "1", "missing": "0", "invalid": "0",
    }  # fmt: skip
    gdp = next(result for result in report["results"] if result["id"] == "gdp-growth")
    expected = {
        "id": "gdp-growth", "name": "地区生产总值", "verdict": "shortfall", "comparator": "at_least",
        "target": "6.5", "upper": None, "unit": "%", "actual": "3.8", "period": "2022", "region": None,
        "gap": "-2.7", "expected": None, "declared": "shortfall", "file": "hebei-2022.csv", "line": "21",
    }  # fmt: skip
    assert {key: gdp[key] for key in expected} == expected
    assert [finding["code"] for finding in report["findings"]] == ["D236"]


def test_a_finding_in_json_has_code_severity_and_place() -> None:
    table = "指标,值,单位\n粮食总产量,773,亿\n".encode()
    done = run("check", "hebei-2023", "-", "--format", "json", stdin=table)
    [finding] = loads(done.stdout)["findings"]
    message = finding.pop("message")
    assert finding == {
        "code": "D204", "severity": "error", "file": "-", "sheet": None, "line": "2", "column": "3"
    }  # fmt: skip
    assert "亿斤" in message


def test_show_as_json_has_the_names_of_the_interface() -> None:
    shown = loads(run("dabiao", "show", "hebei-2023", "GDP", "--format", "json").stdout)
    assert shown["document"]["region"]["code"] == "130000"
    assert shown["document"]["period"] == ["2023", "2023"]
    assert shown["document"]["source"]["file"] == "000_2571ba24c7179a77.txt"
    [target] = shown["targets"]
    expected = {
        "id": "gdp-growth", "name": "地区生产总值", "name_en": "GDP", "group": "综合经济实力", "tier": "headline",
        "measure": "growth", "better": "higher", "comparator": "about", "value": "6", "upper": None, "of": None,
        "unit": "%", "since": None, "due": "2023", "base": None, "binding": None, "scope": None,
        "wording": "地区生产总值增长6%左右", "section": "二（二）", "note": None,
    }  # fmt: skip
    assert {key: target[key] for key in expected} == expected


def test_json_numbers_have_no_binary_noise() -> None:
    table = "指标,值\nGDP,5.7\n粮食总产量,739.3\n".encode()
    text = run("check", "hebei-2023", "-", "--format", "json", stdin=table).stdout
    assert '"gap": -0.3,' in text and '"gap": -0.7,' in text


@pytest.mark.parametrize(
    ("words", "figure"),
    [
        (["地区生产总值"], "6"),
        (["GDP", "growth"], "6"),
        (["技术合同成交总额"], "1500"),
        (["每万人口高价值发明专利拥有量"], "2.3"),
        (["urbanization rate"], "63"),
    ],
)
def test_show_value_prints_just_the_figure(words: list[str], figure: str) -> None:
    done = run("dabiao", "show", "hebei-2023", *words, "--value")
    assert (done.stdout, done.returncode) == (f"{figure}\n", 0)


@pytest.mark.parametrize("words", [["总值"], ["PM2.5平均浓度"], ["无此指标"], []])
def test_show_value_prints_nothing_unless_there_is_one_figure(words: list[str]) -> None:
    done = run("dabiao", "show", "hebei-2023", *words, "--value")
    assert (done.stdout, done.returncode) == ("", 2)
    assert done.stderr.strip()


def test_show_answers_on_one_screen() -> None:
    done = run("dabiao", "show", "hebei-2023", "失业率", "--lang", "zh")
    for said in ("≈ 5.5 %", "2023", "城镇调查失业率控制在5.5%左右", "二（二）"):
        assert said in done.stdout
    assert len(done.stdout.splitlines()) < 24


def test_list_names_every_document() -> None:
    done = run("dabiao", "list")
    listed = loads(run("dabiao", "list", "--format", "json").stdout)["documents"]
    for document in listed:
        assert document["id"] in done.stdout


def test_only_shows_the_verdicts_asked_for() -> None:
    file = str(ACTUALS / "hebei-2022.csv")
    done = run("check", "hebei-2022", file, "--only", "shortfall")
    # The rows, the summary and the gate's decision; then the summary alone.
    assert done.stdout.count("✗") == 9 and done.stdout.count("✓") == 1


def test_a_mistake_in_a_target_file_is_one_line_and_exit_2(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text("id: plan\ntitle: 计划\nperiod: 2023\n", encoding="utf-8")
    done = run("dabiao", "show", "plan", "--targets", str(tmp_path))
    assert done.returncode == 2
    assert re.match(r".*plan\.yaml:1:1: D102 'groups' is missing", done.stderr)


def test_an_output_that_cannot_write_the_marks_is_no_failure() -> None:
    file = str(ACTUALS / "hebei-2022.csv")
    for encoding in ("gbk", "ascii"):
        done = start("check", "hebei-2022", file, PYTHONIOENCODING=encoding)
        assert done.returncode == 1
        assert "x 7 shortfall" in done.stdout


def test_color_is_for_terminals_and_can_be_refused() -> None:
    file = str(ACTUALS / "hebei-2022.csv")
    assert "\x1b[" not in run("check", "hebei-2022", file).stdout
    assert "\x1b[" in run("check", "hebei-2022", file, FORCE_COLOR="1").stdout
    refused = run("check", "hebei-2022", file, FORCE_COLOR="1", NO_COLOR="1").stdout
    assert "\x1b[31" not in refused and "\x1b[1;31" not in refused


def test_a_reader_that_goes_away_is_no_shortfall() -> None:
    for arguments in (["show", "hebei-2023"], ["list", "--format", "json"]):
        process = subprocess.Popen(
            [str(SCRIPTS / "dabiao"), *arguments],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        assert process.stdout is not None and process.stderr is not None
        process.stdout.close()
        assert process.wait() not in (0, 1, 2, 3)
        assert b"Traceback" not in process.stderr.read()
        process.stderr.close()


@pytest.mark.parametrize(
    "encoding",
    [
        "ascii",
        "gbk",
        *(pytest.param(each, marks=pytest.mark.slow) for each in ("latin-1", "cp437")),
    ],
)
def test_help_can_be_written_in_any_encoding(encoding: str) -> None:
    assert start("check", "--help", PYTHONIOENCODING=encoding).returncode == 0


@pytest.mark.skipif(sys.platform == "win32", reason="needs a shell")
def test_an_output_that_is_closed_from_the_start_is_no_verdict() -> None:
    done = start_program("sh", "-c", f"'{SCRIPTS}/dabiao' show hebei-2023 GDP >&-")
    assert done.returncode == 74


def test_a_document_id_of_any_length_is_only_unknown() -> None:
    assert run("dabiao", "show", "a" * 300).returncode == 2


def test_version_and_help() -> None:
    assert run("dabiao", "--version").stdout == f"dabiao {dabiao.__version__}\n"
    assert run("check", "--version").stdout == f"dabiao {dabiao.__version__}\n"
    assert "Exit codes" in run("check", "--help").stdout
    assert "退出码" in start("check", "--help", LANG="zh_CN.UTF-8").stdout


def test_the_language_is_the_locales_unless_another_is_asked_for() -> None:
    arguments = ["dabiao", "show", "hebei-2023", "GDP"]
    assert "主要目标" in start(*arguments, LANG="zh_CN.UTF-8").stdout
    assert "headline target" in start(*arguments, "--lang", "en", LANG="zh_CN.UTF-8").stdout


def test_the_interface_of_the_package_is_whole() -> None:
    offered = [name for name in vars(dabiao.api) if not name.startswith("_")]
    assert {"check", "lint", "search", "compare", "Report", "Verdict"} <= set(offered)
    for name in offered:
        assert getattr(dabiao, name) is getattr(dabiao.api, name)
    with pytest.raises(AttributeError):
        _ = dabiao.no_such_name


def test_lint_ends_with_1_on_findings_and_tells_them_in_each_format(tmp_path: Path) -> None:
    file = tmp_path / "plan.yaml"
    file.write_text(
        "id: plan\ntitle: 计划\ntitle_en: Plan\nperiod: 2023\ngroups: {}\n", encoding="utf-8"
    )
    assert "D103" in run("dabiao", "lint", str(file)).stdout
    assert "::error file=" in run("dabiao", "lint", str(tmp_path), "--format", "github").stdout
    done = run("dabiao", "lint", str(file), "--format", "json")
    assert (done.returncode, len(loads(done.stdout)["findings"])) == (1, 1)
    assert run("dabiao", "lint", cwd=tmp_path).returncode == 0  # the built-in documents


def test_search_and_compare_answer_as_text_and_as_json() -> None:
    assert "chengde-eco-2020" in run("dabiao", "search", "森林覆盖率").stdout
    found = loads(run("dabiao", "search", "中欧班列", "--format", "json").stdout)["targets"]
    assert [(t["document"], t["value"]) for t in found] == [("hebei-2023", "600")]
    assert run("dabiao", "search", "没有这样的指标").returncode == 2
    compared = run("dabiao", "compare", "hebei-2022", "hebei-2023", "--format", "json")
    rows = {row["id"]: row for row in loads(compared.stdout)["indicators"]}
    assert rows["gdp-growth"]["highest"] == ["hebei-2022"]
    assert run("dabiao", "compare", "hebei-2022").returncode == 2
    assert "aims higher" in run("dabiao", "compare", "hebei-2022", "hebei-2023").stdout


def test_schema_is_json() -> None:
    assert json.loads(run("dabiao", "schema").stdout)["title"] == "dabiao target file"
