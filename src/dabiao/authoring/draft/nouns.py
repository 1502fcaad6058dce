"""The words behind a counter that say what is counted."""

import re

from dabiao.authoring.draft.actions import VERB

_LONGEST = 60
SHORTEST_KIND = 4
"""Characters of a noun that says by itself of what kind a thing is."""
_NOUN_STOP = re.compile(r"[，；。！？：;,!?、（()）]|和(?=\d)|及(?=\d)|以及|并|，")
_NOT_A_NOUN = re.compile(
    r"^(?:左右|以上|以内|以下|的$|，|且|并|而|是|为|等$|和|及|与|以|上|下|内|后|前|的目标|的速度|的基础|的要求|的增|时|之)"
)
_SHORT_NOUNS = frozenset("路桥村县河湖乡镇街校园店线")


def noun_behind(text: str, start: int) -> str:
    """The words behind a counter that say what is counted."""
    window = text[start : start + _LONGEST]
    stop = _NOUN_STOP.search(masked(window))
    noun = window[: stop.start()] if stop else window
    if stop and stop[0] == "、" and len(noun) < SHORTEST_KIND:
        noun = _with_others(window, noun)
    noun = noun.removeprefix("的")
    if (len(noun) < 2 and noun not in _SHORT_NOUNS) or _NOT_A_NOUN.match(noun):
        return ""
    return noun


def _with_others(window: str, noun: str) -> str:
    """A short noun with those listed behind it, where no figure and no verb follows: 机关、学校食堂."""
    rest = re.match(r"[^，。；！？：（]*", window[len(noun) + 1 :])
    others = rest[0] if rest else ""
    if re.search(r"\d", others) or VERB.match(others) or not others:
        return noun
    return f"{noun}、{others}"


def masked(text: str) -> str:
    """The text with what stands in quotes blotted out, so that no mark in it ends anything."""
    return re.sub(
        r"“[^”]{0,40}”|（[^（）：；。]{1,10}）(?=[^，。；、])",
        lambda found: "口" * len(found[0]),
        text,
    )
