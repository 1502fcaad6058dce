"""A folder of target files may define indicators and units of its own, for its documents alone."""

from decimal import Decimal
from pathlib import Path

import pytest

from dabiao.assess.check import check
from dabiao.authoring.lint import lint
from dabiao.core import units
from dabiao.core.own_units import read_units
from dabiao.core.unit_scope import using
from dabiao.library.errors import TargetFileError
from dabiao.library.folders import Library
from dabiao.library.search import search
from dabiao.library.usage import indicators
from dabiao.model.verdict import Verdict
from tests.command import run

INDICATORS = """\
poultry:
  name: 家禽出栏量
  name_en: Poultry sold
  unit: 万羽
  better: higher
  observed: sum
  aliases: [禽出栏]
"""
UNITS = "# 家禽\n羽 = 1 只\n顶 = [顶]\n大亩 = 1.5 亩 = 大市亩\n"
PLAN = """\
id: farm-2025
title: 养殖计划
title_en: Farming
region: {name: 河北省, name_en: Hebei, code: "130000"}
period: 2025
groups:
  养殖:
    name_en: Farming
    section: 一
    targets:
      - indicator: poultry
        at_least: 50
        wording: 家禽出栏量达到50万羽
      - id: shelters
        name: 遮阳棚
        name_en: Shelters
        unit: 顶
        better: higher
        observed: end
        at_least: 30
        wording: 遮阳棚达到30顶
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "plans"
    folder.mkdir()
    (folder / "indicators.yaml").write_text(INDICATORS, "utf-8")
    (folder / "units.txt").write_text(UNITS, "utf-8")
    (folder / "farm-2025.yaml").write_text(PLAN, "utf-8")
    return folder


def test_a_document_refers_to_an_indicator_of_its_folder(folder: Path) -> None:
    document = Library(folder).load("farm-2025")
    assert [target.name for target in document.targets] == ["家禽出栏量", "遮阳棚"]
    assert [target.unit for target in document.targets] == ["万羽", "顶"]
    assert lint(sorted(folder.glob("*.yaml")), Library(folder)) == []


def test_figures_are_judged_in_the_units_of_the_folder(folder: Path) -> None:
    rows = [
        {"指标": "禽出栏", "实际值": 510000, "单位": "只"},
        {"指标": "遮阳棚", "实际值": 29, "单位": "顶"},
    ]
    report = check("farm-2025", rows, targets=folder)
    assert [result.verdict for result in report.results] == [Verdict.MET, Verdict.SHORTFALL]
    assert report.results[0].actual == Decimal(51)  # 510,000 只 are 51 万羽


def test_units_of_a_folder_are_unknown_elsewhere(folder: Path) -> None:
    check("farm-2025", [{"指标": "遮阳棚", "实际值": 30, "单位": "顶"}], targets=folder)
    rows = [{"指标": "粮食总产量", "实际值": 800, "单位": "羽"}]
    report = check("hebei-2023", rows)
    assert report.exit_code == 3
    assert not units.known("羽")


def test_the_indicators_are_listed_and_searched(folder: Path) -> None:
    library = Library(folder)
    assert "poultry" in [each.id for each in indicators(["家禽"], library)]
    assert "poultry" in [target.id for _, target in search(library, ["禽出栏"])]
    listed = run("dabiao", "indicators", "家禽", "--targets", str(folder), "--lang", "zh")
    assert "家禽出栏量" in listed.stdout
    shown = run("dabiao", "show", "farm-2025", "家禽出栏量", "--targets", str(folder))
    assert "50" in shown.stdout
    assert "indicators" not in library.ids()


def test_isolated_leaves_them_out_with_the_documents(folder: Path) -> None:
    (folder.parent / "actuals.csv").write_text("指标,实际值,单位\n家禽出栏量,51,万羽\n", "utf-8")
    folder.rename(folder.parent / "targets")
    command = ("check", "farm-2025", "actuals.csv")
    assert run(*command, cwd=folder.parent).returncode != 2
    isolated = run(*command, "--isolated", cwd=folder.parent)
    assert isolated.returncode == 2 and "no document" in isolated.stderr


def test_what_is_changed_is_read_anew(folder: Path) -> None:
    assert Library(folder).load("farm-2025").targets[0].name == "家禽出栏量"
    (folder / "indicators.yaml").write_text(INDICATORS.replace("家禽出栏量", "家禽出栏"), "utf-8")
    assert Library(folder).load("farm-2025").targets[0].name == "家禽出栏"


@pytest.mark.parametrize(
    ("added", "code"),
    [
        ("gdp-growth:\n  name: 生产总值\n  unit: 亿元\n  better: higher\n", "D131"),  # by its id
        ("my-gdp:\n  name: 地区生产总值\n  measure: growth\n  better: higher\n", "D131"),  # by name
        ("poultry:\n  name: 家禽\n  better: higher\n", "D108"),
        ("hens:\n  name: 母鸡\n", "D102"),
        ("hens:\n  name: 母鸡\n  better: up\n", "D111"),
        ("hens:\n  name: 母鸡\n  unit: 火\n  better: none\n", "D107"),
        ("a/b:\n  name: 母鸡\n  better: none\n", "D103"),
        ("hens: !!python/object:os.system {}\n", "D100"),
        ("hens: &a {name: 母鸡}\n", "D100"),
    ],
)
def test_a_mistake_in_the_definitions_is_told_and_nothing_is_judged_by_them(
    added: str, code: str, folder: Path
) -> None:
    (folder / "indicators.yaml").write_text(INDICATORS + added, "utf-8")
    with pytest.raises(TargetFileError) as raised:
        Library(folder).load("farm-2025")
    assert [finding.code for finding in raised.value.findings] == [code]
    findings = lint([folder / "farm-2025.yaml"], Library(folder))
    assert code in [finding.code for finding in findings]


@pytest.mark.parametrize(
    "line",
    [
        "亩 = 600 平方米",  # it is a unit already
        "万 = 10 个",  # it is a multiplier
        "百分点 = 1 个",
        "% = 1 个",
        "坏 = 0 元",
        "坏 = 3 火",
        "坏 = 9**9**9 元",
        "坏 = 1e99999999 元",
        "坏 = 3 元 + 4 元",
        "坏 = __import__('os') 元",
        "坏 = 3 元/个",
        "坏",
        "坏 = ",
        "= 3 元",
        "坏 = 坏",
        "坏 = 3 元 = 元",
        "坏 = " + "9" * 5000 + " 元",
        "\x00 = 3 元",
    ],
)
def test_what_is_no_definition_of_a_unit_is_told_with_its_line(line: str, folder: Path) -> None:
    (folder / "units.txt").write_text(UNITS + line + "\n", "utf-8")
    [finding] = lint([folder / "indicators.yaml"], Library())
    assert (finding.code, finding.location.line) == ("D132", 5)


def test_definitions_build_on_those_above_them() -> None:
    made, problems = read_units("大亩 = 1.5 亩\n顷亩 = 10 大亩\n")
    assert problems == []
    with using(made):
        assert units.convert(Decimal(2), "万顷亩", "亩") == 300_000
    assert not units.known("大亩")


def test_files_that_cannot_be_read_are_one_mistake_each(folder: Path) -> None:
    (folder / "units.txt").unlink()
    (folder / "units.txt").symlink_to("/dev/zero")
    (folder / "indicators.yaml").write_bytes(b"\xff\xfe\x00bad: [")
    findings = lint([folder / "farm-2025.yaml"], Library())
    assert {"D100"} == {f.code for f in findings if "plans/units" in f.location.file}
    assert {"D100"} == {f.code for f in findings if "plans/indicators" in f.location.file}


def test_files_that_are_too_large_are_not_read(folder: Path) -> None:
    (folder / "units.txt").write_text("# " + "甲" * 200_000, "utf-8")
    [finding] = lint([folder / "indicators.yaml"], Library())[:1]
    assert finding.code == "D100"


def test_editing_one_document_asks_for_no_edit_of_another(folder: Path) -> None:
    """Two documents may define an indicator alike; where they mean different things, one says so."""
    other = folder / "farm-2026.yaml"
    other.write_text(PLAN.replace("farm-2025", "farm-2026"), "utf-8")
    files = sorted(folder.glob("farm-*.yaml"))
    assert [(f.code, f.severity.value) for f in lint(files, Library(folder))] == [("D145", "info")]
    wrong = PLAN.replace("farm-2025", "farm-2026").replace("name: 遮阳棚", "name: 新增遮阳棚")
    other.write_text(wrong, "utf-8")
    [finding] = lint(files, Library(folder))
    assert (finding.code, finding.location.file) == ("D118", str(other))
    other.write_text(wrong.replace("id: shelters", "id: shelters-added"), "utf-8")
    assert lint(files, Library(folder)) == []
