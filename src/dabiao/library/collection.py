"""How an indicator is observed over time, where neither its definition nor its target says so.

A growth is a rate and a sum is a sum; of a level or a share only the name can tell, and often it
cannot: then nobody should guess. What a name is of stands at its end: 年收入超亿元企业数 counts firms.
"""

import re

from dabiao.model.document import Collection, Measure

_OF_MEASURE = {
    Measure.GROWTH: Collection.RATE,
    Measure.REDUCTION: Collection.RATE,
    Measure.CUMULATIVE: Collection.SUM,
    Measure.RANK: Collection.END,
    Measure.STATE: Collection.END,
}
_PER_CASE = (
    r"(?:每|单)(?:个|宗|次|件|笔|项|户|套|栋|例|家|起|日|天|周|月|季)|公示|预报|时限|期限|限额|延期|办结|审批|"
    r"连续|距"
)
"""Of a rule for each case: a limit of days or times, which nothing adds up."""
_STAYS = r"安全利用率"
_INTENSITY = r"(?:单位|万元).*(?:能耗|电耗|水耗|用水量|用电量|排放量?|消耗量?|消费量)"
"""Of amounts for each unit of output, which do not add up either."""
_MEAN = r"浓度|优良天数(?:比例|比率|占比|率)|优良率|失业率|(?:利用|回收|处理|处置|合格|达标|治愈|满意|完好|就诊)率"
_AVERAGE = r"平均|均值"
_SHARE = r"(?:率|比例|比重|占比|比|系数|份额)(?:[(（].*)?$"
_STOCK_SHARE = (
    r"覆盖|普及|城镇化|参保|绿化|绿地率|植被|自来水|卫生厕所|拥有|入户|通达|持证率|护理型|户籍|面积占|入学|巩固|"
    r"负债|文盲|普惠性|(?:床位|人口|人员|机构|企业)(?:数量?)?占比"
)
"""Of a share: what there is at the end of the year."""
_FLOW_SHARE = (
    r"生产总值|GDP|增加值|产值|收入|营收|产量|排放|成交|销售|营业额|贸易|进出口|投资|支出|消费|消耗|能耗|使用量|"
    r"用水|用电|供应|供地|发电|吞吐|运量|接待|人次|利润|税收|交易|收集率|去除|检查率|筛查|接种|检测|抽检|防控|"
    r"防治|新增|新建|新上|更新|当年|年度"
)
"""Of a share: what flowed or happened in the year."""
_DOUBTFUL_SHARE = r"以来|整改|制度|推行|实现率|标准"
_SUM = (
    r"生产总值|增加值|产值|收入|营收|产量|排放量|天数|次数|成交|销售|营业额|贸易额|进出口|投资|支出|"
    r"(?:消费|消耗|使用|用水|用电|供应|处理|发电)(?:总)?量|吞吐量|运量|利润|税收|交易额|总额$"
)
_VISITS = r"人次|接待(?!能力)|游客"
_DURING = (
    r"新增|新建|新设|招生|培训|培养|培育|招聘|引进|死亡|出生|发生|毕业|手术|返贫|参加|参与|服务人数|救助|开工|竣工|"
    r"签约|实施|落地|完成|改造|推进|建成|打造|创建|举办|开展|评选|认定|获|空气质量"
)
"""Of a number of persons or things: what happened to them in the year, perhaps."""
_EVENTS = r"(?:项目|工程|活动)(?:总)?(?:数量?|个数)?(?:[(（].*)?$"
_COUNTED = (
    r"(?:企业|公司|机构|单位|园区|中心|基地|站|平台|银行|医院|学校|院校|商户|品牌|集群|合作社|农场|家庭|大户|县|"
    r"市|区|乡镇|村|社区|街道|景区|实验室)(?:数量?|个数|家数|总数)?(?:[(（].*)?$"
)
"""A name that ends in what is counted: 年收入超亿元企业 are firms."""
_END = (
    r"保有量|存量|蓄积量|库存|总数|床位|人口|人数$|家数|个数|数量|里程|装机|能力|覆盖|拥有量|寿命|"
    r"城镇化|储备|余额|机构|中心|基地|站|园区|病床|医师|护士"
)


def collection_of(measure: Measure, name: str) -> Collection | None:
    """How an indicator is observed over time; None where its measure and name do not tell."""
    if measure in _OF_MEASURE:
        return _OF_MEASURE[measure]
    if re.search(_STAYS, name):
        return Collection.END
    if re.search(_MEAN, name) or re.search(_INTENSITY, name):
        return Collection.MEAN
    if measure is Measure.SHARE or re.search(_SHARE, name):
        return _of_share(name)
    if re.search(_PER_CASE, name) or re.search(_EVENTS, name):
        return None
    if re.search(_COUNTED, name):
        return None if re.search(_DURING, name) else Collection.END
    return _of_amount(name)


def _of_share(name: str) -> Collection | None:
    """Of a share: that of what there is, or that of what flowed or happened in the year."""
    flows, stays = re.search(_FLOW_SHARE, name), re.search(_STOCK_SHARE, name)
    if (flows and stays) or re.search(_DOUBTFUL_SHARE, name):
        return None
    if flows or re.search(_AVERAGE, name):
        return Collection.MEAN
    return Collection.END if stays else None


def _of_amount(name: str) -> Collection | None:
    """Of an amount: words that contradict each other tell nothing."""
    matching = {
        Collection.SUM: re.search(_SUM, name) or re.search(_VISITS, name),
        Collection.MEAN: re.search(_AVERAGE, name) and "寿命" not in name,
        Collection.END: re.search(_END, name) and not re.search(_VISITS, name),
    }
    found = [collection for collection, words in matching.items() if words]
    if len(found) != 1 or (found == [Collection.END] and re.search(_DURING, name)):
        return None
    return found[0]
