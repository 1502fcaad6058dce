"""Results as the page lists them: by group, by target, and where there are several, by place."""

from collections.abc import Sequence
from typing import NamedTuple

from markupsafe import Markup

from dabiao.core.decimals import plain
from dabiao.core.lang import Lang
from dabiao.core.periods import Period
from dabiao.core.safe import excerpt, visible
from dabiao.library.results import SOURCE, WORDING
from dabiao.model.document import Binding, Group, Measure, Target
from dabiao.model.observation import Field, Observation
from dabiao.model.report import Report
from dabiao.model.result import Result
from dabiao.model.verdict import Verdict
from dabiao.render.lookups.card import LABELS, card_lines
from dabiao.render.marks import marks_for
from dabiao.render.page.bullet import Chart, bullet, chart_of, common_scale
from dabiao.render.page.found import FindingLine, Found
from dabiao.render.page.scale import Scale
from dabiao.render.page.trend import points_of, trend
from dabiao.render.page.words import COLON, LANGUAGE_TAGS, SEPARATOR, WORDS
from dabiao.render.phrases import (
    VERDICTS,
    actual_text,
    asked_text,
    heading,
    name_of,
    place_text,
    result_name,
    status_text,
    target_text,
    with_status,
)
from dabiao.render.progress.text import COLUMNS
from dabiao.render.progress.words import (
    base_text,
    explanation,
    figure_text,
    gap_words,
    needed_text,
    other_reason,
    outlook_text,
    peculiarities,
    way_text,
)
from dabiao.render.report.listed import MOST_PLACES
from dabiao.render.sentences import sentence, verdict_words, waiver_text
from dabiao.render.shipped import shipped_rows, titles_of

MARKS = marks_for("utf-8")
LONGEST = 200
_CHANGES = (Measure.GROWTH, Measure.REDUCTION)
_QUOTED = ("wording", "responsible", "scope", "source", "note")
"""What the document says in its own words, which are Chinese."""


class Fact(NamedTuple):
    """One labelled line of the details."""

    label: str
    text: str
    lang: str = ""


class Row(NamedTuple):
    """One result.

    Attributes:
        anchor: by which other parts of the page link to it.
        fails: it fails the gate, which its verdict alone does not say.
        defect: why its figure cannot be used.
        when: what stands behind the actual value: its period, its status.
        notes: what stands below the name: why it is so, where the path stands.
        facts: what stands behind it.
    """

    anchor: str
    name: str
    verdict: Verdict
    mark: str
    words: str
    fails: bool
    target: str
    actual: str
    when: str
    gap: str
    chart: Markup
    trend: Markup
    notes: Sequence[str]
    defect: FindingLine | None
    facts: Sequence[Fact]
    binding: Binding | None
    place: int


class Block(NamedTuple):
    """The results of one target: under a heading of its own where there are several places."""

    name: str
    target: str
    facts: Sequence[Fact]
    rows: Sequence[Row]


class Section(NamedTuple):
    """The results of one group."""

    name: str
    results: Sequence[Result]
    blocks: Sequence[Block]


class RowMaker:
    """Makes the rows of one report."""

    def __init__(self, report: Report, lang: Lang, *, is_progress: bool = False) -> None:
        self._report, self._lang, self._is_progress = report, lang, is_progress
        self._places = {place: number for number, place in enumerate(report.by_place)}
        self._targets = {target.id: number for number, target in enumerate(report.document.targets)}
        self._several = len(self._places) > 1
        self._found = Found(report, lang)
        self._scales = self._scales_of_targets()
        self._published = shipped_rows(report)
        self._titles = titles_of(report.view.shipped, lang)

    def sections(self) -> list[Section]:
        """The results that are listed, in the document's order."""
        by_group: dict[Group, dict[str, list[Result]]] = {}
        for result in sorted(
            filter(self._is_listed, self._report.shown), key=lambda r: self._targets[r.target.id]
        ):
            targets = by_group.setdefault(result.target.group, {})
            targets.setdefault(result.target.id, []).append(result)
        return [
            Section(
                heading(group, self._lang),
                [result for results in targets.values() for result in results],
                [self._block(results) for results in targets.values()],
            )
            for group, targets in by_group.items()
        ]

    @property
    def too_many(self) -> bool:
        """Whether there are more places than anybody would read the results of one by one."""
        return len(self._places) > MOST_PLACES

    def _is_listed(self, result: Result) -> bool:
        """Whether a result has a row: what was not reported has none where that is not the point."""
        if result.verdict is not Verdict.MISSING or result.verdict in self._report.view.only:
            return not self.too_many
        return not (self._several or self._is_progress)

    def anchor(self, result: Result) -> str:
        """What links to the row of a result; "" where it has none."""
        if not self._is_listed(result):
            return ""
        return f"r{self._targets[result.target.id]}-{self._places[result.place]}"

    def _scales_of_targets(self) -> dict[str, Scale]:
        """One scale for each target: in all lists and all places its charts can be compared."""
        charts: dict[str, list[Chart]] = {}
        for result in self._report.shown:
            if chart := chart_of(result, self._report):
                charts.setdefault(result.target.id, []).append(chart)
        rates = {t.id for t in self._report.document.targets if t.indicator.measure in _CHANGES}
        return {of: common_scale(some, are_rates=of in rates) for of, some in charts.items()}

    def name(self, result: Result) -> str:
        """The indicator's name where rows of several indicators follow each other: with the place."""
        name = name_of(result.target, self._lang)
        if not self._several:
            return result_name(result, self._lang)
        return f"{place_text(result.place, self._report.document, self._lang)} {name}"

    def row(self, result: Result) -> Row:
        """One result, its chart on the scale of its target."""
        target, lang = result.target, self._lang
        chart = chart_of(result, self._report)
        said = sentence(result, self._report.document, lang)
        points = points_of(result)
        line = SEPARATOR(lang).join(f"{p.period.words(lang)} {plain(p.value)}" for p in points)
        own = [*([] if self._several else self._of_target(target)), *self._of_result(result)]
        return Row(
            anchor=self.anchor(result),
            name=place_text(result.place, self._report.document, lang)
            if self._several
            else name_of(target, lang),
            verdict=result.verdict,
            mark=MARKS[result.verdict],
            words=verdict_words(result, lang),
            fails=self._report.policy.fails(result) and result.verdict is not Verdict.SHORTFALL,
            target=asked_text(result, self._report.document, lang),
            actual=excerpt(actual_text(result), LONGEST),
            when=_when(result, lang),
            gap=gap_words(result, lang),
            chart=bullet(chart, self._scales[target.id], said) if chart else Markup(""),
            trend=trend(points, WORDS["series"](lang) + COLON(lang) + line),
            notes=self._progress_notes(result) if self._is_progress else self._notes(result),
            defect=self._found.of(result),
            facts=own,
            binding=target.binding,
            place=self._places[result.place],
        )

    def _block(self, results: Sequence[Result]) -> Block:
        target = results[0].target
        return Block(
            name_of(target, self._lang) if self._several else "",
            target_text(target, self._report.document, self._lang),
            self._of_target(target) if self._several else [],
            [self.row(result) for result in results],
        )

    def _notes(self, result: Result) -> list[str]:
        undecided = result.declared and not result.progress
        why = "" if undecided or result.defect else explanation(result, self._lang)
        return list(filter(None, [why, waiver_text(result, self._lang)]))

    def _progress_notes(self, result: Result) -> list[str]:
        """Base, path, share of the way and of the time, what is needed; what is peculiar; the outlook."""
        lang, progress = self._lang, result.progress
        cells = {
            "base": base_text(result),
            "path": figure_text(progress.path.expected, result) if progress else "",
            "way": way_text(result),
            "needed": needed_text(result, lang),
        }
        labels = {**COLUMNS, "path": WORDS["legend_path"]}
        told = [f"{labels[key](lang)} {text}" for key, text in cells.items() if text]
        undecided = result.declared and not progress
        why = [
            *peculiarities(result, lang),
            "" if undecided or result.defect else other_reason(result, lang),
        ]
        lines = [" · ".join(told), SEPARATOR(lang).join(filter(None, why))]
        return list(filter(None, [*lines, outlook_text(result, lang)]))

    def _of_target(self, target: Target) -> list[Fact]:
        """What the document says of a target."""
        lang, document = self._lang, self._report.document
        lines = card_lines(document, target, lang)
        order = ("wording", "section", "document", *lines)
        return [
            Fact(LABELS[key](lang), lines[key], _quoted(lang) if key in _QUOTED else "")
            for key in dict.fromkeys(order)
            if key in lines and key != "target"
        ]

    def _of_result(self, result: Result) -> list[Fact]:
        """Where a figure stands, what was declared with it, and the figures of other periods."""
        lang, facts = self._lang, list[Fact]()
        if result.observation is not None:
            facts += self._where(result.observation)
        if result.declared is not None:
            facts.append(Fact(WORDS["declared"](lang), VERDICTS[result.declared](lang)))
        if result.series:
            told = [_point(point, lang) for point in result.series]
            facts.append(Fact(WORDS["reported"](lang), SEPARATOR(lang).join(told)))
        return facts

    def _where(self, observation: Observation) -> list[Fact]:
        """Where a figure stands; of one that comes with the library, in which words."""
        lang, location = self._lang, observation.at(Field.VALUE)
        row = self._published.get(location.line)
        if row is None:
            return [Fact(WORDS["where"](lang), excerpt(str(location), LONGEST))]
        title = self._titles.get(row.cited.file, "") if row.cited else ""
        where = " ".join(filter(None, [title, row.cells[SOURCE]]))
        return [
            Fact(WORDS["published"](lang), excerpt(row.cells[WORDING], LONGEST), _quoted(lang)),
            Fact(LABELS["source"](lang), excerpt(where, LONGEST)),
        ]


def _when(result: Result, lang: Lang) -> str:
    """What stands behind the actual value: its period where that is not the due year, its status."""
    is_other = result.actual is not None and result.period != Period(result.target.due)
    period = result.period.words(lang) if result.period and is_other else ""
    about = ", ".join(filter(None, [period, status_text(result, lang)]))
    return f"({about})" if about else ""


def _quoted(lang: Lang) -> str:
    return "" if lang is Lang.ZH else LANGUAGE_TAGS[Lang.ZH]


def _point(point: Result, lang: Lang) -> str:
    period = point.period.words(lang) if point.period else "—"
    figure = visible(with_status(excerpt(actual_text(point), LONGEST), point, lang)) or "—"
    return f"{period} {figure} {MARKS[point.verdict]} {VERDICTS[point.verdict](lang)}"
