"""A figure of the source that reads like a target and is none is left out with a reason, in its place."""

import json
from pathlib import Path

import pytest

from dabiao.core.lang import Lang
from dabiao.model.finding import Finding
from dabiao.render.messages import message
from tests.authoring.made_up import PLAN, SOURCE, changed, linted
from tests.command import run

MORE = """\
（三）改革措施
完成改革任务12项。全市建成中小学校500所。
完成乡村改革任务12项。
"""
"""Lines 18 to 20 of the source, with three figures that no target claims."""
REFORMS = "  - {words: 完成改革任务12项, reason: count}\n"
RURAL = "  - {words: 完成乡村改革任务12项, reason: count}\n"
SCHOOLS = "  - {words: 全市建成中小学校500所, reason: repeated, of: model-schools}\n"
ALL = (REFORMS, SCHOOLS, RURAL)


def codes(folder: Path, *entries: str, plan: str = PLAN) -> list[str]:
    return [finding.code for finding in findings(folder, *entries, plan=plan)]


def findings(folder: Path, *entries: str, plan: str = PLAN) -> list[Finding]:
    text = changed(("lines: [1, 18]", "lines: [1, 20]"), plan=plan)
    text += "left_out:\n" + "".join(entries) if entries else ""
    return linted(folder, text, source=SOURCE + MORE)


def said(folder: Path, *entries: str, plan: str = PLAN) -> list[str]:
    return [
        f"{f.location.line} {f.code} {message(f, Lang.EN)}"
        for f in findings(folder, *entries, plan=plan)
    ]


def test_what_is_neither_a_target_nor_left_out_is_a_finding_per_line(tmp_path: Path) -> None:
    assert codes(tmp_path) == ["D144", "D144"]
    assert "say under 'left_out' why it is none" in said(tmp_path)[0]


def test_what_is_left_out_on_purpose_is_none(tmp_path: Path) -> None:
    assert codes(tmp_path, *ALL) == []


def test_only_the_figure_at_that_place_is_left_out(tmp_path: Path) -> None:
    [missing] = said(tmp_path, REFORMS, SCHOOLS)
    assert "D144 no target claims 12项 in line 20" in missing


def test_a_note_leaves_nothing_out(tmp_path: Path) -> None:
    noted = changed(
        ("period: [2021", "note: 不列为目标：12项、500所。\nperiod: [2021"),
        (
            "        wording: 固定资产投资增长5%\n",
            "        wording: 固定资产投资增长5%\n        note: 500所\n",
        ),
    )
    assert codes(tmp_path, plan=noted) == ["D144", "D144"]


def test_words_that_are_not_in_the_source_are_told_once(tmp_path: Path) -> None:
    misquoted = "  - {words: 完成农村改革任务12项, reason: count}\n"
    [told] = said(tmp_path, REFORMS, SCHOOLS, misquoted)
    assert "D121 '完成农村改革任务12项' does not stand in lines 1-20" in told


def test_words_that_stand_twice_want_a_line(tmp_path: Path) -> None:
    twice = "  - {words: 改革任务12项, reason: count}\n"
    [told] = said(tmp_path, SCHOOLS, twice)
    assert "D155 '改革任务12项' stands in 2 places of plan.txt, in lines 19, 20" in told
    each = [f"  - {{words: 改革任务12项, line: {line}, reason: count}}\n" for line in (19, 20)]
    assert codes(tmp_path, SCHOOLS, *each) == []
    assert codes(tmp_path, SCHOOLS, each[0]) == ["D144"]


def test_another_line_than_that_of_the_words_is_a_finding(tmp_path: Path) -> None:
    wrong = "  - {words: 完成乡村改革任务12项, line: 19, reason: count}\n"
    [told] = said(tmp_path, REFORMS, SCHOOLS, wrong)
    assert "D155 '完成乡村改革任务12项' stands in 1 place" in told and "in lines 20" in told


def test_a_figure_that_a_target_claims_cannot_be_left_out_too(tmp_path: Path) -> None:
    claimed = "  - {words: 社会消费品零售总额增长7%以上, reason: unclear}\n"
    [told] = said(tmp_path, *ALL, claimed)
    assert "D154" in told and "'retail-sales-growth' claims 7% already" in told


def test_words_without_a_figure_leave_nothing_out(tmp_path: Path) -> None:
    [told] = said(tmp_path, *ALL, "  - {words: 改革措施, reason: unclear}\n")
    assert "D154" in told and "no figure is read in it" in told


def test_a_figure_is_left_out_once(tmp_path: Path) -> None:
    again = "  - {words: 中小学校500所。, reason: unclear}\n"
    [told] = said(tmp_path, *ALL, again)
    assert "D154" in told and "leaves out 500所 already" in told


def test_what_repeats_a_target_has_its_figure(tmp_path: Path) -> None:
    other = SCHOOLS.replace("of: model-schools", "of: model-museums")
    [told] = said(tmp_path, REFORMS, RURAL, other)
    assert "D156 '全市建成中小学校500所' does not repeat 'model-museums', which has 80 座" in told


def test_a_repetition_excuses_no_target_that_is_dropped_later(tmp_path: Path) -> None:
    start, end = PLAN.index("      - id: model-schools"), PLAN.index("      - id: model-beds")
    dropped = PLAN[:start] + PLAN[end:]
    assert codes(tmp_path, *ALL, plan=dropped) == ["D144", "D113"]


@pytest.mark.parametrize(
    ("entry", "code", "names"),
    [
        ("  - {words: 完成改革任务12项}\n", "D102", "reason"),
        ("  - {reason: count}\n", "D102", "words"),
        ("  - {words: 全市建成中小学校500所, reason: repeated}\n", "D102", "of"),
        ("  - {words: 全市建成中小学校500所, reason: change}\n", "D102", "of"),
        ("  - {words: 完成改革任务12项, reason: other}\n", "D102", "note"),
        ("  - {words: 完成改革任务12项, reason: cuont}\n", "D111", "cuont"),
        ("  - {words: 完成改革任务12项, reason: count, lines: 20}\n", "D101", "lines"),
        ("  - {words: 完成改革任务12项, reason: count, line: 0}\n", "D103", "line"),
        ("  - 完成改革任务12项\n", "D103", "left out"),
    ],
)
def test_an_entry_says_what_it_must(entry: str, code: str, names: str, tmp_path: Path) -> None:
    told = said(tmp_path, *(each for each in ALL if each[11:17] != entry[11:17]), entry)
    found = [each for each in told if f" {code} " in each]
    assert len(found) == 1 and names in found[0]


def test_show_and_unclaimed_say_what_is_left_out(tmp_path: Path) -> None:
    assert codes(tmp_path, *ALL) == []
    shown = run("dabiao", "show", "plan-2025", "--targets", str(tmp_path), "--format", "json")
    listed = json.loads(shown.stdout)["left_out"]
    assert [each["reason"] for each in listed] == ["count", "repeated", "count"]
    assert listed[1] == {
        "words": "全市建成中小学校500所",
        "reason": "repeated",
        "line": None,
        "of": "model-schools",
        "note": None,
    }
    file = str(tmp_path / "plan-2025.yaml")
    source = ("--source", str(tmp_path))
    proof = json.loads(run("dabiao", "lint", file, *source, "--format", "json").stdout)
    assert proof["proof"]["figures_left_out"] == 3
    left = {each["line"]: each["left_out"] for each in proof["unclaimed"] if each["line"] > 18}
    assert left == {19: "repeated", 20: "count"}
    text = run("dabiao", "lint", file, *source, "--unclaimed").stdout
    assert "3 of them like targets, 3 left out on purpose" in text
    assert "plan.txt:20: 12项 (like a target; left out: how many items there are)" in text
