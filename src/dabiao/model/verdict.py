"""Verdicts, and the words by which people declare them."""

from enum import StrEnum
from functools import cache

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
    Verdict.MET: (
        "met", "yes", "是", "达标", "已达标", "完成", "已完成", "全部完成", "超额完成", "达到", "已达到", "实现", "已实现",
        "完成目标", "完成任务", "完成计划", "完成年度目标", "完成年度任务", "完成计划目标", "达到目标", "达到计划目标",
        "完成或超额完成", "控制在计划目标内",
    ),
    Verdict.NEAR: ("near", "基本达标", "基本完成", "基本达到", "基本实现"),
    Verdict.SHORTFALL: (
        "shortfall", "missed", "not met", "no", "否", "未达标", "不达标", "没有达标", "未完成", "没有完成", "未达到", "未实现",
        "未完成目标", "未完成任务", "未完成年度目标", "未达到目标", "未达到计划目标",
    ),
    Verdict.AHEAD: ("ahead", "提前完成", "提前达标"),
    Verdict.ON_TRACK: ("on track", "on_track", "符合进度", "达到进度", "达到序时进度"),
    Verdict.BEHIND: ("behind", "滞后", "进度滞后", "未达进度", "未达到序时进度"),
}  # fmt: skip

_TICKS = dict.fromkeys("√✓✔☑", Verdict.MET) | dict.fromkeys("×✗✘☒", Verdict.SHORTFALL)
DECLARABLE = tuple(_DECLARED)


def declared_verdict(text: str) -> Verdict | None:
    """The verdict that a word such as 完成 or ``shortfall`` declares; None if it is none."""
    return _TICKS.get(text.strip()) or _by_word().get(fold_name(text))


@cache
def _by_word() -> dict[str, Verdict]:
    return {fold_name(word): verdict for verdict, words in _DECLARED.items() for word in words}
