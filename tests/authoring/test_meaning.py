"""Lint reads in the words of a target whether it is set, whether it is a bound, whether it is a mean."""

from pathlib import Path

import pytest

from dabiao.authoring.lint import lint
from dabiao.library.folders import Library
from tests.helpers import codes

HEAD = """\
id: plan
title: 计划
title_en: Plan
region: {name: 河北省}
period: [2026, 2030]
source: {file: source.txt}
groups:
  目标:
    name_en: Goals
    section: 一
    targets:
      - """


def linted(lines: str, folder: Path) -> list[str]:
    file = folder / "plan.yaml"
    file.write_text(HEAD + "\n        ".join(lines.splitlines()) + "\n", encoding="utf-8")
    return codes(lint([file], Library(folder)))


@pytest.mark.parametrize(
    ("wording", "found"),
    [
        ("没有提出全年经济增速具体目标", []),
        ("不设经济增速目标", []),
        ("未设定经济增长目标", []),
        ("不再提出经济增速目标", []),
        ("地区生产总值保持增长", ["D146"]),
        ("经济运行在合理区间", ["D146"]),
    ],
)
def test_no_target_is_set_where_the_words_say_so(
    wording: str, found: list[str], tmp_path: Path
) -> None:
    assert linted(f"indicator: gdp-growth\nabsent: true\nwording: {wording}", tmp_path) == found


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ("about: 2\nwording: 居民消费价格涨幅2%左右", ["D147"]),
        ("about: 2\nexpected: true\nwording: 居民消费价格涨幅2%左右", []),
        ("about: 3\nwording: 居民消费价格涨幅控制在3%左右", []),
        ("about: 3\nexpected: true\nwording: 居民消费价格涨幅控制在3%左右", ["D147"]),
        ("at_most: 3\nwording: 居民消费价格涨幅3%以内", []),
    ],
)
def test_consumer_prices_have_a_bound_where_the_words_say_so(
    lines: str, found: list[str], tmp_path: Path
) -> None:
    assert linted(f"indicator: cpi-growth\n{lines}", tmp_path) == found


def test_other_figures_that_are_better_low_are_bounds_by_themselves(tmp_path: Path) -> None:
    lines = "indicator: surveyed-unemployment-rate\nabout: 5.5\nwording: 城镇调查失业率5.5%左右"
    assert linted(lines, tmp_path) == []


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ("about: 5\nwording: 年均增长5%左右", ["D148"]),
        ("about: 5\nsince: 2026\naverage: true\nwording: 年均增长5%左右", []),
        ("about: 5\nsince: 2026\naverage: true\nwording: 增长5%左右", ["D148"]),
        ("about: 5\nevery: year\nwording: 年均增长5%左右", []),
        ("about: 5\ndue: 2026\nwording: 年均增长5%左右", []),
    ],
)
def test_a_mean_rate_of_years_is_one_where_the_words_say_so(
    lines: str, found: list[str], tmp_path: Path
) -> None:
    assert linted(f"indicator: gdp-growth\n{lines}", tmp_path) == found


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ("about: 5\nstretch: 争取更好结果\nwording: 增长5%左右", []),
        ("about: 5\nstretch: 争取最好结果\nwording: 增长5%左右", ["D121"]),
        ("delegated: 高于全国平均水平\nwording: 高于全国平均水平", []),
        ("delegated: 高于全省平均水平\nwording: 高于全国平均水平", ["D121"]),
    ],
)
def test_the_words_of_a_stretch_and_of_what_is_held_against_stand_in_the_source(
    lines: str, found: list[str], tmp_path: Path
) -> None:
    (tmp_path / "source.txt").write_text(
        "增长5%左右，在实际工作中争取\n更好结果，收入高于全国平均水平", encoding="utf-8"
    )
    file = tmp_path / "plan.yaml"
    text = HEAD + "\n        ".join(f"indicator: gdp-growth\n{lines}".splitlines())
    file.write_text(text.replace("[2026, 2030]", "2026") + "\n", encoding="utf-8")
    assert codes(lint([file], Library(tmp_path), tmp_path)) == found
