"""What lint advises is applied as it stands: then nothing is found, and the target says what it said."""

import re
from pathlib import Path

import pytest

from dabiao.authoring.lint import lint
from dabiao.core.lang import Lang
from dabiao.library.folders import Library
from dabiao.library.target_file import inspect
from dabiao.model.document import Target
from dabiao.model.finding import Finding
from dabiao.render.messages import message
from tests.authoring.made_up import PLAN, changed, linted

HEAD = """\
id: centres-2025
title: 示范计划
title_en: Model plan
region: {name: 河北省, name_en: Hebei, code: "130000"}
period: 2025
groups:
  目标:
    name_en: Goals
    section: 一
    targets:
"""
CENTRES = """\
      - id: ID
        name: 示范中心
        name_en: Model centres
        unit: 个
        better: higher
        observed: end
        at_least: 400
        wording: 建成示范中心400个
"""
GRAIN = """\
      - id: grain
        name: 粮食总产量
        name_en: Grain
        unit: 万吨
        better: higher
        at_least: 3700
        wording: 粮食总产量达到3700万吨
"""


def of_file(
    folder: Path, text: str, name: str = "centres-2025"
) -> tuple[list[Finding], list[Target]]:
    """The findings on a file, and its targets."""
    file = folder / f"{name}.yaml"
    file.write_text(text, "utf-8")
    located, _ = inspect(text.encode(), str(file))
    assert located is not None
    return lint([file], Library(folder)), [target for target, _ in located.targets]


def said(target: Target) -> tuple[object, ...]:
    """What a target asks for."""
    return (
        target.name, target.value, target.upper, target.unit, target.comparator, target.better,
        target.indicator.measure, target.observed, target.due, target.since, target.base,
    )  # fmt: skip


@pytest.mark.parametrize("taken", ["gdp-growth", "urbanisation-rate", "forest-coverage", "pm25"])
def test_a_clash_of_ids_never_makes_centres_a_percentage(taken: str, tmp_path: Path) -> None:
    """400 centres under the id of something in percent: the reference would make them ≥ 400 %."""
    findings, [target] = of_file(tmp_path, HEAD + CENTRES.replace("ID", taken))
    assert [finding.code for finding in findings] == ["D133"]
    for lang in Lang:
        told = message(findings[0], lang)
        assert "indicator:" not in told and "示范中心" in told and "个" in told
    findings, [renamed] = of_file(tmp_path, HEAD + CENTRES.replace("ID", "model-centres"))
    assert findings == []
    assert said(renamed) == said(target)


def applied(text: str, finding: Finding, kept: tuple[str, ...]) -> str:
    """A definition of one target replaced by the reference that a finding offers, with what to keep."""
    told = message(finding, Lang.EN)
    [reference] = re.findall(r"'(indicator: [\w-]+)'", told)
    keep = re.findall(r"'(\w+: [^']+)'", told.partition("keep")[2])
    lines = [f"      - {reference}", *(f"        {each}" for each in keep)]
    stay = [line for line in text.splitlines() if line.strip().split(":")[0] in kept]
    return "\n".join([*lines, *stay]) + "\n"


@pytest.mark.parametrize(
    ("changes", "keeps"),
    [
        ((), "unit: 万吨"),
        ((("unit: 万吨", "unit: 亿斤"), ("3700万吨", "740亿斤"), ("3700", "740")), ""),
    ],
)
def test_a_reference_is_offered_with_all_that_keeps_the_target_what_it_is(
    changes: tuple[tuple[str, str], ...], keeps: str, tmp_path: Path
) -> None:
    text = GRAIN
    for right, wrong in changes:
        text = text.replace(right, wrong)
    findings, [target] = of_file(tmp_path, HEAD + text)
    assert [finding.code for finding in findings] == ["D117"]
    assert keeps in message(findings[0], Lang.ZH)
    anew = applied(text, findings[0], ("at_least", "wording"))
    findings, [referring] = of_file(tmp_path, HEAD + anew)
    assert findings == []
    assert said(referring) == said(target)


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("unit: 万吨", "unit: 亿元"),  # does not convert
        ("better: higher", "better: none"),
        ("better: higher", "better: higher\n        measure: cumulative"),
    ],
)
def test_no_reference_is_offered_where_something_differs(
    right: str, wrong: str, tmp_path: Path
) -> None:
    text = GRAIN.replace(right, wrong).replace(
        "3700万吨", "3700" + wrong.split()[1] if "元" in wrong else "3700万吨"
    )
    findings, _ = of_file(tmp_path, HEAD + text)
    assert "D117" not in [finding.code for finding in findings]


def test_a_sum_over_a_target_keeps_its_id(tmp_path: Path) -> None:
    parts = "".join(
        f"      - {{id: {n}, name: {n}区粮食, name_en: Part, unit: 万吨, better: higher, observed: sum, "
        f"at_least: {v}, wording: {n}区粮食{v}万吨}}\n"
        for n, v in (("a", 3000), ("b", 700))
    )
    sums = "sums:\n  - {total: grain, parts: [a, b]}\n"
    findings, _ = of_file(tmp_path, HEAD + GRAIN + parts + sums)
    assert [finding.code for finding in findings] == ["D117"]
    anew = applied(GRAIN, findings[0], ("at_least", "wording"))
    assert "id: grain" in anew
    findings, _ = of_file(tmp_path, HEAD + anew + parts + sums)
    assert findings == []


RESTORING = [
    ("about: 6\n", "at_least: 6\n", "about: 6\n", r"of: (\w+)$"),
    ("at_least: 5\n", "more_than: 5\n", "{}: 5\n", r"of: (at_least)"),
    ("unit: 所", "unit: 亿元", "{}", r"'(unit: \S+)'"),
    ('code: "130800"', 'code: "130700"', 'code: "{}"', r"write (\d+)"),
    ("measure: reduction", "measure: growth", "measure: {}", r"of: (\w+)"),
    (
        "立方米\n        better: lower",
        "立方米\n        better: higher",
        "立方米\n        {}",
        r"'(better: lower)'",
    ),
    ("binding: binding", "binding: expected", "{}", r"'(binding: binding)'"),
    (
        "Air\n    section: 三（二）",
        "Air\n    section: 三（一）",
        "Air\n    section: {}",
        r"stands under (\S+):",
    ),
    ("due: 2030", "due: 2035", "due: {}", r"到(\d{4})年"),
    ("about: 30\n", "abuot: 30\n", "{}: 30\n", r"did you mean (\w+)"),
    ("unit: 微克/立方米", "untis: 微克/立方米", "{}: 微克/立方米", r"did you mean (\w+)"),
]


@pytest.mark.parametrize(("right", "wrong", "form", "advice"), RESTORING)
def test_what_a_message_says_to_write_mends_the_file(
    right: str, wrong: str, form: str, advice: str, tmp_path: Path
) -> None:
    mistaken = changed((right, wrong))
    [finding] = linted(tmp_path, mistaken)
    found = re.search(advice, message(finding, Lang.EN))
    assert found is not None, message(finding, Lang.EN)
    mended = mistaken.replace(wrong, form.format(found[1]), 1)
    assert mended == PLAN
    assert linted(tmp_path, mended) == []


def test_a_definition_that_clashes_with_a_built_in_one_gives_way_to_it(tmp_path: Path) -> None:
    own = tmp_path / "indicators.yaml"
    own.write_text("grain:\n  name: 粮食总产量\n  unit: 万吨\n  better: higher\n", "utf-8")
    text = (
        HEAD
        + "      - indicator: grain\n        at_least: 3700\n        wording: 粮食总产量达到3700万吨\n"
    )
    findings, _ = of_file(tmp_path, text)
    [clash] = [finding for finding in findings if finding.code == "D131"]
    [reference] = re.findall(r"'(indicator: [\w-]+)'", message(clash, Lang.EN))
    own.unlink()
    findings, [target] = of_file(
        tmp_path, text.replace("indicator: grain", f"{reference}\n        unit: 万吨")
    )
    assert findings == [] and target.unit == "万吨"


def test_a_unit_that_is_unknown_is_defined_beside_the_document(tmp_path: Path) -> None:
    text = HEAD + CENTRES.replace("ID", "model-centres").replace("个", "盘")
    findings, _ = of_file(tmp_path, text)
    assert [finding.code for finding in findings] == ["D107"]
    assert "units.txt" in findings[0].rule.remedy.en
    (tmp_path / "units.txt").write_text("盘 = [盘]\n", "utf-8")
    assert lint([tmp_path / "centres-2025.yaml"], Library(tmp_path)) == []


def test_a_figure_that_nobody_claims_is_claimed_by_a_target(tmp_path: Path) -> None:
    dropped = (
        "      - indicator: retail-sales-growth\n        at_least: 7\n"
        "        wording: 社会消费品零售总额增长7%以上\n"
    )
    [finding] = linted(tmp_path, PLAN.replace(dropped, ""))
    assert (finding.code, finding.fields["line"]) == ("D144", 6)
    assert linted(tmp_path, PLAN.replace(dropped, ""), complete=False) == []
    assert linted(tmp_path, PLAN) == []
