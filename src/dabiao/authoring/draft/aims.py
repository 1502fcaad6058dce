"""What plans aim at without a numeral: more or less of what is measured, all of it, none of it."""

import re
from collections.abc import Iterator
from decimal import Decimal

from dabiao.authoring.draft.joining import items
from dabiao.authoring.draft.lists import names_of
from dabiao.authoring.draft.said import Worded, cleaned
from dabiao.model.comparator import Comparator

_MEASURED = (
    r"(?:(?<!效)率|比重|占比|比例|覆盖面|覆盖范围|份额|(?:补贴|补助|养老金|保障|低保|待遇|工资)标准|含量|规模|面积|(?:蓄积|消费|使用|排放|用水|产|拥有|保有)量"
    r"|(?:排放|消费|用水)总量|能耗|能源消耗|时限|强度|浓度|(?:处理|运输|供应|生产|储备|承载)能力|天数|入住率)"
)
"""How the name of a quantity ends: 提高治理水平 aims at none."""
_HOW = (
    r"(?:进一步|不断|稳步|持续|加快|全面|有效|大幅度?|逐步|切实|着力|显著|明显|有序|大力|努力|继续|稳定|适当|合理|"
    r"推动|推进|促进|力促|力争|确保|实现)"
)
_FALLS = ("降低", "减少", "削减", "压减", "缩短", "下降", "压缩")
_RAISED = re.compile(
    rf"^{_HOW}*(?P<way>提高|提升|扩大|增加|扩展|延长|降低|减少|削减|压减|压缩|缩短)"
    rf"(?P<name>[^，。；：“]{{2,40}}{_MEASURED})$"
)
_RISES = re.compile(
    rf"^(?P<name>[^，。；：“]{{2,40}}{_MEASURED}){_HOW}+"
    r"(?P<way>提高|提升|扩大|增加|增长|上升|降低|下降|减少|缩短)$"
)
_EACH_IS = re.compile(rf"^.{{2,}}{_MEASURED}$")
_SHORT = 4
_NONE_MORE = re.compile(
    r"^[^，。；：]{0,12}?(?:严禁|禁止)(?P<doing>新增|新建|扩建)(?:（含搬迁）)?(?P<name>[^，。；：]{2,24})$"
)
_BAD = r"(?:劣?[ⅤV五]类[^，。；：、]{0,8}|黑臭水体|空白[区点村]|大班额|零就业家庭|危桥|断头路”?)"
"""What there should be none of, and what can be counted."""
_GONE = re.compile(
    r"(?P<where>[^，。；：]{0,16}?)(?:全面|基本|坚决|彻底|动态)*(?P<words>消除|取缔)"
    rf"(?P<name>[^，。；：、]{{0,12}}{_BAD})$"
)
_COUNTED = re.compile(f"{_BAD}$")
_STRIVES = re.compile(
    r"(?:“?十[一二三四五六]五”?(?:期?内|期间)?|争取|尽早|力争|确保|推动|努力|要|基本|全面|坚决|彻底)+"
)
_WHOLE = re.compile(
    r"^(?:到\d{4}年底?)?(?P<every>所有|各类)?(?P<name>[^，。；：、]{3,28}?)(?:必须|应|要|均)?"
    r"(?P<all>(?<!健)全部(?!门|署|队|分)|一律|均|都)(?:要|应|实现|完成|实施|实行|进行|达到)*(?P<done>[^，。；：、的]{2,20})$"
)
_STATES = re.compile(r"^(?:为|是|有|由|按|可|能|属|在|不|得到|需|与|具有重要)")


def aimed(clause: str, start: int) -> list[Worded] | None:
    """What a clause of a plan aims at; None where it aims at nothing that is measured."""
    end = start + len(clause)
    if found := _RAISED.match(clause) or _RISES.match(clause):
        return [*_moved(found, clause, start, end)]
    if found := _NONE_MORE.match(clause):
        note = "“严禁”“禁止”记作 0。"
        return [
            Worded(found["doing"] + name, start, end, Comparator.AT_MOST, Decimal(0), note=note)
            for name in names_of(found["name"])
        ]
    return None


def _moved(found: "re.Match[str]", clause: str, start: int, end: int) -> Iterator[Worded]:
    """Each of the quantities that are to rise or to fall."""
    at, listed = cleaned(found["name"], start + found.start("name"))
    names = items(listed)
    if not all(map(_EACH_IS.match, names)):
        short = "等" not in listed and all(len(name) <= _SHORT for name in names[:-1])
        names = names_of(listed) if short else [listed]
    begin = start if found.re is _RAISED else at
    for name in names:
        yield Worded(name, begin, end, Comparator.IMPROVE, falls=found["way"] in _FALLS)


def gone(clause: str, start: int) -> list[Worded]:
    """What there is to be none of any more: 全面消除劣Ⅴ类断面."""
    found = _GONE.match(clause)
    if found is None:
        return []
    at, where = cleaned(found["where"], start) if found["where"] else (start, "")
    if not where or _STRIVES.fullmatch(where):
        at, where = start + found.start("words"), ""
    note = "“消除”记作 0。"
    end = start + found.end()
    return [
        Worded(where + name, at, end, Comparator.AT_MOST, Decimal(0), note=note)
        for name in items(found["name"])
        if _COUNTED.search(name)
    ]


def whole(clause: str, start: int) -> Worded | None:
    """Of what all is to be so: 新建园区全部实施循环化改造 is 100 %."""
    found = _WHOLE.match(clause)
    if found is None or _STATES.match(found["done"]):
        return None
    if found["all"] in ("均", "都") and not found["every"]:
        return None
    at, name = cleaned(found["name"], start + found.start("name"))
    called = f"{name}{found['done']}比例"
    note = "“全部”记作 100%。"
    return Worded(called, at, start + found.end(), Comparator.AT_LEAST, Decimal(100), note=note)
