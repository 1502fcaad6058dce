"""Which way a part of a document looks: back on what was achieved, or ahead."""

import re
from enum import Enum

from dabiao.authoring.draft.years import end_of_plan

_BACK = re.compile(
    r"回顾|过去[一五]年|执行情况|完成情况|发展基础|现状|主要成效|工作成效|成就|取得的?成[就效绩]|背景|形势|面临|"
    r"存在(?:的)?问题|主要问题|短板不足|^问题|基础条件|计划目标(?!任务)"
)
_AHEAD = re.compile(r"目标|任务|总体要求|安排|重点|工作(?!回顾)|举措|措施|建议|部署|规划|布局|思路")
_BACK_START = re.compile(
    r"(?:各位代表[：:！!，,])?(?:过去[一五]年|这[一五]年|五年间|(?:一|五|四|三|两|十)年来|(?:刚刚)?过去的|(?P<year>20\d\d)年[，,是]"
    r"|截至|回顾|“(?P<plan>十[一二三四五六]五)”(?:时期(?:，|[^。]{0,24}(?:极不|不平凡|不寻常|发展历程))|期间|以来)|我们也清醒|同时.{0,6}清醒|在看到成绩)"
)
_FAR_BACK = re.compile(
    r"(?:各位代表[：:！!，,])?(?:过去五年|这五年|五年来|回顾过去|回首|“?(?P<plan>十[一二三四五六]五)”?(?:时期|期间|以来)，)"
)
_AHEAD_START = re.compile(
    r"(?!.{0,50}(?:极不|不平凡|不寻常|发展历程))(?:.{0,24}(?:今后五年|未来五年|"
    r"今年(?:经济|发展|工作|政府|是|的)|主要(?:预期)?目标(?!任务?(?:全面|顺利|圆满|如期)|完成)|"
    r"“十[一二三四五六]五”(?:时期(?:是|经济|我[国省市区]|[^，。]{0,6}(?:经济|发展|目标))|的|是|目标))|"
    r".{0,50}第十[一二三四五六]个五年规划)"
)


class Phase(Enum):
    """Which way a part of a document looks."""

    BACK = "back"
    AHEAD = "ahead"
    UNKNOWN = "unknown"


def phase_of(heading: str) -> Phase:
    """Which way a heading looks; the one that it says last decides: 回顾与展望 looks ahead."""
    back, ahead = _BACK.search(heading), _AHEAD.search(heading)
    if back and re.search(r"目标|任务|安排|重点工作|思路|建议", heading):
        return Phase.UNKNOWN  # its paragraphs say for themselves which way they look
    if back and ahead:
        return (
            Phase.BACK
            if re.search(r"回顾|执行情况|完成情况|成就|成效|计划目标|背景|基础", heading)
            else Phase.AHEAD
        )
    if back:
        return Phase.BACK
    return Phase.AHEAD if ahead else Phase.UNKNOWN


def looks_ahead(text: str) -> bool:
    """Whether a paragraph begins with what is to come."""
    return _AHEAD_START.match(text) is not None


def looks_back(text: str, year: int | None) -> bool:
    """Whether a paragraph begins with what is over; years and plans are before the document's."""
    found = _BACK_START.match(text)
    if found is None or not (found["year"] or found["plan"]):
        return found is not None
    over = int(found["year"]) if found["year"] else end_of_plan(found["plan"])
    return year is None or over is None or over < year


def looks_far_back(text: str, year: int | None) -> bool:
    """Whether a paragraph begins with the five years that are over, wherever it stands."""
    found = _FAR_BACK.match(text)
    if found is None or found["plan"] is None:
        return found is not None
    end = end_of_plan(found["plan"])
    return year is not None and end is not None and end < year
