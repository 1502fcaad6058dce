"""Results that come with the library say what a report prints, and lint proves it."""

from pathlib import Path

import pytest

from dabiao.authoring.lint import lint
from dabiao.core.lang import Lang
from dabiao.findings.rules.results import (
    RESULT_DECLARED,
    RESULT_FIGURE,
    RESULT_ROW,
    RESULT_WORDING,
    RESULTS_TABLE,
)
from dabiao.library.folders import Library
from dabiao.model.finding import Rule
from dabiao.render.messages import message
from tests.helpers import codes
from tests.reported import HEAD, PLAN

REPORT = "回顾\n国内生产总值增\n— 3 —\n长3%，就业1206万人，超过全年预期目标\n物价目标没有完成"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "plan.yaml").write_text(PLAN, encoding="utf-8")
    (tmp_path / "report.txt").write_text(REPORT, encoding="utf-8")
    (tmp_path / "results").mkdir()
    return tmp_path


def linted(rows: str, folder: Path, head: str = HEAD) -> list[str]:
    file = folder / "results" / "plan.csv"
    file.write_text(head + rows + "\n", encoding="utf-8")
    return codes(lint([file], Library(folder), folder))


def test_a_target_file_is_linted_with_the_results_beside_it(folder: Path) -> None:
    linted("地区生产总值,3.1,%,2022,,长3%,report.txt:4", folder)
    assert codes(lint([folder / "plan.yaml"], Library(folder))) == ["D152"]


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("地区生产总值,3,%,2022,,长3%,report.txt:4", []),
        ("城镇新增就业,1206,万人,2022,超额完成,就业1206万人，超过全年预期目标,report.txt:4", []),
        ("地区生产总值,3,%,2022,未完成,没有完成,report.txt:5", ["D152"]),
        ("地区生产总值,,%,2022,未完成,目标没有完成,report.txt:5", []),
        ("地区生产总值,3,%,2022,完成,长3%,report.txt:4", ["D153"]),
        ("地区生产总值,,%,2022,完成,目标没有完成,report.txt:5", ["D153"]),
        ("地区生产总值,3,%,2022,未完成,长3%,report.txt:4", ["D153"]),
        ("地区生产总值,3.1,%,2022,,长3%,report.txt:4", ["D152"]),
        ("地区生产总值,3,%,2022,,长3%,report.txt:3", ["D151"]),
        ("地区生产总值,3,%,2022,,长3%,other.txt:4", ["D151"]),
        ("地区生产总值,3,%,2022,,长3%,第4行", ["D150"]),
        ("地区生产总值,3,%,2022,,长3%,../report.txt:4", ["D150"]),
        ("地区生产总值,,%,2022,,长3%,report.txt:4", ["D150"]),
        ("地区生产总值,约3,%,2022,,长3%,report.txt:4", ["D150"]),
        ("某指标,3,%,2022,,长3%,report.txt:4", ["D150"]),
        ("地区生产总值,3,%,2022,,,report.txt:4", ["D150"]),
        ("地区生产总值,3,%", ["D149"]),
        ('地区生产总值,"3', ["D149"]),
    ],
)
def test_each_row_is_proven(row: str, found: list[str], folder: Path) -> None:
    assert linted(row, folder) == found


def test_the_columns_are_those_of_results(folder: Path) -> None:
    assert linted("地区生产总值,3", folder, "指标,实际值\n") == ["D149"]


def test_a_table_without_a_document_hangs_in_the_air(folder: Path) -> None:
    file = folder / "results" / "other.csv"
    file.write_text(HEAD, encoding="utf-8")
    assert len(lint([file], Library(folder))) == 1


@pytest.mark.parametrize(
    "rule",
    [RESULTS_TABLE, RESULT_ROW, RESULT_WORDING, RESULT_FIGURE, RESULT_DECLARED],
    ids=str,
)
def test_the_example_of_a_rule_is_said_by_lint(rule: Rule, folder: Path) -> None:
    file = folder / "results" / "plan.csv"
    file.write_text(rule.example.given.en + "\n", encoding="utf-8")
    found = lint([file], Library(folder), folder)
    for lang in Lang:
        assert rule.example.output(lang) in [f"{f.rule} {message(f, lang)}" for f in found]
