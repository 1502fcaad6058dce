"""Units in English words, as yearbooks and data banks print them: 10 000 persons, billion yuan."""

import re
from functools import lru_cache

_SCALES = {
    "ten": 1, "hundred": 2, "thousand": 3, "thousands": 3, "million": 6, "millions": 6, "mn": 6, "mln": 6, "billion": 9, "billions": 9,
    "bn": 9, "bln": 9, "trillion": 12, "trillions": 12,
}  # fmt: skip
_PREFIXES = (
    "",
    "十",
    "百",
    "千",
    "万",
    "十万",
    "百万",
    "千万",
    "亿",
    "十亿",
    "百亿",
    "千亿",
    "万亿",
)
"""By their powers of ten."""
_BASES = {
    "人": r"persons?|people|inhabitants?|heads?|headcount|individuals|employees|workers|residents",
    "人次": r"person-?times?|visits",
    "户": r"households?|families",
    "元": r"(?:chinese)?yuan(?:rmb|renminbi)?|rmb(?:yuan)?|renminbi|cny|cnyuan",
    "美元": r"(?:current|constant)?(?:us|united ?states)?(?:dollars?|\$)|usd?\$?|us\$",
    "吨": r"(?:metric)?ton(?:ne)?s?|t",
    "千克": r"kilograms?|kgs?",
    "克": r"grams?",
    "斤": r"jin|catty|catties",
    "吨标准煤": r"tce|(?:metric)?ton(?:ne)?s?(?:ofsce|sce|of(?:standard)?coalequivalent|ofstandardcoal)",
    "公顷": r"hectares?|ha",
    "亩": r"mu",
    "平方米": r"sq(?:uare)?\.?m(?:et(?:er|re)s?)?|sqm|m2",
    "平方公里": r"sq(?:uare)?\.?k(?:ilo)?m(?:et(?:er|re)s?)?|sqkm|km2",
    "立方米": r"cu(?:bic)?\.?m(?:et(?:er|re)s?)?|cum|m3",
    "公里": r"kilomet(?:er|re)s?|kms?",
    "米": r"met(?:er|re)s?",
    "千瓦时": r"kilowatt-?hours?|kwh",
    "千瓦": r"kilowatts?|kw",
    "兆瓦": r"megawatts?|mw",
    "吉瓦": r"gigawatts?|gw",
    "年": r"years?|yrs?",
    "天": r"days?",
    "小时": r"hours?|hrs?",
    "‰": r"permill(?:e|age)?|promille|per1,?000|per(?:one)?thousand",
}
_OF_TIME = ("年", "天", "小时")
_NUMBER = r"(?P<number>10{0,8}|1(?:,?000){1,4}|10{1,2}(?:,000){1,4})?"
_WORDS = rf"(?:in(?!hab|div))?{_NUMBER}(?P<words>(?:(?:ten|hundred)(?:s?of)?)?(?:thousand|million|billion|trillion|mn|mln|bn|bln)s?|hundreds?)?(?:of)?(?P<base>(?![0-9,]).*)"
_LONGEST = 60


@lru_cache(maxsize=4096)
def in_chinese(unit: str) -> str | None:
    """A unit of English words as tables in Chinese print it; None where it is none.

    A scale alone, such as thousands, is 千.

    Args:
        unit: without blanks.
    """
    if len(unit) > _LONGEST:
        return None
    found = re.fullmatch(_WORDS, unit.casefold().strip("()"))
    if found is None or not (found["words"] or found["base"]):
        return None
    power = _power(found["number"] or "", found["words"] or "")
    base = _base(found["base"])
    if base in _OF_TIME and not power:
        return None  # Year is a header as well
    if base is None or not 0 <= power < len(_PREFIXES):
        return None
    return _PREFIXES[power] + base or None


def _power(number: str, words: str) -> int:
    power = number.replace(",", "").count("0")
    for word in re.findall(r"ten|hundred|thousand|million|billion|trillion|mn|mln|bn|bln", words):
        power += _SCALES[word]
    return power


def _base(text: str) -> str | None:
    """The unit of a word, or of two with per between them; "" of nothing."""
    if not text:
        return ""
    counted, per, of = text.partition("per") if not _single(text) else (text, "", "")
    one, other = _single(counted), _single(of) if per else ""
    return None if one is None or other is None else f"{one}/{other}" if per else one


def _single(text: str) -> str | None:
    return next((name for name, words in _BASES.items() if re.fullmatch(words, text)), None)
