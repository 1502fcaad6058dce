"""Regions: administrative divisions, under the names and codes by which people call them."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

_FILE = Path(__file__).with_name("regions.txt")

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

_KIND = r"(?:省|市|自治区|自治州|自治县|自治旗|地区|盟|州|县|新区|区|旗|国)$"
_KINDS_EN = {
    "省": "province|sheng",
    "市": "city|municipality|shi",
    "区": "district|(?:zhuang|hui|uy?gh?ur)?autonomousregion",
    "县": "county|autonomouscounty",
    "州": "prefecture|autonomousprefecture",
}
_PEOPLES = (
    "满|蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|"
    "柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|塔吉克|怒|保安|裕固|独龙|鄂伦春|鄂温克|普米|各"
)
_AUTONOMOUS = rf"(.{{2,6}}?)(?:(?:{_PEOPLES})族?)*自治(?:区|州|县|旗)"
_CODE = r"([0-9]{6})(?:0{6})?"
_ISO = r"CN-(?:([0-9]{2})|[A-Z]{2})"
_SHORTEST = 2
_LONGEST = 40
"""Characters, after which nothing is the name of a place; marks that combine are slow to fold."""


class Region(NamedTuple):
    """An administrative division, with its six-digit code (GB/T 2260) where known."""

    name: str
    name_en: str | None = None
    code: str | None = None


class _Register(NamedTuple):
    """The divisions of China: names by code, and codes by full and by short names.

    Attributes:
        abroad: the codes of provinces by CN-HE and by their English names, folded.
    """

    names: dict[str, str]
    full: dict[str, list[str]]
    short: dict[str, list[str]]
    abroad: dict[str, str]


def means(text: str, own: Region) -> bool:
    """Whether a name or code means a region itself: 承德, 全市, 合计 and 130800 mean 承德市.

    全省 does not: the figure of a province says nothing of a city in it.
    """
    if not own.name:
        return True
    folded = _fold(text)
    folded = re.sub(_IN_ALL, "", folded) or folded
    if _is_nation(own.name) or (own.code and _is_nation(own.code)):
        return folded in (*_WHOLE, own.name, own.code) or _is_nation(folded)
    # 承德 is 承德市, but 承德县 is a county in it: only the own name's kind may be left out.
    short = _short_name(own.name)
    kind = own.name.removeprefix(short)[-1:]
    known = {own.name, short, own.code, *_WHOLE, *(f"{word}{kind}" for word in ("全", "本"))}
    if folded in known or folded.casefold() in _WHOLE:
        return True
    english = _fold(own.name_en or "").casefold()
    if english and _is_called(folded.casefold(), english, kind):
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
    folded, register = _fold(text), _register()
    found = _preferred(_codes(folded), own)
    if len(found) != 1:
        return " ".join(text[:_LONGEST].split()) if folded.isascii() else folded
    [code] = found
    name = register.names[code]
    if _preferred(register.full[name], own) == found:
        return name
    return register.names.get(f"{code[:4]}00", "") + name


def lies_in(region: Region, text: str) -> bool:
    """Whether a region is the place of a name or code, or in it: 承德市 is in 河北, 河北省 and 130000.

    Of several places of one name any will do. What is in a country is not asked for by its name.
    """
    folded = _fold(text)
    if _is_nation(folded) or _is_nation(region.name):
        return _is_nation(folded) and _is_nation(region.name)
    codes = [region.code] if region.code else _codes(_fold(region.name))
    if any(code.startswith(_stem(place)) for place in _codes(folded) for code in codes):
        return True
    kind = region.name.removeprefix(_short_name(region.name))[-1:]
    english = _fold(region.name_en or "").casefold()
    return folded in (region.name, _short_name(region.name)) or (
        english != "" and _is_called(folded.casefold(), english, kind)
    )


def is_known(text: str) -> bool:
    """Whether the register of divisions has a place of that name or code."""
    folded = _fold(text)
    return _is_nation(folded) or bool(_codes(folded))


def is_place(text: str) -> bool:
    """Whether a text is known as the name of a place, as 全省, or as a part; figures are no names."""
    folded = _fold(text)
    if folded in _SEVERAL or _is_word_for_nation(folded) or re.fullmatch(_ALL_OF, folded):
        return True
    if part := re.fullmatch(rf"(.*?)(?:{_PART})", folded):
        whole = part[1]  # 新建城区 is no part of 新建区, which has to be called so
        known = whole in _register().full or any(code.endswith("00") for code in _codes(whole))
        return known or whole in ("", *"省市县区州")
    return not folded.isdecimal() and bool(_codes(folded))


def is_full_name(text: str) -> bool:
    """Whether the name of a place can be nothing else: 朝阳 is a word, 朝阳区 and 河北 are not."""
    folded = _fold(text)
    if folded in _SEVERAL or re.fullmatch(_PART, folded):
        return False
    return re.search(_KIND, folded) is not None or _provinces_alone(folded)


def _provinces_alone(folded: str) -> bool:
    codes = _codes(folded)
    return _is_word_for_nation(folded) or any(code.endswith("0000") for code in codes)


def _is_nation(text: str) -> bool:
    return text == _NUMBER_OF_NATION or _is_word_for_nation(text)


def _is_word_for_nation(text: str) -> bool:
    return "".join(filter(str.isalnum, text)).casefold() in _NAMES_OF_NATION


def _preferred(codes: list[str], own: Region) -> list[str]:
    """Of some divisions those within a region, all where none is."""
    return [code for code in codes if code.startswith(_stem(own.code or ""))] or codes


def _fold(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text[:_LONGEST]).split())


def _codes(name: str) -> list[str]:
    """The codes of the divisions that a name can mean."""
    register = _register()
    if code := re.fullmatch(_CODE, name):
        return [code[1]] if code[1] in register.names else []
    if name.isascii():
        return _codes_abroad(name)
    if found := _named(name):
        return found
    for end in range(_SHORTEST, len(name) - _SHORTEST + 1):  # 河北省石家庄市长安区
        inside = tuple(map(_stem, _named(name[:end])))
        if inside and (found := [c for c in _codes(name[end:]) if c.startswith(inside)]):
            return found
    return []


def _codes_abroad(name: str) -> list[str]:
    """The code of a province in English, or in the code of ISO 3166-2: CN-HE, and CN-13 before."""
    known = _register().abroad
    if iso := re.fullmatch(_ISO, name):
        code = f"{iso[1]}0000" if iso[1] in map(_stem, known.values()) else known.get(name, "")
    else:
        folded = name.casefold()
        bare = re.sub(rf"(?<=.)(?:{'|'.join(_KINDS_EN.values())})$", "", folded)
        code = known.get(folded) or known.get(bare, "")
        if code and not _is_called(folded, bare, _register().names[code][-1]):
            code = ""  # Hebei City is no province
    return [code] if code else []


def _is_called(folded: str, english: str, kind: str) -> bool:
    """Whether a text is an English name, alone or with the kind of the place behind it."""
    return re.fullmatch(rf"{re.escape(english)}(?:{_KINDS_EN.get(kind, '')})?", folded) is not None


def _named(name: str) -> list[str]:
    """The codes of a full name, else those of the highest level that has it as a short name."""
    if found := _register().full.get(name):
        return found
    found = _register().short.get(name, [])
    highest = min((len(_stem(code)) for code in found), default=0)
    return [code for code in found if len(_stem(code)) == highest]


def _stem(code: str) -> str:
    """The digits with which the codes of all divisions in a region begin."""
    return re.sub(r"(?:00){1,3}$", "", code)


def _short_name(name: str) -> str:
    """A name without its kind: 河北 for 河北省, 丰宁 for 丰宁满族自治县."""
    if autonomous := re.fullmatch(_AUTONOMOUS, name):
        return autonomous[1]
    short = re.sub(_KIND, "", name)
    return short if len(short) >= _SHORTEST else name


def divisions() -> Iterator[Region]:
    """All divisions of China from the county up, in the order of their codes."""
    for code, name, *abroad in _rows():
        yield Region(name, abroad[1] if abroad else None, code)


def _rows() -> Iterator[list[str]]:
    """Code and name of each division; of a province also its letters and its English name."""
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            yield line.split(maxsplit=3)


@cache
def _register() -> _Register:
    register = _Register({}, defaultdict(list), defaultdict(list), {})
    for code, name, *abroad in _rows():
        register.names[code] = name
        register.full[name].append(code)
        if abroad:
            letters, english = abroad
            register.abroad[f"CN-{letters}"] = register.abroad[_fold(english).casefold()] = code
        if (short := _short_name(name)) != name:
            register.short[short].append(code)
            if re.fullmatch(_AUTONOMOUS, name):  # 围场县 is 围场满族蒙古族自治县
                register.short[short + name[-1]].append(code)
    return register
