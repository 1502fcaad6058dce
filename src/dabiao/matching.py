"""Brings observations to the targets they speak of: name, region, year, unit, duplicates."""

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from dabiao import units
from dabiao.cells import is_state
from dabiao.comparator import Comparator
from dabiao.document import Document, Measure, Target
from dabiao.findings import Findings, Location, did_you_mean, same_words
from dabiao.lang import Words
from dabiao.lookup import NameIndex
from dabiao.observations import Field, Observation, with_unit_beside
from dabiao.rules import Rule

_UNIT_IN_NAME = r"(.+)[(（]([^()（）]+)[)）]"
_REGION_KINDS = r"(省|市|自治区|自治县|县|区)$"


class Observed(NamedTuple):
    """An observation of one target.

    Attributes:
        value: in the target's unit; None where the row holds no figure.
        invalid: the observation cannot be used; a finding says why.
    """

    observation: Observation
    value: Decimal | None
    invalid: bool = False

    @property
    def says_nothing(self) -> bool:
        """Whether the row is there but neither its figure nor its verdict is filled in."""
        row = self.observation
        filled = self.value is not None or row.statement is not None or row.declared is not None
        return not filled and not self.invalid


class Series:
    """What was observed of one target: by year, and what names no year."""

    __slots__ = ("by_year", "undated")

    def __init__(self) -> None:
        self.by_year: dict[int, Observed] = {}
        self.undated: Observed | None = None


def match(
    document: Document,
    observations: Iterable[Observation],
    findings: Findings,
    default_year: int | None = None,
) -> dict[str, Series]:
    """Sorts observations by target.

    Args:
        document: whose targets they are matched to, by exact name after normalising.
        observations: in the order in which they were reported.
        findings: what cannot be matched or used is appended here.
        default_year: of rows that name no year; a document of a single year has its own.

    Returns:
        A series for each target's id.
    """
    first, last = document.period
    if default_year is None and first == last:
        default_year = last
    index = NameIndex(document)
    series: dict[str, Series] = {target.id: Series() for target in document.targets}
    for reported in observations:
        observation, targets = _targets_of(reported, index, findings)
        if not targets or not _is_of_region(observation, document, findings):
            continue
        # A row whose period could not be read belongs to no year, not to the default one.
        year = observation.year or (None if observation.defective else default_year)
        if year is None and not observation.defective:
            place = observation.at(Field.PERIOD)
            if Field.PERIOD not in observation.columns:
                place = Location(observation.file)  # said once for the file, not for each row
            period = f"{first}-{last}"
            findings.add(Rule.NO_PERIOD, place, document=document.id, period=period)
        for target in targets:
            if year is not None and year > target.due:
                place, due = observation.at(Field.PERIOD), str(target.due)
                findings.add(Rule.AFTER_DUE, place, name=target.name, year=str(year), due=due)
                continue
            observed = _observed(observation, target, findings)
            _add(observed, year, target, series[target.id], findings)
    return series


def _targets_of(
    observation: Observation, index: NameIndex, findings: Findings
) -> tuple[Observation, list[Target]]:
    """The targets of the observation's indicator; none, with a finding, unless it is certain.

    A name may end in its unit, as tables print it: 森林蓄积量(万立方米).
    """
    name = observation.indicator
    place = observation.at(Field.INDICATOR)
    with_unit = re.fullmatch(_UNIT_IN_NAME, name)
    if with_unit and units.known(with_unit[2]) and index.find(with_unit[1]):
        found = index.find(with_unit[1])
        observation = with_unit_beside(observation, with_unit[2], place, findings)
    else:
        found = index.find(name)
    if not found:
        wanted = findings.wants(Rule.UNKNOWN_INDICATOR)
        hint = did_you_mean(index.nearest(name) if wanted else None)
        document_id = index.document.id
        findings.add(Rule.UNKNOWN_INDICATOR, place, name=name, document=document_id, hint=hint)
        return observation, []
    if len({(target.indicator.id, target.scope, target.name) for target in found}) > 1:
        choices = same_words(", ".join(target.id for target in found))
        findings.add(Rule.AMBIGUOUS_NAME, place, name=name, choices=choices)
        return observation, []
    return observation, found


def _is_of_region(observation: Observation, document: Document, findings: Findings) -> bool:
    region, own = observation.region, document.region
    if region is None or not own.name:
        return True
    # 承德 is 承德市, but 承德县 is a county in it: only the own name's kind may be left out.
    short = re.sub(_REGION_KINDS, "", own.name)
    whole = f"全{own.name.removeprefix(short)}"
    known = {own.name, short, whole, own.code, (own.name_en or "").casefold()}
    if region in known or region.casefold() in known:
        return True
    if re.fullmatch(rf".*(国|省|市|自治区){re.escape(own.name)}", region):
        return True
    place = observation.at(Field.REGION)
    findings.add(Rule.OTHER_REGION, place, region=region, expected=same_words(own.name))
    return False


def _observed(observation: Observation, target: Target, findings: Findings) -> Observed:
    """The observation in the target's unit, or marked invalid with a finding."""
    if observation.defective:
        return Observed(observation, None, invalid=True)
    if target.indicator.measure is Measure.RANK:
        observation = _with_rank(observation)
    value, unit = observation.value, observation.unit
    if value is None:
        words = observation.statement
        if words is None or not target.comparator.takes_figure or is_state(words):
            return Observed(observation, None)
        findings.add(Rule.NOT_A_NUMBER, observation.at(Field.VALUE), value=words, name=target.name)
        return Observed(observation, None, invalid=True)
    if _is_unclear_reduction(observation, target, findings):
        return Observed(observation, None, invalid=True)
    if unit is None or target.comparator is Comparator.QUALITATIVE:
        return Observed(observation, value)
    try:
        return Observed(observation, units.convert(value, unit, target.unit))
    except units.UnitError:
        findings.add(
            Rule.WRONG_UNIT,
            observation.at(Field.UNIT),
            unit=unit,
            name=target.name,
            expected=same_words(target.unit) if target.unit else Words("none", "无单位"),
            hint=did_you_mean(target.unit if units.normalise(unit) in target.unit else None),
        )
        return Observed(observation, None, invalid=True)


def _with_rank(observation: Observation) -> Observation:
    """A class or grade as documents print it, Ⅲ类 or 三级, as the number that it counts."""
    from dabiao.numerals import mentions  # noqa: PLC0415 - few targets are ranks

    figures = list(mentions(observation.statement or ""))
    if len(figures) != 1 or len(figures[0].values) != 1:
        return observation
    (value,) = figures[0].values
    return observation._replace(value=value, unit=figures[0].after or observation.unit)


def _is_unclear_reduction(observation: Observation, target: Target, findings: Findings) -> bool:
    """Whether nobody can tell a fall from a rise: -3 for energy intensity that is to fall.

    A name that says 下降 leaves no doubt; a positive number without a unit leaves some.
    """
    if target.indicator.measure is not Measure.REDUCTION or observation.value is None:
        return False
    if re.search(r"[降减]|reduc|cut|fall|decline", observation.indicator.casefold()):
        return False
    place, value = observation.at(Field.VALUE), observation.written
    if observation.value < 0:
        findings.add(Rule.NEGATIVE_REDUCTION, place, value=value, name=target.name)
        return True
    if observation.unit is None:
        unit = same_words(target.unit)
        findings.add(Rule.REDUCTION_ASSUMED, place, value=value, name=target.name, unit=unit)
    return False


def _add(
    observed: Observed, year: int | None, target: Target, series: Series, findings: Findings
) -> None:
    """Adds to the series; two figures for one year make both of them unusable."""
    observation = observed.observation
    known = series.undated if year is None else series.by_year.get(year)
    if known is not None and observed.says_nothing:
        return
    if known is not None and known.says_nothing:
        known = None
    if known is not None and (known.invalid or observed.invalid):
        observed = Observed(known.observation, None, invalid=True)
    elif known is not None:
        merged = _merged(known, observed)
        first = known.observation
        place = Words(f"line {first.line}", f"第 {first.line} 行")
        if first.file != observation.file:
            place = same_words(f"{first.file}:{first.line}")
        if merged is None or merged == known:
            findings.add(
                Rule.CONFLICT if merged is None else Rule.REPEATED,
                observation.at(Field.VALUE),
                name=target.name,
                year=str(year or "—"),
                value=observation.written,
                other=first.written,
                place=place,
            )
        observed = merged or Observed(first, None, invalid=True)
    if year is None:
        series.undated = observed
    else:
        series.by_year[year] = observed


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
