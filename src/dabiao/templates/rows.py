"""From the targets of a document to the rows that ask one place for their figures.

Whoever fills them in reads a name, not an id; what comes back has to mean one thing. A row is called
by the official name wherever that name leads to what the row is about and to nothing else.
"""

from collections.abc import Iterable, Iterator

from dabiao.assess.places import is_amount_of_whole
from dabiao.core import units
from dabiao.core.lang import Lang, Words
from dabiao.core.periods import Period
from dabiao.library.index import NameIndex
from dabiao.model.comparator import Comparator
from dabiao.model.document import Document, Target
from dabiao.render.phrases import heading, name_of, named, target_text
from dabiao.templates.earlier import earlier_figures, says_nothing
from dabiao.templates.periods import instruction, period_cell, period_of
from dabiao.templates.places import Place
from dabiao.templates.table import Columns, Entry

_LIST = Words("; ", "；")


class Rows:
    """Makes the rows of one place."""

    def __init__(self, document: Document, lang: Lang, period: Period | None, place: Place) -> None:
        self._document, self._lang = document, lang
        self._period, self._place = period, place
        self.is_part = place.is_part
        self._held_against = {target.of for target in document.targets}

    def asked(self, wanted: Iterable[Target]) -> Iterator[Target]:
        """Those targets of which the place can say something."""
        for target in wanted:
            nothing = says_nothing(target, self._of(target))
            if target.comparator is Comparator.ABSENT and target.id not in self._held_against:
                continue  # there is nothing to reach
            if not nothing and not (self.is_part and is_amount_of_whole(target)):
                yield target

    def entries(self, asked: Iterable[Target]) -> Iterator[Entry]:
        """The rows: one for each name, and behind it those of the earlier figures that it needs."""
        index = NameIndex(self._document)
        done: set[str] = set()
        for target in asked:
            if target.id in done:
                continue
            name, targets = _called(target, index, self._lang)
            done.update(each.id for each in targets)
            entry = self._entry(name, target, targets)
            yield entry
            if entry.takes_figure:
                yield from self._earlier(entry, targets)

    def _of(self, target: Target) -> Period:
        return period_of(target, self._period or Period(target.due))

    def _entry(self, name: str, target: Target, targets: tuple[Target, ...]) -> Entry:
        document, lang, period = self._document, self._lang, self._of(target)
        texts = dict.fromkeys(target_text(each, document, lang) for each in targets)
        takes_figure = any(map(self._takes_figure, targets))
        notes = [_in_words(target, lang)] if name == target.id else []
        if takes_figure and (words := instruction(target, period, document)):
            notes.append(words(lang))
        row = Columns(
            place=self._place.name,
            group=heading(target.group, lang),
            indicator=name,
            target=_LIST(lang).join(texts) + _years(target, period.year)(lang),
            value="",
            unit=_lasting(target.unit) if takes_figure else "",
            period=period_cell(period, target.observed, lang),
            verdict="",
            note=_LIST(lang).join(notes),
        )
        return Entry(row, targets, period, takes_figure)

    def _takes_figure(self, target: Target) -> bool:
        """Whether a figure is asked for: of a state where that of another is held against it."""
        is_state = target.comparator in (Comparator.QUALITATIVE, Comparator.ABSENT)
        return not is_state or target.id in self._held_against

    def _earlier(self, entry: Entry, targets: tuple[Target, ...]) -> Iterator[Entry]:
        document, lang, period = self._document, self._lang, self._of(targets[0])
        found = (
            earlier
            for target in targets
            for earlier in earlier_figures(target, document, period, is_part=self.is_part)
        )
        for earlier, why in {each.period: each.why for each in found}.items():
            words = instruction(targets[0], earlier, document)
            row = entry.row._replace(
                target=why(lang),
                period=period_cell(earlier, targets[0].observed, lang),
                note=words(lang) if words else "",
            )
            yield Entry(row, targets, earlier, is_earlier=True)


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
    if target.average:
        return Words(f" ({since}–{due})", f"（{since}—{due}年）")
    if since is not None and since < due:
        return Words(f" (total of {since}–{due})", f"（{since}—{due}年累计）")
    if due != year:
        return Words(f" (by {due})", f"（{due}年）")
    return Words("", "")
