"""Regions: administrative divisions, under the names and codes by which people call them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from dabiao.core.countries import country_name, country_of, country_of_code, is_group
from dabiao.core.register import (
    KIND,
    LONGEST,
    codes_of,
    fold_place,
    is_called,
    register,
    rows,
    short_name,
    stem,
)

_WHOLE = frozenset({"合计", "总计", "总数", "全部", "total"})
"""What the row of the whole is called in a table of its parts."""

_NAMES_OF_NATION = frozenset(
    {"全国", "中国", "中华人民共和国", "china", "chn", "cn", "prc", "prchina", "mainlandchina", "chinamainland",
     "chinaprmainland", "chinaprc", "peoplesrepublicofchina", "chinapeoplesrepublicof"}
)  # fmt: skip
"""In small letters, without blanks and punctuation."""
_NUMBER_OF_NATION = "156"
"""Of ISO 3166 and the UN; in a cell of its own it is a figure, and no name."""

_ALL_OF = "[全本][省市县区州盟旗]"
_IN_ALL = r"(?:合计|总计|总数)$"
"""What a table of parts has behind the name of the whole: 全省合计."""
_SEVERAL = frozenset(
    {"京津冀", "长三角", "珠三角", "粤港澳大湾区", "长江经济带", "环渤海", "东部地区", "中部地区", "西部地区",
     "东北地区"}
)  # fmt: skip
_PART = (
    r"本级|市区|主城区|中心城区|城区|市辖区|农村地区|城镇地区|高新区|经开区|开发区|高新技术产业开发区"
    r"|经济(?:技术)?开发区"
)
"""A part of a place, which is another one than it: 市本级, 石家庄高新区."""

_NO_PLACE = (
    r"(?:[全各本][省市县区州盟旗地]+)?"
    r"(?:平均[值数]?|均值|中位数|最[大小高低]值|小计|其[他它余](?:地区)?|不详|未知|分地区)"
    r"|averages?|means?|medians?|subtotals?|others?|unknown"
)
"""What stands in a column of places and is none."""


class Region(NamedTuple):
    """An administrative division, with its six-digit code (GB/T 2260) where known."""

    name: str
    name_en: str | None = None
    code: str | None = None


def means(text: str, own: Region) -> bool:
    """Whether a name or code means a region itself: 承德, 全市, 合计 and 130800 mean 承德市.

    全省 does not: the figure of a province says nothing of a city in it.
    """
    if not own.name:
        return True
    folded = fold_place(text)
    folded = re.sub(_IN_ALL, "", folded) or folded
    if _is_nation(own.name) or (own.code and _is_nation(own.code)):
        return folded in (*_WHOLE, own.name, own.code) or _is_nation(folded)
    if (country := _country(own.name) or _country(own.code or "")) and _country(text) == country:
        return True
    # 承德 is 承德市, but 承德县 is a county in it: only the own name's kind may be left out.
    short = short_name(own.name)
    kind = own.name.removeprefix(short)[-1:]
    known = {own.name, short, own.code, *_WHOLE, *(f"{word}{kind}" for word in ("全", "本"))}
    if folded in known or folded.casefold() in _WHOLE:
        return True
    english = fold_place(own.name_en or "").casefold()
    if english and is_called(folded.casefold(), english, kind):
        return True  # Hebei, Hebei Province
    if re.fullmatch(rf".*(?:国|省|市|自治区){re.escape(own.name)}", folded):
        return True
    return place_name(text, own) == own.name


def place_of(text: str, own: Region) -> str | None:
    """The official name of a place that is called by a name or code; None where it is a region's own."""
    return None if means(text, own) else place_name(text, own)


def place_name(text: str, own: Region) -> str:
    """The official name of a place that a table calls by a name or code.

    Args:
        text: 石家庄, 石家庄市, 河北省石家庄市 or 130100.
        own: of two places of one name, one in this region is meant.

    Returns:
        石家庄市; the text itself where the register of divisions does not know it.
    """
    if country := _country(text):
        return country_name(country, text)
    folded, known = fold_place(text), register()
    found = _preferred(codes_of(folded), own)
    if len(found) != 1:
        return " ".join(text[:LONGEST].split()) if folded.isascii() else folded
    [code] = found
    name = known.names[code]
    if _preferred(known.full[name], own) == found:
        return name
    return known.names.get(f"{code[:4]}00", "") + name


def lies_in(region: Region, text: str) -> bool:
    """Whether a region is the place of a name or code, or in it: 承德市 is in 河北, 河北省 and 130000.

    Of several places of one name any will do. What is in a country is not asked for by its name.
    """
    folded = fold_place(text)
    if _is_nation(folded) or _is_nation(region.name):
        return _is_nation(folded) and _is_nation(region.name)
    codes = [region.code] if region.code else codes_of(fold_place(region.name))
    if any(code.startswith(stem(place)) for place in codes_of(folded) for code in codes):
        return True
    kind = region.name.removeprefix(short_name(region.name))[-1:]
    english = fold_place(region.name_en or "").casefold()
    return folded in (region.name, short_name(region.name)) or (
        english != "" and is_called(folded.casefold(), english, kind)
    )


def is_whole(text: str) -> bool:
    """Whether a text is the row of the whole in a table of its parts: 合计."""
    return fold_place(text).casefold() in _WHOLE


def is_known(text: str) -> bool:
    """Whether the register of divisions has a place of that name or code."""
    folded = fold_place(text)
    return _is_nation(folded) or bool(codes_of(folded)) or _country(text) is not None


def is_no_place(text: str) -> bool:
    """Whether a text stands among the names of places and is none: 平均, 小计, 其他."""
    return re.fullmatch(_NO_PLACE, fold_place(text).casefold()) is not None


def lies_outside(text: str, own: Region) -> bool:
    """Whether a place is known and is not in a region: 上海市 and 全国 are not in 河北省.

    What is known of no region of the register is never outside it.
    """
    within, folded = _stem_of(own), fold_place(text)
    if not within:
        return False
    codes = codes_of(folded)
    is_elsewhere = bool(codes) and not any(code.startswith(within) for code in codes)
    return is_elsewhere or _is_word_for_nation(folded) or _country(text) is not None


def divisions_of(own: Region) -> list[str]:
    """The official names of the divisions right below a region; none where they are not known.

    Below a province are its cities, and the counties and areas that belong to none of them.
    """
    within = _stem_of(own)
    if within is None:
        return []
    below = {code for code in register().names if code.startswith(within)}
    below.discard(f"{within:0<6}")
    direct = [code for code in sorted(below) if below.isdisjoint(_between(code, within))]
    return [place_name(code, own) for code in direct]


def _stem_of(own: Region) -> str | None:
    """With what the codes of all divisions in a region begin; None where that is not known."""
    if _is_nation(own.name):
        return ""
    codes = [own.code] if own.code else codes_of(fold_place(own.name))
    return stem(codes[0]) if len(codes) == 1 else None


def _between(code: str, within: str) -> set[str]:
    """The codes of what a division may belong to, within a region."""
    stems = (code[:length] for length in (2, 4) if len(within) < length < len(stem(code)))
    return {f"{stem:0<6}" for stem in stems}


def is_place(text: str) -> bool:
    """Whether a text is known as the name of a place, as 全省, or as a part; figures are no names."""
    folded = fold_place(text)
    if folded in _SEVERAL or _is_word_for_nation(folded) or re.fullmatch(_ALL_OF, folded):
        return True
    if part := re.fullmatch(rf"(.*?)(?:{_PART})", folded):
        whole = part[1]  # 新建城区 is no part of 新建区, which has to be called so
        known = whole in register().full or any(code.endswith("00") for code in codes_of(whole))
        return known or whole in ("", *"省市县区州")
    if country_of(text) or is_group(text):
        return True
    return not folded.isdecimal() and bool(codes_of(folded))


def is_code(text: str) -> bool:
    """Whether a text is the code of a place: 370000, CN-SD, DEU or 276."""
    folded = fold_place(text)
    is_of_nation = folded.isascii() and _is_nation(folded)
    return is_of_nation or country_of_code(folded) is not None or bool(codes_of(folded))


def is_full_name(text: str) -> bool:
    """Whether the name of a place can be nothing else: 朝阳 is a word, 朝阳区 and 河北 are not."""
    folded = fold_place(text)
    if folded in _SEVERAL or re.fullmatch(_PART, folded):
        return False
    return re.search(KIND, folded) is not None or _provinces_alone(folded)


def _provinces_alone(folded: str) -> bool:
    codes = codes_of(folded)
    return _is_word_for_nation(folded) or any(code.endswith("0000") for code in codes)


def _country(text: str) -> str | None:
    """The country that a name or a code means; China is none here."""
    return country_of(text) or country_of_code(text)


def _is_nation(text: str) -> bool:
    return text == _NUMBER_OF_NATION or _is_word_for_nation(text)


def _is_word_for_nation(text: str) -> bool:
    return "".join(filter(str.isalnum, text)).casefold() in _NAMES_OF_NATION


def _preferred(codes: list[str], own: Region) -> list[str]:
    """Of some divisions those within a region, all where none is."""
    return [code for code in codes if code.startswith(stem(own.code or ""))] or codes


def divisions() -> Iterator[Region]:
    """All divisions of China from the county up, in the order of their codes."""
    for code, name, *abroad in rows():
        yield Region(name, abroad[1] if abroad else None, code)
