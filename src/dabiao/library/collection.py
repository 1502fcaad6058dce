"""How an indicator is observed over time, where neither its definition nor its target says so.

A growth is a rate and a sum is a sum; of a level or a share only the name can tell, and often it
cannot: then nobody should guess.
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
_MEAN = (
    r"浓度|优良天数(?:比例|比率|占比|率)|优良率|失业率|(?:利用|回收|处理|处置|合格|达标|治愈|满意|完好|就诊)率|"
    r"平均|均值"
)
_SHARE = r"(?:率|比例|比重|占比|比|系数)$"
_SUM = (
    r"生产总值|增加值|产值|收入|营收|产量|排放量|天数|次数|成交|销售|营业额|贸易额|进出口|投资|支出|"
    r"(?:消费|消耗|使用|用水|用电|供应|处理|发电)(?:总)?量|吞吐量|运量|接待|人次|利润|税收|交易额|总额$"
)
_END = (
    r"保有量|存量|蓄积量|库存|总数|床位|人口|人数$|家数|个数|数量|里程|装机|能力|覆盖|拥有量|寿命|"
    r"城镇化|储备|机构|中心|基地|站|园区|病床|医师|护士"
)


def collection_of(measure: Measure, name: str) -> Collection | None:
    """How an indicator is observed over time; None where its measure and name do not tell."""
    if measure in _OF_MEASURE:
        return _OF_MEASURE[measure]
    if re.search(_MEAN, name):
        return Collection.MEAN
    if measure is Measure.SHARE or re.search(_SHARE, name):
        return Collection.END
    if re.search(_SUM, name):
        return Collection.SUM
    return Collection.END if re.search(_END, name) else None
