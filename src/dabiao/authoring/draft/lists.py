"""Lists in which several subjects share a figure, a verb or a noun: A、B分别增长4%、5%左右."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from dabiao.authoring.draft.joining import AND, items
from dabiao.authoring.draft.model import Opinion
from dabiao.authoring.draft.subjects import Placed, Subject, clause_start
from dabiao.core import units

_MOST_ALIKE, _LONGEST_ALIKE = 5, 18
_LONGEST_LIST = 40
"""Figures: no list of a document has more, and none may take forever."""
_LONGEST_SHORTENED = 4
"""A longer name is whole, and takes nothing from the last of its list."""
_SHORTEST_KIND = 2
_PER = re.compile(r"(?:单位|万元)(?:国内|地区)?(?:生产总值|GDP)")
_OF_PER = re.compile(r"二氧化碳排放|碳排放|能耗|能源消耗|用水量|水耗|电耗")
"""单位生产总值能耗和二氧化碳排放: the second is per unit of output too."""
_EACH = re.compile(r"(?:分别|依次)")
_BETWEEN = re.compile(r"[、和及与，]|以及|")
_ALL_SAID = re.compile(
    r"各(?=\d)|(?:均|都|双双)(?:为|要|应|能|力争|保持|增长|下降|达|超|减|提高|降|稳|在|控|突)"
)
_HEADS = re.compile(
    r"(?:居民)?(?:人均)?可支配收入|(?:地区)?生产总值|(?:保险)?参保率|产业(?:规模|增加值|产值)|营业收入|"
    r"总?产值|增加值|产量|装机(?:容量|规模)?|(?:[^的]{2})率$|总值|总额|投资|(?:重点工程)?(?:减排|削减|处理|使用|消费)量|排放量?|面积|比例|比重|占比|份额|数量|收入$|总[量数]$|[值额]$"
)
"""What the last name of a list carries for all of them."""
IS_MEASURED = re.compile(r"..(?:率|比例|比重|占比|收入|增加值|总值|总额|投资|面积|产量)$")
"""A name that says what is measured: no other has to lend it anything."""
_TOWN_AND_LAND = re.compile(r"城、?乡(?!镇)")
_BOTH = ("城镇", "农村")
"""城乡居民收入分别增长6%和7% are two of the two of them."""
_COMPARED = re.compile(
    r"(?:比|较)(?:上年|去年|\d{4}年)(?:末|底|同期|[完预执决][成计行算]数|预算)?$"
)
_LEAD = re.compile(r"^(?:其中|确保|力争|全省|全市|使|实现|推动)+")


def alike(text: str, this: Placed, subject: Subject) -> list[Subject]:
    """The subjects of one figure that holds for several: A、B均增长5%, A、B排放量下降2%."""
    said = _ALL_SAID.search(text[subject.start : this.figure.start])
    head = _HEADS.search(subject.name)
    if not said and not (head and (this.change.measure is not None or this.change.to)):
        return [subject]
    parts = items(_COMPARED.sub("", subject.name))
    if (
        1 < len(parts) <= _MOST_ALIKE
        and all(map(IS_MEASURED.search, parts))
        and "等" not in parts[-1]
    ):
        return [subject._replace(name=part) for part in parts]
    if not said and ("、" not in subject.name or re.search(f"{AND}|等", subject.name)):
        return [subject]
    names = names_of(re.sub(r"(?:均|都|双双|分别|各)$", "", subject.name))
    if not 2 <= len(names) <= _MOST_ALIKE or any(len(name) > _LONGEST_ALIKE for name in names):
        return [subject]
    if not said and len("".join(items(subject.name)[:-1])) > _LONGEST_ALIKE:
        return [subject]
    return [subject._replace(name=name) for name in names]


def as_listed(this: Placed, first: Placed, last: Placed) -> Placed:
    """A figure of a list with what only the first and the last are given: 分别增长4.5%、5.5%左右."""
    figure, bound, change = this.figure, this.bound, this.change
    if change.measure is None and not change.to:
        change = change._replace(measure=first.change.measure, to=first.change.to)
    if not figure.unit and last.figure.unit:
        _, base = units.multiplier(last.figure.unit)
        unit = _unit_of_scale(figure.value, base) or last.figure.unit
        factor, _ = units.multiplier(unit)
        figure = figure._replace(
            value=figure.value / factor if figure.value >= factor else figure.value, unit=unit
        )
    if bound.comparator is None and last.bound.words:
        bound = bound._replace(comparator=last.bound.comparator, words=last.bound.words)
    if bound.comparator is None and first.bound.before < first.figure.start:
        bound = bound._replace(comparator=first.bound.comparator, words=first.bound.words)
    return this._replace(figure=figure, bound=bound, change=change)


def _unit_of_scale(value: Decimal, base: str) -> str:
    """万亿元 for 1.28万亿 in a list that ends in 亿元."""
    for scale, least in (("万亿", 10**12), ("亿", 10**8), ("万", 10**4)):
        if value >= least and units.known(scale + base):
            return scale + base
    return ""


def _ended(name: str, ending: str) -> str:
    """A name with the ending of the last, none of which is said twice: 城镇居民 + 居民收入."""
    overlap = next((n for n in range(len(ending), 0, -1) if name.endswith(ending[:n])), 0)
    return name + ending[overlap:]


class Shared(NamedTuple):
    """What a figure of a list has from the others: its subject, and the last of them.

    Attributes:
        subject: None where there are not as many subjects as figures.
        first: the number of the first figure, before which alone the verb may stand.
        last: the number of the last figure, which alone may have a unit and 左右.
    """

    subject: Subject | None
    first: int
    last: int


def shared(text: str, placed: Sequence[Placed]) -> dict[int, Shared]:
    """The figures that are listed behind several subjects: A、B分别增长4%、5%."""
    found: dict[int, Shared] = {}
    for index, this in enumerate(placed):
        if this.opinion is not Opinion.TARGET or index in found:
            continue
        start = clause_start(text, this.figure.start)
        head = text[start : this.figure.start]
        each = [*_EACH.finditer(head)]
        run = _run(text, placed, index)
        listed = head[: each[-1].start()] if each else text[start : this.change.start]
        names = names_of(_COMPARED.sub("", listed))
        if not each and (
            len(run) < 2 or len(run) != len(names) or this.change.start == this.figure.start
        ):
            continue
        if each and len(names) == 1 and len(run) == len(_BOTH) and _TOWN_AND_LAND.search(names[0]):
            names = [_TOWN_AND_LAND.sub(place, names[0], count=1) for place in _BOTH]
        begin = start + len(head) - len(_LEAD.sub("", head))
        end = placed[run[-1]].bound.end
        for position, number in enumerate(run):
            subject = Subject(names[position], begin, end) if len(names) == len(run) else None
            found[number] = Shared(subject, run[0], run[-1])
    return found


def _run(text: str, placed: Sequence[Placed], index: int) -> list[int]:
    """The figures that follow one another with nothing but a comma between them."""
    run = [index]
    for later in range(index + 1, min(len(placed), index + _LONGEST_LIST)):
        between = text[placed[run[-1]].bound.end : placed[later].figure.start]
        if placed[later].opinion is not Opinion.TARGET or not _BETWEEN.fullmatch(between):
            break
        run.append(later)
    return run


def per_output(names: Sequence[str]) -> list[str]:
    """The names, those behind 单位生产总值能耗 per unit of output too where it is said once."""
    per = _PER.match(names[0])
    head = per[0] if per else ""
    return [names[0], *(head + n if head and _OF_PER.match(n) else n for n in names[1:])]


def _alike_part(names: Sequence[str]) -> int | None:
    """Where in the last name ends what all others end with: 职工医保、居民医保基金支付比例."""
    *others, last = names
    kind = others[0][-_SHORTEST_KIND:]
    at = last.find(kind)
    end = at + len(kind)
    fits = at > 0 and len(kind) == _SHORTEST_KIND and end < len(last) - 1
    return end if fits and all(name.endswith(kind) for name in others) else None


def names_of(listed: str) -> list[str]:
    """The names of a list, each with the head that the last one carries for all."""
    listed = _LEAD.sub("", listed)
    wholes = listed.split("、")
    if len(wholes) > 1 and all(map(IS_MEASURED.search, wholes)):
        return wholes
    names = items(listed)
    if names and _PER.match(names[0]):
        return per_output(names)
    if len(names) < 2 or any(_HEADS.search(name) for name in names[:-1]):
        return names
    first, last = names[0], names[-1]
    if (common := _alike_part(names)) is not None:
        return [*(name + last[common:] for name in names[:-1]), last]
    head = _HEADS.search(last, 1)
    weak = head is None or head.end() - head.start() == 1
    if weak and len(first) > _LONGEST_SHORTENED:
        return names
    ending = last[head.start() :] if head else last[len(first) :]
    return [*(_ended(name, ending) for name in names[:-1]), last]
