"""What kind of quantity a figure with a subject is: measure, comparator, unit, indicator."""

import re
from decimal import Decimal
from typing import NamedTuple

from dabiao.authoring.draft import naming
from dabiao.authoring.draft.figures import Shape
from dabiao.authoring.draft.subjects import Placed
from dabiao.core import units
from dabiao.model.comparator import Better, Comparator
from dabiao.model.document import Indicator, Measure

ARRANGED = re.compile(
    r"赤字|本级支出|新增政府债务|地方债|代地方发债|债券|专项债(?!务?率)|债务限额|国债|预算内投资|财政支出|预算支出|转移支付"
)
"""What a budget arranges: a figure to be hit, with no better side."""
_BUDGETED = re.compile(
    r"转移支付(?:规模|安排)?$|^(?:今年)?(?:安排)?(?:全国|中央|中央本级)?(?:财政支出|预算支出|本级支出)$"
)
"""What a budget arranges also where it says by how much it grows."""
_SPENT = re.compile(r"(?:支出|安排)$|^(?:[一二三四五]年|今年|拟|再)安排|安排[^，。；]{0,8}资金$")
_MONEY = re.compile(r"广义货币|货币供应|\bM2|社会融资规模")
"""What is to grow as much as was said, neither more nor less."""
_DONE = re.compile(
    r"新增|净增|新开工|新建|新认定|新培育|(?:开工|投产|交付|竣工|出栏|招生|入库|培训|演出|展览|赛事|救助)$"
)
_MUCH_MONEY, _MANY_PEOPLE = 10**8, 10**4
_OF_PEOPLE = re.compile(
    r"残疾人|老年?人|人口|贫困户|人员|员工|职工|群众|学生|婴幼儿|妇女|儿童|居民|人才|毕业生|劳动力|农民工"
)
_OF_MONEY = re.compile(r"收入|增加值|产值|投资|规模|营收|总值|贷款|总额|交易额|销售额")


_HALF = 50
_PURE = re.compile(r"(?:系数|指数|PUE）?|得分|评分|性别比|抚养比|收入比|比值)$")
_SECTOR = re.compile(r"第?([一二三])(?:次?产业|产)")
_ADDED = re.compile(r"([^、]{2,20}?)(新增|净增)")
_WEAK = re.compile(
    r"^(?:形成|推进|推动|加快|抓好|办好|落实|提供|布局|组织|支持|提速|争取|用好|促进|实现|做好|建好|高质量|扎实|持续)+(?=.{4})"
)
"""What is done with a thing, and counts nothing: the indicator is the thing."""


def called(name: str, measure: Measure | None = None) -> str:
    """The indicator's name without a verb that counts nothing: 创新成果 of 形成创新成果."""
    if measure is Measure.GROWTH and (sector := _SECTOR.fullmatch(name)):
        return f"第{sector[1]}产业增加值"
    if added := _ADDED.fullmatch(name):
        name = added[2] + added[1]
    return _WEAK.sub("", name.removesuffix("全部"))


def known_of(name: str, measure: Measure, unit: str, *, said: bool) -> Indicator | None:
    """The vocabulary's indicator; a percentage without a word of change may be one of growth."""
    known = naming.known_indicator(name, measure, unit)
    if known is None and measure is Measure.GROWTH and name.endswith("总量"):
        known = naming.known_indicator(name.removesuffix("总量"), measure, unit)
    if known is None and not said and unit == "%":
        known = naming.known_indicator(name, Measure.GROWTH, unit)
    return known


def comparator_of(this: Placed, name: str, known: Indicator | None, measure: Measure) -> Comparator:
    """What the words say, and of a plain figure what its direction makes of it."""
    said = this.bound.comparator
    if this.figure.upper is not None:
        ranges = (None, Comparator.AT_MOST, Comparator.ABOUT)
        return Comparator.BETWEEN if said in ranges else said or Comparator.BETWEEN
    if said is not None and not (measure is Measure.REDUCTION and said is Comparator.LESS_THAN):
        return said
    by_growth = this.change.measure is not None and not (
        this.change.measure is Measure.GROWTH and _BUDGETED.search(name)
    )
    arranged = not by_growth and not this.change.reached and ARRANGED.search(name)
    spent = (
        this.figure.unit != "%"
        and this.change.measure is None
        and not this.change.to
        and _SPENT.search(name)
    )
    if said is None and (arranged or spent or _MONEY.search(name)):
        return Comparator.EXACTLY
    if known is not None and known.better is not Better.NONE:
        lower = known.better is Better.LOWER
    elif "上限" in name or measure is Measure.RANK:
        lower = True
    else:
        lower = measure is not Measure.REDUCTION and naming.is_lower_better(name)
    return Comparator.AT_MOST if lower else Comparator.AT_LEAST


class Amount(NamedTuple):
    """A figure in its unit, with what a person should look at."""

    value: Decimal
    upper: Decimal | None
    unit: str
    doubts: tuple[str, ...] = ()


def amount_of(this: Placed, name: str, known: Indicator | None) -> Amount:
    """The figure in its unit; where none is printed, in that of the vocabulary if it can be."""
    value, upper, unit = this.figure.value, this.figure.upper, this.figure.unit
    if unit:
        return Amount(value, upper, unit)
    if name.endswith("率"):
        return Amount(value, upper, "%")
    if _PURE.search(name):
        return Amount(value, upper, "")
    if known is not None and known.unit:
        scale, _ = units.multiplier(known.unit)
        if value >= scale:
            value, upper = value / scale, None if upper is None else upper / scale
        unit = known.unit
    elif value >= _MANY_PEOPLE and _OF_PEOPLE.search(name):
        scale, _ = units.multiplier("万人")
        value, upper, unit = value / scale, None if upper is None else upper / scale, "万人"
    elif value >= _MUCH_MONEY and _OF_MONEY.search(name):
        scale, _ = units.multiplier("亿元")
        value, upper, unit = value / scale, None if upper is None else upper / scale, "亿元"
    return Amount(value, upper, unit, ("原文未印单位，请核对 unit",))


def measure_of(this: Placed, name: str) -> Measure:
    """What kind of quantity it is, by its unit and the words of change."""
    unit = this.figure.unit
    if this.figure.shape is Shape.WORDS:
        return Measure.REDUCTION if this.figure.value == _HALF else Measure.GROWTH
    if this.change.measure is not None:
        return this.change.measure
    if unit == "百分点":
        return Measure.GROWTH
    if unit == "%":
        if re.search(r"降幅$", name):
            return Measure.REDUCTION
        return Measure.GROWTH if re.search(r"(?:增速|增幅|涨幅|增长率?)$", name) else Measure.SHARE
    if unit == "‰" and name.endswith("率"):
        return Measure.SHARE
    if unit == "类" or re.search(r"(?:排名|位次|位居|位列)$", name):
        return Measure.RANK
    if not this.change.to and (naming.begins_with_doing(name) or _DONE.search(name)):
        return Measure.CUMULATIVE
    return Measure.LEVEL
