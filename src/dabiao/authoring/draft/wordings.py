"""Targets without a numeral: in step with the economy, set by the state, no worse than before, all of it."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import chain

from dabiao.authoring.draft.aims import aimed, gone, whole
from dabiao.authoring.draft.joining import items
from dabiao.authoring.draft.lists import IS_MEASURED, names_of
from dabiao.authoring.draft.naming import known_indicator
from dabiao.authoring.draft.said import (
    NAME,
    SHORTEST_GIVEN,
    STRIVES,
    Worded,
    bounded_in_words,
    cleaned,
    listed_names,
)
from dabiao.model.comparator import Comparator
from dabiao.model.document import Measure

_STEP = re.compile(
    NAME
    + r"(?:增长|增速|增幅)?(?:与|和|同|跟)(?:全[省市区国])?(?:国民|国内)?(?:经济|地区生产总值|GDP|生产总值)"
    r"(?:发展|增长|增速)?(?:保持|基本|大体|大致|实现)*(?:同步|相适应|相当)"
)
_BESIDE = re.compile(
    NAME
    + r"(?P<state>(?:增长|提高|增速)?(?:与|和|同)[^，。；：、]{2,12}(?:增长|提高|增速)?(?:保持|实现)?(?:基本|大体)?同步(?:增长|提高)?)$"
)
_FASTER = re.compile(
    NAME
    + r"(?:增长|增速|增幅)?(?:快于|高于|略高于|跑赢)(?:全[省市区国])?(?:国内|地区)?(?:经济|GDP|生产总值)(?:增长|增速)?"
)
_NATION = re.compile(
    NAME
    + r"(?:增长|增速|增幅|涨幅)?(?P<words>(?:高于|快于|好于|优于|低于|达到|接近|不低于|不高于)全[国省市区](?:平均)?(?:水平|增速|平均)?)"
)
_GIVEN = re.compile(
    r"(?:全面|确保|坚决|努力|足额|超额|如期|按期)*(?:完成|达到)(?P<of>国家|中央|上级|自治[区州]|[省市州区盟兵](?:团|委|级|政府)?)(?:、[省市](?:级)?|[省市](?=下达))?"
    r"(?P<given>下达|确定|规定|定)?(?:的)?(?P<name>[^，。；：]{0,30}?)(?:任务|目标|指标|要求|计划)(?:任务|要求)?$"
)
_GIVEN_BEHIND = re.compile(
    NAME
    + r"(?:全面|确保|均|努力|能够|控制在)*(?:完成|达到|实现|符合)?经?(?:“?十[一二三四五六]五”?(?:规划|期间)?)?(?:国家|中央|上级|自治[区州]|[省市州区盟](?:级)?)[^，。；：]{0,8}?(?:下达|确定|规定|要求|定|考核)(?:的)?"
    r"(?:年度)?(?:[^，。；：]{0,8}?)(?:目标|任务|指标|要求|范围|计划|以内)(?:任务|要求|内|之内|以内)?"
    r"(?:的?(?:序时)?进度)?(?:要求)?$"
)
_FULFILLED = re.compile(
    NAME
    + r"(?:等(?:各项)?(?:约束性)?指标)?(?:全面|如期|确保|均|超额|按期)*完成(?:年度)?(?:目标|任务|计划)+$"
)
"""Of a task that is set elsewhere, without a word of who sets it."""
_STATE = re.compile(
    NAME
    + r"(?P<state>(?:(?:保持|处于|稳定|控制|运行|维持)在?|稳居|位居|居|走在)*在?(?:合理区间|合理水平|合理范围|合理适度水平|基本稳定|基本平衡|稳中向好|稳中提质|"
    r"平稳增长|增长提质|促稳提质|稳定增长|稳步增长|较快增长|合理增长|合理充裕|总体稳定|前列|第一方阵|领先|全国前列|稳中有进|稳中有升|"
    r"取得[^，]{0,6}(?:进展|成效|突破)|有序有效防控|有效防控|量稳质升|基本匹配|温和上涨|合理回升|总体平稳|平稳运行|合理增速|"
    r"(?:止跌|企稳|促稳|回稳|稳中|稳量|量稳|量质|扩量|扩容|提质|增效|稳规模|优结构|恢复性|向好|回升){2,4}(?:增长)?|"
    r"(?:促|回|保|趋)稳(?:提质|向好|回升|增效)|稳量提质|量质齐升|量稳质优|适度增长|总体平衡|动态平衡|"
    r"(?<=稳居)[^，。；]{2,10}|(?<=位居)[^，。；]{2,10}(?:前列|上游|行列|水平)|(?<=保持)稳定|(?:优秀|优良|良好|较好|较高|较低|领先|先进|正常)(?:水平|状态)))$"
)
_IMPROVE = re.compile(
    NAME
    + r"(?P<words>(?:持续|进一步|继续|稳步|不断|逐步|稳定|明显|显著|稳中|均|全面)+(?P<way>改善|下降|降低|减少|提升|提高|增长|优化|向好|扩大|增加|上升|有升))$"
)
_ALL = re.compile(r"(?P<words>全覆盖|动态清零|清零)$")
_THAN = re.compile(
    NAME
    + r"(?P<state>(?:增长|增速|增幅)?(?:持续|继续)?(?:快于|高于|低于)(?:(?:城镇居民|城镇|GDP|经济)[^，。；：\d]{0,8}|[^，。；：\d]{2,10}(?:增速|增长|增幅)))$"
)
_OF_STATE = re.compile(r"(?:结构|收支|收支状况|格局|布局|秩序|体系)$")
"""What may be better, and is no quantity that rises or falls."""
_NOT_NAMED = re.compile(r"(?:(?:基本)?实现|做到|达到|基本|保持|推动|推进|有序|全面)++$")
_SHORTEST_NAME, _LONGEST_NAME = 2, 30
_GOAL = re.compile(
    r"^(?:到\d{4}年，?)?(?P<name>[^，。；：！？—]{2,30}?)(?P<state>(?:得到|取得|实现|更加|进一步|基本|显著|明显|不断|持续|全面|有效|"
    r"逐步|初步|日益|充分|大幅|大幅度|稳步|普遍|广泛|处于|走在)[^，。；：]{2,12})$"
)
_KEPT = re.compile(r"保持(?P<name>[^，。；：、]{2,20}率)(?:总体|基本)*稳定$")
_PROGRAMME = re.compile(
    r"(?<!结构性)改革|发展(?:质量|上|方式|格局)?$|发展上|建设|程度$|品质|问题$|优势|活力|共同体|屏障|制度|体系$|文明|获得感|治理|安全|能力"
)
"""What a work report says of the years to come without setting anything that is measured."""
_LEADS = re.compile(r"按照?|根据|今后|未来|通过|围绕|经过|坚持|.{2,}(?:基础上|前提下|同时)$")
"""How a clause begins or ends that leads to the goals and is none."""
_BOUNDED = 200
"""No clause of a plan is longer; what is longer holds no target."""


def worded(
    text: str,
    start: int,
    end: int,
    *,
    announced: bool,
    goals: bool = False,
    plan: bool = False,
) -> Iterator[Worded]:
    """The targets without a numeral in a clause.

    Args:
        text: of the paragraph.
        start: of the clause.
        end: of the clause.
        announced: whether it stands among the main targets, where each clause is one.
        goals: whether it stands among the goals of a plan, which are states to reach.
        plan: whether it stands in a plan of several years, which sets more without a figure.
    """
    clause = text[start:end]
    if not 4 <= len(clause) <= _BOUNDED or re.search(r"体现|考虑到|有利于|意味着", clause):
        return
    if numbered := re.match(r"\d{1,2}[.．]", clause):
        start, clause = start + numbered.end(), clause[numbered.end() :]
    found = _GIVEN.search(clause)
    if found and re.match(r"(?:根据|按照?|依据)", clause):
        return
    if found and (announced or found["given"]):
        yield from _delegated(clause, found, start, end)
        return
    if dashes := re.match("—+", clause):
        start, clause = start + dashes.end(), clause[dashes.end() :]
    if announced and len(parts := clause.split("、")) > 1:
        each = [[*_parts(part, clause, start)] for part in parts]
        if all(each):
            yield from chain.from_iterable(each)
            return
    if (told := bounded_in_words(clause, start, announced=announced)) is not None:
        yield from told
        return
    if none := gone(clause, start):
        yield from none
        return
    if plan and (aims := aimed(clause, start)) is not None:
        yield from aims
        return
    if (announced or "同步" in clause) and (found := _STEP.search(clause)):
        at, listed = cleaned(found["name"], start)
        for name in names_of(listed) if "、" in listed else [listed]:
            yield Worded(name, at, start + found.end(), Comparator.ABOUT, of_growth=True)
        return
    if found := _ALL.search(clause):
        yield from _all_of(clause, found, start)
    elif plan and (all_of := whole(clause, start)) is not None:
        yield all_of
    elif goals and not _LEADS.match(clause) and (found := _GOAL.search(clause)):
        at, name = cleaned(found["name"], start)
        yield Worded(name, at, end, Comparator.QUALITATIVE, state=found["state"])
    elif announced:
        for said in _announced(clause, start, end):
            vague = said.comparator in (Comparator.QUALITATIVE, Comparator.IMPROVE)
            if plan or not (vague and _PROGRAMME.search(said.name)):
                yield said
    elif (found := _KEPT.search(clause)) is not None:
        at, name = cleaned(found["name"], start)
        if known_indicator(name, Measure.SHARE, ""):
            yield Worded(name, at, start + found.end(), Comparator.MAINTAIN)
    elif (found := _NATION.search(clause)) is not None:
        at, name = cleaned(found["name"], start)
        if any(known_indicator(name, kind, "") for kind in (Measure.GROWTH, Measure.LEVEL)):
            yield Worded(name, at, start + found.end(), Comparator.DELEGATED)


def _delegated(clause: str, found: "re.Match[str]", start: int, end: int) -> Iterator[Worded]:
    """What those above set: 完成国家下达的粮食生产任务, 能耗降低率完成国家下达目标."""
    told = found["name"].strip("的")
    at, before = cleaned(_NOT_NAMED.sub("", clause[: found.start()]), start)
    if len(before) >= _SHORTEST_NAME and len(told) <= len(before):
        names, begin = listed_names(before), at
    else:
        names, begin = _given(told or clause), start + found.start()
    for name in names:
        yield Worded(name, begin, end, Comparator.DELEGATED)


def _parts(part: str, clause: str, start: int) -> Iterator[Worded]:
    """What one of several listed says on its own: 贫困人口全部脱贫、贫困县全部摘帽."""
    at = start + clause.index(part)
    for found in worded(part, 0, len(part), announced=True):
        yield found._replace(start=at + found.start, end=at + found.end)


def _all_of(clause: str, found: "re.Match[str]", start: int) -> Iterator[Worded]:
    """All of it or nothing: 全覆盖 is 100 %, 清零 is 0."""
    named = _NOT_NAMED.sub("", clause[: found.start()])
    at, name = cleaned(named, start) if named else (start, "")
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
        at, name = cleaned(found["name"], start)
        yield Worded(name, at, start + found.end(), Comparator.MORE_THAN, of_growth=True)
    elif (
        (found := _NATION.search(clause))
        or (found := _GIVEN_BEHIND.search(clause))
        or (found := _FULFILLED.search(clause))
    ):
        at, listed = cleaned(found["name"], start)
        for name in [] if STRIVES.fullmatch(listed) else listed_names(listed):
            yield Worded(name, at, start + found.end(), Comparator.DELEGATED)
    elif found := _STATE.search(clause):
        at, name = cleaned(found["name"], start)
        state = found["state"]
        if state.startswith(("稳居全国", "位居全国", "居全国")):
            name += "在全国的位置"
        if state.endswith("稳定") and name.endswith(("率", "比例", "占比", "比重", "面积", "产量")):
            for each in listed_names(name):
                yield Worded(each, at, start + found.end(), Comparator.MAINTAIN)
        else:
            yield Worded(name, at, start + found.end(), Comparator.QUALITATIVE, state=state)
    elif (found := _THAN.search(clause)) or (found := _BESIDE.search(clause)):
        at, name = cleaned(found["name"], start)
        state = found["state"]
        yield Worded(name, at, start + found.end(), Comparator.QUALITATIVE, state=state)
    elif (found := _IMPROVE.search(clause)) and not re.match(r"[一二三四五六七八九十]是", clause):
        at, name = cleaned(found["name"], start)
        falls = found["way"] in ("下降", "降低", "减少")
        if _OF_STATE.search(name):
            state = found["words"]
            yield Worded(name, at, start + found.end(), Comparator.QUALITATIVE, state=state)
            return
        several = falls or all(map(IS_MEASURED.search, items(name)))
        for each in listed_names(name) if several else [name]:
            yield Worded(each, at, start + found.end(), Comparator.IMPROVE, falls=falls)


def _given(listed: str) -> list[str]:
    """What is given, one by one where two are joined: 约束性指标和环境质量改善."""
    names = re.split("和|以及", listed)
    return names if len(names) > 1 and all(len(n) >= SHORTEST_GIVEN for n in names) else [listed]
