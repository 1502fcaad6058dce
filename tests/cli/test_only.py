"""``--only``: one verdict or several, one by one or in a list, by any of their names."""

import json
from pathlib import Path

import pytest

from tests.command import run, start
from tests.helpers import ACTUALS

HEBEI = ("check", "hebei-2022", str(ACTUALS / "hebei-2022.csv"), "--format", "json")
BOTH = {"shortfall", "unjudged"}
"""Of the plan for 2022 seven targets were missed, and one could not be judged by a figure."""


def shown(*options: str, cwd: Path | None = None) -> list[str]:
    return [
        each["verdict"] for each in json.loads(run(*HEBEI, *options, cwd=cwd).stdout)["results"]
    ]


@pytest.mark.parametrize(
    "options",
    [
        ["--only", "shortfall,unjudged"],
        ["--only", "shortfall, unjudged,"],
        ["--only", "shortfall", "--only", "unjudged"],
        ["--only", "未达标，无法判定"],
        ["--only", "未达标、unjudged"],
    ],
)
def test_several_verdicts_are_shown(options: list[str]) -> None:
    verdicts = shown(*options)
    assert len(verdicts) == 8 and set(verdicts) == BOTH


def test_nothing_asked_for_is_all() -> None:
    assert len(shown()) == 26
    assert set(shown("--only", "met")) == {"met"}


@pytest.mark.parametrize("setting", ['"shortfall,unjudged"', '["shortfall", "unjudged"]'])
def test_settings_take_the_same_lists(setting: str, tmp_path: Path) -> None:
    (tmp_path / "dabiao.toml").write_text(f"only = {setting}\n", encoding="utf-8")
    assert set(shown(cwd=tmp_path)) == BOTH


def test_what_fails_the_gate_may_be_named_alike() -> None:
    for names in (["behind，missing"], ["滞后、缺报"], ["behind", "--fail-on", "缺报"]):
        report = json.loads(run(*HEBEI, "--fail-on", *names).stdout)
        assert report["gate"]["fail_on"] == ["behind", "missing"]


def test_on_track_may_be_written_as_reports_do() -> None:
    assert shown("--only", "on track") == shown("--only", "on_track") == []


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "'shortfal' is none of: met, near,"),
        ("zh", "“shortfal”不在可选值中：met, near,"),
        ("zh", "（也可写：达标、基本达标、未达标、"),
    ],
)
def test_what_is_no_verdict_is_named_with_those_there_are(lang: str, said: str) -> None:
    done = start(*HEBEI, "--only", "met,shortfal", LC_ALL=lang, COLUMNS="300")
    assert done.returncode == 2 and said in done.stderr
