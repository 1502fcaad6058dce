"""What the columns of a table of targets hold: names, units, bases, targets, results."""

import re
import unicodedata
from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from dabiao.core.units import known
from dabiao.model.observation import Field
from dabiao.readers.header_words import Role
from dabiao.readers.headers import read_title


class Part(StrEnum):
    """What a column holds."""

    NUMBER = "number"
    GROUP = "group"
    NAME = "name"
    UNIT = "unit"
    BASE = "base"
    TARGET = "target"
    CHANGE = "change"
    """年均/累计: a mean or, in 〔〕, a sum over the years of the plan."""
    YEAR = "year"
    """A year alone: a base or a target, which the other years say."""
    ACTUAL = "actual"
    BINDING = "binding"
    RESPONSIBLE = "responsible"
    NOTE = "note"
    SCORE = "score"
    OTHER = "other"


class Column(NamedTuple):
    """A column of a table.

    Attributes:
        number: from 0.
        year: that its header names.
        unit: that its header names.
        sums: its figures are sums over the years of the plan, with or without 〔〕.
    """

    number: int
    part: Part
    header: str
    year: int | None = None
    unit: str = ""
    sums: bool = False


_WORDS = {
    Part.NUMBER: r"序号|编号|号|no\.?",
    Part.BINDING: r"(?:指标)?(?:属性|性质|类型)|约束性(?:/|或)预期性",
    Part.RESPONSIBLE: (
        r"(?:主要)?(?:责任|牵头|主管|负责|实施|落实|配合|主责)(?:及?配合)?(?:单位|部门|处室|科室)"
        r"|(?:牵头|责任)(?:和|、)(?:配合|参与)?(?:单位|部门)|(?:牵头|责任)"
    ),
    Part.UNIT: r"(?:计量)?单位",
    Part.GROUP: r"类别|分类|领域|方面|大类|类型|指标(?:类别|分类|类型)|一级指标|维度|板块|专栏|项目类别|任务类别",
    Part.NAME: (
        r"(?:主要|具体|核心|考核|发展|统计|监测|评价|三级|二级|绩效)?指标(?:名称|内容|项目)?"
        r"|项目|名称|目标名称|目标任务|任务(?:名称|内容)?|indicator(?:name)?|name"
    ),
    Part.CHANGE: (
        r"年均|累计|(?:五年|5年|规划期|“?十[三四五六]五”?(?:时期|期间)?)?(?:年均)?(?:增长|增速|变化|下降|提高)?(?:率|幅|幅度)?"
        r"(?:[/\[〔(或、]*(?:五年|5年)?累计[数值]?[\]〕)]*)|年均(?:增长|增速|增幅|变化|下降|提高)?(?:率|幅|幅度)?(?:/累计)?"
    ),
    Part.SCORE: r".*(?:分值|得分|权重|评分|分数|扣分|满分)(?:标准|规则|方法|办法|细则)?",
    Part.NOTE: r"备注|说明|注|(?:未完成|偏差|差异)?(?:原因|情况)?(?:分析|说明)?(?:及|和)?(?:拟?采取的?)?改进措施|偏差原因.*|.*原因分析.*|指标解释|.*依据.*|.*来源.*",
    Part.OTHER: r".*(?:执行率|完成率|完成比例|排名|位次|比重)(?:标准|规则|方法|办法|细则)?",
    Part.ACTUAL: r"(?:全年|年度|本年)?(?:实际|自评)?(?:完成|实现|执行|达到)(?:指标)?(?:值|数|量|情况|额)|实际值?|实绩|完成",
    Part.BASE: (
        r"(?:现状|基期|基数|基准|基年|基础|起始|期初|现有)(?:值|数|水平|数据|年|情况|指标|年数据)?"
        r"|(?:预计|初步)(?:完成|数|值|实现)?(?:值|数)?|上年(?:完成|实际)(?:值|数)?|上年"
    ),
    Part.TARGET: (
        r"(?:年度|全年|年初|本年|规划|计划|预期|总体|设定|发展|预算|绩效|申报|调整后|的)*"
        r"(?:目标|指标值|指标(?=设定)|计划|规划|任务|要求|预期)"
        r"(?:指标|设定|任务|要求)*(?:绝对|总)?(?:值|数|量|额)?"
    ),
}
"""Whole headers without blanks, years, units and parentheses; the first that fits counts."""
_YEAR = r"(?:19|20|21)[0-9]{2}"
_SIDE = r"[(\[（]([^()\[\]（）]{0,12})[)\]）]"
_PLANNED_GROWTH = (
    r"(?:计划|目标|预期|规划|年度|任务)+(?:比上年|同比|较上年)?(?:增长|增速|增幅)(?:率|幅度|速度)?"
)
_SUMS = r"累计|合计|总量|总数"
_LONGEST = 60
_NEVER = 9999
_TITLE_PARTS = {
    Field.INDICATOR: Part.NAME,
    Field.UNIT: Part.UNIT,
    Field.TARGET: Part.TARGET,
    Field.VALUE: Part.ACTUAL,
    Field.VERDICT: Part.ACTUAL,
    Field.GROUP: Part.GROUP,
    Field.NOTE: Part.NOTE,
}
_TITLE_ROLES = {
    Role.TARGET: Part.TARGET,
    Role.BEFORE: Part.BASE,
    Role.BASE: Part.BASE,
    Role.SHARE: Part.OTHER,
    Role.RANK: Part.OTHER,
    Role.FORECAST: Part.BASE,
}


def column(number: int, header: str) -> Column:
    """What a column holds, as far as its own header says."""
    folded = "".join(unicodedata.normalize("NFKC", header[:_LONGEST]).casefold().split())
    years = [int(year) for year in re.findall(_YEAR, folded)]
    year = years[-1] if len(set(years)) == 1 else None
    unit, word = "", re.sub(rf"{_YEAR}年?(?:度|底|末)?", "", folded)
    for inside in re.findall(_SIDE, word):
        said = re.sub(r"^单位:?", "", inside)
        if said and known(said):
            unit = said
            word = re.sub(rf"[(\[]{re.escape(inside)}[)\]]", "", word)
    bare = re.sub(r"[()\[\]（）:%]|[(（]?[a-z][)）]?$", "", word)
    part = _part(word) or _part(bare)
    if not bare and year is not None:
        part = Part.YEAR
    if part is None and re.fullmatch(_PLANNED_GROWTH, bare):
        part = Part.CHANGE
    if part is None:
        part = _as_read(header, year)
    if part is Part.ACTUAL and year is not None:
        part = Part.BASE if "完成情况" not in bare else part
    return Column(number, part, header, year, unit, part is Part.CHANGE and _sums(bare))


def _part(word: str) -> Part | None:
    return next((part for part, words in _WORDS.items() if re.fullmatch(words, word)), None)


def _as_read(header: str, year: int | None) -> Part:
    """What the readers of submissions take a header for."""
    title = read_title(header)
    if title.role is not None:
        return _TITLE_ROLES.get(title.role, Part.OTHER)
    if title.field is not None:
        return _TITLE_PARTS.get(title.field, Part.OTHER)
    return Part.OTHER


def _sums(word: str) -> bool:
    return re.search(_SUMS, word) is not None and "年均" not in word


class Columns(NamedTuple):
    """The columns of a table of targets.

    Attributes:
        name: of the indicator; of several levels the last.
        groups: of headings, the outermost first.
        targets: in the order of their years; the last is that of the whole plan.
        change: of means and sums.
        others: of which it is not known what they hold.
    """

    name: Column
    targets: tuple[Column, ...]
    change: Column | None
    groups: tuple[Column, ...]
    unit: Column | None
    base: Column | None
    actual: Column | None
    binding: Column | None
    responsible: Column | None
    number: Column | None
    others: tuple[Column, ...]


def columns_of(headers: Sequence[str], period: tuple[int, int] | None) -> Columns | None:
    """The columns of a table; None where it is no table of targets.

    Args:
        headers: of each column, in several rows joined.
        period: of the document; where it is not known the last year named is that of the target.
    """
    found = [column(number, header) for number, header in enumerate(headers)]
    found = _with_years(found, period)
    names = [each for each in found if each.part is Part.NAME]
    if len(names) > 1 and not any(each.part is Part.TARGET for each in found):
        found = [  # 指标 | 目标任务: the one beside the names is what they are to reach
            each._replace(part=Part.TARGET) if each in names[1:] and "目标" in each.header else each
            for each in found
        ]
        names = [each for each in found if each.part is Part.NAME]
    if not names:
        return None
    targets = [each for each in found if each.part is Part.TARGET]
    if period is not None:
        targets = [each for each in targets if each.year is None or each.year >= period[0]]
    change = _first(found, Part.CHANGE)
    if not targets and change is None:
        return None
    targets.sort(key=lambda each: each.year or 0)
    last = max((each.year for each in targets if each.year), default=_NEVER)
    bases = [each for each in found if each.part is Part.BASE and (each.year or 0) < last]
    bases.sort(key=lambda each: each.year or 0)
    return Columns(
        name=names[-1],
        targets=tuple(targets),
        change=change,
        groups=tuple(c for c in found if c.part is Part.GROUP or c in names[:-1]),
        unit=_first(found, Part.UNIT),
        base=bases[-1] if bases else None,
        actual=_first(found, Part.ACTUAL),
        binding=_first(found, Part.BINDING),
        responsible=_first(found, Part.RESPONSIBLE),
        number=_first(found, Part.NUMBER),
        others=tuple(each for each in found if each.part is Part.OTHER),
    )


def _with_years(found: Sequence[Column], period: tuple[int, int] | None) -> list[Column]:
    """With what a year alone means: before the period of the plan a base, in it a target."""
    years = [each.year for each in found if each.part is Part.YEAR and each.year]
    has_target = any(each.part is Part.TARGET for each in found)
    last = max(years, default=0)
    settled = []
    for each in found:
        if each.part is Part.YEAR and each.year is not None:
            if period is not None:
                is_target = each.year >= period[0] and not has_target
            else:
                is_target = each.year == last and not has_target
            each = each._replace(part=Part.TARGET if is_target else Part.BASE)  # noqa: PLW2901
        settled.append(each)
    return settled


def _first(found: Sequence[Column], part: Part) -> Column | None:
    return next((each for each in found if each.part is part), None)
