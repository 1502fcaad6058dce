"""Lint says what it has proven, and which figures of a source no target claims."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from dabiao.authoring.draft.drafting import draft_file
from dabiao.authoring.draft.head import Wanted
from dabiao.authoring.draft.writing import draft_yaml
from dabiao.authoring.lint import prove
from dabiao.authoring.proofs.headings import Outline, headings, numbers_of, stands_under
from dabiao.library.folders import Library
from dabiao.model.proof import Unclaimed
from tests.authoring.draft.word import docx, paragraph
from tests.authoring.made_up import SOURCE, changed, linted
from tests.command import Done, run
from tests.helpers import SEEDS, TARGETS

OFFICIAL = SEEDS.parent / "sources"


def lint(folder: Path, *options: str, lang: str = "en") -> Done:
    return run("dabiao", "lint", str(folder / "plan-2025.yaml"), *options, "--lang", lang)


def unclaimed(folder: Path) -> Sequence[Unclaimed]:
    return prove([folder / "plan-2025.yaml"], Library(folder), folder).unclaimed


def test_what_was_proven_is_counted(tmp_path: Path) -> None:
    """Of 16 targets all figures are worded. Words bound the comparator of six."""
    linted(tmp_path)
    proof = prove([tmp_path / "plan-2025.yaml"], Library(tmp_path), tmp_path)
    assert (proof.targets, proof.figures, proof.wordings, proof.sums) == (16, 16, 16, 1)
    # 6%左右, 7%以上, 控制在5.5%以内, 500所以上, 超过80座, 30微克/立方米左右
    assert proof.comparators == 6
    assert (proof.held, proof.documents) == (1, 1)


def test_text_says_it_in_both_languages(tmp_path: Path) -> None:
    linted(tmp_path)
    said = lint(tmp_path, "--source", str(tmp_path)).stdout
    assert (
        "16 targets: 16 figures in their wording, 16 wordings in the source, 6 comparators, 1 sums"
        in said
    )
    assert "figures of the source unclaimed, 0 of them like targets" in said
    assert "0 findings" in said
    zh = lint(tmp_path, "--source", str(tmp_path), lang="zh").stdout
    assert "目标 16 项：数值见于原文 16 项，原文见于来源 16 项，比较方式 6 项，合计 1 项" in zh


def test_without_a_source_it_says_that_nothing_was_held_against_one(tmp_path: Path) -> None:
    linted(tmp_path)
    said = lint(tmp_path).stdout
    assert "Nothing was held against a source" in said and "in the source" not in said
    assert "未与来源核对" in lint(tmp_path, lang="zh").stdout
    payload = json.loads(lint(tmp_path, "--format", "json").stdout)
    assert payload["proof"]["held_against_source"] == 0
    assert payload["proof"]["figures_unclaimed"] is None


def test_json_adds_what_was_proven_to_the_findings(tmp_path: Path) -> None:
    linted(tmp_path)
    payload = json.loads(lint(tmp_path, "--source", str(tmp_path), "--format", "json").stdout)
    assert payload["findings"] == []
    assert payload["proof"]["figures_in_wording"] == 16
    assert payload["proof"]["wordings_in_source"] == 16
    assert payload["proof"]["figures_unclaimed"] == len(payload["unclaimed"])
    for each in payload["unclaimed"]:
        keys = {"document", "source", "line", "figure", "opinion", "words", "left_out"}
        assert each.keys() == keys


def test_a_figure_that_no_wording_covers_is_listed_with_what_it_is(tmp_path: Path) -> None:
    linted(tmp_path, source=SOURCE.replace("乙园区2个", "乙园区2个，新增停车泊位900个"))
    found = {(each.line, each.figure): each.opinion for each in unclaimed(tmp_path)}
    assert found[15, "900个"] == "target"
    assert (15, "2个") not in found  # its target's wording covers it
    said = lint(tmp_path, "--source", str(tmp_path), "--unclaimed").stdout
    assert "plan.txt:15: 900个 (like a target)" in said
    assert lint(tmp_path, "--source", str(tmp_path)).returncode == 0
    complete = lint(tmp_path, "--source", str(tmp_path), "--complete")
    assert complete.returncode == 1 and "D144" in complete.stdout


def test_a_wording_with_an_edited_figure_leaves_nothing_unclaimed_too(tmp_path: Path) -> None:
    edited = changed(
        ("wording: 九年义务教育巩固率由95%提高到97%", "wording: 九年义务教育巩固率从95%提高到97%")
    )
    assert [finding.code for finding in linted(tmp_path, edited)] == ["D121"]


def test_nothing_is_unclaimed_without_a_source(tmp_path: Path) -> None:
    linted(tmp_path)
    for option in ("--complete", "--unclaimed"):
        done = lint(tmp_path, option)
        assert done.returncode == 2 and "--source" in done.stderr


def test_sources_may_lie_in_several_folders(tmp_path: Path) -> None:
    linted(tmp_path)
    (tmp_path / "texts").mkdir()
    (tmp_path / "plan.txt").rename(tmp_path / "texts" / "plan.txt")
    options = ("--source", str(tmp_path), "--source", str(tmp_path / "texts"))
    assert "16 wordings in the source" in lint(tmp_path, *options).stdout
    assert "D122" in lint(tmp_path, *options[:2]).stdout


def test_a_section_that_is_a_file_is_where_the_words_stand(tmp_path: Path) -> None:
    (tmp_path / "digest.txt").write_text("道路扬尘平均浓度降到28微克/立方米左右", "utf-8")
    plan = changed(
        ("section: 三（二）", "section: digest.txt"),
        ("about: 30", "about: 28"),
        ("wording: 道路扬尘平均浓度降到30微克", "wording: 道路扬尘平均浓度降到28微克"),
    )
    assert linted(tmp_path, plan, complete=False) == []


def test_the_first_of_several_places_may_be_another_section(tmp_path: Path) -> None:
    """The words stand in the review too; one place under the section is enough."""
    source = SOURCE.replace("达到60.03%。", "达到60.03%，园区共5个。")
    assert linted(tmp_path, source=source, complete=False) == []


@pytest.mark.parametrize(
    ("section", "path", "stands"),
    [
        ("二（三）1", ((1, "二"), (2, "（三）"), (3, "1")), True),
        ("二（三）", ((1, "二"), (2, "（三）"), (3, "1")), True),  # coarser
        ("二（三）", ((1, "二"), (2, "（二）")), False),
        ("三（三）", ((1, "二"), (2, "（三）")), False),
        ("二（二）", ((2, "（二）"),), True),  # the heading above is printed without its number
        ("第十四条（一）", ((1, "第十四条"), (2, "（一）")), True),
    ],
)
def test_a_section_is_compared_with_the_headings_above(
    section: str, path: tuple[tuple[int, str], ...], stands: bool
) -> None:
    numbers = numbers_of(section)
    assert numbers is not None
    assert stands_under(numbers, path) is stands


def test_headings_are_read_in_every_form() -> None:
    lines = [
        "第一章 总则",
        "第二节 目标",
        "一、发展",
        "（一）经济",
        "1.增长。（1）投资",
        "(二)社会",
        "2025年",
        "1.5倍",
    ]
    outline = Outline(headings(lines))
    assert outline.at(5)[-1] == ((1, "一"), (2, "（一）"), (3, "1"), (4, "（1）"))
    assert outline.at(8) == [((1, "一"), (2, "（二）"))]


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the source documents are not here")
def test_the_documents_say_what_their_sources_print() -> None:
    folders = [SEEDS, OFFICIAL / "national", OFFICIAL / "official-verdicts"]
    files = sorted(TARGETS.glob("*.yaml"))
    proof = prove(files, Library(TARGETS), folders)
    assert [str(finding) for finding in proof.findings] == []
    assert proof.held == proof.documents == len(files)
    assert proof.wordings == proof.targets


def test_a_plan_without_an_english_name_is_only_incomplete(tmp_path: Path) -> None:
    findings = linted(tmp_path, changed(("    name_en: Economy\n", "")))
    assert [(finding.code, finding.location.line) for finding in findings] == [("D116", 8)]


@pytest.mark.parametrize(
    ("words", "target"),
    [
        # A bound behind the last of several figures is of all of them.
        (
            "城乡居民收入分别增长4.5%、5.5%左右",
            'unit: "%"\n        better: higher\n        measure: growth\n        about: 4.5',
        ),
        (
            "城乡居民收入1900多个",
            "unit: 个\n        better: higher\n        observed: end\n        more_than: 1900",
        ),
        # A quotient keeps the multiplier of what it counts, and 千瓦时 is one unit behind 亿 too.
        (
            "城乡居民收入达58万元/人左右",
            "unit: 万元/人\n        better: higher\n        observed: mean\n        about: 58",
        ),
        (
            "城乡居民收入达450亿千瓦时",
            "unit: 亿千瓦时\n        better: higher\n        observed: sum\n        at_least: 450",
        ),
    ],
)
def test_figures_are_read_as_offices_write_them(words: str, target: str, tmp_path: Path) -> None:
    plan = (
        "id: plan-2026\ntitle: 计划\ntitle_en: Plan\nperiod: 2026\ngroups:\n  目标:\n    name_en: Goals\n"
        "    section: 一\n    targets:\n      - id: some-income\n        name: 城乡居民收入\n"
        f"        name_en: Income\n        {target}\n        wording: {words}\n"
    )
    (tmp_path / "plan-2026.yaml").write_text(plan, "utf-8")
    proof = prove([tmp_path / "plan-2026.yaml"], Library(tmp_path))
    assert [str(finding) for finding in proof.findings] == []
    assert proof.figures == 1


def test_a_due_year_may_be_named_above_the_sentence(tmp_path: Path) -> None:
    """The heading, or the beginning of the paragraph, says until when all of it looks."""
    source = SOURCE.replace("（二）空气质量\n", "（二）空气质量\n到2029年的目标如下。")
    plan = changed(("        about: 30\n", "        about: 30\n        due: 2029\n"))
    assert linted(tmp_path, plan, source=source) == []
    assert [finding.code for finding in linted(tmp_path, plan)] == ["D135"]


@pytest.mark.parametrize("name", ["plan.txt", "plan.docx"])
def test_what_was_drafted_from_a_source_is_proven_by_it(name: str, tmp_path: Path) -> None:
    """Whatever its kind and encoding: both read it in the same way."""
    lines = ["河北省2026年计划", "一、主要目标", "到2026年，常住人口城镇化率达到64%以上。"]
    data = (
        "\n".join(lines).encode("gb18030")
        if name.endswith(".txt")
        else docx(*map(paragraph, lines))
    )
    (tmp_path / name).write_bytes(data)
    draft = draft_file(data, name, Wanted(id="plan-2026"))
    (tmp_path / "plan-2026.yaml").write_text(draft_yaml(draft), encoding="utf-8")
    proof = prove([tmp_path / "plan-2026.yaml"], Library(tmp_path), tmp_path)
    assert (proof.targets, proof.wordings, proof.held) == (1, 1, 1)
