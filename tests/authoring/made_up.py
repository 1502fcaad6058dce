"""A made-up plan and its target file, which says what the plan says; tests make one mistake in it."""

import hashlib
from pathlib import Path

from dabiao.authoring.lint import lint
from dabiao.library.folders import Library
from dabiao.model.finding import Finding

SOURCE = """\
承德市示范发展规划（2021—2025年）
一、发展基础
“十三五”末，森林覆盖率达到60.03%。
二、主要目标
（一）经济发展
地区生产总值年均增长6%左右，固定资产投资增长5%、社会消费品零售总额增长7%以上。城镇调查失业率控制在5.5%以内。
（二）社会事业
到2025年，新建改扩建中小学校500所以上，每千人口床位数达到7.5张。到2030年，博物馆总数超过80座。
九年义务教育巩固率由95%提高到97%。
（三）生态环境
森林覆盖率 60.03% 61% 约束性
2021—2025年累计造林120万亩，万元产值用电量五年下降15%。
三、重点任务
（一）园区建设
建设甲园区3个、乙园区2个，园区共5个。科技人员占比稳定在20%—25%。
（二）空气质量
道路扬尘平均浓度降到30微克/立方米左右。
"""

PLAN = """\
id: plan-2025
title: 承德市示范发展规划
title_en: Chengde, a model plan
region: {name: 承德市, name_en: Chengde, code: "130800"}
period: [2021, 2025]
source: {file: plan.txt, sha256: DIGEST, lines: [1, 18]}
groups:
  经济发展:
    name_en: Economy
    section: 二（一）
    targets:
      - indicator: gdp-growth
        about: 6
        average: true
        since: 2021
        wording: 地区生产总值年均增长6%左右
      - indicator: fixed-investment-growth
        at_least: 5
        wording: 固定资产投资增长5%
      - indicator: retail-sales-growth
        at_least: 7
        wording: 社会消费品零售总额增长7%以上
      - indicator: surveyed-unemployment-rate
        at_most: 5.5
        wording: 城镇调查失业率控制在5.5%以内
  社会事业:
    name_en: Society
    section: 二（二）
    targets:
      - id: model-schools
        name: 新建改扩建中小学校
        name_en: Schools built or enlarged
        unit: 所
        better: higher
        measure: cumulative
        at_least: 500
        since: 2021
        wording: 新建改扩建中小学校500所以上
      - id: model-beds-per-1000
        name: 每千人口床位数
        name_en: Beds per 1000 inhabitants
        unit: 张
        better: higher
        observed: end
        at_least: 7.5
        wording: 每千人口床位数达到7.5张
      - id: model-museums
        name: 博物馆总数
        name_en: Museums
        unit: 座
        better: higher
        observed: end
        more_than: 80
        due: 2030
        wording: 到2030年，博物馆总数超过80座
      - id: model-school-retention
        name: 九年义务教育巩固率
        name_en: Retention in compulsory education
        unit: "%"
        better: higher
        measure: share
        observed: end
        at_least: 97
        base: {year: 2020, value: 95}
        wording: 九年义务教育巩固率由95%提高到97%
  生态环境:
    name_en: Environment
    section: 二（三）
    targets:
      - indicator: forest-coverage
        at_least: 61
        base: {year: 2020, value: 60.03}
        binding: binding
        wording: 森林覆盖率 60.03% 61% 约束性
      - id: model-afforestation
        name: 造林面积
        name_en: Afforested area
        unit: 万亩
        better: higher
        measure: cumulative
        at_least: 120
        since: 2021
        wording: 2021—2025年累计造林120万亩
      - id: model-electricity-intensity
        name: 万元产值用电量
        name_en: Electricity per unit of output
        unit: "%"
        better: higher
        measure: reduction
        at_least: 15
        since: 2021
        wording: 万元产值用电量五年下降15%
  园区建设:
    name_en: Parks
    section: 三（一）
    targets:
      - {id: model-parks-a, name: 甲园区, name_en: Parks a, unit: 个, better: higher, observed: end, at_least: 3, wording: 建设甲园区3个}
      - {id: model-parks-b, name: 乙园区, name_en: Parks b, unit: 个, better: higher, observed: end, at_least: 2, wording: 乙园区2个}
      - {id: model-parks, name: 园区总数, name_en: Parks, unit: 个, better: higher, observed: end, at_least: 5, wording: 园区共5个}
      - id: model-researchers
        name: 科技人员占比
        name_en: Share of researchers
        unit: "%"
        better: higher
        measure: share
        observed: end
        between: [20, 25]
        wording: 科技人员占比稳定在20%—25%
  空气质量:
    name_en: Air
    section: 三（二）
    targets:
      - id: model-road-dust
        name: 道路扬尘平均浓度
        name_en: Road dust, mean concentration
        unit: 微克/立方米
        better: lower
        about: 30
        wording: 道路扬尘平均浓度降到30微克/立方米左右
sums:
  - {total: model-parks, parts: [model-parks-a, model-parks-b]}
"""


def linted(
    folder: Path, plan: str = PLAN, *, source: str = SOURCE, complete: bool = True
) -> list[Finding]:
    """The findings on the plan, held against its source, every figure of which must be claimed."""
    data = source.encode()
    (folder / "plan.txt").write_bytes(data)
    file = folder / "plan-2025.yaml"
    file.write_text(plan.replace("DIGEST", hashlib.sha256(data).hexdigest()), encoding="utf-8")
    return lint([file], Library(folder), folder, complete=complete)


def changed(*changes: tuple[str, str], plan: str = PLAN) -> str:
    """The plan with some words changed, each of which stands in it once."""
    for right, wrong in changes:
        assert plan.count(right) == 1, right
        plan = plan.replace(right, wrong)
    return plan
