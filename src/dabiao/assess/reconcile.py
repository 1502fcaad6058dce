"""The audits of a submission as a whole: its status, sums, declarations, and what is missing."""

from collections.abc import Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from functools import partial

from dabiao.assess.match import Matched
from dabiao.assess.places import OWN
from dabiao.core import units
from dabiao.core.decimals import EXACT
from dabiao.core.periods import Period
from dabiao.core.quantities import Gap, Quantity
from dabiao.findings.collector import Findings
from dabiao.findings.rules.audits import (
    ACTUALS_UNBALANCED,
    BASE_DIFFERS,
    BINDING_MISSING,
    DECLARED_DIFFERS,
    DECLARED_OTHERWISE,
    DIFFERENCE_DIFFERS,
    DRAFT,
    EXPIRED,
    ROUNDED,
    UNKNOWN_DIFFERENCE,
)
from dabiao.model.comparator import Better
from dabiao.model.document import Binding, Document, Status, Target, Tier
from dabiao.model.finding import Location
from dabiao.model.identities import imbalance
from dabiao.model.mentions import TargetIn, requirement
from dabiao.model.observation import Difference, Field, Observation
from dabiao.model.result import Result
from dabiao.model.series import Series
from dabiao.model.verdict import Verdict

_OF_STATUS = {Status.DRAFT: DRAFT, Status.EXPIRED: EXPIRED}


def note_status(document: Document, file: str, findings: Findings) -> None:
    """Notes that a document says of itself that it is no plan in force.

    That its period is over is nothing to note: results are always reported after it.
    """
    rule = _OF_STATUS.get(document.status) if document.status else None
    if rule is not None:
        findings.add(rule, Location(file), document=document.id)


def note_imbalances(document: Document, matched: Matched, findings: Findings) -> None:
    """Notes where submitted totals are not the sums of their submitted parts, by place and period."""
    for series in matched.values():
        for identity in document.sums:
            for period, observed in series[identity.total].by_period.items():
                wrong = imbalance(
                    identity,
                    document,
                    partial(_value, series, period),
                    partial(_written, series, period),
                )
                if wrong is not None:
                    findings.add(
                        ROUNDED if wrong.may_be_rounding else ACTUALS_UNBALANCED,
                        observed.observation.at(Field.VALUE),
                        period=period,
                        total=wrong.total,
                        figure=wrong.figure,
                        sum=wrong.sum,
                    )


def note_bases(document: Document, matched: Matched, findings: Findings) -> None:
    """Notes figures of the region that are not the base values that the document prints.

    Of what is to improve or to be kept, since the base value is what is judged by; what is only
    rounded otherwise does not differ.
    """
    for target in document.targets:
        series = matched.get(OWN, {}).get(target.id)
        if target.base is None or series is None or not target.comparator.compares_with_before:
            continue
        known = series.by_period.get(Period(target.base.year))
        if known is None or known.value is None:
            continue
        printed = target.base.value
        coarser = max(int(value.as_tuple().exponent) for value in (known.value, printed))
        if abs(EXACT.subtract(known.value, printed)) >= Decimal(1).scaleb(coarser):
            findings.add(
                BASE_DIFFERS,
                known.observation.at(Field.VALUE),
                name=target,
                value=Quantity(known.value, target.unit),
                period=Period(target.base.year),
                base=Quantity(target.base.value, target.unit),
            )


def _value(series: Mapping[str, Series], period: Period, target: Target) -> Decimal | None:
    return series[target.id].value(period)


def _written(series: Mapping[str, Series], period: Period, target: Target) -> Quantity | None:
    """The figure of a period as its row has it, if it is in another unit than the target's."""
    observed = series[target.id].by_period.get(period)
    if observed is None:
        return None
    value, unit = observed.observation.value, observed.observation.unit
    if value is None or unit is None or not units.convertible(unit, target.unit):
        return None
    if units.convert(value, unit, target.unit) != observed.value:
        return None
    return Quantity(value, unit)


def note_declared(results: Sequence[Result], document: Document, findings: Findings) -> None:
    """Notes where the submission declares another verdict or gap than its own figure gives.

    A verdict is an error where one is favourable and the other is not; 完成 covers 提前完成. A gap is
    often given without its sign, and rounded.
    """
    for result in results:
        if result.observation is not None and result.verdict.judged:
            _note_verdict(result, document, findings)
            _note_difference(result, document, findings)


def _note_verdict(result: Result, document: Document, findings: Findings) -> None:
    declared, computed, observation = result.declared, result.verdict, result.observation
    same = declared is computed or {declared, computed} == {Verdict.MET, Verdict.AHEAD}
    # A sum that is reached before the year is over is reached, whatever is still to come.
    reached = computed is Verdict.ON_TRACK and declared in (Verdict.MET, Verdict.AHEAD)
    reached = reached and result.target.better is Better.HIGHER and (result.gap or 0) >= 0
    if declared is None or same or reached or observation is None:
        return
    agree = declared.favourable == computed.favourable
    findings.add(
        DECLARED_OTHERWISE if agree else DECLARED_DIFFERS,
        observation.at(Field.VERDICT),
        declared=declared,
        computed=computed,
        **_figures(result, document),
    )


def _note_difference(result: Result, document: Document, findings: Findings) -> None:
    observation, gap, target = result.observation, result.gap, result.target
    difference = observation.difference if observation else None
    if observation is None or difference is None or gap is None:
        return
    location = observation.at(Field.DIFFERENCE)
    unit = _unit_of(difference, observation, target)
    if unit is None:
        declared = Quantity(difference.value, difference.unit or "")
        findings.add(UNKNOWN_DIFFERENCE, location, value=str(declared))
        return
    if difference.is_merit and target.better is Better.LOWER:
        difference = difference._replace(value=difference.value.copy_negate())
    if not _same_gap(difference, units.convert(gap, target.unit, unit)):
        findings.add(
            DIFFERENCE_DIFFERS,
            location,
            declared=Quantity(difference.value, unit),
            computed=Gap(gap, target.unit),
            **_figures(result, document),
        )


def _unit_of(difference: Difference, observation: Observation, target: Target) -> str | None:
    """The unit of a difference: its own, else that of its row; None if it is of another kind.

    1.5% of an amount is a share of something, and no amount.
    """
    if difference.unit is not None:
        own = difference.unit
        if units.is_multiplier(own):
            own += units.multiplier(target.unit)[1]
        return own if units.convertible(own, target.unit) else None
    row = observation.unit
    return row if row and units.convertible(row, target.unit) else target.unit


def _same_gap(declared: Difference, gap: Decimal) -> bool:
    places = min(0, int(declared.value.as_tuple().exponent))
    rounded = gap.quantize(Decimal(1).scaleb(places), ROUND_HALF_UP, EXACT)
    return rounded == declared.value or (not declared.signed and abs(rounded) == declared.value)


def _figures(result: Result, document: Document) -> dict[str, object]:
    """The actual value and what it was held against, for a message."""
    target, actual = result.target, result.actual
    return {
        "name": target,
        "actual": "" if actual is None else Quantity(actual, target.unit),
        "target": requirement(target, document, result.figure),
    }


def note_missing(results: Sequence[Result], file: str, findings: Findings) -> None:
    """Notes the binding targets without a figure, unless they are waived.

    Where there is no figure at all, the gate says so.
    """
    if all(result.verdict is Verdict.MISSING for result in results):
        return
    for result in results:
        target = result.target
        is_bound = target.binding is Binding.BINDING and target.tier is not Tier.TASK
        if is_bound and result.verdict is Verdict.MISSING and result.waived is None:
            name = target if result.place is None else TargetIn(target, result.place)
            findings.add(BINDING_MISSING, Location(file), name=name)
