"""Lint finds what a target file says and its source does not."""

import hashlib
from pathlib import Path

import pytest

from dabiao.authoring.lint import lint
from dabiao.library.folders import Library
from dabiao.model.finding import Finding
from tests.helpers import codes, told

SOURCE = "一、目标\n到2025年，床位达到2.5\n\n— 12 —\n\n万张以上，覆盖率80%，\n甲区1.5公顷，乙区0.5公顷，共2公顷。\n二、附则\n床位9张"

GOOD = """\
id: plan
title: 计划
title_en: Plan
region: {name: 承德市}
period: [2021, 2025]
SOURCE
groups:
  目标:
    name_en: Goals
    section: 一
    targets:
      - id: beds
        name: 床位
        name_en: Beds
        unit: 万张
        better: higher
        at_least: 2.5
        wording: 床位达到2.5万张以上
      - id: total
        name: 用地
        name_en: Land
        unit: 公顷
        better: none
        observed: sum
        at_most: 2
        wording: 共2公顷
      - id: a
        name: 甲区用地
        name_en: Land, district a
        unit: 公顷
        better: none
        observed: sum
        at_most: 1.5
        wording: 甲区1.5公顷
      - id: b
        name: 乙区用地
        name_en: Land, district b
        unit: 公顷
        better: none
        observed: sum
        at_most: 0.5
        wording: 乙区0.5公顷
sums:
  - {total: total, parts: [a, b]}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "source.txt").write_text(SOURCE, encoding="utf-8")
    return tmp_path


def linted(folder: Path, text: str, name: str = "plan") -> list[Finding]:
    digest = hashlib.sha256((folder / "source.txt").read_bytes()).hexdigest()
    source = f"source: {{file: source.txt, sha256: {digest}, lines: [1, 7]}}"
    file = folder / f"{name}.yaml"
    file.write_text(text.replace("SOURCE", source), encoding="utf-8")
    return lint([file], Library(folder), folder)


def test_a_file_that_says_what_its_source_prints_has_no_finding(folder: Path) -> None:
    assert linted(folder, GOOD) == []


@pytest.mark.parametrize(
    ("right", "wrong", "code", "line"),
    [
        ("        name_en: Beds\n", "", "D116", 12),
        ("        wording: 床位达到2.5万张以上\n", "", "D116", 12),
        ("    section: 一\n", "", "D116", 11),
        ("at_least: 2.5", "at_least: 25", "D119", 17),
        ("unit: 万张", "unit: 张", "D119", 17),
        ("at_least: 2.5", "about: 2.5", "D120", 17),
        ("wording: 床位达到2.5万张以上", "wording: 床位达到2.5万张及以上", "D121", 18),
        (
            "wording: 床位达到2.5万张以上",
            "wording: 床位9张",
            "D121",
            18,
        ),  # in another part of the file
        (
            "at_most: 0.5\n        wording: 乙区0.5公顷",
            "at_most: 1.5\n        wording: 甲区1.5公顷",
            "D123",
            44,
        ),
        ("name: 乙区用地", "name: 甲区用地", "D125", 36),
        ("id: beds\n        name: 床位", "id: grain-output\n        name: 床位", "D133", 12),
        ("at_least: 2.5", "delegated: true\n        from: nowhere/nothing", "D124", 18),
        ("at_least: 2.5", "at_least: 25\n        derived: true", "D116", 18),  # without a note
        ("better: higher", "better: lower", "D112", 17),
        ("id: plan", "id: other", "D127", 1),
        (
            "at_most: 2\n        wording: 共2公顷",
            "at_most: 0\n        wording: 共2公顷",
            "D119",
            25,
        ),
        (
            "unit: 公顷\n        better: none\n        observed: sum\n        at_most: 0.5",
            "unit: 元\n        better: none\n        observed: sum\n        at_most: 0.5",
            "D126",
            44,
        ),
    ],
)
def test_what_is_wrong_is_told_with_code_and_line(
    right: str, wrong: str, code: str, line: int, folder: Path
) -> None:
    assert right in GOOD
    findings = linted(folder, GOOD.replace(right, wrong))
    assert (code, line) in [place[:2] for place in told(findings)]


def test_a_derived_figure_with_a_note_needs_not_be_worded(folder: Path) -> None:
    derived = "at_least: 25\n        derived: true\n        note: 由别处推算。"
    assert linted(folder, GOOD.replace("at_least: 2.5", derived)) == []


def test_a_mistake_of_one_target_does_not_hide_those_of_the_others(folder: Path) -> None:
    wrong = GOOD.replace("at_least: 2.5", "at_most: 2.5").replace("at_most: 1.5", "at_most: 1.3")
    # Neither the words around a figure against the direction nor a sum of wrong figures is told too.
    assert set(codes(linted(folder, wrong))) == {"D112", "D119"}


def test_what_is_no_file_is_told_and_not_read(folder: Path) -> None:
    (folder / "zero.yaml").symlink_to("/dev/zero")
    [finding] = lint([folder / "zero.yaml"], Library(folder))
    assert finding.code == "D100"


def test_a_source_that_is_missing_or_another_is_told(folder: Path) -> None:
    assert linted(folder, GOOD) == []
    (folder / "source.txt").write_text(SOURCE + "。", encoding="utf-8")
    [changed] = lint([folder / "plan.yaml"], Library(folder), folder)
    (folder / "source.txt").unlink()
    [missing] = lint([folder / "plan.yaml"], Library(folder), folder)
    assert changed.code == missing.code == "D122"
