"""Whether an unknown name can be a target's name misspelt, or is that of another indicator.

A statistics table names dozens of indicators beside the document's. A name is taken for a
target's, written wrongly, where most of its characters are that name's in the same order and what
differs is not what tells indicators apart: 城镇 and 农村, 进口 and 出口, 第二产业 and 第三产业, 收入 and
支出, PM2.5 and PM10. Of a doubtful name it is said that it resembles.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import lru_cache
from itertools import takewhile
from operator import eq, truth
from typing import TYPE_CHECKING

from dabiao.core.names import fold_name

if TYPE_CHECKING:
    from difflib import SequenceMatcher

_LONGEST = 200
_SHORTEST = 3
"""Characters from which on a name is compared by parts; a shorter one is a target's or none."""
_LATIN = r"[a-z0-9]+"
_LONG_ENOUGH = 5
"""Characters from which on a single one that differs is taken for a slip."""
_ALIKE = 0.6
_ALIKE_WITHOUT_HEAD = 0.7
_LATIN_ALIKE = 0.85
_MOST_COMPARED = 100_000
"""Pairs of names that are compared closely, which is slow; then what they share is enough."""

_DRESS = re.compile(
    r"(?:19|20)[0-9]{2}年?(?:度|末|底)?|[0-9]{1,2}月份?|[0-9一二三四]季度|[上下]半年"
    r"|全[省市国县区年]|[本我][省市县区]|本年度?|当年|年度|年均?末?(?=$)"
    r"|累计|当[季月期年]值?|本期|其中|实际完成|完成(?:情况|值|数)?|情况|指标|数值|绝对[量额数值]"
    r"|(?:按|以)?(?:现行?价格?|不变价格?|可比价格?|当年价格?)(?:计算)?|初步核算数?|初步统计数?|快报数?"
    r"|(?:同比)?(?:增速|增长率?|增幅|涨幅|下降率?|降幅|降低率?)$|同比|(?<=[a-z])总[量值额]"
)
"""Words and dates around a name that make no other indicator of it."""

_TELLS_APART = tuple(
    re.compile(pattern)
    for pattern in (
        r"进出口|进口|出口",
        r"收入|支出|利润|税收",
        r"城乡|城镇|城市|农村|乡村|县域",
        r"[男女]性?",
        r"(?<!以)[上下](?=[以年])|以[上下内外]",
        r"[0-9]+|第[一二三]|[一二三四五六七八九十百千万亿]+",
        r"国家级|省级|市级|县级|区级",
        r"小学|初中|高中|大学|高等|中等|义务|学前",
        r"增加(?!值)|减少|新增|注销",
        r"单产|总产|亩产",
        r"硫|氨氮|总氮|氮|碳|磷|臭氧|颗粒",
        r"一般公共|政府性|国有资本|社会保险",
        r"消费者?|生产者|零售|批发",
        r"常住|户籍|流动",
        r"造林|森林",
        r"(?<!高)新|高新",
    )
)
"""Of each kind, names that say different ones are of different indicators."""

_PARTS = re.compile(
    r"城镇|城市|农村|乡村|市区|县域|第[一二三]|[男女]性|人均|户均|亩均|单位|单产|亩产|每|户籍|流动|民间|民营|国有|集体|私营|个体"
    r"|外商|港澳台|中央|房地产|基础设施|工业|制造业|建筑业|农业|服务业|采矿业|限额|规模以[上下]|住宅|商品房|公立|民办|学前"
    r"|小学|初中|高中|劣|占(?!比)"
)
"""Words that name a part of what a target counts, or relate it to something."""

_HEADS = tuple(
    re.compile(f"(?:{pattern})$")
    for pattern in (
        r"(?:产?业)?增加值",
        r"(?:产?业)?总?产值",
        r"总?产量?",
        r"面积",
        r"(?:营业|业务|主营业务)?总?收入",
        r"支出|投入",
        r"投资额?",
        r"利润总?额?",
        r"(?:零售|成交|交易)?[总金]?[额值]",
        r"(?:价格)?指数|价格",
        r"比[重例率]|占比|覆盖面|率|水平",
        r"强度|系数|密度",
        r"(?:总?人数|人口|人员)",
        r"(?:总?数量?|[个家户]数)",
        r"排放总?量",
        r"减排总?量",
        r"浓度",
        r"用水总?量",
        r"用电总?量",
        r"能耗|消耗|消费量",
        r"(?:贷|存)款(?:余额)?",
        r"蓄积量?",
        r"天数",
    )
)
"""What is counted stands at the end of a name: of two names with different heads none is the other."""


class Resemblance:
    """The names of which an unknown one may be a misspelling.

    Args:
        names: the names that are known.
    """

    def __init__(self, names: Iterable[str]) -> None:
        self._names: defaultdict[str, list[str]] = defaultdict(list)
        for name in dict.fromkeys(names):
            if key := _undressed(fold_name(name)):
                self._names[key].append(name)
        for key in [key for key in self._names if _without_latin(key) != key]:
            if _without_latin(key) in self._names:  # 地区生产总值（GDP） says nothing more
                del self._names[key]
        self._with: defaultdict[str, list[str]] = defaultdict(list)
        for key in self._names:
            for character in set(key):
                self._with[character].append(key)
        self._compared = 0

    def of(self, name: str) -> list[str]:
        """The known names that an unknown one resembles, the most alike first."""
        key = _undressed(fold_name(name[:_LONGEST]))
        near = self._sharing(key)
        if self._compared < _MOST_COMPARED:
            self._compared += len(near)
            near = [known for known in near if resembles(key, known)]
            near.sort(key=lambda known: -_ratio(key, known))
        return [name for known in near for name in self._names[known]]

    def _sharing(self, key: str) -> list[str]:
        """The keys that have half of their characters, or of its, in common with one."""
        characters = set(key)
        shared = Counter(known for c in characters for known in self._with.get(c, ()))
        return [
            known
            for known, common in shared.items()
            if 2 * common >= min(len(characters), len(set(known)))
        ]


def resembles(name: str, known: str) -> bool:
    """Whether a folded name can be a misspelling of a known one."""
    if name == known:
        return True
    if known.isascii() or name.isascii():
        return _are_near(name, known, _LATIN_ALIKE) or sorted(name) == sorted(known)
    if re.search(_LATIN, known) is None:  # <b>地区生产总值</b>, 地区生产总值GDP
        name = _without_latin(name)
    if min(len(name), len(known)) < _SHORTEST or _tells_apart(name, known):
        return False
    if known in name:
        return _is_slip(name, known) or _is_known_with_more(name, known)
    if known.startswith(name) or known.endswith(name):
        return len(name) >= _ALIKE * len(known)
    if name in known:  # 地区生产总值 of 单位地区生产总值能耗
        return False
    if _differs_in_order(name, known):
        return True
    head, known_head = _head(name), _head(known)
    if head and known_head and head[0] == known_head[0]:
        return _are_alike(head[1], known_head[1])
    if _is_slip(name, known):
        return True
    return not (head and known_head) and _are_near(name, known, _ALIKE_WITHOUT_HEAD)


def _is_slip(name: str, known: str) -> bool:
    """Whether one character is wrong, missing or too many in a name that is not short."""
    if len(known) < _LONG_ENOUGH:
        return False
    start = _in_common(name, known)
    end = _in_common(name[start:][::-1], known[start:][::-1])
    return max(len(name), len(known)) - start - end <= 1


def _in_common(one: str, other: str) -> int:
    """How many characters two texts have in common at their beginning."""
    return sum(1 for _ in takewhile(truth, map(eq, one, other)))


def _differs_in_order(name: str, known: str) -> bool:
    """Whether the names have the same characters, but for one that may be missing behind the first."""
    missing = int(len(known) > _LONG_ENOUGH and name[0] == known[0])
    return not Counter(name) - Counter(known) and len(known) - len(name) <= missing


def _is_known_with_more(name: str, known: str) -> bool:
    """Whether a name that contains a known one only adds to it what may be the sender's words.

    Words behind it make it a name of something else: 固定资产投资到位资金, 地区生产总值能耗; an index
    is of the same.
    """
    before, _, after = name.partition(known)
    return after in ("", "指数") and len(before) <= len(known)


def _are_alike(stem: str, known: str) -> bool:
    """Whether two names are alike before what they count."""
    if max(len(stem), len(known)) <= 2:  # of two characters one is wrong
        one_wrong = len(stem) == len(known) == 2 and any(map(eq, stem, known))
        return stem == known or one_wrong
    return _are_near(stem, known, _ALIKE)


def _tells_apart(name: str, known: str) -> bool:
    """Whether a name says another thing than a known one of what tells indicators apart.

    A word of that kind that was left out is none: 失业率 for 城镇调查失业率.
    """
    parts, said = _words(name)
    known_parts, wanted = _words(known)
    if parts - known_parts:
        return True
    return any(known and one - known for one, known in zip(said, wanted, strict=True))


@lru_cache(maxsize=4096)
def _words(name: str) -> tuple[frozenset[str], list[frozenset[str]]]:
    """The words in a name for parts, and those of each kind that tells indicators apart."""
    parts = frozenset(_PARTS.findall(name))
    return parts, [frozenset(kind.findall(name)) for kind in _TELLS_APART]


@lru_cache(maxsize=4096)
def _head(name: str) -> tuple[int, str] | None:
    """Which kind of head a name ends in, and what stands before it."""
    for number, pattern in enumerate(_HEADS):
        if found := pattern.search(name):
            return number, name[: found.start()]
    return None


def _undressed(key: str) -> str:
    return _DRESS.sub("", key) or key


def _without_latin(key: str) -> str:
    """A folded name without the letters and figures that stand before or behind it."""
    return re.sub(rf"^{_LATIN}|{_LATIN}$", "", key)


def _are_near(one: str, other: str, least: float) -> bool:
    """Whether at least so much of two texts is the same, in the same order."""
    matcher = _matcher(one, other)
    quick = matcher.real_quick_ratio() >= least and matcher.quick_ratio() >= least
    return quick and matcher.ratio() >= least


def _ratio(one: str, other: str) -> float:
    return _matcher(one, other).ratio()


def _matcher(one: str, other: str) -> "SequenceMatcher[str]":
    from difflib import SequenceMatcher  # noqa: PLC0415 - only an unknown name needs it

    return SequenceMatcher(None, one, other, autojunk=False)
