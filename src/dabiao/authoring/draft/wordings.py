"""Targets without a numeral: in step with the economy, set by the state, no worse than before, all of it."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import chain
from typing import NamedTuple

from dabiao.authoring.draft.lists import per_output
from dabiao.model.comparator import Comparator
from dabiao.model.document import Measure

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
    + r"(?:全面|确保|均|努力|能够|控制在)*(?:完成|达到|实现|符合)?经?(?:国家|省|上级|省级)[^，。；：]{0,8}?(?:下达|确定|规定|要求|定)(?:的)?"
    r"(?:年度)?(?:[^，。；：]{0,8}?)(?:目标|任务|指标|要求|范围|计划|以内)(?:任务|要求|内|之内|以内)?"
    r"(?:的?(?:序时)?进度)?(?:要求)?$"
)
_STATE = re.compile(
    _NAME
    + r"(?P<state>(?:(?:保持|处于|稳定|控制|运行|维持)在?|稳居|位居|居|走在)*在?(?:合理区间|合理水平|合理范围|合理适度水平|基本稳定|基本平衡|稳中向好|稳中提质|"
    r"平稳增长|增长提质|促稳提质|稳定增长|稳步增长|较快增长|合理增长|合理充裕|总体稳定|前列|第一方阵|领先|全国前列|稳中有进|稳中有升|"
    r"取得[^，]{0,6}(?:进展|成效|突破)|有序有效防控|有效防控|量稳质升|基本匹配|温和上涨|合理回升|总体平稳|平稳运行|合理增速|"
    r"(?:促|回|保|趋)稳(?:提质|向好|回升|增效)|稳量提质|量质齐升|量稳质优|适度增长|总体平衡|动态平衡|"
    r"(?<=稳居)[^，。；]{2,10}|(?<=位居)[^，。；]{2,10}(?:前列|上游|行列|水平)|(?<=保持)稳定|(?:优秀|优良|良好|较好|较高|较低|领先|先进|正常)(?:水平|状态)))$"
)
_IMPROVE = re.compile(
    _NAME
    + r"(?P<words>(?:持续|进一步|继续|稳步|不断|逐步|稳定|明显|显著|稳中|均|全面)+(?P<way>改善|下降|降低|减少|提升|提高|增长|优化|向好|扩大|增加|上升|有升))$"
)
_ALL = re.compile(r"(?P<words>全覆盖|动态清零|清零)$")
_EVERY = re.compile(
    _NAME + r"(?:全部|全面|如期)*全部(?:实现)?(?P<done>脱贫|摘帽|出列|达标|通车|接入|建成|销号)$"
)
_STRIVES = re.compile(r"(?:力争|争取|努力|确保|增速|增幅|增长)+")
_NO_GROWTH = re.compile(
    _NAME
    + r"(?:原则上|总体|继续|保持|实现|安排|同比|增长|一律)*(?P<words>零增长|负增长|正增长|只减不增)$"
)
_OF_ZERO = {"负增长": Comparator.LESS_THAN, "正增长": Comparator.MORE_THAN}
_NO_MORE = re.compile(
    r"(?:决不允许|绝不允许|不得|严禁|不允许|不再)增加(?P<name>[^，。；：、]{2,20})$"
)
_NO_LESS = re.compile(_NAME + r"(?:实现|保持)?(?:只增不减|不减少|不降低|不下降)$")
_MATCHED = re.compile(
    _NAME
    + r"(?:增长|增速|增幅)?(?P<state>(?:与|同)[^，。；：]{0,24}(?:增长|增速|目标)[^，。；：]{0,12}?(?:基本|大体|总体)?(?:相)?匹配)$"
)
_MONEY = r"[^，。；：]{0,16}(?:货币信贷|社会融资规模|货币供应量|货币（M2）供应量|贷款规模)"
_CREDIT = re.compile(
    rf"(?:引导|保持|使|推动|促进)(?P<name>{_MONEY})(?:余额|总量)?(?P<state>(?:适度|合理|平稳|稳定|较快|稳步)+增长|增速[^，。；：0-9]{{2,10}})$"
)
_OF_CREDIT = re.compile(rf"保持(?P<state>合理|适度|适当)的(?P<name>{_MONEY})$")
_HELD = re.compile(r"^(?P<state>(?:重点|严格|合理|从严|有效)控制)(?P<name>[^，。；：]{4,20})$")
_FULFIL = re.compile(
    r"^(?:努力|确保|全面|如期|胜利|圆满)*(?P<state>完成)(?P<name>[^，。；：]{2,12}规划[^，。；：]{0,6}(?:目标|任务)+)$"
)
_THAN = re.compile(
    _NAME
    + r"(?P<state>(?:增长|增速|增幅)?(?:持续|继续)?(?:快于|高于|低于)(?:城镇居民|城镇|GDP|经济)[^，。；：\d]{0,8})$"
)
_OF_STATE = re.compile(r"(?:结构|收支|收支状况|格局|布局|秩序|体系)$")
"""What may be better, and is no quantity that rises or falls."""
_NOT_NAMED = re.compile(r"(?:(?:基本)?实现|做到|达到|基本|保持|推动|推进|有序|全面)+$")
_SHORTEST_NAME, _LONGEST_NAME = 2, 30
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
        measure: where the words tell what kind of quantity it is.
        note: how the words became a figure.
    """

    name: str
    start: int
    end: int
    comparator: Comparator
    value: Decimal | None = None
    of_growth: bool = False
    state: str | None = None
    falls: bool = False
    measure: Measure | None = None
    note: str | None = None


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
        yield from _delegated(clause, found, start, end)
        return
    if clause.startswith("—"):
        return
    if announced and len(parts := clause.split("、")) > 1:
        each = [[*_parts(part, clause, start)] for part in parts]
        if all(each):
            yield from chain.from_iterable(each)
            return
    if (told := _bounded(clause, start, announced=announced)) is not None:
        yield from told
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


def _delegated(clause: str, found: "re.Match[str]", start: int, end: int) -> Iterator[Worded]:
    """What those above set: 完成国家下达的粮食生产任务, 能耗降低率完成国家下达目标."""
    told = found["name"].strip("的")
    at, before = _cleaned(_NOT_NAMED.sub("", clause[: found.start()]), start)
    if len(before) >= _SHORTEST_NAME and len(told) <= len(before):
        names, begin = _listed(before), at
    else:
        names, begin = _given(told or clause), start + found.start()
    for name in names:
        yield Worded(name, begin, end, Comparator.DELEGATED)


def _parts(part: str, clause: str, start: int) -> Iterator[Worded]:
    """What one of several listed says on its own: 贫困人口全部脱贫、贫困县全部摘帽."""
    at = start + clause.index(part)
    for found in worded(part, 0, len(part), announced=True):
        yield found._replace(start=at + found.start, end=at + found.end)


def _bounded(clause: str, start: int, *, announced: bool) -> list[Worded] | None:
    """What words bound without a numeral; None where they bound nothing."""
    end = start + len(clause)
    if found := _NO_GROWTH.search(clause):
        if found["words"] == "正增长" and not announced:
            return None
        comparator = _OF_ZERO.get(found["words"], Comparator.AT_MOST)
        return _of_growth(found, start, end, comparator)
    if found := _NO_MORE.search(clause):
        return _of_growth(found, start, end, Comparator.AT_MOST)
    if (
        (found := _MATCHED.search(clause))
        or (found := _CREDIT.search(clause))
        or (found := _OF_CREDIT.search(clause))
    ):
        at, listed = _cleaned(found["name"], start + found.start("name"))
        begin = start + found.start() if found.re is not _MATCHED else at
        return [
            Worded(_TRAIL.sub("", name), begin, end, Comparator.QUALITATIVE, state=found["state"])
            for name in _listed(listed)
        ]
    if not announced:
        return None
    if found := _EVERY.search(clause):
        at, name = _cleaned(found["name"], start)
        called = f"{name}{found['done']}率"
        note = "“全部”记作 100%。"
        return [Worded(called, at, end, Comparator.AT_LEAST, Decimal(100), note=note)]
    if found := _NO_LESS.search(clause):
        at, name = _cleaned(found["name"], start)
        return [Worded(name, at, end, Comparator.MAINTAIN)]
    if (found := _HELD.search(clause)) or (found := _FULFIL.search(clause)):
        state, name = found["state"], found["name"]
        return [Worded(name, start, end, Comparator.QUALITATIVE, state=state)]
    return None


def _of_growth(
    found: "re.Match[str]", start: int, end: int, comparator: Comparator
) -> list[Worded]:
    """No growth, or less than none."""
    at, name = _cleaned(found["name"], start + found.start("name"))
    at = at if found.start("name") == 0 else start + found.start()
    note = "“正增长”“零增长”“负增长”“不得增加”按增速与 0 比较。"
    figure, measure = Decimal(0), Measure.GROWTH
    return [Worded(name, at, end, comparator, figure, measure=measure, note=note)]


def _listed(names: str) -> list[str]:
    """The names of which one thing is said; those whose parts are short are one name."""
    parts = [part for part in re.split("、|和|以及|与|及", names) if part]
    if len(parts) < 2 or any(len(part) < _SHORTEST_GIVEN for part in parts):
        return [names]
    return per_output(parts)


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
    note = "“全覆盖”记作 100%。" if whole else "“清零”记作 0。"
    yield Worded(called, at, start + found.end(), comparator, figure, note=note)


def _announced(clause: str, start: int, end: int) -> Iterator[Worded]:
    if found := _FASTER.search(clause):
        at, name = _cleaned(found["name"], start)
        yield Worded(name, at, start + found.end(), Comparator.MORE_THAN, of_growth=True)
    elif (found := _NATION.search(clause)) or (found := _GIVEN_BEHIND.search(clause)):
        at, listed = _cleaned(found["name"], start)
        for name in [] if _STRIVES.fullmatch(listed) else _listed(listed):
            yield Worded(name, at, start + found.end(), Comparator.DELEGATED)
    elif found := _STATE.search(clause):
        at, name = _cleaned(found["name"], start)
        state = found["state"]
        if state.startswith(("稳居全国", "位居全国", "居全国")):
            name += "在全国的位置"
        if state.endswith("稳定") and name.endswith(("率", "比例", "占比", "比重", "面积", "产量")):
            for each in _listed(name):
                yield Worded(each, at, start + found.end(), Comparator.MAINTAIN)
        else:
            yield Worded(name, at, start + found.end(), Comparator.QUALITATIVE, state=state)
    elif found := _THAN.search(clause):
        at, name = _cleaned(found["name"], start)
        state = found["state"]
        yield Worded(name, at, start + found.end(), Comparator.QUALITATIVE, state=state)
    elif (found := _IMPROVE.search(clause)) and not re.match(r"[一二三四五六七八九十]是", clause):
        at, name = _cleaned(found["name"], start)
        falls = found["way"] in ("下降", "降低", "减少")
        if _OF_STATE.search(name):
            state = found["words"]
            yield Worded(name, at, start + found.end(), Comparator.QUALITATIVE, state=state)
            return
        for each in _listed(name) if falls else [name]:
            yield Worded(each, at, start + found.end(), Comparator.IMPROVE, falls=falls)


_LEAD = re.compile(
    r"^(?:特别是|“?十[一二三四五六]五”?(?:时期|期间)|要|确保|力争|努力|争取|实现|使|推动|促进|保持|进一步|着力|并|在|全省|全市|我省|——?|和|的)+"
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
