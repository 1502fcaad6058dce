"""Brings observations to the targets they speak of: name, region, year, unit, duplicates."""

import re
from collections.abc import Iterable
from functools import cache, partial
from typing import NamedTuple

from dabiao import units
from dabiao.conversion import is_plain, observed_figure
from dabiao.document import Measure, Target
from dabiao.findings import Findings, Location, did_you_mean, same_words
from dabiao.lang import Words
from dabiao.lookup import NameIndex
from dabiao.observations import Field, Observation, with_unit_beside
from dabiao.periods import Period, in_words
from dabiao.phrases import called
from dabiao.regions import means
from dabiao.rules import Rule
from dabiao.series import Observed, Series

_NUMERAL = r"(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})"
_NUMBERING = rf"^\s*(?:[（(]{_NUMERAL}[)）]|{_NUMERAL}[.．、]\s*)+\s*"
_FOOTNOTE = r"(?:[①-⑳*※]|\[[0-9]{1,2}\])+$"


def match(
    index: NameIndex,
    observations: Iterable[Observation],
    findings: Findings,
    default: Period | None = None,
) -> dict[str, Series]:
    """Sorts observations by target, as they come.

    Args:
        index: the names of the document's targets; matched exactly, after normalising.
        observations: in the order in which they were reported.
        findings: what cannot be matched or used is noted here.
        default: the period of rows that name none.

    Returns:
        A series for each target's id.
    """
    return _Matcher(index, findings, default).match(observations)


def _list_shows(document_id: str) -> Words:
    shows = f"`dabiao show {document_id}`"
    return Words(f"; {shows} lists them", f"；{shows} 可列出全部指标")


class _Aim(NamedTuple):
    """A target that a name leads to, with what a row in its unit needs to know of it.

    ``plain`` says that a figure is taken as it stands; a reduction has to be looked at.
    """

    target: Target
    series: Series
    unit: str
    due: int
    plain: bool


class _Matcher:
    """Matches the observations of one check; names and regions recur, and are looked up once."""

    def __init__(self, index: NameIndex, findings: Findings, default: Period | None) -> None:
        document = index.document
        first, last = document.period
        self._document = document
        self._index = index
        self._findings = findings
        self._default = default
        self._last = max([last, *(target.due for target in document.targets)])
        bases = [target.base.year for target in document.targets if target.base]
        self._earliest = min([first - 1, *bases])
        self._series: dict[str, Series] = {target.id: Series() for target in document.targets}
        self._by_name: dict[str, list[_Aim]] = {}
        self._means_own = cache(partial(means, own=document.region))

    def match(self, observations: Iterable[Observation]) -> dict[str, Series]:
        """The series of each target."""
        for reported in observations:
            observation, aims = reported, self._by_name.get(reported.indicator)
            if aims is None:
                observation, aims = self._look_up(reported)
            if not aims:
                continue
            if observation.region is not None and not self._means_own(observation.region):
                self._note_other_region(observation)
                continue
            # A row whose period could not be read belongs to none, not to the default one.
            period = observation.period or (None if observation.defective else self._default)
            if period is None:
                if not observation.defective:
                    self._note_no_period(observation)
            elif not self._earliest <= period.year <= self._last:
                self._note_outside(observation, period)
                continue
            for aim in aims:
                if period is not None and period.year > aim.due:
                    self._note_after_due(observation, period, aim.target)
                else:
                    self._add(observation, period, aim)
        return self._series

    def _add(self, observation: Observation, period: Period | None, aim: _Aim) -> None:
        series = aim.series
        known = series.undated if period is None else series.by_period.get(period)
        plain = aim.plain and observation.unit in (None, aim.unit) and is_plain(observation)
        observed = None if plain else observed_figure(observation, aim.target, self._findings)
        if known is not None and known.invalid:
            return  # what made it unusable stays, whatever follows
        if observed is None:
            observed = Observed(observation, observation.value)
        if known is not None:
            observed = _together(known, observed, period, aim.target, self._findings)
        if period is None:
            series.undated = observed
        else:
            series.by_period[period] = observed

    def _look_up(self, observation: Observation) -> tuple[Observation, list[_Aim]]:
        """The targets of the observation's indicator; none, with a finding, unless it is certain.

        A name may end in its unit, as tables print it: 森林蓄积量(万立方米).
        """
        name = observation.indicator
        place = observation.at(Field.INDICATOR)
        found, unit = self._find(name)
        if not found:
            self._note_unknown(observation)
            return observation, []
        if len({(t.indicator.id, t.scope, t.name) for t in found}) > 1:
            choices = same_words(", ".join(target.id for target in found))
            self._findings.add(Rule.AMBIGUOUS_NAME, place, name=name, choices=choices)
            return observation, []
        aims = [
            _Aim(
                target,
                self._series[target.id],
                target.unit,
                target.due,
                target.indicator.measure is not Measure.REDUCTION,
            )
            for target in found
        ]
        if unit is None:
            self._by_name[name] = aims
            return observation, aims
        return with_unit_beside(observation, unit, place, self._findings), aims

    def _find(self, name: str) -> tuple[list[Target], str | None]:
        if with_unit := units.behind(name):
            stem, unit = with_unit
            if found := self._index.find(stem):
                return found, unit
        if found := self._index.find(name):
            return found, None
        # 1.地区生产总值, （二）… and 地区生产总值① are numbered, and no other names.
        bare = re.sub(_FOOTNOTE, "", re.sub(_NUMBERING, "", name))
        return (self._index.find(bare) if bare != name else []), None

    def _note_unknown(self, observation: Observation) -> None:
        name, findings = observation.indicator, self._findings
        place = observation.at(Field.INDICATOR)
        if observation.says_nothing and not observation.defective:
            if name:
                findings.add(Rule.NOTE_ROW, place, name=name)
            return
        if findings.count_if_full(Rule.UNKNOWN_INDICATOR):
            return
        near = self._index.nearest(name)
        hint = did_you_mean(near) if near else _list_shows(self._document.id)
        findings.add(
            Rule.UNKNOWN_INDICATOR, place, name=name, document=self._document.id, hint=hint
        )

    def _note_no_period(self, observation: Observation) -> None:
        first, last = self._document.period
        place = observation.at(Field.PERIOD)
        if Field.PERIOD not in observation.columns:
            place = Location(observation.file)  # said once for the file, not for each row
        plan = f"{first}-{last}"
        self._findings.add(Rule.NO_PERIOD, place, document=self._document.id, period=plan)

    def _note_outside(self, observation: Observation, period: Period) -> None:
        if self._findings.count_if_full(Rule.OUTSIDE_PLAN):
            return
        first, last = self._document.period
        plan = str(first) if first == last else f"{first}-{last}"
        place = observation.at(Field.PERIOD)
        self._findings.add(Rule.OUTSIDE_PLAN, place, period=in_words(period), plan=plan)

    def _note_after_due(self, observation: Observation, period: Period, target: Target) -> None:
        self._findings.add(
            Rule.AFTER_DUE,
            observation.at(Field.PERIOD),
            name=called(target),
            period=in_words(period),
            due=str(target.due),
        )

    def _note_other_region(self, observation: Observation) -> None:
        if self._findings.count_if_full(Rule.OTHER_REGION):
            return
        place, region = observation.at(Field.REGION), observation.region or ""
        own = self._document.region
        expected = Words(own.name_en or own.name, own.name)
        self._findings.add(Rule.OTHER_REGION, place, region=region, expected=expected)


def _together(
    known: Observed,
    observed: Observed,
    period: Period | None,
    target: Target,
    findings: Findings,
) -> Observed:
    """What two rows for one period say; two figures make both of them unusable."""
    if observed.says_nothing:
        return known
    if known.says_nothing:
        return observed
    first = known.observation
    if observed.invalid:
        return Observed(first, None, invalid=True)
    merged = _merged(known, observed)
    if merged is None or merged == known:
        rule = Rule.CONFLICT if merged is None else Rule.REPEATED
        _note_two(rule, first, observed.observation, period, target, findings)
    return merged or Observed(first, None, invalid=True)


def _note_two(
    rule: Rule,
    first: Observation,
    second: Observation,
    period: Period | None,
    target: Target,
    findings: Findings,
) -> None:
    if findings.count_if_full(rule):
        return
    place = Words(f"line {first.line}", f"第 {first.line} 行")
    if first.file != second.file:
        place = same_words(f"{first.file}:{first.line}")
    findings.add(
        rule,
        second.at(Field.VALUE),
        name=called(target),
        period=in_words(period) if period else "—",
        value=second.written,
        other=first.written,
        place=place,
    )


def _merged(known: Observed, other: Observed) -> Observed | None:
    """What two rows of one target and year say together; None where they contradict each other."""
    one, two = known.observation, other.observation
    pairs = (
        (known.value, other.value),
        (one.declared, two.declared),
        (one.statement, two.statement),
    )
    if any(a is not None and b is not None and a != b for a, b in pairs):
        return None
    declared = one.declared if one.declared is not None else two.declared
    statement = one.statement if one.statement is not None else two.statement
    value = known.value if known.value is not None else other.value
    return Observed(one._replace(declared=declared, statement=statement), value)
