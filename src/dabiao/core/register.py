"""The register of China's divisions: which codes the names of places can mean."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

_FILE = Path(__file__).with_name("regions.txt")

KIND = r"(?:省|市|自治区|自治州|自治县|自治旗|地区|盟|州|县|新区|区|旗|国)$"
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
_IN_FRONT = r"(?:其中[:,、]?|#+)(?=.)"
"""What tables put before the name of a part: 其中：石家庄, #唐山."""
_SHORTEST = 2
LONGEST = 40
"""Characters, after which nothing is the name of a place; marks that combine are slow to fold."""


class Register(NamedTuple):
    """The divisions of China: names by code, and codes by full and by short names.

    Attributes:
        abroad: the codes of provinces by CN-HE and by their English names, folded.
    """

    names: dict[str, str]
    full: dict[str, list[str]]
    short: dict[str, list[str]]
    abroad: dict[str, str]


def fold_place(text: str) -> str:
    """The name of a place without the ways in which it can be typed: no blanks, one width, no 其中."""
    folded = "".join(unicodedata.normalize("NFKC", text[:LONGEST]).split())
    return re.sub(_IN_FRONT, "", folded, count=1) if folded[:1] in ("其", "#") else folded


def codes_of(name: str) -> list[str]:
    """The codes of the divisions that a name can mean."""
    known = register()
    if code := re.fullmatch(_CODE, name):
        return [code[1]] if code[1] in known.names else []
    if name.isascii():
        return _codes_abroad(name)
    if found := _named(name):
        return found
    for end in range(_SHORTEST, len(name) - _SHORTEST + 1):  # 河北省石家庄市长安区
        inside = tuple(map(stem, _named(name[:end])))
        if inside and (found := [c for c in codes_of(name[end:]) if c.startswith(inside)]):
            return found
    return []


def _codes_abroad(name: str) -> list[str]:
    """The code of a province in English, or in the code of ISO 3166-2: CN-HE, and CN-13 before."""
    known = register().abroad
    if iso := re.fullmatch(_ISO, name):
        code = f"{iso[1]}0000" if iso[1] in map(stem, known.values()) else known.get(name, "")
    else:
        folded = name.casefold()
        bare = re.sub(rf"(?<=.)(?:{'|'.join(_KINDS_EN.values())})$", "", folded)
        code = known.get(folded) or known.get(bare, "")
        if code and not is_called(folded, bare, register().names[code][-1]):
            code = ""  # Hebei City is no province
    return [code] if code else []


def is_called(folded: str, english: str, kind: str) -> bool:
    """Whether a text is an English name, alone or with the kind of the place behind it."""
    return re.fullmatch(rf"{re.escape(english)}(?:{_KINDS_EN.get(kind, '')})?", folded) is not None


def _named(name: str) -> list[str]:
    """The codes of a full name, else those of the highest level that has it as a short name."""
    if found := register().full.get(name):
        return found
    found = register().short.get(name, [])
    highest = min((len(stem(code)) for code in found), default=0)
    return [code for code in found if len(stem(code)) == highest]


def stem(code: str) -> str:
    """The digits with which the codes of all divisions in a region begin."""
    return re.sub(r"(?:00){1,3}$", "", code)


def short_name(name: str) -> str:
    """A name without its kind: 河北 for 河北省, 丰宁 for 丰宁满族自治县."""
    if autonomous := re.fullmatch(_AUTONOMOUS, name):
        return autonomous[1]
    short = re.sub(KIND, "", name)
    return short if len(short) >= _SHORTEST else name


def rows() -> Iterator[list[str]]:
    """Code and name of each division; of a province also its letters and its English name."""
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            yield line.split(maxsplit=3)


@cache
def register() -> Register:
    """The register, read once."""
    read = Register({}, defaultdict(list), defaultdict(list), {})
    for code, name, *abroad in rows():
        read.names[code] = name
        read.full[name].append(code)
        if abroad:
            letters, english = abroad
            read.abroad[f"CN-{letters}"] = read.abroad[fold_place(english).casefold()] = code
        if (short := short_name(name)) != name:
            read.short[short].append(code)
            if re.fullmatch(_AUTONOMOUS, name):  # 围场县 is 围场满族蒙古族自治县
                read.short[short + name[-1]].append(code)
    return read
