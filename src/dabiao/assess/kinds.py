"""Which figure of a row answers a target: an amount, a rate of growth or an index, on which base."""

import re
from collections.abc import Callable
from decimal import Decimal

from dabiao.core.lang import same_words
from dabiao.core.periods import Period
from dabiao.findings.collector import Findings
from dabiao.findings.rules.figures import (
    AT_CURRENT_PRICES,
    NOT_YEAR_ON_YEAR,
    OTHER_KIND,
    RATE_ASSUMED,
)
from dabiao.model.comparator import Comparator
from dabiao.model.document import Measure, Target
from dabiao.model.finding import Finding, Location
from dabiao.model.observation import Field, Kind, Observation
from dabiao.model.reason import OtherKind
from dabiao.readers.basis import base_year, is_nominal, read_basis, says_growth
from dabiao.readers.naming import (
    Named,
    says_month,
    says_quarter,
    says_running,
    with_suffix,
    with_year,
)

RATE_UNITS = ("%", "‰")
_HUNDRED = Decimal(100)
_LOWEST_INDEX = 20
_GROWTH_OF = ("增速", "增长", "增长率", "增幅", "降低", "下降", "降低率", "下降率")
"""What the names of targets of growth and reduction end in, where a table has it in a header."""
_AT_CONSTANT_PRICES = r"(?i:生产总值|增加值|劳动生产率|实际增长|gdp|value added)"
"""What is published as growth at constant prices; sales and incomes are at current ones."""
_KINDS = {
    Kind.LEVEL: OtherKind.AMOUNT,
    Kind.GROWTH: OtherKind.RATE,
    Kind.INDEX: OtherKind.INDEX,
}


def is_rate(target: Target) -> bool:
    """Whether a target is judged by a rate of change."""
    changes = target.indicator.measure in (Measure.GROWTH, Measure.REDUCTION)
    return changes and target.unit in RATE_UNITS


def find_based(
    observation: Observation, find: Callable[[str], tuple[list[Target], str | None]]
) -> tuple[list[Target], str | None, Observation]:
    """The targets of a row, the unit in its name, and the row with what its name says of a base.

    Args:
        observation: the row.
        find: finds the targets of a name, and the unit behind it.
    """
    name, kind = observation.indicator, observation.kind
    found, unit = find(name)
    basis = read_basis(name)
    if not found and not basis.is_plain:
        kind = Kind.INDEX if basis.is_index else kind
        against = observation.against or basis.against
        observation = observation._replace(kind=kind, against=against)
        name = basis.rest
        found, unit = find(name)
    if observation.kind is Kind.GROWTH and not any(map(is_rate, found)):
        found = _of_growth(name, find) or found
    if not found and kind is Kind.INDEX:
        found, unit = find(name.removesuffix("指数"))
        found = [target for target in found if is_rate(target)]
    if not found and (named := with_suffix(name, lambda text: bool(find(text)[0]))):
        found, unit, observation = _find_suffixed(observation, named, find(named.indicator)[0])
    if not found and (named := with_year(name, lambda text: bool(find(text)[0]))):
        period = named.title.period
        if observation.period in (None, period):  # 2022年粮食总产量
            found, unit = find(named.indicator)
            observation = observation._replace(period=period)
    return found, unit, _in_time(observation)


def _of_growth(name: str, find: Callable[[str], tuple[list[Target], str | None]]) -> list[Target]:
    """The targets that are called like the growth of what a row names: 地区生产总值增速."""
    called = (find(name + word)[0] for word in _GROWTH_OF)
    return next((found for found in called if found and all(map(is_rate, found))), [])


def _find_suffixed(
    observation: Observation, named: Named, found: list[Target]
) -> tuple[list[Target], str | None, Observation]:
    """The targets of 国内生产总值累计值(亿元) or 工业增加值同比增长: those of amounts, or of rates."""
    said = named.title
    if said.role is not None or said.field is not None:
        return [], None, observation  # 粮食总产量目标值 is no actual figure
    if says_month(observation.indicator) and (
        observation.period is None or observation.period.is_year
    ):
        return [], None, observation  # 当季值 of nobody knows which quarter
    found = [target for target in found if is_rate(target) == said.is_growth]
    kind = Kind.GROWTH if said.is_growth else observation.kind
    observation = observation._replace(kind=kind, against=observation.against or said.against)
    return found, said.unit or ("%" if said.is_growth else None), observation


def _in_time(observation: Observation) -> Observation:
    """A row whose name says that its figures add up since January, or are of a quarter alone."""
    name, period = observation.indicator, observation.period
    if period is None or period.is_year:
        return observation
    if says_running(name):
        return observation._replace(period=period._replace(first=1))
    if says_quarter(name) and period.length == 1:
        return observation._replace(period=period._replace(first=max(1, period.last - 2)))
    return observation


def says_base(observation: Observation) -> bool:
    """Whether the name or the kind of a row decides which targets it can speak of, and when."""
    name = observation.indicator
    in_time = says_running(name) or says_quarter(name)
    return observation.kind is Kind.INDEX or in_time or not read_basis(name).is_plain


def same_row(one: Observation, other: Observation) -> bool:
    """Whether two figures stand in the same row."""
    return one.line == other.line and (one.file, one.sheet) == (other.file, other.sheet)


def fits(observation: Observation, target: Target, period: Period | None) -> bool:
    """Whether a figure is of the kind that a target is judged by, on its base.

    A figure under a name of growth, or in percent, is a rate even in the column of amounts.
    """
    # Where no target is set a figure is one of the indicator all the same: others look at it.
    of_figure = target.comparator.takes_figure or target.comparator is Comparator.ABSENT
    if observation.is_empty or not of_figure:
        return observation.kind is not Kind.GROWTH or observation.is_empty
    if observation.against is not None and not _is_base(observation.against, target, period):
        return False
    if observation.value is None:
        return True
    if observation.kind is Kind.LEVEL and is_rate(target):
        return observation.unit in RATE_UNITS or says_growth(observation.indicator)
    return observation.kind not in (Kind.GROWTH, Kind.INDEX) or is_rate(target)


def misfit(
    observation: Observation, target: Target, period: Period | None, findings: Findings
) -> Finding:
    """The finding for a figure that does not fit."""
    location, against = observation.at(Field.VALUE), observation.against
    if against is not None and not _is_base(against, target, period):
        rule = AT_CURRENT_PRICES if is_nominal(against) else NOT_YEAR_ON_YEAR
        return findings.add(rule, location, value=observation.written, name=target, words=against)
    kind = _KINDS[observation.kind or Kind.LEVEL]
    return other_kind(observation, target, kind, findings)


def other_kind(
    observation: Observation, target: Target, kind: OtherKind, findings: Findings
) -> Finding:
    """The finding for a figure that is something else than the target's."""
    return findings.add(
        OTHER_KIND,
        observation.at(Field.VALUE),
        value=observation.written,
        name=target,
        kind=kind,
        asked=target.indicator.measure,
    )


def change_of_index(index: Decimal, target: Target) -> Decimal | None:
    """The growth, or the reduction, that an index says: 105.7 is 5.7; None where it is no index."""
    if index < _LOWEST_INDEX:
        return None
    change = index - _HUNDRED
    return change.copy_negate() if target.indicator.measure is Measure.REDUCTION else change


def _is_base(against: str, target: Target, period: Period | None) -> bool:
    """Whether a base is the year before, or the year before a sum over years begins."""
    if is_nominal(against):
        held = f"{target.name} {target.of or ''}"  # incomes are to grow in step with gdp-growth
        return not (is_rate(target) and re.search(_AT_CONSTANT_PRICES, held))
    year = base_year(against)
    if year is None:
        return False
    if target.average and period is not None:
        return year == (period.since or period.year) - 1
    known = [target.base.year if target.base else None, target.since - 1 if target.since else None]
    if target.since is None or target.since == target.due:
        known.append(period.year - 1 if period else target.due - 1)
    return year in known


class AssumedRates:
    """Figures without a unit that are taken for rates: said once for each file."""

    def __init__(self) -> None:
        self._first: dict[str, tuple[Observation, Target]] = {}
        self._last: dict[str, Location] = {}
        self._counts: dict[str, int] = {}

    def take(self, observation: Observation, target: Target) -> None:
        """Counts a figure of a target of growth if nothing about it says that it is a rate."""
        assumed = observation.unit is None and not observation.direction
        if observation.kind is not None or not assumed or says_growth(observation.indicator):
            return
        file, location = observation.file, observation.at(Field.VALUE)
        if self._last.get(file) == location:
            return  # one cell that answers two targets
        self._first.setdefault(file, (observation, target))
        self._last[file] = location
        self._counts[file] = self._counts.get(file, 0) + 1

    def note(self, findings: Findings) -> None:
        """Notes for each file how many figures were taken for rates, at the first of them."""
        for file, (observation, target) in self._first.items():
            findings.add(
                RATE_ASSUMED,
                observation.at(Field.VALUE),
                value=observation.written,
                name=target,
                unit=same_words(target.unit),
                count=self._counts[file],
            )
