"""Targets without a numeral: in step with the economy, set by the state, no worse than before, all of it."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from dabiao.model.comparator import Comparator

_NAME = r"(?P<name>[^，。；：！？]{2,40}?)"
_STEP = re.compile(
    _NAME
    + r"(?:增长|增速|增幅)?(?:与|和|同|跟)(?:全[省市区国])?(?:国民|国内)?(?:经济|地区生产总值|GDP|生产总值)"
    r"(?:发展|增长|增速)?(?:保持)?(?:基本|大体|大致)?(?:同步|相适应|相当)"
)
_FASTER = re.compile(
    _NAME
    + r"(?:增长|增速|增幅)?(?:快于|高于|略高于|跑赢)(?:全[省市区国])?(?:经济|地区生产总值|GDP|生产总值)(?:增长|增速)?"
)
_NATION = re.compile(
    _NAME
    + r"(?:增长|增速|增幅|涨幅)?(?P<words>(?:高于|快于|好于|优于|低于|达到|不低于|不高于)全[国省](?:平均)?(?:水平|增速|平均)?)"
)
_GIVEN = re.compile(
    r"(?:全面|确保|坚决|努力|足额|超额|如期|按期)*(?:完成|达到)(?P<of>国家|省|省委|上级|省级|中央)(?:、省)?"
    r"(?P<given>下达|确定|规定|定)?(?:的)?(?P<name>[^，。；：]{0,30}?)(?:任务|目标|指标|要求|计划)(?:任务|要求)?$"
)
_GIVEN_BEHIND = re.compile(
    _NAME
    + r"(?:全面|确保|均|努力|能够|控制在)*(?:完成|达到|实现|符合)?(?:国家|省|上级|省级)(?:下达|确定|规定|要求|定)(?:的)?"
    r"(?:年度)?(?:[^，。；：]{0,8}?)(?:目标|任务|指标|要求|范围|计划|以内)(?:任务|要求|内|之内|以内)?$"
)
_STATE = re.compile(
    _NAME
    + r"(?P<state>(?:保持|处于|稳定|控制|运行|维持)*在?(?:合理区间|合理水平|合理范围|合理适度水平|基本稳定|基本平衡|稳中向好|稳中提质|"
    r"平稳增长|增长提质|促稳提质|稳定增长|稳步增长|较快增长|合理增长|合理充裕|总体稳定|前列|第一方阵|领先|全国前列|稳中有进|正增长|稳中有升|"
    r"取得[^，]{0,6}(?:进展|成效|突破)|有序有效防控|有效防控|量稳质升|基本匹配|温和上涨|合理回升|总体平稳|平稳运行|合理增速))$"
)
_IMPROVE = re.compile(
    _NAME
    + r"(?P<words>(?:持续|进一步|继续|稳步|不断|逐步|稳定|明显|显著|稳中|均|全面)+(?P<way>改善|下降|降低|减少|提升|提高|增长|优化|向好|扩大|增加|上升|有升))$"
)
_ALL = re.compile(r"(?P<words>全覆盖|动态清零|清零)$")
_NOT_NAMED = re.compile(r"(?:(?:基本)?实现|做到|达到|基本|保持|推动|推进|有序|全面)+$")
_LONGEST_NAME = 30
_GOAL = re.compile(
    r"^(?:到\d{4}年，?)?(?P<name>[^，。；：！？—]{2,30}?)(?P<state>(?:得到|取得|实现|更加|进一步|基本|显著|明显|不断|持续|全面|有效|"
    r"逐步|初步|日益|充分|大幅|大幅度|稳步|普遍|广泛|处于|走在)[^，。；：]{2,12})$"
)
_BOUNDED = 200
"""No clause of a plan is longer; what is longer holds no target."""


class Worded(NamedTuple):
    """A target that no numeral says.

    Attributes:
        name: what it is of.
        start: where its words begin in the text.
        end: where they end.
        comparator: how it compares.
        value: of what is whole or nothing; None of the others.
        of_growth: whether the growth of the economy is its figure.
        state: what a qualitative one asks for.
        falls: whether it is to become less.
    """

    name: str
    start: int
    end: int
    comparator: Comparator
    value: Decimal | None = None
    of_growth: bool = False
    state: str | None = None
    falls: bool = False


def worded(
    text: str, start: int, end: int, *, announced: bool, goals: bool = False
) -> Iterator[Worded]:
    """The targets without a numeral in a clause.

    Args:
        text: of the paragraph.
        start: of the clause.
        end: of the clause.
        announced: whether it stands among the main targets, where each clause is one.
        goals: whether it stands among the goals of a plan, which are states to reach.
    """
    clause = text[start:end]
    if not 4 <= len(clause) <= _BOUNDED or re.search(r"体现|考虑到|有利于|意味着", clause):
        return
    if numbered := re.match(r"\d{1,2}[.．]", clause):
        start, clause = start + numbered.end(), clause[numbered.end() :]
    found = _GIVEN.search(clause)
    if found and (announced or found["given"]):
        for name in _given(found["name"].strip("的") or clause):
            yield Worded(name, start + found.start(), end, Comparator.DELEGATED)
        return
    if clause.startswith("—"):
        return
    if (announced or "同步" in clause) and (found := _STEP.search(clause)):
        at, name = _cleaned(found["name"], start)
        yield Worded(name, at, start + found.end(), Comparator.ABOUT, of_growth=True)
        return
    if found := _ALL.search(clause):
        yield from _all_of(clause, found, start)
    elif goals and (found := _GOAL.search(clause)):
        at, name = _cleaned(found["name"], start)
        yield Worded(name, at, end, Comparator.QUALITATIVE, state=found["state"])
    elif announced:
        yield from _announced(clause, start, end)


def _all_of(clause: str, found: "re.Match[str]", start: int) -> Iterator[Worded]:
    """All of it or nothing: 全覆盖 is 100 %, 清零 is 0."""
    named = _NOT_NAMED.sub("", clause[: found.start()])
    at, name = _cleaned(named, start) if named else (start, "")
    verb = re.match(r"(?:基本)?(?:实现|做到|达到|推动|推进)", name)
    if verb:
        at, name = at + verb.end(), name[verb.end() :]
    if not 2 <= len(name) <= _LONGEST_NAME:
        return
    whole = found["words"] == "全覆盖"
    called = f"{name}覆盖率" if whole and not name.endswith("覆盖率") else name
    figure = Decimal(100 if whole else 0)
    comparator = Comparator.AT_LEAST if whole else Comparator.AT_MOST
    if whole and re.search(r"基本(?:实现|做到|达到)?$", clause[: found.start()]):
        comparator = Comparator.ABOUT
    yield Worded(called, at, start + found.end(), comparator, figure)


def _announced(clause: str, start: int, end: int) -> Iterator[Worded]:
    if found := _FASTER.search(clause):
        at, name = _cleaned(found["name"], start)
        yield Worded(name, at, start + found.end(), Comparator.MORE_THAN, of_growth=True)
    elif (found := _NATION.search(clause)) or (found := _GIVEN_BEHIND.search(clause)):
        at, name = _cleaned(found["name"], start)
        yield Worded(name, at, start + found.end(), Comparator.DELEGATED)
    elif found := _STATE.search(clause):
        at, name = _cleaned(found["name"], start)
        state = found["state"]
        if state.endswith("稳定") and name.endswith(("率", "比例", "占比", "面积", "产量")):
            yield Worded(name, at, start + found.end(), Comparator.MAINTAIN)
        else:
            yield Worded(name, at, start + found.end(), Comparator.QUALITATIVE, state=state)
    elif (found := _IMPROVE.search(clause)) and not re.match(r"[一二三四五六七八九十]是", clause):
        at, name = _cleaned(found["name"], start)
        falls = found["way"] in ("下降", "降低", "减少")
        yield Worded(name, at, start + found.end(), Comparator.IMPROVE, falls=falls)


_LEAD = re.compile(
    r"^(?:确保|力争|努力|争取|实现|使|推动|促进|保持|进一步|着力|并|在|全省|全市|我省|——?|和|的)+"
)


def _given(listed: str) -> list[str]:
    """What is given, one by one where two are joined: 约束性指标和环境质量改善."""
    names = re.split("和|以及", listed)
    return names if len(names) > 1 and all(len(n) >= _SHORTEST_GIVEN for n in names) else [listed]


_SHORTEST_GIVEN = 4
_TRAIL = re.compile(r"(?:的|要|力争|均|增长|增速)+$")


def _cleaned(name: str, start: int) -> tuple[int, str]:
    lead = _LEAD.match(name)
    skipped = lead.end() if lead and lead.end() < len(name) else 0
    return start + skipped, _TRAIL.sub("", name[skipped:]) or name
