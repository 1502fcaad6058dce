"""The English translation behind a Chinese name: 粮食总产量 Grain Output is one, 常住人口 Female is none."""

import re
from collections.abc import Callable
from functools import cache

from dabiao.core.units import behind
from dabiao.readers.spellings import names_others

_BILINGUAL = r"(?P<chinese>.*[\u4e00-\u9fff)）])\s+(?P<english>[A-Z][A-Za-z][\x20-\x7e]*)(?P<unit>[(（][^()（）]{1,12}[)）])?"
_ENGLISH_WORD = r"[a-z0-9][a-z0-9.&%]*(?:-[a-z0-9]+)*"
_BOTH_WAYS = r"(?:imports? and exports?|exports? and imports?)"
_LONGEST_NAME = 120
_SAME = (
    (r"the|of|in|at|and|for|by|on|as|an?|total|overall|all|gross|annual|year|year-end|end|level|number|amount|value|volume|its", ""),
    (r"domestic|regional|region", "国内|地区|生产总值"),
    (r"gdp|product", "(?i:生产总值|gdp|产品)"),
    (r"per", "人均|每|率|比|单位"),
    (r"capita|persons?|people", "人"),
    (r"unit", "单位"),
    (r"added|value-added", "增加值|增值"),
    (r"growth|increases?|changes?", "[增降减涨]|变化"),
    (r"reduction|decrease|decline|fall", "[降减]"),
    (r"rate|ratio|proportion|percentage|share|intensity", "[率比占速幅]|强度|增长"),
    (r"index|indices", "指数|上年=100"),
    (r"prices?|cpi", "价格|物价"),
    (r"output|production", "产"),
    (r"yield", "单产|亩产"),
    (r"grain|cereals?|food", "粮|食品"),
    (r"population", "人口"),
    (r"residents?|permanent|usual", "常住|居民"),
    (r"urban|cit(?:y|ies)|towns?", "城"),
    (r"urbani[sz]ation", "城镇化|城市化"),
    (r"rural", "[农乡]"),
    (r"households?", "居民|户"),
    (r"income|revenues?", "收入"),
    (r"disposable", "可支配"),
    (r"expenditures?|spending", "支出|经费"),
    (r"general", "一般"),
    (r"public", "公共"),
    (r"budget(?:ary)?", "预算"),
    (r"tax", "税"),
    (r"retail", "零售"),
    (r"sales", "销售|零售"),
    (r"consumer|consumption", "消费|消耗"),
    (r"goods|commodit(?:y|ies)", "品|货物"),
    (r"fixed|assets?", "固定资产"),
    (r"investments?", "投资"),
    (r"foreign", "外"),
    (r"capital", "资"),
    (r"trade", "贸易|进出口"),
    (r"imports?", "进口"),
    (r"exports?", "(?<!进)出口"),
    (r"employ(?:ment|ed)|jobs?", "就业|从业|岗位"),
    (r"unemployment|unemployed", "失业"),
    (r"new|newly|created", "新"),
    (r"surveyed", "调查"),
    (r"registered", "登记|户籍"),
    (r"industr(?:y|ial)", "工业"),
    (r"above|designated|size", "规模以上|规上"),
    (r"enterprises?|firms?|compan(?:y|ies)", "企业"),
    (r"small|medium|medium-sized", "中小"),
    (r"technolog(?:y|ical)|scien(?:ce|tific)", "科技|科学|技术"),
    (r"r&d|research|development", "研|开发|发展"),
    (r"energy", "能"),
    (r"coal", "煤"),
    (r"electricity|power", "电"),
    (r"water", "水"),
    (r"use", "用|消费"),
    (r"forests?|forestry", "林"),
    (r"coverage|cover", "覆盖"),
    (r"stock", "蓄积"),
    (r"area", "面积"),
    (r"land", "[土地]"),
    (r"concentration", "浓度"),
    (r"pm2\.5", "(?i:pm2\\.5|细颗粒物)"),
    (r"air", "空气"),
    (r"quality", "质量|优良|水质"),
    (r"days?", "天"),
    (r"carbon", "碳"),
    (r"dioxide", "二氧化"),
    (r"emissions?", "排放"),
    (r"installed", "装机"),
    (r"capacity", "容量|能力"),
    (r"wind", "风"),
    (r"solar", "光伏|太阳能"),
    (r"births?", "出生"),
    (r"deaths?|mortality", "死亡"),
    (r"infants?", "婴"),
    (r"natural", "自然"),
    (r"life|expectancy", "寿命"),
    (r"labou?r|productivity", "劳动"),
    (r"pension", "养老"),
    (r"insurance", "保险"),
)  # fmt: skip
"""Words of translations, and what says the same in the name; what is not told by any may say more."""


def without_translation(name: str, is_indicator: Callable[[str], bool]) -> str | None:
    """The Chinese name of 粮食总产量(万吨) Grain Output (10 000 tons); None where there is no such pair.

    What stands behind a name may as well make another figure of it: Female, Q1, Wheat. It is a
    translation where it is a name itself, or where each of its words says what the name says.

    Args:
        name: as it is printed.
        is_indicator: whether a text is the name of an indicator of the document.
    """
    found = re.fullmatch(_BILINGUAL, name.strip()) if len(name) <= _LONGEST_NAME else None
    if found is None or names_others(found["english"]):
        return None
    chinese = found["chinese"].strip()
    unit = behind(found["english"])
    english = unit[0] if unit else found["english"]
    if not (is_indicator(english.strip()) or _says_the_same(english, chinese)):
        return None
    if found["unit"]:
        return chinese + found["unit"]
    return f"{chinese}({unit[1]})" if unit and behind(chinese) is None else chinese


def _says_the_same(english: str, chinese: str) -> bool:
    """Whether each English word says what a part of the Chinese name says."""
    told = re.sub(_BOTH_WAYS, "trade", english.casefold())
    words = {word.rstrip(".") for word in re.findall(_ENGLISH_WORD, told)}
    return all(_is_said(word, chinese) for word in words)


def _is_said(word: str, chinese: str) -> bool:
    found = _words().fullmatch(word)
    same = _SAME[found.lastindex - 1][1] if found and found.lastindex else None
    return same is not None and re.search(same, chinese) is not None


@cache
def _words() -> re.Pattern[str]:
    """The English words, in one pattern with a group for each line of the list."""
    return re.compile("|".join(f"({english})" for english, _ in _SAME))
