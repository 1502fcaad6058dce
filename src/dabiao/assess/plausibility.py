"""Whether a figure can be what it says: magnitude, share, count, change from the period before.

A figure that cannot be is not judged: a verdict on it would be a verdict on a slip of the pen.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from dabiao.assess.magnitudes import (
    Figures,
    is_amount,
    is_no_count,
    is_no_share,
    is_of_other_share,
    is_tenfold,
    mixed_up,
    own_figures,
)
from dabiao.assess.places import is_amount_of_whole
from dabiao.assess.standard import Standard
from dabiao.assess.standards import Standards
from dabiao.core import units
from dabiao.core.decimals import plain
from dabiao.core.lang import same_words
from dabiao.core.periods import Period
from dabiao.core.quantities import Quantity
from dabiao.findings.collector import Findings
from dabiao.findings.rules.figures import (
    CHANGE,
    MAGNITUDE,
    NEGATIVE_COUNT,
    NOT_A_SHARE,
    TENFOLD,
    UNIT_ASSUMED,
)
from dabiao.findings.selection import Selection
from dabiao.model.comparator import Comparator
from dabiao.model.document import Document, Measure, Target
from dabiao.model.finding import Finding
from dabiao.model.mentions import Requirement, requirement
from dabiao.model.observation import Field, Observation
from dabiao.model.reason import MixUp
from dabiao.model.series import Observed, Series
from dabiao.readers.basis import says_growth

DEFAULT_CHANGE = Decimal(3)
"""How many times a figure may be that of the period before, or the reverse."""

_CONTINUES = (Measure.LEVEL, Measure.SHARE, Measure.CUMULATIVE)


class Plausibility(NamedTuple):
    """Questions the figures of a document's targets.

    Attributes:
        document: to which the targets belong.
        findings: where doubts are noted.
        rules: which checks are made; a figure that an ignored one would reject stays usable.
        change: how many times a figure may be that of the period before.
        standards: give the figures of targets that are set elsewhere; without them, those have none.
    """

    document: Document
    findings: Findings
    rules: Selection
    change: Decimal = DEFAULT_CHANGE
    standards: Standards | None = None

    def check(self, target: Target, series: Series, place: str | None = None) -> None:
        """Makes the figures of a target that cannot be unusable, and notes the doubtful ones.

        Args:
            target: whose figures are questioned.
            series: what was observed of it in one place.
            place: None is the document's own region.
        """
        if not series.by_period:
            return
        comparable = place is None or not is_amount_of_whole(target)
        asked = self._asked(target)
        for period, observed in series.by_period.items():
            if observed.value is None or observed.defect is not None:
                continue
            figures = asked or _beside(target, series, period)
            if defect := self._impossible(target, observed, observed.value, figures, comparable):
                series.by_period[period] = observed._replace(value=None, defect=defect)
            else:
                self._note_assumed_unit(target, observed)
                self._note_change(target, series, period, observed.value)
                if comparable and is_tenfold(target, observed.value, asked):
                    self._note_tenfold(target, observed, asked)

    def check_columns(self, series: Mapping[str, Series]) -> None:
        """Makes figures below one unusable that stand in a column of fractions.

        0.007 can be 0.007 %; where 0.64 is meant as 64 % it can hardly be, unless its unit is said.

        Args:
            series: of each target, by its id, after each was checked for itself.
        """
        targets = [target for target in self.document.targets if target.unit == "%"]
        found = [
            (target, period, observed)
            for target in targets
            for period, observed in series[target.id].by_period.items()
        ]
        columns = {_column(o.observation) for *_, o in found if _is_fraction(o.defect)}
        for target, period, observed in found if columns else ():
            value = observed.value
            is_below = value is not None and observed.defect is None and 0 < abs(value) < 1
            if (
                is_below
                and observed.observation.unit is None
                and _column(observed.observation) in columns
            ):
                defect = self.findings.add(
                    MAGNITUDE,
                    observed.observation.at(Field.VALUE),
                    value=observed.observation.written,
                    name=target,
                    target=self._requirement(target, self._asked(target)),
                    guess=MixUp.COLUMN_OF_FRACTIONS,
                )
                series[target.id].by_period[period] = observed._replace(value=None, defect=defect)

    def _asked(self, target: Target) -> Figures:
        """The figures that a target is held against, wherever they are printed."""
        if target.comparator is Comparator.DELEGATED and self.standards is not None:
            found = self.standards.standard(target, Period(target.due), _nothing_observed)
            if isinstance(found, Standard):
                return tuple(f for f in (found.figure, found.upper) if f is not None)
        other = None if target.of is None else self.document.target(target.of)
        if other is not None and other.unit == target.unit:
            return own_figures(other)
        return own_figures(target)

    def _impossible(
        self,
        target: Target,
        observed: Observed,
        value: Decimal,
        figures: Figures,
        comparable: bool,
    ) -> Finding | None:
        """The finding that says why a figure cannot be, else None."""
        observation, add = observed.observation, self.findings.add
        location = observation.at(Field.VALUE)
        mix_up = mixed_up(target, value, figures) if comparable else None
        if mix_up is MixUp.INDEX and observation.direction > 0:
            mix_up = None  # 增长110%: the words say that it is growth
        if mix_up is None and is_of_other_share(target, value, observation.unit, figures):
            mix_up = MixUp.PERMILLE
        if mix_up is None and _says_no_rate(observation) and is_amount(target, value, figures):
            mix_up = MixUp.AMOUNT
        if mix_up is not None and self.rules.includes(MAGNITUDE):
            return add(
                MAGNITUDE,
                location,
                value=observation.written,
                name=target,
                target=self._requirement(target, figures),
                guess=mix_up,
            )
        quantity = Quantity(value, target.unit)
        if self.rules.includes(NOT_A_SHARE) and is_no_share(target, value, figures):
            return add(NOT_A_SHARE, location, value=quantity, name=target)
        if self.rules.includes(NEGATIVE_COUNT) and is_no_count(target, value):
            return add(NEGATIVE_COUNT, location, value=quantity, name=target)
        return None

    def _requirement(self, target: Target, figures: Figures) -> Requirement:
        return requirement(target, self.document, figures[0] if figures else None)

    def _note_tenfold(self, target: Target, observed: Observed, figures: Figures) -> None:
        self.findings.add(
            TENFOLD,
            observed.observation.at(Field.VALUE),
            value=observed.observation.written,
            name=target,
            target=self._requirement(target, figures),
        )

    def _note_assumed_unit(self, target: Target, observed: Observed) -> None:
        observation = observed.observation
        if observation.unit is None and units.multiplier(target.unit)[0] != 1:
            self.findings.add(
                UNIT_ASSUMED,
                observation.at(Field.VALUE),
                value=observation.written,
                name=target,
                unit=same_words(target.unit),
            )

    def _note_change(self, target: Target, series: Series, period: Period, value: Decimal) -> None:
        if target.indicator.measure not in _CONTINUES:
            return
        for earlier, before in _before(target, series, period):
            if min(value, before) > 0 and max(value, before) > self.change * min(value, before):
                self.findings.add(
                    CHANGE,
                    series.by_period[period].observation.at(Field.VALUE),
                    name=target,
                    value=Quantity(value, target.unit),
                    period=period,
                    before=Quantity(before, target.unit),
                    earlier=earlier,
                    factor=plain(self.change),
                )


def _is_fraction(defect: Finding | None) -> bool:
    is_magnitude = defect is not None and defect.code == MAGNITUDE.code
    return is_magnitude and defect is not None and defect.fields.get("guess") is MixUp.FRACTION


def _column(observation: Observation) -> tuple[object, ...]:
    """Where a figure stands."""
    location = observation.at(Field.VALUE)
    return location.file, location.sheet, location.column


def _says_no_rate(observation: Observation) -> bool:
    """Whether neither the cell, nor its header, nor the name says that the figure is a rate."""
    stated = observation.unit is not None or observation.kind is not None or observation.direction
    return not stated and not says_growth(observation.indicator)


def _before(target: Target, series: Series, period: Period) -> Iterator[tuple[Period, Decimal]]:
    """The value of the same months a year before: observed, else the base value of the target."""
    earlier = period.year_before
    known = series.value(earlier)
    if known is not None:
        yield earlier, known
    elif target.base is not None and Period(target.base.year) == earlier:
        yield earlier, target.base.value


def _beside(target: Target, series: Series, period: Period) -> Figures:
    """The value of the year before; of a rate without one, that of the year after: 0.44 before 45%."""
    before = tuple(value for _, value in _before(target, series, period))
    after = series.value(period._replace(year=period.year + 1))
    return (after,) if not before and after is not None and target.unit == "%" else before


def _nothing_observed(_target: str, _period: Period) -> None:
    return None
