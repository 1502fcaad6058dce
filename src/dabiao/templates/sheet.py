"""From a document to the rows of a sheet to fill in with actual figures.

Whoever fills it in reads a name, not an id; what comes back has to mean one thing. A row is called
by the official name wherever that name leads to what the row is about and to nothing else.
"""

from collections.abc import Iterator
from typing import Generic, NamedTuple, TypeVar

from dabiao.core import units
from dabiao.core.errors import DabiaoError
from dabiao.core.lang import Lang, Words
from dabiao.library.index import NameIndex
from dabiao.model.comparator import Comparator
from dabiao.model.document import Document, Target, Tier
from dabiao.render.phrases import heading, name_of, named, target_text

Cell = TypeVar("Cell")


class Columns(NamedTuple, Generic[Cell]):
    """Something for each column, in the order of the columns."""

    group: Cell
    indicator: Cell
    target: Cell
    value: Cell
    unit: Cell
    year: Cell
    verdict: Cell
    note: Cell


_HEADERS = Columns(
    group=Words("Group", "分组"),
    indicator=Words("Indicator", "指标"),
    target=Words("Target", "目标"),
    value=Words("Actual value", "实际值"),
    unit=Words("Unit", "单位"),
    year=Words("Year", "年份"),
    verdict=Words("Verdict", "完成情况"),
    note=Words("Note", "备注"),
)


class Entry(NamedTuple):
    """A row and the targets that it reports on: several where one figure answers them all."""

    row: Columns[str]
    targets: tuple[Target, ...]

    @property
    def takes_figure(self) -> bool:
        """Whether a figure is asked for; a state is only declared as reached or not."""
        return any(target.comparator is not Comparator.QUALITATIVE for target in self.targets)


class Sheet(NamedTuple):
    """What is to be written: a row of headers, and the rows to fill in."""

    document: Document
    lang: Lang
    headers: Columns[str]
    entries: tuple[Entry, ...]


def sheet_for(
    document: Document, lang: Lang, *, tasks: bool = False, year: int | None = None
) -> Sheet:
    """The sheet of a document.

    Args:
        document: whose targets are asked for, in its order.
        lang: of the headers and the names.
        tasks: whether quantified tasks are asked for too.
        year: of which figures are asked for: targets that were due before it are left out. By
            default, each row asks for the due year of its target.

    Raises:
        DabiaoError: the document sets nothing for that year, or nothing but tasks.
    """
    first, last = document.period
    wanted = [target for target in document.targets if tasks or target.tier is not Tier.TASK]
    if not wanted:
        raise DabiaoError(
            Words(
                "{document} sets nothing but tasks; add --all", "{document} 只有任务；请加 --all"
            ),
            document=document.id,
        )
    if year is not None:
        wanted = [target for target in wanted if first <= year <= target.due]
    if not wanted:
        raise DabiaoError(
            Words(
                "{document} sets nothing for {year}; it covers {period}",
                "{document} 没有 {year} 年的目标；其规划期为 {period}",
            ),
            document=document.id,
            year=str(year),
            period=str(last) if first == last else f"{first}-{last}",
        )
    headers = Columns(*(words(lang) for words in _HEADERS))
    return Sheet(document, lang, headers, tuple(_entries(document, wanted, lang, year)))


def _entries(
    document: Document, wanted: list[Target], lang: Lang, year: int | None
) -> Iterator[Entry]:
    index = NameIndex(document)
    asked: set[str] = set()
    for target in wanted:
        if target.id in asked:
            continue
        name, targets = _called(target, index, lang)
        asked.update(each.id for each in targets)
        row_year = target.due if year is None else year
        texts = dict.fromkeys(target_text(each, document, lang) for each in targets)
        entry = Entry(
            Columns(
                group=heading(target.group, lang),
                indicator=name,
                target=Words("; ", "；")(lang).join(texts) + _years(target, row_year)(lang),
                value="",
                unit=_lasting(target.unit),
                year=str(row_year),
                verdict="",
                note=_in_words(target, lang) if name == target.id else "",
            ),
            targets,
        )
        yield entry if entry.takes_figure else entry._replace(row=entry.row._replace(unit=""))


def _called(target: Target, index: NameIndex, lang: Lang) -> tuple[str, tuple[Target, ...]]:
    """What a row is called, and every target that this name leads to; the id as the last resort."""
    own_name = named(target.name, target.indicator.name_en, lang)
    for name in (name_of(target, lang), own_name):
        found = index.find(name)
        if target in found and _one_figure_answers(found) and units.behind(name) is None:
            return name, tuple(found)
    return target.id, (target,)


def _one_figure_answers(targets: list[Target]) -> bool:
    """Whether all speak of the same thing in the same years: 100% here, 达到考核目标要求 there."""
    things = {(t.indicator.id, t.name, t.scope, t.unit, t.since, t.due) for t in targets}
    return len(things) == 1


def _in_words(target: Target, lang: Lang) -> str:
    """The name behind an id, with the scope that may distinguish it from another."""
    name = name_of(target, lang)
    if target.scope is None:
        return name
    return Words(f"{name} ({target.scope})", f"{name}（{target.scope}）")(lang)


def _lasting(unit: str) -> str:
    """The unit in characters that survive a CSV saved by Excel in GBK, which µg/m³ does not."""
    try:
        unit.encode("gbk")
    except UnicodeEncodeError:
        return units.fold_unit(unit)
    return unit


def _years(target: Target, year: int) -> Words:
    """The years of a target where the year of its row alone would mislead."""
    since, due = target.since, target.due
    if since is not None and since < due:
        return Words(f" (total of {since}–{due})", f"（{since}—{due}年累计）")
    if due != year:
        return Words(f" (by {due})", f"（{due}年）")
    return Words("", "")
