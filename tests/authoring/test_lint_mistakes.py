"""Each kind of mistake that one can make in a target file gives one finding, which says what to do."""

from pathlib import Path

import pytest

from dabiao.core.lang import Lang
from dabiao.findings.catalogue import find
from dabiao.render.messages import message
from tests.authoring.made_up import PLAN, changed, linted

# What was done, the changes, the code, and words of the message that say what is right.
MISTAKES = [
    ("wrong figure", [("about: 6\n", "about: 9\n")], "D119", "9 %"),
    ("wrong comparator", [("about: 6\n", "at_least: 6\n")], "D120", "about"),
    (
        "above a figure that 以上 includes",
        [("at_least: 7\n", "more_than: 7\n")],
        "D120",
        "at_least",
    ),
    ("above a plain figure", [("at_least: 5\n", "more_than: 5\n")], "D120", "at_least"),
    ("near a plain figure", [("at_least: 5\n", "about: 5\n")], "D120", "at_least"),
    ("wrong unit: money", [("unit: 所", "unit: 亿元")], "D134", "unit: 所"),
    ("wrong unit: another counter", [("unit: 所", "unit: 个")], "D134", "unit: 所"),
    ("wrong unit: percent", [("unit: 所", 'unit: "%"')], "D134", "unit: 所"),
    (
        "wrong direction",
        [("unit: 微克/立方米\n        better: lower", "unit: 微克/立方米\n        better: higher")],
        "D142",
        "better: lower",
    ),
    (
        "direction against the comparator",
        [("at_most: 5.5", "better: higher\n        at_most: 5.5")],
        "D112",
        "better",
    ),
    ("wrong due year", [("due: 2030", "due: 2026")], "D135", "到2030年"),
    ("due year left out", [("        due: 2030\n", "")], "D135", "到2030年"),
    (
        "due year that nobody names",
        [
            (
                "more_than: 80\n        due: 2030\n        wording: 到2030年，博",
                "more_than: 80\n        due: 2029\n        wording: 博",
            )
        ],
        "D135",
        "到2030年",
    ),
    ("wrong section", [("section: 二（三）", "section: 二（一）")], "D136", "二（三）"),
    ("section that there is not", [("section: 三（二）", "section: 九（二）")], "D136", "三（二）"),
    ("box that there is not", [("section: 三（二）", "section: 专栏3")], "D136", "专栏3"),
    (
        "duplicate under another id",
        [
            (
                "      - indicator: forest-coverage\n",
                "      - {id: model-afforestation-2, name: 新增造林, name_en: Afforested, unit: 万亩, better: higher, measure: cumulative, at_least: 120, since: 2021, wording: 2021—2025年累计造林120万亩}\n      - indicator: forest-coverage\n",
            )
        ],
        "D143",
        "model-afforestation-2",
    ),
    (
        "neighbour's figure",
        [
            (
                "at_least: 5\n        wording: 固定资产投资增长5%\n",
                "at_least: 7\n        wording: 固定资产投资增长5%、社会消费品零售总额增长7%以上\n",
            )
        ],
        "D137",
        "社会消费品零售总额",
    ),
    (
        "neighbour's words",
        [
            (
                "at_least: 5\n        wording: 固定资产投资增长5%\n",
                "at_least: 7\n        wording: 社会消费品零售总额增长7%以上\n",
            )
        ],
        "D137",
        "社会消费品零售总额",
    ),
    (
        "dropped target",
        [
            (
                "      - indicator: retail-sales-growth\n        at_least: 7\n        wording: 社会消费品零售总额增长7%以上\n",
                "",
            )
        ],
        "D144",
        "7%",
    ),
    (
        "edited wording",
        [("wording: 新建改扩建中小学校500所以上", "wording: 新建中小学校500所以上")],
        "D121",
        "新建中小学校",
    ),
    (
        "edited figure of a wording",
        [("wording: 地区生产总值年均增长6%左右", "wording: 地区生产总值年均增长7%左右")],
        "D121",
        "7%",
    ),
    ("missing English name", [("        name_en: Museums\n", "")], "D116", "博物馆总数"),
    ("missing English name of a group", [("    name_en: Air\n", "")], "D116", "空气质量"),
    ("missing English title", [("title_en: Chengde, a model plan\n", "")], "D116", "title_en"),
    (
        "typo of a key",
        [
            (
                "        wording: 到2030年，博",
                "        wordng: 到2030年，博",
            )
        ],
        "D101",
        "wording",
    ),
    ("typo of a comparator", [("at_most: 5.5", "at_mots: 5.5")], "D105", "at_most"),
    ("code of another region", [('code: "130800"', 'code: "130700"')], "D138", "130800"),
    (
        "measure against the unit",
        [("measure: cumulative\n        at_least: 500", "measure: growth\n        at_least: 500")],
        "D139",
        "cumulative",
    ),
    (
        "measure against the words",
        [
            (
                "measure: cumulative\n        at_least: 120",
                "measure: level\n        observed: end\n        at_least: 120",
            )
        ],
        "D139",
        "cumulative",
    ),
    ("a fall that is no growth", [("measure: reduction", "measure: growth")], "D139", "reduction"),
    ("wrong base", [("value: 95", "value: 94")], "D140", "94 %"),
    ("wrong base of a row", [("value: 60.03", "value: 60.30")], "D140", "60.3"),
    (
        "wrong year of the base",
        [("base: {year: 2020, value: 95}", "base: {year: 2018, value: 95}")],
        "D135",
        "2018",
    ),
    (
        "wrong first year",
        [("at_least: 120\n        since: 2021", "at_least: 120\n        since: 2022")],
        "D135",
        "2021",
    ),
    (
        "first year that nobody names",
        [("at_least: 15\n        since: 2021", "at_least: 15\n        since: 2023")],
        "D135",
        "2023",
    ),
    ("wrong force", [("binding: binding", "binding: expected")], "D141", "binding: binding"),
    ("force left out", [("        binding: binding\n", "")], "D141", "binding: binding"),
    ("swapped range", [("[20, 25]", "[25, 20]")], "D115", "25"),
    (
        "wrong indicator",
        [("indicator: gdp-growth", "indicator: budget-revenue-growth")],
        "D137",
        "地区生产总值",
    ),
    (
        "indicator that there is not",
        [("indicator: gdp-growth", "indicator: gpd-growth")],
        "D109",
        "gdp-growth",
    ),
    (
        "colliding id",
        [("id: model-museums", "id: grain-output")],
        "D133",
        "粮食",
    ),
    ("unit that there is not", [("unit: 座", "unit: 坐")], "D107", "坐"),
    (
        "same id twice",
        [("id: model-museums", "id: model-beds-per-1000")],
        "D108",
        "model-beds-per-1000",
    ),
    (
        "sum that does not add up",
        [("parts: [model-parks-a, model-parks-b]", "parts: [model-parks-a, model-researchers]")],
        "D126",
        "科技人员占比",
    ),
]


@pytest.mark.parametrize(
    ("changes", "code", "says"), [m[1:] for m in MISTAKES], ids=[m[0] for m in MISTAKES]
)
def test_a_mistake_gives_one_finding_that_says_what_is_right(
    changes: list[tuple[str, str]], code: str, says: str, tmp_path: Path
) -> None:
    findings = linted(tmp_path, changed(*changes))
    assert [finding.code for finding in findings] == [code]
    for lang in Lang:
        assert says in message(findings[0], lang)


def test_the_plan_without_a_mistake_has_no_finding(tmp_path: Path) -> None:
    assert linted(tmp_path) == []
    assert linted(tmp_path, PLAN, complete=False) == []


def test_every_mistake_has_a_rule_with_a_way_out() -> None:
    for code in {code for _, _, code, _ in MISTAKES}:
        [rule] = find(code)
        assert rule.remedy.en and rule.remedy.zh
