"""The status of a figure, as exchange formats have it: in codes of one letter, or in words.

The codes are those of SDMX (CL_OBS_STATUS, in capitals) and Eurostat's flags (in small letters),
of which some are the same letters in another sense.
"""

import re
import unicodedata

from dabiao.model.observation import FigureStatus, gravest

_SDMX = {
    "B": FigureStatus.BREAK,
    "D": FigureStatus.DEFINITION_DIFFERS,
    "E": FigureStatus.ESTIMATED,
    "F": FigureStatus.FORECAST,
    "H": FigureStatus.MISSING,
    "I": FigureStatus.ESTIMATED,  # imputed
    "L": FigureStatus.MISSING,
    "M": FigureStatus.MISSING,
    "N": FigureStatus.NOT_SIGNIFICANT,
    "O": FigureStatus.MISSING,
    "P": FigureStatus.PROVISIONAL,
    "Q": FigureStatus.MISSING,
    "R": FigureStatus.REVISED,
    "U": FigureStatus.LOW_RELIABILITY,
    "V": FigureStatus.PROVISIONAL,  # not validated
}
_FLAGS = {
    "b": FigureStatus.BREAK,
    "c": FigureStatus.CONFIDENTIAL,
    "d": FigureStatus.DEFINITION_DIFFERS,
    "e": FigureStatus.ESTIMATED,
    "f": FigureStatus.FORECAST,
    "n": FigureStatus.NOT_SIGNIFICANT,
    "p": FigureStatus.PROVISIONAL,
    "r": FigureStatus.REVISED,
    "s": FigureStatus.ESTIMATED,  # by Eurostat
    "u": FigureStatus.LOW_RELIABILITY,
    "z": FigureStatus.MISSING,  # not applicable
}
_WORDS = (
    (
        r"forecast(?:ed)?|projected|projection|target|plan(?:ned)?|(?:预测|目标|计划)[数值]?",
        FigureStatus.FORECAST,
    ),
    (
        r"(?:data )?missing(?:[;:,-]? .+)?|suppressed|not applicable|not available|缺失|不适用",
        FigureStatus.MISSING,
    ),
    (r"confidential(?: .+)?|保密", FigureStatus.CONFIDENTIAL),
    (r"not significant", FigureStatus.NOT_SIGNIFICANT),
    (r"(?:low reliability|unreliable)(?: .+)?", FigureStatus.LOW_RELIABILITY),
    (
        r"(?:time series |series )?break(?: in (?:time )?series)?|口径(?:调整|变化)",
        FigureStatus.BREAK,
    ),
    (r"definition differs(?: .+)?|口径不同", FigureStatus.DEFINITION_DIFFERS),
    (
        r"estimate[ds]?|imputed(?: .+)?|(?:national|country|eurostat|modell?ed) estimate|(?:估[计算]|预计)[数值]?",
        FigureStatus.ESTIMATED,
    ),
    (
        r"provisional|preliminary|unvalidated|not validated|(?:初步(?:核算|统计)?|快报)[数值]?",
        FigureStatus.PROVISIONAL,
    ),
    (r"revised|修[订正][数值]?", FigureStatus.REVISED),
)
_LONGEST = 60


def read_status(text: str) -> FigureStatus | None:
    """The status in ``P``, ``bp``, ``P: Provisional value`` or 初步数; of several the gravest.

    None for an ordinary figure (``A``, ``Normal value``), and for what is no status.
    """
    if len(text) > _LONGEST:
        return None
    folded = unicodedata.normalize("NFKC", text).strip()
    if found := _in_words(folded):
        return found
    parts = (
        re.findall(r"[A-Za-z]+", folded)
        if re.fullmatch(r"[A-Za-z]+(?:[ ,;/|]+[A-Za-z]+)*", folded)
        else []
    )
    if parts and all(len(part) == 1 or set(part) <= _FLAGS.keys() for part in parts):
        return gravest((_SDMX | _FLAGS).get(letter) for part in parts for letter in part)
    return gravest(map(_in_words, re.split(r"[,;:/|、，；]", folded)))


def _in_words(text: str) -> FigureStatus | None:
    words = re.sub(r" (?:value|figure|data)$", "", text.strip().casefold())
    return next((status for pattern, status in _WORDS if re.fullmatch(pattern, words)), None)
