"""Targets that words bound without a numeral: no growth, all of it, in proportion to the economy."""

import re
from decimal import Decimal
from typing import NamedTuple

from dabiao.authoring.draft.joining import items
from dabiao.authoring.draft.lists import names_of, per_output
from dabiao.model.comparator import Comparator
from dabiao.model.document import Measure

NAME = r"(?P<name>[^，。；：！？]{2,40}?)"
_EVERY = re.compile(
    NAME + r"(?:全部|全面|如期)*全部(?:实现)?(?P<done>脱贫|摘帽|出列|达标|通车|接入|建成|销号)$"
)
_NO_GROWTH = re.compile(
    NAME
    + r"(?:原则上|总体|继续|保持|实现|安排|同比|增长|一律)*(?P<words>零增长|负增长|正增长|只减不增)$"
)
STRIVES = re.compile(r"(?:力争|争取|努力|确保|增速|增幅|增长)+")
_SUFFERED = re.compile(r"扭转|应对|克服|避免|防止|遏制|摆脱|面对|出现|告别|由负")
"""A fall that is met, not meant: 应对人口负增长."""
_OF_ZERO = {"负增长": Comparator.LESS_THAN, "正增长": Comparator.MORE_THAN}
_NO_MORE = re.compile(
    r"(?:决不允许|绝不允许|不得|严禁|不允许|不再)增加(?P<name>[^，。；：、]{2,20})$"
)
_NO_LESS = re.compile(
    NAME
    + r"(?:实现|保持)?(?:只增不减|不减少|不降低|不下降|(?:与|同|和)(?:上年|去年)(?:大体|基本)?持平|(?:保持|稳定在)(?:上年|去年)水平|不低于(?:上年|去年)(?:水平)?)$"
)
_MATCHED = re.compile(
    NAME
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
_LEAD = re.compile(
    r"^(?:[●■◆▲★◇○□•·※►➤✓]+|特别是|“?十[一二三四五六]五”?(?:时期|期间)|要|确保|力争|努力|争取|实现|使|推动|促进|保持|进一步|着力|并|在|全省|全市|我省|——?|和|的)+"
)


SHORTEST_GIVEN = 4
_TRAIL = re.compile(r"(?:的|要|力争|均|增长|增速)++$")


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


def bounded_in_words(clause: str, start: int, *, announced: bool) -> list[Worded] | None:
    """What words bound without a numeral; None where they bound nothing."""
    end = start + len(clause)
    if found := _NO_GROWTH.search(clause):
        if _SUFFERED.search(clause) or STRIVES.fullmatch(found["name"]):
            return None
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
        at, listed = cleaned(found["name"], start + found.start("name"))
        begin = start + found.start() if found.re is not _MATCHED else at
        names = listed_names(listed)
        return [
            Worded(_TRAIL.sub("", name), begin, end, Comparator.QUALITATIVE, state=found["state"])
            for name in names
            if name != "货币信贷" or len(names) == 1  # beside what it is measured by
        ]
    if not announced:
        return None
    if found := _EVERY.search(clause):
        at, name = cleaned(found["name"], start)
        called = f"{name}{found['done']}率"
        note = "“全部”记作 100%。"
        return [Worded(called, at, end, Comparator.AT_LEAST, Decimal(100), note=note)]
    if found := _NO_LESS.search(clause):
        at, name = cleaned(found["name"], start)
        return [Worded(name, at, end, Comparator.MAINTAIN)]
    if (found := _HELD.search(clause)) or (found := _FULFIL.search(clause)):
        state, name = found["state"], found["name"]
        return [Worded(name, start, end, Comparator.QUALITATIVE, state=state)]
    return None


def _of_growth(
    found: "re.Match[str]", start: int, end: int, comparator: Comparator
) -> list[Worded]:
    """No growth, or less than none."""
    at, name = cleaned(found["name"], start + found.start("name"))
    at = at if found.start("name") == 0 else start + found.start()
    note = "“正增长”“零增长”“负增长”“不得增加”按增速与 0 比较。"
    figure, measure = Decimal(0), Measure.GROWTH
    names = names_of(name) if "、" in name else [name]
    return [Worded(n, at, end, comparator, figure, measure=measure, note=note) for n in names]


def listed_names(names: str) -> list[str]:
    """The names of which one thing is said; those whose parts are short are one name."""
    parts = items(names)
    if len(parts) < 2 or any(len(part) < SHORTEST_GIVEN for part in parts):
        return [names]
    return per_output(parts)


def cleaned(name: str, start: int) -> tuple[int, str]:
    """A name without the words that lead to it and trail it, and where it begins."""
    lead = _LEAD.match(name)
    skipped = lead.end() if lead and lead.end() < len(name) else 0
    return start + skipped, _TRAIL.sub("", name[skipped:]) or name
