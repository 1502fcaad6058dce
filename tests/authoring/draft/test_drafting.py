"""Whole documents: head, sections, groups, tiers, two plans in one text, and files that load."""

import pytest

from dabiao.authoring.draft.drafting import draft_file, draft_text
from dabiao.authoring.draft.head import Wanted
from dabiao.authoring.draft.model import Draft
from dabiao.authoring.draft.text import decoded, of_text
from dabiao.authoring.draft.writing import draft_yaml
from dabiao.library.target_file import read_document
from dabiao.model.document import Document, Tier
from tests.authoring.draft.reports import drafted, report

GOALS = "地区生产总值增长5%左右，城镇新增就业80万人以上。"
TASKS = "新建农村公路3000公里，建成候车亭200个。"

TWO_PLANS = """\
2026年承德市政府工作报告
各位代表：
一、2025年工作回顾
一年来，新建农村公路900公里。
二、“十五五”时期主要目标
到2030年，高速公路里程达到1000公里。“十五五”时期经济社会发展主要目标是：地区生产总值年均增长5%左右，森林覆盖率达到60.5%。
三、2026年重点工作
今年经济社会发展主要预期目标是：地区生产总值增长5.5%左右，居民收入增长与经济增长同步。
（一）着力扩大内需
新建农村公路1000公里。
"""

PLAN = """\
承德市养老服务发展规划（2021—2025年）
承市政字〔2021〕16号
一、发展基础
现有养老床位1.3万张。
二、发展目标
到2025年，养老服务体系更加完善，养老床位达到2.5万张以上，其中护理型床位占比不低于55%。
三、重点任务
（一）织密服务网络
每年新增社区食堂20家。
"""


def loaded(draft: Draft) -> Document:
    """The document that the written draft is read as."""
    return read_document(draft_yaml(draft).encode(), "draft.yaml")


def test_the_head_is_read_out_of_the_text() -> None:
    head = drafted(TASKS, GOALS).head
    assert head.title == "2026年河北省政府工作报告"
    assert (head.region.name, head.region.code) == ("河北省", "130000")
    assert (head.issuer, head.issued) == ("河北省人民政府", "2026-01-20")
    assert head.period == (2026, 2026)
    assert head.id == "hebei-2026"


def test_what_the_caller_says_goes_before_what_the_text_says() -> None:
    wanted = Wanted(id="mine", region="130800", period=(2026, 2030))
    head = draft_text(of_text(report(TASKS, GOALS)), wanted).head
    assert (head.id, head.region.name, head.period) == ("mine", "承德市", (2026, 2030))


def test_a_plan_has_its_number_and_its_years_in_its_head() -> None:
    head = draft_text(of_text(PLAN)).head
    assert head.title == "承德市养老服务发展规划（2021—2025年）"
    assert head.number == "承市政字〔2021〕16号"
    assert head.period == (2021, 2025)
    assert head.region.code == "130800"


def test_targets_stand_under_their_headings() -> None:
    [growth, jobs, roads, shelters] = drafted(TASKS, GOALS).targets
    assert [t.tier for t in (growth, jobs, roads, shelters)] == [
        Tier.HEADLINE,
        Tier.HEADLINE,
        Tier.TASK,
        Tier.TASK,
    ]
    assert (growth.section, growth.group) == ("二", "主要预期目标")
    assert (roads.section, roads.group, roads.line) == ("二（一）", "着力扩大内需", 9)


def test_a_text_that_is_broken_for_print_is_put_together_again() -> None:
    printed = "\n\n".join(
        line[i : i + 20]
        for line in report(TASKS * 3 + "改造老旧小区一千二百个。", GOALS).split("\n")
        for i in range(0, len(line), 20)
    )
    found = {t.name: t for t in draft_text(of_text(printed)).targets}
    assert found["地区生产总值"].wording == "地区生产总值增长5%左右"
    assert found["改造老旧小区"].value == 1200


def test_two_plans_in_one_text_are_due_each_in_its_own_year() -> None:
    draft = draft_text(of_text(TWO_PLANS))
    due = {(t.name, t.due) for t in draft.targets}
    assert {
        ("地区生产总值", 2026),
        ("地区生产总值", 2030),
        ("高速公路里程", 2030),
        ("森林覆盖率", 2030),
        ("新建农村公路", 2026),
    } <= due
    document = loaded(draft)
    assert document.period == (2026, 2026)
    # 同步 is held against the growth of the same year.
    income = next(t for t in document.targets if t.of is not None)
    assert income.of == "gdp-growth"
    of = document.target("gdp-growth")
    assert of is not None
    assert (of.due, of.value is not None and str(of.value)) == (2026, "5.5")


def test_the_period_that_is_asked_for_is_that_of_the_document() -> None:
    document = loaded(draft_text(of_text(TWO_PLANS), Wanted(period=(2026, 2030))))
    assert document.period == (2026, 2030)
    assert {t.due for t in document.targets} == {2026, 2030}


def test_the_goals_of_a_plan_are_states_too() -> None:
    document = loaded(draft_text(of_text(PLAN)))
    shown = [(t.name, str(t.comparator), t.tier, t.due) for t in document.targets]
    assert shown == [
        ("养老服务体系", "qualitative", Tier.HEADLINE, 2025),
        ("养老床位", "at_least", Tier.HEADLINE, 2025),
        ("护理型床位占比", "at_least", Tier.HEADLINE, 2025),
        ("新增社区食堂", "at_least", Tier.TASK, 2025),
    ]
    assert document.targets[-1].yearly


def test_a_part_of_the_lines_is_the_document() -> None:
    text = "别的文件\n新建桥梁70座。\n" + report(TASKS, GOALS)
    draft = draft_text(of_text(text, "all.txt"), Wanted(lines=(3, 11)))
    assert "桥梁" not in draft_yaml(draft)
    assert loaded(draft).source is not None
    assert draft.targets[0].line == 9


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_the_encoding_is_found(encoding: str) -> None:
    draft = draft_file(report(TASKS, GOALS).encode(encoding), "河北.txt")
    assert [t.name for t in draft.targets][:1] == ["地区生产总值"]


def test_a_text_without_targets_is_a_file_that_loads_and_says_so() -> None:
    draft = draft_text(of_text("今天天气很好。\n"))
    assert loaded(draft).targets == ()
    written = draft_yaml(draft)
    assert "未读出任何目标" in written
    assert written.count("# check:") >= 3  # region, period and title, too


def test_the_same_text_gives_the_same_file_twice() -> None:
    assert draft_yaml(drafted(TASKS, GOALS)) == draft_yaml(drafted(TASKS, GOALS))


def test_nothing_that_a_text_holds_breaks_the_file() -> None:
    nasty = "新建“a: b # c”、[x]{y}、&z*!公路\x00\x1b[31m3000公里。培育\ud800企业50家。'\"\\新增- ?桥梁5座。"
    document = loaded(drafted(nasty, GOALS))
    assert len(document.targets) >= 4
    assert document.region.name == "河北省"


def test_ids_are_letters_and_no_two_are_the_same() -> None:
    document = loaded(drafted("新建公路3公里。新建公路5公里。新建公路8座。"))
    ids = [t.id for t in document.targets]
    assert ids == ["xjgl", "xjgl-2", "xjgl-3"]


def test_decoded_lines_count_from_one() -> None:
    assert decoded(b"a\nb\n").lines == ["a", "b", ""]
