"""The figure, its unit and its comparator are those of the words, and the words are of the target."""

import re
from collections import defaultdict
from collections.abc import Iterable

from dabiao.authoring.figure_words import comparators_around, names_figure
from dabiao.authoring.proofs.case import Case, in_front, scale_of
from dabiao.core import units
from dabiao.core.lang import same_words
from dabiao.core.names import fold_name
from dabiao.core.numerals import Mention
from dabiao.core.numerals import mentions as every_mention
from dabiao.core.quantities import Quantity, unit_words
from dabiao.findings.collector import Findings
from dabiao.findings.rules.proofs import COMPARATOR_NOT_WORDED, FIGURE_NOT_WORDED
from dabiao.findings.rules.wordings import OTHER_INDICATOR, UNIT_NOT_WORDED
from dabiao.model.comparator import Comparator
from dabiao.model.document import Indicator

_PLAIN = frozenset({Comparator.AT_LEAST, Comparator.AT_MOST, Comparator.EXACTLY})
"""What a figure can be that no word bounds: it is the direction that decides."""
_LONGEST_UNIT = 8
_SCALES = ("", "十", "百", "千", "万", "亿")
_SHORTENED = "千"
"""千瓦 is read as a multiplier and 瓦, where it stands behind 亿."""
_NO_UNIT_BEHIND = ("级",)
_LIST = r"[、和与及或]|分别|(?<![年人平户日月])均|都|各|两"
_RESPECTIVELY = "分别"
_LONGEST_SUBJECT = 60
_SHORTEST_NAME = 3
_SOMETHING = 2
"""Characters in common, without a figure that would tell of what exactly the words are."""


class Names:
    """The names by which indicators go, to tell of which one some words speak."""

    def __init__(self, indicators: Iterable[Indicator]) -> None:
        self._by_start: defaultdict[str, dict[str, set[str]]] = defaultdict(dict)
        for indicator in indicators:
            for name in indicator.names:
                key = fold_name(name[:_LONGEST_SUBJECT])
                if len(key) >= _SHORTEST_NAME and not key.isascii():
                    self._by_start[key[:_SHORTEST_NAME]].setdefault(key, set()).add(indicator.id)

    def longest_in(self, text: str, but: Indicator) -> str:
        """The longest name of any other indicator in a text; "" where there is none."""
        found = ""
        for start in range(len(text) - _SHORTEST_NAME + 1):
            for name, ids in self._by_start.get(text[start : start + _SHORTEST_NAME], {}).items():
                if len(name) > len(found) and but.id not in ids and text.startswith(name, start):
                    found = name
        return found


def prove_figure(case: Case, findings: Findings) -> bool:
    """Whether every figure of a target is in its wording, in numerals or in words."""
    target, sound = case.target, True
    multiplier, base = scale_of(target.unit)
    for figure in (target.value, target.upper):
        if figure is not None and not names_figure(case.wording, figure, multiplier, base):
            shown = Quantity(figure, target.unit)
            location = case.fields.where(target.comparator)
            findings.add(FIGURE_NOT_WORDED, location, figure=shown, wording=case.wording)
            sound = False
    return sound


def prove_comparator(case: Case, mentions: list[Mention], findings: Findings) -> bool | None:
    """Whether the words around the figure say the comparator; None where none bounds it."""
    target = case.target
    if target.comparator is Comparator.BETWEEN or not mentions:
        return None
    allowed = [comparators_around(mention) for mention in mentions]
    if _RESPECTIVELY in case.wording:  # 分别增长4.5%、5.5%左右: the last word is of all of them
        allowed += [comparators_around(mention) for mention in every_mention(case.wording)]
    bounded = [_PLAIN if len(some) == len(Comparator) else some for some in allowed]
    if any(target.comparator in some for some in bounded):
        return True if bounded == allowed else None
    choices = frozenset().union(*bounded)
    fitting = sorted(each for each in choices if not each.contradicts(target.better))
    findings.add(
        COMPARATOR_NOT_WORDED,
        case.fields.where(target.comparator),
        comparator=target.comparator,
        wording=case.wording,
        choices=same_words(", ".join(fitting or sorted(choices))),
    )
    return False


def prove_unit(case: Case, mentions: list[Mention], findings: Findings) -> bool:
    """Whether the unit behind the figure is the target's, wherever one stands there."""
    unit = case.target.unit
    behind = [_units_behind(mention) for mention in mentions]
    if not units.known(unit) or not behind or not all(behind):
        return True
    if any(_is_unit(each, unit) for some in behind for each in some):
        return True
    if not unit and any(len(some[0]) == 1 for some in behind):
        return True  # a bare number may leave out what is counted
    findings.add(
        UNIT_NOT_WORDED,
        case.fields.where("unit"),
        wording=case.wording,
        worded=same_words(behind[0][0]),
        unit=unit_words(unit),
    )
    return False


def _units_behind(mention: Mention) -> list[str]:
    """The units with which the text behind a figure can begin, the longest first."""
    starts = (mention.after[:length] for length in range(_LONGEST_UNIT, 0, -1))
    found = [
        each
        for each in dict.fromkeys(starts)
        if each and (units.known(each) or units.known(_SHORTENED + each))
    ]
    return [] if found in ([each] for each in _NO_UNIT_BEHIND) else found


def _is_unit(found: str, unit: str) -> bool:
    """Whether a unit is the target's, without its multiplier, or what its quotient counts."""
    above = unit.split("/", maxsplit=1)[0]
    wanted = {unit, units.multiplier(unit)[1], above, units.multiplier(above)[1]}
    return any(
        units.known(scale + found) and units.equal(scale + found, each)
        for each in wanted
        for scale in _SCALES
    )


def prove_subject(case: Case, mentions: list[Mention], names: Names, findings: Findings) -> bool:
    """Whether the words in front of the figure name no other indicator rather than this one."""
    own = [fold_name(name[:_LONGEST_SUBJECT]) for name in case.target.names]
    others = []
    subjects = [_subject(in_front(case.wording, mention)) for mention in mentions]
    if not subjects and len(case.wording) <= _LONGEST_SUBJECT:
        subjects = [case.wording]  # words without a figure speak of it as a whole
    for subject in subjects:
        text = fold_name(subject)
        other = names.longest_in(text, case.target.indicator)
        least = len(other) if mentions else _SOMETHING
        if not other or re.search(_LIST, subject) or _common(own, text) >= least:
            return True
        others.append(other)
    if others:
        findings.add(
            OTHER_INDICATOR,
            case.fields.where("wording"),
            wording=case.wording,
            other=others[0],
            name=case.target.name,
        )
    return not others


def _subject(front: str) -> str:
    """The words of which a figure is, behind the last figure or comma before it."""
    front = front[-_LONGEST_SUBJECT * 3 :]
    last = re.split(r"[,，。;；:：]|(?<=[0-9%])[^、,，0-9]{0,6}[、|]", front)[-1]
    subject = last if len(last) >= _SHORTEST_NAME else front
    return subject[-_LONGEST_SUBJECT:]


def _common(names: list[str], text: str) -> int:
    """The length of the longest piece of a text that a name has too."""
    return max((_common_length(name, text) for name in names), default=0)


def _common_length(one: str, other: str) -> int:
    best, above = 0, [0] * (len(other) + 1)
    for letter in one:
        row = [0]
        for position, wanted in enumerate(other):
            row.append(above[position] + 1 if letter == wanted else 0)
        best, above = max(best, *row), row
    return best
