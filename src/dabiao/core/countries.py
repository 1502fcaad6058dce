"""Countries and groups of them, under the names and codes by which publishers of figures call them."""

import re
import unicodedata
from functools import cache
from pathlib import Path
from typing import NamedTuple

_FILE = Path(__file__).with_name("countries.txt")

_OTHER_CODES = {"EL": "GRC", "UK": "GBR"}
"""Those of Eurostat that are not of ISO 3166."""
_NOTE = r"\s*[(（].*$"
_LONGEST = 80
_GROUP = (
    r"world|owidwrl|wld|africa|asia|europe|oceania|(?:north|south|latin|central)america.*|theamericas|asiapacific|.*subsaharanafrica.*"
    r"|(?:east|south|central|west|southeast|southern|northern|western|eastern)(?:ern)?(?:and(?:south|central|southeast)(?:ern)?)?(?:asia|europe|africa).*"
    r"|eu|eu(?:2[78]|1[59])?(?:2020|countries)?|europeanunion.*|euroarea.*|ea(?:1[1-9]|20)?|emu|oecd.*|g7|g20|brics|asean|arabworld|middleeast.*"
    r"|(?:upper|lower)?(?:low|middle|high|lowandmiddle)(?:middle)?income(?:countries)?|leastdevelopedcountries.*"
    r"|(?:developed|developing|emerging).*(?:economies|countries|regions)"
    r"|世界|全球|欧盟|欧元区|非洲|亚洲|欧洲|北美洲?|南美洲?|拉丁美洲|大洋洲|经合组织|东盟|金砖国家|(?:中高|中低|高|中等|低)收入国家"
)
"""Groups of countries and parts of the world; folded like the names."""


class _Register(NamedTuple):
    names: dict[str, str]
    codes: dict[str, str]
    called: dict[str, tuple[str, str]]
    """The usual name in English and in Chinese."""


def country_of(text: str) -> str | None:
    """The country that a name means, in the three letters of ISO 3166; None where it means none.

    China is in the register of divisions and not here.
    """
    if len(text) > _LONGEST:
        return None
    known = _register().names
    return known.get(_folded(text)) or known.get(_folded(re.sub(_NOTE, "", text)))


def country_of_code(text: str) -> str | None:
    """The country of a code of ISO 3166: DE, DEU or 276."""
    return _register().codes.get(text.strip())


def is_group(text: str) -> bool:
    """Whether a name is that of several countries, of a continent or of the world."""
    return len(text) <= _LONGEST and re.fullmatch(_GROUP, _folded(text)) is not None


def country_name(code: str, like: str) -> str:
    """The usual name of a country, in Chinese where another text is."""
    english, chinese = _register().called[code]
    return english if like.isascii() else chinese


def _folded(text: str) -> str:
    folded = unicodedata.normalize("NFKD", text).casefold().replace("&", "and")
    return "".join(filter(str.isalnum, folded))


@cache
def _register() -> _Register:
    """The countries, read once."""
    read = _Register({}, dict(_OTHER_CODES), {})
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        two, three, number, chinese, english = line.split(maxsplit=4)
        read.codes.update({two: three, three: three, number: three})
        names = (english.split("|"), chinese.split("|"))
        for name in (*names[0], *names[1]):
            read.names.setdefault(_folded(name), three)
        read.called[three] = (names[0][0], names[1][0])
    return read
