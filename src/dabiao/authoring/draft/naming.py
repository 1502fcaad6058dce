"""What an indicator is called and what kind it is: the vocabulary's, or one of the document's own."""

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from dabiao.authoring.draft.model import Drafted
from dabiao.core import units
from dabiao.core.names import fold_name
from dabiao.library import vocabulary
from dabiao.library.collection import collection_of
from dabiao.model.comparator import Better, Comparator
from dabiao.model.document import Collection, Indicator, Measure

_INITIALS = (
    (0xB0A1, "a"), (0xB0C5, "b"), (0xB2C1, "c"), (0xB4EE, "d"), (0xB6EA, "e"), (0xB7A2, "f"),
    (0xB8C1, "g"), (0xB9FE, "h"), (0xBBF7, "j"), (0xBFA6, "k"), (0xC0AC, "l"), (0xC2E8, "m"),
    (0xC4C3, "n"), (0xC5B6, "o"), (0xC5BE, "p"), (0xC6DA, "q"), (0xC8BB, "r"), (0xC8F6, "s"),
    (0xCBFA, "t"), (0xCDDA, "w"), (0xCEF4, "x"), (0xD1B9, "y"), (0xD4D1, "z"),
)  # fmt: skip
"""Where in GB 2312, whose common characters are in the order of pinyin, each initial begins."""
_LAST_COMMON = 0xD7F9
_LONGEST_ID = 40

_WHERE = re.compile(
    r"^(?:(?:力争|确保|努力|预计|预期|实现|使|全年|年内|今年|明年|当年|其中|到\d{4}年底?|\d{4}年|"
    r"建议|提出|“?十[一二三四五六]五”?(?:时期|期间)|全[国省市区县州盟旗]|我[国省市区县州]|本[省市区县]|城乡|年度|新增|同时|继续|进一步|推动|促进|保持)的?)+"
)
"""What stands before the name of an indicator and is no part of it, where the vocabulary is asked."""
_BEHIND = re.compile(
    r"(?:[一二三四五]年|年均|同比|预期|总体|实际|累计|名义|可比)*(?:增长|增速|增幅|涨幅|增长率|提高|提升|下降率?|降低率?|降幅|"
    r"减少|上涨|达到|达|为|控制在?|保持在?|稳定在?|目标|设定|确定|拟?按)*+$"
)

_SYNONYMS = (
    ("一产", "第一产业"), ("二产", "第二产业"), ("三产", "第三产业"),
    ("国内生产总值", "地区生产总值"), ("GDP", "地区生产总值"), ("全区生产总值", "地区生产总值"),
    ("单位生产总值", "单位地区生产总值"), ("二氧化碳排放量", "二氧化碳排放"),
    ("社零额", "社会消费品零售总额"), ("固投", "固定资产投资"), ("全社会固定资产", "固定资产"), ("规上", "规模以上"), ("规模工业", "规模以上工业"),
    ("新增城镇就业", "城镇新增就业"), ("外贸进出口", "进出口"), ("R&D经费", "研发经费"), ("CPI", "居民消费价格"),
    ("全社会研发经费", "研发经费"), ("居民消费价格涨幅", "居民消费价格"), ("消费价格涨幅", "居民消费价格"),
    ("城镇新增就业人口", "城镇新增就业"),
)  # fmt: skip
"""What plans call the same quantity."""
_LOWER = re.compile(
    r"失业(?!人员|保险)|物价|价格(?:指数|涨幅|总水平)?$|居民消费价格|浓度|死亡|排放(?:量|总量)?$|能耗|事故|"
    r"不良(?:贷款)?率|负债率|债务|发病率|患病率|发生率|黑臭|劣[ⅤV5五]|污染天|用水总量|消费总量|用水量$|"
    r"赤字|流失率|流失面积|损失|贫困发生|恩格尔|辍学|吸烟率|返贫|火灾|案件|投诉|漏损率|近视率|费用率|"
    r"成本占比|杠杆率|占比下降|办理时限|时限|审批时间|等候时间|受灾|大班额|亏损|逾期"
)
_MENDED = re.compile(
    r"(?:消除|治理|达标|处理|处置|整治|化解|清零|修复|改善|利用|下降|降低|优良|合格|销号|整改)(?:完成)?(?:比例|比率|率)$"
)
"""Shares of what is bad that is put right: more of them is better."""
_CUMULATIVE_VERBS = (
    r"新增|新建|新改建|新改扩建|改扩建|改建|扩建|续建|改造|建成|建设|培育|实施|完成|开工|投产|举办|引进|培训|"
    r"招聘|发放|发行|推广|认定|选派|组织|开展|创建|打造|布局|启动|推进|落地|新开|新设|新认定|净增|增加|增设|"
    r"营造|修复|治理|整治|淘汰|更新|筹集|开行|承办|支持|吸引|集聚|签约|减免|争取|帮助|资助|救助|改扩|"
    r"提升改造|办好|办理|化解|处置|压减|退出|关停|减排|交付|招引|征集|遴选|转化|推动|力争|实现|新培育|孵化|"
    r"投放|配备|建立|设立|制定|修订|出台|转移|安置|拓展|植树|种植|绿化|完善|提供|落实|招募|储备|谋划|"
    r"打通|拆除|引入|设置|加装|安装|发布|释放|招录|腾退|疏解|疏浚|清理|检查|抽检|接待|康复|供应|投运|调解|走访|转办"
)
_TOLD = (Measure.GROWTH, Measure.REDUCTION, Measure.CUMULATIVE)
_HIGHER = re.compile(
    r"覆盖|达标|利用率|处理率|合格率|普及|参保|入学|优良|收入|产值|增加值|产量|规模|总量|投资|里程|装机|能力|床位|就业|"
    r"企业|占比|比重|比例|率$|面积|数量?$|额$|人$|中心|基地|项目|平台"
)
_ONGOING = re.compile(rf"^(?:全年|年内|再|新)*(?:{_CUMULATIVE_VERBS})")
_STOCK = re.compile(
    r"(?:总量|总数|规模|里程|保有量|拥有量|存量|余额|装机|能力|人口|户数|家数|数量)$"
)


class Traits(NamedTuple):
    """What kind of quantity an indicator is; ``told`` is whether its words say which way is better."""

    measure: Measure
    better: Better
    observed: Collection | None
    told: bool = True


def known_indicator(name: str, measure: Measure, unit: str) -> Indicator | None:
    """The vocabulary's indicator of that name, if it is of this kind and its unit fits; else None."""
    for key in _keys(name):
        for found in _by_name().get(key, ()):
            if _fits(found, measure, unit):
                return found
    return None


def bare_name(name: str) -> str:
    """A name without what only places it in time or space, or says how it changes."""
    bare = _BEHIND.sub("", _WHERE.sub("", name))
    return bare or name


def traits_of(name: str, measure: Measure, comparator: Comparator | None = None) -> Traits:
    """The direction of an indicator of one's own, and how it is observed.

    ``none`` is the direction of what no word tells; whoever reads the draft decides it.
    """
    if measure is Measure.STATE or comparator is Comparator.EXACTLY:
        better = Better.NONE
    elif measure is Measure.REDUCTION:
        better = Better.HIGHER
    elif comparator in (Comparator.AT_MOST, Comparator.LESS_THAN):
        better = Better.LOWER
    elif comparator in (Comparator.AT_LEAST, Comparator.MORE_THAN):
        better = Better.HIGHER
    else:
        better = Better.LOWER if is_lower_better(name) else Better.HIGHER
    told = better is not Better.HIGHER or measure in _TOLD or _HIGHER.search(name) is not None
    observed = collection_of(measure, name)
    if observed is None and _STOCK.search(name):
        observed = Collection.END
    return Traits(measure, better, observed, told)


def is_lower_better(name: str) -> bool:
    """Whether less of it is better, as far as the name tells."""
    return (
        _LOWER.search(name) is not None
        and not begins_with_doing(name)
        and _MENDED.search(name) is None
    )


def begins_with_doing(name: str) -> bool:
    """Whether a name says what is done, whose amounts add up: 新建, 改造, 培育."""
    return _ONGOING.search(name) is not None


def id_of(name: str) -> str:
    """An id for a name: the initials of its pinyin, as GB 2312 orders its common characters."""
    letters = "".join(map(_initial, fold_name(name)))
    return letters[:_LONGEST_ID] or "target"


def unique_ids(targets: Iterable[Drafted]) -> list[Drafted]:
    """The targets, each with an id that no other has; the first keeps its own."""
    taken: set[str] = set()
    numbered: list[Drafted] = []
    for target in targets:
        wanted = target.id or target.indicator or id_of(target.name)
        if target.indicator is None and vocabulary.indicator(wanted) is not None:
            wanted += "-own"
        found, number = wanted, 1
        while found in taken:
            number += 1
            found = f"{wanted}-{number}"
        taken.add(found)
        numbered.append(target._replace(id=found))
    return numbered


def _initial(letter: str) -> str:
    if letter.isascii():
        return letter
    try:
        high, low = letter.encode("gb2312")
    except (UnicodeEncodeError, ValueError):
        return ""
    code = high << 8 | low
    if code > _LAST_COMMON:
        return ""  # the rare ones are in the order of their radicals
    return next((initial for start, initial in reversed(_INITIALS) if code >= start), "")


def _keys(name: str) -> list[str]:
    """The name as it may stand in the vocabulary: whole first, then without what surrounds it."""
    if name in ("经济", "经济增长"):
        name = "地区生产总值"
    if name in ("物价", "物价涨幅", "消费价格", "CPI"):
        name = "居民消费价格"
    for word, usual in _SYNONYMS:
        name = name.replace(word, usual)
    inner = _BEHIND.sub("", name)
    keys = [fold_name(text) for text in (name, inner, _WHERE.sub("", inner), _WHERE.sub("", name))]
    return [key for key in dict.fromkeys(keys) if key]


def _fits(indicator: Indicator, measure: Measure, unit: str) -> bool:
    if indicator.measure is Measure.GROWTH or measure is Measure.GROWTH:
        if indicator.measure is not measure:
            return False
    elif Measure.REDUCTION in (indicator.measure, measure) and indicator.measure is not measure:
        return False
    return not unit or units.convertible(unit, indicator.unit)


@cache
def _by_name() -> dict[str, list[Indicator]]:
    found: dict[str, list[Indicator]] = {}
    for indicator in filter(None, map(vocabulary.indicator, vocabulary.ids())):
        for name in dict.fromkeys(map(fold_name, (indicator.name, *indicator.aliases))):
            found.setdefault(name, []).append(indicator)
    return found
