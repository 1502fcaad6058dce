"""What a document strives for beyond a target: 力争7%, 在实际工作中争取更好结果."""

import re

_STRIVES = (
    r"(?:并|且|同时|在(?:实际)?(?:工作|执行|推进)中)?(?:努力|奋力|尽力|全力)*(?:力争|争取|冲刺)"
)
_BETTER = re.compile(
    rf"[，、]?(?P<words>{_STRIVES}(?:更好|更快|更高|更优)[^，。；、]{{0,6}})(?=[，。；、]|$)"
)
_MORE = re.compile(
    rf"[，、]?(?P<words>(?:{_STRIVES}|奋斗目标为?)(?:达到|实现|突破|超过|完成|增长|达)?"
    r"\d{1,9}(?:\.\d{1,4})?(?P<unit>[^，。；、\d]{1,6}?)(?:以上|左右)?)(?=[，。；、]|$)"
)


def stretch_behind(text: str, end: int, unit: str) -> tuple[int, int] | None:
    """Where the words of a stretch stand behind a target; None where there are none.

    Args:
        text: of the paragraph.
        end: of what carries the target.
        unit: as it is printed behind the target's figure; that of a stretch is the same.
    """
    found = _BETTER.match(text, end) or _MORE.match(text, end)
    if found is None or (found.re is _MORE and found["unit"] != unit):
        return None
    return found.span("words")
