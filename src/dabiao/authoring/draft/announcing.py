"""Where in a text the main targets are announced."""

import re
from collections.abc import Sequence

from dabiao.authoring.draft.model import Opinion
from dabiao.authoring.draft.outline import Paragraph
from dabiao.authoring.draft.subjects import Placed

_ANNOUNCES = re.compile(
    r"(?:主要|预期|发展|总体|工作|奋斗)目标(?:任务)?(?:，)?(?:建议|初步|考虑|拟|安排|确定|设定|定)*(?:是|为|：|:|，|如下)|预期目标[^。]{0,12}[：:]|"
    r"(?:主要)?(?:经济|预期)?指标(?:的)?(?:安排|预期|预计|目标)+(?:是|为|：)|目标，(?:特别是|包括|其中)|"
    r"^[^，。；：\d]{0,3}(?:20\d\d年)?[^，。；：\d]{0,20}(?:预期|发展|主要)目标$"
)
GOALS = re.compile(r"(?:主要|预期|发展|总体|工作|具体|行动|规划|总)目标|主要指标|绩效目标")
_ENOUGH_FIGURES, _ENOUGH_CLAUSES = 3, 3
_OF_ECONOMY = re.compile(
    r"(?<!人均)(?<!单位)(?<!万元)(?:地区|国内)生产总值(?:（GDP）)?(?:预期)?(?:年均)?增长(?=[^，。；占]{0,8}\d)"
)
_OF_MAIN = re.compile(
    r"就业|失业率|价格|可支配收入|居民收入|预算收入|固定资产投资|零售总额|工业增加值|进出口|能耗|粮食"
)
"""What is announced beside the growth of the economy; a task speaks of one of them."""
_GO_BACK = re.compile(r"(?:上述|以上|这些|今年|全年)(?:各?项)?(?:预期|发展)?目标")
_MOST_SENTENCES = 4
_START = 16


def announced_at(paragraph: Paragraph, *, goes_on: bool) -> int | None:
    """Where in a paragraph the main targets begin; None where none are announced."""
    found = _ANNOUNCES.search(paragraph.text)
    if found is not None:
        return found.end()
    if goes_on and not paragraph.is_heading and not is_prose(paragraph.text):
        return 0
    in_goals = any(GOALS.search(heading) for heading in paragraph.headings[-2:])
    if (
        in_goals
        and not paragraph.is_heading
        and not re.search("任务|工作(?!目标)", paragraph.headings[-1])
    ):
        return 0
    return None


def is_prose(text: str) -> bool:
    """Whether a paragraph behind the list of the main targets speaks of them and sets none."""
    return _GO_BACK.search(text[:_START]) is not None or (
        re.match(r"(?:——?|\d|[（(])", text) is None and text.count("。") > _MOST_SENTENCES
    )


def listed_goals(paragraph: Paragraph, placed: Sequence[Placed]) -> int | None:
    """Where the main targets begin in a paragraph that only mentions them before it lists them."""
    text = paragraph.text
    if paragraph.is_heading:
        return None
    aims = [p.figure.start for p in placed if p.opinion is Opinion.TARGET]
    at = text.find("。", max(0, text.find("预期目标"))) + 1
    mentioned = "预期目标" in text and at and text.count("；", at) >= _ENOUGH_CLAUSES
    if mentioned and sum(start >= at for start in aims) >= _ENOUGH_FIGURES:
        return at
    growth = _OF_ECONOMY.search(text)
    if growth is None:
        return None
    at = text.rfind("。", 0, growth.start()) + 1
    others = len({found[0] for found in _OF_MAIN.finditer(text, at)})
    enough = sum(start >= at for start in aims) > _ENOUGH_FIGURES and others >= _ENOUGH_CLAUSES
    return at if enough else None
