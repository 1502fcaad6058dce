"""What a figure in a text is: a target, or a date, an ordinal, a name, the size of a project."""

import re

from dabiao.authoring.draft.figures import Figure, Shape
from dabiao.authoring.draft.forms import of_form, of_place
from dabiao.authoring.draft.model import Opinion

_WINDOW = 24
_LIST_WINDOW = 90
_MAKES = re.compile(r"打造|建设|培育|新建|新增|实施|建成|开工|创建")
_HOURS = frozenset(("小时", "分钟", "个小时"))
_SHORTENED = re.compile(
    r"(?:压缩|缩短|压减|降|控制|不超过|时间|时长|时限|之内|达|超过)[^，。；]{0,8}$"
)
_SIZED = re.compile(r"(?:左右|以上)?(?:的)?(?:企业|项目|园区|集群|产业)[^，。；、]{0,8}\d")
_OF_SIZE = re.compile(r"(?:及?以上|以下)的|(?:及?以下)[^，。；、的左右]")
_WITHIN = re.compile(
    r"(?:^|[，。；、：])(?:在|以|对|从|发挥|提出了?|抓好|巩固|纳入|围绕|聚焦|按照|依托|针对|涉及|覆盖)[^，。；、]{0,8}$"
)
_AS_PART = re.compile(
    r"[^，。；]{0,24}?(?:方面|中|上|为|作用|开展|形成|率先|范围|领域|试点工作|等领域)"
)
_BY_NORM = re.compile(r"(?:按照?|依照)[^，。；]{0,24}$")
_NORM = re.compile(r"[^，。；]{0,12}的?标准")
_LESS_THAN = re.compile(r"不到$")
_TOO_LARGE = 10000
_BEFORE_BASE = re.compile(
    r"(?:由|从|比(?:上年|去年|\d{4}年)?|较|原来的?|自)(?:去年的?|目前|现在|\d{4}年底?|上年|每[人生户亩件](?:每?年|每?月)?|人均)*的?(?:不足|约|近)?$"
)
_FROM = re.compile(r"[由从自][^，。；、\d]{0,10}$")
_BASE_AFTER = re.compile(
    r"(?:左右|以上)?[^，。；]{0,6}?(?:提高|提升|增加|增长|降低|下降|减少|降|扩大|上升|压缩|缩短|调整|增|减|延长|上调|提|升|压减|压)(?:到|至|为)"
)
_ACHIEVED = re.compile(
    r"(?:已经?|(?<![由从])目前|现有|去年|上年|截至|以来|累计已)[^，。；]{0,20}$|(?<![与同和比较于在持])(?:去年|上年(?!度?持平)|[一五]年来)[^。；]{0,30}$"
)
_AGAINST_PLAN = re.compile(r"(?:高于|低于|超过|超)(?:年度|年初)?(?:计划|预期)(?:目标)?$")
_FROM_BEFORE = re.compile(r"(?:从|由|比|较)(?:去年|上年|\d{4}年)")
_OF_TARGET = re.compile(r"目标(?:比|较)(?:去年|上年|\d{4}年)[^，。；、]{0,4}$")
"""By how much one target is more than another."""
_OF_PLAN = re.compile(r"(?:主要|重点|重大)?(?:指标|工程|任务)(?![^，。；、])")
_BEYOND = re.compile(r"(?:高于|快于|低于|好于|优于)(?:全[国省市区县]|同期)[^，。；\d]{0,8}$")
"""By how much something is beyond an average that stands elsewhere."""
_LIFTS = re.compile(r"(?:提高|优化|发挥|放大|擦亮)$")
_LISTED = re.compile(r"(?:提出|设置|部署|安排|明确|谋划|梳理|形成|确定)了$")
_SPOKEN_MEASURES = re.compile(r"[^，。；]{0,8}?(?:措施|举措|政策|行动|条例|要求|精神|制度|机制)")
_MEASURES = re.compile(r"[^，。；、]{0,6}?(?:措施|举措|路径|要求)")
_LOOKS_AT = re.compile(r"(?:聚焦|围绕|依托|针对|瞄准)$")
_CLASS = re.compile(r"[万千百十]+亿[元级][^，。；、]{0,12}?产业(?!工程|集群|园|链)")
_COUNTERS = frozenset("家个项所场条座台辆套件处")
_ELIGIBLE = re.compile(
    r"(?:个百分点)?(?:及?以上|以下|以内)?的?(?:[^，。；、\d和及与]{0,16}?)(?:\d|全覆盖|[一二三四五六七八九十百]+[个家项所])"
)
_ELIGIBLE_UNITS = ("岁", "周岁")
_REACHED = r"(?:稳定|保持|提高|提升|下降|降低|压降|控制|力争|年均值?|平均|分别|均|总体)*(?:达到|达|为|在|到|至|降至|不低于|不高于|不大于|不超过|超过|低于|高于|约|≥|≤)+"
_PURE = re.compile(rf"(?:系数|指数|PUE）?|值）?|得分|评分|性别比|抚养比|收入比|比值){_REACHED}$")
"""Of what is a number and has no unit: 农田灌溉水有效利用系数达到0.56."""
_NONE_OF = re.compile(rf"(?:率|数|量){_REACHED}$")
_ENDS = re.compile(r"(?:左右|以上|以内|以下|以下水平)?(?:[，。；、）]|$)")
_LEVEL_AFTER = re.compile(r"(?:级|星级|A级|类(?!断面|水|以上)|型|英寸|寸|制(?!造|定|度|氢))")
_PROJECT = re.compile(
    r"(?:左右|以上)?(?:的)?[^，。；、\d]{0,18}?"
    r"(?:项目|工程|机组|专线|电站|线路|生产线|输变电|直流|交流|特高压|航道|泊位|码头|基地|风电场|光伏|储能|船|飞机|铁塔|乙烯|化工)"
)
_PHYSICAL = re.compile(
    r"(?:[万亿千百]*)(?:千瓦时?|瓦|兆瓦|吉瓦|千伏|伏|千伏安|吨|立方米|米|公里|平方米|平方公里|元|美元|升|度)$"
)
_SIZE_VERB = re.compile(
    r"(?:新增|增加|完成|达到|达|突破|超过|超|净增|改造|压减|实现|力争|确保|装机|产量|产能|里程|规模|并网|治理|减排|修复|"
    r"筹集|筹措|安排|投入|发放|发行|收入|产值|新改建|新改扩建|约|近|不低于|改建|节约|减少|补充|增长|总量|能力)$"
)
_DONE_IN_YEAR = re.compile(r"(?:完成|年度|计划|新增|累计|力争)[^，。；、]{0,12}$")
_MANY = 100
"""万千瓦: more than a single plant has."""
_BUILDS = re.compile(r"(?:建设|开工|建成|投产|投运|布局)$")
_SIZE_BEFORE = re.compile(
    r"(?:总投资|投资额|(?<!完成)(?<!年度)(?<!交通)投资|年产|总面积|占地|全长|总长|库容)(?:约|近|超|达|超过)?$"
)


def opinion_of(text: str, figure: Figure, *, looks_back: bool, first_year: int) -> Opinion:
    """What a figure is.

    Args:
        text: of the paragraph, without white space.
        figure: in it.
        looks_back: whether the paragraph tells what was achieved.
        first_year: of the document's period: what happened before it is no target.
    """
    before = text[max(0, figure.start - _WINDOW) : figure.start]
    after = text[figure.end : figure.end + _WINDOW]
    behind_number = text[figure.number_end : figure.number_end + _WINDOW]
    for told in (of_form(before, after, behind_number, figure), of_place(text, figure)):
        if told is not None:
            return told
    if (_BEFORE_BASE.search(before) or _FROM.search(before)) and _BASE_AFTER.match(after):
        return Opinion.BASE
    if looks_back or _AGAINST_PLAN.search(before):
        return Opinion.ACHIEVED
    clause = _clause_before(text, figure)
    if _ACHIEVED.search(clause) and not _FROM_BEFORE.search(clause):
        return Opinion.ACHIEVED
    if _told_year(text, figure, first_year):
        return Opinion.ACHIEVED
    head = text[max(0, figure.start - _LIST_WINDOW) : figure.start]
    return _of_use(before, after, head, figure) or Opinion.TARGET


def _of_use(before: str, after: str, head: str, figure: Figure) -> Opinion | None:
    """What the words around it tell: of whom or of what it is."""
    if figure.unit in _ELIGIBLE_UNITS and not re.search(r"寿命[^，。]{0,8}$", before):
        return Opinion.ELIGIBILITY
    if after[:2] in ("∶1", ":1", "：1"):
        return None
    if (
        not figure.unit
        and figure.shape is Shape.ARABIC
        and figure.end == figure.number_end
        and figure.value < _TOO_LARGE
    ):
        pure = _PURE.search(before) or (figure.value == 0 and _NONE_OF.search(before))
        return None if pure and _ENDS.match(after) else Opinion.OTHER
    if _LEVEL_AFTER.match(after):
        return Opinion.NAME
    bounded = re.match(r"(?:及?以上|以下|以内)", after) or re.search(r"(?:超|过|超过)$", before)
    if figure.unit in _HOURS and not _SHORTENED.search(before):
        return Opinion.OTHER
    if _PHYSICAL.search(figure.unit) and (
        _SIZED.match(after) or (_OF_SIZE.match(after) and not _SIZE_VERB.search(before))
    ):
        return Opinion.ELIGIBILITY
    if bounded and figure.unit[-1:] not in _COUNTERS | {"%", "点"} and _ELIGIBLE.match(after):
        return Opinion.ELIGIBILITY
    if figure.unit in ("个", "项", "条"):
        measures = _SPOKEN_MEASURES if figure.shape is Shape.CHINESE else _MEASURES
        if measures.match(after) or _LOOKS_AT.search(before):
            return Opinion.OTHER
    if figure.unit[-1:] in _COUNTERS and _LIFTS.search(before):
        return Opinion.OTHER
    if figure.unit == "%" and re.match(r"(?:左右|以上)?的(?:增速|速度|增长)", after):
        return Opinion.OTHER
    if figure.unit == "百分点" and _BEYOND.search(before):
        return Opinion.OTHER
    if _OF_TARGET.search(before) or (before.endswith("提出") and _OF_PLAN.match(after)):
        return Opinion.OTHER
    if _LISTED.search(before) or _CLASS.match(after) or _is_count_of_list(head, figure):
        return Opinion.OTHER
    if _BY_NORM.search(before) and _NORM.match(after):
        return Opinion.ELIGIBILITY
    if before.endswith("每"):
        return Opinion.ELIGIBILITY
    if figure.unit == "人" and re.match(r"论坛|小组|以上企业|制", after):
        return Opinion.NAME
    if _LESS_THAN.search(before) or (
        re.match(r"[^，。；]{0,2}的(?!目标|任务)", after) and figure.unit.endswith(("人", "户"))
    ):
        return Opinion.ELIGIBILITY
    if not figure.unit and figure.end == figure.number_end and figure.value >= _TOO_LARGE:
        return Opinion.OTHER
    if figure.unit == "个" and _WITHIN.search(before) and _AS_PART.match(after):
        return Opinion.OTHER
    if _PHYSICAL.search(figure.unit):
        if (
            not _DONE_IN_YEAR.search(before)
            and _SIZE_BEFORE.search(before[-6:])
            and _PROJECT.search(before)
        ):
            return Opinion.PROJECT_SIZE
        many = figure.unit.endswith("万千瓦") and figure.value >= _MANY and _BUILDS.search(before)
        if _PROJECT.match(after) and not many and not _SIZE_VERB.search(before):
            return Opinion.PROJECT_SIZE
    return None


def _is_count_of_list(before: str, figure: Figure) -> bool:
    """Whether a figure only counts what is listed before it: 呼和浩特、鄂尔多斯、满洲里3个综保区."""
    clause = re.split(r"[，。；：]", before)[-1]
    if figure.unit not in _COUNTERS or clause.endswith(("等", "、")) or _MAKES.search(clause):
        return False
    counts = {len(re.split(pattern, clause)) for pattern in ("、", "、|[和与及]")}
    return "、" in clause and figure.value in counts


def _clause_before(text: str, figure: Figure) -> str:
    start = max(text.rfind(mark, max(0, figure.start - 60), figure.start) for mark in "。；！？")
    return text[max(start + 1, figure.start - 60) : figure.start]


def _told_year(text: str, figure: Figure, first_year: int) -> bool:
    """Whether the sentence begins with a year before the document's period."""
    sentence = _clause_before(text, figure)
    years = [
        int(y)
        for y in re.findall(
            r"(?<![比较以自从由])((?:19|20)\d\d)年(?!以来|起|前|投产|开工)", sentence
        )
    ]
    return bool(years) and years[-1] < first_year
