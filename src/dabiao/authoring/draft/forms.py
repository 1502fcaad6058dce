"""What the form of a figure alone tells: a date, an ordinal, the number of a document, part of a name."""

import re

from dabiao.authoring.draft.figures import Figure, Shape
from dabiao.authoring.draft.model import Opinion
from dabiao.core import units

_FEWEST_SPOKEN, _MANY_SPOKEN = 3, 20
_SPOKEN_COUNTERS = frozenset(("个", "家", "所", "座", "条", "项", "台", "处", "人", "名"))
_DATE_AFTER = re.compile(
    r"年代|周年|年来|年(?:前|内)?(?!限)|月份?|日|点(?!钟)|时(?:许|前)?|世纪|学年"
)
_NUMBER_AFTER = re.compile(r"号(?!召)")
_ORDINAL_BEFORE = re.compile(r"(?:第|首|前|其|列|居|排名|位居|位列)$")
_ORDINAL_AFTER = re.compile(r"届|次(?:会议|全会|全体|代表)|中全会|线(?!路|上|下)|期(?:工程|项目)")
_NAME_AFTER = re.compile(
    r"大(?!于|型|约|幅|力|专|棚)|\+|[GgDdVvKk](?![a-z])|·|强(?:企业|县|镇|市|$|，|、)|五”|代"
)
_HELD_OFTEN = re.compile(r"(?:举办|开展|组织|编发|出版)[^，。；]{0,16}$|(?:培训班|讲座|论坛|简报)$")
"""What is counted by 期: 举办培训班24期."""
_TIMES_AFTER = re.compile(
    r"(?:个)?(?:方面|领域|坚持|确立|意识|自信|维护|转变|结合|统筹|维度|层面|环节|关键|导向|原则|年|月|小时|步骤|阶段|大局|重大|指标|预期性|约束性|必须|更加|市场|文明|循环|专章|章节|部分|类别|板块|专栏)"
)
_LETTER = re.compile(r"[A-Za-z.\-]$")
_LIST_AFTER = re.compile(r"[、\-—至]?\d{0,3}(?:年|月|日)")
_IS_SPAN = re.compile(r"(?:年限|寿命|工龄)[^，。；、]{0,10}$")
"""Years that are counted: 平均受教育年限达到11.7年."""


def of_form(before: str, after: str, behind: str, figure: Figure) -> Opinion | None:
    """What the figure's form alone tells: a date, an ordinal, a number of a document, a name."""
    last = before[-1:] or "。"
    if figure.shape is Shape.ARABIC:
        if last in "〔[(（【" and behind[:1] in "〕])）】" and _is_year(figure):
            return Opinion.DOCUMENT_NUMBER
        if last in "〕]】":
            return Opinion.DOCUMENT_NUMBER
        if _LETTER.search(last) and last not in ("-", "—"):
            return Opinion.NAME
        if figure.unit == "年" and _IS_SPAN.search(before):
            return None
        if figure.unit in ("年", "月", "日") or _DATE_AFTER.match(behind):
            return Opinion.DATE
        if _is_year(figure) and not figure.unit:
            return Opinion.DATE
        if _LIST_AFTER.match(behind) and last in "、—-至":
            return Opinion.DATE
        if _NUMBER_AFTER.match(behind):
            return Opinion.ORDINAL
    if _ORDINAL_BEFORE.search(before[-3:]) and figure.unit not in ("%", "家"):
        return Opinion.ORDINAL
    if _ORDINAL_AFTER.match(behind):
        return Opinion.ORDINAL
    if _NAME_AFTER.match(behind) or last in "+·":
        return Opinion.NAME
    if figure.unit in ("年", "月", "个月", "日", "小时", "分钟") and figure.shape is Shape.CHINESE:
        return Opinion.DATE
    if figure.unit == "部" and after.startswith("门"):
        return Opinion.OTHER
    if figure.unit == "级" or (figure.unit == "期" and not _HELD_OFTEN.search(before)):
        return Opinion.NAME
    if "伏" in figure.unit or figure.unit.endswith("吨级"):
        return Opinion.PROJECT_SIZE
    if figure.unit in ("个", "项", "条", "件", "大", "种", "") and _TIMES_AFTER.match(after):
        return Opinion.OTHER
    if figure.shape is Shape.CHINESE:
        return _of_chinese(before, after, figure)
    return None


def _of_chinese(before: str, after: str, figure: Figure) -> Opinion | None:
    """What a Chinese numeral tells: 一批 and 两个 count nothing that anybody would check."""
    if figure.unit == "类" and re.match(r"[^，。；]{0,6}(?:比例|断面|占比)", after):
        return Opinion.NAME
    if figure.unit == "类":
        reached = re.search(r"(?:达到?|保持|稳定|优于|好于|提升|为|在|到)+(?:地表水)?$", before)
        return (
            None
            if reached or not re.match(r"(?!标准|以上|水质标准)[^，。；、]", after)
            else Opinion.NAME
        )
    if figure.unit in ("%", "倍"):
        return None
    if after.startswith("规定") or figure.unit in ("县", "村", "乡镇"):
        return Opinion.NAME
    if after.startswith("重点工作"):
        return Opinion.OTHER
    done = after.startswith("民生实事") and before[-1:] not in "年省市区县"
    spoken = figure.unit in _SPOKEN_COUNTERS or done
    few = _FEWEST_SPOKEN if spoken else _MANY_SPOKEN
    scale, _ = units.multiplier(figure.unit)
    return Opinion.OTHER if figure.value * scale < few else None


def of_place(text: str, figure: Figure) -> Opinion | None:
    """What the brackets around it tell."""
    window = text[max(0, figure.start - 30) : figure.start]
    following = text[figure.end : figure.end + 30]
    for opening, closing in ("“”", "《》", "〈〉", "「」"):
        inside = window.rfind(opening) > window.rfind(closing)
        end = following.find(closing)
        if inside and end >= 0 and opening not in following[:end]:
            return Opinion.NAME
    return None


def _is_year(figure: Figure) -> bool:
    return 1900 <= figure.value < 2100 and figure.value == figure.value.to_integral_value()
