"""What a cell of a table asks for: ≥90%, 1.45 左右, 〔17〕, 与 GDP 增长同步, 完成省定目标任务, 优."""

import re
import unicodedata
from decimal import Decimal
from typing import NamedTuple

from dabiao.authoring.draft.grids import MARKS
from dabiao.authoring.figure_words import comparators_around
from dabiao.core.numerals import Mention, mentions
from dabiao.core.units import known, multiplier
from dabiao.model.comparator import Comparator
from dabiao.readers.cells import Number, has_footnote, is_placeholder, read_cell

_SIGNS = {
    **dict.fromkeys(
        (">=", "=>", "≧", "⩾", "≮", "大于等于", "大于或等于", "不得低于", "不得少于", "最少"), "≥"
    ),
    **dict.fromkeys(
        ("<=", "=<", "≦", "⩽", "≯", "小于等于", "小于或等于", "不得高于", "不得多于"), "≤"
    ),
}
_SIGN = (
    r"≥|>|≤|<|=|不低于|不少于|不小于|至少|最低|不得?超过|不应超过|不能超过|不高于|不多于|不大于|至多|最多|控制在|超过|突破|高于|大于|多于"
    r"|低于|少于|小于|接近|大约|约|近"
)
_BEFORE = (
    r"(?:力争|努力|确保|争取|总体|基本|稳定|平均|年均|累计|全部|均|达到|达|实现|完成|保持在?|维持在?|稳定在|提高到|提高至|提升到|提升至"
    r"|增加到|增加至|增长到|下降到|下降至|降低到|降低至|降到|降至|升至|升到|为|在|到|总量){0,4}"
)
_AFTER = r"左右|上下|及?以上|以内|以下|之内"
_CHANGES = {
    **dict.fromkeys(("增长", "增加", "提高", "提升", "上升", "上涨"), 1),
    **dict.fromkeys(("下降", "降低", "减少", "压减", "下调"), -1),
}
_CHANGE = "|".join(_CHANGES)
_FIGURE = (
    rf"(?:(?:[比较])(?P<against>(?:19|20)[0-9]{{2}})年?(?:同期|末)?)?{_BEFORE}(?:年均|累计)?(?P<change>{_CHANGE})?了?"
    rf"{_BEFORE}(?P<sign>{_SIGN})?(?P<core>[^≥≤<>=]+?)(?P<after>{_AFTER})?"
)
_RANGE = (
    r"(?P<low>[0-9][0-9.,]*)(?P<of_low>[^0-9—–~～至到-]{0,6})(?:[—–~～-]+|至|到)(?P<high>[0-9].*)"
)
_SUMMED = r"[〔\[【﹝](?P<inside>[^〔〕\[\]【】﹝﹞]+)[〕\]】﹞](?P<unit>.{0,6})"
_PER = r"(?P<scope>每[个一]?[^0-9，,]{1,12}?)(?P<rest>(?:至少|不少于|不低于|≥)?[0-9].*)"
_DELEGATED = (
    r"(?:确保|力争)?(?:完成|达到|按照?|落实|以|执行|满足)?.{0,6}(?:国家|全?省|自治区|全?市|上级|国务院|部)(?:级|厅|局|委|政府)*"
    r"(?:下达|规定|核定|分解|要求|确定|考核|定|有关|相关|的){1,4}(?:年度|控制|约束性|减排)*(?:目标|任务|指标|要求|标准|数)*(?:任务|要求|为准|执行|内|以内)*"
)
_OF_THE_YEAR = (
    r"(?:预计|确保)?(?:能|可)?(?:完成|达到)(?:年度|当年|全年|上级)?(?:下达)?(?:目标|任务)+"
)
_AS_OTHER = r"(?P<sign>高于|超过|大于|快于|>|低于|小于|慢于|<|不低于|≥|不高于|≤)(?P<of>[^0-9]{2,30}?)(?:水平)?"
_IN_STEP = r"[与和同跟](?P<of>[^0-9]{2,30}?)(?:保持|基本|大体)*同步(?:增长|提高)?"
_IN_STEP_SIGNS = {
    **dict.fromkeys(("高于", "超过", "大于", "快于", ">"), Comparator.MORE_THAN),
    **dict.fromkeys(("低于", "小于", "慢于", "<"), Comparator.LESS_THAN),
    **dict.fromkeys(("不低于", "≥"), Comparator.AT_LEAST),
    **dict.fromkeys(("不高于", "≤"), Comparator.AT_MOST),
}
_KEEPS = r"(?:总体|基本|力争)?(?:保持|维持)?(?:总体|基本)?(?:稳定|现有水平|不变|不降低|不减少|不下降|持平|只增不减)"
_IMPROVES = r"(?:持续|明显|显著|稳步|逐步|逐年|不断|有所|大幅|进一步|稳中有)+(?:得到)?(?P<way>增长|增加|提高|提升|上升|下降|降低|减少|改善|好转|升)"
_BETTER = ("改善", "好转")
_DATE = (
    r"[≤<]?(?:在|于|截至)?(?:(?:19|20)[0-9]{2}(?:年|[-/.](?=[0-9]{1,2}[-/.月])))?(?:[0-9]{1,2}月)?(?:[0-9]{1,2}[日号])?"
    r"(?:份|底|末|初|前|之前|以前|完成){0,4}(?<=[年月日号份底末初前成])"
)
"""2026年 and 12月 say when: they are no number of years or months."""
_EVERYWHERE = r"(?:基本|实现|达到)*全覆盖"
_WIDE = str.maketrans("(),", "（），")
_LONGEST = 120
_PREFERRED = (
    Comparator.AT_LEAST,
    Comparator.AT_MOST,
    Comparator.MORE_THAN,
    Comparator.LESS_THAN,
    Comparator.ABOUT,
)


class Asked(NamedTuple):
    """What a cell asks for.

    Attributes:
        comparator: None where the figure stands alone: the direction of the indicator decides.
        unit: behind the figure; "" without.
        of: the words for another indicator whose figure is meant.
        state: the words, where they are no figure.
        sums: 〔〕 stands around it: a sum over the years of the plan.
        marked: a star stands beside it, which a note explains.
        change: 1 for 增长10%, -1 for 下降10%.
        against: the year of 比2020年下降10%.
        scope: 每个县 of 每个县至少1所.
        yearly: /年 stands behind the unit.
        doubt: what a person should look at.
    """

    comparator: Comparator | None = None
    value: Decimal | None = None
    upper: Decimal | None = None
    unit: str = ""
    of: str = ""
    state: str = ""
    sums: bool = False
    marked: bool = False
    change: int = 0
    against: int | None = None
    scope: str = ""
    yearly: bool = False
    doubt: str = ""


def read_asked(cell: str) -> Asked | None:
    """What a cell asks for; None where there is nothing in it, or but a dash."""
    plain = unicodedata.normalize("NFKC", re.sub(MARKS, "", cell[: 4 * _LONGEST]))
    text = "".join(plain.split())
    for written, sign in _SIGNS.items():
        text = text.replace(written, sign)
    marked = re.search(MARKS, cell[: 4 * _LONGEST]) is not None
    if is_placeholder(text):
        return None
    if has_footnote(re.sub(MARKS, "", cell[: 4 * _LONGEST])):  # 21² would become 212
        return Asked(
            Comparator.QUALITATIVE, state=cell[:_LONGEST], doubt="数字后有上标，不能确定数值"
        )
    if len(text) > _LONGEST:
        return Asked(Comparator.QUALITATIVE, state=cell[:_LONGEST], doubt="单元格文字过长")
    if found := re.fullmatch(_SUMMED, text):
        inner = _read(found["inside"] + found["unit"], cell)
        return inner._replace(sums=True, marked=marked)
    return _read(text, cell)._replace(marked=marked)


def _read(text: str, cell: str) -> Asked:
    # 30天内 is 30天以内, but 在合理区间内 is no bound.
    text = re.sub(r"(?<=[0-9天日年月%])内$", "以内", text)
    state = " ".join(cell.split())
    if re.fullmatch(_DATE, text):
        return Asked(Comparator.QUALITATIVE, state=state)
    if (figure := _figure(text)) is not None:
        bare = re.sub(r"/年$", "", figure.unit)
        return figure._replace(unit=bare, yearly=bare != figure.unit)
    if re.fullmatch(_EVERYWHERE, text):
        return Asked(value=Decimal(100), unit="%")
    if (found := re.fullmatch(_PER, text)) and (figure := _figure(found["rest"])) is not None:
        return figure._replace(scope=found["scope"].translate(_WIDE))
    if re.fullmatch(_DELEGATED, text) or re.fullmatch(_OF_THE_YEAR, text):
        return Asked(Comparator.DELEGATED)
    if found := re.fullmatch(_IN_STEP, text):
        return Asked(Comparator.ABOUT, of=found["of"])
    if found := re.fullmatch(_AS_OTHER, text):
        return Asked(_IN_STEP_SIGNS[found["sign"]], of=found["of"])
    if re.fullmatch(_KEEPS, text):
        return Asked(Comparator.MAINTAIN, state=state)
    if found := re.fullmatch(_IMPROVES, text):
        way = 0 if found["way"] in _BETTER else _CHANGES.get(found["way"], 1)
        return Asked(Comparator.IMPROVE, state=state, change=way)
    is_date = re.match(r"(?:20[0-9]{2}[年-]|[0-9]{1,2}月)", text) is not None
    doubt = "含数字，但不能确定是什么要求" if re.search(r"[0-9]", text) and not is_date else ""
    return Asked(Comparator.QUALITATIVE, state=state, doubt=doubt)


def _figure(text: str) -> Asked | None:
    """The figure that a text is, with the words that bound it; None where it says more."""
    found = re.fullmatch(_FIGURE, text)
    if found is None:
        return None
    change = _CHANGES.get(found["change"] or "", 0)
    against = int(found["against"]) if found["against"] else None
    if against and not change:
        return None
    if found["sign"] in ("约", "近", "接近", "大约", None) and (pair := _range(found["core"])):
        if found["after"] not in (None, "左右"):
            return None
        low, high, unit = pair
        return Asked(Comparator.BETWEEN, low, high, unit, change=change, against=against)
    number = _number(found["core"])
    if number is None:
        return None
    if found["sign"] == "=":
        comparator: Comparator | None = Comparator.EXACTLY
    elif found["sign"] or found["after"]:
        comparator = _bounded(text, number)
        if comparator is None:
            return None
    else:
        comparator = None
    return Asked(comparator, number.value, unit=number.unit, change=change, against=against)


def _number(core: str) -> Number | None:
    """The number that a text is and nothing else; units that are not known stay in words."""
    read = read_cell(core)
    if not isinstance(read, Number) or read.approximate or read.direction or read.compared:
        return None
    return read


def _range(core: str) -> tuple[Decimal, Decimal, str] | None:
    """The two figures of 5—8万 and 1至3家, both in the unit of the second."""
    found = re.fullmatch(_RANGE, core)
    if found is None:
        return None
    low, high = _number(found["low"]), _number(found["high"])
    if low is None or high is None or (found["of_low"] and found["of_low"] != high.unit):
        return None
    return (low.value, high.value, high.unit) if low.value < high.value else None


def _bounded(text: str, number: Number) -> Comparator | None:
    """The comparator that the words around a figure say, as lint proves it."""
    for mention in mentions(text):
        if not _is(mention, number):
            continue
        said = comparators_around(mention)
        if said == frozenset(Comparator):
            return None
        return next((each for each in _PREFERRED if each in said), None)
    return None


def _is(mention: Mention, number: Number) -> bool:
    scale, _ = multiplier(number.unit) if known(number.unit) else (Decimal(1), "")
    return bool(mention.values & {number.value, number.value * scale}) or not number.unit
