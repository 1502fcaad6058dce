"""A plan of two targets, and the head of the table of what became of them."""

PLAN = """\
id: plan
title: 报告
title_en: Report
region: {name: 全国, name_en: China, code: "100000"}
period: 2022
groups:
  主要目标:
    name_en: Main
    section: 一
    targets:
      - {indicator: gdp-growth, about: 5.5, wording: 增长5.5%左右}
      - {indicator: new-urban-jobs, at_least: 1100, wording: 新增就业1100万人以上}
"""
HEAD = "指标,实际值,单位,年份,完成情况,原文,来源\n"
