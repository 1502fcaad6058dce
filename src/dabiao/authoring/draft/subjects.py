"""The words that a figure is of: before it, behind its counter, or carried over from the clause before."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from dabiao.authoring.draft.actions import LAST_VERB, VERB
from dabiao.authoring.draft.bounds import Bound, Change
from dabiao.authoring.draft.figures import Figure, Shape
from dabiao.authoring.draft.joining import AND
from dabiao.authoring.draft.model import Opinion
from dabiao.authoring.draft.naming import begins_with_doing
from dabiao.authoring.draft.nouns import SHORTEST_KIND, masked, noun_behind

_CLAUSE_MARKS = "，；。！？：;,!?…"
_LONGEST = 60
_LONGEST_TOPIC = 16
_ADVERBS = re.compile(
    r"(?:[●■◆▲★◇○□•·※►➤✓]+|\d{1,2}[.．、](?!\d)|[（(]\d{1,2}[)）]|其中|今年|全年|年内|明年|当年|年底前?|力争|确保|争取|努力|加快|积极|大力|扎实|深入|持续|继续|着力|统筹|"
    r"稳步|有序|全面|切实|进一步|抓紧|抓好|做好|高质量(?!发展|专利)|高标准(?!农田)|高水平(?!医院|大学|人才|学校|专业)|高效(?!节水|农业)|高起点|同步|分批|分类|逐步|重点|预计|"
    r"预期|建议|计划|拟|把|为(?=到\d{4}年)|将|要|并|使|让|均|都|再|还|也|全省|全市|全国|全区|全县|全州|我省|我市|我国|我区|省级层面|"
    r"到\d{4}年底?|\d{4}年底?前?|到?“十[一二三四五六]五”(?:期?末|时期|期间)?|在|约|近|共|共计|累计|年均|每年|"
    r"以上|以下|左右|以内|的|和|及|与|以及|或|——?|[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}是|"
    r"提出|综合考虑|目标(?:是|为)?|实现|保持|推动|促进|推进)"
)
_WEAK_END = re.compile(
    r"(?:不低于|不少于|不高于|不超过|超过|突破|高于|低于|大于|达到|达|为|约|近|接近|至少|分别|均|都|各|至|到|在|"
    r"(?:提高|增加|提升|上调|调整|降)(?:到|至)(?=每)|每(?:人|户|生|床|亩|月|人次)|总计|合计|[三五]年累计|累计|共计|力争|确保|争取|首次|将|按|年均|平均|同比|预期|实现|左右|控制|保持|稳定|维持|目标|再|还|也|要|将|共|超|"
    r"(?:比|较)(?:上年|去年|\d{4}年)(?:末|底|同期|[完预执决][成计行算]数|预算)?|每年|全年|今年|年内|可比|实际|名义)++$"
)
_EXAMPLES = re.compile(r"等(?:一批|首批)?$")
GENERIC = re.compile(
    r"^(?:其?中?)?(?:产量|规模|总量|总数|总规模|产值|总产值|营业收入|营收|覆盖率|投资|完成投资|年度投资|比例|占比|比重|"
    r"交易额|销售额|销售收入|出口额|贸易额|总投资|总额|面积|里程|数量|产业规模|增速|增幅|降幅|利用率|完成率|达标率|新增|收入|人数|增加值|能力|装机|增长|上线|入库|人口|产能|支出|利润|结余|税收|年度(?:计划)?(?:完成)?投资)$"
)


_ATTRIBUTE = re.compile(
    r"(?<=..)(?:播种|种植|养殖|经营|营业|销售|主营业务|总|年)?(?:面积|产量|产值|规模|收入|支出|增加值|投资|里程|总量|总额)$"
)
"""What a name says of its thing, and another word says next: 粮食播种面积3320万亩、产量1285万吨."""
_ANY_KIND = re.compile(
    r"(?:新开工|开工|提速|建成|建成通车|建成投产|实施|推进|建设|培育|新培育|打造|完成|续建|新建|谋划|形成|新增)*"
    r"(?:续建|重点|重大|在建|标志性|领军|特色|骨干|龙头|创新)?"
    r"(?:项目|工程|任务|企业|机构|园区|基地|平台|中心|成果|投资|线路)"
)
"""A name that says of what kind a thing is, and not what it is."""
_LENT = re.compile(r"(?:装机(?:容量|规模)?|发电量|产量|面积|产值|投资|里程|吞吐量)$")
"""What the parts of a whole take over from its name: 装机850万千瓦，其中风电300万千瓦."""
_OF_WHOLE = re.compile(r"占([^，。；、]{2,16}?)(?:的?(?:比重|比例))?")
_DONE_WITHIN = re.compile(r"[^，。；：、（()）]{0,16}")
_LIMITED = re.compile(r"(?:原则上)?(?:应当?)?(?:在|自)|之日起|原则上|应当?$")
"""What is said around a time limit: 自受理之日起5个工作日内办结."""
_IS_PLACE = re.compile(
    r"(?:地区|区域|城区|城市|县城|农村|城镇|乡镇|市区|平原|山区|流域|[省市县]|(?<!示范)(?<!园)区)$"
)
"""A place, of which the figure is that of the clause before: 其中平原地区达到60%."""
_ASPECT = re.compile(r"([^，。；、：]{2,8}?)(?:方面|领域)，")


_BY_AFTER = re.compile(
    r"的(?:幅度|比例|速度)(?:压减|压缩|削减|减少|降低|增加|提高|增长)(?P<name>[^，。；：、]{2,20})"
)
"""What changes by a figure may stand behind it: 按不低于5%的幅度压减一般性支出."""
_YEAR_OF = re.compile(r"、(?:到|实现|力争|确保)*20\d\d年")


class Subject(NamedTuple):
    """What a figure is of.

    Attributes:
        name: its words; "" where none were found.
        start: where the words that carry the figure begin.
        end: where they end.
        carried: whether the words stand in a clause before.
    """

    name: str
    start: int
    end: int
    carried: bool = False


class Placed(NamedTuple):
    """A figure of a paragraph, with what the words around it say."""

    figure: Figure
    opinion: Opinion
    bound: Bound
    change: Change


def clause_start(text: str, position: int) -> int:
    """Where the clause of a place begins; commas within quotes are none of its ends."""
    first = max(0, position - 2 * _LONGEST)
    depth = 0
    for index in range(position - 1, first - 1, -1):
        character = text[index]
        if character in "”》）)":
            depth += 1
        elif character in "“《（(":
            depth = max(0, depth - 1)
        elif character in _CLAUSE_MARKS and not depth:
            return index + 1
    return first


def subject_of(text: str, placed: Sequence[Placed], index: int, carried: str) -> Subject:
    """The words that the figure is of.

    Args:
        text: of the paragraph.
        placed: its figures, in their order.
        index: of the figure.
        carried: the subject of the clause before, "" where there is none.
    """
    this = placed[index]
    start = clause_start(text, this.figure.start)
    head = min(this.change.start, this.bound.before)
    if (origin := _origin(text, placed, index, start)) is not None:
        head = origin
    previous = _previous(placed, index, start)
    if previous is not None:
        start = _behind(text, previous.bound.end, head)
    head = max(head, start)
    if by := _BY_AFTER.match(text, this.bound.end):
        return Subject(by["name"], start, by.end())
    if dated := _YEAR_OF.search(text, start, head):
        start = dated.start() + 1
    start = _without_adverbs(text, start, head)
    start = _last_action(text, start, head)
    before = _WEAK_END.sub("", text[start:head])
    end = this.bound.end
    noun = noun_behind(text, end)
    related = (
        this.change.to or this.change.measure is not None or this.bound.before < this.figure.start
    )
    if this.figure.unit in ("%", "百分点"):
        name = before
        if noun and this.figure.shape is not Shape.WORDS and (not before or not related):
            name, end = before + noun, end + _length(text, end, noun)
    elif noun and related and (act := LAST_VERB.search(before)):
        name, end = act[1] + noun, end + _length(text, end, noun)
    elif before and related:
        name = before
    elif noun:
        verb = _doing(before) if len(noun) >= SHORTEST_KIND else before
        name, end = verb + noun, end + _length(text, end, noun)
        if _EXAMPLES.search(before) and not VERB.match(before) and verb != before:
            name = noun
    else:
        name = before
    if not related and this.bound.words == "内" and before:
        done = _DONE_WITHIN.match(text, this.bound.end)
        name = _LIMITED.sub("", before + (done[0] if done else "")) + "时限"
        return Subject(name, start, done.end() if done else this.bound.end)
    name = _without_examples(_EXAMPLES.sub("", name)).strip(
        "、，。的“”" if name.count("“") != name.count("”") else "、，。的"
    )
    if not name or GENERIC.match(name) or VERB.fullmatch(name):
        carried = carried or _topic(text, clause_start(text, this.figure.start))
        if not carried:
            return Subject(name, start, end)
        return Subject(_joined(carried, name), start, end, carried=True)
    if carried and this.figure.unit == "%" and (share := _OF_WHOLE.fullmatch(name)):
        of = f"{carried}占{share[1]}比重"
        return Subject(of, start, end, carried=True)
    if carried and "其中" in text[clause_start(text, this.figure.start) : start]:
        lent = _LENT.search(carried)
        if lent and not _LENT.search(name) and not VERB.match(name) and name == before:
            return Subject(name + lent[0], start, end)
    if carried and this.figure.unit == "%" and _IS_PLACE.search(name):
        return Subject(name + carried, start, end, carried=True)
    if _ANY_KIND.fullmatch(name) and (topic := _aspect(text, start)):
        done = VERB.match(name)
        doing = done[0] if done else ""
        name = doing + topic + name.removeprefix(doing)
        return Subject(name, start, end, carried=True)
    return Subject(name, start, end)


def _aspect(text: str, position: int) -> str:
    """The field of which a sentence speaks: 公路 of 公路方面，新开工2个项目."""
    first = max(0, position - 2 * _LONGEST)
    first = max(first, *(text.rfind(mark, first, position) + 1 for mark in "。！？"))
    found = [*_ASPECT.finditer(text, first, position)]
    return found[-1][1] if found else ""


def _length(text: str, end: int, noun: str) -> int:
    return len(noun) + text.startswith("的", end)


def _previous(placed: Sequence[Placed], index: int, start: int) -> Placed | None:
    """The figure before it in the same clause that is one of its own, and no part of a name."""
    own = (Opinion.TARGET, Opinion.ACHIEVED)
    for number in range(index - 1, -1, -1):
        earlier = placed[number]
        if earlier.figure.start < start:
            return None
        if earlier.opinion in own:
            return earlier
    return None


def _behind(text: str, start: int, head: int) -> int:
    """Where what is said of the next figure begins, behind the noun of the one before."""
    between = masked(text[start:head])
    found = re.search(f"、|（|其中|{AND}", between)
    return start + found.end() if found else head


def _without_adverbs(text: str, start: int, head: int) -> int:
    while (found := _ADVERBS.match(text, start, head)) and found.end() > start:
        start = found.end()
    return start


def _last_action(text: str, start: int, head: int) -> int:
    """Where the last of several things done begins: 促进消费、新建停车位."""
    before = masked(text[start:head])
    mark = before.rfind("、")
    if mark > 0 and begins_with_doing(before[mark + 1 :]) and VERB.match(before):
        return start + mark + 1
    return start


def _origin(text: str, placed: Sequence[Placed], index: int, start: int) -> int | None:
    """Where 由 stands before the figure from which this one starts: 由5元提高到10元."""
    earlier = placed[index - 1] if index else None
    if earlier is None or earlier.opinion is not Opinion.BASE or earlier.figure.start < start:
        return None
    found = max(text.rfind(word, start, earlier.figure.start) for word in "由从")
    return found if found >= start else None


def _topic(text: str, start: int) -> str:
    """What the clause before one speaks of, where that is short enough to be a name."""
    if start < 2 or text[start - 1] not in "，：":
        return ""
    before = clause_start(text, start - 1)
    before = _without_adverbs(text, before, start - 1)
    topic = text[before : start - 1]
    while verb := VERB.match(topic):
        topic = topic[verb.end() :]
    return topic if 2 <= len(topic) <= _LONGEST_TOPIC and not re.search(r"\d", topic) else ""


def _without_examples(name: str) -> str:
    """实施产业项目 of 实施苏垦银河高端电机轴等产业项目: what is left must still say what it is."""
    listed, found, kind = name.rpartition("等")
    if not found or len(kind) < SHORTEST_KIND or not listed:
        return name
    verb = VERB.match(listed)
    return (verb[0] if verb else "") + kind


def _doing(before: str) -> str:
    """The verb of what stands before a counter, without examples: 推进赛得利纤维等."""
    if _EXAMPLES.search(before):
        verb = VERB.match(before)
        return verb[0] if verb else ""
    return before


def _joined(carried: str, name: str) -> str:
    bare = VERB.sub("", carried, count=1) if VERB.match(carried) else carried
    if GENERIC.match(name):
        bare = _ATTRIBUTE.sub("", bare)
    return bare + name if name and not bare.endswith(name) else bare
