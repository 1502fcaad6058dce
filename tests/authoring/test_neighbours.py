"""Documents that are linted together call one indicator by one id and one English name."""

from pathlib import Path

import pytest

from dabiao.authoring.lint import lint
from dabiao.core.lang import Lang
from dabiao.library.folders import Library
from dabiao.render.messages import message

PLAN = """\
id: {id}
title: 规划
title_en: Plan
period: 2025
groups:
  主要目标:
    name_en: Main goals
    section: 二
    targets:
      - {target}
"""
SEATS = (
    "{id: model-seats, name: 示范坐席, name_en: Model seats, unit: 席, better: higher,"
    " observed: end, at_least: 5, wording: 示范坐席达到5席}"
)
GROWTH = "{indicator: gdp-growth, at_least: 6, wording: 地区生产总值增长6%}"


def told(folder: Path, *targets: str) -> list[str]:
    """What lint says of documents of one target each, a-2025, b-2025 and so on."""
    (folder / "units.txt").write_text("席 = [席]\n", "utf-8")
    files = []
    for name, target in zip("ab", targets, strict=False):
        files.append(folder / f"{name}-2025.yaml")
        text = PLAN.replace("{id}", f"{name}-2025").replace("{target}", target)
        files[-1].write_text(text, encoding="utf-8")
    return [f"{f.code} {message(f, Lang.EN)}" for f in lint(files, Library(folder))]


def test_one_name_under_two_ids_is_one_indicator(tmp_path: Path) -> None:
    other = SEATS.replace("model-seats", "demo-seats")
    [said] = told(tmp_path, SEATS, other)
    assert said.startswith("D157 示范坐席 is 'demo-seats' here, and 示范坐席 is 'model-seats' in ")


def test_an_alias_tells_it_too_and_a_translation_does_not(tmp_path: Path) -> None:
    names = "name: 坐席, aliases: [示范坐席], name_en: Seats"
    other = SEATS.replace("model-seats", "demo-seats").replace("示范坐席达到", "坐席达到")
    other = other.replace("name: 示范坐席, name_en: Model seats", names)
    [said] = told(tmp_path, SEATS, other)
    assert said.startswith("D157 坐席 is 'demo-seats' here, and 示范坐席 is 'model-seats' in ")
    assert told(tmp_path, SEATS, other.replace(names, "name: 坐席, name_en: Model seats")) == []


@pytest.mark.parametrize(
    ("right", "other"),
    [
        ("better: higher", "better: none"),
        ("observed: end", "measure: cumulative"),
        ("unit: 席", "unit: 个"),
    ],
)
def test_another_kind_of_thing_may_have_the_name(right: str, other: str, tmp_path: Path) -> None:
    changed = SEATS.replace("model-seats", "demo-seats").replace(right, other)
    changed = changed.replace("5席", "5个") if "个" in other else changed
    assert told(tmp_path, SEATS, changed) == []


def test_one_indicator_has_one_english_name(tmp_path: Path) -> None:
    said = told(tmp_path, SEATS, SEATS.replace("Model seats", "Demonstration seats"))
    assert [each[:4] for each in said] == ["D145", "D158"]  # they are defined alike besides
    assert "示范坐席 is 'Demonstration seats' here, and 'Model seats' in " in said[1]
    vocabulary = GROWTH.replace("gdp-growth,", "gdp-growth, name_en: Gross product,")
    [said_of_it] = told(tmp_path, vocabulary)
    assert "D158 地区生产总值 is 'Gross product' here, and 'GDP' in the vocabulary" in said_of_it
    # Under a name of its own it has an English one of its own.
    named = vocabulary.replace("name_en", "name: 地区总产值, name_en").replace(
        "生产总值增长", "总产值增长"
    )
    assert told(tmp_path, named) == []


@pytest.mark.parametrize(
    ("override", "kind"),
    [("better: none", "%, growth, none"), ("measure: share, observed: end", "%, share, higher")],
)
def test_a_reference_that_says_another_kind_is_another_thing(
    override: str, kind: str, tmp_path: Path
) -> None:
    said = told(tmp_path, GROWTH.replace("gdp-growth,", f"gdp-growth, {override},"))
    assert (
        f"'gdp-growth' is the vocabulary's id of 地区生产总值 (%, growth, higher), and 地区生产总值 ({kind}) is another thing"
        in "".join(said)
    )


def test_an_alias_of_the_vocabulary_is_in_the_vocabulary(tmp_path: Path) -> None:
    own = (
        "{id: beds, name: 养老服务床位数, name_en: Beds, unit: 张, better: higher, observed: end,"
        " at_least: 500, wording: 养老服务床位数达到500张}"
    )
    [said] = told(tmp_path, own)
    assert said == (
        "D117 '养老服务床位数' is in the vocabulary; write 'indicator: eldercare-beds' in its place, "
        "and keep 'name: 养老服务床位数', 'unit: 张'"
    )
