"""Nothing that a file or its source holds keeps lint busy, breaks it or acts in the terminal."""

import time
from pathlib import Path

import pytest

from dabiao.authoring.lint import lint
from dabiao.library.folders import Library
from tests.authoring.made_up import PLAN, SOURCE, linted
from tests.command import run

MANY = 300_000
TRAPS = {
    "digits": "1" * MANY,
    "scales": "5" + "亿" * MANY,
    "fractions": "三分之" * (MANY // 3),
    "numerals": "一二三四五" * (MANY // 5),
    "brackets": "（" * MANY,
    "quotes": "“" * MANY,
    "years": "到2025年" * (MANY // 6),
    "bases": "由1" * (MANY // 2),
    "lists": "甲增长5%、" * (MANY // 6),
    "headings": "。（一）" * (MANY // 4),
    "control": "\x00\x1b[31m\u202e" * (MANY // 7),
}
WITHIN = 20
"""Seconds: far above what they take, far below what a pattern that is not linear would."""


@pytest.mark.parametrize("trap", TRAPS.values(), ids=TRAPS)
def test_a_line_of_a_source_may_be_anything(trap: str, tmp_path: Path) -> None:
    began = time.monotonic()
    plan = PLAN.replace("lines: [1, 18]", "lines: [1, 99999]")
    findings = linted(tmp_path, plan, source=SOURCE + trap)
    assert time.monotonic() - began < WITHIN
    assert {finding.code for finding in findings} <= {"D144"}


@pytest.mark.parametrize("trap", TRAPS.values(), ids=TRAPS)
def test_a_wording_may_be_anything(trap: str, tmp_path: Path) -> None:
    began = time.monotonic()
    safe = trap.replace("\x00", "").replace("\x1b", "")
    wording = f'wording: "固定资产投资增长5%{safe}"'
    for figure in ("5", "999"):
        plan = PLAN.replace("wording: 固定资产投资增长5%", wording)
        (tmp_path / "plan-2025.yaml").write_text(
            plan.replace("at_least: 5\n", f"at_least: {figure}\n")
        )
        findings = lint([tmp_path / "plan-2025.yaml"], Library(tmp_path))
        assert len(findings) <= 3
    assert time.monotonic() - began < WITHIN


def test_sections_names_and_units_may_be_anything(tmp_path: Path) -> None:
    began = time.monotonic()
    for right in (
        "section: 三（二）",
        "name: 道路扬尘平均浓度",
        "unit: 微克/立方米",
        "name: 承德市",
    ):
        key = right.split(":")[0]
        for trap in ("（一" * 50_000, "第" * 50_000, "1" * 50_000, "省市" * 50_000):
            linted(tmp_path, PLAN.replace(right, f'{key}: "{trap}"', 1))
    assert time.monotonic() - began < WITHIN * 2


def test_what_is_quoted_from_a_source_does_not_act(tmp_path: Path) -> None:
    linted(tmp_path, source=SOURCE + "新增\x1b[31m学位500个\u202e，新建桥梁30座。\n")
    file = tmp_path / "plan-2025.yaml"
    file.write_text(file.read_text("utf-8").replace("[1, 18]", "[1, 30]"), "utf-8")
    for kind in ("text", "json", "github"):
        done = run(
            "dabiao", "lint", str(file), "--source", str(tmp_path), "--complete", "--unclaimed",
            "--format", kind,
        )  # fmt: skip
        assert done.returncode == 1
        assert "\x1b" not in done.stdout and "\u202e" not in done.stdout
        assert "30座" in done.stdout


def test_a_source_that_is_no_file_is_told(tmp_path: Path) -> None:
    linted(tmp_path)
    (tmp_path / "plan.txt").unlink()
    (tmp_path / "plan.txt").symlink_to("/dev/zero")
    [finding] = lint([tmp_path / "plan-2025.yaml"], Library(tmp_path), tmp_path)
    assert finding.code == "D122"
