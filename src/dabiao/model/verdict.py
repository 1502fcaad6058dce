"""Verdicts, and the words by which people declare them."""

import re
from enum import StrEnum
from functools import cache, lru_cache

from dabiao.core.names import fold_name


class Verdict(StrEnum):
    """What the check says of one target."""

    MET = "met"
    NEAR = "near"
    SHORTFALL = "shortfall"
    AHEAD = "ahead"
    ON_TRACK = "on_track"
    BEHIND = "behind"
    UNJUDGED = "unjudged"
    MISSING = "missing"
    INVALID = "invalid"

    @property
    def favourable(self) -> bool:
        """Whether the target is reached, or on its way."""
        return self in (Verdict.MET, Verdict.NEAR, Verdict.AHEAD, Verdict.ON_TRACK)

    @property
    def judged(self) -> bool:
        """Whether a figure has decided."""
        return self.favourable or self in (Verdict.SHORTFALL, Verdict.BEHIND)


_DECLARED = {
    Verdict.MET: ("met", "yes", "是", "完成或超额完成", "完成", "已完成", "达标", "已达标"),
    Verdict.NEAR: ("near", "基本完成", "基本达标"),
    Verdict.SHORTFALL: ("shortfall", "missed", "no", "否", "未完成", "未达标"),
    Verdict.AHEAD: ("ahead", "提前完成"),
    Verdict.ON_TRACK: ("on track", "on_track"),
    Verdict.BEHIND: ("behind",),
}
"""By words that stand alone: those that no pattern knows, and the commonest, so that where a table has
no others no pattern need be compiled."""
_TICKS = dict.fromkeys("√✓✔☑", Verdict.MET) | dict.fromkeys("×✗✘☒", Verdict.SHORTFALL)
DECLARABLE = tuple(_DECLARED)

# 均尚未如期完成全年计划目标: what, whether not, how, is done, of what.
_NOT = "未曾|未能|未|没有能?|没能?|不能|不|无法"
_STILL = "(?:目前|现在|均|都|全都|全部|仍然?|尚|还|并|暂|至今|截至目前|实际)*"
_NEARLY = "基本|大体|大致|总体|基本上"
_HOW = "已经?|均|都|全部|全面|圆满|顺利|如期|按期|按时|按计划|较好地?|胜利|完全"
_GOAL = (
    "(?:(?:年度|全年|本年|年初|当年|既定|预定|规划|计划|预期|设定|约束性|省定|市定|下达|考核|工作|各项|的"
    "|目标值?|任务|指标|要求|标准|计划数|水平)*(?:目标值?|任务|指标|要求|标准|计划数?|预期|水平))"
)
_PACE = "(?:序时|时序|时间|计划|年度|全年|预期|目标|任务|的)*(?:进度|进展)(?:要求|目标|计划)?"
_DONE = "完成|达到|达成|达标|达|实现|符合|控制在"
_STATEMENT = (
    rf"(?:{_PACE}|{_GOAL})?{_STILL}(?P<no>{_NOT})?(?:已经?|均|都)?(?P<early>提前)?(?:{_HOW})*"
    rf"(?P<nearly>{_NEARLY})?(?:{_HOW})*(?P<more>超额)?(?P<done>{_DONE})了?"
    rf"(?:(?P<pace>{_PACE})|(?P<goal>{_GOAL}))?(?P<within>以?内|之内|范围内|范围之内)?了?"
)
_INTENDED = (  # 计划完成 and 预期基本达到 say what is meant to be, or what is
    rf"(?:年度|全年|本年|当年|的)*(?:规划|计划|预期|要求)(?:提前|超额|全部|全面|圆满|顺利|如期|按期|按时|{_NEARLY})*"
    rf"(?:{_DONE}).*"
)
_SLOW = (
    rf"(?:{_PACE}|进展)?(?:明显|严重|略有|略微?|稍|较|有所|相对|比较|偏)*(?:滞后|落后|慢|缓慢)"
    rf"(?:于?(?:{_PACE}|{_GOAL}))?|(?:滞后|落后|慢|低)于(?:{_PACE}|预期)"
)
_FAST = rf"(?:快|超前)于(?:{_PACE}|预期)|(?:超过?|超前|超出){_PACE}|进度(?:超前|正常)|进展正常|正常推进中?"
_IN_ENGLISH = r"(?P<no>not(?:yet)?|un)?(?:met|achieved|reached|completed?|fulfilled|done)"
_LONGEST = 40


def declared_verdict(text: str) -> Verdict | None:
    """The verdict that words such as 完成, 未完成计划 or ``shortfall`` declare; None if they declare none.

    A negation before any words of success is the shortfall, in front of a pace 滞后. 部分完成, 预计完成
    计划完成 and 完成较好 declare nothing for certain, nor does 超过目标, which may be good or bad.
    """
    text = text.strip()
    if len(text) > _LONGEST or "?" in text or "？" in text:
        return None
    return _TICKS.get(text) or _of_words(fold_name(text))


@lru_cache(maxsize=1024)
def _of_words(words: str) -> Verdict | None:
    if exact := _by_word().get(words):
        return exact
    if english := re.fullmatch(_IN_ENGLISH, words):
        return Verdict.SHORTFALL if english["no"] else Verdict.MET
    if re.fullmatch(_SLOW, words):
        return Verdict.BEHIND
    if re.fullmatch(_FAST, words):
        return Verdict.ON_TRACK
    if re.fullmatch(_INTENDED, words):
        return None
    found = re.fullmatch(_STATEMENT, words)
    return _of_statement(found) if found else None


def _of_statement(found: "re.Match[str]") -> Verdict | None:
    done, goal, pace = found["done"], found["goal"], found["pace"]
    if done == "控制在":
        if not (goal and found["within"]) or found["more"] or found["early"]:
            return None
    elif (
        found["within"]
        or (done == "符合" and not (goal or pace))
        or (done == "达" and not (goal or pace or found["no"]))
    ):
        return None
    if found["no"]:
        if found["more"] or found["early"]:
            return None  # 未超额完成 may well have been reached
        return Verdict.BEHIND if pace else Verdict.SHORTFALL
    if found["early"]:
        return Verdict.AHEAD
    if pace or (done == "符合" and goal == "预期"):
        return Verdict.ON_TRACK
    return Verdict.NEAR if found["nearly"] else Verdict.MET


@cache
def _by_word() -> dict[str, Verdict]:
    return {fold_name(word): verdict for verdict, words in _DECLARED.items() for word in words}
